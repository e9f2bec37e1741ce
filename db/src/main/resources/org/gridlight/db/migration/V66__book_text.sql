-- What an editor writes in place of a paragraph that was computed (编者改写). Both are kept: the computed one as it was read.

CREATE TABLE book_text (
  id         BIGINT        NOT NULL AUTO_INCREMENT COMMENT 'Key',
  month      CHAR(7)       CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'The month, YYYY-MM',
  template   VARCHAR(40)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Name of the rules its units are scored by',
  part       ENUM('OVERVIEW','ANOMALIES') CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Which paragraph of the book',
  ordinal    SMALLINT      NOT NULL COMMENT 'From 1; the highest counts, the others are its history',
  computed   VARCHAR(4000) NOT NULL COMMENT 'What was computed when it was written',
  text       VARCHAR(4000) NULL COMMENT 'What is printed in its place; none: the computed one again',
  written_at DATETIME(6)   NOT NULL COMMENT 'When it was written, UTC',
  written_by BIGINT        NOT NULL COMMENT 'Who wrote it (编辑)',
  PRIMARY KEY (id),
  UNIQUE KEY book_text_by_part (month, template, part, ordinal),
  KEY book_text_by_writer (written_by),
  CONSTRAINT book_text_writer FOREIGN KEY (written_by) REFERENCES operator (id)
) COMMENT 'Paragraphs of the monthly book that an editor wrote (编者改写)';

INSERT INTO standing_right (action, role) VALUES ('editBookText', 'assessor'), ('editBookText', 'assessmentHead');
