package org.gridlight.db.light;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Param;
import org.gridlight.model.light.Light;
import org.gridlight.model.light.LightBoard;
import org.gridlight.model.light.UnitLight;

/** Statements on the lights of units that the record keeps, now and before. */
public interface LightHistoryMapper {
    /** A change of a light. */
    record ChangeRow(LightBoard board, long unitId, Instant at, Light light, Light before, UnitLight.Why why, int red,
            int yellow, int green, int grey) {}

    /** A light as it is now. */
    record LightRow(LightBoard board, long unitId, Light light, UnitLight.Why why, int cases, double percent, int red,
            int yellow, int green, int grey, int urgentRed, int farRed, Instant since, Instant redSince) {}

    /** The light of a unit at a moment. */
    record FirstRow(long unitId, Light light) {}

    /** A department with its code. */
    record UnitCode(long id, String code) {}

    List<LightRow> selectNow(@Param("board") LightBoard board);

    List<ChangeRow> selectOfUnit(@Param("board") LightBoard board, @Param("unit") long unit,
            @Param("from") Instant from, @Param("until") Instant until);

    List<ChangeRow> selectBetween(@Param("board") LightBoard board, @Param("from") Instant from,
            @Param("until") Instant until);

    List<FirstRow> selectAt(@Param("board") LightBoard board, @Param("at") Instant at);

    Light selectAtOfUnit(@Param("board") LightBoard board, @Param("unit") long unit, @Param("at") Instant at);

    /** @return null while there is none */
    Instant selectFirstChange();

    /** The newest last. */
    List<UnitCode> selectDepartments();
}
