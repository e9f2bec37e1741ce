-- The inbox: what other systems send becomes reports, each once. Who sends sees his own rows in a room of his own; a service of
-- the centre looks at the photos, which the database cannot, and registers; what it cannot register waits for a person.

DELIMITER $$

CREATE OR REPLACE TRIGGER intake_item_arrives BEFORE INSERT ON intake_item FOR EACH ROW
BEGIN
  -- Whatever was sent: who, when and what became of it is said by the record.
  SET NEW.account = caller(), NEW.act_id = UUID(), NEW.arrived_at = SYSDATE(6), NEW.state = 'WAITING', NEW.note = NULL,
      NEW.accept_no = NULL, NEW.case_id = NULL, NEW.settled_at = NULL, NEW.lease = NULL, NEW.lease_until = NULL, NEW.tries = 0;
END $$

CREATE OR REPLACE TRIGGER intake_photo_arrives BEFORE INSERT ON intake_photo FOR EACH ROW
BEGIN
  DECLARE v_open INT;
  SET NEW.account = caller();
  SELECT COUNT(*) INTO v_open FROM intake_item WHERE account = NEW.account AND source_id = NEW.source_id AND state IN ('WAITING', 'BY_HAND');
  IF v_open = 0 THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'there is no open report with this source_id: send the report first, and its photos before it is settled';
  END IF;
END $$

-- What a person at the desk sees of the rows that wait for him; who sent them is masked as everywhere.
CREATE OR REPLACE SQL SECURITY DEFINER VIEW intake_by_hand AS
SELECT i.id, i.account, i.source_id, i.source, i.source_detail, i.category, i.urgent, i.words, i.place, i.longitude, i.latitude,
  i.told_at, i.arrived_at, i.note, i.reporter_telephone IS NOT NULL OR i.reporter_name IS NOT NULL AS reachable,
  (SELECT COUNT(*) FROM intake_photo p WHERE p.account = i.account AND p.source_id = i.source_id) AS photos
FROM intake_item i WHERE i.state = 'BY_HAND' $$

CREATE OR REPLACE SQL SECURITY DEFINER VIEW intake_standing AS
SELECT (SELECT COUNT(*) FROM intake_item WHERE state = 'WAITING') AS waiting,
  (SELECT MIN(arrived_at) FROM intake_item WHERE state = 'WAITING') AS waiting_since,
  (SELECT COUNT(*) FROM intake_item WHERE state = 'BY_HAND') AS by_hand,
  (SELECT MIN(arrived_at) FROM intake_item WHERE state = 'BY_HAND') AS by_hand_since $$

CREATE OR REPLACE PROCEDURE intake_registrar(OUT o_operator BIGINT)
  READS SQL DATA SQL SECURITY DEFINER
  COMMENT 'The operator of the caller if he may take reports for the whole centre; nobody otherwise'
BEGIN
  DECLARE v_own, v_sub_centre BIGINT;
  CALL operator_in_service(o_operator, v_own);
  SELECT MAX(sub_centre_id) INTO v_sub_centre FROM operator WHERE id = o_operator;
  IF v_own IS NOT NULL OR v_sub_centre IS NOT NULL OR o_operator IS NOT NULL AND NOT holds_role(o_operator, 'register', 'DRAFT') THEN
    SET o_operator = NULL;
  END IF;
END $$

CREATE OR REPLACE PROCEDURE intake_taken(IN p_item BIGINT, IN p_case BIGINT, IN p_accept_no VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin,
    IN p_note VARCHAR(500), IN p_at DATETIME(6))
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Ends a row that was registered: what is in the record now is not kept twice'
BEGIN
  DELETE p FROM intake_photo p JOIN intake_item i ON i.account = p.account AND i.source_id = p.source_id WHERE i.id = p_item;
  UPDATE intake_item SET state = 'TAKEN', case_id = p_case, accept_no = p_accept_no, note = p_note, settled_at = p_at, words = NULL,
      place = NULL, longitude = NULL, latitude = NULL, reporter_name = NULL, reporter_telephone = NULL, lease = NULL, lease_until = NULL
  WHERE id = p_item;
END $$

CREATE OR REPLACE PROCEDURE intake_next(IN p_most INT)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Door: gives the service that registers reports the next rows of the inbox, for two minutes; nobody else gets them meanwhile'
BEGIN
  DECLARE v_operator BIGINT;
  DECLARE v_now DATETIME(6);
  DECLARE v_lease CHAR(36) CHARACTER SET ascii COLLATE ascii_bin DEFAULT UUID();
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK AND NO CHAIN NO RELEASE; RESIGNAL; END;
  CALL desk_session();
  SET TRANSACTION ISOLATION LEVEL READ COMMITTED;
  START TRANSACTION READ WRITE;
  CALL intake_registrar(v_operator);
  IF v_operator IS NOT NULL THEN
    SET v_now = SYSDATE(6);
    -- A service that ended between registering and saying so: the act tells what became of it.
    FOR done IN (SELECT i.id, a.case_id, a.accept_no FROM intake_item i JOIN act a ON a.act_id = i.act_id AND a.outcome = 'DONE'
        WHERE i.state = 'WAITING' AND i.tries > 0 AND i.lease_until < v_now LIMIT 100 FOR UPDATE) DO
      CALL intake_taken(done.id, done.case_id, done.accept_no, NULL, v_now);
    END FOR;
    UPDATE intake_item i SET i.lease = v_lease, i.lease_until = v_now + INTERVAL 2 MINUTE, i.tries = LEAST(i.tries + 1, 200)
    WHERE i.state = 'WAITING' AND (i.lease_until IS NULL OR i.lease_until < v_now) AND (i.photos = 0 OR i.arrived_at < v_now - INTERVAL 10 MINUTE
      OR i.photos <= (SELECT COUNT(*) FROM intake_photo p WHERE p.account = i.account AND p.source_id = i.source_id))
    ORDER BY i.id LIMIT p_most;
  END IF;
  COMMIT AND NO CHAIN NO RELEASE;
  SELECT i.id, i.lease, i.act_id, i.account, i.source_id, UPPER(i.source) AS source, i.source_detail, i.category, i.urgent, i.words, i.place,
    i.longitude, i.latitude, i.reporter_name, i.reporter_telephone, i.may_pass_on, i.told_at, i.arrived_at, i.photos, i.tries,
    c.id IS NOT NULL AS category_known, (SELECT COUNT(*) FROM intake_item o WHERE o.reporter_telephone = i.reporter_telephone
      AND o.arrived_at > v_now - INTERVAL 1 DAY) > (SELECT CAST(value AS UNSIGNED) FROM setting WHERE name = 'intake.perNumberADay') AS too_many
  FROM intake_item i LEFT JOIN category c ON c.code = i.category
  WHERE i.lease = v_lease AND i.state = 'WAITING' AND v_operator IS NOT NULL ORDER BY i.id;
END $$

CREATE OR REPLACE PROCEDURE intake_photos(IN p_item BIGINT)
  READS SQL DATA SQL SECURITY DEFINER
  COMMENT 'Door: the photos of a row of the inbox, for whoever registers reports'
BEGIN
  DECLARE v_operator BIGINT;
  CALL desk_session();
  CALL intake_registrar(v_operator);
  SELECT p.ordinal, p.file_name, p.taken_at, p.longitude, p.latitude, p.content
  FROM intake_item i JOIN intake_photo p ON p.account = i.account AND p.source_id = i.source_id
  WHERE i.id = p_item AND i.state IN ('WAITING', 'BY_HAND') AND v_operator IS NOT NULL ORDER BY p.ordinal;
END $$

CREATE OR REPLACE PROCEDURE intake_settle(IN p_item BIGINT, IN p_lease CHAR(36) CHARACTER SET ascii COLLATE ascii_bin,
    IN p_registered BOOLEAN, IN p_note VARCHAR(500))
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Door: says that a row was registered, which the record looks up, or that a person has to add something; answers the state'
BEGIN
  DECLARE v_operator, v_case BIGINT;
  DECLARE v_number VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_now DATETIME(6);
  DECLARE v_held INT;
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK AND NO CHAIN NO RELEASE; RESIGNAL; END;
  CALL desk_session();
  SET TRANSACTION ISOLATION LEVEL READ COMMITTED;
  START TRANSACTION READ WRITE;
  CALL intake_registrar(v_operator);
  SET v_now = SYSDATE(6);
  SELECT COUNT(*) INTO v_held FROM intake_item WHERE id = p_item AND lease = p_lease AND state = 'WAITING' AND v_operator IS NOT NULL FOR UPDATE;
  IF v_held = 1 AND p_registered THEN
    SELECT MAX(a.case_id), MAX(a.accept_no) INTO v_case, v_number FROM intake_item i JOIN act a ON a.act_id = i.act_id AND a.outcome = 'DONE'
    WHERE i.id = p_item;
    IF v_case IS NOT NULL THEN
      CALL intake_taken(p_item, v_case, v_number, p_note, v_now);
    END IF;
  ELSEIF v_held = 1 THEN
    UPDATE intake_item SET state = 'BY_HAND', note = p_note, lease = NULL, lease_until = NULL WHERE id = p_item;
    CALL chain_append('intake', p_item, 'intakeByHand', v_operator, NULL, NULL);
  END IF;
  COMMIT AND NO CHAIN NO RELEASE;
  SELECT state FROM intake_item WHERE id = p_item;
END $$

CREATE OR REPLACE PROCEDURE intake_decide(IN p_act_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin, IN p_item BIGINT, IN p_accept BOOLEAN,
    IN p_category VARCHAR(80) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin, IN p_longitude DECIMAL(10,7), IN p_latitude DECIMAL(9,7),
    IN p_place VARCHAR(255), IN p_words VARCHAR(255))
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Door: a person adds class and place to a row of the inbox, so that it is registered, or does not accept it, with a reason'
whole: BEGIN
  DECLARE v_operator, v_own, v_registrar, v_category BIGINT;
  DECLARE v_known BOOLEAN;
  DECLARE v_state VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_now DATETIME(6);
  DECLARE v_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK AND NO CHAIN NO RELEASE; RESIGNAL; END;

  CALL act_begin(p_act_id, 'intakeDecide', NULL, v_operator, v_own, v_known);
  IF v_known THEN
    CALL act_settle(p_act_id, v_operator, 'intakeDecide', NULL, NULL, NULL, NULL, NULL);
    LEAVE whole;
  END IF;
  CALL intake_registrar(v_registrar);
  SELECT MAX(id) INTO v_category FROM category WHERE code = p_category;
  SELECT state INTO v_state FROM intake_item WHERE id = p_item FOR UPDATE;
  SET v_now = SYSDATE(6);
  SET v_reason = CASE
    WHEN v_operator IS NULL THEN 'act.noOperator'
    WHEN v_registrar IS NULL THEN 'act.notAllowed'
    WHEN NOT COALESCE(v_state = 'BY_HAND', FALSE) THEN 'act.intakeGone'
    WHEN p_accept AND v_category IS NULL THEN 'act.noCategory'
    WHEN p_accept AND ((p_longitude IS NULL) <> (p_latitude IS NULL) OR COALESCE(ABS(p_longitude) > 180 OR ABS(p_latitude) > 90, FALSE))
      THEN 'act.noPosition'
    WHEN NOT p_accept AND COALESCE(TRIM(p_words), '') = '' THEN 'act.reasonMissing'
  END;
  IF v_reason IS NOT NULL THEN
    ROLLBACK AND NO CHAIN NO RELEASE;
    CALL act_settle(p_act_id, v_operator, 'intakeDecide', NULL, v_reason, LEFT(p_category, 255), NULL, NULL);
    LEAVE whole;
  END IF;
  IF p_accept THEN
    -- A new identity: under the old one it was perhaps refused, and a refusal is an answer that stays.
    UPDATE intake_item SET state = 'WAITING', category = p_category, longitude = p_longitude, latitude = p_latitude,
        place = COALESCE(p_place, place), note = NULL, act_id = UUID(), tries = 0, told_at = IF(told_at < v_now - INTERVAL 1 DAY, NULL, told_at)
    WHERE id = p_item;
  ELSE
    DELETE p FROM intake_photo p JOIN intake_item i ON i.account = p.account AND i.source_id = p.source_id WHERE i.id = p_item;
    UPDATE intake_item SET state = 'REFUSED', note = TRIM(p_words), settled_at = v_now, reporter_name = NULL, reporter_telephone = NULL
    WHERE id = p_item;
  END IF;
  UPDATE act SET at = v_now WHERE act_id = p_act_id;
  CALL chain_append('intake', p_item, IF(p_accept, 'intakeAccept', 'intakeRefuse'), v_operator, p_act_id,
      JSON_OBJECT('category', p_category, 'words', p_words));
  COMMIT AND NO CHAIN NO RELEASE;
  CALL act_answer(p_act_id);
END $$

DELIMITER ;
