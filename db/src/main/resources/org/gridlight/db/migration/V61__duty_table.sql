-- Who answers for a class of matters at a place (责任表). Codes of places and classes are prefixes of each other: 110108001 is the
-- street of grid 110108001002003, GB13-C01 the major class of GB13-C0104, GB13-C all components; nothing means all.
CREATE TABLE duty_row (
  id            BIGINT      NOT NULL AUTO_INCREMENT COMMENT 'Key',
  place_code    VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Code of a district, street, community or unit grid; empty for everywhere',
  class_code    VARCHAR(80) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'Code of a class, of its major class, or of all components or events; empty for all',
  department_id BIGINT      NOT NULL COMMENT 'Which unit answers for it (责任单位)',
  person        VARCHAR(64) NULL COMMENT 'Who at the unit answers for it (责任人); none: the contact of the unit',
  telephone     VARCHAR(32) NULL COMMENT 'Duty telephone of that person; none: that of the unit',
  given_at      DATETIME(6) NOT NULL COMMENT 'When it became so, UTC',
  given_by      BIGINT      NULL COMMENT 'Who changed it; none: an import',
  PRIMARY KEY (id),
  UNIQUE KEY duty_row_by_place (place_code, class_code),
  KEY duty_row_by_department (department_id),
  KEY duty_row_by_operator (given_by),
  CONSTRAINT duty_row_department FOREIGN KEY (department_id) REFERENCES department (id),
  CONSTRAINT duty_row_operator FOREIGN KEY (given_by) REFERENCES operator (id)
) COMMENT 'Duty table: which unit answers for a class at a place (责任表)';

INSERT INTO standing_right (action, role) VALUES ('giveDutyTable', 'shiftLeader'), ('giveDutyTable', 'dataKeeper');
