-- What follows a case: it is urged, supervised, instructed, called back, looked at again. Parts of case_act, called inside its
-- transaction with the row of the case locked; p_at is the time of the act, UTC.

DELIMITER $$

CREATE OR REPLACE FUNCTION follow_setting(p_name VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin) RETURNS DECIMAL(9,2)
  READS SQL DATA SQL SECURITY DEFINER
  COMMENT 'A setting that is a number'
RETURN (SELECT CAST(value AS DECIMAL(9,2)) FROM setting WHERE name = p_name) $$

CREATE OR REPLACE FUNCTION role_in_force(p_operator BIGINT, p_role VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin,
    p_at DATETIME(6)) RETURNS BOOLEAN
  READS SQL DATA SQL SECURITY DEFINER
  COMMENT 'Whether an operator holds a role at that moment'
RETURN EXISTS (SELECT 1 FROM operator_role WHERE operator_id = p_operator AND role = p_role AND valid_from <= p_at
    AND (valid_to IS NULL OR valid_to > p_at)) $$

-- A new limit from the beginning: what the unit took before was not enough.
CREATE OR REPLACE PROCEDURE open_again(IN p_case BIGINT, IN p_at DATETIME(6),
    INOUT o_to VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Opens a closed case again for its unit (重办), with a new limit; a case that never had a unit is filed in the ordinary way'
BEGIN
  DECLARE v_department BIGINT;
  DECLARE v_leads INT;
  SELECT department_id INTO v_department FROM case_file WHERE id = p_case;
  UPDATE case_file SET closed_at = NULL, handled_at = NULL, overdue_excused = FALSE, reopen_count = reopen_count + 1 WHERE id = p_case;
  IF v_department IS NULL THEN
    SET o_to = 'PENDING_FILING';
    -- Solved on the spot it was nobody's to file; now it is the district's.
    UPDATE case_file SET level = 'DISTRICT' WHERE id = p_case AND level = 'GRID';
  ELSE
    SET o_to = 'REWORK';
    SELECT COUNT(*) INTO v_leads FROM case_part WHERE case_id = p_case AND role = 'LEAD';
    IF v_leads > 0 THEN
      CALL open_parts_again(p_case, p_at);
    ELSE
      CALL start_clock_for(p_case, v_department, 'HANDLE', p_at, NULL);
    END IF;
  END IF;
  -- The next closing owes a call of its own.
  DELETE FROM call_back WHERE case_id = p_case AND done_at IS NULL;
END $$

-- Three things that are never one: to urge, to supervise, to instruct.

CREATE OR REPLACE PROCEDURE act_urge(IN p_case BIGINT, IN p_operator BIGINT, IN p_department BIGINT, IN p_words TEXT,
    IN p_act_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin, IN p_at DATETIME(6))
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Reminds (催办); no reply is owed, so it is over at once'
INSERT INTO case_notice (case_id, kind, department_id, at, operator_id, words, closed_at, act_id)
VALUES (p_case, 'URGE', p_department, p_at, p_operator, NULLIF(TRIM(p_words), ''), p_at, p_act_id) $$

CREATE OR REPLACE PROCEDURE next_notice_number(IN p_at DATETIME(6), OUT o_number VARCHAR(32))
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'The next number of a demand in this year, as it is printed'
BEGIN
  DECLARE v_year SMALLINT DEFAULT YEAR(centre_day(p_at));
  DECLARE v_last INT;
  INSERT INTO notice_series (kind, year, last_number) VALUES ('SUPERVISE', v_year, 1)
  ON DUPLICATE KEY UPDATE last_number = last_number + 1;
  SELECT last_number INTO v_last FROM notice_series WHERE kind = 'SUPERVISE' AND year = v_year;
  SET o_number = (SELECT REPLACE(REPLACE(value, '{0}', v_year), '{1}', v_last) FROM setting WHERE name = 'supervise.number');
END $$

CREATE OR REPLACE PROCEDURE act_supervise(IN p_case BIGINT, IN p_operator BIGINT, IN p_department BIGINT, IN p_words TEXT,
    IN p_detail TEXT, IN p_act_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin, IN p_at DATETIME(6),
    OUT o_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Demands a reply of the unit until a time, under a number (督办)'
BEGIN
  DECLARE v_due DATETIME(6) DEFAULT detail_moment(p_detail, '$.until');
  DECLARE v_urgency VARCHAR(16) DEFAULT COALESCE(JSON_VALUE(p_detail, '$.urgency'), 'ORDINARY');
  DECLARE v_number VARCHAR(32);
  SET o_reason = CASE
    WHEN p_department IS NULL THEN 'act.noUnitYet'
    WHEN v_due IS NULL OR v_due <= p_at OR v_due > p_at + INTERVAL 1 YEAR THEN 'act.dueMissing'
    WHEN v_urgency NOT IN ('ORDINARY', 'HURRIED', 'MOST_URGENT') THEN 'act.detailBroken'
  END;
  IF o_reason IS NULL THEN
    CALL next_notice_number(p_at, v_number);
    INSERT INTO case_notice (case_id, kind, number, department_id, at, operator_id, category, urgency, words, due_at, act_id)
    VALUES (p_case, 'SUPERVISE', v_number, p_department, p_at, p_operator,
        (SELECT code FROM action_reason WHERE action = 'supervise' AND code = JSON_VALUE(p_detail, '$.reason')),
        v_urgency, TRIM(p_words), v_due, p_act_id);
    INSERT IGNORE INTO case_flag (case_id, flag) VALUES (p_case, 'SUPERVISED');
  END IF;
END $$

-- The one that is named, else the one that waits longest.
CREATE OR REPLACE FUNCTION open_notice(p_case BIGINT, p_kind VARCHAR(16), p_notice BIGINT, p_unanswered BOOLEAN) RETURNS BIGINT
  READS SQL DATA SQL SECURITY DEFINER
  COMMENT 'The notice of a case that is not yet struck off; none when there is none'
RETURN (SELECT id FROM case_notice WHERE case_id = p_case AND kind = p_kind AND closed_at IS NULL
    AND (NOT p_unanswered OR replied_at IS NULL) AND (p_notice IS NULL OR id = p_notice) ORDER BY at, id LIMIT 1) $$

CREATE OR REPLACE PROCEDURE act_reply(IN p_case BIGINT, IN p_kind VARCHAR(16), IN p_operator BIGINT, IN p_words TEXT,
    IN p_detail TEXT, IN p_at DATETIME(6), OUT o_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Answers a demand or an instruction (督办回复、批示回复); with its answer an instruction is done'
BEGIN
  DECLARE v_notice BIGINT DEFAULT open_notice(p_case, p_kind, CAST(JSON_VALUE(p_detail, '$.notice') AS SIGNED), TRUE);
  IF v_notice IS NULL THEN
    SET o_reason = 'act.noNotice';
  ELSE
    UPDATE case_notice SET replied_at = p_at, replied_by = p_operator, reply = TRIM(p_words),
        closed_at = IF(p_kind = 'INSTRUCT', p_at, NULL), closed_by = IF(p_kind = 'INSTRUCT', p_operator, NULL)
    WHERE id = v_notice;
  END IF;
END $$

CREATE OR REPLACE PROCEDURE act_strike_off(IN p_case BIGINT, IN p_operator BIGINT, IN p_words TEXT, IN p_detail TEXT,
    IN p_at DATETIME(6), OUT o_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Strikes off a demand (销号): once it is answered, or with words why it goes without an answer'
BEGIN
  DECLARE v_notice BIGINT DEFAULT open_notice(p_case, 'SUPERVISE', CAST(JSON_VALUE(p_detail, '$.notice') AS SIGNED), FALSE);
  SET o_reason = CASE
    WHEN v_notice IS NULL THEN 'act.noNotice'
    WHEN COALESCE(TRIM(p_words), '') = '' AND (SELECT replied_at IS NULL FROM case_notice WHERE id = v_notice)
      THEN 'act.notReplied'
  END;
  IF o_reason IS NULL THEN
    UPDATE case_notice SET closed_at = p_at, closed_by = p_operator, closing_words = NULLIF(TRIM(p_words), '')
    WHERE id = v_notice;
    DELETE FROM case_flag WHERE case_id = p_case AND flag = 'SUPERVISED'
      AND open_notice(p_case, 'SUPERVISE', NULL, FALSE) IS NULL;
  END IF;
END $$

CREATE OR REPLACE PROCEDURE act_instruct(IN p_case BIGINT, IN p_operator BIGINT, IN p_department BIGINT, IN p_words TEXT,
    IN p_detail TEXT, IN p_act_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin, IN p_at DATETIME(6),
    OUT o_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Keeps the words of a leader under his name (批示): his own, or taken down for him'
BEGIN
  DECLARE v_leader VARCHAR(64) DEFAULT NULLIF(TRIM(LEFT(JSON_VALUE(p_detail, '$.leader'), 64)), '');
  DECLARE v_due DATETIME(6) DEFAULT detail_moment(p_detail, '$.until');
  IF role_in_force(p_operator, 'leader', p_at) THEN
    SET v_leader = (SELECT name FROM operator WHERE id = p_operator);
  END IF;
  SET o_reason = CASE
    WHEN v_leader IS NULL THEN 'act.leaderMissing'
    WHEN v_due <= p_at THEN 'act.dueMissing'
  END;
  IF o_reason IS NULL THEN
    INSERT INTO case_notice (case_id, kind, department_id, at, operator_id, leader, words, due_at, act_id)
    VALUES (p_case, 'INSTRUCT', p_department, p_at, p_operator, v_leader, TRIM(p_words), v_due, p_act_id);
  END IF;
END $$

-- Calling back.

CREATE OR REPLACE FUNCTION hall_day_end(p_at DATETIME(6)) RETURNS DATETIME(6)
  READS SQL DATA SQL SECURITY DEFINER
  COMMENT 'End of the working day of the hall that runs or comes next, UTC; midnight where its calendar says nothing'
RETURN COALESCE((SELECT MAX(`end`) FROM work_slot WHERE calendar = 'hall' AND day_number = (SELECT day_number FROM work_slot
      WHERE calendar = 'hall' AND `start` > p_at - INTERVAL 2 DAY AND `end` > p_at ORDER BY `start` LIMIT 1)),
    TIMESTAMP(centre_day(p_at) + INTERVAL 1 DAY) - INTERVAL (SELECT minutes FROM centre_offset WHERE valid_from <= p_at
        ORDER BY valid_from DESC LIMIT 1) MINUTE) $$

CREATE OR REPLACE PROCEDURE owe_call_back(IN p_case BIGINT, IN p_at DATETIME(6))
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Makes the task of calling back where a citizen told the matter, or one that was merged into it; not for what inspectors found themselves'
INSERT INTO call_back (case_id, made_at, due_at, reachable, next_at)
SELECT p_case, p_at, hall_day_end(p_at), MAX(COALESCE(p.telephone, '') <> ''), p_at
FROM (SELECT p_case AS id UNION ALL SELECT id FROM case_file WHERE parent_id = p_case AND state = 'MERGED') told
JOIN report r ON r.case_id = told.id LEFT JOIN reporter p ON p.report_id = r.id
WHERE FIND_IN_SET(r.source, (SELECT value FROM setting WHERE name = 'callBack.sources')) > 0
HAVING COUNT(*) > 0 $$

CREATE OR REPLACE PROCEDURE act_call_back(IN p_case BIGINT, IN p_operator BIGINT, IN p_words TEXT, IN p_solved BOOLEAN,
    IN p_detail TEXT, IN p_act_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin, IN p_at DATETIME(6),
    INOUT o_to VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin,
    OUT o_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Keeps what the reporter says; who is not content with a matter that is not solved has it opened again'
BEGIN
  DECLARE v_task BIGINT;
  DECLARE v_tries INT;
  DECLARE v_result VARCHAR(16) DEFAULT JSON_VALUE(p_detail, '$.satisfaction');
  DECLARE v_again, v_over, v_other BOOLEAN;
  SELECT id, tries + 1, COALESCE(held_by <> p_operator AND held_until > p_at, FALSE) INTO v_task, v_tries, v_other FROM call_back WHERE case_id = p_case AND done_at IS NULL ORDER BY id LIMIT 1;
  SET v_again = v_result = 'DISSATISFIED' AND NOT p_solved;
  SET o_reason = CASE
    WHEN v_task IS NULL THEN 'act.noCallBack'
    WHEN v_other THEN 'act.calledByOther'
    WHEN COALESCE(v_result, '') NOT IN ('SATISFIED', 'MOSTLY', 'DISSATISFIED', 'NO_ANSWER', 'DECLINED')
      THEN 'act.satisfactionMissing'
    WHEN v_result = 'DISSATISFIED' AND p_solved IS NULL THEN 'act.verdictMissing'
    WHEN v_result = 'DISSATISFIED' AND COALESCE(TRIM(p_words), '') = '' THEN 'act.opinionMissing'
  END;
  IF o_reason IS NULL THEN
    SET v_over = v_result <> 'NO_ANSWER' OR v_tries >= follow_setting('callBack.tries');
    UPDATE call_back SET tries = IF(v_result = 'NO_ANSWER', v_tries, tries),
        next_at = p_at + INTERVAL CAST(follow_setting('callBack.againMinutes') AS SIGNED) MINUTE,
        done_at = IF(v_over, p_at, NULL), done_by = p_operator, result = IF(v_over, v_result, NULL),
        solved = IF(v_result IN ('NO_ANSWER', 'DECLINED'), NULL, p_solved), words = NULLIF(TRIM(p_words), ''),
        reopened = v_again, held_by = NULL, held_until = NULL WHERE id = v_task;
    IF v_again THEN
      CALL open_again(p_case, p_at, o_to);
    ELSEIF v_result IN ('SATISFIED', 'MOSTLY') AND NOT p_solved THEN
      -- Being content solves nothing: somebody looks.
      INSERT IGNORE INTO recheck (case_id, rule, action, act_id, operator_id, chosen_at, percent)
      VALUES (p_case, 'CALL_BACK', 'close', p_act_id, NULL, p_at, 100);
    END IF;
  END IF;
END $$

-- One agent a call. What somebody holds is given to him again, so that a repeated call of the door takes nothing twice.
CREATE OR REPLACE PROCEDURE call_back_take(IN p_call BIGINT, IN p_not BIGINT)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Door: takes the call that is due next, or the one that is named; gives the one back that is not wanted'
whole: BEGIN
  DECLARE v_operator, v_task, v_holder BIGINT;
  DECLARE v_outcome VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_may BOOLEAN;
  DECLARE v_tries INT DEFAULT 0;
  DECLARE v_mode VARCHAR(16) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
  DECLARE v_now DATETIME(6);
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK AND NO CHAIN NO RELEASE; RESIGNAL; END;
  CALL claim_begin(v_operator);
  SET v_now = SYSDATE(6), v_mode = operation_mode();
  SELECT COUNT(*) > 0 INTO v_may FROM workflow_transition t JOIN operator_role r ON r.role = t.role
  WHERE t.mode = v_mode AND t.action = 'callBack' AND r.operator_id = v_operator AND r.valid_from <= v_now
    AND (r.valid_to IS NULL OR r.valid_to > v_now);
  IF NOT v_may THEN
    ROLLBACK AND NO CHAIN NO RELEASE;
    SELECT 'REFUSED' AS outcome, NULL AS id, NULL AS holder;
    LEAVE whole;
  END IF;
  UPDATE call_back SET held_by = NULL, held_until = NULL WHERE id = p_not AND held_by = v_operator;
  WHILE v_outcome IS NULL DO
    SET v_task = NULL;
    IF p_call IS NOT NULL THEN
      SELECT MAX(id) INTO v_task FROM call_back WHERE id = p_call AND done_at IS NULL;
    ELSE
      SELECT MAX(id) INTO v_task FROM call_back WHERE held_by = v_operator AND held_until > v_now AND done_at IS NULL;
      IF v_task IS NULL THEN
        SELECT MAX(n.id) INTO v_task FROM (SELECT b.id FROM call_back b JOIN case_file c ON c.id = b.case_id AND c.state = 'CLOSED'
          WHERE b.done_at IS NULL AND b.reachable AND b.next_at <= v_now AND (b.held_until IS NULL OR b.held_until <= v_now)
            AND (p_not IS NULL OR b.id <> p_not) ORDER BY b.due_at, b.id LIMIT 1) n;
      END IF;
    END IF;
    UPDATE call_back SET held_by = v_operator,
        held_until = v_now + INTERVAL CAST(follow_setting('callBack.holdMinutes') AS SIGNED) MINUTE
    WHERE id = v_task AND done_at IS NULL AND (held_by = v_operator OR held_until IS NULL OR held_until <= v_now);
    SET v_tries = v_tries + 1, v_outcome = CASE
      WHEN v_task IS NULL THEN 'NOTHING'
      WHEN ROW_COUNT() > 0 THEN 'GOT'
      WHEN p_call IS NOT NULL OR v_tries >= 20 THEN 'HELD'
    END;
  END WHILE;
  SELECT MAX(held_by) INTO v_holder FROM call_back WHERE id = v_task;
  COMMIT AND NO CHAIN NO RELEASE;
  SELECT v_outcome AS outcome, v_task AS id, (SELECT name FROM operator WHERE id = v_holder) AS holder;
END $$

-- The time on the paper counts for the unit; the time of typing stands beside it.
CREATE OR REPLACE PROCEDURE act_slip(IN p_case BIGINT, IN p_operator BIGINT, IN p_department BIGINT, IN p_detail TEXT,
    IN p_act_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin, IN p_at DATETIME(6),
    OUT o_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Keeps the slip that a unit''s feedback was typed from (代录反馈), and stops its clock at the time on it'
BEGIN
  DECLARE v_slip DATETIME(6) DEFAULT detail_moment(p_detail, '$.slipTime');
  DECLARE v_from DATETIME(6);
  SELECT GREATEST(COALESCE(c.dispatched_at, c.reported_at), COALESCE((SELECT MAX(k.started_at) FROM stage_clock k
      WHERE k.case_id = c.id AND k.stage = 'HANDLE' AND k.department_id = p_department), c.reported_at),
      p_at - INTERVAL CAST(follow_setting('slip.mostHours') AS SIGNED) HOUR) INTO v_from FROM case_file c WHERE c.id = p_case;
  IF JSON_VALUE(p_detail, '$.slipTime') IS NOT NULL AND COALESCE(v_slip < v_from OR v_slip > p_at, TRUE) THEN
    SET o_reason = 'act.slipTime';
  ELSE
    INSERT INTO feedback_slip (act_id, case_id, department_id, slip_at, typed_at, operator_id, signer)
    VALUES (p_act_id, p_case, p_department, COALESCE(v_slip, p_at), p_at, p_operator,
        NULLIF(TRIM(LEFT(JSON_VALUE(p_detail, '$.signer'), 64)), ''));
    IF v_slip IS NOT NULL THEN
      CALL stop_clock_for(p_case, p_department, NULL, v_slip);
    END IF;
  END IF;
END $$

-- By nobody: an act of its own, after the feedback in the same transaction. Left to people: what has no place an inspector
-- could go to, and what is suspected of being fake.
CREATE OR REPLACE PROCEDURE check_by_itself(IN p_case BIGINT, IN p_act_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin,
    IN p_at DATETIME(6))
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Sends a case that waits for it to be checked (发核查), where the setting check.automatic is ON'
BEGIN
  DECLARE v_version INT;
  DECLARE v_act CHAR(36) CHARACTER SET ascii COLLATE ascii_bin DEFAULT UUID();
  DECLARE CONTINUE HANDLER FOR NOT FOUND BEGIN END;
  SELECT c.version + 1 INTO v_version FROM case_file c JOIN setting s ON s.name = 'check.automatic' AND s.value = 'ON'
  LEFT JOIN case_flag f ON f.case_id = c.id AND f.flag = 'SUSPECT_FAKE'
  WHERE c.id = p_case AND c.state = 'PENDING_CHECK' AND c.longitude IS NOT NULL AND f.case_id IS NULL;
  IF v_version IS NOT NULL THEN
    UPDATE case_file SET state = 'CHECKING', version = v_version WHERE id = p_case;
    INSERT INTO case_step (case_id, at, action, from_state, to_state, act_id)
    VALUES (p_case, p_at, 'sendCheck', 'PENDING_CHECK', 'CHECKING', v_act);
    INSERT INTO act (act_id, account, action, case_id, at, outcome, version, state)
    VALUES (v_act, caller(), 'sendCheck', p_case, p_at, 'DONE', v_version, 'CHECKING');
    UPDATE act SET version = v_version, state = 'CHECKING' WHERE act_id = p_act_id;
    CALL chain_append('case', p_case, 'sendCheck', NULL, v_act, JSON_OBJECT('version', v_version, 'from', 'PENDING_CHECK',
        'to', 'CHECKING', 'at', p_at));
  END IF;
END $$

-- The moment from which on a case that was sent is no longer unsigned: working time, which for urgent ones is all time.
CREATE OR REPLACE FUNCTION unsigned_since(p_urgent BOOLEAN) RETURNS DATETIME(6)
  READS SQL DATA SQL SECURITY DEFINER
  COMMENT 'Door: what was sent before this moment and is not signed for is to be rung about (未签收), UTC'
BEGIN
  DECLARE v_now DATETIME(6) DEFAULT SYSDATE(6);
  DECLARE v_minutes INT DEFAULT follow_setting('sign.minutes');
  DECLARE EXIT HANDLER FOR SQLEXCEPTION RETURN v_now - INTERVAL v_minutes MINUTE;
  IF p_urgent THEN
    RETURN v_now - INTERVAL v_minutes MINUTE;
  END IF;
  RETURN LEAST(v_now - INTERVAL v_minutes MINUTE,
      work_moment('working', work_position('working', v_now) - 60000000 * v_minutes));
END $$

DELIMITER ;
