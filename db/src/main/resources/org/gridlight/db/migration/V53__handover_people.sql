-- A handover names the persons of both shifts, not the two who sign alone.

ALTER TABLE handover
  ADD COLUMN left_people VARCHAR(200) NULL COMMENT 'Who was on duty in the shift that leaves (交班人员), as its leader wrote it' AFTER left_by,
  ADD COLUMN arrived_people VARCHAR(200) NULL COMMENT 'Who is on duty in the shift that comes (接班人员), as its leader wrote it' AFTER arrived_by;
