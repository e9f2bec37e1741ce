-- One matter and several units, several reports and one matter: joint handling, teams, the open pool, levels, merged and
-- linked cases, campaigns. What the actions do stands in R__matters.sql.

ALTER TABLE case_file
  ADD COLUMN level ENUM('GRID','COMMUNITY','STREET','DISTRICT') NOT NULL DEFAULT 'DISTRICT'
    COMMENT 'At which level it is; of a closed case, at which level it was solved (办结层级)',
  ADD COLUMN pooled BOOLEAN NOT NULL DEFAULT FALSE
    COMMENT 'Waits in the open pool: while it is to be dispatched a unit may take it by itself (认领)';

CREATE TABLE case_part (
  case_id     BIGINT       NOT NULL COMMENT 'The case',
  department_id BIGINT     NOT NULL COMMENT 'The unit; of a second dispatch the team',
  role        ENUM('LEAD','CO','TEAM') NOT NULL COMMENT 'Leads, works along, or works for its unit (主办、协办、班组)',
  state       ENUM('PENDING_HANDLE','HANDLING','REWORK','HANDLED','RETURNED','CLOSED') CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'How its part stands; CLOSED: ended by somebody else before it replied (主办收口)',
  started_at  DATETIME(6)  NOT NULL COMMENT 'When it was sent to the unit, UTC',
  signed_at   DATETIME(6)  NULL COMMENT 'When the unit signed for it (签收), UTC',
  handled_at  DATETIME(6)  NULL COMMENT 'The unit''s own feedback (处置反馈), UTC; none while it works',
  words       TEXT         NULL COMMENT 'What it replied',
  rework_count SMALLINT    NOT NULL DEFAULT 0 COMMENT 'Times its part was sent back after a failed check (返工)',
  limit_value DECIMAL(9,2) NULL COMMENT 'A limit of its own; none: that of the class',
  limit_unit  ENUM('MINUTE','WORK_HOUR','WORK_DAY','URGENT_HOUR','URGENT_DAY') NULL COMMENT 'Unit of that limit',
  due_at      DATETIME(6)  NULL COMMENT 'Of a team: when its unit wants it done, UTC; leading and working along have clocks of the stage',
  yellow_at   DATETIME(6)  NULL COMMENT 'Of a team: when its light turns yellow, UTC',
  red_at      DATETIME(6)  NULL COMMENT 'Of a team: when its light turns red, UTC',
  PRIMARY KEY (case_id, department_id),
  KEY case_part_by_department (department_id, state),
  KEY case_part_by_state (state, role),
  CONSTRAINT case_part_case FOREIGN KEY (case_id) REFERENCES case_file (id),
  CONSTRAINT case_part_department FOREIGN KEY (department_id) REFERENCES department (id)
) COMMENT 'Who does which part of a case: lead and co-units of joint handling (联办), teams of a unit (二次派遣)';

CREATE TABLE case_link (
  case_id     BIGINT       NOT NULL COMMENT 'The case that was linked',
  other_id    BIGINT       NOT NULL COMMENT 'The case it has to do with',
  kind        ENUM('RELATED','SPLIT','RECURRENT') NOT NULL COMMENT 'Said by somebody, the second was split off the first, the first is the second again (关联、拆分、复发)',
  at          DATETIME(6)  NOT NULL COMMENT 'Since when, UTC',
  operator_id BIGINT       NULL COMMENT 'Who said so; none when the record found it',
  PRIMARY KEY (case_id, other_id, kind),
  KEY case_link_by_other (other_id),
  KEY case_link_by_operator (operator_id),
  CONSTRAINT case_link_case FOREIGN KEY (case_id) REFERENCES case_file (id),
  CONSTRAINT case_link_other FOREIGN KEY (other_id) REFERENCES case_file (id),
  CONSTRAINT case_link_operator FOREIGN KEY (operator_id) REFERENCES operator (id)
) COMMENT 'Cases that have to do with each other (关联); merged ones stand under their parent instead';

CREATE TABLE campaign (
  id          BIGINT       NOT NULL AUTO_INCREMENT COMMENT 'Key',
  case_id     BIGINT       NOT NULL COMMENT 'Its own case, parent of all that come out of it (主案)',
  kind        ENUM('SPECIAL','CENSUS','STORM') NOT NULL COMMENT 'Putting right, counting, or what one storm did (专项整治、专项普查、风雨灾情)',
  name        VARCHAR(128) NOT NULL COMMENT 'Name',
  area_id     BIGINT       NULL COMMENT 'Where; none for everywhere',
  due_at      DATETIME(6)  NULL COMMENT 'When all points are to be struck off, UTC',
  opened_at   DATETIME(6)  NOT NULL COMMENT 'When it was opened, UTC',
  opened_by   BIGINT       NOT NULL COMMENT 'Who opened it',
  PRIMARY KEY (id),
  UNIQUE KEY campaign_by_case (case_id),
  KEY campaign_by_area (area_id),
  KEY campaign_by_operator (opened_by),
  CONSTRAINT campaign_case FOREIGN KEY (case_id) REFERENCES case_file (id),
  CONSTRAINT campaign_area FOREIGN KEY (area_id) REFERENCES area (id),
  CONSTRAINT campaign_operator FOREIGN KEY (opened_by) REFERENCES operator (id)
) COMMENT 'Campaigns (专项整治、专项普查): a list of points that are claimed, handled and struck off';

CREATE TABLE campaign_point (
  campaign_id BIGINT       NOT NULL COMMENT 'The campaign',
  position    SMALLINT     NOT NULL COMMENT 'Number on its list, from 1',
  place       VARCHAR(255) NOT NULL COMMENT 'Place in words',
  longitude   DECIMAL(10,7) NULL COMMENT 'Longitude in the datum, degrees',
  latitude    DECIMAL(9,7) NULL COMMENT 'Latitude in the datum, degrees',
  case_id     BIGINT       NULL COMMENT 'The case it was claimed as; none while nobody claimed it',
  claimed_at  DATETIME(6)  NULL COMMENT 'When it was claimed (认领), UTC',
  claimed_by  BIGINT       NULL COMMENT 'Who claimed it',
  struck_at   DATETIME(6)  NULL COMMENT 'When it was struck off without a case (销号), UTC; one with a case is struck off when that is over',
  struck_by   BIGINT       NULL COMMENT 'Who struck it off',
  words       VARCHAR(255) NULL COMMENT 'What was found there',
  PRIMARY KEY (campaign_id, position),
  KEY campaign_point_by_case (case_id),
  KEY campaign_point_by_claimer (claimed_by),
  KEY campaign_point_by_striker (struck_by),
  CONSTRAINT campaign_point_campaign FOREIGN KEY (campaign_id) REFERENCES campaign (id),
  CONSTRAINT campaign_point_case FOREIGN KEY (case_id) REFERENCES case_file (id),
  CONSTRAINT campaign_point_claimer FOREIGN KEY (claimed_by) REFERENCES operator (id),
  CONSTRAINT campaign_point_striker FOREIGN KEY (struck_by) REFERENCES operator (id)
) COMMENT 'Points of a campaign (点位清单)';

-- Codes of classes whose cases stand in the pool from filing on, between commas; how many days after closing, and how many
-- metres around, the same class counts as the same matter again (0 days: never).
INSERT INTO setting (name, value) VALUES ('pool.categories', ''), ('recurrence.days', '15'), ('recurrence.metres', '50');

INSERT INTO workflow_action (action, axis, needs_opinion, needs_department, needs_verdict, beside, asks) VALUES
  ('dispatchJoint', 'COMMAND', FALSE, TRUE, FALSE, FALSE, 'UNITS'),
  ('dispatchSecond', 'HANDLING', FALSE, FALSE, FALSE, FALSE, 'TEAM,UNTIL'),
  ('openPool', 'COMMAND', FALSE, FALSE, FALSE, FALSE, ''),
  ('takeFromPool', 'HANDLING', FALSE, FALSE, FALSE, FALSE, ''),
  ('sendUp', 'NONE', TRUE, FALSE, FALSE, FALSE, 'REASON,LEVEL'),
  ('selfSolve', 'HANDLING', FALSE, FALSE, FALSE, FALSE, ''),
  ('merge', 'SUPERVISION', FALSE, FALSE, FALSE, FALSE, 'CASE'),
  ('joinTo', 'SUPERVISION', FALSE, FALSE, FALSE, FALSE, 'CASE'),
  ('split', 'SUPERVISION', TRUE, FALSE, FALSE, FALSE, ''),
  ('link', 'NONE', FALSE, FALSE, FALSE, TRUE, 'CASE');

INSERT INTO action_reason (action, code, position, words, words_en) VALUES
  ('sendUp', 'beyondPowers', 1, '超出本级权限', 'Beyond the powers of this level'),
  ('sendUp', 'severalStreets', 2, '涉及多个街道', 'Concerns several streets'),
  ('sendUp', 'noMeans', 3, '本级无处置力量', 'No means at this level'),
  ('sendUp', 'notSolved', 4, '多次处置未解决', 'Not solved after several attempts');

-- Whoever sends to one unit may send to several; so may he put a case into the pool.
INSERT INTO workflow_transition (mode, from_state, action, role, to_state)
SELECT mode, from_state, 'dispatchJoint', role, 'PENDING_HANDLE' FROM workflow_transition
WHERE action IN ('dispatch', 'redispatch') AND from_state IN ('PENDING_DISPATCH', 'RETURNED', 'PENDING_HANDLE');

INSERT INTO workflow_transition (mode, from_state, action, role, to_state)
SELECT mode, 'PENDING_DISPATCH', 'openPool', role, 'PENDING_DISPATCH' FROM workflow_transition
WHERE action = 'dispatch' AND from_state = 'PENDING_DISPATCH';

INSERT INTO workflow_transition (mode, from_state, action, role, to_state)
WITH move (actions, states) AS (VALUES
  ('sendUp', 'REPORTED,VERIFYING,PENDING_FILING,PENDING_DISPATCH,PENDING_HANDLE,HANDLING,RETURNED,DISPUTED,PENDING_CHECK,CHECKING,REWORK,PENDING_CLOSE'),
  ('link', 'REPORTED,VERIFYING,PENDING_FILING,PENDING_DISPATCH,PENDING_HANDLE,HANDLING,RETURNED,DISPUTED,SUSPENDED,PENDING_CHECK,CHECKING,REWORK,PENDING_CLOSE'),
  ('merge', 'REPORTED,PENDING_FILING,PENDING_DISPATCH,PENDING_HANDLE,HANDLING,RETURNED,DISPUTED,SUSPENDED,PENDING_CHECK,CHECKING,REWORK,PENDING_CLOSE'),
  ('split', 'REPORTED,VERIFYING,PENDING_FILING,PENDING_DISPATCH,PENDING_HANDLE,HANDLING,RETURNED,DISPUTED'),
  ('dispatchSecond', 'HANDLING,REWORK'),
  ('joinTo', 'REPORTED,VERIFYING,PENDING_FILING,PENDING_DISPATCH,RETURNED'),
  ('takeFromPool', 'PENDING_DISPATCH'),
  ('selfSolve', 'REPORTED')),
permitted (mode, role, actions) AS (VALUES
  ('TWO_AXES', 'acceptor', 'joinTo,split,link'),
  ('TWO_AXES', 'shiftLeader', 'sendUp,merge,joinTo,split,link'),
  ('TWO_AXES', 'dispatcher', 'link'),
  ('JOINT', 'acceptor', 'joinTo,split,link'),
  ('JOINT', 'operator', 'merge,joinTo,split,link'),
  ('JOINT', 'shiftLeader', 'sendUp,merge,joinTo,split,link'),
  ('JOINT', 'dispatcher', 'link'),
  ('BOTH', 'supervisor', 'link'),
  ('BOTH', 'department', 'dispatchSecond,takeFromPool'),
  ('BOTH', 'liaison', 'dispatchSecond,takeFromPool'),
  ('BOTH', 'inspector', 'selfSolve'),
  ('BOTH', 'videoInspector', 'selfSolve'),
  ('BOTH', 'subCentre', 'sendUp,merge,joinTo,split,link')),
modes (mode) AS (VALUES ('JOINT'), ('TWO_AXES'))
SELECT modes.mode, s.state, move.actions, permitted.role,
    CASE move.actions WHEN 'joinTo' THEN 'MERGED' WHEN 'takeFromPool' THEN 'HANDLING' WHEN 'selfSolve' THEN 'SELF_SOLVED' ELSE s.state END
FROM modes
JOIN permitted ON permitted.mode IN (modes.mode, 'BOTH')
JOIN move ON FIND_IN_SET(move.actions, permitted.actions) > 0
JOIN workflow_state s ON FIND_IN_SET(s.state, move.states) > 0;

-- What was filed is joined to another case by whoever files.
DELETE FROM workflow_transition WHERE action = 'joinTo' AND role = 'acceptor' AND from_state IN ('PENDING_DISPATCH', 'RETURNED');

-- The loop of a street (街道自循环): its sub-centre does there what the hall does for the district.
INSERT INTO workflow_transition (mode, from_state, action, role, to_state)
SELECT DISTINCT mode, from_state, action, 'subCentre', to_state FROM workflow_transition
WHERE action IN ('register', 'accept', 'reject', 'sendVerify', 'answerVerify', 'file', 'refuseFiling', 'dispatch', 'redispatch',
    'dispatchJoint', 'openPool', 'feedbackOnBehalf', 'sendCheck', 'answerCheck', 'sendBackForRework', 'close');

INSERT INTO standing_right (action, role) VALUES
  ('openCampaign', 'shiftLeader'), ('openCampaign', 'leader'),
  ('claimPoint', 'department'), ('claimPoint', 'liaison'), ('claimPoint', 'dispatcher'), ('claimPoint', 'operator'),
  ('claimPoint', 'shiftLeader'),
  ('strikePoint', 'inspector'), ('strikePoint', 'videoInspector'), ('strikePoint', 'teamLeader'), ('strikePoint', 'operator'),
  ('strikePoint', 'shiftLeader');
