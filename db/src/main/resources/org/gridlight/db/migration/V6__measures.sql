-- What is counted. Each measure is defined once, by a predicate over case_file that stands in the mapper of measures;
-- this table names the measures for people, and keeps counts that were taken at the end of a period.

CREATE TABLE measure (
  code        VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Name of the measure, the column of the command line',
  name        VARCHAR(64)  NOT NULL COMMENT 'Name as it is printed (统计量)',
  definition  VARCHAR(500) NOT NULL COMMENT 'What is counted, in one sentence (统计口径)',
  better      ENUM('HIGH','LOW','NEITHER') NOT NULL COMMENT 'Which way is better',
  PRIMARY KEY (code)
) COMMENT 'Measures (统计量) and what each counts (口径)';

CREATE TABLE measure_value (
  measure     VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'The measure',
  dimension   ENUM('ALL','DEPARTMENT','STREET','COMMUNITY','GRID','CATEGORY','SOURCE','INSPECTOR') NOT NULL COMMENT 'Grouped by what',
  group_key   VARCHAR(80)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'Code of the group, - for cases without one',
  period_from DATE         NOT NULL COMMENT 'First day of the period in the centre''s zone',
  period_to   DATE         NOT NULL COMMENT 'Last day of the period',
  counted_at  DATETIME(6)  NOT NULL COMMENT 'As of when it was counted, UTC',
  value       DECIMAL(14,4) NOT NULL COMMENT 'The number',
  PRIMARY KEY (dimension, period_from, period_to, measure, group_key, counted_at),
  KEY measure_value_by_measure (measure),
  CONSTRAINT measure_value_measure FOREIGN KEY (measure) REFERENCES measure (code)
) COMMENT 'Counts kept from the end of a period, as the record said at that moment';

INSERT INTO measure (code, name, definition, better) VALUES
  ('registered', '上报数', '周期内首次上报的问题', 'NEITHER'),
  ('closed', '结案数', '其中截至统计时刻已结案的', 'HIGH'),
  ('with_deadline', '有时限数', '其中有处置时限的', 'NEITHER'),
  ('closed_on_time', '按期结案数', '其中结案时间不晚于到期时间的', 'HIGH'),
  ('closed_overdue', '超期结案数', '其中结案时间晚于到期时间的', 'LOW'),
  ('open_on_time', '在办未超期数', '其中截至统计时刻未结案、尚未到期的', 'NEITHER'),
  ('open_overdue', '在办超期数', '其中截至统计时刻未结案、已经到期的', 'LOW');
