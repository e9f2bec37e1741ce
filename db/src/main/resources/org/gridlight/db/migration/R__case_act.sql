-- The only way a case moves. case_act decides and records; what an action does besides stands in a procedure of its name.

DELIMITER $$

CREATE OR REPLACE PROCEDURE act_file(IN p_case BIGINT, IN p_at DATETIME(6), IN p_condition BIGINT,
    OUT o_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Gives the case its number and, by the filing condition that was chosen, the version of the limits it stays under'
BEGIN
  DECLARE v_number VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin;
  IF p_condition IS NOT NULL AND condition_in_force((SELECT category_id FROM case_file WHERE id = p_case), p_condition,
      centre_day(p_at)) IS NULL THEN
    SET o_reason = 'act.noCondition';
  ELSE
    CALL next_number('CASE', centre_day(p_at), v_number);
    UPDATE case_file SET case_no = v_number, filed_at = p_at WHERE id = p_case;
    CALL file_limit(p_case, p_at, p_condition);
    CALL act_filed(p_case, p_at);
  END IF;
END $$

-- Nobody watches over his own work (w1). Typing a unit's feedback from paper is not handling it (w13). Where the axes are
-- apart, whoever moved the case on one of them does not move it on the other.
CREATE OR REPLACE FUNCTION stands_on_other_side(p_case BIGINT, p_operator BIGINT,
    p_axis VARCHAR(16) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci) RETURNS BOOLEAN
  READS SQL DATA SQL SECURITY DEFINER
  COMMENT 'Whether this operator has done something in the case that forbids the action'
BEGIN
  DECLARE v_apart BOOLEAN DEFAULT operation_mode() = 'TWO_AXES';
  RETURN EXISTS (SELECT 1 FROM case_step s JOIN workflow_action a ON a.action = s.action
      WHERE s.case_id = p_case AND s.operator_id = p_operator
        AND (p_axis = 'SUPERVISION' AND a.axis = 'HANDLING'
          OR v_apart AND (p_axis = 'SUPERVISION' AND a.axis = 'COMMAND' OR p_axis = 'COMMAND' AND a.axis = 'SUPERVISION')));
END $$

CREATE OR REPLACE FUNCTION last_check_failed(p_case BIGINT) RETURNS BOOLEAN
  READS SQL DATA SQL SECURITY DEFINER
  COMMENT 'Whether the last answer to a check said no'
RETURN COALESCE((SELECT NOT passed FROM case_step WHERE case_id = p_case AND action = 'answerCheck'
    ORDER BY id DESC LIMIT 1), FALSE) $$

CREATE OR REPLACE PROCEDURE case_act(IN p_act_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin, IN p_case BIGINT,
    IN p_action VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin, IN p_version INT, IN p_opinion TEXT,
    IN p_department BIGINT, IN p_passed BOOLEAN, IN p_detail TEXT)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Door: moves a case by one action, once for one act id; answers DONE, STALE or REFUSED'
whole: BEGIN
  DECLARE v_operator, v_own, v_case_department, v_department, v_part BIGINT;
  DECLARE v_version INT;
  DECLARE v_part_role VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_state, v_from, v_to VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_axis, v_mode VARCHAR(16);
  DECLARE v_needs_opinion, v_needs_department, v_needs_verdict, v_beside, v_needs_team, v_inside BOOLEAN;
  DECLARE v_reason, v_level VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_why VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_about VARCHAR(255);
  DECLARE v_known BOOLEAN;
  DECLARE v_now DATETIME(6);
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK AND NO CHAIN NO RELEASE; RESIGNAL; END;

  CALL act_begin(p_act_id, p_action, p_case, v_operator, v_own, v_known);
  IF v_known THEN
    CALL act_settle(p_act_id, v_operator, p_action, p_case, NULL, NULL, NULL, NULL);
    LEAVE whole;
  END IF;

  CALL lock_other(p_case, p_detail);
  SELECT version, state, department_id INTO v_version, v_state, v_case_department FROM case_file WHERE id = p_case FOR UPDATE;
  SET v_now = SYSDATE(6), v_from = v_state;
  CALL part_of(p_case, v_own, p_action, p_department, v_part, v_part_role, v_from);
  SELECT axis, needs_opinion, needs_department, needs_verdict, beside, FIND_IN_SET('TEAM', asks) > 0
  INTO v_axis, v_needs_opinion, v_needs_department, v_needs_verdict, v_beside, v_needs_team FROM workflow_action WHERE action = p_action;
  SET v_mode = operation_mode();
  SET v_to = (SELECT to_state FROM workflow_transition
      WHERE mode = v_mode AND from_state = v_from AND action = p_action LIMIT 1);
  SET v_level = level_refusal(p_case, v_operator, p_action, v_from, v_to, v_axis);
  SET v_why = LEFT(JSON_VALUE(p_detail, '$.reason'), 32);
  SET v_about = IF(v_axis IN ('SUPERVISION', 'COMMAND') AND NOT v_beside, held_by_other(p_case, v_operator), NULL);
  SET v_reason = CASE
    WHEN v_operator IS NULL THEN 'act.noOperator'
    WHEN v_version IS NULL OR v_part IS NULL AND NOT is_own_case(v_operator, p_case)
      AND NOT (p_action = 'takeFromPool' AND is_in_pool(p_case)) THEN 'act.noCase'
    WHEN v_level = 'act.noCase' THEN v_level
    WHEN NOT v_version <=> p_version AND NOT (v_beside AND p_version IS NULL) THEN 'act.stale'
    WHEN v_to IS NULL OR v_from = 'DRAFT' THEN 'act.notPossible'
    WHEN NOT holds_role(v_operator, p_action, v_from) THEN 'act.notAllowed'
    WHEN stands_on_other_side(p_case, v_operator, v_axis) THEN 'act.otherSide'
    WHEN v_about IS NOT NULL THEN 'act.held'
    WHEN COALESCE(NOT JSON_VALID(p_detail) OR LENGTH(p_detail) > 8192, FALSE) THEN 'act.detailBroken'
    WHEN v_needs_opinion AND COALESCE(TRIM(p_opinion), '') = '' THEN 'act.opinionMissing'
    WHEN v_needs_verdict AND p_passed IS NULL THEN 'act.verdictMissing'
    WHEN v_needs_department AND NOT department_in_service(p_department, v_now) THEN 'act.departmentMissing'
    WHEN p_action = 'redispatch' AND v_from = 'PENDING_HANDLE' AND p_department = v_case_department THEN 'act.sameDepartment'
    WHEN p_action = 'close' AND last_check_failed(p_case) THEN 'act.checkFailed'
    WHEN p_action = 'close' AND campaign_goes_on(p_case) THEN 'act.pointsOpen'
    ELSE v_level
  END;
  IF v_reason IS NULL THEN
    CALL act_for_part(p_case, v_part, v_part_role, p_action, v_state, v_from, v_to, p_opinion, p_detail, v_now, v_inside, v_reason);
    SET v_from = v_state;
  END IF;
  IF v_reason IS NULL AND (NOT v_inside OR p_action = 'feedbackOnBehalf') THEN
    SET v_department = IF(v_needs_department OR v_needs_team, p_department, COALESCE(v_part, v_case_department));
    CALL act_effect(p_action, p_case, v_operator, v_own, v_from, v_to, v_department, p_opinion, p_passed, p_detail,
        p_act_id, v_now, v_reason, v_about);
    IF v_reason IS NULL THEN
      CALL parts_follow(p_case, p_action, v_needs_department, p_detail, v_now, v_to);
    END IF;
  END IF;
  IF v_reason IS NOT NULL THEN
    ROLLBACK AND NO CHAIN NO RELEASE;
    IF v_reason IN ('act.noOperator', 'act.noCase') THEN
      SET v_version = NULL, v_from = NULL;
    END IF;
    CALL act_settle(p_act_id, v_operator, p_action, p_case, v_reason, v_about, v_version, v_from);
    LEAVE whole;
  END IF;

  -- What is done with a part stands in the history under its unit, and the case stays with the unit that leads.
  SET v_part = IF(v_needs_team, COALESCE(p_department, v_part, v_case_department), v_part);
  IF v_inside OR v_part IS NOT NULL THEN
    SET v_department = v_case_department;
  END IF;
  -- What leaves the pool stays marked for one act more, so that all units hear that it is gone.
  UPDATE case_file SET state = v_to, version = version + 1, department_id = v_department,
      pooled = pooled AND 'PENDING_DISPATCH' IN (v_from, v_to),
      suspended_until = IF(v_to = 'SUSPENDED', suspended_until, NULL),
      dispatched_at = IF(v_needs_department, v_now, dispatched_at),
      handled_at = CASE WHEN v_inside OR p_action NOT IN ('feedback', 'feedbackOnBehalf') THEN handled_at
          ELSE COALESCE((SELECT slip_at FROM feedback_slip WHERE act_id = p_act_id), v_now) END,
      closed_at = IF(p_action = 'close', v_now, closed_at),
      ended_at = CASE WHEN v_from <=> v_to THEN ended_at
          WHEN v_to IN ('REJECTED','NOT_FILED','FORCED_CLOSED','VOID','MERGED','SELF_SOLVED') THEN v_now END WHERE id = p_case;
  IF v_needs_department OR NOT v_from <=> v_to AND NOT EXISTS (SELECT 1 FROM stage_clock c
      JOIN workflow_state s ON s.state = v_to AND s.stage = c.stage WHERE c.case_id = p_case AND c.stopped_at IS NULL) THEN
    CALL stop_clock(p_case, v_now);
    CALL start_clocks(p_case, v_to, v_now, p_action = 'sendBackForRework');
  END IF;
  INSERT INTO case_step (case_id, at, action, from_state, to_state, operator_id, department_id, opinion, reason, detail,
      passed, act_id)
  VALUES (p_case, v_now, p_action, v_from, v_to, v_operator, IF(v_axis = 'HANDLING' OR v_needs_department
      OR p_action IN ('feedbackOnBehalf', 'sendBackForRework'), COALESCE(v_part, v_department), NULL), NULLIF(TRIM(p_opinion), ''), v_why,
      p_detail, IF(v_needs_verdict, p_passed, NULL), p_act_id);
  UPDATE case_claim SET until = since WHERE case_id = p_case AND until > v_now AND NOT v_beside;
  UPDATE act SET at = v_now, version = v_version + 1, state = v_to WHERE act_id = p_act_id;
  CALL chain_append('case', p_case, p_action, v_operator, p_act_id, JSON_OBJECT('version', v_version + 1, 'from', v_from,
      'to', v_to, 'at', v_now, 'department', COALESCE(v_part, v_department), 'passed', p_passed, 'opinion', SHA2(TRIM(p_opinion), 256),
      'detail', p_detail));
  COMMIT AND NO CHAIN NO RELEASE;
  CALL act_answer(p_act_id);
END $$

DELIMITER ;
