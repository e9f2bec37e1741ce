package org.gridlight.db.light;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.ibatis.session.SqlSession;
import org.gridlight.db.Reading;
import org.gridlight.db.light.LightBoardMapper.TeamGrid;
import org.gridlight.model.light.LightUnit;
import org.gridlight.model.light.RedDays;

/** Reads what the boards of lights show besides the open cases. Holds no state; safe for use by many threads. */
public final class LightBoardStore {
    private final Reading reading;

    public LightBoardStore(Reading reading) {
        this.reading = reading;
    }

    /** Units of the first level that exist on a day, by group as they stand on the board, then by code. */
    public List<LightUnit> units(LocalDate day) {
        return reading.read(session -> mapper(session).selectUnits(day));
    }

    /** The streets of a day, where the place of a case counts and nobody answers; their group is their district. */
    public List<LightUnit> streets(LocalDate day) {
        return reading.read(session -> mapper(session).selectStreets(day));
    }

    /** The communities of a day, as they follow each other in the district; their group is their street. */
    public List<LightUnit> communities(LocalDate day) {
        return reading.read(session -> mapper(session).selectCommunities(day));
    }

    /** How many handling clocks of each unit were red on each of the last days, today included. */
    public RedDays redDays(Instant now, ZoneId zone, int days) {
        return redDays(now, zone, days, LightBoardMapper::selectRedSpans);
    }

    /** The same by what the cases are about or where they lie, whoever handles them. */
    public RedDays redDaysBy(CasePart by, Instant now, ZoneId zone, int days) {
        return redDays(now, zone, days, (mapper, from, until) -> mapper.selectRedSpansBy(by, from, until));
    }

    /** The same for the clocks of the hall's stages, by their numbers. */
    public RedDays redDaysOfHall(Instant now, ZoneId zone, int days) {
        return redDays(now, zone, days, LightBoardMapper::selectRedSpansOfHall);
    }

    /** The unit grids of a day by code; their group is their community, their name their code. */
    public List<LightUnit> grids(LocalDate day) {
        return reading.read(session -> mapper(session).selectGrids(day));
    }

    /** The minor classes (小类); their group is their major class (大类). */
    public List<LightUnit> categories() {
        return reading.read(session -> mapper(session).selectCategories());
    }

    /** Where reports come from; their names are those of the glossary. */
    public List<LightUnit> sources() {
        return reading.read(session -> mapper(session).selectSources());
    }

    /** The teams of inspectors of a day (班组); their group is their sub-centre. */
    public List<LightUnit> teams(LocalDate day) {
        return reading.read(session -> mapper(session).selectTeams(day));
    }

    /** Which team patrols a unit grid, by the grid's key; where several do, the one that stands first. */
    public Map<Long, Long> teamsOfGrids(LocalDate day) {
        return reading.read(session -> {
            var teams = mapper(session).selectTeams(day).stream()
                    .collect(Collectors.toMap(LightUnit::code, LightUnit::id));
            return mapper(session).selectTeamGrids(day).stream()
                    .collect(Collectors.toMap(TeamGrid::gridId, grid -> teams.get(grid.team()), Math::min));
        });
    }

    private interface Spans {
        List<RedDays.Span> select(LightBoardMapper mapper, Instant from, Instant now);
    }

    private RedDays redDays(Instant now, ZoneId zone, int days, Spans spans) {
        var today = LocalDate.ofInstant(now, zone);
        var from = today.minusDays(days - 1L).atStartOfDay(zone).toInstant();
        return RedDays.of(reading.read(session -> spans.select(mapper(session), from, now)), today, days, zone);
    }

    private static LightBoardMapper mapper(SqlSession session) {
        return session.getMapper(LightBoardMapper.class);
    }
}
