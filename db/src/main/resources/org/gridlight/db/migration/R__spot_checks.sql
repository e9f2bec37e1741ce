-- The door of spot checks (督查抽查). What they find is counted and shown; nothing is deducted from anybody here.

DELIMITER $$

CREATE OR REPLACE PROCEDURE spot_check_draw(IN p_operator BIGINT, IN p_at DATETIME(6), OUT o_check BIGINT,
    OUT o_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Draws closed cases of inspectors and unit grids for today; the order of SpotDraw from the seed, space, kind'
BEGIN
  DECLARE v_day DATE DEFAULT centre_day(p_at);
  DECLARE v_minutes, v_cases, v_grids, v_since INT;
  DECLARE v_midnight DATETIME(6);
  DECLARE v_seed VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin;
  SELECT minutes INTO v_minutes FROM centre_offset WHERE valid_from <= p_at ORDER BY valid_from DESC LIMIT 1;
  SELECT cases, grids, closed_since INTO v_cases, v_grids, v_since FROM spot_check_plan WHERE valid_from <= v_day
    ORDER BY valid_from DESC LIMIT 1;
  SELECT CONCAT(v_day, ' ', LEFT(hash, 16)) INTO v_seed FROM chain_head WHERE id = 1;
  SET v_midnight = CAST(v_day AS DATETIME) - INTERVAL v_minutes MINUTE;
  IF v_cases IS NULL THEN
    SET o_reason = 'spotcheck.noPlan';
  ELSE
    BEGIN
      DECLARE CONTINUE HANDLER FOR 1062 SET o_reason = 'spotcheck.drawnToday';
      INSERT INTO spot_check (day, seed, drawn_at, drawn_by) VALUES (v_day, v_seed, p_at, p_operator);
      SET o_check = LAST_INSERT_ID();
    END;
  END IF;
  IF o_reason IS NULL THEN
    INSERT INTO spot_check_item (check_id, kind, ordinal, case_id)
    SELECT o_check, 'CASE', ROW_NUMBER() OVER (ORDER BY lot, id), id
    FROM (SELECT id, SHA2(CONCAT(v_seed, ' case ', id), 256) AS lot FROM case_file
      WHERE closed_at >= v_midnight - INTERVAL v_since DAY AND closed_at < v_midnight AND inspector_id IS NOT NULL
        AND state IN ('CLOSED', 'FORCED_CLOSED', 'ARCHIVED') ORDER BY lot, id LIMIT v_cases) drawn;
    INSERT INTO spot_check_item (check_id, kind, ordinal, unit_grid_id)
    SELECT o_check, 'GRID', ROW_NUMBER() OVER (ORDER BY lot, id), id
    FROM (SELECT id, SHA2(CONCAT(v_seed, ' grid ', code), 256) AS lot FROM unit_grid
      WHERE valid_from <= v_day AND (valid_to IS NULL OR valid_to >= v_day) ORDER BY lot, id LIMIT v_grids) drawn;
  END IF;
END $$

CREATE OR REPLACE PROCEDURE spot_check_answer(IN p_item BIGINT, IN p_operator BIGINT, IN p_detail LONGTEXT, IN p_at DATETIME(6),
    OUT o_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Puts down what was found; it may be put down again until the check is signed'
BEGIN
  DECLARE v_answer VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin DEFAULT COALESCE(JSON_VALUE(p_detail, '$.answer'), '');
  DECLARE v_words TEXT DEFAULT NULLIF(TRIM(JSON_VALUE(p_detail, '$.words')), '');
  DECLARE v_case BIGINT DEFAULT CAST(JSON_VALUE(p_detail, '$.case') AS SIGNED);
  DECLARE v_check, v_grid, v_case_grid BIGINT;
  DECLARE v_kind VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_drawn, v_signed, v_reported DATETIME(6);
  SELECT check_id, kind, unit_grid_id INTO v_check, v_kind, v_grid FROM spot_check_item WHERE id = p_item;
  SELECT drawn_at, signed_at INTO v_drawn, v_signed FROM spot_check WHERE id = v_check FOR UPDATE;
  SELECT unit_grid_id, reported_at INTO v_case_grid, v_reported FROM case_file WHERE id = v_case;
  SET o_reason = CASE
    WHEN v_check IS NULL THEN 'spotcheck.none'
    WHEN v_signed IS NOT NULL THEN 'spotcheck.signed'
    WHEN v_kind = 'CASE' AND v_answer NOT IN ('TRUE_REPORT', 'FALSE_REPORT', 'UNDECIDED') THEN 'spotcheck.otherAnswer'
    WHEN v_kind = 'GRID' AND v_answer NOT IN ('CLEAR', 'MISSED') THEN 'spotcheck.otherAnswer'
    WHEN v_answer IN ('FALSE_REPORT', 'UNDECIDED') AND v_words IS NULL THEN 'spotcheck.wordsMissing'
    WHEN CHAR_LENGTH(v_words) > 500 THEN 'spotcheck.wordsLong'
    WHEN v_answer = 'MISSED' AND (v_reported IS NULL OR v_reported < v_drawn OR NOT v_case_grid <=> v_grid)
      THEN 'spotcheck.reportMissing'
    WHEN v_answer = 'CLEAR' AND EXISTS (SELECT 1 FROM spot_check_missed WHERE item_id = p_item) THEN 'spotcheck.hasReport'
  END;
  IF o_reason IS NULL THEN
    UPDATE spot_check_item SET answer = v_answer, words = v_words, answered_at = p_at, answered_by = p_operator WHERE id = p_item;
    IF v_answer = 'MISSED' THEN
      INSERT IGNORE INTO spot_check_missed (case_id, item_id) VALUES (v_case, p_item);
    END IF;
  END IF;
END $$

CREATE OR REPLACE PROCEDURE spot_check_sign(IN p_check BIGINT, IN p_operator BIGINT, IN p_at DATETIME(6),
    OUT o_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Signs the results of a check; every item must have an answer'
BEGIN
  DECLARE v_drawn, v_signed DATETIME(6);
  DECLARE v_open INT;
  SELECT drawn_at, signed_at INTO v_drawn, v_signed FROM spot_check WHERE id = p_check FOR UPDATE;
  SELECT COUNT(*) INTO v_open FROM spot_check_item WHERE check_id = p_check AND answer IS NULL;
  SET o_reason = CASE
    WHEN v_drawn IS NULL THEN 'spotcheck.none'
    WHEN v_signed IS NOT NULL THEN 'spotcheck.signed'
    WHEN v_open > 0 THEN 'spotcheck.openItems'
  END;
  IF o_reason IS NULL THEN
    UPDATE spot_check SET signed_at = p_at, signed_by = p_operator WHERE id = p_check;
  END IF;
END $$

CREATE OR REPLACE PROCEDURE spot_check_act(IN p_act_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin,
    IN p_action VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin, IN p_object BIGINT, IN p_detail LONGTEXT)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Door: draws a spot check, answers one of its items, or signs it; once for one act id'
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
      OR p_action NOT IN ('drawSpotCheck', 'answerSpotCheck', 'signSpotCheck') THEN 'spotcheck.notAllowed'
    WHEN NOT COALESCE(JSON_VALID(p_detail), FALSE) THEN 'act.detailBroken'
  END;
  IF v_reason IS NULL THEN
    IF p_action = 'drawSpotCheck' THEN
      CALL spot_check_draw(v_operator, v_now, v_object, v_reason);
    ELSEIF p_action = 'answerSpotCheck' THEN
      CALL spot_check_answer(p_object, v_operator, p_detail, v_now, v_reason);
    ELSE
      CALL spot_check_sign(p_object, v_operator, v_now, v_reason);
    END IF;
  END IF;
  IF v_reason IS NOT NULL THEN
    ROLLBACK AND NO CHAIN NO RELEASE;
    CALL act_settle(p_act_id, v_operator, p_action, NULL, v_reason, p_object, NULL, NULL);
    LEAVE whole;
  END IF;
  UPDATE act SET at = v_now, accept_no = v_object WHERE act_id = p_act_id;
  CALL chain_append('spotcheck', v_object, p_action, v_operator, p_act_id,
      JSON_OBJECT('at', v_now, 'detail', SHA2(p_detail, 256)));
  COMMIT AND NO CHAIN NO RELEASE;
  CALL act_answer(p_act_id);
END $$

DELIMITER ;
