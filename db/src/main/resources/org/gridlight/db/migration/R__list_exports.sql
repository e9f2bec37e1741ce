-- Lists that leave the house: the audit says who took which list, how long it was and in what form.

DELIMITER $$

CREATE OR REPLACE PROCEDURE list_export_log(IN p_act_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin,
    IN p_list VARCHAR(200), IN p_format VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin, IN p_rows INT)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Door: puts the export of a list on record before the file is written'
whole: BEGIN
  DECLARE v_operator, v_own BIGINT;
  DECLARE v_known BOOLEAN;
  DECLARE v_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_list VARCHAR(200) DEFAULT COALESCE(TRIM(p_list), '');
  DECLARE v_now DATETIME(6);
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK AND NO CHAIN NO RELEASE; RESIGNAL; END;

  CALL act_begin(p_act_id, 'exportList', NULL, v_operator, v_own, v_known);
  IF v_known THEN
    CALL act_settle(p_act_id, v_operator, 'exportList', NULL, NULL, NULL, NULL, NULL);
    LEAVE whole;
  END IF;
  SET v_now = SYSDATE(6);
  SET v_reason = CASE
    WHEN v_operator IS NULL THEN 'act.noOperator'
    WHEN v_list = '' OR COALESCE(p_format, '') NOT IN ('XLSX', 'CSV') OR NOT COALESCE(p_rows BETWEEN 0 AND 10000000, FALSE)
      THEN 'act.exportBroken'
  END;
  IF v_reason IS NOT NULL THEN
    ROLLBACK AND NO CHAIN NO RELEASE;
    CALL act_settle(p_act_id, v_operator, 'exportList', NULL, v_reason, v_list, NULL, NULL);
    LEAVE whole;
  END IF;
  UPDATE act SET at = v_now, detail = CONCAT(p_format, ' ', p_rows, ' ', v_list) WHERE act_id = p_act_id;
  CALL chain_append(NULL, NULL, 'exportList', v_operator, p_act_id, JSON_OBJECT('list', v_list, 'format', p_format,
      'rows', p_rows));
  COMMIT AND NO CHAIN NO RELEASE;
  CALL act_answer(p_act_id);
END $$

DELIMITER ;
