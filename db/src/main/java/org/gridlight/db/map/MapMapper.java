package org.gridlight.db.map;

import java.util.List;
import org.apache.ibatis.annotations.Param;
import org.gridlight.model.grid.AreaLevel;
import org.gridlight.model.map.BaseAreaKind;
import org.gridlight.model.map.BaseLineKind;
import org.gridlight.model.map.KeyRanges;
import org.gridlight.model.map.MapGround.ComponentClass;
import org.gridlight.model.map.MapVersion;
import org.locationtech.jts.geom.Geometry;

/** Statements that read what the map shows. */
public interface MapMapper {
    /** An area with its outline. */
    record AreaRow(long id, long parentId, AreaLevel level, String code, String name, Geometry outline) {}

    /** A unit grid with its outline. */
    record GridRow(long id, String code, long communityId, long streetId, long responsibilityId,
            Geometry outline) {}

    /** A line of the base map. */
    record LineRow(BaseLineKind kind, String name, Geometry line) {}

    /** An area of the base map. */
    record GroundRow(BaseAreaKind kind, String name, Geometry outline) {}

    /** Which rows a change touched. */
    record ChangeRow(long number, Changed kind, long firstId, long lastId) {}

    /** What changed; the names are those of the table. */
    enum Changed {
        AREA,
        GRID,
        COMPONENT
    }

    MapVersion selectVersion();

    /** Changes after a version, in order, at most so many. */
    List<ChangeRow> selectChanges(@Param("after") long after, @Param("most") int most);

    int raiseVersion();

    /** @param ranges keys to be looked at; null for all */
    List<AreaRow> selectAreas(@Param("ranges") List<KeyRanges.Range> ranges);

    /** @param ranges keys to be looked at; null for all */
    List<GridRow> selectGrids(@Param("ranges") List<KeyRanges.Range> ranges);

    List<LineRow> selectLines();

    List<GroundRow> selectGrounds();

    List<ComponentClass> selectClasses();

    /** Classes of some components. */
    List<ComponentClass> selectClassesOf(@Param("ranges") List<KeyRanges.Range> ranges);

    /** Says of a version what changed with it. */
    int insertChange(@Param("number") long number, @Param("kind") Changed kind, @Param("first") long first,
            @Param("last") long last);
}
