-- Red means answer (红灯通知、情况说明、红灯核查、更正、升级). What becomes due by the clock is done by notices_turn, a part of the
-- authority; what people decide comes through the doors. Whoever draws a notice up holds the row of red_notice_turn, so that
-- a unit is told once a day; the authority never waits for a person, it comes back a second later.

DELIMITER $$

-- Reading ahead where the calendar is not published would refuse; a notice must not stand still because of that.
CREATE OR REPLACE FUNCTION red_days_later(p_at DATETIME(6), p_days INT) RETURNS DATETIME(6)
  READS SQL DATA SQL SECURITY DEFINER
  COMMENT 'So many working days after a moment, UTC; plain days where the calendar is not published'
BEGIN
  DECLARE EXIT HANDLER FOR SQLEXCEPTION RETURN p_at + INTERVAL p_days DAY;
  RETURN COALESCE(work_due('working', p_at, p_days, 'WORK_DAY'), p_at + INTERVAL p_days DAY);
END $$

-- The same clocks as lights_tally counts red on the board of units, and red for so long that it is worth a notice.
CREATE OR REPLACE PROCEDURE red_notice_list(IN p_notice BIGINT, IN p_at DATETIME(6), OUT o_cases INT)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Lists the red cases of the unit of a notice as they are now, with its light and its people'
BEGIN
  DECLARE v_unit BIGINT;
  DECLARE v_red DATETIME(6);
  SELECT department_id INTO v_unit FROM red_notice WHERE id = p_notice;
  SELECT p_at - INTERVAL CAST(follow_setting('rednotice.leastMinutes') AS SIGNED) MINUTE INTO v_red;
  DELETE FROM red_notice_case WHERE notice_id = p_notice;
  INSERT INTO red_notice_case (notice_id, case_id, position, stage_clock_id, case_no, category, problem, place, dispatched_at, due_at,
      red_at, urgent)
  SELECT p_notice, c.id, ROW_NUMBER() OVER (ORDER BY s.red_at, s.id), s.id, COALESCE(c.case_no, ''), k.name,
      (SELECT LEFT(r.words, 2000) FROM report r WHERE r.case_id = c.id ORDER BY r.id LIMIT 1), c.place,
      COALESCE(c.dispatched_at, s.started_at), s.due_at, s.red_at, c.urgent
  FROM stage_clock s JOIN case_file c ON c.id = s.case_id JOIN category k ON k.id = c.category_id
  WHERE s.stage = 'HANDLE' AND s.stopped_at IS NULL AND s.red_at <= v_red AND s.department_id = v_unit
    AND NOT (c.state = 'SUSPENDED' AND c.suspended_until IS NOT NULL)
    AND c.state IN ('PENDING_HANDLE', 'HANDLING', 'RETURNED', 'DISPUTED', 'REWORK', 'PENDING_DISPATCH', 'SUSPENDED');
  SET o_cases = ROW_COUNT();
  UPDATE red_notice n JOIN unit_light u ON u.board = 'UNIT' AND u.unit_id = n.department_id
    LEFT JOIN unit_rule r ON r.id = unit_rule_of('UNIT', n.department_id)
  SET n.lit_at = COALESCE(u.red_since, u.since), n.why = u.why, n.cases = u.red + u.yellow + u.green,
    n.percent = u.percent, n.rule = JSON_OBJECT('kind', r.kind, 'redPercent', r.red_percent, 'redCases', r.red_cases,
      'decided', u.cases)
  WHERE n.id = p_notice;
  UPDATE red_notice n JOIN department d ON d.id = n.department_id
  SET n.drawn_at = p_at, n.responsible = d.responsible_person, n.liaison = d.liaison, n.liaison_telephone = d.liaison_telephone
  WHERE n.id = p_notice;
END $$

-- A unit is told anew when it has a red case that no open notice names and no accepted explanation covers; then of all.
CREATE OR REPLACE FUNCTION red_notice_is_owed(p_unit BIGINT, p_at DATETIME(6)) RETURNS BOOLEAN
  READS SQL DATA SQL SECURITY DEFINER
  COMMENT 'Whether a unit under a red light has a red case that it was not asked about, or did not do as it explained'
BEGIN
  DECLARE v_red DATETIME(6);
  DECLARE v_day DATE DEFAULT centre_day(p_at);
  DECLARE v_cases INT;
  SELECT p_at - INTERVAL CAST(follow_setting('rednotice.leastMinutes') AS SIGNED) MINUTE INTO v_red;
  SELECT COUNT(*) INTO v_cases FROM (
    SELECT 1 FROM stage_clock s JOIN case_file c ON c.id = s.case_id
    WHERE s.stage = 'HANDLE' AND s.stopped_at IS NULL AND s.red_at <= v_red AND s.department_id = p_unit
      AND NOT (c.state = 'SUSPENDED' AND c.suspended_until IS NOT NULL)
      AND NOT EXISTS (SELECT 1 FROM red_notice_case x JOIN red_notice n ON n.id = x.notice_id
        WHERE x.case_id = s.case_id AND n.department_id = p_unit AND (n.state IN ('AWAITED', 'REVIEW', 'RETURNED')
          OR n.state IN ('ACCEPTED', 'CLOSED') AND EXISTS (SELECT 1 FROM red_explanation e
            JOIN red_explanation_case y ON y.explanation_id = e.id
            WHERE e.notice_id = n.id AND e.accepted AND y.case_id = s.case_id AND y.finish_on >= v_day)))
    LIMIT 1) one;
  RETURN v_cases > 0;
END $$

CREATE OR REPLACE PROCEDURE red_notice_draw_unit(IN p_unit BIGINT, IN p_at DATETIME(6), OUT o_notice BIGINT, OUT o_cases INT)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Draws up the notice of a unit for the day, or brings the one that waits up to date; none when it is issued or nothing is red'
BEGIN
  DECLARE v_day DATE DEFAULT centre_day(p_at);
  SET o_cases = 0;
  INSERT IGNORE INTO red_notice (department_id, day, state, drawn_at, lit_at) VALUES (p_unit, v_day, 'LAPSED', p_at, p_at);
  SELECT id INTO o_notice FROM red_notice WHERE department_id = p_unit AND day = v_day AND state IN ('PROPOSED', 'LAPSED');
  IF o_notice IS NOT NULL THEN
    CALL red_notice_list(o_notice, p_at, o_cases);
    UPDATE red_notice SET state = IF(o_cases > 0, 'PROPOSED', 'LAPSED') WHERE id = o_notice;
  END IF;
END $$

CREATE OR REPLACE PROCEDURE next_red_number(IN p_at DATETIME(6), OUT o_number VARCHAR(32))
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'The next number of a red notice in this year, as it is printed'
BEGIN
  DECLARE v_year SMALLINT DEFAULT YEAR(centre_day(p_at));
  DECLARE v_last INT;
  INSERT INTO notice_series (kind, year, last_number) VALUES ('RED_NOTICE', v_year, 1)
  ON DUPLICATE KEY UPDATE last_number = last_number + 1;
  SELECT last_number INTO v_last FROM notice_series WHERE kind = 'RED_NOTICE' AND year = v_year;
  SELECT REPLACE(REPLACE(value, '{0}', v_year), '{1}', v_last) INTO o_number FROM setting WHERE name = 'rednotice.number';
END $$

CREATE OR REPLACE PROCEDURE red_notice_send(IN p_notice BIGINT, IN p_operator BIGINT,
    IN p_act_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin, IN p_at DATETIME(6))
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Gives a notice its number and the time until which the explanation is owed'
BEGIN
  DECLARE v_number VARCHAR(32);
  DECLARE v_due DATETIME(6);
  DECLARE v_days INT DEFAULT follow_setting('rednotice.replyDays');
  CALL next_red_number(p_at, v_number);
  SET v_due = red_days_later(p_at, v_days);
  UPDATE red_notice SET state = 'AWAITED', number = v_number, issued_at = p_at, issued_by = p_operator, reply_due = v_due,
      turn_at = v_due WHERE id = p_notice;
  CALL red_plan(p_notice, p_at, NULL);
  CALL chain_append('rednotice', p_notice, 'issueRedNotice', p_operator, p_act_id, JSON_OBJECT('number', v_number, 'due', v_due));
END $$

-- Why a notice does not climb: an explanation is under review, the light is no longer red, or an order postpones all that is
-- still red in it. An order that adds hours holds for so many hours.
CREATE OR REPLACE FUNCTION red_notice_held(p_notice BIGINT, p_at DATETIME(6)) RETURNS VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin
  READS SQL DATA SQL SECURITY DEFINER
  COMMENT 'What stops the escalation of a notice: REVIEW, NOT_RED or STORM; none when nothing does'
BEGIN
  DECLARE v_state VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_red, v_running, v_free INT;
  DECLARE v_not_red, v_storm BOOLEAN;
  DECLARE v_unit BIGINT;
  SELECT state, department_id INTO v_state, v_unit FROM red_notice WHERE id = p_notice;
  SELECT COALESCE(MAX(IF(stop = 'NOT_RED', enabled, 0)), 0), COALESCE(MAX(IF(stop = 'STORM', enabled, 0)), 0)
  INTO v_not_red, v_storm FROM escalation_stop;
  IF v_state = 'REVIEW' THEN
    RETURN 'REVIEW';
  END IF;
  SELECT COUNT(*) INTO v_red FROM unit_light WHERE board = 'UNIT' AND unit_id = v_unit AND light = 'RED';
  IF v_red = 0 AND v_not_red THEN
    RETURN 'NOT_RED';
  END IF;
  SELECT COUNT(*), COALESCE(SUM(NOT EXISTS (SELECT 1 FROM postponement o WHERE o.undone_at IS NULL
      AND (o.from_at <= p_at AND o.to_at > p_at
        OR o.hours IS NOT NULL AND o.made_at <= p_at AND red_hours_later(o.made_at, o.hours) > p_at)
      AND is_postponed(o.id, x.case_id, s.limit_unit))), 0)
  INTO v_running, v_free
  FROM red_notice_case x JOIN stage_clock s ON s.id = x.stage_clock_id AND s.stopped_at IS NULL
  WHERE x.notice_id = p_notice AND x.corrected_at IS NULL;
  RETURN CASE WHEN v_running = 0 THEN 'NOT_RED' WHEN v_free = 0 AND v_storm THEN 'STORM' END;
END $$

CREATE OR REPLACE FUNCTION red_hours_later(p_at DATETIME(6), p_hours DECIMAL(9,2)) RETURNS DATETIME(6)
  READS SQL DATA SQL SECURITY DEFINER
  COMMENT 'So many working hours after a moment, UTC; plain hours where the calendar is not published'
BEGIN
  DECLARE EXIT HANDLER FOR SQLEXCEPTION RETURN p_at + INTERVAL CAST(p_hours * 60 AS SIGNED) MINUTE;
  RETURN work_due('working', p_at, p_hours, 'WORK_HOUR');
END $$

-- The row of the unit before the one for all; the person as named, else who answers for the unit or holds the role.
CREATE OR REPLACE PROCEDURE red_level(IN p_unit BIGINT, IN p_level INT, IN p_at DATETIME(6), OUT o_days INT,
    OUT o_circle VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin, OUT o_post VARCHAR(64), OUT o_person VARCHAR(64))
  READS SQL DATA SQL SECURITY DEFINER
  COMMENT 'A level of escalation of a unit: after how many working days, who; none beyond the last'
SELECT l.days_after, l.circle, l.post, COALESCE(l.person,
    (SELECT g.person FROM escalation_level g WHERE g.unit_key = 0 AND g.level = l.level),
    (SELECT o.name FROM operator o JOIN operator_role r ON r.operator_id = o.id WHERE r.role = l.role AND r.valid_from <= p_at
        AND (r.valid_to IS NULL OR r.valid_to > p_at) AND o.department_id IS NULL ORDER BY o.id LIMIT 1),
    IF(l.role IS NULL, (SELECT d.responsible_person FROM department d WHERE d.id = p_unit), NULL))
INTO o_days, o_circle, o_post, o_person
FROM escalation_level l WHERE l.level = p_level AND l.unit_key IN (p_unit, 0) ORDER BY l.unit_key DESC LIMIT 1 $$

-- After a stop of many days it climbs one level at a time, not all at once.
CREATE OR REPLACE PROCEDURE red_plan(IN p_notice BIGINT, IN p_at DATETIME(6), IN p_taken INT)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Plans the next level of a notice: who, and when if nobody answers. p_taken: days of the level that was just taken'
BEGIN
  DECLARE v_unit BIGINT;
  DECLARE v_level, v_days INT;
  DECLARE v_due, v_climb DATETIME(6);
  DECLARE v_circle VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_post, v_person VARCHAR(64);
  SELECT department_id, level + 1, reply_due INTO v_unit, v_level, v_due FROM red_notice WHERE id = p_notice;
  CALL red_level(v_unit, v_level, p_at, v_days, v_circle, v_post, v_person);
  IF v_days IS NOT NULL THEN
    SET v_climb = red_days_later(v_due, v_days);
    IF p_taken IS NOT NULL THEN
      SET v_climb = GREATEST(v_climb, red_days_later(p_at, GREATEST(1, v_days - p_taken)));
    END IF;
  END IF;
  UPDATE red_notice SET climb_at = v_climb, next_circle = v_circle, next_post = v_post, next_person = v_person WHERE id = p_notice;
END $$

CREATE OR REPLACE PROCEDURE red_climb(IN p_notice BIGINT, IN p_operator BIGINT, IN p_words TEXT,
    IN p_act_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin, IN p_at DATETIME(6))
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Takes a notice to the next level, and says when the one after it would be taken'
BEGIN
  DECLARE v_unit BIGINT;
  DECLARE v_level, v_days INT;
  DECLARE v_climb DATETIME(6);
  DECLARE v_circle VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_post, v_person VARCHAR(64);
  SELECT department_id, level + 1 INTO v_unit, v_level FROM red_notice WHERE id = p_notice;
  CALL red_level(v_unit, v_level, p_at, v_days, v_circle, v_post, v_person);
  INSERT INTO red_escalation (notice_id, level, at, circle, post, person, operator_id, words)
  VALUES (p_notice, v_level, p_at, v_circle, v_post, v_person, p_operator, NULLIF(TRIM(p_words), ''));
  UPDATE red_notice SET level = v_level, held = NULL WHERE id = p_notice;
  CALL red_plan(p_notice, p_at, v_days);
  SELECT climb_at INTO v_climb FROM red_notice WHERE id = p_notice;
  UPDATE red_notice SET turn_at = IF(overdue_at IS NULL, reply_due, v_climb) WHERE id = p_notice;
  CALL chain_append('rednotice', p_notice, 'escalateRed', p_operator, p_act_id,
      JSON_OBJECT('level', v_level, 'post', v_post, 'person', v_person));
END $$

CREATE OR REPLACE PROCEDURE red_notice_due(IN p_notice BIGINT, IN p_at DATETIME(6))
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Does what is due with one notice: marks the reply overdue, climbs, or closes what has come to an end'
BEGIN
  DECLARE v_state VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_held, v_was VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_running INT;
  DECLARE v_due, v_overdue, v_climb DATETIME(6);
  SELECT state, reply_due, overdue_at, held, climb_at INTO v_state, v_due, v_overdue, v_was, v_climb
  FROM red_notice WHERE id = p_notice;
  IF v_state = 'ACCEPTED' THEN
    SELECT COUNT(*) INTO v_running FROM red_notice_case x JOIN stage_clock s ON s.id = x.stage_clock_id AND s.stopped_at IS NULL
    WHERE x.notice_id = p_notice AND x.corrected_at IS NULL;
    IF v_running = 0 THEN
      UPDATE red_notice SET state = 'CLOSED', closed_at = p_at, turn_at = NULL, held = NULL WHERE id = p_notice;
      CALL chain_append('rednotice', p_notice, 'closeRedNotice', NULL, NULL, NULL);
    ELSE
      UPDATE red_notice SET turn_at = p_at + INTERVAL 10 MINUTE WHERE id = p_notice;
    END IF;
  ELSEIF v_state IN ('AWAITED', 'RETURNED') THEN
    IF v_overdue IS NULL THEN
      UPDATE red_notice SET overdue_at = v_due WHERE id = p_notice;
      CALL chain_append('rednotice', p_notice, 'overdueRed', NULL, NULL, JSON_OBJECT('due', v_due));
    END IF;
    IF v_climb IS NULL THEN
      UPDATE red_notice SET turn_at = NULL, held = NULL WHERE id = p_notice;
    ELSEIF v_climb > p_at THEN
      UPDATE red_notice SET turn_at = v_climb, held = NULL WHERE id = p_notice;
    ELSE
      SET v_held = red_notice_held(p_notice, p_at);
      IF v_held IS NULL THEN
        CALL red_climb(p_notice, NULL, NULL, NULL, p_at);
      ELSE
        UPDATE red_notice SET held = v_held, turn_at = p_at + INTERVAL 10 MINUTE WHERE id = p_notice;
        IF NOT v_held <=> v_was THEN
          CALL chain_append('rednotice', p_notice, 'holdRed', NULL, NULL, JSON_OBJECT('held', v_held));
        END IF;
      END IF;
    END IF;
  ELSE
    UPDATE red_notice SET turn_at = NULL WHERE id = p_notice;
  END IF;
END $$

CREATE OR REPLACE PROCEDURE red_notices_draw(IN p_at DATETIME(6))
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Draws up the notices of the day for the units under a red light, lapses those whose light went out, and issues them where the setting says so'
BEGIN
  DECLARE v_day DATE DEFAULT centre_day(p_at);
  DECLARE v_auto VARCHAR(8);
  DECLARE v_notice BIGINT;
  DECLARE v_cases, v_before INT;
  DECLARE v_listed, v_now BIGINT;
  DECLARE v_red DATETIME(6);
  SELECT p_at - INTERVAL CAST(follow_setting('rednotice.leastMinutes') AS SIGNED) MINUTE INTO v_red;
  SELECT MAX(value) INTO v_auto FROM setting WHERE name = 'rednotice.autoIssue';
  FOR n IN (SELECT p.id FROM red_notice p LEFT JOIN unit_light u ON u.board = 'UNIT' AND u.unit_id = p.department_id
      WHERE p.state = 'PROPOSED' AND (p.day < v_day OR COALESCE(u.light <> 'RED', TRUE))) DO
    UPDATE red_notice SET state = 'LAPSED' WHERE id = n.id;
    CALL chain_append('rednotice', n.id, 'lapseRedNotice', NULL, NULL, NULL);
  END FOR;
  FOR u IN (SELECT l.unit_id, n.id, n.state FROM unit_light l LEFT JOIN red_notice n ON n.department_id = l.unit_id AND n.day = v_day
      WHERE l.board = 'UNIT' AND l.light = 'RED' AND (n.id IS NULL OR n.state IN ('PROPOSED', 'LAPSED'))) DO
    SET v_notice = NULL, v_before = 0, v_listed = NULL, v_now = 0;
    IF u.state = 'PROPOSED' THEN
      -- A list that would come out the same is left alone; it is drawn up once more when it is issued.
      SELECT COUNT(*), SUM(stage_clock_id) INTO v_before, v_listed FROM red_notice_case WHERE notice_id = u.id;
      SELECT SUM(s.id) INTO v_now FROM stage_clock s JOIN case_file c ON c.id = s.case_id
      WHERE s.stage = 'HANDLE' AND s.stopped_at IS NULL AND s.red_at <= v_red AND s.department_id = u.unit_id
        AND NOT (c.state = 'SUSPENDED' AND c.suspended_until IS NOT NULL)
        AND c.state IN ('PENDING_HANDLE', 'HANDLING', 'RETURNED', 'DISPUTED', 'REWORK', 'PENDING_DISPATCH', 'SUSPENDED');
    END IF;
    IF u.state = 'PROPOSED' AND (v_auto = 'true' OR NOT v_now <=> v_listed)
        OR COALESCE(u.state, '') <> 'PROPOSED' AND red_notice_is_owed(u.unit_id, p_at) THEN
      CALL red_notice_draw_unit(u.unit_id, p_at, v_notice, v_cases);
      IF v_cases > 0 AND v_auto = 'true' THEN
        CALL red_notice_send(v_notice, NULL, NULL, p_at);
      ELSEIF v_cases <> v_before THEN
        CALL chain_append('rednotice', v_notice, 'drawRedNotice', NULL, NULL, JSON_OBJECT('cases', v_cases));
      END IF;
    END IF;
  END FOR;
END $$

-- Part of authority_turn: inside its transaction, and waiting for nobody. Nothing but two looks into an index when nothing is due.
CREATE OR REPLACE PROCEDURE notices_turn(IN p_at DATETIME(6))
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Draws notices up once a minute, and does what is due with those that were issued'
BEGIN
  DECLARE v_notice BIGINT;
  DECLARE v_row TINYINT;
  DECLARE v_drawn DATETIME(6);
  DECLARE v_most INT DEFAULT 500;
  SELECT drawn_at INTO v_drawn FROM red_notice_turn WHERE id = 1;
  IF v_drawn IS NULL OR NOT p_at BETWEEN v_drawn AND v_drawn + INTERVAL 1 MINUTE THEN
    SELECT id INTO v_row FROM red_notice_turn WHERE id = 1 FOR UPDATE SKIP LOCKED;
    IF v_row = 1 THEN
      CALL red_notices_draw(p_at);
      UPDATE red_notice_turn SET drawn_at = p_at WHERE id = 1;
    END IF;
  END IF;
  due: LOOP
    SET v_notice = NULL, v_most = v_most - 1;
    SELECT id INTO v_notice FROM red_notice WHERE turn_at <= p_at ORDER BY turn_at LIMIT 1 FOR UPDATE SKIP LOCKED;
    IF v_notice IS NULL OR v_most < 0 THEN
      LEAVE due;
    END IF;
    CALL red_notice_due(v_notice, p_at);
  END LOOP;
END $$

DELIMITER ;
