package org.gridlight.client.scores;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.Set;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.gridlight.client.look.FontSize;
import org.gridlight.client.look.Look;
import org.gridlight.client.look.Picture;
import org.gridlight.client.look.Screens;
import org.gridlight.client.look.Theme;
import org.gridlight.client.look.Toolkit;
import org.gridlight.client.seat.TestSeat;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.cases.Hall;
import org.gridlight.model.assessment.MonthState;
import org.gridlight.model.people.Role;
import org.gridlight.model.score.ScoredUnit;
import org.gridlight.model.score.TemplateFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A month on the screen: lines scored, published, appealed against, locked, opened again. */
class AssessmentScreenTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private static final YearMonth MONTH = YearMonth.of(2026, 3);

    private final TestSeat seat = new TestSeat();
    private Hall hall;

    @BeforeAll
    static void start() {
        Screens.start();
    }

    @BeforeEach
    void aMonthWithCases() {
        hall = new Hall(DB);
        hall.run("UPDATE department SET assessment_group = '一组' WHERE id IN (1, 2)",
                "INSERT INTO case_file (case_no, state, source, category_id, department_id, reported_at, filed_at, due_at, closed_at)"
                        + " SELECT CONCAT('2026-', seq), 'CLOSED', 'inspector', (SELECT MIN(id) FROM category), 1 + seq % 2,"
                        + " '2026-03-10 02:00:00', '2026-03-10 02:10:00', '2026-03-12 02:00:00',"
                        + " IF(seq % 5 = 0, '2026-03-15 02:00:00', '2026-03-11 02:00:00') FROM seq_1_to_40");
        hall.callIn(Hall.ASSESSOR);
        hall.callIn(Hall.ASSESSMENT_HEAD);
        seat.clock = InstantSource.fixed(Instant.now());
    }

    @AfterEach
    void close() {
        hall.close();
    }

    @Test
    void aMonthGoesFromItsFirstValueToItsSecondRevision() {
        Toolkit.onScreen(() -> {
            var assessor = open(Hall.ASSESSOR, Role.ASSESSOR);
            choose(assessor, "squad");
            type(assessor, "120", "全勤", "");
            assertThat(told(assessor)).isEqualTo("分值须在 0 至 100 之间；未保存。");
            type(assessor, "95.5", "", "");
            assertThat(told(assessor)).startsWith("须写明事由");
            assertThat(field(assessor, "line-amount").getText()).as("what was typed stays").isEqualTo("95.5");
            type(assessor, "95.5", "队容不整两次", "2026-03-118");
            assertThat(unit(assessor).value("squad")).hasValueSatisfying(
                    value -> assertThat(value).isEqualByComparingTo("95.5"));
            assertThat(field(assessor, "line-amount").getText()).as("it is on record").isEmpty();
            assertThat(assessor.lookup("#month-publish")).as("an assessor publishes nothing").isNull();
            press(assessor, "line-notice");
            assertThat(seat.isOpen()).as("the notice to the unit").isTrue();
            seat.close();

            var head = open(Hall.ASSESSMENT_HEAD, Role.ASSESSMENT_HEAD);
            press(head, "month-publish");
            assertThat(state(head)).isEqualTo(MonthState.PUBLISHED);
            assertThat(((Button) head.lookup("#month-lock")).isDisabled()).as("appeals run").isTrue();

            mediator(assessor).refresh();
            choose(assessor, "squad");
            field(assessor, "line-reason").setText("当日停电，有证明");
            ((ScoresView) assessor).scoring().lodge();
            mediator(head).refresh();
            choose(head, "squad");
            field(head, "line-amount").setText("98");
            field(head, "line-reason").setText("证明属实");
            ((ScoresView) head).scoring().uphold();
            assertThat(told(head)).isEmpty();
            assertThat(unit(head).value("squad")).hasValueSatisfying(
                    value -> assertThat(value).isEqualByComparingTo("98"));
            return null;
        });
        Screens.take("scores-published", new Look(Theme.LIGHT, FontSize.NORMAL), 1920, 1080, look -> {
            var shown = section(Hall.ASSESSOR, Role.ASSESSOR);
            choose(shown, "squad");
            return shown;
        });
        endAppeals();
        Toolkit.onScreen(() -> {
            var head = open(Hall.ASSESSMENT_HEAD, Role.ASSESSMENT_HEAD);
            press(head, "month-lock");
            assertThat(state(head)).isEqualTo(MonthState.LOCKED);
            var total = unit(head).total().orElse(null);
            hall.run("UPDATE case_file SET due_at = '2026-03-01 02:00:00'");
            mediator(head).refresh();
            assertThat(unit(head).total().orElse(null)).as("it stands still").isEqualTo(total);
            press(head, "month-reopen");
            assertThat(((Label) head.lookup("#month-told")).getText()).startsWith("须写明事由");
            field(head, "month-reason").setText("漏计一件");
            press(head, "month-reopen");
            assertThat(state(head)).isEqualTo(MonthState.DRAFT);
            assertThat(mediator(head).state().scored().orElseThrow().assessment().month().orElseThrow().revision())
                    .isEqualTo(2);
            return null;
        });
        Screens.take("scores-entry", look -> {
            var shown = section(Hall.ASSESSOR, Role.ASSESSOR);
            choose(shown, "streetOffice");
            return shown;
        });
    }

    private void endAppeals() {
        hall.run(
                "UPDATE assessed_month SET appeals_until = UTC_TIMESTAMP(6) - INTERVAL 1 HOUR WHERE state = 'PUBLISHED'");
    }

    /** Laid out as in the window. */
    private Parent open(String account, Role role) {
        var view = section(account, role);
        Picture.of(view, Look.standard(), 1920, 1080);
        return view;
    }

    private Parent section(String account, Role role) {
        seat.roles = Set.of(role);
        var section = new ScoresSection(seat.seat(hall.signedIn(account)));
        section.shown();
        var mediator = mediator(section.view());
        mediator.choose(TemplateFile.shipped("street-order"));
        mediator.choose(MONTH);
        return section.view();
    }

    private static ScoresMediator mediator(Parent view) {
        return ((ScoresView) view).mediator();
    }

    private static void choose(Parent view, String column) {
        mediator(view).choose("D1", column);
        lay(view);
    }

    private static ScoredUnit unit(Parent view) {
        return mediator(view).state().scored().orElseThrow().table("").orElseThrow().units().stream()
                .filter(one -> one.key().equals("D1")).findFirst().orElseThrow();
    }

    private static MonthState state(Parent view) {
        return mediator(view).state().scored().orElseThrow().state();
    }

    private static TextField field(Parent view, String id) {
        return (TextField) view.lookup("#" + id);
    }

    private static void type(Parent view, String amount, String reason, String evidence) {
        field(view, "line-amount").setText(amount);
        field(view, "line-reason").setText(reason);
        field(view, "line-evidence").setText(evidence);
        ((ScoresView) view).scoring().save();
    }

    private static String told(Parent view) {
        return ((Label) view.lookup("#line-told")).getText();
    }

    private static void press(Parent view, String id) {
        ((Button) view.lookup("#" + id)).fire();
        lay(view);
    }

    private static void lay(Parent view) {
        view.applyCss();
        view.layout();
    }
}
