-- How a report comes in, from whatever source, and how photos come to it.

DELIMITER $$

CREATE OR REPLACE PROCEDURE place_of(IN p_longitude DOUBLE, IN p_latitude DOUBLE, OUT o_grid BIGINT, OUT o_community BIGINT,
    OUT o_street BIGINT)
  READS SQL DATA SQL SECURITY DEFINER
  COMMENT 'The unit grid at this position, its community and street; on a border that with the lowest code, as in imports'
BEGIN
  DECLARE v_at GEOMETRY DEFAULT POINT(p_longitude, p_latitude);
  SELECT g.id, g.community_id, a.parent_id INTO o_grid, o_community, o_street
  FROM unit_grid g FORCE INDEX (unit_grid_by_outline) JOIN area a ON a.id = g.community_id
  -- Together with MBRIntersects the index would not be used.
  WHERE ST_Intersects(g.outline, v_at) AND g.valid_to IS NULL
  ORDER BY g.code LIMIT 1;
END $$

CREATE OR REPLACE PROCEDURE attach(IN p_case BIGINT, IN p_report BIGINT, IN p_step BIGINT, IN p_photos TEXT,
    IN p_operator BIGINT, IN p_at DATETIME(6), OUT o_missing INT)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Links contents that were sent before; counts those that are not there'
BEGIN
  IF p_photos IS NULL THEN
    SET o_missing = 0;
  ELSE
    INSERT INTO attachment (sha256, case_id, report_id, case_step_id, kind, file_name, taken_at, longitude, latitude, added_at, added_by)
    SELECT c.sha256, p_case, p_report, p_step, p.kind, p.file_name, p.taken_at, p.longitude, p.latitude, p_at, p_operator
    FROM JSON_TABLE(p_photos, '$[*]' COLUMNS (n FOR ORDINALITY,
        sha256 CHAR(64) CHARACTER SET ascii COLLATE ascii_bin PATH '$.sha256', kind VARCHAR(32) PATH '$.kind',
        file_name VARCHAR(255) PATH '$.name', taken_at DATETIME(6) PATH '$.takenAt',
        longitude DECIMAL(10,7) PATH '$.longitude', latitude DECIMAL(9,7) PATH '$.latitude')) p
    JOIN attachment_content c ON c.sha256 = p.sha256
    WHERE p.kind IN ('BEFORE_PHOTO', 'AFTER_PHOTO', 'PHOTO') ORDER BY p.n;
    SET o_missing = JSON_LENGTH(p_photos) - ROW_COUNT();
    UPDATE attachment_content c JOIN attachment a ON a.sha256 = c.sha256 SET c.delete_after = NULL
    WHERE a.case_id = p_case AND c.delete_after IS NOT NULL;
  END IF;
END $$

CREATE OR REPLACE PROCEDURE attachment_put(IN p_media_type VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin,
    IN p_content LONGBLOB, IN p_thumbnail MEDIUMBLOB)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Door: keeps a picture for a report or step that is to follow; answers its hash, or nothing when it is refused'
BEGIN
  DECLARE v_operator, v_own BIGINT;
  DECLARE v_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin DEFAULT SHA2(p_content, 256);
  DECLARE v_day DATE;
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK AND NO CHAIN NO RELEASE; RESIGNAL; END;
  CALL desk_session();
  CALL operator_in_service(v_operator, v_own);
  IF v_operator IS NULL OR p_media_type <> 'image/jpeg' OR LENGTH(p_content) > 4194304 OR LENGTH(p_thumbnail) > 65536 THEN
    SELECT NULL AS sha256;
  ELSE
    -- What nothing is linked to goes again after a few days.
    SET v_day = centre_day(SYSDATE(6)) + INTERVAL 3 DAY;
    START TRANSACTION READ WRITE;
    INSERT INTO attachment_content (sha256, media_type, byte_count, content, thumbnail, delete_after)
    VALUES (v_hash, p_media_type, LENGTH(p_content), p_content, p_thumbnail, v_day)
    ON DUPLICATE KEY UPDATE delete_after = IF(delete_after IS NULL, NULL, GREATEST(delete_after, v_day));
    COMMIT AND NO CHAIN NO RELEASE;
    SELECT v_hash AS sha256;
  END IF;
END $$

CREATE OR REPLACE PROCEDURE attachment_add(IN p_act_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin, IN p_case BIGINT,
    IN p_photos TEXT)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Door: links pictures to a case and to the caller''s last step in it; the version of the case stays'
whole: BEGIN
  DECLARE v_operator, v_own, v_department, v_step BIGINT;
  DECLARE v_version, v_missing INT;
  DECLARE v_ended BOOLEAN;
  DECLARE v_state VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_known BOOLEAN;
  DECLARE v_now DATETIME(6);
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK AND NO CHAIN NO RELEASE; RESIGNAL; END;

  CALL act_begin(p_act_id, 'attach', p_case, v_operator, v_own, v_known);
  IF v_known THEN
    CALL act_settle(p_act_id, v_operator, 'attach', p_case, NULL, NULL, NULL, NULL);
    LEAVE whole;
  END IF;
  SELECT version, state, department_id INTO v_version, v_state, v_department FROM case_file WHERE id = p_case FOR UPDATE;
  SET v_now = SYSDATE(6);
  SELECT MAX(id) INTO v_step FROM case_step WHERE case_id = p_case AND operator_id = v_operator;
  SELECT MAX(ended) INTO v_ended FROM workflow_state WHERE state = v_state;
  SET v_reason = CASE
    WHEN v_operator IS NULL THEN 'act.noOperator'
    WHEN v_version IS NULL OR NOT is_own_case(v_operator, p_case) THEN 'act.noCase'
    WHEN v_ended THEN 'act.notPossible'
  END;
  IF v_reason IS NULL THEN
    CALL attach(p_case, NULL, v_step, p_photos, v_operator, v_now, v_missing);
    SET v_reason = IF(v_missing > 0, 'act.photoMissing', NULL);
  END IF;
  IF v_reason IS NOT NULL THEN
    ROLLBACK AND NO CHAIN NO RELEASE;
    CALL act_settle(p_act_id, v_operator, 'attach', p_case, v_reason, NULL, NULL, NULL);
    LEAVE whole;
  END IF;
  UPDATE act SET at = v_now, version = v_version, state = v_state WHERE act_id = p_act_id;
  CALL chain_append('case', p_case, 'attach', v_operator, p_act_id, JSON_OBJECT('version', v_version, 'photos', p_photos));
  COMMIT AND NO CHAIN NO RELEASE;
  CALL act_answer(p_act_id);
END $$

CREATE OR REPLACE PROCEDURE case_register(IN p_act_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin,
    IN p_source VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin, IN p_source_detail VARCHAR(64), IN p_words TEXT,
    IN p_category VARCHAR(80) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin, IN p_urgent BOOLEAN, IN p_longitude DECIMAL(10,7),
    IN p_latitude DECIMAL(9,7), IN p_place VARCHAR(255), IN p_reporter_name VARCHAR(64), IN p_reporter_telephone VARCHAR(32),
    IN p_may_pass_on BOOLEAN, IN p_told_at DATETIME(6), IN p_photos TEXT, IN p_component BIGINT)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Door: takes a report, makes its case and places it in its unit grid; once for one act id'
whole: BEGIN
  DECLARE v_operator, v_own, v_case, v_report, v_step, v_category, v_inspector, v_grid, v_community, v_street BIGINT;
  DECLARE v_missing, v_components INT;
  DECLARE v_number VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_detail VARCHAR(255);
  DECLARE v_known BOOLEAN;
  DECLARE v_now, v_told DATETIME(6);
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK AND NO CHAIN NO RELEASE; RESIGNAL; END;

  CALL act_begin(p_act_id, 'register', NULL, v_operator, v_own, v_known);
  IF v_known THEN
    CALL act_settle(p_act_id, v_operator, 'register', NULL, NULL, NULL, NULL, NULL);
    LEAVE whole;
  END IF;

  SET v_now = SYSDATE(6);
  -- A call taken while the seat was cut off keeps its own time; a clock that is a little ahead does not.
  SET v_told = LEAST(COALESCE(p_told_at, v_now), v_now);
  SELECT MAX(id) INTO v_category FROM category WHERE code = p_category;
  SELECT COUNT(*) INTO v_components FROM component WHERE id = p_component AND valid_to IS NULL;
  SET v_reason = CASE
    WHEN v_operator IS NULL THEN 'act.noOperator'
    WHEN NOT holds_role(v_operator, 'register', 'DRAFT') THEN 'act.notAllowed'
    WHEN p_source NOT IN ('inspector', 'video', 'hotline', 'public', 'window', 'leader', 'transfer', 'media', 'sensor', 'campaign')
      THEN 'act.noSource'
    WHEN v_category IS NULL THEN 'act.noCategory'
    WHEN p_component IS NOT NULL AND v_components = 0 THEN 'act.componentGone'
    WHEN v_told < v_now - INTERVAL 1 DAY THEN 'act.toldTooLongAgo'
    WHEN (p_longitude IS NULL) <> (p_latitude IS NULL) OR ABS(p_longitude) > 180 OR ABS(p_latitude) > 90 THEN 'act.noPosition'
  END;
  IF v_reason IS NULL THEN
    IF p_longitude IS NOT NULL THEN
      CALL place_of(p_longitude, p_latitude, v_grid, v_community, v_street);
    END IF;
    IF p_source IN ('inspector', 'video') THEN
      SELECT MAX(id) INTO v_inspector FROM inspector WHERE code = p_source_detail COLLATE utf8mb4_bin;
    END IF;
    INSERT INTO case_file (state, source, category_id, inspector_id, component_id, unit_grid_id, community_id, street_id, place,
        longitude, latitude, urgent, reported_at)
    VALUES ('REPORTED', p_source, v_category, v_inspector, p_component, v_grid, v_community, v_street, COALESCE(p_place, ''),
        p_longitude, p_latitude, COALESCE(p_urgent, FALSE), v_told);
    SET v_case = LAST_INSERT_ID();
    CALL start_clock(v_case, 'REPORTED', v_now, FALSE);
    INSERT INTO case_step (case_id, at, action, to_state, operator_id, act_id)
    VALUES (v_case, v_now, 'register', 'REPORTED', v_operator, p_act_id);
    SET v_step = LAST_INSERT_ID();
    CALL next_number('ACCEPT', centre_day(v_now), v_number);
    INSERT INTO report (accept_no, case_id, source, source_detail, reported_at, recorded_at, words, place)
    VALUES (v_number, v_case, p_source, NULLIF(p_source_detail, ''), v_told, v_now, p_words, COALESCE(p_place, ''));
    SET v_report = LAST_INSERT_ID();
    IF COALESCE(p_reporter_name, '') <> '' OR COALESCE(p_reporter_telephone, '') <> '' THEN
      INSERT INTO reporter (report_id, name, telephone, may_pass_on, delete_after)
      VALUES (v_report, NULLIF(p_reporter_name, ''), NULLIF(p_reporter_telephone, ''), COALESCE(p_may_pass_on, FALSE),
          centre_day(v_now) + INTERVAL (SELECT CAST(value AS UNSIGNED) FROM setting WHERE name = 'reporter.keepDays') DAY);
    END IF;
    CALL messages_of_report(v_report, v_now);
    CALL attach(v_case, v_report, v_step, p_photos, v_operator, v_now, v_missing);
    CALL act_registered(v_case, v_operator, v_now, v_reason);
    SET v_reason = COALESCE(v_reason, IF(v_missing > 0, 'act.photoMissing', NULL));
  END IF;
  IF v_reason IS NOT NULL THEN
    ROLLBACK AND NO CHAIN NO RELEASE;
    CALL act_settle(p_act_id, v_operator, 'register', NULL, v_reason, p_category, NULL, NULL);
    LEAVE whole;
  END IF;
  UPDATE act SET at = v_now, version = 1, state = 'REPORTED', case_id = v_case, accept_no = v_number WHERE act_id = p_act_id;
  CALL chain_append('case', v_case, 'register', v_operator, p_act_id, JSON_OBJECT('version', 1, 'to', 'REPORTED',
      'at', v_now, 'told', v_told, 'acceptNo', v_number, 'source', p_source, 'category', p_category,
      'words', SHA2(p_words, 256), 'photos', p_photos, 'component', p_component));
  COMMIT AND NO CHAIN NO RELEASE;
  CALL act_answer(p_act_id);
END $$

DELIMITER ;
