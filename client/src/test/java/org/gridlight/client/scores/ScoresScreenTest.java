package org.gridlight.client.scores;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import org.gridlight.client.look.FontSize;
import org.gridlight.client.look.Look;
import org.gridlight.client.look.Picture;
import org.gridlight.client.look.Screens;
import org.gridlight.client.look.Theme;
import org.gridlight.client.look.Toolkit;
import org.gridlight.client.seat.TestSeat;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.Progress;
import org.gridlight.db.demo.DemoStore;
import org.gridlight.model.demo.DemoOrder;
import org.gridlight.model.measures.LightMeasure;
import org.gridlight.model.measures.MonthMeasure;
import org.gridlight.model.score.TemplateFile;
import org.gridlight.model.words.Words;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The section of scores over the invented district, drawn and pressed. */
class ScoresScreenTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private final TestSeat seat = new TestSeat();

    @BeforeAll
    static void start() {
        Screens.start();
    }

    @Test
    void everyNumberOfTheSheetCanBeOpened() {
        new DemoStore(DB.database()).load(new DemoOrder(1, 1_000, 100, 220, TestSeat.NOW), Progress.UNHEARD);

        Screens.take("scores", look -> drawn(look, "overdueRate"));
        Screens.take("scores-small", new Look(Theme.LIGHT, FontSize.NORMAL), 1366, 768,
                look -> drawn(look, "onTimeRate"));
        Screens.take("scores-large-text", new Look(Theme.LIGHT, FontSize.LARGEST), 1920, 1080,
                look -> drawn(look, SheetColumn.TOTAL));
        Screens.take("scores-manual", new Look(Theme.LIGHT, FontSize.NORMAL), 1920, 1080, look -> {
            var section = section(look);
            ((ScoresView) section.view()).mediator().choose(TemplateFile.shipped("street-order"));
            return section.view();
        });
        recordLights();
        Screens.take("scores-lights", look -> lit(look).view());
        Toolkit.onScreen(() -> {
            pressed();
            timesUnderLightsLeadToTheirRecord();
            return null;
        });
    }

    /** Each unit was yellow and red on some days; the record begins on the third. */
    private static void recordLights() {
        DB.database().bulk(connection -> {
            try (var statement = connection.createStatement()) {
                return statement.executeUpdate(
                        "INSERT INTO unit_light_change (board, unit_id, at, light, light_before, why, red,"
                                + " yellow, green, grey, urgent_red, far_red) SELECT 'UNIT', d.id, '2026-07-03 01:12:00'"
                                + " + INTERVAL (s.seq * 37 + MOD(d.id * 11, 30)) HOUR, ELT(1 + MOD(s.seq, 3), 'YELLOW', 'RED', 'GREEN'),"
                                + " ELT(1 + MOD(s.seq, 3), 'GREEN', 'YELLOW', 'RED'), 'SHARE_OVERDUE', MOD(s.seq, 3), 2, 9, 1, 0, 0"
                                + " FROM department d JOIN seq_0_to_7 s");
            }
        });
    }

    private ScoresSection lit(Look look) {
        var section = section(look);
        var mediator = ((ScoresView) section.view()).mediator();
        mediator.choose(TemplateFile.shipped("system-lights"));
        mediator.chooseGroup("街道组");
        mediator.choose(mediator.state().sheet(Words.of(seat.locale)).orElseThrow().units().get(3).key(), "redHours");
        return section;
    }

    private void timesUnderLightsLeadToTheirRecord() {
        var section = lit(Look.standard());
        var mediator = ((ScoresView) section.view()).mediator();
        var sheet = mediator.state().sheet(Words.of(seat.locale)).orElseThrow();
        var unit = sheet.unit(mediator.state().unit()).orElseThrow();
        var time = mediator.state().counts().orElseThrow().lights().of(unit.key()).orElseThrow();
        assertThat(sheet.text(unit, sheet.column("redHours").orElseThrow()))
                .isEqualTo(LightMeasure.RED_HOURS.of(time).toPlainString());
        assertThat(mediator.listed()).as("no cases stand behind it").isNull();
        Picture.of(section.view(), Look.standard(), 1920, 1080);
        ((Button) section.view().lookup("#scores-record")).fire();
        assertThat(seat.went).last().isEqualTo("light record " + time.unitId() + " " + unit.name() + " 2026-07");
        mediator.choose(unit.key(), "redShare");
        assertThat(mediator.listed()).isNull();
        mediator.choose(YearMonth.of(2026, 5));
        var may = mediator.state().sheet(Words.of(seat.locale)).orElseThrow();
        assertThat(may.units()).allSatisfy(one -> {
            assertThat(may.text(one, may.column("redHours").orElseThrow())).as("not observed").isEqualTo("-");
            assertThat(may.text(one, may.column("redShare").orElseThrow())).isEqualTo("-");
        });
        section.close();
    }

    private void pressed() {
        var section = section(Look.standard());
        var mediator = ((ScoresView) section.view()).mediator();
        assertThat(mediator.state().months()).startsWith(YearMonth.of(2026, 7)).hasSize(4);
        mediator.chooseGroup("街道组");
        var sheet = mediator.state().sheet(Words.of(seat.locale)).orElseThrow();
        var first = sheet.units().getFirst();
        mediator.choose(first.key(), "shouldClose");
        assertThat(mediator.listed()).isEqualTo(MonthMeasure.SHOULD_CLOSE);
        Picture.of(section.view(), Look.standard(), 1366, 768);
        var cases = (ListView<?>) section.view().lookup("#cases-behind");
        long counted = mediator.state().counts().orElseThrow().byKey().get(first.key()).shouldClose();
        assertThat(cases.getItems()).hasSize((int) Math.min(counted, ScoresMediator.MOST_CASES));
        mediator.choose(first.key(), SheetColumn.RANK);
        assertThat(mediator.state().column()).as("a rank is explained by the total").isEqualTo(SheetColumn.TOTAL);
        mediator.choose(YearMonth.of(2026, 5));
        assertThat(mediator.state().counts().orElseThrow().over()).isTrue();
    }

    @Test
    void withoutCasesItSaysSo() {
        Screens.take("scores-empty", new Look(Theme.LIGHT, FontSize.NORMAL), 1366, 768, look -> section(look).view());
    }

    private Parent drawn(Look look, String column) {
        var section = section(look);
        var mediator = ((ScoresView) section.view()).mediator();
        mediator.chooseGroup("街道组");
        var words = Words.of(seat.locale);
        var units = mediator.state().sheet(words).orElseThrow().units();
        var last = units.stream().filter(unit -> unit.standing().isRanked()).reduce((one, next) -> next).orElseThrow();
        mediator.choose(last.key(), column);
        return section.view();
    }

    private ScoresSection section(Look look) {
        seat.look.set(look);
        var section = new ScoresSection(seat.seat(DB.database()));
        section.shown();
        return section;
    }
}
