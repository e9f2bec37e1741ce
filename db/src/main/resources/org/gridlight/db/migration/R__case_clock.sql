-- The clocks of a case: started, stopped and changed by what is done to it. Parts of doors, called inside their transaction;
-- p_at is the time of the act, UTC. How time is counted stands in R__work_clock.sql. A due time follows from the base of
-- its clock and from what happened since, and is always told anew from both (recount_clock): the rule of
-- org.gridlight.model.clock.ClockCourse, held equal by a test.

DELIMITER $$

CREATE OR REPLACE FUNCTION zone_at(p_longitude DOUBLE, p_latitude DOUBLE, p_day DATE) RETURNS BIGINT
  READS SQL DATA SQL SECURITY DEFINER
  COMMENT 'The zone with limits of its own at this position, the strictest of several; none outside all'
RETURN (SELECT id FROM limit_zone FORCE INDEX (limit_zone_by_outline)
    WHERE ST_Intersects(outline, POINT(p_longitude, p_latitude)) AND valid_from <= p_day AND (valid_to IS NULL OR valid_to >= p_day)
    ORDER BY kind, id LIMIT 1) $$

CREATE OR REPLACE FUNCTION condition_in_force(p_category BIGINT, p_condition BIGINT, p_day DATE) RETURNS BIGINT
  READS SQL DATA SQL SECURITY DEFINER
  COMMENT 'A filing condition of a class on that day: the one that was chosen, the first where none was; none when it is not of the class'
RETURN (SELECT id FROM filing_condition WHERE category_id = p_category AND valid_from <= p_day
    AND (valid_to IS NULL OR valid_to >= p_day) AND (p_condition IS NULL OR id = p_condition)
    ORDER BY position, valid_from DESC, id LIMIT 1) $$

-- What is said more narrowly wins: condition before zone, zone before class of grid; the centre's own limit of the stage last.
CREATE OR REPLACE PROCEDURE find_limit(IN p_case BIGINT, IN p_stage VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin,
    IN p_day DATE, OUT o_limit BIGINT, OUT o_value DECIMAL(9,2),
    OUT o_unit VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin)
  READS SQL DATA SQL SECURITY DEFINER
  COMMENT 'The limit of a stage for this case by class, filing condition, zone and class of grid'
BEGIN
  DECLARE v_category, v_condition BIGINT;
  DECLARE v_zone, v_class VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin;
  SELECT c.category_id, c.filing_condition_id, z.kind, g.management_class INTO v_category, v_condition, v_zone, v_class
  FROM case_file c LEFT JOIN limit_zone z ON z.id = c.limit_zone_id LEFT JOIN unit_grid g ON g.id = COALESCE(c.present_grid_id, c.unit_grid_id)
  WHERE c.id = p_case;
  SET o_limit = NULL, o_value = NULL, o_unit = NULL;
  BEGIN
    DECLARE CONTINUE HANDLER FOR NOT FOUND BEGIN END;
    SELECT id, limit_value, limit_unit INTO o_limit, o_value, o_unit FROM time_limit
    WHERE category_id = v_category AND stage = p_stage
      AND valid_from <= p_day AND (valid_to IS NULL OR valid_to >= p_day)
      AND (filing_condition_id IS NULL OR filing_condition_id = v_condition)
      AND (zone IS NULL OR zone = v_zone) AND (grid_class IS NULL OR grid_class = v_class)
    ORDER BY filing_condition_id IS NULL, zone IS NULL, grid_class IS NULL, valid_from DESC, id LIMIT 1;
    IF o_limit IS NULL THEN
      SELECT limit_value, limit_unit INTO o_value, o_unit FROM stage_limit WHERE stage = p_stage
        AND valid_from <= p_day AND (valid_to IS NULL OR valid_to >= p_day)
        AND (zone IS NULL OR zone = v_zone) AND (grid_class IS NULL OR grid_class = v_class)
      ORDER BY zone IS NULL, grid_class IS NULL, valid_from DESC, id LIMIT 1;
    END IF;
  END;
END $$

CREATE OR REPLACE PROCEDURE find_zone(IN p_case BIGINT, IN p_at DATETIME(6))
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Notes the zone a case lies in'
BEGIN
  DECLARE v_zones INT;
  SELECT COUNT(*) INTO v_zones FROM (SELECT 1 FROM limit_zone LIMIT 1) z;
  IF v_zones > 0 THEN
    UPDATE case_file SET limit_zone_id = zone_at(longitude, latitude, centre_day(p_at)) WHERE id = p_case AND longitude IS NOT NULL;
  END IF;
END $$

CREATE OR REPLACE PROCEDURE file_limit(IN p_case BIGINT, IN p_at DATETIME(6), IN p_condition BIGINT)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Notes the zone, the filing condition (the first of the class where none was chosen) and the version of the limits a case is filed under'
BEGIN
  DECLARE v_day DATE DEFAULT centre_day(p_at);
  DECLARE v_limit BIGINT;
  DECLARE v_value DECIMAL(9,2);
  DECLARE v_unit VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_category, v_condition BIGINT;
  CALL find_zone(p_case, p_at);
  SELECT category_id INTO v_category FROM case_file WHERE id = p_case;
  SET v_condition = condition_in_force(v_category, p_condition, v_day);
  UPDATE case_file SET filing_condition_id = v_condition WHERE id = p_case AND NOT filing_condition_id <=> v_condition;
  CALL find_limit(p_case, 'HANDLE', v_day, v_limit, v_value, v_unit);
  UPDATE case_file SET time_limit_id = v_limit WHERE id = p_case;
END $$

CREATE OR REPLACE PROCEDURE recount_clock(IN p_clock BIGINT)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Tells the due time of a clock anew: its base, then pauses, extensions and postponements in their order'
BEGIN
  DECLARE v_case, v_category, v_department, v_carried, v_worked BIGINT;
  DECLARE v_stage, v_base, v_unit VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_calendar VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_value, v_least DECIMAL(9,2);
  DECLARE v_light, v_covered, v_from, v_due, v_given_at, v_yellow, v_red, v_far DATETIME(6);
  DECLARE v_standing BOOLEAN DEFAULT FALSE;
  SELECT case_id, stage, department_id, COALESCE(calendar, work_calendar_of(stage, COALESCE(limit_unit, 'WORK_HOUR'))),
      limit_value, limit_unit, base, COALESCE(counted_from, started_at), carried_us, least_value, given_at,
      COALESCE(given_due, due_at)
  INTO v_case, v_stage, v_department, v_calendar, v_value, v_unit, v_base, v_light, v_carried, v_least, v_given_at, v_due
  FROM stage_clock WHERE id = p_clock FOR UPDATE;
  IF v_base <> 'GIVEN' THEN
    SET v_due = clock_base(v_calendar, v_light, v_base, v_value, v_unit, v_carried, v_least);
  END IF;
  SET v_covered = v_light;
  FOR e IN (
      SELECT 'STANDING' AS kind, TRUE AS paused, paused_at AS from_at, resumed_at AS to_at, NULL AS amount, NULL AS unit,
          paused_at AS at, 0 AS id
      FROM stage_clock_pause WHERE stage_clock_id = p_clock AND (v_given_at IS NULL OR paused_at >= v_given_at)
      UNION ALL
      SELECT kind, FALSE, from_at, to_at, amount, unit, IF(kind = 'STANDING', from_at, at), id
      FROM clock_change WHERE stage_clock_id = p_clock AND undone_at IS NULL AND kind <> 'RECOUNTED'
      ORDER BY at, id) DO
    IF e.kind = 'STANDING' AND e.to_at IS NULL THEN
      SET v_standing = TRUE;
    ELSEIF e.kind = 'STANDING' THEN
      -- Time that stood still twice, by a pause and by an order, stood still once.
      SET v_from = GREATEST(e.from_at, v_covered);
      IF e.to_at > v_from AND (e.paused OR v_from < v_due) THEN
        SET v_worked = work_position(v_calendar, e.to_at) - work_position(v_calendar, v_from);
        SET v_due = work_shift(v_calendar, v_due, v_worked), v_light = work_shift(v_calendar, v_light, v_worked);
        SET v_covered = e.to_at;
      END IF;
    ELSEIF v_due IS NOT NULL THEN
      SET v_due = work_due(v_calendar, IF(e.kind = 'EXTENDED', GREATEST(v_due, COALESCE(e.from_at, v_due)), v_due), e.amount, e.unit);
    END IF;
  END FOR;
  SET v_due = IF(v_standing, NULL, v_due);
  SELECT category_id INTO v_category FROM case_file WHERE id = v_case;
  CALL work_lights(v_stage, v_category, v_calendar, v_light, v_due, v_yellow, v_red, v_far);
  UPDATE stage_clock SET due_at = v_due, yellow_at = v_yellow, red_at = v_red, far_at = v_far,
      provisional = COALESCE(work_provisional(v_calendar, v_due), FALSE)
  WHERE id = p_clock;
  IF v_stage = 'HANDLE' THEN
    -- Its unit may have a later clock, of a rework: that one says when the case is due.
    UPDATE case_file SET due_at = v_due WHERE id = v_case AND (department_id <=> v_department OR v_department IS NULL)
      AND NOT EXISTS (SELECT 1 FROM stage_clock n WHERE n.case_id = v_case AND n.stage = 'HANDLE'
          AND n.department_id <=> v_department AND n.id > p_clock);
  END IF;
END $$

CREATE OR REPLACE FUNCTION clock_base(p_calendar VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin, p_counted DATETIME(6),
    p_base VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin, p_value DECIMAL(9,2),
    p_unit VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin, p_carried BIGINT, p_least DECIMAL(9,2)) RETURNS DATETIME(6)
  READS SQL DATA SQL SECURITY DEFINER
  COMMENT 'The due time a clock begins with: its limit, or what was left before a rework and no less than the least'
BEGIN
  DECLARE v_due DATETIME(6);
  IF p_base = 'LIMIT' THEN
    RETURN work_due(p_calendar, p_counted, p_value, p_unit);
  END IF;
  SET v_due = work_moment(p_calendar, work_position(p_calendar, p_counted) + p_carried);
  RETURN IF(p_least IS NULL, v_due, GREATEST(v_due, work_due(p_calendar, p_counted, p_least, p_unit)));
END $$

CREATE OR REPLACE PROCEDURE recount_clocks(IN p_case BIGINT, IN p_department BIGINT)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Tells the running clocks of handling and arrival anew: those of one unit, or of all'
BEGIN
  FOR c IN (SELECT id FROM stage_clock WHERE case_id = p_case AND stopped_at IS NULL AND stage IN ('HANDLE', 'ARRIVE')
      AND (p_department IS NULL OR department_id = p_department)) DO
    CALL recount_clock(c.id);
  END FOR;
END $$

-- A due time that was imported stays what it was; only what happens from now on moves it.
CREATE OR REPLACE PROCEDURE adopt_given_clocks(IN p_case BIGINT, IN p_at DATETIME(6))
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Keeps due times that were given before the first change to them'
UPDATE stage_clock c SET c.given_due = c.due_at, c.given_at = COALESCE((SELECT MAX(p.paused_at) FROM stage_clock_pause p
      WHERE p.stage_clock_id = c.id AND p.resumed_at IS NULL), p_at)
WHERE c.case_id = p_case AND c.stopped_at IS NULL AND c.base = 'GIVEN' AND c.given_due IS NULL $$

CREATE OR REPLACE PROCEDURE pause_clock(IN p_case BIGINT, IN p_at DATETIME(6), IN p_until DATETIME(6), IN p_reason VARCHAR(255))
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Lets the clocks of handling stand still: nothing is due, no light is lit, until they go on'
BEGIN
  CALL adopt_given_clocks(p_case, p_at);
  INSERT INTO stage_clock_pause (stage_clock_id, paused_at, reason)
  SELECT c.id, p_at, COALESCE(p_reason, '') FROM stage_clock c
  WHERE c.case_id = p_case AND c.stopped_at IS NULL AND c.stage IN ('HANDLE', 'ARRIVE')
    AND NOT EXISTS (SELECT 1 FROM stage_clock_pause p WHERE p.stage_clock_id = c.id AND p.resumed_at IS NULL);
  UPDATE stage_clock SET due_at = NULL, yellow_at = NULL, red_at = NULL, far_at = NULL
  WHERE case_id = p_case AND stopped_at IS NULL AND stage IN ('HANDLE', 'ARRIVE');
  UPDATE case_file SET due_at = NULL, suspended_until = p_until WHERE id = p_case;
END $$

CREATE OR REPLACE PROCEDURE resume_clock(IN p_case BIGINT, IN p_at DATETIME(6))
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Lets the clocks that stand still go on with the working time that was left'
BEGIN
  CALL adopt_given_clocks(p_case, p_at);
  UPDATE stage_clock_pause p JOIN stage_clock c ON c.id = p.stage_clock_id SET p.resumed_at = GREATEST(p_at, p.paused_at)
  WHERE c.case_id = p_case AND c.stopped_at IS NULL AND p.resumed_at IS NULL;
  UPDATE case_file SET suspended_until = NULL WHERE id = p_case;
  CALL recount_clocks(p_case, NULL);
END $$

CREATE OR REPLACE PROCEDURE extend_clock_for(IN p_case BIGINT, IN p_department BIGINT, IN p_at DATETIME(6), IN p_due DATETIME(6),
    IN p_ordinal INT, IN p_value DECIMAL(9,2), IN p_unit VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Adds to the limit of one unit, from the old due time on; without an amount as much as the limit itself'
BEGIN
  CALL adopt_given_clocks(p_case, p_at);
  INSERT INTO clock_change (stage_clock_id, kind, at, from_at, amount, unit, ordinal, due_before)
  SELECT c.id, 'EXTENDED', p_at, p_due,
      COALESCE(p_value, c.limit_value, l.limit_value, ROUND((work_position('working', COALESCE(c.given_due, c.due_at))
          - work_position('working', c.started_at)) / 3600000000, 2)),
      COALESCE(IF(p_value IS NULL, NULL, p_unit), IF(c.limit_value IS NULL, l.limit_unit, c.limit_unit), 'WORK_HOUR'),
      p_ordinal, c.due_at
  FROM stage_clock c JOIN case_file f ON f.id = c.case_id LEFT JOIN time_limit l ON l.id = f.time_limit_id
  WHERE c.case_id = p_case AND c.stopped_at IS NULL AND c.stage = 'HANDLE'
    AND (p_department IS NULL OR c.department_id = p_department) AND COALESCE(c.due_at, c.given_due, c.limit_value) IS NOT NULL;
  CALL recount_clocks(p_case, p_department);
END $$

CREATE OR REPLACE PROCEDURE extend_clock(IN p_case BIGINT, IN p_at DATETIME(6), IN p_due DATETIME(6), IN p_ordinal INT)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Adds the limit once more to the clock of the unit the case is with; p_due: when it was due as it was asked for; the count on the case is the caller''s'
CALL extend_clock_for(p_case, (SELECT department_id FROM case_file WHERE id = p_case), p_at, p_due, p_ordinal, NULL, NULL) $$

CREATE OR REPLACE PROCEDURE stop_clock_for(IN p_case BIGINT, IN p_department BIGINT,
    IN p_stage VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin, IN p_at DATETIME(6))
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Stops the running clocks of a case: of one unit or of all, of one stage or of all; one that stands still first goes on'
BEGIN
  DECLARE v_standing INT;
  SELECT COUNT(*) INTO v_standing FROM stage_clock c JOIN stage_clock_pause p ON p.stage_clock_id = c.id AND p.resumed_at IS NULL
  WHERE c.case_id = p_case AND c.stopped_at IS NULL AND (p_department IS NULL OR c.department_id = p_department)
    AND (p_stage IS NULL OR c.stage = p_stage);
  IF v_standing > 0 THEN
    CALL adopt_given_clocks(p_case, p_at);
    FOR c IN (SELECT c.id FROM stage_clock c JOIN stage_clock_pause p ON p.stage_clock_id = c.id AND p.resumed_at IS NULL
        WHERE c.case_id = p_case AND c.stopped_at IS NULL AND (p_department IS NULL OR c.department_id = p_department)
          AND (p_stage IS NULL OR c.stage = p_stage)) DO
      UPDATE stage_clock_pause SET resumed_at = GREATEST(p_at, paused_at) WHERE stage_clock_id = c.id AND resumed_at IS NULL;
      CALL recount_clock(c.id);
    END FOR;
  END IF;
  UPDATE stage_clock SET stopped_at = p_at WHERE case_id = p_case AND stopped_at IS NULL
    AND (p_department IS NULL OR department_id = p_department) AND (p_stage IS NULL OR stage = p_stage);
END $$

CREATE OR REPLACE PROCEDURE stop_clock(IN p_case BIGINT, IN p_at DATETIME(6))
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Stops the clocks that run, and those that stand still'
CALL stop_clock_for(p_case, NULL, NULL, p_at) $$

CREATE OR REPLACE PROCEDURE mark_arrival(IN p_case BIGINT, IN p_department BIGINT, IN p_at DATETIME(6))
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Stops the clock of arrival (到场): of one unit, or of all'
CALL stop_clock_for(p_case, p_department, 'ARRIVE', p_at) $$

CREATE OR REPLACE PROCEDURE act_arrive(IN p_case BIGINT, IN p_own BIGINT, IN p_at DATETIME(6))
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Marks that somebody is on the spot: for the own unit, or for all where the centre was told by telephone'
FOR c IN (SELECT department_id FROM stage_clock WHERE case_id = p_case AND stage = 'ARRIVE' AND stopped_at IS NULL
    AND is_own_department(p_own, department_id)) DO
  CALL mark_arrival(p_case, c.department_id, p_at);
END FOR $$

CREATE OR REPLACE PROCEDURE begin_clock(IN p_case BIGINT, IN p_department BIGINT,
    IN p_stage VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin, IN p_at DATETIME(6), IN p_limit BIGINT,
    IN p_value DECIMAL(9,2), IN p_unit VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin, IN p_carried BIGINT,
    IN p_least DECIMAL(9,2))
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Begins one clock, after the cut-off and under the postponements in force; that of handling decides when the case is due'
BEGIN
  DECLARE v_calendar VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin DEFAULT work_calendar_of(p_stage, p_unit);
  DECLARE v_base VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin DEFAULT IF(p_carried IS NULL, 'LIMIT', 'CARRIED');
  DECLARE v_counted DATETIME(6) DEFAULT p_at;
  DECLARE v_due, v_yellow, v_red, v_far DATETIME(6);
  DECLARE v_provisional BOOLEAN DEFAULT FALSE;
  DECLARE v_clock, v_category BIGINT;
  DECLARE v_orders INT DEFAULT 0;
  -- Functions that read tables cost their tables with every statement that names them: only where they are needed.
  IF p_stage = 'HANDLE' THEN
    SET v_counted = work_start(p_stage, p_unit, p_at);
  END IF;
  IF v_base = 'LIMIT' AND p_value > 0 THEN
    SET v_due = work_plain_due(v_counted, p_value, p_unit);
  END IF;
  IF v_due IS NULL AND (p_value IS NOT NULL OR p_carried IS NOT NULL) THEN
    SET v_due = clock_base(v_calendar, v_counted, v_base, p_value, p_unit, p_carried, p_least);
  END IF;
  IF v_due IS NOT NULL THEN
    SELECT category_id INTO v_category FROM case_file WHERE id = p_case;
    CALL work_lights(p_stage, v_category, v_calendar, v_counted, v_due, v_yellow, v_red, v_far);
    SELECT COALESCE(v_due >= MAX(provisional_from), FALSE) INTO v_provisional FROM work_calendar WHERE name = v_calendar;
  END IF;
  INSERT INTO stage_clock (case_id, stage, department_id, time_limit_id, calendar, limit_value, limit_unit, base, counted_from,
      carried_us, least_value, started_at, due_at, yellow_at, red_at, far_at, provisional)
  VALUES (p_case, p_stage, p_department, p_limit, v_calendar, p_value, p_unit, v_base, v_counted, p_carried, p_least, p_at, v_due,
      v_yellow, v_red, v_far, v_provisional);
  SET v_clock = LAST_INSERT_ID();
  IF p_stage = 'HANDLE' THEN
    UPDATE case_file SET due_at = v_due WHERE id = p_case AND (department_id <=> p_department OR p_department IS NULL);
  END IF;
  IF p_stage IN ('HANDLE', 'ARRIVE') THEN
    SELECT COUNT(*) INTO v_orders FROM postponement WHERE to_at > p_at AND undone_at IS NULL;
  END IF;
  IF v_orders > 0 THEN
    INSERT INTO clock_change (stage_clock_id, kind, at, from_at, to_at, postponement_id, due_before)
    SELECT v_clock, 'STANDING', p_at, o.from_at, o.to_at, o.id, v_due FROM postponement o
    WHERE o.to_at > p_at AND o.undone_at IS NULL AND is_postponed(o.id, p_case, p_unit) AND o.from_at < v_due;
    IF ROW_COUNT() > 0 THEN
      CALL recount_clock(v_clock);
    END IF;
  END IF;
END $$

CREATE OR REPLACE PROCEDURE start_clock_for(IN p_case BIGINT, IN p_department BIGINT,
    IN p_stage VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin, IN p_at DATETIME(6), IN p_limit BIGINT)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Begins a fresh clock for one of the units of a case, with this limit or the one in force'
BEGIN
  DECLARE v_limit BIGINT DEFAULT p_limit;
  DECLARE v_value DECIMAL(9,2);
  DECLARE v_unit VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin;
  IF v_limit IS NULL AND p_stage = 'HANDLE' THEN
    SELECT time_limit_id INTO v_limit FROM case_file WHERE id = p_case;
  END IF;
  IF v_limit IS NULL THEN
    CALL find_limit(p_case, p_stage, centre_day(p_at), v_limit, v_value, v_unit);
  ELSE
    SELECT limit_value, limit_unit INTO v_value, v_unit FROM time_limit WHERE id = v_limit;
  END IF;
  CALL begin_clock(p_case, p_department, p_stage, p_at, v_limit, v_value, v_unit, NULL, NULL);
END $$

CREATE OR REPLACE PROCEDURE start_arrival(IN p_case BIGINT, IN p_department BIGINT, IN p_at DATETIME(6))
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Begins the clock of arrival (到场时限) beside that of handling where the case is urgent and there is such a limit'
BEGIN
  DECLARE v_limit BIGINT;
  DECLARE v_value DECIMAL(9,2);
  DECLARE v_unit VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_urgent BOOLEAN;
  DECLARE v_filed DATETIME(6);
  SELECT urgent, filed_at INTO v_urgent, v_filed FROM case_file WHERE id = p_case;
  IF v_urgent THEN
    CALL find_limit(p_case, 'ARRIVE', centre_day(COALESCE(v_filed, p_at)), v_limit, v_value, v_unit);
    IF v_value IS NOT NULL THEN
      CALL begin_clock(p_case, p_department, 'ARRIVE', p_at, v_limit, v_value, v_unit, NULL, NULL);
    END IF;
  END IF;
END $$

-- 续计 goes on with what was left when the unit said it was done, and with no less than the least; 重计 begins anew; 另定 is given.
CREATE OR REPLACE PROCEDURE start_rework(IN p_case BIGINT, IN p_department BIGINT, IN p_at DATETIME(6), IN p_value DECIMAL(9,2),
    IN p_unit VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Begins the clock of a rework (返工) for a unit as the setting says, or with the limit that is given'
BEGIN
  DECLARE v_limit, v_carried BIGINT;
  DECLARE v_value, v_percent DECIMAL(9,2);
  DECLARE v_unit VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_calendar VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_due, v_stopped DATETIME(6);
  DECLARE v_way VARCHAR(16);
  SELECT MAX(IF(name = 'clock.rework', value, NULL)), MAX(IF(name = 'clock.rework.leastPercent', LEAST(100, value), NULL))
  INTO v_way, v_percent FROM setting WHERE name IN ('clock.rework', 'clock.rework.leastPercent');
  IF p_value IS NULL AND v_way = 'CONTINUE' THEN
    BEGIN
      DECLARE CONTINUE HANDLER FOR NOT FOUND BEGIN END;
      SELECT COALESCE(c.time_limit_id, f.time_limit_id), COALESCE(c.limit_value, l.limit_value),
          IF(c.limit_value IS NULL, l.limit_unit, c.limit_unit), c.calendar, c.due_at, c.stopped_at
      INTO v_limit, v_value, v_unit, v_calendar, v_due, v_stopped
      FROM stage_clock c JOIN case_file f ON f.id = c.case_id LEFT JOIN time_limit l ON l.id = f.time_limit_id
      WHERE c.case_id = p_case AND c.stage = 'HANDLE' AND c.stopped_at IS NOT NULL AND NOT c.misdirected
        AND (c.department_id <=> p_department OR p_department IS NULL) ORDER BY c.id DESC LIMIT 1;
    END;
  END IF;
  IF p_value IS NOT NULL THEN
    CALL begin_clock(p_case, p_department, 'HANDLE', p_at, NULL, p_value, p_unit, NULL, NULL);
  ELSEIF v_due IS NULL THEN
    CALL start_clock_for(p_case, p_department, 'HANDLE', p_at, NULL);
  ELSE
    SET v_calendar = COALESCE(v_calendar, work_calendar_of('HANDLE', v_unit));
    SET v_carried = work_position(v_calendar, v_due) - work_position(v_calendar, v_stopped);
    CALL begin_clock(p_case, p_department, 'HANDLE', p_at, v_limit, v_value, v_unit, v_carried,
        NULLIF(ROUND(v_value * v_percent / 100, 2), 0));
  END IF;
END $$

CREATE OR REPLACE PROCEDURE act_rework(IN p_case BIGINT, IN p_at DATETIME(6))
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Counts a rework; its clock is begun with the state'
UPDATE case_file SET handled_at = NULL, rework_count = rework_count + 1 WHERE id = p_case $$

CREATE OR REPLACE PROCEDURE start_clock(IN p_case BIGINT, IN p_state VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin,
    IN p_at DATETIME(6), IN p_rework BOOLEAN)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Starts the clocks of a state, if it has any'
BEGIN
  DECLARE v_stage VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_department BIGINT;
  DECLARE v_handled DATETIME(6);
  SELECT MAX(stage) INTO v_stage FROM workflow_state WHERE state = p_state;
  IF v_stage = 'ACCEPT' THEN
    CALL find_zone(p_case, p_at);
  END IF;
  IF v_stage = 'HANDLE' THEN
    SELECT department_id, handled_at INTO v_department, v_handled FROM case_file WHERE id = p_case;
    IF p_rework THEN
      CALL start_rework(p_case, v_department, p_at, NULL, NULL);
    ELSE
      -- What another unit held before and gave back undone was sent to the wrong one.
      IF v_handled IS NULL THEN
        UPDATE stage_clock SET misdirected = TRUE WHERE case_id = p_case AND stage = 'HANDLE' AND stopped_at IS NOT NULL
            AND department_id <> v_department;
      END IF;
      CALL start_clock_for(p_case, v_department, 'HANDLE', p_at, NULL);
      CALL start_arrival(p_case, v_department, p_at);
    END IF;
  ELSEIF v_stage IS NOT NULL THEN
    CALL start_clock_for(p_case, NULL, v_stage, p_at, NULL);
  END IF;
END $$

CREATE OR REPLACE FUNCTION misdirected_time(p_case BIGINT) RETURNS BIGINT
  READS SQL DATA SQL SECURITY DEFINER
  COMMENT 'Working time a case lost with units that were the wrong ones (错派用时), microseconds: it is the dispatcher''s'
RETURN (SELECT COALESCE(SUM(work_position(COALESCE(calendar, 'working'), stopped_at) - work_position(COALESCE(calendar, 'working'), started_at)), 0)
    FROM stage_clock WHERE case_id = p_case AND misdirected) $$

CREATE OR REPLACE FUNCTION is_postponed(p_order BIGINT, p_case BIGINT, p_unit VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin)
  RETURNS BOOLEAN
  READS SQL DATA SQL SECURITY DEFINER
  COMMENT 'Whether an order of postponement holds for a case by its place, class and unit of limit'
RETURN EXISTS (SELECT 1 FROM postponement o JOIN case_file c ON c.id = p_case
    WHERE o.id = p_order AND (o.urgent_too OR COALESCE(p_unit, '') NOT IN ('MINUTE', 'URGENT_HOUR', 'URGENT_DAY'))
      AND (NOT EXISTS (SELECT 1 FROM postponement_category k WHERE k.postponement_id = o.id)
        OR EXISTS (SELECT 1 FROM postponement_category k WHERE k.postponement_id = o.id AND k.category_id = c.category_id))
      AND (NOT EXISTS (SELECT 1 FROM postponement_area a WHERE a.postponement_id = o.id)
        OR EXISTS (SELECT 1 FROM postponement_area p JOIN area a ON p.area_id IN (a.id, a.parent_id)
            WHERE p.postponement_id = o.id AND a.id IN (c.community_id, c.street_id)))) $$

CREATE OR REPLACE PROCEDURE recount_provisional(IN p_calendar VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Tells every provisional due time of a calendar anew once new holidays are known; each case that moved gets a step. Answers how many clocks moved'
BEGIN
  DECLARE v_now DATETIME(6) DEFAULT SYSDATE(6);
  DECLARE v_moved INT DEFAULT 0;
  FOR c IN (SELECT id, case_id, due_at FROM stage_clock WHERE provisional AND stopped_at IS NULL AND calendar = p_calendar
      AND base <> 'GIVEN') DO
    CALL recount_clock(c.id);
    IF (SELECT NOT due_at <=> c.due_at OR NOT provisional FROM stage_clock WHERE id = c.id) THEN
      SET v_moved = v_moved + 1;
      INSERT INTO clock_change (stage_clock_id, kind, at, due_before) VALUES (c.id, 'RECOUNTED', v_now, c.due_at);
      INSERT INTO case_step (case_id, at, action, from_state, to_state, detail)
      SELECT id, v_now, 'recountDue', state, state, JSON_OBJECT('calendar', p_calendar) FROM case_file WHERE id = c.case_id;
    END IF;
  END FOR;
  SELECT v_moved;
END $$

DELIMITER ;
