-- Which paper was printed, how often, by whom: a second one says that it is one (补打).

CREATE TABLE paper_print (
  id          BIGINT       NOT NULL AUTO_INCREMENT COMMENT 'Key',
  paper       ENUM('RED_NOTICE','SUPERVISE','TRANSFER','MINUTES','WEEKLY') NOT NULL COMMENT 'Red-light notice, supervise slip, transfer slip, minutes of a joint meeting, weekly bulletin (红灯通知单、督办单、转交督办单、会办纪要、周通报)',
  number      VARCHAR(64)  NOT NULL COMMENT 'Its number as it is printed; of a bulletin the last day of its week',
  time        SMALLINT     NULL COMMENT 'The how manieth print of this paper, from 1; none when the printer did not take it',
  way         ENUM('PRINTER','FILE') NOT NULL COMMENT 'Sent to a printer, or saved as a file that may be printed anywhere',
  copies      SMALLINT     NOT NULL COMMENT 'Copies that were asked for (份数)',
  at          DATETIME(6)  NOT NULL COMMENT 'When, UTC',
  operator_id BIGINT       NOT NULL COMMENT 'Who printed it',
  act_id      CHAR(36)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'The act that stands for it',
  PRIMARY KEY (id),
  UNIQUE KEY paper_print_by_number (paper, number, time),
  UNIQUE KEY paper_print_by_act (act_id),
  KEY paper_print_by_operator (operator_id, at),
  KEY paper_print_by_time (at),
  CONSTRAINT paper_print_operator FOREIGN KEY (operator_id) REFERENCES operator (id),
  CONSTRAINT paper_print_copies CHECK (copies BETWEEN 1 AND 999)
) COMMENT 'Papers that were printed (打印记录)';

INSERT INTO standing_right (action, role) VALUES
  ('printRED_NOTICE', 'shiftLeader'), ('printRED_NOTICE', 'supervisor'), ('printRED_NOTICE', 'leader'),
  ('printRED_NOTICE', 'department'), ('printRED_NOTICE', 'liaison'),
  ('printSUPERVISE', 'shiftLeader'), ('printSUPERVISE', 'supervisor'), ('printSUPERVISE', 'leader'),
  ('printSUPERVISE', 'department'), ('printSUPERVISE', 'liaison'),
  ('printTRANSFER', 'shiftLeader'), ('printTRANSFER', 'supervisor'), ('printTRANSFER', 'leader'),
  ('printTRANSFER', 'subCentre'), ('printTRANSFER', 'department'), ('printTRANSFER', 'liaison'),
  ('printMINUTES', 'shiftLeader'), ('printMINUTES', 'supervisor'), ('printMINUTES', 'leader'),
  ('printMINUTES', 'department'), ('printMINUTES', 'liaison'),
  ('printWEEKLY', 'shiftLeader'), ('printWEEKLY', 'supervisor'), ('printWEEKLY', 'leader'),
  ('printWEEKLY', 'assessor'), ('printWEEKLY', 'assessmentHead');
