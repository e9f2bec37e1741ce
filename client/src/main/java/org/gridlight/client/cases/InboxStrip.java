package org.gridlight.client.cases;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.gridlight.client.desk.DeskReading;
import org.gridlight.client.look.LightIcon;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.intake.IntakeStanding;
import org.gridlight.model.light.Light;

/**
 * Over the queue, while it matters: reports of other systems that wait for a person, or that nobody registers because no
 * service runs. On the FX thread.
 */
final class InboxStrip extends HBox implements DeskReading.Desk<IntakeStanding>, AutoCloseable {
    private static final Duration LOOK = Duration.ofSeconds(15);
    /** A service registers every few seconds. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final Seat seat;
    private final LightIcon light = new LightIcon(Light.YELLOW, LightIcon.IN_TILES);
    private final Label words = Parts.text("", "text-dense");
    private final Button open;
    private final DeskReading<IntakeStanding> reading;
    private IntakeStanding standing = new IntakeStanding(0, null, 0, null);

    InboxStrip(Seat seat, InboxRecord record, Runnable onOpen) {
        this.seat = seat;
        getStyleClass().addAll("strip", "yellow");
        setId("inbox-strip");
        open = Parts.button(seat.say("inbox.complete"), onOpen, "in-row");
        getChildren().addAll(light, words, Parts.spring(), open);
        show();
        reading = new DeskReading<>(seat, new DeskReading.Source<>("inbox", Set.of("intake"), LOOK, true,
                record::standing), this);
    }

    /** In front, so worth reading. */
    void shown() {
        reading.shown();
    }

    void hidden() {
        reading.hidden();
    }

    void readAgain() {
        reading.readAgain();
    }

    @Override
    public void read(IntakeStanding now) {
        standing = now;
        show();
    }

    @Override
    public void show() {
        boolean stuck = standing.waitingSince() != null
                && standing.waitingSince().isBefore(seat.clock().instant().minus(PATIENCE));
        boolean shown = stuck || standing.byHand() > 0;
        setVisible(shown);
        setManaged(shown);
        light.show(stuck ? Light.RED : Light.YELLOW);
        open.setVisible(standing.byHand() > 0);
        var text = standing.byHand() == 0
                ? ""
                : seat.say("inbox.byHand", standing.byHand(), at(standing.byHandSince()));
        words.setText(stuck
                ? seat.say("inbox.stuck", standing.waiting(), at(standing.waitingSince())) + " " + text
                : text);
    }

    private String at(Instant moment) {
        return moment == null ? "" : CLOCK.format(moment.atZone(seat.centre().zone()));
    }

    @Override
    public void failed(String why) {
        // What was read last stands; the strip of the connection says that it is old.
    }

    @Override
    public void tell(String why) {
        // Nothing is sent from here.
    }

    @Override
    public void faded(boolean cut) {
        open.setDisable(cut);
    }

    @Override
    public void close() {
        reading.close();
    }
}
