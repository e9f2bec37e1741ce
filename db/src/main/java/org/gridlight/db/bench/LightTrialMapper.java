package org.gridlight.db.bench;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Param;

/** Statements that let lights turn for measuring. */
public interface LightTrialMapper {
    /** A unit of a board and its counts. */
    record UnitRow(String board, long unitId, String light, int red, int yellow, int green, int grey) {}

    /** All open clocks end a month after a moment. */
    int calm(@Param("at") Instant at);

    /** So many clocks of handling turn red evenly within a minute. */
    int turn(@Param("clocks") int clocks, @Param("from") Instant from);

    void judge(@Param("at") Instant at);

    List<UnitRow> selectLights();

    long countChanges();
}
