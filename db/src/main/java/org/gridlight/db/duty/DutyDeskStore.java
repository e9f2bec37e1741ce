package org.gridlight.db.duty;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.ibatis.session.SqlSession;
import org.gridlight.db.Database;
import org.gridlight.model.duty.DutyRow;
import org.gridlight.model.duty.Knowledge;
import org.gridlight.model.duty.RosterTurn;
import org.gridlight.model.duty.UrgentBulletin;
import org.gridlight.model.words.Refusal;

/**
 * What a shift needs at hand: knowledge (知识), the duty roster of units (值班表), urgent bulletins (紧急情况快报). Each wish has an id
 * made by the client; sent twice it is done once; what is refused changes nothing and is a {@link Refusal}. All may block.
 * Holds no state; safe for use by many threads.
 */
public final class DutyDeskStore {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DateTimeFormatter IN_RECORD = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss")
            .withZone(ZoneOffset.UTC);

    private final Database database;

    public DutyDeskStore(Database database) {
        this.database = database;
    }

    /** All entries of the knowledge, those in use first. */
    public List<Knowledge> knowledge() {
        return database.read(session -> mapper(session).selectKnowledge());
    }

    /** How an entry stood, the last version first. */
    public List<Knowledge.Version> versions(long knowledgeId) {
        return database.read(session -> mapper(session).selectVersions(knowledgeId));
    }

    /** Adds an entry or changes one. @return its key */
    public long save(UUID id, Knowledge.Wanted wanted) {
        var detail = new HashMap<String, Object>();
        detail.put("kind", wanted.kind().name());
        detail.put("title", wanted.title());
        detail.put("words", wanted.words());
        detail.put("inUse", wanted.inUse() ? 1 : 0);
        detail.put("version", wanted.version());
        put(detail, "category", wanted.categoryId());
        put(detail, "department", wanted.departmentId());
        return act(id, "saveKnowledge", wanted.id() == 0 ? null : wanted.id(), detail);
    }

    /** The roster of a day, unit by unit. */
    public List<RosterTurn> roster(LocalDate day) {
        return database.read(session -> mapper(session).selectDay(day));
    }

    /** Who is on duty at a unit at a moment. */
    public List<RosterTurn> onDuty(long departmentId, Instant at) {
        return database.read(session -> mapper(session).selectOnDuty(departmentId, at));
    }

    /** Takes in turns, all of them or none; what was known of the same unit and day is replaced. */
    public void give(UUID id, List<RosterTurn> turns) {
        act(id, "giveRoster", null, Map.of("turns", turns.stream().map(turn -> Map.of("department",
                turn.departmentId(), "day", turn.day().toString(), "from", IN_RECORD.format(turn.from()), "to",
                IN_RECORD.format(turn.to()), "person", turn.person(), "telephone", turn.telephone())).toList()));
    }

    /**
     * Takes in a duty table in place of the one that holds, the whole of it or nothing.
     *
     * @param seen stamp of the table that was changed; when another one holds by now it is refused
     */
    public void giveTable(UUID id, List<DutyRow> rows, long seen) {
        act(id, "giveDutyTable", null, table(rows, seen));
    }

    /** A duty table as its door takes it. */
    static Map<String, Object> table(List<DutyRow> rows, long seen) {
        return Map.of("seen", seen, "rows", rows.stream().map(row -> {
            var detail = new HashMap<String, Object>(Map.of("place", row.place(), "class", row.classCode(),
                    "department", row.departmentId()));
            put(detail, "person", row.person());
            put(detail, "telephone", row.telephone());
            return detail;
        }).toList());
    }

    /** The bulletins issued last, the latest first. */
    public List<UrgentBulletin> bulletins(int most) {
        return database.read(session -> mapper(session).selectBulletins(most));
    }

    /** Issues a bulletin. @return its key */
    public long issue(UUID id, UrgentBulletin.New bulletin) {
        var detail = new HashMap<String, Object>();
        detail.put("form", bulletin.form().name());
        detail.put("title", bulletin.title());
        detail.put("happened", bulletin.happenedAt().truncatedTo(ChronoUnit.SECONDS).toString());
        detail.put("place", bulletin.place());
        detail.put("situation", bulletin.situation());
        put(detail, "harm", bulletin.harm());
        put(detail, "measures", bulletin.measures());
        put(detail, "needs", bulletin.needs());
        put(detail, "case", bulletin.caseId());
        return act(id, "issueBulletin", bulletin.firstId() == 0 ? null : bulletin.firstId(), detail);
    }

    private static void put(Map<String, Object> detail, String name, Object value) {
        if (value != null) {
            detail.put(name, value);
        }
    }

    private long act(UUID id, String action, Long about, Map<String, ?> detail) {
        var json = json(detail);
        var answer = database.act(session -> mapper(session).act(id, action, about, json));
        if (!answer.outcome().equals("DONE")) {
            throw Refusal.failed(answer.reason());
        }
        return Long.parseLong(answer.acceptNo());
    }

    static String json(Map<String, ?> detail) {
        try {
            return JSON.writeValueAsString(detail);
        } catch (JsonProcessingException wrong) {
            throw new IllegalArgumentException("A wish that cannot be written as JSON", wrong);
        }
    }

    private static DutyDeskMapper mapper(SqlSession session) {
        return session.getMapper(DutyDeskMapper.class);
    }
}
