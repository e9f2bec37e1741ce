package org.gridlight.client.alarms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import org.gridlight.client.live.LiveAlarms;
import org.gridlight.client.look.Look;
import org.gridlight.client.look.Picture;
import org.gridlight.client.look.Screens;
import org.gridlight.client.look.Toolkit;
import org.gridlight.client.seat.TestSeat;
import org.gridlight.model.alarm.Alarm;
import org.gridlight.model.alarm.AlarmPriority;
import org.gridlight.model.alarm.AlarmState;
import org.gridlight.model.words.Refusal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a person does about alarms, and what changes cost on the screen. */
class AlarmDeskTest {
    private final TestSeat test = new TestSeat();
    private MadeUpAlarms record = MadeUpAlarms.afternoon();
    private Instant now = TestSeat.NOW;
    private LiveAlarms live;
    private AlarmDesk desk;

    @BeforeAll
    static void start() {
        Screens.start();
    }

    private static void onScreen(Callable<?> work) {
        Toolkit.onScreen(work);
    }

    private AlarmDesk desk() {
        test.clock = () -> now;
        test.cases.replace(record.cases);
        live = new LiveAlarms(record, test.tasks, test.clock);
        live.readOnce();
        live.readLoadOnce();
        test.alarms = live;
        desk = new AlarmDesk(test.seat(null), record);
        layout();
        return desk;
    }

    private void layout() {
        if (desk.getParent() instanceof StackPane old) {
            old.getChildren().remove(desk);
        }
        Picture.of(new StackPane(desk), Look.standard(), 586, 966);
    }

    private void told() {
        record.turnedAt = now;
        live.ask();
        test.tasks.tick();
        test.tasks.tick();
    }

    private Button button(String name) {
        return (Button) desk.lookup("#alarm-" + name);
    }

    private int row(String name) {
        return desk.mediator().rows().indexOf(AlarmRows.keyOf(record.named(name).id()));
    }

    private boolean says(String words) {
        return desk.lookupAll(".label").stream().filter(AlarmDeskTest::isSeen).map(Labeled.class::cast)
                .anyMatch(label -> label.getText() != null && label.getText().contains(words));
    }

    private static boolean isSeen(Node node) {
        for (var each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }

    @Test
    void anAlarmIsTakenOnWhenTheRecordSaysSo() {
        onScreen(() -> {
            desk();
            var drains = record.named("排水公司");
            desk.mediator().chooser().choose(row("排水公司"));
            assertThat(says("先电话联系该单位责任人")).as("guidance").isTrue();
            button("acknowledge").fire();
            told();
            assertThat(record.did).containsExactly("acknowledge [" + drains.id() + "]");
            assertThat(desk.mediator().selection().chosen()).as("still chosen").isEqualTo(AlarmRows.keyOf(drains.id()));
            assertThat(desk.mediator().rows().count(AlarmSection.ACKNOWLEDGED)).isEqualTo(4);
            assertThat(button("acknowledge").isDisabled()).isTrue();
            desk.close();
            return null;
        });
    }

    @Test
    void whatCouldNotBeSentStaysAndIsTheSameWishWhenPressedAgain() {
        onScreen(() -> {
            desk();
            desk.mediator().chooser().choose(row("望江街道"));
            record.failure = Refusal.failed("db.unreachable", "x");
            button("acknowledge").fire();
            told();
            assertThat(desk.mediator().rows().count(AlarmSection.CALLING)).isEqualTo(5);
            assertThat(says("没有确认，仍在告警中")).isTrue();
            record.failure = null;
            button("acknowledge").fire();
            told();
            assertThat(record.wishes).hasSize(2);
            assertThat(record.wishes.getFirst()).isEqualTo(record.wishes.getLast());
            assertThat(desk.mediator().rows().count(AlarmSection.CALLING)).isEqualTo(4);
            desk.close();
            return null;
        });
    }

    @Test
    void severalAreTakenOnTogether() {
        onScreen(() -> {
            desk();
            desk.mediator().chooser().choose(1);
            desk.mediator().chooser().extend(1);
            desk.mediator().chooser().extend(1);
            button("acknowledge").fire();
            told();
            assertThat(desk.mediator().rows().count(AlarmSection.CALLING)).isEqualTo(2);
            desk.close();
            return null;
        });
    }

    @Test
    void nothingIsPutAsideWithoutAReasonAndAnEnd() {
        onScreen(() -> {
            desk();
            desk.mediator().chooser().choose(row("太平街道"));
            button("shelve").fire();
            layout();
            var send = (Button) desk.lookup("#alarm-form-send");
            var reason = (TextField) desk.lookup("#alarm-form-reason");
            var end = (TextField) desk.lookup("#alarm-form-end");
            assertThat(send.isDisabled()).as("without a reason").isTrue();
            reason.setText("防汛调度中");
            assertThat(send.isDisabled()).isFalse();
            end.setText("25:99");
            assertThat(send.isDisabled()).as("without a readable end").isTrue();
            end.setText("16:00");
            test.tasks.tick();
            assertThat(reason.getText()).as("what is typed stays while the list goes on").isEqualTo("防汛调度中");
            send.fire();
            told();
            assertThat(record.did).containsExactly(
                    "shelve [" + record.named("太平街道").id() + "] 防汛调度中 2026-07-16T08:00:00Z");
            assertThat(desk.mediator().rows().count(AlarmSection.SHELVED)).isEqualTo(2);
            assertThat(desk.lookup("#alarm-form-send")).isNull();
            desk.close();
            return null;
        });
    }

    @Test
    void theUnitsOfRedCasesAreUrged() {
        onScreen(() -> {
            desk();
            desk.mediator().chooser().choose(row("排水公司"));
            button("urge").fire();
            layout();
            ((TextField) desk.lookup("#alarm-form-reason")).setText("请抓紧");
            ((Button) desk.lookup("#alarm-form-send")).fire();
            assertThat(record.did).containsExactly("urge [" + (10_000 + record.named("排水公司").id()) + " 请抓紧]");
            assertThat(says("已催办 1 件")).isTrue();
            button("cases").fire();
            assertThat(test.went).containsExactly("list 排水公司 · 红灯 · 超期");
            assertThat(record.cases.stream().filter(test.listed.which())).hasSize(1);
            desk.close();
            return null;
        });
    }

    @Test
    void whoMayOnlyLookIsToldWhy() {
        onScreen(() -> {
            record.may = false;
            desk();
            desk.mediator().chooser().choose(row("排水公司"));
            assertThat(button("acknowledge").isDisabled()).isTrue();
            assertThat(button("cases").isDisabled()).isFalse();
            assertThat(says("您的角色只能查看")).isTrue();
            desk.close();
            return null;
        });
    }

    @Test
    void aRecordThatIsNotEvaluatedSaysSinceWhen() {
        onScreen(() -> {
            desk();
            assertThat(desk.lookup("#alarm-silent").isVisible()).isFalse();
            now = now.plus(Duration.ofSeconds(20));
            test.tasks.tick();
            assertThat(desk.lookup("#alarm-silent").isVisible()).isTrue();
            assertThat(says("自 14:36 起没有评定灯号")).isTrue();
            told();
            assertThat(desk.lookup("#alarm-silent").isVisible()).isFalse();
            desk.close();
            return null;
        });
    }

    @Test
    void aFloodIsSummedUpAndEachGroupOpens() {
        onScreen(() -> {
            record = MadeUpAlarms.storm();
            desk();
            var rows = desk.mediator().rows();
            assertThat(rows.flood()).isPresent();
            assertThat(rows.at(1)).isInstanceOfSatisfying(AlarmRows.Group.class, group -> {
                assertThat(group.name()).isEqualTo("道路积水");
                assertThat(group.ids()).hasSize(38);
                assertThat(group.units()).containsExactly("排水公司", "水务局");
            });
            int closed = rows.size();
            desk.mediator().chooser().choose(1);
            assertThat(desk.mediator().rows().size()).isEqualTo(closed + 38);
            button("acknowledge").fire();
            told();
            assertThat(desk.mediator().rows().count(AlarmSection.ACKNOWLEDGED)).isEqualTo(3 + 38);
            desk.close();
            return null;
        });
    }

    /** More than five and only what stands for them blinks; with motion off nothing does. */
    @Test
    void fewBlinkAndManyDoNot() {
        onScreen(() -> {
            desk();
            layout();
            test.tasks.tick();
            assertThat(dark()).as("five, none dark yet").isZero();
            desk.mediator().view().blink().turn();
            assertThat(dark()).isEqualTo(5);
            record.unit("路灯管理所", 2, 5.5, 34, AlarmPriority.LOW);
            told();
            desk.mediator().view().blink().turn();
            desk.mediator().view().blink().turn();
            desk.mediator().view().blink().turn();
            assertThat(desk.lookupAll(".alarm-row").stream().filter(AlarmDeskTest::isDark)).isEmpty();
            test.remember("motion", "off");
            told();
            assertThat(desk.mediator().view().blink().runs()).isFalse();
            desk.close();
            return null;
        });
    }

    private long dark() {
        return desk.lookupAll(".alarm-row").stream().filter(AlarmDeskTest::isDark).count();
    }

    private static boolean isDark(Node node) {
        return node.getPseudoClassStates().stream().anyMatch(state -> state.getPseudoClassName().equals("dark"));
    }

    /**
     * Three thousand alarms and five hundred changes in a second: counted in comparisons and filled cells, because a
     * machine that is busy with something else must not fail it. What is chosen stays chosen, where it was.
     */
    @Test
    void manyChangesCostFewComparisonsAndOnlyTheCellsOnTheScreen() {
        onScreen(() -> {
            record = new MadeUpAlarms();
            for (int i = 0; i < 3_000; i++) {
                record.unit("单位 " + i, 3, 5.0, -600 - i % 500, AlarmPriority.values()[i % 3]);
            }
            desk();
            var mediator = desk.mediator();
            mediator.chooser().choose(1_500);
            layout();
            var chosen = mediator.selection().chosen();
            int visible = mediator.view().cells().size();
            double place = mediator.view().list().offset(mediator.rows().indexOf(chosen));
            long compared = mediator.model().compared();
            int fills = mediator.view().cells().stream().mapToInt(AlarmCell::fills).sum();
            var dice = new SplittableRandom(7);
            var ids = record.alarms.keySet().stream().toList();
            for (int turn = 0; turn < 5; turn++) {
                for (int i = 0; i < 100; i++) {
                    var one = record.alarms.get(ids.get(dice.nextInt(ids.size())));
                    if (!AlarmRows.keyOf(one.id()).equals(chosen)) {
                        record.put(changed(one, dice));
                    }
                }
                told();
                layout();
            }
            assertThat(mediator.model().compared() - compared).as("comparisons for 500 changes")
                    .isLessThan(500L * 2 * 20);
            int filled = mediator.view().cells().stream().mapToInt(AlarmCell::fills).sum() - fills;
            assertThat(filled).as("cells filled").isLessThanOrEqualTo(visible * 5 * 6);
            assertThat(mediator.view().cells()).as("cells are made once").hasSize(visible);
            assertThat(mediator.selection().chosen()).isEqualTo(chosen);
            assertThat(mediator.view().list().offset(mediator.rows().indexOf(chosen))).isEqualTo(place);
            desk.close();
            return null;
        });
    }

    private static Alarm changed(Alarm a, SplittableRandom dice) {
        return new Alarm(a.id(), a.kind(), AlarmPriority.values()[dice.nextInt(3)], a.objectId(), a.unitId(), a.name(),
                a.current(), a.latched(), AlarmState.UNACKNOWLEDGED, a.cause(),
                a.raisedAt().plusSeconds(dice.nextInt(300)), a.stateSince(), null, a.times(), null, null, false,
                a.announcedAt(), null, 0);
    }

    @Test
    void whatHappenedToAnAlarmIsListed() {
        onScreen(() -> {
            desk();
            desk.mediator().chooser().choose(row("望江街道"));
            button("history").fire();
            layout();
            assertThat(says("确认到期")).isTrue();
            assertThat(((Label) desk.lookup("#alarm-guidance")).isVisible()).isFalse();
            button("history").fire();
            assertThat(((Label) desk.lookup("#alarm-guidance")).isVisible()).isTrue();
            desk.close();
            return null;
        });
    }
}
