-- What became of an act whose answer was lost.

DELIMITER $$

-- An act that is still under way is waited for. One that never arrived is closed to it: should it arrive after this
-- answer, it is told the same and does nothing.
CREATE OR REPLACE PROCEDURE act_known(IN p_act_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin,
    IN p_action VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin, IN p_case BIGINT)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Door: how an act of the caller ended; one that never arrived is withdrawn for good'
whole: BEGIN
  DECLARE v_operator, v_own BIGINT;
  DECLARE v_known BOOLEAN;
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK AND NO CHAIN NO RELEASE; RESIGNAL; END;
  CALL act_begin(p_act_id, p_action, p_case, v_operator, v_own, v_known);
  IF v_known THEN
    CALL act_settle(p_act_id, v_operator, p_action, p_case, NULL, NULL, NULL, NULL);
    LEAVE whole;
  END IF;
  ROLLBACK AND NO CHAIN NO RELEASE;
  CALL act_settle(p_act_id, v_operator, p_action, p_case, 'act.withdrawn', NULL, NULL, NULL);
END $$

DELIMITER ;
