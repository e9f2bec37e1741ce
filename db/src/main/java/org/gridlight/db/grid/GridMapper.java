package org.gridlight.db.grid;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Param;
import org.gridlight.model.grid.Area;
import org.gridlight.model.grid.AreaLevel;
import org.gridlight.model.grid.UnitGrid;
import org.locationtech.jts.geom.Geometry;

/** Statements on areas and unit grids. */
public interface GridMapper {
    /** An area as it is stored. */
    record AreaRow(String code, AreaLevel level, String name, String parentCode, Geometry outline,
            double areaSquareMetres) {}

    /** A unit grid as it is stored, with the keys of the areas above it. */
    record GridRow(long id, String code, long communityId, long streetId, Geometry outline, double areaSquareMetres) {}

    /** Code and key of an area. */
    record AreaKey(String code, long id) {}

    List<AreaKey> selectAreaKeys();

    /** The datum in which the streets were drawn. */
    String selectStreetDatum();

    List<AreaRow> selectAreas(@Param("level") AreaLevel level);

    List<GridRow> selectGrids();

    long countGrids();

    int insertArea(@Param("area") Area area, @Param("parentId") Long parentId, @Param("datum") String datum,
            @Param("bounds") String bounds,
            @Param("validFrom") LocalDate validFrom);

    int insertGrid(@Param("grid") UnitGrid grid, @Param("communityId") long communityId, @Param("datum") String datum,
            @Param("bounds") String bounds,
            @Param("validFrom") LocalDate validFrom);

    int insertAreaRun(@Param("fileName") String fileName, @Param("sha256") String sha256,
            @Param("rows") int rows, @Param("findings") int findings,
            @Param("startedAt") Instant startedAt);
}
