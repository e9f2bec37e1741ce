-- The centre itself: its settings, and what was ever imported into it.
-- All times are UTC. Codes compare byte by byte (utf8mb4_bin), names by the database's collation.

-- A database that somebody else made may have other letters; ours come in every script, the same on 10.11 and 11.4.
ALTER DATABASE CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;

CREATE TABLE setting (
  name        VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'What is set, e.g. centre.zone',
  value       VARCHAR(1000) NOT NULL COMMENT 'The value as text; the reader of the setting knows its type',
  changed_at  DATETIME(6)  NOT NULL DEFAULT UTC_TIMESTAMP(6) COMMENT 'When it was last changed, UTC',
  PRIMARY KEY (name)
) COMMENT 'Settings of the centre (本中心设置), one row a setting';

-- Whoever imports locks this row first, so that imports take turns.
INSERT INTO setting (name, value) VALUES ('import.turn', '-');

CREATE TABLE import_run (
  id          BIGINT       NOT NULL AUTO_INCREMENT COMMENT 'Key',
  kind        VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'areas, cases, …',
  file_name   VARCHAR(255) NOT NULL COMMENT 'Name of the file without its folder',
  sha256      CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Hash of the bytes that were read',
  mapping     VARCHAR(255) NULL COMMENT 'Name of the mapping that was used, if any',
  row_count   INT          NOT NULL COMMENT 'Rows read',
  added_count INT          NOT NULL COMMENT 'Rows added to the record',
  known_count INT          NOT NULL COMMENT 'Rows that were there already and stayed as they were',
  finding_count INT        NOT NULL COMMENT 'Findings listed for these rows',
  account     VARCHAR(128) NOT NULL COMMENT 'Database account that imported',
  started_at  DATETIME(6)  NOT NULL COMMENT 'When the import began, UTC',
  finished_at DATETIME(6)  NOT NULL COMMENT 'When it was committed, UTC',
  PRIMARY KEY (id),
  KEY import_run_by_hash (kind, sha256)
) COMMENT 'Every bulk import (导入记录), with the hash of its file';

CREATE TABLE import_finding (
  import_run_id BIGINT      NOT NULL COMMENT 'The import that found it',
  line        INT          NOT NULL COMMENT 'Line in the file, the header is line 1',
  finding     VARCHAR(48)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'What cannot be right, e.g. CLOSED_BEFORE_REPORTED',
  column_name VARCHAR(64)  NOT NULL COMMENT 'Column of the file',
  value       VARCHAR(500) NOT NULL COMMENT 'What stands there, shortened',
  PRIMARY KEY (import_run_id, line, finding, column_name),
  CONSTRAINT import_finding_run FOREIGN KEY (import_run_id) REFERENCES import_run (id)
) COMMENT 'Rows that cannot be right, kept as they came and listed (存疑清单)';
