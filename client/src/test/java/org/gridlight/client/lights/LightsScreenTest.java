package org.gridlight.client.lights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.Parent;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import org.gridlight.client.alarms.AlarmDesk;
import org.gridlight.client.alarms.MadeUpAlarms;
import org.gridlight.client.live.LiveAlarms;
import org.gridlight.client.look.FontSize;
import org.gridlight.client.look.Look;
import org.gridlight.client.look.Picture;
import org.gridlight.client.look.Screens;
import org.gridlight.client.look.Theme;
import org.gridlight.client.seat.SectionName;
import org.gridlight.client.seat.TestSeat;
import org.gridlight.client.shell.Frame;
import org.gridlight.client.shell.OverlayLayer;
import org.gridlight.client.shell.SectionPlan;
import org.gridlight.client.shell.NoWindows;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The section of lights in its frame, as pictures to be looked at. */
class LightsScreenTest {
    private static final long DRAINAGE = 22;

    private MadeUpLights record = MadeUpLights.district();
    private LightsSection shown;

    @BeforeAll
    static void start() {
        Screens.start();
    }

    @Test
    void largeTilesInBothThemes() {
        Screens.take("lights", look -> framed(look, section -> {}));
        Screens.take("lights-chosen", look -> framed(look, section -> section.mediator().choose(DRAINAGE)));
    }

    @Test
    void compactTilesStreetsAndSmallScreens() {
        for (var theme : Theme.values()) {
            var end = theme == Theme.DARK ? "-dark" : "";
            var look = new Look(theme, FontSize.NORMAL);
            Screens.take("lights-compact" + end, look, 1920, 1080,
                    dressed -> framed(dressed, section -> section.mediator().show(BoardMode.COMPACT)));
            Screens.take("lights-1366" + end, look, 1366, 768,
                    dressed -> framed(dressed, section -> section.mediator().choose(DRAINAGE)));
        }
        Screens.take("lights-streets", Look.standard(), 1920, 1080,
                look -> framed(look, section -> section.mediator().show(BoardKind.STREETS)));
        Screens.take("lights-large-text", new Look(Theme.LIGHT, FontSize.LARGEST), 1920, 1080,
                look -> framed(look, section -> {}));
    }

    /** What has no room in the bar stands under 更多, and a name that filters stays in sight. */
    @Test
    void whatHasNoRoomStandsUnderMore() {
        for (var size : List.of(FontSize.NORMAL, FontSize.LARGEST)) {
            Screens.take("lights-narrow-" + size.pixels(), new Look(Theme.LIGHT, size), 1366, 768,
                    look -> framed(look, section -> shown = section));
            var hidden = shown.mediator().view().bar().bar().menu().stream().map(MenuItem::getText).toList();
            assertThat(hidden).contains("地图", "分组", "大屏", "排序", "名称、编码").doesNotHaveDuplicates();
            assertThat(hidden).anyMatch(words -> words.startsWith("绿灯"));
        }
        Screens.take("lights-narrow-named", new Look(Theme.DARK, FontSize.LARGEST), 1366, 768, look -> {
            var framed = framed(look, section -> shown = section);
            ((TextField) shown.view().lookup("#lights-called")).setText("公司");
            return framed;
        });
        assertThat(shown.view().lookup("#lights-called").isVisible()).isTrue();
        Screens.take("lights-wide", new Look(Theme.LIGHT, FontSize.NORMAL), 2560, 1440,
                look -> framed(look, section -> shown = section));
        assertThat(shown.mediator().view().bar().bar().menu()).isEmpty();
    }

    @Test
    void everyBoardOnASmallScreen() {
        for (var kind : BoardKind.values()) {
            Screens.take("lights-1366-" + kind.name().toLowerCase(java.util.Locale.ROOT),
                    new Look(Theme.DARK, FontSize.NORMAL), 1366, 768,
                    look -> framed(look, section -> section.mediator().show(kind)));
        }
    }

    /** 205 communities and 1,110 unit grids on one screen each. */
    @Test
    void manyUnitsOnOneScreen() {
        Screens.take("lights-communities",
                look -> framed(look, section -> section.mediator().show(BoardKind.COMMUNITIES)));
        Screens.take("lights-grids", look -> framed(look, section -> section.mediator().show(BoardKind.GRIDS)));
    }

    @Test
    void withoutUnitsAndWithoutCasesItSaysSo() {
        record.cases.clear();
        Screens.take("lights-quiet", Look.standard(), 1366, 768, look -> framed(look, section -> {}));
        record = MadeUpLights.empty();
        Screens.take("lights-empty", Look.standard(), 1366, 768, look -> framed(look, section -> {}));
        record.failure = new IllegalStateException("gone");
        Screens.take("lights-failed", Look.standard(), 1366, 768, look -> framed(look, section -> {}));
    }

    /** In print and to the colour-blind the three lights are still three: by form, not by tone. */
    @Test
    void theLightsAreKnownWithoutColour() {
        for (var theme : Theme.values()) {
            var end = theme == Theme.DARK ? "-dark" : "";
            var picture = Screens.take("lights-in-colour" + end, new Look(theme, FontSize.NORMAL), 1920, 1080,
                    look -> framed(look, section -> {}));
            Function<Integer, Integer> grey = LightsScreenTest::grey;
            var without = new Picture(picture.width(), picture.height(),
                    java.util.Arrays.stream(picture.pixels()).map(grey::apply).toArray());
            Screens.keep("lights-grey" + end, without);
            assertThat(without.colours()).isGreaterThan(8);
        }
    }

    private static int grey(int pixel) {
        int luma = (int) Math
                .round(0.2126 * (pixel >> 16 & 255) + 0.7152 * (pixel >> 8 & 255) + 0.0722 * (pixel & 255));
        return 0xFF000000 | luma << 16 | luma << 8 | luma;
    }

    private Parent framed(Look look, Consumer<LightsSection> act) {
        var test = new TestSeat();
        test.look.set(look);
        test.cases.replace(record.cases);
        var alarms = record.cases.isEmpty() ? MadeUpAlarms.calm() : MadeUpAlarms.afternoon();
        test.alarms = new LiveAlarms(alarms, test.tasks, test.clock);
        test.alarms.readOnce();
        test.alarms.readLoadOnce();
        var seat = test.seat(null);
        var section = new LightsSection(seat, record, new AlarmDesk(seat, alarms));
        var plans = List.of(other(SectionName.OVERVIEW), other(SectionName.CASES), other(SectionName.MAP),
                new SectionPlan(SectionName.LIGHTS, any -> section, any -> new RedUnits(seat, record)),
                other(SectionName.SCORES), other(SectionName.REPORTS));
        var frame = new Frame(seat, plans, List.of(), new OverlayLayer(), new NoWindows());
        frame.show(SectionName.LIGHTS);
        act.accept(section);
        test.tasks.tick();
        return frame;
    }

    private static SectionPlan other(SectionName name) {
        return new SectionPlan(name, seat -> {
            throw new IllegalStateException();
        }, seat -> new SimpleIntegerProperty());
    }
}
