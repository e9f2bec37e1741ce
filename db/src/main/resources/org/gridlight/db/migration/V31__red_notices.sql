-- Red means answer: one notice per unit and day for all its red cases (红灯通知), the explanation it owes (情况说明), the look on
-- the spot (红灯核查), corrections, and who hears of it when nobody answers (升级).

INSERT INTO setting (name, value) VALUES
  ('rednotice.number', '红〔{0}〕{1}号'),
  ('rednotice.leastMinutes', '30'),
  ('rednotice.replyDays', '2'),
  ('rednotice.againDays', '1'),
  ('rednotice.autoIssue', 'false');

CREATE TABLE red_notice (
  id          BIGINT       NOT NULL AUTO_INCREMENT COMMENT 'Key',
  department_id BIGINT     NOT NULL COMMENT 'The unit that is told',
  day         DATE         NOT NULL COMMENT 'Day in the centre''s zone: a unit is told once a day',
  number      VARCHAR(32)  NULL COMMENT 'Number as it is printed, without leading zeros; none until it is issued',
  state       ENUM('PROPOSED','LAPSED','AWAITED','REVIEW','RETURNED','ACCEPTED','CLOSED') CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'PROPOSED' COMMENT 'Drawn up, lapsed because the light went out before it was issued, explanation awaited, under review, returned, accepted, closed (待发、未发、待说明、说明待审、退回重报、说明通过、已结)',
  drawn_at    DATETIME(6)  NOT NULL COMMENT 'When its list was drawn up last, UTC; the list stands still once it is issued',
  lit_at      DATETIME(6)  NOT NULL COMMENT 'Since when the light of the unit was red, UTC (亮灯时间)',
  why         VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'What of the rule of the unit lit it, as unit_light.why',
  rule        TEXT         NULL COMMENT 'The rule as it held then, as JSON, so that it can be printed as a sentence',
  cases       INT          NOT NULL DEFAULT 0 COMMENT 'Cases in hand then',
  percent     DECIMAL(7,2) NULL COMMENT 'Share of those that were red, percent',
  responsible VARCHAR(64)  NULL COMMENT 'Who answers for the unit, as it was then (责任人)',
  liaison     VARCHAR(64)  NULL COMMENT 'Contact at the unit, as it was then (联络员)',
  liaison_telephone VARCHAR(32) NULL COMMENT 'Duty telephone of the contact then',
  issued_at   DATETIME(6)  NULL COMMENT 'When it was issued, UTC',
  issued_by   BIGINT       NULL COMMENT 'The shift leader who issued it; none when the setting did',
  reply_due   DATETIME(6)  NULL COMMENT 'Until when the explanation is owed, UTC',
  signed_at   DATETIME(6)  NULL COMMENT 'When the unit signed for it (签收), UTC',
  signer      VARCHAR(64)  NULL COMMENT 'Who signed for it',
  signed_by   BIGINT       NULL COMMENT 'The account by which that was put down',
  overdue_at  DATETIME(6)  NULL COMMENT 'When it was marked that no explanation came in time, UTC',
  level       TINYINT      NOT NULL DEFAULT 0 COMMENT 'The highest level of escalation it was taken to; 0: none',
  held        ENUM('REVIEW','STORM','NOT_RED') CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'Why it does not climb though the days are over: the explanation is under review, an order postpones all its cases, the light is no longer red',
  climb_at    DATETIME(6)  NULL COMMENT 'When the next level is to be taken, UTC; none at the top, under review and after acceptance',
  next_circle ENUM('MICRO','SMALL','GREAT') CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'Circle of the next level',
  next_post   VARCHAR(64)  NULL COMMENT 'Post that is told next',
  next_person VARCHAR(64)  NULL COMMENT 'Person that is told next, as named when that was planned',
  turn_at     DATETIME(6)  NULL COMMENT 'When the authority looks at it again, UTC; none while nothing can become due',
  closed_at   DATETIME(6)  NULL COMMENT 'When it was closed, UTC',
  closed_by   BIGINT       NULL COMMENT 'Who closed it; none when all its cases had come to an end',
  closing_words TEXT       NULL COMMENT 'What was written then',
  PRIMARY KEY (id),
  UNIQUE KEY red_notice_by_unit (department_id, day),
  UNIQUE KEY red_notice_by_number (number),
  KEY red_notice_by_state (state, issued_at),
  KEY red_notice_by_turn (turn_at),
  KEY red_notice_by_day (day),
  KEY red_notice_by_issuer (issued_by),
  KEY red_notice_by_signer (signed_by),
  KEY red_notice_by_closer (closed_by),
  CONSTRAINT red_notice_department FOREIGN KEY (department_id) REFERENCES department (id),
  CONSTRAINT red_notice_issuer FOREIGN KEY (issued_by) REFERENCES operator (id),
  CONSTRAINT red_notice_signer FOREIGN KEY (signed_by) REFERENCES operator (id),
  CONSTRAINT red_notice_closer FOREIGN KEY (closed_by) REFERENCES operator (id)
) COMMENT 'Notices to units under a red light (红灯通知), one a unit and day';

CREATE TABLE red_notice_case (
  notice_id   BIGINT       NOT NULL COMMENT 'The notice',
  case_id     BIGINT       NOT NULL COMMENT 'The case, as it goes on',
  position    INT          NOT NULL COMMENT 'Place in the list, the one that is longest overdue first',
  stage_clock_id BIGINT    NOT NULL COMMENT 'The clock that was red',
  case_no     VARCHAR(64)  NOT NULL COMMENT 'Its number then',
  category    VARCHAR(128) NOT NULL COMMENT 'Its class then',
  problem     TEXT         NULL COMMENT 'What was reported, then',
  place       VARCHAR(255) NULL COMMENT 'Where, then',
  dispatched_at DATETIME(6) NULL COMMENT 'When it was sent to the unit, UTC',
  due_at      DATETIME(6)  NULL COMMENT 'When it was due then, UTC',
  red_at      DATETIME(6)  NOT NULL COMMENT 'When its light turned red, UTC',
  urgent      BOOLEAN      NOT NULL DEFAULT FALSE COMMENT 'Whether it was urgent',
  corrected_at DATETIME(6) NULL COMMENT 'When it was taken out of the overdue figure (更正), UTC; it stays in the list',
  corrected_by BIGINT      NULL COMMENT 'Who did',
  slip_at     DATETIME(6)  NULL COMMENT 'Time on the signed slip that nobody had typed in, UTC: before the light turned',
  correction  TEXT         NULL COMMENT 'Why, as it was written',
  PRIMARY KEY (notice_id, case_id),
  KEY red_notice_case_by_case (case_id),
  KEY red_notice_case_by_clock (stage_clock_id),
  KEY red_notice_case_by_corrector (corrected_by),
  CONSTRAINT red_notice_case_notice FOREIGN KEY (notice_id) REFERENCES red_notice (id),
  CONSTRAINT red_notice_case_corrector FOREIGN KEY (corrected_by) REFERENCES operator (id)
) COMMENT 'The red cases of a notice, as they were when it was issued; no foreign keys to what others have in hand, the authority must not wait for them';

CREATE TABLE red_notice_turn (
  id          TINYINT      NOT NULL COMMENT 'Always 1; its row is locked by whoever draws notices up',
  drawn_at    DATETIME(6)  NULL COMMENT 'When notices were last drawn up, UTC',
  PRIMARY KEY (id),
  CONSTRAINT red_notice_turn_single CHECK (id = 1)
) COMMENT 'When notices were last drawn up for the units under a red light';

INSERT INTO red_notice_turn (id) VALUES (1);

CREATE TABLE red_explanation (
  id          BIGINT       NOT NULL AUTO_INCREMENT COMMENT 'Key',
  notice_id   BIGINT       NOT NULL COMMENT 'The notice it answers',
  version     TINYINT      NOT NULL COMMENT 'Which one, from 1; one that was returned is followed by the next',
  sent_at     DATETIME(6)  NOT NULL COMMENT 'When it was put down, UTC',
  typed_by    BIGINT       NOT NULL COMMENT 'The account that did',
  on_behalf   BOOLEAN      NOT NULL DEFAULT FALSE COMMENT 'Typed at the centre from the unit''s paper (代录)',
  paper_at    DATETIME(6)  NULL COMMENT 'Time on that paper, UTC; what counts for the unit',
  signer      VARCHAR(64)  NOT NULL COMMENT 'Who signed it at the unit (单位负责人)',
  coordination TEXT        NULL COMMENT 'What others have to agree on (需协调事项)',
  late        BOOLEAN      NOT NULL COMMENT 'Whether it came after it was due',
  decided_at  DATETIME(6)  NULL COMMENT 'When the centre decided, UTC',
  decided_by  BIGINT       NULL COMMENT 'Who decided',
  accepted    BOOLEAN      NULL COMMENT 'Whether it was accepted or returned (说明通过、退回重报); none while it is under review',
  decision    TEXT         NULL COMMENT 'What was written with the decision',
  PRIMARY KEY (id),
  UNIQUE KEY red_explanation_by_notice (notice_id, version),
  KEY red_explanation_by_typer (typed_by),
  KEY red_explanation_by_decider (decided_by),
  CONSTRAINT red_explanation_notice FOREIGN KEY (notice_id) REFERENCES red_notice (id),
  CONSTRAINT red_explanation_typer FOREIGN KEY (typed_by) REFERENCES operator (id),
  CONSTRAINT red_explanation_decider FOREIGN KEY (decided_by) REFERENCES operator (id)
) COMMENT 'Explanations of units (情况说明), all versions';

CREATE TABLE red_explanation_case (
  explanation_id BIGINT    NOT NULL COMMENT 'The explanation',
  case_id     BIGINT       NOT NULL COMMENT 'The case',
  reason      TEXT         NOT NULL COMMENT 'Why it is late',
  measures    TEXT         NOT NULL COMMENT 'What is done about it',
  finish_on   DATE         NOT NULL COMMENT 'Day by which it will be done',
  PRIMARY KEY (explanation_id, case_id),
  KEY red_explanation_case_by_case (case_id),
  CONSTRAINT red_explanation_case_explanation FOREIGN KEY (explanation_id) REFERENCES red_explanation (id),
  CONSTRAINT red_explanation_case_case FOREIGN KEY (case_id) REFERENCES case_file (id)
) COMMENT 'What an explanation says of each case';

CREATE TABLE red_inspection (
  id          BIGINT       NOT NULL AUTO_INCREMENT COMMENT 'Key',
  notice_id   BIGINT       NOT NULL COMMENT 'The notice',
  case_id     BIGINT       NOT NULL COMMENT 'The case whose place was looked at',
  went_at     DATETIME(6)  NOT NULL COMMENT 'When somebody was there, UTC',
  inspected_by BIGINT      NOT NULL COMMENT 'The supervisor who went (督查员)',
  noted_at    DATETIME(6)  NOT NULL COMMENT 'When it was put down, UTC',
  result      ENUM('DONE','UNDER_WAY','UNTOUCHED') CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'What was found: done, under way, not begun (已处置、处置中、未处置)',
  finding     TEXT         NOT NULL COMMENT 'What was seen',
  PRIMARY KEY (id),
  KEY red_inspection_by_notice (notice_id, went_at),
  KEY red_inspection_by_case (case_id),
  KEY red_inspection_by_supervisor (inspected_by),
  CONSTRAINT red_inspection_notice FOREIGN KEY (notice_id) REFERENCES red_notice (id),
  CONSTRAINT red_inspection_case FOREIGN KEY (case_id) REFERENCES case_file (id),
  CONSTRAINT red_inspection_supervisor FOREIGN KEY (inspected_by) REFERENCES operator (id)
) COMMENT 'Looks on the spot because of a red light (红灯核查)';

CREATE TABLE red_inspection_photo (
  inspection_id BIGINT     NOT NULL COMMENT 'The inspection',
  sha256      CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'The photo, which belongs to the case as well',
  PRIMARY KEY (inspection_id, sha256),
  KEY red_inspection_photo_by_content (sha256),
  CONSTRAINT red_inspection_photo_inspection FOREIGN KEY (inspection_id) REFERENCES red_inspection (id),
  CONSTRAINT red_inspection_photo_content FOREIGN KEY (sha256) REFERENCES attachment_content (sha256)
) COMMENT 'Photos of inspections';

CREATE TABLE escalation_level (
  id          BIGINT       NOT NULL AUTO_INCREMENT COMMENT 'Key',
  department_id BIGINT     NULL COMMENT 'The unit it holds for; none: for all that have no row of this level',
  level       TINYINT      NOT NULL COMMENT 'Level, from 1',
  circle      ENUM('MICRO','SMALL','GREAT') CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'From grid to community, from community to street, from street to district (微循环、小循环、大循环)',
  days_after  SMALLINT     NOT NULL COMMENT 'Working days after the explanation was due',
  post        VARCHAR(64)  NOT NULL COMMENT 'Who hears of it, by post',
  person      VARCHAR(64)  NULL COMMENT 'and by name; none: whoever answers for the unit at level 1, and whoever holds the role at the others',
  role        VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'Role whose holder is named where no person is',
  unit_key    BIGINT       AS (COALESCE(department_id, 0)) PERSISTENT COMMENT 'The unit, 0 for all: one row a unit and level',
  PRIMARY KEY (id),
  UNIQUE KEY escalation_level_by_unit (unit_key, level),
  KEY escalation_level_by_department (department_id),
  CONSTRAINT escalation_level_department FOREIGN KEY (department_id) REFERENCES department (id)
) COMMENT 'Chain of escalation as data (升级)';

INSERT INTO escalation_level (department_id, level, circle, days_after, post, role) VALUES
  (NULL, 1, 'MICRO', 1, '责任单位负责人', NULL),
  (NULL, 2, 'SMALL', 2, '值班长', 'shiftLeader'),
  (NULL, 3, 'GREAT', 3, '分管领导', 'leader');

CREATE TABLE red_escalation (
  notice_id   BIGINT       NOT NULL COMMENT 'The notice',
  level       TINYINT      NOT NULL COMMENT 'Level it was taken to; each once',
  at          DATETIME(6)  NOT NULL COMMENT 'When, UTC',
  circle      ENUM('MICRO','SMALL','GREAT') CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Circle of that level then (微循环、小循环、大循环)',
  post        VARCHAR(64)  NOT NULL COMMENT 'Post that was told, as it was',
  person      VARCHAR(64)  NULL COMMENT 'Person that was told, as named then; none when nobody was',
  operator_id BIGINT       NULL COMMENT 'Who took it there by hand; none when the days were over',
  words       TEXT         NULL COMMENT 'What was written with it by hand',
  PRIMARY KEY (notice_id, level),
  KEY red_escalation_by_time (at),
  KEY red_escalation_by_operator (operator_id),
  CONSTRAINT red_escalation_notice FOREIGN KEY (notice_id) REFERENCES red_notice (id),
  CONSTRAINT red_escalation_operator FOREIGN KEY (operator_id) REFERENCES operator (id)
) COMMENT 'Steps of escalation that were taken';

-- Each kind of notice has its running numbers; a kind more needs no change of the table.
ALTER TABLE notice_series MODIFY kind VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Which notices: SUPERVISE, RED_NOTICE, …';

INSERT INTO standing_right (action, role) VALUES
  ('drawRedNotice', 'shiftLeader'),
  ('issueRedNotice', 'shiftLeader'),
  ('signRedNotice', 'department'), ('signRedNotice', 'liaison'), ('signRedNotice', 'dispatcher'), ('signRedNotice', 'operator'),
  ('signRedNotice', 'shiftLeader'),
  ('explainRed', 'department'), ('explainRed', 'liaison'), ('explainRed', 'dispatcher'), ('explainRed', 'operator'),
  ('explainRed', 'acceptor'),
  ('decideExplanation', 'shiftLeader'), ('decideExplanation', 'supervisor'),
  ('inspectRed', 'supervisor'),
  ('correctRed', 'shiftLeader'), ('correctRed', 'supervisor'),
  ('escalateRed', 'shiftLeader'), ('escalateRed', 'supervisor'),
  ('closeRedNotice', 'shiftLeader'), ('closeRedNotice', 'supervisor');
