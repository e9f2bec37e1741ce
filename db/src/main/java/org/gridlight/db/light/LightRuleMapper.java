package org.gridlight.db.light;

import java.time.LocalDate;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Param;
import org.gridlight.model.cases.Stage;
import org.gridlight.model.light.LightBoard;
import org.gridlight.model.light.LightRule;
import org.gridlight.model.light.UnitLightRule;

/** Rules of lights. */
public interface LightRuleMapper {
    /** A unit and its group of assessment. */
    record Assessed(long unitId, String assessmentGroup) {}

    List<Assessed> selectGroups(@Param("day") LocalDate day);

    /** A rule for clocks; nulls for what it does not name. */
    record ClockRow(long id, Stage stage, String category, LightRule.Preset preset, int yellowPercent, long capMinutes,
            long floorMinutes, int stuckPercent, int farPercent, Instant validFrom, String maker) {}

    /** A rule for units; nulls for what it does not name, and 0 for the unit. */
    record UnitRow(long id, LightBoard board, String assessmentGroup, long unitId, UnitLightRule.Kind kind,
            int redPercent, int redCases, boolean urgentIsRed, boolean farIsRed, int yellowPercent) {}

    /** A rule for clocks and when it ended; null while it holds. */
    record DatedClockRow(long id, Stage stage, String category, LightRule.Preset preset, int yellowPercent,
            long capMinutes, long floorMinutes, int stuckPercent, int farPercent, Instant validFrom, Instant validTo) {}

    List<ClockRow> selectClockRules();

    /** Those that held since a moment, at least for a while. */
    List<DatedClockRow> selectClockRulesSince(@Param("from") Instant from);

    List<UnitRow> selectUnitRules();
}
