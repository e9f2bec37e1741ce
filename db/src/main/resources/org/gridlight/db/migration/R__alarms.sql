-- Alarms: what ISA-18.2 calls raise, clear, acknowledge, shelve and suppress, as steps of many alarms at once. The table of states
-- stands in org.gridlight.model.alarm.AlarmLife; a test drives thousands of lives through both.
--
-- alarm_keeper is locked first by whoever changes alarms. The turn takes it only where it is free, because it may hold other
-- rows already; whatever it misses is there a second later.

DELIMITER $$

CREATE OR REPLACE PROCEDURE alarms_turn(IN p_at DATETIME(6))
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Evaluates all alarms at a moment; a part of authority_turn, inside its transaction'
whole: BEGIN
  DECLARE v_version BIGINT;
  DECLARE v_changed INT DEFAULT 0;
  DECLARE v_held BOOLEAN;
  SELECT version + 1 INTO v_version FROM alarm_keeper WHERE id = 1 FOR UPDATE SKIP LOCKED;
  IF v_version IS NULL THEN
    LEAVE whole;
  END IF;
  CALL alarms_found(p_at);
  CALL alarms_maintenance_over(p_at, v_version, v_held, v_changed);
  CALL alarms_matter(p_at, v_version, v_held, v_changed);
  CALL alarms_time(p_at, v_version, v_held, v_changed);
  CALL alarms_new(p_at, v_version, v_held, v_changed);
  CALL alarms_nag(p_at, v_version, v_changed);
  IF v_changed > 0 THEN
    UPDATE alarm_keeper SET version = v_version WHERE id = 1;
    -- One for all of them: whoever hears of it asks for what has a newer version.
    CALL record_change('alarm', 0);
  END IF;
END $$

-- Each way in is named: the optimizer may not guess otherwise for what runs each second.
-- No function below is called once a row: with many alarms that alone would take seconds.
--
-- What is red now. A unit or a stage whose red cases are all urgent is not told twice: each of those cases is an alarm.
CREATE OR REPLACE PROCEDURE alarms_found(IN p_at DATETIME(6))
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Collects into alarm_found what is to be alarmed about at a moment, ready once it passes the filters of its kind'
BEGIN
  CREATE OR REPLACE TEMPORARY TABLE alarm_found (kind ENUM('UNIT_RED','URGENT_OVERDUE','HALL_LATE') NOT NULL, object_id BIGINT NOT NULL,
      severity TINYINT NOT NULL, since DATETIME(6) NOT NULL, unit_id BIGINT NULL, category_id BIGINT NULL,
      why ENUM('URGENT_OVERDUE','FAR_OVERDUE','SHARE_OVERDUE','COUNT_OVERDUE','SOME_OVERDUE','NEAR_END','ALL_STAND','IN_TIME') NULL,
      cases INT NOT NULL, percent DOUBLE NOT NULL, case_id BIGINT NULL, case_since DATETIME(6) NULL,
      stage ENUM('ACCEPT','VERIFY','FILE','DISPATCH','HANDLE','CHECK','CLOSE','ARRIVE') NULL, ready BOOLEAN NOT NULL,
      PRIMARY KEY (kind, object_id)) ENGINE = MEMORY;
  INSERT INTO alarm_found
  SELECT k.kind, u.unit_id, CASE WHEN k.grave_cases > 0 AND u.red >= k.grave_cases THEN 3
        WHEN k.heavy_cases > 0 AND u.red >= k.heavy_cases OR k.heavy_days > 0 AND u.red_since <= p_at - INTERVAL k.heavy_days DAY THEN 2 ELSE 1 END, u.red_since,
      IF(u.board = 'UNIT', u.unit_id, NULL), NULL, u.why, u.cases, u.percent, s.case_id, s.due_at,
      IF(u.board = 'UNIT', NULL, u.unit_id), u.red_since <= p_at - INTERVAL k.delay_seconds SECOND
  FROM (SELECT l.*, IF(l.board = 'UNIT',
          (SELECT c.id FROM stage_clock c FORCE INDEX (stage_clock_by_department) WHERE c.department_id = l.unit_id AND c.stopped_at IS NULL AND c.due_at <= p_at
              ORDER BY c.due_at LIMIT 1),
          (SELECT c.id FROM stage_clock c FORCE INDEX (stage_clock_by_red) WHERE c.stage = ELT(l.unit_id, 'ACCEPT', 'VERIFY', 'FILE', 'DISPATCH', 'HANDLE', 'CHECK', 'CLOSE') AND c.stopped_at IS NULL AND c.red_at <= p_at
              ORDER BY c.red_at LIMIT 1)) AS longest
      FROM unit_light l WHERE l.light = 'RED' AND l.board IN ('UNIT', 'HALL') AND l.red > l.urgent_red) u
  JOIN alarm_kind k ON k.kind = IF(u.board = 'UNIT', 'UNIT_RED', 'HALL_LATE') AND k.enabled
  LEFT JOIN stage_clock s ON s.id = u.longest
  WHERE u.board = 'HALL' OR u.unit_id IN (SELECT id FROM department);
  INSERT INTO alarm_found
  SELECT k.kind, r.case_id, CASE WHEN k.grave_cases > 0 AND r.clocks >= k.grave_cases THEN 3
        WHEN k.heavy_cases > 0 AND r.clocks >= k.heavy_cases OR k.heavy_days > 0 AND r.red_at <= p_at - INTERVAL k.heavy_days DAY THEN 2 ELSE 1 END, r.red_at,
      r.department_id, r.category_id, NULL, r.clocks, 0, r.case_id, r.due_at, r.stage,
      r.red_at <= p_at - INTERVAL k.delay_seconds SECOND
  FROM (SELECT c.id AS case_id, c.department_id, c.category_id, COUNT(*) AS clocks, MIN(s.red_at) AS red_at, MIN(s.due_at) AS due_at,
          CAST(SUBSTRING_INDEX(GROUP_CONCAT(s.stage + 0 ORDER BY s.red_at, s.id), ',', 1) AS UNSIGNED) AS stage
      FROM case_file c FORCE INDEX (case_file_by_turn) STRAIGHT_JOIN stage_clock s FORCE INDEX (stage_clock_by_case) ON s.case_id = c.id AND s.stopped_at IS NULL AND s.red_at <= p_at
      WHERE c.urgent = TRUE AND c.state IN ('REPORTED', 'VERIFYING', 'PENDING_FILING', 'PENDING_DISPATCH', 'PENDING_HANDLE', 'HANDLING',
        'RETURNED', 'DISPUTED', 'SUSPENDED', 'HANDLED', 'PENDING_CHECK', 'CHECKING', 'REWORK', 'PENDING_CLOSE')
        AND NOT (c.state = 'SUSPENDED' AND c.suspended_until IS NOT NULL)
      GROUP BY c.id) r
  JOIN alarm_kind k ON k.kind = 'URGENT_OVERDUE' AND k.enabled;
  CALL alarms_repeated(p_at);
END $$

-- By the moment at which it came, so that nothing counts twice, whoever asks and however often.
CREATE OR REPLACE PROCEDURE alarms_repeated(IN p_at DATETIME(6))
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Keeps when things came of late, and makes ready what came often enough'
BEGIN
  INSERT INTO alarm_onset (kind, object_id, at)
  SELECT f.kind, f.object_id, f.since FROM alarm_found f JOIN alarm_kind k ON k.kind = f.kind
  LEFT JOIN alarm_onset o ON o.kind = f.kind AND o.object_id = f.object_id AND o.at = f.since
  WHERE k.repeat_times > 0 AND f.since > p_at - INTERVAL k.repeat_seconds SECOND AND o.object_id IS NULL;
  UPDATE alarm_found f JOIN alarm_kind k ON k.kind = f.kind SET f.ready = TRUE
  WHERE NOT f.ready AND k.repeat_times > 0 AND k.repeat_times <= (SELECT COUNT(*) FROM alarm_onset o
      WHERE o.kind = f.kind AND o.object_id = f.object_id AND o.at > p_at - INTERVAL k.repeat_seconds SECOND);
  DELETE FROM alarm_onset WHERE at < p_at - INTERVAL 1 DAY;
END $$

CREATE OR REPLACE PROCEDURE alarm_steps()
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Empties alarm_step, the steps that are to be done at once; to_state CALL is whichever state calls or is kept from calling'
CREATE OR REPLACE TEMPORARY TABLE alarm_step (alarm_id BIGINT NOT NULL, happening VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    from_state VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL, to_state VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    severity TINYINT NOT NULL, latched TINYINT NOT NULL, priority VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NULL,
    called BOOLEAN NOT NULL DEFAULT FALSE, PRIMARY KEY (alarm_id)) ENGINE = MEMORY $$

-- No expression below reads a column that is set beside it: a statement over several tables sets them in no order.
CREATE OR REPLACE PROCEDURE alarm_steps_do(IN p_at DATETIME(6), IN p_version BIGINT, IN p_held BOOLEAN, IN p_operator BIGINT,
    IN p_words VARCHAR(255), IN p_until DATETIME(6), IN p_act_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin, INOUT o_changed INT)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Does the steps of alarm_step and keeps each of them; two statements, however many they are'
BEGIN
  DECLARE v_steps INT;
  SELECT COUNT(*) INTO v_steps FROM alarm_step;
  IF v_steps > 0 THEN
    UPDATE alarm_step s JOIN alarm a ON a.id = s.alarm_id JOIN alarm_kind k ON k.kind = a.kind
    SET s.priority = CASE s.latched WHEN 3 THEN k.grave_priority WHEN 2 THEN k.heavy_priority ELSE k.priority END;
    UPDATE alarm_step SET to_state = IF(p_held AND priority <> 'HIGH', 'SUPPRESSED', 'UNACKNOWLEDGED') WHERE to_state = 'CALL';
    UPDATE alarm_step SET called = TRUE
    WHERE to_state = 'UNACKNOWLEDGED' AND (from_state <> 'UNACKNOWLEDGED' OR happening IN ('RISE', 'NAG'));
    INSERT INTO alarm_event (alarm_id, at, happening, from_state, to_state, severity, priority, called, operator_id, words, until, act_id)
    SELECT s.alarm_id, p_at, s.happening, s.from_state, s.to_state, s.severity, s.priority, s.called, p_operator, p_words,
        CASE WHEN s.happening = 'ACKNOWLEDGE' AND s.to_state = 'ACKNOWLEDGED'
            THEN COALESCE(p_until, p_at + INTERVAL k.acknowledge_minutes MINUTE)
          WHEN s.happening = 'SHELVE' THEN p_until END, p_act_id
    FROM alarm_step s JOIN alarm a ON a.id = s.alarm_id JOIN alarm_kind k ON k.kind = a.kind ORDER BY s.alarm_id;
    UPDATE alarm_step s JOIN alarm a ON a.id = s.alarm_id JOIN alarm_kind k ON k.kind = a.kind
    SET a.state = s.to_state, a.state_since = IF(s.from_state = s.to_state, a.state_since, p_at), a.priority = s.priority,
      a.current_severity = s.severity, a.latched_severity = s.latched, a.times = a.times + (s.happening = 'RAISE'),
      a.listed = IF(s.to_state = 'NORMAL', NULL, TRUE), a.left_at = IF(s.to_state = 'NORMAL', p_at, NULL),
      a.reopened = s.to_state = 'UNACKNOWLEDGED' AND (s.from_state NOT IN ('NORMAL', 'UNACKNOWLEDGED') OR a.reopened),
      a.announced_at = IF(s.called, p_at, a.announced_at),
      a.nag_at = IF(s.to_state = 'UNACKNOWLEDGED', IF(s.called, p_at + INTERVAL NULLIF(k.nag_minutes, 0) MINUTE, a.nag_at), NULL),
      a.acknowledged_by = IF(s.to_state = 'ACKNOWLEDGED', COALESCE(a.acknowledged_by, p_operator), NULL),
      a.acknowledged_at = IF(s.to_state = 'ACKNOWLEDGED', COALESCE(a.acknowledged_at, p_at), NULL),
      a.acknowledged_until = IF(s.to_state = 'ACKNOWLEDGED',
        COALESCE(a.acknowledged_until, p_until, p_at + INTERVAL k.acknowledge_minutes MINUTE), NULL),
      a.shelved_by = IF(s.to_state = 'SHELVED', IF(s.happening = 'SHELVE', p_operator, a.shelved_by), NULL),
      a.shelved_at = IF(s.to_state = 'SHELVED', IF(s.happening = 'SHELVE', p_at, a.shelved_at), NULL),
      a.shelved_until = IF(s.to_state = 'SHELVED', IF(s.happening = 'SHELVE', p_until, a.shelved_until), NULL),
      a.shelved_reason = IF(s.to_state = 'SHELVED', IF(s.happening = 'SHELVE', p_words, a.shelved_reason), NULL),
      a.version = p_version;
    SET o_changed = o_changed + v_steps;
  END IF;
END $$

CREATE OR REPLACE PROCEDURE alarms_maintenance_over(IN p_at DATETIME(6), IN p_version BIGINT, OUT o_held BOOLEAN, INOUT o_changed INT)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Ends the maintenance mode when its time is over; o_held: whether it is on'
BEGIN
  UPDATE alarm_maintenance SET ended_at = until WHERE ended_at IS NULL AND until <= p_at;
  SET o_changed = o_changed + ROW_COUNT();
  SELECT COUNT(*) > 0 INTO o_held FROM alarm_maintenance WHERE ended_at IS NULL;
  IF NOT o_held THEN
    CALL alarm_steps();
    INSERT INTO alarm_step (alarm_id, happening, from_state, to_state, severity, latched)
    SELECT id, 'MAINTENANCE_END', state, 'CALL', current_severity, latched_severity FROM alarm WHERE listed AND state = 'SUPPRESSED';
    CALL alarm_steps_do(p_at, p_version, FALSE, NULL, NULL, NULL, NULL, o_changed);
  END IF;
END $$

-- Recovery is what lasts; so is coming back. Between the two nothing changes for anybody.
CREATE OR REPLACE PROCEDURE alarms_matter(IN p_at DATETIME(6), IN p_version BIGINT, IN p_held BOOLEAN, INOUT o_changed INT)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'What the matter itself does to alarms on the list: recovers, comes back, becomes worse or less bad'
BEGIN
  UPDATE alarm a LEFT JOIN alarm_found f ON f.kind = a.kind AND f.object_id = a.object_id
  SET a.gone_at = IF(f.object_id IS NULL, p_at, NULL), a.version = p_version
  WHERE a.listed AND (a.gone_at IS NULL) = (f.object_id IS NULL);
  SET o_changed = o_changed + ROW_COUNT();
  CALL alarm_steps();
  INSERT INTO alarm_step (alarm_id, happening, from_state, to_state, severity, latched)
  SELECT m.id, m.happening, m.state, CASE
      WHEN m.state = 'SHELVED' THEN 'SHELVED'
      WHEN m.happening <> 'CLEAR' THEN 'CALL'
      WHEN m.state = 'UNACKNOWLEDGED' AND m.latching THEN 'RETURNED'
      ELSE 'NORMAL' END, m.severity, GREATEST(m.latched_severity, m.severity)
  FROM (SELECT n.*, CASE WHEN n.current_severity > 0 AND n.severity = 0 THEN 'CLEAR' WHEN n.current_severity = 0 AND n.severity > 0 THEN 'RAISE'
        WHEN n.severity > n.latched_severity THEN 'RISE' ELSE 'LESS' END AS happening
      FROM (SELECT a.id, a.state, a.current_severity, a.latched_severity, k.latching, CASE
            WHEN f.object_id IS NULL THEN IF(a.gone_at <= p_at - INTERVAL k.recovery_seconds SECOND, 0, a.current_severity)
            WHEN a.current_severity > 0 OR f.ready THEN f.severity ELSE 0 END AS severity
          FROM alarm a JOIN alarm_kind k ON k.kind = a.kind
          LEFT JOIN alarm_found f ON f.kind = a.kind AND f.object_id = a.object_id WHERE a.listed) n
      WHERE n.severity <> n.current_severity) m;
  -- Less bad, or as bad as it was before: the acknowledgement holds.
  UPDATE alarm_step s JOIN alarm a ON a.id = s.alarm_id SET a.current_severity = s.severity, a.version = p_version
  WHERE s.happening = 'LESS';
  SET o_changed = o_changed + ROW_COUNT();
  DELETE FROM alarm_step WHERE happening = 'LESS';
  CALL alarm_steps_do(p_at, p_version, p_held, NULL, NULL, NULL, NULL, o_changed);
  -- The share alone moves with every case that comes in; it is not told by itself.
  UPDATE alarm_found f JOIN alarm a ON a.kind = f.kind AND a.object_id = f.object_id AND a.listed
  SET a.unit_id = f.unit_id, a.why = f.why, a.cases = f.cases, a.percent = f.percent, a.since = f.since, a.case_id = f.case_id,
    a.case_since = f.case_since, a.stage = f.stage, a.version = p_version
  WHERE NOT (a.unit_id <=> f.unit_id AND a.why <=> f.why AND a.cases = f.cases AND a.since = f.since AND a.case_id <=> f.case_id
    AND a.case_since <=> f.case_since AND a.stage <=> f.stage);
  SET o_changed = o_changed + ROW_COUNT();
END $$

CREATE OR REPLACE PROCEDURE alarms_time(IN p_at DATETIME(6), IN p_version BIGINT, IN p_held BOOLEAN, INOUT o_changed INT)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Ends acknowledgements (重新提醒) and what was put aside, when their time is over'
BEGIN
  CALL alarm_steps();
  INSERT INTO alarm_step (alarm_id, happening, from_state, to_state, severity, latched)
  SELECT id, IF(state = 'SHELVED', 'SHELF_END', 'ACKNOWLEDGEMENT_END'), state, IF(current_severity > 0, 'CALL', 'NORMAL'),
      current_severity, latched_severity
  FROM alarm WHERE listed AND (state = 'ACKNOWLEDGED' AND acknowledged_until <= p_at OR state = 'SHELVED' AND shelved_until <= p_at);
  CALL alarm_steps_do(p_at, p_version, p_held, NULL, NULL, NULL, NULL, o_changed);
END $$

CREATE OR REPLACE PROCEDURE alarms_new(IN p_at DATETIME(6), IN p_version BIGINT, IN p_held BOOLEAN, INOUT o_changed INT)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Raises what is ready and not on the list'
BEGIN
  INSERT INTO alarm (kind, object_id, priority, unit_id, category_id, state, state_since, raised_at, why, cases, percent, since, case_id,
      case_since, stage, version)
  SELECT f.kind, f.object_id, 'LOW', f.unit_id, f.category_id, 'NORMAL', p_at, p_at, f.why, f.cases, f.percent, f.since, f.case_id,
      f.case_since, f.stage, p_version
  FROM alarm_found f LEFT JOIN alarm a ON a.kind = f.kind AND a.object_id = f.object_id AND a.listed
  WHERE f.ready AND a.id IS NULL;
  IF ROW_COUNT() > 0 THEN
    CALL alarm_steps();
    INSERT INTO alarm_step (alarm_id, happening, from_state, to_state, severity, latched)
    SELECT a.id, 'RAISE', 'NORMAL', 'CALL', f.severity, f.severity
    FROM alarm a JOIN alarm_found f ON f.kind = a.kind AND f.object_id = a.object_id WHERE a.listed AND a.state = 'NORMAL';
    CALL alarm_steps_do(p_at, p_version, p_held, NULL, NULL, NULL, NULL, o_changed);
  END IF;
END $$

CREATE OR REPLACE PROCEDURE alarms_nag(IN p_at DATETIME(6), IN p_version BIGINT, INOUT o_changed INT)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Calls again what nobody answers'
BEGIN
  CALL alarm_steps();
  INSERT INTO alarm_step (alarm_id, happening, from_state, to_state, severity, latched)
  SELECT id, 'NAG', state, state, current_severity, latched_severity
  FROM alarm WHERE listed AND state = 'UNACKNOWLEDGED' AND nag_at <= p_at;
  CALL alarm_steps_do(p_at, p_version, FALSE, NULL, NULL, NULL, NULL, o_changed);
END $$

-- What people do. An alarm that is not in a state for it any more is left as it is: somebody else was first.
CREATE OR REPLACE PROCEDURE alarms_do(IN p_happening VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin, IN p_alarms LONGTEXT,
    IN p_operator BIGINT, IN p_words VARCHAR(255), IN p_until DATETIME(6), IN p_at DATETIME(6),
    IN p_act_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin, OUT o_done INT)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Acknowledges, takes back, puts aside: the alarms whose keys stand in a JSON list; o_done: how many'
BEGIN
  DECLARE v_version BIGINT;
  DECLARE v_held BOOLEAN;
  SELECT version + 1 INTO v_version FROM alarm_keeper WHERE id = 1 FOR UPDATE;
  SELECT COUNT(*) > 0 INTO v_held FROM alarm_maintenance WHERE ended_at IS NULL;
  CALL alarm_steps();
  INSERT INTO alarm_step (alarm_id, happening, from_state, to_state, severity, latched)
  SELECT a.id, p_happening, a.state, CASE p_happening
      WHEN 'ACKNOWLEDGE' THEN IF(a.state = 'RETURNED', 'NORMAL', 'ACKNOWLEDGED')
      WHEN 'UNACKNOWLEDGE' THEN 'CALL'
      WHEN 'SHELVE' THEN 'SHELVED'
      ELSE IF(a.current_severity > 0, 'CALL', 'NORMAL') END, a.current_severity, a.latched_severity
  FROM (SELECT DISTINCT id FROM JSON_TABLE(p_alarms, '$[*]' COLUMNS (id BIGINT PATH '$')) j) w JOIN alarm a ON a.id = w.id
  WHERE a.listed AND CASE p_happening WHEN 'ACKNOWLEDGE' THEN a.state IN ('UNACKNOWLEDGED', 'RETURNED', 'SUPPRESSED')
      WHEN 'UNACKNOWLEDGE' THEN a.state = 'ACKNOWLEDGED' WHEN 'SHELVE' THEN TRUE WHEN 'UNSHELVE' THEN a.state = 'SHELVED' ELSE FALSE END;
  SET o_done = 0;
  CALL alarm_steps_do(p_at, v_version, v_held, p_operator, p_words, p_until, p_act_id, o_done);
  UPDATE alarm_keeper SET version = v_version WHERE id = 1 AND o_done > 0;
END $$

CREATE OR REPLACE PROCEDURE alarms_maintain(IN p_on BOOLEAN, IN p_operator BIGINT, IN p_words VARCHAR(255), IN p_until DATETIME(6),
    IN p_at DATETIME(6), IN p_act_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Begins the maintenance mode or moves its end; ends it'
BEGIN
  DECLARE v_version, v_current BIGINT;
  DECLARE v_changed INT DEFAULT 0;
  SELECT version + 1 INTO v_version FROM alarm_keeper WHERE id = 1 FOR UPDATE;
  SELECT MAX(id) INTO v_current FROM alarm_maintenance WHERE ended_at IS NULL;
  CALL alarm_steps();
  IF NOT p_on THEN
    UPDATE alarm_maintenance SET ended_at = p_at, ended_by = p_operator WHERE id = v_current;
  ELSEIF v_current IS NULL THEN
    INSERT INTO alarm_maintenance (since, until, reason, operator_id) VALUES (p_at, p_until, p_words, p_operator);
  ELSE
    UPDATE alarm_maintenance SET until = p_until, reason = p_words, operator_id = p_operator WHERE id = v_current;
  END IF;
  INSERT INTO alarm_step (alarm_id, happening, from_state, to_state, severity, latched)
  SELECT id, IF(p_on, 'MAINTENANCE_BEGIN', 'MAINTENANCE_END'), state, 'CALL', current_severity, latched_severity
  FROM alarm WHERE listed AND state = IF(p_on, 'UNACKNOWLEDGED', 'SUPPRESSED') AND (NOT p_on OR priority <> 'HIGH');
  CALL alarm_steps_do(p_at, v_version, p_on, p_operator, p_words, NULL, p_act_id, v_changed);
  UPDATE alarm_keeper SET version = v_version WHERE id = 1;
END $$

CREATE OR REPLACE PROCEDURE alarm_act(IN p_act_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin,
    IN p_action VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin, IN p_alarms LONGTEXT, IN p_words VARCHAR(255), IN p_until DATETIME(6))
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Door: acknowledges alarms, takes that back, puts them aside with a reason and an end, or takes them back from there; keys as a JSON list'
whole: BEGIN
  DECLARE v_operator, v_own BIGINT;
  DECLARE v_known, v_outside BOOLEAN;
  DECLARE v_most DATETIME(6);
  DECLARE v_hours, v_done INT;
  DECLARE v_now DATETIME(6);
  DECLARE v_happening VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK AND NO CHAIN NO RELEASE; RESIGNAL; END;

  CALL act_begin(p_act_id, p_action, NULL, v_operator, v_own, v_known);
  IF v_known THEN
    CALL act_settle(p_act_id, v_operator, p_action, NULL, NULL, NULL, NULL, NULL);
    LEAVE whole;
  END IF;
  SET v_now = SYSDATE(6);
  -- Alarms are those of the district; a sub-centre is outside, whatever its people may do with cases.
  SELECT MAX(department_id IS NOT NULL OR sub_centre_id IS NOT NULL) INTO v_outside FROM operator WHERE id = v_operator;
  SET v_happening = CASE p_action WHEN 'acknowledgeAlarm' THEN 'ACKNOWLEDGE' WHEN 'unacknowledgeAlarm' THEN 'UNACKNOWLEDGE'
      WHEN 'shelveAlarm' THEN 'SHELVE' WHEN 'unshelveAlarm' THEN 'UNSHELVE' END;
  IF v_happening = 'SHELVE' THEN
    SELECT CAST(value AS SIGNED) INTO v_hours FROM setting WHERE name = 'alarm.shelf.mostHours';
    SET v_most = v_now + INTERVAL v_hours HOUR;
  ELSEIF v_happening = 'ACKNOWLEDGE' AND p_until IS NOT NULL THEN
    SELECT v_now + INTERVAL MIN(k.acknowledge_most_minutes) MINUTE INTO v_most
    FROM (SELECT DISTINCT id FROM JSON_TABLE(p_alarms, '$[*]' COLUMNS (id BIGINT PATH '$')) j) w JOIN alarm a ON a.id = w.id
    JOIN alarm_kind k ON k.kind = a.kind;
  END IF;
  SET v_reason = CASE
    WHEN v_operator IS NULL THEN 'act.noOperator'
    WHEN v_happening IS NULL OR v_outside OR NOT has_standing_right(v_operator, p_action) THEN 'act.alarmNotAllowed'
    WHEN v_happening = 'SHELVE' AND COALESCE(TRIM(p_words), '') = '' THEN 'act.alarmReason'
    WHEN v_happening = 'SHELVE' AND p_until IS NULL OR p_until <= v_now OR p_until > v_most THEN 'act.alarmUntil'
  END;
  IF v_reason IS NOT NULL THEN
    ROLLBACK AND NO CHAIN NO RELEASE;
    CALL act_settle(p_act_id, v_operator, p_action, NULL, v_reason, NULL, NULL, NULL);
    LEAVE whole;
  END IF;
  CALL alarms_do(v_happening, p_alarms, v_operator, NULLIF(TRIM(p_words), ''), IF(v_happening IN ('SHELVE', 'ACKNOWLEDGE'), p_until, NULL),
      v_now, p_act_id, v_done);
  UPDATE act SET at = v_now, detail = v_done WHERE act_id = p_act_id;
  IF v_done > 0 THEN
    CALL chain_append('alarm', 0, p_action, v_operator, p_act_id, JSON_OBJECT('alarms', JSON_COMPACT(p_alarms), 'done', v_done,
        'words', NULLIF(TRIM(p_words), ''), 'until', p_until));
  END IF;
  COMMIT AND NO CHAIN NO RELEASE;
  CALL act_answer(p_act_id);
END $$

CREATE OR REPLACE PROCEDURE alarm_maintain(IN p_act_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin, IN p_on BOOLEAN,
    IN p_reason VARCHAR(255), IN p_until DATETIME(6))
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Door: begins the maintenance mode with a reason and an end, or moves its end; ends it'
whole: BEGIN
  DECLARE v_operator, v_own BIGINT;
  DECLARE v_known, v_outside BOOLEAN;
  DECLARE v_hours INT;
  DECLARE v_now DATETIME(6);
  DECLARE v_action VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin DEFAULT IF(p_on, 'beginMaintenance', 'endMaintenance');
  DECLARE v_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK AND NO CHAIN NO RELEASE; RESIGNAL; END;

  CALL act_begin(p_act_id, v_action, NULL, v_operator, v_own, v_known);
  IF v_known THEN
    CALL act_settle(p_act_id, v_operator, v_action, NULL, NULL, NULL, NULL, NULL);
    LEAVE whole;
  END IF;
  SET v_now = SYSDATE(6);
  -- Alarms are those of the district; a sub-centre is outside, whatever its people may do with cases.
  SELECT MAX(department_id IS NOT NULL OR sub_centre_id IS NOT NULL) INTO v_outside FROM operator WHERE id = v_operator;
  SELECT CAST(value AS SIGNED) INTO v_hours FROM setting WHERE name = 'alarm.maintenance.mostHours';
  SET v_reason = CASE
    WHEN v_operator IS NULL THEN 'act.noOperator'
    WHEN v_outside OR NOT has_standing_right(v_operator, v_action) THEN 'act.alarmNotAllowed'
    WHEN p_on AND COALESCE(TRIM(p_reason), '') = '' THEN 'act.alarmReason'
    WHEN p_on AND (p_until IS NULL OR p_until <= v_now OR p_until > v_now + INTERVAL v_hours HOUR) THEN 'act.alarmUntil'
  END;
  IF v_reason IS NOT NULL THEN
    ROLLBACK AND NO CHAIN NO RELEASE;
    CALL act_settle(p_act_id, v_operator, v_action, NULL, v_reason, NULL, NULL, NULL);
    LEAVE whole;
  END IF;
  CALL alarms_maintain(p_on, v_operator, IF(p_on, TRIM(p_reason), NULL), IF(p_on, p_until, NULL), v_now, p_act_id);
  UPDATE act SET at = v_now WHERE act_id = p_act_id;
  CALL chain_append('alarm', 0, v_action, v_operator, p_act_id, JSON_OBJECT('reason', IF(p_on, TRIM(p_reason), NULL), 'until', p_until));
  COMMIT AND NO CHAIN NO RELEASE;
  CALL act_answer(p_act_id);
END $$

DELIMITER ;
