-- Working time, published from the calendars: one row a slot, so that a due time is found by one look into an index.
-- The functions that read it stand in R__work_clock.sql. Times are UTC; no zone name is needed to count.

CREATE TABLE work_calendar (
  name        VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Name: working (handling), hall (accept, file, dispatch, close), inspectors (verify, check), or a centre''s own',
  zone        VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Zone its days were published in, for people; nothing is counted with it',
  day_ms      BIGINT       NULL COMMENT 'Working time that makes a working day, ms; none: a working day keeps the time of day',
  covers_from DATE         NOT NULL COMMENT 'First day whose slots are published',
  covers_to   DATE         NOT NULL COMMENT 'Last day whose slots are published',
  provisional_from DATETIME(6) NULL COMMENT 'From when on holidays are not yet known, UTC: a due time beyond it is provisional (暂定到期); none: always known',
  fingerprint CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Hash of what was published: the same calendar is published once',
  published_at DATETIME(6) NOT NULL DEFAULT UTC_TIMESTAMP(6) COMMENT 'When it was published, UTC',
  PRIMARY KEY (name)
) COMMENT 'Calendars (工作日历、班次日历) as they are published';

CREATE TABLE work_slot (
  calendar    VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'The calendar',
  `start`     DATETIME(6)  NOT NULL COMMENT 'From when time counts, UTC',
  `end`       DATETIME(6)  NOT NULL COMMENT 'Until when, UTC; itself no longer counted as a start',
  cumulative_ms BIGINT     NOT NULL COMMENT 'Working time of the calendar before the slot, ms',
  day_number  INT          NOT NULL COMMENT 'Running number of its working day',
  midnight    DATETIME(6)  NOT NULL COMMENT 'Where 00:00 of the slot''s day lies, UTC: the time of day counts from there',
  PRIMARY KEY (calendar, `start`),
  UNIQUE KEY work_slot_by_time (calendar, cumulative_ms),
  KEY work_slot_by_day (calendar, day_number, `start`),
  CONSTRAINT work_slot_calendar FOREIGN KEY (calendar) REFERENCES work_calendar (name) ON DELETE CASCADE
) COMMENT 'Working time on the line of time (工作时段), one row a slot';

-- When a light turns (亮灯规则). WARNING (预警式): yellow near the end, red when it is over.
-- BACKLOG (滞压式): yellow when it is over, red once it is stuck.
INSERT INTO setting (name, value) VALUES
  ('light.rule', 'WARNING'),
  ('light.yellow.percent', '80'),
  ('light.yellow.capMinutes', '480'),
  ('light.yellow.floorMinutes', '5'),
  ('light.stuck.percent', '150');

-- How the groups of assessment stand together on the board of lights.
CREATE TABLE light_group (
  assessment_group VARCHAR(32) NOT NULL COMMENT 'Group of like units (考评组)',
  name        VARCHAR(32)  NOT NULL COMMENT 'Under which it stands on the board (专业部门、权属单位、街道); a group without a row stands under its own name',
  position    SMALLINT     NOT NULL COMMENT 'Place of that name on the board, from the top',
  PRIMARY KEY (assessment_group)
) COMMENT 'Groups of the board of lights (红绿灯分组)';

-- Which handling clocks were red on which day is read from the index alone.
ALTER TABLE stage_clock ADD KEY stage_clock_by_red (stage, stopped_at, red_at, department_id);
