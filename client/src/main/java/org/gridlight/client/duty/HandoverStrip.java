package org.gridlight.client.duty;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.gridlight.client.live.Feed;
import org.gridlight.client.live.OpenCases;
import org.gridlight.client.look.LightIcon;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.seat.SectionName;
import org.gridlight.client.tasks.Tasks;
import org.gridlight.client.tasks.Throttle;
import org.gridlight.db.duty.HandoverStore;
import org.gridlight.model.duty.Handover;
import org.gridlight.model.light.Light;
import org.gridlight.model.people.Role;

/**
 * Over the work of every section: a handover waits for this person's signature (交接签收). It holds nobody up: a report (F2) is
 * taken as before. On the FX thread.
 */
public final class HandoverStrip extends HBox implements AutoCloseable {
    private static final Duration CLOCK = Duration.ofMinutes(2);

    private final Seat seat;
    private final Callable<List<Handover>> awaiting;
    private final DutyWords words;
    private final Label told = Parts.text("", "text-dense");
    private Throttle changes;
    private OpenCases.Subscription others = () -> {};
    private Tasks.Running clock = () -> {};
    private boolean reading;

    public HandoverStrip(Seat seat) {
        this(seat, () -> new HandoverStore(seat.database()).awaiting());
    }

    /** The same over another record, for tests. */
    HandoverStrip(Seat seat, Callable<List<Handover>> awaiting) {
        this.seat = seat;
        this.awaiting = awaiting;
        this.words = new DutyWords(seat.words(), seat.centre().zone());
        setId("handover-strip");
        getStyleClass().addAll("strip", "yellow");
        getChildren().addAll(new LightIcon(Light.YELLOW, LightIcon.IN_TILES), told, Parts.spring(),
                Parts.button(seat.say("duty.strip.open"), () -> seat.navigation().show(SectionName.DUTY)));
        show(List.of());
        if (seat.operator().has(Role.SHIFT_LEADER)) {
            changes = new Throttle("handover strip", seat.tasks(), this::read);
            others = seat.connection().others(kinds -> {
                if (kinds.equals(Feed.EVERYTHING) || !java.util.Collections.disjoint(kinds, Set.of("handover"))) {
                    changes.trigger();
                }
            });
            clock = seat.tasks().every("handover strip clock", CLOCK, () -> seat.tasks().onScreen(this::read));
            read();
        }
    }

    private void read() {
        if (reading) {
            return;
        }
        reading = true;
        seat.tasks().run("handovers that wait", awaiting, found -> {
            reading = false;
            show(found.stream().filter(one -> one.leftById() != seat.operator().id()).toList());
        }, failure -> reading = false);
    }

    private void show(List<Handover> waiting) {
        setVisible(!waiting.isEmpty());
        setManaged(!waiting.isEmpty());
        if (!waiting.isEmpty()) {
            var first = waiting.getFirst();
            told.setText(seat.say("duty.strip.told", first.leftBy(), words.minute(first.leftAt()), waiting.size()));
        }
    }

    @Override
    public void close() {
        if (changes != null) {
            changes.close();
        }
        others.close();
        clock.cancel();
    }
}
