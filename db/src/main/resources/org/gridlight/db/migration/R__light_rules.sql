-- Rules of lights as data, and the doors that change them. A change holds from its moment on: running clocks are told anew when they
-- turn, and all units are judged anew within a second. The rule before it is kept.

DELIMITER $$

CREATE OR REPLACE PROCEDURE light_rule_put(IN p_act_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin,
    IN p_stage VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin, IN p_category VARCHAR(80) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin,
    IN p_preset VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin, IN p_yellow INT, IN p_cap INT, IN p_floor INT, IN p_stuck INT,
    IN p_far INT)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Door: says when the lights of clocks turn from now on, of a stage, a class or all, in place of the rule for the same; cap and floor in minutes'
whole: BEGIN
  DECLARE v_operator, v_own, v_category BIGINT;
  DECLARE v_classes INT;
  DECLARE v_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_known BOOLEAN;
  DECLARE v_now DATETIME(6);
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK AND NO CHAIN NO RELEASE; RESIGNAL; END;
  CALL act_begin(p_act_id, 'changeLightRule', NULL, v_operator, v_own, v_known);
  IF v_known THEN
    CALL act_settle(p_act_id, v_operator, 'changeLightRule', NULL, NULL, NULL, NULL, NULL);
    LEAVE whole;
  END IF;
  SET v_now = SYSDATE(6);
  SELECT COUNT(*), MAX(id) INTO v_classes, v_category FROM category WHERE code = p_category;
  SET v_reason = CASE
    WHEN v_operator IS NULL THEN 'act.noOperator'
    WHEN v_own IS NOT NULL OR NOT has_standing_right(v_operator, 'setLightRule') THEN 'act.lightRuleNotAllowed'
    WHEN p_category IS NOT NULL AND v_classes = 0 OR p_stage IS NOT NULL
      AND p_stage NOT IN ('ACCEPT', 'VERIFY', 'FILE', 'DISPATCH', 'HANDLE', 'CHECK', 'CLOSE', 'ARRIVE') THEN 'act.lightRuleScope'
    WHEN NOT COALESCE(p_preset IN ('WARNING', 'BACKLOG') AND p_yellow BETWEEN 0 AND 100 AND p_cap BETWEEN 0 AND 100000
      AND p_floor BETWEEN 0 AND 100000 AND p_stuck BETWEEN 100 AND 1000 AND (p_far = 0 OR p_far BETWEEN 100 AND 1000), FALSE)
      THEN 'act.lightRuleNumbers'
  END;
  IF v_reason IS NOT NULL THEN
    ROLLBACK AND NO CHAIN NO RELEASE;
    CALL act_settle(p_act_id, v_operator, 'changeLightRule', NULL, v_reason, NULL, NULL, NULL);
    LEAVE whole;
  END IF;
  UPDATE light_rule SET valid_to = v_now WHERE valid_to IS NULL AND stage <=> p_stage AND category_id <=> v_category;
  INSERT INTO light_rule (stage, category_id, preset, yellow_percent, cap_minutes, floor_minutes, stuck_percent, far_percent,
      valid_from, made_by)
  VALUES (p_stage, v_category, p_preset, p_yellow, p_cap, p_floor, p_stuck, p_far, v_now, v_operator);
  CALL light_rule_changed(LAST_INSERT_ID(), 'changeLightRule', v_operator, p_act_id, v_now, JSON_OBJECT('stage', p_stage,
      'category', p_category, 'preset', p_preset, 'yellow', p_yellow, 'cap', p_cap, 'floor', p_floor, 'stuck', p_stuck, 'far', p_far), TRUE);
  COMMIT AND NO CHAIN NO RELEASE;
  CALL act_answer(p_act_id);
END $$

CREATE OR REPLACE PROCEDURE unit_rule_put(IN p_act_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin,
    IN p_board VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin, IN p_group VARCHAR(32), IN p_unit BIGINT,
    IN p_kind VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin, IN p_red_percent INT, IN p_red_cases INT, IN p_urgent_is_red BOOLEAN,
    IN p_far_is_red BOOLEAN, IN p_yellow_percent INT)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Door: says by which a unit gets its light from now on, of a board, a group, a unit or all, in place of the rule for the same'
whole: BEGIN
  DECLARE v_operator, v_own BIGINT;
  DECLARE v_units INT;
  DECLARE v_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_known BOOLEAN;
  DECLARE v_now DATETIME(6);
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK AND NO CHAIN NO RELEASE; RESIGNAL; END;
  CALL act_begin(p_act_id, 'changeLightRule', NULL, v_operator, v_own, v_known);
  IF v_known THEN
    CALL act_settle(p_act_id, v_operator, 'changeLightRule', NULL, NULL, NULL, NULL, NULL);
    LEAVE whole;
  END IF;
  SET v_now = SYSDATE(6);
  SELECT (p_unit IS NULL AND p_group IS NULL)
      + (p_group IS NOT NULL AND EXISTS (SELECT 1 FROM department WHERE assessment_group = p_group))
      + (COALESCE(p_board, '') = 'UNIT' AND EXISTS (SELECT 1 FROM department WHERE id = p_unit))
      + (COALESCE(p_board, '') IN ('STREET', 'COMMUNITY') AND EXISTS (SELECT 1 FROM area WHERE id = p_unit AND level = p_board))
      + (COALESCE(p_board, '') = 'HALL' AND COALESCE(p_unit BETWEEN 1 AND 7 AND p_unit <> 5, FALSE)) INTO v_units;
  SET v_reason = CASE
    WHEN v_operator IS NULL THEN 'act.noOperator'
    WHEN v_own IS NOT NULL OR NOT has_standing_right(v_operator, 'setLightRule') THEN 'act.lightRuleNotAllowed'
    WHEN COALESCE(v_units, 0) = 0 OR p_unit IS NOT NULL AND p_group IS NOT NULL OR p_group IS NOT NULL AND COALESCE(p_board, 'UNIT') <> 'UNIT'
      OR p_board IS NOT NULL AND p_board NOT IN ('UNIT', 'STREET', 'COMMUNITY', 'HALL') THEN 'act.lightRuleScope'
    WHEN NOT COALESCE(p_kind IN ('SHARE', 'ANY', 'COUNT') AND p_red_percent BETWEEN 0 AND 100 AND p_red_cases BETWEEN 1 AND 100000
      AND p_yellow_percent BETWEEN 0 AND 100 AND p_urgent_is_red IS NOT NULL AND p_far_is_red IS NOT NULL, FALSE) THEN 'act.lightRuleNumbers'
  END;
  IF v_reason IS NOT NULL THEN
    ROLLBACK AND NO CHAIN NO RELEASE;
    CALL act_settle(p_act_id, v_operator, 'changeLightRule', NULL, v_reason, NULL, NULL, NULL);
    LEAVE whole;
  END IF;
  UPDATE unit_rule SET valid_to = v_now WHERE valid_to IS NULL AND board <=> p_board AND assessment_group <=> p_group AND unit_id <=> p_unit;
  INSERT INTO unit_rule (board, assessment_group, unit_id, kind, red_percent, red_cases, urgent_is_red, far_is_red, yellow_percent,
      valid_from, made_by)
  VALUES (p_board, p_group, p_unit, p_kind, p_red_percent, p_red_cases, p_urgent_is_red, p_far_is_red, p_yellow_percent, v_now, v_operator);
  CALL light_rule_changed(LAST_INSERT_ID(), 'changeLightRule', v_operator, p_act_id, v_now, JSON_OBJECT('board', p_board, 'group', p_group,
      'unit', p_unit, 'kind', p_kind, 'redPercent', p_red_percent, 'redCases', p_red_cases, 'urgent', p_urgent_is_red,
      'far', p_far_is_red, 'yellow', p_yellow_percent), FALSE);
  COMMIT AND NO CHAIN NO RELEASE;
  CALL act_answer(p_act_id);
END $$

-- The widest rules are replaced, never ended: something must hold.
CREATE OR REPLACE PROCEDURE light_rule_end(IN p_act_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin, IN p_light_rule BIGINT,
    IN p_unit_rule BIGINT)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Door: ends a rule for clocks of a stage or class, or a rule for a board, group or unit, from now on'
whole: BEGIN
  DECLARE v_operator, v_own BIGINT;
  DECLARE v_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_known BOOLEAN;
  DECLARE v_now DATETIME(6);
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK AND NO CHAIN NO RELEASE; RESIGNAL; END;
  CALL act_begin(p_act_id, 'endLightRule', NULL, v_operator, v_own, v_known);
  IF v_known THEN
    CALL act_settle(p_act_id, v_operator, 'endLightRule', NULL, NULL, NULL, NULL, NULL);
    LEAVE whole;
  END IF;
  SET v_now = SYSDATE(6);
  SET v_reason = CASE
    WHEN v_operator IS NULL THEN 'act.noOperator'
    WHEN v_own IS NOT NULL OR NOT has_standing_right(v_operator, 'setLightRule') THEN 'act.lightRuleNotAllowed'
  END;
  IF v_reason IS NULL THEN
    IF p_light_rule IS NOT NULL THEN
      UPDATE light_rule SET valid_to = v_now WHERE id = p_light_rule AND valid_to IS NULL AND (stage IS NOT NULL OR category_id IS NOT NULL);
    ELSE
      UPDATE unit_rule SET valid_to = v_now WHERE id = p_unit_rule AND valid_to IS NULL
        AND (board IS NOT NULL OR assessment_group IS NOT NULL OR unit_id IS NOT NULL);
    END IF;
    SET v_reason = IF(ROW_COUNT() = 0, 'act.noRule', NULL);
  END IF;
  IF v_reason IS NOT NULL THEN
    ROLLBACK AND NO CHAIN NO RELEASE;
    CALL act_settle(p_act_id, v_operator, 'endLightRule', NULL, v_reason, NULL, NULL, NULL);
    LEAVE whole;
  END IF;
  CALL light_rule_changed(COALESCE(p_light_rule, p_unit_rule), 'endLightRule', v_operator, p_act_id, v_now,
      JSON_OBJECT('lightRule', p_light_rule, 'unitRule', p_unit_rule), p_light_rule IS NOT NULL);
  COMMIT AND NO CHAIN NO RELEASE;
  CALL act_answer(p_act_id);
END $$

-- Every workstation reads its cases anew when their moments have changed: one row for all.
CREATE OR REPLACE PROCEDURE light_rule_changed(IN p_rule BIGINT, IN p_action VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin,
    IN p_operator BIGINT, IN p_act_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin, IN p_at DATETIME(6), IN p_content LONGTEXT,
    IN p_clocks BOOLEAN)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'What follows from a changed rule: running clocks turn by it, and all lights are judged anew'
BEGIN
  IF p_clocks THEN
    CALL lights_recount(TRUE, 100000000);
  END IF;
  UPDATE act SET at = p_at WHERE act_id = p_act_id;
  CALL chain_append(IF(p_clocks, 'cases', 'rule'), p_rule, p_action, p_operator, p_act_id, p_content);
END $$

DELIMITER ;
