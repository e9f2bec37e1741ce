package org.gridlight.client.supervise.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.gridlight.client.cases.CaseWords;
import org.gridlight.client.look.FontSize;
import org.gridlight.client.look.Look;
import org.gridlight.client.look.Picture;
import org.gridlight.client.look.Screens;
import org.gridlight.client.look.Theme;
import org.gridlight.client.look.Toolkit;
import org.gridlight.client.seat.TestSeat;
import org.gridlight.model.people.Role;
import org.gridlight.model.rednotice.Explanation;
import org.gridlight.model.rednotice.RedNotice.Standing;
import org.gridlight.model.words.Words;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The desk of red notices, drawn and pressed. */
class NoticesScreenTest {
    private static final Look LIGHT = new Look(Theme.LIGHT, FontSize.NORMAL);

    private MadeUpNotices record = new MadeUpNotices();
    private final TestSeat test = new TestSeat();

    @BeforeAll
    static void start() {
        Screens.start();
    }

    @Test
    void full() {
        test.roles = Set.of(Role.SHIFT_LEADER, Role.SUPERVISOR);
        Screens.take("notices", look -> drawn(look, desk -> desk.showRedNotice(17)));
        Screens.take("notices-review", LIGHT, 1920, 1080,
                look -> drawn(look, desk -> desk.mediator().show(Standing.REVIEW)));
        Screens.take("notices-proposed", new Look(Theme.DARK, FontSize.NORMAL), 1920, 1080,
                look -> drawn(look, desk -> desk.mediator().show(Standing.PROPOSED)));
        Screens.take("notices-small", LIGHT, 1366, 768, look -> drawn(look, desk -> desk.showRedNotice(16)));
        Screens.take("notices-large-text", new Look(Theme.LIGHT, FontSize.LARGEST), 1920, 1080,
                look -> drawn(look, desk -> desk.showRedNotice(17)));
    }

    @Test
    void emptyRefusedAndFailed() {
        record.notices.clear();
        Screens.take("notices-empty", look -> drawn(look, desk -> {}));
        record = new MadeUpNotices();
        record.refusal = "rednotice.issued";
        Screens.take("notices-refused", LIGHT, 1920, 1080, look -> drawn(look, desk -> {
            desk.mediator().show(Standing.PROPOSED);
            desk.mediator().act(NoticeAct.ISSUE);
        }));
        assertThat(record.wishes).isEmpty();
        record = new MadeUpNotices();
        record.away = true;
        Screens.take("notices-failed", LIGHT, 1366, 768, look -> drawn(look, desk -> {}));
    }

    @Test
    void forms() {
        test.roles = Set.of(Role.DISPATCHER, Role.SUPERVISOR);
        Screens.take("notices-explain", LIGHT, 1920, 1080, look -> over(look, desk -> {
            desk.showRedNotice(13);
            desk.mediator().act(NoticeAct.EXPLAIN);
            ((ExplainForm) test.overlay()).write("车辆调度系统升级", "增派 6 车 18 人，分片清运", LocalDate.of(2026, 7, 18));
        }));
        Screens.take("notices-inspect", new Look(Theme.DARK, FontSize.NORMAL), 1920, 1080, look -> over(look, desk -> {
            desk.showRedNotice(13);
            desk.mediator().act(NoticeAct.INSPECT);
        }));
    }

    @Test
    void keysLeadFromTheListToTheCaseFile() {
        Toolkit.onScreen(() -> {
            var desk = new NoticesDesk(test.seat(null), record);
            desk.shown();
            Picture.of(desk.view(), Look.standard(), 1920, 1080);
            assertThat(desk.mediator().model().shown()).as("where something waits for the shift leader")
                    .isEqualTo(Standing.PROPOSED);
            var list = (ListView<?>) desk.view().lookup("#notice-list");
            press(list, KeyCode.DOWN);
            var cases = (ListView<?>) desk.view().lookup("#notice-cases");
            press(cases, KeyCode.ENTER);
            assertThat(test.went).containsExactly("case 100");
            desk.commands().getFirst().act().run();
            assertThat(record.wishes).containsExactly(new NoticeWish.Issue());
            desk.close();
            return null;
        });
    }

    @Test
    void whatIsReturnedSaysWhy() {
        Toolkit.onScreen(() -> {
            var desk = new NoticesDesk(test.seat(null), record);
            desk.shown();
            desk.mediator().show(Standing.REVIEW);
            desk.mediator().act(NoticeAct.RETURN);
            assertThat(test.isOpen()).isTrue();
            assertThat(record.wishes).isEmpty();
            var form = (Parent) test.overlay();
            ((TextArea) form.lookup("#notice-text")).setText("措施不具体");
            form.fireEvent(
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, true, false, false));
            assertThat(record.wishes).containsExactly(new NoticeWish.Decide(false, "措施不具体"));
            desk.close();
            return null;
        });
    }

    @Test
    void anExplanationNeedsAWordOnEachCase() {
        test.roles = Set.of(Role.DISPATCHER);
        Toolkit.onScreen(() -> {
            var desk = new NoticesDesk(test.seat(null), record);
            desk.shown();
            desk.showRedNotice(13);
            desk.mediator().act(NoticeAct.EXPLAIN);
            var form = (ExplainForm) test.overlay();
            var send = (Button) form.lookup("#explain-send");
            assertThat(send.isDisabled()).isTrue();
            form.write("车辆调度", "增派", LocalDate.of(2026, 7, 18));
            assertThat(send.isDisabled()).isFalse();
            send.fire();
            assertThat(record.wishes).singleElement().isInstanceOfSatisfying(NoticeWish.Explain.class,
                    wish -> assertThat(wish.explanation().lines()).hasSize(5)
                            .extracting(Explanation.Line::reason).containsOnly("车辆调度"));
            desk.close();
            return null;
        });
    }

    @Test
    void thePaperNamesTheUnitAndWhatIsStillOverdue() {
        var file = record.file(7).orElseThrow();
        var words = new NoticeWords(Words.of(Locale.SIMPLIFIED_CHINESE),
                new CaseWords(Words.of(Locale.SIMPLIFIED_CHINESE), ZoneId.of("Asia/Shanghai")));
        var paper = new NoticePrint(words, ZoneId.of("Asia/Shanghai"), "周敏").content(file, TestSeat.NOW);
        assertThat(paper.number()).isEqualTo("红〔2026〕12号");
        assertThat(paper.to().unit()).isEqualTo("排水公司");
        assertThat(paper.rule()).isEqualTo("超期在手 9 件，占 9.4%，达到 2% 且 ≥2 件");
        assertThat(paper.cases()).as("the corrected one is not").hasSize(8);
    }

    @Test
    void eachSeesWhatHeMayDo() {
        assertThat(acts(Role.SHIFT_LEADER, 11)).containsExactly(NoticeAct.ISSUE);
        assertThat(acts(Role.SHIFT_LEADER, 15)).containsExactly(NoticeAct.ACCEPT, NoticeAct.RETURN);
        assertThat(acts(Role.DISPATCHER, 13)).containsExactly(NoticeAct.EXPLAIN, NoticeAct.SIGN);
        assertThat(acts(Role.SUPERVISOR, 18)).startsWith(NoticeAct.CLOSE).contains(NoticeAct.INSPECT);
        assertThat(acts(Role.SHIFT_LEADER, 14)).as("under a storm order it does not climb")
                .doesNotContain(NoticeAct.ESCALATE);
        assertThat(acts(Role.ASSESSOR, 17)).isEmpty();
    }

    private List<NoticeAct> acts(Role role, long unit) {
        test.roles = Set.of(role);
        return Toolkit.onScreen(() -> {
            var desk = new NoticesDesk(test.seat(null), record);
            desk.shown();
            desk.showRedNotice(unit);
            var acts = desk.mediator().model().acts();
            desk.close();
            return acts;
        });
    }

    @Test
    void aChangeElsewhereIsReadHereWhileItIsInFront() {
        Toolkit.onScreen(() -> {
            var desk = new NoticesDesk(test.seat(null), record);
            desk.shown();
            int reads = record.reads;
            test.heard.forEach(listener -> listener.accept(Set.of("rednotice")));
            assertThat(record.reads).isEqualTo(reads + 1);
            test.heard.forEach(listener -> listener.accept(Set.of("map")));
            assertThat(record.reads).isEqualTo(reads + 1);
            desk.hidden();
            test.heard.forEach(listener -> listener.accept(Set.of("rednotice")));
            assertThat(record.reads).isEqualTo(reads + 1);
            desk.close();
            return null;
        });
    }

    private static void press(Node node, KeyCode... keys) {
        for (var key : keys) {
            node.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
        }
    }

    private Parent drawn(Look look, Consumer<NoticesDesk> act) {
        test.look.set(look);
        var desk = new NoticesDesk(test.seat(null), record);
        desk.shown();
        act.accept(desk);
        return desk.view();
    }

    private Parent over(Look look, Consumer<NoticesDesk> act) {
        var desk = drawn(look, act);
        return new StackPane(desk, test.overlay());
    }
}
