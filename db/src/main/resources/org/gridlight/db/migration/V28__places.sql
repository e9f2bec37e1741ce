-- What is known of a place beside its register, and what changed on the map since when.

-- Counts only, by unit grid, and nothing behind them. Small counts could point at somebody, so nobody who works with the
-- record reads the table: place_count_shown has "<10" in their stead.
CREATE TABLE place_count (
  unit_grid_id BIGINT      NOT NULL COMMENT 'The unit grid',
  buildings    INT         NULL COMMENT 'How many buildings stand there; none when not recorded',
  households   INT         NULL COMMENT 'How many households there are, a count and nothing else; none when not recorded',
  residents    INT         NULL COMMENT 'How many people live there, a count and nothing else; none when not recorded',
  counted_on   DATE        NULL COMMENT 'The day on which it was counted; none when not recorded',
  PRIMARY KEY (unit_grid_id),
  CONSTRAINT place_count_grid FOREIGN KEY (unit_grid_id) REFERENCES unit_grid (id),
  CONSTRAINT place_count_not_negative CHECK (buildings >= 0 AND households >= 0 AND residents >= 0)
) COMMENT 'Counts of a unit grid (楼栋数、户数、人数); read through place_count_shown only';

-- Of a larger grid nothing is told: sums that differ by one small grid would tell it.
ALTER TABLE management_grid DROP COLUMN households;

-- Which rows made the map another one. A number of map_version without a row here says no more than that something
-- changed, and all is read anew.
CREATE TABLE map_change (
  number      BIGINT       NOT NULL COMMENT 'The number of map_version that the change raised it to',
  kind        ENUM('AREA','GRID','COMPONENT') NOT NULL COMMENT 'Area, unit grid (also what larger grid it is part of), component',
  first_id    BIGINT       NOT NULL COMMENT 'First key that changed',
  last_id     BIGINT       NOT NULL COMMENT 'Last key that changed: those between may have',
  PRIMARY KEY (number, kind, first_id)
) COMMENT 'What changed on the map (地图变更), so that workstations ask for that only';

-- What was reported in a grid lately, newest first, is asked with every click on the map.
ALTER TABLE case_file ADD KEY case_file_by_grid_day (unit_grid_id, reported_at);
