package org.gridlight.db.clock;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.gridlight.db.Database;
import org.gridlight.model.clock.Limit;
import org.gridlight.model.clock.LimitUnit;
import org.gridlight.model.clock.Postponement;
import org.gridlight.model.words.Refusal;

/**
 * Orders that postpone many cases at once (批量顺延). Each is one act of the record: every case it holds for gets its step
 * and a due time that names the order. Holds no state; safe for use by many threads.
 */
public final class PostponementStore {
    private final Database database;

    public PostponementStore(Database database) {
        this.database = database;
    }

    /**
     * Enters an order.
     *
     * @param id made by the client, a new one for every wish; sent twice it is done once
     * @return how many cases it moved
     * @throws Refusal when the account may not, or the order is not complete; nothing was changed then
     */
    public int postpone(UUID id, Postponement.Order order) {
        return answered(database.act(session -> {
            var mapper = session.getMapper(PostponementMapper.class);
            return switch (order.time()) {
                case Postponement.Time.LeftOut(var from, var to) -> mapper.postpone(id, order, from, to, null);
                case Postponement.Time.Added(var hours) -> mapper.postpone(id, order, null, null, hours.value());
            };
        }));
    }

    /**
     * Takes an order back as a whole: every due time is what it would be without it.
     *
     * @return how many cases it had moved
     * @throws Refusal when the account may not, or it was taken back before
     */
    public int undo(UUID id, long orderId) {
        return answered(database.act(session -> session.getMapper(PostponementMapper.class).undo(id, orderId)));
    }

    private static int answered(PostponementMapper.Answer answer) {
        if (!answer.outcome().equals("DONE")) {
            throw Refusal.failed(answer.reason(), "-", "-", answer.detail() == null ? "-" : answer.detail());
        }
        return Integer.parseInt(answer.detail());
    }

    /** The latest orders, the newest first. May block. */
    public List<Postponement> orders(int most) {
        return database.read(session -> session.getMapper(PostponementMapper.class).selectAll(most).stream()
                .map(PostponementStore::order).toList());
    }

    /** The cases an order moved, for whoever shows them. May block. */
    public List<Long> caseIds(long orderId) {
        return database.read(session -> session.getMapper(PostponementMapper.class).selectCaseIds(orderId));
    }

    private static Postponement order(PostponementMapper.Row row) {
        var time = row.hours() == null
                ? new Postponement.Time.LeftOut(row.fromAt(), row.toAt())
                : new Postponement.Time.Added(new Limit(row.hours(), LimitUnit.WORK_HOUR));
        var areas = row.areas() == null
                ? List.<Long>of()
                : Arrays.stream(row.areas().split(",")).map(Long::valueOf).toList();
        var categories = row.categories() == null ? List.<String>of() : List.of(row.categories().split("\n"));
        return new Postponement(row.id(), new Postponement.Order(row.number(), row.orderedBy(), row.reason(), areas,
                categories, time, row.urgentToo()), row.madeAt(), row.madeBy(), row.caseCount(), row.undoneAt(),
                row.undoneBy());
    }
}
