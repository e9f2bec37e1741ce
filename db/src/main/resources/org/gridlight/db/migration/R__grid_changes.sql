-- Changes of grids (网格调整). The program draws; what it says is checked here again by the record's own geometry: nothing is
-- lost, nothing is covered twice, no code comes back. All that follows from a change is one transaction: grids end and begin,
-- larger grids and posts go with them, components and open cases are placed anew by where they lie.

DELIMITER $$

-- Two who draw at the same time come one after the other; so does whoever loads geometry.
CREATE OR REPLACE PROCEDURE grid_change_turn()
  READS SQL DATA SQL SECURITY DEFINER
  COMMENT 'Takes the turn of whoever changes geometry, until the end of the transaction'
BEGIN
  DECLARE v_number BIGINT;
  SELECT number INTO v_number FROM map_version WHERE id = 1 FOR UPDATE;
END $$

CREATE OR REPLACE PROCEDURE grid_change_store(IN p_change BIGINT, IN p_plan LONGTEXT)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Writes down what a change is made of, as the program drew it; unknown keys fall out and are missed by grid_change_fault'
BEGIN
  INSERT IGNORE INTO grid_change_old (change_id, unit_grid_id)
  SELECT p_change, g.id FROM JSON_TABLE(p_plan, '$.closed[*]' COLUMNS (id BIGINT PATH '$')) j JOIN unit_grid g ON g.id = j.id;
  INSERT IGNORE INTO grid_change_new (change_id, code, outline, area_m2, bounds, heir_of)
  SELECT p_change, j.code, ST_GeomFromWKB(UNHEX(j.outline)), j.area, COALESCE(j.bounds, ''), g.id
  FROM JSON_TABLE(p_plan, '$.grids[*]' COLUMNS (code CHAR(15) CHARACTER SET ascii COLLATE ascii_bin PATH '$.code',
      outline LONGTEXT PATH '$.outline', area DECIMAL(12,2) PATH '$.area', bounds VARCHAR(500) PATH '$.bounds',
      heir BIGINT PATH '$.heir')) j JOIN unit_grid g ON g.id = j.heir;
  INSERT IGNORE INTO grid_change_part (change_id, unit_grid_id, management_grid_id)
  SELECT p_change, g.id, m.id FROM JSON_TABLE(p_plan, '$.parts[*]' COLUMNS (id BIGINT PATH '$')) j
  JOIN unit_grid g ON g.id = j.id JOIN management_grid m ON m.id = JSON_VALUE(p_plan, '$.larger');
  INSERT INTO grid_change_node (change_id, management_grid_id, parent_id, kind, code, name, level_name)
  SELECT p_change, j.id, j.parent, j.kind, TRIM(j.code), TRIM(j.name), TRIM(j.level)
  FROM JSON_TABLE(p_plan, '$.node' COLUMNS (id BIGINT PATH '$.id', parent BIGINT PATH '$.parent', kind VARCHAR(16) PATH '$.kind',
      code VARCHAR(32) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin PATH '$.code', name VARCHAR(128) PATH '$.name',
      level VARCHAR(32) PATH '$.level')) j WHERE j.kind IS NOT NULL;
END $$

CREATE OR REPLACE PROCEDURE grid_change_fault(IN p_change BIGINT, IN p_plan LONGTEXT,
    OUT o_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin, OUT o_about VARCHAR(64))
  READS SQL DATA SQL SECURITY DEFINER
  COMMENT 'Why a change cannot come into force, and the code of the grid to look at; none when it can'
whole: BEGIN
  DECLARE v_kind VARCHAR(16);
  DECLARE v_old, v_new, v_parts, v_nodes INT;
  DECLARE CONTINUE HANDLER FOR NOT FOUND BEGIN END;
  SET o_reason = NULL, o_about = NULL;
  SELECT kind INTO v_kind FROM grid_change WHERE id = p_change;
  SELECT COUNT(*) INTO v_old FROM grid_change_old WHERE change_id = p_change;
  SELECT COUNT(*) INTO v_new FROM grid_change_new WHERE change_id = p_change;
  SELECT COUNT(*) INTO v_parts FROM grid_change_part WHERE change_id = p_change;
  SELECT COUNT(*) INTO v_nodes FROM grid_change_node WHERE change_id = p_change;
  IF NOT CASE v_kind WHEN 'SPLIT' THEN v_old = 1 AND v_new >= 2 WHEN 'MERGE' THEN v_old >= 2 AND v_new = 1
        WHEN 'REDRAW' THEN v_old >= 1 AND v_new = v_old ELSE v_old = 0 AND v_new = 0 END
      OR (v_kind = 'ASSIGN') <> (v_parts > 0) OR (v_kind = 'TREE') <> (v_nodes > 0)
      OR p_plan IS NOT NULL AND (v_old <> COALESCE(JSON_LENGTH(p_plan, '$.closed'), 0)
        OR v_new <> COALESCE(JSON_LENGTH(p_plan, '$.grids'), 0) OR v_parts <> COALESCE(JSON_LENGTH(p_plan, '$.parts'), 0)) THEN
    SET o_reason = 'grid.change.incomplete';
    LEAVE whole;
  END IF;
  CALL grid_change_meanwhile(p_change, o_reason, o_about);
  IF o_reason IS NULL AND v_new > 0 THEN
    CALL grid_change_ground(p_change, v_kind, o_reason, o_about);
  END IF;
  IF o_reason IS NULL AND v_nodes > 0 THEN
    CALL grid_change_tree(p_change, o_reason, o_about);
  END IF;
END $$

CREATE OR REPLACE PROCEDURE grid_change_meanwhile(IN p_change BIGINT,
    OUT o_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin, OUT o_about VARCHAR(64))
  READS SQL DATA SQL SECURITY DEFINER
  COMMENT 'Whether what others did or plan stands in the way of a change'
BEGIN
  DECLARE CONTINUE HANDLER FOR NOT FOUND BEGIN END;
  SET o_about = NULL;
  SELECT 'grid.change.ended', g.code INTO o_reason, o_about FROM (
      SELECT unit_grid_id FROM grid_change_old WHERE change_id = p_change UNION ALL
      SELECT heir_of FROM grid_change_new WHERE change_id = p_change UNION ALL
      SELECT unit_grid_id FROM grid_change_part WHERE change_id = p_change) u
    JOIN unit_grid g ON g.id = u.unit_grid_id WHERE g.valid_to IS NOT NULL ORDER BY g.code LIMIT 1;
  IF o_about IS NULL THEN
    SELECT 'grid.change.busy', g.code INTO o_reason, o_about FROM (
        SELECT unit_grid_id FROM grid_change_old WHERE change_id = p_change UNION ALL
        SELECT unit_grid_id FROM grid_change_part WHERE change_id = p_change) u
      JOIN unit_grid g ON g.id = u.unit_grid_id
      WHERE EXISTS (SELECT 1 FROM grid_change c WHERE c.state = 'PLANNED' AND c.id <> p_change
          AND (EXISTS (SELECT 1 FROM grid_change_old o WHERE o.change_id = c.id AND o.unit_grid_id = u.unit_grid_id)
            OR EXISTS (SELECT 1 FROM grid_change_part x WHERE x.change_id = c.id AND x.unit_grid_id = u.unit_grid_id)))
      ORDER BY g.code LIMIT 1;
  END IF;
  IF o_about IS NULL THEN
    SELECT 'grid.change.codeTaken', n.code INTO o_reason, o_about FROM grid_change_new n WHERE n.change_id = p_change
      AND (EXISTS (SELECT 1 FROM unit_grid g WHERE g.code = n.code)
        OR EXISTS (SELECT 1 FROM grid_change_new x JOIN grid_change c ON c.id = x.change_id
            WHERE x.code = n.code AND x.change_id <> p_change AND c.state = 'PLANNED'))
      ORDER BY n.code LIMIT 1;
  END IF;
  IF o_about IS NULL THEN
    SELECT 'grid.change.largerEnded', m.code INTO o_reason, o_about FROM grid_change_part x
    JOIN management_grid m ON m.id = x.management_grid_id WHERE x.change_id = p_change AND m.valid_to IS NOT NULL LIMIT 1;
  END IF;
END $$

-- A square metre is about 1e-10 square degrees; less than that is a rounding.
CREATE OR REPLACE PROCEDURE grid_change_ground(IN p_change BIGINT, IN p_kind VARCHAR(16),
    OUT o_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin, OUT o_about VARCHAR(64))
  READS SQL DATA SQL SECURITY DEFINER
  COMMENT 'Whether the ground of a change adds up: same community, nothing lost, nothing twice, codes of the community'
BEGIN
  DECLARE v_least DOUBLE DEFAULT 1e-10;
  DECLARE CONTINUE HANDLER FOR NOT FOUND BEGIN END;
  SET o_about = NULL;
  SELECT 'grid.change.record.community', MAX(g.code) INTO o_reason, o_about FROM grid_change_old o
  JOIN unit_grid g ON g.id = o.unit_grid_id WHERE o.change_id = p_change AND p_kind = 'MERGE'
  HAVING COUNT(DISTINCT g.community_id) > 1;
  IF o_about IS NULL THEN
    SELECT 'grid.change.code', n.code INTO o_reason, o_about FROM grid_change_new n JOIN unit_grid h ON h.id = n.heir_of
    JOIN area a ON a.id = h.community_id
    WHERE n.change_id = p_change AND (LENGTH(n.code) <> LENGTH(h.code) OR NOT n.code REGEXP '^[0-9]+$'
        OR LEFT(n.code, LENGTH(a.code)) <> a.code OR SUBSTRING(n.code, LENGTH(a.code) + 1) = 0
        OR NOT EXISTS (SELECT 1 FROM grid_change_old o WHERE o.change_id = p_change AND o.unit_grid_id = n.heir_of))
    ORDER BY n.code LIMIT 1;
  END IF;
  IF o_about IS NULL THEN
    SELECT 'grid.change.outline', n.code INTO o_reason, o_about FROM grid_change_new n WHERE n.change_id = p_change
      AND NOT COALESCE(ST_GeometryType(n.outline) = 'POLYGON' AND ST_Area(n.outline) > v_least AND n.area_m2 > 0, FALSE)
    ORDER BY n.code LIMIT 1;
  END IF;
  IF o_about IS NULL THEN
    SELECT 'grid.change.record.overlap', n.code INTO o_reason, o_about FROM grid_change_new n
    JOIN grid_change_new x ON x.change_id = n.change_id AND x.code < n.code
    WHERE n.change_id = p_change AND COALESCE(ST_Area(ST_Intersection(n.outline, x.outline)), 0) > v_least
    ORDER BY n.code LIMIT 1;
  END IF;
  IF o_about IS NULL THEN
    SELECT 'grid.change.record.outside', n.code INTO o_reason, o_about FROM grid_change_new n JOIN unit_grid h ON h.id = n.heir_of
    WHERE n.change_id = p_change AND ST_Area(n.outline) - (SELECT SUM(COALESCE(ST_Area(ST_Intersection(g.outline, n.outline)), 0))
        FROM grid_change_old o JOIN unit_grid g ON g.id = o.unit_grid_id
        WHERE o.change_id = p_change AND g.community_id = h.community_id) > v_least
    ORDER BY n.code LIMIT 1;
  END IF;
  IF o_about IS NULL THEN
    SELECT 'grid.change.record.gap', g.code INTO o_reason, o_about FROM grid_change_old o JOIN unit_grid g ON g.id = o.unit_grid_id
    WHERE o.change_id = p_change AND ST_Area(g.outline) - (SELECT SUM(COALESCE(ST_Area(ST_Intersection(g.outline, n.outline)), 0))
        FROM grid_change_new n JOIN unit_grid h ON h.id = n.heir_of
        WHERE n.change_id = p_change AND h.community_id = g.community_id) > v_least
    ORDER BY g.code LIMIT 1;
  END IF;
  IF o_about IS NULL THEN
    SELECT 'grid.change.size', MIN(n.code) INTO o_reason, o_about FROM grid_change_new n WHERE n.change_id = p_change
    HAVING ABS(SUM(n.area_m2) - (SELECT SUM(g.area_m2) FROM grid_change_old o JOIN unit_grid g ON g.id = o.unit_grid_id
        WHERE o.change_id = p_change)) > GREATEST(2, 0.01 * SUM(n.area_m2));
  END IF;
END $$

CREATE OR REPLACE PROCEDURE grid_change_tree(IN p_change BIGINT,
    OUT o_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin, OUT o_about VARCHAR(64))
  READS SQL DATA SQL SECURITY DEFINER
  COMMENT 'Whether a node may stand where a change puts it'
BEGIN
  DECLARE v_node, v_parent BIGINT;
  DECLARE v_kind VARCHAR(16);
  DECLARE v_code VARCHAR(32) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
  DECLARE v_name VARCHAR(128);
  DECLARE v_level VARCHAR(32);
  DECLARE v_others, v_above, v_below INT DEFAULT 0;
  SELECT management_grid_id, parent_id, kind, code, name, level_name INTO v_node, v_parent, v_kind, v_code, v_name, v_level
  FROM grid_change_node WHERE change_id = p_change;
  SELECT COUNT(*) INTO v_others FROM management_grid WHERE kind = v_kind AND code = v_code AND NOT id <=> v_node;
  SELECT v_others + COUNT(*) INTO v_others FROM grid_change_node n JOIN grid_change c ON c.id = n.change_id
  WHERE n.kind = v_kind AND n.code = v_code AND n.change_id <> p_change AND c.state = 'PLANNED';
  SELECT COUNT(*) INTO v_above FROM management_grid WHERE id = v_parent AND kind = v_kind AND valid_to IS NULL;
  WITH RECURSIVE below (id) AS (SELECT v_node UNION SELECT m.id FROM management_grid m JOIN below b ON m.parent_id = b.id)
  SELECT COUNT(*) INTO v_below FROM below WHERE id = v_parent;
  SET o_about = v_code, o_reason = CASE
    WHEN v_code = '' OR v_name = '' OR v_level = '' THEN 'grid.change.incomplete'
    WHEN v_others > 0 THEN 'grid.change.codeTaken'
    WHEN v_parent IS NOT NULL AND v_above = 0 THEN 'grid.change.largerEnded'
    WHEN v_below > 0 THEN 'grid.change.circle'
  END;
END $$

CREATE OR REPLACE PROCEDURE grid_change_cases(IN p_change BIGINT, IN p_day DATE, OUT o_cases INT)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Puts cases that lie in ended grids into those that came for them: open ones, and those told on the day or later'
BEGIN
  INSERT IGNORE INTO grid_change_case (change_id, case_id, from_grid_id, to_grid_id, counts_there)
  SELECT p_change, c.id, o.unit_grid_id, (SELECT n.unit_grid_id FROM grid_change_new n WHERE n.change_id = p_change
      ORDER BY ST_Distance(n.outline, POINT(c.longitude, c.latitude)), n.heir_of = o.unit_grid_id DESC, n.area_m2 DESC, n.code
      LIMIT 1), centre_day(c.reported_at) >= p_day
  FROM grid_change_old o JOIN case_file c ON c.unit_grid_id = o.unit_grid_id AND c.present_grid_id IS NULL
  JOIN workflow_state w ON w.state = c.state
  WHERE o.change_id = p_change AND (NOT w.ended OR centre_day(c.reported_at) >= p_day);
  INSERT IGNORE INTO grid_change_case (change_id, case_id, from_grid_id, to_grid_id, counts_there)
  SELECT p_change, c.id, o.unit_grid_id, (SELECT n.unit_grid_id FROM grid_change_new n WHERE n.change_id = p_change
      ORDER BY ST_Distance(n.outline, POINT(c.longitude, c.latitude)), n.heir_of = o.unit_grid_id DESC, n.area_m2 DESC, n.code
      LIMIT 1), FALSE
  FROM grid_change_old o JOIN case_file c ON c.present_grid_id = o.unit_grid_id JOIN workflow_state w ON w.state = c.state
  WHERE o.change_id = p_change AND NOT w.ended;
  UPDATE case_file c JOIN grid_change_case m ON m.case_id = c.id
  SET c.unit_grid_id = IF(m.counts_there, m.to_grid_id, c.unit_grid_id),
      c.present_grid_id = IF(m.counts_there OR c.unit_grid_id = m.to_grid_id, NULL, m.to_grid_id)
  WHERE m.change_id = p_change AND COALESCE(c.present_grid_id, c.unit_grid_id) = m.from_grid_id;
  SELECT COUNT(*) INTO o_cases FROM grid_change_case WHERE change_id = p_change;
END $$

CREATE OR REPLACE PROCEDURE grid_change_do(IN p_change BIGINT, IN p_at DATETIME(6))
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Lets a change come into force, with all that follows from it'
BEGIN
  DECLARE v_day, v_last DATE;
  DECLARE v_note VARCHAR(255);
  DECLARE v_components, v_cases INT DEFAULT 0;
  SELECT effective_on, effective_on - INTERVAL 1 DAY, note INTO v_day, v_last, v_note FROM grid_change WHERE id = p_change;

  INSERT INTO unit_grid (code, community_id, outline, datum, area_m2, bounds, land_use, management_class, function_type,
      duty_holder, valid_from)
  SELECT n.code, h.community_id, n.outline, h.datum, n.area_m2, n.bounds, h.land_use, h.management_class, h.function_type,
      h.duty_holder, v_day
  FROM grid_change_new n JOIN unit_grid h ON h.id = n.heir_of WHERE n.change_id = p_change ORDER BY n.code;
  UPDATE grid_change_new n JOIN unit_grid g ON g.code = n.code SET n.unit_grid_id = g.id WHERE n.change_id = p_change;
  INSERT INTO management_grid_part (management_grid_id, unit_grid_id, valid_from)
  SELECT p.management_grid_id, n.unit_grid_id, v_day FROM grid_change_new n
  JOIN management_grid_part p ON p.unit_grid_id = n.heir_of AND p.valid_to IS NULL WHERE n.change_id = p_change;
  INSERT INTO grid_role (unit_grid_id, preset, role, holder, telephone, deputy, valid_from)
  SELECT n.unit_grid_id, r.preset, r.role, r.holder, r.telephone, r.deputy, v_day FROM grid_change_new n
  JOIN grid_role r ON r.unit_grid_id = n.heir_of AND r.valid_to IS NULL WHERE n.change_id = p_change;
  UPDATE management_grid_part p JOIN grid_change_old o ON o.unit_grid_id = p.unit_grid_id SET p.valid_to = v_last, p.ended_by = p_change
  WHERE o.change_id = p_change AND p.valid_to IS NULL;
  UPDATE grid_role r JOIN grid_change_old o ON o.unit_grid_id = r.unit_grid_id SET r.valid_to = v_last, r.ended_by = p_change
  WHERE o.change_id = p_change AND r.valid_to IS NULL;
  UPDATE unit_grid g JOIN grid_change_old o ON o.unit_grid_id = g.id SET g.valid_to = v_last, g.void_reason = v_note
  WHERE o.change_id = p_change;

  UPDATE grid_change_part x JOIN management_grid t ON t.id = x.management_grid_id
  SET x.from_grid_id = (SELECT MIN(p.management_grid_id) FROM management_grid_part p
      JOIN management_grid m ON m.id = p.management_grid_id
      WHERE p.unit_grid_id = x.unit_grid_id AND p.valid_to IS NULL AND m.kind = t.kind
        AND (m.kind <> 'MANAGEMENT' OR m.level_name = t.level_name))
  WHERE x.change_id = p_change;
  UPDATE management_grid_part p JOIN grid_change_part x ON x.unit_grid_id = p.unit_grid_id AND x.from_grid_id = p.management_grid_id
  SET p.valid_to = v_last, p.ended_by = p_change
  WHERE x.change_id = p_change AND p.valid_to IS NULL AND x.from_grid_id <> x.management_grid_id;
  INSERT INTO management_grid_part (management_grid_id, unit_grid_id, valid_from)
  SELECT x.management_grid_id, x.unit_grid_id, v_day FROM grid_change_part x
  WHERE x.change_id = p_change AND NOT x.from_grid_id <=> x.management_grid_id
  ON DUPLICATE KEY UPDATE valid_to = NULL, ended_by = NULL;

  UPDATE grid_change_node n JOIN management_grid m ON m.id = n.management_grid_id
  SET n.name_before = m.name, n.parent_before = m.parent_id, n.level_before = m.level_name WHERE n.change_id = p_change;
  UPDATE management_grid m JOIN grid_change_node n ON n.management_grid_id = m.id
  SET m.name = n.name, m.parent_id = n.parent_id, m.level_name = n.level_name WHERE n.change_id = p_change;
  INSERT INTO management_grid (parent_id, code, name, level_name, kind, valid_from)
  SELECT parent_id, code, name, level_name, kind, v_day FROM grid_change_node
  WHERE change_id = p_change AND management_grid_id IS NULL;
  UPDATE grid_change_node n JOIN management_grid m ON m.kind = n.kind AND m.code = n.code AND m.valid_from = v_day
  SET n.management_grid_id = m.id WHERE n.change_id = p_change AND n.management_grid_id IS NULL;

  -- Where it lies decides; what was recorded beside its grid comes to the nearest. On a border the lowest code, as in imports.
  UPDATE component c SET c.changed_on = v_day, c.unit_grid_id = (SELECT n.unit_grid_id FROM grid_change_new n
      WHERE n.change_id = p_change ORDER BY ST_Distance(n.outline, c.position), n.code LIMIT 1)
  WHERE c.unit_grid_id IN (SELECT unit_grid_id FROM grid_change_old WHERE change_id = p_change) AND c.valid_to IS NULL;
  SET v_components = ROW_COUNT();
  CALL grid_change_cases(p_change, v_day, v_cases);
  -- The tables of grids note each of their changes themselves; this is the number of the change as a whole.
  CALL map_changed('GRID', 0, 0);
  UPDATE grid_change SET state = 'IN_FORCE', enforced_at = p_at, component_count = v_components, case_count = v_cases,
      map_number = (SELECT number FROM map_version WHERE id = 1) WHERE id = p_change;
END $$

CREATE OR REPLACE FUNCTION grid_change_told(p_change BIGINT) RETURNS LONGTEXT
  READS SQL DATA SQL SECURITY DEFINER
  COMMENT 'What the audit says of a change: codes before and after, and a hash of the ground'
RETURN (SELECT JSON_OBJECT('kind', c.kind, 'state', c.state, 'from', c.effective_on, 'note', c.note,
    'ended', (SELECT JSON_ARRAYAGG(g.code ORDER BY g.code) FROM grid_change_old o JOIN unit_grid g ON g.id = o.unit_grid_id
        WHERE o.change_id = c.id),
    'begun', (SELECT JSON_ARRAYAGG(n.code ORDER BY n.code) FROM grid_change_new n WHERE n.change_id = c.id),
    'ground', (SELECT SHA2(GROUP_CONCAT(HEX(ST_AsWKB(n.outline)) ORDER BY n.code), 256) FROM grid_change_new n WHERE n.change_id = c.id),
    'larger', (SELECT MAX(x.management_grid_id) FROM grid_change_part x WHERE x.change_id = c.id),
    'assigned', (SELECT JSON_ARRAYAGG(g.code ORDER BY g.code) FROM grid_change_part x JOIN unit_grid g ON g.id = x.unit_grid_id
        WHERE x.change_id = c.id),
    'node', (SELECT JSON_OBJECT('code', n.code, 'name', n.name, 'before', n.name_before, 'parent', n.parent_id,
        'parentBefore', n.parent_before) FROM grid_change_node n WHERE n.change_id = c.id),
    'components', c.component_count, 'cases', c.case_count, 'reason', c.reason, 'about', c.about)
  FROM grid_change c WHERE c.id = p_change) $$

CREATE OR REPLACE PROCEDURE grid_plan(IN p_act_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin,
    IN p_kind VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin, IN p_from DATE, IN p_note VARCHAR(255), IN p_plan LONGTEXT)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Door: draws a change of grids that holds from a day on; from today on it is in force at once'
whole: BEGIN
  DECLARE v_operator, v_own, v_change BIGINT;
  DECLARE v_known BOOLEAN;
  DECLARE v_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_about VARCHAR(64);
  DECLARE v_now DATETIME(6);
  DECLARE v_today DATE;
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK AND NO CHAIN NO RELEASE; RESIGNAL; END;

  CALL act_begin(p_act_id, 'planGrids', NULL, v_operator, v_own, v_known);
  IF v_known THEN
    CALL act_settle(p_act_id, v_operator, 'planGrids', NULL, NULL, NULL, NULL, NULL);
    LEAVE whole;
  END IF;
  CALL grid_change_turn();
  SET v_now = SYSDATE(6), v_today = centre_day(v_now);
  SET v_about = p_from, v_reason = CASE
    WHEN v_operator IS NULL THEN 'act.noOperator'
    WHEN v_own IS NOT NULL OR NOT has_standing_right(v_operator, 'planGrids') THEN 'grid.change.notAllowed'
    WHEN p_kind IS NULL OR p_kind NOT IN ('SPLIT', 'MERGE', 'REDRAW', 'ASSIGN', 'TREE') OR NOT COALESCE(JSON_VALID(p_plan), FALSE)
      OR COALESCE(TRIM(p_note), '') = '' THEN 'grid.change.incomplete'
    WHEN p_from IS NULL OR p_from < v_today OR p_from > v_today + INTERVAL 1 YEAR THEN 'grid.change.day'
  END;
  IF v_reason IS NULL THEN
    INSERT INTO grid_change (kind, state, effective_on, note, made_at, made_by, act_id)
    VALUES (p_kind, 'PLANNED', p_from, TRIM(p_note), v_now, v_operator, p_act_id);
    SET v_change = LAST_INSERT_ID();
    CALL grid_change_store(v_change, p_plan);
    CALL grid_change_fault(v_change, p_plan, v_reason, v_about);
  END IF;
  IF v_reason IS NOT NULL THEN
    ROLLBACK AND NO CHAIN NO RELEASE;
    CALL act_settle(p_act_id, v_operator, 'planGrids', NULL, v_reason, v_about, NULL, NULL);
    LEAVE whole;
  END IF;
  IF p_from = v_today THEN
    CALL grid_change_do(v_change, v_now);
  END IF;
  UPDATE act SET at = v_now, detail = v_change WHERE act_id = p_act_id;
  CALL chain_append('grid', v_change, 'planGrids', v_operator, p_act_id, grid_change_told(v_change));
  COMMIT AND NO CHAIN NO RELEASE;
  CALL act_answer(p_act_id);
END $$

CREATE OR REPLACE PROCEDURE grid_undo_fault(IN p_change BIGINT, IN p_today DATE,
    OUT o_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin, OUT o_about VARCHAR(64))
  READS SQL DATA SQL SECURITY DEFINER
  COMMENT 'Why a change in force cannot be taken back'
BEGIN
  DECLARE v_day DATE;
  DECLARE CONTINUE HANDLER FOR NOT FOUND BEGIN END;
  SELECT effective_on INTO v_day FROM grid_change WHERE id = p_change;
  SET o_about = NULL, o_reason = NULL;
  IF v_day <> p_today THEN
    SET o_reason = 'grid.change.late', o_about = v_day;
  ELSE
    SELECT 'grid.change.builtOn', g.code INTO o_reason, o_about FROM (
        SELECT unit_grid_id FROM grid_change_new WHERE change_id = p_change UNION ALL
        SELECT unit_grid_id FROM grid_change_part WHERE change_id = p_change) n
      JOIN unit_grid g ON g.id = n.unit_grid_id
      WHERE g.valid_to IS NOT NULL
        OR EXISTS (SELECT 1 FROM grid_change_old o JOIN grid_change c ON c.id = o.change_id
            WHERE o.unit_grid_id = g.id AND c.state = 'PLANNED')
        OR EXISTS (SELECT 1 FROM grid_change_part x JOIN grid_change c ON c.id = x.change_id
            WHERE x.unit_grid_id = g.id AND c.id <> p_change AND (c.state = 'PLANNED' OR c.state = 'IN_FORCE' AND c.id > p_change))
      ORDER BY g.code LIMIT 1;
    IF o_reason IS NULL THEN
      SELECT 'grid.change.builtOn', n.code INTO o_reason, o_about FROM grid_change_node n
      WHERE n.change_id = p_change AND (EXISTS (SELECT 1 FROM grid_change_node x JOIN grid_change c ON c.id = x.change_id
            WHERE (x.management_grid_id = n.management_grid_id OR x.parent_id = n.management_grid_id)
              AND x.change_id > p_change AND c.state IN ('PLANNED', 'IN_FORCE'))
          OR n.name_before IS NULL AND (EXISTS (SELECT 1 FROM management_grid_part p
              WHERE p.management_grid_id = n.management_grid_id AND p.valid_to IS NULL)
            OR EXISTS (SELECT 1 FROM inspector_grid i WHERE i.management_grid_id = n.management_grid_id AND i.valid_to IS NULL)));
    END IF;
  END IF;
END $$

-- What never held for a day has never been: rows that began by the change end on the day before they begin.
CREATE OR REPLACE PROCEDURE grid_change_back(IN p_change BIGINT)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Takes a change back on its own day; codes that it used stay used'
BEGIN
  DECLARE v_day, v_last DATE;
  SELECT effective_on, effective_on - INTERVAL 1 DAY INTO v_day, v_last FROM grid_change WHERE id = p_change;
  UPDATE unit_grid g JOIN grid_change_old o ON o.unit_grid_id = g.id SET g.valid_to = NULL, g.void_reason = NULL
  WHERE o.change_id = p_change;
  UPDATE unit_grid g JOIN grid_change_new n ON n.unit_grid_id = g.id SET g.valid_to = v_last, g.void_reason = 'undo'
  WHERE n.change_id = p_change;
  UPDATE management_grid_part p JOIN grid_change_new n ON n.unit_grid_id = p.unit_grid_id SET p.valid_to = v_last
  WHERE n.change_id = p_change AND p.valid_to IS NULL;
  UPDATE grid_role r JOIN grid_change_new n ON n.unit_grid_id = r.unit_grid_id SET r.valid_to = v_last
  WHERE n.change_id = p_change AND r.valid_to IS NULL;

  UPDATE management_grid_part p JOIN grid_change_part x ON x.unit_grid_id = p.unit_grid_id AND x.management_grid_id = p.management_grid_id
  SET p.valid_to = v_last WHERE x.change_id = p_change AND p.valid_to IS NULL AND p.valid_from = v_day
    AND NOT x.from_grid_id <=> x.management_grid_id;
  UPDATE management_grid_part SET valid_to = NULL, ended_by = NULL WHERE ended_by = p_change;
  UPDATE grid_role SET valid_to = NULL, ended_by = NULL WHERE ended_by = p_change;
  UPDATE management_grid m JOIN grid_change_node n ON n.management_grid_id = m.id
  SET m.name = n.name_before, m.parent_id = n.parent_before, m.level_name = n.level_before
  WHERE n.change_id = p_change AND n.name_before IS NOT NULL;
  UPDATE management_grid m JOIN grid_change_node n ON n.management_grid_id = m.id SET m.valid_to = v_last
  WHERE n.change_id = p_change AND n.name_before IS NULL;

  UPDATE component c SET c.unit_grid_id = (SELECT o.unit_grid_id FROM grid_change_old o JOIN unit_grid g ON g.id = o.unit_grid_id
      WHERE o.change_id = p_change ORDER BY ST_Distance(g.outline, c.position), g.code LIMIT 1)
  WHERE c.unit_grid_id IN (SELECT unit_grid_id FROM grid_change_new WHERE change_id = p_change) AND c.valid_to IS NULL;
  -- Cases told since then go back with the others.
  INSERT IGNORE INTO grid_change_case (change_id, case_id, from_grid_id, to_grid_id, counts_there)
  SELECT p_change, c.id, (SELECT o.unit_grid_id FROM grid_change_old o JOIN unit_grid g ON g.id = o.unit_grid_id
      WHERE o.change_id = p_change ORDER BY ST_Distance(g.outline, POINT(c.longitude, c.latitude)), g.code LIMIT 1),
      n.unit_grid_id, TRUE
  FROM grid_change_new n JOIN case_file c ON c.unit_grid_id = n.unit_grid_id WHERE n.change_id = p_change;
  UPDATE case_file c JOIN grid_change_case m ON m.case_id = c.id
  SET c.unit_grid_id = IF(m.counts_there, m.from_grid_id, c.unit_grid_id),
      c.present_grid_id = IF(m.counts_there OR c.unit_grid_id = m.from_grid_id, NULL, m.from_grid_id)
  WHERE m.change_id = p_change AND COALESCE(c.present_grid_id, c.unit_grid_id) = m.to_grid_id;
  -- The tables of grids note each of their changes themselves; this is the number of the change as a whole.
  CALL map_changed('GRID', 0, 0);
  UPDATE grid_change SET map_number = (SELECT number FROM map_version WHERE id = 1) WHERE id = p_change;
END $$

CREATE OR REPLACE PROCEDURE grid_undo(IN p_act_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin, IN p_change BIGINT)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Door: withdraws a change that is planned, or takes back one that came into force today and on which nothing was built'
whole: BEGIN
  DECLARE v_operator, v_own BIGINT;
  DECLARE v_known BOOLEAN;
  DECLARE v_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_about VARCHAR(64);
  DECLARE v_state VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_now DATETIME(6);
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK AND NO CHAIN NO RELEASE; RESIGNAL; END;

  CALL act_begin(p_act_id, 'undoGrids', NULL, v_operator, v_own, v_known);
  IF v_known THEN
    CALL act_settle(p_act_id, v_operator, 'undoGrids', NULL, NULL, NULL, NULL, NULL);
    LEAVE whole;
  END IF;
  CALL grid_change_turn();
  SET v_now = SYSDATE(6);
  SELECT MAX(state) INTO v_state FROM grid_change WHERE id = p_change;
  SET v_about = p_change, v_reason = CASE
    WHEN v_operator IS NULL THEN 'act.noOperator'
    WHEN v_own IS NOT NULL OR NOT has_standing_right(v_operator, 'undoGrids') THEN 'grid.change.notAllowed'
    WHEN v_state IS NULL THEN 'grid.change.unknown'
    WHEN v_state IN ('UNDONE', 'REFUSED') THEN 'grid.change.over'
  END;
  IF v_reason IS NULL AND v_state = 'IN_FORCE' THEN
    CALL grid_undo_fault(p_change, centre_day(v_now), v_reason, v_about);
  END IF;
  IF v_reason IS NOT NULL THEN
    ROLLBACK AND NO CHAIN NO RELEASE;
    CALL act_settle(p_act_id, v_operator, 'undoGrids', NULL, v_reason, v_about, NULL, NULL);
    LEAVE whole;
  END IF;
  IF v_state = 'IN_FORCE' THEN
    CALL grid_change_back(p_change);
  END IF;
  UPDATE grid_change SET state = 'UNDONE', undone_at = v_now, undone_by = v_operator WHERE id = p_change;
  UPDATE act SET at = v_now, detail = p_change WHERE act_id = p_act_id;
  CALL chain_append('grid', p_change, 'undoGrids', v_operator, p_act_id, grid_change_told(p_change));
  COMMIT AND NO CHAIN NO RELEASE;
  CALL act_answer(p_act_id);
END $$

CREATE OR REPLACE PROCEDURE grid_enforce_one(IN p_change BIGINT)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Lets one planned change come into force on its day, or says why it cannot; whole or not at all'
whole: BEGIN
  DECLARE v_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_about VARCHAR(64);
  DECLARE v_waits INT;
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK AND NO CHAIN NO RELEASE; RESIGNAL; END;
  COMMIT AND NO CHAIN NO RELEASE;
  SET TRANSACTION ISOLATION LEVEL READ COMMITTED;
  START TRANSACTION READ WRITE;
  CALL grid_change_turn();
  SELECT COUNT(*) INTO v_waits FROM grid_change WHERE id = p_change AND state = 'PLANNED' AND effective_on <= centre_day(SYSDATE(6));
  IF v_waits = 0 THEN
    ROLLBACK AND NO CHAIN NO RELEASE;
    LEAVE whole;
  END IF;
  CALL grid_change_fault(p_change, NULL, v_reason, v_about);
  IF v_reason IS NULL THEN
    CALL grid_change_do(p_change, SYSDATE(6));
  ELSE
    UPDATE grid_change SET state = 'REFUSED', enforced_at = SYSDATE(6), reason = v_reason, about = v_about WHERE id = p_change;
  END IF;
  CALL chain_append('grid', p_change, IF(v_reason IS NULL, 'enforceGrids', 'refuseGrids'), NULL, NULL, grid_change_told(p_change));
  COMMIT AND NO CHAIN NO RELEASE;
END $$

-- A report that came in while a change came into force may have been told in a grid that had just ended.
CREATE OR REPLACE PROCEDURE grid_gather_one(IN p_change BIGINT, IN p_day DATE)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Puts cases that were being told while a change came into force where they belong'
whole: BEGIN
  DECLARE v_before, v_after INT;
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK AND NO CHAIN NO RELEASE; RESIGNAL; END;
  COMMIT AND NO CHAIN NO RELEASE;
  SET TRANSACTION ISOLATION LEVEL READ COMMITTED;
  START TRANSACTION READ WRITE;
  CALL grid_change_turn();
  SELECT COUNT(*) INTO v_before FROM grid_change_case WHERE change_id = p_change;
  CALL grid_change_cases(p_change, p_day, v_after);
  IF v_after = v_before THEN
    ROLLBACK AND NO CHAIN NO RELEASE;
    LEAVE whole;
  END IF;
  UPDATE grid_change SET case_count = v_after WHERE id = p_change;
  CALL chain_append('grid', p_change, 'gatherCases', NULL, NULL, grid_change_told(p_change));
  COMMIT AND NO CHAIN NO RELEASE;
END $$

CREATE OR REPLACE PROCEDURE grid_enforce()
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Door: lets planned changes of grids come into force whose day has come, each by itself; by event, and by whoever signs in'
BEGIN
  DECLARE v_failure VARCHAR(512);
  CALL desk_session();
  FOR c IN (SELECT id, state, effective_on FROM grid_change WHERE state = 'PLANNED' AND effective_on <= centre_day(SYSDATE(6))
      OR state = 'IN_FORCE' AND effective_on >= centre_day(SYSDATE(6)) - INTERVAL 1 DAY
        AND enforced_at > SYSDATE(6) - INTERVAL 10 MINUTE
      ORDER BY effective_on, id) DO
    BEGIN
      -- One that fails does not keep the others; it is told when they are through.
      DECLARE CONTINUE HANDLER FOR SQLEXCEPTION
      BEGIN
        DECLARE v_told VARCHAR(512);
        GET DIAGNOSTICS CONDITION 1 v_told = MESSAGE_TEXT;
        SET v_failure = COALESCE(v_failure, CONCAT('change of grids ', c.id, ' still waits: ', v_told));
      END;
      IF c.state = 'PLANNED' THEN
        CALL grid_enforce_one(c.id);
      ELSE
        CALL grid_gather_one(c.id, c.effective_on);
      END IF;
    END;
  END FOR;
  IF v_failure IS NOT NULL THEN
    SET v_failure = LEFT(v_failure, 128);
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = v_failure;
  END IF;
END $$

CREATE OR REPLACE EVENT grid_changes_come ON SCHEDULE EVERY 1 MINUTE
  COMMENT 'Lets planned changes of grids come into force after midnight of the centre'
DO CALL grid_enforce() $$

DELIMITER ;
