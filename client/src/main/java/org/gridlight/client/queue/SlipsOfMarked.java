package org.gridlight.client.queue;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.gridlight.client.cases.QueueDoor;
import org.gridlight.client.papers.SlipRun;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.cases.CaseState;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.prints.SlipKind;

/**
 * Prints the slips (派遣单、核实单、核查单) of all marked cases, those of one unit together. With nothing marked it marks what
 * the unit of the case in front has not signed for. On the FX thread.
 */
final class SlipsOfMarked {
    private final Seat seat;
    private final QueueDoor queue;
    private AtomicBoolean stop = new AtomicBoolean();

    SlipsOfMarked(Seat seat, QueueDoor queue) {
        this.seat = seat;
        this.queue = queue;
    }

    /** Whether a marked case has a slip that this person prints, or the unit of the case in front waits for some. */
    boolean isUsable() {
        return !marked().isEmpty() || !ofUnit().isEmpty();
    }

    /** What its key does now. */
    String words() {
        return marked().isEmpty() && !ofUnit().isEmpty()
                ? seat.say("queue.slips.ofUnit", ofUnit().getFirst().department(), ofUnit().size())
                : seat.say("queue.slips");
    }

    /** Those that the unit of the case in front has not signed for yet: what goes to it on paper as one pile. */
    private List<OpenCase> ofUnit() {
        var unit = seat.cases().find(seat.selected().get()).map(OpenCase::departmentId).orElse(0L);
        return unit == 0 || !SlipKind.DISPATCH.isPrintedBy(seat.operator().roles())
                ? List.of()
                : seat.cases().all().stream()
                        .filter(one -> one.departmentId() == unit && one.state() == CaseState.PENDING_HANDLE).toList();
    }

    /** Sorted so that each unit gets a pile of its own. */
    List<OpenCase> marked() {
        return seat.marked().ids().stream().map(id -> seat.cases().find(id).orElse(null)).filter(Objects::nonNull)
                .filter(one -> SlipKind.of(one.state()).filter(kind -> kind.isPrintedBy(seat.operator().roles()))
                        .isPresent())
                .sorted(Comparator.comparing(OpenCase::department, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(OpenCase::number))
                .toList();
    }

    void print() {
        var ids = marked().stream().map(OpenCase::id).toList();
        if (ids.isEmpty()) {
            // Seen before it is printed: the same key again prints them.
            seat.marked().set(ofUnit().stream().map(OpenCase::id).collect(Collectors.toSet()));
            return;
        }
        var form = new ProgressForm(seat, seat.say("queue.slips"), ids.size());
        var own = new AtomicBoolean();
        stop = own;
        seat.overlays().open(form, () -> {
            own.set(true);
            queue.focus();
        });
        seat.tasks().run("slips", () -> new SlipRun(seat).print(ids, count -> {
            if (own.get()) {
                throw new CancellationException();
            }
            seat.tasks().onScreen(() -> form.reached(count));
        }), printed -> form.done(seat.say("queue.slips.done", printed, ids.size() - printed)), failure -> {
            if (!own.get()) {
                form.failed(seat.told(failure));
            }
        });
    }

    void close() {
        stop.set(true);
    }
}
