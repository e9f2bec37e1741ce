-- Whether the centre runs well (运行状况): what workstations say of themselves, and what the system administrator reads. No case
-- and nothing of a case stands in it.

DELIMITER $$

CREATE OR REPLACE PROCEDURE seat_tell(IN p_seat VARCHAR(64), IN p_program VARCHAR(40), IN p_clock DATETIME(6), IN p_seen BIGINT)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Door: what a workstation says of itself every few minutes: its program, its clock, up to which change it has heard'
BEGIN
  DECLARE v_operator, v_own BIGINT;
  DECLARE v_now, v_missed DATETIME(6);
  CALL desk_session();
  CALL operator_in_service(v_operator, v_own);
  IF v_operator IS NOT NULL THEN
    SET v_now = SYSDATE(6);
    SELECT MIN(m.at) INTO v_missed FROM (SELECT at FROM change_log WHERE seq > p_seen ORDER BY seq LIMIT 1) m;
    INSERT INTO seat_sign (seat, operator_id, told_at, program, skew_ms, lag_ms)
    VALUES (p_seat, v_operator, v_now, p_program, LEAST(GREATEST(TIMESTAMPDIFF(MICROSECOND, v_now, p_clock) DIV 1000, -2000000000), 2000000000),
      COALESCE(LEAST(TIMESTAMPDIFF(MICROSECOND, v_missed, v_now) DIV 1000, 2000000000), 0))
    ON DUPLICATE KEY UPDATE operator_id = VALUES(operator_id), told_at = VALUES(told_at), program = VALUES(program),
      skew_ms = VALUES(skew_ms), lag_ms = VALUES(lag_ms);
    COMMIT AND NO CHAIN NO RELEASE;
  END IF;
END $$

CREATE OR REPLACE PROCEDURE server_health()
  READS SQL DATA SQL SECURITY DEFINER
  COMMENT 'Door: the signs by which a system administrator sees whether the centre runs well; nothing for others'
BEGIN
  DECLARE v_operator, v_own BIGINT;
  DECLARE v_free INT;
  DECLARE v_now DATETIME(6) DEFAULT SYSDATE(6);
  DECLARE v_may BOOLEAN DEFAULT FALSE;
  CALL operator_in_service(v_operator, v_own);
  SET v_may = holds_any(v_operator, 'systemAdmin');
  -- Only a server with the plugin DISKS can tell.
  BEGIN
    DECLARE CONTINUE HANDLER FOR SQLEXCEPTION SET v_free = NULL;
    SELECT ROUND(100 * d.available / d.total) INTO v_free FROM information_schema.disks d
      WHERE d.total > 0 AND @@datadir LIKE CONCAT(d.path, '%') ORDER BY LENGTH(d.path) DESC LIMIT 1;
  END;
  SELECT s.kind, s.name, s.number, s.most, s.at, s.words FROM (
    SELECT 1 AS place, 'CONNECTIONS' AS kind, NULL AS name,
        (SELECT CAST(variable_value AS SIGNED) FROM information_schema.global_status WHERE variable_name = 'THREADS_CONNECTED') AS number,
        @@max_connections AS most, v_now AS at, VERSION() AS words
    UNION ALL
    SELECT 2, 'SLOW', NULL,
        (SELECT CAST(variable_value AS SIGNED) FROM information_schema.global_status WHERE variable_name = 'SLOW_QUERIES'),
        (SELECT CAST(variable_value AS SIGNED) FROM information_schema.global_status WHERE variable_name = 'UPTIME'), v_now,
        CAST(@@long_query_time AS CHAR)
    UNION ALL
    SELECT 3, 'DISK', NULL, v_free, 100, v_now, NULL
    UNION ALL
    SELECT 4, 'BACKUP', NULL, MAX(b.bytes), MAX(b.encrypted), MAX(b.made_at), NULL
      FROM (SELECT bytes, encrypted, made_at FROM backup_log ORDER BY made_at DESC LIMIT 1) b
    UNION ALL
    SELECT 5, 'CHAIN', NULL, MAX(k.to_seq), NULL, MAX(k.at), MAX(k.fault)
      FROM (SELECT to_seq, at, fault FROM audit_check ORDER BY id DESC LIMIT 1) k
    UNION ALL
    SELECT 6, 'FEED', NULL, MAX(l.seq), NULL, MAX(l.at), NULL FROM (SELECT seq, at FROM change_log ORDER BY seq DESC LIMIT 1) l
    UNION ALL
    SELECT 7, 'SEAT', CONCAT(t.seat, ' · ', o.name), t.skew_ms, t.lag_ms, t.told_at, t.program
      FROM seat_sign t JOIN operator o ON o.id = t.operator_id WHERE t.told_at > v_now - INTERVAL 1 DAY
  ) s WHERE v_may ORDER BY s.place, s.name;
END $$

DELIMITER ;
