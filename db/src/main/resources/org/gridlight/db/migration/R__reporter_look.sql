-- Personal data of reporters: seen one case at a time, for a purpose, on record; deleted on their day.

DELIMITER $$

CREATE OR REPLACE FUNCTION look_refusal(p_operator BIGINT, p_own BIGINT, p_case BIGINT,
    p_purpose VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin, p_reason VARCHAR(255)) RETURNS VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin
  READS SQL DATA SQL SECURITY DEFINER
  COMMENT 'Why the reporters of a case are not shown; none when they are'
BEGIN
  DECLARE v_state VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin DEFAULT (SELECT state FROM case_file WHERE id = p_case);
  DECLARE v_now DATETIME(6) DEFAULT SYSDATE(6);
  RETURN CASE
    WHEN p_operator IS NULL THEN 'act.noOperator'
    WHEN v_state IS NULL OR NOT is_own_case(p_operator, p_case) THEN 'act.noCase'
    WHEN NOT EXISTS (SELECT 1 FROM look_rule l JOIN operator_role r ON r.role = l.role AND r.operator_id = p_operator
        AND r.valid_from <= v_now AND (r.valid_to IS NULL OR r.valid_to > v_now)
        WHERE l.purpose = p_purpose AND l.state IN (v_state, '*')) THEN 'look.notNow'
    WHEN p_purpose = 'OTHER' AND CHAR_LENGTH(COALESCE(TRIM(p_reason), '')) < 4 THEN 'look.reasonMissing'
  END;
END $$

CREATE OR REPLACE PROCEDURE reporter_look(IN p_act_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin, IN p_case BIGINT,
    IN p_purpose VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin, IN p_reason VARCHAR(255))
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Door: shows who reported a case, for a purpose that fits the task in hand; every look is on record'
whole: BEGIN
  DECLARE v_operator, v_own BIGINT;
  DECLARE v_known BOOLEAN;
  DECLARE v_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_shown INT;
  DECLARE v_now DATETIME(6);
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK AND NO CHAIN NO RELEASE; RESIGNAL; END;
  CALL act_begin(p_act_id, 'reporterLook', p_case, v_operator, v_own, v_known);
  IF v_known AND NOT EXISTS (SELECT 1 FROM reporter_look WHERE act_id = p_act_id AND operator_id = v_operator
      AND case_id = p_case AND at > SYSDATE(6) - INTERVAL 10 MINUTE) THEN
    CALL act_settle(p_act_id, v_operator, 'reporterLook', p_case, NULL, NULL, NULL, NULL);
    LEAVE whole;
  END IF;
  SET v_reason = look_refusal(v_operator, v_own, p_case, p_purpose, p_reason);
  IF v_reason IS NOT NULL THEN
    ROLLBACK AND NO CHAIN NO RELEASE;
    CALL act_settle(p_act_id, v_operator, 'reporterLook', p_case, v_reason, p_purpose, NULL, NULL);
    LEAVE whole;
  END IF;
  IF NOT v_known THEN
    SET v_now = SYSDATE(6);
    -- A unit sees only who agreed to it. Whoever told of a case that was merged into this one told of this one.
    SET v_shown = (SELECT COUNT(*) FROM (SELECT p_case AS id UNION ALL SELECT id FROM case_file WHERE parent_id = p_case AND state = 'MERGED') m
        JOIN report r ON r.case_id = m.id JOIN reporter p ON p.report_id = r.id WHERE v_own IS NULL OR p.may_pass_on);
    INSERT INTO reporter_look (act_id, at, case_id, operator_id, purpose, reason, shown)
    VALUES (p_act_id, v_now, p_case, v_operator, p_purpose, IF(p_purpose = 'OTHER', TRIM(p_reason), NULL), v_shown);
    UPDATE act SET at = v_now, detail = p_purpose WHERE act_id = p_act_id;
    CALL chain_append(NULL, p_case, 'reporterLook', v_operator, p_act_id, JSON_OBJECT('purpose', p_purpose,
        'reason', SHA2(IF(p_purpose = 'OTHER', TRIM(p_reason), NULL), 256), 'shown', v_shown));
    COMMIT AND NO CHAIN NO RELEASE;
  END IF;
  SELECT 'DONE' AS outcome, r.accept_no, p.name, p.telephone, p.address, p.may_pass_on
  FROM (SELECT 1) always LEFT JOIN ((SELECT p_case AS id UNION ALL SELECT id FROM case_file WHERE parent_id = p_case AND state = 'MERGED') m
      JOIN report r ON r.case_id = m.id JOIN reporter p ON p.report_id = r.id) ON v_own IS NULL OR p.may_pass_on
  ORDER BY r.id;
END $$

CREATE OR REPLACE PROCEDURE reporters_delete()
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Deletes personal data whose day has passed, and says how many'
BEGIN
  DECLARE v_deleted INT;
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK AND NO CHAIN NO RELEASE; RESIGNAL; END;
  REPEAT
    START TRANSACTION READ WRITE;
    DELETE FROM reporter WHERE delete_after < centre_day(SYSDATE(6)) ORDER BY delete_after LIMIT 1000;
    SET v_deleted = ROW_COUNT();
    IF v_deleted > 0 THEN
      CALL chain_append(NULL, NULL, 'reportersDelete', NULL, NULL, JSON_OBJECT('deleted', v_deleted));
    END IF;
    COMMIT AND NO CHAIN NO RELEASE;
  UNTIL v_deleted < 1000 END REPEAT;
  -- Numbers that messages went to are kept no longer.
  REPEAT
    START TRANSACTION READ WRITE;
    UPDATE outbox_message SET recipient = NULL WHERE recipient IS NOT NULL
      AND made_at < SYSDATE(6) - INTERVAL (SELECT CAST(value AS UNSIGNED) FROM setting WHERE name = 'reporter.keepDays') DAY LIMIT 1000;
    SET v_deleted = ROW_COUNT();
    COMMIT AND NO CHAIN NO RELEASE;
  UNTIL v_deleted < 1000 END REPEAT;
END $$

CREATE OR REPLACE PROCEDURE accounts_look()
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Brings all accounts to what the record says, and lets passwords run out that were set past the doors'
BEGIN
  FOR one IN (SELECT id, account FROM operator) DO
    CALL account_fit(one.account);
    IF account_is_plain(one.account) AND password_is_strange(one.id, one.account) THEN
      EXECUTE IMMEDIATE CONCAT('ALTER USER `', one.account, '`@`%` PASSWORD EXPIRE');
      START TRANSACTION READ WRITE;
      CALL chain_append('account', one.id, 'passwordFound', NULL, NULL, JSON_OBJECT('account', one.account));
      COMMIT AND NO CHAIN NO RELEASE;
    END IF;
  END FOR;
END $$

CREATE OR REPLACE EVENT people_daily ON SCHEDULE EVERY 20 MINUTE
  COMMENT 'Deletes personal data on its day; looks at the accounts'
DO BEGIN
  CALL reporters_delete();
  CALL accounts_look();
END $$

DELIMITER ;
