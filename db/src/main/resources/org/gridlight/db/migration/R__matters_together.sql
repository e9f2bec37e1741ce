-- Several reports and one matter, one report and several matters: merge, join, split, link. Parts of case_act, called inside
-- its transaction.

DELIMITER $$

-- Two that are locked together are locked in the order of their keys, so that two merges never wait for each other.
CREATE OR REPLACE PROCEDURE lock_other(IN p_case BIGINT, IN p_detail TEXT)
  READS SQL DATA SQL SECURITY DEFINER
  COMMENT 'Locks the other case of an act where it comes before this one'
BEGIN
  DECLARE v_other BIGINT DEFAULT other_case(p_detail);
  DECLARE CONTINUE HANDLER FOR NOT FOUND BEGIN END;
  IF v_other < p_case THEN
    SELECT id INTO v_other FROM case_file WHERE id = v_other FOR UPDATE;
  END IF;
END $$

CREATE OR REPLACE FUNCTION other_case(p_detail TEXT) RETURNS BIGINT
  DETERMINISTIC NO SQL SQL SECURITY DEFINER
  COMMENT 'The other case an act names; none when it names none'
RETURN IF(JSON_VALID(p_detail) AND JSON_VALUE(p_detail, '$.case') REGEXP '^[0-9]{1,18}$', CAST(JSON_VALUE(p_detail, '$.case') AS SIGNED),
    NULL) $$

CREATE OR REPLACE PROCEDURE find_other(IN p_case BIGINT, IN p_operator BIGINT, IN p_detail TEXT, OUT o_other BIGINT,
    OUT o_state VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin, OUT o_about VARCHAR(255),
    OUT o_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin)
  READS SQL DATA SQL SECURITY DEFINER
  COMMENT 'Locks the other case of an act and says how it stands; one of another street is none'
BEGIN
  DECLARE v_street, v_case_street BIGINT;
  SELECT MAX(s.street_id) INTO v_street FROM operator o JOIN sub_centre s ON s.id = o.sub_centre_id WHERE o.id = p_operator;
  SET o_other = other_case(p_detail), o_state = NULL;
  BEGIN
    DECLARE CONTINUE HANDLER FOR NOT FOUND BEGIN END;
    SELECT state, COALESCE(case_no, id), street_id INTO o_state, o_about, v_case_street
    FROM case_file WHERE id = o_other FOR UPDATE;
  END;
  SET o_reason = CASE
    WHEN o_other = p_case THEN 'act.sameCase'
    WHEN o_state IS NULL OR o_state = 'DRAFT' OR v_street IS NOT NULL AND NOT v_street <=> v_case_street THEN 'act.otherMissing'
  END;
END $$

CREATE OR REPLACE PROCEDURE step_beside(IN p_case BIGINT, IN p_action VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin,
    IN p_from VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin, IN p_to VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin,
    IN p_operator BIGINT, IN p_opinion TEXT, IN p_other BIGINT, IN p_act_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin,
    IN p_at DATETIME(6))
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Writes what an act did to another case than its own: version, step, change'
BEGIN
  DECLARE v_detail TEXT DEFAULT JSON_OBJECT('case', p_other);
  INSERT INTO case_step (case_id, at, action, from_state, to_state, operator_id, opinion, detail, act_id)
  VALUES (p_case, p_at, p_action, p_from, p_to, p_operator, NULLIF(TRIM(p_opinion), ''), v_detail, p_act_id);
  CALL chain_append('case', p_case, p_action, p_operator, p_act_id, JSON_OBJECT('version',
      (SELECT version FROM case_file WHERE id = p_case), 'from', p_from, 'to', p_to, 'at', p_at, 'detail', v_detail));
END $$

-- 并案: the case stays, the other one ends under it, with all that was told of it.
CREATE OR REPLACE PROCEDURE act_merge(IN p_case BIGINT, IN p_operator BIGINT, IN p_opinion TEXT, IN p_detail TEXT,
    IN p_act_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin, IN p_at DATETIME(6),
    OUT o_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin, OUT o_about VARCHAR(255))
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Ends another case as a part of this one'
BEGIN
  DECLARE v_other BIGINT;
  DECLARE v_state, v_to VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_level VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin;
  CALL find_other(p_case, p_operator, p_detail, v_other, v_state, o_about, o_reason);
  IF o_reason IS NULL AND (v_state NOT IN ('REPORTED', 'VERIFYING', 'PENDING_FILING', 'PENDING_DISPATCH', 'PENDING_HANDLE',
      'HANDLING', 'RETURNED', 'DISPUTED') OR EXISTS (SELECT 1 FROM campaign WHERE case_id = v_other)) THEN
    SET o_reason = 'act.otherNotPossible';
  END IF;
  IF o_reason IS NULL THEN
    CALL find_level_refusal(v_other, p_operator, 'merge', v_state, 'MERGED', 'SUPERVISION',
        NOT acts_only_as_sub_centre(p_operator, 'merge', v_state), v_level);
    SET o_reason = IF(v_level IS NULL, NULL, 'act.otherMissing');
  END IF;
  IF o_reason IS NULL THEN
    CALL come_under(v_other, p_case);
    UPDATE case_file SET state = 'MERGED', ended_at = p_at, version = version + 1, pooled = FALSE WHERE id = v_other;
    CALL stop_clock(v_other, p_at);
    SET v_to = 'MERGED';
    CALL parts_follow(v_other, 'merge', FALSE, NULL, p_at, v_to);
    CALL requests_follow(v_other, 'merge', v_state, v_to, p_at);
    CALL step_beside(v_other, 'merge', v_state, 'MERGED', p_operator, p_opinion, p_case, p_act_id, p_at);
  END IF;
END $$

-- 并入已有: the case ends under another one that is already known.
CREATE OR REPLACE PROCEDURE act_join(IN p_case BIGINT, IN p_operator BIGINT, IN p_opinion TEXT, IN p_detail TEXT,
    IN p_act_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin, IN p_at DATETIME(6),
    OUT o_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin, OUT o_about VARCHAR(255))
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Ends this case as a part of another one'
BEGIN
  DECLARE v_other BIGINT;
  DECLARE v_state VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin;
  CALL find_other(p_case, p_operator, p_detail, v_other, v_state, o_about, o_reason);
  IF o_reason IS NULL AND ((SELECT ended FROM workflow_state WHERE state = v_state)
      OR EXISTS (SELECT 1 FROM campaign WHERE case_id = p_case)) THEN
    SET o_reason = 'act.otherNotPossible';
  END IF;
  IF o_reason IS NULL THEN
    CALL come_under(p_case, v_other);
    UPDATE case_file SET version = version + 1 WHERE id = v_other;
    CALL step_beside(v_other, 'joinTo', v_state, v_state, p_operator, p_opinion, p_case, p_act_id, p_at);
  END IF;
END $$

CREATE OR REPLACE PROCEDURE come_under(IN p_case BIGINT, IN p_main BIGINT)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Puts a case, and what was merged into it, under its main case'
BEGIN
  UPDATE case_file SET parent_id = p_main WHERE parent_id = p_case AND state = 'MERGED';
  UPDATE case_file SET parent_id = p_main, suspended_until = NULL WHERE id = p_case;
END $$

-- 拆分: a second matter out of one report, to be filed by itself. Who told of the first told of the second.
CREATE OR REPLACE PROCEDURE act_split(IN p_case BIGINT, IN p_operator BIGINT, IN p_opinion TEXT, IN p_detail TEXT,
    IN p_act_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin, IN p_at DATETIME(6),
    OUT o_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin, OUT o_about VARCHAR(255))
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Makes a new case with a number of its own out of this one, linked to it'
BEGIN
  DECLARE v_code VARCHAR(80) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin DEFAULT JSON_VALUE(p_detail, '$.category');
  DECLARE v_number VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_category, v_new, v_report BIGINT;
  SET o_reason = NULL, o_about = v_code;
  SELECT IF(v_code IS NULL, c.category_id, (SELECT id FROM category WHERE code = v_code)) INTO v_category
  FROM case_file c WHERE c.id = p_case;
  IF v_category IS NULL THEN
    SET o_reason = 'act.noCategory';
  ELSE
    INSERT INTO case_file (state, source, category_id, inspector_id, unit_grid_id, present_grid_id, community_id, street_id, place, longitude,
        latitude, datum, urgent, reported_at, level)
    SELECT 'PENDING_FILING', source, v_category, inspector_id, unit_grid_id, present_grid_id, community_id, street_id,
        COALESCE(NULLIF(LEFT(JSON_VALUE(p_detail, '$.place'), 255), ''), place), longitude, latitude, datum,
        COALESCE(JSON_VALUE(p_detail, '$.urgent') = 'true', FALSE), reported_at, level FROM case_file WHERE id = p_case;
    SET v_new = LAST_INSERT_ID();
    CALL next_number('ACCEPT', centre_day(p_at), v_number);
    INSERT INTO report (accept_no, case_id, source, source_detail, reported_at, recorded_at, words, place)
    SELECT v_number, v_new, c.source, r.source_detail, c.reported_at, p_at, TRIM(p_opinion), COALESCE(r.place, c.place)
    FROM case_file c LEFT JOIN report r ON r.id = (SELECT MIN(f.id) FROM report f WHERE f.case_id = c.id) WHERE c.id = p_case;
    SET v_report = LAST_INSERT_ID();
    INSERT INTO reporter (report_id, name, telephone, address, may_pass_on, delete_after)
    SELECT v_report, p.name, p.telephone, p.address, p.may_pass_on, p.delete_after
    FROM report r JOIN reporter p ON p.report_id = r.id WHERE r.id = (SELECT MIN(f.id) FROM report f WHERE f.case_id = p_case);
    INSERT INTO case_link (case_id, other_id, kind, at, operator_id) VALUES (p_case, v_new, 'SPLIT', p_at, p_operator);
    CALL start_clock(v_new, 'PENDING_FILING', p_at, FALSE);
    UPDATE act SET accept_no = v_number WHERE act_id = p_act_id;
    CALL step_beside(v_new, 'split', NULL, 'PENDING_FILING', p_operator, p_opinion, p_case, p_act_id, p_at);
  END IF;
END $$

CREATE OR REPLACE PROCEDURE act_link(IN p_case BIGINT, IN p_operator BIGINT, IN p_detail TEXT, IN p_at DATETIME(6),
    OUT o_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin, OUT o_about VARCHAR(255))
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Says that two cases have to do with each other'
BEGIN
  DECLARE v_other BIGINT;
  DECLARE v_state VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin;
  CALL find_other(p_case, p_operator, p_detail, v_other, v_state, o_about, o_reason);
  IF o_reason IS NULL AND EXISTS (SELECT 1 FROM case_link WHERE kind = 'RELATED'
      AND (case_id = p_case AND other_id = v_other OR case_id = v_other AND other_id = p_case)) THEN
    SET o_reason = 'act.linkedBefore';
  END IF;
  IF o_reason IS NULL THEN
    INSERT INTO case_link (case_id, other_id, kind, at, operator_id) VALUES (p_case, v_other, 'RELATED', p_at, p_operator);
  END IF;
END $$

DELIMITER ;
