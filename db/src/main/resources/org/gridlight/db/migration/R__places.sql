-- Counts of places as they are shown, and the log of what changed on the map.

DELIMITER $$

CREATE OR REPLACE SQL SECURITY DEFINER VIEW place_count_shown AS
SELECT unit_grid_id, CAST(buildings AS CHAR(12)) AS buildings,
       CASE WHEN households < 10 THEN '<10' ELSE CAST(households AS CHAR(12)) END AS households,
       CASE WHEN residents < 10 THEN '<10' ELSE CAST(residents AS CHAR(12)) END AS residents, counted_on
FROM place_count $$

-- The row of the version stays locked until the commit, so that no two changes have one number. What is much older than
-- any workstation may be is forgotten: who asks for it reads all.
CREATE OR REPLACE PROCEDURE map_changed(IN p_kind VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin, IN p_first BIGINT,
    IN p_last BIGINT)
  MODIFIES SQL DATA SQL SECURITY DEFINER
  COMMENT 'Raises the version of the map and says which rows are the reason'
BEGIN
  DECLARE v_number BIGINT;
  UPDATE map_version SET number = number + 1 WHERE id = 1;
  SELECT number INTO v_number FROM map_version WHERE id = 1;
  INSERT INTO map_change (number, kind, first_id, last_id) VALUES (v_number, p_kind, p_first, p_last);
  IF v_number MOD 1000 = 0 THEN
    DELETE FROM map_change WHERE number <= v_number - 50000;
  END IF;
END $$

CREATE OR REPLACE TRIGGER area_on_map_first AFTER INSERT ON area FOR EACH ROW
  CALL map_changed('AREA', NEW.id, NEW.id) $$

CREATE OR REPLACE TRIGGER area_on_map_anew AFTER UPDATE ON area FOR EACH ROW
BEGIN
  IF NOT (NEW.outline <=> OLD.outline AND NEW.valid_to <=> OLD.valid_to AND NEW.code = OLD.code AND NEW.name = OLD.name
      AND NEW.parent_id <=> OLD.parent_id) THEN
    CALL map_changed('AREA', NEW.id, NEW.id);
  END IF;
END $$

CREATE OR REPLACE TRIGGER unit_grid_on_map_first AFTER INSERT ON unit_grid FOR EACH ROW
  CALL map_changed('GRID', NEW.id, NEW.id) $$

CREATE OR REPLACE TRIGGER unit_grid_on_map_anew AFTER UPDATE ON unit_grid FOR EACH ROW
BEGIN
  IF NOT (NEW.outline <=> OLD.outline AND NEW.valid_to <=> OLD.valid_to AND NEW.code = OLD.code
      AND NEW.community_id = OLD.community_id) THEN
    CALL map_changed('GRID', NEW.id, NEW.id);
  END IF;
END $$

CREATE OR REPLACE TRIGGER grid_part_on_map_first AFTER INSERT ON management_grid_part FOR EACH ROW
  CALL map_changed('GRID', NEW.unit_grid_id, NEW.unit_grid_id) $$

CREATE OR REPLACE TRIGGER grid_part_on_map_anew AFTER UPDATE ON management_grid_part FOR EACH ROW
BEGIN
  IF NOT (NEW.valid_to <=> OLD.valid_to) THEN
    CALL map_changed('GRID', NEW.unit_grid_id, NEW.unit_grid_id);
  END IF;
END $$

CREATE OR REPLACE TRIGGER grid_part_on_map_out AFTER DELETE ON management_grid_part FOR EACH ROW
  CALL map_changed('GRID', OLD.unit_grid_id, OLD.unit_grid_id) $$

-- A larger grid that ends takes its parts with it.
CREATE OR REPLACE TRIGGER management_grid_on_map_anew AFTER UPDATE ON management_grid FOR EACH ROW
BEGIN
  DECLARE v_first, v_last BIGINT;
  IF NOT (NEW.valid_to <=> OLD.valid_to AND NEW.kind = OLD.kind) THEN
    SELECT MIN(unit_grid_id), MAX(unit_grid_id) INTO v_first, v_last FROM management_grid_part
    WHERE management_grid_id = NEW.id AND valid_to IS NULL;
    IF v_first IS NOT NULL THEN
      CALL map_changed('GRID', v_first, v_last);
    END IF;
  END IF;
END $$

DELIMITER ;
