-- What a shift needs at hand: standard answers and guidance, the duty roster of units, urgent bulletins; and its papers.

CREATE TABLE knowledge (
  id            BIGINT      NOT NULL AUTO_INCREMENT COMMENT 'Key',
  kind          ENUM('ANSWER','GUIDANCE','CONTACT') CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'What is told to a caller, how such a matter is dealt with, or whom to call (标准答复、办理指引、联系方式)',
  category_id   BIGINT      NULL COMMENT 'The class it is about; none for all of them',
  department_id BIGINT      NULL COMMENT 'The unit it is about, if it is about one',
  title         VARCHAR(80) NOT NULL COMMENT 'A short name, by which it is looked for',
  words         TEXT        NOT NULL COMMENT 'The text as it stands now',
  in_use        BOOLEAN     NOT NULL DEFAULT TRUE COMMENT 'Whether it is shown; what is out of use stays on record',
  version       INT         NOT NULL DEFAULT 1 COMMENT 'Rises with every change; a wish that saw an older one is refused',
  changed_at    DATETIME(6) NOT NULL COMMENT 'When it was changed last, UTC',
  changed_by    BIGINT      NOT NULL COMMENT 'Who changed it last',
  PRIMARY KEY (id),
  KEY knowledge_by_category (category_id, in_use),
  KEY knowledge_by_department (department_id),
  KEY knowledge_by_operator (changed_by),
  CONSTRAINT knowledge_category FOREIGN KEY (category_id) REFERENCES category (id),
  CONSTRAINT knowledge_department FOREIGN KEY (department_id) REFERENCES department (id),
  CONSTRAINT knowledge_operator FOREIGN KEY (changed_by) REFERENCES operator (id)
) COMMENT 'Standard answers, guidance and contacts (知识、常用语)';

CREATE TABLE knowledge_version (
  knowledge_id  BIGINT      NOT NULL COMMENT 'Of which entry',
  version       INT         NOT NULL COMMENT 'Which version, from 1',
  title         VARCHAR(80) NOT NULL COMMENT 'Its name then',
  words         TEXT        NOT NULL COMMENT 'Its text then',
  in_use        BOOLEAN     NOT NULL COMMENT 'Whether it was in use then',
  changed_at    DATETIME(6) NOT NULL COMMENT 'Since when, UTC',
  changed_by    BIGINT      NOT NULL COMMENT 'Who changed it',
  PRIMARY KEY (knowledge_id, version),
  KEY knowledge_version_by_operator (changed_by),
  CONSTRAINT knowledge_version_of FOREIGN KEY (knowledge_id) REFERENCES knowledge (id),
  CONSTRAINT knowledge_version_operator FOREIGN KEY (changed_by) REFERENCES operator (id)
) COMMENT 'Every version of every entry of the knowledge, never changed';

CREATE TABLE unit_roster (
  id            BIGINT      NOT NULL AUTO_INCREMENT COMMENT 'Key',
  department_id BIGINT      NOT NULL COMMENT 'Which unit',
  day           DATE        NOT NULL COMMENT 'Day of the roster, by the clocks of the centre',
  from_at       DATETIME(6) NOT NULL COMMENT 'From when this person is on duty, UTC',
  to_at         DATETIME(6) NOT NULL COMMENT 'Until when, UTC; may be on the next day',
  person        VARCHAR(64) NOT NULL COMMENT 'Who is on duty',
  telephone     VARCHAR(32) NOT NULL COMMENT 'Where he is called',
  given_at      DATETIME(6) NOT NULL COMMENT 'When it was taken in, UTC',
  given_by      BIGINT      NOT NULL COMMENT 'Who took it in',
  PRIMARY KEY (id),
  UNIQUE KEY unit_roster_by_turn (department_id, from_at, person),
  KEY unit_roster_by_day (day),
  KEY unit_roster_by_end (department_id, to_at),
  KEY unit_roster_by_operator (given_by),
  CONSTRAINT unit_roster_department FOREIGN KEY (department_id) REFERENCES department (id),
  CONSTRAINT unit_roster_operator FOREIGN KEY (given_by) REFERENCES operator (id),
  CONSTRAINT unit_roster_span CHECK (from_at < to_at)
) COMMENT 'Duty roster of units by day (值班表)';

CREATE TABLE urgent_bulletin (
  id          BIGINT       NOT NULL AUTO_INCREMENT COMMENT 'Key',
  year        SMALLINT     NOT NULL COMMENT 'Year of its number, by the clocks of the centre',
  serial      INT          NOT NULL COMMENT 'Number within the year, one for the whole matter',
  part        SMALLINT     NOT NULL COMMENT 'Place in the matter: 0 for the first report, then counted',
  form        ENUM('FIRST','FOLLOW_UP','FINAL') CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'First, follow-up or final report (初报、续报、终报)',
  title       VARCHAR(120) NOT NULL COMMENT 'What it is about',
  case_id     BIGINT       NULL COMMENT 'The case it is about, if there is one',
  happened_at DATETIME(6)  NOT NULL COMMENT 'When it happened, UTC',
  place       VARCHAR(200) NOT NULL COMMENT 'Where',
  situation   TEXT         NOT NULL COMMENT 'What happened (情况)',
  harm        TEXT         NULL COMMENT 'People and property (人员财产); none when nothing is known',
  measures    TEXT         NULL COMMENT 'What was done (已采取措施)',
  needs       TEXT         NULL COMMENT 'What is to be coordinated (需协调)',
  issued_at   DATETIME(6)  NOT NULL COMMENT 'When it was issued, UTC; from then on it stands still',
  issued_by   BIGINT       NOT NULL COMMENT 'Who signed it',
  PRIMARY KEY (id),
  UNIQUE KEY urgent_bulletin_by_number (year, serial, part),
  KEY urgent_bulletin_by_time (issued_at),
  KEY urgent_bulletin_by_case (case_id),
  KEY urgent_bulletin_by_operator (issued_by),
  CONSTRAINT urgent_bulletin_case FOREIGN KEY (case_id) REFERENCES case_file (id),
  CONSTRAINT urgent_bulletin_operator FOREIGN KEY (issued_by) REFERENCES operator (id)
) COMMENT 'Urgent bulletins (紧急情况快报), never changed after they are issued';

-- Which papers there are, the rights of printing say.
ALTER TABLE paper_print MODIFY paper VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Which paper, as its right of printing names it (红灯通知单、督办单、交接班记录…)';

INSERT INTO standing_right (action, role) VALUES
  ('saveKnowledge', 'shiftLeader'), ('saveKnowledge', 'dataKeeper'), ('giveRoster', 'shiftLeader'), ('giveRoster', 'dataKeeper'),
  ('issueBulletin', 'shiftLeader'),
  ('printHANDOVER', 'shiftLeader'), ('printHANDOVER', 'leader'), ('printDUTY_LOG', 'shiftLeader'), ('printDUTY_LOG', 'leader'),
  ('printBULLETIN', 'shiftLeader'), ('printBULLETIN', 'supervisor'), ('printBULLETIN', 'leader');
