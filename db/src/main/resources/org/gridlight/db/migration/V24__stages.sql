-- Imports of more than a million components in stages (分步导入). Rows of a stage are put in as they come, portion by portion,
-- and nobody sees them: what everybody reads is the view `component`, which leaves out the stages above the one that is
-- valid. A stage becomes valid by one number. A view and not a question in every statement, so that nobody can forget it.

RENAME TABLE component TO component_row;

ALTER TABLE component_row
  COMMENT 'Components (部件) with the rows of imports that are under way; to be read through the view component',
  ADD COLUMN stage INT NOT NULL DEFAULT 0 COMMENT 'Import in stages that brought it (component_validity); 0: not in stages',
  -- Nobody asks the server what lies where: the map answers that from memory, and a tree of places is dear to fill.
  DROP KEY component_by_position;

CREATE TABLE component_validity (
  id          TINYINT      NOT NULL DEFAULT 1 COMMENT 'Always 1: there is one row',
  stage       INT          NOT NULL DEFAULT 0 COMMENT 'Last stage that is valid; rows of later ones are seen by nobody',
  loading     CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'What the stage after it is loaded from: hash of the file and of what its columns mean; an import of the same goes on where one was broken off',
  PRIMARY KEY (id),
  CONSTRAINT component_validity_one CHECK (id = 1)
) COMMENT 'Up to which stage components are valid (有效步次)';

INSERT INTO component_validity (id) VALUES (1);

CREATE SQL SECURITY DEFINER VIEW component AS
SELECT r.id, r.code, r.category_id, r.name, r.unit_grid_id, r.position, r.datum, r.accuracy, r.competent_department_id,
       r.owner_id, r.maintainer_id, r.condition_state, r.data_source, r.material, r.note, r.valid_from, r.valid_to,
       r.changed_on, r.owner_decided_on
FROM component_row r
WHERE r.stage <= (SELECT v.stage FROM component_validity v WHERE v.id = 1);

CREATE TABLE component_past (
  id          BIGINT       NOT NULL AUTO_INCREMENT COMMENT 'Key',
  component_id BIGINT      NOT NULL COMMENT 'Of which component',
  name        VARCHAR(128) NOT NULL COMMENT 'Name (标准名称) as it was',
  unit_grid_id BIGINT      NULL COMMENT 'The unit grid it stood in',
  position    POINT        NOT NULL COMMENT 'Longitude/latitude of the datum as they were',
  datum       VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Datum of the position',
  accuracy    ENUM('A','B','C') NULL COMMENT 'Accuracy of the survey as it was',
  competent_department_id BIGINT NULL COMMENT 'Authority over it (主管部门) as it was',
  owner_id    BIGINT       NULL COMMENT 'Who owned it (权属单位)',
  maintainer_id BIGINT     NULL COMMENT 'Who kept it (养护单位)',
  condition_state ENUM('SOUND','BROKEN','MISSING','OBSTRUCTED') NOT NULL COMMENT 'State as it was',
  data_source ENUM('SURVEYED','TOPOGRAPHIC_MAP','FIELD_SKETCH','OTHER') NULL COMMENT 'Where these data came from',
  material    VARCHAR(32)  NULL COMMENT 'Material as it was',
  note        VARCHAR(500) NULL COMMENT 'Remark as it was',
  valid_from  DATE         NOT NULL COMMENT 'First day it was so',
  valid_to    DATE         NOT NULL COMMENT 'Day on which it was changed',
  import_run_id BIGINT     NOT NULL COMMENT 'The import that changed it',
  PRIMARY KEY (id),
  KEY component_past_by_component (component_id, valid_to),
  KEY component_past_by_run (import_run_id),
  CONSTRAINT component_past_component FOREIGN KEY (component_id) REFERENCES component_row (id),
  CONSTRAINT component_past_run FOREIGN KEY (import_run_id) REFERENCES import_run (id)
) COMMENT 'What components were before an import changed them (部件变更记录)';
