package org.gridlight.client.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.scene.Parent;
import org.gridlight.client.live.Connection;
import org.gridlight.client.look.FontSize;
import org.gridlight.client.look.Look;
import org.gridlight.client.look.Picture;
import org.gridlight.client.look.Screens;
import org.gridlight.client.look.Theme;
import org.gridlight.client.look.Toolkit;
import org.gridlight.client.seat.TestSeat;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.Progress;
import org.gridlight.db.cases.OpenCaseStore;
import org.gridlight.db.demo.DemoStore;
import org.gridlight.model.alarm.Alarm;
import org.gridlight.model.alarm.AlarmList;
import org.gridlight.model.demo.DemoOrder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The wall of a Thursday afternoon in the invented district, as pictures to be looked at; every text is measured. */
class WallScreenTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private static final Look DARK = new Look(Theme.DARK, FontSize.NORMAL);

    private final TestSeat seat = new TestSeat();
    private WallView view;
    private List<Alarm> alarms = List.of();

    /** The record with alarms of our own. */
    private record WithAlarms(StoredWall stored, List<Alarm> made) implements WallRecord {
        @Override
        public WallGround ground() {
            return stored.ground();
        }

        @Override
        public WallDay day() {
            return stored.day();
        }

        @Override
        public AlarmList alarms() {
            return new AlarmList(made, 1, TestSeat.NOW, null);
        }
    }

    @BeforeAll
    static void start() {
        Screens.start();
    }

    @Test
    void everyPageCanBeReadFromEightMetresAtEverySize() {
        load();
        for (var page : WallPageName.values()) {
            var name = "wall-" + page.name().toLowerCase(Locale.ROOT);
            grey(take(name, 1920, 1080, page), name);
            measured(page.name());
            var small = words();
            take(name + "-3840", 3840, 2160, page);
            measured(page.name());
            assertThat(words()).as("a wall twice as wide shows the same, twice as large").isEqualTo(small);
        }
        take("wall-streets-1600x1200", 1600, 1200, WallPageName.STREETS);
        measured("a wall that is higher");
        alarms(4, "few");
        alarms(30, "many");
        cutOffItSaysSinceWhenAndTheClockRuns();
        withoutCasesItIsQuiet();
    }

    /** In print and to the colour-blind the lights are still known: by form, not by tone. */
    private static void grey(Picture picture, String name) {
        var without = new Picture(picture.width(), picture.height(),
                Arrays.stream(picture.pixels()).map(WallScreenTest::grey).toArray());
        Screens.keep(name + "-grey", without);
        assertThat(without.colours()).isGreaterThan(8);
    }

    /** Everybody in the hall and every visitor reads the wall. */
    private void alarms(int count, String name) {
        alarms = MadeUpWall.alarms(new StoredWall(DB.database(), seat.clock, DemoOrder.ZONE).ground().units(),
                seat.cases.all(), count);
        take("wall-alarms-" + name, 1920, 1080, WallPageName.ALARMS);
        measured("alarms");
        var even = words();
        Toolkit.onScreen(() -> {
            view.tick(TestSeat.NOW.plusSeconds(1));
            return null;
        });
        assertThat(words()).as("only an edge blinks, no text").hasSameSizeAs(even);
        var all = String.join(" ", words());
        assertThat(seat.cases.all()).as("masked").noneMatch(one -> all.contains(one.number())
                || one.place() != null && all.contains(one.place()));
        alarms = List.of();
    }

    private void cutOffItSaysSinceWhenAndTheClockRuns() {
        var connected = seat.connection;
        seat.connection = new Connection.Cut(TestSeat.NOW.minusSeconds(960), 7);
        take("wall-cut", 1920, 1080, WallPageName.STREETS);
        measured("cut off");
        assertThat(words()).contains("与中心断开（14:20 起）", "14:36:08", "以下为 14:20 的数字");
        Toolkit.onScreen(() -> {
            view.tick(TestSeat.NOW.plusSeconds(1));
            return null;
        });
        assertThat(words()).contains("14:36:09");
        seat.connection = connected;
    }

    private void withoutCasesItIsQuiet() {
        seat.cases.replace(List.of());
        for (var page : WallPageName.values()) {
            take("wall-quiet-" + page.name().toLowerCase(Locale.ROOT), 1920, 1080, page);
            measured("quiet " + page);
        }
    }

    @Test
    void anEmptyRecordSaysSo() {
        take("wall-empty", 1920, 1080, WallPageName.STREETS);
        measured("empty");
        assertThat(words()).contains("尚未导入街道", "没有超期的单位");
    }

    private void load() {
        new DemoStore(DB.database()).load(new DemoOrder(1, 1_000, 8, 2_400, TestSeat.NOW), Progress.UNHEARD);
        seat.cases.replace(new OpenCaseStore(DB.database()).all());
    }

    private Picture take(String name, int width, int height, WallPageName page) {
        return Screens.take(name, DARK, width, height, look -> wall(page));
    }

    private Parent wall(WallPageName page) {
        var at = seat.seat(DB.database());
        var hall = new WallHall(at, new WithAlarms(new StoredWall(DB.database(), at.clock(), at.centre().zone()),
                alarms));
        view = new WallView(WallPlan.usual("one"), hall);
        seat.tasks.tick();
        while (view.shown() != page) {
            view.turn(1);
        }
        return view;
    }

    /** Nothing under 28 px at 1920, nothing outside its page, nothing over anything else. */
    private void measured(String what) {
        assertThat(view.written()).as(what).isNotEmpty().allMatch(text -> text.size() >= 28);
        var page = view.writtenOnPage().stream().filter(text -> !text.words().isBlank()).toList();
        double scale = Math.min(view.getWidth() / 1920, view.getHeight() / 1080);
        for (var text : page) {
            assertThat(text.room().getMinX()).as("%s: %s", what, text).isGreaterThanOrEqualTo(0);
            assertThat(text.room().getMaxX()).as("%s: %s", what, text).isLessThanOrEqualTo(view.getWidth() / scale);
            assertThat(page.stream().filter(other -> other != text && other.room().intersects(text.room())))
                    .as("%s: written over %s", what, text).isEmpty();
        }
    }

    private List<String> words() {
        return view.written().stream().map(WallPen.Written::words).toList();
    }

    private static int grey(int pixel) {
        int luma = (int) Math
                .round(0.2126 * (pixel >> 16 & 255) + 0.7152 * (pixel >> 8 & 255) + 0.0722 * (pixel & 255));
        return 0xFF000000 | luma << 16 | luma << 8 | luma;
    }
}
