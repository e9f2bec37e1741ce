-- Whether the centre runs well (运行状况): which backups were made, and what each workstation says of itself.

CREATE TABLE backup_log (
  id        BIGINT      NOT NULL AUTO_INCREMENT COMMENT 'Key',
  made_at   DATETIME(6) NOT NULL COMMENT 'When the file was complete, UTC',
  bytes     BIGINT      NOT NULL COMMENT 'Size of the file',
  encrypted BOOLEAN     NOT NULL COMMENT 'Whether it needs a key to be read',
  PRIMARY KEY (id),
  KEY backup_log_by_time (made_at)
) COMMENT 'Backups that were made (备份)';

CREATE TABLE seat_sign (
  seat        VARCHAR(64) NOT NULL COMMENT 'Name of the workstation',
  operator_id BIGINT      NOT NULL COMMENT 'Who is signed in there, or was last',
  told_at     DATETIME(6) NOT NULL COMMENT 'When it said so, UTC',
  program     VARCHAR(40) NOT NULL COMMENT 'Version of its program',
  skew_ms     INT         NOT NULL COMMENT 'By how much its clock is ahead of the server, milliseconds; below zero when behind',
  lag_ms      INT         NOT NULL COMMENT 'How old the oldest change was that it had not heard of, milliseconds; 0 for none',
  PRIMARY KEY (seat),
  KEY seat_sign_by_operator (operator_id),
  CONSTRAINT seat_sign_operator FOREIGN KEY (operator_id) REFERENCES operator (id)
) COMMENT 'What workstations last said of themselves (工作站)';
