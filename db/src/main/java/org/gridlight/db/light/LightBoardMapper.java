package org.gridlight.db.light;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Param;
import org.gridlight.model.light.LightUnit;
import org.gridlight.model.light.RedDays;

/** Statements for the boards of lights. */
public interface LightBoardMapper {
    /** A unit grid and the team that patrols it. */
    record TeamGrid(String team, long gridId) {}

    List<LightUnit> selectUnits(@Param("day") LocalDate day);

    List<LightUnit> selectStreets(@Param("day") LocalDate day);

    List<LightUnit> selectCommunities(@Param("day") LocalDate day);

    List<LightUnit> selectGrids(@Param("day") LocalDate day);

    List<LightUnit> selectCategories();

    List<LightUnit> selectSources();

    List<LightUnit> selectTeams(@Param("day") LocalDate day);

    List<TeamGrid> selectTeamGrids(@Param("day") LocalDate day);

    List<RedDays.Span> selectRedSpansBy(@Param("by") CasePart by, @Param("from") Instant from,
            @Param("now") Instant now);

    List<RedDays.Span> selectRedSpansOfHall(@Param("from") Instant from, @Param("now") Instant now);

    List<RedDays.Span> selectRedSpans(@Param("from") Instant from, @Param("now") Instant now);
}
