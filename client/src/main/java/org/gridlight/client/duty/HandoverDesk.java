package org.gridlight.client.duty;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableIntegerValue;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import org.gridlight.client.seat.Command;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.seat.Section;

/** The desk where one shift hands over to the next (交接班). On the FX thread. */
final class HandoverDesk implements Section.Desk {
    private final Seat seat;
    private final HandoverMediator mediator;

    HandoverDesk(Seat seat) {
        this(seat, new StoredHandovers(seat.database()), new DutyPapers(seat)::show);
    }

    /** The same over another record, for tests. */
    HandoverDesk(Seat seat, HandoverRecord record, HandoverPrint print) {
        this.seat = seat;
        this.mediator = new HandoverMediator(seat, record, print);
    }

    HandoverMediator mediator() {
        return mediator;
    }

    @Override
    public String name() {
        return seat.say("duty.desk.handover");
    }

    @Override
    public ObservableIntegerValue waiting() {
        return mediator.waiting();
    }

    @Override
    public Parent view() {
        return mediator.view();
    }

    @Override
    public void shown() {
        mediator.shown();
    }

    @Override
    public void hidden() {
        mediator.hidden();
    }

    @Override
    public List<Command> commands() {
        var commands = new ArrayList<Command>();
        if (mediator.mayLeave()) {
            commands.add(new Command(seat.say("duty.act.leave"), Command.ctrl(KeyCode.ENTER), true,
                    mediator::mayLeave, mediator::leave));
        }
        if (mediator.mayTake()) {
            commands.add(new Command(seat.say("system.handoverRead"), Command.ctrl(KeyCode.ENTER), true,
                    mediator::mayTake, mediator::take));
        }
        if (mediator.mayPrint()) {
            commands.add(new Command(seat.say("rednotice.print"), Command.key(KeyCode.F12), mediator::print));
        }
        return commands;
    }

    @Override
    public void close() {
        mediator.close();
    }
}
