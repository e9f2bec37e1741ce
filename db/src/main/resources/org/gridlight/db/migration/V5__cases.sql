-- What happens: a report is told, a case is filed, steps are taken, clocks run.
-- A case may be told of more than once: each telling is a report with its own acceptance number.

CREATE TABLE case_file (
  id          BIGINT       NOT NULL AUTO_INCREMENT COMMENT 'Key',
  case_no     VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'Case number (案卷编号), given at filing',
  parent_id   BIGINT       NULL COMMENT 'The case this one is a part of (主案): joint, storm, campaign',
  state       ENUM('DRAFT','REPORTED','VERIFYING','REJECTED','PENDING_FILING','NOT_FILED','PENDING_DISPATCH','PENDING_HANDLE','HANDLING','RETURNED','DISPUTED','SUSPENDED','HANDLED','PENDING_CHECK','CHECKING','REWORK','PENDING_CLOSE','CLOSED','FORCED_CLOSED','VOID','MERGED','SELF_SOLVED','ARCHIVED') CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'State, a name of the glossary',
  source      VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Source of the first report, a name of the glossary: inspector, video, hotline, public, …',
  category_id BIGINT       NOT NULL COMMENT 'Class',
  department_id BIGINT     NULL COMMENT 'The unit it is with, or was with last (处置单位)',
  inspector_id BIGINT      NULL COMMENT 'The inspector who reported it, if one did',
  component_id BIGINT      NULL COMMENT 'The component it is about, if known',
  unit_grid_id BIGINT      NULL COMMENT 'The unit grid it lies in; none when outside every grid',
  community_id BIGINT      NULL COMMENT 'The community of that grid',
  street_id   BIGINT       NULL COMMENT 'The street of that grid',
  place       VARCHAR(255) NOT NULL DEFAULT '' COMMENT 'Place in words',
  longitude   DECIMAL(10,7) NULL COMMENT 'Longitude in the datum, degrees',
  latitude    DECIMAL(9,7) NULL COMMENT 'Latitude in the datum, degrees',
  datum       VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'EPSG:4490' COMMENT 'Datum of the position',
  urgent      BOOLEAN      NOT NULL DEFAULT FALSE COMMENT 'Urgent (紧急)',
  reported_at DATETIME(6)  NOT NULL COMMENT 'First told, UTC',
  filed_at    DATETIME(6)  NULL COMMENT 'Filed (立案), UTC',
  dispatched_at DATETIME(6) NULL COMMENT 'Sent to the unit it is with (派遣), UTC',
  handled_at  DATETIME(6)  NULL COMMENT 'The unit''s own feedback (处置反馈), UTC',
  due_at      DATETIME(6)  NULL COMMENT 'When handling is due, UTC; none when the class has no limit',
  closed_at   DATETIME(6)  NULL COMMENT 'Closed (结案), UTC',
  suspended_until DATETIME(6) NULL COMMENT 'Clock stopped until (挂账), UTC',
  extension_count SMALLINT NOT NULL DEFAULT 0 COMMENT 'Extensions granted (延期)',
  rework_count SMALLINT    NOT NULL DEFAULT 0 COMMENT 'Times sent back after a failed check (返工)',
  return_count SMALLINT    NOT NULL DEFAULT 0 COMMENT 'Times a unit gave it back (回退)',
  time_limit_id BIGINT     NULL COMMENT 'The version of the limits it was filed under',
  origin      VARCHAR(64)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL COMMENT 'Where it was imported from: name of the mapping',
  origin_id   VARCHAR(64)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL COMMENT 'Its key there; a second import of it changes nothing',
  version     INT          NOT NULL DEFAULT 1 COMMENT 'Rises with every act; an act on an older version is refused',
  PRIMARY KEY (id),
  UNIQUE KEY case_file_by_number (case_no),
  UNIQUE KEY case_file_by_origin (origin, origin_id),
  KEY case_file_by_parent (parent_id),
  KEY case_file_by_state (state, due_at),
  KEY case_file_by_report (reported_at, department_id, street_id, community_id, unit_grid_id, category_id, source, due_at, closed_at),
  KEY case_file_by_close (closed_at, due_at, department_id, street_id, state, suspended_until, extension_count, rework_count),
  KEY case_file_by_filing (filed_at, department_id, street_id),
  KEY case_file_by_department (department_id, state, due_at),
  KEY case_file_by_street (street_id, state, due_at),
  KEY case_file_by_community (community_id, state),
  KEY case_file_by_grid (unit_grid_id, state),
  KEY case_file_by_category (category_id, reported_at),
  KEY case_file_by_inspector (inspector_id, reported_at),
  KEY case_file_by_component (component_id),
  KEY case_file_by_limit (time_limit_id),
  CONSTRAINT case_file_parent FOREIGN KEY (parent_id) REFERENCES case_file (id),
  CONSTRAINT case_file_category FOREIGN KEY (category_id) REFERENCES category (id),
  CONSTRAINT case_file_department FOREIGN KEY (department_id) REFERENCES department (id),
  CONSTRAINT case_file_inspector FOREIGN KEY (inspector_id) REFERENCES inspector (id),
  CONSTRAINT case_file_component FOREIGN KEY (component_id) REFERENCES component (id),
  CONSTRAINT case_file_grid FOREIGN KEY (unit_grid_id) REFERENCES unit_grid (id),
  CONSTRAINT case_file_community FOREIGN KEY (community_id) REFERENCES area (id),
  CONSTRAINT case_file_street FOREIGN KEY (street_id) REFERENCES area (id),
  CONSTRAINT case_file_limit FOREIGN KEY (time_limit_id) REFERENCES time_limit (id)
) COMMENT 'Cases (案件、案卷): one row a matter, from first report to archive';

CREATE TABLE report (
  id          BIGINT       NOT NULL AUTO_INCREMENT COMMENT 'Key',
  accept_no   VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Acceptance number (受理编号), told to the reporter at once',
  case_id     BIGINT       NOT NULL COMMENT 'The matter it tells of',
  source      VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Source, a name of the glossary',
  source_detail VARCHAR(64) NULL COMMENT 'The channel as it was named by the sender',
  reported_at DATETIME(6)  NOT NULL COMMENT 'When it was told, UTC',
  recorded_at DATETIME(6)  NOT NULL DEFAULT UTC_TIMESTAMP(6) COMMENT 'When the database got it, UTC; differs when the seat was cut off',
  words       TEXT         NULL COMMENT 'The reporter''s own words (原话)',
  place       VARCHAR(255) NOT NULL DEFAULT '' COMMENT 'Place as it was told',
  PRIMARY KEY (id),
  UNIQUE KEY report_by_number (accept_no),
  KEY report_by_case (case_id),
  CONSTRAINT report_case FOREIGN KEY (case_id) REFERENCES case_file (id)
) COMMENT 'Reports (问题): each telling of a matter';

CREATE TABLE reporter (
  report_id   BIGINT       NOT NULL COMMENT 'The report he made',
  name        VARCHAR(64)  NULL COMMENT 'Name, as far as given',
  telephone   VARCHAR(32)  NULL COMMENT 'Number to call back',
  address     VARCHAR(255) NULL COMMENT 'Where to be met, only for matters indoors',
  may_pass_on BOOLEAN      NOT NULL DEFAULT FALSE COMMENT 'Agreed that the handling unit sees the number (是否同意转告)',
  delete_after DATE        NOT NULL COMMENT 'Day on which this row is deleted',
  PRIMARY KEY (report_id),
  KEY reporter_by_deletion (delete_after),
  CONSTRAINT reporter_report FOREIGN KEY (report_id) REFERENCES report (id)
) COMMENT 'Who made a report; masked everywhere, every look is logged, deleted on its day';

CREATE TABLE case_step (
  id          BIGINT       NOT NULL AUTO_INCREMENT COMMENT 'Key',
  case_id     BIGINT       NOT NULL COMMENT 'The case',
  at          DATETIME(6)  NOT NULL COMMENT 'When it was done, UTC',
  action      VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'What was done, a name of the glossary: register, file, dispatch, close, …',
  from_state  VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'State before; none for the first step',
  to_state    VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'State after',
  operator_id BIGINT       NULL COMMENT 'Who did it; none when imported',
  department_id BIGINT     NULL COMMENT 'For or to which unit',
  opinion     TEXT         NULL COMMENT 'Opinion or reason as it was written',
  act_id      CHAR(36)     CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'Identity of the act, made by the client; one act may move many cases',
  PRIMARY KEY (id),
  KEY case_step_by_act (act_id),
  KEY case_step_by_case (case_id, at),
  KEY case_step_by_operator (operator_id, at),
  KEY case_step_by_department (department_id),
  CONSTRAINT case_step_case FOREIGN KEY (case_id) REFERENCES case_file (id),
  CONSTRAINT case_step_operator FOREIGN KEY (operator_id) REFERENCES operator (id),
  CONSTRAINT case_step_department FOREIGN KEY (department_id) REFERENCES department (id)
) COMMENT 'Steps (办理过程): the history of a case, only ever added to';

CREATE TABLE stage_clock (
  id          BIGINT       NOT NULL AUTO_INCREMENT COMMENT 'Key',
  case_id     BIGINT       NOT NULL COMMENT 'The case',
  stage       ENUM('ACCEPT','VERIFY','FILE','DISPATCH','HANDLE','CHECK','CLOSE','ARRIVE') NOT NULL COMMENT 'Which stage',
  department_id BIGINT     NULL COMMENT 'Whose time it is, in handling',
  time_limit_id BIGINT     NULL COMMENT 'The version of the limit; none for an imported due time',
  started_at  DATETIME(6)  NOT NULL COMMENT 'When it began to run, UTC',
  due_at      DATETIME(6)  NULL COMMENT 'When it runs out, UTC; none without a limit',
  yellow_at   DATETIME(6)  NULL COMMENT 'When its light turns yellow, UTC',
  red_at      DATETIME(6)  NULL COMMENT 'When its light turns red, UTC',
  stopped_at  DATETIME(6)  NULL COMMENT 'When the stage was done, UTC; none while it runs',
  provisional BOOLEAN      NOT NULL DEFAULT FALSE COMMENT 'The due time reaches a year whose holidays are not yet published (暂定到期)',
  PRIMARY KEY (id),
  KEY stage_clock_by_case (case_id, stage),
  KEY stage_clock_by_due (stage, stopped_at, due_at),
  KEY stage_clock_by_department (department_id, stopped_at, due_at),
  KEY stage_clock_by_limit (time_limit_id),
  CONSTRAINT stage_clock_case FOREIGN KEY (case_id) REFERENCES case_file (id),
  CONSTRAINT stage_clock_department FOREIGN KEY (department_id) REFERENCES department (id),
  CONSTRAINT stage_clock_limit FOREIGN KEY (time_limit_id) REFERENCES time_limit (id)
) COMMENT 'The clock of each stage of each case (环节时限)';

CREATE TABLE stage_clock_pause (
  stage_clock_id BIGINT    NOT NULL COMMENT 'The clock',
  paused_at   DATETIME(6)  NOT NULL COMMENT 'Stopped, UTC',
  resumed_at  DATETIME(6)  NULL COMMENT 'Went on, UTC; none while it stands',
  reason      VARCHAR(255) NOT NULL COMMENT 'Why, as decided',
  PRIMARY KEY (stage_clock_id, paused_at),
  CONSTRAINT stage_clock_pause_clock FOREIGN KEY (stage_clock_id) REFERENCES stage_clock (id)
) COMMENT 'When a clock stood still (暂停计时), kept when a limit changes';

CREATE TABLE case_flag (
  case_id     BIGINT       NOT NULL COMMENT 'The case',
  flag        VARCHAR(48)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'What is to be known: CLOSED_BEFORE_REPORTED, FALLBACK_POINT, BROKEN_LETTERS, …',
  import_run_id BIGINT     NULL COMMENT 'The import that set it, if one did',
  PRIMARY KEY (case_id, flag),
  KEY case_flag_by_flag (flag),
  KEY case_flag_by_run (import_run_id),
  CONSTRAINT case_flag_case FOREIGN KEY (case_id) REFERENCES case_file (id),
  CONSTRAINT case_flag_run FOREIGN KEY (import_run_id) REFERENCES import_run (id)
) COMMENT 'What is doubtful or special about a case; nothing was changed because of it';

CREATE TABLE attachment_content (
  sha256      CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Hash of the content: the same picture is kept once',
  media_type  VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'image/jpeg, audio/ogg, …',
  byte_count  BIGINT       NOT NULL COMMENT 'Size in bytes',
  content     LONGBLOB     NOT NULL COMMENT 'The bytes; pictures re-encoded to at most 1600 px',
  thumbnail   MEDIUMBLOB   NULL COMMENT 'Small picture for lists',
  delete_after DATE        NULL COMMENT 'Day on which it is deleted; none while a case needs it',
  PRIMARY KEY (sha256),
  KEY attachment_content_by_deletion (delete_after)
) COMMENT 'Photos, recordings, videos, documents by hash; backed up and aged on their own';

CREATE TABLE attachment (
  id          BIGINT       NOT NULL AUTO_INCREMENT COMMENT 'Key',
  sha256      CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'The content',
  case_id     BIGINT       NULL COMMENT 'The case it belongs to',
  report_id   BIGINT       NULL COMMENT 'The report it came with, if any',
  case_step_id BIGINT      NULL COMMENT 'The step it proves, if any',
  kind        ENUM('BEFORE_PHOTO','AFTER_PHOTO','PHOTO','RECORDING','VIDEO','DOCUMENT','ENFORCEMENT_EVIDENCE') NOT NULL COMMENT 'What it is (处置前照片、处置后照片、录音、视频、文件); evidence is added by enforcement staff only',
  file_name   VARCHAR(255) NOT NULL DEFAULT '' COMMENT 'Name it came with',
  taken_at    DATETIME(6)  NULL COMMENT 'When it was taken, UTC, as far as known',
  longitude   DECIMAL(10,7) NULL COMMENT 'Where it was taken, degrees',
  latitude    DECIMAL(9,7) NULL COMMENT 'Where it was taken, degrees',
  added_at    DATETIME(6)  NOT NULL DEFAULT UTC_TIMESTAMP(6) COMMENT 'When it was added, UTC',
  added_by    BIGINT       NULL COMMENT 'Who added it; none when imported',
  PRIMARY KEY (id),
  KEY attachment_by_content (sha256),
  KEY attachment_by_case (case_id, kind),
  KEY attachment_by_report (report_id),
  KEY attachment_by_step (case_step_id),
  KEY attachment_by_adder (added_by),
  CONSTRAINT attachment_of_content FOREIGN KEY (sha256) REFERENCES attachment_content (sha256),
  CONSTRAINT attachment_of_case FOREIGN KEY (case_id) REFERENCES case_file (id),
  CONSTRAINT attachment_of_report FOREIGN KEY (report_id) REFERENCES report (id),
  CONSTRAINT attachment_of_step FOREIGN KEY (case_step_id) REFERENCES case_step (id),
  CONSTRAINT attachment_of_operator FOREIGN KEY (added_by) REFERENCES operator (id)
) COMMENT 'Which content belongs to which report, case or step (附件)';
