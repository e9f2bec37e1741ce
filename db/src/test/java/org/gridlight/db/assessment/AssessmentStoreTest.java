package org.gridlight.db.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.assessment.AssessmentStore.Value;
import org.gridlight.db.cases.Hall;
import org.gridlight.model.assessment.AssessedMonth;
import org.gridlight.model.assessment.BookText;
import org.gridlight.model.assessment.LockedMonth;
import org.gridlight.model.assessment.MonthState;
import org.gridlight.model.assessment.ScoreAppeal;
import org.gridlight.model.assessment.ScoreEntry;
import org.gridlight.model.words.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A month of assessment from the first value to its second revision, and who may do what. */
class AssessmentStoreTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private static final YearMonth MONTH = YearMonth.of(2026, 3);
    private static final String RULES = "street-order";

    private Hall hall;
    private AssessmentStore assessor;
    private AssessmentStore head;
    private AssessmentStore unit;
    private AssessmentRecord record;
    private String unitCode;

    @BeforeEach
    void open() {
        hall = new Hall(DB);
        assessor = new AssessmentStore(hall.signedIn(Hall.ASSESSOR));
        head = new AssessmentStore(hall.signedIn(Hall.ASSESSMENT_HEAD));
        unit = new AssessmentStore(hall.signedIn(Hall.UNIT_1));
        record = new AssessmentRecord(hall.signedIn(Hall.ASSESSOR));
        unitCode = hall.rows("SELECT code FROM department WHERE id = 1").getFirst();
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private Value value(int seen, String amount, String reason) {
        return new Value(MONTH, RULES, unitCode, "squad", seen, new BigDecimal(amount), reason, "2026-03-118");
    }

    private static UUID wish() {
        return UUID.randomUUID();
    }

    private static void refused(Runnable wish, String reason) {
        assertThatThrownBy(wish::run).isInstanceOf(Refusal.class).hasMessageContaining(reason);
    }

    private AssessedMonth month() {
        return record.latest(MONTH, RULES).orElseThrow();
    }

    private void endAppeals() {
        hall.run(
                "UPDATE assessed_month SET appeals_until = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND WHERE state = 'PUBLISHED'");
    }

    private void lock(String content) {
        head.lock(wish(), month(), record.entries(MONTH, RULES), "name: street-order", content);
    }

    @Test
    void aLineIsGivenWithAReasonAndKeepsItsHistory() {
        var first = wish();
        assessor.enter(first, value(0, "95.5", "队容不整两次"));
        assessor.enter(first, value(0, "95.5", "队容不整两次"));
        refused(() -> head.enter(wish(), value(0, "90", "another who has not looked")), "assessment.lineChanged");
        head.enter(wish(), value(1, "96", "复核"));

        assertThat(record.entries(MONTH, RULES).of(unitCode).get("squad")).isEqualByComparingTo("96");
        assertThat(record.history(MONTH, RULES, unitCode, "squad")).extracting(ScoreEntry::by).containsExactly(
                Hall.ASSESSMENT_HEAD, Hall.ASSESSOR);
        assertThat(record.history(MONTH, RULES, unitCode, "squad").getLast())
                .returns("2026-03-118", ScoreEntry::evidence)
                .returns("队容不整两次", ScoreEntry::reason).returns(1, ScoreEntry::ordinal);
        refused(() -> assessor.enter(wish(), value(2, "95", " ")), "assessment.reasonMissing");
        refused(() -> assessor.enter(wish(), new Value(MONTH, RULES, "none", "squad", 0, BigDecimal.ONE, "r", null)),
                "assessment.noUnit");
        refused(() -> assessor.enter(wish(), new Value(YearMonth.of(2999, 1), RULES, unitCode, "squad", 0,
                BigDecimal.ONE, "r", null)), "assessment.monthAhead");
    }

    @Test
    void nobodyScoresHimselfAndOnlyTheHeadPublishes() {
        refused(() -> unit.enter(wish(), value(0, "100", "we were good")), "assessment.notAllowed");
        refused(() -> new AssessmentStore(hall.signedIn(Hall.LEADER)).enter(wish(), value(0, "100", "r")),
                "assessment.notAllowed");
        refused(() -> assessor.publish(wish(), MONTH, RULES, 0), "assessment.notAllowed");
        refused(() -> head.publish(wish(), YearMonth.now(), RULES, 0), "assessment.monthRunning");
        assertThat(record.latest(MONTH, RULES)).isEmpty();
    }

    @Test
    void anUpheldAppealGivesTheLineItsNewValue() {
        assessor.enter(wish(), value(0, "90", "缺勤"));
        head.publish(wish(), MONTH, RULES, 0);
        refused(() -> assessor.enter(wish(), value(1, "80", "later")), "assessment.published");

        refused(() -> assessor.appeal(wish(), month(), "squad", "whose?"), "assessment.noUnit");
        refused(() -> new AssessmentStore(hall.signedIn(Hall.LEADER)).appealOf(wish(), month(), unitCode, "squad", "r"),
                "assessment.notAllowed");
        long appeal = unit.appeal(wish(), month(), "squad", "当日停电，有证明");
        refused(() -> unit.appeal(wish(), month(), "squad", "again"), "assessment.appealedOnce");
        refused(() -> assessor.appealOf(wish(), month(), unitCode, "squad", "on paper"), "assessment.appealedOnce");
        endAppeals();
        refused(() -> unit.appeal(wish(), month(), "streetOffice", "too late"), "assessment.appealsOver");
        refused(() -> lock("{}"), "assessment.appealsOpen");
        refused(() -> unit.uphold(wish(), appeal, BigDecimal.TEN, "ours"), "assessment.notAllowed");

        head.uphold(wish(), appeal, new BigDecimal("95"), "证明属实");
        refused(() -> head.dismiss(wish(), appeal, "changed my mind"), "assessment.decided");
        assertThat(record.entries(MONTH, RULES).of(unitCode, "squad")).hasValueSatisfying(
                entry -> assertThat(entry).returns(appeal, ScoreEntry::appeal)
                        .returns("95.0000", one -> one.amount().toPlainString()));
        assertThat(record.appeals(month())).singleElement().returns(true, ScoreAppeal::upheld)
                .returns("当日停电，有证明", ScoreAppeal::words).returns(Hall.ASSESSMENT_HEAD, ScoreAppeal::decidedBy);
    }

    @Test
    void anEditorWritesAParagraphBesideTheComputedOneUntilTheMonthIsFinal() {
        var wish = wish();
        assessor.write(wish, MONTH, RULES, BookText.Part.OVERVIEW, 0, "computed", "written");
        assessor.write(wish, MONTH, RULES, BookText.Part.OVERVIEW, 0, "computed", "written");
        refused(() -> head.write(wish(), MONTH, RULES, BookText.Part.OVERVIEW, 0, "computed", "another"),
                "assessment.textChanged");
        refused(() -> unit.write(wish(), MONTH, RULES, BookText.Part.OVERVIEW, 1, "computed", "ours"),
                "assessment.notAllowed");
        assertThat(BookText.of(record.texts(MONTH, RULES), BookText.Part.OVERVIEW)).hasValueSatisfying(
                text -> assertThat(text).returns("written", BookText::text).returns("computed", BookText::computed)
                        .returns(Hall.ASSESSOR, BookText::by));

        head.publish(wish(), MONTH, RULES, 0);
        int seen = month().version();
        head.write(wish(), MONTH, RULES, BookText.Part.OVERVIEW, 1, "computed again", " ");
        assertThat(month().version()).as("whoever is locking it must count again").isGreaterThan(seen);
        assertThat(BookText.of(record.texts(MONTH, RULES), BookText.Part.OVERVIEW)).isEmpty();
        assertThat(new AssessmentRecord(hall.signedIn(Hall.UNIT_1)).texts(MONTH, RULES)).singleElement()
                .returns(null, BookText::by);
        endAppeals();
        lock("{}");
        refused(() -> head.write(wish(), MONTH, RULES, BookText.Part.OVERVIEW, 2, "computed", "late"),
                "assessment.textLocked");
    }

    @Test
    void whoGaveTheValueDoesNotDecideTheAppeal() {
        head.enter(wish(), value(0, "90", "缺勤"));
        head.publish(wish(), MONTH, RULES, 0);
        long appeal = unit.appeal(wish(), month(), "squad", "有证明");
        refused(() -> head.dismiss(wish(), appeal, "no"), "assessment.ownEntry");
    }

    @Test
    void aLockedMonthStandsStillAndIsOpenedAgainOnlyAsARevision() {
        head.publish(wish(), MONTH, RULES, 0);
        refused(() -> lock("{}"), "assessment.appealsRun");
        endAppeals();
        assertThat(month().isReadyToLock(Instant.now())).isTrue();
        lock("{\"total\": 98.5}");
        assertThat(month()).returns(MonthState.LOCKED, AssessedMonth::state).returns(1, AssessedMonth::revision);
        assertThat(record.locked(MONTH, RULES)).hasValueSatisfying(
                locked -> assertThat(locked).returns("{\"total\": 98.5}", LockedMonth::content)
                        .returns(true, LockedMonth::isIntact));
        refused(() -> assessor.enter(wish(), value(0, "80", "later")), "assessment.published");
        refused(() -> head.publish(wish(), MONTH, RULES, month().version()), "assessment.published");

        refused(() -> head.reopen(wish(), month(), " "), "assessment.reasonMissing");
        var locked = month();
        head.reopen(wish(), locked, "漏计一件");
        refused(() -> head.reopen(wish(), locked, "twice"), "assessment.notLocked");
        assertThat(month()).returns(MonthState.DRAFT, AssessedMonth::state).returns(2, AssessedMonth::revision)
                .returns("漏计一件", AssessedMonth::reason);
        assertThat(record.locked(MONTH, RULES)).as("the revision is not locked").isEmpty();
        assertThat(record.locked(MONTH, RULES, 1)).as("the first one still prints").isPresent();

        assessor.enter(wish(), value(0, "88", "补扣"));
        head.publish(wish(), MONTH, RULES, 1);
        endAppeals();
        var seen = record.entries(MONTH, RULES);
        var before = month();
        hall.run(
                "INSERT INTO score_entry (month, template, department_id, line, ordinal, amount, reason, entered_at, entered_by)"
                        + " SELECT month, template, department_id, line, 2, 70, 'behind the back', entered_at, entered_by FROM score_entry");
        refused(() -> head.lock(wish(), before, seen, "r", "{}"), "assessment.monthChanged");
        lock("{\"total\": 97}");
        assertThat(record.locked(MONTH, RULES)).hasValueSatisfying(
                one -> assertThat(one).returns(2, LockedMonth::revision).returns("漏计一件", LockedMonth::reason));
    }

    @Test
    void whatWasChangedBehindTheDoorsDoesNotPrint() {
        head.publish(wish(), MONTH, RULES, 0);
        endAppeals();
        lock("{\"total\": 98.5}");
        hall.run("UPDATE assessed_month SET content = '{\"total\": 99.5}'");
        refused(() -> record.locked(MONTH, RULES), "assessment.notIntact");
    }

    @Test
    void aUnitSeesItsOwnLinesOnly() {
        assessor.enter(wish(), value(0, "90", "缺勤"));
        var other = hall.rows("SELECT code FROM department WHERE id = 2").getFirst();
        assessor.enter(wish(), new Value(MONTH, RULES, other, "squad", 0, BigDecimal.TEN, "r", null));
        var own = new AssessmentRecord(hall.signedIn(Hall.UNIT_1));
        assertThat(own.entries(MONTH, RULES).entries()).extracting(ScoreEntry::unit).containsExactly(unitCode);
        assertThat(new AssessmentRecord(hall.signedIn(Hall.STREET_WEST)).entries(MONTH, RULES).entries()).isEmpty();
    }
}
