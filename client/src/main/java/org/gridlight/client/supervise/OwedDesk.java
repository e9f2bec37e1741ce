package org.gridlight.client.supervise;

import java.util.List;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableIntegerValue;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.gridlight.client.cases.CaseWords;
import org.gridlight.client.look.Icon;
import org.gridlight.client.look.LoadingBars;
import org.gridlight.client.look.Parts;
import org.gridlight.client.look.StateCard;
import org.gridlight.client.seat.Command;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.seat.Section;
import org.gridlight.model.cases.Workflow;

/** The first desk of section 督办: what is owed beside the queues. Reads only while it is in front. On the FX thread. */
final class OwedDesk implements Section.Desk {
    private final Seat seat;
    private final SuperviseRecord record;
    private final StackPane view = new StackPane(new LoadingBars(6));
    private SuperviseMediator mediator;
    private boolean inFront;
    private boolean closed;

    OwedDesk(Seat seat) {
        this(seat, new StoredOwed(seat.database(), seat.operator(), seat.cases()));
    }

    /** The same over another record, for tests. */
    OwedDesk(Seat seat, SuperviseRecord record) {
        this.seat = seat;
        this.record = record;
        view.getStyleClass().add("pane");
        load();
    }

    private void load() {
        record Ready(Workflow workflow, CaseWords words) {}
        seat.tasks().run("workflow",
                () -> new Ready(record.workflow(), new CaseWords(seat.words(), seat.centre().zone())),
                ready -> build(ready.workflow(), ready.words()), this::failed);
    }

    private void failed(Exception failure) {
        view.getChildren().setAll(new StateCard(Icon.WARNING, "red", seat.say("supervise.failed"),
                List.of(seat.told(failure), seat.say("shell.section.others")),
                Parts.button(seat.say("cases.file.again"), this::load, "primary")));
    }

    private void build(Workflow workflow, CaseWords words) {
        if (closed) {
            return;
        }
        var kinds = OwedKind.of(workflow, seat.operator().roles());
        if (kinds.isEmpty()) {
            view.getChildren().setAll(new StateCard(Icon.INFO, "plain", seat.say("supervise.notYours"),
                    List.of(seat.say("supervise.notYours.why"))));
            return;
        }
        mediator = new SuperviseMediator(seat, record, workflow, words, kinds);
        view.getChildren().setAll(mediator.view());
        if (inFront) {
            mediator.shown();
        }
    }

    /** Null until the workflow was read, and for those who have nothing to do here. */
    SuperviseMediator mediator() {
        return mediator;
    }

    @Override
    public String name() {
        return seat.say("supervise.desk.owed");
    }

    /** Its lists carry numbers of their own. */
    @Override
    public ObservableIntegerValue waiting() {
        return new SimpleIntegerProperty();
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public void shown() {
        inFront = true;
        if (mediator != null) {
            mediator.shown();
        }
    }

    @Override
    public void hidden() {
        inFront = false;
        if (mediator != null) {
            mediator.hidden();
        }
    }

    @Override
    public List<Command> commands() {
        if (mediator == null || !mediator.model().canTick()) {
            return List.of();
        }
        return List.of(
                new Command(seat.say("action.approve"), Command.ctrl(KeyCode.ENTER), true, mediator::mayDecide,
                        mediator::grant),
                new Command(seat.say("action.refuse"), Command.ctrl(KeyCode.R), false, mediator::mayDecide,
                        mediator::refuse),
                new Command(seat.say("supervise.tickAll"), Command.ctrl(KeyCode.B), mediator::tickAll));
    }

    @Override
    public void close() {
        closed = true;
        if (mediator != null) {
            mediator.close();
        }
    }
}
