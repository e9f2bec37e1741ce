-- Handover between shifts (交接班) and the duty log (值班日志). Nothing here holds anybody up who takes a report.

DELIMITER $$

CREATE OR REPLACE FUNCTION handover_figures(p_since DATETIME(6)) RETURNS TEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
  READS SQL DATA SQL SECURITY DEFINER
  COMMENT 'Door: the figures of a handover at this moment, as JSON; what the shift did counts from p_since, at most two days back'
BEGIN
  DECLARE v_now DATETIME(6) DEFAULT SYSDATE(6);
  DECLARE v_since DATETIME(6) DEFAULT GREATEST(COALESCE(p_since, v_now - INTERVAL 12 HOUR), v_now - INTERVAL 2 DAY);
  DECLARE v_offset INT DEFAULT 0;
  DECLARE v_tomorrow DATETIME(6);
  DECLARE v_accept, v_verify, v_file, v_dispatch, v_handle, v_check, v_close, v_urgent, v_ending INT DEFAULT 0;
  DECLARE v_red, v_turned, v_calling, v_shelved, v_explanations, v_demands, v_orders INT DEFAULT 0;
  DECLARE v_told, v_filed, v_closed, v_entries, v_equipment, v_instructions, v_calls INT DEFAULT 0;
  SELECT minutes INTO v_offset FROM centre_offset WHERE valid_from <= v_now ORDER BY valid_from DESC LIMIT 1;
  SET v_tomorrow = DATE(v_now + INTERVAL v_offset MINUTE) + INTERVAL 1 DAY - INTERVAL v_offset MINUTE;
  SELECT COALESCE(SUM(s.stage = 'ACCEPT'), 0), COALESCE(SUM(s.stage = 'VERIFY'), 0), COALESCE(SUM(s.stage = 'FILE'), 0),
      COALESCE(SUM(s.stage = 'DISPATCH'), 0), COALESCE(SUM(s.stage = 'HANDLE'), 0), COALESCE(SUM(s.stage = 'CHECK'), 0),
      COALESCE(SUM(s.stage = 'CLOSE'), 0), COALESCE(SUM(c.urgent), 0)
  INTO v_accept, v_verify, v_file, v_dispatch, v_handle, v_check, v_close, v_urgent
  FROM workflow_state s STRAIGHT_JOIN case_file c FORCE INDEX (case_file_by_turn) ON c.state = s.state WHERE s.stage IS NOT NULL;
  SELECT COUNT(*) INTO v_ending FROM case_file WHERE state = 'SUSPENDED' AND suspended_until < v_tomorrow;
  SELECT COUNT(DISTINCT case_id), COUNT(DISTINCT IF(red_at >= v_since, case_id, NULL)) INTO v_red, v_turned
  FROM stage_clock FORCE INDEX (stage_clock_by_red)
  WHERE stage IN ('ACCEPT', 'VERIFY', 'FILE', 'DISPATCH', 'HANDLE', 'CHECK', 'CLOSE') AND stopped_at IS NULL AND red_at <= v_now;
  SELECT COALESCE(SUM(state = 'UNACKNOWLEDGED'), 0), COALESCE(SUM(state = 'SHELVED'), 0) INTO v_calling, v_shelved
  FROM alarm WHERE listed;
  SELECT COUNT(*) INTO v_explanations FROM red_notice WHERE state IN ('AWAITED', 'RETURNED');
  SELECT COALESCE(SUM(kind = 'SUPERVISE' AND due_at < v_tomorrow), 0), COALESCE(SUM(kind = 'INSTRUCT'), 0) INTO v_demands, v_instructions
  FROM case_notice WHERE closed_at IS NULL AND kind IN ('SUPERVISE', 'INSTRUCT');
  SELECT COUNT(*) INTO v_calls FROM call_back WHERE done_at IS NULL AND reachable;
  SELECT COUNT(*) INTO v_orders FROM postponement WHERE to_at > v_now AND from_at <= v_now AND undone_at IS NULL;
  SELECT COUNT(*) INTO v_told FROM case_step WHERE action = 'register' AND at >= v_since;
  SELECT COUNT(*) INTO v_filed FROM case_step WHERE action = 'file' AND at >= v_since;
  SELECT COUNT(*) INTO v_closed FROM case_step WHERE action = 'close' AND at >= v_since;
  SELECT COUNT(*), COALESCE(SUM(kind = 'EQUIPMENT'), 0) INTO v_entries, v_equipment FROM duty_entry WHERE at >= v_since;
  RETURN JSON_OBJECT('accept', v_accept, 'verify', v_verify, 'file', v_file, 'dispatch', v_dispatch, 'handle', v_handle,
      'check', v_check, 'close', v_close, 'urgent', v_urgent, 'red', v_red, 'suspensionsEnding', v_ending, 'alarmsCalling', v_calling,
      'alarmsAside', v_shelved, 'explanationsAwaited', v_explanations, 'demandsDue', v_demands, 'ordersInForce', v_orders,
      'reported', v_told, 'filed', v_filed, 'closed', v_closed, 'turnedRed', v_turned, 'entries', v_entries,
      'equipment', v_equipment, 'instructions', v_instructions, 'callBacks', v_calls);
END $$

CREATE OR REPLACE PROCEDURE handover_draft(IN p_operator BIGINT, IN p_version INT, IN p_words TEXT, IN p_at DATETIME(6), OUT o_id BIGINT,
    INOUT o_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Begins the text of the handover or goes on with it'
BEGIN
  DECLARE v_since DATETIME(6);
  DECLARE v_version INT;
  SELECT MAX(id), MAX(version) INTO o_id, v_version FROM handover WHERE drafting FOR UPDATE;
  IF o_id IS NULL AND p_version = 0 THEN
    SELECT MAX(left_at) INTO v_since FROM handover;
    INSERT INTO handover (since_at, begun_at, begun_by, words) VALUES (COALESCE(v_since, p_at - INTERVAL 12 HOUR), p_at, p_operator, p_words);
    SET o_id = LAST_INSERT_ID();
  ELSEIF v_version <=> p_version THEN
    UPDATE handover SET words = p_words, version = version + 1 WHERE id = o_id;
  ELSE
    SET o_reason = 'handover.changed';
  END IF;
END $$

CREATE OR REPLACE PROCEDURE handover_sign(IN p_action VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin, IN p_id BIGINT, IN p_operator BIGINT,
    IN p_version INT, IN p_words VARCHAR(500), IN p_people VARCHAR(200), IN p_at DATETIME(6),
    INOUT o_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Signs for who leaves, with the figures of this moment, or for who comes; each names the persons of his shift'
BEGIN
  DECLARE v_version INT;
  DECLARE v_since, v_left, v_arrived DATETIME(6);
  DECLARE v_leaving BIGINT;
  SELECT MAX(version), MAX(since_at), MAX(left_at), MAX(arrived_at), MAX(left_by) INTO v_version, v_since, v_left, v_arrived, v_leaving
  FROM handover WHERE id = p_id FOR UPDATE;
  SET o_reason = CASE
    WHEN v_version IS NULL THEN 'handover.none'
    WHEN p_action = 'leaveShift' AND v_left IS NOT NULL OR p_action = 'takeShift' AND (v_left IS NULL OR v_arrived IS NOT NULL)
      THEN 'handover.notNow'
    WHEN p_action = 'leaveShift' AND NOT v_version <=> p_version THEN 'handover.changed'
    WHEN p_action = 'takeShift' AND v_leaving = p_operator THEN 'handover.samePerson'
  END;
  IF o_reason IS NULL AND p_action = 'leaveShift' THEN
    UPDATE handover SET figures = handover_figures(v_since), left_at = p_at, left_by = p_operator, left_people = NULLIF(TRIM(p_people), ''), drafting = NULL
    WHERE id = p_id;
  ELSEIF o_reason IS NULL THEN
    UPDATE handover SET arrived_at = p_at, arrived_by = p_operator, arrived_people = NULLIF(TRIM(p_people), ''),
      arrived_words = NULLIF(TRIM(p_words), '') WHERE id = p_id;
  END IF;
END $$

CREATE OR REPLACE PROCEDURE duty_write(IN p_operator BIGINT, IN p_detail TEXT, IN p_at DATETIME(6), OUT o_id BIGINT,
    INOUT o_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Adds an entry to the duty log'
BEGIN
  DECLARE v_kind TEXT CHARACTER SET utf8mb4 DEFAULT detail_words(p_detail, '$.kind');
  DECLARE v_words TEXT CHARACTER SET utf8mb4 DEFAULT detail_words(p_detail, '$.words');
  DECLARE v_case BIGINT DEFAULT JSON_VALUE(p_detail, '$.case');
  DECLARE v_corrects BIGINT DEFAULT JSON_VALUE(p_detail, '$.corrects');
  DECLARE v_cases, v_entries INT DEFAULT 0;
  SELECT COUNT(*) INTO v_cases FROM case_file WHERE id = v_case;
  SELECT COUNT(*) INTO v_entries FROM duty_entry WHERE id = v_corrects;
  SET o_reason = CASE
    WHEN v_words IS NULL OR COALESCE(v_kind, '') NOT IN ('CALL', 'INSTRUCTION', 'EQUIPMENT', 'SUDDEN', 'OTHER') THEN 'dutyLog.incomplete'
    WHEN v_case IS NOT NULL AND v_cases = 0 OR v_corrects IS NOT NULL AND v_entries = 0 THEN 'dutyLog.aboutNothing'
  END;
  IF o_reason IS NULL THEN
    INSERT INTO duty_entry (at, kind, words, case_id, operator_id, corrects_id) VALUES (p_at, v_kind, v_words, v_case, p_operator, v_corrects);
    SET o_id = LAST_INSERT_ID();
  END IF;
END $$

CREATE OR REPLACE PROCEDURE handover_act(IN p_act_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin,
    IN p_action VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin, IN p_object BIGINT, IN p_detail TEXT)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Door: writes and signs a handover, or writes into the duty log; once for one act id; the answer names the handover or entry'
whole: BEGIN
  DECLARE v_operator, v_own, v_object BIGINT;
  DECLARE v_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_known BOOLEAN;
  DECLARE v_now DATETIME(6);
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK AND NO CHAIN NO RELEASE; RESIGNAL; END;
  CALL act_begin(p_act_id, p_action, NULL, v_operator, v_own, v_known);
  IF v_known THEN
    CALL act_settle(p_act_id, v_operator, p_action, NULL, NULL, NULL, NULL, NULL);
    LEAVE whole;
  END IF;
  SET v_now = SYSDATE(6), v_object = p_object;
  SET v_reason = CASE
    WHEN v_operator IS NULL THEN 'act.noOperator'
    WHEN v_own IS NOT NULL OR NOT has_standing_right(v_operator, p_action)
      OR p_action NOT IN ('draftHandover', 'leaveShift', 'takeShift', 'writeDutyLog') THEN 'handover.notAllowed'
    WHEN NOT COALESCE(JSON_VALID(p_detail), FALSE) THEN 'act.detailBroken'
  END;
  IF v_reason IS NULL THEN
    IF p_action = 'draftHandover' THEN
      CALL handover_draft(v_operator, JSON_VALUE(p_detail, '$.version'), COALESCE(JSON_VALUE(p_detail, '$.words'), ''), v_now, v_object, v_reason);
    ELSEIF p_action = 'writeDutyLog' THEN
      CALL duty_write(v_operator, p_detail, v_now, v_object, v_reason);
    ELSE
      CALL handover_sign(p_action, p_object, v_operator, JSON_VALUE(p_detail, '$.version'), LEFT(JSON_VALUE(p_detail, '$.words'), 500),
          LEFT(JSON_VALUE(p_detail, '$.people'), 200), v_now, v_reason);
    END IF;
  END IF;
  IF v_reason IS NOT NULL THEN
    ROLLBACK AND NO CHAIN NO RELEASE;
    CALL act_settle(p_act_id, v_operator, p_action, NULL, v_reason, p_object, NULL, NULL);
    LEAVE whole;
  END IF;
  UPDATE act SET at = v_now, accept_no = v_object WHERE act_id = p_act_id;
  CALL chain_append(IF(p_action = 'writeDutyLog', 'dutyLog', 'handover'), v_object, p_action, v_operator, p_act_id,
      JSON_OBJECT('at', v_now, 'detail', SHA2(p_detail, 256),
          'record', (SELECT SHA2(CONCAT_WS('|', words, figures, left_people, arrived_people), 256) FROM handover WHERE id = v_object AND p_action <> 'writeDutyLog')));
  COMMIT AND NO CHAIN NO RELEASE;
  CALL act_answer(p_act_id);
END $$

DELIMITER ;
