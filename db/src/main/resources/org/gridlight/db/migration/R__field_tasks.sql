-- Tasks to the field and back (现场任务): the door of the desk and of the field.

DELIMITER $$

CREATE OR REPLACE PROCEDURE task_send(IN p_case BIGINT, IN p_operator BIGINT, IN p_detail LONGTEXT, IN p_at DATETIME(6),
    OUT o_task BIGINT, OUT o_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Asks an inspector on shift to verify or check a case that waits for it'
BEGIN
  DECLARE v_code VARCHAR(32) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin DEFAULT JSON_VALUE(p_detail, '$.inspector');
  DECLARE v_words TEXT DEFAULT NULLIF(TRIM(JSON_VALUE(p_detail, '$.words')), '');
  DECLARE v_wanted, v_due DATETIME(6);
  DECLARE v_kind VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_inspector, v_shift BIGINT;
  DECLARE v_open INT;
  SELECT CASE state WHEN 'VERIFYING' THEN 'VERIFY' WHEN 'CHECKING' THEN 'CHECK' END INTO v_kind FROM case_file
    WHERE id = p_case FOR UPDATE;
  SELECT MAX(id) INTO v_inspector FROM inspector WHERE code = v_code AND kind = 'FIELD';
  SELECT MAX(id) INTO v_shift FROM inspector_shift WHERE inspector_id = v_inspector AND begins_at > p_at - INTERVAL 12 HOUR
    AND begins_at <= p_at AND ends_at > p_at;
  SELECT MAX(due_at) INTO v_due FROM stage_clock WHERE case_id = p_case AND stage = v_kind AND stopped_at IS NULL;
  SET v_wanted = COALESCE(CAST(JSON_VALUE(p_detail, '$.wantedBy') AS DATETIME(6)), v_due);
  UPDATE field_task SET state = 'EXPIRED', ended_at = p_at WHERE open_case = p_case AND kind <> v_kind;
  SELECT COUNT(*) INTO v_open FROM field_task WHERE open_case = p_case;
  SET o_reason = CASE
    WHEN v_kind IS NULL THEN 'fieldtask.notWaiting'
    WHEN v_inspector IS NULL THEN 'fieldtask.noInspector'
    WHEN v_shift IS NULL THEN 'fieldtask.offShift'
    WHEN v_open > 0 THEN 'fieldtask.sentAlready'
    WHEN solved_it_himself(p_case, NULL, p_detail) THEN 'act.ownWork'
    WHEN v_wanted IS NULL OR v_wanted <= p_at THEN 'fieldtask.noTime'
    WHEN CHAR_LENGTH(v_words) > 500 THEN 'fieldtask.wordsLong'
  END;
  IF o_reason IS NULL THEN
    INSERT INTO field_task (case_id, kind, inspector_id, words, wanted_by, sent_at, sent_by)
    VALUES (p_case, v_kind, v_inspector, v_words, v_wanted, p_at, p_operator);
    SET o_task = LAST_INSERT_ID();
  END IF;
END $$

-- By nobody, in the transaction of the act that sent the case to be verified or checked. Only who has the responsibility grid: whoever
-- else could go there is for people to say, and so is a case without a place.
CREATE OR REPLACE PROCEDURE task_by_itself(IN p_case BIGINT, IN p_at DATETIME(6))
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Asks the inspector of the grid who is on shift and has the fewest tasks, where the setting fieldTask.automatic is ON'
BEGIN
  DECLARE v_kind VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_inspector BIGINT;
  DECLARE v_due DATETIME(6);
  DECLARE CONTINUE HANDLER FOR NOT FOUND BEGIN END;
  SELECT IF(c.state = 'VERIFYING', 'VERIFY', 'CHECK'), i.id INTO v_kind, v_inspector
    FROM setting s JOIN case_file c ON c.id = p_case
    JOIN management_grid_part p ON p.unit_grid_id = c.unit_grid_id AND p.valid_to IS NULL
    JOIN inspector_grid g ON g.management_grid_id = p.management_grid_id AND g.valid_to IS NULL
    JOIN inspector i ON i.id = g.inspector_id AND i.kind = 'FIELD'
    JOIN inspector_shift d ON d.inspector_id = i.id AND d.begins_at > p_at - INTERVAL 12 HOUR AND d.begins_at <= p_at AND d.ends_at > p_at
    WHERE s.name = 'fieldTask.automatic' AND s.value = 'ON' AND c.state IN ('VERIFYING', 'CHECKING') AND c.longitude IS NOT NULL
      AND NOT solved_it_himself(p_case, NULL, JSON_OBJECT('inspector', i.code))
    ORDER BY (SELECT COUNT(*) FROM field_task t WHERE t.inspector_id = i.id AND t.state = 'OPEN'), i.code LIMIT 1;
  SELECT MAX(due_at) INTO v_due FROM stage_clock WHERE case_id = p_case AND stage = v_kind AND stopped_at IS NULL;
  IF v_inspector IS NOT NULL AND v_due > p_at THEN
    UPDATE field_task SET state = 'EXPIRED', ended_at = p_at WHERE open_case = p_case;
    INSERT INTO field_task (case_id, kind, inspector_id, wanted_by, sent_at) VALUES (p_case, v_kind, v_inspector, v_due, p_at);
    CALL chain_append('fieldtask', LAST_INSERT_ID(), 'sendTask', NULL, NULL, JSON_OBJECT('at', p_at, 'case', p_case));
  END IF;
END $$

CREATE OR REPLACE PROCEDURE task_withdraw(IN p_task BIGINT, IN p_operator BIGINT, IN p_detail LONGTEXT, IN p_at DATETIME(6),
    OUT o_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Takes a task back that has no answer'
BEGIN
  DECLARE v_words TEXT DEFAULT NULLIF(TRIM(JSON_VALUE(p_detail, '$.words')), '');
  DECLARE v_state VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin;
  SELECT state INTO v_state FROM field_task WHERE id = p_task FOR UPDATE;
  SET o_reason = CASE
    WHEN v_state IS NULL THEN 'fieldtask.none'
    WHEN v_state <> 'OPEN' THEN 'fieldtask.ended'
    WHEN CHAR_LENGTH(v_words) > 500 THEN 'fieldtask.wordsLong'
  END;
  IF o_reason IS NULL THEN
    UPDATE field_task SET state = 'WITHDRAWN', ended_at = p_at, ended_by = p_operator, end_words = v_words WHERE id = p_task;
  END IF;
END $$

-- A picture is looked for by its content and by quarters of its print that differ in one sign at most. What the same case had
-- before it was handled is no accusation: whoever shows the place again may well begin with it.
CREATE OR REPLACE PROCEDURE task_photo_search(IN p_task BIGINT, IN p_case BIGINT, IN p_ordinal INT,
    IN p_sha256 CHAR(64) CHARACTER SET ascii COLLATE ascii_bin, IN p_print BIGINT UNSIGNED, IN p_handled DATETIME(6))
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Notes where the same picture stands already, the most alike first, one sign for a photo'
BEGIN
  DECLARE v_most INT DEFAULT COALESCE(follow_setting('fieldTask.printSigns'), 6);
  DECLARE v_other CHAR(64) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_case BIGINT;
  DECLARE v_signs INT;
  DECLARE CONTINUE HANDLER FOR NOT FOUND BEGIN END;
  SELECT a.sha256, a.case_id, 0 INTO v_other, v_case, v_signs FROM attachment a
    WHERE a.sha256 = p_sha256 AND a.case_id IS NOT NULL
      AND NOT (a.case_id = p_case AND (p_handled IS NULL OR a.added_at <= p_handled)) ORDER BY a.id LIMIT 1;
  IF v_other IS NULL AND p_print IS NOT NULL THEN
    WITH RECURSIVE n AS (SELECT 0 AS i UNION ALL SELECT i + 1 FROM n WHERE i < 67)
    SELECT p.sha256, t.case_id, BIT_COUNT(p.print ^ p_print) INTO v_other, v_case, v_signs
    FROM n STRAIGHT_JOIN photo_band b ON b.band = n.i DIV 17
      AND b.value = ((p_print >> (16 * (3 - n.i DIV 17))) & 65535) ^ IF(n.i MOD 17 = 0, 0, 1 << (n.i MOD 17 - 1))
    STRAIGHT_JOIN field_task_photo p ON p.task_id = b.task_id AND p.ordinal = b.ordinal
    STRAIGHT_JOIN field_task t ON t.id = p.task_id
    WHERE t.id <> p_task AND BIT_COUNT(p.print ^ p_print) <= v_most
      AND NOT (t.case_id = p_case AND (p_handled IS NULL OR t.ended_at <= p_handled))
    ORDER BY BIT_COUNT(p.print ^ p_print), t.id LIMIT 1;
  END IF;
  IF v_other IS NOT NULL THEN
    INSERT INTO field_task_sign (task_id, ordinal, sign, amount, other_sha256, other_case_id)
    VALUES (p_task, p_ordinal, 'PHOTO_USED', v_signs, v_other, v_case);
  END IF;
END $$

CREATE OR REPLACE PROCEDURE task_photos(IN p_task BIGINT, IN p_case BIGINT, IN p_operator BIGINT, IN p_photos LONGTEXT, IN p_at DATETIME(6),
    OUT o_missing INT)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Keeps the photos of an answer, with the case too, and looks at their age and for others like them'
BEGIN
  DECLARE v_n INT DEFAULT 0;
  DECLARE v_one TEXT;
  DECLARE v_sha256 CHAR(64) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_print BIGINT UNSIGNED;
  DECLARE v_taken, v_handled, v_sent DATETIME(6);
  SELECT handled_at INTO v_handled FROM case_file WHERE id = p_case;
  SELECT sent_at INTO v_sent FROM field_task WHERE id = p_task;
  WHILE v_n < COALESCE(JSON_LENGTH(p_photos), 0) DO
    SET v_one = JSON_EXTRACT(p_photos, CONCAT('$[', v_n, ']')), v_n = v_n + 1;
    SET v_sha256 = JSON_VALUE(v_one, '$.sha256'), v_taken = CAST(JSON_VALUE(v_one, '$.takenAt') AS DATETIME(6)),
        v_print = CAST(CONV(JSON_VALUE(v_one, '$.print'), 16, 10) AS UNSIGNED);
    CALL task_photo_search(p_task, p_case, v_n, v_sha256, v_print, v_handled);
    INSERT INTO field_task_photo (task_id, ordinal, sha256, taken_at, print)
    SELECT p_task, v_n, sha256, v_taken, v_print FROM attachment_content WHERE sha256 = v_sha256;
    IF ROW_COUNT() > 0 AND v_print IS NOT NULL THEN
      INSERT INTO photo_band (band, value, task_id, ordinal) VALUES (0, v_print >> 48 & 65535, p_task, v_n),
        (1, v_print >> 32 & 65535, p_task, v_n), (2, v_print >> 16 & 65535, p_task, v_n), (3, v_print & 65535, p_task, v_n);
    END IF;
    IF v_taken IS NULL THEN
      INSERT INTO field_task_sign (task_id, ordinal, sign) VALUES (p_task, v_n, 'NO_TIME');
    ELSEIF v_taken < v_sent AND v_taken < p_at - INTERVAL follow_setting('fieldTask.photoMinutes') MINUTE THEN
      INSERT INTO field_task_sign (task_id, ordinal, sign, amount)
      VALUES (p_task, v_n, 'OLD_PHOTO', TIMESTAMPDIFF(MINUTE, v_taken, p_at));
    END IF;
  END WHILE;
  IF v_n = 0 THEN
    SET o_missing = 0;
    INSERT INTO field_task_sign (task_id, sign) VALUES (p_task, 'NO_PHOTO');
  ELSE
    CALL attach(p_case, NULL, NULL, p_photos, p_operator, p_at, o_missing);
  END IF;
END $$

CREATE OR REPLACE PROCEDURE task_answer(IN p_task BIGINT, IN p_operator BIGINT, IN p_detail LONGTEXT, IN p_at DATETIME(6),
    OUT o_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Takes the answer of the inspector who was asked; the case itself is moved by answerVerify and answerCheck only'
BEGIN
  DECLARE v_code VARCHAR(32) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin DEFAULT JSON_VALUE(p_detail, '$.inspector');
  DECLARE v_finding VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin DEFAULT COALESCE(JSON_VALUE(p_detail, '$.finding'), '');
  DECLARE v_words TEXT DEFAULT NULLIF(TRIM(JSON_VALUE(p_detail, '$.words')), '');
  DECLARE v_photos LONGTEXT DEFAULT JSON_EXTRACT(p_detail, '$.photos');
  DECLARE v_longitude DECIMAL(10,7) DEFAULT JSON_VALUE(p_detail, '$.longitude');
  DECLARE v_latitude DECIMAL(9,7) DEFAULT JSON_VALUE(p_detail, '$.latitude');
  DECLARE v_state VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_kind VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_case_state VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_asked VARCHAR(32) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
  DECLARE v_case BIGINT;
  DECLARE v_metres, v_missing, v_suspicions INT;
  DECLARE v_case_longitude, v_case_latitude DECIMAL(10,7);
  SELECT t.state, t.kind, t.case_id, i.code INTO v_state, v_kind, v_case, v_asked
    FROM field_task t JOIN inspector i ON i.id = t.inspector_id WHERE t.id = p_task FOR UPDATE;
  SELECT state, longitude, latitude INTO v_case_state, v_case_longitude, v_case_latitude FROM case_file WHERE id = v_case;
  SET o_reason = CASE
    WHEN v_state IS NULL THEN 'fieldtask.none'
    WHEN NOT v_asked <=> v_code THEN 'fieldtask.notAsked'
    WHEN v_state <> 'OPEN' THEN 'fieldtask.ended'
    WHEN v_case_state <> IF(v_kind = 'VERIFY', 'VERIFYING', 'CHECKING') THEN 'fieldtask.caseWentOn'
    WHEN v_finding NOT IN ('YES', 'NO', 'UNDECIDED') THEN 'fieldtask.noFinding'
    WHEN v_finding <> 'YES' AND v_words IS NULL THEN 'fieldtask.wordsMissing'
    WHEN CHAR_LENGTH(v_words) > 500 THEN 'fieldtask.wordsLong'
    WHEN JSON_LENGTH(v_photos) > 9 THEN 'fieldtask.tooManyPhotos'
  END;
  IF o_reason IS NULL THEN
    CALL task_photos(p_task, v_case, p_operator, v_photos, p_at, v_missing);
    IF v_missing > 0 THEN
      SET o_reason = 'act.photoMissing';
    END IF;
  END IF;
  IF o_reason IS NULL THEN
    IF v_longitude IS NULL OR v_latitude IS NULL THEN
      INSERT INTO field_task_sign (task_id, sign) VALUES (p_task, 'NO_PLACE');
    ELSEIF v_case_longitude IS NOT NULL THEN
      SET v_metres = ROUND(ST_Distance_Sphere(POINT(v_longitude, v_latitude), POINT(v_case_longitude, v_case_latitude)));
      IF v_metres > follow_setting('fieldTask.farMetres') THEN
        INSERT INTO field_task_sign (task_id, sign, amount) VALUES (p_task, 'FAR', v_metres);
      END IF;
    END IF;
    SELECT COUNT(*) INTO v_suspicions FROM field_task_sign WHERE task_id = p_task AND sign IN ('FAR', 'OLD_PHOTO', 'PHOTO_USED');
    UPDATE field_task SET state = 'ANSWERED', ended_at = p_at, ended_by = p_operator, end_words = v_words, finding = v_finding,
        distance_m = v_metres, suspected = v_suspicions > 0 WHERE id = p_task;
  END IF;
END $$

CREATE OR REPLACE PROCEDURE task_judge(IN p_task BIGINT, IN p_operator BIGINT, IN p_detail LONGTEXT, IN p_at DATETIME(6),
    OUT o_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'What a person decides about a suspicion, once, with the reason; nothing is deducted by it'
BEGIN
  DECLARE v_verdict VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin DEFAULT COALESCE(JSON_VALUE(p_detail, '$.verdict'), '');
  DECLARE v_words TEXT DEFAULT NULLIF(TRIM(JSON_VALUE(p_detail, '$.words')), '');
  DECLARE v_suspected BOOLEAN;
  DECLARE v_judged DATETIME(6);
  DECLARE v_answerer BIGINT;
  SELECT suspected, judged_at, ended_by INTO v_suspected, v_judged, v_answerer FROM field_task WHERE id = p_task FOR UPDATE;
  SET o_reason = CASE
    WHEN v_suspected IS NULL THEN 'fieldtask.none'
    WHEN NOT v_suspected THEN 'fieldtask.notSuspected'
    WHEN v_judged IS NOT NULL THEN 'fieldtask.judged'
    WHEN v_answerer = p_operator THEN 'act.ownWork'
    WHEN v_verdict NOT IN ('FAKE', 'NOT_FAKE') THEN 'fieldtask.noVerdict'
    WHEN v_words IS NULL THEN 'fieldtask.wordsMissing'
    WHEN CHAR_LENGTH(v_words) > 500 THEN 'fieldtask.wordsLong'
  END;
  IF o_reason IS NULL THEN
    UPDATE field_task SET verdict = v_verdict, verdict_words = v_words, judged_at = p_at, judged_by = p_operator WHERE id = p_task;
  END IF;
END $$

CREATE OR REPLACE PROCEDURE field_task_act(IN p_act_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin,
    IN p_action VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin, IN p_object BIGINT, IN p_detail LONGTEXT)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Door: sends a task about a case, takes one back, answers it from the field, or decides a suspicion; once for one act id'
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
      OR p_action NOT IN ('sendTask', 'withdrawTask', 'answerTask', 'judgeTask') THEN 'fieldtask.notAllowed'
    WHEN NOT COALESCE(JSON_VALID(p_detail), FALSE) THEN 'act.detailBroken'
  END;
  IF v_reason IS NULL THEN
    CASE p_action
      WHEN 'sendTask' THEN CALL task_send(p_object, v_operator, p_detail, v_now, v_object, v_reason);
      WHEN 'withdrawTask' THEN CALL task_withdraw(p_object, v_operator, p_detail, v_now, v_reason);
      WHEN 'answerTask' THEN CALL task_answer(p_object, v_operator, p_detail, v_now, v_reason);
      ELSE CALL task_judge(p_object, v_operator, p_detail, v_now, v_reason);
    END CASE;
  END IF;
  IF v_reason IS NOT NULL THEN
    ROLLBACK AND NO CHAIN NO RELEASE;
    CALL act_settle(p_act_id, v_operator, p_action, NULL, v_reason, p_object, NULL, NULL);
    LEAVE whole;
  END IF;
  UPDATE act SET at = v_now, accept_no = v_object WHERE act_id = p_act_id;
  CALL chain_append('fieldtask', v_object, p_action, v_operator, p_act_id,
      JSON_OBJECT('at', v_now, 'detail', SHA2(p_detail, 256)));
  COMMIT AND NO CHAIN NO RELEASE;
  CALL act_answer(p_act_id);
END $$

DELIMITER ;
