-- What a person's workstation remembers for him, at whatever seat: theme, size of text, widths of panes, last section.

CREATE TABLE person_setting (
  operator_id BIGINT       NOT NULL COMMENT 'Whose',
  name        VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'What is remembered, e.g. last-section',
  value       VARCHAR(1000) NOT NULL COMMENT 'The value as text; the reader of the setting knows its type',
  changed_at  DATETIME(6)  NOT NULL COMMENT 'When it was last changed, UTC',
  PRIMARY KEY (operator_id, name),
  CONSTRAINT person_setting_operator FOREIGN KEY (operator_id) REFERENCES operator (id)
) COMMENT 'Layout and habits of a person (个人设置); nothing secret, nothing of a case';
