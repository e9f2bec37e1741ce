-- What stands and moves on the map: cameras, planning control lines, inspectors while they are on shift; and the city
-- above the districts. Where somebody was is kept for a few weeks, seen by few, and never counted
-- (CONTRIBUTING, what is never built).

ALTER TABLE area
  MODIFY level ENUM('DISTRICT','STREET','COMMUNITY','CITY') NOT NULL COMMENT 'Level (区、街道、社区、市); in this order only because a city came last',
  MODIFY parent_id BIGINT NULL COMMENT 'The area above; none for a city, nor for a district of which no city is recorded';

CREATE TABLE camera (
  id          BIGINT       NOT NULL AUTO_INCREMENT COMMENT 'Key',
  code        VARCHAR(32)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'Number, as its owner writes it (探头编号)',
  name        VARCHAR(128) NOT NULL COMMENT 'Name',
  place       VARCHAR(255) NOT NULL DEFAULT '' COMMENT 'Where it stands, in words',
  unit_grid_id BIGINT      NULL COMMENT 'The unit grid it stands in; none outside of all',
  position    POINT        NOT NULL COMMENT 'Longitude/latitude of the datum',
  datum       VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'EPSG:4490' COMMENT 'Datum of the position',
  heading     SMALLINT     NULL COMMENT 'Where it looks, degrees clockwise from north; none when it turns or nobody knows',
  owner       VARCHAR(128) NOT NULL DEFAULT '' COMMENT 'Whose it is (权属单位); seldom one of the units that handle cases',
  condition_state ENUM('WORKING','FAULTY','OFF') NOT NULL DEFAULT 'WORKING' COMMENT 'State (正常、故障、停用)',
  valid_from  DATE         NOT NULL COMMENT 'First day',
  valid_to    DATE         NULL COMMENT 'Last day; none while it stands',
  PRIMARY KEY (id),
  UNIQUE KEY camera_by_code (code),
  KEY camera_by_grid (unit_grid_id),
  KEY camera_by_end (valid_to),
  SPATIAL KEY camera_by_position (position),
  CONSTRAINT camera_grid FOREIGN KEY (unit_grid_id) REFERENCES unit_grid (id),
  CONSTRAINT camera_heading CHECK (heading IS NULL OR heading BETWEEN 0 AND 359)
) COMMENT 'Video cameras of streets and squares (视频探头); what they see is played elsewhere and never kept here';

CREATE TABLE camera_stream (
  camera_id   BIGINT       NOT NULL COMMENT 'The camera',
  address     VARCHAR(500) NOT NULL COMMENT 'Address of its picture; given by the door camera_open and by nothing else',
  PRIMARY KEY (camera_id),
  CONSTRAINT camera_stream_camera FOREIGN KEY (camera_id) REFERENCES camera (id),
  CONSTRAINT camera_stream_scheme CHECK (address REGEXP '^(rtsp|rtsps|http|https|rtmp)://[^[:space:][:cntrl:]]+$')
) COMMENT 'Where the picture of a camera comes from (视频流地址); for those who may see video';

CREATE TABLE control_line (
  id          BIGINT       NOT NULL AUTO_INCREMENT COMMENT 'Key',
  code        VARCHAR(32)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'Number of the line in its plan',
  name        VARCHAR(128) NOT NULL COMMENT 'Name',
  kind        ENUM('BLUE','GREEN','RED','PURPLE','YELLOW') NOT NULL COMMENT 'Of the five (五线): waters 蓝, green land 绿, roads 红, historic quarters 紫, public works 黄',
  shape       GEOMETRY     NOT NULL COMMENT 'Line or polygon in longitude/latitude of the datum',
  datum       VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'EPSG:4490' COMMENT 'Datum of the shape',
  basis       VARCHAR(255) NOT NULL DEFAULT '' COMMENT 'Plan or decision it rests on (依据)',
  valid_from  DATE         NOT NULL COMMENT 'First day',
  valid_to    DATE         NULL COMMENT 'Last day; none while it is in force',
  PRIMARY KEY (id),
  UNIQUE KEY control_line_by_code (code, valid_from),
  KEY control_line_by_end (valid_to, kind),
  SPATIAL KEY control_line_by_shape (shape)
) COMMENT 'Planning control lines (规划控制线)';

-- Whose team it is. Teams are named in the rows of the inspectors.
CREATE TABLE team_leader (
  operator_id BIGINT       NOT NULL COMMENT 'Who leads it',
  team        VARCHAR(64)  NOT NULL COMMENT 'The team (班组), as the inspectors of it have it',
  valid_from  DATE         NOT NULL COMMENT 'First day',
  valid_to    DATE         NULL COMMENT 'Last day; none while he leads it',
  PRIMARY KEY (operator_id, team, valid_from),
  CONSTRAINT team_leader_operator FOREIGN KEY (operator_id) REFERENCES operator (id)
) COMMENT 'Who leads which team of inspectors (班组长)';

-- The calendar of the inspectors says when clocks of verifying and checking run; this says who is out.
CREATE TABLE inspector_shift (
  id          BIGINT       NOT NULL AUTO_INCREMENT COMMENT 'Key',
  inspector_id BIGINT      NOT NULL COMMENT 'Who',
  begins_at   DATETIME(6)  NOT NULL COMMENT 'From when he is on shift, UTC',
  ends_at     DATETIME(6)  NOT NULL COMMENT 'Until when, UTC; earlier than planned when he signed off',
  planned_by  BIGINT       NULL COMMENT 'Who planned it; none where it came with the record',
  PRIMARY KEY (id),
  UNIQUE KEY inspector_shift_by_inspector (inspector_id, begins_at),
  KEY inspector_shift_by_time (begins_at, ends_at, inspector_id),
  KEY inspector_shift_by_planner (planned_by),
  CONSTRAINT inspector_shift_inspector FOREIGN KEY (inspector_id) REFERENCES inspector (id),
  CONSTRAINT inspector_shift_planner FOREIGN KEY (planned_by) REFERENCES operator (id),
  CONSTRAINT inspector_shift_length CHECK (ends_at >= begins_at AND TIMESTAMPDIFF(MINUTE, begins_at, ends_at) <= 720)
) COMMENT 'Shifts of inspectors (班次); nobody has one longer than twelve hours, and off shift no place is taken from him';

CREATE TABLE inspector_place (
  inspector_id BIGINT      NOT NULL COMMENT 'Who',
  shift_id    BIGINT       NOT NULL COMMENT 'The shift he is on',
  until_at    DATETIME(6)  NOT NULL COMMENT 'When that shift ends, UTC: nobody sees the row after it, and it is deleted',
  at          DATETIME(3)  NOT NULL COMMENT 'When he was there, UTC',
  longitude   DECIMAL(9,6) NOT NULL COMMENT 'Where he was, degrees, EPSG:4490',
  latitude    DECIMAL(8,6) NOT NULL COMMENT 'Where he was, degrees, EPSG:4490',
  accuracy_m  SMALLINT     NULL COMMENT 'How exact that is, m; none when the device does not say',
  PRIMARY KEY (inspector_id),
  KEY inspector_place_by_end (until_at),
  KEY inspector_place_by_shift (shift_id),
  CONSTRAINT inspector_place_inspector FOREIGN KEY (inspector_id) REFERENCES inspector (id),
  CONSTRAINT inspector_place_shift FOREIGN KEY (shift_id) REFERENCES inspector_shift (id)
) COMMENT 'Last place of an inspector on shift (在岗位置), to find the nearest one; read by the door places_now only';

CREATE TABLE inspector_track (
  inspector_id BIGINT      NOT NULL COMMENT 'Who',
  at          DATETIME     NOT NULL COMMENT 'When, UTC, to the minute: one point a minute is kept at most',
  longitude   DECIMAL(9,6) NOT NULL COMMENT 'Where he was, degrees, EPSG:4490',
  latitude    DECIMAL(8,6) NOT NULL COMMENT 'Where he was, degrees, EPSG:4490',
  PRIMARY KEY (inspector_id, at),
  KEY inspector_track_by_time (at),
  CONSTRAINT inspector_track_inspector FOREIGN KEY (inspector_id) REFERENCES inspector (id)
) COMMENT 'Where inspectors were during their shifts (轨迹), to check the place of a report; read by the door track_look only, deleted after track.keptDays';

-- Nobody keeps tracks longer than ninety days, whatever is set.
INSERT INTO setting (name, value) VALUES ('track.keptDays', '30');
ALTER TABLE setting ADD CONSTRAINT setting_track_days
  CHECK (name <> 'track.keptDays' OR value REGEXP '^([1-9]|[1-8][0-9]|90)$');

INSERT INTO standing_right (action, role) VALUES
  ('putPlaces', 'inspector'),
  ('seePlaces', 'shiftLeader'), ('seePlaces', 'teamLeader'),
  ('planShifts', 'shiftLeader'), ('planShifts', 'teamLeader'),
  ('deleteTracks', 'shiftLeader');
ALTER TABLE standing_right MODIFY action VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL
  COMMENT 'What is done: postpone, undoPostpone, askDuty, decideDuty, putPlaces, seePlaces, planShifts, deleteTracks, …';

CREATE TABLE field_look_rule (
  subject     ENUM('CAMERA','TRACK') NOT NULL COMMENT 'What is looked at: the picture of a camera, the track of an inspector',
  purpose     ENUM('VERIFY','PATROL','EMERGENCY','PLACE_CHECK','SAFETY','OTHER') NOT NULL COMMENT 'What for: verifying a case, going round, an emergency, the place of a report, safety of the inspector, other',
  role        VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Who may',
  PRIMARY KEY (subject, purpose, role),
  KEY field_look_rule_by_role (role),
  CONSTRAINT field_look_rule_role FOREIGN KEY (role) REFERENCES role_rule (role),
  CONSTRAINT field_look_rule_fits CHECK (purpose = 'OTHER' OR (subject = 'TRACK') = (purpose IN ('PLACE_CHECK', 'SAFETY')))
) COMMENT 'Who may open cameras and look at tracks, and what for (查看视频和轨迹的规则); a team leader sees his own team only';

INSERT INTO field_look_rule (subject, purpose, role) VALUES
  ('CAMERA', 'VERIFY', 'videoInspector'), ('CAMERA', 'VERIFY', 'acceptor'), ('CAMERA', 'VERIFY', 'operator'),
  ('CAMERA', 'VERIFY', 'shiftLeader'),
  ('CAMERA', 'PATROL', 'videoInspector'),
  ('CAMERA', 'EMERGENCY', 'shiftLeader'), ('CAMERA', 'EMERGENCY', 'dispatcher'), ('CAMERA', 'EMERGENCY', 'operator'),
  ('CAMERA', 'EMERGENCY', 'leader'),
  ('CAMERA', 'OTHER', 'shiftLeader'), ('CAMERA', 'OTHER', 'supervisor'), ('CAMERA', 'OTHER', 'leader'),
  ('TRACK', 'PLACE_CHECK', 'teamLeader'), ('TRACK', 'PLACE_CHECK', 'shiftLeader'),
  ('TRACK', 'SAFETY', 'teamLeader'), ('TRACK', 'SAFETY', 'shiftLeader'),
  ('TRACK', 'OTHER', 'shiftLeader');

CREATE TABLE field_look (
  act_id      CHAR(36)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Identity of the look, made by the client; the audit has it too',
  at          DATETIME(6)  NOT NULL COMMENT 'When, UTC',
  operator_id BIGINT       NOT NULL COMMENT 'Who looked',
  subject     ENUM('CAMERA','TRACK') NOT NULL COMMENT 'At what',
  camera_id   BIGINT       NULL COMMENT 'At which camera, or',
  inspector_id BIGINT      NULL COMMENT 'at whose track',
  from_at     DATETIME(6)  NULL COMMENT 'From when on the track was shown, UTC',
  to_at       DATETIME(6)  NULL COMMENT 'Until when, UTC',
  purpose     ENUM('VERIFY','PATROL','EMERGENCY','PLACE_CHECK','SAFETY','OTHER') NOT NULL COMMENT 'What for',
  reason      VARCHAR(255) NULL COMMENT 'Why, in his own words; only where the purpose is another',
  shown       INT          NOT NULL COMMENT 'How many points were shown; 1 for a camera',
  PRIMARY KEY (act_id),
  KEY field_look_by_operator (operator_id, at),
  KEY field_look_by_camera (camera_id, at),
  KEY field_look_by_inspector (inspector_id, at),
  CONSTRAINT field_look_operator FOREIGN KEY (operator_id) REFERENCES operator (id),
  CONSTRAINT field_look_camera FOREIGN KEY (camera_id) REFERENCES camera (id),
  CONSTRAINT field_look_inspector FOREIGN KEY (inspector_id) REFERENCES inspector (id),
  CONSTRAINT field_look_one CHECK ((subject = 'CAMERA') = (camera_id IS NOT NULL) AND (subject = 'TRACK') = (inspector_id IS NOT NULL))
) COMMENT 'Every opening of a camera and every look at a track (查看视频和轨迹的记录)';
