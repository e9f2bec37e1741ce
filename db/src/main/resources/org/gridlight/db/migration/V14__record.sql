-- The audit: one chain of everything that was done, that nobody can shorten or change unseen. And the frame of the
-- workflow: what an action may say besides an opinion.

-- Numbers of the audit and of the changes come from this one row, so that they have the order of the commits.
ALTER TABLE chain_head ADD COLUMN hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT ''
  COMMENT 'Hash of the last row of the audit; empty before the first';

CREATE TABLE audit_log (
  seq         BIGINT       NOT NULL COMMENT 'Running number without gaps, in the order of commits; that of the change, if one was told',
  at          DATETIME(6)  NOT NULL COMMENT 'When, by the record''s clock, UTC',
  kind        VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'What it was about: case, account, setting, …; none for what nobody follows, such as a look at personal data',
  object_id   BIGINT       NULL COMMENT 'Its key, if it has one',
  action      VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'What was done, a name of the glossary',
  account     VARCHAR(80)  NOT NULL COMMENT 'Database account that did it',
  operator_id BIGINT       NULL COMMENT 'Who did it; none for the owner',
  act_id      CHAR(36)     CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'Identity of the act, if it had one',
  content     LONGTEXT     NOT NULL COMMENT 'What was decided, as JSON; words of people stand here as their hash only',
  hash        CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'SHA-256 over the hash of the row before and all values of this row, each with its length in bytes',
  PRIMARY KEY (seq),
  KEY audit_log_by_object (kind, object_id, seq),
  KEY audit_log_by_operator (operator_id, at),
  KEY audit_log_by_action (action, at)
) COMMENT 'Audit (审计): what was done, in one chain of hashes; only ever added to';

DELIMITER $$

CREATE TRIGGER audit_log_stays BEFORE UPDATE ON audit_log FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the audit is only ever added to' $$

CREATE TRIGGER audit_log_keeps BEFORE DELETE ON audit_log FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the audit is only ever added to' $$

DELIMITER ;

CREATE TABLE audit_check (
  id          BIGINT       NOT NULL AUTO_INCREMENT COMMENT 'Key',
  at          DATETIME(6)  NOT NULL COMMENT 'When it was verified, UTC',
  from_seq    BIGINT       NOT NULL COMMENT 'The last row that was known to be sound before',
  to_seq      BIGINT       NOT NULL COMMENT 'The last row that was found sound',
  hash        CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Hash of that row; written down elsewhere it proves that nothing before was changed since',
  fault       ENUM('MISSING','CHANGED','HEAD') NULL COMMENT 'What is wrong with the next row: it is not there, it was changed, the head says otherwise; none when all is sound',
  PRIMARY KEY (id),
  KEY audit_check_by_fault (fault, id)
) COMMENT 'Every verification of the audit (审计链校验)';

ALTER TABLE workflow_action ADD COLUMN beside BOOLEAN NOT NULL DEFAULT FALSE
  COMMENT 'Stands beside the state: it is kept with the case and moves nothing, so it is never too late for a version',
  ADD COLUMN asks SET('REASON','UNTIL','UNITS','TEAM','CASE','REQUEST','LEVEL','LEADER','SATISFACTION','CONDITION') NOT NULL DEFAULT ''
  COMMENT 'What else it asks for, told in the detail of the act under these names in small letters: a reason of its list, a date, units, a team, another case, a request, a level, a leader, how content the reporter is, a filing condition';

CREATE TABLE action_reason (
  action      VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'The action',
  code        VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Name of the reason, for counting',
  position    SMALLINT     NOT NULL COMMENT 'Place in the list, from 1',
  words       VARCHAR(64)  NOT NULL COMMENT 'As it is offered and printed',
  words_en    VARCHAR(64)  NOT NULL COMMENT 'The same in English',
  PRIMARY KEY (action, code),
  CONSTRAINT action_reason_action FOREIGN KEY (action) REFERENCES workflow_action (action)
) COMMENT 'Reasons to choose from (理由类别)';

ALTER TABLE case_step ADD COLUMN reason VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NULL
  COMMENT 'Reason as chosen from the list of the action, for counting' AFTER opinion,
  ADD COLUMN detail TEXT NULL COMMENT 'What else the act said, as JSON: units, dates, other cases; no words of persons' AFTER reason;
