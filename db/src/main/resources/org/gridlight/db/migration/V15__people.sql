-- Who may do what, by accounts that nobody needs the owner for: rules on roles, passwords that were used, looks at
-- personal data. What accounts of units and sub-centres read stands in rooms of their own beside the record: see
-- org/gridlight/db/people/rooms.yaml.

ALTER TABLE operator ADD COLUMN locked BOOLEAN NOT NULL DEFAULT FALSE
  COMMENT 'Locked by the system administrator (锁定); the server is told by the same call';

CREATE TABLE role_rule (
  role        VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Role, a name of the glossary',
  belongs     ENUM('CENTRE','UNIT','SUB_CENTRE','SYSTEM','SECURITY','AUDIT') NOT NULL COMMENT 'Whose role it is: of the centre and its field, of a handling unit, of a sub-centre; or one of the three administrators (三员)',
  delegable   BOOLEAN      NOT NULL COMMENT 'Whether a shift leader who has it may give it to somebody for a time (值班授权)',
  PRIMARY KEY (role)
) COMMENT 'Which roles there are and to what kind of account each may be given (角色规则)';

INSERT INTO role_rule (role, belongs, delegable) VALUES
  ('inspector', 'CENTRE', FALSE), ('videoInspector', 'CENTRE', FALSE), ('teamLeader', 'CENTRE', FALSE),
  ('acceptor', 'CENTRE', TRUE), ('shiftLeader', 'CENTRE', TRUE), ('dispatcher', 'CENTRE', TRUE),
  ('operator', 'CENTRE', TRUE), ('callbackAgent', 'CENTRE', TRUE), ('supervisor', 'CENTRE', FALSE),
  ('assessor', 'CENTRE', FALSE), ('assessmentHead', 'CENTRE', FALSE), ('leader', 'CENTRE', FALSE),
  ('civicMonitor', 'CENTRE', FALSE),
  ('department', 'UNIT', FALSE), ('liaison', 'UNIT', FALSE), ('handlerTeam', 'UNIT', FALSE),
  ('subCentre', 'SUB_CENTRE', FALSE),
  ('systemAdmin', 'SYSTEM', FALSE), ('securityAdmin', 'SECURITY', FALSE), ('auditAdmin', 'AUDIT', FALSE);

CREATE TABLE account_secret (
  operator_id BIGINT       NOT NULL COMMENT 'Whose password it was',
  set_at      DATETIME(6)  NOT NULL COMMENT 'When it was set, UTC',
  salt        CHAR(32)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Random, so that equal passwords do not look equal',
  fingerprint CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'SHA-256 of the salt and of what the server keeps; no password can be read from it',
  PRIMARY KEY (operator_id, set_at),
  CONSTRAINT account_secret_operator FOREIGN KEY (operator_id) REFERENCES operator (id)
) COMMENT 'The last passwords of an account as fingerprints: an old one is not taken again, one set past the doors is found (口令指纹)';

CREATE TABLE look_rule (
  purpose     ENUM('CALLBACK','VERIFY','CONTACT','OTHER') NOT NULL COMMENT 'What for: calling back, verifying, contact while handling, other (回访、核实、联系处置、其他)',
  role        VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Who may',
  state       VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'In which state of the case; * for every one',
  PRIMARY KEY (purpose, role, state),
  KEY look_rule_by_role (role),
  CONSTRAINT look_rule_role FOREIGN KEY (role) REFERENCES role_rule (role)
) COMMENT 'When personal data may be looked at: the task in hand is the purpose, only OTHER needs words (查看个人信息的规则)';

INSERT INTO look_rule (purpose, role, state)
WITH purpose (purpose, roles, states) AS (VALUES
  ('CALLBACK', 'callbackAgent,acceptor,operator,shiftLeader', 'REJECTED,NOT_FILED,HANDLED,PENDING_CHECK,CHECKING,PENDING_CLOSE,CLOSED,FORCED_CLOSED,SELF_SOLVED,VOID'),
  ('VERIFY', 'inspector,videoInspector,teamLeader', 'REPORTED,VERIFYING,PENDING_FILING,HANDLED,PENDING_CHECK,CHECKING'),
  ('VERIFY', 'acceptor,operator,shiftLeader', 'REPORTED,VERIFYING,PENDING_FILING,PENDING_CHECK,CHECKING'),
  ('CONTACT', 'department,liaison,handlerTeam', 'PENDING_HANDLE,HANDLING,REWORK,SUSPENDED'),
  ('CONTACT', 'dispatcher,operator,shiftLeader', 'PENDING_DISPATCH,PENDING_HANDLE,HANDLING,REWORK,SUSPENDED,RETURNED,DISPUTED'),
  ('OTHER', 'acceptor,operator,shiftLeader,supervisor,leader,subCentre', '*'))
SELECT p.purpose, r.role, s.state FROM purpose p JOIN role_rule r ON FIND_IN_SET(r.role, p.roles)
JOIN (SELECT state FROM workflow_state UNION ALL SELECT '*') s ON FIND_IN_SET(s.state, p.states);

CREATE TABLE reporter_look (
  act_id      CHAR(36)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Identity of the look, made by the client; the audit has it too',
  at          DATETIME(6)  NOT NULL COMMENT 'When, UTC',
  case_id     BIGINT       NOT NULL COMMENT 'Reporters of which case',
  operator_id BIGINT       NOT NULL COMMENT 'Who looked',
  purpose     ENUM('CALLBACK','VERIFY','CONTACT','OTHER') NOT NULL COMMENT 'What for',
  reason      VARCHAR(255) NULL COMMENT 'Why, in his own words; only where the purpose is another',
  shown       INT          NOT NULL COMMENT 'How many reporters were shown',
  PRIMARY KEY (act_id),
  KEY reporter_look_by_case (case_id, at),
  KEY reporter_look_by_operator (operator_id, at),
  CONSTRAINT reporter_look_case FOREIGN KEY (case_id) REFERENCES case_file (id),
  CONSTRAINT reporter_look_operator FOREIGN KEY (operator_id) REFERENCES operator (id)
) COMMENT 'Every look at names, numbers and addresses of reporters (查看记录)';

INSERT INTO setting (name, value) VALUES
  ('password.days', '90'),
  ('password.kept', '5'),
  ('delegation.longestDays', '7');
