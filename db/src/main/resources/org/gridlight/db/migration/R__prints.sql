-- The log of printed papers: the record counts, so that no seat can hide a second print.

DELIMITER $$

CREATE OR REPLACE PROCEDURE paper_print_log(IN p_act_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin,
    IN p_paper VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin, IN p_number VARCHAR(64),
    IN p_way VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin, IN p_copies INT)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Door: puts the printing of a paper on record and says the how manieth it is (补打)'
whole: BEGIN
  DECLARE v_operator, v_own BIGINT;
  DECLARE v_known BOOLEAN;
  DECLARE v_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_time, v_rights INT;
  DECLARE v_taken BOOLEAN DEFAULT TRUE;
  DECLARE v_now DATETIME(6);
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK AND NO CHAIN NO RELEASE; RESIGNAL; END;

  CALL act_begin(p_act_id, 'printPaper', NULL, v_operator, v_own, v_known);
  IF v_known THEN
    CALL act_settle(p_act_id, v_operator, 'printPaper', NULL, NULL, NULL, NULL, NULL);
    LEAVE whole;
  END IF;
  SET v_now = SYSDATE(6);
  SELECT COUNT(*) INTO v_rights FROM standing_right WHERE action = CONCAT('print', p_paper);
  SET v_reason = CASE
    WHEN v_operator IS NULL THEN 'act.noOperator'
    WHEN v_rights = 0
      OR COALESCE(p_way, '') NOT IN ('PRINTER', 'FILE') OR COALESCE(TRIM(p_number), '') = ''
      OR NOT COALESCE(p_copies BETWEEN 1 AND 999, FALSE) THEN 'act.printBroken'
    WHEN NOT has_standing_right(v_operator, CONCAT('print', p_paper)) THEN 'act.printNotAllowed'
  END;
  IF v_reason IS NOT NULL THEN
    ROLLBACK AND NO CHAIN NO RELEASE;
    CALL act_settle(p_act_id, v_operator, 'printPaper', NULL, v_reason, LEFT(p_number, 255), NULL, NULL);
    LEAVE whole;
  END IF;
  -- Two seats may print one paper at once: whoever finds the next number taken takes the one after it.
  WHILE v_taken DO
    SET v_taken = FALSE;
    SELECT COALESCE(MAX(time), 0) + 1 INTO v_time FROM paper_print WHERE paper = p_paper AND number = TRIM(p_number);
    BEGIN
      DECLARE CONTINUE HANDLER FOR 1062 SET v_taken = TRUE;
      INSERT INTO paper_print (paper, number, time, way, copies, at, operator_id, act_id)
      VALUES (p_paper, TRIM(p_number), v_time, p_way, p_copies, v_now, v_operator, p_act_id);
    END;
  END WHILE;
  UPDATE act SET at = v_now, detail = v_time WHERE act_id = p_act_id;
  CALL chain_append(NULL, NULL, 'printPaper', v_operator, p_act_id, JSON_OBJECT('paper', p_paper, 'number', TRIM(p_number),
      'time', v_time, 'way', p_way, 'copies', p_copies));
  COMMIT AND NO CHAIN NO RELEASE;
  CALL act_answer(p_act_id);
END $$

CREATE OR REPLACE PROCEDURE paper_print_failed(IN p_act_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin,
    IN p_print CHAR(36) CHARACTER SET ascii COLLATE ascii_bin)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Door: says that the printer did not take a paper, by who printed it and while nobody printed it after him; it stays on record and is not counted'
whole: BEGIN
  DECLARE v_operator, v_own, v_id BIGINT;
  DECLARE v_known, v_last BOOLEAN;
  DECLARE v_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_paper VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_number VARCHAR(64);
  DECLARE v_time INT;
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK AND NO CHAIN NO RELEASE; RESIGNAL; END;

  CALL act_begin(p_act_id, 'printFailed', NULL, v_operator, v_own, v_known);
  IF v_known THEN
    CALL act_settle(p_act_id, v_operator, 'printFailed', NULL, NULL, NULL, NULL, NULL);
    LEAVE whole;
  END IF;
  SELECT MAX(id), MAX(paper), MAX(number), MAX(time) INTO v_id, v_paper, v_number, v_time FROM paper_print
   WHERE act_id = p_print AND operator_id = v_operator AND time IS NOT NULL AND at > SYSDATE(6) - INTERVAL 1 HOUR;
  SELECT COALESCE(MAX(time), 0) = v_time INTO v_last FROM paper_print WHERE paper = v_paper AND number = v_number;
  SET v_reason = CASE
    WHEN v_operator IS NULL THEN 'act.noOperator'
    WHEN v_id IS NULL OR NOT COALESCE(v_last, FALSE) THEN 'act.printGone'
  END;
  IF v_reason IS NOT NULL THEN
    ROLLBACK AND NO CHAIN NO RELEASE;
    CALL act_settle(p_act_id, v_operator, 'printFailed', NULL, v_reason, p_print, NULL, NULL);
    LEAVE whole;
  END IF;
  UPDATE paper_print SET time = NULL WHERE id = v_id;
  UPDATE act SET at = SYSDATE(6), detail = v_time WHERE act_id = p_act_id;
  CALL chain_append(NULL, NULL, 'printFailed', v_operator, p_act_id, JSON_OBJECT('print', p_print));
  COMMIT AND NO CHAIN NO RELEASE;
  CALL act_answer(p_act_id);
END $$

DELIMITER ;
