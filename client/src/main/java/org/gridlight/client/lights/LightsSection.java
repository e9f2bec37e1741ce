package org.gridlight.client.lights;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.value.ObservableIntegerValue;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import org.gridlight.client.alarms.AlarmDesk;
import org.gridlight.client.seat.Command;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.seat.Section;

/** Section 红绿灯: each duty holder under a light, worst first, and the cases behind it. On the FX thread. */
public final class LightsSection implements Section, Section.ShowsLightRecord {
    private final Seat seat;
    private final AlarmDesk alarms;
    private final LightBoardMediator mediator;

    public LightsSection(Seat seat) {
        this(seat, stored(seat), new AlarmDesk(seat));
    }

    LightsSection(Seat seat, LightsRecord record, AlarmDesk alarms) {
        this.seat = seat;
        this.alarms = alarms;
        this.mediator = new LightBoardMediator(seat, record, alarms);
    }

    private static LightsRecord stored(Seat seat) {
        return new StoredLights(seat.database(), seat.clock(), seat.centre().zone(), seat.centre().clocks(),
                seat.words());
    }

    /** How many units are red, kept fresh by the feed; to be closed with the frame. */
    public static ObservableIntegerValue redUnits(Seat seat) {
        return new RedUnits(seat, stored(seat));
    }

    LightBoardMediator mediator() {
        return mediator;
    }

    @Override
    public Parent view() {
        return mediator.view();
    }

    @Override
    public List<Command> commands() {
        return Stream.concat(alarms.commands().stream(), Stream.of(
                new Command(seat.say("lights.list"), Command.ctrl(KeyCode.B), false, mediator::isChosen,
                        mediator::list),
                new Command(seat.say("light.lightHistory"), Command.ctrl(KeyCode.H), false, mediator::hasRecord,
                        mediator::record),
                new Command(seat.say("lights.size"), Command.ctrl(KeyCode.K), mediator::otherSize))).toList();
    }

    @Override
    public void showLightRecord(long departmentId, String name, YearMonth month) {
        mediator.record(departmentId, name, month);
    }

    @Override
    public void shown() {
        mediator.shown();
        alarms.shown();
    }

    @Override
    public void hidden() {
        mediator.hidden();
        alarms.hidden();
    }

    @Override
    public void close() {
        mediator.close();
        alarms.close();
    }
}
