package org.gridlight.db.theme;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Param;
import org.gridlight.model.theme.FillUnit;

/** Statements on themes of the map, and on what thematic maps need besides counts. */
public interface MapThemeMapper {
    /** A theme. @param owner null for a shipped one; @param baseId 0 for none */
    record Row(long id, long operatorId, long baseId, String code, String name, String owner, boolean shared,
            String content) {}

    /** How a theme was kept. @param id null when it was not @param reason key of the message, null when it was kept */
    record Kept(Long id, String reason) {}

    /** How large a unit grid or an area is. */
    record Size(String code, double squareMetres) {}

    /** Degrees. */
    record Spot(double longitude, double latitude) {}

    /** Shipped ones in their order, then those that are shared or his, by name. */
    List<Row> selectOf(@Param("operatorId") long operatorId);

    Kept put(@Param("id") Long id, @Param("base") Long base, @Param("name") String name,
            @Param("shared") boolean shared, @Param("content") String content);

    void remove(@Param("id") long id);

    /** Unit grids or areas in force. @param unit RESPONSIBILITY_GRID has the unit grids it is made of */
    List<Size> selectSizes(@Param("unit") FillUnit unit);

    /** Where cases reported in a time lie, no more than so many. */
    List<Spot> selectReported(@Param("from") Instant from, @Param("until") Instant until,
            @Param("most") int most);
}
