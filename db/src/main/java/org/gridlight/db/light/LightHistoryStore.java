package org.gridlight.db.light;

import java.time.Instant;
import java.util.List;
import java.util.Map;
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
        return reading.read(session -> TimeInLight.between(from, until, lightsAt(session, board, from),
                mapper(session).selectBetween(board, from, until).stream().map(LightHistoryStore::change).toList()));
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
