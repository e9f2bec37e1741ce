-- The clocks of a case: started, stopped and changed by what is done to it. Parts of doors, called inside their transaction;
-- p_at is the time of the act, UTC. How time is counted stands in R__work_clock.sql.

DELIMITER $$

CREATE OR REPLACE PROCEDURE act_rework(IN p_case BIGINT, IN p_at DATETIME(6))
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'The limit goes on, but the unit gets at least half of it for the work again'
BEGIN
  DECLARE v_due DATETIME(6);
  SELECT work_due(work_calendar_of('HANDLE', l.limit_unit), p_at, l.limit_value / 2, l.limit_unit) INTO v_due
  FROM case_file c JOIN time_limit l ON l.id = c.time_limit_id WHERE c.id = p_case;
  UPDATE case_file SET handled_at = NULL, rework_count = rework_count + 1,
      due_at = GREATEST(due_at, COALESCE(v_due, due_at)) WHERE id = p_case;
END $$

CREATE OR REPLACE FUNCTION limit_in_force(p_category BIGINT,
    p_stage VARCHAR(16) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci, p_day DATE) RETURNS BIGINT
  READS SQL DATA SQL SECURITY DEFINER
  COMMENT 'The limit of a class for a stage on that day; none when it has none'
RETURN (SELECT id FROM time_limit WHERE category_id = p_category AND stage = p_stage AND valid_from <= p_day
    AND (valid_to IS NULL OR valid_to >= p_day) ORDER BY valid_from DESC, id LIMIT 1) $$

CREATE OR REPLACE PROCEDURE stop_clock(IN p_case BIGINT, IN p_at DATETIME(6))
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Stops the clock that runs, and one that stands still'
BEGIN
  UPDATE stage_clock_pause p JOIN stage_clock c ON c.id = p.stage_clock_id SET p.resumed_at = p_at
  WHERE c.case_id = p_case AND c.stopped_at IS NULL AND p.resumed_at IS NULL;
  UPDATE stage_clock SET stopped_at = p_at WHERE case_id = p_case AND stopped_at IS NULL;
END $$

CREATE OR REPLACE PROCEDURE start_clock(IN p_case BIGINT, IN p_state VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin,
    IN p_at DATETIME(6), IN p_rework BOOLEAN)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Starts the clock of a state, if it has one; that of handling decides when the case is due'
BEGIN
  DECLARE v_stage VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_calendar VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_limit, v_department BIGINT;
  DECLARE v_value DECIMAL(9,2);
  DECLARE v_unit VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_due DATETIME(6);
  SET v_stage = (SELECT stage FROM workflow_state WHERE state = p_state);
  IF v_stage IS NOT NULL THEN
    SELECT COALESCE(IF(v_stage = 'HANDLE', time_limit_id, NULL), limit_in_force(category_id, v_stage, centre_day(p_at))),
        IF(v_stage = 'HANDLE', department_id, NULL), IF(p_rework, due_at, NULL)
    INTO v_limit, v_department, v_due FROM case_file WHERE id = p_case;
    IF v_limit IS NOT NULL THEN
      SELECT limit_value, limit_unit INTO v_value, v_unit FROM time_limit WHERE id = v_limit;
    END IF;
    SET v_calendar = work_calendar_of(v_stage, v_unit);
    SET v_due = COALESCE(v_due, work_due(v_calendar, p_at, v_value, v_unit));
    INSERT INTO stage_clock (case_id, stage, department_id, time_limit_id, started_at, due_at, yellow_at, red_at, provisional)
    VALUES (p_case, v_stage, v_department, v_limit, p_at, v_due, work_yellow(v_calendar, p_at, v_due),
        work_red(v_calendar, p_at, v_due), work_provisional(v_calendar, v_due));
    IF v_stage = 'HANDLE' THEN
      UPDATE case_file SET due_at = v_due WHERE id = p_case;
    END IF;
  END IF;
END $$

DELIMITER ;
