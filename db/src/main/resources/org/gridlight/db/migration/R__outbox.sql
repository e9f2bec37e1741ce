-- What leaves the centre. Messages are made by the acts themselves, in their transaction; a gateway takes them in turns, each for
-- some minutes, and says what became of them. What fails comes back, and at last to a person.

DELIMITER $$

-- What a person at the desk sees: the middle of a number is hidden.
CREATE OR REPLACE SQL SECURITY DEFINER VIEW outbox_open AS
SELECT m.id, m.case_id, (SELECT MIN(r.accept_no) FROM report r WHERE r.case_id = m.case_id) AS accept_no, m.occasion, m.channel, m.state,
  IF(CHAR_LENGTH(m.recipient) > 7, CONCAT(LEFT(m.recipient, 3), '****', RIGHT(m.recipient, 4)), IF(m.recipient IS NULL, NULL, '****')) AS recipient,
  m.words, m.made_at, m.not_before, m.tries, m.trouble, m.sent_at, m.received_at
FROM outbox_message m WHERE m.state IN ('WAITING', 'TAKEN', 'SENT', 'FAILED') $$

-- What ended in these days, with its receipt.
CREATE OR REPLACE SQL SECURITY DEFINER VIEW outbox_ended AS
SELECT m.id, m.case_id, (SELECT MIN(r.accept_no) FROM report r WHERE r.case_id = m.case_id) AS accept_no, m.occasion, m.channel, m.state,
  IF(CHAR_LENGTH(m.recipient) > 7, CONCAT(LEFT(m.recipient, 3), '****', RIGHT(m.recipient, 4)), IF(m.recipient IS NULL, NULL, '****')) AS recipient,
  m.words, m.made_at, m.not_before, m.tries, m.trouble, m.sent_at, m.received_at, o.name AS ended_by
FROM outbox_message m LEFT JOIN operator o ON o.id = m.ended_by
WHERE m.made_at > UTC_TIMESTAMP(6) - INTERVAL 3 DAY AND m.state IN ('RECEIVED', 'GIVEN_UP', 'TOLD') $$

-- No letter that is read for another: no 0 O 1 I L. The ninth catches a slip of the tongue on the telephone.
CREATE OR REPLACE FUNCTION query_code_checked(p_code CHAR(8) CHARACTER SET ascii COLLATE ascii_bin) RETURNS CHAR(9) CHARACTER SET ascii COLLATE ascii_bin
  DETERMINISTIC NO SQL SQL SECURITY DEFINER
  COMMENT 'Eight letters and digits with the one that checks them'
BEGIN
  DECLARE v_letters CHAR(31) CHARACTER SET ascii COLLATE ascii_bin DEFAULT '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
  DECLARE v_sum, v_at INT DEFAULT 0;
  WHILE v_at < 8 DO
    SET v_at = v_at + 1, v_sum = v_sum + (v_at + 1) * LOCATE(SUBSTR(p_code, v_at, 1), v_letters);
  END WHILE;
  RETURN CONCAT(p_code, SUBSTR(v_letters, 1 + v_sum MOD 31, 1));
END $$

CREATE OR REPLACE FUNCTION query_code_new() RETURNS CHAR(9) CHARACTER SET ascii COLLATE ascii_bin
  NOT DETERMINISTIC NO SQL SQL SECURITY DEFINER
  COMMENT 'A code that nobody can guess'
BEGIN
  DECLARE v_code VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin DEFAULT '';
  WHILE LENGTH(v_code) < 8 DO
    SET v_code = CONCAT(v_code, SUBSTR('23456789ABCDEFGHJKMNPQRSTUVWXYZ', 1 + CONV(HEX(RANDOM_BYTES(4)), 16, 10) MOD 31, 1));
  END WHILE;
  RETURN query_code_checked(v_code);
END $$

CREATE OR REPLACE FUNCTION message_not_before(p_at DATETIME(6)) RETURNS DATETIME(6)
  READS SQL DATA SQL SECURITY DEFINER
  COMMENT 'When a reporter may be written to, UTC: now, or when the quiet hours of the centre end'
BEGIN
  DECLARE v_minutes INT DEFAULT (SELECT minutes FROM centre_offset WHERE valid_from <= p_at ORDER BY valid_from DESC LIMIT 1);
  DECLARE v_local DATETIME(6) DEFAULT p_at + INTERVAL v_minutes MINUTE;
  DECLARE v_from TIME DEFAULT (SELECT CAST(value AS TIME) FROM setting WHERE name = 'message.quietFrom');
  DECLARE v_until TIME DEFAULT (SELECT CAST(value AS TIME) FROM setting WHERE name = 'message.quietUntil');
  DECLARE v_end DATETIME(6);
  IF v_from IS NULL OR v_until IS NULL OR v_from = v_until
      OR IF(v_from < v_until, TIME(v_local) < v_from OR TIME(v_local) >= v_until, TIME(v_local) < v_from AND TIME(v_local) >= v_until) THEN
    RETURN p_at;
  END IF;
  SET v_end = ADDTIME(TIMESTAMP(DATE(v_local)), v_until);
  RETURN IF(v_end <= v_local, v_end + INTERVAL 1 DAY, v_end) - INTERVAL v_minutes MINUTE;
END $$

CREATE OR REPLACE PROCEDURE message_make(IN p_case BIGINT, IN p_occasion VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin,
    IN p_recipient VARCHAR(32), IN p_number VARCHAR(32), IN p_code CHAR(9) CHARACTER SET ascii COLLATE ascii_bin, IN p_unit BIGINT,
    IN p_not_before DATETIME(6), IN p_at DATETIME(6))
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Makes the messages of an occasion by the templates in use'
INSERT INTO outbox_message (case_id, occasion, channel, recipient, words, made_at, not_before)
SELECT p_case, t.occasion, t.channel, p_recipient,
  LEFT(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(t.words, '{number}', COALESCE(p_number, '')), '{class}', k.name), '{place}', c.place),
      '{unit}', COALESCE(d.name, '')), '{code}', COALESCE(p_code, '')), 500), p_at, p_not_before
FROM message_template t JOIN case_file c ON c.id = p_case JOIN category k ON k.id = c.category_id LEFT JOIN department d ON d.id = p_unit
WHERE t.occasion = p_occasion AND t.in_use AND COALESCE(p_recipient, '') <> '' $$

-- Called by every act that is done; in a centre without a gateway it ends at the first line.
CREATE OR REPLACE PROCEDURE messages_follow(IN p_case BIGINT, IN p_action VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin,
    IN p_unit BIGINT, IN p_at DATETIME(6))
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Makes the messages that follow an act: the reporter hears that his matter is closed, who is on duty at a unit that one was sent to it'
BEGIN
  DECLARE v_used INT;
  SELECT COUNT(*) INTO v_used FROM message_template WHERE in_use;
  IF v_used > 0 AND p_action = 'close' THEN
    FOR told IN (SELECT r.accept_no, MAX(p.telephone) AS telephone, MAX(r.query_code) AS code FROM report r JOIN reporter p ON p.report_id = r.id
        WHERE r.case_id = p_case AND p.telephone IS NOT NULL GROUP BY r.accept_no) DO
      CALL message_make(p_case, 'CLOSED', told.telephone, told.accept_no, told.code, NULL, message_not_before(p_at), p_at);
    END FOR;
  ELSEIF v_used > 0 AND p_action IN ('dispatch', 'redispatch', 'dispatchSecond', 'designate') THEN
    FOR duty IN (SELECT DISTINCT w.telephone, COALESCE(c.case_no, '') AS number FROM unit_roster w JOIN case_file c ON c.id = p_case
        WHERE w.department_id = p_unit AND w.from_at <= p_at AND w.to_at > p_at) DO
      CALL message_make(p_case, 'DISPATCHED', duty.telephone, duty.number, NULL, p_unit, p_at, p_at);
    END FOR;
  END IF;
END $$

CREATE OR REPLACE PROCEDURE messages_of_report(IN p_report BIGINT, IN p_at DATETIME(6))
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Gives a report its code, and tells it to a reporter who left a number'
BEGIN
  DECLARE v_case BIGINT;
  DECLARE v_telephone VARCHAR(32);
  DECLARE v_number VARCHAR(32);
  DECLARE v_code CHAR(9) CHARACTER SET ascii COLLATE ascii_bin DEFAULT query_code_new();
  UPDATE report SET query_code = v_code WHERE id = p_report;
  SELECT r.case_id, r.accept_no, p.telephone INTO v_case, v_number, v_telephone
  FROM report r LEFT JOIN reporter p ON p.report_id = r.id WHERE r.id = p_report;
  IF v_telephone IS NOT NULL THEN
    CALL message_make(v_case, 'REGISTERED', v_telephone, v_number, v_code, NULL, message_not_before(p_at), p_at);
  END IF;
END $$

CREATE OR REPLACE FUNCTION message_gateway_of(p_sends BOOLEAN) RETURNS BIGINT
  READS SQL DATA SQL SECURITY DEFINER
  COMMENT 'The caller, if he is a gateway that may do this; nobody otherwise'
RETURN (SELECT g.operator_id FROM message_gateway g JOIN operator o ON o.id = g.operator_id
    JOIN operator_role r ON r.operator_id = o.id AND r.role = 'gateway' AND r.valid_from <= SYSDATE(6)
      AND (r.valid_to IS NULL OR r.valid_to > SYSDATE(6))
  WHERE o.account = CONVERT(caller() USING ascii) COLLATE ascii_bin AND IF(p_sends, g.sends, g.inquires) LIMIT 1) $$

CREATE OR REPLACE PROCEDURE outbox_take(IN p_channel VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin, IN p_most INT)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Door: gives a gateway the next messages of a channel, for some minutes; nobody else gets them meanwhile'
BEGIN
  DECLARE v_gateway BIGINT;
  DECLARE v_now, v_until DATETIME(6);
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK AND NO CHAIN NO RELEASE; RESIGNAL; END;
  CALL desk_session();
  SET TRANSACTION ISOLATION LEVEL READ COMMITTED;
  START TRANSACTION READ WRITE;
  SET v_gateway = message_gateway_of(TRUE), v_now = SYSDATE(6);
  SET v_until = v_now + INTERVAL (SELECT CAST(value AS UNSIGNED) FROM setting WHERE name = 'message.takenMinutes') MINUTE;
  IF v_gateway IS NOT NULL THEN
    -- A gateway that fell silent: what it had goes out again, or comes to a person.
    UPDATE outbox_message SET state = IF(tries >= (SELECT CAST(value AS UNSIGNED) FROM setting WHERE name = 'message.tries'), 'FAILED', 'WAITING'),
        taken_until = NULL WHERE state = 'TAKEN' AND taken_until < v_now;
    UPDATE outbox_message SET state = 'TAKEN', taken_by = v_gateway, taken_until = v_until, tries = tries + 1
    WHERE state = 'WAITING' AND channel = p_channel AND not_before <= v_now ORDER BY not_before, id LIMIT p_most;
  END IF;
  COMMIT AND NO CHAIN NO RELEASE;
  SELECT m.id, m.channel, m.recipient, m.words, m.tries FROM outbox_message m
  WHERE m.taken_by = v_gateway AND m.state = 'TAKEN' AND m.taken_until = v_until AND m.channel = p_channel ORDER BY m.id;
END $$

CREATE OR REPLACE PROCEDURE outbox_tell(IN p_id BIGINT, IN p_outcome VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin,
    IN p_reference VARCHAR(64), IN p_trouble VARCHAR(200))
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Door: a gateway says that a message was sent, received, or failed; said twice it is kept once; answers the state'
BEGIN
  DECLARE v_gateway BIGINT;
  DECLARE v_now DATETIME(6);
  DECLARE v_state VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK AND NO CHAIN NO RELEASE; RESIGNAL; END;
  CALL desk_session();
  SET TRANSACTION ISOLATION LEVEL READ COMMITTED;
  START TRANSACTION READ WRITE;
  SET v_gateway = message_gateway_of(TRUE), v_now = SYSDATE(6);
  UPDATE outbox_message SET
    sent_at = IF(p_outcome IN ('SENT', 'RECEIVED'), COALESCE(sent_at, v_now), sent_at),
    received_at = IF(p_outcome = 'RECEIVED', COALESCE(received_at, v_now), received_at),
    gateway_ref = COALESCE(p_reference, gateway_ref), trouble = IF(p_outcome = 'FAILED', p_trouble, trouble),
    ended_at = IF(p_outcome = 'RECEIVED', COALESCE(ended_at, v_now), ended_at), taken_until = NULL,
    state = CASE WHEN p_outcome = 'RECEIVED' THEN 'RECEIVED' WHEN p_outcome = 'SENT' THEN IF(state = 'TAKEN', 'SENT', state)
      WHEN tries >= (SELECT CAST(value AS UNSIGNED) FROM setting WHERE name = 'message.tries') THEN 'FAILED' ELSE 'WAITING' END
  WHERE id = p_id AND taken_by = v_gateway AND state IN ('TAKEN', 'SENT') AND p_outcome IN ('SENT', 'RECEIVED', 'FAILED');
  SELECT MAX(state) INTO v_state FROM outbox_message WHERE id = p_id AND taken_by = v_gateway;
  COMMIT AND NO CHAIN NO RELEASE;
  SELECT v_state AS state;
END $$

-- Who guesses waits: a wrong code costs a fifth of a second, and of a million codes a guess finds one in a million tries.
CREATE OR REPLACE PROCEDURE public_status(IN p_code VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin)
  READS SQL DATA SQL SECURITY DEFINER
  COMMENT 'Door: how the matter of a code stands, for a gateway that may ask: stage, unit, due; no names, no words'
BEGIN
  DECLARE v_report BIGINT;
  CALL desk_session();
  IF message_gateway_of(FALSE) IS NOT NULL AND query_code_checked(LEFT(p_code, 8)) = p_code THEN
    SELECT MAX(id) INTO v_report FROM report WHERE query_code = p_code;
  END IF;
  IF v_report IS NULL THEN
    DO SLEEP(0.2);
  END IF;
  SELECT r.accept_no AS accept_no, c.state AS state, d.name AS unit, c.reported_at AS reported_at, c.due_at AS due_at, c.closed_at AS closed_at
  FROM report r JOIN case_file c ON c.id = r.case_id LEFT JOIN department d ON d.id = c.department_id WHERE r.id = v_report;
END $$

CREATE OR REPLACE PROCEDURE outbox_act(IN p_act_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin,
    IN p_action VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin, IN p_object BIGINT, IN p_detail TEXT)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Door: sends a message again, gives it up or says it was told by telephone; saves a template; names a gateway; once for one act id'
whole: BEGIN
  DECLARE v_operator, v_own BIGINT;
  DECLARE v_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_known BOOLEAN;
  DECLARE v_now DATETIME(6);
  DECLARE v_rows INT DEFAULT 0;
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK AND NO CHAIN NO RELEASE; RESIGNAL; END;
  CALL act_begin(p_act_id, p_action, NULL, v_operator, v_own, v_known);
  IF v_known THEN
    CALL act_settle(p_act_id, v_operator, p_action, NULL, NULL, NULL, NULL, NULL);
    LEAVE whole;
  END IF;
  SET v_now = SYSDATE(6);
  SET v_reason = CASE
    WHEN v_operator IS NULL THEN 'act.noOperator'
    WHEN v_own IS NOT NULL OR p_action NOT IN ('decideMessage', 'saveTemplate', 'saveGateway')
      OR NOT has_standing_right(v_operator, p_action) THEN 'outbox.notAllowed'
    WHEN NOT COALESCE(JSON_VALID(p_detail), FALSE) THEN 'act.detailBroken'
  END;
  IF v_reason IS NULL AND p_action = 'decideMessage' THEN
    UPDATE outbox_message SET
      state = CASE JSON_VALUE(p_detail, '$.what') WHEN 'AGAIN' THEN 'WAITING' WHEN 'TOLD' THEN 'TOLD' ELSE 'GIVEN_UP' END,
      tries = 0, taken_until = NULL, not_before = v_now,
      ended_at = IF(JSON_VALUE(p_detail, '$.what') = 'AGAIN', NULL, v_now), ended_by = IF(JSON_VALUE(p_detail, '$.what') = 'AGAIN', NULL, v_operator)
    WHERE id = p_object AND state IN ('WAITING', 'FAILED', 'SENT') AND JSON_VALUE(p_detail, '$.what') IN ('AGAIN', 'TOLD', 'GIVE_UP');
    SET v_rows = ROW_COUNT();
    SET v_reason = IF(v_rows = 0, 'outbox.gone', NULL);
  ELSEIF v_reason IS NULL AND p_action = 'saveTemplate' THEN
    UPDATE message_template SET words = LEFT(TRIM(JSON_VALUE(p_detail, '$.words')), 300), in_use = COALESCE(JSON_VALUE(p_detail, '$.inUse'), 0),
      version = version + 1, changed_at = v_now, changed_by = v_operator
    WHERE id = p_object AND version = CAST(JSON_VALUE(p_detail, '$.version') AS INT) AND COALESCE(TRIM(JSON_VALUE(p_detail, '$.words')), '') <> '';
    SET v_rows = ROW_COUNT();
    SET v_reason = IF(v_rows = 0, 'outbox.templateChanged', NULL);
  ELSEIF v_reason IS NULL THEN
    SELECT COUNT(*) INTO v_rows FROM operator_role WHERE operator_id = p_object AND role = 'gateway' AND valid_from <= v_now
      AND (valid_to IS NULL OR valid_to > v_now);
    SET v_reason = IF(v_rows = 0, 'outbox.noGateway', NULL);
    IF v_reason IS NULL THEN
      INSERT INTO message_gateway (operator_id, sends, inquires)
      VALUES (p_object, COALESCE(JSON_VALUE(p_detail, '$.sends'), 0), COALESCE(JSON_VALUE(p_detail, '$.inquires'), 0))
      ON DUPLICATE KEY UPDATE sends = VALUE(sends), inquires = VALUE(inquires);
    END IF;
  END IF;
  IF v_reason IS NOT NULL THEN
    ROLLBACK AND NO CHAIN NO RELEASE;
    CALL act_settle(p_act_id, v_operator, p_action, NULL, v_reason, p_object, NULL, NULL);
    LEAVE whole;
  END IF;
  UPDATE act SET at = v_now, accept_no = p_object WHERE act_id = p_act_id;
  CALL chain_append('outbox', p_object, p_action, v_operator, p_act_id, JSON_OBJECT('at', v_now, 'detail', SHA2(p_detail, 256)));
  COMMIT AND NO CHAIN NO RELEASE;
  CALL act_answer(p_act_id);
END $$

DELIMITER ;
