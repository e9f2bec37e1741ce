-- Themes of the map (主题): which layers are seen, in which order and how strongly, and what is filled. The centre ships some;
-- a person saves his own, and may change a shipped one for himself without anybody else's changing.

CREATE TABLE map_theme (
  id          BIGINT       NOT NULL AUTO_INCREMENT COMMENT 'Key',
  operator_id BIGINT       NULL COMMENT 'Whose; none for one that the centre ships',
  base_id     BIGINT       NULL COMMENT 'The shipped theme that this is the person''s own version of; none for one of his own',
  code        VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'Name of a shipped theme in programs; none for others',
  name        VARCHAR(32)  NOT NULL COMMENT 'Name as people call it',
  position    INT          NOT NULL DEFAULT 0 COMMENT 'Place of a shipped one in the list',
  shared      BOOLEAN      NOT NULL DEFAULT FALSE COMMENT 'Whether everybody sees it',
  content     TEXT         NOT NULL COMMENT 'Layers from below to the top and the fill, as JSON; a program leaves out what it does not know',
  changed_at  DATETIME(6)  NOT NULL COMMENT 'When it was last changed, UTC',
  PRIMARY KEY (id),
  UNIQUE KEY map_theme_by_person (operator_id, name),
  UNIQUE KEY map_theme_by_base (operator_id, base_id),
  KEY map_theme_by_base_alone (base_id),
  CONSTRAINT map_theme_operator FOREIGN KEY (operator_id) REFERENCES operator (id),
  CONSTRAINT map_theme_base FOREIGN KEY (base_id) REFERENCES map_theme (id),
  CONSTRAINT map_theme_json CHECK (JSON_VALID(content))
) COMMENT 'Themes of the map (主题): layers, fill and heat that were saved under a name';

-- Layers that are not named stand where they usually do, not shown.
INSERT INTO map_theme (id, code, name, position, shared, content, changed_at) VALUES
  (1, 'DAILY', '日常处置', 1, TRUE, JSON_COMPACT('{"version": 1, "layers": [
     {"layer": "GROUND"}, {"layer": "THEME"}, {"layer": "UNIT_GRIDS"}, {"layer": "ROADS"}, {"layer": "STREETS"}, {"layer": "DISTRICTS"}, {"layer": "CITIES"},
     {"layer": "OTHER_COMPONENTS"}, {"layer": "GREENERY"}, {"layer": "SANITATION"}, {"layer": "TRAFFIC"}, {"layer": "UTILITIES"},
     {"layer": "NAMES"}, {"layer": "SUSPENDED"}, {"layer": "CASES"}, {"layer": "INSPECTORS"}],
     "fill": {"measure": "OPEN", "unit": "UNIT_GRID", "period": "NOW", "method": "FIXED", "bounds": [1, 3, 6, 10]}}'), UTC_TIMESTAMP(6)),
  (2, 'NIGHT', '夜间', 2, TRUE, JSON_COMPACT('{"version": 1, "layers": [
     {"layer": "GROUND", "opacity": 0.7}, {"layer": "UNIT_GRIDS", "shown": false}, {"layer": "RESPONSIBILITY_GRIDS", "opacity": 0.6, "leastZoom": 14},
     {"layer": "ROADS"}, {"layer": "STREETS"}, {"layer": "DISTRICTS"}, {"layer": "CITIES"}, {"layer": "HEAT", "mostZoom": 15.5}, {"layer": "CAMERAS", "leastZoom": 14.5},
     {"layer": "NAMES"}, {"layer": "CASES"}, {"layer": "INSPECTORS"}],
     "heat": {"of": "OPEN"}}'), UTC_TIMESTAMP(6)),
  (3, 'FLOOD', '防汛', 3, TRUE, JSON_COMPACT('{"version": 1, "layers": [
     {"layer": "GROUND"}, {"layer": "UNIT_GRIDS", "opacity": 0.5}, {"layer": "ROADS", "opacity": 0.6}, {"layer": "STREETS"}, {"layer": "DISTRICTS"}, {"layer": "CITIES"},
     {"layer": "UTILITIES"}, {"layer": "CAMERAS", "leastZoom": 14.5}, {"layer": "NAMES"}, {"layer": "UNIT_LIGHTS", "mostZoom": 15},
     {"layer": "CASES", "leastZoom": 14}, {"layer": "INSPECTORS"}]}'), UTC_TIMESTAMP(6)),
  (4, 'SCORE', '考评', 4, TRUE, JSON_COMPACT('{"version": 1, "layers": [
     {"layer": "GROUND", "opacity": 0.6}, {"layer": "THEME"}, {"layer": "ROADS", "opacity": 0.5}, {"layer": "COMMUNITIES"},
     {"layer": "STREETS"}, {"layer": "DISTRICTS"}, {"layer": "CITIES"}, {"layer": "NAMES"}],
     "fill": {"measure": "ON_TIME_RATE", "unit": "COMMUNITY", "period": "THIS_MONTH", "method": "NATURAL", "classes": 5, "leastCases": 5}}'), UTC_TIMESTAMP(6));
