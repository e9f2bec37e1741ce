package org.gridlight.db.cases;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Param;

/** Statements that say what will hold for a report before there is a case. */
public interface ForeseeMapper {
    /** The unit grid of a spot. */
    record Ground(long id, String unitGrid, String community, long streetId, String street, String responsibilityGrid,
            String gridClass, String dutyHolder) {}

    /** A component near a spot. */
    record Near(long id, String code, String name, Long ownerId, String owner, Long maintainerId, String maintainer,
            double longitude, double latitude) {}

    /** A unit by its name. */
    record Named(long id, String name) {}

    /** A limit and where it is written. */
    record Written(BigDecimal value, String unit, String basis) {}

    Ground selectGround(@Param("longitude") double longitude, @Param("latitude") double latitude);

    String selectZone(@Param("longitude") double longitude, @Param("latitude") double latitude,
            @Param("on") LocalDate on);

    Written selectLimit(@Param("category") String category, @Param("zone") String zone,
            @Param("gridClass") String gridClass, @Param("on") LocalDate on);

    Written selectStageLimit(@Param("zone") String zone, @Param("gridClass") String gridClass,
            @Param("on") LocalDate on);

    List<Near> selectNear(@Param("category") String category, @Param("west") double west, @Param("east") double east,
            @Param("south") double south, @Param("north") double north);

    Near selectComponent(@Param("componentId") long componentId);

    Boolean selectIsComponent(@Param("category") String category);

    /** Units of that name, or whose name begins with it, the nearest to it first. */
    List<Named> selectNamed(@Param("name") String name);

    List<RelatedCaseMapper.Usual> selectUsual(@Param("category") String category, @Param("streetId") long streetId,
            @Param("since") Instant since);
}
