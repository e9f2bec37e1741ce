-- Taking cases in hand. A claim is a row of case_claim that one statement makes or changes, and the count of rows it affected
-- decides: locks of rows do not reach other nodes of a cluster, and there the commit decides once more. A claim that is over
-- keeps its row for a day (several who wait for a row that is then deleted would wait for each other); put back or done with,
-- it ends where it began.

DELIMITER $$

CREATE OR REPLACE FUNCTION claim_setting(p_name VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin, p_otherwise INT) RETURNS INT
  READS SQL DATA SQL SECURITY DEFINER
  COMMENT 'A number that is set for claims'
RETURN COALESCE((SELECT GREATEST(1, CAST(value AS SIGNED)) FROM setting WHERE name = p_name), p_otherwise) $$

CREATE OR REPLACE FUNCTION is_of_hall(p_operator BIGINT) RETURNS BOOLEAN
  READS SQL DATA SQL SECURITY DEFINER
  COMMENT 'Whether this operator works in the hall: who belongs to a unit or to the field takes nothing in hand and sees no names'
BEGIN
  DECLARE v_now DATETIME(6) DEFAULT SYSDATE(6);
  DECLARE v_roles INT;
  SELECT COUNT(*) INTO v_roles FROM operator o JOIN operator_role r ON r.operator_id = o.id
  WHERE o.id = p_operator AND o.department_id IS NULL AND r.valid_from <= v_now
    AND (r.valid_to IS NULL OR r.valid_to > v_now)
    AND (r.role IN ('leader', 'supervisor') OR r.role IN (SELECT role FROM work_queue_role));
  RETURN v_roles > 0;
END $$

-- To be drawn a case needs what moves it on: sending it on where it waits for that, watching over it everywhere else.
CREATE OR REPLACE FUNCTION acts_in_hall(p_operator BIGINT, p_state VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin,
    p_to_draw BOOLEAN) RETURNS BOOLEAN
  READS SQL DATA SQL SECURITY DEFINER
  COMMENT 'Whether there is anything for this operator to do with a case in that state, on the side of the hall'
BEGIN
  DECLARE v_mode VARCHAR(16) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci DEFAULT operation_mode();
  DECLARE v_now DATETIME(6) DEFAULT SYSDATE(6);
  RETURN EXISTS (SELECT 1 FROM operator_role r
      JOIN workflow_transition t ON t.mode = v_mode AND t.from_state = p_state AND t.role = r.role
      JOIN workflow_action a ON a.action = t.action AND a.axis IN ('SUPERVISION', 'COMMAND') AND NOT a.beside
      JOIN workflow_state w ON w.state = p_state
        AND (NOT p_to_draw OR a.axis = IF(COALESCE(w.stage = 'DISPATCH', FALSE), 'COMMAND', 'SUPERVISION'))
      WHERE r.operator_id = p_operator AND r.valid_from <= v_now AND (r.valid_to IS NULL OR r.valid_to > v_now));
END $$

-- Asked by case_act for acts of the hall. Who is not of the hall is never held up: a unit or an inspector does his part
-- whoever reads the case meanwhile, and is not told who that is.
CREATE OR REPLACE FUNCTION held_by_other(p_case BIGINT, p_operator BIGINT) RETURNS VARCHAR(255)
    CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci
  READS SQL DATA SQL SECURITY DEFINER
  COMMENT 'Who else of the hall has the case in hand and until when by the centre''s clocks; nothing when nobody has'
BEGIN
  DECLARE v_held VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
  DECLARE v_now DATETIME(6) DEFAULT SYSDATE(6);
  SELECT MAX(CONCAT(o.name, ' · ', DATE_FORMAT(k.until + INTERVAL (SELECT minutes FROM centre_offset
      WHERE valid_from <= v_now ORDER BY valid_from DESC LIMIT 1) MINUTE, '%H:%i'))) INTO v_held
  FROM case_claim k JOIN case_file c ON c.id = k.case_id JOIN operator o ON o.id = k.operator_id
  WHERE k.case_id = p_case AND k.operator_id <> p_operator AND k.until > v_now AND c.state = k.state;
  RETURN IF(v_held IS NULL OR NOT is_of_hall(p_operator), NULL, v_held);
END $$

CREATE OR REPLACE PROCEDURE claim_begin(OUT o_operator BIGINT)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Opens the transaction of a claim and says whose it is; nobody''s outside the hall'
BEGIN
  DECLARE v_own BIGINT;
  CALL desk_session();
  SET TRANSACTION ISOLATION LEVEL READ COMMITTED;
  START TRANSACTION READ WRITE;
  CALL operator_in_service(o_operator, v_own);
  SET o_operator = IF(is_of_hall(o_operator), o_operator, NULL);
END $$

CREATE OR REPLACE PROCEDURE claim_answer(IN p_outcome VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin,
    IN p_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin, IN p_case BIGINT)
  READS SQL DATA SQL SECURITY DEFINER
  COMMENT 'Says how a claim ended, with whoever has the case now'
SELECT p_outcome AS outcome, p_reason AS reason, k.case_id, k.operator_id, o.name AS holder, k.since, k.until, k.taken_from
FROM (SELECT 1) one LEFT JOIN case_claim k ON k.case_id = p_case LEFT JOIN operator o ON o.id = k.operator_id $$

-- A row that is there is changed, one that is not there is made; never both in one transaction, because two who first fail
-- to make it and then change it wait for each other.
CREATE OR REPLACE PROCEDURE claim_put(IN p_case BIGINT, IN p_state VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin,
    IN p_operator BIGINT, IN p_seat VARCHAR(64), IN p_wish CHAR(36) CHARACTER SET ascii COLLATE ascii_bin,
    IN p_over_others BOOLEAN, OUT o_won BOOLEAN)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Takes a case in hand if nobody else has it, or even then; it stays with whoever was quicker'
BEGIN
  DECLARE v_now DATETIME(6) DEFAULT SYSDATE(6);
  DECLARE v_until DATETIME(6) DEFAULT v_now + INTERVAL claim_setting('claim.minutes', 10) MINUTE;
  DECLARE v_rows, v_here INT;
  -- Each look is a SELECT of its own: inside IF the server would read with a lock, and a claim and an act of the same case
  -- would wait for each other.
  SELECT COUNT(*) INTO v_rows FROM case_claim WHERE case_id = p_case;
  IF v_rows > 0 THEN
    UPDATE case_claim SET taken_from = IF(operator_id <> p_operator AND until > v_now AND state = p_state, operator_id, NULL),
        since = IF(operator_id = p_operator AND until > v_now AND state = p_state, since, v_now),
        operator_id = p_operator, seat = p_seat, state = p_state, renewed_at = v_now, until = v_until, wish = p_wish
    WHERE case_id = p_case AND (operator_id = p_operator OR until <= v_now OR state <> p_state OR p_over_others);
    SET o_won = ROW_COUNT() > 0;
  ELSE
    INSERT IGNORE INTO case_claim (case_id, operator_id, seat, state, since, renewed_at, until, wish)
    VALUES (p_case, p_operator, p_seat, p_state, v_now, v_now, v_until, p_wish);
    SET o_won = ROW_COUNT() > 0;
  END IF;
  -- It may have moved on since it was looked at.
  SELECT COUNT(*) INTO v_here FROM case_file WHERE id = p_case AND state = p_state;
  IF o_won AND v_here = 0 THEN
    UPDATE case_claim SET until = since WHERE case_id = p_case;
    SET o_won = FALSE;
  END IF;
END $$

-- Urgent ones first, then by when their stage is due, which puts red before yellow. So that nothing lies for ever behind what
-- is more urgent or suits more people: every so many draws of a person take what was told first of all; and a skill
-- passes over the first five hundred at most.
CREATE OR REPLACE PROCEDURE claim_candidate(IN p_operator BIGINT,
    IN p_queue VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin, IN p_fair BOOLEAN, IN p_skip INT, OUT o_case BIGINT,
    OUT o_state VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin)
  READS SQL DATA SQL SECURITY DEFINER
  COMMENT 'The case that is next for this operator in a queue, or in all that he draws from; p_skip: leave so many to others who draw at the same time'
BEGIN
  DECLARE v_lying INT;
  DECLARE v_state, v_came_by VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_stage VARCHAR(16);
  DECLARE v_street, v_found BIGINT;
  DECLARE v_by_class, v_by_source, v_done BOOLEAN DEFAULT FALSE;
  DECLARE v_depth, v_rank INT;
  DECLARE v_best INT DEFAULT 9;
  DECLARE v_at, v_best_at DATETIME(6);
  DECLARE v_now DATETIME(6) DEFAULT SYSDATE(6);
  DECLARE v_states CURSOR FOR
    SELECT s.state, w.stage, IF(SUM(s.came_by IS NULL) > 0, NULL, MIN(s.came_by))
    FROM work_queue_state s JOIN workflow_state w ON w.state = s.state
    WHERE (p_queue IS NULL OR s.queue = p_queue) AND acts_in_hall(p_operator, s.state, TRUE)
      AND EXISTS (SELECT 1 FROM work_queue_role q JOIN operator_role r ON r.role = q.role
          WHERE q.queue = s.queue AND r.operator_id = p_operator AND r.valid_from <= v_now
            AND (r.valid_to IS NULL OR r.valid_to > v_now))
    GROUP BY s.state, w.stage;
  DECLARE CONTINUE HANDLER FOR NOT FOUND SET v_done = TRUE;

  SET o_case = NULL, o_state = NULL;
  SELECT MAX(b.street_id) INTO v_street FROM operator o JOIN sub_centre b ON b.id = o.sub_centre_id WHERE o.id = p_operator;
  SELECT COALESCE(MAX(skill = 'CLASS'), FALSE), COALESCE(MAX(skill = 'SOURCE'), FALSE) INTO v_by_class, v_by_source
  FROM operator_skill WHERE operator_id = p_operator;
  SET v_depth = IF((v_by_class OR v_by_source) AND NOT p_fair, 500, 1 + p_skip);
  OPEN v_states;
  all_states: LOOP
    FETCH v_states INTO v_state, v_stage, v_came_by;
    IF v_done THEN
      LEAVE all_states;
    END IF;
    SET v_found = NULL, v_rank = 1;
    IF NOT p_fair THEN
      SELECT f.id, f.at INTO v_found, v_at FROM (
          SELECT c.id, c.reported_at AS at, c.category_id, c.source
          FROM case_file c FORCE INDEX (case_file_by_turn)
          LEFT JOIN case_claim k ON k.case_id = c.id AND k.state = c.state AND k.until > v_now
          WHERE c.state = v_state AND c.urgent = TRUE AND k.case_id IS NULL AND (v_street IS NULL OR c.street_id = v_street)
            AND (v_came_by IS NULL OR v_came_by = (SELECT p.action FROM case_step p WHERE p.case_id = c.id
                AND p.from_state <> p.to_state ORDER BY p.id DESC LIMIT 1))
          ORDER BY c.reported_at, c.id LIMIT v_depth) f JOIN category g ON g.id = f.category_id
      ORDER BY suits(p_operator, g.kind, g.major_code, f.source, v_by_class, v_by_source) DESC, f.at, f.id LIMIT p_skip, 1;
    END IF;
    IF v_found IS NULL AND NOT p_fair AND v_best > 1 THEN
      SET v_rank = 2;
      -- Inside IF the server would read with a lock and keep five hundred cases from being acted on.
      SELECT COUNT(*) INTO v_lying FROM (SELECT 1 FROM case_file WHERE state = v_state LIMIT 501) f;
      IF v_lying <= 500 THEN
        -- In a short queue a case without a limit stands as if it were due a day after it was told.
        SELECT f.id, f.at INTO v_found, v_at FROM (
            SELECT c.id, COALESCE(s.due_at, c.reported_at + INTERVAL 1 DAY) AS at, c.category_id, c.source
            FROM case_file c FORCE INDEX (case_file_by_turn)
            LEFT JOIN stage_clock s ON s.case_id = c.id AND s.stage = v_stage AND s.stopped_at IS NULL
            LEFT JOIN case_claim k ON k.case_id = c.id AND k.state = c.state AND k.until > v_now
            WHERE c.state = v_state AND k.case_id IS NULL AND (v_street IS NULL OR c.street_id = v_street)
              AND (v_came_by IS NULL OR v_came_by = (SELECT p.action FROM case_step p WHERE p.case_id = c.id
                  AND p.from_state <> p.to_state ORDER BY p.id DESC LIMIT 1))
            ORDER BY at, c.id LIMIT v_depth) f JOIN category g ON g.id = f.category_id
        ORDER BY suits(p_operator, g.kind, g.major_code, f.source, v_by_class, v_by_source) DESC, f.at, f.id LIMIT p_skip, 1;
      ELSE
        SELECT f.id, f.at INTO v_found, v_at FROM (
            SELECT STRAIGHT_JOIN c.id, s.due_at AS at, c.category_id, c.source
            FROM stage_clock s FORCE INDEX (stage_clock_by_due) JOIN case_file c ON c.id = s.case_id
            LEFT JOIN case_claim k ON k.case_id = c.id AND k.state = c.state AND k.until > v_now
            WHERE s.stage = v_stage AND s.stopped_at IS NULL AND s.due_at > '1000-01-01' AND c.state = v_state
              AND k.case_id IS NULL AND (v_street IS NULL OR c.street_id = v_street)
              AND (v_came_by IS NULL OR v_came_by = (SELECT p.action FROM case_step p WHERE p.case_id = c.id
                  AND p.from_state <> p.to_state ORDER BY p.id DESC LIMIT 1))
            ORDER BY s.due_at, s.id LIMIT v_depth) f JOIN category g ON g.id = f.category_id
        ORDER BY suits(p_operator, g.kind, g.major_code, f.source, v_by_class, v_by_source) DESC, f.at, f.id LIMIT p_skip, 1;
      END IF;
    END IF;
    IF v_found IS NULL AND (p_fair OR v_best > 2) THEN
      SET v_rank = IF(p_fair, 1, 3);
      SELECT f.id, f.at INTO v_found, v_at FROM (
          (SELECT c.id, c.reported_at AS at FROM case_file c FORCE INDEX (case_file_by_turn)
           LEFT JOIN case_claim k ON k.case_id = c.id AND k.state = c.state AND k.until > v_now
           WHERE c.state = v_state AND c.urgent = FALSE AND k.case_id IS NULL AND (v_street IS NULL OR c.street_id = v_street)
             AND (v_came_by IS NULL OR v_came_by = (SELECT p.action FROM case_step p WHERE p.case_id = c.id
                 AND p.from_state <> p.to_state ORDER BY p.id DESC LIMIT 1))
           ORDER BY c.reported_at, c.id LIMIT v_depth)
          UNION ALL
          (SELECT c.id, c.reported_at AS at FROM case_file c FORCE INDEX (case_file_by_turn)
           LEFT JOIN case_claim k ON k.case_id = c.id AND k.state = c.state AND k.until > v_now
           WHERE c.state = v_state AND c.urgent = TRUE AND k.case_id IS NULL AND (v_street IS NULL OR c.street_id = v_street)
             AND (v_came_by IS NULL OR v_came_by = (SELECT p.action FROM case_step p WHERE p.case_id = c.id
                 AND p.from_state <> p.to_state ORDER BY p.id DESC LIMIT 1))
           ORDER BY c.reported_at, c.id LIMIT v_depth)) f
      ORDER BY f.at, f.id LIMIT p_skip, 1;
    END IF;
    IF v_found IS NOT NULL AND (v_rank < v_best OR v_rank = v_best AND v_at < v_best_at) THEN
      SET o_case = v_found, o_state = v_state, v_best = v_rank, v_best_at = v_at;
    END IF;
    SET v_done = FALSE;
  END LOOP;
  CLOSE v_states;
END $$

CREATE OR REPLACE FUNCTION suits(p_operator BIGINT, p_kind VARCHAR(16), p_major VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin,
    p_source VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin, p_by_class BOOLEAN, p_by_source BOOLEAN) RETURNS BOOLEAN
  READS SQL DATA SQL SECURITY DEFINER
  COMMENT 'Whether a class and a source are among those an operator is registered for'
RETURN (NOT p_by_class OR EXISTS (SELECT 1 FROM operator_skill WHERE operator_id = p_operator AND skill = 'CLASS'
      AND code = CONVERT(CONCAT(LEFT(p_kind, 1), p_major) USING ascii) COLLATE ascii_bin))
  AND (NOT p_by_source OR EXISTS (SELECT 1 FROM operator_skill WHERE operator_id = p_operator AND skill = 'SOURCE'
      AND code = p_source)) $$

CREATE OR REPLACE PROCEDURE case_claim_next(IN p_wish CHAR(36) CHARACTER SET ascii COLLATE ascii_bin,
    IN p_queue VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin, IN p_seat VARCHAR(64))
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Door: draws the next case of a queue, or of all the caller draws from; once for one wish'
whole: BEGIN
  DECLARE v_operator, v_case BIGINT;
  DECLARE v_state VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_won, v_fair BOOLEAN DEFAULT FALSE;
  DECLARE v_now DATETIME(6);
  DECLARE v_in_hand, v_draws, v_tries, v_skip INT DEFAULT 0;
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK AND NO CHAIN NO RELEASE; RESIGNAL; END;

  CALL claim_begin(v_operator);
  SET v_now = SYSDATE(6);
  SELECT MAX(case_id) INTO v_case FROM case_claim WHERE operator_id = v_operator AND wish = p_wish AND until > v_now;
  IF v_case IS NOT NULL THEN
    COMMIT AND NO CHAIN NO RELEASE;
    CALL claim_answer('GOT', NULL, v_case);
    LEAVE whole;
  END IF;
  SELECT COUNT(*) INTO v_in_hand FROM case_claim k JOIN case_file c ON c.id = k.case_id AND c.state = k.state
  WHERE k.operator_id = v_operator AND k.until > v_now;
  SET v_reason = CASE
    WHEN v_operator IS NULL THEN 'act.notOfHall'
    WHEN v_in_hand >= claim_setting('claim.most', 20) THEN 'act.tooManyInHand'
  END;
  IF v_reason IS NOT NULL THEN
    ROLLBACK AND NO CHAIN NO RELEASE;
    CALL claim_answer('REFUSED', v_reason, NULL);
    LEAVE whole;
  END IF;
  SELECT COALESCE(MAX(draws), 0) INTO v_draws FROM claim_turn WHERE operator_id = v_operator;
  SET v_fair = (v_draws + 1) MOD claim_setting('claim.fairEvery', 5) = 0;
  WHILE NOT v_won DO
    CALL claim_candidate(v_operator, p_queue, v_fair, v_skip, v_case, v_state);
    IF v_case IS NULL AND v_skip > 0 THEN
      SET v_skip = 0;
      CALL claim_candidate(v_operator, p_queue, v_fair, v_skip, v_case, v_state);
    END IF;
    IF v_case IS NULL THEN
      ROLLBACK AND NO CHAIN NO RELEASE;
      CALL claim_answer('NOTHING', NULL, NULL);
      LEAVE whole;
    END IF;
    CALL claim_put(v_case, v_state, v_operator, p_seat, p_wish, FALSE, v_won);
    IF v_won THEN
      INSERT INTO claim_turn (operator_id, draws) VALUES (v_operator, 1) ON DUPLICATE KEY UPDATE draws = draws + 1;
    END IF;
    -- Whoever was not quick enough lets go of the row before he looks at the next.
    COMMIT AND NO CHAIN NO RELEASE;
    SET v_tries = v_tries + 1;
    IF NOT v_won THEN
      IF v_tries >= 200 THEN
        SIGNAL SQLSTATE '40001' SET MYSQL_ERRNO = 1213, MESSAGE_TEXT = 'Others were quicker, again and again';
      END IF;
      -- Many who reach for the same case at once would do so again: each takes one of the next few.
      SET v_skip = FLOOR(RAND() * LEAST(64, 4 << LEAST(v_tries, 4)));
      SET TRANSACTION ISOLATION LEVEL READ COMMITTED;
      START TRANSACTION READ WRITE;
    END IF;
  END WHILE;
  CALL claim_answer('GOT', NULL, v_case);
END $$

CREATE OR REPLACE PROCEDURE claim_one(IN p_case BIGINT, IN p_seat VARCHAR(64), IN p_take_over BOOLEAN)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Takes this very case in hand'
whole: BEGIN
  DECLARE v_operator BIGINT;
  DECLARE v_state VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_won BOOLEAN;
  DECLARE v_in_hand INT;
  DECLARE v_now DATETIME(6);
  CALL claim_begin(v_operator);
  SET v_now = SYSDATE(6);
  SELECT MAX(state) INTO v_state FROM case_file WHERE id = p_case;
  SELECT COUNT(*) INTO v_in_hand FROM case_claim k JOIN case_file c ON c.id = k.case_id AND c.state = k.state
  WHERE k.operator_id = v_operator AND k.until > v_now AND k.case_id <> p_case;
  SET v_reason = CASE
    WHEN v_operator IS NULL THEN 'act.notOfHall'
    WHEN v_state IS NULL OR NOT is_own_case(v_operator, p_case) THEN 'act.noCase'
    WHEN NOT acts_in_hall(v_operator, v_state, FALSE) THEN 'act.nothingToDo'
    WHEN p_take_over AND held_by_other(p_case, v_operator) IS NOT NULL AND NOT EXISTS (SELECT 1 FROM operator_role
        WHERE operator_id = v_operator AND role = 'shiftLeader' AND valid_from <= v_now
          AND (valid_to IS NULL OR valid_to > v_now)) THEN 'act.notLeader'
    WHEN v_in_hand >= claim_setting('claim.most', 20) THEN 'act.tooManyInHand'
  END;
  IF v_reason IS NOT NULL THEN
    ROLLBACK AND NO CHAIN NO RELEASE;
    CALL claim_answer('REFUSED', v_reason, NULL);
    LEAVE whole;
  END IF;
  CALL claim_put(p_case, v_state, v_operator, p_seat, NULL, p_take_over, v_won);
  COMMIT AND NO CHAIN NO RELEASE;
  CALL claim_answer(IF(v_won, 'GOT', 'HELD'), NULL, p_case);
END $$

CREATE OR REPLACE PROCEDURE case_claim(IN p_case BIGINT, IN p_seat VARCHAR(64))
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Door: takes a case in hand unless somebody else has it; whose it is already goes on with it, at whatever seat'
BEGIN
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK AND NO CHAIN NO RELEASE; RESIGNAL; END;
  CALL claim_one(p_case, p_seat, FALSE);
END $$

CREATE OR REPLACE PROCEDURE case_take_over(IN p_case BIGINT, IN p_seat VARCHAR(64))
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Door: takes a case in hand; out of somebody''s hand only the shift leader, and that person is told'
BEGIN
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK AND NO CHAIN NO RELEASE; RESIGNAL; END;
  CALL claim_one(p_case, p_seat, TRUE);
END $$

CREATE OR REPLACE PROCEDURE case_release(IN p_case BIGINT)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Door: puts a case back that the caller has in hand; answers how many that was'
BEGIN
  DECLARE v_operator BIGINT;
  DECLARE v_count INT;
  DECLARE v_now DATETIME(6);
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK AND NO CHAIN NO RELEASE; RESIGNAL; END;
  CALL claim_begin(v_operator);
  SET v_now = SYSDATE(6);
  UPDATE case_claim SET until = since WHERE case_id = p_case AND operator_id = v_operator AND until > v_now;
  SET v_count = ROW_COUNT();
  COMMIT AND NO CHAIN NO RELEASE;
  SELECT v_count AS released;
END $$

CREATE OR REPLACE PROCEDURE claim_renew(IN p_operator BIGINT, IN p_seat VARCHAR(64), OUT o_count INT)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'All that a person has in hand stays there; also what has just run out, if nobody took it'
BEGIN
  DECLARE v_minutes INT DEFAULT claim_setting('claim.minutes', 10);
  DECLARE v_now DATETIME(6) DEFAULT SYSDATE(6);
  UPDATE case_claim SET until = v_now + INTERVAL v_minutes MINUTE, renewed_at = v_now, seat = p_seat
  WHERE operator_id = p_operator AND until > v_now - INTERVAL v_minutes MINUTE AND until > since;
  SET o_count = ROW_COUNT();
END $$

CREATE OR REPLACE PROCEDURE case_renew(IN p_seat VARCHAR(64))
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Door: renews all that the caller has in hand; answers how many that was'
BEGIN
  DECLARE v_operator BIGINT;
  DECLARE v_count INT;
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK AND NO CHAIN NO RELEASE; RESIGNAL; END;
  CALL claim_begin(v_operator);
  CALL claim_renew(v_operator, p_seat, v_count);
  COMMIT AND NO CHAIN NO RELEASE;
  SELECT v_count AS renewed;
END $$

-- Whoever goes on at another seat keeps what he works on there.
CREATE OR REPLACE PROCEDURE desk_sign_off(IN p_seat VARCHAR(64))
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Door: puts back all that the caller has in hand; answers how many that was'
BEGIN
  DECLARE v_operator BIGINT;
  DECLARE v_count INT;
  DECLARE v_elsewhere BOOLEAN;
  DECLARE v_now DATETIME(6);
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK AND NO CHAIN NO RELEASE; RESIGNAL; END;
  CALL claim_begin(v_operator);
  SET v_now = SYSDATE(6);
  SELECT COUNT(*) > 0 INTO v_elsewhere FROM case_presence WHERE operator_id = v_operator AND seat <> p_seat
    AND seen_at > v_now - INTERVAL 30 SECOND;
  UPDATE case_claim SET until = since WHERE operator_id = v_operator AND until > v_now AND (NOT v_elsewhere OR seat = p_seat);
  SET v_count = ROW_COUNT();
  DELETE FROM case_presence WHERE operator_id = v_operator AND seat = p_seat;
  -- What was forgotten long ago goes with it.
  DELETE FROM case_claim WHERE until < v_now - INTERVAL 1 DAY;
  COMMIT AND NO CHAIN NO RELEASE;
  SELECT v_count AS released;
END $$

CREATE OR REPLACE PROCEDURE desk_pulse(IN p_seat VARCHAR(64), IN p_case BIGINT, IN p_renew BOOLEAN)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Door: what a seat says every few seconds: the case it looks at, and whether work goes on; answers who has what in hand and who else looks'
whole: BEGIN
  DECLARE v_operator BIGINT;
  DECLARE v_count INT;
  DECLARE v_told BOOLEAN;
  DECLARE v_street BIGINT;
  DECLARE v_now DATETIME(6);
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK AND NO CHAIN NO RELEASE; RESIGNAL; END;
  CALL claim_begin(v_operator);
  SET v_now = SYSDATE(6);
  SELECT MAX(b.street_id) INTO v_street FROM operator o JOIN sub_centre b ON b.id = o.sub_centre_id WHERE o.id = v_operator;
  IF v_operator IS NOT NULL THEN
    IF p_renew THEN
      CALL claim_renew(v_operator, p_seat, v_count);
    END IF;
    SELECT COUNT(*) > 0 INTO v_told FROM case_presence WHERE operator_id = v_operator AND seat = p_seat
      AND case_id <=> p_case AND seen_at > v_now - INTERVAL 10 SECOND;
    IF NOT v_told THEN
      INSERT INTO case_presence (operator_id, seat, case_id, seen_at) VALUES (v_operator, p_seat, p_case, v_now)
      ON DUPLICATE KEY UPDATE case_id = VALUE(case_id), seen_at = VALUE(seen_at);
    END IF;
  END IF;
  COMMIT AND NO CHAIN NO RELEASE;
  SELECT TRUE AS claimed, k.case_id, k.operator_id, o.name AS holder, k.since, k.until, k.taken_from
  FROM case_claim k JOIN case_file c ON c.id = k.case_id AND c.state = k.state JOIN operator o ON o.id = k.operator_id
  WHERE v_operator IS NOT NULL AND k.until > v_now AND (v_street IS NULL OR c.street_id = v_street)
  UNION ALL
  SELECT DISTINCT FALSE, p.case_id, p.operator_id, o.name, NULL, NULL, NULL
  FROM case_presence p JOIN operator o ON o.id = p.operator_id
  WHERE v_operator IS NOT NULL AND p.case_id = p_case AND p.operator_id <> v_operator
    AND p.seen_at > v_now - INTERVAL 30 SECOND AND (v_street IS NULL OR is_own_case(v_operator, p.case_id));
END $$

CREATE OR REPLACE PROCEDURE desk_queues()
  READS SQL DATA SQL SECURITY DEFINER
  COMMENT 'Door: the queues that the caller draws from now, in their order'
BEGIN
  DECLARE v_operator, v_own BIGINT;
  DECLARE v_now DATETIME(6) DEFAULT SYSDATE(6);
  CALL operator_in_service(v_operator, v_own);
  SELECT w.queue FROM work_queue w
  WHERE v_own IS NULL
    AND EXISTS (SELECT 1 FROM work_queue_role q JOIN operator_role r ON r.role = q.role
        WHERE q.queue = w.queue AND r.operator_id = v_operator AND r.valid_from <= v_now
          AND (r.valid_to IS NULL OR r.valid_to > v_now))
    AND EXISTS (SELECT 1 FROM work_queue_state s WHERE s.queue = w.queue AND acts_in_hall(v_operator, s.state, TRUE))
  ORDER BY w.position;
END $$

DELIMITER ;
