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
  -- Whoever signs off takes this lock on another connection, so that he need not wait for the answer.
  DECLARE v_leaves VARCHAR(60) CHARACTER SET ascii DEFAULT CONCAT('gridlight-leaves-', CONNECTION_ID());
  -- Each look is a transaction of its own, else the first one would be seen for ever.
  -- And each is a SELECT of its own: inside SET, IF and WHILE the server reads with a lock, which waits for acts, keeps
  -- them waiting, and sees what came after the snapshot, so that the last change would be told as heard and never be.
  COMMIT AND NO CHAIN NO RELEASE;
  SELECT seq INTO v_head FROM chain_head WHERE id = 1;
  WHILE v_tries < 12 AND v_head = p_after AND IS_FREE_LOCK(v_leaves) DO
    COMMIT AND NO CHAIN NO RELEASE;
    SET v_nothing = SLEEP(0.25), v_tries = v_tries + 1;
    SELECT seq INTO v_head FROM chain_head WHERE id = 1;
  END WHILE;
  COMMIT AND NO CHAIN NO RELEASE;
  START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY;
  SELECT seq, seq INTO v_head, v_to FROM chain_head WHERE id = 1;
  -- Numbers of the audit that nobody follows are told by the way.
  SELECT COALESCE(MAX(n.seq) - 1, v_to) INTO v_to
  FROM (SELECT seq FROM change_log WHERE seq > p_after ORDER BY seq LIMIT 1 OFFSET p_most) n;
  SELECT seq, kind, object_id, at FROM change_seen WHERE seq > p_after AND seq <= v_to AND kind <> 'other'
  UNION ALL
  SELECT v_to, 'heard', v_head, SYSDATE(6)
  ORDER BY seq;
  COMMIT AND NO CHAIN NO RELEASE;
END $$

DELIMITER ;
