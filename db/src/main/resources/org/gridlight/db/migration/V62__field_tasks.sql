-- Tasks to the field and back (现场任务). A case is sent to be verified or checked as before; a task says who goes there.

CREATE TABLE field_task (
  id          BIGINT       NOT NULL AUTO_INCREMENT COMMENT 'Key',
  case_id     BIGINT       NOT NULL COMMENT 'The case it is about',
  kind        ENUM('VERIFY','CHECK') CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Before filing or after handling (核实、核查)',
  inspector_id BIGINT      NOT NULL COMMENT 'Who was asked; he was on shift then',
  words       VARCHAR(500) NULL COMMENT 'What to look at, if it was said',
  wanted_by   DATETIME(6)  NOT NULL COMMENT 'Until when the answer is wanted, UTC',
  state       ENUM('OPEN','ANSWERED','WITHDRAWN','EXPIRED') CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'OPEN' COMMENT 'How it stands; expired when the case went on without an answer',
  sent_at     DATETIME(6)  NOT NULL COMMENT 'When it was sent, UTC',
  sent_by     BIGINT       NOT NULL COMMENT 'Who sent it',
  open_case   BIGINT       AS (IF(state = 'OPEN', case_id, NULL)) STORED COMMENT 'One task of a case is open at once',
  ended_at    DATETIME(6)  NULL COMMENT 'When it was answered, withdrawn or found expired, UTC',
  ended_by    BIGINT       NULL COMMENT 'Who answered or withdrew it; none when it expired',
  end_words   VARCHAR(500) NULL COMMENT 'What was answered, or why it was withdrawn',
  finding     ENUM('YES','NO','UNDECIDED') CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'True or up to the standard, not so, cannot be told (属实、达标；不属实、不达标；无法判断)',
  distance_m  INT          NULL COMMENT 'From where it was answered to the place of the case, m; none where either is not known',
  suspected   BOOLEAN      NOT NULL DEFAULT FALSE COMMENT 'A sign speaks against the answer (疑似虚假); a person decides',
  undecided   BOOLEAN      AS (IF(suspected AND judged_at IS NULL, TRUE, NULL)) STORED COMMENT 'Waits for that decision',
  verdict     ENUM('FAKE','NOT_FAKE') CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'What a person decided',
  verdict_words VARCHAR(500) NULL COMMENT 'Why',
  judged_at   DATETIME(6)  NULL COMMENT 'When, UTC',
  judged_by   BIGINT       NULL COMMENT 'Who',
  PRIMARY KEY (id),
  UNIQUE KEY field_task_open (open_case),
  KEY field_task_by_case (case_id, sent_at),
  KEY field_task_by_state (state, wanted_by),
  KEY field_task_by_end (ended_at),
  KEY field_task_by_suspicion (undecided),
  KEY field_task_by_inspector (inspector_id, state),
  KEY field_task_by_sender (sent_by),
  KEY field_task_by_ender (ended_by),
  KEY field_task_by_judge (judged_by),
  CONSTRAINT field_task_case FOREIGN KEY (case_id) REFERENCES case_file (id),
  CONSTRAINT field_task_inspector FOREIGN KEY (inspector_id) REFERENCES inspector (id),
  CONSTRAINT field_task_sender FOREIGN KEY (sent_by) REFERENCES operator (id),
  CONSTRAINT field_task_ender FOREIGN KEY (ended_by) REFERENCES operator (id),
  CONSTRAINT field_task_judge FOREIGN KEY (judged_by) REFERENCES operator (id)
) COMMENT 'Tasks to inspectors: verify or check one case (现场任务). How far away, never where: the place stands with the photo';

CREATE TABLE field_task_photo (
  task_id     BIGINT       NOT NULL COMMENT 'The task it answers',
  ordinal     SMALLINT     NOT NULL COMMENT 'In the order sent, from 1',
  sha256      CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'The picture',
  taken_at    DATETIME(6)  NULL COMMENT 'When it was taken, UTC, as far as known',
  print       BIGINT UNSIGNED NULL COMMENT 'What it has in common with copies of it (perceptual hash); none for a plain picture',
  PRIMARY KEY (task_id, ordinal),
  KEY field_task_photo_by_content (sha256),
  CONSTRAINT field_task_photo_task FOREIGN KEY (task_id) REFERENCES field_task (id),
  CONSTRAINT field_task_photo_content FOREIGN KEY (sha256) REFERENCES attachment_content (sha256)
) COMMENT 'Photos of an answer from the field';

CREATE TABLE photo_band (
  band        TINYINT      NOT NULL COMMENT 'Which quarter of the print, 0 to 3',
  value       SMALLINT UNSIGNED NOT NULL COMMENT 'Its sixteen bits',
  task_id     BIGINT       NOT NULL COMMENT 'The answer with the picture',
  ordinal     SMALLINT     NOT NULL COMMENT 'Which picture of it',
  PRIMARY KEY (band, value, task_id, ordinal),
  KEY photo_band_by_photo (task_id, ordinal),
  CONSTRAINT photo_band_photo FOREIGN KEY (task_id, ordinal) REFERENCES field_task_photo (task_id, ordinal)
) COMMENT 'Prints of photos in quarters, to find those that are alike without comparing all';

CREATE TABLE field_task_sign (
  id          BIGINT       NOT NULL AUTO_INCREMENT COMMENT 'Key',
  task_id     BIGINT       NOT NULL COMMENT 'The task',
  ordinal     SMALLINT     NULL COMMENT 'Which photo, if it is about one',
  sign        ENUM('FAR','OLD_PHOTO','PHOTO_USED','NO_PHOTO','NO_TIME','NO_PLACE') CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'What was noticed; the last three are hints and no suspicion',
  amount      INT          NULL COMMENT 'FAR: metres; OLD_PHOTO: minutes before the answer; PHOTO_USED: signs in which the pictures differ',
  other_sha256 CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'PHOTO_USED: the picture that was there before',
  other_case_id BIGINT     NULL COMMENT 'PHOTO_USED: the case it belongs to',
  PRIMARY KEY (id),
  KEY field_task_sign_by_task (task_id),
  KEY field_task_sign_by_other (other_case_id),
  CONSTRAINT field_task_sign_task FOREIGN KEY (task_id) REFERENCES field_task (id),
  CONSTRAINT field_task_sign_other FOREIGN KEY (other_case_id) REFERENCES case_file (id)
) COMMENT 'What a machine noticed about an answer from the field; it deducts nothing';

INSERT INTO setting (name, value) VALUES ('fieldTask.farMetres', '100'), ('fieldTask.photoMinutes', '60'), ('fieldTask.printSigns', '6');
-- More than seven signs apart the quarters no longer find each other.
ALTER TABLE setting ADD CONSTRAINT setting_field_task_signs CHECK (name <> 'fieldTask.printSigns' OR value REGEXP '^[0-7]$');

INSERT INTO standing_right (action, role) VALUES
  ('sendTask', 'acceptor'), ('sendTask', 'operator'), ('sendTask', 'shiftLeader'), ('sendTask', 'teamLeader'),
  ('withdrawTask', 'acceptor'), ('withdrawTask', 'operator'), ('withdrawTask', 'shiftLeader'), ('withdrawTask', 'teamLeader'),
  ('judgeTask', 'shiftLeader'), ('judgeTask', 'supervisor'),
  ('answerTask', 'inspector'), ('answerTask', 'teamLeader');
