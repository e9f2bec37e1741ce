package org.gridlight.client.queue;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridlight.client.cases.QueueDoor;
import org.gridlight.client.cases.ask.Asked;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.cases.CaseAction;
import org.gridlight.model.cases.CaseFile;
import org.gridlight.model.cases.OpenCase;

/**
 * Judges cases that wait for closing one after the other by their photo pair, and closes those that were marked together
 * (批量结案). Nothing is marked by itself: whoever closes has looked. On the FX thread.
 */
final class ClosingDesk {
    /** As many as one looks through without a break (operator.md B.6). */
    private static final int MOST = 50;

    private final Seat seat;
    private final QueueDoor queue;
    private final BatchDesk batch;
    private final Map<Long, CaseFile> files = new HashMap<>();
    private final Set<Long> asked = new HashSet<>();
    private ClosingForm form;

    ClosingDesk(Seat seat, QueueDoor queue, BatchDesk batch) {
        this.seat = seat;
        this.queue = queue;
        this.batch = batch;
    }

    /** Whether this person closes cases, and any of them waits that nobody else has in hand. */
    boolean isUsable() {
        return !waiting().isEmpty();
    }

    private List<OpenCase> waiting() {
        return seat.cases().all().stream().filter(this::isMine)
                .sorted(Comparator.comparing(OpenCase::number)).limit(MOST).toList();
    }

    private boolean isMine(OpenCase one) {
        return queue.workflow().possible(one.state(), seat.operator().roles()).contains(CaseAction.CLOSE)
                && !seat.claims().isOfOther(one.id());
    }

    void open() {
        var cases = waiting();
        if (cases.isEmpty()) {
            return;
        }
        files.clear();
        asked.clear();
        form = new ClosingForm(seat, queue, cases, new ClosingForm.Acts() {
            @Override
            public void look(OpenCase one) {
                read(one);
            }

            @Override
            public void close(Set<Long> marked) {
                closeAll(cases.stream().filter(one -> marked.contains(one.id())).toList());
            }

            @Override
            public void openFile(OpenCase one) {
                seat.overlays().close();
                seat.navigation().openCase(one.id());
            }
        });
        seat.overlays().open(form, queue::focus);
        form.start();
    }

    /** The next one is read while one looks at this one. */
    private void read(OpenCase one) {
        var known = files.get(one.id());
        if (known != null) {
            form.show(one, known);
        }
        form.after(one).ifPresent(this::fetch);
        fetch(one);
    }

    private void fetch(OpenCase one) {
        if (asked.add(one.id())) {
            seat.tasks().run("photos to judge", () -> queue.record().file(one.id()),
                    file -> file.ifPresentOrElse(read -> {
                        files.put(one.id(), read);
                        form.show(one, read);
                    }, () -> form.failed(one, seat.say("cases.file.goneWhy"))), failure -> {
                        asked.remove(one.id());
                        form.failed(one, seat.told(failure));
                    });
        }
    }

    private void closeAll(List<OpenCase> cases) {
        var plan = BatchPlan.of(queue.workflow(), seat.operator().roles(), CaseAction.CLOSE, cases,
                seat.claims()::isOfOther);
        batch.preview(plan, new Asked(Map.of(), null, ""));
    }
}
