-- The audit verifies itself every day, from where it was last found sound. The program verifies all of it: db verify.

DELIMITER $$

CREATE OR REPLACE PROCEDURE audit_verify(IN p_most INT)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Verifies the audit from the last sound row on, at most so many rows, and records what it found'
BEGIN
  DECLARE v_from, v_to, v_seq, v_head BIGINT DEFAULT 0;
  DECLARE v_hash, v_head_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin DEFAULT '';
  DECLARE v_fault VARCHAR(8) DEFAULT NULL;
  DECLARE v_rows INT DEFAULT 0;
  SELECT to_seq, hash INTO v_from, v_hash FROM audit_check WHERE fault IS NULL ORDER BY id DESC LIMIT 1;
  -- The head before the rows: what comes meanwhile is left for the next time.
  SELECT seq, hash INTO v_head, v_head_hash FROM chain_head WHERE id = 1;
  IF v_from = 0 THEN
    SET v_from = COALESCE((SELECT MIN(seq) - 1 FROM audit_log), v_head);
  END IF;
  SET v_to = v_from;
  walk: FOR one IN (SELECT seq, hash, at, kind, object_id, action, account, operator_id, act_id, content
      FROM audit_log WHERE seq > v_from AND seq <= v_head ORDER BY seq LIMIT p_most) DO
    IF one.seq <> v_to + 1 THEN
      SET v_fault = 'MISSING';
      LEAVE walk;
    END IF;
    IF one.hash <> audit_hash(v_hash, one.seq, one.at, one.kind, one.object_id, one.action, one.account, one.operator_id,
        one.act_id, one.content) THEN
      SET v_fault = 'CHANGED';
      LEAVE walk;
    END IF;
    SET v_to = one.seq, v_hash = one.hash, v_rows = v_rows + 1;
  END FOR;
  IF v_fault IS NULL AND v_rows < p_most AND v_to > 0 AND (v_to <> v_head OR v_hash <> v_head_hash) THEN
    SET v_fault = 'HEAD';
  END IF;
  INSERT INTO audit_check (at, from_seq, to_seq, hash, fault) VALUES (SYSDATE(6), v_from, v_to, v_hash, v_fault);
END $$

-- Whoever reads the audit sees no case. So the record itself holds the audit against the history of the cases, and names a
-- case by its number, for him and for the owner alone.
CREATE OR REPLACE FUNCTION reads_audit() RETURNS BOOLEAN
  READS SQL DATA SQL SECURITY DEFINER
  COMMENT 'Whether the caller reads the audit: the audit administrator, and the owner, who is no operator'
RETURN COALESCE((SELECT holds_any(id, 'auditAdmin') FROM operator WHERE account = CONVERT(caller() USING ascii)), TRUE) $$

CREATE OR REPLACE FUNCTION audit_first_strange() RETURNS BIGINT
  READS SQL DATA SQL SECURITY DEFINER
  COMMENT 'Door: the first row of the audit whose case does not tell the same; none when all do'
RETURN IF(reads_audit(), (SELECT MIN(a.seq) FROM audit_log a
    LEFT JOIN case_step s ON s.act_id = a.act_id AND s.case_id = a.object_id AND s.action = a.action
    WHERE a.kind = 'case' AND a.act_id IS NOT NULL AND JSON_VALUE(a.content, '$.to') IS NOT NULL
      AND (s.id IS NULL OR NOT s.to_state <=> JSON_VALUE(a.content, '$.to')
        OR NOT s.from_state <=> JSON_VALUE(a.content, '$.from') OR NOT s.operator_id <=> a.operator_id
        OR NOT CAST(s.at AS CHAR) <=> JSON_VALUE(a.content, '$.at')
        OR NOT SHA2(s.opinion, 256) <=> NULLIF(JSON_VALUE(a.content, '$.opinion'), SHA2('', 256)))), NULL) $$

CREATE OR REPLACE FUNCTION audit_case_of(p_number VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin) RETURNS BIGINT
  READS SQL DATA SQL SECURITY DEFINER
  COMMENT 'Door: the case that an acceptance or case number names; none when there is none'
RETURN IF(reads_audit(), COALESCE((SELECT id FROM case_file WHERE case_no = p_number),
    (SELECT case_id FROM report WHERE accept_no = p_number)), NULL) $$

CREATE OR REPLACE FUNCTION audit_number_of(p_case BIGINT) RETURNS VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin
  READS SQL DATA SQL SECURITY DEFINER
  COMMENT 'Door: the number of a case, its acceptance number before it was filed'
RETURN IF(reads_audit(), COALESCE((SELECT case_no FROM case_file WHERE id = p_case),
    (SELECT MIN(accept_no) FROM report WHERE case_id = p_case)), NULL) $$

CREATE OR REPLACE EVENT audit_daily ON SCHEDULE EVERY 20 MINUTE
  COMMENT 'Verifies the audit once a day, in short portions'
DO BEGIN
  IF NOT EXISTS (SELECT 1 FROM audit_check WHERE id = (SELECT MAX(id) FROM audit_check)
      AND (fault IS NOT NULL OR at > SYSDATE(6) - INTERVAL 1 DAY AND to_seq - from_seq < 20000)) THEN
    CALL audit_verify(20000);
  END IF;
END $$

DELIMITER ;
