-- The one authority: lights, alarms and notices are evaluated here, once for all workstations, each second. The event calls it on
-- the one server where events run; a workstation that sees no sign of life may call it too. However many call at once, one works:
-- its row is locked on the server, and in a cluster the lease keeps other servers away (should two meet, one loses at the commit,
-- with all it wrote). A session that dies gives the lock back by itself.

DELIMITER $$

CREATE OR REPLACE PROCEDURE authority_turn()
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Door: evaluates what is shared, in one transaction; does nothing while somebody else does, or did just now'
whole: BEGIN
  DECLARE v_row TINYINT;
  DECLARE v_now, v_turned, v_lease DATETIME(6);
  DECLARE v_holder, v_me VARCHAR(128) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK AND NO CHAIN NO RELEASE; RESIGNAL; END;
  CALL desk_session();
  SET TRANSACTION ISOLATION LEVEL READ COMMITTED;
  START TRANSACTION READ WRITE;
  SET v_me = LEFT(CONCAT(@@hostname, ':', @@port), 128);
  SELECT id, holder, lease_until, turned_at INTO v_row, v_holder, v_lease, v_turned FROM authority WHERE id = 1 FOR UPDATE SKIP LOCKED;
  SET v_now = SYSDATE(6);
  -- A clock that was put back must not stop the authority until it has caught up.
  IF v_row IS NULL OR COALESCE(v_turned BETWEEN v_now - INTERVAL 0.5 SECOND AND v_now + INTERVAL 2 SECOND, FALSE)
      OR v_holder <> v_me AND COALESCE(v_lease BETWEEN v_now AND v_now + INTERVAL 10 SECOND, FALSE) THEN
    ROLLBACK AND NO CHAIN NO RELEASE;
    LEAVE whole;
  END IF;
  UPDATE authority SET holder = v_me, lease_until = v_now + INTERVAL 5 SECOND, turned_at = v_now, turns = turns + 1,
      trouble = NULL, trouble_at = NULL WHERE id = 1;

  CALL authority_part('lights', v_now);
  CALL authority_part('alarms', v_now);
  CALL authority_part('notices', v_now);
  CALL authority_part('rules', v_now);
  COMMIT AND NO CHAIN NO RELEASE;
END $$

-- Each part in its savepoint: what fails in one does not stop the others, and is told in the row. No part may commit.
CREATE OR REPLACE PROCEDURE authority_part(IN p_part VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin, IN p_at DATETIME(6))
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'One part of a turn, inside its transaction'
BEGIN
  DECLARE v_trouble VARCHAR(255);
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN
    GET DIAGNOSTICS CONDITION 1 v_trouble = MESSAGE_TEXT;
    ROLLBACK TO SAVEPOINT authority_part;
    CALL authority_trouble(p_part, v_trouble, p_at);
  END;
  SAVEPOINT authority_part;
  CASE p_part
    WHEN 'lights' THEN CALL lights_turn(p_at);
    WHEN 'alarms' THEN CALL alarms_turn(p_at);
    WHEN 'notices' THEN CALL notices_turn(p_at);
    WHEN 'rules' THEN CALL rules_turn(p_at);
  END CASE;
END $$

CREATE OR REPLACE PROCEDURE authority_trouble(IN p_part VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin, IN p_message VARCHAR(255),
    IN p_at DATETIME(6))
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Notes what failed in a turn, so that a screen can tell'
UPDATE authority SET trouble = LEFT(CONCAT(p_part, ': ', COALESCE(p_message, '')), 255), trouble_at = p_at WHERE id = 1 $$

CREATE OR REPLACE EVENT lights_authority ON SCHEDULE EVERY 1 SECOND
  COMMENT 'Evaluates lights, alarms and notices'
DO CALL authority_turn() $$

DELIMITER ;
