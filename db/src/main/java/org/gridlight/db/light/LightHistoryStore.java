package org.gridlight.db.light;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.ibatis.session.SqlSession;
import org.gridlight.db.Reading;
import org.gridlight.model.light.KeptLight;
import org.gridlight.model.light.Light;
import org.gridlight.model.light.LightBoard;
import org.gridlight.model.light.LightChange;
import org.gridlight.model.light.LightCounts;
import org.gridlight.model.light.TimeInLight;
import org.gridlight.model.light.UnitLight;
import org.gridlight.model.light.UnitLightHistory;
import org.gridlight.model.measures.MonthLights;
import org.gridlight.model.measures.MonthQuestion;

/**
 * The lights of units as the record keeps them: now, every change (灯号记录), and how long each unit stood under which light
 * (亮灯时长), a measure for the scores. Kept as long as the setting {@code light.history.days} says. Holds no state; safe for
 * use by many threads.
 */
public final class LightHistoryStore {
    private final Reading reading;

    public LightHistoryStore(Reading reading) {
        this.reading = reading;
    }

    /** The lights of a board now, by unit; a unit that is missing is green, with nothing in hand. */
    public List<KeptLight> now(LightBoard board) {
        return reading
                .read(session -> mapper(session).selectNow(board).stream().map(LightHistoryStore::light).toList());
    }

    /** What happened to the light of a unit, oldest first. @param until exclusive */
    public List<LightChange> changes(LightBoard board, long unitId, Instant from, Instant until) {
        return reading.read(session -> mapper(session).selectOfUnit(board, unitId, from, until).stream()
                .map(LightHistoryStore::change).toList());
    }

    /** The same of all units of a board, as they came: what a replay needs. */
    public List<LightChange> changes(LightBoard board, Instant from, Instant until) {
        return reading.read(session -> mapper(session).selectBetween(board, from, until).stream()
                .map(LightHistoryStore::change).toList());
    }

    /** The light of each unit at a moment; a unit that is missing was green. */
    public Map<Long, Light> at(LightBoard board, Instant at) {
        return reading.read(session -> lightsAt(session, board, at));
    }

    /**
     * How long each unit stood under each light between two moments, none of them to come.
     *
     * @param until exclusive
     */
    public Map<Long, TimeInLight> times(LightBoard board, Instant from, Instant until) {
        return reading.read(session -> times(session, board, from, until));
    }

    /**
     * Since when there is a record of lights: what happened before was not observed. Empty while no light has changed.
     */
    public Optional<Instant> begin() {
        return reading.read(session -> Optional.ofNullable(mapper(session).selectFirstChange()));
    }

    /**
     * The record of one unit between two moments, as far as there is one.
     *
     * @param until exclusive
     * @param now   what is to come is not observed
     * @return empty when nothing of it was observed
     */
    public Optional<UnitLightHistory> ofUnit(LightBoard board, long unitId, Instant from, Instant until, Instant now) {
        return reading.read(session -> observed(session, from, until, now).map(part -> {
            var changes = mapper(session).selectOfUnit(board, unitId, part.from(), part.until()).stream()
                    .map(LightHistoryStore::change).toList();
            // A light that changes between the two questions is told by its change.
            var first = changes.isEmpty()
                    ? mapper(session).selectAtOfUnit(board, unitId, part.from())
                    : changes.getFirst().before();
            return new UnitLightHistory(board, unitId, part.from(), part.until(), first, changes);
        }));
    }

    /** How long a unit stood under each light between two moments; nothing of no record. @param until exclusive */
    public TimeInLight time(LightBoard board, long unitId, Instant from, Instant until, Instant now) {
        return ofUnit(board, unitId, from, until, now).map(UnitLightHistory::time)
                .orElseGet(() -> new TimeInLight(unitId, Map.of()));
    }

    /**
     * How long each department stood under each light (亮灯时长): the measures of lights for the scores. One that never had a
     * case is green.
     *
     * @param question the period, until now at the latest
     */
    public MonthLights ofDepartments(MonthQuestion question) {
        return reading.read(session -> observed(session, question.from(), question.until(), question.until())
                .map(part -> {
                    var times = times(session, LightBoard.UNIT, part.from(), part.until());
                    var green = Map.of(Light.GREEN, Duration.between(part.from(), part.until()));
                    var byCode = new HashMap<String, TimeInLight>();
                    mapper(session).selectDepartments().forEach(unit -> byCode.put(unit.code(),
                            times.getOrDefault(unit.id(), new TimeInLight(unit.id(), green))));
                    return new MonthLights(part.from(), part.until(), byCode);
                }).orElse(MonthLights.NONE));
    }

    private static Optional<MonthQuestion> observed(SqlSession session, Instant from, Instant until, Instant now) {
        var begin = mapper(session).selectFirstChange();
        if (begin == null) {
            return Optional.empty();
        }
        var first = begin.isAfter(from) ? begin : from;
        var last = now.isBefore(until) ? now : until;
        return first.isBefore(last) ? Optional.of(new MonthQuestion(first, last)) : Optional.empty();
    }

    private static Map<Long, TimeInLight> times(SqlSession session, LightBoard board, Instant from, Instant until) {
        return TimeInLight.between(from, until, lightsAt(session, board, from),
                mapper(session).selectBetween(board, from, until).stream().map(LightHistoryStore::change).toList());
    }

    private static Map<Long, Light> lightsAt(SqlSession session, LightBoard board, Instant at) {
        return mapper(session).selectAt(board, at).stream().collect(
                Collectors.toMap(LightHistoryMapper.FirstRow::unitId, LightHistoryMapper.FirstRow::light));
    }

    private static LightChange change(LightHistoryMapper.ChangeRow row) {
        return new LightChange(row.board(), row.unitId(), row.at(), row.light(), row.before(), row.why(),
                new LightCounts(row.red(), row.yellow(), row.green(), row.grey()));
    }

    private static KeptLight light(LightHistoryMapper.LightRow row) {
        return new KeptLight(row.board(), row.unitId(),
                new UnitLight(row.light(), row.why(), row.cases(), row.percent()),
                new LightCounts(row.red(), row.yellow(), row.green(), row.grey()), row.urgentRed(), row.farRed(),
                row.since(), row.redSince());
    }

    private static LightHistoryMapper mapper(SqlSession session) {
        return session.getMapper(LightHistoryMapper.class);
    }
}
