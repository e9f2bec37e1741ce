-- The only way a case moves. case_act decides and records; what an action does besides stands in a procedure of its name.

DELIMITER $$

-- Each look at the record is a SELECT of its own: inside SET, IF, DECLARE and RETURN the server reads with a lock, for
-- which others wait, and past the snapshot. In a function it does so too, unless the function reads by SELECT … INTO. What cannot apply is not looked up; an act is asked for all day long.

CREATE OR REPLACE PROCEDURE act_file(IN p_case BIGINT, IN p_at DATETIME(6), IN p_condition BIGINT,
    OUT o_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Gives the case its number and, by the filing condition that was chosen, the version of the limits it stays under'
BEGIN
  DECLARE v_number VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_day DATE DEFAULT centre_day(p_at);
  DECLARE v_category, v_known BIGINT;
  IF p_condition IS NOT NULL THEN
    SELECT category_id INTO v_category FROM case_file WHERE id = p_case;
    SET v_known = condition_in_force(v_category, p_condition, v_day);
  END IF;
  IF p_condition IS NOT NULL AND v_known IS NULL THEN
    SET o_reason = 'act.noCondition';
  ELSE
    CALL next_number('CASE', v_day, v_number);
    UPDATE case_file SET case_no = v_number, filed_at = p_at WHERE id = p_case;
    CALL file_limit(p_case, p_at, p_condition);
    CALL act_filed(p_case, p_at);
  END IF;
END $$

-- Nobody watches over his own work (w1). Typing a unit's feedback from paper is not handling it (w13). Where the axes are
-- apart, whoever moved the case on one of them does not move it on the other.
CREATE OR REPLACE PROCEDURE find_other_side(IN p_case BIGINT, IN p_operator BIGINT, IN p_axis VARCHAR(16),
    IN p_mode VARCHAR(16), OUT o_stands BOOLEAN)
  READS SQL DATA SQL SECURITY DEFINER
  COMMENT 'Whether this operator has done something in the case that forbids the action'
BEGIN
  SET o_stands = FALSE;
  IF p_axis = 'SUPERVISION' OR p_axis = 'COMMAND' AND p_mode = 'TWO_AXES' THEN
    SELECT COUNT(*) > 0 INTO o_stands FROM case_step s JOIN workflow_action a ON a.action = s.action
    WHERE s.case_id = p_case AND s.operator_id = p_operator
      AND (p_axis = 'SUPERVISION' AND a.axis = 'HANDLING' OR p_mode = 'TWO_AXES'
        AND (p_axis = 'SUPERVISION' AND a.axis = 'COMMAND' OR p_axis = 'COMMAND' AND a.axis = 'SUPERVISION'));
  END IF;
END $$

CREATE OR REPLACE PROCEDURE find_way(IN p_operator BIGINT, IN p_action VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin,
    IN p_from VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin, IN p_mode VARCHAR(16), IN p_at DATETIME(6),
    OUT o_to VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin, OUT o_may BOOLEAN, OUT o_may_in_centre BOOLEAN)
  READS SQL DATA SQL SECURITY DEFINER
  COMMENT 'Where an action leads from a state, whether a role of this operator, in force now, allows it, and whether one does that is not of a sub-centre'
SELECT MAX(t.to_state), COALESCE(MAX(r.role IS NOT NULL), FALSE), COALESCE(MAX(r.role IS NOT NULL AND t.role <> 'subCentre'), FALSE)
INTO o_to, o_may, o_may_in_centre
FROM workflow_transition t LEFT JOIN operator_role r ON r.role = t.role AND r.operator_id = p_operator
  AND r.valid_from <= p_at AND (r.valid_to IS NULL OR r.valid_to > p_at)
WHERE t.mode = p_mode AND t.from_state = p_from AND t.action = p_action $$

CREATE OR REPLACE PROCEDURE find_close_refusal(IN p_case BIGINT, OUT o_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin)
  READS SQL DATA SQL SECURITY DEFINER
  COMMENT 'Why a case is not to be closed: the last answer to a check said no, or points of its campaign are open'
BEGIN
  DECLARE v_failed BOOLEAN DEFAULT FALSE;
  DECLARE v_open INT;
  DECLARE CONTINUE HANDLER FOR NOT FOUND BEGIN END;
  SELECT COALESCE(NOT passed, FALSE) INTO v_failed FROM case_step WHERE case_id = p_case AND action = 'answerCheck'
  ORDER BY id DESC LIMIT 1;
  SELECT COUNT(*) INTO v_open FROM campaign g JOIN campaign_point p ON p.campaign_id = g.id
  LEFT JOIN case_file c ON c.id = p.case_id LEFT JOIN workflow_state s ON s.state = c.state
  WHERE g.case_id = p_case AND p.struck_at IS NULL AND NOT COALESCE(s.ended, FALSE);
  SET o_reason = CASE WHEN v_failed THEN 'act.checkFailed' WHEN v_open > 0 THEN 'act.pointsOpen' END;
END $$

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
  DECLARE v_needs_opinion, v_needs_department, v_needs_verdict, v_beside, v_needs_team, v_may, v_may_in_centre, v_apart BOOLEAN;
  DECLARE v_mine, v_served BOOLEAN DEFAULT TRUE;
  DECLARE v_inside BOOLEAN DEFAULT FALSE;
  DECLARE v_parts, v_holders, v_running INT DEFAULT 0;
  DECLARE v_reason, v_level, v_close VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_why VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_about VARCHAR(255);
  DECLARE v_known BOOLEAN;
  DECLARE v_now, v_slip DATETIME(6);
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK AND NO CHAIN NO RELEASE; RESIGNAL; END;

  CALL act_begin(p_act_id, p_action, p_case, v_operator, v_own, v_known);
  IF v_known THEN
    CALL act_settle(p_act_id, v_operator, p_action, p_case, NULL, NULL, NULL, NULL);
    LEAVE whole;
  END IF;

  IF p_detail IS NOT NULL THEN
    CALL lock_other(p_case, p_detail);
  END IF;
  SELECT version, state, department_id INTO v_version, v_state, v_case_department FROM case_file WHERE id = p_case FOR UPDATE;
  SET v_now = SYSDATE(6), v_from = v_state;
  SELECT COUNT(*) INTO v_parts FROM case_part WHERE case_id = p_case;
  IF v_parts > 0 THEN
    CALL part_of(p_case, v_own, p_action, p_department, v_part, v_part_role, v_from);
  END IF;
  SELECT axis, needs_opinion, needs_department, needs_verdict, beside, FIND_IN_SET('TEAM', asks) > 0
  INTO v_axis, v_needs_opinion, v_needs_department, v_needs_verdict, v_beside, v_needs_team FROM workflow_action WHERE action = p_action;
  SET v_mode = operation_mode();
  CALL find_way(v_operator, p_action, v_from, v_mode, v_now, v_to, v_may, v_may_in_centre);
  CALL find_level_refusal(p_case, v_operator, p_action, v_from, v_to, v_axis, v_may_in_centre, v_level);
  SET v_why = LEFT(JSON_VALUE(p_detail, '$.reason'), 32);
  IF v_axis IN ('SUPERVISION', 'COMMAND') AND NOT v_beside THEN
    SELECT COUNT(*) INTO v_holders FROM case_claim WHERE case_id = p_case AND operator_id <> v_operator AND until > v_now;
    IF v_holders > 0 THEN
      SET v_about = held_by_other(p_case, v_operator);
    END IF;
  END IF;
  IF v_own IS NOT NULL AND v_part IS NULL THEN
    SET v_mine = is_own_case(v_operator, p_case) OR p_action = 'takeFromPool' AND is_in_pool(p_case);
  END IF;
  CALL find_other_side(p_case, v_operator, v_axis, v_mode, v_apart);
  IF v_needs_department THEN
    SET v_served = department_in_service(p_department, v_now);
  END IF;
  IF p_action = 'close' THEN
    CALL find_close_refusal(p_case, v_close);
  END IF;
  SET v_reason = CASE
    WHEN v_operator IS NULL THEN 'act.noOperator'
    WHEN v_version IS NULL OR NOT v_mine THEN 'act.noCase'
    WHEN v_level = 'act.noCase' THEN v_level
    WHEN NOT v_version <=> p_version AND NOT (v_beside AND p_version IS NULL) THEN 'act.stale'
    WHEN v_to IS NULL OR v_from = 'DRAFT' THEN 'act.notPossible'
    WHEN NOT v_may THEN 'act.notAllowed'
    WHEN v_apart THEN 'act.otherSide'
    WHEN v_about IS NOT NULL THEN 'act.held'
    WHEN COALESCE(NOT JSON_VALID(p_detail) OR LENGTH(p_detail) > 8192, FALSE) THEN 'act.detailBroken'
    WHEN v_needs_opinion AND COALESCE(TRIM(p_opinion), '') = '' THEN 'act.opinionMissing'
    WHEN v_needs_verdict AND p_passed IS NULL THEN 'act.verdictMissing'
    WHEN NOT v_served THEN 'act.departmentMissing'
    WHEN p_action = 'redispatch' AND v_from = 'PENDING_HANDLE' AND p_department = v_case_department THEN 'act.sameDepartment'
    ELSE COALESCE(v_close, v_level)
  END;
  IF v_reason IS NULL AND v_parts > 0 THEN
    CALL act_for_part(p_case, v_part, v_part_role, p_action, v_state, v_from, v_to, p_opinion, p_detail, v_now, v_inside, v_reason);
    SET v_from = v_state;
  END IF;
  IF v_reason IS NULL AND (NOT v_inside OR p_action = 'feedbackOnBehalf') THEN
    SET v_department = IF(v_needs_department OR v_needs_team, p_department, COALESCE(v_part, v_case_department));
    CALL act_effect(p_action, p_case, v_operator, v_own, v_from, v_to, v_department, p_opinion, p_passed, p_detail,
        p_act_id, v_now, v_reason, v_about);
    IF v_reason IS NULL AND v_parts > 0 THEN
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
  IF p_action = 'feedbackOnBehalf' THEN
    SELECT MAX(slip_at) INTO v_slip FROM feedback_slip WHERE act_id = p_act_id;
  END IF;
  -- What leaves the pool stays marked for one act more, so that all units hear that it is gone.
  UPDATE case_file SET state = v_to, version = version + 1, department_id = v_department,
      pooled = pooled AND 'PENDING_DISPATCH' IN (v_from, v_to),
      suspended_until = IF(v_to = 'SUSPENDED', suspended_until, NULL),
      dispatched_at = IF(v_needs_department, v_now, dispatched_at),
      handled_at = CASE WHEN v_inside OR p_action NOT IN ('feedback', 'feedbackOnBehalf') THEN handled_at
          ELSE COALESCE(v_slip, v_now) END,
      closed_at = IF(p_action = 'close', v_now, closed_at),
      ended_at = CASE WHEN v_from <=> v_to THEN ended_at
          WHEN v_to IN ('REJECTED','NOT_FILED','FORCED_CLOSED','VOID','MERGED','SELF_SOLVED') THEN v_now END WHERE id = p_case;
  IF NOT v_needs_department AND NOT v_from <=> v_to THEN
    SELECT COUNT(*) INTO v_running FROM stage_clock c FORCE INDEX (stage_clock_by_case) JOIN workflow_state s ON s.state = v_to AND s.stage = c.stage
    WHERE c.case_id = p_case AND c.stopped_at IS NULL;
  END IF;
  IF v_needs_department OR NOT v_from <=> v_to AND v_running = 0 THEN
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
  IF v_to = 'PENDING_CHECK' AND NOT v_from <=> v_to THEN
    CALL check_by_itself(p_case, p_act_id, v_now);
  END IF;
  IF v_to IN ('VERIFYING', 'PENDING_CHECK', 'CHECKING') AND NOT v_from <=> v_to THEN
    CALL task_by_itself(p_case, v_now);
  END IF;
  COMMIT AND NO CHAIN NO RELEASE;
  CALL act_answer(p_act_id);
END $$

DELIMITER ;
