package org.gridlight.client.alarms;

import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.gridlight.client.seat.Command;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.alarm.AlarmState;

/**
 * The alarms of the centre with all that a person does about them: the right pane of the section of lights, and whole by
 * itself. On the FX thread.
 */
public final class AlarmDesk extends StackPane implements AutoCloseable {
    private final Seat seat;
    private final AlarmMediator mediator;

    public AlarmDesk(Seat seat) {
        this(seat, new StoredAlarms(seat.database(), seat.clock()));
    }

    public AlarmDesk(Seat seat, AlarmRecord record) {
        this.seat = seat;
        this.mediator = new AlarmMediator(seat, record);
        setMinSize(0, 0);
        getChildren().add(mediator.view());
    }

    /** What may be done by a key: F7 takes on what is chosen. */
    public List<Command> commands() {
        return List.of(new Command(seat.say("alarmHappening.ACKNOWLEDGE"), Command.key(KeyCode.F7), true,
                mediator::canAcknowledge, mediator::acknowledge));
    }

    /** Chooses the alarm of a unit, if it has one. @param unitId as on the board */
    public void showUnit(long unitId) {
        mediator.showUnit(unitId);
    }

    /** Chooses an alarm and brings it into sight, if it is on the list. */
    public void showAlarm(long alarmId) {
        mediator.showAlarm(alarmId);
    }

    /** What the list has cost since it was made, and whether it has kept its place. */
    public AlarmWork work() {
        return mediator.work();
    }

    /** As what an alarm stands on the screen; empty when it does not. */
    public Optional<AlarmState> shownAs(long alarmId) {
        return mediator.shownAs(alarmId);
    }

    public void shown() {
        mediator.shown();
    }

    /** It draws nothing until it is shown again; alarms are followed and called all the same. */
    public void hidden() {
        mediator.hidden();
    }

    AlarmMediator mediator() {
        return mediator;
    }

    @Override
    public void close() {
        mediator.close();
    }
}
