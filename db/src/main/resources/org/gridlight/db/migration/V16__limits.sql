-- How long what may take, where and since when; what became of each clock; what is postponed for many at once; and what
-- may be given to whom at all (准入清单).

CREATE TABLE filing_condition (
  id          BIGINT       NOT NULL AUTO_INCREMENT COMMENT 'Key',
  category_id BIGINT       NOT NULL COMMENT 'Class it belongs to',
  position    SMALLINT     NOT NULL DEFAULT 1 COMMENT 'Place among those of its class; the first one is taken where nobody chose',
  filing      VARCHAR(1000) NULL COMMENT 'When a case of the class is filed (立案条件)',
  closing     VARCHAR(1000) NULL COMMENT 'When it counts as done (结案条件)',
  valid_from  DATE         NOT NULL COMMENT 'First day',
  valid_to    DATE         NULL COMMENT 'Last day; none while it is in force',
  PRIMARY KEY (id),
  KEY filing_condition_by_category (category_id, valid_from, position),
  CONSTRAINT filing_condition_category FOREIGN KEY (category_id) REFERENCES category (id)
) COMMENT 'Filing and closing conditions (立结案条件), several a class, in versions with dates';

CREATE TABLE limit_zone (
  id          BIGINT       NOT NULL AUTO_INCREMENT COMMENT 'Key',
  kind        ENUM('CONTROL','BUFFER','GUIDE') NOT NULL COMMENT 'How strictly it is kept (管控区、缓冲区、引导区); where two overlap the stricter one counts',
  name        VARCHAR(128) NOT NULL COMMENT 'Name',
  outline     GEOMETRY     NOT NULL COMMENT 'Polygons in longitude/latitude of the datum',
  datum       VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'EPSG:4490' COMMENT 'Datum of the outline',
  valid_from  DATE         NOT NULL COMMENT 'First day',
  valid_to    DATE         NULL COMMENT 'Last day; none while it is in force',
  PRIMARY KEY (id),
  SPATIAL KEY limit_zone_by_outline (outline)
) COMMENT 'Zones with limits of their own (分区时限), a layer of polygons';

ALTER TABLE time_limit
  ADD COLUMN filing_condition_id BIGINT NULL COMMENT 'Under which filing condition; none: under every one' AFTER stage,
  ADD COLUMN zone ENUM('CONTROL','BUFFER','GUIDE') NULL COMMENT 'In which kind of zone; none: everywhere' AFTER filing_condition_id,
  ADD COLUMN grid_class VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'In unit grids of which management class (管理等级代码); none: in all' AFTER zone,
  ADD KEY time_limit_by_condition (filing_condition_id),
  ADD CONSTRAINT time_limit_condition FOREIGN KEY (filing_condition_id) REFERENCES filing_condition (id);

INSERT INTO filing_condition (id, category_id, filing, closing, valid_from, valid_to)
SELECT id, category_id, filing_condition, closing_condition, valid_from, valid_to FROM time_limit
WHERE stage = 'HANDLE' AND (filing_condition IS NOT NULL OR closing_condition IS NOT NULL);

UPDATE time_limit l JOIN filing_condition f ON f.id = l.id SET l.filing_condition_id = f.id;

ALTER TABLE time_limit DROP COLUMN filing_condition, DROP COLUMN closing_condition;

CREATE TABLE stage_limit (
  id          BIGINT       NOT NULL AUTO_INCREMENT COMMENT 'Key',
  stage       ENUM('ACCEPT','VERIFY','FILE','DISPATCH','HANDLE','CHECK','CLOSE','ARRIVE') NOT NULL COMMENT 'Which stage',
  zone        ENUM('CONTROL','BUFFER','GUIDE') NULL COMMENT 'In which kind of zone; none: everywhere',
  grid_class  VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'In unit grids of which management class; none: in all',
  limit_value DECIMAL(9,2) NOT NULL COMMENT 'How many',
  limit_unit  ENUM('MINUTE','WORK_HOUR','WORK_DAY','URGENT_HOUR','URGENT_DAY') NOT NULL COMMENT 'of which unit',
  valid_from  DATE         NOT NULL COMMENT 'First day',
  valid_to    DATE         NULL COMMENT 'Last day; none while it is in force',
  PRIMARY KEY (id),
  KEY stage_limit_by_stage (stage, valid_from)
) COMMENT 'Limits of a stage where the class has none of its own (环节时限)';

-- Inspectors verify and check in hours of their shifts: what comes at 18:50 is not late at 19:20.
INSERT INTO stage_limit (stage, limit_value, limit_unit, valid_from) VALUES
  ('ACCEPT', 15, 'MINUTE', '2000-01-01'),
  ('VERIFY', 0.5, 'WORK_HOUR', '2000-01-01'),
  ('FILE', 15, 'MINUTE', '2000-01-01'),
  ('DISPATCH', 15, 'MINUTE', '2000-01-01'),
  ('CHECK', 0.5, 'WORK_HOUR', '2000-01-01'),
  ('CLOSE', 30, 'MINUTE', '2000-01-01');

ALTER TABLE case_file
  ADD COLUMN filing_condition_id BIGINT NULL COMMENT 'The condition it was filed under (立案条件)' AFTER time_limit_id,
  ADD COLUMN limit_zone_id BIGINT NULL COMMENT 'The zone it lies in, found when it was registered and filed' AFTER filing_condition_id,
  ADD KEY case_file_by_condition (filing_condition_id),
  ADD KEY case_file_by_zone (limit_zone_id),
  ADD CONSTRAINT case_file_condition FOREIGN KEY (filing_condition_id) REFERENCES filing_condition (id),
  ADD CONSTRAINT case_file_zone FOREIGN KEY (limit_zone_id) REFERENCES limit_zone (id);

UPDATE case_file c JOIN time_limit l ON l.id = c.time_limit_id SET c.filing_condition_id = l.filing_condition_id;

-- A due time is never written by itself: it follows from a base and from what happened since (clock_change, stage_clock_pause).
ALTER TABLE stage_clock
  ADD COLUMN calendar VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'Calendar it runs on; none for an imported due time' AFTER time_limit_id,
  ADD COLUMN limit_value DECIMAL(9,2) NULL COMMENT 'How many, as it was when the clock began; none without a limit' AFTER calendar,
  ADD COLUMN limit_unit ENUM('MINUTE','WORK_HOUR','WORK_DAY','URGENT_HOUR','URGENT_DAY') NULL COMMENT 'of which unit' AFTER limit_value,
  ADD COLUMN base ENUM('LIMIT','CARRIED','GIVEN') NOT NULL DEFAULT 'GIVEN' COMMENT 'What the due time begins with: the limit, what was left before a rework (续计), or a due time that was given' AFTER limit_unit,
  ADD COLUMN counted_from DATETIME(6) NULL COMMENT 'From when the limit counts, UTC: later than the start after the cut-off (截单时刻)' AFTER base,
  ADD COLUMN carried_us BIGINT NULL COMMENT 'Working time that was left before a rework, microseconds; negative when it was overdue' AFTER counted_from,
  ADD COLUMN least_value DECIMAL(9,2) NULL COMMENT 'The least a rework gets, in the unit of the limit (返工最短时限)' AFTER carried_us,
  ADD COLUMN given_at DATETIME(6) NULL COMMENT 'From when on changes count against a due time that was given, UTC' AFTER least_value,
  ADD COLUMN given_due DATETIME(6) NULL COMMENT 'The due time that was given, UTC; none while it was never changed' AFTER given_at,
  ADD COLUMN misdirected BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'Time with a unit that was the wrong one: it counts against the dispatch (错派用时)' AFTER given_due,
  ADD KEY stage_clock_provisional (provisional, stopped_at, calendar);

UPDATE stage_clock s LEFT JOIN time_limit l ON l.id = s.time_limit_id SET s.limit_value = l.limit_value,
    s.limit_unit = l.limit_unit, s.calendar = CASE
      WHEN l.limit_unit IN ('MINUTE', 'URGENT_HOUR', 'URGENT_DAY') THEN 'hall'
      WHEN s.stage IN ('VERIFY', 'CHECK') THEN 'inspectors' WHEN s.stage IN ('HANDLE', 'ARRIVE') THEN 'working' ELSE 'hall' END;

CREATE TABLE postponement (
  id          BIGINT       NOT NULL AUTO_INCREMENT COMMENT 'Key',
  number      VARCHAR(64)  NOT NULL COMMENT 'Number of the order (顺延令编号)',
  ordered_by  VARCHAR(128) NOT NULL COMMENT 'Who ordered it',
  reason      VARCHAR(500) NOT NULL COMMENT 'Why: typhoon, snow, power failure, …',
  from_at     DATETIME(6)  NULL COMMENT 'From when time does not count, UTC; none when hours are added',
  to_at       DATETIME(6)  NULL COMMENT 'Until when, UTC',
  hours       DECIMAL(9,2) NULL COMMENT 'How many working hours are added instead',
  urgent_too  BOOLEAN      NOT NULL COMMENT 'Whether it holds for limits that run through as well',
  made_at     DATETIME(6)  NOT NULL COMMENT 'When it was entered, UTC',
  operator_id BIGINT       NULL COMMENT 'Who entered it',
  act_id      CHAR(36)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'The act that entered it',
  case_count  INT          NOT NULL DEFAULT 0 COMMENT 'Cases it moved when it was entered',
  undone_at   DATETIME(6)  NULL COMMENT 'When it was taken back as a whole, UTC',
  undone_by   BIGINT       NULL COMMENT 'Who took it back',
  undo_act_id CHAR(36)     CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'The act that took it back',
  PRIMARY KEY (id),
  UNIQUE KEY postponement_by_number (number),
  KEY postponement_by_end (to_at),
  KEY postponement_by_operator (operator_id),
  KEY postponement_by_undoer (undone_by),
  CONSTRAINT postponement_operator FOREIGN KEY (operator_id) REFERENCES operator (id),
  CONSTRAINT postponement_undoer FOREIGN KEY (undone_by) REFERENCES operator (id),
  CONSTRAINT postponement_either CHECK ((hours IS NULL) = (from_at IS NOT NULL AND to_at IS NOT NULL AND from_at < to_at))
) COMMENT 'Orders that postpone many cases at once (批量顺延、应急暂停)';

CREATE TABLE postponement_area (
  postponement_id BIGINT   NOT NULL COMMENT 'The order',
  area_id     BIGINT       NOT NULL COMMENT 'A street or community it holds for; an order without one holds everywhere',
  PRIMARY KEY (postponement_id, area_id),
  KEY postponement_area_by_area (area_id),
  CONSTRAINT postponement_area_order FOREIGN KEY (postponement_id) REFERENCES postponement (id),
  CONSTRAINT postponement_area_area FOREIGN KEY (area_id) REFERENCES area (id)
) COMMENT 'Where a postponement holds';

CREATE TABLE postponement_category (
  postponement_id BIGINT   NOT NULL COMMENT 'The order',
  category_id BIGINT       NOT NULL COMMENT 'A class it holds for; an order without one holds for all',
  PRIMARY KEY (postponement_id, category_id),
  KEY postponement_category_by_category (category_id),
  CONSTRAINT postponement_category_order FOREIGN KEY (postponement_id) REFERENCES postponement (id),
  CONSTRAINT postponement_category_category FOREIGN KEY (category_id) REFERENCES category (id)
) COMMENT 'For which classes a postponement holds';

CREATE TABLE clock_change (
  id          BIGINT       NOT NULL AUTO_INCREMENT COMMENT 'Key',
  stage_clock_id BIGINT    NOT NULL COMMENT 'The clock',
  kind        ENUM('EXTENDED','POSTPONED','STANDING','RECOUNTED') NOT NULL COMMENT 'Extension, working hours added by an order, time that an order leaves out, new holidays',
  at          DATETIME(6)  NOT NULL COMMENT 'When it was decided, UTC',
  from_at     DATETIME(6)  NULL COMMENT 'From when time stands still, UTC; of an extension the due time it counts from',
  to_at       DATETIME(6)  NULL COMMENT 'Until when it stands still, UTC',
  amount      DECIMAL(9,2) NULL COMMENT 'How much is added',
  unit        ENUM('MINUTE','WORK_HOUR','WORK_DAY','URGENT_HOUR','URGENT_DAY') NULL COMMENT 'of which unit',
  ordinal     TINYINT      NULL COMMENT 'Which extension it is: the first, the second',
  postponement_id BIGINT   NULL COMMENT 'The order it follows from',
  due_before  DATETIME(6)  NULL COMMENT 'When the clock was due before, UTC; none while it stood still',
  undone_at   DATETIME(6)  NULL COMMENT 'When it was taken back, UTC: from then on it counts no more',
  PRIMARY KEY (id),
  KEY clock_change_by_clock (stage_clock_id, at),
  KEY clock_change_by_order (postponement_id, undone_at),
  CONSTRAINT clock_change_clock FOREIGN KEY (stage_clock_id) REFERENCES stage_clock (id),
  CONSTRAINT clock_change_order FOREIGN KEY (postponement_id) REFERENCES postponement (id)
) COMMENT 'What moved the due time of a clock, only ever added to (时限变更)';

INSERT INTO setting (name, value) VALUES
  ('clock.cutOff', ''),
  ('clock.rework', 'CONTINUE'),
  ('clock.rework.leastPercent', '50');

CREATE TABLE calendar_version (
  id          BIGINT       NOT NULL AUTO_INCREMENT COMMENT 'Key',
  calendar    VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'The calendar; one of a shipped name stands in its place',
  content     MEDIUMTEXT   NOT NULL COMMENT 'All of it, in the form of a calendar file (YAML)',
  import_run_id BIGINT     NOT NULL COMMENT 'The import that brought it',
  PRIMARY KEY (id),
  KEY calendar_version_by_name (calendar, id),
  KEY calendar_version_by_run (import_run_id),
  CONSTRAINT calendar_version_run FOREIGN KEY (import_run_id) REFERENCES import_run (id)
) COMMENT 'Calendars that were imported, every version; the last one of a name holds';

CREATE TABLE standing_right (
  action      VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'What is done: postpone, undoPostpone, askDuty, decideDuty',
  role        VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Who may do it, a name of the glossary',
  PRIMARY KEY (action, role)
) COMMENT 'Who may do what is no move of one case (批量顺延、准入审批)';

INSERT INTO standing_right (action, role) VALUES
  ('postpone', 'shiftLeader'), ('postpone', 'leader'), ('undoPostpone', 'shiftLeader'), ('undoPostpone', 'leader'),
  ('askDuty', 'department'), ('askDuty', 'liaison'), ('askDuty', 'dispatcher'), ('askDuty', 'operator'),
  ('askDuty', 'shiftLeader'), ('askDuty', 'subCentre'),
  ('decideDuty', 'leader'), ('decideDuty', 'shiftLeader');

CREATE TABLE duty_item (
  id          BIGINT       NOT NULL AUTO_INCREMENT COMMENT 'Key',
  code        VARCHAR(32)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'Number on the list',
  name        VARCHAR(128) NOT NULL COMMENT 'Kind of task (事项)',
  owner_id    BIGINT       NOT NULL COMMENT 'The unit whose task it is (主管部门)',
  basis       VARCHAR(500) NOT NULL COMMENT 'Law, notice or decision it rests on (依据)',
  valid_from  DATE         NOT NULL COMMENT 'First day',
  valid_to    DATE         NULL COMMENT 'Last day; none while it is in force',
  PRIMARY KEY (id),
  UNIQUE KEY duty_item_by_code (code, valid_from),
  KEY duty_item_by_owner (owner_id),
  CONSTRAINT duty_item_owner FOREIGN KEY (owner_id) REFERENCES department (id)
) COMMENT 'What may be given to grids, communities and teams at all (准入清单)';

CREATE TABLE duty_receiver (
  duty_item_id BIGINT      NOT NULL COMMENT 'The kind of task',
  receiver    VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Who may be given it: STREET, COMMUNITY, GRID, or a role of the glossary',
  PRIMARY KEY (duty_item_id, receiver),
  CONSTRAINT duty_receiver_item FOREIGN KEY (duty_item_id) REFERENCES duty_item (id)
) COMMENT 'Who may be given a task of the list';

CREATE TABLE duty_exception (
  id          BIGINT       NOT NULL AUTO_INCREMENT COMMENT 'Key',
  department_id BIGINT     NOT NULL COMMENT 'The unit that wants to give the task',
  duty_item_id BIGINT      NULL COMMENT 'The kind of task; none when it is not on the list',
  task        VARCHAR(500) NOT NULL COMMENT 'What is to be done',
  receiver    VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'To whom it is to be given',
  reason      VARCHAR(500) NOT NULL COMMENT 'Why it cannot be done otherwise',
  asked_at    DATETIME(6)  NOT NULL COMMENT 'When it was asked, UTC',
  asked_by    BIGINT       NOT NULL COMMENT 'Who asked',
  decision    ENUM('ASKED','APPROVED','REFUSED') NOT NULL DEFAULT 'ASKED' COMMENT 'Not yet decided, approved or refused',
  decided_at  DATETIME(6)  NULL COMMENT 'When it was decided, UTC',
  decided_by  BIGINT       NULL COMMENT 'Who decided; never who asked',
  opinion     VARCHAR(500) NULL COMMENT 'Why it was decided so',
  PRIMARY KEY (id),
  KEY duty_exception_by_department (department_id, asked_at),
  KEY duty_exception_by_item (duty_item_id),
  KEY duty_exception_by_decision (decision, asked_at),
  KEY duty_exception_by_asker (asked_by),
  KEY duty_exception_by_decider (decided_by),
  CONSTRAINT duty_exception_department FOREIGN KEY (department_id) REFERENCES department (id),
  CONSTRAINT duty_exception_item FOREIGN KEY (duty_item_id) REFERENCES duty_item (id),
  CONSTRAINT duty_exception_asker FOREIGN KEY (asked_by) REFERENCES operator (id),
  CONSTRAINT duty_exception_decider FOREIGN KEY (decided_by) REFERENCES operator (id)
) COMMENT 'Tasks outside the list that somebody asked to give all the same (准入例外), with the decision; counted per unit';

-- Arrival on the spot (到场) is marked beside the state, by the unit or by the centre that was told by telephone.
INSERT INTO workflow_action (action, axis, needs_opinion, needs_department, needs_verdict, beside) VALUES
  ('arrive', 'NONE', FALSE, FALSE, FALSE, TRUE);

INSERT INTO workflow_transition (mode, from_state, action, role, to_state)
WITH permitted (role) AS (VALUES ('department'), ('liaison'), ('handlerTeam'), ('dispatcher'), ('operator'), ('shiftLeader')),
modes (mode) AS (VALUES ('JOINT'), ('TWO_AXES')),
places (state) AS (VALUES ('PENDING_HANDLE'), ('HANDLING'))
SELECT modes.mode, places.state, 'arrive', permitted.role, places.state FROM modes JOIN permitted JOIN places
WHERE NOT (modes.mode = 'TWO_AXES' AND permitted.role IN ('operator', 'shiftLeader'));

UPDATE workflow_action SET asks = IF(asks = '', 'CONDITION', CONCAT(asks, ',CONDITION')) WHERE action = 'file';
