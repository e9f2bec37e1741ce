-- What every writing procedure stands on. A routine whose comment begins with "Door:" may be called by every account;
-- all others are parts, called by doors only. A door is called once, in autocommit or not: it runs its own transaction.

DELIMITER $$

CREATE OR REPLACE FUNCTION caller() RETURNS VARCHAR(80) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
  NO SQL SQL SECURITY DEFINER
  COMMENT 'The account that signed in, without the host; CURRENT_USER would name the owner here'
RETURN LEFT(USER(), CHAR_LENGTH(USER()) - LOCATE('@', REVERSE(USER()))) $$

CREATE OR REPLACE FUNCTION centre_day(p_at DATETIME(6)) RETURNS DATE
  READS SQL DATA SQL SECURITY DEFINER
  COMMENT 'Door: the day of a moment in UTC by the clocks of the centre'
RETURN DATE(p_at + INTERVAL (SELECT minutes FROM centre_offset WHERE valid_from <= p_at
    ORDER BY valid_from DESC LIMIT 1) MINUTE) $$

-- Whoever may call a procedure may also set variables of its session; none of them may change what is written.
CREATE OR REPLACE PROCEDURE desk_session()
  NO SQL SQL SECURITY DEFINER
  COMMENT 'Takes back what a caller may have set in his session'
BEGIN
  COMMIT AND NO CHAIN NO RELEASE;
  SET SESSION timestamp = DEFAULT, SESSION time_zone = '+00:00', SESSION insert_id = 0, SESSION foreign_key_checks = 1,
      SESSION unique_checks = 1, SESSION check_constraint_checks = 1, SESSION completion_type = 'NO_CHAIN',
      SESSION auto_increment_increment = DEFAULT, SESSION auto_increment_offset = DEFAULT,
      SESSION sql_select_limit = DEFAULT, SESSION sql_safe_updates = 0;
END $$

CREATE OR REPLACE PROCEDURE operator_in_service(OUT o_operator BIGINT, OUT o_department BIGINT)
  READS SQL DATA SQL SECURITY DEFINER
  COMMENT 'The operator of the caller''s account; nobody when there is none or his time is over'
BEGIN
  DECLARE v_account VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin DEFAULT caller();
  DECLARE v_day DATE DEFAULT centre_day(SYSDATE(6));
  SELECT id, department_id INTO o_operator, o_department FROM operator
  WHERE account = v_account AND valid_from <= v_day AND (valid_to IS NULL OR valid_to >= v_day);
END $$

CREATE OR REPLACE FUNCTION holds_role(p_operator BIGINT, p_action VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin,
    p_from VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin) RETURNS BOOLEAN
  READS SQL DATA SQL SECURITY DEFINER
  COMMENT 'Whether one of the roles of this operator, in force now, allows the action in that state'
BEGIN
  -- Once, not for every row.
  DECLARE v_mode VARCHAR(16) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci DEFAULT operation_mode();
  DECLARE v_now DATETIME(6) DEFAULT SYSDATE(6);
  RETURN EXISTS (SELECT 1 FROM workflow_transition t JOIN operator_role r ON r.role = t.role
      WHERE t.mode = v_mode AND t.from_state = p_from AND t.action = p_action
        AND r.operator_id = p_operator AND r.valid_from <= v_now AND (r.valid_to IS NULL OR r.valid_to > v_now));
END $$

CREATE OR REPLACE FUNCTION operation_mode() RETURNS VARCHAR(16) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
  READS SQL DATA SQL SECURITY DEFINER
  COMMENT 'Door: the mode of operation (运行模式) that holds now'
RETURN COALESCE((SELECT value FROM setting WHERE name = 'centre.operationMode'), 'JOINT') $$

CREATE OR REPLACE FUNCTION is_own_department(p_own BIGINT, p_other BIGINT) RETURNS BOOLEAN
  READS SQL DATA SQL SECURITY DEFINER
  COMMENT 'Whether a unit is the own one or one of its second level; everything is own for who belongs to no unit'
RETURN p_own IS NULL OR COALESCE(p_own = p_other, FALSE)
    OR EXISTS (SELECT 1 FROM department WHERE id = p_other AND parent_id = p_own) $$

CREATE OR REPLACE PROCEDURE next_number(IN p_series VARCHAR(8), IN p_day DATE, OUT o_number VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'The next number of a day, in the same form as imports give it: day and five digits'
BEGIN
  DECLARE v_day CHAR(8) CHARACTER SET ascii COLLATE ascii_bin DEFAULT DATE_FORMAT(p_day, '%Y%m%d');
  DECLARE v_last INT;
  DECLARE v_given INT DEFAULT 0;
  UPDATE number_series SET last_number = last_number + 1 WHERE series = p_series AND day = p_day;
  IF ROW_COUNT() = 0 THEN
    INSERT IGNORE INTO number_series (series, day, last_number) VALUES (p_series, p_day, 0);
    UPDATE number_series SET last_number = last_number + 1 WHERE series = p_series AND day = p_day;
  END IF;
  SELECT last_number INTO v_last FROM number_series WHERE series = p_series AND day = p_day;
  SET o_number = CONCAT(IF(p_series = 'ACCEPT', 'A', ''), v_day, LPAD(v_last, 5, '0'));
  -- An import of the same day has given numbers too.
  IF p_series = 'CASE' THEN
    SELECT COUNT(*) INTO v_given FROM case_file WHERE case_no = o_number;
  ELSEIF p_series = 'ACCEPT' THEN
    SELECT COUNT(*) INTO v_given FROM report WHERE accept_no = o_number;
  END IF;
  IF v_given > 0 THEN
    IF p_series = 'CASE' THEN
      SELECT MAX(CAST(SUBSTRING(case_no, 9) AS UNSIGNED)) + 1 INTO v_last FROM case_file
      WHERE case_no BETWEEN v_day AND CONCAT(v_day, '99999') AND LENGTH(case_no) = 13;
    ELSE
      SELECT MAX(CAST(SUBSTRING(accept_no, 10) AS UNSIGNED)) + 1 INTO v_last FROM report
      WHERE accept_no BETWEEN CONCAT('A', v_day) AND CONCAT('A', v_day, '99999') AND LENGTH(accept_no) = 14;
    END IF;
    UPDATE number_series SET last_number = v_last WHERE series = p_series AND day = p_day;
    SET o_number = CONCAT(IF(p_series = 'ACCEPT', 'A', ''), v_day, LPAD(v_last, 5, '0'));
  END IF;
END $$

-- Every value with its length in bytes, so that no two rows read the same; java reads it back in AuditChain.
CREATE OR REPLACE FUNCTION audit_hash(p_before CHAR(64) CHARACTER SET ascii COLLATE ascii_bin, p_seq BIGINT, p_at DATETIME(6),
    p_kind VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin, p_object BIGINT,
    p_action VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin, p_account VARCHAR(80) CHARACTER SET utf8mb4, p_operator BIGINT,
    p_act_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin, p_content LONGTEXT CHARACTER SET utf8mb4)
  RETURNS CHAR(64) CHARACTER SET ascii COLLATE ascii_bin
  DETERMINISTIC NO SQL SQL SECURITY DEFINER
  COMMENT 'Hash of a row of the audit'
RETURN SHA2(CONCAT(LENGTH(p_before), ':', p_before, LENGTH(p_seq), ':', p_seq, LENGTH(p_at), ':', p_at,
    COALESCE(CONCAT(LENGTH(p_kind), ':', p_kind), '-'), COALESCE(CONCAT(LENGTH(p_object), ':', p_object), '-'),
    LENGTH(p_action), ':', p_action, LENGTH(p_account), ':', p_account,
    COALESCE(CONCAT(LENGTH(p_operator), ':', p_operator), '-'), COALESCE(CONCAT(LENGTH(p_act_id), ':', p_act_id), '-'),
    LENGTH(p_content), ':', p_content), 256) $$

CREATE OR REPLACE PROCEDURE chain_append(IN p_kind VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin, IN p_object BIGINT,
    IN p_action VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin, IN p_operator BIGINT,
    IN p_act_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin, IN p_content LONGTEXT)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Writes the audit and, where a kind is named, the change; the last step before the commit, because it holds everybody else up'
BEGIN
  DECLARE v_seq BIGINT;
  DECLARE v_before, v_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_account VARCHAR(80) DEFAULT caller();
  DECLARE v_content LONGTEXT DEFAULT COALESCE(p_content, '{}');
  DECLARE v_at DATETIME(6);
  SELECT seq + 1, hash INTO v_seq, v_before FROM chain_head WHERE id = 1 FOR UPDATE;
  SET v_at = SYSDATE(6);
  SET v_hash = audit_hash(v_before, v_seq, v_at, p_kind, p_object, p_action, v_account, p_operator, p_act_id, v_content);
  INSERT INTO audit_log (seq, at, kind, object_id, action, account, operator_id, act_id, content, hash)
  VALUES (v_seq, v_at, p_kind, p_object, p_action, v_account, p_operator, p_act_id, v_content, v_hash);
  IF p_kind IS NOT NULL THEN
    INSERT INTO change_log (seq, kind, object_id, at) VALUES (v_seq, p_kind, COALESCE(p_object, 0), v_at);
  END IF;
  UPDATE chain_head SET seq = v_seq, hash = v_hash WHERE id = 1;
END $$

CREATE OR REPLACE PROCEDURE record_change(IN p_kind VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin, IN p_object BIGINT)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Tells a change that no act stands behind'
CALL chain_append(p_kind, p_object, 'change', NULL, NULL, NULL) $$

-- What every door begins with. Whoever finds the id known ends with act_settle.
CREATE OR REPLACE PROCEDURE act_begin(IN p_act_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin,
    IN p_action VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin, IN p_case BIGINT,
    OUT o_operator BIGINT, OUT o_department BIGINT, OUT o_known BOOLEAN)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Begins the transaction of an act and says who asks; o_known when this id was used before, and nothing is begun then'
BEGIN
  SET o_known = FALSE;
  CALL desk_session();
  SET TRANSACTION ISOLATION LEVEL READ COMMITTED;
  START TRANSACTION READ WRITE;
  CALL operator_in_service(o_operator, o_department);
  BEGIN
    DECLARE CONTINUE HANDLER FOR 1062 SET o_known = TRUE;
    INSERT INTO act (act_id, account, operator_id, action, case_id, at, outcome)
    VALUES (p_act_id, caller(), o_operator, p_action, p_case, SYSDATE(6), 'DONE');
  END;
  IF o_known THEN
    ROLLBACK AND NO CHAIN NO RELEASE;
  END IF;
END $$

CREATE OR REPLACE PROCEDURE act_answer(IN p_act_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin)
  READS SQL DATA SQL SECURITY DEFINER
  COMMENT 'Says how an act ended'
SELECT outcome, version, state, at, reason, detail, case_id, accept_no FROM act WHERE act_id = p_act_id $$

-- Called with the transaction of the act rolled back. An act that was sent twice keeps its first answer; whoever uses
-- the identity of another act gets a row of his own.
CREATE OR REPLACE PROCEDURE act_settle(IN p_act_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin, IN p_operator BIGINT,
    IN p_action VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin, IN p_case BIGINT,
    IN p_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin, IN p_detail VARCHAR(255), IN p_version INT,
    IN p_state VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Records and says why nothing was done, or how the same act ended before'
BEGIN
  DECLARE v_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin DEFAULT p_act_id;
  DECLARE v_account VARCHAR(80) DEFAULT caller();
  DECLARE v_same BOOLEAN DEFAULT NULL;
  START TRANSACTION READ WRITE;
  IF p_reason IS NOT NULL THEN
    INSERT IGNORE INTO act (act_id, account, operator_id, action, case_id, at, outcome, version, state, reason, detail)
    VALUES (p_act_id, v_account, p_operator, p_action, p_case, SYSDATE(6), IF(p_reason = 'act.stale', 'STALE', 'REFUSED'),
        p_version, p_state, p_reason, p_detail);
  END IF;
  SELECT account = v_account AND action = p_action AND (p_action IN ('register', 'openCampaign') OR case_id <=> p_case) INTO v_same
  FROM act WHERE act_id = p_act_id;
  IF v_same IS NOT TRUE THEN
    SET v_id = UUID();
    INSERT INTO act (act_id, account, operator_id, action, case_id, at, outcome, reason, claimed_id)
    VALUES (v_id, v_account, p_operator, p_action, p_case, SYSDATE(6), 'REFUSED', 'act.takenId', p_act_id);
  END IF;
  COMMIT AND NO CHAIN NO RELEASE;
  CALL act_answer(v_id);
END $$

DELIMITER ;
