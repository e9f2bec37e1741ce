package org.gridlight.client.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
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
import org.gridlight.model.demo.DemoOrder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The wall of a Thursday afternoon in the invented district, as pictures to be looked at; every text is measured. */
class WallScreenTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private static final Look DARK = new Look(Theme.DARK, FontSize.NORMAL);

    private TestSeat seat = new TestSeat();
    private WallView view;

    @BeforeAll
    static void start() {
        Screens.start();
    }

    @Test
    void everyPageCanBeReadFromEightMetresAtEverySize() {
        load();
        for (var page : WallPageName.values()) {
            var name = "wall-" + page.name().toLowerCase(java.util.Locale.ROOT);
            take(name, 1920, 1080, page);
            measured(page.name());
            take(name + "-3840", 3840, 2160, page);
            measured(page.name());
            take(name + "-1600x1200", 1600, 1200, page);
            measured(page.name());
            take(name + "-2560x1080", 2560, 1080, page);
            measured(page.name());
        }
    }

    /** A wall twice as wide shows the same, twice as large. */
    @Test
    void scalesWithTheMonitor() {
        load();
        take("wall-scaled-1", 1920, 1080, WallPageName.STREETS);
        var small = words();
        take("wall-scaled-2", 3840, 2160, WallPageName.STREETS);
        assertThat(words()).isEqualTo(small);
    }

    @Test
    void theLightsAreKnownWithoutColour() {
        load();
        for (var page : WallPageName.values()) {
            var picture = take("wall-in-colour", 1920, 1080, page);
            Function<Integer, Integer> grey = WallScreenTest::grey;
            var without = new Picture(picture.width(), picture.height(),
                    java.util.Arrays.stream(picture.pixels()).map(grey::apply).toArray());
            Screens.keep("wall-grey-" + page.name().toLowerCase(java.util.Locale.ROOT), without);
            assertThat(without.colours()).isGreaterThan(8);
        }
    }

    @Test
    void cutOffItSaysSinceWhenAndTheClockRuns() {
        load();
        seat.connection = new Connection.Cut(TestSeat.NOW.minusSeconds(960), 7);
        take("wall-cut", 1920, 1080, WallPageName.STREETS);
        measured("cut off");
        assertThat(words()).contains("与中心断开（14:20 起）", "14:36:08", "以下为 14:20 的数字");
        take("wall-cut-units", 1920, 1080, WallPageName.UNITS);
        Toolkit.onScreen(() -> {
            view.tick(TestSeat.NOW.plusSeconds(1));
            return null;
        });
        assertThat(words()).contains("14:36:09");
    }

    @Test
    void withoutCasesAndWithoutGroundItIsQuiet() {
        load();
        seat.cases.replace(List.of());
        for (var page : WallPageName.values()) {
            take("wall-quiet-" + page.name().toLowerCase(java.util.Locale.ROOT), 1920, 1080, page);
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
        var hall = new WallHall(at, new StoredWall(DB.database(), at.clock(), at.centre().zone()));
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
