-- Accounts and their rights, by the three administrators and by everybody for himself. What is wanted stands in tables of
-- the record and is audited first; then the server is told. A call that was cut off in between leaves an entry too
-- many, never an account that nobody knows of; the daily look brings the server to what the tables say.

DELIMITER $$

CREATE OR REPLACE FUNCTION account_is_plain(p_account VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin) RETURNS BOOLEAN
  DETERMINISTIC NO SQL SQL SECURITY DEFINER
  COMMENT 'Whether a text can be the name of an account: nothing in it ends a name or a statement'
RETURN COALESCE(p_account REGEXP '^[A-Za-z][A-Za-z0-9._-]{0,79}\\z', FALSE) $$

CREATE OR REPLACE FUNCTION holds_any(p_operator BIGINT, p_roles VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin) RETURNS BOOLEAN
  READS SQL DATA SQL SECURITY DEFINER
  COMMENT 'Whether an operator holds one of these roles now'
BEGIN
  DECLARE v_now DATETIME(6) DEFAULT SYSDATE(6);
  RETURN EXISTS (SELECT 1 FROM operator_role WHERE operator_id = p_operator AND FIND_IN_SET(role, p_roles) > 0
      AND valid_from <= v_now AND (valid_to IS NULL OR valid_to > v_now));
END $$

-- Whose case a case is. Units: the unit it is with, or one of its second level. Sub-centres: their street. Everybody else:
-- all. The same in rooms.yaml.
CREATE OR REPLACE FUNCTION is_own_case(p_operator BIGINT, p_case BIGINT) RETURNS BOOLEAN
  READS SQL DATA SQL SECURITY DEFINER
  COMMENT 'Whether an operator may see and move a case, as far as its place and unit go'
BEGIN
  DECLARE v_cases INT;
  -- Not inside RETURN: there the server would read with a lock wherever this is asked in SET or IF.
  SELECT COUNT(*) INTO v_cases FROM operator me JOIN case_file c ON c.id = p_case
  LEFT JOIN department d ON d.id = c.department_id LEFT JOIN sub_centre s ON s.id = me.sub_centre_id
  WHERE me.id = p_operator AND (me.department_id IS NULL OR me.department_id IN (d.id, d.parent_id)
      OR EXISTS (SELECT 1 FROM case_part p WHERE p.case_id = c.id AND p.department_id = me.department_id))
    AND (me.sub_centre_id IS NULL OR s.street_id = c.street_id);
  RETURN v_cases > 0;
END $$

CREATE OR REPLACE FUNCTION account_room(p_operator BIGINT) RETURNS VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin
  READS SQL DATA SQL SECURITY DEFINER
  COMMENT 'The kind of rights an operator is to have; none without a role or when his time is over'
BEGIN
  DECLARE v_now DATETIME(6) DEFAULT SYSDATE(6);
  DECLARE v_department, v_sub_centre BIGINT;
  DECLARE v_until DATE;
  DECLARE v_belongs VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin;
  SELECT department_id, sub_centre_id, valid_to INTO v_department, v_sub_centre, v_until FROM operator WHERE id = p_operator;
  SET v_belongs = (SELECT MAX(COALESCE(r.belongs, 'CENTRE')) FROM operator_role o LEFT JOIN role_rule r ON r.role = o.role
      WHERE o.operator_id = p_operator AND (o.valid_to IS NULL OR o.valid_to > v_now));
  RETURN CASE
    WHEN v_belongs IS NULL OR v_until < centre_day(v_now) THEN NULL
    WHEN v_belongs IN ('SYSTEM', 'SECURITY', 'AUDIT', 'GATEWAY') THEN LOWER(v_belongs)
    WHEN v_department IS NOT NULL THEN 'unit'
    WHEN v_sub_centre IS NOT NULL THEN 'street'
    ELSE 'desk'
  END;
END $$

-- The rule of org.gridlight.model.people.PasswordRule; a test holds them equal.
CREATE OR REPLACE FUNCTION password_fault(p_account VARCHAR(80) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin,
    p_password VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin) RETURNS VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin
  DETERMINISTIC NO SQL SQL SECURITY DEFINER
  COMMENT 'Why a password cannot be taken; none when it can'
BEGIN
  DECLARE v_kinds INT DEFAULT (p_password REGEXP '[a-z]') + (p_password REGEXP '[A-Z]') + (p_password REGEXP '[0-9]')
      + (p_password REGEXP '[^A-Za-z0-9]');
  RETURN CASE
    WHEN p_password IS NULL OR CHAR_LENGTH(p_password) < 10 THEN 'people.password.short'
    WHEN LOCATE(LOWER(p_account), LOWER(p_password)) > 0 THEN 'people.password.name'
    WHEN v_kinds < IF(CHAR_LENGTH(p_password) < 12, 3, 2) THEN 'people.password.plain'
  END;
END $$

CREATE OR REPLACE FUNCTION password_kept(p_password VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin) RETURNS CHAR(41)
    CHARACTER SET ascii COLLATE ascii_bin
  DETERMINISTIC NO SQL SQL SECURITY DEFINER
  COMMENT 'What the server keeps of a password, so that the password itself stands in no further statement and no log'
RETURN CONCAT('*', UPPER(SHA1(UNHEX(SHA1(p_password))))) $$

CREATE OR REPLACE FUNCTION password_now(p_account VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin) RETURNS CHAR(41)
    CHARACTER SET ascii COLLATE ascii_bin
  READS SQL DATA SQL SECURITY DEFINER
  COMMENT 'What the server keeps of the password of an account; none when there is no such account'
RETURN (SELECT JSON_VALUE(priv, '$.authentication_string') FROM mysql.global_priv WHERE user = p_account AND host = '%') $$

CREATE OR REPLACE FUNCTION password_was_used(p_operator BIGINT, p_kept CHAR(41) CHARACTER SET ascii COLLATE ascii_bin) RETURNS BOOLEAN
  READS SQL DATA SQL SECURITY DEFINER
  COMMENT 'Whether it is one of the last passwords of this operator'
RETURN EXISTS (SELECT 1 FROM account_secret WHERE operator_id = p_operator AND fingerprint = CONVERT(SHA2(CONCAT(salt, p_kept), 256) USING ascii)) $$

CREATE OR REPLACE FUNCTION password_is_strange(p_operator BIGINT, p_account VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin)
  RETURNS BOOLEAN
  READS SQL DATA SQL SECURITY DEFINER
  COMMENT 'Whether the password at the server is not the one that last came through a door, and has not run out'
RETURN EXISTS (SELECT 1 FROM account_secret s JOIN mysql.global_priv g ON g.user = p_account AND g.host = '%'
    WHERE s.operator_id = p_operator AND s.set_at = (SELECT MAX(set_at) FROM account_secret WHERE operator_id = p_operator)
      AND s.fingerprint <> CONVERT(SHA2(CONCAT(s.salt, JSON_VALUE(g.priv, '$.authentication_string')), 256) USING ascii)
      AND JSON_VALUE(g.priv, '$.password_last_changed') <> 0) $$

CREATE OR REPLACE PROCEDURE password_note(IN p_operator BIGINT, IN p_kept CHAR(41) CHARACTER SET ascii COLLATE ascii_bin)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Remembers that a password was used, and forgets the oldest ones'
BEGIN
  DECLARE v_salt CHAR(32) CHARACTER SET ascii COLLATE ascii_bin DEFAULT HEX(RANDOM_BYTES(16));
  DECLARE v_most INT DEFAULT GREATEST(1, COALESCE((SELECT CAST(value AS UNSIGNED) FROM setting WHERE name = 'password.kept'), 5));
  INSERT INTO account_secret (operator_id, set_at, salt, fingerprint)
  VALUES (p_operator, SYSDATE(6), v_salt, SHA2(CONCAT(v_salt, p_kept), 256));
  DELETE FROM account_secret WHERE operator_id = p_operator AND set_at < (SELECT set_at FROM (
      SELECT set_at, ROW_NUMBER() OVER (ORDER BY set_at DESC) AS place FROM account_secret WHERE operator_id = p_operator) kept
      WHERE place = v_most);
END $$

CREATE OR REPLACE PROCEDURE account_secure(IN p_account VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin,
    IN p_kept CHAR(41) CHARACTER SET ascii COLLATE ascii_bin, IN p_once BOOLEAN)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Tells the server the password of an account, and makes the account if there is none; p_once: to be changed at the first sign-in'
BEGIN
  DECLARE v_name VARCHAR(96) DEFAULT CONCAT('`', p_account, '`@`%`');
  DECLARE v_days INT DEFAULT COALESCE((SELECT CAST(value AS UNSIGNED) FROM setting WHERE name = 'password.days'), 90);
  IF NOT account_is_plain(p_account) OR NOT p_kept REGEXP '^[*][0-9A-F]{40}\\z' THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'no name of an account';
  END IF;
  EXECUTE IMMEDIATE CONCAT('CREATE USER IF NOT EXISTS ', v_name, ' IDENTIFIED BY PASSWORD ''', p_kept, ''' REQUIRE SSL');
  EXECUTE IMMEDIATE CONCAT('ALTER USER ', v_name, ' IDENTIFIED BY PASSWORD ''', p_kept, ''' REQUIRE SSL PASSWORD EXPIRE ',
      IF(v_days > 0, CONCAT('INTERVAL ', v_days, ' DAY'), 'NEVER'));
  IF p_once THEN
    EXECUTE IMMEDIATE CONCAT('ALTER USER ', v_name, ' PASSWORD EXPIRE');
  END IF;
END $$

CREATE OR REPLACE PROCEDURE account_fit(IN p_account VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Brings lock and rights of an account at the server to what the record says; changes nothing else, however often'
BEGIN
  DECLARE v_operator BIGINT;
  DECLARE v_locked, v_was_locked BOOLEAN;
  DECLARE v_room, v_wanted, v_default VARCHAR(96) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
  DECLARE v_name VARCHAR(96) DEFAULT CONCAT('`', p_account, '`@`%`');
  SELECT id, locked INTO v_operator, v_locked FROM operator WHERE account = p_account;
  IF v_operator IS NOT NULL AND account_is_plain(p_account) AND password_now(p_account) IS NOT NULL THEN
    SET v_room = account_room(v_operator);
    SET v_wanted = CONCAT(DATABASE(), '_', v_room);
    FOR held IN (SELECT role FROM mysql.roles_mapping WHERE user = p_account AND host = '%' AND role IN (
        CONCAT(DATABASE(), '_desk'), CONCAT(DATABASE(), '_unit'), CONCAT(DATABASE(), '_street'), CONCAT(DATABASE(), '_system'),
        CONCAT(DATABASE(), '_security'), CONCAT(DATABASE(), '_audit'), CONCAT(DATABASE(), '_gateway')) AND NOT role <=> v_wanted) DO
      EXECUTE IMMEDIATE CONCAT('REVOKE `', held.role, '` FROM ', v_name);
    END FOR;
    IF v_wanted IS NOT NULL AND NOT EXISTS (SELECT 1 FROM mysql.roles_mapping
        WHERE user = p_account AND host = '%' AND role = v_wanted) THEN
      EXECUTE IMMEDIATE CONCAT('GRANT `', v_wanted, '` TO ', v_name);
    END IF;
    SELECT NULLIF(JSON_VALUE(priv, '$.default_role'), ''), COALESCE(JSON_VALUE(priv, '$.account_locked'), '0') IN ('1', 'true')
    INTO v_default, v_was_locked FROM mysql.global_priv WHERE user = p_account AND host = '%';
    IF NOT v_default <=> v_wanted THEN
      EXECUTE IMMEDIATE CONCAT('SET DEFAULT ROLE ', COALESCE(CONCAT('`', v_wanted, '`'), 'NONE'), ' FOR ', v_name);
    END IF;
    IF v_locked <> v_was_locked THEN
      EXECUTE IMMEDIATE CONCAT('ALTER USER ', v_name, IF(v_locked, ' ACCOUNT LOCK', ' ACCOUNT UNLOCK'));
    END IF;
  END IF;
END $$

DELIMITER ;
