-- Changes of grids (网格调整): drawn today, in force on a day. Rows of unit_grid never change their ground: a grid that is
-- split, merged or redrawn ends with its code, and others begin. A case counts where it was told, for ever; where it lies
-- since then stands beside it, so that no figure of an earlier day ever changes.

INSERT INTO role_rule (role, belongs, delegable) VALUES ('dataKeeper', 'CENTRE', FALSE);

INSERT INTO standing_right (action, role) VALUES ('planGrids', 'dataKeeper'), ('undoGrids', 'dataKeeper');

ALTER TABLE case_file
  MODIFY unit_grid_id BIGINT NULL COMMENT 'The unit grid in which it was told and in which it counts; none when outside every grid',
  ADD COLUMN present_grid_id BIGINT NULL COMMENT 'The unit grid it lies in since grids were changed while it was open; none: still the one in which it was told',
  ADD KEY case_file_by_present_grid (present_grid_id, state),
  ADD CONSTRAINT case_file_present_grid FOREIGN KEY (present_grid_id) REFERENCES unit_grid (id);

CREATE TABLE grid_change (
  id          BIGINT       NOT NULL AUTO_INCREMENT COMMENT 'Key',
  kind        ENUM('SPLIT','MERGE','REDRAW','ASSIGN','TREE') NOT NULL COMMENT 'Split, merge, redraw (拆分、合并、重划), assign unit grids to a larger grid (划归), new or renamed node of the tree (网格树)',
  state       ENUM('PLANNED','IN_FORCE','UNDONE','REFUSED') NOT NULL COMMENT 'Waits for its day, in force, taken back, or found impossible on its day (待生效、已生效、已撤销、未能生效)',
  effective_on DATE        NOT NULL COMMENT 'Day of the centre from which it holds',
  note        VARCHAR(255) NOT NULL COMMENT 'Why, in the words of who drew it',
  made_at     DATETIME(6)  NOT NULL COMMENT 'When it was drawn, UTC',
  made_by     BIGINT       NOT NULL COMMENT 'Who drew it',
  act_id      CHAR(36)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Identity of the act',
  enforced_at DATETIME(6)  NULL COMMENT 'When it came into force or was found impossible, UTC',
  component_count INT      NOT NULL DEFAULT 0 COMMENT 'Components that came to lie in another grid',
  case_count  INT          NOT NULL DEFAULT 0 COMMENT 'Cases that came to lie in another grid',
  undone_at   DATETIME(6)  NULL COMMENT 'When it was taken back, UTC',
  undone_by   BIGINT       NULL COMMENT 'Who took it back',
  reason      VARCHAR(48)  CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'Why it could not come into force: a key of the messages',
  about       VARCHAR(64)  NULL COMMENT 'What that is about: a code',
  map_number  BIGINT       NULL COMMENT 'Version of the map that it made last',
  PRIMARY KEY (id),
  UNIQUE KEY grid_change_by_act (act_id),
  KEY grid_change_by_state (state, effective_on),
  KEY grid_change_by_map (map_number),
  KEY grid_change_by_maker (made_by),
  KEY grid_change_by_undoer (undone_by),
  CONSTRAINT grid_change_maker FOREIGN KEY (made_by) REFERENCES operator (id),
  CONSTRAINT grid_change_undoer FOREIGN KEY (undone_by) REFERENCES operator (id)
) COMMENT 'Changes of grids (网格调整), planned, in force and taken back';

CREATE TABLE grid_change_old (
  change_id   BIGINT       NOT NULL COMMENT 'The change',
  unit_grid_id BIGINT      NOT NULL COMMENT 'A unit grid that ends by it',
  PRIMARY KEY (change_id, unit_grid_id),
  KEY grid_change_old_by_grid (unit_grid_id),
  CONSTRAINT grid_change_old_change FOREIGN KEY (change_id) REFERENCES grid_change (id),
  CONSTRAINT grid_change_old_grid FOREIGN KEY (unit_grid_id) REFERENCES unit_grid (id)
) COMMENT 'Unit grids that end by a change';

CREATE TABLE grid_change_new (
  change_id   BIGINT       NOT NULL COMMENT 'The change',
  code        CHAR(15)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Code that it gets: kept for it as long as it is planned',
  outline     GEOMETRY     NOT NULL COMMENT 'Polygon in longitude/latitude of the datum of the grid it comes from',
  area_m2     DECIMAL(12,2) NOT NULL COMMENT 'Area in square metres, measured in the zone''s plane',
  bounds      VARCHAR(500) NOT NULL DEFAULT '' COMMENT 'Bounds in words (四至)',
  heir_of     BIGINT       NOT NULL COMMENT 'The ended grid whose community, uses, posts and larger grids it takes over',
  unit_grid_id BIGINT      NULL COMMENT 'The unit grid once it is in force',
  PRIMARY KEY (change_id, code),
  KEY grid_change_new_by_code (code),
  KEY grid_change_new_by_heir (heir_of),
  KEY grid_change_new_by_grid (unit_grid_id),
  CONSTRAINT grid_change_new_change FOREIGN KEY (change_id) REFERENCES grid_change (id),
  CONSTRAINT grid_change_new_heir FOREIGN KEY (heir_of) REFERENCES unit_grid (id),
  CONSTRAINT grid_change_new_grid FOREIGN KEY (unit_grid_id) REFERENCES unit_grid (id)
) COMMENT 'Unit grids that begin by a change';

CREATE TABLE grid_change_part (
  change_id   BIGINT       NOT NULL COMMENT 'The change',
  unit_grid_id BIGINT      NOT NULL COMMENT 'A unit grid that is assigned',
  management_grid_id BIGINT NOT NULL COMMENT 'The larger grid it comes to',
  from_grid_id BIGINT      NULL COMMENT 'The larger grid it left; none before it is in force, and when it was in none',
  PRIMARY KEY (change_id, unit_grid_id),
  KEY grid_change_part_by_unit (unit_grid_id),
  KEY grid_change_part_by_grid (management_grid_id),
  KEY grid_change_part_by_left (from_grid_id),
  CONSTRAINT grid_change_part_change FOREIGN KEY (change_id) REFERENCES grid_change (id),
  CONSTRAINT grid_change_part_unit FOREIGN KEY (unit_grid_id) REFERENCES unit_grid (id),
  CONSTRAINT grid_change_part_grid FOREIGN KEY (management_grid_id) REFERENCES management_grid (id),
  CONSTRAINT grid_change_part_left FOREIGN KEY (from_grid_id) REFERENCES management_grid (id)
) COMMENT 'Unit grids that a change assigns to a responsibility, management or evaluation grid (划归)';

CREATE TABLE grid_change_node (
  change_id   BIGINT       NOT NULL COMMENT 'The change',
  management_grid_id BIGINT NULL COMMENT 'The node; none as long as a new one is not in force',
  parent_id   BIGINT       NULL COMMENT 'The grid above from then on',
  kind        ENUM('MANAGEMENT','RESPONSIBILITY','EVALUATION') NOT NULL COMMENT 'Kind of the node',
  code        VARCHAR(32)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'Code; that of a standing node stays',
  name        VARCHAR(128) NOT NULL COMMENT 'Name from then on',
  level_name  VARCHAR(32)  NOT NULL COMMENT 'What its depth is called from then on',
  name_before VARCHAR(128) NULL COMMENT 'Name before; none for a new node',
  parent_before BIGINT     NULL COMMENT 'The grid above before',
  level_before VARCHAR(32) NULL COMMENT 'What its depth was called before',
  PRIMARY KEY (change_id),
  KEY grid_change_node_by_grid (management_grid_id),
  KEY grid_change_node_by_parent (parent_id),
  KEY grid_change_node_by_former (parent_before),
  CONSTRAINT grid_change_node_change FOREIGN KEY (change_id) REFERENCES grid_change (id),
  CONSTRAINT grid_change_node_grid FOREIGN KEY (management_grid_id) REFERENCES management_grid (id),
  CONSTRAINT grid_change_node_parent FOREIGN KEY (parent_id) REFERENCES management_grid (id),
  CONSTRAINT grid_change_node_former FOREIGN KEY (parent_before) REFERENCES management_grid (id)
) COMMENT 'A node of the tree of grids that a change makes, renames or moves (网格树)';

CREATE TABLE grid_change_case (
  change_id   BIGINT       NOT NULL COMMENT 'The change',
  case_id     BIGINT       NOT NULL COMMENT 'A case that came to lie in another grid',
  from_grid_id BIGINT      NOT NULL COMMENT 'The unit grid it lay in',
  to_grid_id  BIGINT       NOT NULL COMMENT 'The unit grid it lies in since',
  counts_there BOOLEAN     NOT NULL COMMENT 'Whether it was told on the day of the change or later, and so counts in the new grid too',
  PRIMARY KEY (change_id, case_id),
  KEY grid_change_case_by_case (case_id),
  KEY grid_change_case_by_from (from_grid_id),
  KEY grid_change_case_by_to (to_grid_id),
  CONSTRAINT grid_change_case_change FOREIGN KEY (change_id) REFERENCES grid_change (id),
  CONSTRAINT grid_change_case_case FOREIGN KEY (case_id) REFERENCES case_file (id),
  CONSTRAINT grid_change_case_from FOREIGN KEY (from_grid_id) REFERENCES unit_grid (id),
  CONSTRAINT grid_change_case_to FOREIGN KEY (to_grid_id) REFERENCES unit_grid (id)
) COMMENT 'Cases that a change put into another grid';

-- What a change ended is what it opens again when it is taken back.
ALTER TABLE management_grid_part
  ADD COLUMN ended_by BIGINT NULL COMMENT 'The change of grids that ended it; none when nothing did, or somebody by hand',
  ADD KEY management_grid_part_by_end (ended_by),
  ADD CONSTRAINT management_grid_part_end FOREIGN KEY (ended_by) REFERENCES grid_change (id);

ALTER TABLE grid_role
  ADD COLUMN ended_by BIGINT NULL COMMENT 'The change of grids that ended it; none when nothing did, or somebody by hand',
  ADD KEY grid_role_by_end (ended_by),
  ADD CONSTRAINT grid_role_end FOREIGN KEY (ended_by) REFERENCES grid_change (id);
