-- Many clocks moved by one order (批量顺延、应急暂停), and moved back as a whole.

DELIMITER $$

CREATE OR REPLACE FUNCTION has_standing_right(p_operator BIGINT, p_action VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin) RETURNS BOOLEAN
  READS SQL DATA SQL SECURITY DEFINER
  COMMENT 'Whether one of the roles of this operator, in force now, allows what is no move of one case'
BEGIN
  DECLARE v_now DATETIME(6) DEFAULT SYSDATE(6);
  RETURN EXISTS (SELECT 1 FROM standing_right t JOIN operator_role r ON r.role = t.role
      WHERE t.action = p_action AND r.operator_id = p_operator AND r.valid_from <= v_now
        AND (r.valid_to IS NULL OR r.valid_to > v_now));
END $$

CREATE OR REPLACE PROCEDURE postpone(IN p_act_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin, IN p_number VARCHAR(64),
    IN p_ordered_by VARCHAR(128), IN p_reason VARCHAR(500), IN p_areas TEXT, IN p_categories TEXT, IN p_from DATETIME(6),
    IN p_to DATETIME(6), IN p_hours DECIMAL(9,2), IN p_urgent_too BOOLEAN)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Door: enters an order of postponement and moves every clock it holds for; areas by key and classes by code, as JSON lists'
whole: BEGIN
  DECLARE v_operator, v_own, v_order BIGINT;
  DECLARE v_known BOOLEAN;
  DECLARE v_cases INT;
  DECLARE v_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_now DATETIME(6);
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK AND NO CHAIN NO RELEASE; RESIGNAL; END;

  CALL act_begin(p_act_id, 'postpone', NULL, v_operator, v_own, v_known);
  IF v_known THEN
    CALL act_settle(p_act_id, v_operator, 'postpone', NULL, NULL, NULL, NULL, NULL);
    LEAVE whole;
  END IF;
  SET v_now = SYSDATE(6);
  SET v_reason = CASE
    WHEN v_operator IS NULL THEN 'act.noOperator'
    WHEN v_own IS NOT NULL OR NOT has_standing_right(v_operator, 'postpone') THEN 'act.notAllowed'
    WHEN COALESCE(TRIM(p_number), '') = '' OR COALESCE(TRIM(p_ordered_by), '') = '' OR COALESCE(TRIM(p_reason), '') = ''
      THEN 'act.orderIncomplete'
    WHEN (p_hours IS NULL) = (p_from IS NULL) OR (p_from IS NULL) <> (p_to IS NULL) OR p_hours <= 0 OR p_to <= p_from
      OR p_to > v_now + INTERVAL 1 YEAR OR p_from < v_now - INTERVAL 90 DAY THEN 'act.orderTime'
    WHEN EXISTS (SELECT 1 FROM postponement WHERE number = TRIM(p_number)) THEN 'act.orderNumberTaken'
  END;
  IF v_reason IS NULL THEN
    INSERT INTO postponement (number, ordered_by, reason, from_at, to_at, hours, urgent_too, made_at, operator_id, act_id)
    VALUES (TRIM(p_number), TRIM(p_ordered_by), TRIM(p_reason), p_from, p_to, p_hours, COALESCE(p_urgent_too, FALSE), v_now,
        v_operator, p_act_id);
    SET v_order = LAST_INSERT_ID();
    INSERT IGNORE INTO postponement_area (postponement_id, area_id)
    SELECT v_order, a.id FROM JSON_TABLE(COALESCE(p_areas, '[]'), '$[*]' COLUMNS (id BIGINT PATH '$')) j JOIN area a ON a.id = j.id;
    INSERT IGNORE INTO postponement_category (postponement_id, category_id)
    SELECT v_order, k.id FROM JSON_TABLE(COALESCE(p_categories, '[]'), '$[*]'
        COLUMNS (code VARCHAR(80) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin PATH '$')) j JOIN category k ON k.code = j.code;
    -- A list of which something is unknown must never come to hold for more than was meant.
    SET v_reason = IF((SELECT COUNT(*) FROM postponement_area WHERE postponement_id = v_order) <> COALESCE(JSON_LENGTH(p_areas), 0)
        OR (SELECT COUNT(*) FROM postponement_category WHERE postponement_id = v_order) <> COALESCE(JSON_LENGTH(p_categories), 0),
        'act.orderPlaces', NULL);
  END IF;
  IF v_reason IS NOT NULL THEN
    ROLLBACK AND NO CHAIN NO RELEASE;
    CALL act_settle(p_act_id, v_operator, 'postpone', NULL, v_reason, LEFT(p_number, 255), NULL, NULL);
    LEAVE whole;
  END IF;

  INSERT INTO clock_change (stage_clock_id, kind, at, from_at, to_at, amount, unit, postponement_id, due_before)
  SELECT s.id, IF(p_hours IS NULL, 'STANDING', 'POSTPONED'), v_now, p_from, p_to, p_hours, IF(p_hours IS NULL, NULL, 'WORK_HOUR'),
      v_order, s.due_at
  FROM stage_clock s
  WHERE s.stage IN ('HANDLE', 'ARRIVE') AND s.stopped_at IS NULL AND COALESCE(s.due_at, s.given_due, s.limit_value) IS NOT NULL
    AND (p_hours IS NOT NULL OR COALESCE(s.counted_from, s.started_at) < p_to AND COALESCE(s.due_at > p_from, TRUE))
    AND is_postponed(v_order, s.case_id, s.limit_unit);
  CALL postponement_recount(v_order, v_now, FALSE);
  SET v_cases = (SELECT COUNT(DISTINCT s.case_id) FROM clock_change x JOIN stage_clock s ON s.id = x.stage_clock_id
      WHERE x.postponement_id = v_order);
  UPDATE postponement SET case_count = v_cases WHERE id = v_order;
  CALL postponement_steps(v_order, 'postpone', v_now, v_operator, p_act_id);
  UPDATE act SET at = v_now, detail = v_cases WHERE act_id = p_act_id;
  CALL chain_append('cases', v_order, 'postpone', v_operator, p_act_id, JSON_OBJECT('number', TRIM(p_number), 'cases', v_cases,
      'from', p_from, 'to', p_to, 'hours', p_hours, 'areas', p_areas, 'categories', p_categories, 'urgent', COALESCE(p_urgent_too, FALSE)));
  COMMIT AND NO CHAIN NO RELEASE;
  CALL act_answer(p_act_id);
END $$

CREATE OR REPLACE PROCEDURE postpone_undo(IN p_act_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin, IN p_order BIGINT)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Door: takes an order of postponement back as a whole; every due time is again what it would be without it'
whole: BEGIN
  DECLARE v_operator, v_own BIGINT;
  DECLARE v_known BOOLEAN;
  DECLARE v_cases INT;
  DECLARE v_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_undone, v_now DATETIME(6);
  DECLARE v_number VARCHAR(64);
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK AND NO CHAIN NO RELEASE; RESIGNAL; END;

  CALL act_begin(p_act_id, 'undoPostpone', NULL, v_operator, v_own, v_known);
  IF v_known THEN
    CALL act_settle(p_act_id, v_operator, 'undoPostpone', NULL, NULL, NULL, NULL, NULL);
    LEAVE whole;
  END IF;
  SET v_number = (SELECT number FROM postponement WHERE id = p_order FOR UPDATE);
  SET v_undone = (SELECT undone_at FROM postponement WHERE id = p_order), v_now = SYSDATE(6);
  SET v_reason = CASE
    WHEN v_operator IS NULL THEN 'act.noOperator'
    WHEN v_own IS NOT NULL OR NOT has_standing_right(v_operator, 'undoPostpone') THEN 'act.notAllowed'
    WHEN v_number IS NULL THEN 'act.noOrder'
    WHEN v_undone IS NOT NULL THEN 'act.orderUndone'
  END;
  IF v_reason IS NOT NULL THEN
    ROLLBACK AND NO CHAIN NO RELEASE;
    CALL act_settle(p_act_id, v_operator, 'undoPostpone', NULL, v_reason, v_number, NULL, NULL);
    LEAVE whole;
  END IF;
  UPDATE postponement SET undone_at = v_now, undone_by = v_operator, undo_act_id = p_act_id WHERE id = p_order;
  UPDATE clock_change SET undone_at = v_now WHERE postponement_id = p_order;
  CALL postponement_recount(p_order, v_now, TRUE);
  SET v_cases = (SELECT COUNT(DISTINCT s.case_id) FROM clock_change x JOIN stage_clock s ON s.id = x.stage_clock_id
      WHERE x.postponement_id = p_order);
  CALL postponement_steps(p_order, 'undoPostpone', v_now, v_operator, p_act_id);
  UPDATE act SET at = v_now, detail = v_cases WHERE act_id = p_act_id;
  CALL chain_append('cases', p_order, 'undoPostpone', v_operator, p_act_id, JSON_OBJECT('number', v_number, 'cases', v_cases));
  COMMIT AND NO CHAIN NO RELEASE;
  CALL act_answer(p_act_id);
END $$

-- Clocks to which nothing else ever happened are told anew in whole sets, the few others one by one: the same rule either way.
CREATE OR REPLACE PROCEDURE postponement_recount(IN p_order BIGINT, IN p_at DATETIME(6), IN p_undo BOOLEAN)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Tells the due times of all clocks of an order anew'
BEGIN
  UPDATE stage_clock c JOIN clock_change x ON x.stage_clock_id = c.id AND x.postponement_id = p_order
  SET c.given_due = c.due_at, c.given_at = COALESCE((SELECT MAX(p.paused_at) FROM stage_clock_pause p
      WHERE p.stage_clock_id = c.id AND p.resumed_at IS NULL), p_at)
  WHERE c.base = 'GIVEN' AND c.given_due IS NULL AND NOT p_undo;
  UPDATE stage_clock c JOIN clock_change x ON x.stage_clock_id = c.id AND x.postponement_id = p_order
  SET c.due_at = CASE
      WHEN p_undo THEN IF(c.base = 'GIVEN', c.given_due, clock_base(c.calendar, c.counted_from, c.base, c.limit_value,
          c.limit_unit, c.carried_us, c.least_value))
      WHEN x.kind = 'POSTPONED' THEN work_due(c.calendar, c.due_at, x.amount, x.unit)
      ELSE work_shift(c.calendar, c.due_at, IF(GREATEST(x.from_at, c.counted_from) < c.due_at,
          work_position(c.calendar, x.to_at) - work_position(c.calendar, GREATEST(x.from_at, c.counted_from)), 0)) END
  WHERE only_postponed(c.id, p_order) AND c.calendar IS NOT NULL AND c.counted_from IS NOT NULL;
  UPDATE stage_clock c JOIN clock_change x ON x.stage_clock_id = c.id AND x.postponement_id = p_order
    JOIN case_file f ON f.id = c.case_id
  SET c.yellow_at = light_yellow(c.stage, f.category_id, c.calendar, postponed_light(c.calendar, c.counted_from, c.due_at, x.kind,
        x.from_at, x.to_at, p_undo), c.due_at),
      c.red_at = light_red(c.stage, f.category_id, c.calendar, postponed_light(c.calendar, c.counted_from, c.due_at, x.kind,
        x.from_at, x.to_at, p_undo), c.due_at),
      c.far_at = light_far(c.stage, f.category_id, c.calendar, postponed_light(c.calendar, c.counted_from, c.due_at, x.kind,
        x.from_at, x.to_at, p_undo), c.due_at),
      c.provisional = COALESCE(work_provisional(c.calendar, c.due_at), FALSE)
  WHERE only_postponed(c.id, p_order) AND c.calendar IS NOT NULL AND c.counted_from IS NOT NULL;
  UPDATE case_file f JOIN stage_clock c ON c.case_id = f.id AND c.stage = 'HANDLE'
    JOIN clock_change x ON x.stage_clock_id = c.id AND x.postponement_id = p_order
  SET f.due_at = c.due_at
  WHERE (f.department_id <=> c.department_id OR c.department_id IS NULL)
    AND NOT EXISTS (SELECT 1 FROM stage_clock n WHERE n.case_id = c.case_id AND n.stage = 'HANDLE'
        AND n.department_id <=> c.department_id AND n.id > c.id)
    AND only_postponed(c.id, p_order) AND c.calendar IS NOT NULL AND c.counted_from IS NOT NULL;
  FOR c IN (SELECT x.stage_clock_id AS id FROM clock_change x JOIN stage_clock k ON k.id = x.stage_clock_id
      WHERE x.postponement_id = p_order
        AND NOT (only_postponed(x.stage_clock_id, p_order) AND k.calendar IS NOT NULL AND k.counted_from IS NOT NULL)) DO
    CALL recount_clock(c.id);
  END FOR;
END $$

CREATE OR REPLACE FUNCTION only_postponed(p_clock BIGINT, p_order BIGINT) RETURNS BOOLEAN
  READS SQL DATA SQL SECURITY DEFINER
  COMMENT 'Whether nothing else ever happened to a clock'
RETURN NOT EXISTS (SELECT 1 FROM stage_clock_pause WHERE stage_clock_id = p_clock)
    AND NOT EXISTS (SELECT 1 FROM clock_change WHERE stage_clock_id = p_clock AND kind <> 'RECOUNTED'
        AND NOT postponement_id <=> p_order) $$

CREATE OR REPLACE FUNCTION postponed_light(p_calendar VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin, p_counted DATETIME(6),
    p_due DATETIME(6), p_kind VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin, p_from DATETIME(6), p_to DATETIME(6),
    p_undo BOOLEAN) RETURNS DATETIME(6)
  READS SQL DATA SQL SECURITY DEFINER
  COMMENT 'From when the light of a clock counts of which an order leaves time out'
RETURN IF(p_undo OR p_kind <> 'STANDING' OR GREATEST(p_from, p_counted) >= p_due, p_counted, work_shift(p_calendar, p_counted,
    work_position(p_calendar, p_to) - work_position(p_calendar, GREATEST(p_from, p_counted)))) $$

CREATE OR REPLACE PROCEDURE postponement_steps(IN p_order BIGINT, IN p_action VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin,
    IN p_at DATETIME(6), IN p_operator BIGINT, IN p_act_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Writes a step into every case of an order, naming it'
INSERT INTO case_step (case_id, at, action, from_state, to_state, operator_id, opinion, detail, act_id)
SELECT c.id, p_at, p_action, c.state, c.state, p_operator, CONCAT(o.number, ' ', o.reason), JSON_OBJECT('order', o.id), p_act_id
FROM postponement o JOIN case_file c ON c.id IN (SELECT s.case_id FROM clock_change x JOIN stage_clock s ON s.id = x.stage_clock_id
    WHERE x.postponement_id = p_order)
WHERE o.id = p_order $$

DELIMITER ;
