-- What is looked at again, and what may be fake. Parts of case_act, as those of R__follow.sql.

DELIMITER $$

-- The caller chooses the identity of his act; the moment of it is the server's.
CREATE OR REPLACE FUNCTION is_sampled(p_act_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin, p_at DATETIME(6), p_percent DECIMAL(5,2))
  RETURNS BOOLEAN
  DETERMINISTIC NO SQL SQL SECURITY DEFINER
  COMMENT 'Whether an act is among so many of a hundred: decided by its identity and its moment alone, so that everybody can follow it'
RETURN CONV(LEFT(SHA2(CONCAT(p_act_id, ' ', p_at), 256), 8), 16, 10) MOD 10000 < p_percent * 100 $$

CREATE OR REPLACE PROCEDURE sample_act(IN p_action VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin, IN p_case BIGINT,
    IN p_operator BIGINT, IN p_detail TEXT, IN p_act_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin, IN p_at DATETIME(6))
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Notes the batch of an act, and chooses it for another look where it was done in a batch, by delegation or on the spot'
BEGIN
  DECLARE v_batch CHAR(36) CHARACTER SET ascii COLLATE ascii_bin DEFAULT LEFT(JSON_VALUE(p_detail, '$.batch'), 36);
  DECLARE v_rule VARCHAR(16);
  DECLARE v_percent DECIMAL(5,2);
  DECLARE v_beside BOOLEAN;
  IF v_batch IS NOT NULL THEN
    UPDATE act SET batch_id = v_batch WHERE act_id = p_act_id;
    SELECT beside INTO v_beside FROM workflow_action WHERE action = p_action;
  END IF;
  SET v_rule = CASE
    WHEN p_action = 'selfSolve' THEN 'SELF_SOLVED'
    WHEN p_action = 'file' AND NOT files_by_right(p_operator, p_at) THEN 'DELEGATED'
    WHEN v_batch IS NOT NULL AND NOT v_beside THEN 'BATCH'
  END;
  IF v_rule IS NOT NULL THEN
    SET v_percent = LEAST(100, follow_setting('recheck.percent'));
    IF is_sampled(p_act_id, p_at, v_percent) THEN
      INSERT INTO recheck (case_id, rule, action, act_id, operator_id, chosen_at, percent)
      VALUES (p_case, v_rule, p_action, p_act_id, p_operator, p_at, v_percent);
    END IF;
  END IF;
END $$

CREATE OR REPLACE PROCEDURE act_review_again(IN p_case BIGINT, IN p_operator BIGINT,
    IN p_from VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin, IN p_words TEXT, IN p_sound BOOLEAN, IN p_detail TEXT,
    IN p_act_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin, IN p_at DATETIME(6),
    INOUT o_to VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin,
    OUT o_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Answers what was chosen for another look, or keeps a look at somebody''s own wish (回头看); nobody looks at his own act'
BEGIN
  DECLARE v_again BOOLEAN DEFAULT NOT p_sound AND p_from IN ('CLOSED', 'SELF_SOLVED');
  DECLARE v_own, v_open INT;
  SELECT COALESCE(SUM(operator_id <=> p_operator), 0), COUNT(*) INTO v_own, v_open
  FROM recheck WHERE case_id = p_case AND answered_at IS NULL;
  SET o_reason = CASE
    WHEN NOT p_sound AND COALESCE(TRIM(p_words), '') = '' THEN 'act.opinionMissing'
    WHEN v_own > 0 AND v_own = v_open THEN 'act.ownWork'
    WHEN solved_it_himself(p_case, p_operator, p_detail) THEN 'act.ownWork'
  END;
  IF o_reason IS NULL THEN
    IF v_open = 0 THEN
      INSERT INTO recheck (case_id, rule, action, act_id, chosen_at, percent)
      VALUES (p_case, 'LOOK', 'reviewAgain', p_act_id, p_at, 100);
    END IF;
    UPDATE recheck SET answered_at = p_at, answered_by = p_operator, sound = p_sound, words = NULLIF(TRIM(p_words), ''),
        reopened = v_again
    WHERE case_id = p_case AND answered_at IS NULL AND NOT operator_id <=> p_operator;
    IF v_again THEN
      CALL open_again(p_case, p_at, o_to);
    END IF;
  END IF;
END $$

-- Inspectors answer through a gateway: then the name in the act counts, not the account.
CREATE OR REPLACE FUNCTION solved_it_himself(p_case BIGINT, p_operator BIGINT, p_detail TEXT) RETURNS BOOLEAN
  READS SQL DATA SQL SECURITY DEFINER
  COMMENT 'Whether who verifies or checks has solved the matter on the spot himself'
BEGIN
  DECLARE v_inspector VARCHAR(32) DEFAULT JSON_VALUE(p_detail, '$.inspector');
  RETURN EXISTS (SELECT 1 FROM case_step s JOIN case_file c ON c.id = s.case_id
      LEFT JOIN inspector i ON i.id = c.inspector_id
      WHERE s.case_id = p_case AND s.action = 'selfSolve'
        AND IF(v_inspector IS NULL, s.operator_id = p_operator,
            v_inspector = COALESCE(JSON_VALUE(s.detail, '$.inspector'), CONVERT(i.code USING utf8mb4) COLLATE utf8mb4_uca1400_ai_ci)));
END $$

-- Fakes, in two steps: one suspects, another decides.

CREATE OR REPLACE PROCEDURE act_flag_fake(IN p_case BIGINT, IN p_detail TEXT,
    OUT o_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Marks a case as possibly fake (疑似虚假); what is fake is a reason of the list'
BEGIN
  SET o_reason = CASE
    WHEN NOT EXISTS (SELECT 1 FROM action_reason WHERE action = 'flagFake' AND code = JSON_VALUE(p_detail, '$.reason'))
      THEN 'act.fakeReason'
    WHEN EXISTS (SELECT 1 FROM case_flag WHERE case_id = p_case AND flag = 'SUSPECT_FAKE') THEN 'act.flaggedBefore'
  END;
  IF o_reason IS NULL THEN
    INSERT INTO case_flag (case_id, flag) VALUES (p_case, 'SUSPECT_FAKE');
  END IF;
END $$

CREATE OR REPLACE PROCEDURE act_rule_fake(IN p_case BIGINT, IN p_operator BIGINT,
    IN p_from VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin, IN p_fake BOOLEAN, IN p_at DATETIME(6),
    INOUT o_to VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin,
    OUT o_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Decides a suspicion (认定虚假); a closed case whose feedback or check was fake is opened again'
BEGIN
  DECLARE v_flagger BIGINT;
  DECLARE v_what VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin;
  SELECT operator_id, reason INTO v_flagger, v_what FROM case_step
  WHERE case_id = p_case AND action = 'flagFake' ORDER BY id DESC LIMIT 1;
  SET o_reason = CASE
    WHEN NOT EXISTS (SELECT 1 FROM case_flag WHERE case_id = p_case AND flag = 'SUSPECT_FAKE') THEN 'act.notFlagged'
    WHEN v_flagger = p_operator THEN 'act.ownFlag'
  END;
  IF o_reason IS NULL THEN
    DELETE FROM case_flag WHERE case_id = p_case AND flag = 'SUSPECT_FAKE';
    IF p_fake THEN
      INSERT IGNORE INTO case_flag (case_id, flag) VALUES (p_case, 'FAKE');
      IF p_from = 'CLOSED' AND v_what IN ('FEEDBACK', 'CHECK') THEN
        CALL open_again(p_case, p_at, o_to);
      END IF;
    END IF;
  END IF;
END $$

DELIMITER ;
