-- Reports from other systems (phone apps, the hotline, video): each sends with an account of its own into an inbox, sees what
-- became of what it sent, and nothing else of the record.

ALTER TABLE role_rule MODIFY COLUMN belongs ENUM('CENTRE','UNIT','SUB_CENTRE','SYSTEM','SECURITY','AUDIT','GATEWAY') NOT NULL
  COMMENT 'Whose role it is: of the centre and its field, of a handling unit, of a sub-centre; of one of the three administrators (三员); of another system that sends reports';

INSERT INTO role_rule (role, belongs, delegable) VALUES ('gateway', 'GATEWAY', FALSE);

CREATE TABLE intake_item (
  id          BIGINT       NOT NULL AUTO_INCREMENT COMMENT 'Key',
  account     VARCHAR(80)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '' COMMENT 'Who sent it: the account that signed in, whatever was sent',
  source_id   VARCHAR(64)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'Number of the sender: what comes twice with one number is one report',
  source      VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Source, a name of the glossary: public, hotline, video, inspector, …',
  source_detail VARCHAR(64) NULL COMMENT 'The channel in the sender''s words; of an inspector his staff number',
  category    VARCHAR(80)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL COMMENT 'Code of the class as the register has it; none when the sender does not know it',
  urgent      BOOLEAN      NOT NULL DEFAULT FALSE COMMENT 'Danger to people',
  words       TEXT         NULL COMMENT 'The reporter''s own words (原话); emptied when the report is taken',
  place       VARCHAR(255) NULL COMMENT 'Place as it was told; emptied when the report is taken',
  longitude   DECIMAL(10,7) NULL COMMENT 'Degrees in the datum of the centre',
  latitude    DECIMAL(9,7) NULL COMMENT 'Degrees, with the longitude or not at all',
  reporter_name VARCHAR(64) NULL COMMENT 'Name, as far as given; emptied when the report is taken or not accepted',
  reporter_telephone VARCHAR(32) NULL COMMENT 'Number to call back; emptied like the name',
  may_pass_on BOOLEAN      NOT NULL DEFAULT FALSE COMMENT 'Agreed that the handling unit sees the number (是否同意转告)',
  told_at     DATETIME(6)  NULL COMMENT 'When it was told, UTC; none for when it arrived',
  photos      TINYINT UNSIGNED NOT NULL DEFAULT 0 COMMENT 'How many photos belong to it: it waits for them, ten minutes at most',
  state       ENUM('WAITING','BY_HAND','TAKEN','REFUSED') CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'WAITING' COMMENT 'Waits to be registered; waits for a person who adds what is missing; registered; not accepted (待登记、待补充、已登记、不予受理)',
  note        VARCHAR(500) NULL COMMENT 'What the sender is told: why it waits for a person, what was not taken, why it was not accepted',
  accept_no   VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'Acceptance number (受理编号), once it is registered',
  case_id     BIGINT       NULL COMMENT 'What it became',
  act_id      CHAR(36)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '' COMMENT 'Identity under which it is registered, once, however often that is tried',
  arrived_at  DATETIME(6)  NOT NULL DEFAULT UTC_TIMESTAMP(6) COMMENT 'When it arrived, UTC',
  settled_at  DATETIME(6)  NULL COMMENT 'When it was registered or not accepted, UTC',
  lease       CHAR(36)     CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'Who works on it now',
  lease_until DATETIME(6)  NULL COMMENT 'Until when nobody else takes it up, UTC',
  tries       TINYINT UNSIGNED NOT NULL DEFAULT 0 COMMENT 'How often it was taken up',
  PRIMARY KEY (id),
  UNIQUE KEY intake_item_by_source (account, source_id),
  UNIQUE KEY intake_item_by_act (act_id),
  KEY intake_item_by_state (state, id),
  KEY intake_item_by_telephone (reporter_telephone, arrived_at),
  KEY intake_item_by_case (case_id),
  CONSTRAINT intake_item_case FOREIGN KEY (case_id) REFERENCES case_file (id),
  CONSTRAINT intake_item_source CHECK (source IN ('inspector','video','hotline','public','window','transfer','media','sensor')),
  CONSTRAINT intake_item_source_id CHECK (TRIM(source_id) <> ''),
  CONSTRAINT intake_item_position CHECK ((longitude IS NULL) = (latitude IS NULL) AND COALESCE(ABS(longitude) <= 180 AND ABS(latitude) <= 90, TRUE)),
  CONSTRAINT intake_item_photos CHECK (photos <= 9)
) COMMENT 'The inbox: reports as other systems sent them (收件)';

CREATE TABLE intake_photo (
  account     VARCHAR(80)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '' COMMENT 'Who sent it: the account that signed in',
  source_id   VARCHAR(64)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'The report it belongs to, by the number of the sender',
  ordinal     TINYINT UNSIGNED NOT NULL COMMENT 'Place in the report, from 1',
  file_name   VARCHAR(255) NOT NULL DEFAULT '' COMMENT 'Name it came with',
  taken_at    DATETIME(6)  NULL COMMENT 'When it was taken, UTC, as far as known',
  longitude   DECIMAL(10,7) NULL COMMENT 'Where it was taken, degrees',
  latitude    DECIMAL(9,7) NULL COMMENT 'Where it was taken, degrees',
  content     LONGBLOB     NOT NULL COMMENT 'The bytes of the file; rewritten as JPEG when the report is taken, and deleted here',
  PRIMARY KEY (account, source_id, ordinal),
  CONSTRAINT intake_photo_item FOREIGN KEY (account, source_id) REFERENCES intake_item (account, source_id),
  CONSTRAINT intake_photo_ordinal CHECK (ordinal BETWEEN 1 AND 9),
  CONSTRAINT intake_photo_size CHECK (LENGTH(content) BETWEEN 1 AND 20971520)
) COMMENT 'Photos of reports in the inbox, until they are taken';

INSERT INTO setting (name, value) VALUES ('intake.perNumberADay', '20');
