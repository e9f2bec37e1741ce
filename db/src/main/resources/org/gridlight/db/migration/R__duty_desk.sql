-- What a shift needs at hand: knowledge (知识), the duty roster of units (值班表), urgent bulletins (紧急情况快报).

DELIMITER $$

CREATE OR REPLACE PROCEDURE knowledge_save(IN p_id BIGINT, IN p_operator BIGINT, IN p_detail TEXT, IN p_at DATETIME(6), OUT o_id BIGINT,
    INOUT o_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Adds an entry of the knowledge or changes one, and keeps its version'
BEGIN
  DECLARE v_kind TEXT CHARACTER SET utf8mb4 DEFAULT detail_words(p_detail, '$.kind');
  DECLARE v_title TEXT CHARACTER SET utf8mb4 DEFAULT detail_words(p_detail, '$.title');
  DECLARE v_words TEXT CHARACTER SET utf8mb4 DEFAULT detail_words(p_detail, '$.words');
  DECLARE v_category BIGINT DEFAULT JSON_VALUE(p_detail, '$.category');
  DECLARE v_department BIGINT DEFAULT JSON_VALUE(p_detail, '$.department');
  DECLARE v_in_use BOOLEAN DEFAULT COALESCE(JSON_VALUE(p_detail, '$.inUse'), 1);
  DECLARE v_version, v_categories, v_departments INT;
  SELECT COUNT(*) INTO v_categories FROM category WHERE id = v_category;
  SELECT COUNT(*) INTO v_departments FROM department WHERE id = v_department;
  IF p_id IS NOT NULL THEN
    SELECT MAX(version) INTO v_version FROM knowledge WHERE id = p_id FOR UPDATE;
  END IF;
  SET o_id = p_id, o_reason = CASE
    WHEN v_words IS NULL OR v_title IS NULL OR CHAR_LENGTH(v_title) > 80 OR COALESCE(v_kind, '') NOT IN ('ANSWER', 'GUIDANCE', 'CONTACT', 'SCRIPT')
      THEN 'knowledge.incomplete'
    WHEN v_category IS NOT NULL AND v_categories = 0 OR v_department IS NOT NULL AND v_departments = 0 THEN 'knowledge.aboutNothing'
    WHEN p_id IS NOT NULL AND NOT v_version <=> CAST(JSON_VALUE(p_detail, '$.version') AS INT) THEN 'knowledge.changed'
  END;
  IF o_reason IS NULL AND p_id IS NULL THEN
    INSERT INTO knowledge (kind, category_id, department_id, title, words, in_use, changed_at, changed_by)
    VALUES (v_kind, v_category, v_department, v_title, v_words, v_in_use, p_at, p_operator);
    SET o_id = LAST_INSERT_ID(), v_version = 0;
  ELSEIF o_reason IS NULL THEN
    UPDATE knowledge SET kind = v_kind, category_id = v_category, department_id = v_department, title = v_title, words = v_words,
        in_use = v_in_use, version = version + 1, changed_at = p_at, changed_by = p_operator WHERE id = p_id;
  END IF;
  IF o_reason IS NULL THEN
    INSERT INTO knowledge_version (knowledge_id, version, title, words, in_use, changed_at, changed_by)
    VALUES (o_id, v_version + 1, v_title, v_words, v_in_use, p_at, p_operator);
  END IF;
END $$

CREATE OR REPLACE PROCEDURE roster_give(IN p_operator BIGINT, IN p_detail LONGTEXT, IN p_at DATETIME(6),
    INOUT o_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Takes in turns of the roster; those of a unit and day that is told stand in place of what was known of it'
BEGIN
  DECLARE v_rows, v_good INT DEFAULT 0;
  DROP TEMPORARY TABLE IF EXISTS given_roster;
  CREATE TEMPORARY TABLE given_roster (department_id BIGINT NULL, day DATE NULL, from_at DATETIME(6) NULL, to_at DATETIME(6) NULL,
    person VARCHAR(64) NULL, telephone VARCHAR(32) NULL);
  INSERT INTO given_roster
  SELECT j.department, j.day, j.from_at, j.to_at, NULLIF(TRIM(j.person), ''), NULLIF(TRIM(j.telephone), '')
    FROM JSON_TABLE(p_detail, '$.turns[*]' COLUMNS (department BIGINT PATH '$.department', day DATE PATH '$.day',
      from_at DATETIME(6) PATH '$.from', to_at DATETIME(6) PATH '$.to', person VARCHAR(64) PATH '$.person',
      telephone VARCHAR(32) PATH '$.telephone')) j;
  SELECT COUNT(*) INTO v_rows FROM given_roster;
  SELECT COUNT(*) INTO v_good FROM given_roster g JOIN department d ON d.id = g.department_id
   WHERE g.day IS NOT NULL AND g.from_at < g.to_at AND g.person IS NOT NULL AND g.telephone IS NOT NULL;
  IF v_rows = 0 OR v_good < v_rows THEN
    SET o_reason = 'roster.broken';
  ELSE
    DELETE r FROM unit_roster r JOIN (SELECT DISTINCT department_id, day FROM given_roster) g
        ON g.department_id = r.department_id AND g.day = r.day;
    INSERT INTO unit_roster (department_id, day, from_at, to_at, person, telephone, given_at, given_by)
    SELECT department_id, day, from_at, to_at, person, telephone, p_at, p_operator FROM given_roster;
  END IF;
END $$

-- Another table, another stamp: whoever changes what he has read is told when it is not what stands there any more.
CREATE OR REPLACE FUNCTION duty_table_stamp() RETURNS BIGINT
  READS SQL DATA SQL SECURITY DEFINER
  COMMENT 'Door: tells one duty table from another'
  RETURN (SELECT COUNT(*) + COALESCE(SUM(CRC32(CONCAT_WS('|', place_code, class_code, department_id, COALESCE(person, ''),
      COALESCE(telephone, '')))), 0) FROM duty_row) $$

-- What is given is the whole table; rows that stay as they were keep who gave them and when. A row about something new must
-- name a unit of today, a place of some level, a class, a major class or a kind; one that was there may outlive its unit.
CREATE OR REPLACE PROCEDURE duty_table_give(IN p_operator BIGINT, IN p_detail LONGTEXT, IN p_at DATETIME(6),
    INOUT o_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Takes in the duty table in place of the one before; refused when that is not the one that was seen'
BEGIN
  DECLARE v_rows, v_good, v_about INT DEFAULT 0;
  DECLARE v_seen BIGINT DEFAULT JSON_VALUE(p_detail, '$.seen');
  DECLARE v_turn VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin;
  -- One at a time, as imports.
  SELECT name INTO v_turn FROM setting WHERE name = 'import.turn' FOR UPDATE;
  DROP TEMPORARY TABLE IF EXISTS given_duty;
  CREATE TEMPORARY TABLE given_duty (place VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NULL,
    class VARCHAR(80) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL, department_id BIGINT NULL, person VARCHAR(64) NULL,
    telephone VARCHAR(32) NULL, KEY (place, class));
  INSERT INTO given_duty
  SELECT COALESCE(TRIM(j.place), ''), COALESCE(TRIM(j.class), ''), j.department, NULLIF(TRIM(j.person), ''),
         NULLIF(TRIM(j.telephone), '')
    FROM JSON_TABLE(p_detail, '$.rows[*]' COLUMNS (place VARCHAR(32) PATH '$.place', class VARCHAR(80) PATH '$.class',
      department BIGINT PATH '$.department', person VARCHAR(64) PATH '$.person', telephone VARCHAR(32) PATH '$.telephone')) j;
  SELECT COUNT(*), COUNT(DISTINCT place, class) INTO v_rows, v_about FROM given_duty;
  SELECT COUNT(*) INTO v_good FROM given_duty g
   WHERE EXISTS (SELECT 1 FROM duty_row r WHERE r.place_code = g.place AND r.class_code = g.class AND r.department_id = g.department_id)
      OR EXISTS (SELECT 1 FROM department d WHERE d.id = g.department_id AND (d.valid_to IS NULL OR d.valid_to >= centre_day(p_at)))
         AND (g.place = '' OR EXISTS (SELECT 1 FROM area a WHERE a.code = g.place AND a.valid_to IS NULL)
           OR EXISTS (SELECT 1 FROM unit_grid u WHERE u.code = g.place AND u.valid_to IS NULL))
         AND (g.class = '' OR EXISTS (SELECT 1 FROM category k WHERE LEFT(k.code, CHAR_LENGTH(g.class)) = g.class));
  SET o_reason = CASE
    WHEN v_seen <> duty_table_stamp() THEN 'roster.duty.changed'
    WHEN v_good < v_rows OR v_about < v_rows THEN 'roster.duty.broken'
  END;
  IF o_reason IS NULL THEN
    DELETE r FROM duty_row r LEFT JOIN given_duty g ON g.place = r.place_code AND g.class = r.class_code WHERE g.place IS NULL;
    INSERT INTO duty_row (place_code, class_code, department_id, person, telephone, given_at, given_by)
    SELECT place, class, department_id, person, telephone, p_at, p_operator FROM given_duty
    ON DUPLICATE KEY UPDATE
      given_by = IF(duty_row.department_id = VALUES(department_id) AND duty_row.person <=> VALUES(person)
          AND duty_row.telephone <=> VALUES(telephone), duty_row.given_by, VALUES(given_by)),
      given_at = IF(duty_row.department_id = VALUES(department_id) AND duty_row.person <=> VALUES(person)
          AND duty_row.telephone <=> VALUES(telephone), duty_row.given_at, VALUES(given_at)),
      department_id = VALUES(department_id), person = VALUES(person), telephone = VALUES(telephone);
  END IF;
END $$

CREATE OR REPLACE PROCEDURE bulletin_issue(IN p_first BIGINT, IN p_operator BIGINT, IN p_detail TEXT, IN p_at DATETIME(6), OUT o_id BIGINT,
    INOUT o_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Issues an urgent bulletin: the first of a matter, one that follows it, or the last'
BEGIN
  DECLARE v_form TEXT CHARACTER SET utf8mb4 DEFAULT detail_words(p_detail, '$.form');
  DECLARE v_title TEXT CHARACTER SET utf8mb4 DEFAULT LEFT(detail_words(p_detail, '$.title'), 120);
  DECLARE v_place TEXT CHARACTER SET utf8mb4 DEFAULT LEFT(detail_words(p_detail, '$.place'), 200);
  DECLARE v_situation TEXT CHARACTER SET utf8mb4 DEFAULT detail_words(p_detail, '$.situation');
  DECLARE v_happened DATETIME(6) DEFAULT detail_moment(p_detail, '$.happened');
  DECLARE v_case BIGINT DEFAULT JSON_VALUE(p_detail, '$.case');
  DECLARE v_year, v_serial, v_part, v_finals, v_cases INT;
  DECLARE v_taken BOOLEAN DEFAULT TRUE;
  SELECT COUNT(*) INTO v_cases FROM case_file WHERE id = v_case;
  IF p_first IS NOT NULL THEN
    SELECT MAX(year), MAX(serial) INTO v_year, v_serial FROM urgent_bulletin WHERE id = p_first FOR UPDATE;
    SELECT MAX(part) + 1, SUM(form = 'FINAL') INTO v_part, v_finals FROM urgent_bulletin WHERE year = v_year AND serial = v_serial;
  END IF;
  SET o_reason = CASE
    WHEN v_title IS NULL OR v_place IS NULL OR v_situation IS NULL OR v_happened IS NULL OR COALESCE(v_form, '') NOT IN ('FIRST', 'FOLLOW_UP', 'FINAL')
      THEN 'bulletin.incomplete'
    WHEN v_happened > p_at THEN 'bulletin.notYet'
    WHEN v_case IS NOT NULL AND v_cases = 0 THEN 'dutyLog.aboutNothing'
    WHEN (p_first IS NULL) <> (v_form = 'FIRST') OR p_first IS NOT NULL AND v_serial IS NULL THEN 'bulletin.noFirst'
    WHEN v_finals > 0 THEN 'bulletin.over'
  END;
  IF o_reason IS NULL THEN
    -- Two seats may begin a matter at once: whoever finds the next number taken takes the one after it.
    WHILE v_taken DO
      SET v_taken = FALSE;
      IF p_first IS NULL THEN
        SET v_year = YEAR(centre_day(p_at)), v_part = 0;
        SELECT COALESCE(MAX(serial), 0) + 1 INTO v_serial FROM urgent_bulletin WHERE year = v_year;
      ELSE
        SELECT MAX(part) + 1 INTO v_part FROM urgent_bulletin WHERE year = v_year AND serial = v_serial;
      END IF;
      BEGIN
        DECLARE CONTINUE HANDLER FOR 1062 SET v_taken = TRUE;
        INSERT INTO urgent_bulletin (year, serial, part, form, title, case_id, happened_at, place, situation, harm, measures, needs, issued_at, issued_by)
        VALUES (v_year, v_serial, v_part, v_form, v_title, v_case, v_happened, v_place, v_situation, detail_words(p_detail, '$.harm'),
            detail_words(p_detail, '$.measures'), detail_words(p_detail, '$.needs'), p_at, p_operator);
      END;
    END WHILE;
    SET o_id = LAST_INSERT_ID();
  END IF;
END $$

CREATE OR REPLACE PROCEDURE duty_desk_act(IN p_act_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin,
    IN p_action VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin, IN p_object BIGINT, IN p_detail LONGTEXT)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Door: saves an entry of the knowledge, takes in a roster or the duty table, or issues an urgent bulletin; once for one act id'
whole: BEGIN
  DECLARE v_operator, v_own, v_object BIGINT;
  DECLARE v_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_known BOOLEAN;
  DECLARE v_now DATETIME(6);
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK AND NO CHAIN NO RELEASE; RESIGNAL; END;
  CALL act_begin(p_act_id, p_action, NULL, v_operator, v_own, v_known);
  IF v_known THEN
    CALL act_settle(p_act_id, v_operator, p_action, NULL, NULL, NULL, NULL, NULL);
    LEAVE whole;
  END IF;
  SET v_now = SYSDATE(6), v_object = p_object;
  SET v_reason = CASE
    WHEN v_operator IS NULL THEN 'act.noOperator'
    WHEN v_own IS NOT NULL OR NOT has_standing_right(v_operator, p_action)
      OR p_action NOT IN ('saveKnowledge', 'giveRoster', 'giveDutyTable', 'issueBulletin') THEN 'dutyDesk.notAllowed'
    WHEN NOT COALESCE(JSON_VALID(p_detail), FALSE) THEN 'act.detailBroken'
  END;
  IF v_reason IS NULL THEN
    IF p_action = 'saveKnowledge' THEN
      CALL knowledge_save(p_object, v_operator, p_detail, v_now, v_object, v_reason);
    ELSEIF p_action = 'giveRoster' THEN
      CALL roster_give(v_operator, p_detail, v_now, v_reason);
    ELSEIF p_action = 'giveDutyTable' THEN
      CALL duty_table_give(v_operator, p_detail, v_now, v_reason);
    ELSE
      CALL bulletin_issue(p_object, v_operator, p_detail, v_now, v_object, v_reason);
    END IF;
  END IF;
  IF v_reason IS NOT NULL THEN
    ROLLBACK AND NO CHAIN NO RELEASE;
    CALL act_settle(p_act_id, v_operator, p_action, NULL, v_reason, p_object, NULL, NULL);
    LEAVE whole;
  END IF;
  UPDATE act SET at = v_now, accept_no = COALESCE(v_object, 0) WHERE act_id = p_act_id;
  CALL chain_append(CASE p_action WHEN 'saveKnowledge' THEN 'knowledge' WHEN 'giveRoster' THEN 'roster' WHEN 'giveDutyTable' THEN 'dutyTable' ELSE 'bulletin' END,
      v_object, p_action, v_operator, p_act_id, JSON_OBJECT('at', v_now, 'detail', SHA2(p_detail, 256)));
  COMMIT AND NO CHAIN NO RELEASE;
  CALL act_answer(p_act_id);
END $$

DELIMITER ;
