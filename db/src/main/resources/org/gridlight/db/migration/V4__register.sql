-- What there is: categories in both generations of the national codes, their limits in versions, and components.

CREATE TABLE category (
  id          BIGINT       NOT NULL AUTO_INCREMENT COMMENT 'Key',
  code        VARCHAR(80)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'One name for it everywhere: generation-kind and digits, e.g. GB13-C0101; another city''s own name for its classes',
  standard    VARCHAR(32)  NOT NULL COMMENT 'Generation: GB/T 30428.2-2013, CJ/T 214-2007, or the name of another source',
  kind        ENUM('COMPONENT','EVENT') NOT NULL COMMENT 'Component or event (部件、事件)',
  major_code  VARCHAR(8)   CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'Major class (大类) digits; 04 and 05 of events are swapped between the generations',
  minor_code  VARCHAR(8)   CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'Minor class (小类) digits; local ones run downward from 99',
  major_name  VARCHAR(80)  NOT NULL COMMENT 'Name of the major class',
  name        VARCHAR(80)  NOT NULL COMMENT 'Name of the minor class',
  status      ENUM('STANDARD','LOCAL_EXTENSION','IMPORTED') NOT NULL COMMENT 'Of the standard, a city''s extension, or made by an import',
  successor_id BIGINT      NULL COMMENT 'The class of the newer generation it maps to, for migration',
  PRIMARY KEY (id),
  UNIQUE KEY category_by_code (code),
  UNIQUE KEY category_by_standard (standard, kind, major_code, minor_code),
  KEY category_by_successor (successor_id),
  CONSTRAINT category_successor FOREIGN KEY (successor_id) REFERENCES category (id)
) COMMENT 'Categories of components and events (部件、事件分类), GB/T 30428.2 and CJ/T 214';

CREATE TABLE time_limit (
  id          BIGINT       NOT NULL AUTO_INCREMENT COMMENT 'Key',
  category_id BIGINT       NOT NULL COMMENT 'For which class',
  stage       ENUM('ACCEPT','VERIFY','FILE','DISPATCH','HANDLE','CHECK','CLOSE','ARRIVE') NOT NULL COMMENT 'Which stage the clock runs in',
  limit_value DECIMAL(9,2) NOT NULL COMMENT 'How many',
  limit_unit  ENUM('MINUTE','WORK_HOUR','WORK_DAY','URGENT_HOUR','URGENT_DAY') NOT NULL COMMENT 'of which unit (分钟、工作时、工作日、紧急工作时、紧急工作日)',
  filing_condition  VARCHAR(1000) NULL COMMENT 'When a case of this class is filed (立案条件)',
  closing_condition VARCHAR(1000) NULL COMMENT 'When it counts as done (结案条件)',
  valid_from  DATE         NOT NULL COMMENT 'First day; a case keeps the version it was filed under',
  valid_to    DATE         NULL COMMENT 'Last day; none while it is in force',
  PRIMARY KEY (id),
  KEY time_limit_by_category (category_id, stage, valid_from),
  CONSTRAINT time_limit_category FOREIGN KEY (category_id) REFERENCES category (id)
) COMMENT 'Filing and closing conditions and limits, in versions with dates (立结案标准)';

CREATE TABLE component (
  id          BIGINT       NOT NULL AUTO_INCREMENT COMMENT 'Key',
  code        CHAR(16)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Identity code (标识码): district 6, major 2, minor 2, serial 6',
  category_id BIGINT       NOT NULL COMMENT 'Class of component',
  name        VARCHAR(128) NOT NULL COMMENT 'Name (标准名称)',
  unit_grid_id BIGINT      NULL COMMENT 'The unit grid it stands in',
  position    POINT        NOT NULL COMMENT 'Longitude/latitude of the datum',
  datum       VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'EPSG:4490' COMMENT 'Datum of the position',
  accuracy    ENUM('A','B','C') NULL COMMENT 'Accuracy of the survey: ±0.5 m, ±1.0 m, ±10 m',
  competent_department_id BIGINT NULL COMMENT 'Authority over it (主管部门)',
  owner_id    BIGINT       NULL COMMENT 'Who owns it (权属单位)',
  maintainer_id BIGINT     NULL COMMENT 'Who keeps it (养护单位)',
  condition_state ENUM('SOUND','BROKEN','MISSING','OBSTRUCTED') NOT NULL DEFAULT 'SOUND' COMMENT 'State (完好、破损、丢失、占用)',
  data_source ENUM('SURVEYED','TOPOGRAPHIC_MAP','FIELD_SKETCH','OTHER') NULL COMMENT 'Where the data come from (实测、地形图、调绘、其它)',
  material    VARCHAR(32)  NULL COMMENT 'Material, where the class has it',
  note        VARCHAR(500) NULL COMMENT 'Remark',
  valid_from  DATE         NOT NULL COMMENT 'First day (初始时间)',
  valid_to    DATE         NULL COMMENT 'Last day; none while in use (现势性 在用)',
  changed_on  DATE         NULL COMMENT 'Day of the last change (变更时间)',
  PRIMARY KEY (id),
  UNIQUE KEY component_by_code (code),
  KEY component_by_category (category_id),
  KEY component_by_grid (unit_grid_id, category_id),
  KEY component_by_competent (competent_department_id),
  KEY component_by_owner (owner_id),
  KEY component_by_maintainer (maintainer_id),
  SPATIAL KEY component_by_position (position),
  CONSTRAINT component_category FOREIGN KEY (category_id) REFERENCES category (id),
  CONSTRAINT component_grid FOREIGN KEY (unit_grid_id) REFERENCES unit_grid (id),
  CONSTRAINT component_competent FOREIGN KEY (competent_department_id) REFERENCES department (id),
  CONSTRAINT component_owner FOREIGN KEY (owner_id) REFERENCES department (id),
  CONSTRAINT component_maintainer FOREIGN KEY (maintainer_id) REFERENCES department (id)
) COMMENT 'Components (部件): lamps, covers, hydrants, … with owner, keeper and authority';
