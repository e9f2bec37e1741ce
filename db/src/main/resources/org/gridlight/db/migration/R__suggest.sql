-- Suggestions: whose turn it is to learn, what was learnt, what became of it.

DELIMITER $$

CREATE OR REPLACE PROCEDURE suggest_turn(IN p_subject VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Door: says whether the caller shall learn now, which one seat at a time is told for half an hour'
whole: BEGIN
  DECLARE v_operator, v_department BIGINT;
  DECLARE v_now, v_learnt DATETIME(6);
  DECLARE v_version, v_wanted, v_new INT;
  DECLARE v_on VARCHAR(1000);
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK AND NO CHAIN NO RELEASE; RESIGNAL; END;
  CALL desk_session();
  SET TRANSACTION ISOLATION LEVEL READ COMMITTED;
  START TRANSACTION READ WRITE;
  CALL operator_in_service(v_operator, v_department);
  SET v_now = SYSDATE(6);
  SELECT MAX(value) INTO v_on FROM setting WHERE name = 'suggest.on';
  IF v_operator IS NULL OR COALESCE(v_on, '1') <> '1' OR NOT has_standing_right(v_operator, 'suggest') THEN
    SELECT FALSE AS mine;
    ROLLBACK AND NO CHAIN NO RELEASE;
    LEAVE whole;
  END IF;
  SELECT version, learnt_at INTO v_version, v_learnt FROM suggest_model WHERE subject = p_subject;
  SELECT CAST(MAX(value) AS UNSIGNED) INTO v_wanted FROM setting
   WHERE name = IF(v_version = 0, 'suggest.leastCases', 'suggest.newCases');
  SELECT COUNT(*) INTO v_new FROM (SELECT 1 FROM case_file FORCE INDEX (case_file_by_close)
    WHERE closed_at > COALESCE(v_learnt, '1970-01-01') LIMIT 10000) c;
  UPDATE suggest_model SET turn_until = v_now + INTERVAL 30 MINUTE, turn_of = v_operator
   WHERE subject = p_subject AND (turn_until IS NULL OR turn_until < v_now)
     AND (learnt_at IS NULL OR learnt_at < v_now - INTERVAL 20 HOUR) AND v_new >= COALESCE(v_wanted, 1);
  SELECT ROW_COUNT() = 1 AS mine;
  COMMIT AND NO CHAIN NO RELEASE;
END $$

CREATE OR REPLACE PROCEDURE suggest_model_put(IN p_act_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin,
    IN p_subject VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin, IN p_until DATETIME(6), IN p_cases INT, IN p_tried INT,
    IN p_first INT, IN p_usual INT, IN p_content LONGBLOB)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Door: keeps what the seat learnt whose turn it is'
whole: BEGIN
  DECLARE v_operator, v_own BIGINT;
  DECLARE v_known BOOLEAN;
  DECLARE v_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_turns INT;
  DECLARE v_now DATETIME(6);
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK AND NO CHAIN NO RELEASE; RESIGNAL; END;
  CALL act_begin(p_act_id, 'learnSuggestions', NULL, v_operator, v_own, v_known);
  IF v_known THEN
    CALL act_settle(p_act_id, v_operator, 'learnSuggestions', NULL, NULL, NULL, NULL, NULL);
    LEAVE whole;
  END IF;
  SET v_now = SYSDATE(6);
  SELECT COUNT(*) INTO v_turns FROM suggest_model
   WHERE subject = p_subject AND turn_of = v_operator AND turn_until >= v_now;
  SET v_reason = CASE
    WHEN v_operator IS NULL THEN 'act.noOperator'
    WHEN NOT has_standing_right(v_operator, 'suggest') THEN 'act.suggestNotAllowed'
    WHEN v_turns = 0 THEN 'act.suggestNotMine'
    WHEN p_content IS NULL OR LENGTH(p_content) > 33554432 OR NOT COALESCE(p_cases > 0, FALSE) THEN 'act.suggestBroken'
  END;
  IF v_reason IS NOT NULL THEN
    ROLLBACK AND NO CHAIN NO RELEASE;
    CALL act_settle(p_act_id, v_operator, 'learnSuggestions', NULL, v_reason, p_subject, NULL, NULL);
    LEAVE whole;
  END IF;
  UPDATE suggest_model SET version = version + 1, learnt_at = v_now, learnt_by = v_operator, until_at = p_until,
    cases = p_cases, tried = p_tried, first_right = p_first, usual_right = p_usual, content = p_content,
    sha256 = SHA2(p_content, 256), turn_until = NULL, turn_of = NULL
   WHERE subject = p_subject;
  UPDATE act SET at = v_now, detail = p_subject WHERE act_id = p_act_id;
  CALL chain_append(NULL, NULL, 'learnSuggestions', v_operator, p_act_id, JSON_OBJECT('subject', p_subject, 'cases', p_cases,
      'tried', p_tried, 'right', p_first, 'sha256', SHA2(p_content, 256)));
  COMMIT AND NO CHAIN NO RELEASE;
  CALL act_answer(p_act_id);
END $$

-- Outside the chain like presence: a count of the day that says nothing of a case and of nobody.
CREATE OR REPLACE PROCEDURE suggest_used(IN p_subject VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin, IN p_version INT,
    IN p_outcome VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin, IN p_by_key BOOLEAN)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Door: counts what became of a suggestion, without who and about what'
whole: BEGIN
  DECLARE v_operator, v_department BIGINT;
  DECLARE v_now DATETIME(6);
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK AND NO CHAIN NO RELEASE; RESIGNAL; END;
  CALL desk_session();
  START TRANSACTION READ WRITE;
  CALL operator_in_service(v_operator, v_department);
  IF v_operator IS NULL OR NOT has_standing_right(v_operator, 'suggest')
      OR COALESCE(p_subject, '') NOT IN ('CATEGORY', 'DEPARTMENT')
      OR COALESCE(p_outcome, '') NOT IN ('FIRST', 'SECOND', 'THIRD', 'OTHER') OR p_version IS NULL OR p_by_key IS NULL THEN
    ROLLBACK AND NO CHAIN NO RELEASE;
    LEAVE whole;
  END IF;
  SET v_now = SYSDATE(6);
  INSERT INTO suggest_use (subject, day, version, outcome, by_key, times)
  VALUES (p_subject, centre_day(v_now), p_version, p_outcome, p_by_key, 1)
  ON DUPLICATE KEY UPDATE times = times + 1;
  COMMIT AND NO CHAIN NO RELEASE;
END $$

DELIMITER ;
