-- Requests (申请) stand beside the state: the case and its clock go on until somebody decides. Disputes about who owns a
-- matter, and forced closings, with what their ledgers print.

CREATE TABLE approval_step (
  kind        ENUM('EXTENSION','SUSPENSION','RETURN','VOID','APPEAL') CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Kind of request (延期、挂账、回退、作废、申诉)',
  ordinal     TINYINT      NOT NULL COMMENT 'From which request of its kind in a case on; the second may need more than the first',
  level       TINYINT      NOT NULL COMMENT 'Level, from 1; the last one has the effect',
  role        VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Who decides on it, any of several',
  PRIMARY KEY (kind, ordinal, level, role)
) COMMENT 'Chains of approval (审批链) as data';

INSERT INTO approval_step (kind, ordinal, level, role) VALUES
  ('EXTENSION', 1, 1, 'dispatcher'), ('EXTENSION', 1, 1, 'operator'), ('EXTENSION', 1, 1, 'shiftLeader'),
  ('EXTENSION', 2, 1, 'dispatcher'), ('EXTENSION', 2, 1, 'operator'), ('EXTENSION', 2, 2, 'shiftLeader'),
  ('SUSPENSION', 1, 1, 'dispatcher'), ('SUSPENSION', 1, 1, 'operator'), ('SUSPENSION', 1, 2, 'shiftLeader'),
  ('RETURN', 1, 1, 'dispatcher'), ('RETURN', 1, 1, 'operator'),
  ('RETURN', 2, 1, 'shiftLeader'),
  ('VOID', 1, 1, 'shiftLeader'),
  ('APPEAL', 1, 1, 'assessor'), ('APPEAL', 1, 2, 'assessmentHead');

CREATE TABLE case_request (
  id          BIGINT       NOT NULL AUTO_INCREMENT COMMENT 'Key',
  case_id     BIGINT       NOT NULL COMMENT 'The case',
  kind        ENUM('EXTENSION','SUSPENSION','RETURN','VOID','APPEAL') CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'What is asked for (延期、挂账、回退、作废、申诉)',
  ordinal     TINYINT      NOT NULL COMMENT 'How manieth of its kind in the case, counting those that were granted before',
  state       ENUM('PENDING','GRANTED','REFUSED','MOOT') CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'PENDING' COMMENT 'Not decided, granted, refused, or ended because the case moved on (待审批、同意、不同意、失效)',
  level       TINYINT      NOT NULL DEFAULT 1 COMMENT 'The level that decides now, or decided last',
  levels      TINYINT      NOT NULL COMMENT 'How many levels decide',
  department_id BIGINT     NULL COMMENT 'The unit the case was with',
  operator_id BIGINT       NULL COMMENT 'Who asked; none when imported',
  asked_at    DATETIME(6)  NOT NULL COMMENT 'When, UTC',
  case_state  VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'State of the case then; after a suspension it goes on in it',
  reason      VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'Reason as chosen from the list of the action',
  words       TEXT         NULL COMMENT 'What was written with it (事由)',
  until_at    DATETIME(6)  NULL COMMENT 'Until when it is asked for, UTC: binding for a suspension, informative for an extension',
  dispatched_at DATETIME(6) NULL COMMENT 'When the case was sent to the unit, UTC',
  due_before  DATETIME(6)  NULL COMMENT 'When the case was due as it was asked, UTC',
  due_after   DATETIME(6)  NULL COMMENT 'When it is due since an extension was granted, UTC; none while a clock stands',
  decided_at  DATETIME(6)  NULL COMMENT 'When it was granted, refused or became moot, UTC',
  resumed_at  DATETIME(6)  NULL COMMENT 'When a suspension ended, UTC',
  misfiled    BOOLEAN      NULL COMMENT 'Of a void case: filed by mistake (误立), for the rate of accurate filing; as decided',
  ruling      ENUM('MISDIRECTED','SHIRKED','OTHER') CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'Of a return: sent to the wrong unit, shirked, other (错派、推诿、其他); shirked only by the decision of a dispute',
  act_id      CHAR(36)     CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'The act that asked',
  PRIMARY KEY (id),
  KEY case_request_by_case (case_id, kind, state),
  KEY case_request_by_state (state, kind, case_id),
  KEY case_request_by_asking (kind, asked_at),
  KEY case_request_by_decision (kind, state, decided_at),
  KEY case_request_by_department (department_id, kind, asked_at),
  KEY case_request_by_operator (operator_id),
  CONSTRAINT case_request_case FOREIGN KEY (case_id) REFERENCES case_file (id),
  CONSTRAINT case_request_department FOREIGN KEY (department_id) REFERENCES department (id),
  CONSTRAINT case_request_operator FOREIGN KEY (operator_id) REFERENCES operator (id)
) COMMENT 'Requests beside the state of a case (申请), pending and decided';

CREATE TABLE request_decision (
  request_id  BIGINT       NOT NULL COMMENT 'The request',
  level       TINYINT      NOT NULL COMMENT 'Level of the chain',
  operator_id BIGINT       NULL COMMENT 'Who decided; none when imported',
  at          DATETIME(6)  NOT NULL COMMENT 'When, UTC',
  granted     BOOLEAN      NOT NULL COMMENT 'Yes or no (同意、不同意)',
  reason      VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'Reason as chosen from the list of the action',
  words       TEXT         NULL COMMENT 'Opinion as it was written',
  act_id      CHAR(36)     CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'The act',
  PRIMARY KEY (request_id, level),
  KEY request_decision_by_operator (operator_id, at),
  CONSTRAINT request_decision_request FOREIGN KEY (request_id) REFERENCES case_request (id),
  CONSTRAINT request_decision_operator FOREIGN KEY (operator_id) REFERENCES operator (id)
) COMMENT 'Decisions on requests (审批意见), one a level';

CREATE TABLE ownership_dispute (
  id          BIGINT       NOT NULL AUTO_INCREMENT COMMENT 'Key',
  case_id     BIGINT       NOT NULL COMMENT 'The case',
  opened_at   DATETIME(6)  NOT NULL COMMENT 'When the dispute was put down, UTC',
  opened_by   BIGINT       NULL COMMENT 'Who put it down',
  department_id BIGINT     NULL COMMENT 'The unit that refused last',
  fallback_id BIGINT       NULL COMMENT 'The unit that makes it safe meanwhile (兜底单位)',
  safe_due_at DATETIME(6)  NULL COMMENT 'By when it is to be safe, UTC',
  decided_at  DATETIME(6)  NULL COMMENT 'When it was decided, or ended otherwise, UTC',
  decided_by  BIGINT       NULL COMMENT 'Who put the decision down; none when it ended otherwise',
  leader      VARCHAR(64)  NULL COMMENT 'The leader who decided',
  designated_id BIGINT     NULL COMMENT 'The unit that was designated (指定处置)',
  shirked_id  BIGINT       NULL COMMENT 'The unit that was found to have shirked (推诿)',
  owner_kept  BOOLEAN      NOT NULL DEFAULT FALSE COMMENT 'Whether the decision was written into the owner of the component',
  PRIMARY KEY (id),
  KEY ownership_dispute_by_case (case_id, id),
  KEY ownership_dispute_by_end (decided_at),
  KEY ownership_dispute_by_opener (opened_by),
  KEY ownership_dispute_by_decider (decided_by),
  KEY ownership_dispute_by_department (department_id),
  KEY ownership_dispute_by_fallback (fallback_id),
  KEY ownership_dispute_by_designated (designated_id),
  KEY ownership_dispute_by_shirker (shirked_id),
  CONSTRAINT ownership_dispute_case FOREIGN KEY (case_id) REFERENCES case_file (id),
  CONSTRAINT ownership_dispute_opener FOREIGN KEY (opened_by) REFERENCES operator (id),
  CONSTRAINT ownership_dispute_decider FOREIGN KEY (decided_by) REFERENCES operator (id),
  CONSTRAINT ownership_dispute_department FOREIGN KEY (department_id) REFERENCES department (id),
  CONSTRAINT ownership_dispute_fallback FOREIGN KEY (fallback_id) REFERENCES department (id),
  CONSTRAINT ownership_dispute_designated FOREIGN KEY (designated_id) REFERENCES department (id),
  CONSTRAINT ownership_dispute_shirker FOREIGN KEY (shirked_id) REFERENCES department (id)
) COMMENT 'Disputes about whose a matter is (权属争议)';

CREATE TABLE forced_closing (
  case_id     BIGINT       NOT NULL COMMENT 'The case',
  at          DATETIME(6)  NOT NULL COMMENT 'When, UTC',
  operator_id BIGINT       NULL COMMENT 'Who closed it',
  case_state  VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'State of the case before',
  reason      VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Reason as chosen from the list of the action',
  leader      VARCHAR(64)  NOT NULL COMMENT 'The leader who approved',
  remains     TEXT         NOT NULL COMMENT 'What becomes of what is left (遗留问题去向)',
  PRIMARY KEY (case_id),
  KEY forced_closing_by_time (at),
  KEY forced_closing_by_operator (operator_id),
  CONSTRAINT forced_closing_case FOREIGN KEY (case_id) REFERENCES case_file (id),
  CONSTRAINT forced_closing_operator FOREIGN KEY (operator_id) REFERENCES operator (id)
) COMMENT 'Forced closings (强制结案)';

ALTER TABLE case_file ADD COLUMN overdue_excused BOOLEAN NOT NULL DEFAULT FALSE
  COMMENT 'An appeal was upheld: left out of the overdue figure (不计超期), while the fact stays in the times' AFTER return_count;

ALTER TABLE component ADD COLUMN owner_decided_on DATE NULL
  COMMENT 'Day on which a dispute was decided for its owner' AFTER owner_id;

-- Limits of their own: a number and a unit of limits.
INSERT INTO setting (name, value) VALUES
  ('return.limit', '2WORK_HOUR'),
  ('return.urgentLimit', '30MINUTE'),
  ('return.most', '2'),
  ('extension.most', '2'),
  ('suspension.mostDays', '366'),
  ('dispute.safeLimit', '2URGENT_HOUR');

-- Whoever decides names the request: it is pending or it is not, whatever the version of the case.
INSERT INTO workflow_action (action, axis, needs_opinion, needs_department, needs_verdict, beside, asks) VALUES
  ('requestExtension', 'HANDLING', FALSE, FALSE, FALSE, TRUE, 'REASON,UNTIL'),
  ('requestSuspension', 'HANDLING', FALSE, FALSE, FALSE, TRUE, 'REASON,UNTIL'),
  ('requestVoid', 'COMMAND', FALSE, FALSE, FALSE, TRUE, 'REASON'),
  ('appeal', 'HANDLING', TRUE, FALSE, FALSE, TRUE, ''),
  ('approve', 'NONE', FALSE, FALSE, FALSE, TRUE, 'REQUEST'),
  ('refuse', 'NONE', FALSE, FALSE, FALSE, TRUE, 'REASON,REQUEST'),
  ('resume', 'NONE', FALSE, FALSE, FALSE, FALSE, ''),
  ('dispute', 'NONE', FALSE, FALSE, FALSE, FALSE, ''),
  ('makeSafe', 'COMMAND', FALSE, FALSE, FALSE, TRUE, 'UNITS'),
  ('designate', 'NONE', FALSE, TRUE, FALSE, FALSE, 'LEADER'),
  ('forceClose', 'SUPERVISION', TRUE, FALSE, FALSE, FALSE, 'REASON,LEADER');

UPDATE workflow_action SET needs_opinion = FALSE, beside = TRUE, asks = 'REASON' WHERE action = 'returnCase';

INSERT INTO action_reason (action, code, position, words, words_en) VALUES
  ('returnCase', 'notOurs', 1, '非本单位职责', 'Not our duty'),
  ('returnCase', 'ownership', 2, '权属不符', 'Not ours to own'),
  ('returnCase', 'place', 3, '位置不清', 'Place unclear'),
  ('returnCase', 'done', 4, '已处置', 'Already handled'),
  ('requestExtension', 'works', 1, '工程量大', 'Extensive work'),
  ('requestExtension', 'material', 2, '材料设备未到', 'Waiting for material'),
  ('requestExtension', 'weather', 3, '天气原因', 'Weather'),
  ('requestExtension', 'coordination', 4, '需多方协调', 'Others must agree'),
  ('requestExtension', 'other', 5, '其他', 'Other'),
  ('requestSuspension', 'season', 1, '季节', 'Season'),
  ('requestSuspension', 'works', 2, '工程', 'Works'),
  ('requestSuspension', 'funds', 3, '资金', 'Funds'),
  ('requestSuspension', 'ownership', 4, '权属', 'Ownership'),
  ('requestSuspension', 'legal', 5, '法律程序', 'Legal procedure'),
  ('requestSuspension', 'other', 6, '其他', 'Other'),
  ('requestVoid', 'misfiled', 1, '误立案', 'Filed by mistake'),
  ('requestVoid', 'duplicate', 2, '重复立案', 'Filed twice'),
  ('requestVoid', 'gone', 3, '问题已不存在', 'Nothing there any more'),
  ('requestVoid', 'outside', 4, '不属本区管辖', 'Outside the district'),
  ('requestVoid', 'other', 5, '其他', 'Other'),
  ('refuse', 'unfounded', 1, '理由不充分', 'Not well founded'),
  ('refuse', 'incomplete', 2, '材料不全', 'Papers missing'),
  ('refuse', 'yours', 3, '属本单位职责', 'It is your duty'),
  ('refuse', 'possible', 4, '时限内可以完成', 'Can be done in time'),
  ('refuse', 'other', 5, '其他', 'Other'),
  ('forceClose', 'impossible', 1, '客观条件不具备', 'Not possible for now'),
  ('forceClose', 'law', 2, '须司法程序解决', 'For the courts'),
  ('forceClose', 'superior', 3, '已转上级处理', 'Passed to a higher level'),
  ('forceClose', 'project', 4, '已列入改造计划', 'Part of a project'),
  ('forceClose', 'other', 5, '其他', 'Other');

-- A return was a move of the unit; now it asks, and the case stays where it is until somebody decides.
UPDATE workflow_transition SET to_state = from_state WHERE action = 'returnCase';

INSERT INTO workflow_transition (mode, from_state, action, role, to_state)
WITH move (from_states, action, to_state) AS (VALUES
  ('PENDING_HANDLE,HANDLING,REWORK', 'requestExtension', NULL),
  ('PENDING_HANDLE,HANDLING,REWORK', 'requestSuspension', NULL),
  ('PENDING_DISPATCH,PENDING_HANDLE,HANDLING,REWORK,SUSPENDED,RETURNED,DISPUTED', 'requestVoid', NULL),
  ('CLOSED', 'appeal', NULL),
  ('PENDING_DISPATCH,PENDING_HANDLE,HANDLING,REWORK,SUSPENDED,RETURNED,DISPUTED,HANDLED,PENDING_CHECK,CHECKING,PENDING_CLOSE,CLOSED', 'approve', NULL),
  ('PENDING_DISPATCH,PENDING_HANDLE,HANDLING,REWORK,SUSPENDED,RETURNED,DISPUTED,HANDLED,PENDING_CHECK,CHECKING,PENDING_CLOSE,CLOSED', 'refuse', NULL),
  ('SUSPENDED', 'resume', 'HANDLING'),
  ('RETURNED,PENDING_DISPATCH', 'dispute', 'DISPUTED'),
  ('DISPUTED', 'makeSafe', NULL),
  ('DISPUTED', 'designate', 'PENDING_HANDLE'),
  ('PENDING_DISPATCH,PENDING_HANDLE,HANDLING,REWORK,SUSPENDED,RETURNED,DISPUTED,HANDLED,PENDING_CHECK,CHECKING,PENDING_CLOSE', 'forceClose', 'FORCED_CLOSED')),
permitted (mode, role, actions) AS (VALUES
  ('BOTH', 'department', 'requestExtension,requestSuspension,appeal,resume'),
  ('BOTH', 'liaison', 'requestExtension,requestSuspension,appeal,resume'),
  ('BOTH', 'dispatcher', 'requestVoid,approve,refuse,resume,dispute,makeSafe'),
  ('JOINT', 'operator', 'requestVoid,approve,refuse,resume,dispute,makeSafe'),
  ('BOTH', 'shiftLeader', 'approve,refuse,resume,dispute,designate,forceClose'),
  ('JOINT', 'shiftLeader', 'makeSafe'),
  ('BOTH', 'assessor', 'approve,refuse'),
  ('BOTH', 'assessmentHead', 'approve,refuse')),
modes (mode) AS (VALUES ('JOINT'), ('TWO_AXES'))
SELECT modes.mode, s.state, move.action, permitted.role, COALESCE(move.to_state, s.state)
FROM modes
JOIN permitted ON permitted.mode IN (modes.mode, 'BOTH')
JOIN move ON FIND_IN_SET(move.action, permitted.actions) > 0
JOIN workflow_state s ON FIND_IN_SET(s.state, move.from_states) > 0
-- What assessors decide on comes after the closing, and nothing else does.
WHERE (s.state = 'CLOSED') = (permitted.role IN ('assessor', 'assessmentHead') OR move.action = 'appeal');
