-- Rules that people change at the desk of rules (规则). One door for all kinds: a rule is written as JSON, read back as the same JSON,
-- and its change kept with both. A change of a later day waits in rule_change until the authority brings it into force.
--
-- A rule is named by its kind and its scope: LIGHT stage|class, UNIT board|group|unit, ESCALATION unit|level, STOP what, MEETING
-- rule, ALARM kind.

DROP PROCEDURE IF EXISTS light_rule_put;
DROP PROCEDURE IF EXISTS unit_rule_put;
DROP PROCEDURE IF EXISTS light_rule_end;
DROP PROCEDURE IF EXISTS light_rule_changed;

DELIMITER $$

CREATE OR REPLACE FUNCTION rule_part(p_scope VARCHAR(160) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin, p_part INT)
  RETURNS VARCHAR(80) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
  DETERMINISTIC NO SQL SQL SECURITY DEFINER
  COMMENT 'A part of the scope of a rule, from 1; none when it is empty or missing'
RETURN NULLIF(SUBSTRING_INDEX(SUBSTRING_INDEX(CONCAT(p_scope, '|||'), '|', p_part), '|', -1), '') $$

CREATE OR REPLACE FUNCTION rule_key(p_scope VARCHAR(160) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin, p_part INT) RETURNS BIGINT
  DETERMINISTIC NO SQL SQL SECURITY DEFINER
  COMMENT 'The same as a key; -1 for what is none'
RETURN IF(rule_part(p_scope, p_part) IS NULL, NULL,
    IF(rule_part(p_scope, p_part) REGEXP '^[0-9]{1,18}$', CAST(rule_part(p_scope, p_part) AS SIGNED), -1)) $$

CREATE OR REPLACE FUNCTION rule_words(p_content LONGTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin, p_name VARCHAR(32) CHARACTER SET ascii) RETURNS TEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
  DETERMINISTIC NO SQL SQL SECURITY DEFINER
  COMMENT 'A value of a rule, trimmed; none when it is missing or empty'
RETURN NULLIF(TRIM(JSON_UNQUOTE(JSON_EXTRACT(p_content, CONCAT('$.', p_name)))), '') $$

CREATE OR REPLACE FUNCTION rule_number(p_content LONGTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin, p_name VARCHAR(32) CHARACTER SET ascii, p_least INT, p_most INT)
  RETURNS INT
  DETERMINISTIC NO SQL SQL SECURITY DEFINER
  COMMENT 'A whole number of a rule; none when it is missing, no number or out of bounds'
BEGIN
  DECLARE v_words TEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin DEFAULT rule_words(p_content, p_name);
  IF v_words REGEXP '^[0-9]{1,7}$' AND CAST(v_words AS SIGNED) BETWEEN p_least AND p_most THEN
    RETURN CAST(v_words AS SIGNED);
  END IF;
  RETURN NULL;
END $$

CREATE OR REPLACE FUNCTION rule_now(p_kind VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin,
    p_scope VARCHAR(160) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin) RETURNS LONGTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
  READS SQL DATA SQL SECURITY DEFINER
  COMMENT 'Door: a rule as it holds now, as JSON; none when there is none for exactly this'
BEGIN
  DECLARE v_rule LONGTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
  DECLARE v_part VARCHAR(80) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin DEFAULT rule_part(p_scope, 1);
  DECLARE v_second VARCHAR(80) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin DEFAULT rule_part(p_scope, 2);
  DECLARE v_key BIGINT;
  CASE p_kind
    WHEN 'LIGHT' THEN
      SELECT MAX(id) INTO v_key FROM category WHERE code = v_second;
      IF v_second IS NULL OR v_key IS NOT NULL THEN
        SELECT JSON_OBJECT('preset', preset, 'yellow', yellow_percent, 'cap', cap_minutes, 'floor', floor_minutes, 'stuck', stuck_percent,
            'far', far_percent) INTO v_rule
        FROM light_rule WHERE valid_to IS NULL AND stage <=> v_part AND category_id <=> v_key ORDER BY id DESC LIMIT 1;
      END IF;
    WHEN 'UNIT' THEN
      SET v_key = rule_key(p_scope, 3);
      SELECT JSON_OBJECT('kind', kind, 'redPercent', red_percent, 'redCases', red_cases, 'urgent', urgent_is_red + 0, 'far', far_is_red + 0,
          'yellow', yellow_percent) INTO v_rule
      FROM unit_rule WHERE valid_to IS NULL AND board <=> v_part AND assessment_group <=> v_second AND unit_id <=> v_key
      ORDER BY id DESC LIMIT 1;
    WHEN 'ESCALATION' THEN
      SET v_key = COALESCE(rule_key(p_scope, 1), 0);
      SELECT JSON_OBJECT('circle', circle, 'days', days_after, 'post', post, 'person', COALESCE(person, ''), 'role', COALESCE(role, ''))
      INTO v_rule FROM escalation_level WHERE unit_key = v_key AND level = rule_key(p_scope, 2);
    WHEN 'STOP' THEN
      SELECT JSON_OBJECT('enabled', enabled + 0) INTO v_rule FROM escalation_stop WHERE stop = v_part;
    WHEN 'MEETING' THEN
      SELECT JSON_OBJECT('enabled', enabled + 0, 'position', position, 'least', least) INTO v_rule FROM meeting_rule WHERE rule = v_part;
    WHEN 'ALARM' THEN
      SELECT JSON_OBJECT('enabled', enabled + 0, 'priority', priority, 'heavyPriority', heavy_priority, 'gravePriority', grave_priority,
          'heavyCases', heavy_cases, 'graveCases', grave_cases, 'heavyDays', heavy_days, 'delay', delay_seconds, 'repeatTimes', repeat_times,
          'repeatSeconds', repeat_seconds, 'recovery', recovery_seconds, 'acknowledge', acknowledge_minutes,
          'acknowledgeMost', acknowledge_most_minutes, 'nag', nag_minutes, 'latching', latching + 0, 'sound', sound + 0,
          'guidance', guidance, 'guidanceEnglish', guidance_english) INTO v_rule FROM alarm_kind WHERE kind = v_part;
    ELSE SET v_rule = NULL;
  END CASE;
  RETURN v_rule;
END $$

CREATE OR REPLACE FUNCTION rule_scope_fault(p_kind VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin,
    p_scope VARCHAR(160) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin) RETURNS VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin
  READS SQL DATA SQL SECURITY DEFINER
  COMMENT 'Why there can be no rule for this; none when there can'
BEGIN
  DECLARE v_first VARCHAR(80) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin DEFAULT rule_part(p_scope, 1);
  DECLARE v_second VARCHAR(80) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin DEFAULT rule_part(p_scope, 2);
  DECLARE v_unit BIGINT;
  DECLARE v_found INT DEFAULT 0;
  CASE p_kind
    WHEN 'LIGHT' THEN
      SELECT (v_first IS NULL OR v_first IN ('ACCEPT', 'VERIFY', 'FILE', 'DISPATCH', 'HANDLE', 'CHECK', 'CLOSE', 'ARRIVE'))
        AND (v_second IS NULL OR EXISTS (SELECT 1 FROM category WHERE code = v_second)) INTO v_found;
    WHEN 'UNIT' THEN
      SET v_unit = rule_key(p_scope, 3);
      SELECT (v_first IS NULL OR v_first IN ('UNIT', 'STREET', 'COMMUNITY', 'HALL'))
        AND (v_second IS NULL OR v_unit IS NULL AND COALESCE(v_first, 'UNIT') = 'UNIT'
          AND EXISTS (SELECT 1 FROM department WHERE assessment_group = v_second))
        AND (v_unit IS NULL OR v_first = 'UNIT' AND EXISTS (SELECT 1 FROM department WHERE id = v_unit)
          OR v_first IN ('STREET', 'COMMUNITY') AND EXISTS (SELECT 1 FROM area WHERE id = v_unit AND level = v_first)
          OR v_first = 'HALL' AND v_unit BETWEEN 1 AND 7 AND v_unit <> 5) INTO v_found;
    WHEN 'ESCALATION' THEN
      SET v_unit = rule_key(p_scope, 1);
      SELECT COALESCE(rule_key(p_scope, 2) BETWEEN 1 AND 9, FALSE)
        AND (v_unit IS NULL OR EXISTS (SELECT 1 FROM department WHERE id = v_unit)) INTO v_found;
    ELSE SET v_found = rule_now(p_kind, p_scope) IS NOT NULL;
  END CASE;
  RETURN IF(COALESCE(v_found, 0), NULL, 'act.lightRuleScope');
END $$

-- What came with the program is replaced, never ended: something must hold. Of levels of escalation only the last one ends.
CREATE OR REPLACE FUNCTION rule_fault(p_kind VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin,
    p_scope VARCHAR(160) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin, p_content LONGTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin)
  RETURNS VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin
  READS SQL DATA SQL SECURITY DEFINER
  COMMENT 'Why a rule cannot become so; none when it can. p_content: none to end it'
BEGIN
  DECLARE v_fault VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin DEFAULT rule_scope_fault(p_kind, p_scope);
  DECLARE v_level BIGINT DEFAULT rule_key(p_scope, 2);
  DECLARE v_unit BIGINT DEFAULT COALESCE(rule_key(p_scope, 1), 0);
  DECLARE v_others INT DEFAULT 0;
  DECLARE v_fits BOOLEAN;
  IF v_fault IS NOT NULL THEN
    RETURN v_fault;
  END IF;
  IF p_content IS NULL THEN
    IF p_kind = 'ESCALATION' AND v_unit = 0 THEN
      SELECT COUNT(*) INTO v_others FROM escalation_level WHERE unit_key = 0 AND level > v_level;
    END IF;
    RETURN IF(rule_now(p_kind, p_scope) IS NULL OR p_kind NOT IN ('LIGHT', 'UNIT', 'ESCALATION') OR REPLACE(p_scope, '|', '') = ''
        OR p_kind = 'ESCALATION' AND v_unit = 0 AND (v_level = 1 OR v_others > 0), 'act.noRule', NULL);
  END IF;
  IF NOT JSON_VALID(p_content) THEN
    RETURN 'act.lightRuleNumbers';
  END IF;
  CASE p_kind
    WHEN 'LIGHT' THEN SET v_fits = rule_words(p_content, 'preset') IN ('WARNING', 'BACKLOG') AND rule_number(p_content, 'yellow', 0, 100) IS NOT NULL
        AND rule_number(p_content, 'cap', 0, 100000) IS NOT NULL AND rule_number(p_content, 'floor', 0, 100000) IS NOT NULL
        AND rule_number(p_content, 'stuck', 100, 1000) IS NOT NULL
        AND (rule_number(p_content, 'far', 0, 0) IS NOT NULL OR rule_number(p_content, 'far', 100, 1000) IS NOT NULL);
    WHEN 'UNIT' THEN SET v_fits = rule_words(p_content, 'kind') IN ('SHARE', 'ANY', 'COUNT') AND rule_number(p_content, 'redPercent', 0, 100) IS NOT NULL
        AND rule_number(p_content, 'redCases', 1, 100000) IS NOT NULL AND rule_number(p_content, 'urgent', 0, 1) IS NOT NULL
        AND rule_number(p_content, 'far', 0, 1) IS NOT NULL AND rule_number(p_content, 'yellow', 0, 100) IS NOT NULL;
    WHEN 'ESCALATION' THEN
      SELECT COUNT(*) INTO v_others FROM escalation_level WHERE unit_key = 0 AND level = IF(v_unit = 0, v_level - 1, v_level);
      SET v_fits = (v_unit = 0 AND v_level = 1 OR v_others > 0) AND rule_words(p_content, 'circle') IN ('MICRO', 'SMALL', 'GREAT')
        AND rule_number(p_content, 'days', 1, 60) IS NOT NULL AND CHAR_LENGTH(rule_words(p_content, 'post')) <= 64
        AND CHAR_LENGTH(COALESCE(rule_words(p_content, 'person'), '')) <= 64
        AND (rule_words(p_content, 'role') IS NULL OR EXISTS (SELECT 1 FROM role_rule WHERE role = rule_words(p_content, 'role')));
    WHEN 'STOP' THEN SET v_fits = rule_number(p_content, 'enabled', 0, 1) IS NOT NULL;
    WHEN 'MEETING' THEN SET v_fits = rule_number(p_content, 'enabled', 0, 1) IS NOT NULL AND rule_number(p_content, 'position', 1, 5) IS NOT NULL
        AND rule_number(p_content, 'least', 0, 3650) IS NOT NULL;
    ELSE SET v_fits = rule_number(p_content, 'enabled', 0, 1) IS NOT NULL AND rule_words(p_content, 'priority') IN ('LOW', 'MEDIUM', 'HIGH')
        AND rule_words(p_content, 'heavyPriority') IN ('LOW', 'MEDIUM', 'HIGH') AND rule_words(p_content, 'gravePriority') IN ('LOW', 'MEDIUM', 'HIGH')
        AND rule_number(p_content, 'heavyCases', 0, 100000) IS NOT NULL AND rule_number(p_content, 'graveCases', 0, 100000) IS NOT NULL
        AND rule_number(p_content, 'heavyDays', 0, 365) IS NOT NULL AND rule_number(p_content, 'delay', 0, 86400) IS NOT NULL
        AND (rule_number(p_content, 'repeatTimes', 0, 0) IS NOT NULL OR rule_number(p_content, 'repeatTimes', 2, 100) IS NOT NULL
          AND rule_number(p_content, 'repeatSeconds', 1, 86400) IS NOT NULL)
        AND rule_number(p_content, 'repeatSeconds', 0, 86400) IS NOT NULL AND rule_number(p_content, 'recovery', 0, 86400) IS NOT NULL
        AND rule_number(p_content, 'acknowledge', 1, 10080) <= rule_number(p_content, 'acknowledgeMost', 1, 10080)
        AND rule_number(p_content, 'nag', 0, 1440) IS NOT NULL AND rule_number(p_content, 'latching', 0, 1) IS NOT NULL
        AND rule_number(p_content, 'sound', 0, 1) IS NOT NULL AND CHAR_LENGTH(rule_words(p_content, 'guidance')) <= 1000
        AND CHAR_LENGTH(rule_words(p_content, 'guidanceEnglish')) <= 1000;
  END CASE;
  RETURN IF(COALESCE(v_fits, FALSE), NULL, 'act.lightRuleNumbers');
END $$

CREATE OR REPLACE FUNCTION rule_action(p_kind VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin, p_ends BOOLEAN)
  RETURNS VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin
  DETERMINISTIC NO SQL SQL SECURITY DEFINER
  COMMENT 'What the audit calls a change of a rule'
RETURN CASE WHEN p_kind IN ('LIGHT', 'UNIT') THEN IF(p_ends, 'endLightRule', 'changeLightRule') WHEN p_kind IN ('ESCALATION', 'STOP')
    THEN 'changeEscalation' WHEN p_kind = 'MEETING' THEN 'changeMeetingRule' ELSE 'changeAlarmRule' END $$

CREATE OR REPLACE FUNCTION rule_right(p_kind VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin)
  RETURNS VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin
  DETERMINISTIC NO SQL SQL SECURITY DEFINER
  COMMENT 'The right that a change of a rule needs'
RETURN CASE WHEN p_kind IN ('LIGHT', 'UNIT') THEN 'setLightRule' WHEN p_kind IN ('ESCALATION', 'STOP') THEN 'setEscalation'
    WHEN p_kind = 'MEETING' THEN 'setMeetingRule' ELSE 'setAlarmRule' END $$

CREATE OR REPLACE FUNCTION rule_may_change(p_kind VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin) RETURNS BOOLEAN
  READS SQL DATA SQL SECURITY DEFINER
  COMMENT 'Door: whether the caller may change rules of a kind now; whoever may not reads them'
BEGIN
  DECLARE v_operator, v_own BIGINT;
  CALL operator_in_service(v_operator, v_own);
  RETURN v_operator IS NOT NULL AND v_own IS NULL AND has_standing_right(v_operator, rule_right(p_kind));
END $$

CREATE OR REPLACE PROCEDURE rule_apply(IN p_change BIGINT, IN p_at DATETIME(6),
    IN p_act_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Brings a change of a rule into force, keeps what stood before it, and tells the feed; chain last'
BEGIN
  DECLARE v_kind VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_scope VARCHAR(160) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
  DECLARE v_content LONGTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
  DECLARE v_operator, v_unit BIGINT;
  DECLARE v_first, v_second VARCHAR(80) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
  SELECT kind, scope, `after`, made_by, rule_part(scope, 1), rule_part(scope, 2) INTO v_kind, v_scope, v_content, v_operator, v_first, v_second
  FROM rule_change WHERE id = p_change;
  UPDATE rule_change SET applied_at = p_at, `before` = rule_now(v_kind, v_scope) WHERE id = p_change;
  CASE v_kind
    WHEN 'LIGHT' THEN
      SELECT MAX(id) INTO v_unit FROM category WHERE code = v_second;
      UPDATE light_rule SET valid_to = p_at WHERE valid_to IS NULL AND stage <=> v_first AND category_id <=> v_unit;
      IF v_content IS NOT NULL THEN
        INSERT INTO light_rule (stage, category_id, preset, yellow_percent, cap_minutes, floor_minutes, stuck_percent, far_percent,
            valid_from, made_by)
        VALUES (v_first, v_unit, rule_words(v_content, 'preset'), rule_number(v_content, 'yellow', 0, 100),
            rule_number(v_content, 'cap', 0, 100000), rule_number(v_content, 'floor', 0, 100000),
            rule_number(v_content, 'stuck', 100, 1000), rule_number(v_content, 'far', 0, 1000), p_at, v_operator);
      END IF;
      CALL lights_recount(TRUE, 100000000);
    WHEN 'UNIT' THEN
      SET v_unit = rule_key(v_scope, 3);
      UPDATE unit_rule SET valid_to = p_at WHERE valid_to IS NULL AND board <=> v_first AND assessment_group <=> v_second AND unit_id <=> v_unit;
      IF v_content IS NOT NULL THEN
        INSERT INTO unit_rule (board, assessment_group, unit_id, kind, red_percent, red_cases, urgent_is_red, far_is_red, yellow_percent,
            valid_from, made_by)
        VALUES (v_first, v_second, v_unit, rule_words(v_content, 'kind'), rule_number(v_content, 'redPercent', 0, 100),
            rule_number(v_content, 'redCases', 1, 100000), rule_number(v_content, 'urgent', 0, 1), rule_number(v_content, 'far', 0, 1),
            rule_number(v_content, 'yellow', 0, 100), p_at, v_operator);
      END IF;
    WHEN 'ESCALATION' THEN
      SET v_unit = rule_key(v_scope, 1);
      DELETE FROM escalation_level WHERE unit_key = COALESCE(v_unit, 0) AND level = rule_key(v_scope, 2);
      IF v_content IS NOT NULL THEN
        INSERT INTO escalation_level (department_id, level, circle, days_after, post, person, role)
        VALUES (v_unit, rule_key(v_scope, 2), rule_words(v_content, 'circle'), rule_number(v_content, 'days', 1, 60),
            rule_words(v_content, 'post'), rule_words(v_content, 'person'), rule_words(v_content, 'role'));
      END IF;
      CALL rule_climb_again(p_at, v_unit, rule_key(v_scope, 2));
    WHEN 'STOP' THEN
      UPDATE escalation_stop SET enabled = rule_number(v_content, 'enabled', 0, 1) WHERE stop = v_first;
    WHEN 'MEETING' THEN
      CALL rule_meeting_put(v_first, v_content);
    ELSE
      CALL rule_alarm_put(v_first, v_content);
  END CASE;
  IF v_kind = 'LIGHT' THEN
    CALL record_change('cases', 0);
  ELSEIF v_kind = 'ALARM' THEN
    CALL record_change('alarm', 0);
  END IF;
  CALL chain_append('rule', p_change, rule_action(v_kind, v_content IS NULL), v_operator, p_act_id,
      JSON_OBJECT('kind', v_kind, 'scope', v_scope, 'rule', JSON_COMPACT(v_content)));
END $$

-- The notices that have not been taken to this level yet are planned anew.
CREATE OR REPLACE PROCEDURE rule_climb_again(IN p_at DATETIME(6), IN p_unit BIGINT, IN p_level INT)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Says anew who is told next, and when, of the notices whose next level has changed'
BEGIN
  FOR n IN (SELECT id FROM red_notice WHERE state IN ('AWAITED', 'RETURNED') AND level = p_level - 1
      AND (p_unit IS NULL OR department_id = p_unit)) DO
    CALL red_plan(n.id, p_at, NULL);
    UPDATE red_notice SET turn_at = IF(overdue_at IS NULL, reply_due, climb_at) WHERE id = n.id;
  END FOR;
END $$

-- Two rules never have one place: the other takes the place that becomes free.
CREATE OR REPLACE PROCEDURE rule_meeting_put(IN p_rule VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin, IN p_content LONGTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Changes what one rule draws onto the agenda, and when it comes'
BEGIN
  DECLARE v_place, v_was INT;
  SET v_place = rule_number(p_content, 'position', 1, 5);
  SELECT position INTO v_was FROM meeting_rule WHERE rule = p_rule;
  UPDATE meeting_rule SET position = -1 WHERE rule = p_rule;
  UPDATE meeting_rule SET position = v_was WHERE position = v_place;
  UPDATE meeting_rule SET position = v_place, enabled = rule_number(p_content, 'enabled', 0, 1),
      least = rule_number(p_content, 'least', 0, 3650) WHERE rule = p_rule;
END $$

-- Alarms on the list have the priority of the new rule at once, and call again when the new rule says.
CREATE OR REPLACE PROCEDURE rule_alarm_put(IN p_kind VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin, IN p_content LONGTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Changes how alarms of a kind behave'
BEGIN
  DECLARE v_version BIGINT;
  SELECT version + 1 INTO v_version FROM alarm_keeper WHERE id = 1 FOR UPDATE;
  UPDATE alarm_kind SET enabled = rule_number(p_content, 'enabled', 0, 1), priority = rule_words(p_content, 'priority'),
      heavy_priority = rule_words(p_content, 'heavyPriority'), grave_priority = rule_words(p_content, 'gravePriority'),
      heavy_cases = rule_number(p_content, 'heavyCases', 0, 100000), grave_cases = rule_number(p_content, 'graveCases', 0, 100000),
      heavy_days = rule_number(p_content, 'heavyDays', 0, 365), delay_seconds = rule_number(p_content, 'delay', 0, 86400),
      repeat_times = rule_number(p_content, 'repeatTimes', 0, 100), repeat_seconds = rule_number(p_content, 'repeatSeconds', 0, 86400),
      recovery_seconds = rule_number(p_content, 'recovery', 0, 86400), acknowledge_minutes = rule_number(p_content, 'acknowledge', 1, 10080),
      acknowledge_most_minutes = rule_number(p_content, 'acknowledgeMost', 1, 10080), nag_minutes = rule_number(p_content, 'nag', 0, 1440),
      latching = rule_number(p_content, 'latching', 0, 1), sound = rule_number(p_content, 'sound', 0, 1),
      guidance = rule_words(p_content, 'guidance'), guidance_english = rule_words(p_content, 'guidanceEnglish') WHERE kind = p_kind;
  UPDATE alarm a JOIN alarm_kind k ON k.kind = a.kind
  SET a.priority = CASE a.latched_severity WHEN 3 THEN k.grave_priority WHEN 2 THEN k.heavy_priority ELSE k.priority END,
    a.nag_at = IF(a.state = 'UNACKNOWLEDGED', a.announced_at + INTERVAL NULLIF(k.nag_minutes, 0) MINUTE, a.nag_at), a.version = v_version
  WHERE a.listed AND a.kind = p_kind;
  UPDATE alarm_keeper SET version = v_version WHERE id = 1;
END $$

CREATE OR REPLACE PROCEDURE rule_put(IN p_act_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin,
    IN p_kind VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin, IN p_scope VARCHAR(160) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin,
    IN p_seen BIGINT, IN p_from DATETIME(6), IN p_content LONGTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Door: changes a rule, or ends it (no content), from a moment on (none: now); a change planned for the same rule is replaced. p_seen: key of the last change the caller has seen, 0 for none, none to ask for no comparison'
whole: BEGIN
  DECLARE v_operator, v_own, v_seen, v_change BIGINT;
  DECLARE v_known BOOLEAN;
  DECLARE v_action VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_name, v_other VARCHAR(64);
  DECLARE v_now, v_from DATETIME(6);
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK AND NO CHAIN NO RELEASE; RESIGNAL; END;
  SET v_action = rule_action(p_kind, p_content IS NULL);
  CALL act_begin(p_act_id, v_action, NULL, v_operator, v_own, v_known);
  IF v_known THEN
    CALL act_settle(p_act_id, v_operator, v_action, NULL, NULL, NULL, NULL, NULL);
    LEAVE whole;
  END IF;
  UPDATE rule_keeper SET changes = changes + 1 WHERE id = 1;
  SET v_now = SYSDATE(6);
  SET v_from = GREATEST(COALESCE(p_from, v_now), v_now);
  SELECT MAX(id) INTO v_seen FROM rule_change WHERE kind = p_kind AND scope = p_scope;
  SELECT maker INTO v_other FROM rule_change WHERE id = v_seen;
  SELECT name INTO v_name FROM operator WHERE id = v_operator;
  SET v_reason = CASE
    WHEN v_operator IS NULL THEN 'act.noOperator'
    WHEN v_own IS NOT NULL OR NOT has_standing_right(v_operator, rule_right(p_kind)) THEN 'act.lightRuleNotAllowed'
    WHEN p_scope IS NULL OR NOT COALESCE(p_kind IN ('LIGHT', 'UNIT', 'ESCALATION', 'STOP', 'MEETING', 'ALARM'), FALSE) THEN 'act.lightRuleScope'
    WHEN p_seen IS NOT NULL AND p_seen <> COALESCE(v_seen, 0) THEN 'act.ruleChanged'
    WHEN v_from > v_now + INTERVAL 366 DAY THEN 'act.ruleFrom'
    ELSE rule_fault(p_kind, p_scope, p_content)
  END;
  IF v_reason IS NOT NULL THEN
    ROLLBACK AND NO CHAIN NO RELEASE;
    CALL act_settle(p_act_id, v_operator, v_action, NULL, v_reason, v_other, NULL, NULL);
    LEAVE whole;
  END IF;
  UPDATE rule_change SET ended_at = v_now, ended_by = v_name WHERE kind = p_kind AND scope = p_scope AND applied_at IS NULL AND ended_at IS NULL;
  INSERT INTO rule_change (kind, scope, made_at, made_by, maker, valid_from, `after`)
  VALUES (p_kind, p_scope, v_now, v_operator, v_name, v_from, p_content);
  SET v_change = LAST_INSERT_ID();
  UPDATE act SET at = v_now, detail = v_change WHERE act_id = p_act_id;
  IF v_from <= v_now THEN
    CALL rule_apply(v_change, v_now, p_act_id);
  ELSE
    CALL chain_append('rule', v_change, 'planRule', v_operator, p_act_id,
        JSON_OBJECT('kind', p_kind, 'scope', p_scope, 'from', v_from, 'rule', JSON_COMPACT(p_content)));
  END IF;
  COMMIT AND NO CHAIN NO RELEASE;
  CALL act_answer(p_act_id);
END $$

CREATE OR REPLACE PROCEDURE rule_withdraw(IN p_act_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin, IN p_change BIGINT)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Door: takes back a change of a rule that is planned and does not hold yet'
whole: BEGIN
  DECLARE v_operator, v_own BIGINT;
  DECLARE v_known BOOLEAN;
  DECLARE v_kind VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_scope VARCHAR(160) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
  DECLARE v_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_name VARCHAR(64);
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK AND NO CHAIN NO RELEASE; RESIGNAL; END;
  CALL act_begin(p_act_id, 'withdrawRule', NULL, v_operator, v_own, v_known);
  IF v_known THEN
    CALL act_settle(p_act_id, v_operator, 'withdrawRule', NULL, NULL, NULL, NULL, NULL);
    LEAVE whole;
  END IF;
  UPDATE rule_keeper SET changes = changes + 1 WHERE id = 1;
  SELECT kind, scope INTO v_kind, v_scope FROM rule_change WHERE id = p_change AND applied_at IS NULL AND ended_at IS NULL;
  SELECT name INTO v_name FROM operator WHERE id = v_operator;
  SET v_reason = CASE
    WHEN v_operator IS NULL THEN 'act.noOperator'
    WHEN v_kind IS NULL THEN 'act.noRule'
    WHEN v_own IS NOT NULL OR NOT has_standing_right(v_operator, rule_right(v_kind)) THEN 'act.lightRuleNotAllowed'
  END;
  IF v_reason IS NOT NULL THEN
    ROLLBACK AND NO CHAIN NO RELEASE;
    CALL act_settle(p_act_id, v_operator, 'withdrawRule', NULL, v_reason, NULL, NULL, NULL);
    LEAVE whole;
  END IF;
  UPDATE rule_change SET ended_at = SYSDATE(6), ended_by = v_name WHERE id = p_change;
  CALL chain_append('rule', p_change, 'withdrawRule', v_operator, p_act_id, JSON_OBJECT('kind', v_kind, 'scope', v_scope));
  COMMIT AND NO CHAIN NO RELEASE;
  CALL act_answer(p_act_id);
END $$

-- A part of authority_turn, inside its transaction and its last: the chain stands locked from here to the commit. A change that has
-- become impossible meanwhile is not tried again.
CREATE OR REPLACE PROCEDURE rules_turn(IN p_at DATETIME(6))
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Brings planned changes of rules into force when their moment has come'
BEGIN
  DECLARE v_fault VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_due INT;
  SELECT COUNT(*) INTO v_due FROM rule_change WHERE applied_at IS NULL AND ended_at IS NULL AND valid_from <= p_at;
  IF v_due > 0 THEN
    UPDATE rule_keeper SET changes = changes + 1 WHERE id = 1;
    FOR c IN (SELECT id, kind, scope, `after` AS content FROM rule_change WHERE applied_at IS NULL AND ended_at IS NULL AND valid_from <= p_at
        ORDER BY valid_from, id) DO
      SET v_fault = rule_fault(c.kind, c.scope, c.content);
      IF v_fault IS NULL THEN
        CALL rule_apply(c.id, p_at, NULL);
      ELSE
        UPDATE rule_change SET ended_at = p_at, trouble = v_fault WHERE id = c.id;
        CALL chain_append('rule', c.id, 'withdrawRule', NULL, NULL, JSON_OBJECT('trouble', v_fault));
      END IF;
    END FOR;
  END IF;
END $$

DELIMITER ;
