-- File exchange (数据包) with units that have no line to the centre: the keys they sign with, and what went out and came in.

CREATE TABLE unit_key (
  id            BIGINT       NOT NULL AUTO_INCREMENT COMMENT 'Key',
  department_id BIGINT       NOT NULL COMMENT 'The unit that signs with it',
  public_key    VARCHAR(256) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Public half, Ed25519, X.509 in base64; the private half never leaves the unit',
  fingerprint   CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'SHA-256 of it, as it was read out on the telephone',
  since         DATETIME(6)  NOT NULL COMMENT 'From when what it signs is taken, UTC',
  until         DATETIME(6)  NULL COMMENT 'Until when, UTC; none while it holds',
  confirmed_by  BIGINT       NOT NULL COMMENT 'Who compared the fingerprint with the unit',
  retired_by    BIGINT       NULL COMMENT 'Who ended it',
  PRIMARY KEY (id),
  UNIQUE KEY unit_key_by_fingerprint (fingerprint),
  KEY unit_key_by_department (department_id, until),
  KEY unit_key_by_confirmer (confirmed_by),
  KEY unit_key_by_retirer (retired_by),
  CONSTRAINT unit_key_department FOREIGN KEY (department_id) REFERENCES department (id),
  CONSTRAINT unit_key_confirmer FOREIGN KEY (confirmed_by) REFERENCES operator (id),
  CONSTRAINT unit_key_retirer FOREIGN KEY (retired_by) REFERENCES operator (id)
) COMMENT 'Keys with which units without a line sign their packages';

CREATE TABLE data_package (
  id            BIGINT      NOT NULL AUTO_INCREMENT COMMENT 'Key',
  department_id BIGINT      NOT NULL COMMENT 'The unit it went to or came from',
  kind          ENUM('OUT','IN') CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Dispatch package or feedback package (派遣包、反馈包)',
  sequence      BIGINT      NOT NULL COMMENT 'The how manieth of its kind for this unit, as it says itself',
  hash          CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'SHA-256 of the file',
  cases         INT         NOT NULL COMMENT 'Cases sent, or answers taken',
  refused       INT         NOT NULL DEFAULT 0 COMMENT 'Answers that were refused',
  at            DATETIME(6) NOT NULL COMMENT 'When it was packed, or taken to its end, UTC',
  operator_id   BIGINT      NOT NULL COMMENT 'Who did that',
  PRIMARY KEY (id),
  UNIQUE KEY data_package_by_hash (hash),
  UNIQUE KEY data_package_by_sequence (department_id, kind, sequence),
  KEY data_package_by_operator (operator_id),
  CONSTRAINT data_package_department FOREIGN KEY (department_id) REFERENCES department (id),
  CONSTRAINT data_package_operator FOREIGN KEY (operator_id) REFERENCES operator (id)
) COMMENT 'Packages that went out to units and came in from them, each once';

CREATE TABLE data_package_case (
  package_id BIGINT NOT NULL COMMENT 'The package that went out',
  case_id    BIGINT NOT NULL COMMENT 'A case in it',
  version    INT    NOT NULL COMMENT 'Version of the case that the unit sees in it',
  PRIMARY KEY (package_id, case_id),
  KEY data_package_case_by_case (case_id, version),
  CONSTRAINT data_package_case_package FOREIGN KEY (package_id) REFERENCES data_package (id),
  CONSTRAINT data_package_case_case FOREIGN KEY (case_id) REFERENCES case_file (id)
) COMMENT 'Cases in packages that went out';

INSERT INTO standing_right (action, role) VALUES
  ('registerUnitKey', 'shiftLeader'), ('registerUnitKey', 'dispatcher'), ('retireUnitKey', 'shiftLeader'), ('retireUnitKey', 'dispatcher'),
  ('sendPackage', 'dispatcher'), ('sendPackage', 'operator'), ('sendPackage', 'shiftLeader'),
  ('takePackage', 'dispatcher'), ('takePackage', 'operator'), ('takePackage', 'shiftLeader');
