-- What an action does besides moving the case: one line an action, each a procedure of its name. It may lead elsewhere than
-- the table of transitions says (o_to), name another unit, or refuse by naming a reason.

DELIMITER $$

CREATE OR REPLACE FUNCTION department_in_service(p_department BIGINT, p_at DATETIME(6)) RETURNS BOOLEAN
  READS SQL DATA SQL SECURITY DEFINER
  COMMENT 'Whether a unit exists on that day'
RETURN EXISTS (SELECT 1 FROM department WHERE id = p_department
    AND valid_from <= centre_day(p_at) AND (valid_to IS NULL OR valid_to >= centre_day(p_at))) $$

CREATE OR REPLACE PROCEDURE act_effect(IN p_action VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin, IN p_case BIGINT,
    IN p_operator BIGINT, IN p_own BIGINT, IN p_from VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin,
    INOUT o_to VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin, INOUT o_department BIGINT, IN p_opinion TEXT,
    IN p_passed BOOLEAN, IN p_detail TEXT, IN p_act_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin, IN p_at DATETIME(6),
    OUT o_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin, OUT o_about VARCHAR(255))
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Does what an action does besides, or says why not'
BEGIN
  CASE p_action
    WHEN 'file' THEN CALL may_file(p_case, p_operator, p_at, o_reason);
      IF o_reason IS NULL THEN CALL act_file(p_case, p_at, CAST(JSON_VALUE(p_detail, '$.condition') AS SIGNED), o_reason); END IF;
    WHEN 'arrive' THEN CALL act_arrive(p_case, p_own, p_at);
    WHEN 'sendBackForRework' THEN CALL act_rework(p_case, p_at);
    WHEN 'returnCase' THEN CALL act_ask(p_action, p_case, p_operator, p_own, p_from, p_opinion, p_detail, p_act_id, p_at, o_reason);
    WHEN 'requestExtension' THEN CALL act_ask(p_action, p_case, p_operator, p_own, p_from, p_opinion, p_detail, p_act_id, p_at, o_reason);
    WHEN 'requestSuspension' THEN CALL act_ask(p_action, p_case, p_operator, p_own, p_from, p_opinion, p_detail, p_act_id, p_at, o_reason);
    WHEN 'requestVoid' THEN CALL act_ask(p_action, p_case, p_operator, p_own, p_from, p_opinion, p_detail, p_act_id, p_at, o_reason);
    WHEN 'appeal' THEN CALL act_ask(p_action, p_case, p_operator, p_own, p_from, p_opinion, p_detail, p_act_id, p_at, o_reason);
    WHEN 'approve' THEN CALL act_decide(p_action, p_case, p_operator, o_to, p_opinion, p_detail, p_act_id, p_at, o_reason);
    WHEN 'refuse' THEN CALL act_decide(p_action, p_case, p_operator, o_to, p_opinion, p_detail, p_act_id, p_at, o_reason);
    WHEN 'resume' THEN CALL act_resume(p_case, o_to, p_at);
    WHEN 'dispute' THEN CALL act_dispute(p_case, p_operator, p_at, o_reason);
    WHEN 'makeSafe' THEN CALL act_make_safe(p_case, p_detail, p_at, o_reason);
    WHEN 'designate' THEN CALL act_designate(p_case, p_operator, o_department, p_detail, p_at, o_reason);
    WHEN 'forceClose' THEN CALL act_force_close(p_case, p_operator, p_from, p_opinion, p_detail, p_at, o_reason);
    WHEN 'dispatchJoint' THEN CALL act_joint(p_case, o_department, p_detail, p_at, o_reason);
    WHEN 'dispatchSecond' THEN CALL act_second(p_case, p_own, o_department, p_detail, p_at, o_reason);
    WHEN 'openPool' THEN UPDATE case_file SET pooled = NOT pooled WHERE id = p_case;
    WHEN 'takeFromPool' THEN CALL act_take(p_case, p_own, o_department, p_at, o_reason);
    WHEN 'sendUp' THEN CALL act_send_up(p_case, p_operator, p_detail, o_reason);
    WHEN 'selfSolve' THEN CALL act_self_solve(p_case, p_operator, o_reason);
    WHEN 'merge' THEN CALL act_merge(p_case, p_operator, p_opinion, p_detail, p_act_id, p_at, o_reason, o_about);
    WHEN 'joinTo' THEN CALL act_join(p_case, p_operator, p_opinion, p_detail, p_act_id, p_at, o_reason, o_about);
    WHEN 'split' THEN CALL act_split(p_case, p_operator, p_opinion, p_detail, p_act_id, p_at, o_reason, o_about);
    WHEN 'link' THEN CALL act_link(p_case, p_operator, p_detail, p_at, o_reason, o_about);
    WHEN 'answerVerify' THEN SET o_reason = IF(solved_it_himself(p_case, p_operator, p_detail), 'act.ownWork', NULL);
    WHEN 'answerCheck' THEN SET o_reason = IF(solved_it_himself(p_case, p_operator, p_detail), 'act.ownWork', NULL);
    WHEN 'feedbackOnBehalf' THEN CALL act_slip(p_case, p_operator, o_department, p_detail, p_act_id, p_at, o_reason);
    WHEN 'close' THEN CALL owe_call_back(p_case, p_at);
    WHEN 'urge' THEN CALL act_urge(p_case, p_operator, o_department, p_opinion, p_act_id, p_at);
    WHEN 'supervise' THEN CALL act_supervise(p_case, p_operator, o_department, p_opinion, p_detail, p_act_id, p_at, o_reason);
    WHEN 'replySupervise' THEN CALL act_reply(p_case, 'SUPERVISE', p_operator, p_opinion, p_detail, p_at, o_reason);
    WHEN 'strikeOff' THEN CALL act_strike_off(p_case, p_operator, p_opinion, p_detail, p_at, o_reason);
    WHEN 'instruct' THEN CALL act_instruct(p_case, p_operator, o_department, p_opinion, p_detail, p_act_id, p_at, o_reason);
    WHEN 'replyInstruct' THEN CALL act_reply(p_case, 'INSTRUCT', p_operator, p_opinion, p_detail, p_at, o_reason);
    WHEN 'callBack' THEN CALL act_call_back(p_case, p_operator, p_opinion, p_passed, p_detail, p_act_id, p_at, o_to, o_reason);
    WHEN 'reviewAgain' THEN CALL act_review_again(p_case, p_operator, p_from, p_opinion, p_passed, p_detail, p_act_id, p_at, o_to, o_reason);
    WHEN 'flagFake' THEN CALL act_flag_fake(p_case, p_detail, o_reason);
    WHEN 'ruleFake' THEN CALL act_rule_fake(p_case, p_operator, p_from, p_passed, p_at, o_to, o_reason);
    ELSE BEGIN END;
  END CASE;
  IF o_reason IS NULL THEN
    CALL requests_follow(p_case, p_action, p_from, o_to, p_at);
    CALL messages_follow(p_case, p_action, o_department, p_at);
    IF p_detail IS NOT NULL OR p_action IN ('selfSolve', 'file') THEN
      CALL sample_act(p_action, p_case, p_operator, p_detail, p_act_id, p_at);
    END IF;
  END IF;
END $$

DELIMITER ;
