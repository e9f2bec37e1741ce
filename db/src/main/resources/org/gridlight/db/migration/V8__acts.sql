-- How a case moves: the workflow as data, every act that was asked for, and the log of changes that workstations follow.
-- Only the procedures of R__case_act.sql and R__case_register.sql write here and in the tables of cases.

-- The day of the centre in SQL: a fresh server knows no zones by name, so the program writes what the zone amounts to.
CREATE TABLE centre_offset (
  valid_from  DATETIME(6)  NOT NULL COMMENT 'From when, UTC',
  minutes     SMALLINT     NOT NULL COMMENT 'What the centre''s clocks are ahead of UTC from then on, in minutes',
  PRIMARY KEY (valid_from)
) COMMENT 'The centre''s zone as offsets from UTC (时区), written with the setting centre.zone';

INSERT INTO centre_offset (valid_from, minutes) VALUES ('1970-01-01', 480);

INSERT INTO setting (name, value) VALUES ('centre.operationMode', 'JOINT'), ('reporter.keepDays', '90');

CREATE TABLE number_series (
  series      ENUM('CASE','ACCEPT') NOT NULL COMMENT 'Case numbers (案卷编号) or acceptance numbers (受理编号)',
  day         DATE         NOT NULL COMMENT 'Day in the centre''s zone',
  last_number INT          NOT NULL COMMENT 'The last running number that was given on that day',
  PRIMARY KEY (series, day)
) COMMENT 'Running numbers of a day (编号)';

CREATE TABLE workflow_state (
  state       VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'State, a name of the glossary',
  stage       VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'The stage whose clock runs in it (环节); none where none runs',
  ended       BOOLEAN      NOT NULL COMMENT 'Whether the case has come to an end in it',
  PRIMARY KEY (state)
) COMMENT 'What holds in a state of a case (案件状态)';

INSERT INTO workflow_state (state, stage, ended) VALUES
  ('DRAFT', NULL, FALSE),
  ('REPORTED', 'ACCEPT', FALSE),
  ('VERIFYING', 'VERIFY', FALSE),
  ('REJECTED', NULL, TRUE),
  ('PENDING_FILING', 'FILE', FALSE),
  ('NOT_FILED', NULL, TRUE),
  ('PENDING_DISPATCH', 'DISPATCH', FALSE),
  ('PENDING_HANDLE', 'HANDLE', FALSE),
  ('HANDLING', 'HANDLE', FALSE),
  ('RETURNED', 'DISPATCH', FALSE),
  ('DISPUTED', 'DISPATCH', FALSE),
  ('SUSPENDED', 'HANDLE', FALSE),
  ('HANDLED', 'CHECK', FALSE),
  ('PENDING_CHECK', 'CHECK', FALSE),
  ('CHECKING', 'CHECK', FALSE),
  ('REWORK', 'HANDLE', FALSE),
  ('PENDING_CLOSE', 'CLOSE', FALSE),
  ('CLOSED', NULL, TRUE),
  ('FORCED_CLOSED', NULL, TRUE),
  ('VOID', NULL, TRUE),
  ('MERGED', NULL, TRUE),
  ('SELF_SOLVED', NULL, TRUE),
  ('ARCHIVED', NULL, TRUE);

CREATE TABLE workflow_action (
  action      VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Action, a name of the glossary',
  axis        ENUM('NONE','SUPERVISION','COMMAND','HANDLING') NOT NULL COMMENT 'On which side it stands: watching, sending or doing (监督轴、指挥轴、处置)',
  needs_opinion BOOLEAN    NOT NULL COMMENT 'Whether a reason must be given',
  needs_department BOOLEAN NOT NULL COMMENT 'Whether a unit must be named',
  needs_verdict BOOLEAN    NOT NULL COMMENT 'Whether it must say yes or no (属实、达标)',
  PRIMARY KEY (action)
) COMMENT 'What an action asks for (办理动作)';

INSERT INTO workflow_action (action, axis, needs_opinion, needs_department, needs_verdict) VALUES
  ('register', 'NONE', FALSE, FALSE, FALSE),
  ('accept', 'SUPERVISION', FALSE, FALSE, FALSE),
  ('reject', 'SUPERVISION', TRUE, FALSE, FALSE),
  ('sendVerify', 'SUPERVISION', FALSE, FALSE, FALSE),
  ('answerVerify', 'SUPERVISION', FALSE, FALSE, TRUE),
  ('file', 'SUPERVISION', FALSE, FALSE, FALSE),
  ('refuseFiling', 'SUPERVISION', TRUE, FALSE, FALSE),
  ('dispatch', 'COMMAND', FALSE, TRUE, FALSE),
  ('redispatch', 'COMMAND', FALSE, TRUE, FALSE),
  ('signFor', 'HANDLING', FALSE, FALSE, FALSE),
  ('returnCase', 'HANDLING', TRUE, FALSE, FALSE),
  ('feedback', 'HANDLING', TRUE, FALSE, FALSE),
  ('feedbackOnBehalf', 'COMMAND', TRUE, FALSE, FALSE),
  ('sendCheck', 'SUPERVISION', FALSE, FALSE, FALSE),
  ('answerCheck', 'SUPERVISION', FALSE, FALSE, TRUE),
  ('sendBackForRework', 'SUPERVISION', TRUE, FALSE, FALSE),
  ('close', 'SUPERVISION', FALSE, FALSE, FALSE);

CREATE TABLE workflow_transition (
  mode        ENUM('JOINT','TWO_AXES') NOT NULL COMMENT 'Mode of operation in which it holds (运行模式：合署、两轴分离)',
  from_state  VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'State before; DRAFT for a new report',
  action      VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'What is done',
  role        VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Who may do it, a name of the glossary',
  to_state    VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'State after',
  PRIMARY KEY (mode, from_state, action, role),
  KEY workflow_transition_by_action (action),
  KEY workflow_transition_by_from (from_state),
  KEY workflow_transition_by_to (to_state),
  CONSTRAINT workflow_transition_action FOREIGN KEY (action) REFERENCES workflow_action (action),
  CONSTRAINT workflow_transition_from FOREIGN KEY (from_state) REFERENCES workflow_state (state),
  CONSTRAINT workflow_transition_to FOREIGN KEY (to_state) REFERENCES workflow_state (state)
) COMMENT 'The workflow (流转规则): what may be done in which state, and by whom';

-- Moves are the same in both modes; who may make them differs.
INSERT INTO workflow_transition (mode, from_state, action, role, to_state)
WITH move (from_state, action, to_state) AS (VALUES
  ('DRAFT', 'register', 'REPORTED'),
  ('REPORTED', 'accept', 'PENDING_FILING'),
  ('REPORTED', 'reject', 'REJECTED'),
  ('REPORTED', 'sendVerify', 'VERIFYING'),
  ('PENDING_FILING', 'sendVerify', 'VERIFYING'),
  ('VERIFYING', 'answerVerify', 'PENDING_FILING'),
  ('PENDING_FILING', 'file', 'PENDING_DISPATCH'),
  ('PENDING_FILING', 'refuseFiling', 'NOT_FILED'),
  ('PENDING_DISPATCH', 'dispatch', 'PENDING_HANDLE'),
  ('RETURNED', 'redispatch', 'PENDING_HANDLE'),
  ('PENDING_HANDLE', 'redispatch', 'PENDING_HANDLE'),
  ('PENDING_HANDLE', 'signFor', 'HANDLING'),
  ('PENDING_HANDLE', 'returnCase', 'RETURNED'),
  ('HANDLING', 'returnCase', 'RETURNED'),
  ('HANDLING', 'feedback', 'PENDING_CHECK'),
  ('REWORK', 'feedback', 'PENDING_CHECK'),
  ('SUSPENDED', 'feedback', 'PENDING_CHECK'),
  ('PENDING_HANDLE', 'feedbackOnBehalf', 'PENDING_CHECK'),
  ('HANDLING', 'feedbackOnBehalf', 'PENDING_CHECK'),
  ('REWORK', 'feedbackOnBehalf', 'PENDING_CHECK'),
  ('SUSPENDED', 'feedbackOnBehalf', 'PENDING_CHECK'),
  ('HANDLED', 'sendCheck', 'CHECKING'),
  ('PENDING_CHECK', 'sendCheck', 'CHECKING'),
  ('CHECKING', 'answerCheck', 'PENDING_CLOSE'),
  ('PENDING_CLOSE', 'sendBackForRework', 'REWORK'),
  ('PENDING_CLOSE', 'close', 'CLOSED')),
permitted (mode, role, actions) AS (VALUES
  -- Supervision (监督轴): takes reports, files, checks, closes.
  ('TWO_AXES', 'acceptor', 'register,accept,reject,sendVerify,answerVerify,sendCheck,answerCheck'),
  ('TWO_AXES', 'shiftLeader', 'register,accept,reject,sendVerify,file,refuseFiling,sendCheck,sendBackForRework,close'),
  -- Command (指挥轴): sends to units.
  ('TWO_AXES', 'dispatcher', 'dispatch,redispatch,feedbackOnBehalf'),
  -- One centre (合署): small ones, and nights.
  ('JOINT', 'acceptor', 'register,accept,reject,sendVerify,answerVerify,sendCheck,answerCheck'),
  ('JOINT', 'dispatcher', 'dispatch,redispatch,feedbackOnBehalf'),
  ('JOINT', 'operator', 'register,accept,reject,sendVerify,answerVerify,file,refuseFiling,dispatch,redispatch,feedbackOnBehalf,sendCheck,answerCheck,sendBackForRework,close'),
  ('JOINT', 'shiftLeader', 'register,accept,reject,sendVerify,file,refuseFiling,dispatch,redispatch,feedbackOnBehalf,sendCheck,sendBackForRework,close'),
  -- The field and the units are the same in both.
  ('BOTH', 'inspector', 'register,answerVerify,answerCheck'),
  ('BOTH', 'videoInspector', 'register,answerVerify,answerCheck'),
  ('BOTH', 'teamLeader', 'answerVerify,answerCheck'),
  ('BOTH', 'department', 'signFor,returnCase,feedback'),
  ('BOTH', 'liaison', 'signFor,returnCase,feedback'),
  ('BOTH', 'handlerTeam', 'feedback')),
modes (mode) AS (VALUES ('JOINT'), ('TWO_AXES'))
SELECT modes.mode, move.from_state, move.action, permitted.role, move.to_state
FROM modes
JOIN permitted ON permitted.mode IN (modes.mode, 'BOTH')
JOIN move ON FIND_IN_SET(move.action, permitted.actions) > 0;

CREATE TABLE act (
  act_id      CHAR(36)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Identity of the act, made by the client: sent twice it is done once',
  account     VARCHAR(80)  NOT NULL COMMENT 'Database account that asked',
  operator_id BIGINT       NULL COMMENT 'Who asked; none for an account without an operator in service',
  action      VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'What was asked for, a name of the glossary',
  case_id     BIGINT       NULL COMMENT 'The case as it was named; it may not exist',
  at          DATETIME(6)  NOT NULL COMMENT 'When it was answered, UTC',
  outcome     ENUM('DONE','STALE','REFUSED') NOT NULL COMMENT 'Done, come too late for the version it named, or refused',
  version     INT          NULL COMMENT 'Version of the case after it; of a stale act the version it met',
  state       VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'State of the case after it',
  reason      VARCHAR(48)  CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'Why it was refused: a key of the message bundles',
  detail      VARCHAR(255) NULL COMMENT 'What the reason is about, if that is not the case itself',
  accept_no   VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'Acceptance number that a registration gave',
  claimed_id  CHAR(36)     CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'The identity of another act that was used; this one then has one of its own',
  PRIMARY KEY (act_id),
  KEY act_by_case (case_id, at),
  KEY act_by_operator (operator_id, at),
  CONSTRAINT act_operator FOREIGN KEY (operator_id) REFERENCES operator (id)
) COMMENT 'Every act that was asked for, done or refused, with its answer (操作请求)';

CREATE TABLE chain_head (
  id          TINYINT      NOT NULL COMMENT 'Always 1',
  seq         BIGINT       NOT NULL COMMENT 'Number of the last change',
  PRIMARY KEY (id),
  CONSTRAINT chain_head_single CHECK (id = 1)
) COMMENT 'The one row that every act locks last, so that numbers and commits have the same order';

INSERT INTO chain_head (id, seq) VALUES (1, 0);

CREATE TABLE change_log (
  seq         BIGINT       NOT NULL COMMENT 'Running number without gaps, in the order of commits',
  kind        VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'What changed: case, …',
  object_id   BIGINT       NOT NULL COMMENT 'Its key',
  at          DATETIME(6)  NOT NULL COMMENT 'When, UTC',
  PRIMARY KEY (seq)
) COMMENT 'Log of changes (变更流): what workstations follow';

ALTER TABLE case_step ADD COLUMN passed BOOLEAN NULL COMMENT 'The verdict of a check or verification (达标、属实); none for other steps' AFTER opinion;

-- Personal data as everybody may see them: the first letter of the name, the last four digits of the number.
CREATE SQL SECURITY DEFINER VIEW reporter_masked AS
SELECT report_id, CASE WHEN name IS NULL OR name = '' THEN NULL ELSE CONCAT(LEFT(name, 1), '**') END AS name,
       CASE WHEN telephone IS NULL OR telephone = '' THEN NULL WHEN CHAR_LENGTH(telephone) < 8 THEN '****'
            ELSE CONCAT('****', RIGHT(telephone, 4)) END AS telephone,
       may_pass_on
FROM reporter;
