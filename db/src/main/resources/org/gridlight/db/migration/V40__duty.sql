-- The section of duty (值班): handover between shifts and the duty log.

CREATE TABLE handover (
  id            BIGINT      NOT NULL AUTO_INCREMENT COMMENT 'Key',
  since_at      DATETIME(6) NOT NULL COMMENT 'From when its figures count what the shift did, UTC: the signature before, or twelve hours for the first',
  begun_at      DATETIME(6) NOT NULL COMMENT 'When its text was begun, UTC',
  begun_by      BIGINT      NOT NULL COMMENT 'Who began it',
  drafting      BOOLEAN     NULL DEFAULT TRUE COMMENT 'Not signed by who leaves; none afterwards, so that one is being written at a time',
  version       INT         NOT NULL DEFAULT 1 COMMENT 'Rises with every change of the text; a wish that saw an older one is refused',
  words         TEXT        NOT NULL COMMENT 'What the one who leaves tells the one who comes',
  left_at       DATETIME(6) NULL COMMENT 'When the one who leaves signed, UTC; text and figures stand still from then on',
  left_by       BIGINT      NULL COMMENT 'Who left',
  figures       TEXT        NULL COMMENT 'The figures at that moment, as JSON of names and numbers; none before',
  arrived_at    DATETIME(6) NULL COMMENT 'When the one who comes signed (交接签收), UTC',
  arrived_by    BIGINT      NULL COMMENT 'Who came; never the one who left',
  arrived_words VARCHAR(500) NULL COMMENT 'What the one who comes adds',
  PRIMARY KEY (id),
  UNIQUE KEY handover_drafting (drafting),
  KEY handover_by_leaving (left_at),
  KEY handover_by_arriving (arrived_at),
  KEY handover_by_beginner (begun_by),
  KEY handover_by_left (left_by),
  KEY handover_by_arrived (arrived_by),
  CONSTRAINT handover_beginner FOREIGN KEY (begun_by) REFERENCES operator (id),
  CONSTRAINT handover_left FOREIGN KEY (left_by) REFERENCES operator (id),
  CONSTRAINT handover_arrived FOREIGN KEY (arrived_by) REFERENCES operator (id)
) COMMENT 'Handovers between shifts (交接班记录), one from its draft to both signatures';

CREATE TABLE duty_entry (
  id          BIGINT      NOT NULL AUTO_INCREMENT COMMENT 'Key',
  at          DATETIME(6) NOT NULL COMMENT 'When it was written, UTC',
  kind        ENUM('CALL','INSTRUCTION','EQUIPMENT','SUDDEN','OTHER') CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'What it is about (电话、指示、设备、突发、其他)',
  words       TEXT        NOT NULL COMMENT 'What was written',
  case_id     BIGINT      NULL COMMENT 'The case it is about, if it is about one',
  operator_id BIGINT      NOT NULL COMMENT 'Who wrote it',
  corrects_id BIGINT      NULL COMMENT 'The entry it corrects; that one stays as it was',
  PRIMARY KEY (id),
  KEY duty_entry_by_time (at),
  KEY duty_entry_by_case (case_id),
  KEY duty_entry_by_operator (operator_id),
  KEY duty_entry_by_corrected (corrects_id),
  CONSTRAINT duty_entry_case FOREIGN KEY (case_id) REFERENCES case_file (id),
  CONSTRAINT duty_entry_operator FOREIGN KEY (operator_id) REFERENCES operator (id),
  CONSTRAINT duty_entry_corrected FOREIGN KEY (corrects_id) REFERENCES duty_entry (id)
) COMMENT 'Duty log (值班日志), only ever added to';

INSERT INTO standing_right (action, role) VALUES
  ('draftHandover', 'shiftLeader'), ('leaveShift', 'shiftLeader'), ('takeShift', 'shiftLeader'), ('writeDutyLog', 'shiftLeader'),
  ('writeDutyLog', 'acceptor'), ('writeDutyLog', 'dispatcher'), ('writeDutyLog', 'operator'), ('writeDutyLog', 'supervisor');
