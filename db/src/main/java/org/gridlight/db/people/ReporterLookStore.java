package org.gridlight.db.people;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gridlight.db.Database;
import org.gridlight.model.people.LookPurpose;
import org.gridlight.model.people.Reporter;
import org.gridlight.model.words.Refusal;

/**
 * Names, numbers and addresses of reporters (查看完整信息): of one case at a time, for a purpose, each look on record. Holds
 * no state; safe for use by many threads.
 */
public final class ReporterLookStore {
    private final Database database;

    public ReporterLookStore(Database database) {
        this.database = database;
    }

    /**
     * What the caller may look for now, given his roles and the state of the case. The first one is the task in hand.
     *
     * @return empty when he may not look at all
     */
    public List<LookPurpose> purposes(long caseId) {
        return database.read(session -> session.getMapper(DoorMapper.class).selectPurposes(caseId)).stream()
                .map(LookPurpose::valueOf).sorted().toList();
    }

    /**
     * Shows who reported a case.
     *
     * @param id     made by the client; a look that is repeated after a broken connection counts once
     * @param reason why, at least four letters, for {@link LookPurpose#OTHER}; else not kept
     * @return in the order of the reports; empty when nobody left his name, or nobody agreed to be told to the unit
     * @throws Refusal when the purpose does not fit, or the reason is missing; the refusal is on record too
     */
    public List<Reporter> look(UUID id, long caseId, LookPurpose purpose, String reason) {
        var rows = database.act(
                session -> session.getMapper(DoorMapper.class).look(id, caseId, purpose.name(), reason));
        var first = rows.getFirst();
        if (!"DONE".equals(first.get("outcome"))) {
            throw Refusal.failed(String.valueOf(first.get("reason")));
        }
        return rows.stream().filter(row -> row.get("accept_no") != null).map(ReporterLookStore::reporter).toList();
    }

    private static Reporter reporter(Map<String, Object> row) {
        return new Reporter(text(row, "accept_no"), text(row, "name"), text(row, "telephone"), text(row, "address"),
                Boolean.TRUE.equals(row.get("may_pass_on")));
    }

    private static String text(Map<String, Object> row, String column) {
        return row.get(column) == null ? null : row.get(column).toString();
    }
}
