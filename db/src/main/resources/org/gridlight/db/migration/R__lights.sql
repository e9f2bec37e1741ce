-- Lights of units (红绿灯) from all open clocks at once: the rule of org.gridlight.model.board.UnitBoard and
-- org.gridlight.model.light.UnitLightRule, held equal by a test. Parts of authority_turn, inside its transaction.

DELIMITER $$

-- Judges only when a clock has turned, something was changed, or a minute has passed in which an import or an owner may have
-- changed what no change tells. With very many cases it takes no more than a fifth of its time, but never waits for long.
CREATE OR REPLACE PROCEDURE lights_turn(IN p_at DATETIME(6))
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Judges the lights of all boards when anything may have changed them; writes only what changed'
BEGIN
  DECLARE v_seq, v_seen, v_took BIGINT;
  DECLARE v_next, v_turned, v_swept, v_began DATETIME(6);
  SELECT seen_seq, next_at, turned_at, took_us, swept_at INTO v_seen, v_next, v_turned, v_took, v_swept FROM light_turn WHERE id = 1;
  SELECT COALESCE(MAX(seq), 0) INTO v_seq FROM change_log;
  IF v_swept IS NULL OR NOT p_at BETWEEN v_swept AND v_swept + INTERVAL 1 MINUTE THEN
    CALL lights_sweep(p_at);
    SET v_turned = NULL;
  END IF;
  IF v_turned IS NULL OR (v_seq <> v_seen OR v_next <= p_at)
      AND NOT p_at BETWEEN v_turned AND v_turned + INTERVAL LEAST(1000000, 4 * v_took) MICROSECOND THEN
    SET v_began = SYSDATE(6);
    CALL lights_judge(p_at, v_next);
    UPDATE light_turn SET seen_seq = v_seq, next_at = v_next, turned_at = p_at, turns = turns + 1,
        took_us = TIMESTAMPDIFF(MICROSECOND, v_began, SYSDATE(6)) WHERE id = 1;
  END IF;
END $$

CREATE OR REPLACE PROCEDURE lights_judge(IN p_at DATETIME(6), OUT o_next DATETIME(6))
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Judges the lights of all boards at a moment; o_next: when the next clock turns'
BEGIN
  CALL lights_tally(p_at);
  SELECT MIN(next_at) INTO o_next FROM light_tally;
  CALL lights_write(p_at);
END $$

-- Where several units handle a case each counts its own share; a street counts it once, by what ends first.
CREATE OR REPLACE PROCEDURE lights_tally(IN p_at DATETIME(6))
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Counts the open clocks into light_tally: one line for what lies alike'
BEGIN
  CREATE OR REPLACE TEMPORARY TABLE light_joint (case_id BIGINT NOT NULL, department_id BIGINT NOT NULL, ends_first BOOLEAN NOT NULL,
      yellow_at DATETIME(6) NULL, red_at DATETIME(6) NULL, far_at DATETIME(6) NULL,
      KEY (case_id)) ENGINE = MEMORY
  SELECT p.case_id, p.department_id, ROW_NUMBER() OVER (PARTITION BY p.case_id ORDER BY s.due_at IS NULL, s.due_at, p.department_id) = 1
      AS ends_first, s.yellow_at, s.red_at, s.far_at
  FROM case_part p JOIN stage_clock s ON s.case_id = p.case_id AND s.stage = 'HANDLE' AND s.department_id = p.department_id
    AND s.stopped_at IS NULL
  WHERE p.state IN ('PENDING_HANDLE', 'HANDLING', 'REWORK') AND p.role <> 'TEAM';
  -- Light: 2 yellow, 3 green, 4 grey; from 8 on red, with 1 for an urgent one and 2 for one far over.
  CREATE OR REPLACE TEMPORARY TABLE light_tally (stage TINYINT NOT NULL, department_id BIGINT NOT NULL, street_id BIGINT NOT NULL,
      community_id BIGINT NOT NULL, ends_first BOOLEAN NOT NULL, light TINYINT NOT NULL, cases INT NOT NULL, next_at DATETIME(6) NULL)
    ENGINE = MEMORY;
  -- From one key of the clocks alone, in its order; the cases by their keys.
  INSERT INTO light_tally
  SELECT s.stage + 0 AS stage, IF(s.stage = 'HANDLE', COALESCE(c.department_id, 0), 0) AS department_id,
      COALESCE(c.street_id, 0) AS street_id, COALESCE(c.community_id, 0) AS community_id, TRUE,
      CASE WHEN c.suspended_until IS NOT NULL AND c.state = 'SUSPENDED' THEN 4
        WHEN s.red_at <= p_at THEN 8 + IF(c.urgent, 1, 0) + IF(s.far_at <= p_at, 2, 0) WHEN s.yellow_at <= p_at THEN 2 ELSE 3 END AS light,
      COUNT(*), MIN(CASE WHEN s.yellow_at > p_at THEN s.yellow_at WHEN s.red_at > p_at THEN s.red_at WHEN s.far_at > p_at THEN s.far_at END)
  FROM stage_clock s FORCE INDEX (stage_clock_by_red) STRAIGHT_JOIN case_file c ON c.id = s.case_id
  LEFT JOIN light_joint j ON j.case_id = s.case_id
  WHERE s.stopped_at IS NULL AND s.stage IN ('ACCEPT', 'VERIFY', 'FILE', 'DISPATCH', 'HANDLE', 'CHECK', 'CLOSE')
    AND j.case_id IS NULL AND (s.stage <> 'HANDLE' OR s.department_id IS NULL OR s.department_id = c.department_id)
    AND c.state IN ('REPORTED', 'VERIFYING', 'PENDING_FILING', 'PENDING_DISPATCH', 'PENDING_HANDLE', 'HANDLING', 'RETURNED',
      'DISPUTED', 'SUSPENDED', 'HANDLED', 'PENDING_CHECK', 'CHECKING', 'REWORK', 'PENDING_CLOSE')
  GROUP BY stage, department_id, street_id, community_id, light ORDER BY NULL;
  INSERT INTO light_tally
  SELECT 5, j.department_id, COALESCE(c.street_id, 0) AS street_id, COALESCE(c.community_id, 0) AS community_id, j.ends_first,
      CASE WHEN c.suspended_until IS NOT NULL AND c.state = 'SUSPENDED' THEN 4
        WHEN j.red_at <= p_at THEN 8 + IF(c.urgent, 1, 0) + IF(j.far_at <= p_at, 2, 0) WHEN j.yellow_at <= p_at THEN 2 ELSE 3 END AS light,
      COUNT(*), MIN(CASE WHEN j.yellow_at > p_at THEN j.yellow_at WHEN j.red_at > p_at THEN j.red_at WHEN j.far_at > p_at THEN j.far_at END)
  FROM light_joint j JOIN case_file c ON c.id = j.case_id
  WHERE c.state IN ('REPORTED', 'VERIFYING', 'PENDING_FILING', 'PENDING_DISPATCH', 'PENDING_HANDLE', 'HANDLING', 'RETURNED',
      'DISPUTED', 'SUSPENDED', 'HANDLED', 'PENDING_CHECK', 'CHECKING', 'REWORK', 'PENDING_CLOSE')
  GROUP BY j.department_id, street_id, community_id, j.ends_first, light;
END $$

CREATE OR REPLACE PROCEDURE lights_write(IN p_at DATETIME(6))
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Lights the units from light_tally and writes what changed, with its history'
BEGIN
  CREATE OR REPLACE TEMPORARY TABLE light_unit (board ENUM('UNIT','STREET','COMMUNITY','HALL') NOT NULL, unit_id BIGINT NOT NULL,
      red INT NOT NULL, yellow INT NOT NULL, green INT NOT NULL, grey INT NOT NULL, urgent_red INT NOT NULL, far_red INT NOT NULL,
      PRIMARY KEY (board, unit_id)) ENGINE = MEMORY;
  INSERT INTO light_unit SELECT 'UNIT', department_id, SUM(IF(light >= 8, cases, 0)), SUM(IF(light = 2, cases, 0)), SUM(IF(light = 3, cases, 0)),
      SUM(IF(light = 4, cases, 0)), SUM(IF(light IN (9, 11), cases, 0)), SUM(IF(light IN (10, 11), cases, 0))
  FROM light_tally WHERE stage = 5 AND department_id <> 0 GROUP BY department_id;
  INSERT INTO light_unit SELECT 'STREET', street_id, SUM(IF(light >= 8, cases, 0)), SUM(IF(light = 2, cases, 0)), SUM(IF(light = 3, cases, 0)),
      SUM(IF(light = 4, cases, 0)), SUM(IF(light IN (9, 11), cases, 0)), SUM(IF(light IN (10, 11), cases, 0))
  FROM light_tally WHERE stage = 5 AND ends_first AND street_id <> 0 GROUP BY street_id;
  INSERT INTO light_unit SELECT 'COMMUNITY', community_id, SUM(IF(light >= 8, cases, 0)), SUM(IF(light = 2, cases, 0)), SUM(IF(light = 3, cases, 0)),
      SUM(IF(light = 4, cases, 0)), SUM(IF(light IN (9, 11), cases, 0)), SUM(IF(light IN (10, 11), cases, 0))
  FROM light_tally WHERE stage = 5 AND ends_first AND community_id <> 0 GROUP BY community_id;
  INSERT INTO light_unit SELECT 'HALL', stage, SUM(IF(light >= 8, cases, 0)), SUM(IF(light = 2, cases, 0)), SUM(IF(light = 3, cases, 0)),
      SUM(IF(light = 4, cases, 0)), SUM(IF(light IN (9, 11), cases, 0)), SUM(IF(light IN (10, 11), cases, 0))
  FROM light_tally WHERE stage <> 5 GROUP BY stage;
  -- Units that have nothing in hand any more.
  INSERT IGNORE INTO light_unit SELECT board, unit_id, 0, 0, 0, 0, 0, 0 FROM unit_light;

  CREATE OR REPLACE TEMPORARY TABLE light_judged (board ENUM('UNIT','STREET','COMMUNITY','HALL') NOT NULL, unit_id BIGINT NOT NULL,
      light ENUM('RED','YELLOW','GREEN','GREY') NOT NULL,
      why ENUM('URGENT_OVERDUE','FAR_OVERDUE','SHARE_OVERDUE','COUNT_OVERDUE','SOME_OVERDUE','NEAR_END','ALL_STAND','IN_TIME') NOT NULL,
      light_before ENUM('RED','YELLOW','GREEN','GREY') NULL, same BOOLEAN NOT NULL, since DATETIME(6) NULL, red_since DATETIME(6) NULL,
      PRIMARY KEY (board, unit_id)) ENGINE = MEMORY
  SELECT w.board, w.unit_id, w.light, w.why, u.light AS light_before, COALESCE(u.light = w.light AND u.why = w.why AND u.red = w.red
      AND u.yellow = w.yellow AND u.green = w.green AND u.grey = w.grey AND u.urgent_red = w.urgent_red AND u.far_red = w.far_red, FALSE) AS same,
      u.since, u.red_since
  FROM (SELECT y.*, CASE y.why WHEN 'SOME_OVERDUE' THEN 'YELLOW' WHEN 'NEAR_END' THEN 'YELLOW' WHEN 'ALL_STAND' THEN 'GREY'
        WHEN 'IN_TIME' THEN 'GREEN' ELSE 'RED' END AS light
      FROM (SELECT n.*, CASE
            WHEN r.urgent_is_red AND n.urgent_red > 0 THEN 'URGENT_OVERDUE'
            WHEN r.far_is_red AND n.far_red > 0 THEN 'FAR_OVERDUE'
            WHEN n.red >= r.red_cases AND r.kind <> 'SHARE' THEN 'COUNT_OVERDUE'
            WHEN n.red >= r.red_cases AND 100 * n.red >= r.red_percent * (n.red + n.yellow + n.green) THEN 'SHARE_OVERDUE'
            WHEN n.red > 0 THEN 'SOME_OVERDUE'
            WHEN n.yellow > 0 AND (r.kind = 'ANY' OR 100e0 * n.yellow / (n.red + n.yellow + n.green) >= r.yellow_percent) THEN 'NEAR_END'
            WHEN n.red + n.yellow + n.green = 0 AND n.grey > 0 THEN 'ALL_STAND'
            ELSE 'IN_TIME' END AS why
          FROM (SELECT l.*, unit_rule_of(l.board, l.unit_id) AS rule_id FROM light_unit l) n JOIN unit_rule r ON r.id = n.rule_id) y) w
  LEFT JOIN unit_light u ON u.board = w.board AND u.unit_id = w.unit_id;

  INSERT INTO unit_light_change (board, unit_id, at, light, light_before, why, red, yellow, green, grey, urgent_red, far_red)
  SELECT j.board, j.unit_id, p_at, j.light, COALESCE(j.light_before, 'GREEN'), j.why, l.red, l.yellow, l.green, l.grey, l.urgent_red, l.far_red
  FROM light_judged j JOIN light_unit l ON l.board = j.board AND l.unit_id = j.unit_id
  WHERE j.light <> COALESCE(j.light_before, 'GREEN')
  ON DUPLICATE KEY UPDATE light = VALUES(light), why = VALUES(why), red = VALUES(red), yellow = VALUES(yellow), green = VALUES(green),
    grey = VALUES(grey), urgent_red = VALUES(urgent_red), far_red = VALUES(far_red);
  INSERT INTO unit_light (board, unit_id, light, why, cases, percent, red, yellow, green, grey, urgent_red, far_red, since, red_since)
  SELECT j.board, j.unit_id, j.light, j.why, c.cases, IF(j.why = 'ALL_STAND' OR l.red + l.yellow + l.green = 0, 0,
      100e0 * c.cases / (l.red + l.yellow + l.green)), l.red, l.yellow, l.green, l.grey, l.urgent_red, l.far_red,
      IF(j.light <=> j.light_before, j.since, p_at), IF(j.light = 'RED', COALESCE(j.red_since, p_at), NULL)
  FROM light_judged j JOIN light_unit l ON l.board = j.board AND l.unit_id = j.unit_id
  JOIN (SELECT k.board, k.unit_id, CASE k.why WHEN 'URGENT_OVERDUE' THEN n.urgent_red WHEN 'FAR_OVERDUE' THEN n.far_red
      WHEN 'NEAR_END' THEN n.yellow WHEN 'ALL_STAND' THEN n.grey WHEN 'IN_TIME' THEN n.green ELSE n.red END AS cases
      FROM light_judged k JOIN light_unit n ON n.board = k.board AND n.unit_id = k.unit_id WHERE NOT k.same) c
    ON c.board = j.board AND c.unit_id = j.unit_id
  ON DUPLICATE KEY UPDATE light = VALUES(light), why = VALUES(why), cases = VALUES(cases), percent = VALUES(percent), red = VALUES(red),
    yellow = VALUES(yellow), green = VALUES(green), grey = VALUES(grey), urgent_red = VALUES(urgent_red), far_red = VALUES(far_red),
    since = VALUES(since), red_since = VALUES(red_since);
END $$

CREATE OR REPLACE FUNCTION unit_rule_of(p_board VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin, p_unit BIGINT) RETURNS BIGINT
  READS SQL DATA SQL SECURITY DEFINER
  COMMENT 'The rule by which a unit of a board gets its light: what is said more narrowly wins'
RETURN (SELECT r.id FROM unit_rule r LEFT JOIN department d ON p_board = 'UNIT' AND d.id = p_unit
    WHERE r.valid_to IS NULL AND (r.board IS NULL OR r.board = p_board) AND (r.unit_id IS NULL OR r.unit_id = p_unit)
      AND (r.assessment_group IS NULL OR r.assessment_group = d.assessment_group)
    ORDER BY r.unit_id IS NOT NULL DESC, r.assessment_group IS NOT NULL DESC, r.board IS NOT NULL DESC, r.id DESC LIMIT 1) $$

-- Of many running clocks at once; those that stood still in between have another beginning and are told one by one. Moments are
-- looked up by functions: in them they are constants, and the server finds them in the index at once. What nothing is published for
-- is far over at the end of all days, so that nobody looks for it again.
CREATE OR REPLACE PROCEDURE lights_recount(IN p_anew BOOLEAN, IN p_most INT)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Tells when the lights of running clocks turn, by the rules in force: of all, or only when they are far over where nobody told; of so many at most'
BEGIN
  CREATE OR REPLACE TEMPORARY TABLE light_scope (stage TINYINT NOT NULL, category_id BIGINT NOT NULL, rule_id BIGINT NULL,
      PRIMARY KEY (stage, category_id)) ENGINE = MEMORY
  SELECT DISTINCT s.stage + 0 AS stage, c.category_id FROM stage_clock s JOIN case_file c ON c.id = s.case_id
  WHERE s.stopped_at IS NULL AND s.due_at IS NOT NULL AND (p_anew OR s.far_at IS NULL)
    AND s.stage IN ('ACCEPT', 'VERIFY', 'FILE', 'DISPATCH', 'HANDLE', 'CHECK', 'CLOSE', 'ARRIVE');
  UPDATE light_scope SET rule_id = light_rule_of(stage, category_id);
  CREATE OR REPLACE TEMPORARY TABLE light_clock (id BIGINT NOT NULL, calendar VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      rule_id BIGINT NOT NULL, due_at DATETIME(6) NOT NULL, from_at DATETIME(6) NOT NULL, begun BIGINT NULL, worked BIGINT NULL, PRIMARY KEY (id))
  SELECT s.id, COALESCE(s.calendar, work_calendar_of(s.stage, COALESCE(s.limit_unit, 'WORK_HOUR'))) AS calendar, o.rule_id, s.due_at,
      COALESCE(s.counted_from, s.started_at) AS from_at
  FROM stage_clock s JOIN case_file c ON c.id = s.case_id
  JOIN light_scope o ON o.stage = s.stage + 0 AND o.category_id = c.category_id JOIN light_rule r ON r.id = o.rule_id
  WHERE s.stopped_at IS NULL AND s.due_at IS NOT NULL AND (p_anew OR s.far_at IS NULL AND r.far_percent > 0)
    AND s.stage IN ('ACCEPT', 'VERIFY', 'FILE', 'DISPATCH', 'HANDLE', 'CHECK', 'CLOSE', 'ARRIVE')
    AND NOT (p_anew AND (EXISTS (SELECT 1 FROM stage_clock_pause p WHERE p.stage_clock_id = s.id)
      OR EXISTS (SELECT 1 FROM clock_change x WHERE x.stage_clock_id = s.id AND x.kind = 'STANDING' AND x.undone_at IS NULL)))
  LIMIT p_most;
  UPDATE light_clock SET begun = light_position(calendar, from_at), worked = light_position(calendar, due_at);
  UPDATE stage_clock s JOIN light_clock k ON k.id = s.id JOIN light_rule r ON r.id = k.rule_id
  SET s.far_at = IF(r.far_percent = 0, NULL, COALESCE(light_moment(k.calendar,
        k.begun + (k.worked - k.begun) * r.far_percent DIV 100), '9999-12-31')),
      s.red_at = CASE WHEN NOT p_anew OR k.begun IS NULL OR k.worked IS NULL THEN s.red_at WHEN r.preset = 'WARNING' THEN k.due_at
        ELSE light_moment(k.calendar, k.begun + (k.worked - k.begun) * r.stuck_percent DIV 100) END,
      s.yellow_at = CASE WHEN NOT p_anew OR k.begun IS NULL OR k.worked IS NULL THEN s.yellow_at
        WHEN r.preset = 'BACKLOG' OR k.worked <= k.begun THEN k.due_at
        ELSE light_begin(k.calendar, k.worked - LEAST(k.worked - k.begun, GREATEST(r.floor_minutes * 60000000,
          LEAST(r.cap_minutes * 60000000, (k.worked - k.begun) - (k.worked - k.begun) * r.yellow_percent DIV 100)))) END;
  IF p_anew THEN
    FOR c IN (SELECT s.id FROM stage_clock s WHERE s.stopped_at IS NULL AND s.due_at IS NOT NULL
        AND (EXISTS (SELECT 1 FROM stage_clock_pause p WHERE p.stage_clock_id = s.id)
          OR EXISTS (SELECT 1 FROM clock_change x WHERE x.stage_clock_id = s.id AND x.kind = 'STANDING' AND x.undone_at IS NULL))
        AND s.stage IN ('ACCEPT', 'VERIFY', 'FILE', 'DISPATCH', 'HANDLE', 'CHECK', 'CLOSE', 'ARRIVE')) DO
      CALL recount_clock(c.id);
    END FOR;
  END IF;
END $$

CREATE OR REPLACE FUNCTION light_position(p_calendar VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin, p_at DATETIME(6)) RETURNS BIGINT
  DETERMINISTIC READS SQL DATA SQL SECURITY DEFINER
  COMMENT 'Working time before a moment, microseconds; none where nothing is published'
RETURN (SELECT w.cumulative_ms * 1000 + TIMESTAMPDIFF(MICROSECOND, w.`start`, LEAST(p_at, w.`end`)) FROM work_slot w
    WHERE w.calendar = p_calendar AND w.`start` <= p_at ORDER BY w.`start` DESC LIMIT 1) $$

-- As work_moment, but silent where nothing is published that far: one look into an index.
CREATE OR REPLACE FUNCTION light_moment(p_calendar VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin, p_worked BIGINT)
  RETURNS DATETIME(6)
  DETERMINISTIC READS SQL DATA SQL SECURITY DEFINER
  COMMENT 'First moment at which so much has been worked, UTC; none where nothing is published that far'
RETURN (SELECT IF(w.`start` + INTERVAL (p_worked - w.cumulative_ms * 1000) MICROSECOND <= w.`end`,
      w.`start` + INTERVAL (p_worked - w.cumulative_ms * 1000) MICROSECOND, NULL)
    FROM work_slot w WHERE w.calendar = p_calendar AND w.cumulative_ms < (p_worked + 999) DIV 1000 ORDER BY w.cumulative_ms DESC LIMIT 1) $$

CREATE OR REPLACE FUNCTION light_begin(p_calendar VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin, p_worked BIGINT)
  RETURNS DATETIME(6)
  DETERMINISTIC READS SQL DATA SQL SECURITY DEFINER
  COMMENT 'The moment from which on more than so much is worked, UTC: the beginning of a slot, never the end of the one before'
RETURN (SELECT w.`start` + INTERVAL (p_worked - w.cumulative_ms * 1000) MICROSECOND
    FROM work_slot w WHERE w.calendar = p_calendar AND w.cumulative_ms <= p_worked DIV 1000 ORDER BY w.cumulative_ms DESC LIMIT 1) $$

CREATE OR REPLACE FUNCTION light_rule_of(p_stage TINYINT, p_category BIGINT) RETURNS BIGINT
  READS SQL DATA SQL SECURITY DEFINER
  COMMENT 'The rule by which a clock gets its light, by number of the stage and class: what is said more narrowly wins'
RETURN (SELECT id FROM light_rule WHERE valid_to IS NULL AND (stage IS NULL OR stage + 0 = p_stage)
    AND (category_id IS NULL OR category_id = p_category)
    ORDER BY category_id IS NOT NULL DESC, stage IS NOT NULL DESC, id DESC LIMIT 1) $$

-- What came in without its moments (imports), and what is older than the history is kept.
CREATE OR REPLACE PROCEDURE lights_sweep(IN p_at DATETIME(6))
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Tells running clocks when they are far over, where nobody did, and ends the history where the setting says'
BEGIN
  DECLARE v_days INT;
  CALL lights_recount(FALSE, 2000);
  SELECT MAX(CAST(value AS UNSIGNED)) INTO v_days FROM setting WHERE name = 'light.history.days';
  IF v_days > 0 THEN
    DELETE FROM unit_light_change WHERE at < p_at - INTERVAL v_days DAY LIMIT 2000;
  END IF;
  -- Where there were more it goes on with the next turn.
  UPDATE light_turn SET swept_at = p_at WHERE id = 1 AND (SELECT COUNT(*) FROM light_clock) < 2000;
END $$

DELIMITER ;
