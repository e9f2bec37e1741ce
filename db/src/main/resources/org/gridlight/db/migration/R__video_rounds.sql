-- The door of rounds by camera (视频轮巡). The picture itself is opened by camera_open, which writes down who opened it and what for.

DELIMITER $$

CREATE OR REPLACE PROCEDURE video_round_save(IN p_round BIGINT, IN p_operator BIGINT, IN p_detail LONGTEXT, IN p_at DATETIME(6), OUT o_round BIGINT,
    OUT o_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Makes a round or changes one; a walk that is under way keeps the cameras it began with'
BEGIN
  DECLARE v_name VARCHAR(255) DEFAULT NULLIF(TRIM(JSON_VALUE(p_detail, '$.name')), '');
  DECLARE v_dwell INT DEFAULT CAST(JSON_VALUE(p_detail, '$.dwell') AS SIGNED);
  DECLARE v_in_use BOOLEAN DEFAULT COALESCE(JSON_VALUE(p_detail, '$.inUse'), 1);
  DECLARE v_wanted, v_known, v_version, v_same INT;
  SELECT COUNT(*), COUNT(DISTINCT c.id) INTO v_wanted, v_known
  FROM JSON_TABLE(p_detail, '$.cameras[*]' COLUMNS (id BIGINT PATH '$')) j LEFT JOIN camera c ON c.id = j.id AND c.valid_to IS NULL;
  SELECT COUNT(*) INTO v_same FROM video_round WHERE name = v_name AND NOT id <=> p_round;
  IF p_round IS NOT NULL THEN
    SELECT MAX(version) INTO v_version FROM video_round WHERE id = p_round FOR UPDATE;
  END IF;
  SET o_round = p_round, o_reason = CASE
    WHEN v_name IS NULL OR CHAR_LENGTH(v_name) > 80 OR v_dwell IS NULL OR NOT v_dwell BETWEEN 5 AND 600 THEN 'videoRound.incomplete'
    WHEN v_wanted = 0 OR v_wanted > 500 THEN 'videoRound.noCameras'
    WHEN v_known < v_wanted THEN 'videoRound.cameraUnknown'
    WHEN v_same > 0 THEN 'videoRound.nameTaken'
    WHEN p_round IS NOT NULL AND NOT v_version <=> CAST(JSON_VALUE(p_detail, '$.version') AS INT) THEN 'videoRound.changed'
  END;
  IF o_reason IS NULL AND p_round IS NULL THEN
    INSERT INTO video_round (name, dwell_s, in_use, changed_at, changed_by) VALUES (v_name, v_dwell, v_in_use, p_at, p_operator);
    SET o_round = LAST_INSERT_ID();
  ELSEIF o_reason IS NULL THEN
    UPDATE video_round SET name = v_name, dwell_s = v_dwell, in_use = v_in_use, version = version + 1, changed_at = p_at, changed_by = p_operator
     WHERE id = p_round;
    DELETE FROM video_round_camera WHERE round_id = p_round;
  END IF;
  IF o_reason IS NULL THEN
    INSERT INTO video_round_camera (round_id, ordinal, camera_id)
    SELECT o_round, j.n, j.id FROM JSON_TABLE(p_detail, '$.cameras[*]' COLUMNS (n FOR ORDINALITY, id BIGINT PATH '$')) j;
  END IF;
END $$

CREATE OR REPLACE PROCEDURE video_walk_begin(IN p_round BIGINT, IN p_operator BIGINT, IN p_at DATETIME(6), OUT o_walk BIGINT,
    OUT o_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Begins a walk along the cameras of a round that still stand; the one that is under way is gone on with'
BEGIN
  DECLARE v_in_use BOOLEAN;
  DECLARE v_cameras INT;
  SELECT MAX(in_use) INTO v_in_use FROM video_round WHERE id = p_round FOR UPDATE;
  SELECT MAX(id) INTO o_walk FROM video_walk WHERE open_round = p_round;
  SELECT COUNT(*) INTO v_cameras FROM video_round_camera r JOIN camera c ON c.id = r.camera_id AND c.valid_to IS NULL WHERE r.round_id = p_round;
  SET o_reason = CASE
    WHEN v_in_use IS NULL OR NOT v_in_use THEN 'videoRound.none'
    WHEN o_walk IS NULL AND v_cameras = 0 THEN 'videoRound.noCameras'
  END;
  IF o_reason IS NULL AND o_walk IS NULL THEN
    INSERT INTO video_walk (round_id, open_round, begun_at, begun_by) VALUES (p_round, p_round, p_at, p_operator);
    SET o_walk = LAST_INSERT_ID();
    INSERT INTO video_walk_camera (walk_id, ordinal, camera_id)
    SELECT o_walk, ROW_NUMBER() OVER (ORDER BY r.ordinal), r.camera_id
    FROM video_round_camera r JOIN camera c ON c.id = r.camera_id AND c.valid_to IS NULL WHERE r.round_id = p_round;
  END IF;
END $$

CREATE OR REPLACE PROCEDURE video_walk_pass(IN p_walk BIGINT, IN p_operator BIGINT, IN p_detail LONGTEXT, IN p_at DATETIME(6),
    OUT o_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Puts down what was found at one camera; with the last one the walk is ended'
BEGIN
  DECLARE v_camera BIGINT DEFAULT CAST(JSON_VALUE(p_detail, '$.camera') AS SIGNED);
  DECLARE v_finding VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin DEFAULT COALESCE(JSON_VALUE(p_detail, '$.finding'), '');
  DECLARE v_picture VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin DEFAULT JSON_VALUE(p_detail, '$.picture');
  DECLARE v_case BIGINT DEFAULT CAST(JSON_VALUE(p_detail, '$.case') AS SIGNED);
  DECLARE v_begun, v_ended, v_reported DATETIME(6);
  DECLARE v_found, v_source VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_there, v_opened, v_left INT;
  SELECT begun_at, ended_at INTO v_begun, v_ended FROM video_walk WHERE id = p_walk FOR UPDATE;
  SELECT COUNT(*), MAX(finding) INTO v_there, v_found FROM video_walk_camera WHERE walk_id = p_walk AND camera_id = v_camera;
  SELECT COUNT(*) INTO v_opened FROM act WHERE operator_id = p_operator AND at >= p_at - INTERVAL 1 HOUR AND action = 'cameraOpen'
    AND case_id = v_camera AND outcome = 'DONE';
  SELECT reported_at, source INTO v_reported, v_source FROM case_file WHERE id = v_case;
  SET o_reason = CASE
    WHEN v_begun IS NULL OR v_there = 0 THEN 'videoRound.none'
    WHEN v_ended IS NOT NULL THEN 'videoRound.ended'
    WHEN v_found IS NOT NULL THEN 'videoRound.passed'
    WHEN v_finding NOT IN ('NOTHING', 'REPORTED', 'NO_PICTURE') THEN 'act.detailBroken'
    WHEN v_finding <> 'NO_PICTURE' AND COALESCE(v_picture, '') NOT IN ('OPENED', 'FILE') THEN 'videoRound.notLooked'
    WHEN v_finding <> 'NO_PICTURE' AND v_picture = 'OPENED' AND v_opened = 0 THEN 'videoRound.notLooked'
    WHEN v_finding = 'REPORTED' AND (v_reported IS NULL OR v_source <> 'video' OR v_reported < v_begun) THEN 'videoRound.noReport'
  END;
  IF o_reason IS NULL THEN
    UPDATE video_walk_camera SET finding = v_finding, picture = IF(v_finding = 'NO_PICTURE', NULL, v_picture),
        case_id = IF(v_finding = 'REPORTED', v_case, NULL), seen_at = p_at, seen_by = p_operator
     WHERE walk_id = p_walk AND camera_id = v_camera;
    SELECT COUNT(*) INTO v_left FROM video_walk_camera WHERE walk_id = p_walk AND finding IS NULL;
    IF v_left = 0 THEN
      UPDATE video_walk SET ended_at = p_at, ended_by = p_operator, open_round = NULL WHERE id = p_walk;
    END IF;
  END IF;
END $$

CREATE OR REPLACE PROCEDURE video_walk_end(IN p_walk BIGINT, IN p_operator BIGINT, IN p_at DATETIME(6),
    OUT o_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Ends a walk before its last camera; what was not looked at stays so'
BEGIN
  DECLARE v_begun, v_ended DATETIME(6);
  SELECT begun_at, ended_at INTO v_begun, v_ended FROM video_walk WHERE id = p_walk FOR UPDATE;
  SET o_reason = CASE
    WHEN v_begun IS NULL THEN 'videoRound.none'
    WHEN v_ended IS NOT NULL THEN 'videoRound.ended'
  END;
  IF o_reason IS NULL THEN
    UPDATE video_walk SET ended_at = p_at, ended_by = p_operator, open_round = NULL WHERE id = p_walk;
  END IF;
END $$

CREATE OR REPLACE PROCEDURE video_round_act(IN p_act_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin,
    IN p_action VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin, IN p_object BIGINT, IN p_detail LONGTEXT)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Door: saves a round by camera, begins a walk, puts down what was found at a camera, or ends a walk; once for one act id'
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
      OR p_action NOT IN ('planVideoRound', 'beginVideoWalk', 'passCamera', 'endVideoWalk') THEN 'videoRound.notAllowed'
    WHEN NOT COALESCE(JSON_VALID(p_detail), FALSE) THEN 'act.detailBroken'
  END;
  IF v_reason IS NULL THEN
    IF p_action = 'planVideoRound' THEN
      CALL video_round_save(p_object, v_operator, p_detail, v_now, v_object, v_reason);
    ELSEIF p_action = 'beginVideoWalk' THEN
      CALL video_walk_begin(p_object, v_operator, v_now, v_object, v_reason);
    ELSEIF p_action = 'passCamera' THEN
      CALL video_walk_pass(p_object, v_operator, p_detail, v_now, v_reason);
    ELSE
      CALL video_walk_end(p_object, v_operator, v_now, v_reason);
    END IF;
  END IF;
  IF v_reason IS NOT NULL THEN
    ROLLBACK AND NO CHAIN NO RELEASE;
    CALL act_settle(p_act_id, v_operator, p_action, NULL, v_reason, p_object, NULL, NULL);
    LEAVE whole;
  END IF;
  UPDATE act SET at = v_now, accept_no = v_object WHERE act_id = p_act_id;
  CALL chain_append('videoround', v_object, p_action, v_operator, p_act_id,
      JSON_OBJECT('at', v_now, 'detail', SHA2(p_detail, 256)));
  COMMIT AND NO CHAIN NO RELEASE;
  CALL act_answer(p_act_id);
END $$

DELIMITER ;
