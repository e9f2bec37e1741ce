DELIMITER $$

CREATE OR REPLACE PROCEDURE map_theme_put(IN p_id BIGINT, IN p_base BIGINT, IN p_name VARCHAR(32), IN p_shared BOOLEAN,
    IN p_content TEXT)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Door: keeps a theme of the map for the caller himself, a new one or one he has; shared ones are for shift leaders and the system administrator'
whole: BEGIN
  DECLARE v_operator, v_department, v_id, v_other BIGINT;
  DECLARE v_shared BOOLEAN;
  DECLARE v_kept INT;
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK AND NO CHAIN NO RELEASE; RESIGNAL; END;
  CALL desk_session();
  SET TRANSACTION ISOLATION LEVEL READ COMMITTED;
  START TRANSACTION READ WRITE;
  CALL operator_in_service(v_operator, v_department);
  -- One row a person is locked, so that two of his seats cannot take one name.
  SELECT id INTO v_operator FROM operator WHERE id = v_operator FOR UPDATE;
  SELECT id, shared INTO v_id, v_shared FROM map_theme WHERE id = p_id AND operator_id = v_operator;
  IF p_base IS NOT NULL THEN
    SELECT MAX(id) INTO p_base FROM map_theme WHERE id = p_base AND operator_id IS NULL;
    IF v_id IS NULL THEN
      SELECT MAX(id) INTO v_id FROM map_theme WHERE operator_id = v_operator AND base_id = p_base;
    END IF;
  END IF;
  SELECT MAX(id) INTO v_other FROM map_theme
   WHERE operator_id = v_operator AND name = p_name AND NOT id <=> v_id;
  SELECT COUNT(*) INTO v_kept FROM map_theme WHERE operator_id = v_operator;
  CASE
    WHEN v_operator IS NULL OR p_id IS NOT NULL AND v_id IS NULL THEN
      ROLLBACK AND NO CHAIN NO RELEASE; SELECT NULL AS id, 'theme.gone' AS reason; LEAVE whole;
    WHEN v_other IS NOT NULL THEN
      ROLLBACK AND NO CHAIN NO RELEASE; SELECT NULL AS id, 'theme.nameTaken' AS reason; LEAVE whole;
    WHEN COALESCE(p_shared, FALSE) AND NOT COALESCE(v_shared, FALSE)
        AND NOT role_in_force(v_operator, 'shiftLeader', SYSDATE(6)) AND NOT role_in_force(v_operator, 'systemAdmin', SYSDATE(6)) THEN
      ROLLBACK AND NO CHAIN NO RELEASE; SELECT NULL AS id, 'theme.notToShare' AS reason; LEAVE whole;
    WHEN v_id IS NULL AND v_kept >= 50 THEN
      ROLLBACK AND NO CHAIN NO RELEASE; SELECT NULL AS id, 'theme.tooMany' AS reason; LEAVE whole;
    WHEN v_id IS NULL THEN
      INSERT INTO map_theme (operator_id, base_id, name, shared, content, changed_at)
      VALUES (v_operator, p_base, p_name, COALESCE(p_shared, FALSE), p_content, SYSDATE(6));
      SELECT LAST_INSERT_ID() INTO v_id;
    ELSE
      UPDATE map_theme SET name = p_name, shared = COALESCE(p_shared, FALSE), content = p_content, changed_at = SYSDATE(6)
       WHERE id = v_id;
  END CASE;
  COMMIT AND NO CHAIN NO RELEASE;
  SELECT v_id AS id, NULL AS reason;
END $$

CREATE OR REPLACE PROCEDURE map_theme_remove(IN p_id BIGINT)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Door: removes a theme of the map that is the caller''s own; of a shipped one that he changed this is as shipped again'
BEGIN
  DECLARE v_operator, v_department BIGINT;
  CALL desk_session();
  CALL operator_in_service(v_operator, v_department);
  DELETE FROM map_theme WHERE id = p_id AND operator_id = v_operator;
  COMMIT AND NO CHAIN NO RELEASE;
END $$

DELIMITER ;
