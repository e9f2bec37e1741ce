-- What leaves the centre: messages to reporters and units, taken away by a gateway (短信、语音); and the code by which a reporter
-- asks how his matter stands (查询码).

CREATE TABLE message_template (
  id         BIGINT       NOT NULL AUTO_INCREMENT COMMENT 'Key',
  occasion   ENUM('REGISTERED','CLOSED','DISPATCHED') CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'When it is made: for the reporter when his matter is taken down or closed, for the unit when it is sent one (受理、结案、派遣)',
  channel    ENUM('SMS','VOICE') CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'How it goes out (短信、语音)',
  words      VARCHAR(300) NOT NULL COMMENT 'The text; {number}, {class}, {place}, {unit} and {code} are filled in',
  in_use     BOOLEAN      NOT NULL COMMENT 'Whether messages are made by it; none is before a centre has a gateway',
  version    INT          NOT NULL DEFAULT 1 COMMENT 'Rises with every change; a wish that saw an older one is refused',
  changed_at DATETIME(6)  NOT NULL COMMENT 'When it was changed last, UTC',
  changed_by BIGINT       NULL COMMENT 'Who changed it last; none while it is as it was shipped',
  PRIMARY KEY (id),
  UNIQUE KEY message_template_by_occasion (occasion, channel),
  KEY message_template_by_operator (changed_by),
  CONSTRAINT message_template_operator FOREIGN KEY (changed_by) REFERENCES operator (id)
) COMMENT 'Texts of messages (消息模板)';

CREATE TABLE message_gateway (
  operator_id BIGINT  NOT NULL COMMENT 'Account of a gateway (接入通道)',
  sends       BOOLEAN NOT NULL COMMENT 'Whether it takes messages away',
  inquires    BOOLEAN NOT NULL COMMENT 'Whether it may ask by code how a matter stands',
  PRIMARY KEY (operator_id),
  CONSTRAINT message_gateway_operator FOREIGN KEY (operator_id) REFERENCES operator (id)
) COMMENT 'Which accounts of other systems send messages or ask by code (消息网关)';

CREATE TABLE outbox_message (
  id          BIGINT       NOT NULL AUTO_INCREMENT COMMENT 'Key',
  case_id     BIGINT       NOT NULL COMMENT 'The case it is about',
  occasion    ENUM('REGISTERED','CLOSED','DISPATCHED') CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'When it was made',
  channel     ENUM('SMS','VOICE') CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'How it goes out',
  recipient   VARCHAR(32)  NULL COMMENT 'Telephone it goes to; forgotten with the reporter',
  words       VARCHAR(500) NOT NULL COMMENT 'The text as it goes out',
  made_at     DATETIME(6)  NOT NULL COMMENT 'When it was made, UTC',
  not_before  DATETIME(6)  NOT NULL COMMENT 'Not to go out before, UTC: reporters are left in peace at night',
  state       ENUM('WAITING','TAKEN','SENT','RECEIVED','FAILED','GIVEN_UP','TOLD') CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'WAITING' COMMENT 'Where it stands: waits, taken by a gateway, sent, receipted, failed for good, given up, or told by telephone instead (待发、发送中、已发出、已送达、发送失败、已放弃、已电话告知)',
  tries       SMALLINT     NOT NULL DEFAULT 0 COMMENT 'How often it was taken',
  taken_by    BIGINT       NULL COMMENT 'The gateway that has it or sent it',
  taken_until DATETIME(6)  NULL COMMENT 'Until when it is that gateway''s, UTC; one that fell silent loses it then',
  gateway_ref VARCHAR(64)  NULL COMMENT 'Number of the message at the gateway',
  sent_at     DATETIME(6)  NULL COMMENT 'When it was sent, UTC',
  received_at DATETIME(6)  NULL COMMENT 'When its receipt came, UTC',
  trouble     VARCHAR(200) NULL COMMENT 'What the gateway said when it failed last',
  ended_at    DATETIME(6)  NULL COMMENT 'When nothing more is to be done, UTC',
  ended_by    BIGINT       NULL COMMENT 'Who gave it up or told it by telephone',
  PRIMARY KEY (id),
  KEY outbox_message_by_turn (state, channel, not_before, id),
  KEY outbox_message_by_case (case_id),
  KEY outbox_message_by_time (made_at),
  KEY outbox_message_by_gateway (taken_by, state),
  KEY outbox_message_by_operator (ended_by),
  CONSTRAINT outbox_message_case FOREIGN KEY (case_id) REFERENCES case_file (id),
  CONSTRAINT outbox_message_gateway FOREIGN KEY (taken_by) REFERENCES operator (id),
  CONSTRAINT outbox_message_operator FOREIGN KEY (ended_by) REFERENCES operator (id)
) COMMENT 'Messages that leave the centre (发件)';

ALTER TABLE report ADD COLUMN query_code CHAR(9) CHARACTER SET ascii COLLATE ascii_bin NULL
  COMMENT 'By which the reporter asks how his matter stands (查询码): eight letters and digits by chance and one to check them; none of reports before there were codes',
  ADD UNIQUE KEY report_by_query_code (query_code);

INSERT INTO setting (name, value) VALUES
  ('message.quietFrom', '21:00'),
  ('message.quietUntil', '08:00'),
  ('message.takenMinutes', '2'),
  ('message.tries', '3');

INSERT INTO message_template (occasion, channel, words, in_use, changed_at) VALUES
  ('REGISTERED', 'SMS', '您反映的问题已受理，受理编号{number}，查询码{code}。办理情况可凭查询码查询。', FALSE, UTC_TIMESTAMP(6)),
  ('CLOSED', 'SMS', '您反映的问题（{number}）已办结，我们将电话回访。感谢您的反映。', FALSE, UTC_TIMESTAMP(6)),
  ('DISPATCHED', 'SMS', '【派遣】{number} {class}，{place}。请在系统签收。', FALSE, UTC_TIMESTAMP(6));

INSERT INTO standing_right (action, role) VALUES
  ('decideMessage', 'shiftLeader'), ('decideMessage', 'operator'), ('decideMessage', 'acceptor'), ('decideMessage', 'dispatcher'),
  ('saveTemplate', 'shiftLeader'), ('saveGateway', 'securityAdmin');
