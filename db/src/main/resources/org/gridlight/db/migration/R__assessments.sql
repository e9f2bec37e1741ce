-- Doors of months of assessment (考评): lines scored by people, publishing, appeals, locking, reopening. Nobody scores himself:
-- whoever belongs to a unit may only appeal for it. Who entered a line does not decide the appeal against it.

DELIMITER $$

CREATE OR REPLACE PROCEDURE assessed_month_now(IN p_month CHAR(7) CHARACTER SET ascii COLLATE ascii_bin,
    IN p_template VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin, OUT o_id BIGINT,
    OUT o_state VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin, OUT o_version INT, OUT o_revision INT)
  READS SQL DATA SQL SECURITY DEFINER
  COMMENT 'The last revision of a month, locked; OPEN, version 0 and revision 1 where there is none'
BEGIN
  SELECT id, state, version, revision INTO o_id, o_state, o_version, o_revision FROM assessed_month
    WHERE month = p_month AND template = p_template ORDER BY revision DESC LIMIT 1 FOR UPDATE;
  IF o_id IS NULL THEN
    SET o_state = 'OPEN', o_version = 0, o_revision = 1;
  END IF;
END $$

CREATE OR REPLACE PROCEDURE score_entry_add(IN p_month CHAR(7) CHARACTER SET ascii COLLATE ascii_bin,
    IN p_template VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin, IN p_department BIGINT,
    IN p_line VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin, IN p_seen INT, IN p_amount DECIMAL(12,4), IN p_reason TEXT,
    IN p_evidence TEXT, IN p_appeal BIGINT, IN p_operator BIGINT, IN p_at DATETIME(6), OUT o_entry BIGINT,
    OUT o_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Writes the next value of a line; refused when it is not the last that was seen'
BEGIN
  DECLARE v_last INT;
  SELECT COALESCE(MAX(ordinal), 0) INTO v_last FROM score_entry
    WHERE month = p_month AND template = p_template AND department_id = p_department AND line = p_line FOR UPDATE;
  IF v_last <> p_seen THEN
    SET o_reason = 'assessment.lineChanged';
  ELSE
    BEGIN
      DECLARE CONTINUE HANDLER FOR 1062 SET o_reason = 'assessment.lineChanged';
      INSERT INTO score_entry (month, template, department_id, line, ordinal, amount, reason, evidence, appeal_id, entered_at,
          entered_by)
      VALUES (p_month, p_template, p_department, p_line, v_last + 1, p_amount, p_reason, p_evidence, p_appeal, p_at, p_operator);
      SET o_entry = LAST_INSERT_ID();
    END;
  END IF;
END $$

CREATE OR REPLACE PROCEDURE assessment_enter(IN p_operator BIGINT, IN p_detail LONGTEXT, IN p_at DATETIME(6), OUT o_object BIGINT,
    OUT o_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Writes the value of a line of a unit'
BEGIN
  DECLARE v_month CHAR(7) CHARACTER SET ascii COLLATE ascii_bin DEFAULT JSON_VALUE(p_detail, '$.month');
  DECLARE v_template VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin DEFAULT JSON_VALUE(p_detail, '$.template');
  DECLARE v_line VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin DEFAULT JSON_VALUE(p_detail, '$.line');
  DECLARE v_amount TEXT DEFAULT JSON_VALUE(p_detail, '$.amount');
  DECLARE v_words TEXT DEFAULT NULLIF(TRIM(JSON_VALUE(p_detail, '$.reason')), '');
  DECLARE v_evidence TEXT DEFAULT NULLIF(TRIM(JSON_VALUE(p_detail, '$.evidence')), '');
  DECLARE v_seen INT DEFAULT COALESCE(CAST(JSON_VALUE(p_detail, '$.seen') AS SIGNED), -1);
  DECLARE v_unit, v_id BIGINT;
  DECLARE v_state VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_version, v_revision INT;
  SELECT id INTO v_unit FROM department WHERE code = JSON_VALUE(p_detail, '$.unit');
  CALL assessed_month_now(v_month, v_template, v_id, v_state, v_version, v_revision);
  SET o_reason = CASE
    WHEN NOT COALESCE(v_month REGEXP '^[0-9]{4}-(0[1-9]|1[0-2])$', FALSE) OR NOT COALESCE(v_template REGEXP '^[a-z0-9-]+$', FALSE)
      OR NOT COALESCE(v_line REGEXP '^[A-Za-z][A-Za-z0-9]*$', FALSE) THEN 'act.detailBroken'
    WHEN v_unit IS NULL THEN 'assessment.noUnit'
    WHEN v_month > DATE_FORMAT(centre_day(p_at), '%Y-%m') THEN 'assessment.monthAhead'
    WHEN v_state IN ('PUBLISHED', 'LOCKED') THEN 'assessment.published'
    WHEN NOT COALESCE(v_amount REGEXP '^-?[0-9]{1,8}([.][0-9]{1,4})?$', FALSE) THEN 'assessment.noAmount'
    WHEN v_words IS NULL THEN 'assessment.reasonMissing'
    WHEN CHAR_LENGTH(v_words) > 500 OR CHAR_LENGTH(v_evidence) > 500 THEN 'assessment.wordsLong'
  END;
  IF o_reason IS NULL THEN
    CALL score_entry_add(v_month, v_template, v_unit, v_line, v_seen, CAST(v_amount AS DECIMAL(12,4)), v_words, v_evidence, NULL,
        p_operator, p_at, o_object, o_reason);
  END IF;
END $$

CREATE OR REPLACE PROCEDURE assessment_publish(IN p_operator BIGINT, IN p_detail LONGTEXT, IN p_at DATETIME(6), OUT o_object BIGINT,
    OUT o_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Publishes a month that is over; from then on units may appeal for the days that are set'
BEGIN
  DECLARE v_month CHAR(7) CHARACTER SET ascii COLLATE ascii_bin DEFAULT JSON_VALUE(p_detail, '$.month');
  DECLARE v_template VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin DEFAULT JSON_VALUE(p_detail, '$.template');
  DECLARE v_state VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_version, v_revision, v_days INT;
  CALL assessed_month_now(v_month, v_template, o_object, v_state, v_version, v_revision);
  SELECT CAST(value AS SIGNED) INTO v_days FROM setting WHERE name = 'score.appealDays';
  SET o_reason = CASE
    WHEN NOT COALESCE(v_month REGEXP '^[0-9]{4}-(0[1-9]|1[0-2])$', FALSE) OR NOT COALESCE(v_template REGEXP '^[a-z0-9-]+$', FALSE)
      THEN 'act.detailBroken'
    WHEN v_month >= DATE_FORMAT(centre_day(p_at), '%Y-%m') THEN 'assessment.monthRunning'
    WHEN v_state NOT IN ('OPEN', 'DRAFT') THEN 'assessment.published'
    WHEN v_version <> COALESCE(CAST(JSON_VALUE(p_detail, '$.seen') AS SIGNED), -1) THEN 'assessment.monthChanged'
  END;
  IF o_reason IS NULL AND o_object IS NOT NULL THEN
    UPDATE assessed_month SET state = 'PUBLISHED', published_at = p_at, published_by = p_operator,
        appeals_until = p_at + INTERVAL v_days DAY, version = version + 1 WHERE id = o_object;
  ELSEIF o_reason IS NULL THEN
    BEGIN
      DECLARE CONTINUE HANDLER FOR 1062 SET o_reason = 'assessment.monthChanged';
      INSERT INTO assessed_month (month, template, revision, state, published_at, published_by, appeals_until, version)
      VALUES (v_month, v_template, 1, 'PUBLISHED', p_at, p_operator, p_at + INTERVAL v_days DAY, 1);
      SET o_object = LAST_INSERT_ID();
    END;
  END IF;
END $$

CREATE OR REPLACE PROCEDURE assessment_reopen(IN p_operator BIGINT, IN p_month BIGINT, IN p_detail LONGTEXT, OUT o_object BIGINT,
    OUT o_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Opens a locked month again as its next revision; the locked one stays as it is and still prints'
BEGIN
  DECLARE v_words TEXT DEFAULT NULLIF(TRIM(JSON_VALUE(p_detail, '$.reason')), '');
  DECLARE v_month CHAR(7) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_template VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_state VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_id BIGINT;
  DECLARE v_version, v_revision INT;
  SELECT month, template INTO v_month, v_template FROM assessed_month WHERE id = p_month;
  CALL assessed_month_now(v_month, v_template, v_id, v_state, v_version, v_revision);
  SET o_reason = CASE
    WHEN v_id IS NULL OR v_id <> p_month OR v_state <> 'LOCKED' THEN 'assessment.notLocked'
    WHEN v_words IS NULL THEN 'assessment.reasonMissing'
    WHEN CHAR_LENGTH(v_words) > 300 THEN 'assessment.wordsLong'
  END;
  IF o_reason IS NULL THEN
    INSERT INTO assessed_month (month, template, revision, state, reason, version)
    VALUES (v_month, v_template, v_revision + 1, 'DRAFT', v_words, 1);
    SET o_object = LAST_INSERT_ID();
  END IF;
END $$

CREATE OR REPLACE PROCEDURE assessment_appeal(IN p_operator BIGINT, IN p_own BIGINT, IN p_month BIGINT, IN p_detail LONGTEXT,
    IN p_at DATETIME(6), OUT o_object BIGINT, OUT o_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Lodges the appeal of a unit against a line of a published month: the caller''s own, or one that handed it in on paper'
BEGIN
  DECLARE v_line VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin DEFAULT JSON_VALUE(p_detail, '$.line');
  DECLARE v_words TEXT DEFAULT NULLIF(TRIM(JSON_VALUE(p_detail, '$.words')), '');
  DECLARE v_state VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_until DATETIME(6);
  DECLARE v_unit BIGINT DEFAULT p_own;
  SELECT state, appeals_until INTO v_state, v_until FROM assessed_month WHERE id = p_month FOR UPDATE;
  IF p_own IS NULL THEN
    SELECT id INTO v_unit FROM department WHERE code = JSON_VALUE(p_detail, '$.unit');
  END IF;
  SET o_reason = CASE
    WHEN v_unit IS NULL THEN 'assessment.noUnit'
    WHEN NOT COALESCE(v_line REGEXP '^[A-Za-z][A-Za-z0-9]*$', FALSE) THEN 'act.detailBroken'
    WHEN NOT COALESCE(v_state = 'PUBLISHED', FALSE) THEN 'assessment.notPublished'
    WHEN v_until <= p_at THEN 'assessment.appealsOver'
    WHEN v_words IS NULL THEN 'assessment.reasonMissing'
    WHEN CHAR_LENGTH(v_words) > 500 THEN 'assessment.wordsLong'
  END;
  IF o_reason IS NULL THEN
    BEGIN
      DECLARE CONTINUE HANDLER FOR 1062 SET o_reason = 'assessment.appealedOnce';
      INSERT INTO score_appeal (month_id, department_id, line, words, lodged_at, lodged_by)
      VALUES (p_month, v_unit, v_line, v_words, p_at, p_operator);
      SET o_object = LAST_INSERT_ID();
    END;
  END IF;
END $$

CREATE OR REPLACE PROCEDURE assessment_decide(IN p_operator BIGINT, IN p_appeal BIGINT, IN p_detail LONGTEXT, IN p_at DATETIME(6),
    OUT o_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Decides an appeal; one that is upheld gives the line its new value'
BEGIN
  DECLARE v_upheld BOOLEAN DEFAULT JSON_VALUE(p_detail, '$.upheld') IN ('true', '1');
  DECLARE v_words TEXT DEFAULT NULLIF(TRIM(JSON_VALUE(p_detail, '$.reason')), '');
  DECLARE v_amount TEXT DEFAULT JSON_VALUE(p_detail, '$.amount');
  DECLARE v_month CHAR(7) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_template, v_line VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_state VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_unit, v_by, v_entry BIGINT;
  DECLARE v_decided DATETIME(6);
  DECLARE v_seen INT;
  SELECT m.month, m.template, m.state, a.department_id, a.line, a.decided_at
    INTO v_month, v_template, v_state, v_unit, v_line, v_decided
    FROM score_appeal a JOIN assessed_month m ON m.id = a.month_id WHERE a.id = p_appeal FOR UPDATE;
  SELECT entered_by, ordinal INTO v_by, v_seen FROM score_entry
    WHERE month = v_month AND template = v_template AND department_id = v_unit AND line = v_line ORDER BY ordinal DESC LIMIT 1;
  SET o_reason = CASE
    WHEN v_unit IS NULL THEN 'assessment.noAppeal'
    WHEN v_decided IS NOT NULL THEN 'assessment.decided'
    WHEN v_state <> 'PUBLISHED' THEN 'assessment.notPublished'
    WHEN v_by = p_operator THEN 'assessment.ownEntry'
    WHEN v_words IS NULL THEN 'assessment.reasonMissing'
    WHEN CHAR_LENGTH(v_words) > 500 THEN 'assessment.wordsLong'
    WHEN v_upheld AND NOT COALESCE(v_amount REGEXP '^-?[0-9]{1,8}([.][0-9]{1,4})?$', FALSE) THEN 'assessment.noAmount'
  END;
  IF o_reason IS NULL THEN
    UPDATE score_appeal SET upheld = v_upheld, reason = v_words, decided_at = p_at, decided_by = p_operator WHERE id = p_appeal;
    IF v_upheld THEN
      CALL score_entry_add(v_month, v_template, v_unit, v_line, COALESCE(v_seen, 0), CAST(v_amount AS DECIMAL(12,4)), v_words,
          NULL, p_appeal, p_operator, p_at, v_entry, o_reason);
    END IF;
  END IF;
END $$

CREATE OR REPLACE PROCEDURE book_text_put(IN p_operator BIGINT, IN p_detail LONGTEXT, IN p_at DATETIME(6), OUT o_object BIGINT,
    OUT o_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Writes a paragraph of the book of a month that is not locked; an empty one gives the computed one back'
BEGIN
  DECLARE v_month CHAR(7) CHARACTER SET ascii COLLATE ascii_bin DEFAULT JSON_VALUE(p_detail, '$.month');
  DECLARE v_template VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin DEFAULT JSON_VALUE(p_detail, '$.template');
  DECLARE v_part VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin DEFAULT JSON_VALUE(p_detail, '$.part');
  DECLARE v_computed TEXT DEFAULT NULLIF(TRIM(JSON_VALUE(p_detail, '$.computed')), '');
  DECLARE v_text TEXT DEFAULT NULLIF(TRIM(JSON_VALUE(p_detail, '$.text')), '');
  DECLARE v_id BIGINT;
  DECLARE v_state VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_version, v_revision, v_last INT;
  CALL assessed_month_now(v_month, v_template, v_id, v_state, v_version, v_revision);
  SELECT COALESCE(MAX(ordinal), 0) INTO v_last FROM book_text
    WHERE month = v_month AND template = v_template AND part = v_part FOR UPDATE;
  SET o_reason = CASE
    WHEN NOT COALESCE(v_month REGEXP '^[0-9]{4}-(0[1-9]|1[0-2])$', FALSE) OR NOT COALESCE(v_template REGEXP '^[a-z0-9-]+$', FALSE)
      OR NOT COALESCE(v_part IN ('OVERVIEW', 'ANOMALIES'), FALSE) OR v_computed IS NULL THEN 'act.detailBroken'
    WHEN v_month > DATE_FORMAT(centre_day(p_at), '%Y-%m') THEN 'assessment.monthAhead'
    WHEN v_state = 'LOCKED' THEN 'assessment.textLocked'
    WHEN CHAR_LENGTH(v_computed) > 4000 OR CHAR_LENGTH(v_text) > 4000 THEN 'assessment.textLong'
    WHEN v_last <> COALESCE(CAST(JSON_VALUE(p_detail, '$.seen') AS SIGNED), -1) THEN 'assessment.textChanged'
  END;
  IF o_reason IS NULL THEN
    BEGIN
      DECLARE CONTINUE HANDLER FOR 1062 SET o_reason = 'assessment.textChanged';
      INSERT INTO book_text (month, template, part, ordinal, computed, text, written_at, written_by)
      VALUES (v_month, v_template, v_part, v_last + 1, v_computed, v_text, p_at, p_operator);
      SET o_object = LAST_INSERT_ID();
    END;
    -- Whoever is about to lock the month has counted its book without this.
    UPDATE assessed_month SET version = version + 1 WHERE id = v_id;
  END IF;
END $$

CREATE OR REPLACE PROCEDURE assessment_act(IN p_act_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin,
    IN p_action VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin, IN p_object BIGINT, IN p_detail LONGTEXT)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Door: scores a line, writes a paragraph, publishes or reopens a month, lodges or decides an appeal; once for one act id'
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
    WHEN NOT has_standing_right(v_operator, p_action) OR v_own IS NOT NULL AND p_action <> 'appealScore'
      OR p_action NOT IN ('enterScoreLine', 'publishMonth', 'reopenMonth', 'appealScore', 'decideScoreAppeal', 'editBookText')
      THEN 'assessment.notAllowed'
    WHEN NOT COALESCE(JSON_VALID(p_detail), FALSE) THEN 'act.detailBroken'
  END;
  IF v_reason IS NULL THEN
    CASE p_action
      WHEN 'enterScoreLine' THEN CALL assessment_enter(v_operator, p_detail, v_now, v_object, v_reason);
      WHEN 'publishMonth' THEN CALL assessment_publish(v_operator, p_detail, v_now, v_object, v_reason);
      WHEN 'reopenMonth' THEN CALL assessment_reopen(v_operator, p_object, p_detail, v_object, v_reason);
      WHEN 'appealScore' THEN CALL assessment_appeal(v_operator, v_own, p_object, p_detail, v_now, v_object, v_reason);
      WHEN 'editBookText' THEN CALL book_text_put(v_operator, p_detail, v_now, v_object, v_reason);
      ELSE CALL assessment_decide(v_operator, p_object, p_detail, v_now, v_reason);
    END CASE;
  END IF;
  IF v_reason IS NOT NULL THEN
    ROLLBACK AND NO CHAIN NO RELEASE;
    CALL act_settle(p_act_id, v_operator, p_action, NULL, v_reason, NULL, NULL, NULL);
    LEAVE whole;
  END IF;
  UPDATE act SET at = v_now, accept_no = v_object WHERE act_id = p_act_id;
  CALL chain_append('assessment', v_object, p_action, v_operator, p_act_id,
      JSON_OBJECT('at', v_now, 'detail', SHA2(p_detail, 256)));
  COMMIT AND NO CHAIN NO RELEASE;
  CALL act_answer(p_act_id);
END $$

CREATE OR REPLACE PROCEDURE assessment_lock(IN p_act_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin, IN p_month BIGINT,
    IN p_seen INT, IN p_last_entry BIGINT, IN p_template_text MEDIUMTEXT, IN p_content LONGTEXT)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Door: locks a published month without open appeals with everything its book says; once for one act id'
whole: BEGIN
  DECLARE v_operator, v_own, v_entry BIGINT;
  DECLARE v_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_known BOOLEAN;
  DECLARE v_now, v_until DATETIME(6);
  DECLARE v_month CHAR(7) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_template VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_state VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin DEFAULT SHA2(CONCAT(p_template_text, '\n', p_content), 256);
  DECLARE v_version, v_appeals INT;
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK AND NO CHAIN NO RELEASE; RESIGNAL; END;
  CALL act_begin(p_act_id, 'lockMonth', NULL, v_operator, v_own, v_known);
  IF v_known THEN
    CALL act_settle(p_act_id, v_operator, 'lockMonth', NULL, NULL, NULL, NULL, NULL);
    LEAVE whole;
  END IF;
  SET v_now = SYSDATE(6);
  SELECT month, template, state, version, appeals_until INTO v_month, v_template, v_state, v_version, v_until
    FROM assessed_month WHERE id = p_month FOR UPDATE;
  SELECT COUNT(*) INTO v_appeals FROM score_appeal WHERE month_id = p_month AND decided_at IS NULL;
  SELECT COALESCE(MAX(id), 0) INTO v_entry FROM score_entry WHERE month = v_month AND template = v_template;
  SET v_reason = CASE
    WHEN v_operator IS NULL THEN 'act.noOperator'
    WHEN v_own IS NOT NULL OR NOT has_standing_right(v_operator, 'lockMonth') THEN 'assessment.notAllowed'
    WHEN NOT COALESCE(v_state = 'PUBLISHED', FALSE) THEN 'assessment.notPublished'
    WHEN v_appeals > 0 THEN 'assessment.appealsOpen'
    WHEN v_until > v_now THEN 'assessment.appealsRun'
    WHEN v_version <> p_seen OR v_entry <> p_last_entry THEN 'assessment.monthChanged'
    WHEN NOT COALESCE(JSON_VALID(p_content), FALSE) OR p_template_text IS NULL THEN 'act.detailBroken'
  END;
  IF v_reason IS NOT NULL THEN
    ROLLBACK AND NO CHAIN NO RELEASE;
    CALL act_settle(p_act_id, v_operator, 'lockMonth', NULL, v_reason, NULL, NULL, NULL);
    LEAVE whole;
  END IF;
  UPDATE assessed_month SET state = 'LOCKED', locked_at = v_now, locked_by = v_operator, template_text = p_template_text,
      content = p_content, content_hash = v_hash, version = version + 1 WHERE id = p_month;
  UPDATE act SET at = v_now, accept_no = p_month WHERE act_id = p_act_id;
  CALL chain_append('assessment', p_month, 'lockMonth', v_operator, p_act_id, JSON_OBJECT('at', v_now, 'detail', v_hash));
  COMMIT AND NO CHAIN NO RELEASE;
  CALL act_answer(p_act_id);
END $$

DELIMITER ;
