-- Who works: units that handle, sub-centres of the streets, inspectors in the field, operators at the desks.
-- Staff only. There is no table of residents and none may be added (CONTRIBUTING, what is never built).

CREATE TABLE department (
  id          BIGINT       NOT NULL AUTO_INCREMENT COMMENT 'Key',
  parent_id   BIGINT       NULL COMMENT 'The unit it belongs to; none for a department itself',
  code        VARCHAR(32)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'Code, as the source of the data writes it',
  name        VARCHAR(128) NOT NULL COMMENT 'Name as it is printed',
  kind        ENUM('DEPARTMENT','STATION','TEAM','CONTRACTOR','PROPERTY_MANAGER') NOT NULL COMMENT 'Unit, station, team, contractor (单位、站所、班组、外包队、物业公司)',
  assessment_group VARCHAR(32) NULL COMMENT 'Group of like units it is ranked in (考评组); none: not ranked',
  liaison     VARCHAR(64)  NULL COMMENT 'Contact at the unit (联络员)',
  liaison_telephone VARCHAR(32) NULL COMMENT 'Duty telephone of the contact',
  responsible_person VARCHAR(64) NULL COMMENT 'Who answers for it (责任人)',
  deputy      VARCHAR(64)  NULL COMMENT 'Who stands in for the responsible person',
  valid_from  DATE         NOT NULL COMMENT 'First day',
  valid_to    DATE         NULL COMMENT 'Last day; none while it exists',
  PRIMARY KEY (id),
  UNIQUE KEY department_by_code (code, valid_from),
  KEY department_by_parent (parent_id),
  CONSTRAINT department_parent FOREIGN KEY (parent_id) REFERENCES department (id)
) COMMENT 'Units that handle cases, as a tree (处置单位)';

CREATE TABLE sub_centre (
  id          BIGINT       NOT NULL AUTO_INCREMENT COMMENT 'Key',
  street_id   BIGINT       NOT NULL COMMENT 'The street it serves',
  name        VARCHAR(128) NOT NULL COMMENT 'Name as it is printed',
  telephone   VARCHAR(32)  NULL COMMENT 'Duty telephone',
  valid_from  DATE         NOT NULL COMMENT 'First day',
  valid_to    DATE         NULL COMMENT 'Last day; none while it exists',
  PRIMARY KEY (id),
  KEY sub_centre_by_street (street_id),
  CONSTRAINT sub_centre_street FOREIGN KEY (street_id) REFERENCES area (id)
) COMMENT 'Sub-centres of the streets with their own loop (街道分中心)';

CREATE TABLE inspector (
  id          BIGINT       NOT NULL AUTO_INCREMENT COMMENT 'Key',
  code        VARCHAR(32)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'Staff number',
  name        VARCHAR(64)  NOT NULL COMMENT 'Name',
  kind        ENUM('FIELD','VIDEO') NOT NULL DEFAULT 'FIELD' COMMENT 'On patrol (监督员) or at the cameras (视频监督员)',
  team        VARCHAR(64)  NULL COMMENT 'Team (班组)',
  sub_centre_id BIGINT     NULL COMMENT 'Sub-centre he belongs to; none for the district',
  telephone   VARCHAR(32)  NULL COMMENT 'Duty telephone',
  valid_from  DATE         NOT NULL COMMENT 'First day',
  valid_to    DATE         NULL COMMENT 'Last day; none while in service',
  PRIMARY KEY (id),
  UNIQUE KEY inspector_by_code (code),
  KEY inspector_by_sub_centre (sub_centre_id),
  CONSTRAINT inspector_sub_centre FOREIGN KEY (sub_centre_id) REFERENCES sub_centre (id)
) COMMENT 'Inspectors (监督员、视频监督员); supervisors (督查员) are operators';

CREATE TABLE inspector_grid (
  inspector_id BIGINT      NOT NULL COMMENT 'The inspector',
  management_grid_id BIGINT NOT NULL COMMENT 'His responsibility grid (责任网格)',
  valid_from  DATE         NOT NULL COMMENT 'First day',
  valid_to    DATE         NULL COMMENT 'Last day; none while it is in force',
  PRIMARY KEY (inspector_id, management_grid_id, valid_from),
  KEY inspector_grid_by_grid (management_grid_id),
  CONSTRAINT inspector_grid_inspector FOREIGN KEY (inspector_id) REFERENCES inspector (id),
  CONSTRAINT inspector_grid_grid FOREIGN KEY (management_grid_id) REFERENCES management_grid (id)
) COMMENT 'Who patrols which responsibility grid, from when to when';

CREATE TABLE operator (
  id          BIGINT       NOT NULL AUTO_INCREMENT COMMENT 'Key',
  account     VARCHAR(80)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Database account without the host; contains no @',
  name        VARCHAR(64)  NOT NULL COMMENT 'Name',
  department_id BIGINT     NULL COMMENT 'The unit whose cases he may see; none for the centre',
  sub_centre_id BIGINT     NULL COMMENT 'The sub-centre he works at; none for the district',
  valid_from  DATE         NOT NULL COMMENT 'First day',
  valid_to    DATE         NULL COMMENT 'Last day; none while in service',
  PRIMARY KEY (id),
  UNIQUE KEY operator_by_account (account),
  KEY operator_by_department (department_id),
  KEY operator_by_sub_centre (sub_centre_id),
  CONSTRAINT operator_department FOREIGN KEY (department_id) REFERENCES department (id),
  CONSTRAINT operator_sub_centre FOREIGN KEY (sub_centre_id) REFERENCES sub_centre (id),
  CONSTRAINT operator_account_plain CHECK (LOCATE('@', account) = 0)
) COMMENT 'People with an account at a desk';

CREATE TABLE operator_role (
  operator_id BIGINT       NOT NULL COMMENT 'Who',
  role        VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Role, a name of the glossary: acceptor, shiftLeader, dispatcher, …',
  valid_from  DATETIME(6)  NOT NULL COMMENT 'From when, UTC',
  valid_to    DATETIME(6)  NULL COMMENT 'Until when, UTC; none while it is in force',
  delegated_by BIGINT      NULL COMMENT 'Who delegated it for this time (值班授权); none for an ordinary role',
  PRIMARY KEY (operator_id, role, valid_from),
  KEY operator_role_by_delegate (delegated_by),
  CONSTRAINT operator_role_operator FOREIGN KEY (operator_id) REFERENCES operator (id),
  CONSTRAINT operator_role_delegate FOREIGN KEY (delegated_by) REFERENCES operator (id)
) COMMENT 'What an operator may do, from when to when';
