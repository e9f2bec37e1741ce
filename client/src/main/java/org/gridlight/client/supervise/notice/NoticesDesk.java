package org.gridlight.client.supervise.notice;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableIntegerValue;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import org.gridlight.client.cases.CaseWords;
import org.gridlight.client.seat.Command;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.seat.Section;

/** The desk of red notices (红灯通知) in section 督办. Reads only while it is in front, but for its number. On the FX thread. */
public final class NoticesDesk implements Section.Desk, Section.ShowsRedNotice {
    private final Seat seat;
    private final NoticesMediator mediator;

    public NoticesDesk(Seat seat) {
        this(seat, new StoredNotices(seat.database()));
    }

    /** The same over another record, for tests. */
    NoticesDesk(Seat seat, NoticesRecord record) {
        this.seat = seat;
        this.mediator = new NoticesMediator(seat, record, new CaseWords(seat.words(), seat.centre().zone()));
    }

    NoticesMediator mediator() {
        return mediator;
    }

    @Override
    public String name() {
        return seat.say("light.redNotice");
    }

    @Override
    public ObservableIntegerValue waiting() {
        return mediator.waiting();
    }

    @Override
    public void showRedNotice(long unitId) {
        mediator.showUnit(unitId);
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
        var acts = mediator.model().acts();
        for (int i = 0; i < acts.size(); i++) {
            var act = acts.get(i);
            boolean usual = i == 0 && mediator.model().hasUsual();
            if (usual || act.hasKey()) {
                commands.add(new Command(seat.say(act.word()), act.key(usual), usual, mediator::mayAct,
                        () -> mediator.act(act)));
            }
        }
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
