-- Rounds by camera (视频轮巡): which cameras are looked at in which order, and each walk along them. Of streets and things only; who
-- or what moves there is never written down (CONTRIBUTING, what is never built).

CREATE TABLE video_round (
  id         BIGINT      NOT NULL AUTO_INCREMENT COMMENT 'Key',
  name       VARCHAR(80) NOT NULL COMMENT 'What the round is called',
  dwell_s    SMALLINT    NOT NULL COMMENT 'How long each picture is to be looked at, seconds',
  in_use     BOOLEAN     NOT NULL DEFAULT TRUE COMMENT 'Whether it is still gone round',
  version    INT         NOT NULL DEFAULT 1 COMMENT 'Rises with each change',
  changed_at DATETIME(6) NOT NULL COMMENT 'When it was changed last, UTC',
  changed_by BIGINT      NOT NULL COMMENT 'By whom',
  PRIMARY KEY (id),
  UNIQUE KEY video_round_by_name (name),
  KEY video_round_by_operator (changed_by),
  CONSTRAINT video_round_operator FOREIGN KEY (changed_by) REFERENCES operator (id),
  CONSTRAINT video_round_dwell CHECK (dwell_s BETWEEN 5 AND 600)
) COMMENT 'Rounds by camera (视频轮巡)';

CREATE TABLE video_round_camera (
  round_id  BIGINT   NOT NULL COMMENT 'The round',
  ordinal   SMALLINT NOT NULL COMMENT 'In which order, from 1',
  camera_id BIGINT   NOT NULL COMMENT 'The camera',
  PRIMARY KEY (round_id, ordinal),
  UNIQUE KEY video_round_camera_once (round_id, camera_id),
  KEY video_round_camera_by_camera (camera_id),
  CONSTRAINT video_round_camera_round FOREIGN KEY (round_id) REFERENCES video_round (id),
  CONSTRAINT video_round_camera_camera FOREIGN KEY (camera_id) REFERENCES camera (id)
) COMMENT 'The cameras of a round, in its order';

CREATE TABLE video_walk (
  id         BIGINT      NOT NULL AUTO_INCREMENT COMMENT 'Key',
  round_id   BIGINT      NOT NULL COMMENT 'The round that is gone',
  open_round BIGINT      NULL COMMENT 'The same until it is ended: one walk of a round at a time',
  begun_at   DATETIME(6) NOT NULL COMMENT 'When it was begun, UTC',
  begun_by   BIGINT      NOT NULL COMMENT 'Who began it; another may go on with it',
  ended_at   DATETIME(6) NULL COMMENT 'When it was ended, UTC: at its last camera, or before by somebody',
  ended_by   BIGINT      NULL COMMENT 'Who ended it',
  PRIMARY KEY (id),
  UNIQUE KEY video_walk_open (open_round),
  KEY video_walk_by_round (round_id, begun_at),
  KEY video_walk_by_begin (begun_at),
  KEY video_walk_by_beginner (begun_by),
  KEY video_walk_by_ender (ended_by),
  CONSTRAINT video_walk_round FOREIGN KEY (round_id) REFERENCES video_round (id),
  CONSTRAINT video_walk_beginner FOREIGN KEY (begun_by) REFERENCES operator (id),
  CONSTRAINT video_walk_ender FOREIGN KEY (ended_by) REFERENCES operator (id),
  CONSTRAINT video_walk_whole CHECK ((ended_at IS NULL) = (open_round IS NOT NULL) AND (ended_at IS NULL) = (ended_by IS NULL))
) COMMENT 'Walks along the cameras of a round (一次轮巡)';

CREATE TABLE video_walk_camera (
  walk_id   BIGINT      NOT NULL COMMENT 'The walk',
  ordinal   SMALLINT    NOT NULL COMMENT 'In which order, from 1',
  camera_id BIGINT      NOT NULL COMMENT 'The camera, as the round had it when the walk was begun',
  finding   ENUM('NOTHING','REPORTED','NO_PICTURE') CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'What was found (无问题、已上报、无画面); none until it was looked at',
  picture   ENUM('OPENED','FILE') CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'What was looked at: the picture opened on record, or a file of it; none without a picture',
  case_id   BIGINT      NULL COMMENT 'What was reported, for REPORTED',
  seen_at   DATETIME(6) NULL COMMENT 'When, UTC',
  seen_by   BIGINT      NULL COMMENT 'By whom',
  PRIMARY KEY (walk_id, ordinal),
  UNIQUE KEY video_walk_camera_once (walk_id, camera_id),
  KEY video_walk_camera_by_camera (camera_id, seen_at),
  KEY video_walk_camera_by_case (case_id),
  KEY video_walk_camera_by_operator (seen_by),
  CONSTRAINT video_walk_camera_walk FOREIGN KEY (walk_id) REFERENCES video_walk (id),
  CONSTRAINT video_walk_camera_camera FOREIGN KEY (camera_id) REFERENCES camera (id),
  CONSTRAINT video_walk_camera_case FOREIGN KEY (case_id) REFERENCES case_file (id),
  CONSTRAINT video_walk_camera_operator FOREIGN KEY (seen_by) REFERENCES operator (id),
  CONSTRAINT video_walk_camera_seen CHECK ((finding IS NULL) = (seen_at IS NULL) AND (finding IS NULL) = (seen_by IS NULL)),
  CONSTRAINT video_walk_camera_reported CHECK ((COALESCE(finding, '') = 'REPORTED') = (case_id IS NOT NULL)),
  CONSTRAINT video_walk_camera_looked CHECK (finding IS NULL OR finding = 'NO_PICTURE' OR picture IS NOT NULL)
) COMMENT 'The cameras of a walk, and what was found at each';

INSERT INTO standing_right (action, role) VALUES
  ('planVideoRound', 'videoInspector'), ('planVideoRound', 'teamLeader'), ('planVideoRound', 'shiftLeader'),
  ('beginVideoWalk', 'videoInspector'), ('passCamera', 'videoInspector'), ('endVideoWalk', 'videoInspector'),
  ('endVideoWalk', 'shiftLeader');
