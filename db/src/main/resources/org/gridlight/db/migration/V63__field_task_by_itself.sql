-- Who has the grid of a case and is on shift is sent there by the rule (自动派出); everybody else is sent by people.

INSERT INTO setting (name, value) VALUES ('fieldTask.automatic', 'ON');

ALTER TABLE field_task MODIFY sent_by BIGINT NULL COMMENT 'Who sent it; none when the rule did';
