package org.gridlight.client.alarms;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.Parent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import org.gridlight.client.live.Connection;
import org.gridlight.client.live.LiveAlarms;
import org.gridlight.client.look.Look;
import org.gridlight.client.look.Screens;
import org.gridlight.client.seat.Command;
import org.gridlight.client.seat.Section;
import org.gridlight.client.seat.SectionName;
import org.gridlight.client.seat.TestSeat;
import org.gridlight.client.shell.Frame;
import org.gridlight.client.shell.NoWindows;
import org.gridlight.client.shell.OverlayLayer;
import org.gridlight.client.shell.SectionPlan;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The alarms at the right of the section of lights, as pictures to be looked at. */
class AlarmScreenTest {
    private static final double SIDE = 586;

    private final TestSeat test = new TestSeat();
    private MadeUpAlarms record = MadeUpAlarms.afternoon();
    private LiveAlarms live;

    @BeforeAll
    static void start() {
        Screens.start();
    }

    @Test
    void anAfternoon() {
        Screens.take("alarms", look -> framed(look, desk -> desk.mediator().choose(1)));
        Screens.take("alarms-urgent", look -> framed(look, desk -> desk.mediator().move(1)));
    }

    private Parent framed(Look look, Consumer<AlarmDesk> act) {
        test.look.set(look);
        test.cases.replace(record.cases);
        live = new LiveAlarms(record, test.tasks, test.clock);
        test.alarms = live;
        live.readOnce();
        var seat = test.seat(null);
        var desk = new AlarmDesk(seat, record);
        var plans = List.of(other(SectionName.OVERVIEW), other(SectionName.CASES), other(SectionName.MAP),
                new SectionPlan(SectionName.LIGHTS, any -> section(desk), any -> new SimpleIntegerProperty(8)));
        var frame = new Frame(seat, plans, List.of(), new OverlayLayer(), new NoWindows());
        frame.show(SectionName.LIGHTS);
        act.accept(desk);
        test.tasks.tick();
        return frame;
    }

    private static Section section(AlarmDesk desk) {
        var board = new Region();
        board.getStyleClass().add("ground");
        var pane = new BorderPane(board);
        desk.setPrefWidth(SIDE);
        pane.setRight(desk);
        return new Section() {
            @Override
            public Parent view() {
                return pane;
            }

            @Override
            public List<Command> commands() {
                return desk.commands();
            }

            @Override
            public void close() {
                desk.close();
            }
        };
    }

    private static SectionPlan other(SectionName name) {
        return new SectionPlan(name, seat -> {
            throw new IllegalStateException();
        }, seat -> new SimpleIntegerProperty());
    }
}
