-- What lies under the grids on the map (底图): roads, waters, parks, buildings. Pictures to find one's way by, no register:
-- nothing refers to them and nothing is counted from them.

CREATE TABLE map_version (
  id          TINYINT      NOT NULL DEFAULT 1 COMMENT 'Always 1: there is one row',
  record      CHAR(36)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'A name of its own for this record, so that maps kept by workstations are never mixed up',
  number      BIGINT       NOT NULL DEFAULT 1 COMMENT 'Raised by whoever changes areas, grids, components or the base map',
  PRIMARY KEY (id),
  CONSTRAINT map_version_one CHECK (id = 1)
) COMMENT 'Version of all geometry; workstations keep a copy of the map for each';

INSERT INTO map_version (id, record) VALUES (1, UUID());

CREATE TABLE base_line (
  id          BIGINT       NOT NULL AUTO_INCREMENT COMMENT 'Key',
  name        VARCHAR(64)  NOT NULL DEFAULT '' COMMENT 'Name as on its signs; empty when it has none',
  kind        ENUM('ARTERIAL','STREET','LANE','RIVER','STREAM') NOT NULL COMMENT 'Main road, street, lane, middle of a river, brook (主干路、支路、巷、河流、溪)',
  line        GEOMETRY     NOT NULL COMMENT 'Line in longitude/latitude of the datum',
  datum       VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'EPSG:4490' COMMENT 'Datum of the line',
  PRIMARY KEY (id)
) COMMENT 'Lines of the base map (底图线)';

CREATE TABLE base_area (
  id          BIGINT       NOT NULL AUTO_INCREMENT COMMENT 'Key',
  name        VARCHAR(64)  NOT NULL DEFAULT '' COMMENT 'Name; empty when it has none',
  kind        ENUM('WATER','GREEN','WOODS','BUILDING') NOT NULL COMMENT 'Water, park, woods, buildings of one block together (水域、绿地、山林、建筑)',
  outline     GEOMETRY     NOT NULL COMMENT 'Polygons in longitude/latitude of the datum',
  datum       VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'EPSG:4490' COMMENT 'Datum of the outline',
  PRIMARY KEY (id)
) COMMENT 'Areas of the base map (底图面)';
