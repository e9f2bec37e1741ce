package org.gridlight.client.map;

import java.time.Instant;
import java.time.LocalDate;
import javafx.scene.control.Button;
import javafx.scene.input.KeyEvent;
import org.gridlight.client.look.Parts;
import org.gridlight.client.replay.ReplayCourse;
import org.gridlight.client.replay.ReplayDesk;
import org.gridlight.client.replay.ReplayPlayer;
import org.gridlight.client.seat.Seat;
import org.gridlight.db.light.LightRuleStore;
import org.gridlight.db.light.ReplayStore;

/**
 * A day on the map instead of now (回放), from the moment it is asked for until it is left: cases and lights of units are
 * those of the moment, people of now are not shown, and what is live goes on behind. On the FX thread.
 */
final class MapReplay implements ReplayDesk.Place<MapMoment>, AutoCloseable {
    private final MapStage stage;
    private final Seat seat;
    private final MapScreenView view;
    private final Turned turned;
    private final Button button;
    private ReplayDesk<MapMoment> desk;

    /** What else on the screen has to know. */
    interface Turned {
        /** A replay began, or is over. */
        void replaying(boolean on);

        /** Another moment is shown. @param rests whether it stays for a while */
        void moment(boolean rests);
    }

    MapReplay(MapStage stage, MapScreenView view, Turned turned) {
        this.stage = stage;
        this.seat = stage.seat();
        this.view = view;
        this.turned = turned;
        this.button = Parts.button(seat.say("light.replay"), this::toggle);
        button.setId("map-replay");
        button.setFocusTraversable(false);
        view.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (desk != null) {
                desk.onKey(key);
            }
        });
    }

    /** Begins and ends it. */
    Button button() {
        return button;
    }

    boolean isOn() {
        return desk != null;
    }

    boolean isPlaying() {
        return desk != null && desk.player().isPlaying();
    }

    /** Null while nothing is replayed. */
    ReplayPlayer<MapMoment> player() {
        return desk == null ? null : desk.player();
    }

    private void toggle() {
        if (desk == null) {
            open(null);
        } else {
            leave();
        }
    }

    /** Begins, or goes to another moment. @param at null for the beginning of today */
    void open(Instant at) {
        if (desk == null) {
            desk = new ReplayDesk<>(seat, this::read, this);
            stage.canvas().inStep(true);
            view.replaying(desk.bar());
            turned.replaying(true);
        }
        desk.open(at);
        stage.canvas().requestFocus();
    }

    private ReplayCourse<MapMoment> read(LocalDate date, Instant from, Instant until) {
        return new MapReplayCourse(new ReplayStore(seat.database(), seat.centre().clocks()).day(from, until),
                new LightRuleStore(seat.database()).boardRules(date), seat.centre().clocks());
    }

    @Override
    public void show(MapMoment moment, Instant at) {
        if (desk != null) {
            stage.mediator().replay(moment);
            turned.moment(!desk.player().isPlaying());
        }
    }

    @Override
    public boolean isDrawn() {
        return !stage.mediator().isTaking() && stage.canvas().isReady();
    }

    /** Back to now, which went on meanwhile. */
    @Override
    public void leave() {
        if (desk != null) {
            desk.close();
            desk = null;
            view.replaying(null);
            stage.canvas().inStep(false);
            stage.mediator().replay(null);
            turned.replaying(false);
            turned.moment(true);
            stage.canvas().requestFocus();
        }
    }

    @Override
    public void close() {
        if (desk != null) {
            desk.close();
        }
    }
}
