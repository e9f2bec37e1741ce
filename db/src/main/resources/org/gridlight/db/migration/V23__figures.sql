-- When a case ended otherwise than by closing, so that it counts as open until then and no longer, whenever a month is
-- counted; and what the figures know of upheld appeals and forced closings.

ALTER TABLE case_file ADD COLUMN ended_at DATETIME(6) NULL
  COMMENT 'Ended otherwise than by closing (不受理、不予立案、自行处置、作废、并案、强制结案), UTC; none while it goes on' AFTER closed_at;

-- What was archived without having been closed was a forced closing.
UPDATE case_file c SET c.ended_at = COALESCE(c.closed_at, (SELECT MAX(s.at) FROM case_step s WHERE s.case_id = c.id
    AND NOT s.from_state <=> s.to_state
    AND s.to_state IN ('REJECTED','NOT_FILED','FORCED_CLOSED','VOID','MERGED','SELF_SOLVED')), c.reported_at)
WHERE c.state IN ('REJECTED','NOT_FILED','FORCED_CLOSED','VOID','MERGED','SELF_SOLVED')
  OR c.state = 'ARCHIVED' AND c.closed_at IS NULL;

ALTER TABLE case_file ADD CONSTRAINT case_file_ends_once CHECK (ended_at IS NULL OR closed_at IS NULL OR ended_at = closed_at);

-- Counting reads an index and no case, so the indexes hold what counting asks for.
ALTER TABLE case_file
  DROP KEY case_file_by_report,
  ADD KEY case_file_by_report (reported_at, department_id, street_id, community_id, unit_grid_id, category_id, source,
    due_at, closed_at, ended_at, overdue_excused),
  DROP KEY case_file_by_close,
  ADD KEY case_file_by_close (closed_at, due_at, department_id, street_id, state, suspended_until, ended_at,
    overdue_excused, extension_count, rework_count),
  ADD KEY case_file_by_end (state, ended_at, due_at, department_id, street_id, suspended_until, overdue_excused,
    extension_count, rework_count);

ALTER TABLE rollup_part MODIFY fact ENUM('REPORTED','FILED','CLOSED','DUE','ENDED') NOT NULL
  COMMENT 'What happened to a case on a day; due counts only when it was not closed by then, ended is otherwise than by closing';

INSERT INTO rollup_part (fact, dimension) SELECT 'ENDED', dimension FROM rollup_part WHERE fact = 'DUE';

-- What was counted by other rules cannot be taken out by these, so the days begin anew.
DELETE FROM rollup_day;
DELETE FROM rollup_case;
DELETE FROM rollup_mark;

ALTER TABLE rollup_case
  ADD COLUMN ended_at DATETIME(6) NULL COMMENT 'Ended otherwise, UTC' AFTER closed_at,
  ADD COLUMN ended_day DATE NULL COMMENT 'Day of the centre on which it ended otherwise' AFTER closed_day,
  ADD COLUMN excused BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'Whether an appeal against its being overdue was upheld',
  ADD COLUMN forced BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'Whether it was closed by force',
  MODIFY counted BOOLEAN NOT NULL COMMENT 'Whether it was one to be closed as long as it was open: a matter of the centre, and not suspended',
  DROP KEY rollup_case_by_close,
  ADD KEY rollup_case_by_close (closed_at, reported_day, due_at, ended_at, excused, department_id, street_id,
    community_id, unit_grid_id, category_id, source_number);

ALTER TABLE rollup_day
  MODIFY closed_overdue INT NOT NULL COMMENT 'Of those closed: to be closed, later than due, and not excused (超期)',
  MODIFY closed_extended INT NOT NULL COMMENT 'Of those closed, to be closed and with a due time: with an extension (延期)',
  MODIFY closed_reworked INT NOT NULL COMMENT 'Of the same: sent back (返工)',
  MODIFY reported_overdue INT NOT NULL COMMENT 'Of those reported: closed later than due, and not excused',
  MODIFY late INT NOT NULL COMMENT 'Became overdue on the day less overdue ones that ended on it: summed up to a day it is the backlog (积压)',
  ADD COLUMN closed_exempt INT NOT NULL DEFAULT 0 COMMENT 'Of those closed: to be closed, later than due, and excused by an appeal (不计超期)',
  ADD COLUMN forced INT NOT NULL DEFAULT 0 COMMENT 'Closed by force on the day (强制结案)';

INSERT INTO rollup_mark (case_id) SELECT id FROM case_file;

UPDATE measure SET definition = '其中结案时间晚于到期时间、且未经申诉认定不计超期的' WHERE code = 'closed_overdue';
UPDATE measure SET definition = '其中截至统计时刻未结案也未以其他方式终结、尚未到期的' WHERE code = 'open_on_time';
UPDATE measure SET definition = '其中截至统计时刻未结案也未以其他方式终结、已经到期的' WHERE code = 'open_overdue';
