package org.gridlight.client.rules;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.value.ObservableIntegerValue;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import org.gridlight.client.seat.Command;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.seat.Section;

/**
 * The desk of rules (规则). Everybody sees by which rule he is judged; who may changes
 * it. On the FX thread.
 */
public final class RulesSection implements Section.Desk {
    private final Seat seat;
    private final RulesMediator mediator;
    /** Nothing waits here. */
    private final ReadOnlyIntegerWrapper waiting = new ReadOnlyIntegerWrapper();

    public RulesSection(Seat seat) {
        this(seat, new StoredRules(seat.database(), seat.clock(), seat.centre().zone(), seat.words(), seat.alarms()));
    }

    /** The same over another record, for tests. */
    RulesSection(Seat seat, RulesRecord record) {
        this.seat = seat;
        this.mediator = new RulesMediator(seat, record);
    }

    @Override
    public String name() {
        return seat.say("rulebook.desk");
    }

    @Override
    public ObservableIntegerValue waiting() {
        return waiting.getReadOnlyProperty();
    }

    RulesMediator mediator() {
        return mediator;
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
        for (var act : mediator.acts()) {
            commands.add(new Command(seat.say(act.word()), act.key(), act == RuleAct.SAVE, mediator::mayAct,
                    () -> mediator.act(act)));
        }
        var digits = List.of(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4, KeyCode.DIGIT5);
        for (var part : RulePart.values()) {
            commands.add(new Command(seat.say("rulebook.part." + part), Command.alt(digits.get(part.ordinal())),
                    () -> mediator.show(part)));
        }
        return commands;
    }

    @Override
    public void close() {
        mediator.close();
    }
}
