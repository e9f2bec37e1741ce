package org.gridlight.client.shell;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.gridlight.client.live.OpenCases;
import org.gridlight.client.look.LightIcon;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.seat.UnansweredActs;
import org.gridlight.client.seat.UnansweredActs.Entry;
import org.gridlight.client.seat.UnansweredActs.Outcome;
import org.gridlight.model.light.Light;

/** Over the work: acts whose answer was lost with the connection, and then whether they were done. */
final class UnansweredStrip extends HBox implements AutoCloseable {
    private final Seat seat;
    private final LightIcon light = new LightIcon(Light.YELLOW, LightIcon.IN_TILES);
    private final Label words = Parts.text("", "text-dense");
    private final OpenCases.Subscription subscription;

    UnansweredStrip(Seat seat) {
        this.seat = seat;
        getStyleClass().addAll("strip", "yellow");
        getChildren().addAll(light, words, Parts.spring(),
                Parts.button(seat.say("shell.unanswered.seen"), () -> seat.unanswered().seen()));
        subscription = seat.unanswered().subscribe(this::show);
    }

    private void show(List<Entry> entries) {
        setVisible(!entries.isEmpty());
        setManaged(!entries.isEmpty());
        light.show(lightOf(entries));
        words.setText(entries.stream().map(this::said).collect(Collectors.joining("  ")));
    }

    private static Light lightOf(List<Entry> entries) {
        if (entries.stream().anyMatch(one -> one.outcome() instanceof Outcome.NotDone)) {
            return Light.RED;
        }
        return entries.stream().allMatch(Entry::isSettled) ? Light.GREEN : Light.YELLOW;
    }

    private String said(Entry entry) {
        return switch (entry.outcome()) {
            case Outcome.Unknown _ -> seat.say("shell.unanswered.unknown", entry.what());
            case Outcome.Done _ -> seat.say("shell.unanswered.done", entry.what());
            case Outcome.NotDone(var why) -> seat.say("shell.unanswered.notDone", entry.what(), why);
        };
    }

    @Override
    public void close() {
        subscription.close();
    }
}
