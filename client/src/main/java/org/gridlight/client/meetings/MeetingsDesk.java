package org.gridlight.client.meetings;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableIntegerValue;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import org.gridlight.client.seat.Command;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.seat.Section;

/**
 * The desk of joint meetings (会办) and transfer slips (转交督办单) in section 督办. Reads only while it is in front, but for its
 * number. On the FX thread.
 */
public final class MeetingsDesk implements Section.Desk {
    private final Seat seat;
    private final MeetingsMediator mediator;

    public MeetingsDesk(Seat seat) {
        this(seat, new StoredMeetings(seat.database()));
    }

    /** The same over another record, for tests. */
    MeetingsDesk(Seat seat, MeetingsRecord record) {
        this.seat = seat;
        this.mediator = new MeetingsMediator(seat, record);
    }

    MeetingsMediator mediator() {
        return mediator;
    }

    @Override
    public String name() {
        return seat.say("meeting.list.MEETINGS");
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
        mediator.model().acts().forEach(act -> commands.add(new Command(seat.say(act.word()), act.key(),
                act.isUsual(), mediator::mayAct, () -> mediator.act(act))));
        if (mediator.mayPrint()) {
            commands.add(new Command(seat.say("rednotice.print"), Command.key(KeyCode.F12), false, mediator::mayPrint,
                    mediator::print));
        }
        return commands;
    }

    @Override
    public void close() {
        mediator.close();
    }
}
