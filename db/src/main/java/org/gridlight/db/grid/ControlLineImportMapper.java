package org.gridlight.db.grid;

import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Param;
import org.gridlight.model.imports.ImportedControlLine;

/** Statements of the import of control lines. */
public interface ControlLineImportMapper {
    List<ImportedControlLine> selectKnown();

    int removeOfDay(@Param("code") String code, @Param("day") LocalDate day);

    int add(@Param("one") ImportedControlLine one, @Param("datum") String datum, @Param("day") LocalDate day);

    int close(@Param("code") String code, @Param("day") LocalDate day);
}
