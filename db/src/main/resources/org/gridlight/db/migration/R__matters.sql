-- One matter and several units, several reports and one matter. Parts of case_act and case_register, called inside their
-- transaction; each may refuse by naming a reason. The doors of campaigns stand in R__campaigns.sql.

DELIMITER $$

-- Through the eyes of whoever has a part, a case in handling stands as his part does.
CREATE OR REPLACE PROCEDURE part_of(IN p_case BIGINT, IN p_own BIGINT,
    IN p_action VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin, IN p_department BIGINT, OUT o_part BIGINT,
    OUT o_role VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin,
    INOUT o_state VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin)
  READS SQL DATA SQL SECURITY DEFINER
  COMMENT 'Which part of a case somebody acts for, and how it stands: that of his own unit; of a unit for which a reply is typed that one'
BEGIN
  DECLARE v_state, v_stage VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE CONTINUE HANDLER FOR NOT FOUND BEGIN END;
  SET o_part = NULL, o_role = NULL;
  IF p_own IS NOT NULL THEN
    SELECT p.department_id, p.role, p.state INTO o_part, o_role, v_state
    FROM case_part p JOIN department d ON d.id = p.department_id
    WHERE p.case_id = p_case AND (p.department_id = p_own OR d.parent_id = p_own AND p.role <> 'TEAM')
    ORDER BY p.department_id = p_own DESC, p.role, p.department_id LIMIT 1;
  ELSEIF p_action = 'feedbackOnBehalf' THEN
    SELECT department_id, role, state INTO o_part, o_role, v_state FROM case_part
    WHERE case_id = p_case AND department_id = p_department AND role <> 'TEAM';
  END IF;
  IF o_part IS NOT NULL THEN
    SELECT stage INTO v_stage FROM workflow_state WHERE state = o_state;
  END IF;
  IF v_stage = 'HANDLE' THEN
    SET o_state = IF(o_state = 'SUSPENDED' AND v_state NOT IN ('HANDLED', 'RETURNED', 'CLOSED'), 'SUSPENDED',
        IF(v_state = 'CLOSED', 'HANDLED', v_state));
  END IF;
END $$

CREATE OR REPLACE FUNCTION joint_state(p_case BIGINT, p_state VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin)
  RETURNS VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin
  READS SQL DATA SQL SECURITY DEFINER
  COMMENT 'How a case in joint handling stands by its parts; PENDING_CHECK once nobody is left to reply'
BEGIN
  DECLARE v_waiting, v_working, v_again, v_done INT;
  SELECT COALESCE(SUM(state = 'PENDING_HANDLE'), 0), COALESCE(SUM(state = 'HANDLING'), 0), COALESCE(SUM(state = 'REWORK'), 0),
      COALESCE(SUM(state = 'HANDLED'), 0)
  INTO v_waiting, v_working, v_again, v_done FROM case_part WHERE case_id = p_case AND role <> 'TEAM';
  RETURN CASE
    WHEN v_waiting + v_working + v_again = 0 THEN 'PENDING_CHECK'
    WHEN p_state = 'SUSPENDED' THEN 'SUSPENDED'
    WHEN v_working + v_waiting = 0 THEN 'REWORK'
    WHEN v_working + v_done + v_again = 0 THEN 'PENDING_HANDLE'
    ELSE 'HANDLING'
  END;
END $$

CREATE OR REPLACE PROCEDURE end_part(IN p_case BIGINT, IN p_department BIGINT,
    IN p_state VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin, IN p_opinion TEXT, IN p_at DATETIME(6))
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Ends a part: stops its clocks, what its unit still asks for, and what its teams still do with it'
BEGIN
  UPDATE case_part SET state = p_state, handled_at = IF(p_state = 'HANDLED', p_at, handled_at),
      words = IF(p_state = 'HANDLED', NULLIF(TRIM(p_opinion), ''), words)
  WHERE case_id = p_case AND department_id = p_department;
  CALL stop_clock_for(p_case, p_department, NULL, p_at);
  UPDATE case_request SET state = 'MOOT', decided_at = GREATEST(p_at, asked_at)
  WHERE case_id = p_case AND department_id = p_department AND state = 'PENDING' AND kind IN ('EXTENSION', 'RETURN');
  UPDATE case_part t JOIN department d ON d.id = t.department_id SET t.state = 'CLOSED'
  WHERE t.case_id = p_case AND t.role = 'TEAM' AND t.state IN ('HANDLING', 'REWORK') AND d.parent_id = p_department;
END $$

-- Before anything else is done: what moves a part only does not move the case.
CREATE OR REPLACE PROCEDURE act_for_part(IN p_case BIGINT, IN p_part BIGINT,
    IN p_role VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin, IN p_action VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin,
    IN p_state VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin, IN p_from VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin,
    INOUT o_to VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin, IN p_opinion TEXT, IN p_detail TEXT, IN p_at DATETIME(6),
    OUT o_inside BOOLEAN, OUT o_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Does an action to the part of the acting unit; o_inside: the case itself is not moved by it, and nothing else follows'
BEGIN
  DECLARE v_joint VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin;
  SET o_inside = FALSE, o_reason = NULL;
  IF p_part IS NULL THEN
    IF p_action = 'feedbackOnBehalf' AND EXISTS (SELECT 1 FROM case_part WHERE case_id = p_case AND role = 'LEAD') THEN
      SET o_reason = 'act.partMissing';
    ELSEIF p_action = 'sendBackForRework' THEN
      CALL rework_parts(p_case, p_detail, o_reason);
    END IF;
  ELSEIF p_action = 'signFor' THEN
    UPDATE case_part SET state = 'HANDLING', signed_at = p_at WHERE case_id = p_case AND department_id = p_part;
    SET o_to = IF(p_role = 'TEAM', p_state, joint_state(p_case, p_state)), o_inside = p_role <> 'LEAD';
  ELSEIF p_action IN ('feedback', 'feedbackOnBehalf') THEN
    CALL end_part(p_case, p_part, 'HANDLED', p_opinion,
        IF(p_action = 'feedback', p_at, COALESCE(detail_moment(p_detail, '$.slipTime'), p_at)));
    IF p_role = 'LEAD' AND JSON_VALUE(p_detail, '$.closeSet') IN ('true', '1') THEN
      FOR c IN (SELECT department_id FROM case_part WHERE case_id = p_case AND role = 'CO'
          AND state IN ('PENDING_HANDLE', 'HANDLING', 'REWORK')) DO
        CALL end_part(p_case, c.department_id, 'CLOSED', NULL, p_at);
      END FOR;
    END IF;
    SET v_joint = IF(p_role = 'TEAM', p_state, joint_state(p_case, p_state));
    IF v_joint <> 'PENDING_CHECK' THEN
      SET o_to = v_joint, o_inside = TRUE;
    END IF;
  ELSEIF p_action = 'returnCase' AND p_role = 'TEAM' THEN
    CALL end_part(p_case, p_part, 'RETURNED', NULL, p_at);
    SET o_to = p_state, o_inside = TRUE;
  ELSEIF o_to = p_from THEN
    SET o_to = p_state;
  ELSEIF p_role <> 'LEAD' THEN
    SET o_reason = 'act.notLead';
  END IF;
END $$

CREATE OR REPLACE PROCEDURE rework_parts(IN p_case BIGINT, IN p_detail TEXT,
    OUT o_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Sends parts back for rework: those of the units that are named, else all that were not given back'
BEGIN
  SET o_reason = NULL;
  IF NOT EXISTS (SELECT 1 FROM case_part WHERE case_id = p_case AND role = 'LEAD') THEN
    BEGIN END;
  ELSEIF EXISTS (SELECT 1 FROM JSON_TABLE(p_detail, '$.units[*]' COLUMNS (id BIGINT PATH '$')) u
      WHERE NOT EXISTS (SELECT 1 FROM case_part p WHERE p.case_id = p_case AND p.department_id = u.id AND p.role <> 'TEAM')) THEN
    SET o_reason = 'act.partMissing';
  ELSE
    UPDATE case_part SET state = 'REWORK', handled_at = NULL, rework_count = rework_count + 1
    WHERE case_id = p_case AND role <> 'TEAM' AND (JSON_VALUE(p_detail, '$.units[0]') IS NULL AND state <> 'RETURNED'
        OR department_id IN (SELECT id FROM JSON_TABLE(p_detail, '$.units[*]' COLUMNS (id BIGINT PATH '$')) u));
  END IF;
END $$

CREATE OR REPLACE PROCEDURE return_part(IN p_case BIGINT, IN p_department BIGINT, IN p_at DATETIME(6),
    INOUT o_to VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Does a return that was granted: a co-unit ends its part only, and the case stays with the others'
BEGIN
  DECLARE v_along INT;
  DECLARE v_state VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin;
  SELECT COUNT(*) INTO v_along FROM case_part WHERE case_id = p_case AND department_id = p_department AND role = 'CO';
  IF v_along > 0 THEN
    CALL end_part(p_case, p_department, 'RETURNED', NULL, p_at);
    SELECT state INTO v_state FROM case_file WHERE id = p_case;
    SET o_to = joint_state(p_case, v_state);
    UPDATE case_file SET handled_at = p_at WHERE id = p_case AND o_to = 'PENDING_CHECK';
  ELSE
    SET o_to = 'RETURNED';
  END IF;
END $$

CREATE OR REPLACE PROCEDURE parts_follow(IN p_case BIGINT, IN p_action VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin,
    IN p_sent BOOLEAN, IN p_detail TEXT, IN p_at DATETIME(6), INOUT o_to VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'What becomes of the parts when the whole case moves: sent to one unit it has none, out of handling they are over'
BEGIN
  DECLARE v_stage VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin;
  SELECT MAX(stage) INTO v_stage FROM workflow_state WHERE state = o_to;
  IF p_sent AND p_action <> 'dispatchJoint' THEN
    DELETE FROM case_part WHERE case_id = p_case;
  ELSEIF COALESCE(v_stage, '') <> 'HANDLE' THEN
    UPDATE case_part SET state = IF(o_to = 'RETURNED', 'RETURNED', 'CLOSED')
    WHERE case_id = p_case AND state IN ('PENDING_HANDLE', 'HANDLING', 'REWORK');
  END IF;
END $$

CREATE OR REPLACE PROCEDURE asking_part(IN p_case BIGINT, IN p_operator BIGINT, INOUT o_department BIGINT, INOUT o_due DATETIME(6))
  READS SQL DATA SQL SECURITY DEFINER
  COMMENT 'For whom somebody asks beside the state: for the part of his own unit and by its clock, where several handle a case'
BEGIN
  DECLARE v_part BIGINT;
  SELECT MAX(p.department_id) INTO v_part FROM operator o JOIN case_part p ON p.department_id = o.department_id
  WHERE o.id = p_operator AND p.case_id = p_case AND p.role <> 'TEAM';
  IF v_part IS NOT NULL THEN
    SET o_department = v_part;
    SELECT MAX(due_at) INTO o_due FROM stage_clock WHERE case_id = p_case AND stage = 'HANDLE' AND stopped_at IS NULL
      AND department_id = v_part;
  END IF;
END $$

CREATE OR REPLACE PROCEDURE start_clocks(IN p_case BIGINT, IN p_state VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin,
    IN p_at DATETIME(6), IN p_rework BOOLEAN)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Starts the clock of a state; in joint handling one for each unit that has something to do'
BEGIN
  DECLARE v_stage VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_leads INT DEFAULT 0;
  SELECT MAX(stage) INTO v_stage FROM workflow_state WHERE state = p_state;
  IF v_stage = 'HANDLE' THEN
    SELECT COUNT(*) INTO v_leads FROM case_part WHERE case_id = p_case AND role = 'LEAD';
  END IF;
  IF v_leads = 0 THEN
    CALL start_clock(p_case, p_state, p_at, p_rework);
    IF v_stage = 'HANDLE' THEN
      CALL keep_to_campaign(p_case, p_at);
    END IF;
  ELSE
    UPDATE stage_clock SET misdirected = TRUE WHERE case_id = p_case AND stage = 'HANDLE' AND stopped_at IS NOT NULL
      AND NOT p_rework AND department_id NOT IN (SELECT department_id FROM case_part WHERE case_id = p_case)
      AND (SELECT handled_at IS NULL FROM case_file WHERE id = p_case);
    FOR p IN (SELECT department_id, limit_value, limit_unit FROM case_part WHERE case_id = p_case AND role <> 'TEAM'
        AND state IN ('PENDING_HANDLE', 'HANDLING', 'REWORK') ORDER BY role, department_id) DO
      IF p_rework THEN
        CALL start_rework(p_case, p.department_id, p_at, NULL, NULL);
      ELSE
        IF p.limit_value IS NULL THEN
          CALL start_clock_for(p_case, p.department_id, 'HANDLE', p_at, NULL);
        ELSE
          CALL begin_clock(p_case, p.department_id, 'HANDLE', p_at, NULL, p.limit_value, p.limit_unit, NULL, NULL);
        END IF;
        CALL start_arrival(p_case, p.department_id, p_at);
      END IF;
    END FOR;
  END IF;
END $$

CREATE OR REPLACE PROCEDURE keep_to_campaign(IN p_case BIGINT, IN p_at DATETIME(6))
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'A campaign is due when it was said, not when one of its class would be'
BEGIN
  DECLARE v_due, v_yellow, v_red, v_far DATETIME(6);
  DECLARE v_category BIGINT;
  SELECT MAX(due_at) INTO v_due FROM campaign WHERE case_id = p_case;
  IF v_due IS NOT NULL THEN
    SELECT category_id INTO v_category FROM case_file WHERE id = p_case;
    CALL work_lights('HANDLE', v_category, 'working', p_at, v_due, v_yellow, v_red, v_far);
    UPDATE stage_clock SET base = 'GIVEN', time_limit_id = NULL, limit_value = NULL, limit_unit = NULL, calendar = NULL,
        carried_us = NULL, least_value = NULL, due_at = v_due, yellow_at = v_yellow,
        red_at = v_red, far_at = v_far, provisional = COALESCE(work_provisional('working', v_due), FALSE)
    WHERE case_id = p_case AND stage = 'HANDLE' AND stopped_at IS NULL;
    UPDATE case_file SET due_at = v_due WHERE id = p_case AND department_id IS NOT NULL;
  END IF;
END $$

CREATE OR REPLACE PROCEDURE open_parts_again(IN p_case BIGINT, IN p_at DATETIME(6))
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Opens the parts of a closed case again, each with its limit from the beginning; none that was given back'
BEGIN
  UPDATE case_part SET state = 'REWORK', handled_at = NULL WHERE case_id = p_case AND role <> 'TEAM' AND state <> 'RETURNED';
  FOR p IN (SELECT department_id, limit_value, limit_unit FROM case_part WHERE case_id = p_case AND role <> 'TEAM'
      AND state = 'REWORK' ORDER BY role, department_id) DO
    IF p.limit_value IS NULL THEN
      CALL start_clock_for(p_case, p.department_id, 'HANDLE', p_at, NULL);
    ELSE
      CALL begin_clock(p_case, p.department_id, 'HANDLE', p_at, NULL, p.limit_value, p.limit_unit, NULL, NULL);
    END IF;
  END FOR;
END $$

CREATE OR REPLACE PROCEDURE act_joint(IN p_case BIGINT, IN p_lead BIGINT, IN p_detail TEXT, IN p_at DATETIME(6),
    OUT o_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Sends a case to a lead and its co-units, each with a limit of its own where one is named'
BEGIN
  DECLARE v_units, v_wrong INT;
  SELECT COUNT(*), COALESCE(SUM(COALESCE(id = p_lead, TRUE) OR NOT department_in_service(id, p_at)), 0) INTO v_units, v_wrong
  FROM JSON_TABLE(p_detail, '$.units[*]' COLUMNS (id BIGINT PATH '$')) u;
  SET o_reason = CASE
    WHEN v_units = 0 OR v_units > 20 THEN 'act.unitsMissing'
    WHEN v_wrong > 0 THEN 'act.departmentMissing'
    WHEN EXISTS (SELECT 1 FROM JSON_TABLE(p_detail, '$.limits[*]' COLUMNS (value DECIMAL(9,2) PATH '$.value',
        unit VARCHAR(16) PATH '$.unit')) l WHERE NOT COALESCE(l.value BETWEEN 0.01 AND 1000
          AND l.unit IN ('MINUTE', 'WORK_HOUR', 'WORK_DAY', 'URGENT_HOUR', 'URGENT_DAY'), FALSE)) THEN 'act.limitBroken'
  END;
  IF o_reason IS NULL THEN
    DELETE FROM case_part WHERE case_id = p_case;
    INSERT IGNORE INTO case_part (case_id, department_id, role, state, started_at)
    SELECT p_case, p_lead, 'LEAD', 'PENDING_HANDLE', p_at UNION ALL
    SELECT p_case, id, 'CO', 'PENDING_HANDLE', p_at FROM JSON_TABLE(p_detail, '$.units[*]' COLUMNS (id BIGINT PATH '$')) u;
    UPDATE case_part p JOIN JSON_TABLE(p_detail, '$.limits[*]' COLUMNS (department BIGINT PATH '$.department',
        value DECIMAL(9,2) PATH '$.value', unit VARCHAR(16) PATH '$.unit')) l ON l.department = p.department_id
    SET p.limit_value = l.value, p.limit_unit = l.unit WHERE p.case_id = p_case;
  END IF;
END $$

CREATE OR REPLACE PROCEDURE act_second(IN p_case BIGINT, IN p_own BIGINT, IN p_team BIGINT, IN p_detail TEXT,
    IN p_at DATETIME(6), OUT o_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Sends the work of a unit on to one of its teams, with a limit inside; without a team it is taken back'
BEGIN
  DECLARE v_unit, v_former BIGINT;
  DECLARE v_due, v_limit DATETIME(6);
  SELECT COALESCE((SELECT department_id FROM case_part WHERE case_id = p_case AND department_id = p_own AND role <> 'TEAM'),
      (SELECT department_id FROM case_file WHERE id = p_case AND is_own_department(p_own, department_id))) INTO v_unit;
  SELECT MIN(t.department_id) INTO v_former FROM case_part t JOIN department d ON d.id = t.department_id
  WHERE t.case_id = p_case AND t.role = 'TEAM' AND t.state = 'HANDLING' AND d.parent_id IN (v_unit, p_own);
  SELECT MAX(due_at) INTO v_limit FROM stage_clock WHERE case_id = p_case AND stage = 'HANDLE' AND stopped_at IS NULL
    AND department_id = v_unit;
  SET v_due = detail_moment(p_detail, '$.until');
  SET o_reason = CASE
    WHEN v_unit IS NULL OR p_own IS NULL THEN 'act.notAllowed'
    WHEN p_team IS NULL AND v_former IS NULL THEN 'act.teamMissing'
    WHEN p_team IS NOT NULL AND NOT (department_in_service(p_team, p_at)
      AND EXISTS (SELECT 1 FROM department WHERE id = p_team AND parent_id IN (v_unit, p_own))
      AND p_team <> v_unit) THEN 'act.teamMissing'
    WHEN EXISTS (SELECT 1 FROM case_part WHERE case_id = p_case AND department_id = p_team AND role <> 'TEAM') THEN 'act.teamMissing'
    WHEN v_due <= p_at OR v_due IS NULL AND JSON_VALUE(p_detail, '$.until') IS NOT NULL THEN 'act.untilPast'
  END;
  IF o_reason IS NULL THEN
    DELETE FROM case_part WHERE case_id = p_case AND role = 'TEAM' AND department_id IN (v_former, p_team);
    IF p_team IS NOT NULL THEN
      SET v_due = COALESCE(v_due, v_limit);
      INSERT INTO case_part (case_id, department_id, role, state, started_at, signed_at, due_at, yellow_at, red_at)
      SELECT p_case, p_team, 'TEAM', 'HANDLING', p_at, p_at, v_due, light_yellow('HANDLE', category_id, 'working', p_at, v_due),
          light_red('HANDLE', category_id, 'working', p_at, v_due)
      FROM case_file WHERE id = p_case;
    END IF;
  END IF;
END $$

CREATE OR REPLACE PROCEDURE act_take(IN p_case BIGINT, IN p_own BIGINT, INOUT o_department BIGINT, IN p_at DATETIME(6),
    OUT o_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Gives a case of the pool to the unit that takes it'
BEGIN
  DECLARE v_pooled BOOLEAN;
  SELECT pooled INTO v_pooled FROM case_file WHERE id = p_case;
  IF p_own IS NULL THEN
    SET o_reason = 'act.notAllowed';
  ELSEIF NOT v_pooled THEN
    SET o_reason = 'act.notPooled';
  ELSE
    SET o_reason = NULL, o_department = p_own;
    UPDATE case_file SET dispatched_at = p_at WHERE id = p_case;
  END IF;
END $$

CREATE OR REPLACE FUNCTION is_in_pool(p_case BIGINT) RETURNS BOOLEAN
  READS SQL DATA SQL SECURITY DEFINER
  COMMENT 'Whether any unit may take a case by itself'
BEGIN
  DECLARE v_cases INT;
  SELECT COUNT(*) INTO v_cases FROM case_file WHERE id = p_case AND pooled AND state = 'PENDING_DISPATCH';
  RETURN v_cases > 0;
END $$

CREATE OR REPLACE PROCEDURE act_filed(IN p_case BIGINT, IN p_at DATETIME(6))
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'What follows from filing: classes that stand in the pool, matters that come again'
BEGIN
  DECLARE v_pooled INT;
  SELECT COUNT(*) INTO v_pooled FROM case_file c JOIN category k ON k.id = c.category_id JOIN setting s ON s.name = 'pool.categories'
  WHERE c.id = p_case AND FIND_IN_SET(k.code, REPLACE(s.value, ' ', '')) > 0;
  IF v_pooled > 0 THEN
    UPDATE case_file SET pooled = TRUE WHERE id = p_case;
  END IF;
  CALL find_recurrence(p_case, p_at);
END $$

-- 复发: the same class at the same place some days after it was closed.
CREATE OR REPLACE PROCEDURE find_recurrence(IN p_case BIGINT, IN p_at DATETIME(6))
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Flags a case as recurrent and links it to the one it follows'
BEGIN
  DECLARE v_days INT;
  DECLARE v_category, v_before BIGINT;
  DECLARE v_longitude, v_latitude, v_high, v_wide DOUBLE;
  SELECT MAX(IF(name = 'recurrence.days', CAST(value AS SIGNED), NULL)), MAX(IF(name = 'recurrence.metres', value / 111195, NULL))
  INTO v_days, v_high FROM setting WHERE name IN ('recurrence.days', 'recurrence.metres');
  SELECT category_id, longitude, latitude INTO v_category, v_longitude, v_latitude FROM case_file WHERE id = p_case;
  IF v_days > 0 AND v_longitude IS NOT NULL THEN
    SET v_wide = v_high / COS(RADIANS(v_latitude));
    -- Inside SET the server would lock what others have just reported near by, and acts would wait for each other in a circle.
    SELECT MAX(n.id) INTO v_before FROM (SELECT id FROM case_file FORCE INDEX (case_file_by_position)
        WHERE longitude BETWEEN v_longitude - v_wide AND v_longitude + v_wide
          AND latitude BETWEEN v_latitude - v_high AND v_latitude + v_high AND category_id = v_category AND id <> p_case
          AND state IN ('CLOSED', 'ARCHIVED') AND closed_at >= p_at - INTERVAL v_days DAY
          AND POW((longitude - v_longitude) / v_wide, 2) + POW((latitude - v_latitude) / v_high, 2) <= 1
        ORDER BY closed_at DESC LIMIT 1) n;
    IF v_before IS NOT NULL THEN
      INSERT IGNORE INTO case_flag (case_id, flag) VALUES (p_case, 'RECURRENT');
      INSERT IGNORE INTO case_link (case_id, other_id, kind, at) VALUES (p_case, v_before, 'RECURRENT', p_at);
    END IF;
  END IF;
END $$

-- The street of a sub-centre takes its own reports into its own loop.
CREATE OR REPLACE PROCEDURE act_registered(IN p_case BIGINT, IN p_operator BIGINT, IN p_at DATETIME(6),
    OUT o_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'What follows from a registration: the level it begins at, and matters that come again'
BEGIN
  DECLARE v_centre, v_street BIGINT;
  DECLARE v_here INT;
  SET o_reason = NULL;
  SELECT sub_centre_id INTO v_centre FROM operator WHERE id = p_operator;
  IF v_centre IS NULL AND acts_only_as_sub_centre(p_operator, 'register', 'DRAFT') THEN
    SET o_reason = 'act.notAllowed';
  ELSEIF v_centre IS NOT NULL THEN
    SELECT street_id INTO v_street FROM sub_centre WHERE id = v_centre;
    UPDATE case_file SET level = 'STREET', street_id = COALESCE(street_id, v_street) WHERE id = p_case;
    SELECT COUNT(*) INTO v_here FROM case_file WHERE id = p_case AND street_id = v_street;
    IF v_here = 0 THEN
      SET o_reason = 'act.otherStreet';
    END IF;
  END IF;
  CALL find_recurrence(p_case, p_at);
END $$

CREATE OR REPLACE FUNCTION acts_only_as_sub_centre(p_operator BIGINT,
    p_action VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin, p_from VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin)
  RETURNS BOOLEAN
  READS SQL DATA SQL SECURITY DEFINER
  COMMENT 'Whether no other role of this operator allows the action'
BEGIN
  DECLARE v_mode VARCHAR(16) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci DEFAULT operation_mode();
  DECLARE v_now DATETIME(6) DEFAULT SYSDATE(6);
  RETURN NOT EXISTS (SELECT 1 FROM workflow_transition t JOIN operator_role r ON r.role = t.role
      WHERE t.mode = v_mode AND t.from_state = p_from AND t.action = p_action AND t.role <> 'subCentre'
        AND r.operator_id = p_operator AND r.valid_from <= v_now AND (r.valid_to IS NULL OR r.valid_to > v_now));
END $$

-- 街道分中心: a street's own cases below the level of the district, and nothing else; the district sees them all and pulls
-- them up before it moves them. The field answers to both.
CREATE OR REPLACE PROCEDURE find_level_refusal(IN p_case BIGINT, IN p_operator BIGINT,
    IN p_action VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin, IN p_from VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin,
    IN p_to VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin, IN p_axis VARCHAR(16), IN p_may_in_centre BOOLEAN,
    OUT o_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin)
  READS SQL DATA SQL SECURITY DEFINER
  COMMENT 'Why a case is at another level than whoever wants to move it; none when it is not. p_may_in_centre: a role that is not of a sub-centre allows it'
BEGIN
  DECLARE v_centre, v_street, v_case_street BIGINT;
  DECLARE v_level VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_leads BOOLEAN DEFAULT p_axis IN ('SUPERVISION', 'COMMAND') AND p_action NOT IN ('answerVerify', 'answerCheck')
      OR p_action = 'sendUp';
  SELECT c.street_id, c.level, o.sub_centre_id, s.street_id INTO v_case_street, v_level, v_centre, v_street
  FROM case_file c JOIN operator o ON o.id = p_operator LEFT JOIN sub_centre s ON s.id = o.sub_centre_id WHERE c.id = p_case;
  SET o_reason = CASE
    WHEN v_centre IS NOT NULL AND NOT v_case_street <=> v_street THEN 'act.noCase'
    WHEN v_centre IS NOT NULL AND v_leads AND v_level = 'DISTRICT' THEN 'act.withDistrict'
    WHEN v_centre IS NULL AND NOT p_may_in_centre THEN 'act.notAllowed'
    WHEN v_centre IS NULL AND v_leads AND v_level <> 'DISTRICT' AND p_action <> 'sendUp' AND p_from <> p_to THEN 'act.withStreet'
  END;
END $$

CREATE OR REPLACE PROCEDURE act_send_up(IN p_case BIGINT, IN p_operator BIGINT, IN p_detail TEXT,
    OUT o_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Raises a case to the level that is named; without a name a sub-centre to the next one, the district to its own'
BEGIN
  DECLARE v_level, v_now INT;
  DECLARE v_centre BIGINT;
  SELECT level + 0 INTO v_now FROM case_file WHERE id = p_case;
  SELECT sub_centre_id INTO v_centre FROM operator WHERE id = p_operator;
  SET v_level = FIND_IN_SET(JSON_VALUE(p_detail, '$.level'), 'GRID,COMMUNITY,STREET,DISTRICT');
  SET v_level = COALESCE(v_level, IF(v_centre IS NULL, 4, LEAST(4, v_now + 1)));
  SET o_reason = IF(v_level > v_now, NULL, 'act.noHigherLevel');
  IF o_reason IS NULL THEN
    UPDATE case_file SET level = ELT(v_level, 'GRID', 'COMMUNITY', 'STREET', 'DISTRICT') WHERE id = p_case;
  END IF;
END $$

CREATE OR REPLACE PROCEDURE act_self_solve(IN p_case BIGINT, IN p_operator BIGINT,
    OUT o_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Ends what an inspector found and put right himself, with a photo of it'
BEGIN
  SELECT CASE
    WHEN (SELECT source FROM case_file WHERE id = p_case) NOT IN ('inspector', 'video') OR NOT EXISTS (SELECT 1 FROM case_step
        WHERE case_id = p_case AND action = 'register' AND operator_id = p_operator) THEN 'act.notOwnReport'
    WHEN NOT EXISTS (SELECT 1 FROM attachment WHERE case_id = p_case AND kind = 'AFTER_PHOTO') THEN 'act.afterPhotoMissing'
  END INTO o_reason;
  UPDATE case_file SET level = 'GRID' WHERE id = p_case AND o_reason IS NULL;
END $$

DELIMITER ;
