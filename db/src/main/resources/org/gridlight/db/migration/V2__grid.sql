-- Where things are: administrative areas, unit grids, the trees of management and responsibility grids, and who is
-- there. Nothing is deleted: a row is valid from a day to a day, a code is never used again (GB/T 30428.1).
-- Outlines are longitude/latitude in the named datum; areas in m² were computed in the zone's plane projection.

CREATE TABLE area (
  id          BIGINT       NOT NULL AUTO_INCREMENT COMMENT 'Key',
  code        VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'District 6 digits (GB/T 2260), street +3 (GB/T 10114), community +3',
  level       ENUM('DISTRICT','STREET','COMMUNITY') NOT NULL COMMENT 'Level (区、街道、社区)',
  parent_id   BIGINT       NULL COMMENT 'The area above; none for a district',
  name        VARCHAR(128) NOT NULL COMMENT 'Name as the centre calls it',
  outline     GEOMETRY     NOT NULL COMMENT 'Multipolygon in longitude/latitude of the datum',
  datum       VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'EPSG:4490' COMMENT 'Datum of the outline, never converted silently',
  area_m2     DECIMAL(14,2) NOT NULL COMMENT 'Area in square metres',
  bounds      VARCHAR(500) NOT NULL DEFAULT '' COMMENT 'Bounds in words (四至): east, south, west, north to what',
  valid_from  DATE         NOT NULL COMMENT 'First day',
  valid_to    DATE         NULL COMMENT 'Last day; none while it is in force',
  PRIMARY KEY (id),
  UNIQUE KEY area_by_code (code, valid_from),
  KEY area_by_parent (parent_id),
  KEY area_by_level (level, code),
  SPATIAL KEY area_by_outline (outline),
  CONSTRAINT area_parent FOREIGN KEY (parent_id) REFERENCES area (id)
) COMMENT 'Administrative areas (区域)';

CREATE TABLE unit_grid (
  id           BIGINT      NOT NULL AUTO_INCREMENT COMMENT 'Key',
  code         CHAR(15)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Community code and three digits, west to east, north to south',
  community_id BIGINT      NOT NULL COMMENT 'The one community it belongs to',
  outline      GEOMETRY    NOT NULL COMMENT 'Polygon in longitude/latitude of the datum',
  datum        VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'EPSG:4490' COMMENT 'Datum of the outline',
  area_m2      DECIMAL(12,2) NOT NULL COMMENT 'Area in square metres, about 10,000 in built-up land',
  bounds       VARCHAR(500) NOT NULL DEFAULT '' COMMENT 'Bounds in words (四至)',
  land_use     VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'Land use class (用地类别代码)',
  management_class VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'Management class (管理等级代码): patrol frequency, region class',
  function_type VARCHAR(32) NULL COMMENT 'Function (网格功能类型): dwelling, business, … as the centre names them',
  duty_holder  VARCHAR(128) NULL COMMENT 'Who answers where the duty table is silent (责任主体)',
  valid_from   DATE         NOT NULL COMMENT 'First day (初始时间)',
  valid_to     DATE         NULL COMMENT 'Last day (终止日期); none while it is in force',
  void_reason  VARCHAR(255) NULL COMMENT 'Why the code was given up (作废原因)',
  PRIMARY KEY (id),
  UNIQUE KEY unit_grid_by_code (code),
  KEY unit_grid_by_community (community_id, code),
  SPATIAL KEY unit_grid_by_outline (outline),
  CONSTRAINT unit_grid_community FOREIGN KEY (community_id) REFERENCES area (id)
) COMMENT 'Unit grids (单元网格), GB/T 30428.1';

CREATE TABLE management_grid (
  id          BIGINT       NOT NULL AUTO_INCREMENT COMMENT 'Key',
  parent_id   BIGINT       NULL COMMENT 'The grid above; a tree of any depth beside the areas',
  code        VARCHAR(32)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'Code as the centre numbers it',
  name        VARCHAR(128) NOT NULL COMMENT 'Name',
  level_name  VARCHAR(32)  NOT NULL COMMENT 'What this depth is called (大网格、中网格、小网格、街巷)',
  kind        ENUM('MANAGEMENT','RESPONSIBILITY','EVALUATION') NOT NULL COMMENT 'Tree of posts, patrol area of one inspector, or area of assessment',
  function_type VARCHAR(32) NULL COMMENT 'Function (网格功能类型) as the centre names it',
  outline     GEOMETRY     NULL COMMENT 'Own outline; none when it is the union of its unit grids',
  datum       VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'EPSG:4490' COMMENT 'Datum of the outline',
  bounds      VARCHAR(500) NOT NULL DEFAULT '' COMMENT 'Bounds in words (四至)',
  households  INT          NULL COMMENT 'Number of households, a count and nothing else',
  valid_from  DATE         NOT NULL COMMENT 'First day',
  valid_to    DATE         NULL COMMENT 'Last day; none while it is in force',
  PRIMARY KEY (id),
  UNIQUE KEY management_grid_by_code (kind, code, valid_from),
  KEY management_grid_by_parent (parent_id),
  CONSTRAINT management_grid_parent FOREIGN KEY (parent_id) REFERENCES management_grid (id)
) COMMENT 'Management, responsibility and evaluation grids (管理网格、责任网格、评价网格)';

CREATE TABLE management_grid_part (
  management_grid_id BIGINT NOT NULL COMMENT 'The larger grid',
  unit_grid_id BIGINT      NOT NULL COMMENT 'A unit grid inside it',
  valid_from   DATE        NOT NULL COMMENT 'First day',
  valid_to     DATE        NULL COMMENT 'Last day; none while it is in force',
  PRIMARY KEY (management_grid_id, unit_grid_id, valid_from),
  KEY management_grid_part_by_unit (unit_grid_id),
  CONSTRAINT management_grid_part_grid FOREIGN KEY (management_grid_id) REFERENCES management_grid (id),
  CONSTRAINT management_grid_part_unit FOREIGN KEY (unit_grid_id) REFERENCES unit_grid (id)
) COMMENT 'Which unit grids make up a larger grid';

CREATE TABLE role_preset (
  preset      VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Set of roles, e.g. SEVEN_FORCES',
  role        VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Role in the set',
  preset_name VARCHAR(64)  NOT NULL COMMENT 'Name of the set (六个一、七支力量、五员)',
  role_name   VARCHAR(64)  NOT NULL COMMENT 'Name of the role as it is printed',
  position    INT          NOT NULL COMMENT 'Order on the card',
  PRIMARY KEY (preset, role)
) COMMENT 'Sets of roles a grid may have; a centre adds its own';

CREATE TABLE grid_role (
  id          BIGINT       NOT NULL AUTO_INCREMENT COMMENT 'Key',
  area_id     BIGINT       NULL COMMENT 'The area, or',
  unit_grid_id BIGINT      NULL COMMENT 'the unit grid, or',
  management_grid_id BIGINT NULL COMMENT 'the management grid this role belongs to; exactly one of the three',
  preset      VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Set of roles',
  role        VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Role in the set',
  holder      VARCHAR(64)  NULL COMMENT 'Name of the staff member on this post; none while vacant',
  telephone   VARCHAR(32)  NULL COMMENT 'Duty telephone of the post, never a private one',
  deputy      VARCHAR(64)  NULL COMMENT 'Who stands in',
  valid_from  DATE         NOT NULL COMMENT 'First day',
  valid_to    DATE         NULL COMMENT 'Last day; none while it is in force',
  PRIMARY KEY (id),
  KEY grid_role_by_area (area_id, valid_from),
  KEY grid_role_by_unit_grid (unit_grid_id, valid_from),
  KEY grid_role_by_management_grid (management_grid_id, valid_from),
  KEY grid_role_by_role (preset, role),
  CONSTRAINT grid_role_area FOREIGN KEY (area_id) REFERENCES area (id),
  CONSTRAINT grid_role_unit_grid FOREIGN KEY (unit_grid_id) REFERENCES unit_grid (id),
  CONSTRAINT grid_role_management_grid FOREIGN KEY (management_grid_id) REFERENCES management_grid (id),
  CONSTRAINT grid_role_preset FOREIGN KEY (preset, role) REFERENCES role_preset (preset, role),
  CONSTRAINT grid_role_one_place CHECK ((area_id IS NOT NULL) + (unit_grid_id IS NOT NULL) + (management_grid_id IS NOT NULL) = 1)
) COMMENT 'Who holds which role in a grid, from when to when (网格责任卡)';

INSERT INTO role_preset (preset, role, preset_name, role_name, position) VALUES
  ('SIX_ONES', 'LINKED_LEADER', '六个一', '挂点领导', 1),
  ('SIX_ONES', 'RESPONSIBLE_LEADER', '六个一', '责任领导', 2),
  ('SIX_ONES', 'LEAD_UNIT', '六个一', '牵头单位', 3),
  ('SIX_ONES', 'LEAD_UNIT_HEAD', '六个一', '牵头单位责任人', 4),
  ('SIX_ONES', 'COMMUNITY_HEAD', '六个一', '社区负责人', 5),
  ('SIX_ONES', 'LIAISON', '六个一', '联络员', 6),
  ('SEVEN_FORCES', 'MANAGER', '七支力量', '网格管理员', 1),
  ('SEVEN_FORCES', 'ASSISTANT', '七支力量', '网格助理员', 2),
  ('SEVEN_FORCES', 'POLICE_AIDE', '七支力量', '网格警员', 3),
  ('SEVEN_FORCES', 'INSPECTOR', '七支力量', '网格督导员', 4),
  ('SEVEN_FORCES', 'PARTY_SECRETARY', '七支力量', '网格党支部书记', 5),
  ('SEVEN_FORCES', 'LEGAL_WORKER', '七支力量', '网格司法工作者', 6),
  ('SEVEN_FORCES', 'FIRE_WARDEN', '七支力量', '网格消防员', 7),
  ('FIVE_POSTS', 'GRID_HEAD', '五员', '网格长', 1),
  ('FIVE_POSTS', 'INFORMATION', '五员', '信息员', 2),
  ('FIVE_POSTS', 'SAFETY', '五员', '安全员', 3),
  ('FIVE_POSTS', 'MEDIATION', '五员', '调解员', 4),
  ('FIVE_POSTS', 'SERVICE', '五员', '服务员', 5),
  ('THREE_POSTS', 'HELPER', '三岗', '协管员', 1),
  ('THREE_POSTS', 'MANAGER', '三岗', '管理员', 2),
  ('THREE_POSTS', 'STEWARD', '三岗', '督导员', 3);
