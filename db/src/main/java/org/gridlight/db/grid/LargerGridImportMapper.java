package org.gridlight.db.grid;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Param;
import org.gridlight.model.grid.ImportedLargerGrid;

/** Statements of the import of responsibility grids. */
public interface LargerGridImportMapper {
    /** A responsibility grid with one of its unit grids; unitGridId null when it has none. */
    record PartRow(String code, String name, String level, Long unitGridId) {}

    List<PartRow> selectKnown();

    List<String> selectGivenUp();

    int add(@Param("one") ImportedLargerGrid one, @Param("day") LocalDate day);

    int rename(@Param("one") ImportedLargerGrid one);

    int removePartsOfDay(@Param("parts") Collection<Long> parts, @Param("day") LocalDate day);

    int closeParts(@Param("parts") Collection<Long> parts, @Param("day") LocalDate day);

    List<Long> selectParts(@Param("code") String code);

    int addPart(@Param("code") String code, @Param("unitGridId") long unitGridId, @Param("day") LocalDate day);

    int close(@Param("code") String code, @Param("day") LocalDate day);
}
