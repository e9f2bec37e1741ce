package org.gridlight.client.cases;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.cases.OpenCase;

/**
 * Where the hand of a person is in the list: the chosen case, the marked ones, the groups that are open. A folded group is
 * stood for by its first case, so that the arrows reach it. On the FX thread.
 */
final class QueueHand {
    private final Seat seat;
    private final QueueModel model;
    private final Supplier<QueueRows> rows;
    private final Runnable refresh;
    /** The row to which the marking has gone. */
    private int markEnd;

    QueueHand(Seat seat, QueueModel model, Supplier<QueueRows> rows, Runnable refresh) {
        this.seat = seat;
        this.model = model;
        this.rows = rows;
        this.refresh = refresh;
    }

    private QueueRows rows() {
        return rows.get();
    }

    private int chosen() {
        return rows().indexOf(seat.selected().get());
    }

    void choose(int row) {
        switch (rows().at(row)) {
            case QueueRows.Line(var one) -> seat.selected().set(one.id());
            case QueueRows.Heading heading -> {
                model.fold(heading.group());
                refresh.run();
            }
        }
    }

    void move(int by) {
        if (rows().size() == 0) {
            return;
        }
        int target = Math.clamp((long) rows().rowOf(seat.selected().get()) + by, 0, rows().size() - 1);
        var found = switch (rows().at(target)) {
            case QueueRows.Line(var one) -> Optional.of(one);
            case QueueRows.Heading heading when heading.folded() -> Optional.of(heading.oldest());
            case QueueRows.Heading _ when by < 0 && target > 0 -> before(target);
            case QueueRows.Heading _ -> rows().step(target, 1);
        };
        found.ifPresent(next -> seat.selected().set(next.id()));
    }

    /** The row over the heading of an open group: a case, or the heading of a folded group. */
    private Optional<OpenCase> before(int heading) {
        return switch (rows().at(heading - 1)) {
            case QueueRows.Line(var one) -> Optional.of(one);
            case QueueRows.Heading folded -> Optional.of(folded.oldest());
        };
    }

    /** Folds the group of the chosen case or opens it. @param all every group together with it */
    void fold(boolean shut, boolean all) {
        var which = all
                ? rows().groups()
                : rows().groupOf(seat.selected().get()).map(Set::of).orElse(Set.of());
        if (!which.isEmpty()) {
            model.fold(which, shut);
            refresh.run();
        }
    }

    /** The first one that is marked takes the chosen one along, as lists do everywhere. */
    void mark(int row) {
        if (rows().at(row) instanceof QueueRows.Line(var one)) {
            if (seat.marked().isEmpty() && seat.selected().get() != one.id() && chosen() >= 0) {
                seat.marked().set(Set.of(seat.selected().get(), one.id()));
            } else {
                seat.marked().toggle(one.id());
            }
        }
    }

    void markTo(int row) {
        int from = chosen();
        markEnd = row;
        seat.marked().set(rows().between(from < 0 ? row : from, row));
    }

    void extend(int by) {
        int from = chosen();
        if (from < 0) {
            move(by);
            return;
        }
        boolean going = seat.marked().ids().equals(rows().between(from, markEnd));
        markTo(Math.clamp((long) (going ? markEnd : from) + by, 0, rows().size() - 1));
    }
}
