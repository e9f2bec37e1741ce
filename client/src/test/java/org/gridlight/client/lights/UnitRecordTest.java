package org.gridlight.client.lights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.gridlight.client.alarms.AlarmDesk;
import org.gridlight.client.alarms.MadeUpAlarms;
import org.gridlight.client.look.DayField;
import org.gridlight.client.look.FontSize;
import org.gridlight.client.look.Look;
import org.gridlight.client.look.Picture;
import org.gridlight.client.look.Screens;
import org.gridlight.client.look.Theme;
import org.gridlight.client.look.Toolkit;
import org.gridlight.client.seat.TestSeat;
import org.gridlight.model.light.LightUnit;
import org.gridlight.model.light.UnitLightHistory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The record of the lights of a unit (灯号记录) beside the board, and the ways to it and away from it. */
class UnitRecordTest {
    private static final long ROADS = 1;
    private static final long DRAINAGE = 22;

    private final MadeUpLights record = MadeUpLights.district();
    private final TestSeat test = new TestSeat();

    @BeforeAll
    static void start() {
        Screens.start();
    }

    private LightsSection section() {
        test.cases.replace(record.cases);
        var section = new LightsSection(test.seat(null), record,
                new AlarmDesk(test.seat(null), MadeUpAlarms.afternoon()));
        Picture.of(section.view(), test.look.get(), 1920, 966);
        return section;
    }

    private static void onScreen(Callable<?> work) {
        Toolkit.onScreen(work);
    }

    private static void draw(LightsSection section) {
        Picture.of(new StackPane(section.view()), Look.standard(), 1920, 966);
    }

    /** The section with the record of a unit open, drawn once. */
    private LightsSection opened(long unit) {
        var section = section();
        section.mediator().choose(unit);
        draw(section);
        ((Button) section.view().lookup("#lights-record")).fire();
        draw(section);
        return section;
    }

    @SuppressWarnings("unchecked")
    private static ListView<UnitRecordRow> changes(LightsSection section) {
        return (ListView<UnitRecordRow>) section.view().lookup("#record-changes");
    }

    @SuppressWarnings("unchecked")
    private static ListView<UnitLightHistory.Day> days(LightsSection section) {
        return (ListView<UnitLightHistory.Day>) section.view().lookup("#record-days");
    }

    private static boolean isOpen(LightsSection section) {
        return section.view().lookup("#unit-record") != null;
    }

    private static void press(Node on, KeyCode key) {
        on.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
    }

    @Test
    void everyChangeStandsThereNewestFirstWithHowLongItStood() {
        onScreen(() -> {
            var section = opened(DRAINAGE);
            var rows = changes(section).getItems();
            assertThat(rows).isSortedAccordingTo((one, other) -> other.at().compareTo(one.at())).hasSizeGreaterThan(10);
            assertThat(rows.getFirst().stood()).startsWith("至今");
            assertThat(rows.get(1).stood()).startsWith("历时");
            assertThat(rows.getLast().before()).as("under which light it began").isNull();
            assertThat(days(section).getItems()).hasSize(7).extracting(UnitLightHistory.Day::date)
                    .startsWith(LocalDate.of(2026, 7, 16));
            section.close();
            return null;
        });
    }

    @Test
    void aPeriodIsChosenByButtonsByADayAndByALineOfTheDays() {
        onScreen(() -> {
            var section = opened(DRAINAGE);
            var segments = section.view().lookupAll("#unit-record .segment").stream().map(ToggleButton.class::cast)
                    .toList();
            assertThat(segments).extracting(ToggleButton::isSelected).containsExactly(false, true, false);
            segments.get(2).fire();
            assertThat(days(section).getItems()).as("the record begins on the third").hasSize(14);
            assertThat(texts(section)).contains("2026-07-03 09:12 以前没有灯号记录，不计时长，也不算绿灯。");
            days(section).getSelectionModel().select(2);
            press(days(section), KeyCode.ENTER);
            assertThat(((DayField) section.view().lookup("#record-day")).getValue())
                    .isEqualTo(LocalDate.of(2026, 7, 14));
            assertThat(segments).noneMatch(ToggleButton::isSelected);
            assertThat(days(section).getParent().isVisible()).as("one day has no table of days").isFalse();
            assertThat(changes(section).getItems().getFirst().stood()).startsWith("至期末");
            ((DayField) section.view().lookup("#record-day")).setValue(LocalDate.of(2026, 7, 16));
            assertThat(segments.getFirst().isSelected()).isTrue();
            section.close();
            return null;
        });
    }

    private static List<String> texts(LightsSection section) {
        return section.view().lookupAll("#unit-record .label").stream().map(label -> ((Label) label).getText())
                .toList();
    }

    @Test
    void escapeLeavesTheRecordFirstThenTheUnit() {
        onScreen(() -> {
            var section = opened(DRAINAGE);
            press(changes(section), KeyCode.ESCAPE);
            assertThat(isOpen(section)).isFalse();
            assertThat(section.mediator().isChosen()).isTrue();
            section.mediator().record();
            assertThat(isOpen(section)).as("by its key").isTrue();
            press(section.mediator().view().board(), KeyCode.ESCAPE);
            assertThat(isOpen(section)).isFalse();
            assertThat(section.mediator().isChosen()).isTrue();
            press(section.mediator().view().board(), KeyCode.ESCAPE);
            assertThat(section.mediator().isChosen()).isFalse();
            section.close();
            return null;
        });
    }

    @Test
    void itFollowsTheUnitThatIsChosenAndIsNotThereWhereNoLightsAreKept() {
        onScreen(() -> {
            var section = opened(DRAINAGE);
            section.mediator().choose(ROADS);
            assertThat(texts(section)).contains("云河区市政设施管养所");
            section.mediator().show(BoardKind.GRIDS);
            section.mediator().choose(7);
            draw(section);
            assertThat(isOpen(section)).isFalse();
            assertThat(section.view().lookup("#lights-record").isVisible()).isFalse();
            section.mediator().record();
            assertThat(isOpen(section)).isFalse();
            section.close();
            return null;
        });
    }

    @Test
    void aLineOpensTheBoardAtThatMoment() {
        onScreen(() -> {
            var section = opened(DRAINAGE);
            var today = changes(section).getItems().get(1);
            changes(section).getSelectionModel().select(today);
            press(changes(section), KeyCode.ENTER);
            var player = section.mediator().replayed().player();
            assertThat(player.at()).isEqualTo(today.at());
            assertThat(section.mediator().view().board().chosenTile().orElseThrow().tile().id()).isEqualTo(DRAINAGE);
            assertThat(isOpen(section)).as("to go on with the next line").isTrue();
            var before = changes(section).getItems().getLast();
            changes(section).getSelectionModel().select(before);
            ((Button) section.view().lookup("#record-replay")).fire();
            assertThat(player.at()).as("another day").isEqualTo(before.at());
            press(changes(section), KeyCode.ESCAPE);
            assertThat(section.mediator().isReplaying()).as("first back from the record").isTrue();
            assertThat(isOpen(section)).isFalse();
            section.close();
            return null;
        });
    }

    @Test
    void aNumberOfAMonthLeadsToTheRecordOfThatMonth() {
        onScreen(() -> {
            var section = section();
            section.mediator().show(BoardKind.STREETS);
            section.showLightRecord(DRAINAGE, "云河排水公司", YearMonth.of(2026, 6));
            draw(section);
            assertThat(texts(section)).contains("云河排水公司", "2026-06-01 至 2026-06-30", "这段时间没有灯号记录",
                    "灯号记录自 2026-07-03 09:12 起，请选之后的日期。");
            section.showLightRecord(DRAINAGE, "云河排水公司", YearMonth.of(2026, 7));
            assertThat(section.mediator().view().board().chosenTile().orElseThrow().tile().id()).isEqualTo(DRAINAGE);
            assertThat(days(section).getItems()).hasSize(14);
            section.close();
            return null;
        });
    }

    @Test
    void whatIsShownCanBeSaved() throws IOException {
        var folder = Files.createDirectories(Path.of(System.getProperty("gridlight.target"), "unit-record"));
        var file = Files.createTempDirectory(folder, "t").resolve("record.csv");
        onScreen(() -> {
            var section = opened(DRAINAGE);
            test.chosenFiles.add(file);
            ((Button) section.view().lookup("#record-export")).fire();
            var lines = Files.readAllLines(file);
            assertThat(lines).hasSize(1 + changes(section).getItems().size());
            assertThat(lines.getFirst()).isEqualTo("\uFEFF单位,变灯时间,变灯前,变灯后,历时（小时）,红灯,黄灯,绿灯,灰灯");
            assertThat(lines.get(1)).startsWith("云河排水公司,2026-07-16 ");
            section.close();
            return null;
        });
    }

    @Test
    void itIsReadAgainWhileItLastsAndNotOfAPastDay() {
        onScreen(() -> {
            var section = opened(DRAINAGE);
            var first = changes(section).getItems().getFirst();
            test.clock = () -> TestSeat.NOW;
            record.recordBegin = Instant.parse("2026-07-15T00:00:00Z");
            test.tasks.tick();
            assertThat(days(section).getItems()).hasSize(2);
            assertThat(changes(section).getItems().getFirst()).isEqualTo(first);
            section.mediator().kept().day(LocalDate.of(2026, 7, 15));
            int rows = changes(section).getItems().size();
            record.recordBegin = null;
            test.tasks.tick();
            assertThat(changes(section).getItems()).hasSize(rows);
            section.close();
            return null;
        });
    }

    @Test
    void picturesOfTheRecord() {
        for (var theme : Theme.values()) {
            var end = theme == Theme.DARK ? "-dark" : "";
            var look = new Look(theme, FontSize.NORMAL);
            take("lights-record" + end, look, 1920, 966, section -> {});
            take("lights-record-1366" + end, look, 1366, 690,
                    section -> section.mediator().kept().period(RecordPeriod.Kind.MONTH));
        }
        var light = Look.standard();
        take("lights-record-large-text", new Look(Theme.LIGHT, FontSize.LARGEST), 1366, 690, section -> {});
        take("lights-record-replay", light, 1920, 966,
                section -> section.mediator().replay(DRAINAGE, Instant.parse("2026-07-15T03:00:00Z")));
        record.units.set((int) DRAINAGE - 1, longNamed(record.units.get((int) DRAINAGE - 1)));
        take("lights-record-long", light, 1366, 690, section -> {});
        record.recordBegin = null;
        take("lights-record-none", light, 1366, 690, section -> {});
        record.recordBegin = Instant.EPOCH;
        record.failure = new IllegalStateException("gone");
        record.failsOnlyHistory = true;
        take("lights-record-failed", light, 1366, 690, section -> {});
    }

    private static LightUnit longNamed(LightUnit unit) {
        return new LightUnit(unit.id(), unit.code(), "云河区城市排水设施运行养护与河道水环境综合整治工程建设管理中心（云河排水公司）", unit.group(),
                unit.groupPosition(), "欧阳建国、司徒文华", unit.liaison(), unit.liaisonTelephone());
    }

    private void take(String name, Look look, int width, int height, Consumer<LightsSection> act) {
        Screens.take(name, look, width, height, dressed -> {
            test.look.set(dressed);
            test.cases.replace(record.cases);
            var section = new LightsSection(test.seat(null), record,
                    new AlarmDesk(test.seat(null), MadeUpAlarms.afternoon()));
            section.mediator().choose(DRAINAGE);
            section.mediator().record();
            act.accept(section);
            return section.view();
        });
    }
}
