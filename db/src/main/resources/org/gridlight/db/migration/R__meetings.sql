-- Joint meetings (会办) and transfer slips (转交督办单): one door each, behind which each wish has a small part of its own. A part
-- is called inside the transaction of its door; p_at is the time of the act, UTC.

DELIMITER $$

CREATE OR REPLACE FUNCTION detail_words(p_detail TEXT CHARACTER SET utf8mb4, p_path VARCHAR(32) CHARACTER SET utf8mb4) RETURNS TEXT CHARACTER SET utf8mb4
  NO SQL SQL SECURITY DEFINER
  COMMENT 'Words from the detail of an act; none when nothing is written'
RETURN NULLIF(TRIM(JSON_VALUE(p_detail, p_path)), '') $$

-- What the rules find now, a case once, under the first rule that finds it. Cases of which a decision is still being followed
-- in time, and those that a meeting has before it, are left alone. What minutes left undecided comes back whatever the rules
-- say (续议), and counts how often.
CREATE OR REPLACE PROCEDURE meeting_draw(IN p_meeting BIGINT, IN p_operator BIGINT, IN p_at DATETIME(6))
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Puts what the rules find onto the agenda of a meeting that is prepared, in one statement'
BEGIN
  DECLARE v_last INT DEFAULT 0;
  SELECT COALESCE(MAX(position), 0) INTO v_last FROM meeting_item WHERE meeting_id = p_meeting;
  INSERT INTO meeting_item (meeting_id, position, case_id, rule, amount, earlier_id, added_at, added_by)
  WITH found (rule, case_id, amount, earlier_id, adjourned) AS (
    SELECT 'UNSOLVED', i.case_id, 1 + IF(e.id IS NULL, 0, i.amount), i.id, TRUE FROM meeting m JOIN meeting_item i ON i.meeting_id = m.id
    JOIN case_file c ON c.id = i.case_id JOIN workflow_state s ON s.state = c.state
    LEFT JOIN meeting_item e ON e.id = i.earlier_id AND e.decided_at IS NULL
    WHERE m.state = 'ISSUED' AND i.decided_at IS NULL AND i.removed_at IS NULL AND i.carried_to IS NULL AND NOT s.ended
    UNION ALL
    SELECT 'UNSOLVED', i.case_id, TIMESTAMPDIFF(DAY, i.due_at, p_at), i.id, FALSE FROM meeting_item i
    WHERE i.struck_at IS NULL AND i.carried_to IS NULL AND i.due_at < p_at AND i.meeting_id <> p_meeting
    UNION ALL
    SELECT 'ESCALATED', x.case_id, MAX(n.level), NULL, FALSE FROM red_notice n JOIN red_notice_case x ON x.notice_id = n.id
    JOIN stage_clock k ON k.id = x.stage_clock_id JOIN case_file c ON c.id = x.case_id
    JOIN workflow_state s ON s.state = c.state
    WHERE n.state IN ('AWAITED', 'REVIEW', 'RETURNED', 'ACCEPTED') AND n.level > 0 AND x.corrected_at IS NULL
      AND k.stopped_at IS NULL AND NOT s.ended
    GROUP BY x.case_id
    UNION ALL
    SELECT 'DISPUTED', c.id, COALESCE(TIMESTAMPDIFF(DAY, MAX(o.opened_at), p_at), 0), NULL, FALSE FROM case_file c
    LEFT JOIN ownership_dispute o ON o.case_id = c.id AND o.decided_at IS NULL
    WHERE c.state = 'DISPUTED' GROUP BY c.id
    UNION ALL
    SELECT 'RETURNED', c.id, c.return_count, NULL, FALSE FROM workflow_state s JOIN case_file c ON c.state = s.state
    WHERE NOT s.ended AND s.state <> 'DRAFT' AND c.return_count > 0
    UNION ALL
    SELECT 'SUSPENDED', c.id, TIMESTAMPDIFF(DAY, MIN(p.paused_at), p_at), NULL, FALSE FROM case_file c
    JOIN stage_clock k ON k.case_id = c.id JOIN stage_clock_pause p ON p.stage_clock_id = k.id AND p.resumed_at IS NULL
    WHERE c.state = 'SUSPENDED' GROUP BY c.id),
  ranked AS (
    SELECT f.*, r.position AS place, ROW_NUMBER() OVER (PARTITION BY f.case_id ORDER BY NOT f.adjourned, r.position, f.amount DESC, f.earlier_id DESC) AS turn
    FROM found f JOIN meeting_rule r ON r.rule = f.rule AND (f.adjourned OR r.enabled AND f.amount >= r.least))
  SELECT p_meeting, v_last + ROW_NUMBER() OVER (ORDER BY NOT d.adjourned, d.place, d.amount DESC, d.case_id), d.case_id, d.rule, d.amount,
      d.earlier_id, p_at, p_operator
  FROM ranked d
  WHERE d.turn = 1 AND NOT EXISTS (SELECT 1 FROM meeting_item h WHERE h.meeting_id = p_meeting AND h.case_id = d.case_id)
    AND NOT EXISTS (SELECT 1 FROM meeting_item f WHERE f.case_id = d.case_id AND f.struck_at IS NULL AND f.carried_to IS NULL
        AND f.due_at >= p_at)
    AND NOT EXISTS (SELECT 1 FROM meeting_item b JOIN meeting m ON m.id = b.meeting_id WHERE b.case_id = d.case_id
        AND m.state = 'HELD' AND b.decided_at IS NULL AND b.removed_at IS NULL);
  -- One that came back is followed where it stands now.
  UPDATE meeting_item old JOIN meeting_item new ON new.earlier_id = old.id AND new.meeting_id = p_meeting AND new.removed_at IS NULL
  SET old.carried_to = new.id, old.version = old.version + 1 WHERE old.carried_to IS NULL AND old.struck_at IS NULL;
END $$

CREATE OR REPLACE PROCEDURE meeting_prepare(IN p_operator BIGINT, IN p_detail TEXT, IN p_at DATETIME(6), INOUT o_meeting BIGINT,
    INOUT o_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Draws up the agenda of the meeting that is prepared, and begins one when there is none'
BEGIN
  DECLARE v_day DATE DEFAULT CAST(detail_words(p_detail, '$.day') AS DATE);
  SET o_meeting = NULL;
  SELECT id INTO o_meeting FROM meeting WHERE state = 'PREPARED' FOR UPDATE;
  IF o_meeting IS NULL THEN
    IF v_day IS NULL THEN
      SELECT GREATEST(centre_day(p_at), COALESCE(MAX(planned_on) + INTERVAL CAST(follow_setting('meeting.everyDays') AS SIGNED) DAY,
          centre_day(p_at))) INTO v_day FROM meeting;
    END IF;
    INSERT INTO meeting (planned_on, place, chair, drawn_at, drawn_by)
    VALUES (v_day, COALESCE(LEFT(detail_words(p_detail, '$.place'), 128), ''), COALESCE(LEFT(detail_words(p_detail, '$.chair'), 64), ''),
        p_at, p_operator);
    SET o_meeting = LAST_INSERT_ID();
  ELSE
    UPDATE meeting SET drawn_at = p_at, planned_on = COALESCE(v_day, planned_on),
        place = COALESCE(LEFT(detail_words(p_detail, '$.place'), 128), place), chair = COALESCE(LEFT(detail_words(p_detail, '$.chair'), 64), chair)
    WHERE id = o_meeting;
  END IF;
  CALL meeting_draw(o_meeting, p_operator, p_at);
END $$

CREATE OR REPLACE PROCEDURE meeting_add(IN p_meeting BIGINT, IN p_operator BIGINT, IN p_detail TEXT, IN p_at DATETIME(6),
    INOUT o_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Puts a case onto the agenda by hand, with the reason; one that was taken off comes back'
BEGIN
  DECLARE v_case, v_item BIGINT;
  DECLARE v_ended, v_off BOOLEAN;
  DECLARE v_last INT;
  DECLARE v_words TEXT DEFAULT detail_words(p_detail, '$.words');
  BEGIN
    DECLARE CONTINUE HANDLER FOR NOT FOUND BEGIN END;
    SELECT c.id, s.ended INTO v_case, v_ended FROM case_file c JOIN workflow_state s ON s.state = c.state
    WHERE c.id = CAST(JSON_VALUE(p_detail, '$.case') AS SIGNED);
    SELECT id, removed_at IS NOT NULL INTO v_item, v_off FROM meeting_item WHERE meeting_id = p_meeting AND case_id = v_case FOR UPDATE;
  END;
  SET o_reason = CASE
    WHEN v_case IS NULL OR v_ended THEN 'meeting.caseOver'
    WHEN v_words IS NULL THEN 'meeting.wordsMissing'
    WHEN v_item IS NOT NULL AND NOT v_off THEN 'meeting.listed'
  END;
  IF o_reason IS NULL AND v_item IS NOT NULL THEN
    UPDATE meeting_item SET removed_at = NULL, removed_by = NULL, removal = NULL, reason = LEFT(v_words, 500), version = version + 1
    WHERE id = v_item;
  ELSEIF o_reason IS NULL THEN
    SELECT COALESCE(MAX(position), 0) + 1 INTO v_last FROM meeting_item WHERE meeting_id = p_meeting;
    INSERT INTO meeting_item (meeting_id, position, case_id, rule, reason, added_at, added_by)
    VALUES (p_meeting, v_last, v_case, 'HAND', LEFT(v_words, 500), p_at, p_operator);
  END IF;
END $$

CREATE OR REPLACE PROCEDURE meeting_hold(IN p_meeting BIGINT, IN p_detail TEXT, IN p_at DATETIME(6),
    INOUT o_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Puts down that a meeting was held, and which units came'
BEGIN
  UPDATE meeting SET state = 'HELD', held_at = p_at, place = COALESCE(LEFT(detail_words(p_detail, '$.place'), 128), place),
      chair = COALESCE(LEFT(detail_words(p_detail, '$.chair'), 64), chair) WHERE id = p_meeting;
  INSERT INTO meeting_attendance (meeting_id, position, unit, post, present)
  SELECT p_meeting, a.n, LEFT(a.unit, 128), COALESCE(LEFT(a.post, 64), ''), COALESCE(a.present, TRUE)
  FROM JSON_TABLE(p_detail, '$.units[*]' COLUMNS (n FOR ORDINALITY, unit TEXT PATH '$.unit', post TEXT PATH '$.post',
      present BOOLEAN PATH '$.present')) a WHERE COALESCE(TRIM(a.unit), '') <> '';
END $$

CREATE OR REPLACE PROCEDURE meeting_issue(IN p_meeting BIGINT, IN p_operator BIGINT, IN p_at DATETIME(6),
    INOUT o_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Issues the minutes under the next number of the year, once something is decided; the rest goes to the next meeting (续议)'
BEGIN
  DECLARE v_decided, v_open, v_last INT;
  DECLARE v_next BIGINT;
  DECLARE v_year SMALLINT DEFAULT YEAR(centre_day(p_at));
  SELECT COUNT(decided_at), COUNT(*) - COUNT(decided_at) INTO v_decided, v_open FROM meeting_item
  WHERE meeting_id = p_meeting AND removed_at IS NULL;
  IF v_decided = 0 AND v_open > 0 THEN
    SET o_reason = 'meeting.undecided';
  ELSE
    INSERT INTO notice_series (kind, year, last_number) VALUES ('MINUTES', v_year, 1)
    ON DUPLICATE KEY UPDATE last_number = last_number + 1;
    SELECT last_number INTO v_last FROM notice_series WHERE kind = 'MINUTES' AND year = v_year;
    UPDATE meeting m JOIN setting s ON s.name = 'meeting.number' SET m.state = 'ISSUED', m.issued_at = p_at, m.issued_by = p_operator,
        m.number = REPLACE(REPLACE(s.value, '{0}', v_year), '{1}', v_last) WHERE m.id = p_meeting;
    -- One that is prepared already would be held without them.
    IF v_open > 0 THEN
      BEGIN
        DECLARE CONTINUE HANDLER FOR NOT FOUND BEGIN END;
        SELECT id INTO v_next FROM meeting WHERE state = 'PREPARED' FOR UPDATE;
      END;
      IF v_next IS NOT NULL THEN
        CALL meeting_draw(v_next, p_operator, p_at);
      END IF;
    END IF;
  END IF;
END $$

CREATE OR REPLACE PROCEDURE meeting_decide(IN p_item BIGINT, IN p_operator BIGINT, IN p_detail TEXT, IN p_at DATETIME(6),
    INOUT o_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Puts down what was decided of an item: who acts, who helps, until when'
BEGIN
  DECLARE v_lead BIGINT;
  DECLARE v_helpers, v_named INT DEFAULT 0;
  DECLARE v_due DATETIME(6) DEFAULT detail_moment(p_detail, '$.due');
  DECLARE v_words TEXT DEFAULT detail_words(p_detail, '$.words');
  BEGIN
    DECLARE CONTINUE HANDLER FOR NOT FOUND BEGIN END;
    SELECT id INTO v_lead FROM department WHERE id = CAST(JSON_VALUE(p_detail, '$.lead') AS SIGNED);
  END;
  SELECT COUNT(DISTINCT j.id), COUNT(DISTINCT d.id) INTO v_named, v_helpers
  FROM JSON_TABLE(p_detail, '$.helpers[*]' COLUMNS (id BIGINT PATH '$')) j LEFT JOIN department d ON d.id = j.id AND d.id <> v_lead;
  SET o_reason = CASE
    WHEN v_lead IS NULL OR v_helpers < v_named THEN 'meeting.unitMissing'
    WHEN v_words IS NULL THEN 'meeting.wordsMissing'
    WHEN v_due IS NULL OR v_due <= p_at OR v_due > p_at + INTERVAL 1 YEAR THEN 'meeting.dueMissing'
  END;
  IF o_reason IS NULL THEN
    UPDATE meeting_item SET lead_id = v_lead, due_at = v_due, decision = v_words, decided_at = p_at, decided_by = p_operator
    WHERE id = p_item;
    DELETE FROM meeting_item_unit WHERE item_id = p_item;
    INSERT INTO meeting_item_unit (item_id, department_id)
    SELECT DISTINCT p_item, j.id FROM JSON_TABLE(p_detail, '$.helpers[*]' COLUMNS (id BIGINT PATH '$')) j;
  END IF;
END $$

CREATE OR REPLACE PROCEDURE meeting_item_change(IN p_action VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin, IN p_item BIGINT,
    IN p_operator BIGINT, IN p_detail TEXT, IN p_at DATETIME(6), INOUT o_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Takes an item off, decides it, follows its decision or strikes it off, when nobody changed it meanwhile'
BEGIN
  DECLARE v_state VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_decided, v_over, v_off BOOLEAN;
  DECLARE v_version INT;
  DECLARE v_due DATETIME(6);
  DECLARE v_words TEXT DEFAULT detail_words(p_detail, '$.words');
  BEGIN
    DECLARE CONTINUE HANDLER FOR NOT FOUND BEGIN END;
    SELECT i.decided_at IS NOT NULL, i.struck_at IS NOT NULL OR i.carried_to IS NOT NULL, i.removed_at IS NOT NULL, i.version, m.state, i.due_at
    INTO v_decided, v_over, v_off, v_version, v_state, v_due
    FROM meeting_item i JOIN meeting m ON m.id = i.meeting_id WHERE i.id = p_item FOR UPDATE;
  END;
  SET o_reason = CASE
    WHEN v_version IS NULL THEN 'meeting.none'
    WHEN NOT v_version <=> CAST(JSON_VALUE(p_detail, '$.version') AS SIGNED) THEN 'meeting.changed'
    WHEN v_off OR v_over THEN 'meeting.notNow'
    WHEN p_action = 'removeMeetingItem' AND v_state <> 'PREPARED' THEN 'meeting.notNow'
    WHEN p_action = 'decideMeeting' AND v_state <> 'HELD' THEN 'meeting.notNow'
    WHEN p_action IN ('followMeeting', 'strikeMeeting') AND NOT v_decided THEN 'meeting.notNow'
    WHEN p_action <> 'decideMeeting' AND v_words IS NULL THEN 'meeting.wordsMissing'
  END;
  IF o_reason IS NULL THEN
    IF p_action = 'removeMeetingItem' THEN
      UPDATE meeting_item SET removed_at = p_at, removed_by = p_operator, removal = LEFT(v_words, 500) WHERE id = p_item;
      -- What it would have taken over is followed where it was.
      UPDATE meeting_item SET carried_to = NULL, version = version + 1 WHERE carried_to = p_item;
    ELSEIF p_action = 'decideMeeting' THEN
      CALL meeting_decide(p_item, p_operator, p_detail, p_at, o_reason);
    ELSEIF p_action = 'followMeeting' THEN
      INSERT INTO meeting_progress (item_id, at, operator_id, words, overdue) VALUES (p_item, p_at, p_operator, v_words, v_due < p_at);
    ELSE
      UPDATE meeting_item SET struck_at = p_at, struck_by = p_operator, striking = v_words WHERE id = p_item;
    END IF;
  END IF;
  IF o_reason IS NULL THEN
    UPDATE meeting_item SET version = version + 1 WHERE id = p_item;
  END IF;
END $$

CREATE OR REPLACE PROCEDURE meeting_act(IN p_act_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin,
    IN p_action VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin, IN p_object BIGINT, IN p_detail TEXT)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Door: what is done with a joint meeting or one of its items; once for one act id; the answer names the meeting or item'
whole: BEGIN
  DECLARE v_operator, v_own BIGINT;
  DECLARE v_object BIGINT DEFAULT p_object;
  DECLARE v_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_state VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_known BOOLEAN;
  DECLARE v_now DATETIME(6);
  DECLARE v_turn VARCHAR(1000);
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK AND NO CHAIN NO RELEASE; RESIGNAL; END;
  CALL act_begin(p_act_id, p_action, NULL, v_operator, v_own, v_known);
  IF v_known THEN
    CALL act_settle(p_act_id, v_operator, p_action, NULL, NULL, NULL, NULL, NULL);
    LEAVE whole;
  END IF;
  -- Agendas are changed by one after the other; it is seldom done.
  SELECT value INTO v_turn FROM setting WHERE name = 'meeting.everyDays' FOR UPDATE;
  SET v_now = SYSDATE(6);
  SET v_reason = CASE
    WHEN v_operator IS NULL THEN 'act.noOperator'
    WHEN v_own IS NOT NULL OR NOT has_standing_right(v_operator, p_action) THEN 'meeting.notAllowed'
    WHEN p_action NOT IN ('drawMeeting', 'addMeetingItem', 'removeMeetingItem', 'holdMeeting', 'decideMeeting', 'followMeeting',
        'strikeMeeting', 'issueMeeting') THEN 'meeting.notAllowed'
    WHEN NOT JSON_VALID(COALESCE(p_detail, '{}')) THEN 'act.detailBroken'
  END;
  IF v_reason IS NULL AND p_action IN ('addMeetingItem', 'holdMeeting', 'issueMeeting') THEN
    BEGIN
      DECLARE CONTINUE HANDLER FOR NOT FOUND BEGIN END;
      SELECT state INTO v_state FROM meeting WHERE id = p_object FOR UPDATE;
    END;
    SET v_reason = CASE
      WHEN v_state IS NULL THEN 'meeting.none'
      WHEN p_action = 'issueMeeting' AND v_state <> 'HELD' OR p_action = 'holdMeeting' AND v_state <> 'PREPARED'
        OR p_action = 'addMeetingItem' AND v_state = 'ISSUED' THEN 'meeting.notNow'
    END;
  END IF;
  IF v_reason IS NULL THEN
    IF p_action = 'drawMeeting' THEN
      CALL meeting_prepare(v_operator, p_detail, v_now, v_object, v_reason);
    ELSEIF p_action = 'addMeetingItem' THEN
      CALL meeting_add(p_object, v_operator, p_detail, v_now, v_reason);
    ELSEIF p_action = 'holdMeeting' THEN
      CALL meeting_hold(p_object, p_detail, v_now, v_reason);
    ELSEIF p_action = 'issueMeeting' THEN
      CALL meeting_issue(p_object, v_operator, v_now, v_reason);
    ELSE
      CALL meeting_item_change(p_action, p_object, v_operator, p_detail, v_now, v_reason);
    END IF;
  END IF;
  IF v_reason IS NOT NULL THEN
    ROLLBACK AND NO CHAIN NO RELEASE;
    CALL act_settle(p_act_id, v_operator, p_action, NULL, v_reason, p_object, NULL, NULL);
    LEAVE whole;
  END IF;
  UPDATE act SET at = v_now, accept_no = v_object WHERE act_id = p_act_id;
  CALL chain_append('meeting', v_object, p_action, v_operator, p_act_id, JSON_OBJECT('at', v_now, 'detail', SHA2(p_detail, 256)));
  COMMIT AND NO CHAIN NO RELEASE;
  CALL act_answer(p_act_id);
END $$

-- Transfer slips.

CREATE OR REPLACE PROCEDURE transfer_send(IN p_operator BIGINT, IN p_detail TEXT, IN p_at DATETIME(6), OUT o_slip BIGINT,
    INOUT o_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Puts down a matter that a community hands up, under the next number of the community; the reporter is masked first'
BEGIN
  DECLARE v_community, v_case, v_item BIGINT;
  DECLARE v_name, v_short VARCHAR(128);
  DECLARE v_last INT;
  DECLARE v_year SMALLINT DEFAULT YEAR(centre_day(p_at));
  DECLARE v_matter TEXT DEFAULT detail_words(p_detail, '$.matter');
  DECLARE v_request TEXT DEFAULT detail_words(p_detail, '$.request');
  DECLARE v_origin VARCHAR(16) DEFAULT COALESCE(JSON_VALUE(p_detail, '$.origin'), '');
  BEGIN
    DECLARE CONTINUE HANDLER FOR NOT FOUND BEGIN END;
    SELECT id, name INTO v_community, v_name FROM area WHERE id = CAST(JSON_VALUE(p_detail, '$.community') AS SIGNED) AND level = 'COMMUNITY';
    SELECT id INTO v_case FROM case_file WHERE id = CAST(JSON_VALUE(p_detail, '$.case') AS SIGNED);
    SELECT id, case_id INTO v_item, v_case FROM meeting_item WHERE id = CAST(JSON_VALUE(p_detail, '$.item') AS SIGNED)
      AND decided_at IS NOT NULL;
  END;
  SET o_reason = CASE
    WHEN v_community IS NULL THEN 'transfer.communityMissing'
    WHEN v_matter IS NULL OR v_request IS NULL THEN 'transfer.matterMissing'
    WHEN v_origin NOT IN ('DIARY', 'COUNCIL', 'VISIT', 'MEETING', 'CASE') OR v_origin = 'MEETING' AND v_item IS NULL
      OR v_origin = 'CASE' AND v_case IS NULL THEN 'transfer.originMissing'
  END;
  IF o_reason IS NULL THEN
    INSERT INTO transfer_series (community_id, year, last_number) VALUES (v_community, v_year, 1)
    ON DUPLICATE KEY UPDATE last_number = last_number + 1;
    SELECT last_number INTO v_last FROM transfer_series WHERE community_id = v_community AND year = v_year;
    SET v_short = REGEXP_REPLACE(v_name, '(社区居委会|社区|居委会|村委会)$', '');
    INSERT INTO transfer_slip (number, community_id, origin, origin_mark, case_id, item_id, matter, reporter, done, request, handler,
        sent_at, sent_by)
    SELECT REPLACE(REPLACE(REPLACE(s.value, '{0}', v_year), '{1}', v_short), '{2}', v_last), v_community, v_origin,
        COALESCE(LEFT(detail_words(p_detail, '$.mark'), 64), ''), v_case, v_item, v_matter,
        COALESCE(CONCAT(LEFT(detail_words(p_detail, '$.reporter'), 1), '**'), ''), COALESCE(detail_words(p_detail, '$.done'), ''),
        v_request, COALESCE(LEFT(detail_words(p_detail, '$.handler'), 64), ''), p_at, p_operator
    FROM setting s WHERE s.name = 'transfer.number';
    SET o_slip = LAST_INSERT_ID();
  END IF;
END $$

CREATE OR REPLACE PROCEDURE transfer_move(IN p_action VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin, IN p_slip BIGINT,
    IN p_operator BIGINT, IN p_detail TEXT, IN p_at DATETIME(6), INOUT o_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'The next step of a slip: assigned, answered, resident told, struck off'
BEGIN
  DECLARE v_state VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_unit BIGINT;
  DECLARE v_due DATETIME(6) DEFAULT detail_moment(p_detail, '$.due');
  DECLARE v_words TEXT DEFAULT detail_words(p_detail, '$.words');
  BEGIN
    DECLARE CONTINUE HANDLER FOR NOT FOUND BEGIN END;
    SELECT state INTO v_state FROM transfer_slip WHERE id = p_slip FOR UPDATE;
    SELECT id INTO v_unit FROM department WHERE id = CAST(JSON_VALUE(p_detail, '$.unit') AS SIGNED);
  END;
  SET o_reason = CASE
    WHEN v_state IS NULL THEN 'transfer.none'
    WHEN NOT (p_action = 'assignTransfer' AND v_state = 'SENT' OR p_action = 'answerTransfer' AND v_state = 'ASSIGNED'
        OR p_action = 'tellTransfer' AND v_state = 'ANSWERED' OR p_action = 'strikeTransfer' AND v_state = 'TOLD') THEN 'transfer.notNow'
    WHEN v_words IS NULL THEN 'meeting.wordsMissing'
    WHEN p_action = 'assignTransfer' AND v_unit IS NULL THEN 'meeting.unitMissing'
    WHEN p_action = 'assignTransfer' AND COALESCE(v_due <= p_at OR v_due > p_at + INTERVAL 1 YEAR, TRUE) THEN 'meeting.dueMissing'
  END;
  IF o_reason IS NULL THEN
    CASE p_action
      WHEN 'assignTransfer' THEN UPDATE transfer_slip SET state = 'ASSIGNED', unit_id = v_unit, opinion = v_words, due_at = v_due,
          assigned_at = p_at, assigned_by = p_operator WHERE id = p_slip;
      WHEN 'answerTransfer' THEN UPDATE transfer_slip SET state = 'ANSWERED', result = v_words, answered_at = p_at,
          answered_by = p_operator WHERE id = p_slip;
      WHEN 'tellTransfer' THEN UPDATE transfer_slip SET state = 'TOLD', telling = v_words,
          content = CASE JSON_VALUE(p_detail, '$.content') WHEN '1' THEN TRUE WHEN '0' THEN FALSE END,
          told_at = p_at, told_by = p_operator WHERE id = p_slip;
      ELSE UPDATE transfer_slip SET state = 'STRUCK', striking = v_words, struck_at = p_at, struck_by = p_operator WHERE id = p_slip;
    END CASE;
  END IF;
END $$

CREATE OR REPLACE PROCEDURE transfer_act(IN p_act_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin,
    IN p_action VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin, IN p_slip BIGINT, IN p_detail TEXT)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Door: sends a transfer slip or takes its next step; once for one act id; the answer names the slip'
whole: BEGIN
  DECLARE v_operator, v_own BIGINT;
  DECLARE v_slip BIGINT DEFAULT p_slip;
  DECLARE v_reason VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin;
  DECLARE v_known BOOLEAN;
  DECLARE v_now DATETIME(6);
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK AND NO CHAIN NO RELEASE; RESIGNAL; END;
  CALL act_begin(p_act_id, p_action, NULL, v_operator, v_own, v_known);
  IF v_known THEN
    CALL act_settle(p_act_id, v_operator, p_action, NULL, NULL, NULL, NULL, NULL);
    LEAVE whole;
  END IF;
  SET v_now = SYSDATE(6);
  SET v_reason = CASE
    WHEN v_operator IS NULL THEN 'act.noOperator'
    WHEN v_own IS NOT NULL OR NOT has_standing_right(v_operator, p_action) THEN 'meeting.notAllowed'
    WHEN p_action NOT IN ('sendTransfer', 'assignTransfer', 'answerTransfer', 'tellTransfer', 'strikeTransfer') THEN 'meeting.notAllowed'
    WHEN NOT JSON_VALID(COALESCE(p_detail, '{}')) THEN 'act.detailBroken'
  END;
  IF v_reason IS NULL THEN
    IF p_action = 'sendTransfer' THEN
      CALL transfer_send(v_operator, p_detail, v_now, v_slip, v_reason);
    ELSE
      CALL transfer_move(p_action, p_slip, v_operator, p_detail, v_now, v_reason);
    END IF;
  END IF;
  IF v_reason IS NOT NULL THEN
    ROLLBACK AND NO CHAIN NO RELEASE;
    CALL act_settle(p_act_id, v_operator, p_action, NULL, v_reason, p_slip, NULL, NULL);
    LEAVE whole;
  END IF;
  UPDATE act SET at = v_now, accept_no = v_slip WHERE act_id = p_act_id;
  CALL chain_append('transfer', v_slip, p_action, v_operator, p_act_id, JSON_OBJECT('at', v_now, 'detail', SHA2(p_detail, 256)));
  COMMIT AND NO CHAIN NO RELEASE;
  CALL act_answer(p_act_id);
END $$

DELIMITER ;
