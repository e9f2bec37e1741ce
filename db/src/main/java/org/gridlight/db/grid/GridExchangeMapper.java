package org.gridlight.db.grid;

import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Param;
import org.gridlight.model.grid.AreaLevel;
import org.gridlight.model.imports.GridSheet.ImportedGrid;
import org.locationtech.jts.geom.Geometry;

/** Statements of imports and exports of grids and areas. */
public interface GridExchangeMapper {
    /** A unit grid with all that is said of it. */
    record SheetRow(long id, String code, String community, String landUse, String management, String functionType,
            String holder, String bounds, double squareMetres, Geometry outline) {}

    /** An area with all that is said of it. */
    record AreaSheetRow(String code, String name, String level, String parentCode, double squareMetres,
            Geometry outline) {}

    List<SheetRow> selectGridSheet();

    List<AreaSheetRow> selectAreaSheet(@Param("level") AreaLevel level);

    List<String> selectGivenUp();

    int insertGrid(@Param("one") ImportedGrid one, @Param("communityId") long communityId,
            @Param("datum") String datum, @Param("bounds") String bounds, @Param("validFrom") LocalDate validFrom);
}
