-- How workstations follow what happens.

DELIMITER $$

-- The last row is no change: it says up to which number all has been told (so that whoever may see only some of the
-- changes does not ask for the others again), in its key how far the record is, and the record's time.
CREATE OR REPLACE PROCEDURE feed_wait(IN p_after BIGINT, IN p_most INT)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Door: changes after a number that concern the caller, at most so many, and how far he has heard; waits up to three seconds for the first'
BEGIN
  DECLARE v_tries, v_nothing INT DEFAULT 0;
  DECLARE v_to, v_head BIGINT;
  -- Each look is a transaction of its own, else the first one would be seen for ever.
  COMMIT AND NO CHAIN NO RELEASE;
  WHILE v_tries < 12 AND (SELECT seq FROM chain_head WHERE id = 1) = p_after DO
    COMMIT AND NO CHAIN NO RELEASE;
    SET v_nothing = SLEEP(0.25), v_tries = v_tries + 1;
  END WHILE;
  COMMIT AND NO CHAIN NO RELEASE;
  START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY;
  SET v_head = (SELECT seq FROM chain_head WHERE id = 1);
  -- Numbers of the audit that nobody follows are told by the way.
  SET v_to = COALESCE((SELECT seq FROM change_log WHERE seq > p_after ORDER BY seq LIMIT 1 OFFSET p_most), v_head + 1) - 1;
  SELECT seq, kind, object_id, at FROM change_seen WHERE seq > p_after AND seq <= v_to AND kind <> 'other'
  UNION ALL
  SELECT v_to, 'heard', v_head, SYSDATE(6)
  ORDER BY seq;
  COMMIT AND NO CHAIN NO RELEASE;
END $$

DELIMITER ;
