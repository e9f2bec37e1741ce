-- The door of file exchange (数据包). What a unit answers is not done here: each answer goes through case_act, as typed feedback does.

DELIMITER $$

CREATE OR REPLACE PROCEDURE package_key_put(IN p_department BIGINT, IN p_operator BIGINT, IN p_detail LONGTEXT, IN p_at DATETIME(6),
    OUT o_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Keeps the key of a unit whose fingerprint was confirmed; a unit has one at a time, and a key that ended never comes back'
BEGIN
  DECLARE v_key VARCHAR(256) CHARACTER SET ascii COLLATE ascii_bin DEFAULT LEFT(JSON_VALUE(p_detail, '$.key'), 256);
  DECLARE v_print CHAR(64) CHARACTER SET ascii COLLATE ascii_bin DEFAULT SHA2(FROM_BASE64(v_key), 256);
  DECLARE v_running INT;
  SELECT COUNT(*) INTO v_running FROM unit_key WHERE department_id = p_department AND until IS NULL;
  SET o_reason = CASE
    WHEN v_print IS NULL OR NOT v_print <=> JSON_VALUE(p_detail, '$.fingerprint') THEN 'package.fingerprint'
    WHEN v_running > 0 THEN 'package.hasKey'
  END;
  IF o_reason IS NULL THEN
    BEGIN
      DECLARE CONTINUE HANDLER FOR 1062 SET o_reason = 'package.keyUsed';
      INSERT INTO unit_key (department_id, public_key, fingerprint, since, confirmed_by)
      VALUES (p_department, v_key, v_print, p_at, p_operator);
    END;
  END IF;
END $$

CREATE OR REPLACE PROCEDURE package_send(IN p_department BIGINT, IN p_operator BIGINT, IN p_detail LONGTEXT, IN p_at DATETIME(6),
    OUT o_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Puts on record that a package went out, if every case in it is still with the unit as the package says'
BEGIN
  DECLARE v_cases INT DEFAULT COALESCE(JSON_LENGTH(p_detail, '$.cases'), 0);
  DECLARE v_sequence BIGINT DEFAULT CAST(JSON_VALUE(p_detail, '$.sequence') AS SIGNED);
  DECLARE v_next BIGINT;
  SELECT COALESCE(MAX(sequence), 0) + 1 INTO v_next FROM data_package WHERE department_id = p_department AND kind = 'OUT';
  IF v_cases = 0 THEN
    SET o_reason = 'package.empty';
  ELSEIF NOT v_next <=> v_sequence THEN
    SET o_reason = 'package.otherSent';
  ELSE
    BEGIN
      DECLARE CONTINUE HANDLER FOR 1062 SET o_reason = 'package.otherSent';
      INSERT INTO data_package (department_id, kind, sequence, hash, cases, at, operator_id)
      VALUES (p_department, 'OUT', v_sequence, JSON_VALUE(p_detail, '$.hash'), v_cases, p_at, p_operator);
    END;
  END IF;
  IF o_reason IS NULL THEN
    INSERT INTO data_package_case (package_id, case_id, version)
    SELECT LAST_INSERT_ID(), c.id, c.version
    FROM JSON_TABLE(p_detail, '$.cases[*]' COLUMNS (id BIGINT PATH '$.id', version INT PATH '$.version')) j
    JOIN case_file c ON c.id = j.id AND c.version = j.version AND c.department_id = p_department
      AND c.state IN ('PENDING_HANDLE', 'HANDLING', 'REWORK');
    IF ROW_COUNT() <> v_cases THEN
      SET o_reason = 'package.moved';
    END IF;
  END IF;
END $$

CREATE OR REPLACE PROCEDURE package_taken(IN p_department BIGINT, IN p_operator BIGINT, IN p_detail LONGTEXT, IN p_at DATETIME(6),
    OUT o_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Puts on record that all answers of a package were asked for, and how many were refused'
BEGIN
  DECLARE v_running INT;
  DECLARE CONTINUE HANDLER FOR 1062 SET o_reason = 'package.takenBefore';
  SELECT COUNT(*) INTO v_running FROM unit_key WHERE department_id = p_department AND until IS NULL;
  IF v_running = 0 THEN
    SET o_reason = 'package.noKey';
  ELSE
    INSERT INTO data_package (department_id, kind, sequence, hash, cases, refused, at, operator_id)
    VALUES (p_department, 'IN', CAST(JSON_VALUE(p_detail, '$.sequence') AS SIGNED), JSON_VALUE(p_detail, '$.hash'),
        CAST(JSON_VALUE(p_detail, '$.taken') AS SIGNED), CAST(JSON_VALUE(p_detail, '$.refused') AS SIGNED), p_at, p_operator);
  END IF;
END $$

CREATE OR REPLACE PROCEDURE package_act(IN p_act_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin,
    IN p_action VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin, IN p_department BIGINT, IN p_detail LONGTEXT)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Door: keeps or ends the key of a unit, puts on record a package that goes out or was taken in; once for one act id'
whole: BEGIN
  DECLARE v_operator, v_own, v_unit BIGINT;
  DECLARE v_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_known BOOLEAN;
  DECLARE v_now DATETIME(6);
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK AND NO CHAIN NO RELEASE; RESIGNAL; END;
  CALL act_begin(p_act_id, p_action, NULL, v_operator, v_own, v_known);
  IF v_known THEN
    CALL act_settle(p_act_id, v_operator, p_action, NULL, NULL, NULL, NULL, NULL);
    LEAVE whole;
  END IF;
  SET v_now = SYSDATE(6);
  -- One at a time for each unit.
  SELECT MAX(id) INTO v_unit FROM department WHERE id = p_department FOR UPDATE;
  SET v_reason = CASE
    WHEN v_operator IS NULL THEN 'act.noOperator'
    WHEN v_own IS NOT NULL OR NOT has_standing_right(v_operator, p_action) THEN 'package.notAllowed'
    WHEN v_unit IS NULL THEN 'act.departmentMissing'
    WHEN NOT COALESCE(JSON_VALID(p_detail), FALSE) THEN 'act.detailBroken'
  END;
  IF v_reason IS NULL THEN
    IF p_action = 'registerUnitKey' THEN
      CALL package_key_put(p_department, v_operator, p_detail, v_now, v_reason);
    ELSEIF p_action = 'retireUnitKey' THEN
      UPDATE unit_key SET until = v_now, retired_by = v_operator WHERE department_id = p_department AND until IS NULL;
      IF ROW_COUNT() = 0 THEN
        SET v_reason = 'package.noKey';
      END IF;
    ELSEIF p_action = 'sendPackage' THEN
      CALL package_send(p_department, v_operator, p_detail, v_now, v_reason);
    ELSEIF p_action = 'takePackage' THEN
      CALL package_taken(p_department, v_operator, p_detail, v_now, v_reason);
    ELSE
      SET v_reason = 'package.notAllowed';
    END IF;
  END IF;
  IF v_reason IS NOT NULL THEN
    ROLLBACK AND NO CHAIN NO RELEASE;
    CALL act_settle(p_act_id, v_operator, p_action, NULL, v_reason, p_department, NULL, NULL);
    LEAVE whole;
  END IF;
  UPDATE act SET at = v_now, accept_no = p_department WHERE act_id = p_act_id;
  CALL chain_append(NULL, p_department, p_action, v_operator, p_act_id, JSON_OBJECT('at', v_now, 'detail', SHA2(p_detail, 256)));
  COMMIT AND NO CHAIN NO RELEASE;
  CALL act_answer(p_act_id);
END $$

DELIMITER ;
