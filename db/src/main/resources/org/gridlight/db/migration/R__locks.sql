-- Whoever may read a row may also lock it (SELECT … FOR UPDATE) and then do nothing, and everybody else waits. No program of
-- ours waits in a transaction with locks, so who does so is sent away; that also ends what a call left that was cut off.

DELIMITER $$

CREATE OR REPLACE PROCEDURE locks_free(IN p_seconds INT)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Ends connections of operators that have kept locks without doing anything for so many seconds, or with one statement for a minute more'
FOR one IN (SELECT t.trx_mysql_thread_id AS thread FROM information_schema.innodb_trx t
    JOIN information_schema.processlist p ON p.id = t.trx_mysql_thread_id JOIN operator o ON o.account = CONVERT(p.user USING ascii)
    WHERE t.trx_rows_locked + t.trx_rows_modified > 0 AND p.time >= p_seconds + IF(p.command = 'Sleep', 0, 60)) DO
  BEGIN
    -- It may have gone by itself.
    DECLARE CONTINUE HANDLER FOR 1094 BEGIN END;
    EXECUTE IMMEDIATE CONCAT('KILL ', one.thread);
  END;
END FOR $$

CREATE OR REPLACE EVENT locks_watch ON SCHEDULE EVERY 5 SECOND
  COMMENT 'Nobody keeps others waiting by doing nothing'
DO CALL locks_free(5) $$

DELIMITER ;
