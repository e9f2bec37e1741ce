-- Who has which case in hand, who looks at it, and from which queues work is drawn. Claims and presence are of the moment
-- and prove nothing, so they stand outside the chain; only the procedures of R__claims.sql write them.

CREATE TABLE work_queue (
  queue       VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'The queue: key of its word in the glossary',
  position    SMALLINT     NOT NULL COMMENT 'Its place among the queues, in the order in which a case goes through them',
  PRIMARY KEY (queue)
) COMMENT 'Queues that work is drawn from (领取队列)';

CREATE TABLE work_queue_state (
  queue       VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'The queue',
  state       VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Cases in this state lie in it',
  came_by     VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'Only those that this action brought into the state; none: all of them',
  PRIMARY KEY (queue, state),
  KEY work_queue_state_by_state (state),
  KEY work_queue_state_by_action (came_by),
  CONSTRAINT work_queue_state_queue FOREIGN KEY (queue) REFERENCES work_queue (queue),
  CONSTRAINT work_queue_state_state FOREIGN KEY (state) REFERENCES workflow_state (state),
  CONSTRAINT work_queue_state_action FOREIGN KEY (came_by) REFERENCES workflow_action (action)
) COMMENT 'What lies in a queue (队列内容); a queue without a state is filled by another part of the record';

CREATE TABLE work_queue_role (
  queue       VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'The queue',
  role        VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Who may draw from it, as far as the mode of operation lets him act there',
  PRIMARY KEY (queue, role),
  CONSTRAINT work_queue_role_queue FOREIGN KEY (queue) REFERENCES work_queue (queue)
) COMMENT 'Who draws from a queue (领取权限)';

INSERT INTO work_queue (queue, position) VALUES ('q.pool', 1), ('q.verifyBack', 2), ('q.filing', 3), ('q.dispatch', 4),
  ('q.returned', 5), ('q.disputed', 6), ('state.PENDING_CHECK', 7), ('q.checkBack', 8), ('q.closing', 9), ('q.approvals', 10),
  ('q.callback', 11);

INSERT INTO work_queue_state (queue, state, came_by) VALUES
  ('q.pool', 'REPORTED', NULL),
  ('q.verifyBack', 'PENDING_FILING', 'answerVerify'),
  ('q.filing', 'PENDING_FILING', NULL),
  ('q.dispatch', 'PENDING_DISPATCH', NULL),
  ('q.returned', 'RETURNED', NULL),
  ('q.disputed', 'DISPUTED', NULL),
  ('state.PENDING_CHECK', 'HANDLED', NULL),
  ('state.PENDING_CHECK', 'PENDING_CHECK', NULL),
  ('q.checkBack', 'PENDING_CLOSE', 'answerCheck'),
  ('q.closing', 'PENDING_CLOSE', NULL);

INSERT INTO work_queue_role (queue, role) VALUES
  ('q.pool', 'acceptor'), ('q.pool', 'operator'), ('q.pool', 'shiftLeader'),
  ('q.verifyBack', 'operator'), ('q.verifyBack', 'shiftLeader'),
  ('q.filing', 'operator'), ('q.filing', 'shiftLeader'),
  ('q.dispatch', 'dispatcher'), ('q.dispatch', 'operator'), ('q.dispatch', 'shiftLeader'),
  ('q.returned', 'dispatcher'), ('q.returned', 'operator'), ('q.returned', 'shiftLeader'),
  ('q.disputed', 'dispatcher'), ('q.disputed', 'operator'), ('q.disputed', 'shiftLeader'),
  ('state.PENDING_CHECK', 'acceptor'), ('state.PENDING_CHECK', 'operator'), ('state.PENDING_CHECK', 'shiftLeader'),
  ('q.checkBack', 'operator'), ('q.checkBack', 'shiftLeader'),
  ('q.closing', 'operator'), ('q.closing', 'shiftLeader'),
  ('q.approvals', 'shiftLeader'),
  ('q.callback', 'callbackAgent'), ('q.callback', 'acceptor');

-- Minutes a case stays in hand without being worked on; how many cases one person may have in hand; which of his draws takes
-- the case that was told first of all, whatever is urgent and whoever is skilled.
INSERT INTO setting (name, value) VALUES ('claim.minutes', '10'), ('claim.most', '20'), ('claim.fairEvery', '5');

CREATE TABLE operator_skill (
  operator_id BIGINT       NOT NULL COMMENT 'Who',
  skill       ENUM('CLASS','SOURCE') NOT NULL COMMENT 'Whether it names a major class or a source',
  code        VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'C or E and the digits of the major class (C01 component, E02 event); or the source, a name of the glossary',
  PRIMARY KEY (operator_id, skill, code),
  CONSTRAINT operator_skill_operator FOREIGN KEY (operator_id) REFERENCES operator (id)
) COMMENT 'What an operator is registered for (擅长类别); of whom nothing stands here all of it is';

CREATE TABLE claim_turn (
  operator_id BIGINT       NOT NULL COMMENT 'Who',
  draws       BIGINT       NOT NULL COMMENT 'How often he has drawn a case',
  PRIMARY KEY (operator_id),
  CONSTRAINT claim_turn_operator FOREIGN KEY (operator_id) REFERENCES operator (id)
) COMMENT 'How often a person has drawn (领取次数), so that every so many draws the oldest case gets its turn; never a score';

-- No key leads to the case: the server would lock the case for every claim, and claims would wait for acts.
CREATE TABLE case_claim (
  case_id     BIGINT       NOT NULL COMMENT 'The case',
  operator_id BIGINT       NOT NULL COMMENT 'Who has it in hand',
  seat        VARCHAR(64)  NOT NULL COMMENT 'The seat at which he last worked on it',
  state       VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'State of the case when it was taken; once it has moved on the claim is over',
  since       DATETIME(6)  NOT NULL COMMENT 'From when, UTC',
  renewed_at  DATETIME(6)  NOT NULL COMMENT 'When he last worked on it, UTC',
  until       DATETIME(6)  NOT NULL COMMENT 'Until when, UTC; then anybody may take it; as it began once it was put back or the case moved on',
  taken_from  BIGINT       NULL COMMENT 'From whose hand it was taken, if it was; he is told',
  wish        CHAR(36)     CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'Identity of the draw, made by the client: sent twice it gives one case',
  PRIMARY KEY (case_id),
  KEY case_claim_by_operator (operator_id, until),
  KEY case_claim_by_end (until),
  CONSTRAINT case_claim_operator FOREIGN KEY (operator_id) REFERENCES operator (id)
) COMMENT 'Who has a case in hand (办理中), for some minutes';

CREATE TABLE case_presence (
  operator_id BIGINT       NOT NULL COMMENT 'Who',
  seat        VARCHAR(64)  NOT NULL COMMENT 'At which seat',
  case_id     BIGINT       NULL COMMENT 'The case he looks at; none while he looks at none',
  seen_at     DATETIME(6)  NOT NULL COMMENT 'Last heard of, UTC; forgotten half a minute later',
  PRIMARY KEY (operator_id, seat),
  KEY case_presence_by_case (case_id, seen_at),
  CONSTRAINT case_presence_operator FOREIGN KEY (operator_id) REFERENCES operator (id)
) COMMENT 'Who looks at which case (正在查看), at this moment only';

-- The first of a state, urgent ones before, is found without sorting.
ALTER TABLE case_file ADD KEY case_file_by_turn (state, urgent, reported_at);
