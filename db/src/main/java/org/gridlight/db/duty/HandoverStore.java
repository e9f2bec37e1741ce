package org.gridlight.db.duty;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.session.SqlSession;
import org.gridlight.db.Database;
import org.gridlight.model.cases.CaseAction;
import org.gridlight.model.duty.ShiftCase;
import org.gridlight.model.duty.DutyEntry;
import org.gridlight.model.duty.Handover;
import org.gridlight.model.duty.HandoverFigures;
import org.gridlight.model.words.Refusal;

/**
 * Handovers between shifts (交接班) and the duty log (值班日志). Each wish has an id made by the client; sent twice it is done
 * once; what is refused, or out of its turn, changes nothing and is a {@link Refusal}. All may block. Holds no state; safe
 * for use by many threads.
 */
public final class HandoverStore {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Integer>> AMOUNTS = new TypeReference<>() {
    };
    private static final Duration FIRST_SHIFT = Duration.ofHours(12);

    private final Database database;

    public HandoverStore(Database database) {
        this.database = database;
    }

    /** The one that is being written; empty when nobody has begun. */
    public Optional<Handover> draft() {
        return database
                .read(session -> Optional.ofNullable(mapper(session).selectDraft()).map(HandoverStore::handover));
    }

    /** Those that the one who comes has not signed for, the oldest first. */
    public List<Handover> awaiting() {
        return database
                .read(session -> mapper(session).selectAwaiting().stream().map(HandoverStore::handover).toList());
    }

    /** Those that were signed by who left, the last first. */
    public List<Handover> last(int most) {
        return database
                .read(session -> mapper(session).selectLast(most).stream().map(HandoverStore::handover).toList());
    }

    /** The figures as they are now, the shift counted from the last signature. @param now for the first shift of all */
    public HandoverFigures figures(Instant now) {
        return database.read(session -> {
            var since = mapper(session).selectLastLeft();
            return figures(mapper(session).selectFigures(since == null ? now.minus(FIRST_SHIFT) : since));
        });
    }

    /** Keeps the text, beginning a handover when there is none. @param version as it was read, 0 for none. @return its key */
    public long keep(UUID id, int version, String words) {
        return act(id, "draftHandover", null, Map.of("version", version, "words", words));
    }

    /** Cases with which this was done from a moment to before another, the last first. */
    public List<ShiftCase> acted(CaseAction action, Instant from, Instant to, int most) {
        return database.read(session -> mapper(session).selectActed(action.code(), from, to, most));
    }

    /**
     * The one who leaves signs; the figures of this moment are put down with it.
     *
     * @param version of the text he read
     * @param people  names of his shift, may be empty
     */
    public void leave(UUID id, long handoverId, int version, String people) {
        act(id, "leaveShift", handoverId, Map.of("version", version, "people", people));
    }

    /** The one who comes signs (交接签收). @param words what he adds, may be empty; @param people names of his shift, may be empty */
    public void take(UUID id, long handoverId, String words, String people) {
        act(id, "takeShift", handoverId, Map.of("words", words, "people", people));
    }

    /** Entries of the log from a moment to before another, by time. */
    public List<DutyEntry> entries(Instant from, Instant to) {
        return database.read(session -> mapper(session).selectEntries(from, to));
    }

    /** Adds an entry to the log. @return its key */
    public long write(UUID id, DutyEntry.New entry) {
        var detail = new HashMap<String, Object>();
        detail.put("kind", entry.kind().name());
        detail.put("words", entry.words());
        if (entry.caseId() != null) {
            detail.put("case", entry.caseId());
        }
        if (entry.correctsId() != null) {
            detail.put("corrects", entry.correctsId());
        }
        return act(id, "writeDutyLog", null, detail);
    }

    private long act(UUID id, String action, Long about, Map<String, ?> detail) {
        var json = json(detail);
        var answer = database.act(session -> mapper(session).act(id, action, about, json));
        if (!answer.outcome().equals("DONE")) {
            throw Refusal.failed(answer.reason());
        }
        return Long.parseLong(answer.acceptNo());
    }

    private static Handover handover(HandoverMapper.Row row) {
        return new Handover(row.id(), row.since(), row.begunBy(), row.version(), row.words(), row.leftAt(),
                row.leftById(), row.leftBy(), row.figures() == null ? null : figures(row.figures()), row.arrivedAt(),
                row.arrivedBy(),
                row.arrivedWords(), row.leftPeople(), row.arrivedPeople());
    }

    private static HandoverFigures figures(String json) {
        try {
            return new HandoverFigures(JSON.readValue(json, AMOUNTS));
        } catch (JsonProcessingException wrong) {
            throw new IllegalStateException("Figures of a handover that are no JSON", wrong);
        }
    }

    private static String json(Map<String, ?> detail) {
        try {
            return JSON.writeValueAsString(detail);
        } catch (JsonProcessingException wrong) {
            throw new IllegalArgumentException("A wish that cannot be written as JSON", wrong);
        }
    }

    private static HandoverMapper mapper(SqlSession session) {
        return session.getMapper(HandoverMapper.class);
    }
}
