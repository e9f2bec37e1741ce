-- Requests beside the state: asked for, decided level by level, ended by themselves when the case moves on. Disputes and
-- forced closings. Each is a part of case_act, called by act_effect; p_at is the time of the act, UTC.

DELIMITER $$

CREATE OR REPLACE FUNCTION detail_moment(p_detail TEXT, p_path VARCHAR(32)) RETURNS DATETIME(6)
  NO SQL SQL SECURITY DEFINER
  COMMENT 'A moment in UTC from the detail of an act, 2026-07-16T08:40:00Z; none when it is not one'
BEGIN
  DECLARE v_text VARCHAR(40) DEFAULT LEFT(JSON_VALUE(p_detail, p_path), 40);
  DECLARE v_moment DATETIME(6) DEFAULT NULL;
  DECLARE CONTINUE HANDLER FOR SQLEXCEPTION SET v_moment = NULL;
  IF v_text REGEXP '^2[0-9]{3}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]{1,9})?Z$' THEN
    SET v_moment = STR_TO_DATE(LEFT(v_text, 19), '%Y-%m-%dT%H:%i:%s');
  END IF;
  RETURN v_moment;
END $$

CREATE OR REPLACE FUNCTION detail_key(p_detail TEXT, p_path VARCHAR(32)) RETURNS BIGINT
  NO SQL SQL SECURITY DEFINER
  COMMENT 'A key from the detail of an act; none when it is not one'
BEGIN
  DECLARE v_text VARCHAR(40) DEFAULT LEFT(JSON_VALUE(p_detail, p_path), 40);
  RETURN IF(v_text REGEXP '^[0-9]{1,18}$', CAST(v_text AS UNSIGNED), NULL);
END $$

CREATE OR REPLACE FUNCTION detail_says(p_detail TEXT, p_path VARCHAR(32)) RETURNS BOOLEAN
  NO SQL SQL SECURITY DEFINER
  COMMENT 'A yes or no from the detail of an act; none when it says neither'
RETURN CASE LEFT(JSON_VALUE(p_detail, p_path), 5) WHEN 'true' THEN TRUE WHEN '1' THEN TRUE WHEN 'false' THEN FALSE WHEN '0' THEN FALSE END $$

CREATE OR REPLACE FUNCTION listed_reason(p_action VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin, p_detail TEXT)
  RETURNS VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin
  READS SQL DATA SQL SECURITY DEFINER
  COMMENT 'The reason an act names, if it is on the list of its action'
BEGIN
  DECLARE v_code VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin DEFAULT LEFT(JSON_VALUE(p_detail, '$.reason'), 32);
  RETURN (SELECT code FROM action_reason WHERE action = p_action AND code = v_code);
END $$

CREATE OR REPLACE PROCEDURE limit_setting(IN p_name VARCHAR(64), OUT o_value DECIMAL(9,2),
    OUT o_unit VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin)
  READS SQL DATA SQL SECURITY DEFINER
  COMMENT 'A limit that is a setting, such as 2WORK_HOUR'
BEGIN
  DECLARE v_text VARCHAR(64) DEFAULT (SELECT value FROM setting WHERE name = p_name);
  SET o_value = REGEXP_SUBSTR(v_text, '^[0-9.]+');
  SET o_unit = REGEXP_SUBSTR(v_text, '[A-Z_]+$');
END $$

CREATE OR REPLACE FUNCTION return_due(p_case BIGINT) RETURNS DATETIME(6)
  READS SQL DATA SQL SECURITY DEFINER
  COMMENT 'Door: until when the unit may ask to return a case (回退时限), UTC; none before it was sent and for cases of others. Later it counts as taken (视为认领)'
BEGIN
  DECLARE v_sent DATETIME(6);
  DECLARE v_urgent BOOLEAN;
  DECLARE v_value DECIMAL(9,2);
  DECLARE v_unit VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_account VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin DEFAULT caller();
  DECLARE v_operator BIGINT DEFAULT (SELECT id FROM operator WHERE account = v_account);
  SELECT dispatched_at, urgent INTO v_sent, v_urgent FROM case_file WHERE id = p_case;
  IF v_sent IS NULL OR v_operator IS NOT NULL AND NOT is_own_case(v_operator, p_case) THEN
    RETURN NULL;
  END IF;
  CALL limit_setting(IF(v_urgent, 'return.urgentLimit', 'return.limit'), v_value, v_unit);
  RETURN work_due(work_calendar_of('HANDLE', v_unit), v_sent, v_value, v_unit);
END $$

CREATE OR REPLACE FUNCTION chain_ordinal(p_kind VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin, p_ordinal INT) RETURNS INT
  READS SQL DATA SQL SECURITY DEFINER
  COMMENT 'Which chain of approval holds for the so manieth request of a kind'
RETURN (SELECT MAX(ordinal) FROM approval_step WHERE kind = p_kind AND ordinal <= p_ordinal) $$

CREATE OR REPLACE FUNCTION may_decide(p_operator BIGINT, p_kind VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin,
    p_ordinal INT, p_level INT) RETURNS BOOLEAN
  READS SQL DATA SQL SECURITY DEFINER
  COMMENT 'Whether one of the roles of this operator, in force now, decides on a level'
BEGIN
  DECLARE v_now DATETIME(6) DEFAULT SYSDATE(6);
  DECLARE v_chain INT DEFAULT chain_ordinal(p_kind, p_ordinal);
  RETURN EXISTS (SELECT 1 FROM approval_step s JOIN operator_role r ON r.role = s.role
      WHERE s.kind = p_kind AND s.ordinal = v_chain AND s.level = p_level AND r.operator_id = p_operator
        AND r.valid_from <= v_now AND (r.valid_to IS NULL OR r.valid_to > v_now));
END $$

CREATE OR REPLACE PROCEDURE ask_for(IN p_case BIGINT, IN p_kind VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin,
    IN p_ordinal INT, IN p_operator BIGINT, IN p_department BIGINT,
    IN p_state VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin, IN p_reason VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin,
    IN p_words TEXT, IN p_until DATETIME(6), IN p_due DATETIME(6),
    IN p_act_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin, IN p_at DATETIME(6))
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Keeps a request until it is decided'
INSERT INTO case_request (case_id, kind, ordinal, levels, department_id, operator_id, asked_at, case_state, reason, words,
    until_at, dispatched_at, due_before, act_id)
SELECT id, p_kind, p_ordinal, (SELECT MAX(level) FROM approval_step WHERE kind = p_kind
      AND ordinal = chain_ordinal(p_kind, p_ordinal)), p_department, p_operator, p_at, p_state, p_reason,
    NULLIF(TRIM(p_words), ''), p_until, dispatched_at, p_due, p_act_id
FROM case_file WHERE id = p_case $$

CREATE OR REPLACE PROCEDURE act_ask(IN p_action VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin, IN p_case BIGINT,
    IN p_operator BIGINT, IN p_own BIGINT, IN p_state VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin, IN p_words TEXT,
    IN p_detail TEXT, IN p_act_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin, IN p_at DATETIME(6),
    OUT o_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Asks for a return, an extension, a suspension, a void or an appeal, or says why it cannot be asked for'
BEGIN
  DECLARE v_kind VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin DEFAULT CASE p_action WHEN 'returnCase' THEN 'RETURN'
    WHEN 'requestExtension' THEN 'EXTENSION' WHEN 'requestSuspension' THEN 'SUSPENSION' WHEN 'requestVoid' THEN 'VOID'
    WHEN 'appeal' THEN 'APPEAL' END;
  DECLARE v_department, v_lead BIGINT;
  DECLARE v_due, v_part_due, v_handled DATETIME(6);
  DECLARE v_returns, v_extensions, v_before INT;
  DECLARE v_why VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin DEFAULT listed_reason(p_action, p_detail);
  DECLARE v_until DATETIME(6) DEFAULT detail_moment(p_detail, '$.until');
  SELECT department_id, due_at, handled_at, return_count, extension_count
  INTO v_lead, v_due, v_handled, v_returns, v_extensions FROM case_file WHERE id = p_case;
  -- A unit that handles a part (协办) has a clock of its own and may give its part back; the case is the lead's.
  SET v_department = v_lead;
  CALL asking_part(p_case, p_operator, v_department, v_part_due);
  IF v_kind <> 'APPEAL' THEN
    SET v_due = IF(v_department <=> v_lead, COALESCE(v_part_due, v_due), v_part_due);
  END IF;
  IF NOT v_department <=> v_lead THEN
    SET v_extensions = (SELECT COUNT(*) FROM case_request WHERE case_id = p_case AND kind = 'EXTENSION' AND state = 'GRANTED'
        AND department_id = v_department);
  END IF;
  SET v_before = (SELECT COUNT(*) FROM case_request WHERE case_id = p_case AND kind = v_kind AND state = 'GRANTED');
  SET o_reason = CASE
    WHEN v_why IS NULL AND v_kind <> 'APPEAL' THEN 'act.reasonMissing'
    WHEN v_kind IN ('SUSPENSION', 'APPEAL') AND NOT v_department <=> v_lead THEN 'act.leadOnly'
    WHEN EXISTS (SELECT 1 FROM case_request WHERE case_id = p_case AND kind = v_kind AND state = 'PENDING'
      AND department_id <=> v_department) THEN 'act.requestPending'
    WHEN v_kind = 'RETURN' AND v_returns >= (SELECT value FROM setting WHERE name = 'return.most') THEN 'act.returnedOften'
    WHEN v_kind = 'RETURN' AND p_at > return_due(p_case) THEN 'act.returnTooLate'
    WHEN v_kind = 'EXTENSION' AND v_due IS NULL THEN 'act.noLimit'
    WHEN v_kind = 'EXTENSION' AND p_at >= v_due THEN 'act.extensionOverdue'
    WHEN v_kind = 'EXTENSION' AND v_extensions >= (SELECT value FROM setting WHERE name = 'extension.most') THEN 'act.extendedOften'
    WHEN v_kind = 'SUSPENSION' AND COALESCE(v_until <= p_at, TRUE) THEN 'act.untilMissing'
    WHEN v_kind = 'SUSPENSION' AND v_until > p_at + INTERVAL (SELECT value FROM setting WHERE name = 'suspension.mostDays') DAY
      THEN 'act.untilTooFar'
    WHEN v_kind = 'APPEAL' AND EXISTS (SELECT 1 FROM case_request q JOIN case_file c ON c.id = q.case_id
      WHERE q.case_id = p_case AND q.kind = v_kind AND COALESCE(q.asked_at >= c.closed_at, TRUE)) THEN 'act.appealedOnce'
    WHEN v_kind = 'APPEAL' AND COALESCE(v_handled <= v_due, TRUE) THEN 'act.notOverdue'
  END;
  IF o_reason IS NULL THEN
    CALL ask_for(p_case, v_kind, 1 + CASE v_kind WHEN 'RETURN' THEN v_returns WHEN 'EXTENSION' THEN v_extensions ELSE v_before END,
        p_operator, v_department, p_state, v_why, p_words, v_until, v_due, p_act_id, p_at);
  END IF;
END $$

-- What was asked for in time holds as if it had been granted then: it counts from the due time of that day.
CREATE OR REPLACE PROCEDURE request_effect(IN p_request BIGINT, IN p_case BIGINT, IN p_detail TEXT, IN p_at DATETIME(6),
    INOUT o_to VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin,
    OUT o_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Does what a request asked for'
BEGIN
  DECLARE v_kind VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_why VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_ordinal INT;
  DECLARE v_department BIGINT;
  DECLARE v_asked, v_due, v_until DATETIME(6);
  SELECT kind, ordinal, reason, department_id, asked_at, due_before, until_at
  INTO v_kind, v_ordinal, v_why, v_department, v_asked, v_due, v_until
  FROM case_request WHERE id = p_request;
  CASE v_kind
    WHEN 'EXTENSION' THEN
      UPDATE case_file SET extension_count = extension_count + 1 WHERE id = p_case AND department_id <=> v_department;
      CALL extend_clock_for(p_case, v_department, p_at, v_due, v_ordinal, NULL, NULL);
      UPDATE case_request SET due_after = (SELECT MAX(due_at) FROM stage_clock WHERE case_id = p_case AND stage = 'HANDLE'
          AND stopped_at IS NULL AND (department_id = v_department OR department_id IS NULL)) WHERE id = p_request;
    WHEN 'SUSPENSION' THEN
      IF v_until <= p_at THEN
        SET o_reason = 'act.untilPassed';
      ELSE
        CALL pause_clock(p_case, IF(v_asked < v_due AND p_at > v_due, v_due, p_at), v_until, v_why);
        SET o_to = 'SUSPENDED';
      END IF;
    WHEN 'RETURN' THEN
      UPDATE case_file SET return_count = return_count + 1 WHERE id = p_case;
      UPDATE case_request SET ruling = IF(v_why IN ('notOurs', 'ownership'), 'MISDIRECTED', 'OTHER') WHERE id = p_request;
      CALL return_part(p_case, v_department, p_at, o_to);
    WHEN 'VOID' THEN
      UPDATE case_request SET misfiled = COALESCE(detail_says(p_detail, '$.misfiled'), v_why = 'misfiled') WHERE id = p_request;
      SET o_to = 'VOID';
    WHEN 'APPEAL' THEN
      UPDATE case_file SET overdue_excused = TRUE WHERE id = p_case;
  END CASE;
END $$

CREATE OR REPLACE PROCEDURE act_decide(IN p_action VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin, IN p_case BIGINT,
    IN p_operator BIGINT, INOUT o_to VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin, IN p_words TEXT, IN p_detail TEXT,
    IN p_act_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin, IN p_at DATETIME(6),
    OUT o_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Decides on one level of a request; a no ends it, a yes on the last level has its effect'
BEGIN
  DECLARE v_request BIGINT DEFAULT detail_key(p_detail, '$.request');
  DECLARE v_why VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin DEFAULT listed_reason(p_action, p_detail);
  DECLARE v_granted BOOLEAN DEFAULT p_action = 'approve';
  DECLARE v_kind, v_state VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_ordinal, v_level, v_levels INT;
  DECLARE v_asker BIGINT;
  SELECT kind, state, ordinal, level, levels, operator_id INTO v_kind, v_state, v_ordinal, v_level, v_levels, v_asker
  FROM case_request WHERE id = v_request AND case_id = p_case FOR UPDATE;
  SET o_reason = CASE
    WHEN v_kind IS NULL THEN 'act.noRequest'
    WHEN v_state <> 'PENDING' THEN 'act.requestDecided'
    WHEN v_asker = p_operator THEN 'act.ownRequest'
    WHEN NOT may_decide(p_operator, v_kind, v_ordinal, v_level) THEN 'act.notYourLevel'
    WHEN EXISTS (SELECT 1 FROM request_decision WHERE request_id = v_request AND operator_id = p_operator) THEN 'act.decidedBefore'
    WHEN v_kind = 'APPEAL' AND EXISTS (SELECT 1 FROM case_step WHERE case_id = p_case AND operator_id = p_operator
      AND action IN (SELECT action FROM workflow_action WHERE needs_department)) THEN 'act.dispatchedIt'
    WHEN NOT v_granted AND v_why IS NULL THEN 'act.reasonMissing'
  END;
  IF o_reason IS NULL THEN
    INSERT INTO request_decision (request_id, level, operator_id, at, granted, reason, words, act_id)
    VALUES (v_request, v_level, p_operator, p_at, v_granted, v_why, NULLIF(TRIM(p_words), ''), p_act_id);
    IF v_granted AND v_level < v_levels THEN
      UPDATE case_request SET level = v_level + 1 WHERE id = v_request;
    ELSE
      UPDATE case_request SET state = IF(v_granted, 'GRANTED', 'REFUSED'), decided_at = p_at WHERE id = v_request;
      IF v_granted THEN
        CALL request_effect(v_request, p_case, p_detail, p_at, o_to, o_reason);
      END IF;
    END IF;
  END IF;
END $$

CREATE OR REPLACE PROCEDURE requests_follow(IN p_case BIGINT, IN p_action VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin,
    IN p_from VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin, IN p_to VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin,
    IN p_at DATETIME(6))
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Ends what has no object any more when a case moves on: requests of a unit that no longer has it, suspensions, disputes'
BEGIN
  DECLARE v_sent BOOLEAN DEFAULT (SELECT needs_department FROM workflow_action WHERE action = p_action);
  IF p_action IN ('feedback', 'feedbackOnBehalf') AND p_from = p_to THEN
    UPDATE case_request q SET q.state = 'MOOT', q.decided_at = p_at
    WHERE q.case_id = p_case AND q.state = 'PENDING' AND q.kind = 'EXTENSION' AND NOT EXISTS (SELECT 1 FROM stage_clock c
        WHERE c.case_id = p_case AND c.stage = 'HANDLE' AND c.stopped_at IS NULL
          AND COALESCE(c.department_id, q.department_id) = q.department_id);
  END IF;
  IF v_sent OR p_from <> p_to THEN
    UPDATE case_request q JOIN workflow_state s ON s.state = p_to SET q.state = 'MOOT', q.decided_at = p_at
    WHERE q.case_id = p_case AND q.state = 'PENDING' AND CASE
      WHEN q.kind = 'VOID' THEN s.ended
      WHEN q.kind = 'APPEAL' THEN NOT s.ended
      WHEN q.kind = 'RETURN' AND p_action = 'signFor' THEN TRUE
      ELSE v_sent OR s.stage IS NULL OR s.stage <> 'HANDLE' END;
    IF p_from = 'SUSPENDED' THEN
      UPDATE case_request SET resumed_at = p_at
      WHERE case_id = p_case AND kind = 'SUSPENSION' AND state = 'GRANTED' AND resumed_at IS NULL;
    END IF;
    IF p_from = 'DISPUTED' THEN
      UPDATE ownership_dispute SET decided_at = p_at WHERE case_id = p_case AND decided_at IS NULL;
    END IF;
  END IF;
END $$

CREATE OR REPLACE PROCEDURE act_resume(IN p_case BIGINT, INOUT o_to VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin,
    IN p_at DATETIME(6))
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Lets a suspended case go on where it stood'
BEGIN
  SET o_to = COALESCE((SELECT case_state FROM case_request WHERE case_id = p_case AND kind = 'SUSPENSION' AND state = 'GRANTED'
      AND case_state IN ('PENDING_HANDLE', 'HANDLING', 'REWORK') ORDER BY id DESC LIMIT 1), o_to);
  CALL resume_clock(p_case, p_at);
END $$

CREATE OR REPLACE PROCEDURE act_dispute(IN p_case BIGINT, IN p_operator BIGINT, IN p_at DATETIME(6),
    OUT o_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Puts down that nobody owns the matter; only after a unit gave it back'
BEGIN
  INSERT INTO ownership_dispute (case_id, opened_at, opened_by, department_id)
  SELECT id, p_at, p_operator, department_id FROM case_file WHERE id = p_case AND return_count > 0;
  SET o_reason = IF(ROW_COUNT() = 0, 'act.neverReturned', NULL);
END $$

CREATE OR REPLACE PROCEDURE act_make_safe(IN p_case BIGINT, IN p_detail TEXT, IN p_at DATETIME(6),
    OUT o_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Sends the fallback unit to make a disputed matter safe, with a short clock of arrival beside'
BEGIN
  DECLARE v_fallback BIGINT DEFAULT detail_key(p_detail, '$.units[0]');
  DECLARE v_value DECIMAL(9,2);
  DECLARE v_unit VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin;
  IF department_in_service(v_fallback, p_at) THEN
    CALL limit_setting('dispute.safeLimit', v_value, v_unit);
    CALL stop_clock_for(p_case, NULL, 'ARRIVE', p_at);
    CALL begin_clock(p_case, v_fallback, 'ARRIVE', p_at, NULL, v_value, v_unit, NULL, NULL);
    UPDATE ownership_dispute SET fallback_id = v_fallback, safe_due_at = (SELECT MAX(due_at) FROM stage_clock
        WHERE case_id = p_case AND stage = 'ARRIVE' AND stopped_at IS NULL) WHERE case_id = p_case AND decided_at IS NULL;
  ELSE
    SET o_reason = 'act.departmentMissing';
  END IF;
END $$

CREATE OR REPLACE PROCEDURE act_designate(IN p_case BIGINT, IN p_operator BIGINT, IN p_department BIGINT, IN p_detail TEXT,
    IN p_at DATETIME(6), OUT o_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Ends a dispute by the decision of a leader: who handles it, who shirked, who owns the component from now on'
BEGIN
  DECLARE v_leader VARCHAR(64) DEFAULT LEFT(TRIM(JSON_VALUE(p_detail, '$.leader')), 64);
  DECLARE v_shirked BIGINT DEFAULT detail_key(p_detail, '$.shirked');
  DECLARE v_owner BOOLEAN DEFAULT COALESCE(detail_says(p_detail, '$.owner'), FALSE);
  DECLARE v_component BIGINT DEFAULT (SELECT component_id FROM case_file WHERE id = p_case);
  DECLARE v_refusal BIGINT DEFAULT (SELECT MAX(id) FROM case_request WHERE case_id = p_case AND kind = 'RETURN'
      AND department_id = v_shirked AND state IN ('GRANTED', 'REFUSED'));
  SET o_reason = CASE
    WHEN COALESCE(v_leader, '') = '' THEN 'act.leaderMissing'
    WHEN v_shirked IS NOT NULL AND v_refusal IS NULL THEN 'act.neverRefused'
    WHEN v_owner AND v_component IS NULL THEN 'act.noComponent'
  END;
  IF o_reason IS NULL THEN
    UPDATE ownership_dispute SET decided_at = p_at, decided_by = p_operator, leader = v_leader, designated_id = p_department,
        shirked_id = v_shirked, owner_kept = v_owner WHERE case_id = p_case AND decided_at IS NULL;
    UPDATE case_request SET ruling = 'SHIRKED' WHERE id = v_refusal;
    IF v_owner THEN
      UPDATE component SET owner_id = p_department, owner_decided_on = centre_day(p_at), changed_on = centre_day(p_at)
      WHERE id = v_component;
    END IF;
  END IF;
END $$

CREATE OR REPLACE PROCEDURE act_force_close(IN p_case BIGINT, IN p_operator BIGINT,
    IN p_state VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin, IN p_words TEXT, IN p_detail TEXT, IN p_at DATETIME(6),
    OUT o_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Closes what cannot be solved, for a reason of the list and by a named leader'
BEGIN
  DECLARE v_leader VARCHAR(64) DEFAULT LEFT(TRIM(JSON_VALUE(p_detail, '$.leader')), 64);
  DECLARE v_why VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin DEFAULT listed_reason('forceClose', p_detail);
  SET o_reason = CASE
    WHEN v_why IS NULL THEN 'act.reasonMissing'
    WHEN COALESCE(v_leader, '') = '' THEN 'act.leaderMissing'
  END;
  IF o_reason IS NULL THEN
    INSERT INTO forced_closing (case_id, at, operator_id, case_state, reason, leader, remains)
    VALUES (p_case, p_at, p_operator, p_state, v_why, v_leader, TRIM(p_words));
  END IF;
END $$

-- By nobody, at the date that was decided; the same as act "resume". Called by the server every minute, and by any
-- workstation where the server's events stay off: whoever comes second finds nothing to do.
CREATE OR REPLACE PROCEDURE resume_one(IN p_case BIGINT)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Lets one suspended case go on if its date has come'
whole: BEGIN
  DECLARE v_from, v_to VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_version INT;
  DECLARE v_department BIGINT;
  DECLARE v_until, v_now DATETIME(6);
  DECLARE v_act CHAR(36) CHARACTER SET ascii COLLATE ascii_bin DEFAULT UUID();
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK AND NO CHAIN NO RELEASE; RESIGNAL; END;
  CALL desk_session();
  SET TRANSACTION ISOLATION LEVEL READ COMMITTED;
  START TRANSACTION READ WRITE;
  SELECT state, version, department_id, suspended_until INTO v_from, v_version, v_department, v_until
  FROM case_file WHERE id = p_case FOR UPDATE;
  SET v_now = SYSDATE(6), v_to = 'HANDLING';
  IF v_from <> 'SUSPENDED' OR COALESCE(v_until > v_now, TRUE) THEN
    ROLLBACK AND NO CHAIN NO RELEASE;
    LEAVE whole;
  END IF;
  CALL act_resume(p_case, v_to, v_now);
  CALL requests_follow(p_case, 'resume', v_from, v_to, v_now);
  UPDATE case_file SET state = v_to, version = version + 1, suspended_until = NULL WHERE id = p_case;
  INSERT INTO case_step (case_id, at, action, from_state, to_state, department_id, act_id)
  VALUES (p_case, v_now, 'resume', v_from, v_to, v_department, v_act);
  INSERT INTO act (act_id, account, action, case_id, at, outcome, version, state)
  VALUES (v_act, caller(), 'resume', p_case, v_now, 'DONE', v_version + 1, v_to);
  CALL chain_append('case', p_case, 'resume', NULL, v_act, JSON_OBJECT('version', v_version + 1, 'from', v_from, 'to', v_to,
      'at', v_now, 'until', v_until));
  COMMIT AND NO CHAIN NO RELEASE;
END $$

CREATE OR REPLACE PROCEDURE resume_due(IN p_most INT)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Door: lets suspended cases go on whose date has come, at most so many; each is an act of its own'
BEGIN
  DECLARE v_failure VARCHAR(512);
  CALL desk_session();
  FOR c IN (SELECT id FROM case_file WHERE state = 'SUSPENDED' AND suspended_until <= SYSDATE(6) ORDER BY suspended_until
      LIMIT p_most) DO
    BEGIN
      -- One that cannot go on does not keep the others; it is told when they are through.
      DECLARE CONTINUE HANDLER FOR SQLEXCEPTION
      BEGIN
        DECLARE v_told VARCHAR(512);
        GET DIAGNOSTICS CONDITION 1 v_told = MESSAGE_TEXT;
        SET v_failure = COALESCE(v_failure, CONCAT('case ', c.id, ' stays suspended: ', v_told));
      END;
      CALL resume_one(c.id);
    END;
  END FOR;
  IF v_failure IS NOT NULL THEN
    SET v_failure = LEFT(v_failure, 128);
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = v_failure;
  END IF;
END $$

CREATE OR REPLACE EVENT suspension_ends ON SCHEDULE EVERY 1 MINUTE
  COMMENT 'Lets suspended cases go on at their date'
DO CALL resume_due(200) $$

DELIMITER ;
