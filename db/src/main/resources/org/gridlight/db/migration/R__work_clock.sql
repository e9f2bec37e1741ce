-- Counts working time: the rule of org.gridlight.model.clock.WorkClock and org.gridlight.model.light.LightRule, held
-- equal by a test. Times are UTC, working time is in microseconds. What cannot be counted is refused, never guessed:
-- a case without its due time would be a case nobody misses.

CREATE OR REPLACE FUNCTION work_calendar_of(
  p_stage VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin,
  p_unit  VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin
) RETURNS VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin
DETERMINISTIC NO SQL
COMMENT 'Calendar that the clock of a stage runs on: day and night where the unit runs through'
RETURN CASE
  WHEN p_unit IN ('MINUTE', 'URGENT_HOUR', 'URGENT_DAY') THEN 'hall'
  WHEN p_stage IN ('VERIFY', 'CHECK') THEN 'inspectors'
  WHEN p_stage IN ('HANDLE', 'ARRIVE') THEN 'working'
  ELSE 'hall'
END;

DELIMITER //

CREATE OR REPLACE FUNCTION work_refused(
  p_calendar VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin,
  p_what     VARCHAR(64)
) RETURNS BIGINT
DETERMINISTIC NO SQL
COMMENT 'Refuses what cannot be counted'
BEGIN
  DECLARE said VARCHAR(128) DEFAULT CONCAT('work calendar ', IFNULL(p_calendar, '-'), ': ', p_what);
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = said;
  RETURN NULL;
END//

-- Working time before a moment.
CREATE OR REPLACE FUNCTION work_position(
  p_calendar VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin,
  p_at       DATETIME(6)
) RETURNS BIGINT
DETERMINISTIC READS SQL DATA
COMMENT 'Working time before a moment, microseconds'
BEGIN
  DECLARE worked BIGINT;
  SELECT cumulative_ms * 1000 + TIMESTAMPDIFF(MICROSECOND, `start`, LEAST(p_at, `end`)) INTO worked
    FROM work_slot WHERE calendar = p_calendar AND `start` <= p_at ORDER BY `start` DESC LIMIT 1;
  RETURN IFNULL(worked, work_refused(p_calendar, CONCAT('nothing published for ', IFNULL(p_at, '-'))));
END//

-- The first moment at which so much has been worked: the end of a slot, never the beginning of the next.
CREATE OR REPLACE FUNCTION work_moment(
  p_calendar VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin,
  p_worked   BIGINT
) RETURNS DATETIME(6)
DETERMINISTIC READS SQL DATA
COMMENT 'First moment at which so much has been worked'
BEGIN
  DECLARE moment, stop DATETIME(6);
  SELECT `start` + INTERVAL (p_worked - cumulative_ms * 1000) MICROSECOND, `end` INTO moment, stop
    FROM work_slot WHERE calendar = p_calendar AND cumulative_ms < (p_worked + 999) DIV 1000
    ORDER BY cumulative_ms DESC LIMIT 1;
  IF moment IS NULL OR moment > stop THEN
    RETURN work_refused(p_calendar, 'not published that far');
  END IF;
  RETURN moment;
END//

-- The same time of day so many working days later, kept within the working time of that day.
CREATE OR REPLACE FUNCTION work_days_later(
  p_calendar VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin,
  p_start    DATETIME(6),
  p_days     INT
) RETURNS DATETIME(6)
DETERMINISTIC READS SQL DATA
COMMENT 'Same time of day so many working days after the first counted moment'
BEGIN
  DECLARE day INT;
  DECLARE counted, day_begin, stop, moment DATETIME(6) DEFAULT NULL;
  DECLARE time_of_day BIGINT;
  SELECT day_number, midnight, `end`, p_start INTO day, day_begin, stop, counted
    FROM work_slot WHERE calendar = p_calendar AND `start` <= p_start ORDER BY `start` DESC LIMIT 1;
  IF stop IS NULL THEN
    RETURN work_refused(p_calendar, CONCAT('nothing published for ', IFNULL(p_start, '-')));
  END IF;
  IF stop <= p_start THEN
    SELECT day_number, midnight, `start` INTO day, day_begin, counted
      FROM work_slot WHERE calendar = p_calendar AND `start` > p_start ORDER BY `start` LIMIT 1;
  END IF;
  SET day = day + p_days, time_of_day = TIMESTAMPDIFF(MICROSECOND, day_begin, counted);
  SELECT LEAST(midnight + INTERVAL time_of_day MICROSECOND, `end`) INTO moment FROM work_slot
    WHERE calendar = p_calendar AND day_number = day AND `start` <= midnight + INTERVAL time_of_day MICROSECOND
    ORDER BY `start` DESC LIMIT 1;
  IF moment IS NULL THEN
    SELECT `start` INTO moment FROM work_slot
      WHERE calendar = p_calendar AND day_number = day ORDER BY `start` LIMIT 1;
  END IF;
  IF moment IS NULL THEN
    RETURN work_refused(p_calendar, 'not published that far');
  END IF;
  RETURN moment;
END//

-- Units that run day and night need no calendar.
CREATE OR REPLACE FUNCTION work_plain_due(
  p_start    DATETIME(6),
  p_value    DECIMAL(9,2),
  p_unit     VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin
) RETURNS DATETIME(6)
DETERMINISTIC NO SQL
COMMENT 'When a limit runs out that runs day and night, UTC; none for one of working time'
RETURN CASE p_unit
  WHEN 'MINUTE' THEN p_start + INTERVAL CAST(p_value * 60000000 AS SIGNED) MICROSECOND
  WHEN 'URGENT_HOUR' THEN p_start + INTERVAL CAST(p_value * 3600000000 AS SIGNED) MICROSECOND
  WHEN 'URGENT_DAY' THEN p_start + INTERVAL CAST(p_value * 86400000000 AS SIGNED) MICROSECOND
END//

CREATE OR REPLACE FUNCTION work_due(
  p_calendar VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin,
  p_start    DATETIME(6),
  p_value    DECIMAL(9,2),
  p_unit     VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin
) RETURNS DATETIME(6)
DETERMINISTIC READS SQL DATA
COMMENT 'When a limit runs out, UTC; none without a limit'
BEGIN
  DECLARE hour_us BIGINT DEFAULT 3600000000;
  DECLARE day_us BIGINT;
  DECLARE moment DATETIME(6);
  IF p_value IS NULL OR p_unit IS NULL THEN
    RETURN NULL;
  END IF;
  IF p_start IS NULL OR p_value <= 0 THEN
    RETURN work_refused(p_calendar, 'no start or no limit');
  END IF;
  CASE p_unit
    WHEN 'MINUTE' THEN RETURN work_plain_due(p_start, p_value, p_unit);
    WHEN 'URGENT_HOUR' THEN RETURN work_plain_due(p_start, p_value, p_unit);
    WHEN 'URGENT_DAY' THEN RETURN work_plain_due(p_start, p_value, p_unit);
    WHEN 'WORK_HOUR' THEN
      RETURN work_moment(p_calendar, work_position(p_calendar, p_start) + CAST(p_value * hour_us AS SIGNED));
    WHEN 'WORK_DAY' THEN
      SELECT day_ms * 1000 INTO day_us FROM work_calendar WHERE name = p_calendar;
      IF day_us IS NOT NULL THEN
        RETURN work_moment(p_calendar, work_position(p_calendar, p_start) + CAST(p_value * day_us AS SIGNED));
      END IF;
      SET moment = work_days_later(p_calendar, p_start, FLOOR(p_value));
      IF p_value = FLOOR(p_value) THEN
        RETURN moment;
      END IF;
      RETURN work_moment(p_calendar,
        work_position(p_calendar, moment) + CAST((p_value - FLOOR(p_value)) * 8 * hour_us AS SIGNED));
    ELSE RETURN work_refused(p_calendar, CONCAT('no unit ', p_unit));
  END CASE;
END//

-- A moment so much working time later or earlier. One that stands at the beginning of a slot stays at the beginning of one.
CREATE OR REPLACE FUNCTION work_shift(
  p_calendar VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin,
  p_at       DATETIME(6),
  p_worked   BIGINT
) RETURNS DATETIME(6)
DETERMINISTIC READS SQL DATA
COMMENT 'A moment so much working time later, or earlier when it is negative; microseconds'
BEGIN
  DECLARE moment, stop DATETIME(6);
  DECLARE target BIGINT;
  IF p_at IS NULL OR p_worked = 0 THEN
    RETURN p_at;
  END IF;
  SET target = work_position(p_calendar, p_at) + p_worked;
  -- Where two slots touch, as at midnight, it is the end of one: a due time stays at the end.
  IF NOT EXISTS (SELECT 1 FROM work_slot WHERE calendar = p_calendar AND `start` = p_at)
      OR (SELECT `end` FROM work_slot WHERE calendar = p_calendar AND `start` < p_at ORDER BY `start` DESC LIMIT 1) = p_at THEN
    RETURN work_moment(p_calendar, target);
  END IF;
  SELECT `start` + INTERVAL (target - cumulative_ms * 1000) MICROSECOND, `end` INTO moment, stop
    FROM work_slot WHERE calendar = p_calendar AND cumulative_ms <= target DIV 1000 ORDER BY cumulative_ms DESC LIMIT 1;
  IF moment IS NULL OR moment > stop THEN
    RETURN work_refused(p_calendar, 'not published that far');
  END IF;
  RETURN moment;
END//

-- What comes after the cut-off (截单时刻) counts from the next morning. What runs through waits for no morning.
CREATE OR REPLACE FUNCTION work_start(
  p_stage    VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin,
  p_unit     VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin,
  p_at       DATETIME(6)
) RETURNS DATETIME(6)
DETERMINISTIC READS SQL DATA
COMMENT 'From when a limit counts that begins at this moment, UTC: the next midnight of the centre after the cut-off'
BEGIN
  DECLARE cut_off VARCHAR(8);
  DECLARE midnight DATETIME(6);
  IF p_stage <> 'HANDLE' OR p_unit IS NULL OR p_unit IN ('MINUTE', 'URGENT_HOUR', 'URGENT_DAY') THEN
    RETURN p_at;
  END IF;
  SET cut_off = (SELECT value FROM setting WHERE name = 'clock.cutOff');
  IF COALESCE(cut_off, '') = '' OR TIME(p_at + INTERVAL centre_minutes(p_at) MINUTE) < CAST(cut_off AS TIME) THEN
    RETURN p_at;
  END IF;
  SET midnight = centre_day(p_at) + INTERVAL 1 DAY;
  RETURN midnight - INTERVAL centre_minutes(midnight - INTERVAL centre_minutes(p_at) MINUTE) MINUTE;
END//

CREATE OR REPLACE FUNCTION centre_minutes(p_at DATETIME(6)) RETURNS INT
DETERMINISTIC READS SQL DATA
COMMENT 'What the clocks of the centre are ahead of UTC at a moment, minutes'
RETURN (SELECT minutes FROM centre_offset WHERE valid_from <= p_at ORDER BY valid_from DESC LIMIT 1)//

CREATE OR REPLACE FUNCTION work_provisional(
  p_calendar VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin,
  p_due      DATETIME(6)
) RETURNS BOOLEAN
DETERMINISTIC READS SQL DATA
COMMENT 'Whether a due time reaches days whose holidays are not yet known (暂定到期)'
BEGIN
  DECLARE unknown_from DATETIME(6);
  SELECT provisional_from INTO unknown_from FROM work_calendar WHERE name = p_calendar;
  RETURN IFNULL(p_due >= unknown_from, FALSE);
END//

-- Yellow once so many percent of the working time are used and no more than the cap is left, or when no more than the
-- floor is left. It begins with working time, never in the night before. Few statements: it is asked with every act.
-- Far over is no moment that a case must have: where the calendar is not published that far there is none.
CREATE OR REPLACE PROCEDURE work_lights(
  IN p_stage    VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin,
  IN p_category BIGINT,
  IN p_calendar VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin,
  IN p_start    DATETIME(6),
  IN p_due      DATETIME(6),
  OUT o_yellow  DATETIME(6),
  OUT o_red     DATETIME(6),
  OUT o_far     DATETIME(6)
)
READS SQL DATA
COMMENT 'When a light turns yellow and red, and when it is far over, by the rule of the stage and class, UTC; never without a due time'
BEGIN
  DECLARE percent, cap, floor_left, stuck, far, begun, worked, whole, at_yellow BIGINT;
  DECLARE rule VARCHAR(16);
  SET o_yellow = NULL, o_red = NULL, o_far = NULL;
  IF p_due IS NOT NULL THEN
    SELECT preset, yellow_percent, cap_minutes * 60000000, floor_minutes * 60000000, stuck_percent, NULLIF(far_percent, 0),
        (SELECT cumulative_ms * 1000 + TIMESTAMPDIFF(MICROSECOND, `start`, LEAST(p_start, `end`))
          FROM work_slot WHERE calendar = p_calendar AND `start` <= p_start ORDER BY `start` DESC LIMIT 1),
        (SELECT cumulative_ms * 1000 + TIMESTAMPDIFF(MICROSECOND, `start`, LEAST(p_due, `end`))
          FROM work_slot WHERE calendar = p_calendar AND `start` <= p_due ORDER BY `start` DESC LIMIT 1)
      INTO rule, percent, cap, floor_left, stuck, far, begun, worked
      FROM light_rule WHERE valid_to IS NULL AND (stage IS NULL OR stage = p_stage)
        AND (category_id IS NULL OR category_id = p_category)
      ORDER BY category_id IS NOT NULL DESC, stage IS NOT NULL DESC, id DESC LIMIT 1;
    IF begun IS NULL OR worked IS NULL THEN
      SET whole = work_refused(p_calendar, CONCAT('nothing published for ', IFNULL(LEAST(p_start, p_due), '-')));
    END IF;
    SET o_red = p_due, o_yellow = p_due, whole = worked - begun;
    IF rule = 'BACKLOG' THEN
      SET o_red = work_moment(p_calendar, begun + whole * stuck DIV 100);
    ELSEIF whole > 0 THEN
      SET at_yellow = worked - LEAST(whole, GREATEST(floor_left, LEAST(cap, whole - whole * percent DIV 100)));
      SET o_yellow = NULL;
      SELECT `start` + INTERVAL (at_yellow - cumulative_ms * 1000) MICROSECOND INTO o_yellow
        FROM work_slot WHERE calendar = p_calendar AND cumulative_ms <= at_yellow DIV 1000
        ORDER BY cumulative_ms DESC LIMIT 1;
    END IF;
    IF far IS NOT NULL THEN
      SELECT IF(`start` + INTERVAL (begun + whole * far DIV 100 - cumulative_ms * 1000) MICROSECOND <= `end`,
          `start` + INTERVAL (begun + whole * far DIV 100 - cumulative_ms * 1000) MICROSECOND, NULL) INTO o_far
        FROM work_slot WHERE calendar = p_calendar AND cumulative_ms < (begun + whole * far DIV 100 + 999) DIV 1000
        ORDER BY cumulative_ms DESC LIMIT 1;
    END IF;
  END IF;
END//

CREATE OR REPLACE FUNCTION light_yellow(
  p_stage    VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin,
  p_category BIGINT,
  p_calendar VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin,
  p_start    DATETIME(6),
  p_due      DATETIME(6)
) RETURNS DATETIME(6)
DETERMINISTIC READS SQL DATA
COMMENT 'When the light of a clock turns yellow, UTC; none without a due time'
BEGIN
  DECLARE yellow, red, far DATETIME(6);
  CALL work_lights(p_stage, p_category, p_calendar, p_start, p_due, yellow, red, far);
  RETURN yellow;
END//

CREATE OR REPLACE FUNCTION light_red(
  p_stage    VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin,
  p_category BIGINT,
  p_calendar VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin,
  p_start    DATETIME(6),
  p_due      DATETIME(6)
) RETURNS DATETIME(6)
DETERMINISTIC READS SQL DATA
COMMENT 'When the light of a clock turns red, UTC; none without a due time'
BEGIN
  DECLARE yellow, red, far DATETIME(6);
  CALL work_lights(p_stage, p_category, p_calendar, p_start, p_due, yellow, red, far);
  RETURN red;
END//

CREATE OR REPLACE FUNCTION light_far(
  p_stage    VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin,
  p_category BIGINT,
  p_calendar VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin,
  p_start    DATETIME(6),
  p_due      DATETIME(6)
) RETURNS DATETIME(6)
DETERMINISTIC READS SQL DATA
COMMENT 'When a clock is far over its limit, UTC; none without a due time, and where nothing is published that far'
BEGIN
  DECLARE yellow, red, far DATETIME(6);
  CALL work_lights(p_stage, p_category, p_calendar, p_start, p_due, yellow, red, far);
  RETURN far;
END//

CREATE OR REPLACE FUNCTION work_yellow(
  p_calendar VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin,
  p_start    DATETIME(6),
  p_due      DATETIME(6)
) RETURNS DATETIME(6)
DETERMINISTIC READS SQL DATA
COMMENT 'When a light turns yellow by the widest rule of the centre, UTC; none without a due time'
RETURN light_yellow(NULL, NULL, p_calendar, p_start, p_due)//

CREATE OR REPLACE FUNCTION work_red(
  p_calendar VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin,
  p_start    DATETIME(6),
  p_due      DATETIME(6)
) RETURNS DATETIME(6)
DETERMINISTIC READS SQL DATA
COMMENT 'When a light turns red by the widest rule of the centre, UTC; none without a due time'
RETURN light_red(NULL, NULL, p_calendar, p_start, p_due)//

DELIMITER ;
