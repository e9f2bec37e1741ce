-- Campaigns (专项整治、专项普查): opened with a list of points, each claimed as a case or struck off, the campaign itself a case
-- that closes last.

DELIMITER $$

CREATE OR REPLACE FUNCTION campaign_goes_on(p_case BIGINT) RETURNS BOOLEAN
  READS SQL DATA SQL SECURITY DEFINER
  COMMENT 'Whether a case is that of a campaign with points that are not struck off'
RETURN EXISTS (SELECT 1 FROM campaign g JOIN campaign_point p ON p.campaign_id = g.id
    LEFT JOIN case_file c ON c.id = p.case_id LEFT JOIN workflow_state s ON s.state = c.state
    WHERE g.case_id = p_case AND p.struck_at IS NULL AND NOT COALESCE(s.ended, FALSE)) $$

CREATE OR REPLACE PROCEDURE campaign_case(IN p_parent BIGINT, IN p_category BIGINT, IN p_department BIGINT,
    IN p_state VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin, IN p_words TEXT, IN p_place VARCHAR(255),
    IN p_longitude DECIMAL(10,7), IN p_latitude DECIMAL(9,7), IN p_operator BIGINT,
    IN p_act_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin, IN p_at DATETIME(6), OUT o_case BIGINT,
    OUT o_number VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Makes a case that an order stands behind: it is filed at once'
BEGIN
  DECLARE v_grid, v_community, v_street BIGINT;
  DECLARE v_case_no VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin;
  IF p_longitude IS NOT NULL AND p_latitude IS NOT NULL THEN
    CALL place_of(p_longitude, p_latitude, v_grid, v_community, v_street);
  END IF;
  CALL next_number('ACCEPT', centre_day(p_at), o_number);
  CALL next_number('CASE', centre_day(p_at), v_case_no);
  INSERT INTO case_file (case_no, parent_id, state, source, category_id, department_id, unit_grid_id, community_id, street_id, place,
      longitude, latitude, reported_at, filed_at, dispatched_at)
  VALUES (v_case_no, p_parent, p_state, 'campaign', p_category, p_department, v_grid, v_community, v_street, p_place,
      p_longitude, p_latitude, p_at, p_at, IF(p_department IS NULL, NULL, p_at));
  SET o_case = LAST_INSERT_ID();
  INSERT INTO report (accept_no, case_id, source, reported_at, recorded_at, words, place)
  VALUES (o_number, o_case, 'campaign', p_at, p_at, p_words, p_place);
  CALL file_limit(o_case, p_at, NULL);
  CALL start_clocks(o_case, p_state, p_at, FALSE);
  INSERT INTO case_step (case_id, at, action, to_state, operator_id, department_id, act_id)
  VALUES (o_case, p_at, IF(p_department IS NULL, 'register', 'takeFromPool'), p_state, p_operator, p_department, p_act_id);
END $$

CREATE OR REPLACE PROCEDURE campaign_open(IN p_act_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin,
    IN p_kind VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin, IN p_name VARCHAR(128),
    IN p_category VARCHAR(80) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin, IN p_area BIGINT, IN p_due DATETIME(6), IN p_points LONGTEXT)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Door: opens a campaign with its points and its own case; once for one act id'
whole: BEGIN
  DECLARE v_operator, v_own, v_category, v_case, v_campaign BIGINT;
  DECLARE v_number VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_known BOOLEAN;
  DECLARE v_now DATETIME(6);
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK AND NO CHAIN NO RELEASE; RESIGNAL; END;
  CALL act_begin(p_act_id, 'openCampaign', NULL, v_operator, v_own, v_known);
  IF v_known THEN
    CALL act_settle(p_act_id, v_operator, 'openCampaign', NULL, NULL, NULL, NULL, NULL);
    LEAVE whole;
  END IF;
  SET v_now = SYSDATE(6);
  SET v_category = (SELECT id FROM category WHERE code = p_category);
  SET v_reason = CASE
    WHEN v_operator IS NULL THEN 'act.noOperator'
    WHEN NOT has_standing_right(v_operator, 'openCampaign') THEN 'act.notAllowed'
    WHEN v_category IS NULL THEN 'act.noCategory'
    WHEN COALESCE(p_kind, '') NOT IN ('SPECIAL', 'CENSUS', 'STORM') OR COALESCE(TRIM(p_name), '') = '' THEN 'act.campaignBroken'
    WHEN p_area IS NOT NULL AND NOT EXISTS (SELECT 1 FROM area WHERE id = p_area) THEN 'act.campaignBroken'
    WHEN p_due <= v_now THEN 'act.untilPast'
    WHEN p_points IS NOT NULL AND (NOT JSON_VALID(p_points) OR JSON_LENGTH(p_points) > 2000) THEN 'act.campaignBroken'
    WHEN EXISTS (SELECT 1 FROM JSON_TABLE(p_points, '$[*]' COLUMNS (longitude DECIMAL(10,7) PATH '$.longitude',
        latitude DECIMAL(9,7) PATH '$.latitude')) p WHERE (p.longitude IS NULL) <> (p.latitude IS NULL)
          OR ABS(p.longitude) > 180 OR ABS(p.latitude) > 90) THEN 'act.noPosition'
  END;
  IF v_reason IS NOT NULL THEN
    ROLLBACK AND NO CHAIN NO RELEASE;
    CALL act_settle(p_act_id, v_operator, 'openCampaign', NULL, v_reason, p_category, NULL, NULL);
    LEAVE whole;
  END IF;
  CALL campaign_case(NULL, v_category, NULL, 'PENDING_DISPATCH', p_name,
      COALESCE((SELECT name FROM area WHERE id = p_area), ''), NULL, NULL, v_operator, p_act_id, v_now, v_case, v_number);
  INSERT INTO campaign (case_id, kind, name, area_id, due_at, opened_at, opened_by)
  VALUES (v_case, p_kind, TRIM(p_name), p_area, p_due, v_now, v_operator);
  SET v_campaign = LAST_INSERT_ID();
  INSERT INTO campaign_point (campaign_id, position, place, longitude, latitude)
  SELECT v_campaign, p.n, COALESCE(p.place, ''), p.longitude, p.latitude FROM JSON_TABLE(p_points, '$[*]' COLUMNS (n FOR ORDINALITY,
      place VARCHAR(255) PATH '$.place', longitude DECIMAL(10,7) PATH '$.longitude', latitude DECIMAL(9,7) PATH '$.latitude')) p;
  UPDATE act SET at = v_now, version = 1, state = 'PENDING_DISPATCH', case_id = v_case, accept_no = v_number WHERE act_id = p_act_id;
  CALL chain_append('case', v_case, 'openCampaign', v_operator, p_act_id, JSON_OBJECT('version', 1, 'to', 'PENDING_DISPATCH',
      'at', v_now, 'campaign', v_campaign, 'kind', p_kind, 'points', SHA2(p_points, 256)));
  COMMIT AND NO CHAIN NO RELEASE;
  CALL act_answer(p_act_id);
END $$

CREATE OR REPLACE PROCEDURE campaign_claim(IN p_act_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin, IN p_campaign BIGINT,
    IN p_position INT)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Door: makes a case out of a point: with the unit that claims it, or to be dispatched; once for one act id'
whole: BEGIN
  DECLARE v_operator, v_own, v_category, v_parent, v_case BIGINT;
  DECLARE v_number VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_state VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_name VARCHAR(128);
  DECLARE v_place VARCHAR(255);
  DECLARE v_longitude DECIMAL(10,7);
  DECLARE v_latitude DECIMAL(9,7);
  DECLARE v_known, v_free, v_over BOOLEAN;
  DECLARE v_now DATETIME(6);
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK AND NO CHAIN NO RELEASE; RESIGNAL; END;
  SET v_parent = (SELECT case_id FROM campaign WHERE id = p_campaign);
  CALL act_begin(p_act_id, 'claimPoint', v_parent, v_operator, v_own, v_known);
  IF v_known THEN
    CALL act_settle(p_act_id, v_operator, 'claimPoint', v_parent, NULL, NULL, NULL, NULL);
    LEAVE whole;
  END IF;
  BEGIN
    DECLARE CONTINUE HANDLER FOR NOT FOUND BEGIN END;
    SELECT place, longitude, latitude, case_id IS NULL AND struck_at IS NULL INTO v_place, v_longitude, v_latitude, v_free
    FROM campaign_point WHERE campaign_id = p_campaign AND position = p_position FOR UPDATE;
    SELECT g.name, c.category_id, s.ended INTO v_name, v_category, v_over
    FROM campaign g JOIN case_file c ON c.id = g.case_id JOIN workflow_state s ON s.state = c.state WHERE g.id = p_campaign;
  END;
  SET v_now = SYSDATE(6), v_state = IF(v_own IS NULL, 'PENDING_DISPATCH', 'HANDLING');
  SET v_reason = CASE
    WHEN v_operator IS NULL THEN 'act.noOperator'
    WHEN NOT has_standing_right(v_operator, 'claimPoint') THEN 'act.notAllowed'
    WHEN v_free IS NULL OR v_over THEN 'act.pointMissing'
    WHEN NOT v_free THEN 'act.pointTaken'
  END;
  IF v_reason IS NULL THEN
    CALL campaign_case(v_parent, v_category, v_own, v_state, v_name, v_place, v_longitude, v_latitude, v_operator, p_act_id, v_now,
        v_case, v_number);
    UPDATE campaign_point SET case_id = v_case, claimed_at = v_now, claimed_by = v_operator
    WHERE campaign_id = p_campaign AND position = p_position;
    UPDATE act SET at = v_now, version = 1, state = v_state, accept_no = v_number WHERE act_id = p_act_id;
    CALL chain_append('case', v_case, 'claimPoint', v_operator, p_act_id, JSON_OBJECT('version', 1, 'to', v_state, 'at', v_now,
        'campaign', p_campaign, 'point', p_position, 'department', v_own));
    COMMIT AND NO CHAIN NO RELEASE;
    CALL act_answer(p_act_id);
  ELSE
    ROLLBACK AND NO CHAIN NO RELEASE;
    CALL act_settle(p_act_id, v_operator, 'claimPoint', v_parent, v_reason, p_position, NULL, NULL);
  END IF;
END $$

CREATE OR REPLACE PROCEDURE campaign_strike(IN p_act_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin, IN p_campaign BIGINT,
    IN p_position INT, IN p_words VARCHAR(255))
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Door: strikes a point off at which there is nothing to do, with what was found; once for one act id'
whole: BEGIN
  DECLARE v_operator, v_own, v_parent BIGINT;
  DECLARE v_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_known, v_free BOOLEAN;
  DECLARE v_now DATETIME(6);
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK AND NO CHAIN NO RELEASE; RESIGNAL; END;
  SET v_parent = (SELECT case_id FROM campaign WHERE id = p_campaign);
  CALL act_begin(p_act_id, 'strikePoint', v_parent, v_operator, v_own, v_known);
  IF v_known THEN
    CALL act_settle(p_act_id, v_operator, 'strikePoint', v_parent, NULL, NULL, NULL, NULL);
    LEAVE whole;
  END IF;
  BEGIN
    DECLARE CONTINUE HANDLER FOR NOT FOUND BEGIN END;
    SELECT case_id IS NULL AND struck_at IS NULL INTO v_free
    FROM campaign_point WHERE campaign_id = p_campaign AND position = p_position FOR UPDATE;
  END;
  SET v_now = SYSDATE(6);
  SET v_reason = CASE
    WHEN v_operator IS NULL THEN 'act.noOperator'
    WHEN NOT has_standing_right(v_operator, 'strikePoint') THEN 'act.notAllowed'
    WHEN v_free IS NULL THEN 'act.pointMissing'
    WHEN NOT v_free THEN 'act.pointTaken'
    WHEN COALESCE(TRIM(p_words), '') = '' THEN 'act.opinionMissing'
  END;
  IF v_reason IS NULL THEN
    UPDATE campaign_point SET struck_at = v_now, struck_by = v_operator, words = TRIM(p_words)
    WHERE campaign_id = p_campaign AND position = p_position;
    UPDATE act SET at = v_now WHERE act_id = p_act_id;
    CALL chain_append('campaign', p_campaign, 'strikePoint', v_operator, p_act_id, JSON_OBJECT('at', v_now, 'point', p_position,
        'words', SHA2(TRIM(p_words), 256)));
    COMMIT AND NO CHAIN NO RELEASE;
    CALL act_answer(p_act_id);
  ELSE
    ROLLBACK AND NO CHAIN NO RELEASE;
    CALL act_settle(p_act_id, v_operator, 'strikePoint', v_parent, v_reason, p_position, NULL, NULL);
  END IF;
END $$

-- 风雨灾情: what one storm did was told as many cases; they keep their own clocks and stand under one.
CREATE OR REPLACE PROCEDURE campaign_bundle(IN p_act_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin, IN p_campaign BIGINT,
    IN p_cases LONGTEXT)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Door: puts open cases under a campaign as its points, at most 500 at once; once for one act id'
whole: BEGIN
  DECLARE v_operator, v_own, v_parent BIGINT;
  DECLARE v_last, v_named, v_good INT;
  DECLARE v_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_known BOOLEAN;
  DECLARE v_now DATETIME(6);
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK AND NO CHAIN NO RELEASE; RESIGNAL; END;
  SET v_parent = (SELECT case_id FROM campaign WHERE id = p_campaign);
  CALL act_begin(p_act_id, 'bundleCases', v_parent, v_operator, v_own, v_known);
  IF v_known THEN
    CALL act_settle(p_act_id, v_operator, 'bundleCases', v_parent, NULL, NULL, NULL, NULL);
    LEAVE whole;
  END IF;
  -- In the order of their keys, as every act that holds several.
  FOR c IN (SELECT id FROM case_file WHERE id IN (SELECT id FROM JSON_TABLE(p_cases, '$[*]' COLUMNS (id BIGINT PATH '$')) j)
      ORDER BY id) DO
    SELECT id INTO v_last FROM case_file WHERE id = c.id FOR UPDATE;
  END FOR;
  SELECT COUNT(DISTINCT j.id), COUNT(DISTINCT IF(c.parent_id IS NULL AND NOT s.ended AND c.id <> v_parent
      AND NOT EXISTS (SELECT 1 FROM campaign g WHERE g.case_id = c.id), c.id, NULL)) INTO v_named, v_good
  FROM JSON_TABLE(p_cases, '$[*]' COLUMNS (id BIGINT PATH '$')) j LEFT JOIN case_file c ON c.id = j.id
  LEFT JOIN workflow_state s ON s.state = c.state;
  SET v_now = SYSDATE(6);
  SET v_reason = CASE
    WHEN v_operator IS NULL THEN 'act.noOperator'
    WHEN NOT has_standing_right(v_operator, 'openCampaign') THEN 'act.notAllowed'
    WHEN v_parent IS NULL OR (SELECT s.ended FROM case_file c JOIN workflow_state s ON s.state = c.state WHERE c.id = v_parent)
      THEN 'act.pointMissing'
    WHEN v_named = 0 OR v_named > 500 OR v_good < v_named THEN 'act.otherNotPossible'
  END;
  IF v_reason IS NULL THEN
    SET v_last = COALESCE((SELECT MAX(position) FROM campaign_point WHERE campaign_id = p_campaign FOR UPDATE), 0);
    INSERT INTO campaign_point (campaign_id, position, place, longitude, latitude, case_id, claimed_at, claimed_by)
    SELECT p_campaign, v_last + ROW_NUMBER() OVER (ORDER BY c.id), c.place, c.longitude, c.latitude, c.id, v_now, v_operator
    FROM case_file c WHERE c.id IN (SELECT id FROM JSON_TABLE(p_cases, '$[*]' COLUMNS (id BIGINT PATH '$')) j);
    UPDATE case_file SET parent_id = v_parent
    WHERE id IN (SELECT id FROM JSON_TABLE(p_cases, '$[*]' COLUMNS (id BIGINT PATH '$')) j);
    UPDATE act SET at = v_now WHERE act_id = p_act_id;
    CALL chain_append('campaign', p_campaign, 'bundleCases', v_operator, p_act_id, JSON_OBJECT('at', v_now, 'cases', p_cases));
    COMMIT AND NO CHAIN NO RELEASE;
    CALL act_answer(p_act_id);
  ELSE
    ROLLBACK AND NO CHAIN NO RELEASE;
    CALL act_settle(p_act_id, v_operator, 'bundleCases', v_parent, v_reason, NULL, NULL, NULL);
  END IF;
END $$

DELIMITER ;
