-- The doors of red notices (红灯通知): what people decide about them. R__red_notices.sql has what they stand on.

DELIMITER $$

CREATE OR REPLACE PROCEDURE red_notice_draw(IN p_act_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin, IN p_department BIGINT)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Door: draws up the notice of a unit for today without waiting for the authority; once for one act id'
whole: BEGIN
  DECLARE v_operator, v_own BIGINT;
  DECLARE v_known BOOLEAN;
  DECLARE v_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_now DATETIME(6);
  DECLARE v_notice BIGINT;
  DECLARE v_cases INT;
  DECLARE v_row TINYINT;
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK AND NO CHAIN NO RELEASE; RESIGNAL; END;
  CALL act_begin(p_act_id, 'drawRedNotice', NULL, v_operator, v_own, v_known);
  IF v_known THEN
    CALL act_settle(p_act_id, v_operator, 'drawRedNotice', NULL, NULL, NULL, NULL, NULL);
    LEAVE whole;
  END IF;
  SELECT id INTO v_row FROM red_notice_turn WHERE id = 1 FOR UPDATE;
  SET v_now = SYSDATE(6);
  SET v_reason = CASE
    WHEN v_operator IS NULL THEN 'act.noOperator'
    WHEN NOT has_standing_right(v_operator, 'drawRedNotice') THEN 'rednotice.notAllowed'
    WHEN v_own IS NOT NULL THEN 'rednotice.notAllowed'
    WHEN NOT EXISTS (SELECT 1 FROM department WHERE id = p_department) THEN 'rednotice.none'
  END;
  IF v_reason IS NULL THEN
    CALL red_notice_draw_unit(p_department, v_now, v_notice, v_cases);
    SET v_reason = CASE WHEN v_notice IS NULL THEN 'rednotice.issuedToday' WHEN v_cases = 0 THEN 'rednotice.noneRed' END;
  END IF;
  IF v_reason IS NOT NULL THEN
    ROLLBACK AND NO CHAIN NO RELEASE;
    CALL act_settle(p_act_id, v_operator, 'drawRedNotice', NULL, v_reason, NULL, NULL, NULL);
    LEAVE whole;
  END IF;
  UPDATE act SET at = v_now WHERE act_id = p_act_id;
  CALL chain_append('rednotice', v_notice, 'drawRedNotice', v_operator, p_act_id, JSON_OBJECT('cases', v_cases));
  COMMIT AND NO CHAIN NO RELEASE;
  CALL act_answer(p_act_id);
END $$

CREATE OR REPLACE PROCEDURE red_notice_issue(IN p_act_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin, IN p_notice BIGINT)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Door: issues a notice that was drawn up, with the red cases as they are now; once for one act id'
whole: BEGIN
  DECLARE v_operator, v_own BIGINT;
  DECLARE v_known BOOLEAN;
  DECLARE v_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_now DATETIME(6);
  DECLARE v_state VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_unit BIGINT;
  DECLARE v_row TINYINT;
  DECLARE v_cases INT;
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK AND NO CHAIN NO RELEASE; RESIGNAL; END;
  CALL act_begin(p_act_id, 'issueRedNotice', NULL, v_operator, v_own, v_known);
  IF v_known THEN
    CALL act_settle(p_act_id, v_operator, 'issueRedNotice', NULL, NULL, NULL, NULL, NULL);
    LEAVE whole;
  END IF;
  SELECT id INTO v_row FROM red_notice_turn WHERE id = 1 FOR UPDATE;
  SELECT state, department_id INTO v_state, v_unit FROM red_notice WHERE id = p_notice FOR UPDATE;
  SET v_now = SYSDATE(6);
  SET v_reason = CASE
    WHEN v_operator IS NULL THEN 'act.noOperator'
    WHEN NOT has_standing_right(v_operator, 'issueRedNotice') THEN 'rednotice.notAllowed'
    WHEN v_own IS NOT NULL THEN 'rednotice.notAllowed'
    WHEN v_state IS NULL THEN 'rednotice.none'
    WHEN v_state NOT IN ('PROPOSED', 'LAPSED') THEN 'rednotice.issued'
    WHEN (SELECT day FROM red_notice WHERE id = p_notice) <> centre_day(v_now) THEN 'rednotice.dayOver'
  END;
  IF v_reason IS NULL THEN
    CALL red_notice_list(p_notice, v_now, v_cases);
    IF v_cases = 0 THEN
      SET v_reason = 'rednotice.noneRed';
    ELSE
      CALL red_notice_send(p_notice, v_operator, p_act_id, v_now);
    END IF;
  END IF;
  IF v_reason IS NOT NULL THEN
    ROLLBACK AND NO CHAIN NO RELEASE;
    CALL act_settle(p_act_id, v_operator, 'issueRedNotice', NULL, v_reason, NULL, NULL, NULL);
    LEAVE whole;
  END IF;
  UPDATE act SET at = v_now WHERE act_id = p_act_id;
  COMMIT AND NO CHAIN NO RELEASE;
  CALL act_answer(p_act_id);
END $$

CREATE OR REPLACE PROCEDURE red_notice_sign(IN p_act_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin, IN p_notice BIGINT, IN p_signer VARCHAR(64))
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Door: a unit signs for its notice (签收), or the centre puts down who signed; once for one act id'
whole: BEGIN
  DECLARE v_operator, v_own BIGINT;
  DECLARE v_known BOOLEAN;
  DECLARE v_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_now DATETIME(6);
  DECLARE v_state VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_unit BIGINT;
  DECLARE v_signed DATETIME(6);
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK AND NO CHAIN NO RELEASE; RESIGNAL; END;
  CALL act_begin(p_act_id, 'signRedNotice', NULL, v_operator, v_own, v_known);
  IF v_known THEN
    CALL act_settle(p_act_id, v_operator, 'signRedNotice', NULL, NULL, NULL, NULL, NULL);
    LEAVE whole;
  END IF;
  SELECT state, department_id INTO v_state, v_unit FROM red_notice WHERE id = p_notice FOR UPDATE;
  SELECT signed_at INTO v_signed FROM red_notice WHERE id = p_notice;
  SET v_now = SYSDATE(6);
  SET v_reason = CASE
    WHEN v_operator IS NULL THEN 'act.noOperator'
    WHEN NOT has_standing_right(v_operator, 'signRedNotice') THEN 'rednotice.notAllowed'
    WHEN v_state IS NULL OR v_own IS NOT NULL AND NOT is_own_department(v_own, v_unit) THEN 'rednotice.none'
    WHEN v_state NOT IN ('AWAITED', 'RETURNED', 'REVIEW') THEN 'rednotice.notNow'
    WHEN v_signed IS NOT NULL THEN 'rednotice.signedBefore'
    WHEN v_own IS NULL AND COALESCE(TRIM(p_signer), '') = '' THEN 'rednotice.signerMissing'
  END;
  IF v_reason IS NULL THEN
    UPDATE red_notice SET signed_at = v_now, signed_by = v_operator, signer = COALESCE(NULLIF(TRIM(p_signer), ''),
        (SELECT name FROM operator WHERE id = v_operator)) WHERE id = p_notice;
  END IF;
  IF v_reason IS NOT NULL THEN
    ROLLBACK AND NO CHAIN NO RELEASE;
    CALL act_settle(p_act_id, v_operator, 'signRedNotice', NULL, v_reason, NULL, NULL, NULL);
    LEAVE whole;
  END IF;
  UPDATE act SET at = v_now WHERE act_id = p_act_id;
  CALL chain_append('rednotice', p_notice, 'signRedNotice', v_operator, p_act_id, JSON_OBJECT('signer', TRIM(p_signer)));
  COMMIT AND NO CHAIN NO RELEASE;
  CALL act_answer(p_act_id);
END $$

CREATE OR REPLACE PROCEDURE red_notice_explain(IN p_act_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin, IN p_notice BIGINT, IN p_signer VARCHAR(64),
    IN p_coordination TEXT, IN p_paper DATETIME(6), IN p_cases LONGTEXT)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Door: puts down the explanation of a unit (情况说明): its own, or from its paper by the centre (代录); p_cases: case, reason, measures, finish, as a JSON list; once for one act id'
whole: BEGIN
  DECLARE v_operator, v_own BIGINT;
  DECLARE v_known BOOLEAN;
  DECLARE v_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_now DATETIME(6);
  DECLARE v_state VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_unit BIGINT;
  DECLARE v_explanation BIGINT;
  DECLARE v_version, v_missing INT;
  DECLARE v_issued, v_due, v_counts DATETIME(6);
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK AND NO CHAIN NO RELEASE; RESIGNAL; END;
  CALL act_begin(p_act_id, 'explainRed', NULL, v_operator, v_own, v_known);
  IF v_known THEN
    CALL act_settle(p_act_id, v_operator, 'explainRed', NULL, NULL, NULL, NULL, NULL);
    LEAVE whole;
  END IF;
  SELECT state, department_id INTO v_state, v_unit FROM red_notice WHERE id = p_notice FOR UPDATE;
  SELECT issued_at, reply_due INTO v_issued, v_due FROM red_notice WHERE id = p_notice;
  SELECT COALESCE(MAX(version), 0) + 1 INTO v_version FROM red_explanation WHERE notice_id = p_notice;
  SET v_now = SYSDATE(6);
  SET v_reason = CASE
    WHEN v_operator IS NULL THEN 'act.noOperator'
    WHEN NOT has_standing_right(v_operator, 'explainRed') THEN 'rednotice.notAllowed'
    WHEN v_state IS NULL OR v_own IS NOT NULL AND NOT is_own_department(v_own, v_unit) THEN 'rednotice.none'
    WHEN v_state = 'REVIEW' THEN 'rednotice.inReview'
    WHEN v_state NOT IN ('AWAITED', 'RETURNED') THEN 'rednotice.notNow'
    WHEN COALESCE(TRIM(p_signer), '') = '' THEN 'rednotice.signerMissing'
    WHEN p_paper IS NOT NULL AND (v_own IS NOT NULL OR p_paper < v_issued OR p_paper > v_now) THEN 'rednotice.paperTime'
    WHEN p_cases IS NULL OR NOT JSON_VALID(p_cases) OR JSON_LENGTH(p_cases) > 2000 THEN 'rednotice.explanationBroken'
  END;
  IF v_reason IS NULL THEN
    SET v_counts = COALESCE(p_paper, v_now);
    INSERT INTO red_explanation (notice_id, version, sent_at, typed_by, on_behalf, paper_at, signer, coordination, late)
    VALUES (p_notice, v_version, v_now, v_operator, v_own IS NULL, p_paper, TRIM(p_signer), NULLIF(TRIM(p_coordination), ''),
        v_counts > v_due);
    SET v_explanation = LAST_INSERT_ID();
    INSERT IGNORE INTO red_explanation_case (explanation_id, case_id, reason, measures, finish_on)
    SELECT v_explanation, x.case_id, TRIM(j.reason), TRIM(j.measures), j.finish
    FROM JSON_TABLE(p_cases, '$[*]' COLUMNS (case_id BIGINT PATH '$.case', reason TEXT PATH '$.reason',
        measures TEXT PATH '$.measures', finish DATE PATH '$.finish')) j
    JOIN red_notice_case x ON x.notice_id = p_notice AND x.case_id = j.case_id
    WHERE COALESCE(TRIM(j.reason), '') <> '' AND COALESCE(TRIM(j.measures), '') <> '' AND j.finish IS NOT NULL;
    SELECT COUNT(*) INTO v_missing FROM red_notice_case x LEFT JOIN red_explanation_case y
      ON y.explanation_id = v_explanation AND y.case_id = x.case_id
    WHERE x.notice_id = p_notice AND x.corrected_at IS NULL AND y.case_id IS NULL;
    SET v_reason = IF(v_missing > 0, 'rednotice.casesMissing', NULL);
    UPDATE red_notice SET state = 'REVIEW', held = 'REVIEW', turn_at = NULL, climb_at = NULL,
        overdue_at = IF(v_counts <= v_due, NULL, COALESCE(overdue_at, v_due)),
        signed_at = COALESCE(signed_at, v_now), signer = COALESCE(signer, TRIM(p_signer)), signed_by = COALESCE(signed_by, v_operator)
    WHERE id = p_notice;
  END IF;
  IF v_reason IS NOT NULL THEN
    ROLLBACK AND NO CHAIN NO RELEASE;
    CALL act_settle(p_act_id, v_operator, 'explainRed', NULL, v_reason, v_missing, NULL, NULL);
    LEAVE whole;
  END IF;
  UPDATE act SET at = v_now WHERE act_id = p_act_id;
  CALL chain_append('rednotice', p_notice, 'explainRed', v_operator, p_act_id, JSON_OBJECT('version', v_version, 'signer', TRIM(p_signer), 'onBehalf', v_own IS NULL,
      'paper', p_paper, 'words', SHA2(CONCAT(p_cases, COALESCE(p_coordination, '')), 256)));
  COMMIT AND NO CHAIN NO RELEASE;
  CALL act_answer(p_act_id);
END $$

CREATE OR REPLACE PROCEDURE red_notice_decide(IN p_act_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin, IN p_notice BIGINT, IN p_accepted BOOLEAN,
    IN p_words TEXT)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Door: accepts an explanation or returns it (说明通过、退回重报); once for one act id'
whole: BEGIN
  DECLARE v_operator, v_own BIGINT;
  DECLARE v_known BOOLEAN;
  DECLARE v_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_now DATETIME(6);
  DECLARE v_state VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_unit BIGINT;
  DECLARE v_explanation, v_typed BIGINT;
  DECLARE v_due DATETIME(6);
  DECLARE v_days INT DEFAULT follow_setting('rednotice.againDays');
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK AND NO CHAIN NO RELEASE; RESIGNAL; END;
  CALL act_begin(p_act_id, 'decideExplanation', NULL, v_operator, v_own, v_known);
  IF v_known THEN
    CALL act_settle(p_act_id, v_operator, 'decideExplanation', NULL, NULL, NULL, NULL, NULL);
    LEAVE whole;
  END IF;
  SELECT state, department_id INTO v_state, v_unit FROM red_notice WHERE id = p_notice FOR UPDATE;
  SELECT MAX(id), MAX(typed_by) INTO v_explanation, v_typed FROM red_explanation WHERE notice_id = p_notice AND accepted IS NULL;
  SET v_now = SYSDATE(6);
  SET v_reason = CASE
    WHEN v_operator IS NULL THEN 'act.noOperator'
    WHEN NOT has_standing_right(v_operator, 'decideExplanation') THEN 'rednotice.notAllowed'
    WHEN v_own IS NOT NULL THEN 'rednotice.notAllowed'
    WHEN v_state IS NULL THEN 'rednotice.none'
    WHEN v_state <> 'REVIEW' OR v_explanation IS NULL THEN 'rednotice.notInReview'
    WHEN v_typed = v_operator THEN 'rednotice.ownTyping'
    WHEN p_accepted IS NULL OR NOT p_accepted AND COALESCE(TRIM(p_words), '') = '' THEN 'rednotice.wordsMissing'
  END;
  IF v_reason IS NULL THEN
    UPDATE red_explanation SET decided_at = v_now, decided_by = v_operator, accepted = p_accepted,
        decision = NULLIF(TRIM(p_words), '') WHERE id = v_explanation;
    IF p_accepted THEN
      UPDATE red_notice SET state = 'ACCEPTED', held = NULL, climb_at = NULL, turn_at = v_now + INTERVAL 10 MINUTE WHERE id = p_notice;
    ELSE
      SET v_due = red_days_later(v_now, v_days);
      UPDATE red_notice SET state = 'RETURNED', held = NULL, reply_due = v_due, overdue_at = NULL, turn_at = v_due
      WHERE id = p_notice;
      CALL red_plan(p_notice, v_now, NULL);
    END IF;
  END IF;
  IF v_reason IS NOT NULL THEN
    ROLLBACK AND NO CHAIN NO RELEASE;
    CALL act_settle(p_act_id, v_operator, 'decideExplanation', NULL, v_reason, NULL, NULL, NULL);
    LEAVE whole;
  END IF;
  UPDATE act SET at = v_now WHERE act_id = p_act_id;
  CALL chain_append('rednotice', p_notice, 'decideExplanation', v_operator, p_act_id, JSON_OBJECT('accepted', p_accepted, 'words', p_words));
  COMMIT AND NO CHAIN NO RELEASE;
  CALL act_answer(p_act_id);
END $$

CREATE OR REPLACE PROCEDURE red_notice_inspect(IN p_act_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin, IN p_notice BIGINT, IN p_case BIGINT,
    IN p_went DATETIME(6), IN p_result VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin, IN p_finding TEXT, IN p_photos TEXT)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Door: a supervisor puts down what he found at the place of a case (红灯核查), with photos that were sent before; once for one act id'
whole: BEGIN
  DECLARE v_operator, v_own BIGINT;
  DECLARE v_known BOOLEAN;
  DECLARE v_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_now DATETIME(6);
  DECLARE v_state VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_unit BIGINT;
  DECLARE v_inspection, v_step BIGINT;
  DECLARE v_issued DATETIME(6);
  DECLARE v_missing INT DEFAULT 0;
  DECLARE v_listed INT;
  DECLARE v_case_state VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK AND NO CHAIN NO RELEASE; RESIGNAL; END;
  CALL act_begin(p_act_id, 'inspectRed', NULL, v_operator, v_own, v_known);
  IF v_known THEN
    CALL act_settle(p_act_id, v_operator, 'inspectRed', NULL, NULL, NULL, NULL, NULL);
    LEAVE whole;
  END IF;
  SELECT state, department_id INTO v_state, v_unit FROM red_notice WHERE id = p_notice FOR UPDATE;
  SELECT issued_at INTO v_issued FROM red_notice WHERE id = p_notice;
  SELECT COUNT(*) INTO v_listed FROM red_notice_case WHERE notice_id = p_notice AND case_id = p_case;
  SET v_now = SYSDATE(6);
  SET v_reason = CASE
    WHEN v_operator IS NULL THEN 'act.noOperator'
    WHEN NOT has_standing_right(v_operator, 'inspectRed') THEN 'rednotice.notAllowed'
    WHEN v_own IS NOT NULL THEN 'rednotice.notAllowed'
    WHEN v_state IS NULL OR v_listed = 0 THEN 'rednotice.none'
    WHEN v_issued IS NULL THEN 'rednotice.notNow'
    WHEN COALESCE(p_result, '') NOT IN ('DONE', 'UNDER_WAY', 'UNTOUCHED') OR COALESCE(TRIM(p_finding), '') = '' THEN 'rednotice.findingMissing'
    WHEN COALESCE(p_went < v_issued OR p_went > v_now, TRUE) THEN 'rednotice.wentTime'
  END;
  IF v_reason IS NULL THEN
    INSERT INTO red_inspection (notice_id, case_id, went_at, inspected_by, noted_at, result, finding)
    VALUES (p_notice, p_case, p_went, v_operator, v_now, p_result, TRIM(p_finding));
    SET v_inspection = LAST_INSERT_ID();
    SELECT state INTO v_case_state FROM case_file WHERE id = p_case FOR UPDATE;
    INSERT INTO case_step (case_id, at, action, from_state, to_state, operator_id, opinion, act_id)
    VALUES (p_case, v_now, 'inspectRed', v_case_state, v_case_state, v_operator, TRIM(p_finding), p_act_id);
    SET v_step = LAST_INSERT_ID();
    CALL attach(p_case, NULL, v_step, p_photos, v_operator, v_now, v_missing);
    INSERT IGNORE INTO red_inspection_photo (inspection_id, sha256)
    SELECT v_inspection, c.sha256 FROM JSON_TABLE(COALESCE(p_photos, '[]'), '$[*]'
        COLUMNS (sha256 CHAR(64) CHARACTER SET ascii COLLATE ascii_bin PATH '$.sha256')) j
    JOIN attachment_content c ON c.sha256 = j.sha256;
    SET v_reason = IF(v_missing > 0, 'act.photoMissing', NULL);
  END IF;
  IF v_reason IS NOT NULL THEN
    ROLLBACK AND NO CHAIN NO RELEASE;
    CALL act_settle(p_act_id, v_operator, 'inspectRed', NULL, v_reason, NULL, NULL, NULL);
    LEAVE whole;
  END IF;
  UPDATE act SET at = v_now WHERE act_id = p_act_id;
  CALL chain_append('case', p_case, 'inspectRed', v_operator, p_act_id, JSON_OBJECT('notice', p_notice, 'result', p_result));
  CALL chain_append('rednotice', p_notice, 'inspectRed', v_operator, p_act_id, JSON_OBJECT('case', p_case, 'result', p_result,
      'finding', p_finding, 'photos', p_photos));
  COMMIT AND NO CHAIN NO RELEASE;
  CALL act_answer(p_act_id);
END $$

CREATE OR REPLACE PROCEDURE red_notice_correct(IN p_act_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin, IN p_notice BIGINT, IN p_case BIGINT,
    IN p_words TEXT)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Door: takes a case out of the overdue figure whose slip of feedback is older than its red light but was typed later (更正); it stays in the list; once for one act id'
whole: BEGIN
  DECLARE v_operator, v_own BIGINT;
  DECLARE v_known BOOLEAN;
  DECLARE v_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_now DATETIME(6);
  DECLARE v_state VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_unit BIGINT;
  DECLARE v_red, v_due, v_corrected, v_slip DATETIME(6);
  DECLARE v_version INT;
  DECLARE v_case_state VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK AND NO CHAIN NO RELEASE; RESIGNAL; END;
  CALL act_begin(p_act_id, 'correctRed', NULL, v_operator, v_own, v_known);
  IF v_known THEN
    CALL act_settle(p_act_id, v_operator, 'correctRed', NULL, NULL, NULL, NULL, NULL);
    LEAVE whole;
  END IF;
  SELECT state, department_id INTO v_state, v_unit FROM red_notice WHERE id = p_notice FOR UPDATE;
  SELECT x.red_at, x.due_at, x.corrected_at INTO v_red, v_due, v_corrected FROM red_notice_case x
  WHERE x.notice_id = p_notice AND x.case_id = p_case;
  SELECT MIN(s.slip_at) INTO v_slip FROM feedback_slip s
  WHERE s.case_id = p_case AND s.department_id = v_unit AND s.slip_at <= COALESCE(v_due, v_red) AND s.typed_at > s.slip_at;
  SET v_now = SYSDATE(6);
  SET v_reason = CASE
    WHEN v_operator IS NULL THEN 'act.noOperator'
    WHEN NOT has_standing_right(v_operator, 'correctRed') THEN 'rednotice.notAllowed'
    WHEN v_own IS NOT NULL THEN 'rednotice.notAllowed'
    WHEN v_state IS NULL OR v_red IS NULL THEN 'rednotice.none'
    WHEN v_state IN ('PROPOSED', 'LAPSED') THEN 'rednotice.notNow'
    WHEN v_corrected IS NOT NULL THEN 'rednotice.correctedBefore'
    WHEN v_slip IS NULL THEN 'rednotice.noSlip'
    WHEN COALESCE(TRIM(p_words), '') = '' THEN 'rednotice.wordsMissing'
  END;
  IF v_reason IS NULL THEN
    UPDATE red_notice_case SET corrected_at = v_now, corrected_by = v_operator, slip_at = v_slip, correction = TRIM(p_words)
    WHERE case_id = p_case AND red_at = v_red AND corrected_at IS NULL;
    SELECT version + 1, state INTO v_version, v_case_state FROM case_file WHERE id = p_case FOR UPDATE;
    UPDATE case_file SET overdue_excused = TRUE, version = v_version WHERE id = p_case;
    INSERT INTO case_step (case_id, at, action, from_state, to_state, operator_id, opinion, act_id)
    VALUES (p_case, v_now, 'correctRed', v_case_state, v_case_state, v_operator, TRIM(p_words), p_act_id);
  END IF;
  IF v_reason IS NOT NULL THEN
    ROLLBACK AND NO CHAIN NO RELEASE;
    CALL act_settle(p_act_id, v_operator, 'correctRed', NULL, v_reason, NULL, NULL, NULL);
    LEAVE whole;
  END IF;
  UPDATE act SET at = v_now WHERE act_id = p_act_id;
  CALL chain_append('case', p_case, 'correctRed', v_operator, p_act_id, JSON_OBJECT('version', v_version, 'slip', v_slip));
  CALL chain_append('rednotice', p_notice, 'correctRed', v_operator, p_act_id, JSON_OBJECT('case', p_case, 'slip', v_slip, 'words', TRIM(p_words)));
  COMMIT AND NO CHAIN NO RELEASE;
  CALL act_answer(p_act_id);
END $$

CREATE OR REPLACE PROCEDURE red_notice_escalate(IN p_act_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin, IN p_notice BIGINT, IN p_words TEXT)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Door: takes a notice to its next level before the days are over (升级); once for one act id'
whole: BEGIN
  DECLARE v_operator, v_own BIGINT;
  DECLARE v_known BOOLEAN;
  DECLARE v_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_now DATETIME(6);
  DECLARE v_state VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_unit BIGINT;
  DECLARE v_level, v_days INT;
  DECLARE v_held VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_circle VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_post, v_person VARCHAR(64);
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK AND NO CHAIN NO RELEASE; RESIGNAL; END;
  CALL act_begin(p_act_id, 'escalateRed', NULL, v_operator, v_own, v_known);
  IF v_known THEN
    CALL act_settle(p_act_id, v_operator, 'escalateRed', NULL, NULL, NULL, NULL, NULL);
    LEAVE whole;
  END IF;
  SELECT state, department_id INTO v_state, v_unit FROM red_notice WHERE id = p_notice FOR UPDATE;
  SELECT level + 1 INTO v_level FROM red_notice WHERE id = p_notice;
  CALL red_level(v_unit, v_level, SYSDATE(6), v_days, v_circle, v_post, v_person);
  SET v_held = red_notice_held(p_notice, SYSDATE(6));
  SET v_now = SYSDATE(6);
  SET v_reason = CASE
    WHEN v_operator IS NULL THEN 'act.noOperator'
    WHEN NOT has_standing_right(v_operator, 'escalateRed') THEN 'rednotice.notAllowed'
    WHEN v_own IS NOT NULL THEN 'rednotice.notAllowed'
    WHEN v_state IS NULL THEN 'rednotice.none'
    WHEN v_state NOT IN ('AWAITED', 'RETURNED', 'REVIEW') THEN 'rednotice.notNow'
    WHEN v_held IS NOT NULL THEN CONCAT('rednotice.held.', v_held)
    WHEN v_days IS NULL THEN 'rednotice.topLevel'
    WHEN COALESCE(TRIM(p_words), '') = '' THEN 'rednotice.wordsMissing'
  END;
  IF v_reason IS NULL THEN
    CALL red_climb(p_notice, v_operator, p_words, p_act_id, v_now);
  END IF;
  IF v_reason IS NOT NULL THEN
    ROLLBACK AND NO CHAIN NO RELEASE;
    CALL act_settle(p_act_id, v_operator, 'escalateRed', NULL, v_reason, NULL, NULL, NULL);
    LEAVE whole;
  END IF;
  UPDATE act SET at = v_now WHERE act_id = p_act_id;
  COMMIT AND NO CHAIN NO RELEASE;
  CALL act_answer(p_act_id);
END $$

CREATE OR REPLACE PROCEDURE red_notice_close(IN p_act_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin, IN p_notice BIGINT, IN p_words TEXT)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Door: closes a notice whose explanation was accepted, or with words why it goes without one; once for one act id'
whole: BEGIN
  DECLARE v_operator, v_own BIGINT;
  DECLARE v_known BOOLEAN;
  DECLARE v_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_now DATETIME(6);
  DECLARE v_state VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_unit BIGINT;
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK AND NO CHAIN NO RELEASE; RESIGNAL; END;
  CALL act_begin(p_act_id, 'closeRedNotice', NULL, v_operator, v_own, v_known);
  IF v_known THEN
    CALL act_settle(p_act_id, v_operator, 'closeRedNotice', NULL, NULL, NULL, NULL, NULL);
    LEAVE whole;
  END IF;
  SELECT state, department_id INTO v_state, v_unit FROM red_notice WHERE id = p_notice FOR UPDATE;
  SET v_now = SYSDATE(6);
  SET v_reason = CASE
    WHEN v_operator IS NULL THEN 'act.noOperator'
    WHEN NOT has_standing_right(v_operator, 'closeRedNotice') THEN 'rednotice.notAllowed'
    WHEN v_own IS NOT NULL THEN 'rednotice.notAllowed'
    WHEN v_state IS NULL THEN 'rednotice.none'
    WHEN v_state IN ('PROPOSED', 'LAPSED', 'CLOSED') THEN 'rednotice.notNow'
    WHEN v_state = 'REVIEW' THEN 'rednotice.inReview'
    WHEN v_state <> 'ACCEPTED' AND COALESCE(TRIM(p_words), '') = '' THEN 'rednotice.wordsMissing'
  END;
  IF v_reason IS NULL THEN
    UPDATE red_notice SET state = 'CLOSED', closed_at = v_now, closed_by = v_operator, closing_words = NULLIF(TRIM(p_words), ''),
        turn_at = NULL, climb_at = NULL, held = NULL WHERE id = p_notice;
  END IF;
  IF v_reason IS NOT NULL THEN
    ROLLBACK AND NO CHAIN NO RELEASE;
    CALL act_settle(p_act_id, v_operator, 'closeRedNotice', NULL, v_reason, NULL, NULL, NULL);
    LEAVE whole;
  END IF;
  UPDATE act SET at = v_now WHERE act_id = p_act_id;
  CALL chain_append('rednotice', p_notice, 'closeRedNotice', v_operator, p_act_id, JSON_OBJECT('words', NULLIF(TRIM(p_words), '')));
  COMMIT AND NO CHAIN NO RELEASE;
  CALL act_answer(p_act_id);
END $$

DELIMITER ;
