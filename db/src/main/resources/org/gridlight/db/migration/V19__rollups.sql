-- Roll-ups (汇总): what happened on each day of the centre, counted once and kept, so that a month is read and not
-- recounted. Triggers on case_file mark the cases whose counted facts changed, each mark a row of its own, so that no two
-- acts meet in one; the keeper of R__rollups.sql takes marks in small transactions and puts the difference into the days.
-- Whoever reads adds what the marks still promise, so that a count is exact whether or not the keeper has come round.

CREATE TABLE rollup_mark (
  id          BIGINT       NOT NULL AUTO_INCREMENT COMMENT 'Key',
  case_id     BIGINT       NOT NULL COMMENT 'A case that must be counted anew; it may have several marks, or be gone',
  PRIMARY KEY (id),
  KEY rollup_mark_by_case (case_id)
) COMMENT 'Cases whose counted facts changed since they were last counted; no foreign keys, it is a queue';

CREATE TABLE rollup_batch (
  mark_id     BIGINT       NOT NULL COMMENT 'The mark',
  case_id     BIGINT       NOT NULL COMMENT 'Its case',
  PRIMARY KEY (mark_id),
  KEY rollup_batch_by_case (case_id)
) COMMENT 'The marks that the keeper works on; empty outside its transaction';

CREATE TABLE rollup_source (
  number      SMALLINT     NOT NULL AUTO_INCREMENT COMMENT 'Its number in the groups of roll-ups',
  source      VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Source of reports, a name of the glossary',
  PRIMARY KEY (number),
  UNIQUE KEY rollup_source_by_name (source)
) COMMENT 'Sources (来源) as numbers, because groups are numbers';

INSERT INTO rollup_source (source) VALUES ('inspector'), ('video'), ('hotline'), ('public'), ('window'), ('leader'),
  ('transfer'), ('media'), ('sensor'), ('campaign');

CREATE TABLE rollup_part (
  fact        ENUM('REPORTED','FILED','CLOSED','DUE') NOT NULL COMMENT 'What happened to a case on a day; due counts only when it was not closed by then',
  dimension   ENUM('ALL','DEPARTMENT','STREET','COMMUNITY','GRID','CATEGORY','SOURCE','INSPECTOR') NOT NULL COMMENT 'Grouped by what',
  PRIMARY KEY (fact, dimension)
) COMMENT 'What a case is counted as: each fact once in each dimension';

INSERT INTO rollup_part (fact, dimension)
WITH fact (fact) AS (VALUES ('REPORTED'), ('FILED'), ('CLOSED'), ('DUE')),
dimension (dimension) AS (VALUES ('ALL'), ('DEPARTMENT'), ('STREET'), ('COMMUNITY'), ('GRID'), ('CATEGORY'), ('SOURCE'), ('INSPECTOR'))
SELECT fact.fact, dimension.dimension FROM fact JOIN dimension;

CREATE TABLE rollup_case (
  case_id     BIGINT       NOT NULL COMMENT 'The case; no foreign key, it outlives a case until that is counted out',
  department_id BIGINT     NULL COMMENT 'Its unit when it was counted',
  street_id   BIGINT       NULL COMMENT 'Its street when it was counted',
  community_id BIGINT      NULL COMMENT 'Its community when it was counted',
  unit_grid_id BIGINT      NULL COMMENT 'Its unit grid when it was counted',
  category_id BIGINT       NOT NULL COMMENT 'Its class when it was counted',
  source_number SMALLINT   NOT NULL COMMENT 'Number of its source; 0 for one without a number',
  inspector_id BIGINT      NULL COMMENT 'The inspector who reported it',
  reported_at DATETIME(6)  NOT NULL COMMENT 'Reported, UTC',
  due_at      DATETIME(6)  NULL COMMENT 'Due, UTC',
  closed_at   DATETIME(6)  NULL COMMENT 'Closed, UTC',
  reported_day DATE        NOT NULL COMMENT 'Day of the centre on which it was reported',
  filed_day   DATE         NULL COMMENT 'Day of the centre on which it was filed',
  due_day     DATE         NULL COMMENT 'Day of the centre on which it was due',
  closed_day  DATE         NULL COMMENT 'Day of the centre on which it was closed',
  counted     BOOLEAN      NOT NULL COMMENT 'Whether it was one to be closed: it ended by closing or goes on, and is not suspended',
  extended    BOOLEAN      NOT NULL COMMENT 'Whether it had an extension',
  reworked    BOOLEAN      NOT NULL COMMENT 'Whether it had been sent back',
  PRIMARY KEY (case_id),
  KEY rollup_case_by_close (closed_at, reported_day, due_at, department_id, street_id, community_id, unit_grid_id, category_id, source_number)
) COMMENT 'What each case was last counted as, so that exactly that can be taken out again';

CREATE TABLE rollup_day (
  dimension   ENUM('ALL','DEPARTMENT','STREET','COMMUNITY','GRID','CATEGORY','SOURCE','INSPECTOR') NOT NULL COMMENT 'Grouped by what',
  day         DATE         NOT NULL COMMENT 'Day of the centre',
  group_id    BIGINT       NOT NULL COMMENT 'Key of the group; 0 for cases without one, and for all',
  reported    INT          NOT NULL COMMENT 'Reported on the day (上报)',
  reported_limited INT     NOT NULL COMMENT 'Of those reported: with a due time',
  reported_closed INT      NOT NULL COMMENT 'Of those reported: closed, whenever',
  reported_on_time INT     NOT NULL COMMENT 'Of those reported: closed not later than due',
  reported_overdue INT     NOT NULL COMMENT 'Of those reported: closed later than due',
  filed       INT          NOT NULL COMMENT 'Filed on the day (立案)',
  closed      INT          NOT NULL COMMENT 'Closed on the day (结案), whatever they count as',
  without_limit INT        NOT NULL COMMENT 'Of those closed: to be closed, without a due time',
  closed_on_time INT       NOT NULL COMMENT 'Of those closed: to be closed, not later than due (按期)',
  closed_overdue INT       NOT NULL COMMENT 'Of those closed: to be closed, later than due (超期)',
  closed_extended INT      NOT NULL COMMENT 'Of the last two: with an extension (延期)',
  closed_reworked INT      NOT NULL COMMENT 'Of the last two: sent back (返工)',
  late        INT          NOT NULL COMMENT 'Became overdue on the day less closed overdue on it: summed up to a day it is the backlog (积压)',
  late_extended INT        NOT NULL COMMENT 'The same for those with an extension',
  late_reworked INT        NOT NULL COMMENT 'The same for those sent back',
  PRIMARY KEY (dimension, day, group_id)
) COMMENT 'Roll-ups (日汇总): what happened on a day, group by group';

CREATE TABLE rollup_keeper (
  id          TINYINT      NOT NULL COMMENT 'Always 1',
  offsets     CHAR(32)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '' COMMENT 'Hash of the centre''s offsets from UTC by which days were made; with others every case is counted anew',
  kept_at     DATETIME(6)  NULL COMMENT 'When the keeper last finished a batch, UTC',
  PRIMARY KEY (id),
  CONSTRAINT rollup_keeper_single CHECK (id = 1)
) COMMENT 'The one row that the keeper of roll-ups locks while it works';

INSERT INTO rollup_keeper (id) VALUES (1);

-- Suspended cases are few and depend on the moment of counting, so they are always counted from the record.
ALTER TABLE case_file ADD KEY case_file_by_suspension (suspended_until);

-- What was there before.
INSERT INTO rollup_mark (case_id) SELECT id FROM case_file;
