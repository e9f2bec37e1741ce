-- How workstations follow what happens.

DELIMITER $$

CREATE OR REPLACE PROCEDURE feed_wait(IN p_after BIGINT, IN p_most INT)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Door: changes after a number, at most so many; waits up to three seconds for the first'
BEGIN
  DECLARE v_tries, v_nothing INT DEFAULT 0;
  -- Each look is a transaction of its own, else the first one would be seen for ever.
  COMMIT AND NO CHAIN NO RELEASE;
  WHILE v_tries < 12 AND (SELECT seq FROM chain_head WHERE id = 1) <= p_after DO
    COMMIT AND NO CHAIN NO RELEASE;
    SET v_nothing = SLEEP(0.25), v_tries = v_tries + 1;
  END WHILE;
  COMMIT AND NO CHAIN NO RELEASE;
  SELECT seq, kind, object_id, at FROM change_seen WHERE seq > p_after ORDER BY seq LIMIT p_most;
END $$

DELIMITER ;
