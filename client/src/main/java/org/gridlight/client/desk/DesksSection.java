package org.gridlight.client.desk;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import org.gridlight.client.seat.Command;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.seat.Section;

/** A section of several desks under one switch. Which one was in front is remembered for the person. On the FX thread. */
public abstract class DesksSection implements Section {
    private final Seat seat;
    private final String name;
    private final List<Section.Desk> desks;
    private final BorderPane view = new BorderPane();
    private final DeskSwitch which;
    private int front;
    private boolean inFront;

    /** @param name under which the desk in front is remembered; @param desks in the order of the switch, at least one */
    protected DesksSection(Seat seat, String name, List<Section.Desk> desks) {
        this.seat = seat;
        this.name = name;
        this.desks = List.copyOf(desks);
        this.which = new DeskSwitch(this.desks, this::show);
        view.getStyleClass().add("pane");
        if (desks.size() > 1) {
            view.setTop(which);
        }
        place(seat.memory().recall(name).map(this::positionOf).orElse(0));
    }

    private int positionOf(String remembered) {
        return remembered.matches("[0-9]") ? Math.min(Integer.parseInt(remembered), desks.size() - 1) : 0;
    }

    /** Brings a desk to the front. @param position in the order of the switch */
    public final void show(int position) {
        if (position != front && inFront) {
            desks.get(front).hidden();
            desks.get(position).shown();
        }
        place(position);
        seat.memory().remember(name, String.valueOf(position));
    }

    private void place(int position) {
        front = position;
        which.choose(position);
        view.setCenter(desks.get(position).view());
    }

    /** In the order of the switch. */
    public final List<Section.Desk> desks() {
        return desks;
    }

    @Override
    public final Parent view() {
        return view;
    }

    @Override
    public final void shown() {
        inFront = true;
        desks.get(front).shown();
    }

    @Override
    public final void hidden() {
        inFront = false;
        desks.get(front).hidden();
    }

    @Override
    public final List<Command> commands() {
        var commands = new ArrayList<>(desks.get(front).commands());
        if (desks.size() > 1) {
            commands.add(new Command(seat.say("supervise.desk.next"), Command.ctrl(KeyCode.W),
                    () -> show((front + 1) % desks.size())));
        }
        return commands;
    }

    @Override
    public final void close() {
        desks.forEach(Section::close);
    }
}
