-- Suggestions from the centre's own history (建议): what a workstation learnt from closed cases, kept here so that all seats
-- suggest the same, and how often suggestions were shown and taken, by day and by nobody.

INSERT INTO setting (name, value) VALUES
  ('suggest.on', '1'),
  ('suggest.leastPercent', '50'),
  ('suggest.leastCases', '300'),
  ('suggest.newCases', '200'),
  ('suggest.days', '365'),
  ('suggest.mostCases', '60000');

CREATE TABLE suggest_model (
  subject     ENUM('CATEGORY','DEPARTMENT') NOT NULL COMMENT 'What it suggests: the class of a report, or the unit of a case whose class is known',
  version     INT          NOT NULL DEFAULT 0 COMMENT 'Rises with every learning; 0 while nothing was learnt',
  learnt_at   DATETIME(6)  NULL COMMENT 'When it was put here, UTC',
  learnt_by   BIGINT       NULL COMMENT 'Whose seat learnt it',
  until_at    DATETIME(6)  NULL COMMENT 'The last case it learnt from was told then, UTC',
  cases       INT          NOT NULL DEFAULT 0 COMMENT 'Cases it learnt from',
  tried       INT          NOT NULL DEFAULT 0 COMMENT 'Later cases it was tried on before',
  first_right INT          NOT NULL DEFAULT 0 COMMENT 'Of these, those its first suggestion hit',
  usual_right INT          NOT NULL DEFAULT 0 COMMENT 'Of these, those the most frequent answer alone hits',
  sha256      CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'Hash of the content, which the audit names',
  content     LONGBLOB     NULL COMMENT 'The model; holds counts of pairs of characters that several cases share, and nothing of a person',
  turn_until  DATETIME(6)  NULL COMMENT 'A seat is learning until then, UTC',
  turn_of     BIGINT       NULL COMMENT 'Whose seat is learning',
  PRIMARY KEY (subject),
  KEY suggest_model_by_learner (learnt_by),
  KEY suggest_model_by_turn (turn_of),
  CONSTRAINT suggest_model_learner FOREIGN KEY (learnt_by) REFERENCES operator (id),
  CONSTRAINT suggest_model_turn FOREIGN KEY (turn_of) REFERENCES operator (id)
) COMMENT 'Models that suggestions are made with (建议模型)';

INSERT INTO suggest_model (subject) VALUES ('CATEGORY'), ('DEPARTMENT');

CREATE TABLE suggest_use (
  subject     ENUM('CATEGORY','DEPARTMENT') NOT NULL COMMENT 'What was suggested',
  day         DATE         NOT NULL COMMENT 'Day of the centre',
  version     INT          NOT NULL COMMENT 'With which model',
  outcome     ENUM('FIRST','SECOND','THIRD','OTHER') NOT NULL COMMENT 'Which suggestion became the answer, or none of them',
  by_key      BOOLEAN      NOT NULL COMMENT 'Taken from the suggestion, or chosen otherwise',
  times       INT          NOT NULL COMMENT 'How often',
  PRIMARY KEY (subject, day, version, outcome, by_key)
) COMMENT 'What became of suggestions (建议采用情况), counted by day; never who took them, and no measure of anybody';

INSERT INTO standing_right (action, role) VALUES
  ('suggest', 'acceptor'), ('suggest', 'dispatcher'), ('suggest', 'operator'), ('suggest', 'shiftLeader'),
  ('suggest', 'videoInspector'), ('suggest', 'callbackAgent');
