-- Joint meetings (会办) that decide what no single unit settles, each decision followed until it is struck off (销号), and
-- transfer slips (转交督办单) by which a community hands up what it cannot solve itself.

INSERT INTO setting (name, value) VALUES
  ('meeting.everyDays', '10'),
  ('meeting.number', '会办纪要〔{0}〕{1}号'),
  ('transfer.number', '转督〔{0}〕{1}{2}号');

CREATE TABLE meeting_rule (
  rule        ENUM('UNSOLVED','ESCALATED','DISPUTED','RETURNED','SUSPENDED') CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'What is drawn: decisions not done in time, cases under a red light that was escalated, disputed ownership, cases returned often, cases suspended long (未销号、红灯升级、权属争议、多次回退、长期挂账)',
  position    TINYINT      NOT NULL COMMENT 'Which comes first: a case that several rules find is listed once, under the first',
  least       INT          NOT NULL COMMENT 'From how many on: days overdue, level of escalation, days of dispute, returns, days suspended',
  enabled     BOOLEAN      NOT NULL DEFAULT TRUE COMMENT 'Whether it draws anything',
  PRIMARY KEY (rule),
  UNIQUE KEY meeting_rule_by_position (position)
) COMMENT 'What comes onto the agenda of a joint meeting by itself (会办议题规则)';

INSERT INTO meeting_rule (rule, position, least) VALUES
  ('UNSOLVED', 1, 0), ('ESCALATED', 2, 1), ('DISPUTED', 3, 0), ('RETURNED', 4, 2), ('SUSPENDED', 5, 30);

CREATE TABLE meeting (
  id          BIGINT       NOT NULL AUTO_INCREMENT COMMENT 'Key',
  state       ENUM('PREPARED','HELD','ISSUED') CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'PREPARED' COMMENT 'Agenda drawn up, held, minutes issued (准备中、已召开、纪要已签发)',
  planned_on  DATE         NOT NULL COMMENT 'Day of the meeting in the centre''s zone',
  place       VARCHAR(128) NOT NULL DEFAULT '' COMMENT 'Where',
  chair       VARCHAR(64)  NOT NULL DEFAULT '' COMMENT 'Post of who leads it (主持)',
  number      VARCHAR(40)  NULL COMMENT 'Number of the minutes as printed; none until they are issued',
  drawn_at    DATETIME(6)  NOT NULL COMMENT 'When its agenda was last drawn up, UTC',
  drawn_by    BIGINT       NOT NULL COMMENT 'Who drew it up first',
  held_at     DATETIME(6)  NULL COMMENT 'When it was held, UTC',
  issued_at   DATETIME(6)  NULL COMMENT 'When the minutes were issued, UTC',
  issued_by   BIGINT       NULL COMMENT 'The leader who issued them',
  one_prepared TINYINT     AS (IF(state = 'PREPARED', 1, NULL)) PERSISTENT COMMENT 'Only one meeting is prepared at a time',
  PRIMARY KEY (id),
  UNIQUE KEY meeting_by_number (number),
  UNIQUE KEY meeting_prepared (one_prepared),
  KEY meeting_by_drawer (drawn_by),
  KEY meeting_by_issuer (issued_by),
  CONSTRAINT meeting_drawer FOREIGN KEY (drawn_by) REFERENCES operator (id),
  CONSTRAINT meeting_issuer FOREIGN KEY (issued_by) REFERENCES operator (id)
) COMMENT 'Joint meetings (会办)';

CREATE TABLE meeting_attendance (
  meeting_id  BIGINT       NOT NULL COMMENT 'The meeting',
  position    INT          NOT NULL COMMENT 'Place in the list, from 1',
  unit        VARCHAR(128) NOT NULL COMMENT 'Unit as it is printed',
  post        VARCHAR(64)  NOT NULL DEFAULT '' COMMENT 'Post of who represented it',
  present     BOOLEAN      NOT NULL DEFAULT TRUE COMMENT 'Whether it came',
  PRIMARY KEY (meeting_id, position),
  CONSTRAINT meeting_attendance_meeting FOREIGN KEY (meeting_id) REFERENCES meeting (id)
) COMMENT 'Which units took part, by posts (到会单位)';

CREATE TABLE meeting_item (
  id          BIGINT       NOT NULL AUTO_INCREMENT COMMENT 'Key',
  meeting_id  BIGINT       NOT NULL COMMENT 'The meeting on whose agenda it stands',
  position    INT          NOT NULL COMMENT 'Place on the agenda, from 1',
  case_id     BIGINT       NOT NULL COMMENT 'The case it is about',
  rule        ENUM('UNSOLVED','ESCALATED','DISPUTED','RETURNED','SUSPENDED','HAND') CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'The rule that drew it, or added by hand',
  amount      INT          NOT NULL DEFAULT 0 COMMENT 'What the rule counted then: days, returns, level',
  reason      VARCHAR(500) NULL COMMENT 'Why it was added by hand',
  earlier_id  BIGINT       NULL COMMENT 'The item of an earlier meeting that was not solved',
  added_at    DATETIME(6)  NOT NULL COMMENT 'When it came onto the agenda, UTC',
  added_by    BIGINT       NOT NULL COMMENT 'Who drew up or added it',
  removed_at  DATETIME(6)  NULL COMMENT 'When it was taken off, UTC',
  removed_by  BIGINT       NULL COMMENT 'Who took it off',
  removal     VARCHAR(500) NULL COMMENT 'Why',
  lead_id     BIGINT       NULL COMMENT 'The unit that acts (主办); none until it is decided',
  due_at      DATETIME(6)  NULL COMMENT 'Until when, UTC',
  decision    TEXT         NULL COMMENT 'What was decided',
  decided_at  DATETIME(6)  NULL COMMENT 'When the decision was put down, UTC',
  decided_by  BIGINT       NULL COMMENT 'Who put it down',
  struck_at   DATETIME(6)  NULL COMMENT 'When it was struck off (销号), UTC',
  struck_by   BIGINT       NULL COMMENT 'Who struck it off',
  striking    TEXT         NULL COMMENT 'What was found then',
  carried_to  BIGINT       NULL COMMENT 'The item of a later meeting that took it over; that one is followed now',
  version     INT          NOT NULL DEFAULT 1 COMMENT 'Rises with every change; a wish that saw an older one is refused',
  PRIMARY KEY (id),
  UNIQUE KEY meeting_item_by_case (meeting_id, case_id),
  KEY meeting_item_of_case (case_id, struck_at),
  KEY meeting_item_by_due (struck_at, carried_to, due_at),
  KEY meeting_item_by_lead (lead_id),
  KEY meeting_item_by_earlier (earlier_id),
  KEY meeting_item_by_later (carried_to),
  KEY meeting_item_by_adder (added_by),
  KEY meeting_item_by_remover (removed_by),
  KEY meeting_item_by_decider (decided_by),
  KEY meeting_item_by_striker (struck_by),
  CONSTRAINT meeting_item_meeting FOREIGN KEY (meeting_id) REFERENCES meeting (id),
  CONSTRAINT meeting_item_case FOREIGN KEY (case_id) REFERENCES case_file (id),
  CONSTRAINT meeting_item_lead FOREIGN KEY (lead_id) REFERENCES department (id),
  CONSTRAINT meeting_item_earlier FOREIGN KEY (earlier_id) REFERENCES meeting_item (id),
  CONSTRAINT meeting_item_later FOREIGN KEY (carried_to) REFERENCES meeting_item (id),
  CONSTRAINT meeting_item_adder FOREIGN KEY (added_by) REFERENCES operator (id),
  CONSTRAINT meeting_item_remover FOREIGN KEY (removed_by) REFERENCES operator (id),
  CONSTRAINT meeting_item_decider FOREIGN KEY (decided_by) REFERENCES operator (id),
  CONSTRAINT meeting_item_striker FOREIGN KEY (struck_by) REFERENCES operator (id)
) COMMENT 'Matters on the agenda with what was decided, until they are struck off (会办议题)';

CREATE TABLE meeting_item_unit (
  item_id     BIGINT       NOT NULL COMMENT 'The item',
  department_id BIGINT     NOT NULL COMMENT 'A unit that helps (协办)',
  PRIMARY KEY (item_id, department_id),
  KEY meeting_item_unit_by_department (department_id),
  CONSTRAINT meeting_item_unit_item FOREIGN KEY (item_id) REFERENCES meeting_item (id),
  CONSTRAINT meeting_item_unit_department FOREIGN KEY (department_id) REFERENCES department (id)
) COMMENT 'Units that help with a decision (协办单位)';

CREATE TABLE meeting_progress (
  id          BIGINT       NOT NULL AUTO_INCREMENT COMMENT 'Key',
  item_id     BIGINT       NOT NULL COMMENT 'The decision that is followed',
  at          DATETIME(6)  NOT NULL COMMENT 'When it was put down, UTC',
  operator_id BIGINT       NOT NULL COMMENT 'Who put it down',
  words       TEXT         NOT NULL COMMENT 'How far it is',
  overdue     BOOLEAN      NOT NULL COMMENT 'Whether it was overdue by then',
  PRIMARY KEY (id),
  KEY meeting_progress_by_item (item_id, at),
  KEY meeting_progress_by_operator (operator_id),
  CONSTRAINT meeting_progress_item FOREIGN KEY (item_id) REFERENCES meeting_item (id),
  CONSTRAINT meeting_progress_operator FOREIGN KEY (operator_id) REFERENCES operator (id)
) COMMENT 'What was heard while a decision was followed (跟踪情况)';

CREATE TABLE transfer_series (
  community_id BIGINT      NOT NULL COMMENT 'The community',
  year        SMALLINT     NOT NULL COMMENT 'Year in the centre''s zone',
  last_number INT          NOT NULL COMMENT 'The last running number that was given',
  PRIMARY KEY (community_id, year),
  CONSTRAINT transfer_series_community FOREIGN KEY (community_id) REFERENCES area (id)
) COMMENT 'Running numbers of transfer slips, by community and year';

CREATE TABLE transfer_slip (
  id          BIGINT       NOT NULL AUTO_INCREMENT COMMENT 'Key',
  number      VARCHAR(64)  NOT NULL COMMENT 'Number as printed',
  state       ENUM('SENT','ASSIGNED','ANSWERED','TOLD','STRUCK') CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'SENT' COMMENT 'Sent by the community, assigned by the street, answered by the unit, resident told, struck off (已转交、已交办、已答复、已反馈居民、已销号)',
  community_id BIGINT      NOT NULL COMMENT 'The community that hands it up',
  origin      ENUM('DIARY','COUNCIL','VISIT','MEETING','CASE') CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Where it comes from: diary on matters, council of residents, reception, decision of a joint meeting, a case (民情日记、议事会、来访接待、会办、案件)',
  origin_mark VARCHAR(64)  NOT NULL DEFAULT '' COMMENT 'Number of the diary entry, name of the council',
  case_id     BIGINT       NULL COMMENT 'The case it came out of',
  item_id     BIGINT       NULL COMMENT 'The decision it came out of',
  matter      TEXT         NOT NULL COMMENT 'What it is about, one matter a slip (一事一单)',
  reporter    VARCHAR(64)  NOT NULL DEFAULT '' COMMENT 'Who said it, masked before it is kept; empty: anonymous',
  done        TEXT         NOT NULL COMMENT 'What the community did',
  request     TEXT         NOT NULL COMMENT 'What it asks for',
  handler     VARCHAR(64)  NOT NULL DEFAULT '' COMMENT 'Who handles it in the community (经办人)',
  sent_at     DATETIME(6)  NOT NULL COMMENT 'When it was sent, UTC',
  sent_by     BIGINT       NOT NULL COMMENT 'Who put it down',
  unit_id     BIGINT       NULL COMMENT 'The unit that acts (承办单位)',
  opinion     TEXT         NULL COMMENT 'What the street thinks (街道拟办意见)',
  due_at      DATETIME(6)  NULL COMMENT 'Until when, UTC',
  assigned_at DATETIME(6)  NULL COMMENT 'When it was assigned, UTC',
  assigned_by BIGINT       NULL COMMENT 'Who assigned it',
  result      TEXT         NULL COMMENT 'What the unit did (承办结果)',
  answered_at DATETIME(6)  NULL COMMENT 'When it answered, UTC',
  answered_by BIGINT       NULL COMMENT 'Who put the answer down',
  telling     TEXT         NULL COMMENT 'How the resident was told (反馈居民情况)',
  content     BOOLEAN      NULL COMMENT 'Whether the resident is content; none when that is not known',
  told_at     DATETIME(6)  NULL COMMENT 'When, UTC',
  told_by     BIGINT       NULL COMMENT 'Who put it down',
  striking    TEXT         NULL COMMENT 'What was found when it was struck off',
  struck_at   DATETIME(6)  NULL COMMENT 'When it was struck off (销号), UTC',
  struck_by   BIGINT       NULL COMMENT 'Who struck it off',
  PRIMARY KEY (id),
  UNIQUE KEY transfer_slip_by_number (number),
  KEY transfer_slip_by_state (state, due_at),
  KEY transfer_slip_by_end (struck_at, id),
  KEY transfer_slip_by_community (community_id),
  KEY transfer_slip_by_unit (unit_id),
  KEY transfer_slip_by_case (case_id),
  KEY transfer_slip_by_item (item_id),
  KEY transfer_slip_by_sender (sent_by),
  KEY transfer_slip_by_assigner (assigned_by),
  KEY transfer_slip_by_answerer (answered_by),
  KEY transfer_slip_by_teller (told_by),
  KEY transfer_slip_by_striker (struck_by),
  CONSTRAINT transfer_slip_community FOREIGN KEY (community_id) REFERENCES area (id),
  CONSTRAINT transfer_slip_unit FOREIGN KEY (unit_id) REFERENCES department (id),
  CONSTRAINT transfer_slip_case FOREIGN KEY (case_id) REFERENCES case_file (id),
  CONSTRAINT transfer_slip_item FOREIGN KEY (item_id) REFERENCES meeting_item (id),
  CONSTRAINT transfer_slip_sender FOREIGN KEY (sent_by) REFERENCES operator (id),
  CONSTRAINT transfer_slip_assigner FOREIGN KEY (assigned_by) REFERENCES operator (id),
  CONSTRAINT transfer_slip_answerer FOREIGN KEY (answered_by) REFERENCES operator (id),
  CONSTRAINT transfer_slip_teller FOREIGN KEY (told_by) REFERENCES operator (id),
  CONSTRAINT transfer_slip_striker FOREIGN KEY (struck_by) REFERENCES operator (id)
) COMMENT 'Matters that a community hands up (转交督办单)';

INSERT INTO standing_right (action, role)
WITH given (role, actions) AS (VALUES
  ('supervisor', 'drawMeeting,addMeetingItem,removeMeetingItem,holdMeeting,decideMeeting,followMeeting,strikeMeeting,sendTransfer,assignTransfer,answerTransfer,tellTransfer,strikeTransfer'),
  ('shiftLeader', 'drawMeeting,addMeetingItem,removeMeetingItem,holdMeeting,decideMeeting,followMeeting,strikeMeeting,sendTransfer,assignTransfer,answerTransfer,tellTransfer,strikeTransfer'),
  ('leader', 'issueMeeting,assignTransfer')),
known (action) AS (VALUES ('drawMeeting'), ('addMeetingItem'), ('removeMeetingItem'), ('holdMeeting'), ('decideMeeting'),
  ('followMeeting'), ('strikeMeeting'), ('issueMeeting'), ('sendTransfer'), ('assignTransfer'), ('answerTransfer'),
  ('tellTransfer'), ('strikeTransfer'))
SELECT known.action, given.role FROM given JOIN known ON FIND_IN_SET(known.action, given.actions) > 0;
