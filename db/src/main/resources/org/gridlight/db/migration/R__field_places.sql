-- Inspectors on shift: their shifts, where they are, where they were. Places come in by places_put and are seen through
-- places_now and track_look only; nobody reads the tables. No row is written of anybody who is not on shift.

DELIMITER $$

CREATE OR REPLACE FUNCTION leads_team(p_operator BIGINT, p_team VARCHAR(64)) RETURNS BOOLEAN
  READS SQL DATA SQL SECURITY DEFINER
  COMMENT 'Whether an operator leads this team of inspectors today'
BEGIN
  DECLARE v_day DATE DEFAULT centre_day(SYSDATE(6));
  DECLARE v_rows INT;
  SELECT COUNT(*) INTO v_rows FROM team_leader
  WHERE operator_id = p_operator AND team = p_team AND valid_from <= v_day AND (valid_to IS NULL OR valid_to >= v_day);
  RETURN v_rows > 0;
END $$

CREATE OR REPLACE FUNCTION may_of_all(p_operator BIGINT, p_action VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin) RETURNS BOOLEAN
  READS SQL DATA SQL SECURITY DEFINER
  COMMENT 'Whether a right holds for all inspectors: by a role in force that is not the one of a team leader'
BEGIN
  DECLARE v_now DATETIME(6) DEFAULT SYSDATE(6);
  DECLARE v_rows INT;
  SELECT COUNT(*) INTO v_rows FROM standing_right t JOIN operator_role r ON r.role = t.role
  WHERE t.action = p_action AND t.role <> 'teamLeader' AND r.operator_id = p_operator AND r.valid_from <= v_now
    AND (r.valid_to IS NULL OR r.valid_to > v_now);
  RETURN v_rows > 0;
END $$

-- Like presence it stands outside the chain: nothing is decided by it, and it comes twice a minute from everybody.
CREATE OR REPLACE PROCEDURE places_put(IN p_places LONGTEXT)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Door: takes places from the field, [{code, at, longitude, latitude, accuracy}] with times in UTC; what was off shift is refused and not kept'
whole: BEGIN
  DECLARE v_operator, v_department BIGINT;
  DECLARE v_now DATETIME(6);
  DECLARE v_sent, v_taken INT DEFAULT 0;
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK AND NO CHAIN NO RELEASE; RESIGNAL; END;
  CALL desk_session();
  SET TRANSACTION ISOLATION LEVEL READ COMMITTED;
  START TRANSACTION READ WRITE;
  CALL operator_in_service(v_operator, v_department);
  IF v_operator IS NULL OR NOT has_standing_right(v_operator, 'putPlaces') THEN
    SELECT 'REFUSED' AS outcome, IF(v_operator IS NULL, 'act.noOperator', 'places.notAllowed') AS reason, 0 AS sent, 0 AS taken;
    ROLLBACK AND NO CHAIN NO RELEASE;
    LEAVE whole;
  END IF;
  IF p_places IS NULL OR NOT JSON_VALID(p_places) OR JSON_LENGTH(p_places) > 5000 THEN
    SELECT 'REFUSED' AS outcome, 'places.broken' AS reason, 0 AS sent, 0 AS taken;
    ROLLBACK AND NO CHAIN NO RELEASE;
    LEAVE whole;
  END IF;
  SET v_now = SYSDATE(6);
  -- What was taken down without a connection may come later: it belongs to the track of the shift it was in. The shifts of
  -- these days are read once, with a limit that keeps them apart: else the roster of a season is read for every place.
  INSERT IGNORE INTO inspector_track (inspector_id, at, longitude, latitude)
  SELECT i.id, DATE_FORMAT(r.at, '%Y-%m-%d %H:%i:00'), r.longitude, r.latitude
  FROM JSON_TABLE(p_places, '$[*]' COLUMNS (code VARCHAR(32) PATH '$.code', at DATETIME(3) PATH '$.at',
      longitude DECIMAL(9,6) PATH '$.longitude', latitude DECIMAL(8,6) PATH '$.latitude')) r
  JOIN inspector i ON i.code = r.code COLLATE utf8mb4_bin
  JOIN (SELECT id, inspector_id, begins_at, ends_at FROM inspector_shift
      WHERE begins_at > v_now - INTERVAL 36 HOUR AND begins_at <= v_now + INTERVAL 1 MINUTE LIMIT 20000) s
    ON s.inspector_id = i.id AND s.begins_at <= r.at AND s.ends_at > r.at
  WHERE r.at <= v_now + INTERVAL 1 MINUTE AND s.ends_at > v_now - INTERVAL 1 DAY
    AND r.longitude BETWEEN -180 AND 180 AND r.latitude BETWEEN -90 AND 90;
  INSERT INTO inspector_place (inspector_id, shift_id, until_at, at, longitude, latitude, accuracy_m)
  SELECT i.id, s.id, s.ends_at, r.at, r.longitude, r.latitude, r.accuracy
  FROM JSON_TABLE(p_places, '$[*]' COLUMNS (n FOR ORDINALITY, code VARCHAR(32) PATH '$.code', at DATETIME(3) PATH '$.at',
      longitude DECIMAL(9,6) PATH '$.longitude', latitude DECIMAL(8,6) PATH '$.latitude', accuracy SMALLINT PATH '$.accuracy')) r
  JOIN inspector i ON i.code = r.code COLLATE utf8mb4_bin
  JOIN (SELECT id, inspector_id, begins_at, ends_at FROM inspector_shift
      WHERE begins_at > v_now - INTERVAL 36 HOUR AND begins_at <= v_now + INTERVAL 1 MINUTE LIMIT 20000) s
    ON s.inspector_id = i.id AND s.begins_at <= r.at AND s.ends_at > r.at
  WHERE r.at <= v_now + INTERVAL 1 MINUTE AND s.ends_at > v_now
    AND r.longitude BETWEEN -180 AND 180 AND r.latitude BETWEEN -90 AND 90
  ORDER BY i.id, r.at
  ON DUPLICATE KEY UPDATE shift_id = IF(VALUES(at) >= inspector_place.at, VALUES(shift_id), shift_id),
    until_at = IF(VALUES(at) >= inspector_place.at, VALUES(until_at), until_at),
    longitude = IF(VALUES(at) >= inspector_place.at, VALUES(longitude), inspector_place.longitude),
    latitude = IF(VALUES(at) >= inspector_place.at, VALUES(latitude), inspector_place.latitude),
    accuracy_m = IF(VALUES(at) >= inspector_place.at, VALUES(accuracy_m), accuracy_m),
    at = IF(VALUES(at) >= inspector_place.at, VALUES(at), inspector_place.at);
  SELECT COUNT(*), COUNT(s.id) INTO v_sent, v_taken
  FROM JSON_TABLE(p_places, '$[*]' COLUMNS (code VARCHAR(32) PATH '$.code', at DATETIME(3) PATH '$.at',
      longitude DECIMAL(9,6) PATH '$.longitude', latitude DECIMAL(8,6) PATH '$.latitude')) r
  LEFT JOIN inspector i ON i.code = r.code COLLATE utf8mb4_bin
  LEFT JOIN (SELECT id, inspector_id, begins_at, ends_at FROM inspector_shift
      WHERE begins_at > v_now - INTERVAL 36 HOUR AND begins_at <= v_now + INTERVAL 1 MINUTE LIMIT 20000) s
    ON s.inspector_id = i.id AND s.begins_at <= r.at AND s.ends_at > r.at
    AND r.at <= v_now + INTERVAL 1 MINUTE AND s.ends_at > v_now - INTERVAL 1 DAY
    AND r.longitude BETWEEN -180 AND 180 AND r.latitude BETWEEN -90 AND 90;
  COMMIT AND NO CHAIN NO RELEASE;
  SELECT 'DONE' AS outcome, NULL AS reason, v_sent AS sent, v_taken AS taken;
END $$

CREATE OR REPLACE PROCEDURE places_now()
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Door: where the inspectors on shift are whom the caller may see; nothing for whoever may see none'
BEGIN
  DECLARE v_operator, v_department BIGINT;
  DECLARE v_all, v_own BOOLEAN DEFAULT FALSE;
  DECLARE v_now DATETIME(6);
  CALL desk_session();
  CALL operator_in_service(v_operator, v_department);
  SET v_now = SYSDATE(6), v_all = may_of_all(v_operator, 'seePlaces'), v_own = v_all OR has_standing_right(v_operator, 'seePlaces');
  SELECT i.id AS inspector_id, i.code, i.name, i.team, i.telephone, p.longitude, p.latitude, p.accuracy_m AS accuracy, p.at,
      p.until_at AS `until`
  FROM inspector_place p JOIN inspector i ON i.id = p.inspector_id
  WHERE v_own AND p.until_at > v_now AND (v_all OR leads_team(v_operator, i.team))
  ORDER BY i.id;
END $$

CREATE OR REPLACE FUNCTION field_look_refusal(p_operator BIGINT, p_subject VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin,
    p_team VARCHAR(64), p_purpose VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin, p_reason VARCHAR(255))
  RETURNS VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin
  READS SQL DATA SQL SECURITY DEFINER
  COMMENT 'Why a camera is not opened or a track not shown; none when it is'
BEGIN
  DECLARE v_now DATETIME(6) DEFAULT SYSDATE(6);
  DECLARE v_roles, v_wider INT;
  SELECT COUNT(*), COUNT(IF(r.role <> 'teamLeader', 1, NULL)) INTO v_roles, v_wider FROM field_look_rule l
  JOIN operator_role r ON r.role = l.role AND r.operator_id = p_operator AND r.valid_from <= v_now
    AND (r.valid_to IS NULL OR r.valid_to > v_now)
  WHERE l.subject = p_subject AND l.purpose = p_purpose;
  RETURN CASE
    WHEN p_operator IS NULL THEN 'act.noOperator'
    WHEN v_roles = 0 OR p_subject = 'TRACK' AND v_wider = 0 AND NOT leads_team(p_operator, p_team) THEN 'fieldLook.notAllowed'
    WHEN p_purpose = 'OTHER' AND CHAR_LENGTH(COALESCE(TRIM(p_reason), '')) < 4 THEN 'fieldLook.reasonMissing'
  END;
END $$

CREATE OR REPLACE PROCEDURE track_look(IN p_act_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin, IN p_inspector BIGINT,
    IN p_from DATETIME(6), IN p_to DATETIME(6), IN p_purpose VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin, IN p_reason VARCHAR(255))
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Door: shows where one inspector was within one day, for a purpose; every look is on record'
whole: BEGIN
  DECLARE v_operator, v_own, v_inspector BIGINT;
  DECLARE v_known BOOLEAN;
  DECLARE v_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_team VARCHAR(64);
  DECLARE v_shown, v_days INT;
  DECLARE v_now, v_from DATETIME(6);
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK AND NO CHAIN NO RELEASE; RESIGNAL; END;
  CALL act_begin(p_act_id, 'trackLook', p_inspector, v_operator, v_own, v_known);
  IF v_known AND NOT EXISTS (SELECT 1 FROM field_look WHERE act_id = p_act_id AND operator_id = v_operator
      AND inspector_id = p_inspector AND from_at = p_from AND to_at = p_to AND at > SYSDATE(6) - INTERVAL 10 MINUTE) THEN
    CALL act_settle(p_act_id, v_operator, 'trackLook', p_inspector, NULL, NULL, NULL, NULL);
    LEAVE whole;
  END IF;
  SELECT id, team INTO v_inspector, v_team FROM inspector WHERE id = p_inspector;
  SET v_reason = CASE
    WHEN v_inspector IS NULL THEN 'fieldLook.unknown'
    WHEN p_from IS NULL OR p_to IS NULL OR p_to <= p_from OR p_to > p_from + INTERVAL 1 DAY THEN 'fieldLook.oneDay'
    ELSE field_look_refusal(v_operator, 'TRACK', v_team, p_purpose, p_reason)
  END;
  IF v_reason IS NOT NULL THEN
    ROLLBACK AND NO CHAIN NO RELEASE;
    CALL act_settle(p_act_id, v_operator, 'trackLook', p_inspector, v_reason, p_purpose, NULL, NULL);
    LEAVE whole;
  END IF;
  SET v_now = SYSDATE(6);
  -- What is to be deleted is not shown either, should nobody have come to delete it.
  SELECT LEAST(90, CAST(value AS UNSIGNED)) INTO v_days FROM setting WHERE name = 'track.keptDays';
  SET v_from = GREATEST(p_from, v_now - INTERVAL v_days DAY);
  IF NOT v_known THEN
    SELECT COUNT(*) INTO v_shown FROM inspector_track WHERE inspector_id = p_inspector AND at >= v_from AND at < p_to;
    INSERT INTO field_look (act_id, at, operator_id, subject, inspector_id, from_at, to_at, purpose, reason, shown)
    VALUES (p_act_id, v_now, v_operator, 'TRACK', p_inspector, p_from, p_to, p_purpose,
        IF(p_purpose = 'OTHER', TRIM(p_reason), NULL), v_shown);
    UPDATE act SET at = v_now, detail = p_purpose WHERE act_id = p_act_id;
    CALL chain_append(NULL, p_inspector, 'trackLook', v_operator, p_act_id, JSON_OBJECT('purpose', p_purpose,
        'reason', SHA2(IF(p_purpose = 'OTHER', TRIM(p_reason), NULL), 256), 'from', p_from, 'to', p_to, 'shown', v_shown));
    COMMIT AND NO CHAIN NO RELEASE;
  END IF;
  SELECT 'DONE' AS outcome, NULL AS reason, DATE_FORMAT(t.at, '%Y-%m-%dT%H:%i:%sZ') AS at, t.longitude, t.latitude
  FROM (SELECT 1) always LEFT JOIN inspector_track t ON t.inspector_id = p_inspector AND t.at >= v_from AND t.at < p_to
  ORDER BY t.at;
END $$

CREATE OR REPLACE PROCEDURE camera_open(IN p_act_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin, IN p_camera BIGINT,
    IN p_purpose VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin, IN p_reason VARCHAR(255))
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Door: gives the address of the picture of one camera, for a purpose; every opening is on record'
whole: BEGIN
  DECLARE v_operator, v_own, v_camera BIGINT;
  DECLARE v_known BOOLEAN;
  DECLARE v_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_address VARCHAR(500);
  DECLARE v_state VARCHAR(8);
  DECLARE v_now DATETIME(6);
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK AND NO CHAIN NO RELEASE; RESIGNAL; END;
  CALL act_begin(p_act_id, 'cameraOpen', p_camera, v_operator, v_own, v_known);
  IF v_known AND NOT EXISTS (SELECT 1 FROM field_look WHERE act_id = p_act_id AND operator_id = v_operator
      AND camera_id = p_camera AND at > SYSDATE(6) - INTERVAL 10 MINUTE) THEN
    CALL act_settle(p_act_id, v_operator, 'cameraOpen', p_camera, NULL, NULL, NULL, NULL);
    LEAVE whole;
  END IF;
  SELECT c.id, c.condition_state, s.address INTO v_camera, v_state, v_address FROM camera c
  LEFT JOIN camera_stream s ON s.camera_id = c.id WHERE c.id = p_camera AND c.valid_to IS NULL;
  SET v_reason = COALESCE(field_look_refusal(v_operator, 'CAMERA', NULL, p_purpose, p_reason), CASE
    WHEN v_camera IS NULL THEN 'camera.unknown'
    WHEN v_state <> 'WORKING' THEN 'camera.notWorking'
    WHEN v_address IS NULL THEN 'camera.noStream'
  END);
  IF v_reason IS NOT NULL THEN
    ROLLBACK AND NO CHAIN NO RELEASE;
    CALL act_settle(p_act_id, v_operator, 'cameraOpen', p_camera, v_reason, p_purpose, NULL, NULL);
    LEAVE whole;
  END IF;
  IF NOT v_known THEN
    SET v_now = SYSDATE(6);
    INSERT INTO field_look (act_id, at, operator_id, subject, camera_id, purpose, reason, shown)
    VALUES (p_act_id, v_now, v_operator, 'CAMERA', p_camera, p_purpose, IF(p_purpose = 'OTHER', TRIM(p_reason), NULL), 1);
    UPDATE act SET at = v_now, detail = p_purpose WHERE act_id = p_act_id;
    CALL chain_append(NULL, p_camera, 'cameraOpen', v_operator, p_act_id, JSON_OBJECT('purpose', p_purpose,
        'reason', SHA2(IF(p_purpose = 'OTHER', TRIM(p_reason), NULL), 256)));
    COMMIT AND NO CHAIN NO RELEASE;
  END IF;
  SELECT 'DONE' AS outcome, NULL AS reason, v_address AS address;
END $$

CREATE OR REPLACE PROCEDURE shifts_plan(IN p_act_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin, IN p_shifts LONGTEXT)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Door: enters shifts of inspectors, [{code, from, to}] in UTC; all of them or none. One that begins as a known one takes its place'
whole: BEGIN
  DECLARE v_operator, v_own BIGINT;
  DECLARE v_known, v_all BOOLEAN;
  DECLARE v_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_sent, v_fit, v_foreign, v_clash INT DEFAULT 0;
  DECLARE v_now DATETIME(6);
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK AND NO CHAIN NO RELEASE; RESIGNAL; END;
  CALL act_begin(p_act_id, 'planShifts', NULL, v_operator, v_own, v_known);
  IF v_known THEN
    CALL act_settle(p_act_id, v_operator, 'planShifts', NULL, NULL, NULL, NULL, NULL);
    LEAVE whole;
  END IF;
  SET v_now = SYSDATE(6), v_all = may_of_all(v_operator, 'planShifts');
  IF JSON_VALID(COALESCE(p_shifts, '')) AND JSON_LENGTH(p_shifts) BETWEEN 1 AND 5000 THEN
    SELECT COUNT(*), COUNT(IF(r.ends_at > r.begins_at AND TIMESTAMPDIFF(MINUTE, r.begins_at, r.ends_at) <= 720
        AND r.ends_at > v_now AND i.id IS NOT NULL, 1, NULL)), COUNT(IF(v_all OR leads_team(v_operator, i.team), NULL, 1))
    INTO v_sent, v_fit, v_foreign
    FROM JSON_TABLE(p_shifts, '$[*]' COLUMNS (code VARCHAR(32) PATH '$.code', begins_at DATETIME(6) PATH '$.from',
        ends_at DATETIME(6) PATH '$.to')) r
    LEFT JOIN inspector i ON i.code = r.code COLLATE utf8mb4_bin;
    SELECT COUNT(*) INTO v_clash
    FROM JSON_TABLE(p_shifts, '$[*]' COLUMNS (code VARCHAR(32) PATH '$.code', begins_at DATETIME(6) PATH '$.from',
        ends_at DATETIME(6) PATH '$.to')) r
    JOIN inspector i ON i.code = r.code COLLATE utf8mb4_bin
    JOIN inspector_shift s ON s.inspector_id = i.id AND s.begins_at <> r.begins_at AND s.begins_at < r.ends_at
      AND s.begins_at > r.begins_at - INTERVAL 12 HOUR AND s.ends_at > r.begins_at;
  END IF;
  SET v_reason = CASE
    WHEN v_operator IS NULL THEN 'act.noOperator'
    WHEN NOT has_standing_right(v_operator, 'planShifts') OR v_foreign > 0 THEN 'shifts.notAllowed'
    WHEN v_sent = 0 OR v_fit < v_sent THEN 'shifts.broken'
    WHEN v_clash > 0 THEN 'shifts.clash'
  END;
  IF v_reason IS NOT NULL THEN
    ROLLBACK AND NO CHAIN NO RELEASE;
    CALL act_settle(p_act_id, v_operator, 'planShifts', NULL, v_reason, NULL, NULL, NULL);
    LEAVE whole;
  END IF;
  INSERT INTO inspector_shift (inspector_id, begins_at, ends_at, planned_by)
  SELECT i.id, r.begins_at, r.ends_at, v_operator
  FROM JSON_TABLE(p_shifts, '$[*]' COLUMNS (code VARCHAR(32) PATH '$.code', begins_at DATETIME(6) PATH '$.from',
      ends_at DATETIME(6) PATH '$.to')) r
  JOIN inspector i ON i.code = r.code COLLATE utf8mb4_bin
  ON DUPLICATE KEY UPDATE ends_at = VALUES(ends_at), planned_by = VALUES(planned_by);
  UPDATE inspector_place p JOIN inspector_shift s ON s.id = p.shift_id SET p.until_at = s.ends_at WHERE p.until_at <> s.ends_at;
  UPDATE act SET at = v_now, detail = v_sent WHERE act_id = p_act_id;
  CALL chain_append(NULL, NULL, 'planShifts', v_operator, p_act_id, JSON_OBJECT('shifts', v_sent, 'list', SHA2(p_shifts, 256)));
  COMMIT AND NO CHAIN NO RELEASE;
  CALL act_answer(p_act_id);
END $$

CREATE OR REPLACE PROCEDURE shift_end(IN p_act_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin, IN p_code VARCHAR(32))
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Door: ends the shift an inspector is on; from then on no place of his is taken or seen'
whole: BEGIN
  DECLARE v_operator, v_own, v_shift, v_inspector BIGINT;
  DECLARE v_known BOOLEAN;
  DECLARE v_team VARCHAR(64);
  DECLARE v_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_now DATETIME(6);
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK AND NO CHAIN NO RELEASE; RESIGNAL; END;
  CALL act_begin(p_act_id, 'endShift', NULL, v_operator, v_own, v_known);
  IF v_known THEN
    CALL act_settle(p_act_id, v_operator, 'endShift', NULL, NULL, NULL, NULL, NULL);
    LEAVE whole;
  END IF;
  SET v_now = SYSDATE(6);
  SELECT s.id, i.id, i.team INTO v_shift, v_inspector, v_team FROM inspector i
  LEFT JOIN inspector_shift s ON s.inspector_id = i.id AND s.begins_at <= v_now AND s.begins_at > v_now - INTERVAL 12 HOUR
    AND s.ends_at > v_now
  WHERE i.code = p_code COLLATE utf8mb4_bin ORDER BY s.begins_at DESC LIMIT 1;
  SET v_reason = CASE
    WHEN v_operator IS NULL THEN 'act.noOperator'
    WHEN NOT (has_standing_right(v_operator, 'putPlaces') OR may_of_all(v_operator, 'planShifts')
        OR has_standing_right(v_operator, 'planShifts') AND leads_team(v_operator, v_team)) THEN 'shifts.notAllowed'
    WHEN v_shift IS NULL THEN 'shifts.none'
  END;
  IF v_reason IS NOT NULL THEN
    ROLLBACK AND NO CHAIN NO RELEASE;
    CALL act_settle(p_act_id, v_operator, 'endShift', NULL, v_reason, p_code, NULL, NULL);
    LEAVE whole;
  END IF;
  UPDATE inspector_shift SET ends_at = v_now WHERE id = v_shift;
  DELETE FROM inspector_place WHERE inspector_id = v_inspector;
  UPDATE act SET at = v_now, detail = p_code WHERE act_id = p_act_id;
  CALL chain_append(NULL, v_inspector, 'endShift', v_operator, p_act_id, JSON_OBJECT('shift', v_shift));
  COMMIT AND NO CHAIN NO RELEASE;
  CALL act_answer(p_act_id);
END $$

CREATE OR REPLACE PROCEDURE tracks_delete(IN p_act_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin, IN p_before DATETIME(6))
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Door: deletes all tracks before a moment, earlier than their day'
whole: BEGIN
  DECLARE v_operator, v_own BIGINT;
  DECLARE v_known BOOLEAN;
  DECLARE v_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_deleted INT;
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK AND NO CHAIN NO RELEASE; RESIGNAL; END;
  CALL act_begin(p_act_id, 'deleteTracks', NULL, v_operator, v_own, v_known);
  IF v_known THEN
    CALL act_settle(p_act_id, v_operator, 'deleteTracks', NULL, NULL, NULL, NULL, NULL);
    LEAVE whole;
  END IF;
  SET v_reason = CASE
    WHEN v_operator IS NULL THEN 'act.noOperator'
    WHEN NOT has_standing_right(v_operator, 'deleteTracks') THEN 'tracks.notAllowed'
    WHEN p_before IS NULL THEN 'tracks.noMoment'
  END;
  IF v_reason IS NOT NULL THEN
    ROLLBACK AND NO CHAIN NO RELEASE;
    CALL act_settle(p_act_id, v_operator, 'deleteTracks', NULL, v_reason, NULL, NULL, NULL);
    LEAVE whole;
  END IF;
  DELETE FROM inspector_track WHERE at < p_before;
  SET v_deleted = ROW_COUNT();
  UPDATE act SET at = SYSDATE(6), detail = v_deleted WHERE act_id = p_act_id;
  CALL chain_append(NULL, NULL, 'deleteTracks', v_operator, p_act_id, JSON_OBJECT('before', p_before, 'deleted', v_deleted));
  COMMIT AND NO CHAIN NO RELEASE;
  CALL act_answer(p_act_id);
END $$

-- By whole days, so that the audit has one row a day and not one for each coming round.
CREATE OR REPLACE PROCEDURE tracks_purge()
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Deletes tracks that are old enough, and last places of whose shift is over'
BEGIN
  DECLARE v_days, v_deleted INT;
  DECLARE v_all INT DEFAULT 0;
  DECLARE v_before DATE;
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK AND NO CHAIN NO RELEASE; RESIGNAL; END;
  SELECT LEAST(90, CAST(value AS UNSIGNED)) INTO v_days FROM setting WHERE name = 'track.keptDays';
  SET v_before = DATE(SYSDATE(6)) - INTERVAL COALESCE(v_days, 30) - 1 DAY;
  DELETE FROM inspector_place WHERE until_at <= SYSDATE(6);
  COMMIT AND NO CHAIN NO RELEASE;
  REPEAT
    START TRANSACTION READ WRITE;
    DELETE FROM inspector_track WHERE at < v_before ORDER BY at LIMIT 20000;
    SET v_deleted = ROW_COUNT(), v_all = v_all + v_deleted;
    COMMIT AND NO CHAIN NO RELEASE;
  UNTIL v_deleted < 20000 END REPEAT;
  IF v_all > 0 THEN
    START TRANSACTION READ WRITE;
    CALL chain_append(NULL, NULL, 'deleteTracks', NULL, NULL, JSON_OBJECT('before', v_before, 'deleted', v_all));
    COMMIT AND NO CHAIN NO RELEASE;
  END IF;
END $$

CREATE OR REPLACE EVENT tracks_daily ON SCHEDULE EVERY 10 MINUTE
  COMMENT 'Deletes tracks on their day, and last places of whoever is off shift'
DO CALL tracks_purge() $$

DELIMITER ;
