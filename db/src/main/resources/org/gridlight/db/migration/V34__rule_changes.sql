-- Rules that people change: every change with what stood before and after it, from when it holds, and who made it.

CREATE TABLE rule_change (
  id          BIGINT       NOT NULL AUTO_INCREMENT COMMENT 'Key',
  kind        ENUM('LIGHT','UNIT','ESCALATION','STOP','MEETING','ALARM') CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Which rules: of clocks, of units, levels of escalation, what stops it, agenda of meetings, kinds of alarm (亮灯规则、单位灯规则、升级级别、停止升级、会办规则、告警种类)',
  scope       VARCHAR(160) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'Which of them: stage|class, board|group|unit, unit|level, what stops, rule, kind; empty parts for all',
  made_at     DATETIME(6)  NOT NULL COMMENT 'When it was asked for, UTC',
  made_by     BIGINT       NOT NULL COMMENT 'Who asked for it',
  maker       VARCHAR(64)  NOT NULL COMMENT 'By name, as it was then',
  valid_from  DATETIME(6)  NOT NULL COMMENT 'From when it holds, UTC',
  applied_at  DATETIME(6)  NULL COMMENT 'When it came into force, UTC; none while it is planned',
  ended_at    DATETIME(6)  NULL COMMENT 'When a planned one was withdrawn, replaced by a later one or found impossible, UTC',
  ended_by    VARCHAR(64)  NULL COMMENT 'Who withdrew or replaced it, by name; none when it was found impossible on its day',
  trouble     VARCHAR(48)  CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'Why it was found impossible: a key of the message bundles',
  `before`    LONGTEXT     NULL COMMENT 'The rule as it stood when this came into force, as JSON; none when there was none',
  `after`     LONGTEXT     NULL COMMENT 'The rule from then on, as JSON; none when it ends',
  PRIMARY KEY (id),
  KEY rule_change_by_rule (kind, scope, id),
  KEY rule_change_planned (applied_at, ended_at, valid_from),
  KEY rule_change_by_maker (made_by),
  CONSTRAINT rule_change_maker FOREIGN KEY (made_by) REFERENCES operator (id)
) COMMENT 'Changes of rules, planned and done (规则变更)';

CREATE TABLE rule_keeper (
  id          TINYINT      NOT NULL COMMENT 'Always 1',
  changes     BIGINT       NOT NULL DEFAULT 0 COMMENT 'How often rules were changed; the row is locked meanwhile, so that nobody overwrites what he has not seen',
  PRIMARY KEY (id),
  CONSTRAINT rule_keeper_single CHECK (id = 1)
) COMMENT 'One change of rules at a time';

INSERT INTO rule_keeper (id) VALUES (1);

CREATE TABLE escalation_stop (
  stop        ENUM('NOT_RED','STORM') CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'What keeps a notice from climbing: the light is no longer red, an order postpones all its cases; an explanation under review always does',
  enabled     BOOLEAN      NOT NULL DEFAULT TRUE COMMENT 'Whether it does',
  PRIMARY KEY (stop)
) COMMENT 'What stops escalation (停止升级)';

INSERT INTO escalation_stop (stop) VALUES ('NOT_RED'), ('STORM');

ALTER TABLE alarm_kind ADD COLUMN sound BOOLEAN NOT NULL DEFAULT TRUE COMMENT 'Whether it is heard when it calls' AFTER latching;

INSERT INTO standing_right (action, role) VALUES
  ('setEscalation', 'shiftLeader'), ('setEscalation', 'securityAdmin'), ('setMeetingRule', 'shiftLeader'),
  ('setMeetingRule', 'securityAdmin'), ('setAlarmRule', 'shiftLeader'), ('setAlarmRule', 'securityAdmin');
