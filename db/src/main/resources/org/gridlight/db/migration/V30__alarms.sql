-- Alarms (告警) after ISA-18.2: what calls for somebody, who has answered and until when. All of it is data of the record, so that
-- it survives restarts of everything and is the same on every screen.

CREATE TABLE alarm_kind (
  kind        ENUM('UNIT_RED','URGENT_OVERDUE','HALL_LATE') NOT NULL COMMENT 'What it is about: a unit under red, an urgent case over its time to arrive or to finish, a stage of the hall under red',
  enabled     BOOLEAN      NOT NULL DEFAULT TRUE COMMENT 'Whether there are such alarms; one that was raised before recovers',
  priority    ENUM('LOW','MEDIUM','HIGH') NOT NULL COMMENT 'Priority (优先级); the aim of the whole is 80, 15 and 5 percent',
  heavy_priority ENUM('LOW','MEDIUM','HIGH') NOT NULL COMMENT 'Priority once it is heavy',
  grave_priority ENUM('LOW','MEDIUM','HIGH') NOT NULL COMMENT 'Priority once it is grave',
  heavy_cases INT UNSIGNED NOT NULL COMMENT 'Heavy from so many red on, cases or clocks of the case; 0: never',
  grave_cases INT UNSIGNED NOT NULL COMMENT 'Grave from so many on; 0: never',
  heavy_days  INT UNSIGNED NOT NULL COMMENT 'Heavy once it is red for so many days; 0: never',
  delay_seconds INT UNSIGNED NOT NULL COMMENT 'Raised once it lasts so long',
  repeat_times INT UNSIGNED NOT NULL COMMENT 'Raised too once it came so often within the time below, however short; 0: not',
  repeat_seconds INT UNSIGNED NOT NULL COMMENT 'Within which time',
  recovery_seconds INT UNSIGNED NOT NULL COMMENT 'A recovery shorter than this is none: it breaks no acknowledgement and calls nobody again',
  acknowledge_minutes INT UNSIGNED NOT NULL COMMENT 'How long an acknowledgement (确认) holds when nobody says how long',
  acknowledge_most_minutes INT UNSIGNED NOT NULL COMMENT 'The longest it may hold',
  nag_minutes INT UNSIGNED NOT NULL COMMENT 'Calls again so often while nobody answers; 0: never',
  latching    BOOLEAN      NOT NULL COMMENT 'Whether it stays on the list after it recovered until somebody acknowledged it',
  guidance    VARCHAR(1000) NOT NULL COMMENT 'What it means and what to do (处置指引)',
  guidance_english VARCHAR(1000) NOT NULL COMMENT 'The same in English',
  PRIMARY KEY (kind),
  CONSTRAINT alarm_kind_times CHECK (acknowledge_minutes BETWEEN 1 AND acknowledge_most_minutes
    AND (repeat_times = 0 OR repeat_times > 1 AND repeat_seconds > 0))
) COMMENT 'How alarms of each kind behave (告警规则)';

INSERT INTO alarm_kind (kind, priority, heavy_priority, grave_priority, heavy_cases, grave_cases, heavy_days, delay_seconds, repeat_times,
  repeat_seconds, recovery_seconds, acknowledge_minutes, acknowledge_most_minutes, nag_minutes, latching, guidance, guidance_english) VALUES
  ('UNIT_RED', 'LOW', 'MEDIUM', 'HIGH', 10, 40, 2, 60, 3, 1800, 120, 120, 1440, 30, TRUE,
   '含义：该单位在手案件的超期件数或占比达到亮红灯规则。怎么办：打开案件清单，从超期最久的一件起，电话联系联络员或责任人，问清原因和完成时间并催办；属派遣有误或权属争议的，转派遣员处理；当日红灯通知按规定送达。确认表示已有人跟进，到期未恢复会重新提醒。',
   'What it means: of the cases this unit has in hand, so many or so large a share are overdue that its light is red. What to do: open the list, begin with the one that is overdue longest, telephone the liaison or the responsible person, ask for the reason and the time, and urge. Hand wrong dispatches and disputes to the dispatcher. The red-light notice of the day goes out as ruled. Acknowledging says that somebody follows it up; it calls again when that time is over.'),
  ('URGENT_OVERDUE', 'HIGH', 'HIGH', 'HIGH', 2, 0, 1, 0, 0, 0, 15, 30, 240, 5, TRUE,
   '含义：紧急案件已过到场或完成时限，可能危及安全。怎么办：立即电话联系处置单位和现场人员，核实是否到场、现场是否已设警戒；联系不上的，找兜底单位先行处置并报值班长；到场后催报照片。',
   'What it means: an urgent case is over its time to arrive or to finish, and people may be in danger. What to do: telephone the unit and whoever is on the spot at once; ask whether somebody has arrived and the place is made safe. Nobody to be reached: call the fallback unit and tell the shift leader. Ask for a photo after arrival.'),
  ('HALL_LATE', 'LOW', 'MEDIUM', 'HIGH', 20, 60, 0, 120, 3, 3600, 180, 60, 480, 15, FALSE,
   '含义：中心自己的这一环节（受理、核实、立案、派遣、核查或结案）超期件数达到亮红灯规则，问题在本大厅。怎么办：值班长调配席位，先办紧急件和超期件；是成批来件的，使用批量办理；是核查人手不足的，联系监督员班组长。恢复后自动消除。',
   'What it means: a stage of the centre itself (accept, verify, file, dispatch, check or close) has so many overdue that its light is red; the cause is in this hall. What to do: the shift leader moves seats to it, urgent and overdue ones first; use batches when many of a kind came in; call the team leader when checks wait for inspectors. It goes by itself once it has recovered.');

CREATE TABLE alarm_keeper (
  id          TINYINT      NOT NULL COMMENT 'Always 1',
  version     BIGINT       NOT NULL DEFAULT 0 COMMENT 'Version of the latest change of any alarm; the row is locked while alarms are changed, so that versions are seen in their order',
  PRIMARY KEY (id),
  CONSTRAINT alarm_keeper_single CHECK (id = 1)
) COMMENT 'Up to which version alarms have changed';

INSERT INTO alarm_keeper (id) VALUES (1);

CREATE TABLE alarm (
  id          BIGINT       NOT NULL AUTO_INCREMENT COMMENT 'Key',
  kind        ENUM('UNIT_RED','URGENT_OVERDUE','HALL_LATE') NOT NULL COMMENT 'What it is about',
  object_id   BIGINT       NOT NULL COMMENT 'Key of that: the unit, the case, the number of the stage as in unit_light',
  listed      BOOLEAN      NULL DEFAULT TRUE COMMENT 'On the list; none once it has left it, so that a thing has one alarm on the list',
  priority    ENUM('LOW','MEDIUM','HIGH') NOT NULL COMMENT 'Priority, by kind and latched severity',
  unit_id     BIGINT       NULL COMMENT 'The unit it concerns',
  category_id BIGINT       NULL COMMENT 'Class of the case, if it is of one',
  current_severity TINYINT NOT NULL DEFAULT 0 COMMENT 'How bad it is now: 0 not in alarm, 1 red, 2 heavy, 3 grave',
  latched_severity TINYINT NOT NULL DEFAULT 0 COMMENT 'The worst since it was raised',
  state       ENUM('NORMAL','UNACKNOWLEDGED','ACKNOWLEDGED','RETURNED','SHELVED','SUPPRESSED') NOT NULL COMMENT 'State after ISA-18.2 (告警中、已确认、已恢复待确认、暂不提醒、维护期间不提醒); NORMAL: it has left the list',
  state_since DATETIME(6)  NOT NULL COMMENT 'Since when it is in this state, UTC',
  raised_at   DATETIME(6)  NOT NULL COMMENT 'When it was raised, UTC',
  gone_at     DATETIME(6)  NULL COMMENT 'Since when nothing is the matter, UTC; none while something is. It counts as recovery only after the time of its kind',
  left_at     DATETIME(6)  NULL COMMENT 'When it left the list, UTC',
  times       INT          NOT NULL DEFAULT 0 COMMENT 'How often it came in this life',
  reopened    BOOLEAN      NOT NULL DEFAULT FALSE COMMENT 'Calls again after it was answered, put aside or had recovered (重新提醒)',
  announced_at DATETIME(6) NULL COMMENT 'When it last called, UTC',
  nag_at      DATETIME(6)  NULL COMMENT 'When it calls again if nobody answers, UTC',
  acknowledged_by BIGINT   NULL COMMENT 'Who acknowledged it; none unless it is acknowledged',
  acknowledged_at DATETIME(6) NULL COMMENT 'When, UTC',
  acknowledged_until DATETIME(6) NULL COMMENT 'Until when, UTC',
  shelved_by  BIGINT       NULL COMMENT 'Who put it aside; none unless it is put aside',
  shelved_at  DATETIME(6)  NULL COMMENT 'When, UTC',
  shelved_until DATETIME(6) NULL COMMENT 'Until when, UTC',
  shelved_reason VARCHAR(255) NULL COMMENT 'Why',
  why         ENUM('URGENT_OVERDUE','FAR_OVERDUE','SHARE_OVERDUE','COUNT_OVERDUE','SOME_OVERDUE','NEAR_END','ALL_STAND','IN_TIME') NULL COMMENT 'What decided the light of the unit; as it was last',
  cases       INT          NOT NULL COMMENT 'How many cases decided it; of a case its clocks that are red',
  percent     DOUBLE       NOT NULL COMMENT 'Their share of the cases whose clock runs; 0 for a case',
  since       DATETIME(6)  NOT NULL COMMENT 'Since when it is red, UTC',
  case_id     BIGINT       NULL COMMENT 'The case that is overdue longest, or the case itself',
  case_since  DATETIME(6)  NULL COMMENT 'When that case ran out of time, UTC',
  stage       ENUM('ACCEPT','VERIFY','FILE','DISPATCH','HANDLE','CHECK','CLOSE','ARRIVE') NULL COMMENT 'Which clock of it',
  version     BIGINT       NOT NULL COMMENT 'Version of its latest change, of one line for all alarms',
  PRIMARY KEY (id),
  UNIQUE KEY alarm_by_object (kind, object_id, listed),
  KEY alarm_listed (listed, state),
  KEY alarm_by_version (version),
  KEY alarm_by_time (raised_at),
  KEY alarm_by_unit (unit_id, raised_at),
  KEY alarm_by_category (category_id),
  KEY alarm_by_case (case_id),
  KEY alarm_by_acknowledger (acknowledged_by),
  KEY alarm_by_shelver (shelved_by),
  CONSTRAINT alarm_unit FOREIGN KEY (unit_id) REFERENCES department (id),
  CONSTRAINT alarm_category FOREIGN KEY (category_id) REFERENCES category (id),
  CONSTRAINT alarm_case FOREIGN KEY (case_id) REFERENCES case_file (id),
  CONSTRAINT alarm_acknowledger FOREIGN KEY (acknowledged_by) REFERENCES operator (id),
  CONSTRAINT alarm_shelver FOREIGN KEY (shelved_by) REFERENCES operator (id),
  CONSTRAINT alarm_shelf CHECK ((state = 'SHELVED') = (shelved_until IS NOT NULL) AND (state <> 'SHELVED' OR shelved_reason IS NOT NULL)),
  CONSTRAINT alarm_acknowledged CHECK ((state = 'ACKNOWLEDGED') = (acknowledged_until IS NOT NULL)),
  CONSTRAINT alarm_is_listed CHECK ((state = 'NORMAL') = (left_at IS NOT NULL) OR times = 0)
) COMMENT 'Alarms (告警): one row from the moment it is raised until it leaves the list, kept afterwards';

CREATE TABLE alarm_event (
  id          BIGINT       NOT NULL AUTO_INCREMENT COMMENT 'Key',
  alarm_id    BIGINT       NOT NULL COMMENT 'The alarm',
  at          DATETIME(6)  NOT NULL COMMENT 'When, UTC',
  happening   ENUM('RAISE','RISE','CLEAR','ACKNOWLEDGE','UNACKNOWLEDGE','ACKNOWLEDGEMENT_END','SHELVE','UNSHELVE','SHELF_END','MAINTENANCE_BEGIN','MAINTENANCE_END','NAG') NOT NULL COMMENT 'What happened',
  from_state  ENUM('NORMAL','UNACKNOWLEDGED','ACKNOWLEDGED','RETURNED','SHELVED','SUPPRESSED') NOT NULL COMMENT 'State before',
  to_state    ENUM('NORMAL','UNACKNOWLEDGED','ACKNOWLEDGED','RETURNED','SHELVED','SUPPRESSED') NOT NULL COMMENT 'State after it',
  severity    TINYINT      NOT NULL COMMENT 'Current severity after it: 0 to 3',
  priority    ENUM('LOW','MEDIUM','HIGH') NOT NULL COMMENT 'Priority after it',
  called      BOOLEAN      NOT NULL COMMENT 'Whether it called somebody, by sound and speech',
  operator_id BIGINT       NULL COMMENT 'Who did it; none when time or the matter did',
  words       VARCHAR(255) NULL COMMENT 'The reason that was given',
  until       DATETIME(6)  NULL COMMENT 'Until when, of an acknowledgement or of what was put aside, UTC',
  act_id      CHAR(36)     CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'The act by which a person did it',
  PRIMARY KEY (id),
  KEY alarm_event_by_alarm (alarm_id, id),
  KEY alarm_event_by_time (at, called),
  KEY alarm_event_by_operator (operator_id),
  CONSTRAINT alarm_event_alarm FOREIGN KEY (alarm_id) REFERENCES alarm (id),
  CONSTRAINT alarm_event_operator FOREIGN KEY (operator_id) REFERENCES operator (id)
) COMMENT 'What happened to alarms (告警记录), only ever added to';

CREATE TABLE alarm_onset (
  kind        ENUM('UNIT_RED','URGENT_OVERDUE','HALL_LATE') NOT NULL COMMENT 'What it would be about',
  object_id   BIGINT       NOT NULL COMMENT 'Key of that',
  at          DATETIME(6)  NOT NULL COMMENT 'When it came, UTC',
  PRIMARY KEY (kind, object_id, at),
  KEY alarm_onset_by_time (at)
) COMMENT 'When things came of late that may be too short for an alarm, for the filter of repeats';

CREATE TABLE alarm_maintenance (
  id          BIGINT       NOT NULL AUTO_INCREMENT COMMENT 'Key',
  since       DATETIME(6)  NOT NULL COMMENT 'From when, UTC',
  until       DATETIME(6)  NOT NULL COMMENT 'When it ends by itself, UTC',
  reason      VARCHAR(255) NOT NULL COMMENT 'Why it was begun',
  operator_id BIGINT       NOT NULL COMMENT 'Who began it, or moved its end last',
  ended_at    DATETIME(6)  NULL COMMENT 'When it ended, UTC; none while it is on',
  ended_by    BIGINT       NULL COMMENT 'Who ended it; none when its time was over',
  PRIMARY KEY (id),
  KEY alarm_maintenance_by_end (ended_at),
  KEY alarm_maintenance_by_operator (operator_id),
  KEY alarm_maintenance_by_ender (ended_by),
  CONSTRAINT alarm_maintenance_operator FOREIGN KEY (operator_id) REFERENCES operator (id),
  CONSTRAINT alarm_maintenance_ender FOREIGN KEY (ended_by) REFERENCES operator (id)
) COMMENT 'The maintenance mode (维护模式): alarms are listed and call nobody, but those of high priority';

INSERT INTO setting (name, value) VALUES ('alarm.shelf.mostHours', '168'), ('alarm.maintenance.mostHours', '24');

INSERT INTO standing_right (action, role) VALUES
  ('acknowledgeAlarm', 'shiftLeader'), ('acknowledgeAlarm', 'operator'), ('acknowledgeAlarm', 'dispatcher'),
  ('acknowledgeAlarm', 'acceptor'), ('acknowledgeAlarm', 'supervisor'), ('unacknowledgeAlarm', 'shiftLeader'),
  ('unacknowledgeAlarm', 'operator'), ('unacknowledgeAlarm', 'dispatcher'), ('unacknowledgeAlarm', 'acceptor'),
  ('unacknowledgeAlarm', 'supervisor'), ('shelveAlarm', 'shiftLeader'), ('unshelveAlarm', 'shiftLeader'),
  ('beginMaintenance', 'shiftLeader'), ('endMaintenance', 'shiftLeader');
