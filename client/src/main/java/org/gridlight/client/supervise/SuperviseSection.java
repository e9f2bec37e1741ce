package org.gridlight.client.supervise;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import org.gridlight.client.meetings.MeetingsDesk;
import org.gridlight.client.seat.Command;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.seat.Section;
import org.gridlight.client.supervise.notice.NoticesDesk;

/**
 * Section 督办: several desks under one switch (待办 · 红灯通知 · 会办). Which one was in front is remembered for the person.
 * On the FX thread.
 */
public final class SuperviseSection implements Section, Section.ShowsRedNotice {
    private static final String DESK = "supervise-desk";

    /** What stands under the switch, in its order; a further desk is one more line. */
    private static final List<Function<Seat, Section.Desk>> DESKS = List.of(
            OwedDesk::new,
            NoticesDesk::new,
            MeetingsDesk::new);

    private final Seat seat;
    private final List<Section.Desk> desks;
    private final BorderPane view = new BorderPane();
    private final DeskSwitch which;
    private int front;
    private boolean inFront;

    public SuperviseSection(Seat seat) {
        this(seat, DESKS.stream().map(desk -> desk.apply(seat)).toList());
    }

    /** The first desk alone over another record, for tests. */
    SuperviseSection(Seat seat, SuperviseRecord record) {
        this(seat, List.of(new OwedDesk(seat, record)));
    }

    /** Over these desks. */
    SuperviseSection(Seat seat, List<Section.Desk> desks) {
        this.seat = seat;
        this.desks = List.copyOf(desks);
        this.which = new DeskSwitch(this.desks, this::show);
        view.getStyleClass().add("pane");
        if (desks.size() > 1) {
            view.setTop(which);
        }
        place(seat.memory().recall(DESK).map(this::positionOf).orElse(0));
    }

    private int positionOf(String remembered) {
        return remembered.matches("[0-9]") ? Math.min(Integer.parseInt(remembered), desks.size() - 1) : 0;
    }

    /** Brings a desk to the front. @param position in the order of the switch */
    void show(int position) {
        if (position != front && inFront) {
            desks.get(front).hidden();
            desks.get(position).shown();
        }
        place(position);
        seat.memory().remember(DESK, String.valueOf(position));
    }

    private void place(int position) {
        front = position;
        which.choose(position);
        view.setCenter(desks.get(position).view());
    }

    private void next() {
        show((front + 1) % desks.size());
    }

    /** Null until the workflow was read, and for those who have nothing to do at the first desk. */
    SuperviseMediator mediator() {
        return desks.getFirst() instanceof OwedDesk owed ? owed.mediator() : null;
    }

    @Override
    public void showRedNotice(long unitId) {
        for (int i = 0; i < desks.size(); i++) {
            if (desks.get(i) instanceof Section.ShowsRedNotice notices) {
                show(i);
                notices.showRedNotice(unitId);
            }
        }
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public void shown() {
        inFront = true;
        desks.get(front).shown();
    }

    @Override
    public void hidden() {
        inFront = false;
        desks.get(front).hidden();
    }

    @Override
    public List<Command> commands() {
        var commands = new ArrayList<>(desks.get(front).commands());
        if (desks.size() > 1) {
            commands.add(new Command(seat.say("supervise.desk.next"), Command.ctrl(KeyCode.W), this::next));
        }
        return commands;
    }

    @Override
    public void close() {
        desks.forEach(Section::close);
    }
}
