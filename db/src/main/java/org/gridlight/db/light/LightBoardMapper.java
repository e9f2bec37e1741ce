package org.gridlight.db.light;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Param;
import org.gridlight.model.light.LightUnit;
import org.gridlight.model.light.RedDays;

/** Statements for the boards of lights. */
public interface LightBoardMapper {
    List<LightUnit> selectUnits(@Param("day") LocalDate day);

    List<LightUnit> selectStreets(@Param("day") LocalDate day);

    List<LightUnit> selectCommunities(@Param("day") LocalDate day);

    List<RedDays.Span> selectRedSpans(@Param("from") Instant from, @Param("now") Instant now);

    List<RedDays.Span> selectRedSpansByStreet(@Param("from") Instant from, @Param("now") Instant now);
}
