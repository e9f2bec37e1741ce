-- Spot checks (督查抽查): inspectors are checked too. A supervisor goes to closed cases and to unit grids that were drawn by rule.

CREATE TABLE spot_check_plan (
  valid_from   DATE     NOT NULL COMMENT 'First day it holds',
  cases        SMALLINT NOT NULL COMMENT 'Closed cases of inspectors a day, 0 for none',
  grids        SMALLINT NOT NULL COMMENT 'Unit grids a day, 0 for none',
  closed_since SMALLINT NOT NULL COMMENT 'Days before the day of the check in which a case was closed to be drawn',
  PRIMARY KEY (valid_from),
  CONSTRAINT spot_check_plan_sizes CHECK (cases >= 0 AND grids >= 0 AND closed_since >= 1)
) COMMENT 'How much is drawn for spot checks each day (抽查计划)';

INSERT INTO spot_check_plan (valid_from, cases, grids, closed_since) VALUES ('2020-01-01', 6, 3, 3);

CREATE TABLE spot_check (
  id        BIGINT      NOT NULL AUTO_INCREMENT COMMENT 'Key',
  day       DATE        NOT NULL COMMENT 'Day of the centre for which it was drawn',
  seed      VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'From what it was drawn: the day and the end of the audit chain, so that nobody chooses it and anybody can draw again',
  drawn_at  DATETIME(6) NOT NULL COMMENT 'When it was drawn, UTC',
  drawn_by  BIGINT      NOT NULL COMMENT 'Who had it drawn',
  signed_at DATETIME(6) NULL COMMENT 'When its results were signed, UTC; they stand still and count from then on',
  signed_by BIGINT      NULL COMMENT 'Who signed',
  PRIMARY KEY (id),
  UNIQUE KEY spot_check_by_day (day),
  KEY spot_check_by_draw (drawn_at),
  KEY spot_check_by_drawer (drawn_by),
  KEY spot_check_by_signer (signed_by),
  CONSTRAINT spot_check_drawer FOREIGN KEY (drawn_by) REFERENCES operator (id),
  CONSTRAINT spot_check_signer FOREIGN KEY (signed_by) REFERENCES operator (id)
) COMMENT 'Spot checks (督查抽查), one a day';

CREATE TABLE spot_check_item (
  id           BIGINT       NOT NULL AUTO_INCREMENT COMMENT 'Key',
  check_id     BIGINT       NOT NULL COMMENT 'The check it was drawn in',
  kind         ENUM('CASE','GRID') CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'What is looked at',
  ordinal      SMALLINT     NOT NULL COMMENT 'In which order it was drawn among its kind, from 1',
  case_id      BIGINT       NULL COMMENT 'The closed case, where one was drawn',
  unit_grid_id BIGINT       NULL COMMENT 'The unit grid, where one was drawn',
  answer       ENUM('TRUE_REPORT','FALSE_REPORT','UNDECIDED','CLEAR','MISSED') CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'What was found (属实、误报、无法判断、无问题、漏报); none until somebody was there',
  words        VARCHAR(500) NULL COMMENT 'What the supervisor saw',
  answered_at  DATETIME(6)  NULL COMMENT 'When it was answered, UTC',
  answered_by  BIGINT       NULL COMMENT 'Who was there',
  PRIMARY KEY (id),
  UNIQUE KEY spot_check_item_by_order (check_id, kind, ordinal),
  KEY spot_check_item_by_case (case_id),
  KEY spot_check_item_by_grid (unit_grid_id),
  KEY spot_check_item_by_operator (answered_by),
  CONSTRAINT spot_check_item_check FOREIGN KEY (check_id) REFERENCES spot_check (id),
  CONSTRAINT spot_check_item_case FOREIGN KEY (case_id) REFERENCES case_file (id),
  CONSTRAINT spot_check_item_grid FOREIGN KEY (unit_grid_id) REFERENCES unit_grid (id),
  CONSTRAINT spot_check_item_operator FOREIGN KEY (answered_by) REFERENCES operator (id)
) COMMENT 'What is looked at in a spot check, and what was found';

CREATE TABLE spot_check_missed (
  case_id BIGINT NOT NULL COMMENT 'The case that the supervisor reported; it counts once it is filed',
  item_id BIGINT NOT NULL COMMENT 'The grid in which it was found',
  PRIMARY KEY (case_id),
  KEY spot_check_missed_by_item (item_id),
  CONSTRAINT spot_check_missed_case FOREIGN KEY (case_id) REFERENCES case_file (id),
  CONSTRAINT spot_check_missed_item FOREIGN KEY (item_id) REFERENCES spot_check_item (id)
) COMMENT 'Matters that spot checks found and nobody had reported (漏报)';

INSERT INTO standing_right (action, role) VALUES
  ('drawSpotCheck', 'supervisor'), ('drawSpotCheck', 'shiftLeader'), ('answerSpotCheck', 'supervisor'), ('signSpotCheck', 'supervisor');
