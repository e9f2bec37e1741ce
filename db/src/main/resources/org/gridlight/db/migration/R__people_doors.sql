-- Doors of the three administrators (三员), of the shift leader, and of everybody for his own password. Each is asked
-- once for one act id, audited, and refused with the reason. The system administrator makes accounts and gives no right;
-- the security administrator gives rights and makes no account; neither touches the other, nor who audits them.

DELIMITER $$

CREATE OR REPLACE FUNCTION account_refusal(p_operator BIGINT, p_role VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin,
    p_target BIGINT, p_account VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin) RETURNS VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin
  READS SQL DATA SQL SECURITY DEFINER
  COMMENT 'Why an administrator may not touch an account; none when he may'
RETURN CASE
  WHEN p_operator IS NULL THEN 'act.noOperator'
  WHEN NOT holds_any(p_operator, p_role) THEN 'account.notAdministrator'
  WHEN p_target IS NULL THEN 'account.unknown'
  WHEN p_target = p_operator THEN 'account.oneself'
  WHEN p_role = 'systemAdmin' AND account_room(p_target) IN ('security', 'audit') THEN 'account.administrator'
END $$

CREATE OR REPLACE PROCEDURE account_make(IN p_act_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin,
    IN p_account VARCHAR(255), IN p_name VARCHAR(64), IN p_department BIGINT, IN p_sub_centre BIGINT, IN p_last_day DATE,
    IN p_password VARCHAR(255))
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Door: makes an account without any right; its password is to be changed at the first sign-in'
whole: BEGIN
  DECLARE v_operator, v_own, v_made BIGINT;
  DECLARE v_known BOOLEAN;
  DECLARE v_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_kept CHAR(41) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_day DATE;
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK AND NO CHAIN NO RELEASE; RESIGNAL; END;
  CALL act_begin(p_act_id, 'accountMake', NULL, v_operator, v_own, v_known);
  IF v_known THEN
    CALL act_settle(p_act_id, v_operator, 'accountMake', NULL, NULL, NULL, NULL, NULL);
    LEAVE whole;
  END IF;
  SET v_day = centre_day(SYSDATE(6));
  SET v_reason = CASE
    WHEN v_operator IS NULL THEN 'act.noOperator'
    WHEN NOT holds_any(v_operator, 'systemAdmin') THEN 'account.notAdministrator'
    WHEN NOT account_is_plain(p_account) THEN 'people.accountName'
    WHEN EXISTS (SELECT 1 FROM mysql.global_priv WHERE user = p_account) OR EXISTS (SELECT 1 FROM operator WHERE account = p_account)
      THEN 'account.exists'
    WHEN COALESCE(TRIM(p_name), '') = '' THEN 'account.noName'
    WHEN p_department IS NOT NULL AND p_sub_centre IS NOT NULL
      OR p_department IS NOT NULL AND NOT EXISTS (SELECT 1 FROM department WHERE id = p_department AND (valid_to IS NULL OR valid_to >= v_day))
      OR p_sub_centre IS NOT NULL AND NOT EXISTS (SELECT 1 FROM sub_centre WHERE id = p_sub_centre AND (valid_to IS NULL OR valid_to >= v_day))
      THEN 'account.noUnit'
    WHEN p_last_day < v_day THEN 'account.lastDayPassed'
    ELSE password_fault(p_account, p_password)
  END;
  IF v_reason IS NOT NULL THEN
    ROLLBACK AND NO CHAIN NO RELEASE;
    CALL act_settle(p_act_id, v_operator, 'accountMake', NULL, v_reason, LEFT(p_account, 80), NULL, NULL);
    LEAVE whole;
  END IF;
  SET v_kept = password_kept(p_password);
  INSERT INTO operator (account, name, department_id, sub_centre_id, valid_from, valid_to)
  VALUES (p_account, TRIM(p_name), p_department, p_sub_centre, v_day, p_last_day);
  SET v_made = LAST_INSERT_ID();
  CALL password_note(v_made, v_kept);
  CALL chain_append('account', v_made, 'accountMake', v_operator, p_act_id, JSON_OBJECT('account', p_account, 'name', TRIM(p_name),
      'department', p_department, 'subCentre', p_sub_centre, 'lastDay', p_last_day));
  COMMIT AND NO CHAIN NO RELEASE;
  CALL account_secure(p_account, v_kept, TRUE);
  CALL act_answer(p_act_id);
END $$

CREATE OR REPLACE PROCEDURE account_password(IN p_act_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin,
    IN p_account VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin, IN p_password VARCHAR(255))
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Door: gives somebody another password, to be changed at his next sign-in'
whole: BEGIN
  DECLARE v_operator, v_own, v_target BIGINT;
  DECLARE v_known BOOLEAN;
  DECLARE v_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_kept CHAR(41) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK AND NO CHAIN NO RELEASE; RESIGNAL; END;
  CALL act_begin(p_act_id, 'accountPassword', NULL, v_operator, v_own, v_known);
  IF v_known THEN
    CALL act_settle(p_act_id, v_operator, 'accountPassword', NULL, NULL, NULL, NULL, NULL);
    LEAVE whole;
  END IF;
  SET v_target = (SELECT id FROM operator WHERE account = p_account FOR UPDATE);
  SET v_kept = password_kept(p_password);
  SET v_reason = COALESCE(account_refusal(v_operator, 'systemAdmin', v_target, p_account), password_fault(p_account, p_password),
      IF(password_was_used(v_target, v_kept), 'people.password.used', NULL));
  IF v_reason IS NOT NULL THEN
    ROLLBACK AND NO CHAIN NO RELEASE;
    CALL act_settle(p_act_id, v_operator, 'accountPassword', NULL, v_reason, p_account, NULL, NULL);
    LEAVE whole;
  END IF;
  CALL password_note(v_target, v_kept);
  CALL chain_append('account', v_target, 'accountPassword', v_operator, p_act_id, JSON_OBJECT('account', p_account));
  COMMIT AND NO CHAIN NO RELEASE;
  CALL account_secure(p_account, v_kept, TRUE);
  CALL account_fit(p_account);
  CALL act_answer(p_act_id);
END $$

CREATE OR REPLACE PROCEDURE account_lock(IN p_act_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin,
    IN p_account VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin, IN p_locked BOOLEAN)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Door: locks an account, or opens it again; opening also forgives passwords that were typed wrong'
whole: BEGIN
  DECLARE v_operator, v_own, v_target BIGINT;
  DECLARE v_known BOOLEAN;
  DECLARE v_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_action VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin DEFAULT IF(p_locked, 'accountLock', 'accountUnlock');
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK AND NO CHAIN NO RELEASE; RESIGNAL; END;
  CALL act_begin(p_act_id, v_action, NULL, v_operator, v_own, v_known);
  IF v_known THEN
    CALL account_fit(p_account);
    CALL act_settle(p_act_id, v_operator, v_action, NULL, NULL, NULL, NULL, NULL);
    LEAVE whole;
  END IF;
  SET v_target = (SELECT id FROM operator WHERE account = p_account FOR UPDATE);
  SET v_reason = account_refusal(v_operator, 'systemAdmin', v_target, p_account);
  IF v_reason IS NOT NULL THEN
    ROLLBACK AND NO CHAIN NO RELEASE;
    CALL act_settle(p_act_id, v_operator, v_action, NULL, v_reason, p_account, NULL, NULL);
    LEAVE whole;
  END IF;
  UPDATE operator SET locked = COALESCE(p_locked, FALSE) WHERE id = v_target;
  CALL chain_append('account', v_target, v_action, v_operator, p_act_id, JSON_OBJECT('account', p_account));
  COMMIT AND NO CHAIN NO RELEASE;
  CALL account_fit(p_account);
  IF NOT COALESCE(p_locked, FALSE) AND account_is_plain(p_account) AND password_now(p_account) IS NOT NULL THEN
    EXECUTE IMMEDIATE CONCAT('ALTER USER `', p_account, '`@`%` ACCOUNT UNLOCK');
  END IF;
  CALL act_answer(p_act_id);
END $$

CREATE OR REPLACE PROCEDURE account_end(IN p_act_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin,
    IN p_account VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin, IN p_last_day DATE)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Door: says until when an account opens anything; none for ever. A day that has passed ends it at once'
whole: BEGIN
  DECLARE v_operator, v_own, v_target BIGINT;
  DECLARE v_known BOOLEAN;
  DECLARE v_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK AND NO CHAIN NO RELEASE; RESIGNAL; END;
  CALL act_begin(p_act_id, 'accountEnd', NULL, v_operator, v_own, v_known);
  IF v_known THEN
    CALL account_fit(p_account);
    CALL act_settle(p_act_id, v_operator, 'accountEnd', NULL, NULL, NULL, NULL, NULL);
    LEAVE whole;
  END IF;
  SET v_target = (SELECT id FROM operator WHERE account = p_account FOR UPDATE);
  SET v_reason = account_refusal(v_operator, 'systemAdmin', v_target, p_account);
  IF v_reason IS NOT NULL THEN
    ROLLBACK AND NO CHAIN NO RELEASE;
    CALL act_settle(p_act_id, v_operator, 'accountEnd', NULL, v_reason, p_account, NULL, NULL);
    LEAVE whole;
  END IF;
  UPDATE operator SET valid_to = p_last_day WHERE id = v_target;
  CALL chain_append('account', v_target, 'accountEnd', v_operator, p_act_id, JSON_OBJECT('account', p_account, 'lastDay', p_last_day));
  COMMIT AND NO CHAIN NO RELEASE;
  CALL account_fit(p_account);
  CALL act_answer(p_act_id);
END $$

-- A role must suit the account: a unit's role to a unit, one administrator's role to somebody who has no other role.
CREATE OR REPLACE FUNCTION role_refusal(p_target BIGINT, p_role VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin)
  RETURNS VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin
  READS SQL DATA SQL SECURITY DEFINER
  COMMENT 'Why an operator cannot have a role beside those he has or is to have; none when he can'
BEGIN
  DECLARE v_belongs VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin DEFAULT (SELECT belongs FROM role_rule WHERE role = p_role);
  DECLARE v_department, v_sub_centre BIGINT;
  DECLARE v_now DATETIME(6) DEFAULT SYSDATE(6);
  SELECT department_id, sub_centre_id INTO v_department, v_sub_centre FROM operator WHERE id = p_target;
  RETURN CASE
    WHEN v_belongs IS NULL THEN 'account.noRole'
    WHEN EXISTS (SELECT 1 FROM operator_role o JOIN role_rule r ON r.role = o.role
        WHERE o.operator_id = p_target AND o.role <> p_role AND (o.valid_to IS NULL OR o.valid_to > v_now)
          AND (r.belongs IN ('SYSTEM', 'SECURITY', 'AUDIT', 'GATEWAY') OR v_belongs IN ('SYSTEM', 'SECURITY', 'AUDIT', 'GATEWAY')))
      THEN 'account.administratorOnly'
    WHEN v_belongs = 'UNIT' AND v_department IS NULL OR v_belongs <> 'UNIT' AND v_department IS NOT NULL
      OR v_belongs = 'SUB_CENTRE' AND v_sub_centre IS NULL
      OR v_belongs IN ('SYSTEM', 'SECURITY', 'AUDIT', 'GATEWAY') AND v_sub_centre IS NOT NULL THEN 'account.otherUnit'
  END;
END $$

CREATE OR REPLACE PROCEDURE role_give(IN p_act_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin,
    IN p_account VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin, IN p_role VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin,
    IN p_from DATETIME(6), IN p_to DATETIME(6))
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Door: gives a role from now or later, for ever or until a time; the rights at the server follow'
whole: BEGIN
  DECLARE v_operator, v_own, v_target BIGINT;
  DECLARE v_known BOOLEAN;
  DECLARE v_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_from DATETIME(6);
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK AND NO CHAIN NO RELEASE; RESIGNAL; END;
  CALL act_begin(p_act_id, 'roleGive', NULL, v_operator, v_own, v_known);
  IF v_known THEN
    CALL account_fit(p_account);
    CALL act_settle(p_act_id, v_operator, 'roleGive', NULL, NULL, NULL, NULL, NULL);
    LEAVE whole;
  END IF;
  SET v_from = GREATEST(SYSDATE(6), COALESCE(p_from, SYSDATE(6)));
  SET v_target = (SELECT id FROM operator WHERE account = p_account FOR UPDATE);
  SET v_reason = COALESCE(account_refusal(v_operator, 'securityAdmin', v_target, p_account), role_refusal(v_target, p_role),
      IF(p_to <= v_from, 'account.noTime', NULL),
      IF(EXISTS (SELECT 1 FROM operator_role WHERE operator_id = v_target AND role = p_role
          AND (valid_to IS NULL OR valid_to > v_from) AND (p_to IS NULL OR valid_from < p_to)), 'account.hasRole', NULL));
  IF v_reason IS NOT NULL THEN
    ROLLBACK AND NO CHAIN NO RELEASE;
    CALL act_settle(p_act_id, v_operator, 'roleGive', NULL, v_reason, p_account, NULL, NULL);
    LEAVE whole;
  END IF;
  INSERT INTO operator_role (operator_id, role, valid_from, valid_to) VALUES (v_target, p_role, v_from, p_to);
  CALL chain_append('account', v_target, 'roleGive', v_operator, p_act_id,
      JSON_OBJECT('account', p_account, 'role', p_role, 'from', v_from, 'to', p_to));
  COMMIT AND NO CHAIN NO RELEASE;
  CALL account_fit(p_account);
  CALL act_answer(p_act_id);
END $$

-- Nobody gets rid of who watches him: whoever takes the place of an administrator is there first.
CREATE OR REPLACE FUNCTION is_last_administrator(p_operator BIGINT, p_role VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin,
    p_at DATETIME(6)) RETURNS BOOLEAN
  READS SQL DATA SQL SECURITY DEFINER
  COMMENT 'Whether a role is that of an administrator and nobody else who can sign in has it now'
RETURN EXISTS (SELECT 1 FROM role_rule WHERE role = p_role AND belongs IN ('SYSTEM', 'SECURITY', 'AUDIT'))
    AND EXISTS (SELECT 1 FROM operator_role WHERE operator_id = p_operator AND role = p_role
      AND valid_from <= p_at AND (valid_to IS NULL OR valid_to > p_at))
    AND NOT EXISTS (SELECT 1 FROM operator_role r JOIN operator o ON o.id = r.operator_id
      WHERE r.role = p_role AND r.operator_id <> p_operator AND r.valid_from <= p_at AND r.valid_to IS NULL AND NOT o.locked
        AND (o.valid_to IS NULL OR o.valid_to >= centre_day(p_at))) $$

CREATE OR REPLACE PROCEDURE role_take(IN p_act_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin,
    IN p_account VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin, IN p_role VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Door: ends a role now, one that is to begin later and one that was delegated too'
whole: BEGIN
  DECLARE v_operator, v_own, v_target BIGINT;
  DECLARE v_known BOOLEAN;
  DECLARE v_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_now DATETIME(6);
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK AND NO CHAIN NO RELEASE; RESIGNAL; END;
  CALL act_begin(p_act_id, 'roleTake', NULL, v_operator, v_own, v_known);
  IF v_known THEN
    CALL account_fit(p_account);
    CALL act_settle(p_act_id, v_operator, 'roleTake', NULL, NULL, NULL, NULL, NULL);
    LEAVE whole;
  END IF;
  SET v_now = SYSDATE(6);
  SET v_target = (SELECT id FROM operator WHERE account = p_account FOR UPDATE);
  SET v_reason = COALESCE(account_refusal(v_operator, 'securityAdmin', v_target, p_account),
      IF(is_last_administrator(v_target, p_role, v_now), 'account.lastAdministrator', NULL));
  IF v_reason IS NULL THEN
    UPDATE operator_role SET valid_to = GREATEST(valid_from, v_now)
    WHERE operator_id = v_target AND role = p_role AND (valid_to IS NULL OR valid_to > v_now);
    SET v_reason = IF(ROW_COUNT() = 0, 'account.noSuchRole', NULL);
  END IF;
  IF v_reason IS NOT NULL THEN
    ROLLBACK AND NO CHAIN NO RELEASE;
    CALL act_settle(p_act_id, v_operator, 'roleTake', NULL, v_reason, p_account, NULL, NULL);
    LEAVE whole;
  END IF;
  CALL chain_append('account', v_target, 'roleTake', v_operator, p_act_id, JSON_OBJECT('account', p_account, 'role', p_role));
  COMMIT AND NO CHAIN NO RELEASE;
  CALL account_fit(p_account);
  CALL act_answer(p_act_id);
END $$

CREATE OR REPLACE PROCEDURE role_delegate(IN p_act_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin,
    IN p_account VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin, IN p_role VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin,
    IN p_from DATETIME(6), IN p_to DATETIME(6))
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Door: a shift leader gives a role of his own to somebody of the centre for some time (值班授权)'
whole: BEGIN
  DECLARE v_operator, v_own, v_target BIGINT;
  DECLARE v_known BOOLEAN;
  DECLARE v_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_now, v_from DATETIME(6);
  DECLARE v_days INT;
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK AND NO CHAIN NO RELEASE; RESIGNAL; END;
  CALL act_begin(p_act_id, 'roleDelegate', NULL, v_operator, v_own, v_known);
  IF v_known THEN
    CALL act_settle(p_act_id, v_operator, 'roleDelegate', NULL, NULL, NULL, NULL, NULL);
    LEAVE whole;
  END IF;
  SET v_now = SYSDATE(6), v_from = GREATEST(v_now, COALESCE(p_from, v_now));
  SET v_days = COALESCE((SELECT CAST(value AS UNSIGNED) FROM setting WHERE name = 'delegation.longestDays'), 7);
  SET v_target = (SELECT id FROM operator WHERE account = p_account AND valid_from <= centre_day(v_now)
      AND (valid_to IS NULL OR valid_to >= centre_day(v_now)) FOR UPDATE);
  SET v_reason = CASE
    WHEN v_operator IS NULL THEN 'act.noOperator'
    WHEN NOT holds_any(v_operator, 'shiftLeader') THEN 'account.notShiftLeader'
    WHEN v_target IS NULL THEN 'account.unknown'
    WHEN v_target = v_operator THEN 'account.oneself'
    -- What was given for a time is not given on.
    WHEN NOT EXISTS (SELECT 1 FROM operator_role o JOIN role_rule r ON r.role = o.role AND r.delegable
        WHERE o.operator_id = v_operator AND o.role = p_role AND o.delegated_by IS NULL AND o.valid_from <= v_now
          AND (o.valid_to IS NULL OR o.valid_to >= p_to)) THEN 'account.notHis'
    WHEN NOT account_room(v_target) <=> account_room(v_operator) THEN 'account.otherUnit'
    WHEN p_to IS NULL OR p_to <= v_from THEN 'account.noTime'
    WHEN p_to > v_from + INTERVAL v_days DAY OR v_from > v_now + INTERVAL 30 DAY THEN 'account.tooLong'
    WHEN EXISTS (SELECT 1 FROM operator_role WHERE operator_id = v_target AND role = p_role
        AND (valid_to IS NULL OR valid_to > v_from) AND valid_from < p_to) THEN 'account.hasRole'
    ELSE role_refusal(v_target, p_role)
  END;
  IF v_reason IS NOT NULL THEN
    ROLLBACK AND NO CHAIN NO RELEASE;
    CALL act_settle(p_act_id, v_operator, 'roleDelegate', NULL, v_reason, p_account, NULL, NULL);
    LEAVE whole;
  END IF;
  INSERT INTO operator_role (operator_id, role, valid_from, valid_to, delegated_by) VALUES (v_target, p_role, v_from, p_to, v_operator);
  CALL chain_append('account', v_target, 'roleDelegate', v_operator, p_act_id,
      JSON_OBJECT('account', p_account, 'role', p_role, 'from', v_from, 'to', p_to));
  COMMIT AND NO CHAIN NO RELEASE;
  CALL act_answer(p_act_id);
END $$

CREATE OR REPLACE PROCEDURE role_delegate_end(IN p_act_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin,
    IN p_account VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin, IN p_role VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Door: a shift leader, or whoever has it, ends a delegation before its time'
whole: BEGIN
  DECLARE v_operator, v_own, v_target BIGINT;
  DECLARE v_known BOOLEAN;
  DECLARE v_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_now DATETIME(6);
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK AND NO CHAIN NO RELEASE; RESIGNAL; END;
  CALL act_begin(p_act_id, 'roleDelegateEnd', NULL, v_operator, v_own, v_known);
  IF v_known THEN
    CALL act_settle(p_act_id, v_operator, 'roleDelegateEnd', NULL, NULL, NULL, NULL, NULL);
    LEAVE whole;
  END IF;
  SET v_now = SYSDATE(6);
  SET v_target = (SELECT id FROM operator WHERE account = p_account FOR UPDATE);
  SET v_reason = CASE
    WHEN v_operator IS NULL THEN 'act.noOperator'
    WHEN v_target IS NULL THEN 'account.unknown'
    WHEN NOT holds_any(v_operator, 'shiftLeader') AND v_target <> v_operator THEN 'account.notShiftLeader'
  END;
  IF v_reason IS NULL THEN
    UPDATE operator_role SET valid_to = GREATEST(valid_from, v_now) WHERE operator_id = v_target AND role = p_role
      AND delegated_by IS NOT NULL AND valid_to > v_now;
    SET v_reason = IF(ROW_COUNT() = 0, 'account.noSuchRole', NULL);
  END IF;
  IF v_reason IS NOT NULL THEN
    ROLLBACK AND NO CHAIN NO RELEASE;
    CALL act_settle(p_act_id, v_operator, 'roleDelegateEnd', NULL, v_reason, p_account, NULL, NULL);
    LEAVE whole;
  END IF;
  CALL chain_append('account', v_target, 'roleDelegateEnd', v_operator, p_act_id, JSON_OBJECT('account', p_account, 'role', p_role));
  COMMIT AND NO CHAIN NO RELEASE;
  CALL act_answer(p_act_id);
END $$

-- The server lets everybody set his own password past this door. Whoever did, or had to because the old one had run out,
-- brings it here as both the present and the new one; what never came here is found by the daily look and runs out.
CREATE OR REPLACE PROCEDURE password_change(IN p_act_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin,
    IN p_present VARCHAR(255), IN p_password VARCHAR(255))
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Door: changes the caller''s own password, for who knows the present one'
whole: BEGIN
  DECLARE v_operator, v_own BIGINT;
  DECLARE v_known BOOLEAN;
  DECLARE v_account VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin DEFAULT caller();
  DECLARE v_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_kept CHAR(41) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK AND NO CHAIN NO RELEASE; RESIGNAL; END;
  CALL act_begin(p_act_id, 'passwordChange', NULL, v_operator, v_own, v_known);
  IF v_known THEN
    CALL act_settle(p_act_id, v_operator, 'passwordChange', NULL, NULL, NULL, NULL, NULL);
    LEAVE whole;
  END IF;
  SET v_kept = password_kept(p_password);
  SET v_reason = CASE
    WHEN v_operator IS NULL THEN 'act.noOperator'
    WHEN NOT password_kept(p_present) <=> password_now(v_account) THEN 'people.password.wrong'
    WHEN password_was_used(v_operator, v_kept) THEN 'people.password.used'
    ELSE password_fault(v_account, p_password)
  END;
  IF v_reason IS NOT NULL THEN
    ROLLBACK AND NO CHAIN NO RELEASE;
    CALL act_settle(p_act_id, v_operator, 'passwordChange', NULL, v_reason, v_account, NULL, NULL);
    LEAVE whole;
  END IF;
  CALL password_note(v_operator, v_kept);
  CALL chain_append('account', v_operator, 'passwordChange', v_operator, p_act_id, NULL);
  COMMIT AND NO CHAIN NO RELEASE;
  CALL account_secure(v_account, v_kept, FALSE);
  CALL act_answer(p_act_id);
END $$

DELIMITER ;
