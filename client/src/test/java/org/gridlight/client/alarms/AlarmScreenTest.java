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
import org.gridlight.client.look.FontSize;
import org.gridlight.client.look.Look;
import org.gridlight.client.look.Picture;
import org.gridlight.client.look.Screens;
import org.gridlight.client.look.Theme;
import org.gridlight.client.seat.Command;
import org.gridlight.client.seat.Section;
import org.gridlight.client.seat.SectionName;
import org.gridlight.client.seat.TestSeat;
import org.gridlight.client.shell.Frame;
import org.gridlight.client.shell.NoWindows;
import org.gridlight.client.shell.OverlayLayer;
import org.gridlight.client.shell.SectionPlan;
import org.gridlight.model.alarm.Maintenance;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The alarms at the right of the section of lights, as pictures to be looked at. */
class AlarmScreenTest {

    private final TestSeat test = new TestSeat();
    private MadeUpAlarms record = MadeUpAlarms.afternoon();
    private LiveAlarms live;
    private double side = 586;

    @BeforeAll
    static void start() {
        Screens.start();
    }

    @Test
    void anAfternoonInBothThemesAndWithoutColour() {
        Screens.take("alarms", look -> framed(look, desk -> desk.mediator().chooser().choose(2)));
        for (var theme : Theme.values()) {
            var end = theme == Theme.DARK ? "-dark" : "";
            var picture = Screens.take("alarms-urgent" + end, new Look(theme, FontSize.NORMAL), 1920, 1080,
                    look -> framed(look, desk -> desk.mediator().chooser().move(1)));
            Screens.keep("alarms-grey" + end, new Picture(picture.width(), picture.height(),
                    java.util.Arrays.stream(picture.pixels()).map(AlarmScreenTest::grey).toArray()));
        }
    }

    private static int grey(int pixel) {
        int luma = (int) Math
                .round(0.2126 * (pixel >> 16 & 255) + 0.7152 * (pixel >> 8 & 255) + 0.0722 * (pixel & 255));
        return 0xFF000000 | luma << 16 | luma << 8 | luma;
    }

    @Test
    void smallScreensAndLargeText() {
        Screens.take("alarms-1366", new Look(Theme.LIGHT, FontSize.NORMAL), 1366, 768,
                look -> framed(look, desk -> desk.mediator().chooser().choose(2)));
        Screens.take("alarms-large-text", new Look(Theme.DARK, FontSize.LARGEST), 1920, 1080,
                look -> framed(look, desk -> desk.mediator().chooser().choose(2)));
    }

    /** Beside the board of a small screen nothing of it is cut off. */
    @Test
    void theNarrowestSide() {
        for (var size : List.of(FontSize.NORMAL, FontSize.LARGEST)) {
            side = 340.0 / 14 * size.pixels();
            Screens.take("alarms-narrow-" + size.pixels(), new Look(Theme.LIGHT, size), 1366, 768,
                    look -> framed(look, desk -> desk.mediator().chooser().choose(6)));
        }
        side = 340;
        record = MadeUpAlarms.storm();
        Screens.take("alarms-narrow-flood", new Look(Theme.DARK, FontSize.NORMAL), 1366, 768,
                look -> framed(look, desk -> desk.mediator().chooser().choose(3)));
    }

    @Test
    void aFlood() {
        record = MadeUpAlarms.storm();
        Screens.take("alarms-flood", look -> framed(look, desk -> {}));
        Screens.take("alarms-flood-open", Look.standard(), 1920, 1080,
                look -> framed(look, desk -> desk.mediator().chooser().choose(3)));
    }

    @Test
    void whatIsAskedInPlace() {
        Screens.take("alarms-shelve", look -> framed(look, desk -> {
            desk.mediator().chooser().choose(4);
            desk.mediator().askShelf();
        }));
        Screens.take("alarms-history", Look.standard(), 1920, 1080, look -> framed(look, desk -> {
            desk.mediator().chooser().choose(4);
            desk.mediator().history();
        }));
        Screens.take("alarms-urge", Look.standard(), 1920, 1080, look -> framed(look, desk -> {
            desk.mediator().chooser().choose(2);
            desk.mediator().askUrge();
        }));
    }

    @Test
    void mutedEmptyAndNotEvaluated() {
        Screens.take("alarms-muted", look -> framed(look, desk -> live.mute().turn()));
        Screens.take("alarms-deaf", Look.standard(), 1366, 768,
                look -> framed(look, desk -> live.mute().nothingIsHeard()));
        record.turnedAt = TestSeat.NOW.minus(Duration.ofMinutes(7));
        Screens.take("alarms-silent", look -> framed(look, desk -> {}));
        test.connection = new Connection.Cut(TestSeat.NOW.minus(Duration.ofMinutes(3)), 4);
        Screens.take("alarms-cut", Look.standard(), 1920, 1080, look -> framed(look, desk -> {}));
        test.connection = new Connection.Connected(Duration.ofMillis(200));
        record.turnedAt = TestSeat.NOW;
        record.alarms.clear();
        Screens.take("alarms-empty", look -> framed(look, desk -> {}));
        record.may = false;
        record.maintenance = new Maintenance(TestSeat.NOW, TestSeat.NOW.plus(Duration.ofHours(1)), "周敏", "系统升级");
        Screens.take("alarms-maintenance", Look.standard(), 1366, 768, look -> framed(look, desk -> {}));
    }

    private Parent framed(Look look, Consumer<AlarmDesk> act) {
        test.look.set(look);
        test.cases.replace(record.cases);
        live = new LiveAlarms(record, test.tasks, test.clock);
        test.alarms = live;
        live.readOnce();
        live.readLoadOnce();
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

    private Section section(AlarmDesk desk) {
        var board = new Region();
        board.getStyleClass().add("ground");
        var pane = new BorderPane(board);
        desk.setPrefWidth(side);
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
