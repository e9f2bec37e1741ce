-- Calling back (回访) at a desk of its own: who calls now holds the call, and what is said stands in the knowledge.

ALTER TABLE call_back
  ADD COLUMN held_by BIGINT NULL COMMENT 'Who calls now, so that no reporter is called by two at once; none while nobody does',
  ADD COLUMN held_until DATETIME(6) NULL COMMENT 'Until when it is held, UTC; a seat that fell silent loses it then',
  ADD KEY call_back_by_holder (held_by, held_until),
  ADD CONSTRAINT call_back_holder FOREIGN KEY (held_by) REFERENCES operator (id);

INSERT INTO setting (name, value) VALUES ('callBack.holdMinutes', '15');

ALTER TABLE knowledge MODIFY kind ENUM('ANSWER','GUIDANCE','CONTACT','SCRIPT') CHARACTER SET ascii COLLATE ascii_bin NOT NULL
  COMMENT 'What is told to a caller, how such a matter is dealt with, whom to call, or what is said when a reporter is called back (标准答复、办理指引、联系方式、回访话术)';
