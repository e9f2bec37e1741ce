-- Rules of lights as data, the lights of units as the record has them, and who evaluates them.

-- By which the clock of a case gets its light (亮灯规则). What is said more narrowly wins: class before stage before the centre's
-- own. A rule is never changed: it ends, and another begins, so that it can be said later by which a light was lit.
CREATE TABLE light_rule (
  id          BIGINT       NOT NULL AUTO_INCREMENT COMMENT 'Key',
  stage       ENUM('ACCEPT','VERIFY','FILE','DISPATCH','HANDLE','CHECK','CLOSE','ARRIVE') NULL COMMENT 'For clocks of which stage; none: of all',
  category_id BIGINT       NULL COMMENT 'For cases of which class; none: of all',
  preset      ENUM('WARNING','BACKLOG') NOT NULL COMMENT 'WARNING (预警式): yellow near the end, red when it is over. BACKLOG (滞压式): yellow when it is over, red once it is stuck',
  yellow_percent TINYINT UNSIGNED NOT NULL COMMENT 'WARNING: yellow once so many percent of the limit are used, …',
  cap_minutes INT          NOT NULL COMMENT '… but only once no more than this is left, minutes of working time, …',
  floor_minutes INT        NOT NULL COMMENT '… and always when no more than this is left, minutes of working time',
  stuck_percent SMALLINT UNSIGNED NOT NULL COMMENT 'BACKLOG: red once so many percent of the limit are used',
  far_percent SMALLINT UNSIGNED NOT NULL COMMENT 'From so many percent of the limit on a red case weighs by itself on the light of its unit; 0: never',
  valid_from  DATETIME(6)  NOT NULL COMMENT 'From when it holds, UTC',
  valid_to    DATETIME(6)  NULL COMMENT 'Until when, UTC; none while it holds',
  made_by     BIGINT       NULL COMMENT 'Who made it; none for one that came with the program',
  PRIMARY KEY (id),
  KEY light_rule_in_force (valid_to, category_id, stage),
  KEY light_rule_by_category (category_id),
  KEY light_rule_by_maker (made_by),
  CONSTRAINT light_rule_category FOREIGN KEY (category_id) REFERENCES category (id),
  CONSTRAINT light_rule_maker FOREIGN KEY (made_by) REFERENCES operator (id),
  CONSTRAINT light_rule_numbers CHECK (yellow_percent <= 100 AND cap_minutes >= 0 AND floor_minutes >= 0 AND stuck_percent >= 100
    AND (far_percent = 0 OR far_percent >= 100))
) COMMENT 'When the light of a clock turns (亮灯规则)';

-- The numbers of the centre as they stood in its settings.
INSERT INTO light_rule (preset, yellow_percent, cap_minutes, floor_minutes, stuck_percent, far_percent, valid_from)
SELECT IF(MAX(IF(name = 'light.rule', value, NULL)) = 'BACKLOG', 'BACKLOG', 'WARNING'),
    LEAST(100, COALESCE(MAX(IF(name = 'light.yellow.percent', CAST(value AS UNSIGNED), NULL)), 80)),
    COALESCE(MAX(IF(name = 'light.yellow.capMinutes', CAST(value AS UNSIGNED), NULL)), 480),
    COALESCE(MAX(IF(name = 'light.yellow.floorMinutes', CAST(value AS UNSIGNED), NULL)), 5),
    GREATEST(100, COALESCE(MAX(IF(name = 'light.stuck.percent', CAST(value AS UNSIGNED), NULL)), 150)), 200, '2000-01-01'
FROM setting WHERE name LIKE 'light.%';

DELETE FROM setting WHERE name IN ('light.rule', 'light.yellow.percent', 'light.yellow.capMinutes', 'light.yellow.floorMinutes',
  'light.stuck.percent');

-- By which a unit gets its light from its cases in hand (单位灯). Unit before group before board before the centre's own.
CREATE TABLE unit_rule (
  id          BIGINT       NOT NULL AUTO_INCREMENT COMMENT 'Key',
  board       ENUM('UNIT','STREET','COMMUNITY','HALL') NULL COMMENT 'For which board; none: for all',
  assessment_group VARCHAR(32) NULL COMMENT 'For units of which group (考评组), on the board of units; none: of all',
  unit_id     BIGINT       NULL COMMENT 'For which unit of the board: department, area, number of the stage; none: for all',
  kind        ENUM('SHARE','ANY','COUNT') NOT NULL COMMENT 'By share, red with any, by number (按比例、一案即红、按件数)',
  red_percent TINYINT UNSIGNED NOT NULL COMMENT 'SHARE: red from so many percent overdue on, …',
  red_cases   INT UNSIGNED NOT NULL COMMENT '… and from no fewer overdue than this; the others: red from so many on',
  urgent_is_red BOOLEAN    NOT NULL COMMENT 'Whether one urgent case overdue makes it red',
  far_is_red  BOOLEAN      NOT NULL COMMENT 'Whether one far over its limit makes it red (light_rule.far_percent)',
  yellow_percent TINYINT UNSIGNED NOT NULL COMMENT 'Yellow from so many percent near their end on; ANY: one is enough',
  valid_from  DATETIME(6)  NOT NULL COMMENT 'From when it holds, UTC',
  valid_to    DATETIME(6)  NULL COMMENT 'Until when, UTC; none while it holds',
  made_by     BIGINT       NULL COMMENT 'Who made it; none for one that came with the program',
  PRIMARY KEY (id),
  KEY unit_rule_in_force (valid_to, board, unit_id),
  KEY unit_rule_by_maker (made_by),
  CONSTRAINT unit_rule_maker FOREIGN KEY (made_by) REFERENCES operator (id),
  CONSTRAINT unit_rule_scope CHECK ((unit_id IS NULL OR board IS NOT NULL AND assessment_group IS NULL)
    AND (assessment_group IS NULL OR COALESCE(board, 'UNIT') = 'UNIT')),
  CONSTRAINT unit_rule_numbers CHECK (red_percent <= 100 AND yellow_percent <= 100 AND red_cases >= 1)
) COMMENT 'By which a unit gets its light (单位灯规则)';

INSERT INTO unit_rule (kind, red_percent, red_cases, urgent_is_red, far_is_red, yellow_percent, valid_from)
VALUES ('SHARE', 2, 2, TRUE, TRUE, 15, '2000-01-01');

-- The key is wide enough that all open clocks are judged from it alone.
ALTER TABLE stage_clock
  ADD COLUMN far_at DATETIME(6) NULL COMMENT 'When it is far over its limit (light_rule.far_percent), UTC; none without a limit' AFTER red_at,
  DROP KEY stage_clock_by_red,
  ADD KEY stage_clock_by_red (stage, stopped_at, red_at, department_id, yellow_at, far_at, due_at, case_id);

CREATE TABLE unit_light (
  board       ENUM('UNIT','STREET','COMMUNITY','HALL') NOT NULL COMMENT 'Units that handle, streets, communities, stages of the hall',
  unit_id     BIGINT       NOT NULL COMMENT 'Department, area, or number of the stage (accept 1, verify 2, file 3, dispatch 4, check 6, close 7)',
  light       ENUM('RED','YELLOW','GREEN','GREY') NOT NULL COMMENT 'Its light; a unit without a row is green, with nothing in hand',
  why         ENUM('URGENT_OVERDUE','FAR_OVERDUE','SHARE_OVERDUE','COUNT_OVERDUE','SOME_OVERDUE','NEAR_END','ALL_STAND','IN_TIME') NOT NULL COMMENT 'What decided',
  cases       INT          NOT NULL COMMENT 'How many cases decided it',
  percent     DOUBLE       NOT NULL COMMENT 'Their share of the cases whose clock runs',
  red         INT          NOT NULL COMMENT 'Cases overdue (红)',
  yellow      INT          NOT NULL COMMENT 'Cases near their end (黄)',
  green       INT          NOT NULL COMMENT 'Cases in time (绿)',
  grey        INT          NOT NULL COMMENT 'Cases whose clock stands (挂账)',
  urgent_red  INT          NOT NULL COMMENT 'Of those overdue: urgent',
  far_red     INT          NOT NULL COMMENT 'Of those overdue: far over their limit',
  since       DATETIME(6)  NOT NULL COMMENT 'Since when it has this light, UTC',
  red_since   DATETIME(6)  NULL COMMENT 'Since when it is red, UTC; none when it is not',
  PRIMARY KEY (board, unit_id),
  KEY unit_light_by_light (light, board)
) COMMENT 'Lights of units as they are now (红绿灯), written by lights_turn only; no foreign keys, units are of several tables';

CREATE TABLE unit_light_change (
  board       ENUM('UNIT','STREET','COMMUNITY','HALL') NOT NULL COMMENT 'The board',
  unit_id     BIGINT       NOT NULL COMMENT 'The unit, as in unit_light',
  at          DATETIME(6)  NOT NULL COMMENT 'When it changed, UTC',
  light       ENUM('RED','YELLOW','GREEN','GREY') NOT NULL COMMENT 'From then on',
  light_before ENUM('RED','YELLOW','GREEN','GREY') NOT NULL COMMENT 'Until then',
  why         ENUM('URGENT_OVERDUE','FAR_OVERDUE','SHARE_OVERDUE','COUNT_OVERDUE','SOME_OVERDUE','NEAR_END','ALL_STAND','IN_TIME') NOT NULL COMMENT 'What decided',
  red         INT          NOT NULL COMMENT 'Cases overdue then',
  yellow      INT          NOT NULL COMMENT 'Cases near their end then',
  green       INT          NOT NULL COMMENT 'Cases in time then',
  grey        INT          NOT NULL COMMENT 'Cases whose clock stood then',
  urgent_red  INT          NOT NULL COMMENT 'Of those overdue: urgent',
  far_red     INT          NOT NULL COMMENT 'Of those overdue: far over their limit',
  PRIMARY KEY (board, unit_id, at),
  KEY unit_light_change_by_time (at)
) COMMENT 'Every change of the light of a unit (灯号记录), kept as long as light.history.days says';

CREATE TABLE light_turn (
  id          TINYINT      NOT NULL COMMENT 'Always 1',
  seen_seq    BIGINT       NOT NULL DEFAULT -1 COMMENT 'Last change that was taken in',
  next_at     DATETIME(6)  NULL COMMENT 'When the next clock turns, UTC; none when none will',
  turned_at   DATETIME(6)  NULL COMMENT 'When all lights were last judged, UTC; none: they are to be judged now, whatever changed',
  took_us     BIGINT       NOT NULL DEFAULT 0 COMMENT 'How long that took, microseconds',
  swept_at    DATETIME(6)  NULL COMMENT 'When it was last looked for what no change told, UTC',
  turns       BIGINT       NOT NULL DEFAULT 0 COMMENT 'How often they were judged',
  PRIMARY KEY (id),
  CONSTRAINT light_turn_single CHECK (id = 1)
) COMMENT 'What the lights of units were last judged by';

INSERT INTO light_turn (id) VALUES (1);

CREATE TABLE authority (
  id          TINYINT      NOT NULL COMMENT 'Always 1',
  holder      VARCHAR(128) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '' COMMENT 'The server that evaluates',
  lease_until DATETIME(6)  NULL COMMENT 'Until when no other server does, UTC',
  turned_at   DATETIME(6)  NULL COMMENT 'When it last evaluated, UTC: the sign of life',
  turns       BIGINT       NOT NULL DEFAULT 0 COMMENT 'How often it did',
  trouble     VARCHAR(255) NULL COMMENT 'Which part failed in the last turn and why; none when all went well',
  trouble_at  DATETIME(6)  NULL COMMENT 'When, UTC',
  PRIMARY KEY (id),
  CONSTRAINT authority_single CHECK (id = 1)
) COMMENT 'The one place that evaluates lights, alarms and notices (统一判定): its row is locked while it works';

INSERT INTO authority (id) VALUES (1);

INSERT INTO setting (name, value) VALUES ('light.history.days', '1100');

INSERT INTO standing_right (action, role) VALUES ('setLightRule', 'shiftLeader'), ('setLightRule', 'securityAdmin');
