package org.gridlight.client.scores;

import java.util.List;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import org.gridlight.client.seat.Command;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.seat.Section;

/** Section 考评. Counts when it comes to the front, and again only then: a sheet is read, not watched. */
public final class ScoresSection implements Section {
    private final Seat seat;
    private final ScoresView view;

    public ScoresSection(Seat seat) {
        this.seat = seat;
        this.view = new ScoresView(seat);
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public void shown() {
        view.mediator().refresh();
    }

    @Override
    public List<Command> commands() {
        var scoring = view.scoring();
        return List.of(new Command(seat.say("scores.inBook"), Command.key(KeyCode.F12), view::showBook),
                new Command(seat.say("scores.line.save"), Command.key(KeyCode.F9), scoring::save),
                new Command(seat.say("scores.line.uphold"), Command.key(KeyCode.F6), scoring::uphold),
                new Command(seat.say("scores.line.dismiss"), Command.key(KeyCode.F7), scoring::dismiss),
                new Command(seat.say("scores.line.lodge"), Command.key(KeyCode.F8), scoring::lodge));
    }

    @Override
    public void close() {
        view.mediator().close();
    }
}
