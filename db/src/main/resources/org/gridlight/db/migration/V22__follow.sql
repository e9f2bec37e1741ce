-- What follows an act: who is urged, supervised and instructed, who is called back, what is looked at again, what may be
-- filed by whom without asking, and what is done for many cases at once.

ALTER TABLE act ADD COLUMN batch_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL
  COMMENT 'The batch it was a part of (批量办理); none when it was done alone',
  ADD KEY act_by_batch (batch_id);

ALTER TABLE workflow_transition ADD COLUMN by_delegation BOOLEAN NOT NULL DEFAULT FALSE
  COMMENT 'The role may do it only where it was delegated (授权立案)';

ALTER TABLE case_file ADD COLUMN reopen_count SMALLINT NOT NULL DEFAULT 0
  COMMENT 'Times it was opened again after it was closed (重办)';

INSERT INTO setting (name, value) VALUES
  ('callBack.sources', 'hotline,public,window'),
  ('callBack.tries', '3'),
  ('callBack.againMinutes', '30'),
  ('recheck.percent', '5'),
  ('sign.minutes', '30'),
  ('slip.mostHours', '72'),
  ('archive.afterDays', '90'),
  ('archive.doneOn', '-'),
  ('supervise.number', '督办〔{0}〕{1}号');

CREATE TABLE case_notice (
  id          BIGINT       NOT NULL AUTO_INCREMENT COMMENT 'Key',
  case_id     BIGINT       NOT NULL COMMENT 'The case',
  kind        ENUM('URGE','SUPERVISE','INSTRUCT') NOT NULL COMMENT 'A reminder to which no reply is owed (催办), a numbered demand for a reply (督办), or words of a leader that are followed until they are answered (批示)',
  number      VARCHAR(32)  NULL COMMENT 'Number as it is printed, of those that are numbered; without leading zeros',
  department_id BIGINT     NULL COMMENT 'The unit the case was with; the reply is owed by the one it is with now',
  at          DATETIME(6)  NOT NULL COMMENT 'When it was given, UTC',
  operator_id BIGINT       NOT NULL COMMENT 'Who gave it, or took down the words of the leader',
  leader      VARCHAR(64)  NULL COMMENT 'Whose words they are, of instructions',
  category    VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'Why (督办类别), a reason of the list of the action',
  urgency     ENUM('ORDINARY','HURRIED','MOST_URGENT') NOT NULL DEFAULT 'ORDINARY' COMMENT 'How urgent (平件、加急、特急)',
  words       TEXT         NULL COMMENT 'What is demanded, or the words as they were written; none for a bare reminder',
  due_at      DATETIME(6)  NULL COMMENT 'Until when the reply is owed, UTC; none where none is owed or no time was set',
  replied_at  DATETIME(6)  NULL COMMENT 'When it was answered, UTC',
  replied_by  BIGINT       NULL COMMENT 'Who answered',
  reply       TEXT         NULL COMMENT 'The answer',
  closed_at   DATETIME(6)  NULL COMMENT 'When it was struck off (销号), UTC; a reminder at once, an instruction when it is answered',
  closed_by   BIGINT       NULL COMMENT 'Who struck it off',
  closing_words TEXT       NULL COMMENT 'What was found when it was struck off',
  act_id      CHAR(36)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'The act that gave it',
  PRIMARY KEY (id),
  UNIQUE KEY case_notice_by_number (number),
  KEY case_notice_by_case (case_id, kind),
  KEY case_notice_by_open (closed_at, kind, due_at),
  KEY case_notice_by_time (kind, at),
  KEY case_notice_by_department (department_id),
  KEY case_notice_by_operator (operator_id),
  KEY case_notice_by_answerer (replied_by),
  KEY case_notice_by_closer (closed_by),
  CONSTRAINT case_notice_case FOREIGN KEY (case_id) REFERENCES case_file (id),
  CONSTRAINT case_notice_department FOREIGN KEY (department_id) REFERENCES department (id),
  CONSTRAINT case_notice_operator FOREIGN KEY (operator_id) REFERENCES operator (id),
  CONSTRAINT case_notice_answerer FOREIGN KEY (replied_by) REFERENCES operator (id),
  CONSTRAINT case_notice_closer FOREIGN KEY (closed_by) REFERENCES operator (id)
) COMMENT 'Urging, supervising and instructing (催办、督办、批示)';

CREATE TABLE notice_series (
  kind        ENUM('SUPERVISE') NOT NULL COMMENT 'Which notices',
  year        SMALLINT     NOT NULL COMMENT 'Year in the centre''s zone',
  last_number INT          NOT NULL COMMENT 'The last running number that was given in it',
  PRIMARY KEY (kind, year)
) COMMENT 'Running numbers of notices, by year (督办编号)';

CREATE TABLE call_back (
  id          BIGINT       NOT NULL AUTO_INCREMENT COMMENT 'Key',
  case_id     BIGINT       NOT NULL COMMENT 'The case that was closed',
  made_at     DATETIME(6)  NOT NULL COMMENT 'When it was closed, UTC: the task comes by itself',
  due_at      DATETIME(6)  NOT NULL COMMENT 'Until when the reporter is to be called, UTC: the end of that working day of the hall',
  reachable   BOOLEAN      NOT NULL COMMENT 'Whether a number was left; who left none is not counted among those to be called (应回访)',
  tries       SMALLINT     NOT NULL DEFAULT 0 COMMENT 'How often he was called in vain',
  next_at     DATETIME(6)  NOT NULL COMMENT 'Not to be called before, UTC',
  done_at     DATETIME(6)  NULL COMMENT 'When it came to an end, UTC',
  done_by     BIGINT       NULL COMMENT 'Who called last',
  result      ENUM('SATISFIED','MOSTLY','DISSATISFIED','NO_ANSWER','DECLINED') NULL COMMENT 'What he said (满意、基本满意、不满意), or that he did not answer or would not say (未接通、拒绝评价); none while it is owed',
  solved      BOOLEAN      NULL COMMENT 'Whether he says that it is solved; none when he was not asked',
  words       TEXT         NULL COMMENT 'What he said besides',
  reopened    BOOLEAN      NOT NULL DEFAULT FALSE COMMENT 'Whether the case was opened again because of it (重办)',
  PRIMARY KEY (id),
  KEY call_back_by_case (case_id),
  KEY call_back_by_open (done_at, reachable, due_at),
  KEY call_back_by_time (made_at, result),
  KEY call_back_by_operator (done_by),
  CONSTRAINT call_back_case FOREIGN KEY (case_id) REFERENCES case_file (id),
  CONSTRAINT call_back_operator FOREIGN KEY (done_by) REFERENCES operator (id)
) COMMENT 'Reporters to be called back after closing (回访), one row a closing';

CREATE TABLE recheck (
  id          BIGINT       NOT NULL AUTO_INCREMENT COMMENT 'Key',
  case_id     BIGINT       NOT NULL COMMENT 'The case',
  rule        ENUM('BATCH','DELEGATED','SELF_SOLVED','CALL_BACK','LOOK') NOT NULL COMMENT 'Why it was chosen: an act of a batch, a delegated act, a case solved on the spot, a reporter who is content but says it is not solved, or somebody''s own wish (批量、授权、自行处置、回访、回头看)',
  action      VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'What was done, a name of the glossary',
  act_id      CHAR(36)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'The act that is looked at again; the choice is made by it alone',
  operator_id BIGINT       NULL COMMENT 'Who did it, and therefore does not answer',
  chosen_at   DATETIME(6)  NOT NULL COMMENT 'When it was chosen, UTC',
  percent     DECIMAL(5,2) NOT NULL COMMENT 'Share of such acts that was to be chosen then',
  answered_at DATETIME(6)  NULL COMMENT 'When somebody looked, UTC',
  answered_by BIGINT       NULL COMMENT 'Who looked',
  sound       BOOLEAN      NULL COMMENT 'Whether it was done rightly',
  words       TEXT         NULL COMMENT 'What was found',
  reopened    BOOLEAN      NOT NULL DEFAULT FALSE COMMENT 'Whether the case was opened again because of it (重办)',
  PRIMARY KEY (id),
  UNIQUE KEY recheck_by_act (act_id, rule),
  KEY recheck_by_case (case_id),
  KEY recheck_by_open (answered_at, chosen_at),
  KEY recheck_by_operator (operator_id),
  KEY recheck_by_answerer (answered_by),
  CONSTRAINT recheck_case FOREIGN KEY (case_id) REFERENCES case_file (id),
  CONSTRAINT recheck_operator FOREIGN KEY (operator_id) REFERENCES operator (id),
  CONSTRAINT recheck_answerer FOREIGN KEY (answered_by) REFERENCES operator (id)
) COMMENT 'Acts and cases that are looked at again (抽查、回头看)';

CREATE TABLE feedback_slip (
  act_id      CHAR(36)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'The act by which it was typed',
  case_id     BIGINT       NOT NULL COMMENT 'The case',
  department_id BIGINT     NOT NULL COMMENT 'The unit whose feedback it is',
  slip_at     DATETIME(6)  NOT NULL COMMENT 'Time on the signed slip, UTC: the unit was done then',
  typed_at    DATETIME(6)  NOT NULL COMMENT 'When it was typed, UTC',
  operator_id BIGINT       NOT NULL COMMENT 'Who typed it; he did not handle it',
  signer      VARCHAR(64)  NULL COMMENT 'Who signed it, as far as it can be read',
  PRIMARY KEY (act_id),
  KEY feedback_slip_by_case (case_id),
  KEY feedback_slip_by_department (department_id),
  KEY feedback_slip_by_operator (operator_id),
  CONSTRAINT feedback_slip_case FOREIGN KEY (case_id) REFERENCES case_file (id),
  CONSTRAINT feedback_slip_department FOREIGN KEY (department_id) REFERENCES department (id),
  CONSTRAINT feedback_slip_operator FOREIGN KEY (operator_id) REFERENCES operator (id)
) COMMENT 'Feedback of units typed from a signed slip (代录反馈，依据派遣单回执), with both times';

CREATE TABLE filing_delegation (
  id          BIGINT       NOT NULL AUTO_INCREMENT COMMENT 'Key',
  role        VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'To whom: acceptor or operator',
  category_id BIGINT       NULL COMMENT 'Which class; none: the whole major class',
  kind        ENUM('COMPONENT','EVENT') NULL COMMENT 'Kind of the major class, where no class is named',
  major_code  VARCHAR(8)   CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'Digits of the major class, where no class is named',
  valid_from  DATETIME(6)  NOT NULL COMMENT 'From when, UTC',
  valid_to    DATETIME(6)  NOT NULL COMMENT 'Until when, UTC',
  made_by     BIGINT       NOT NULL COMMENT 'Who delegated it',
  PRIMARY KEY (id),
  KEY filing_delegation_by_end (valid_to, role),
  KEY filing_delegation_by_category (category_id),
  KEY filing_delegation_by_maker (made_by),
  CONSTRAINT filing_delegation_category FOREIGN KEY (category_id) REFERENCES category (id),
  CONSTRAINT filing_delegation_maker FOREIGN KEY (made_by) REFERENCES operator (id),
  CONSTRAINT filing_delegation_role CHECK (role IN ('acceptor', 'operator')),
  CONSTRAINT filing_delegation_scope CHECK ((category_id IS NULL) <> (kind IS NULL AND major_code IS NULL)
    AND (kind IS NULL) = (major_code IS NULL))
) COMMENT 'What may be filed without the shift leader (授权立案), from when to when';

CREATE TABLE verify_rule (
  id          BIGINT       NOT NULL AUTO_INCREMENT COMMENT 'Key',
  source      VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'For reports of which source, a name of the glossary; none: of all',
  category_id BIGINT       NULL COMMENT 'For which class; none: for all, or those of the major class',
  kind        ENUM('COMPONENT','EVENT') NULL COMMENT 'Kind of the major class, where one is named',
  major_code  VARCHAR(8)   CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'For the classes of which major class; none: for all',
  urgent      BOOLEAN      NULL COMMENT 'For urgent cases, or for others; none: for both',
  with_photo  BOOLEAN      NULL COMMENT 'For reports with a photo, or without; none: for both',
  needed      BOOLEAN      NOT NULL COMMENT 'Whether it is verified before it is filed (核实、免核实直转)',
  valid_from  DATETIME(6)  NOT NULL COMMENT 'From when, UTC',
  valid_to    DATETIME(6)  NULL COMMENT 'Until when, UTC; none while it is in force',
  made_by     BIGINT       NULL COMMENT 'Who made it; none: it came with the program',
  PRIMARY KEY (id),
  KEY verify_rule_by_end (valid_to),
  KEY verify_rule_by_category (category_id),
  KEY verify_rule_by_maker (made_by),
  CONSTRAINT verify_rule_category FOREIGN KEY (category_id) REFERENCES category (id),
  CONSTRAINT verify_rule_maker FOREIGN KEY (made_by) REFERENCES operator (id),
  CONSTRAINT verify_rule_major CHECK ((kind IS NULL) = (major_code IS NULL) AND (major_code IS NULL OR category_id IS NULL))
) COMMENT 'What is verified before filing (核实规则); of several rules that fit the closest holds';

-- Inspectors have been there, cameras have seen it, and what comes from above or from another centre is not doubted. What
-- somebody telephones is looked at first, unless it is urgent: then it is sent at once and looked at afterwards.
INSERT INTO verify_rule (source, urgent, with_photo, needed, valid_from) VALUES
  (NULL, NULL, NULL, TRUE, '2000-01-01'),
  ('inspector', NULL, NULL, FALSE, '2000-01-01'),
  ('video', NULL, NULL, FALSE, '2000-01-01'),
  ('leader', NULL, NULL, FALSE, '2000-01-01'),
  ('transfer', NULL, NULL, FALSE, '2000-01-01'),
  ('sensor', NULL, NULL, FALSE, '2000-01-01'),
  ('campaign', NULL, NULL, FALSE, '2000-01-01'),
  ('hotline', NULL, TRUE, FALSE, '2000-01-01'),
  ('hotline', TRUE, NULL, FALSE, '2000-01-01'),
  ('window', NULL, TRUE, FALSE, '2000-01-01'),
  ('window', TRUE, NULL, FALSE, '2000-01-01'),
  ('public', NULL, TRUE, FALSE, '2000-01-01'),
  ('public', NULL, FALSE, TRUE, '2000-01-01');

INSERT INTO workflow_action (action, axis, needs_opinion, needs_department, needs_verdict, beside, asks) VALUES
  ('urge', 'NONE', FALSE, FALSE, FALSE, TRUE, ''),
  ('supervise', 'NONE', TRUE, FALSE, FALSE, TRUE, 'REASON,UNTIL'),
  ('replySupervise', 'HANDLING', TRUE, FALSE, FALSE, TRUE, ''),
  ('strikeOff', 'NONE', FALSE, FALSE, FALSE, TRUE, ''),
  ('instruct', 'NONE', TRUE, FALSE, FALSE, TRUE, 'LEADER'),
  ('replyInstruct', 'NONE', TRUE, FALSE, FALSE, TRUE, ''),
  ('callBack', 'SUPERVISION', FALSE, FALSE, FALSE, TRUE, 'SATISFACTION'),
  ('reviewAgain', 'SUPERVISION', FALSE, FALSE, TRUE, TRUE, ''),
  ('flagFake', 'SUPERVISION', TRUE, FALSE, FALSE, TRUE, 'REASON'),
  ('ruleFake', 'SUPERVISION', TRUE, FALSE, TRUE, TRUE, '');

INSERT INTO action_reason (action, code, position, words, words_en) VALUES
  ('supervise', 'OVERDUE', 1, '超期', 'Overdue'),
  ('supervise', 'INSTRUCTED', 2, '领导批示', 'Instructed by a leader'),
  ('supervise', 'MEDIA', 3, '媒体', 'In the media'),
  ('supervise', 'REPEATED', 4, '重复', 'Told again and again'),
  ('supervise', 'GRAVE', 5, '重大', 'Grave'),
  ('flagFake', 'REPORT', 1, '虚假上报', 'False report'),
  ('flagFake', 'FEEDBACK', 2, '虚假反馈', 'False feedback'),
  ('flagFake', 'CHECK', 3, '虚假核查', 'False check');

-- None of these moves a case by itself; a call, a look or a ruling that goes against a closed case opens it again.
INSERT INTO workflow_transition (mode, from_state, action, role, to_state)
WITH stays (action, states) AS (VALUES
  ('urge', 'VERIFYING,PENDING_HANDLE,HANDLING,SUSPENDED,REWORK,DISPUTED,CHECKING'),
  ('supervise', 'PENDING_HANDLE,HANDLING,RETURNED,DISPUTED,SUSPENDED,REWORK,HANDLED,PENDING_CHECK,CHECKING,PENDING_CLOSE'),
  ('replySupervise', 'PENDING_HANDLE,HANDLING,RETURNED,DISPUTED,SUSPENDED,REWORK,HANDLED,PENDING_CHECK,CHECKING,PENDING_CLOSE,CLOSED,FORCED_CLOSED'),
  ('strikeOff', 'PENDING_DISPATCH,PENDING_HANDLE,HANDLING,RETURNED,DISPUTED,SUSPENDED,REWORK,HANDLED,PENDING_CHECK,CHECKING,PENDING_CLOSE,CLOSED,FORCED_CLOSED,VOID,MERGED'),
  ('instruct', 'REPORTED,VERIFYING,PENDING_FILING,PENDING_DISPATCH,PENDING_HANDLE,HANDLING,RETURNED,DISPUTED,SUSPENDED,REWORK,HANDLED,PENDING_CHECK,CHECKING,PENDING_CLOSE,CLOSED,FORCED_CLOSED'),
  ('replyInstruct', 'REPORTED,VERIFYING,PENDING_FILING,PENDING_DISPATCH,PENDING_HANDLE,HANDLING,RETURNED,DISPUTED,SUSPENDED,REWORK,HANDLED,PENDING_CHECK,CHECKING,PENDING_CLOSE,CLOSED,FORCED_CLOSED,REJECTED,NOT_FILED,VOID,MERGED,SELF_SOLVED'),
  ('callBack', 'CLOSED'),
  ('reviewAgain', 'REPORTED,VERIFYING,PENDING_FILING,PENDING_DISPATCH,PENDING_HANDLE,HANDLING,RETURNED,DISPUTED,SUSPENDED,REWORK,HANDLED,PENDING_CHECK,CHECKING,PENDING_CLOSE,CLOSED,FORCED_CLOSED,REJECTED,NOT_FILED,VOID,MERGED,SELF_SOLVED'),
  ('flagFake', 'REPORTED,VERIFYING,PENDING_FILING,PENDING_DISPATCH,PENDING_HANDLE,HANDLING,RETURNED,DISPUTED,SUSPENDED,REWORK,HANDLED,PENDING_CHECK,CHECKING,PENDING_CLOSE,CLOSED,SELF_SOLVED'),
  ('ruleFake', 'REPORTED,VERIFYING,PENDING_FILING,PENDING_DISPATCH,PENDING_HANDLE,HANDLING,RETURNED,DISPUTED,SUSPENDED,REWORK,HANDLED,PENDING_CHECK,CHECKING,PENDING_CLOSE,CLOSED,FORCED_CLOSED,REJECTED,NOT_FILED,VOID,MERGED,SELF_SOLVED')),
permitted (mode, role, actions) AS (VALUES
  ('JOINT', 'operator', 'urge,replyInstruct,callBack,flagFake'),
  ('BOTH', 'acceptor', 'urge,callBack,flagFake'),
  ('BOTH', 'dispatcher', 'urge'),
  ('BOTH', 'shiftLeader', 'urge,supervise,strikeOff,instruct,replyInstruct,callBack,reviewAgain,ruleFake'),
  ('BOTH', 'supervisor', 'urge,supervise,strikeOff,instruct,replyInstruct,reviewAgain,flagFake'),
  ('BOTH', 'leader', 'supervise,instruct'),
  ('BOTH', 'callbackAgent', 'callBack'),
  ('BOTH', 'department', 'replySupervise,replyInstruct'),
  ('BOTH', 'liaison', 'replySupervise,replyInstruct')),
modes (mode) AS (VALUES ('JOINT'), ('TWO_AXES'))
SELECT modes.mode, s.state, stays.action, permitted.role, s.state
FROM modes
JOIN permitted ON permitted.mode IN (modes.mode, 'BOTH')
JOIN stays ON FIND_IN_SET(stays.action, permitted.actions) > 0
JOIN workflow_state s ON FIND_IN_SET(s.state, stays.states) > 0;

INSERT INTO workflow_transition (mode, from_state, action, role, to_state, by_delegation) VALUES
  ('JOINT', 'PENDING_FILING', 'file', 'acceptor', 'PENDING_DISPATCH', TRUE),
  ('TWO_AXES', 'PENDING_FILING', 'file', 'acceptor', 'PENDING_DISPATCH', TRUE);
