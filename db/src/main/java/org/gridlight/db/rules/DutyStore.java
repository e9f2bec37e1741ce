package org.gridlight.db.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gridlight.db.Database;
import org.gridlight.model.rules.DutyException;
import org.gridlight.model.rules.DutyItem;
import org.gridlight.model.words.Refusal;

/**
 * What may be given to whom (准入清单), and what was asked for outside of it. Holds no state; safe for use by many threads.
 */
public final class DutyStore {
    private final Database database;

    public DutyStore(Database database) {
        this.database = database;
    }

    /** The list as it holds on a day, in the order of its numbers. May block. */
    public List<DutyItem> items(LocalDate day) {
        return database.read(session -> session.getMapper(DutyMapper.class).selectItems(day).stream()
                .map(row -> new DutyItem(row.id(), row.code(), row.name(), row.ownerId(), row.owner(), row.basis(),
                        row.validFrom(), row.validTo(),
                        row.receivers() == null ? Set.of() : Set.of(row.receivers().split(","))))
                .toList());
    }

    /** Puts a task on the list, in place of the one of its number from then on. For the owner of the record. */
    public void put(DutyItem item) {
        database.write(session -> {
            var mapper = session.getMapper(DutyMapper.class);
            mapper.endItem(item.code(), item.from());
            mapper.insertItem(item.code(), item.name(), item.ownerId(), item.basis(), item.from(), item.to());
            item.receivers().forEach(receiver -> mapper.insertReceiver(item.code(), item.from(), receiver));
            return null;
        });
    }

    /**
     * Asks to give a task outside the list.
     *
     * @param id made by the client, a new one for every wish
     * @param itemId the kind of task on the list that comes nearest, null when there is none
     * @return the key of the request
     * @throws Refusal when the account may not, something is missing, or the list allows it already
     */
    public long ask(UUID id, long departmentId, Long itemId, String task, String receiver, String reason) {
        return answered(database.act(session -> session.getMapper(DutyMapper.class).ask(id, departmentId, itemId, task,
                receiver, reason)));
    }

    /** Approves or refuses. @throws Refusal when the account may not, asked for it itself, or it was decided before */
    public void decide(UUID id, long exceptionId, boolean approved, String opinion) {
        answered(database
                .act(session -> session.getMapper(DutyMapper.class).decide(id, exceptionId, approved, opinion)));
    }

    private static long answered(DutyMapper.Answer answer) {
        if (!answer.outcome().equals("DONE")) {
            throw Refusal.failed(answer.reason(), "-", "-", answer.detail() == null ? "-" : answer.detail());
        }
        return Long.parseLong(answer.detail());
    }

    /** What was asked for from a moment until another. May block. */
    public List<DutyException> exceptions(Instant from, Instant until) {
        return database.read(session -> session.getMapper(DutyMapper.class).selectExceptions(from, until));
    }

    /** Refusals and approvals counted by unit. May block. */
    public List<DutyException.Count> counts(Instant from, Instant until) {
        return database.read(session -> session.getMapper(DutyMapper.class).countExceptions(from, until));
    }
}
