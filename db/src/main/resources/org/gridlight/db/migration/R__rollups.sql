-- Keeps the roll-ups. What a case is counted as stands once, in rollup_views; the mappers of measures define the same
-- measures over the record, and tests hold the two together.

DELIMITER $$

CREATE OR REPLACE TRIGGER case_file_counted_first AFTER INSERT ON case_file FOR EACH ROW
  INSERT INTO rollup_mark (case_id) VALUES (NEW.id) $$

-- Only what is counted: most acts move a case on without any of it.
CREATE OR REPLACE TRIGGER case_file_counted_anew AFTER UPDATE ON case_file FOR EACH ROW
BEGIN
  IF NOT (NEW.department_id <=> OLD.department_id AND NEW.due_at <=> OLD.due_at AND NEW.closed_at <=> OLD.closed_at
      AND NEW.filed_at <=> OLD.filed_at AND NEW.suspended_until <=> OLD.suspended_until
      AND NEW.ended_at <=> OLD.ended_at AND NEW.overdue_excused = OLD.overdue_excused
      AND (NEW.state IN ('SELF_SOLVED','REJECTED','NOT_FILED')) = (OLD.state IN ('SELF_SOLVED','REJECTED','NOT_FILED'))
      AND (NEW.ended_at IS NOT NULL AND NEW.state IN ('FORCED_CLOSED','ARCHIVED'))
        = (OLD.ended_at IS NOT NULL AND OLD.state IN ('FORCED_CLOSED','ARCHIVED'))
      AND (NEW.extension_count > 0) = (OLD.extension_count > 0) AND (NEW.rework_count > 0) = (OLD.rework_count > 0)
      AND NEW.reported_at = OLD.reported_at AND NEW.street_id <=> OLD.street_id AND NEW.community_id <=> OLD.community_id
      AND NEW.unit_grid_id <=> OLD.unit_grid_id AND NEW.category_id = OLD.category_id AND NEW.source = OLD.source
      AND NEW.inspector_id <=> OLD.inspector_id) THEN
    INSERT INTO rollup_mark (case_id) VALUES (NEW.id);
  END IF;
END $$

CREATE OR REPLACE TRIGGER case_file_counted_out AFTER DELETE ON case_file FOR EACH ROW
  INSERT INTO rollup_mark (case_id) VALUES (OLD.id) $$

CREATE OR REPLACE FUNCTION rollup_offsets() RETURNS CHAR(32) CHARACTER SET ascii COLLATE ascii_bin
  READS SQL DATA SQL SECURITY DEFINER
  COMMENT 'Door: the hash of what the centre''s clocks are ahead of UTC'
RETURN (SELECT MD5(GROUP_CONCAT(valid_from, ' ', minutes ORDER BY valid_from)) FROM centre_offset) $$

CREATE OR REPLACE SQL SECURITY DEFINER VIEW rollup_case_now AS
SELECT c.id AS case_id, c.department_id, c.street_id, c.community_id, c.unit_grid_id, c.category_id,
    COALESCE(s.number, 0) AS source_number, c.inspector_id, c.reported_at, c.due_at, c.closed_at, c.ended_at,
    DATE(c.reported_at + INTERVAL (SELECT o.minutes FROM centre_offset o WHERE o.valid_from <= c.reported_at
        ORDER BY o.valid_from DESC LIMIT 1) MINUTE) AS reported_day,
    DATE(c.filed_at + INTERVAL (SELECT o.minutes FROM centre_offset o WHERE o.valid_from <= c.filed_at
        ORDER BY o.valid_from DESC LIMIT 1) MINUTE) AS filed_day,
    DATE(c.due_at + INTERVAL (SELECT o.minutes FROM centre_offset o WHERE o.valid_from <= c.due_at
        ORDER BY o.valid_from DESC LIMIT 1) MINUTE) AS due_day,
    DATE(c.closed_at + INTERVAL (SELECT o.minutes FROM centre_offset o WHERE o.valid_from <= c.closed_at
        ORDER BY o.valid_from DESC LIMIT 1) MINUTE) AS closed_day,
    DATE(c.ended_at + INTERVAL (SELECT o.minutes FROM centre_offset o WHERE o.valid_from <= c.ended_at
        ORDER BY o.valid_from DESC LIMIT 1) MINUTE) AS ended_day,
    c.state NOT IN ('SELF_SOLVED','REJECTED','NOT_FILED') AND c.suspended_until IS NULL AS counted,
    c.extension_count > 0 AS extended, c.rework_count > 0 AS reworked, c.overdue_excused AS excused,
    c.ended_at IS NOT NULL AND c.state IN ('FORCED_CLOSED','ARCHIVED') AS forced
FROM case_file c LEFT JOIN rollup_source s ON s.source = c.source $$

-- What a case was counted as and what it would be counted as now are made from one text, so that they cannot differ.
CREATE OR REPLACE PROCEDURE rollup_views()
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Makes the views that turn a case into its entries: a line a fact and dimension'
BEGIN
  DECLARE v_entries TEXT DEFAULT "
    SELECT c.case_id AS case_id, p.dimension AS dimension,
        CASE p.fact WHEN 'REPORTED' THEN c.reported_day WHEN 'FILED' THEN c.filed_day WHEN 'CLOSED' THEN c.closed_day
          WHEN 'ENDED' THEN c.ended_day ELSE c.due_day END AS day,
        COALESCE(CASE p.dimension WHEN 'DEPARTMENT' THEN c.department_id WHEN 'STREET' THEN c.street_id
          WHEN 'COMMUNITY' THEN c.community_id WHEN 'GRID' THEN c.unit_grid_id WHEN 'CATEGORY' THEN c.category_id
          WHEN 'SOURCE' THEN c.source_number WHEN 'INSPECTOR' THEN c.inspector_id ELSE 0 END, 0) AS group_id,
        p.fact = 'REPORTED' AS reported,
        p.fact = 'REPORTED' AND c.due_at IS NOT NULL AS reported_limited,
        p.fact = 'REPORTED' AND c.closed_at IS NOT NULL AS reported_closed,
        p.fact = 'REPORTED' AND COALESCE(c.closed_at <= c.due_at, FALSE) AS reported_on_time,
        p.fact = 'REPORTED' AND COALESCE(c.closed_at > c.due_at, FALSE) AND NOT c.excused AS reported_overdue,
        p.fact = 'FILED' AS filed,
        p.fact = 'CLOSED' AS closed,
        p.fact = 'CLOSED' AND c.counted AND c.ended_at IS NULL AND c.due_at IS NULL AS without_limit,
        p.fact = 'CLOSED' AND c.counted AND c.ended_at IS NULL AND COALESCE(c.closed_at <= c.due_at, FALSE) AS closed_on_time,
        p.fact = 'CLOSED' AND c.counted AND c.ended_at IS NULL AND COALESCE(c.closed_at > c.due_at, FALSE)
          AND NOT c.excused AS closed_overdue,
        p.fact = 'CLOSED' AND c.counted AND c.ended_at IS NULL AND c.extended AND c.due_at IS NOT NULL AS closed_extended,
        p.fact = 'CLOSED' AND c.counted AND c.ended_at IS NULL AND c.reworked AND c.due_at IS NOT NULL AS closed_reworked,
        CASE WHEN NOT c.counted OR c.excused THEN 0 WHEN p.fact = 'DUE' THEN 1
          WHEN p.fact = 'CLOSED' AND c.ended_at IS NULL AND c.closed_at > c.due_at THEN -1
          WHEN p.fact = 'ENDED' AND c.ended_at > c.due_at THEN -1 ELSE 0 END AS late,
        CASE WHEN NOT (c.counted AND c.extended) OR c.excused THEN 0 WHEN p.fact = 'DUE' THEN 1
          WHEN p.fact = 'CLOSED' AND c.ended_at IS NULL AND c.closed_at > c.due_at THEN -1
          WHEN p.fact = 'ENDED' AND c.ended_at > c.due_at THEN -1 ELSE 0 END AS late_extended,
        CASE WHEN NOT (c.counted AND c.reworked) OR c.excused THEN 0 WHEN p.fact = 'DUE' THEN 1
          WHEN p.fact = 'CLOSED' AND c.ended_at IS NULL AND c.closed_at > c.due_at THEN -1
          WHEN p.fact = 'ENDED' AND c.ended_at > c.due_at THEN -1 ELSE 0 END AS late_reworked,
        p.fact = 'CLOSED' AND c.counted AND c.ended_at IS NULL AND COALESCE(c.closed_at > c.due_at, FALSE)
          AND c.excused AS closed_exempt,
        p.fact = 'ENDED' AND c.forced AS forced
    FROM SOURCE c JOIN rollup_part p ON p.fact = 'REPORTED' OR p.fact = 'FILED' AND c.filed_day IS NOT NULL
      OR p.fact = 'CLOSED' AND c.closed_day IS NOT NULL
      OR p.fact = 'ENDED' AND c.ended_day IS NOT NULL AND (c.forced OR c.counted)
      OR p.fact = 'DUE' AND c.counted AND NOT c.excused AND c.due_day IS NOT NULL
        AND NOT COALESCE(COALESCE(c.ended_at, c.closed_at) <= c.due_at, FALSE)";
  EXECUTE IMMEDIATE CONCAT('CREATE OR REPLACE SQL SECURITY DEFINER VIEW rollup_entry_then AS',
      REPLACE(v_entries, 'SOURCE c', 'rollup_case c'));
  EXECUTE IMMEDIATE CONCAT('CREATE OR REPLACE SQL SECURITY DEFINER VIEW rollup_entry_now AS',
      REPLACE(v_entries, 'SOURCE c', 'rollup_case_now c'));
END $$

CALL rollup_views() $$

-- What the marks still promise: out with what was counted, in with what is.
CREATE OR REPLACE SQL SECURITY DEFINER VIEW rollup_promise AS
SELECT e.dimension, e.day, e.group_id, -e.reported AS reported, -e.reported_limited AS reported_limited,
    -e.reported_closed AS reported_closed, -e.reported_on_time AS reported_on_time, -e.reported_overdue AS reported_overdue,
    -e.filed AS filed, -e.closed AS closed, -e.without_limit AS without_limit, -e.closed_on_time AS closed_on_time,
    -e.closed_overdue AS closed_overdue, -e.closed_extended AS closed_extended, -e.closed_reworked AS closed_reworked,
    -e.late AS late, -e.late_extended AS late_extended, -e.late_reworked AS late_reworked,
    -e.closed_exempt AS closed_exempt, -e.forced AS forced
FROM (SELECT DISTINCT case_id FROM rollup_mark) m JOIN rollup_entry_then e ON e.case_id = m.case_id
UNION ALL
SELECT e.dimension, e.day, e.group_id, e.reported, e.reported_limited, e.reported_closed, e.reported_on_time,
    e.reported_overdue, e.filed, e.closed, e.without_limit, e.closed_on_time, e.closed_overdue, e.closed_extended,
    e.closed_reworked, e.late, e.late_extended, e.late_reworked, e.closed_exempt, e.forced
FROM (SELECT DISTINCT case_id FROM rollup_mark) m JOIN rollup_entry_now e ON e.case_id = m.case_id $$

CREATE OR REPLACE PROCEDURE rollup_count(IN p_sign INT)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Counts the cases of the batch into the days as rollup_case has them, or out of them again'
INSERT INTO rollup_day (dimension, day, group_id, reported, reported_limited, reported_closed, reported_on_time,
    reported_overdue, filed, closed, without_limit, closed_on_time, closed_overdue, closed_extended, closed_reworked,
    late, late_extended, late_reworked, closed_exempt, forced)
SELECT e.dimension, e.day, e.group_id, p_sign * SUM(e.reported), p_sign * SUM(e.reported_limited),
    p_sign * SUM(e.reported_closed), p_sign * SUM(e.reported_on_time), p_sign * SUM(e.reported_overdue),
    p_sign * SUM(e.filed), p_sign * SUM(e.closed), p_sign * SUM(e.without_limit), p_sign * SUM(e.closed_on_time),
    p_sign * SUM(e.closed_overdue), p_sign * SUM(e.closed_extended), p_sign * SUM(e.closed_reworked),
    p_sign * SUM(e.late), p_sign * SUM(e.late_extended), p_sign * SUM(e.late_reworked),
    p_sign * SUM(e.closed_exempt), p_sign * SUM(e.forced)
FROM (SELECT DISTINCT case_id FROM rollup_batch) b STRAIGHT_JOIN rollup_entry_then e ON e.case_id = b.case_id
GROUP BY e.dimension, e.day, e.group_id
ON DUPLICATE KEY UPDATE reported = rollup_day.reported + VALUES(reported),
    reported_limited = rollup_day.reported_limited + VALUES(reported_limited),
    reported_closed = rollup_day.reported_closed + VALUES(reported_closed),
    reported_on_time = rollup_day.reported_on_time + VALUES(reported_on_time),
    reported_overdue = rollup_day.reported_overdue + VALUES(reported_overdue),
    filed = rollup_day.filed + VALUES(filed), closed = rollup_day.closed + VALUES(closed),
    without_limit = rollup_day.without_limit + VALUES(without_limit),
    closed_on_time = rollup_day.closed_on_time + VALUES(closed_on_time),
    closed_overdue = rollup_day.closed_overdue + VALUES(closed_overdue),
    closed_extended = rollup_day.closed_extended + VALUES(closed_extended),
    closed_reworked = rollup_day.closed_reworked + VALUES(closed_reworked),
    late = rollup_day.late + VALUES(late), late_extended = rollup_day.late_extended + VALUES(late_extended),
    late_reworked = rollup_day.late_reworked + VALUES(late_reworked),
    closed_exempt = rollup_day.closed_exempt + VALUES(closed_exempt), forced = rollup_day.forced + VALUES(forced) $$

-- One keeper at a time: a second one finds the row locked and goes; on another node of a cluster it loses at the commit.
-- Each statement sees what is committed when it begins (READ COMMITTED), so no act waits for the keeper. A case that
-- changes after its mark was taken has another mark. Marks are deleted by key, those of acts not yet committed stay.
CREATE OR REPLACE PROCEDURE rollup_catch_up(IN p_most INT)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Door: takes at most so many marks into the roll-ups, in one transaction; does nothing while somebody else does'
whole: BEGIN
  DECLARE v_keeper TINYINT;
  DECLARE v_marks INT;
  DECLARE v_kept, v_offsets CHAR(32) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK AND NO CHAIN NO RELEASE; RESIGNAL; END;
  CALL desk_session();
  -- Each a SELECT of its own: inside SET and IF the server would read with a lock and wait for acts.
  SELECT rollup_offsets() INTO v_offsets;
  SELECT COUNT(*) INTO v_marks FROM (SELECT 1 FROM rollup_mark LIMIT 1) m;
  SELECT offsets INTO v_kept FROM rollup_keeper WHERE id = 1;
  IF v_marks = 0 AND v_kept = v_offsets THEN
    COMMIT AND NO CHAIN NO RELEASE;
    LEAVE whole;
  END IF;
  COMMIT AND NO CHAIN NO RELEASE;
  SET TRANSACTION ISOLATION LEVEL READ COMMITTED;
  START TRANSACTION READ WRITE;
  SELECT id, offsets INTO v_keeper, v_kept FROM rollup_keeper WHERE id = 1 FOR UPDATE SKIP LOCKED;
  IF v_keeper IS NULL THEN
    ROLLBACK AND NO CHAIN NO RELEASE;
    LEAVE whole;
  END IF;
  IF v_kept <> v_offsets THEN
    INSERT INTO rollup_mark (case_id) SELECT case_id FROM rollup_case;
  END IF;
  INSERT INTO rollup_batch (mark_id, case_id) SELECT id, case_id FROM rollup_mark ORDER BY id LIMIT p_most;
  INSERT IGNORE INTO rollup_source (source) SELECT DISTINCT c.source FROM rollup_batch b JOIN case_file c ON c.id = b.case_id
  WHERE c.source NOT IN (SELECT source FROM rollup_source);
  CALL rollup_count(-1);
  DELETE k FROM rollup_batch b JOIN rollup_case k ON k.case_id = b.case_id;
  INSERT INTO rollup_case (case_id, department_id, street_id, community_id, unit_grid_id, category_id, source_number,
      inspector_id, reported_at, due_at, closed_at, ended_at, reported_day, filed_day, due_day, closed_day, ended_day,
      counted, extended, reworked, excused, forced)
  SELECT n.case_id, n.department_id, n.street_id, n.community_id, n.unit_grid_id, n.category_id, n.source_number,
      n.inspector_id, n.reported_at, n.due_at, n.closed_at, n.ended_at, n.reported_day, n.filed_day, n.due_day,
      n.closed_day, n.ended_day, n.counted, n.extended, n.reworked, n.excused, n.forced
  FROM (SELECT DISTINCT case_id FROM rollup_batch) b STRAIGHT_JOIN rollup_case_now n ON n.case_id = b.case_id;
  CALL rollup_count(1);
  DELETE m FROM rollup_batch b STRAIGHT_JOIN rollup_mark m ON m.id = b.mark_id;
  DELETE FROM rollup_batch;
  UPDATE rollup_keeper SET offsets = v_offsets, kept_at = SYSDATE(6) WHERE id = 1;
  COMMIT AND NO CHAIN NO RELEASE;
END $$

CREATE OR REPLACE EVENT rollup_keeping ON SCHEDULE EVERY 3 SECOND
  COMMENT 'Takes what changed into the roll-ups'
DO CALL rollup_catch_up(2000) $$

DELIMITER ;
