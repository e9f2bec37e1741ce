package org.gridlight.client.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.gridlight.client.look.Look;
import org.gridlight.client.look.Screens;
import org.gridlight.client.look.Toolkit;
import org.gridlight.client.seat.ReportStart;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.seat.SectionName;
import org.gridlight.client.seat.TestSeat;
import org.gridlight.client.shell.OverlayLayer;
import org.gridlight.client.shell.SectionPlan;
import org.gridlight.client.suggest.Adviser;
import org.gridlight.client.suggest.SuggestStrip;
import org.gridlight.model.people.Unit;
import org.gridlight.model.suggest.Subject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Suggestions beside their fields: seen, explained, taken by one key, counted, never filled in by themselves. */
class SuggestionsTest {
    private static final Path DRAFTS = Path.of(System.getProperty("gridlight.target"), "drafts", "suggest.properties");
    private static final String WORDS = "滨江路柳堤街口的雨水箅子断了几根，旁边有小孩走，赶紧来换。";

    private final TestSeat seat = new TestSeat();
    private final MadeUpRecord record = new MadeUpRecord();
    private final MadeUpAdvice advice = new MadeUpAdvice();

    @BeforeAll
    static void start() {
        Screens.start();
    }

    @BeforeEach
    void advised() {
        record.adviser = advice;
        seat.cases.replace(MadeUpCases.desk());
    }

    private NewReportMediator form(Seat given) {
        var drafts = new Drafts(DRAFTS);
        drafts.report(Map.of("words", WORDS, "source", "HOTLINE"));
        return new NewReportMediator(given, record, drafts, ReportStart.at(116.39, 39.9), () -> {});
    }

    @Test
    void pictures() {
        Screens.take("new-report-suggested", look -> {
            seat.look.set(look);
            var given = Frames.over(seat.seat(null), new OverlayLayer());
            var section = new CasesSection(given, record, new Drafts(DRAFTS), null);
            var frame = Frames.around(given, new SectionPlan(SectionName.CASES, again -> section));
            form(given).open();
            return frame;
        });
        Screens.take("unit-suggested", look -> {
            seat.look.set(look);
            var given = Frames.over(seat.seat(null), new OverlayLayer());
            var section = new CasesSection(given, record, new Drafts(DRAFTS), null);
            var frame = Frames.around(given, new SectionPlan(SectionName.CASES, again -> section));
            given.overlays().open(chooser(given), () -> {});
            return frame;
        });
    }

    private UnitChooser chooser(Seat given) {
        var chooser = new UnitChooser(given, given.say("cases.unit.title", given.say("action.dispatch")),
                record.units(), Optional.empty(), unit -> taken = unit);
        chooser.suggest(advice.advise(Subject.DEPARTMENT, null).orElseThrow());
        return chooser;
    }

    private Unit taken;

    @Test
    void theClassIsTakenByOneKeyAndCountedForNobody() {
        Toolkit.onScreen(() -> {
            var form = form(seat.seat(null));
            var scene = shown(form.view());
            var strip = (SuggestStrip) scene.lookup("#suggestions");
            assertThat(strip.isVisible()).isTrue();
            assertThat(category(scene)).as("nothing is filled in by itself").isEmpty();
            assertThat(((Label) scene.lookup("#suggestion-why")).getText()).contains("箅子").contains("5")
                    .contains("道路积水");
            press(scene, KeyCode.DIGIT9);
            assertThat(category(scene)).isEmpty();
            press(scene, KeyCode.DIGIT1);
            assertThat(category(scene)).contains("雨水箅子");
            assertThat(strip.isVisible()).as("what is decided needs no suggestion").isFalse();
            form.submit();
            assertThat(record.reports).hasSize(1);
            assertThat(advice.used).containsExactly("CATEGORY GB13-C0104 1 true");
            return null;
        });
    }

    @Test
    void anotherClassIsCountedAsAnother() {
        Toolkit.onScreen(() -> {
            var form = form(seat.seat(null));
            shown(form.view());
            form.category(record.categories().get(3));
            form.submit();
            assertThat(advice.used).containsExactly("CATEGORY GB13-E0405 0 false");
            return null;
        });
    }

    @Test
    void withoutHistoryNothingIsThere() {
        record.adviser = Adviser.NONE;
        Toolkit.onScreen(() -> {
            var scene = shown(form(seat.seat(null)).view());
            assertThat(scene.lookup("#suggestions").isVisible()).isFalse();
            press(scene, KeyCode.DIGIT1);
            assertThat(category(scene)).isEmpty();
            return null;
        });
    }

    @Test
    void theUnitIsMarkedAndSentByAnotherKeyOnly() {
        Toolkit.onScreen(() -> {
            var chooser = chooser(seat.seat(null));
            var scene = shown(chooser);
            press(scene, KeyCode.DIGIT2);
            assertThat(taken).as("nothing is sent by itself").isNull();
            @SuppressWarnings("unchecked")
            var list = (ListView<Unit>) scene.lookup("#units");
            assertThat(list.getSelectionModel().getSelectedItem().name()).isEqualTo("排水公司");
            assertThat(chooser.tookAdvice()).isTrue();
            return null;
        });
    }

    @Test
    void aUnitThatIsGoneIsNotSuggested() {
        Toolkit.onScreen(() -> {
            var chooser = new UnitChooser(seat.seat(null), "-", List.of(record.units().get(2)), Optional.empty(),
                    unit -> taken = unit);
            chooser.suggest(advice.advise(Subject.DEPARTMENT, null).orElseThrow());
            assertThat(chooser.shown()).isEmpty();
            return null;
        });
    }

    private static Scene shown(Node view) {
        var scene = new Scene(new StackPane(view), 1200, 900);
        Look.standard().dress(scene);
        scene.snapshot(null);
        return scene;
    }

    private static String category(Scene scene) {
        return ((TextField) scene.lookup("#report-category")).getText();
    }

    private static void press(Scene scene, KeyCode digit) {
        var field = scene.lookup("#report-category") == null
                ? scene.lookup("#unit-filter")
                : scene.lookup("#report-category");
        Event.fireEvent(field, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", digit, false, false, true, false));
    }
}
