-- The changes as the caller may follow them. What is not his keeps its number and nothing else, so that everybody counts
-- without gaps. A unit also hears of cases that were with it before: else they would stay in its lists.
CREATE OR REPLACE SQL SECURITY DEFINER VIEW change_seen AS
SELECT asked.seq, IF(asked.seen, asked.kind, 'other') AS kind, IF(asked.seen, asked.object_id, 0) AS object_id, asked.at
FROM (
  SELECT l.seq, l.kind, l.object_id, l.at, l.kind <> 'case' OR me.id IS NULL
      OR me.department_id IS NULL AND me.sub_centre_id IS NULL AND NOT EXISTS (SELECT 1 FROM operator_role r
          JOIN role_rule u ON u.role = r.role WHERE r.operator_id = me.id AND u.belongs IN ('SYSTEM', 'SECURITY', 'AUDIT', 'GATEWAY'))
      OR EXISTS (SELECT 1 FROM case_file c LEFT JOIN department d ON d.id = c.department_id WHERE c.id = l.object_id
          AND (me.department_id IN (d.id, d.parent_id) OR c.street_id = s.street_id
            OR c.pooled AND me.department_id IS NOT NULL))
      OR EXISTS (SELECT 1 FROM case_part p WHERE p.case_id = l.object_id AND p.department_id = me.department_id)
      OR EXISTS (SELECT 1 FROM stage_clock k JOIN department d ON d.id = k.department_id WHERE k.case_id = l.object_id
          AND me.department_id IN (d.id, d.parent_id)) AS seen
  FROM change_log l LEFT JOIN operator me
    ON me.account = CONVERT(LEFT(USER(), CHAR_LENGTH(USER()) - LOCATE('@', REVERSE(USER()))) USING ascii)
  LEFT JOIN sub_centre s ON s.id = me.sub_centre_id
) asked;
