DELIMITER $$

CREATE OR REPLACE PROCEDURE person_setting_put(IN p_name VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin,
    IN p_value VARCHAR(1000))
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Door: remembers something for the caller himself; nothing for whoever is no operator'
BEGIN
  DECLARE v_operator, v_department BIGINT;
  CALL desk_session();
  CALL operator_in_service(v_operator, v_department);
  IF v_operator IS NOT NULL THEN
    INSERT INTO person_setting (operator_id, name, value, changed_at) VALUES (v_operator, p_name, p_value, SYSDATE(6))
    ON DUPLICATE KEY UPDATE value = VALUES(value), changed_at = VALUES(changed_at);
    COMMIT AND NO CHAIN NO RELEASE;
  END IF;
END $$

DELIMITER ;
