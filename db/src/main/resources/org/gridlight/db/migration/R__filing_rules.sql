-- What may be filed by whom, and what is verified first: rules as data, and the doors that change them.

DELIMITER $$

CREATE OR REPLACE FUNCTION verify_needed(p_case BIGINT, p_at DATETIME(6)) RETURNS BOOLEAN
  READS SQL DATA SQL SECURITY DEFINER
  COMMENT 'Door: whether a case is verified before it is filed (核实、免核实直转): the closest rule in force decides'
BEGIN
  DECLARE v_needed BOOLEAN;
  SELECT COALESCE((SELECT v.needed FROM case_file c JOIN category k ON k.id = c.category_id JOIN verify_rule v
    WHERE c.id = p_case AND v.valid_from <= p_at AND (v.valid_to IS NULL OR v.valid_to > p_at)
      AND (v.source IS NULL OR v.source = c.source) AND (v.category_id IS NULL OR v.category_id = c.category_id)
      AND (v.major_code IS NULL OR v.kind = k.kind AND v.major_code = k.major_code)
      AND (v.urgent IS NULL OR v.urgent = c.urgent)
      AND (v.with_photo IS NULL OR v.with_photo = EXISTS (SELECT 1 FROM attachment a
          WHERE a.case_id = c.id AND a.kind IN ('BEFORE_PHOTO', 'PHOTO')))
    ORDER BY v.category_id IS NOT NULL DESC, v.major_code IS NOT NULL DESC, v.source IS NOT NULL DESC,
        v.urgent IS NOT NULL DESC, v.with_photo IS NOT NULL DESC, v.id DESC LIMIT 1), TRUE) INTO v_needed;
  RETURN v_needed;
END $$

CREATE OR REPLACE FUNCTION files_by_right(p_operator BIGINT, p_at DATETIME(6)) RETURNS BOOLEAN
  READS SQL DATA SQL SECURITY DEFINER
  COMMENT 'Whether one of his roles may file whatever comes'
BEGIN
  DECLARE v_mode VARCHAR(16) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci DEFAULT operation_mode();
  RETURN EXISTS (SELECT 1 FROM workflow_transition t JOIN operator_role r ON r.role = t.role
      WHERE t.mode = v_mode AND t.from_state = 'PENDING_FILING' AND t.action = 'file' AND NOT t.by_delegation
        AND r.operator_id = p_operator AND r.valid_from <= p_at AND (r.valid_to IS NULL OR r.valid_to > p_at));
END $$

CREATE OR REPLACE FUNCTION files_by_delegation(p_case BIGINT, p_operator BIGINT, p_at DATETIME(6)) RETURNS BOOLEAN
  READS SQL DATA SQL SECURITY DEFINER
  COMMENT 'Whether the class of this case is delegated to one of his roles now (授权立案)'
RETURN EXISTS (SELECT 1 FROM case_file c JOIN category k ON k.id = c.category_id
    JOIN filing_delegation d ON d.valid_from <= p_at AND d.valid_to > p_at
      AND (d.category_id = c.category_id OR d.kind = k.kind AND d.major_code = k.major_code)
    JOIN operator_role r ON r.role = d.role AND r.operator_id = p_operator AND r.valid_from <= p_at
      AND (r.valid_to IS NULL OR r.valid_to > p_at)
    WHERE c.id = p_case) $$

CREATE OR REPLACE PROCEDURE may_file(IN p_case BIGINT, IN p_operator BIGINT, IN p_at DATETIME(6),
    OUT o_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin)
  READS SQL DATA SQL SECURITY DEFINER
  COMMENT 'Says why a case is not to be filed by this operator, or not yet'
BEGIN
  DECLARE v_answers INT DEFAULT 0;
  DECLARE v_failed, v_by_right BOOLEAN DEFAULT FALSE;
  SELECT COUNT(*) INTO v_answers FROM case_step WHERE case_id = p_case AND action = 'answerVerify';
  IF v_answers > 0 THEN
    SELECT COALESCE(NOT passed, FALSE) INTO v_failed FROM case_step WHERE case_id = p_case AND action = 'answerVerify'
    ORDER BY id DESC LIMIT 1;
  END IF;
  SET v_by_right = files_by_right(p_operator, p_at);
  IF NOT v_by_right THEN
    SET o_reason = IF(files_by_delegation(p_case, p_operator, p_at), NULL, 'act.notDelegated');
  END IF;
  IF o_reason IS NULL AND v_failed THEN
    SET o_reason = 'act.verifyFailed';
  ELSEIF o_reason IS NULL AND v_answers = 0 THEN
    SET o_reason = IF(verify_needed(p_case, p_at), 'act.verifyFirst', NULL);
  END IF;
END $$

CREATE OR REPLACE FUNCTION is_major_class(p_kind VARCHAR(16), p_major VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin)
  RETURNS BOOLEAN
  READS SQL DATA SQL SECURITY DEFINER
  COMMENT 'Whether there is such a major class'
RETURN EXISTS (SELECT 1 FROM category WHERE kind = p_kind AND major_code = p_major) $$

CREATE OR REPLACE PROCEDURE filing_delegate(IN p_act_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin,
    IN p_role VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin, IN p_category VARCHAR(80) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin,
    IN p_kind VARCHAR(16), IN p_major VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin, IN p_from DATETIME(6), IN p_to DATETIME(6))
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Door: delegates the filing of a class or a major class to a role for a time; for shift leaders'
whole: BEGIN
  DECLARE v_operator, v_own, v_category BIGINT;
  DECLARE v_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_known BOOLEAN;
  DECLARE v_now, v_from DATETIME(6);
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK AND NO CHAIN NO RELEASE; RESIGNAL; END;
  CALL act_begin(p_act_id, 'delegateFiling', NULL, v_operator, v_own, v_known);
  IF v_known THEN
    CALL act_settle(p_act_id, v_operator, 'delegateFiling', NULL, NULL, NULL, NULL, NULL);
    LEAVE whole;
  END IF;
  SET v_now = SYSDATE(6);
  SET v_from = GREATEST(COALESCE(p_from, v_now), v_now);
  SET v_category = (SELECT id FROM category WHERE code = p_category);
  SET v_reason = CASE
    WHEN v_operator IS NULL THEN 'act.noOperator'
    WHEN NOT role_in_force(v_operator, 'shiftLeader', v_now) THEN 'act.ruleNotAllowed'
    WHEN COALESCE(p_role NOT IN ('acceptor', 'operator'), TRUE) OR (p_category IS NULL) = (p_major IS NULL)
      OR p_category IS NOT NULL AND v_category IS NULL OR p_major IS NOT NULL AND NOT is_major_class(p_kind, p_major)
      THEN 'act.ruleScope'
    WHEN COALESCE(p_to <= v_from OR p_to > v_from + INTERVAL 1 YEAR, TRUE) THEN 'act.ruleTime'
  END;
  IF v_reason IS NOT NULL THEN
    ROLLBACK AND NO CHAIN NO RELEASE;
    CALL act_settle(p_act_id, v_operator, 'delegateFiling', NULL, v_reason, NULL, NULL, NULL);
    LEAVE whole;
  END IF;
  INSERT INTO filing_delegation (role, category_id, kind, major_code, valid_from, valid_to, made_by)
  VALUES (p_role, v_category, IF(p_major IS NULL, NULL, p_kind), p_major, v_from, p_to, v_operator);
  UPDATE act SET at = v_now WHERE act_id = p_act_id;
  CALL chain_append('rule', LAST_INSERT_ID(), 'delegateFiling', v_operator, p_act_id, JSON_OBJECT('role', p_role,
      'category', p_category, 'kind', p_kind, 'major', p_major, 'from', v_from, 'to', p_to));
  COMMIT AND NO CHAIN NO RELEASE;
  CALL act_answer(p_act_id);
END $$

CREATE OR REPLACE PROCEDURE verify_rule_put(IN p_act_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin,
    IN p_source VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin, IN p_category VARCHAR(80) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin,
    IN p_kind VARCHAR(16), IN p_major VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin, IN p_urgent BOOLEAN,
    IN p_with_photo BOOLEAN, IN p_needed BOOLEAN)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Door: says what is verified before filing from now on, in place of the rule for the same; for shift leaders and security administrators'
whole: BEGIN
  DECLARE v_operator, v_own, v_category, v_rule BIGINT;
  DECLARE v_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_known BOOLEAN;
  DECLARE v_now DATETIME(6);
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK AND NO CHAIN NO RELEASE; RESIGNAL; END;
  CALL act_begin(p_act_id, 'changeVerifyRule', NULL, v_operator, v_own, v_known);
  IF v_known THEN
    CALL act_settle(p_act_id, v_operator, 'changeVerifyRule', NULL, NULL, NULL, NULL, NULL);
    LEAVE whole;
  END IF;
  SET v_now = SYSDATE(6);
  SET v_category = (SELECT id FROM category WHERE code = p_category);
  SET v_reason = CASE
    WHEN v_operator IS NULL THEN 'act.noOperator'
    WHEN NOT role_in_force(v_operator, 'shiftLeader', v_now) AND NOT role_in_force(v_operator, 'securityAdmin', v_now)
      THEN 'act.ruleNotAllowed'
    WHEN p_needed IS NULL OR p_category IS NOT NULL AND (v_category IS NULL OR p_major IS NOT NULL)
      OR p_major IS NOT NULL AND NOT is_major_class(p_kind, p_major) THEN 'act.ruleScope'
    WHEN NOT p_needed AND COALESCE(p_source = 'public', TRUE) AND COALESCE(NOT p_with_photo, TRUE) THEN 'act.ruleAlways'
  END;
  IF v_reason IS NOT NULL THEN
    ROLLBACK AND NO CHAIN NO RELEASE;
    CALL act_settle(p_act_id, v_operator, 'changeVerifyRule', NULL, v_reason, NULL, NULL, NULL);
    LEAVE whole;
  END IF;
  UPDATE verify_rule SET valid_to = v_now WHERE valid_to IS NULL AND source <=> p_source AND category_id <=> v_category
    AND major_code <=> p_major AND (p_major IS NULL OR kind = p_kind) AND urgent <=> p_urgent AND with_photo <=> p_with_photo;
  INSERT INTO verify_rule (source, category_id, kind, major_code, urgent, with_photo, needed, valid_from, made_by)
  VALUES (p_source, v_category, IF(p_major IS NULL, NULL, p_kind), p_major, p_urgent, p_with_photo, p_needed, v_now, v_operator);
  SET v_rule = LAST_INSERT_ID();
  UPDATE act SET at = v_now WHERE act_id = p_act_id;
  CALL chain_append('rule', v_rule, 'changeVerifyRule', v_operator, p_act_id, JSON_OBJECT('source', p_source,
      'category', p_category, 'kind', p_kind, 'major', p_major, 'urgent', p_urgent, 'withPhoto', p_with_photo, 'needed', p_needed));
  COMMIT AND NO CHAIN NO RELEASE;
  CALL act_answer(p_act_id);
END $$

CREATE OR REPLACE PROCEDURE filing_rule_end(IN p_act_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin, IN p_delegation BIGINT,
    IN p_rule BIGINT)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Door: ends a delegation of filing, or a rule of verification of the centre''s own, from now on'
whole: BEGIN
  DECLARE v_operator, v_own BIGINT;
  DECLARE v_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_known BOOLEAN;
  DECLARE v_now DATETIME(6);
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK AND NO CHAIN NO RELEASE; RESIGNAL; END;
  CALL act_begin(p_act_id, 'endFilingRule', NULL, v_operator, v_own, v_known);
  IF v_known THEN
    CALL act_settle(p_act_id, v_operator, 'endFilingRule', NULL, NULL, NULL, NULL, NULL);
    LEAVE whole;
  END IF;
  SET v_now = SYSDATE(6);
  SET v_reason = CASE
    WHEN v_operator IS NULL THEN 'act.noOperator'
    WHEN NOT role_in_force(v_operator, 'shiftLeader', v_now)
      AND NOT (p_delegation IS NULL AND role_in_force(v_operator, 'securityAdmin', v_now)) THEN 'act.ruleNotAllowed'
  END;
  IF v_reason IS NULL THEN
    IF p_delegation IS NOT NULL THEN
      UPDATE filing_delegation SET valid_to = v_now, valid_from = LEAST(valid_from, v_now) WHERE id = p_delegation AND valid_to > v_now;
    ELSE
      -- Those that came with the program are replaced, never ended: something must hold.
      UPDATE verify_rule SET valid_to = v_now WHERE id = p_rule AND valid_to IS NULL
        AND (category_id IS NOT NULL OR major_code IS NOT NULL);
    END IF;
    SET v_reason = IF(ROW_COUNT() = 0, 'act.noRule', NULL);
  END IF;
  IF v_reason IS NOT NULL THEN
    ROLLBACK AND NO CHAIN NO RELEASE;
    CALL act_settle(p_act_id, v_operator, 'endFilingRule', NULL, v_reason, NULL, NULL, NULL);
    LEAVE whole;
  END IF;
  UPDATE act SET at = v_now WHERE act_id = p_act_id;
  CALL chain_append('rule', COALESCE(p_delegation, p_rule), 'endFilingRule', v_operator, p_act_id,
      JSON_OBJECT('delegation', p_delegation, 'rule', p_rule));
  COMMIT AND NO CHAIN NO RELEASE;
  CALL act_answer(p_act_id);
END $$

DELIMITER ;
