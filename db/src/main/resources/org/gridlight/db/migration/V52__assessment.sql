-- Months of assessment (考评周期): what people score by hand, what units appeal against, and the months that are published and
-- locked. An open month has no row: it is counted from the record whenever somebody looks.

CREATE TABLE assessed_month (
  id            BIGINT       NOT NULL AUTO_INCREMENT COMMENT 'Key',
  month         CHAR(7)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'The month, YYYY-MM',
  template      VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Name of the rules it is scored by (考评细则)',
  revision      SMALLINT     NOT NULL COMMENT 'From 1; each reopening of a locked month makes the next (修订第 n 版)',
  state         ENUM('DRAFT','PUBLISHED','LOCKED') CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'How far it is (初评、公布、定稿)',
  reason        VARCHAR(300) NULL COMMENT 'Why a locked month was opened again; none for the first',
  published_at  DATETIME(6)  NULL COMMENT 'When it was published, UTC',
  published_by  BIGINT       NULL COMMENT 'Who published it',
  appeals_until DATETIME(6)  NULL COMMENT 'Until when units may appeal, UTC',
  locked_at     DATETIME(6)  NULL COMMENT 'When it was locked, UTC',
  locked_by     BIGINT       NULL COMMENT 'Who locked it',
  template_text MEDIUMTEXT   NULL COMMENT 'The rules as they were when it was locked, YAML',
  content       LONGTEXT     NULL COMMENT 'Everything its book says, JSON; it prints from this from then on',
  content_hash  CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'SHA-256 of the rules, a line feed and the content',
  version       INT          NOT NULL COMMENT 'Rises with every change; a wish that saw an older one is refused',
  PRIMARY KEY (id),
  UNIQUE KEY assessed_month_by_month (month, template, revision),
  KEY assessed_month_by_publisher (published_by),
  KEY assessed_month_by_locker (locked_by),
  CONSTRAINT assessed_month_publisher FOREIGN KEY (published_by) REFERENCES operator (id),
  CONSTRAINT assessed_month_locker FOREIGN KEY (locked_by) REFERENCES operator (id),
  CONSTRAINT assessed_month_locked CHECK ((state = 'LOCKED') = (content IS NOT NULL))
) COMMENT 'Months of assessment that were published (考评周期)';

CREATE TABLE score_entry (
  id            BIGINT        NOT NULL AUTO_INCREMENT COMMENT 'Key',
  month         CHAR(7)       CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'The month, YYYY-MM',
  template      VARCHAR(40)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Name of the rules',
  department_id BIGINT        NOT NULL COMMENT 'The unit that is scored',
  line          VARCHAR(40)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Key of the line (人工评分项)',
  ordinal       SMALLINT      NOT NULL COMMENT 'From 1; the highest counts, the others are its history',
  amount        DECIMAL(12,4) NOT NULL COMMENT 'The value that was given',
  reason        VARCHAR(500)  NOT NULL COMMENT 'Why (事由)',
  evidence      VARCHAR(500)  NULL COMMENT 'Number of a case, a photo or a document (佐证材料)',
  appeal_id     BIGINT        NULL COMMENT 'The upheld appeal that it follows; none for an entry of an assessor',
  entered_at    DATETIME(6)   NOT NULL COMMENT 'When it was entered, UTC',
  entered_by    BIGINT        NOT NULL COMMENT 'Who entered it (评分人)',
  PRIMARY KEY (id),
  UNIQUE KEY score_entry_by_line (month, template, department_id, line, ordinal),
  KEY score_entry_by_department (department_id),
  KEY score_entry_by_operator (entered_by),
  KEY score_entry_by_appeal (appeal_id),
  CONSTRAINT score_entry_department FOREIGN KEY (department_id) REFERENCES department (id),
  CONSTRAINT score_entry_operator FOREIGN KEY (entered_by) REFERENCES operator (id)
) COMMENT 'Values of lines that people score (人工评分)';

CREATE TABLE score_appeal (
  id            BIGINT        NOT NULL AUTO_INCREMENT COMMENT 'Key',
  month_id      BIGINT        NOT NULL COMMENT 'The published month',
  department_id BIGINT        NOT NULL COMMENT 'The unit that appeals',
  line          VARCHAR(40)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Key of the line it is about',
  words         VARCHAR(500)  NOT NULL COMMENT 'What the unit says',
  lodged_at     DATETIME(6)   NOT NULL COMMENT 'When it was lodged, UTC',
  lodged_by     BIGINT        NOT NULL COMMENT 'Who lodged it',
  upheld        BOOLEAN       NULL COMMENT 'How it was decided (成立、不成立); none while it is open',
  reason        VARCHAR(500)  NULL COMMENT 'Why it was decided so',
  decided_at    DATETIME(6)   NULL COMMENT 'When it was decided, UTC',
  decided_by    BIGINT        NULL COMMENT 'Who decided',
  PRIMARY KEY (id),
  UNIQUE KEY score_appeal_once (month_id, department_id, line),
  KEY score_appeal_by_department (department_id),
  KEY score_appeal_by_lodger (lodged_by),
  KEY score_appeal_by_decider (decided_by),
  CONSTRAINT score_appeal_month FOREIGN KEY (month_id) REFERENCES assessed_month (id),
  CONSTRAINT score_appeal_department FOREIGN KEY (department_id) REFERENCES department (id),
  CONSTRAINT score_appeal_lodger FOREIGN KEY (lodged_by) REFERENCES operator (id),
  CONSTRAINT score_appeal_decider FOREIGN KEY (decided_by) REFERENCES operator (id)
) COMMENT 'Appeals of units against lines of a published month (申诉), one a line';

ALTER TABLE score_entry ADD CONSTRAINT score_entry_appeal FOREIGN KEY (appeal_id) REFERENCES score_appeal (id);

INSERT INTO setting (name, value) VALUES ('score.appealDays', '5');

INSERT INTO standing_right (action, role) VALUES
  ('enterScoreLine', 'assessor'), ('enterScoreLine', 'assessmentHead'), ('publishMonth', 'assessmentHead'),
  ('lockMonth', 'assessmentHead'), ('reopenMonth', 'assessmentHead'), ('decideScoreAppeal', 'assessmentHead'),
  ('appealScore', 'department'), ('appealScore', 'liaison');
