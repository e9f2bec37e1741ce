-- What may be given to whom (准入清单): who wants to give something else asks, and somebody else decides.

DELIMITER $$

CREATE OR REPLACE FUNCTION is_duty(p_item BIGINT, p_receiver VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin, p_day DATE) RETURNS BOOLEAN
  READS SQL DATA SQL SECURITY DEFINER
  COMMENT 'Door: whether a task of the list may be given to this receiver on that day'
RETURN EXISTS (SELECT 1 FROM duty_item i JOIN duty_receiver r ON r.duty_item_id = i.id
    WHERE i.id = p_item AND r.receiver = p_receiver AND i.valid_from <= p_day AND (i.valid_to IS NULL OR i.valid_to >= p_day)) $$

CREATE OR REPLACE PROCEDURE duty_ask(IN p_act_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin, IN p_department BIGINT,
    IN p_item BIGINT, IN p_task VARCHAR(500), IN p_receiver VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin,
    IN p_reason VARCHAR(500))
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Door: asks to give a task outside the list'
whole: BEGIN
  DECLARE v_operator, v_own, v_id BIGINT;
  DECLARE v_known BOOLEAN;
  DECLARE v_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_now DATETIME(6);
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK AND NO CHAIN NO RELEASE; RESIGNAL; END;

  CALL act_begin(p_act_id, 'askDuty', NULL, v_operator, v_own, v_known);
  IF v_known THEN
    CALL act_settle(p_act_id, v_operator, 'askDuty', NULL, NULL, NULL, NULL, NULL);
    LEAVE whole;
  END IF;
  SET v_now = SYSDATE(6);
  SET v_reason = CASE
    WHEN v_operator IS NULL THEN 'act.noOperator'
    WHEN NOT has_standing_right(v_operator, 'askDuty') THEN 'act.notAllowed'
    WHEN NOT department_in_service(p_department, v_now) OR NOT is_own_department(v_own, p_department) THEN 'act.departmentMissing'
    WHEN COALESCE(TRIM(p_task), '') = '' OR COALESCE(TRIM(p_reason), '') = '' OR COALESCE(p_receiver, '') = '' THEN 'act.dutyIncomplete'
    WHEN p_item IS NOT NULL AND NOT EXISTS (SELECT 1 FROM duty_item WHERE id = p_item) THEN 'act.noDuty'
    WHEN is_duty(p_item, p_receiver, centre_day(v_now)) THEN 'act.dutyOnList'
  END;
  IF v_reason IS NOT NULL THEN
    ROLLBACK AND NO CHAIN NO RELEASE;
    CALL act_settle(p_act_id, v_operator, 'askDuty', NULL, v_reason, LEFT(p_task, 255), NULL, NULL);
    LEAVE whole;
  END IF;
  INSERT INTO duty_exception (department_id, duty_item_id, task, receiver, reason, asked_at, asked_by)
  VALUES (p_department, p_item, TRIM(p_task), p_receiver, TRIM(p_reason), v_now, v_operator);
  SET v_id = LAST_INSERT_ID();
  UPDATE act SET at = v_now, detail = v_id WHERE act_id = p_act_id;
  CALL chain_append('duty', v_id, 'askDuty', v_operator, p_act_id, JSON_OBJECT('department', p_department, 'item', p_item, 'receiver', p_receiver));
  COMMIT AND NO CHAIN NO RELEASE;
  CALL act_answer(p_act_id);
END $$

CREATE OR REPLACE PROCEDURE duty_decide(IN p_act_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin, IN p_exception BIGINT,
    IN p_approved BOOLEAN, IN p_opinion VARCHAR(500))
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Door: approves or refuses a task outside the list; never by who asked for it'
whole: BEGIN
  DECLARE v_operator, v_own, v_asker BIGINT;
  DECLARE v_known BOOLEAN;
  DECLARE v_decision VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_now DATETIME(6);
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK AND NO CHAIN NO RELEASE; RESIGNAL; END;

  CALL act_begin(p_act_id, 'decideDuty', NULL, v_operator, v_own, v_known);
  IF v_known THEN
    CALL act_settle(p_act_id, v_operator, 'decideDuty', NULL, NULL, NULL, NULL, NULL);
    LEAVE whole;
  END IF;
  SET v_decision = (SELECT decision FROM duty_exception WHERE id = p_exception FOR UPDATE);
  SET v_asker = (SELECT asked_by FROM duty_exception WHERE id = p_exception), v_now = SYSDATE(6);
  SET v_reason = CASE
    WHEN v_operator IS NULL THEN 'act.noOperator'
    WHEN v_own IS NOT NULL OR NOT has_standing_right(v_operator, 'decideDuty') THEN 'act.notAllowed'
    WHEN v_decision IS NULL THEN 'act.noDuty'
    WHEN v_decision <> 'ASKED' THEN 'act.dutyDecided'
    WHEN v_asker = v_operator THEN 'act.otherSide'
    WHEN p_approved IS NULL THEN 'act.verdictMissing'
    WHEN COALESCE(TRIM(p_opinion), '') = '' THEN 'act.opinionMissing'
  END;
  IF v_reason IS NOT NULL THEN
    ROLLBACK AND NO CHAIN NO RELEASE;
    CALL act_settle(p_act_id, v_operator, 'decideDuty', NULL, v_reason, NULL, NULL, NULL);
    LEAVE whole;
  END IF;
  UPDATE duty_exception SET decision = IF(p_approved, 'APPROVED', 'REFUSED'), decided_at = v_now, decided_by = v_operator,
      opinion = TRIM(p_opinion) WHERE id = p_exception;
  UPDATE act SET at = v_now, detail = p_exception WHERE act_id = p_act_id;
  CALL chain_append('duty', p_exception, 'decideDuty', v_operator, p_act_id, JSON_OBJECT('approved', p_approved));
  COMMIT AND NO CHAIN NO RELEASE;
  CALL act_answer(p_act_id);
END $$

DELIMITER ;
