package org.gridlight.client.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gridlight.client.cases.CaseFileModel.Beside;
import org.gridlight.client.cases.CaseFileModel.Notice;
import org.gridlight.client.cases.CaseFileModel.State;
import org.gridlight.client.cases.ask.Asked;
import org.gridlight.client.seat.TestSeat;
import org.gridlight.model.cases.ActAnswer;
import org.gridlight.model.cases.CaseAction;
import org.gridlight.model.cases.CaseState;
import org.gridlight.model.cases.Registered;
import org.gridlight.model.people.Role;
import org.gridlight.model.words.Refusal;
import org.gridlight.model.words.Words;
import org.junit.jupiter.api.Test;

/** What the open case and the new report know, without a screen. */
class CaseFileModelTest {
    private static final Path FOLDER = Path.of(System.getProperty("gridlight.target"), "drafts");
    private static final Beside NOTHING = new Beside(List.of(), Optional.empty(), Optional.empty(), List.of());

    private final MadeUpRecord record = new MadeUpRecord();
    private final CaseFileModel model = new CaseFileModel(record.workflow(), Set.of(Role.SHIFT_LEADER));

    private void open(long id) {
        assertThat(model.loaded(model.open(id), record.file(id), NOTHING)).isTrue();
    }

    private State.Shown shown() {
        return (State.Shown) model.state();
    }

    private ActChoice choice(CaseAction action) {
        return ((State.Shown) model.state()).choices().stream().filter(each -> each.action() == action).findFirst()
                .orElseThrow();
    }

    @Test
    void anAnswerForACaseThatWasLeftIsDropped() {
        var left = model.open(1);
        var here = model.open(2);

        assertThat(model.loaded(left, record.file(1), NOTHING)).isFalse();
        assertThat(model.failed(left, new IllegalStateException())).isFalse();
        assertThat(model.state()).isEqualTo(new State.Loading(2));
        assertThat(model.loaded(here, Optional.empty(), NOTHING)).isTrue();
        assertThat(model.state()).isEqualTo(new State.Gone(2));
    }

    @Test
    void whatIsShownStaysWhenReadingItAgainFails() {
        open(1);

        model.failed(model.again(), new IllegalStateException());

        assertThat(model.state()).isInstanceOf(State.Shown.class);
        model.failed(model.open(2), new IllegalStateException());
        assertThat(model.state()).isInstanceOf(State.Failed.class);
    }

    @Test
    void theUsualActComesFirstWithItsKey() {
        open(1);

        assertThat(((State.Shown) model.state()).choices()).filteredOn(choice -> !choice.isInMenu())
                .extracting(ActChoice::action).containsExactly(CaseAction.CLOSE, CaseAction.SEND_BACK_FOR_REWORK);
        assertThat(choice(CaseAction.CLOSE).key()).isEqualTo("F9");
        assertThat(choice(CaseAction.CLOSE).usual()).isTrue();
        assertThat(choice(CaseAction.SEND_BACK_FOR_REWORK).needsOpinion()).isTrue();
    }

    @Test
    void afterAFailedCheckTheWayOnIsBack() {
        record.checkFailed = true;
        open(1);

        assertThat(((State.Shown) model.state()).choices()).filteredOn(choice -> !choice.isInMenu())
                .singleElement().satisfies(only -> {
                    assertThat(only.action()).isEqualTo(CaseAction.SEND_BACK_FOR_REWORK);
                    assertThat(only.usual()).isTrue();
                });
    }

    @Test
    void anActNamesTheVersionThatIsShownAndOneIsOnItsWayAtATime() {
        open(1);

        var act = model.begin(choice(CaseAction.CLOSE), new Asked(Map.of(), null, " 同意 "), shown()).orElseThrow();

        assertThat(act.expectedVersion()).isEqualTo(3);
        assertThat(act.opinion()).isEqualTo("同意");
        assertThat(model.begin(choice(CaseAction.CLOSE), new Asked(Map.of(), null, ""), shown())).isEmpty();
        assertThat(model.answered(act, new ActAnswer.Done(4, CaseState.CLOSED, TestSeat.NOW))).isTrue();
        assertThat(model.isSending()).isFalse();
    }

    @Test
    void whatWasRefusedWhileAnotherCaseWasOpenIsToldWhenItIsOpenedAgain() {
        open(1);
        var act = model.begin(choice(CaseAction.CLOSE), new Asked(Map.of(), null, ""), shown()).orElseThrow();
        model.open(2);
        var refused = new ActAnswer.Refused("act.notAllowed", List.of());

        assertThat(model.answered(act, refused)).isFalse();

        assertThat(model.notice()).isEqualTo(new Notice.None());
        model.open(1);
        assertThat(model.notice()).isEqualTo(new Notice.Refused(refused));
        model.open(1);
        assertThat(model.notice()).isEqualTo(new Notice.None());
    }

    @Test
    void anOpinionThatIsWantedIsAskedForAndNothingIsSent() {
        open(1);

        assertThat(model.begin(choice(CaseAction.SEND_BACK_FOR_REWORK), new Asked(Map.of(), null, " "), shown()))
                .isEmpty();

        assertThat(model.notice()).isInstanceOf(Notice.OpinionWanted.class);
        assertThat(model.begin(choice(CaseAction.SEND_BACK_FOR_REWORK), new Asked(Map.of(), null, "照片不清"), shown()))
                .isPresent();
    }

    @Test
    void whatWasNotAnsweredIsSentAgainAsTheSameAct() {
        open(1);
        var act = model.begin(choice(CaseAction.CLOSE), new Asked(Map.of(), null, "同意"), shown()).orElseThrow();
        model.notAnswered(act, Refusal.failed("db.connectionLost", "centre"));

        assertThat(model.notice()).isInstanceOf(Notice.NotSent.class);
        assertThat(model.begin(choice(CaseAction.CLOSE), new Asked(Map.of(), null, "同意"), shown()).orElseThrow().id())
                .isEqualTo(act.id());
        model.notAnswered(act, Refusal.failed("db.connectionLost", "centre"));
        assertThat(model.begin(choice(CaseAction.CLOSE), new Asked(Map.of(), null, "另说"), shown()).orElseThrow().id())
                .as("other words are another act").isNotEqualTo(act.id());
    }

    @Test
    void whoWritesIsToldOfAChangeByOthersWithWhatWasDone() {
        open(1);

        model.changedByOthers(false);
        assertThat(model.notice()).isInstanceOf(Notice.None.class);
        model.changedByOthers(true);
        model.loaded(model.again(), record.file(1), NOTHING);

        assertThat(((Notice.Stale) model.notice()).last().action()).isEqualTo("answerCheck");
        assertThat(model.isOlderThan(4)).isTrue();
        assertThat(model.isOlderThan(3)).isFalse();
    }

    @Test
    void everyActionHasPhrasesInBothLanguages() {
        for (var locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            var words = Words.of(locale);
            for (var action : CaseAction.values()) {
                if (action != CaseAction.REGISTER) {
                    var choice = new ActChoice(action, null, null, true, false, false);
                    assertThat(Phrase.of(List.of(choice), words)).as("%s %s", locale, action).isNotEmpty()
                            .allSatisfy(phrase -> assertThat(phrase.name().length()).isLessThan(20));
                }
            }
        }
    }

    @Test
    void numbersAreReadByTheirDayAndTheirEnd() {
        assertThat(CaseNumber.of("2026071601187")).isEqualTo(new CaseNumber("0716-", "1187"));
        assertThat(CaseNumber.of("A2026071612345")).isEqualTo(new CaseNumber("A0716-", "12345"));
        assertThat(CaseNumber.of("B-77")).isEqualTo(new CaseNumber("", "B-77"));
        assertThat(CaseNumber.of(null).toString()).isEmpty();
    }

    @Test
    void draftsOutliveTheProgramWithoutWhoToldThem() throws IOException {
        var file = FOLDER.resolve(UUID.randomUUID() + ".properties");
        var drafts = new Drafts(file);
        drafts.opinion(7, "现场已处置");
        var report = written();
        report.reporter("张伟民", "13812342210", true);
        drafts.report(report.draft());
        assertThat(drafts.save()).isTrue();

        var later = new Drafts(file);
        assertThat(later.opinion(7)).isEqualTo("现场已处置");
        assertThat(later.opinion(8)).isEmpty();
        var resumed = new NewReportModel(UUID.randomUUID());
        resumed.resume(later, record.categories());
        assertThat(resumed.words()).isEqualTo("箅子断了");
        assertThat(resumed.category()).isPresent();
        assertThat(resumed.hasSpot()).isTrue();
        assertThat(Files.readString(file)).doesNotContain("13812342210").doesNotContain("张伟民")
                .doesNotContain("\\u5F20\\u4F1F\\u6C11");
        later.opinion(7, "");
        later.report(Map.of());
        assertThat(later.save()).isTrue();
        assertThat(new Drafts(file).hasReport()).isFalse();
        assertThat(new Drafts(file).opinion(7)).isEmpty();
    }

    private NewReportModel written() {
        var report = new NewReportModel(UUID.randomUUID());
        report.words("箅子断了");
        report.category(record.categories().get(2));
        report.place(record.places("滨江").getFirst());
        return report;
    }

    @Test
    void aReportSaysWhatIsMissingAndIsSentOnce() {
        var empty = new NewReportModel(UUID.randomUUID());
        assertThat(empty.missing()).containsExactly(NewReportModel.Missing.WORDS, NewReportModel.Missing.CATEGORY,
                NewReportModel.Missing.PLACE);
        assertThat(empty.begin()).isEmpty();
        assertThat(empty.isBegun()).isFalse();

        var report = written();
        var sent = report.begin().orElseThrow();
        assertThat(sent.categoryCode()).isEqualTo("GB13-C0104");
        assertThat(sent.reporterName()).isNull();
        assertThat(report.begin()).as("it is on its way").isEmpty();
        report.notTaken(Refusal.failed("db.connectionLost", "centre"));
        assertThat(report.begin()).as("once more, under the same identity").isPresent();
        report.taken(new Registered(9, "A1"));
        assertThat(report.begin()).isEmpty();
        assertThat(report.isBegun()).as("nothing would be lost").isFalse();
    }
}
