package org.gridlight.client.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
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
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.gridlight.client.look.DayField;
import org.gridlight.client.look.FontSize;
import org.gridlight.client.look.Look;
import org.gridlight.client.look.Picture;
import org.gridlight.client.look.Screens;
import org.gridlight.client.look.Theme;
import org.gridlight.client.look.Toolkit;
import org.gridlight.client.seat.TestSeat;
import org.gridlight.model.meeting.Meeting;
import org.gridlight.model.people.Role;
import org.gridlight.model.words.Words;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The desk of meetings and transfer slips, drawn and pressed. */
class MeetingsScreenTest {
    private static final Look LIGHT = new Look(Theme.LIGHT, FontSize.NORMAL);

    private MadeUpMeetings record = new MadeUpMeetings();
    private final TestSeat test = new TestSeat();

    @BeforeAll
    static void start() {
        Screens.start();
    }

    @Test
    void full() {
        Screens.take("meetings", look -> drawn(look, desk -> desk.mediator().choose(record.meetings.get(1))));
        Screens.take("meetings-prepared", LIGHT, 1920, 1080, look -> drawn(look, desk -> {}));
        Screens.take("meetings-decisions", new Look(Theme.DARK, FontSize.NORMAL), 1920, 1080,
                look -> drawn(look, desk -> desk.mediator().show(MeetingList.DECISIONS)));
        Screens.take("meetings-slips", LIGHT, 1920, 1080, look -> drawn(look, desk -> {
            desk.mediator().show(MeetingList.SLIPS);
            desk.mediator().choose(record.slips.get(3));
        }));
        Screens.take("meetings-small", LIGHT, 1366, 768,
                look -> drawn(look, desk -> desk.mediator().choose(record.meetings.get(1))));
    }

    @Test
    void emptyRefusedAndFailed() {
        record.meetings.clear();
        Screens.take("meetings-empty", look -> drawn(look, desk -> {}));
        record = new MadeUpMeetings();
        record.refusal = "meeting.changed";
        Screens.take("meetings-refused", LIGHT, 1920, 1080, look -> drawn(look, desk -> {
            desk.mediator().act(MeetingAct.HOLD);
            ((Button) test.overlay().lookup("#meeting-form-send")).fire();
        }));
        assertThat(record.wishes).isEmpty();
        record = new MadeUpMeetings();
        record.away = true;
        Screens.take("meetings-failed", LIGHT, 1366, 768, look -> drawn(look, desk -> {}));
    }

    @Test
    void forms() {
        Screens.take("meetings-assign", LIGHT, 1920, 1080, look -> {
            var desk = drawn(look, each -> {
                each.mediator().show(MeetingList.SLIPS);
                each.mediator().act(MeetingAct.ASSIGN);
            });
            return new StackPane(desk, test.overlay());
        });
    }

    @Test
    void slipIsWrittenAndAssignedAtOnce() {
        test.roles = Set.of(Role.SUPERVISOR);
        Screens.take("meetings-send", look -> {
            var desk = drawn(look, each -> {
                each.mediator().show(MeetingList.SLIPS);
                each.mediator().act(MeetingAct.SEND);
            });
            var form = test.overlay();
            ((TextField) form.lookup("#slip-community")).setText("柳堤");
            ((TextArea) form.lookup("#slip-matter")).setText("楼间没有路灯，夜间行走不便");
            return new StackPane(desk, form);
        });
        record.wishes.clear();
        onDesk(desk -> {
            desk.mediator().show(MeetingList.SLIPS);
            desk.mediator().act(MeetingAct.SEND);
            var form = test.overlay();
            ((TextField) form.lookup("#slip-community")).setText("柳堤");
            ((TextArea) form.lookup("#slip-matter")).setText("楼间没有路灯");
            ((Button) form.lookup("#meeting-form-send")).fire();
            assertThat(record.wishes).as("what is asked for is missing").isEmpty();
            ((TextArea) form.lookup("#slip-request")).setText("请加装");
            ((TextField) form.lookup("#slip-unit")).setText("市政");
            ((Button) form.lookup("#meeting-form-send")).fire();
            assertThat(record.wishes).as("a unit without a limit").isEmpty();
            ((DayField) form.lookup("#slip-due")).setValue(LocalDate.of(2026, 7, 20));
            ((TextField) form.lookup("#slip-opinion")).setText("请市政处办理");
            ((Button) form.lookup("#meeting-form-send")).fire();
            assertThat(record.wishes).singleElement().isInstanceOfSatisfying(MeetingWish.Send.class, wish -> {
                assertThat(wish.slip().communityId()).isEqualTo(6);
                assertThat(wish.slip().request()).isEqualTo("请加装");
                assertThat(wish.assigned().unitId()).isEqualTo(2);
                assertThat(wish.assigned().due()).isEqualTo(Instant.parse("2026-07-20T10:00:00Z"));
            });
        });
    }

    @Test
    void issuingTellsWhatGoesToTheNextMeeting() {
        test.roles = Set.of(Role.LEADER);
        Screens.take("meetings-issue", LIGHT, 1920, 1080, look -> new StackPane(drawn(look, each -> {
            each.mediator().choose(record.meetings.get(1));
            each.mediator().act(MeetingAct.ISSUE);
        }), test.overlay()));
        assertThat(record.wishes).as("not before it is confirmed").isEmpty();
        Toolkit.onScreen(() -> {
            ((Button) test.overlay().lookup("#meeting-form-send")).fire();
            return null;
        });
        assertThat(record.wishes).containsExactly(new MeetingWish.Issue(2));
    }

    @Test
    void decisionIsTypedInPlace() {
        onDesk(desk -> {
            desk.mediator().choose(record.meetings.get(1));
            desk.mediator().choose(record.item(record.meetings.get(1), 4));
            Picture.of(desk.view(), Look.standard(), 1920, 1080);
            desk.mediator().act(MeetingAct.DECIDE);
            assertThat(record.wishes).as("nothing is typed yet").isEmpty();
            ((TextField) desk.view().lookup("#meeting-lead")).setText("供水");
            ((TextField) desk.view().lookup("#meeting-helpers")).setText("市政、滨江");
            ((DayField) desk.view().lookup("#meeting-due")).setValue(LocalDate.of(2026, 7, 20));
            ((DayField) desk.view().lookup("#meeting-due")).getEditor().setText("2026-7-20");
            ((TextArea) desk.view().lookup("#meeting-decision")).setText("换管");
            test.heard.forEach(listener -> listener.accept(Set.of("meeting")));
            desk.commands().getFirst().act().run();
            assertThat(record.wishes).singleElement().isInstanceOfSatisfying(MeetingWish.Decide.class, wish -> {
                assertThat(wish.item().position()).isEqualTo(4);
                assertThat(wish.decided().leadId()).isEqualTo(4);
                assertThat(wish.decided().helperIds()).containsExactly(2L, 6L);
                assertThat(wish.decided().due()).isEqualTo(Instant.parse("2026-07-20T10:00:00Z"));
                assertThat(wish.decided().words()).isEqualTo("换管");
            });
        });
    }

    @Test
    void keysLeadFromTheAgendaToTheCase() {
        onDesk(desk -> {
            Picture.of(desk.view(), Look.standard(), 1920, 1080);
            var agenda = (ListView<?>) desk.view().lookup("#meeting-agenda");
            press(agenda, KeyCode.ENTER);
            assertThat(test.went).containsExactly("case 1001");
        });
    }

    @Test
    void eachSeesWhatHeMayDo() {
        assertThat(acts(Role.SHIFT_LEADER, 0)).containsExactly(MeetingAct.HOLD, MeetingAct.ADD, MeetingAct.REMOVE,
                MeetingAct.DRAW);
        assertThat(acts(Role.SUPERVISOR, 1)).containsExactly(MeetingAct.DECIDE, MeetingAct.STRIKE_OFF,
                MeetingAct.DRAW);
        assertThat(acts(Role.SUPERVISOR, 2)).containsExactly(MeetingAct.FOLLOW, MeetingAct.STRIKE_OFF,
                MeetingAct.DRAW);
        assertThat(acts(Role.LEADER, 1)).as("one matter goes to the next meeting").containsExactly(MeetingAct.ISSUE);
        assertThat(acts(Role.LEADER, 0)).isEmpty();
        assertThat(acts(Role.ASSESSOR, 2)).isEmpty();
    }

    private List<MeetingAct> acts(Role role, int meeting) {
        test.roles = Set.of(role);
        return Toolkit.onScreen(() -> {
            var desk = new MeetingsDesk(test.seat(null), record);
            desk.shown();
            desk.mediator().choose(record.meetings.get(meeting));
            var acts = desk.mediator().model().acts();
            desk.close();
            return acts;
        });
    }

    @Test
    void slipsGoStepByStep() {
        test.roles = Set.of(Role.SUPERVISOR);
        onDesk(desk -> {
            desk.mediator().show(MeetingList.SLIPS);
            var next = record.slips.stream().map(slip -> {
                desk.mediator().choose(slip);
                return desk.mediator().model().acts();
            }).toList();
            assertThat(next).containsExactly(List.of(MeetingAct.ASSIGN, MeetingAct.SEND),
                    List.of(MeetingAct.ANSWER, MeetingAct.SEND), List.of(MeetingAct.TELL, MeetingAct.SEND),
                    List.of(MeetingAct.STRIKE_SLIP, MeetingAct.SEND), List.of(MeetingAct.SEND));
            assertThat(desk.mediator().model().count(MeetingList.SLIPS)).isEqualTo(new MeetingsModel.Count(4, 1));
        });
    }

    @Test
    void papersSayWhatIsOnRecord() {
        var zone = ZoneId.of("Asia/Shanghai");
        var zh = Words.of(Locale.SIMPLIFIED_CHINESE);
        var print = new MeetingPrint(zh, zone, "周敏");
        var issued = record.meetings.get(2);
        assertThat(issued.state()).isEqualTo(Meeting.State.ISSUED);
        var minutes = print.minutes(record.file(issued.id(), 0).orElseThrow().file(), record.lists().decisions(),
                TestSeat.NOW);
        assertThat(minutes.number()).isEqualTo("会办纪要〔2026〕9号");
        assertThat(minutes.absent()).containsExactly("园林处");
        assertThat(minutes.items()).hasSize(5);
        assertThat(minutes.items().getFirst().coUnits()).containsExactly("市政管理处", "滨江街道办");
        assertThat(minutes.earlier()).as("those of later meetings are not").isEmpty();
        var slip = print.slip(record.slips.get(2), TestSeat.NOW);
        assertThat(slip.answer()).isPresent();
        assertThat(slip.told()).isEmpty();
    }

    private void onDesk(Consumer<MeetingsDesk> act) {
        Toolkit.onScreen(() -> {
            var desk = new MeetingsDesk(test.seat(null), record);
            desk.shown();
            act.accept(desk);
            desk.close();
            return null;
        });
    }

    private static void press(Node node, KeyCode key) {
        node.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
    }

    private Parent drawn(Look look, Consumer<MeetingsDesk> act) {
        test.look.set(look);
        var desk = new MeetingsDesk(test.seat(null), record);
        desk.shown();
        act.accept(desk);
        return desk.view();
    }
}
