-- Closed cases freeze after some time, many in one act: one row of the audit and one change for all of them.

DELIMITER $$

CREATE OR REPLACE PROCEDURE archive_closed(IN p_most INT, OUT o_archived INT)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Archives cases that were closed long enough ago and of which nothing is owed any more (归档), at most so many'
BEGIN
  DECLARE v_now, v_before DATETIME(6);
  DECLARE v_ids LONGTEXT;
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK AND NO CHAIN NO RELEASE; RESIGNAL; END;
  CALL desk_session();
  SET SESSION group_concat_max_len = 4194304;
  SET TRANSACTION ISOLATION LEVEL READ COMMITTED;
  START TRANSACTION READ WRITE;
  SET v_now = SYSDATE(6);
  SET v_before = v_now - INTERVAL (SELECT CAST(value AS UNSIGNED) FROM setting WHERE name = 'archive.afterDays') DAY;
  SELECT JSON_ARRAYAGG(due.id), COUNT(*) INTO v_ids, o_archived FROM (SELECT c.id FROM case_file c
      WHERE c.state IN ('CLOSED', 'FORCED_CLOSED')
        AND COALESCE(c.closed_at, c.ended_at) < v_before
        AND NOT EXISTS (SELECT 1 FROM call_back b WHERE b.case_id = c.id AND b.done_at IS NULL AND b.reachable)
        AND NOT EXISTS (SELECT 1 FROM recheck k WHERE k.case_id = c.id AND k.answered_at IS NULL)
        AND NOT EXISTS (SELECT 1 FROM case_notice n WHERE n.case_id = c.id AND n.closed_at IS NULL)
        AND NOT EXISTS (SELECT 1 FROM case_request q WHERE q.case_id = c.id AND q.state = 'PENDING')
        AND NOT EXISTS (SELECT 1 FROM case_flag f WHERE f.case_id = c.id AND f.flag = 'SUSPECT_FAKE')
      LIMIT p_most FOR UPDATE) due;
  IF o_archived > 0 THEN
    INSERT INTO case_step (case_id, at, action, from_state, to_state)
    SELECT c.id, v_now, 'archive', c.state, 'ARCHIVED'
    FROM JSON_TABLE(v_ids, '$[*]' COLUMNS (id BIGINT PATH '$')) due JOIN case_file c ON c.id = due.id;
    UPDATE JSON_TABLE(v_ids, '$[*]' COLUMNS (id BIGINT PATH '$')) due JOIN case_file c ON c.id = due.id
    SET c.state = 'ARCHIVED', c.version = c.version + 1;
    CALL chain_append('archive', NULL, 'archive', NULL, NULL, JSON_OBJECT('at', v_now, 'cases', JSON_COMPACT(v_ids)));
  END IF;
  COMMIT AND NO CHAIN NO RELEASE;
END $$

CREATE OR REPLACE EVENT archive_daily ON SCHEDULE EVERY 30 MINUTE
  COMMENT 'Archives once a day, in portions'
DO BEGIN
  DECLARE v_day DATE DEFAULT centre_day(SYSDATE(6));
  DECLARE v_archived INT;
  IF (SELECT value FROM setting WHERE name = 'archive.doneOn') <> v_day THEN
    CALL archive_closed(2000, v_archived);
    IF v_archived < 2000 THEN
      UPDATE setting SET value = v_day WHERE name = 'archive.doneOn';
    END IF;
  END IF;
END $$

DELIMITER ;
