package org.gridlight.client.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import javafx.event.Event;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.gridlight.client.look.FontSize;
import org.gridlight.client.look.Look;
import org.gridlight.client.look.Screens;
import org.gridlight.client.look.Theme;
import org.gridlight.client.look.Toolkit;
import org.gridlight.client.seat.SectionName;
import org.gridlight.client.seat.TestSeat;
import org.gridlight.client.shell.Frame;
import org.gridlight.client.shell.NoWindows;
import org.gridlight.client.shell.OverlayLayer;
import org.gridlight.client.shell.SectionPlan;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.cases.Hall;
import org.gridlight.db.cases.OpenCaseStore;
import org.gridlight.db.centre.SettingStore;
import org.gridlight.db.duty.DutyDeskStore;
import org.gridlight.db.duty.HandoverStore;
import org.gridlight.model.cases.CaseAction;
import org.gridlight.model.cases.NewReport;
import org.gridlight.model.duty.DutyEntry;
import org.gridlight.model.duty.Handover;
import org.gridlight.model.duty.HandoverFigure;
import org.gridlight.model.duty.Knowledge;
import org.gridlight.model.duty.RosterTurn;
import org.gridlight.model.duty.UrgentBulletin;
import org.gridlight.model.duty.UrgentBulletin.Form;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A shift hands over to the next on a real record; the log is written; nothing typed is lost to somebody else. */
class DutyWorkTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private final TestSeat test = new TestSeat();
    private Hall hall;

    @BeforeAll
    static void start() {
        Screens.start();
    }

    @BeforeEach
    void open() {
        hall = new Hall(DB);
        test.clock = Instant::now;
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private HandoverDesk desk(String account, HandoverPrint print) {
        var database = hall.signedIn(account);
        var desk = new HandoverDesk(test.seat(database), new StoredHandovers(database), print);
        desk.shown();
        return desk;
    }

    private static TextArea words(HandoverDesk desk) {
        return (TextArea) laidOut(desk.view()).lookup("#handover-words");
    }

    private static Parent laidOut(Parent view) {
        if (view.getScene() == null) {
            new Scene(view, 1920, 1080);
        }
        view.applyCss();
        view.layout();
        return view;
    }

    private void confirm() {
        ((Button) test.overlay().lookup("#duty-form-send")).fire();
        assertThat(test.isOpen()).as("the form is closed when it is done").isFalse();
    }

    @Test
    void oneShiftHandsOverToTheNext() {
        hall.register();
        var printed = new ArrayList<Handover>();
        Toolkit.onScreen(() -> {
            var leaving = desk(Hall.LEADER, printed::add);
            words(leaving).setText("南河路积水，已派两台泵车");
            test.tasks.tick();
            assertThat(hall.rows("SELECT words FROM handover")).containsExactly("南河路积水，已派两台泵车");
            words(leaving).setText("南河路积水已退");
            leaving.mediator().leave();
            confirm();
            assertThat(hall.rows("SELECT CONCAT(words, drafting IS NULL) FROM handover")).containsExactly("南河路积水已退1");
            assertThat(words(leaving).getText()).as("the next one begins empty").isEmpty();
            leaving.close();

            var strip = new HandoverStrip(test.seat(hall.signedIn(Hall.LEADER_2)));
            assertThat(strip.isVisible()).isTrue();
            var arriving = desk(Hall.LEADER_2, printed::add);
            assertThat(arriving.waiting().get()).isEqualTo(1);
            arriving.mediator().showWaiting();
            arriving.mediator().take();
            ((TextArea) test.overlay().lookup("#handover-added")).setText("已阅");
            confirm();
            arriving.mediator().print();
            test.heard.forEach(one -> one.accept(java.util.Set.of("handover")));
            test.tasks.tick();
            assertThat(strip.isVisible()).as("nothing waits any more").isFalse();
            assertThat(arriving.waiting().get()).isZero();
            strip.close();
            arriving.close();
            return null;
        });
        assertThat(printed).singleElement().satisfies(one -> {
            assertThat(one.arrivedWords()).isEqualTo("已阅");
            assertThat(one.figures().of(HandoverFigure.REPORTED)).isEqualTo(1);
        });
    }

    @Test
    void whatTwoWriteAtOnceIsJoined() {
        Toolkit.onScreen(() -> {
            var mine = desk(Hall.LEADER, one -> {});
            new HandoverStore(hall.signedIn(Hall.LEADER_2)).keep(UUID.randomUUID(), 0, "泵车到 22 时");
            words(mine).setText("3 号屏黑屏");
            test.tasks.tick();
            test.tasks.tick();
            assertThat(mine.mediator().model().theirs()).isEqualTo("泵车到 22 时");
            assertThat(words(mine).getText()).as("still there").isEqualTo("3 号屏黑屏");
            assertThat(mine.mediator().mayLeave()).as("not signed before it is looked at").isFalse();
            mine.mediator().join();
            assertThat(mine.mediator().mayLeave()).isTrue();
            mine.close();
            return null;
        });
        assertThat(hall.rows("SELECT words FROM handover")).containsExactly("泵车到 22 时\n3 号屏黑屏");
    }

    @Test
    void behindEachFigureStandsItsList() {
        long first = hall.register().caseId();
        hall.register();
        hall.act(Hall.OPERATOR, first, CaseAction.ACCEPT);
        new HandoverStore(hall.signedIn(Hall.ACCEPTOR)).write(UUID.randomUUID(), new DutyEntry.New(
                DutyEntry.Kind.EQUIPMENT, "3 号屏黑屏", null, null));
        Toolkit.onScreen(() -> {
            var desk = desk(Hall.LEADER, one -> {});
            var view = laidOut(desk.view());
            press(view, "#figure-accept");
            assertThat(test.listed.title()).isEqualTo("待受理");
            var open = new OpenCaseStore(hall.signedIn(Hall.LEADER)).all();
            assertThat(open.stream().filter(test.listed.which())).as("as many as the figure says").hasSize(1);
            press(view, "#figure-reported");
            assertThat(lines()).as("reported in this shift").hasSize(2);
            var list = laidOut((Parent) test.overlay()).lookup("#shift-lines");
            list.fireEvent(key(KeyCode.ENTER));
            assertThat(test.went).last().asString().startsWith("case ");
            assertThat(test.isOpen()).isFalse();
            press(view, "#figure-equipment");
            assertThat(lines()).hasSize(1);
            test.close();
            press(view, "#figure-callBacks");
            assertThat(test.went).last().isEqualTo("show supervise");
            for (var figure : HandoverFigure.values()) {
                assertThat(view.lookup("#figure-" + figure.code()).isFocusTraversable()).as(figure.code())
                        .isEqualTo(FigureLists.hasList(figure));
            }
            desk.close();
            return null;
        });
    }

    private List<?> lines() {
        return ((ListView<?>) laidOut((Parent) test.overlay()).lookup("#shift-lines")).getItems();
    }

    private static void press(Parent view, String what) {
        view.lookup(what).fireEvent(key(KeyCode.ENTER));
    }

    private static KeyEvent key(KeyCode code) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
    }

    @Test
    void bothShiftsAreNamedAndTwoKeysSignEach() {
        hall.register();
        long begun = System.nanoTime();
        Toolkit.onScreen(() -> {
            var leaving = desk(Hall.LEADER, one -> {});
            leaving.commands().getFirst().act().run();
            var form = laidOut((Parent) test.overlay());
            var people = (TextField) form.lookup("#handover-people");
            assertThat(people.getText()).as("proposed").isNotBlank();
            people.setText("周敏、王强、李静");
            confirm();
            leaving.close();
            var arriving = desk(Hall.LEADER_2, one -> {});
            arriving.mediator().showWaiting();
            arriving.commands().getFirst().act().run();
            ((TextField) laidOut((Parent) test.overlay()).lookup("#handover-people")).setText("韩冬、陈立");
            confirm();
            arriving.mediator().choose(arriving.mediator().model().rows().getLast());
            assertThat(((Label) laidOut(arriving.view()).lookup("#handover-named")).getText()).contains("周敏、王强、李静",
                    "韩冬、陈立");
            arriving.mediator().choose(java.util.Optional.empty());
            arriving.commands().getFirst().act().run();
            assertThat(((TextField) laidOut((Parent) test.overlay()).lookup("#handover-people")).getText())
                    .as("who came leaves").isEqualTo("韩冬、陈立");
            arriving.close();
            return null;
        });
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofMinutes(3));
        assertThat(
                hall.rows("SELECT CONCAT(left_people, '|', arrived_people) FROM handover WHERE arrived_at IS NOT NULL"))
                .containsExactly("周敏、王强、李静|韩冬、陈立");
    }

    @Test
    void aReportIsTakenBeforeTheShiftIsSigned() {
        var leader = new HandoverStore(hall.signedIn(Hall.LEADER));
        long id = leader.keep(UUID.randomUUID(), 0, "夜间两处占道施工");
        leader.leave(UUID.randomUUID(), id, 1, "周敏");
        Toolkit.onScreen(() -> {
            var seat = test.seat(hall.signedIn(Hall.LEADER_2));
            var frame = new Frame(seat, List.of(new SectionPlan(SectionName.DUTY, DutySection::new, null,
                    HandoverStrip::new), new SectionPlan(SectionName.CASES, given -> null)), List.of(),
                    new OverlayLayer(), new NoWindows());
            frame.show(SectionName.DUTY);
            assertThat(laidOut(frame).lookup("#handover-strip").isVisible()).as("unsigned").isTrue();
            frame.listenTo(frame.getScene());
            Event.fireEvent(frame.getScene(), key(KeyCode.F2));
            assertThat(test.went).last().isEqualTo("register null null");
            test.went.clear();
            var desk = desk(Hall.LEADER_2, one -> {});
            desk.mediator().showWaiting();
            desk.mediator().take();
            var form = laidOut((Parent) test.overlay());
            ((TextArea) form.lookup("#handover-added")).setText("已阅，泵车");
            form.lookup("#handover-added").fireEvent(key(KeyCode.F2));
            assertThat(test.went).as("out of the signature itself").containsExactly("register null null");
            desk.mediator().take();
            assertThat(((TextArea) laidOut((Parent) test.overlay()).lookup("#handover-added")).getText())
                    .as("and back").isEqualTo("已阅，泵车");
            desk.close();
            frame.close();
            return null;
        });
        assertThat(hall.rows("SELECT id FROM handover WHERE arrived_at IS NULL AND left_at IS NOT NULL")).hasSize(1);
    }

    @Test
    void whatTheRecordDoesNotHaveYetOutlivesTheProgram() {
        Toolkit.onScreen(() -> {
            var before = desk(Hall.LEADER, one -> {});
            words(before).setText("南河路积水，已派两台泵车");
            // As after a crash: nothing was kept in the record, and somebody else wrote meanwhile.
            new HandoverStore(hall.signedIn(Hall.LEADER_2)).keep(UUID.randomUUID(), 0, "泵车到 22 时");
            var after = desk(Hall.LEADER, one -> {});
            assertThat(words(after).getText()).isEqualTo("南河路积水，已派两台泵车");
            assertThat(after.mediator().model().theirs()).isEqualTo("泵车到 22 时");
            after.mediator().join();
            test.tasks.tick();
            assertThat(hall.rows("SELECT words FROM handover")).containsExactly("泵车到 22 时\n南河路积水，已派两台泵车");
            assertThat(test.typed.names("")).as("the record has it").isEmpty();
            after.close();
            return null;
        });
    }

    @Test
    void anEntryIsWrittenAndCorrected() {
        var printed = new AtomicReference<List<DutyEntry>>();
        Toolkit.onScreen(() -> {
            var database = hall.signedIn(Hall.ACCEPTOR);
            var log = new LogDesk(test.seat(database), LogRecord.stored(database), (day, entries) -> printed.set(
                    entries));
            log.shown();
            var view = laidOut(log.view());
            log.write();
            assertThat(hall.rows("SELECT id FROM duty_entry")).as("nothing was said").isEmpty();
            ((ToggleButton) view.lookup("#log-kind-EQUIPMENT")).fire();
            ((TextArea) view.lookup("#log-words")).setText("3 号屏黑屏");
            ((TextField) view.lookup("#log-case")).setText("0000");
            log.write();
            assertThat(hall.rows("SELECT id FROM duty_entry")).as("no such case").isEmpty();
            ((TextField) view.lookup("#log-case")).clear();
            log.write();
            assertThat(((TextArea) view.lookup("#log-words")).getText()).isEmpty();
            log.print();
            log.close();
            return null;
        });
        assertThat(printed.get()).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(DutyEntry.Kind.EQUIPMENT);
            assertThat(one.author()).isEqualTo(Hall.ACCEPTOR);
        });
    }

    @Test
    void knowledgeIsFoundByPinyinAndStandsBesideItsClass() {
        Toolkit.onScreen(() -> {
            var seat = test.seat(hall.signedIn(Hall.LEADER));
            var desk = new KnowledgeDesk(seat);
            desk.shown();
            desk.add();
            var form = laidOut((Parent) test.overlay());
            ((TextField) form.lookup("#knowledge-title")).setText("井盖缺失");
            ((TextField) form.lookup("#knowledge-class")).setText("0101");
            confirmEmpty(form);
            ((TextArea) form.lookup("#knowledge-words")).setText("两小时内先到场围护");
            confirm();
            assertThat(hall.rows("SELECT CONCAT(c.code, k.version) FROM knowledge k JOIN category c ON c.id ="
                    + " k.category_id")).containsExactly(Hall.CATEGORY + "1");
            var view = laidOut(desk.view());
            var list = (ListView<?>) view.lookup("#knowledge-list");
            desk.find("jgqs");
            assertThat(list.getItems()).as("first letters").hasSize(1);
            desk.find("ludeng");
            assertThat(list.getItems()).isEmpty();
            desk.close();

            var note = new KnowledgeNote(seat);
            note.show(Hall.CATEGORY);
            assertThat(laidOut(note).lookupAll(".label")).extracting(one -> ((Label) one).getText()).contains(
                    "两小时内先到场围护");
            note.show("GB13-C0102");
            assertThat(note.isVisible()).as("of another class").isFalse();
            return null;
        });
    }

    private void confirmEmpty(Parent form) {
        ((Button) form.lookup("#duty-form-send")).fire();
        assertThat(hall.rows("SELECT id FROM knowledge")).as("without a text").isEmpty();
    }

    @Test
    void aRosterIsTakenInWholeOrNotAtAllAndSaysWhoIsOnDuty() throws IOException {
        var file = Path.of(System.getProperty("gridlight.target"), "roster.csv");
        var day = LocalDate.ofInstant(Instant.now(), ZoneId.of("Asia/Shanghai"));
        test.chosenFiles.add(file);
        Files.writeString(file, "单位,日期,开始,结束,值班人,电话\n一处," + day + ",00:00,24:00,王强,5550101\n三处," + day
                + ",00:00,24:00,李静,5550102\n");
        Toolkit.onScreen(() -> {
            var seat = test.seat(hall.signedIn(Hall.LEADER));
            var desk = new RosterDesk(seat);
            desk.shown();
            desk.bring();
            var faults = (VBox) laidOut(desk.view()).lookup("#roster-faults");
            assertThat(faults.getChildren()).hasSize(2);
            assertThat(((Label) faults.getChildren().getLast()).getText()).startsWith("第 3 行第 1 列").contains("三处");
            assertThat(hall.rows("SELECT id FROM unit_roster")).isEmpty();
            return desk;
        }).close();
        Files.writeString(file, "一处," + day + ",00:00,24:00,王强,5550101\n");
        Toolkit.onScreen(() -> {
            var seat = test.seat(hall.signedIn(Hall.LEADER));
            var desk = new RosterDesk(seat);
            desk.shown();
            desk.bring();
            assertThat(hall.rows("SELECT person FROM unit_roster")).containsExactly("王强");
            desk.close();
            var line = new OnDutyLine(seat);
            line.show(1);
            assertThat(line.isVisible()).isTrue();
            assertThat(((Label) line.getChildren().getLast()).getText()).contains("王强", "5550101");
            line.show(2);
            assertThat(line.isVisible()).isFalse();
            return null;
        });
    }

    @Test
    void aMatterIsReportedFirstFollowedAndEnded() {
        var printed = new ArrayList<String>();
        Toolkit.onScreen(() -> {
            var database = hall.signedIn(Hall.LEADER);
            var desk = new BulletinDesk(test.seat(database), BulletinDesk.Record.stored(database),
                    (one, number) -> printed.add(number));
            desk.shown();
            desk.write(Form.FIRST);
            var form = laidOut((Parent) test.overlay());
            ((TextField) form.lookup("#bulletin-title")).setText("燃气泄漏");
            ((TextField) form.lookup("#bulletin-place")).setText("柳堤路 12 号");
            test.close();
            desk.write(Form.FIRST);
            assertThat(test.overlay()).as("what was typed is still there").isSameAs(form);
            ((TextArea) form.lookup("#bulletin-situation")).setText("施工挖断管线");
            confirm();
            desk.write(Form.FOLLOW_UP);
            ((TextArea) laidOut((Parent) test.overlay()).lookup("#bulletin-situation")).setText("阀门已关");
            confirm();
            desk.write(Form.FINAL);
            ((TextArea) laidOut((Parent) test.overlay()).lookup("#bulletin-situation")).setText("已恢复供气");
            confirm();
            assertThat(desk.acts()).containsExactly(Form.FIRST);
            desk.print();
            desk.close();
            return null;
        });
        assertThat(hall.rows("SELECT CONCAT(serial, part, form, title) FROM urgent_bulletin ORDER BY id"))
                .containsExactly("10FIRST燃气泄漏", "11FOLLOW_UP燃气泄漏", "12FINAL燃气泄漏");
        assertThat(printed).singleElement().asString().endsWith("1号-2");
    }

    @Test
    void anUrgentCaseSaysUntilWhenItsFirstReportIsOwed() {
        var told = Hall.report();
        hall.store(Hall.ACCEPTOR).register(UUID.randomUUID(), new NewReport(told.source(), null, told.words(), told
                .categoryCode(), true, told.longitude(), told.latitude(), told.place(), null, null, false, null,
                List.of()));
        new SettingStore(DB.database()).putFirstBulletinWithin(Duration.ofMinutes(45));
        Toolkit.onScreen(() -> {
            var database = hall.signedIn(Hall.LEADER);
            test.cases.replace(new OpenCaseStore(database).all());
            var desk = new BulletinDesk(test.seat(database), BulletinDesk.Record.stored(database), (one, number) -> {});
            desk.shown();
            var view = laidOut(desk.view());
            assertThat(((Label) view.lookup("#bulletin-owed")).getText()).contains("急件 1 件").contains("还剩 44 分钟");
            desk.writeOwed();
            var form = laidOut((Parent) test.overlay());
            assertThat(((TextField) form.lookup("#bulletin-place")).getText()).isEqualTo(told.place());
            assertThat(((Label) form.lookup("#bulletin-until")).getText()).contains("还剩 4");
            ((TextField) form.lookup("#bulletin-time")).setText("00:00");
            assertThat(((Label) form.lookup("#bulletin-until")).getText()).as("counted from what is typed")
                    .doesNotContain("还剩 44 分钟");
            desk.close();
            return null;
        });
    }

    @Test
    void pictures() {
        for (int i = 0; i < 7; i++) {
            hall.register();
        }
        var leader = new HandoverStore(hall.signedIn(Hall.LEADER));
        long first = leader.keep(UUID.randomUUID(), 0, "夜间两处占道施工已劝离，明早复看。");
        leader.leave(UUID.randomUUID(), first, 1, "周敏、王强、李静");
        new HandoverStore(hall.signedIn(Hall.LEADER_2)).take(UUID.randomUUID(), first, "已复看，恢复通行。", "韩冬、陈立、赵晓");
        long second = leader.keep(UUID.randomUUID(), 0, "南河路积水：两台泵车到 22 时，王工 010-5550101。\n柳堤路井盖已防护，等权属单位。");
        leader.leave(UUID.randomUUID(), second, 1, "周敏、王强、李静");
        leader.keep(UUID.randomUUID(), 0, "暴雨蓝色预警至 23 时；泵车两台在南河路。\n3 号屏黑屏，已报修。");
        for (var kind : DutyEntry.Kind.values()) {
            leader.write(UUID.randomUUID(), new DutyEntry.New(kind, kind + " 区应急办来电，询问南河路积水处置情况，已答复两台泵车在场、预计 22 时前排完。",
                    null, null));
        }
        var store = new DutyDeskStore(hall.signedIn(Hall.LEADER));
        store.save(UUID.randomUUID(), new Knowledge.Wanted(0, 0, Knowledge.Kind.ANSWER, null, 1L, "井盖缺失",
                "您反映的井盖问题已记录，我们马上通知权属单位到场围护，一般两小时内先做防护；请提醒过往行人绕行。", true));
        store.save(UUID.randomUUID(), new Knowledge.Wanted(0, 0, Knowledge.Kind.CONTACT, null, null, "区应急办",
                "值班电话 010-5550900", true));
        var now = Instant.now();
        store.give(UUID.randomUUID(), List.of(
                new RosterTurn(1, "", LocalDate.ofInstant(now, ZoneId.of("Asia/Shanghai")),
                        now.minusSeconds(3600), now.plusSeconds(3600), "王强", "010-5550101"),
                new RosterTurn(2, "", LocalDate
                        .ofInstant(now, ZoneId.of("Asia/Shanghai")), now.plusSeconds(3600), now.plusSeconds(7200), "李静",
                        "010-5550102")));
        store.issue(UUID.randomUUID(), new UrgentBulletin.New(0, Form.FIRST, "燃气泄漏", null, now.minusSeconds(3600),
                "柳堤路 12 号门前", "施工单位开挖时挖断中压燃气支线，现场有明显气味，周边已拉警戒线。", "无人员伤亡，18 户停气", "疏散周边 40 人", null));
        Screens.take("duty-knowledge", look -> section(look, 2, Hall.LEADER, false));
        Screens.take("duty-roster", look -> section(look, 3, Hall.LEADER, false));
        Screens.take("duty-bulletin", look -> section(look, 4, Hall.LEADER, false));
        Screens.take("duty-handover", look -> section(look, 0, Hall.LEADER, false));
        Screens.take("duty-handover-awaiting", new Look(Theme.LIGHT, FontSize.NORMAL), 1366,
                768, look -> section(look, 0, Hall.LEADER_2, true));
        Screens.take("duty-log", look -> section(look, 1, Hall.LEADER, false));
        assertThat(hall.rows("SELECT id FROM duty_entry")).hasSize(5);
    }

    private Parent section(Look look, int which, String account, boolean waiting) {
        test.look.set(look);
        var seat = test.seat(hall.signedIn(account));
        var section = new DutySection(seat);
        section.shown();
        section.show(which);
        if (waiting && section.desks().getFirst() instanceof HandoverDesk desk) {
            desk.mediator().showWaiting();
        }
        var strip = new HandoverStrip(seat);
        var frame = new BorderPane(section.view());
        frame.setTop(strip);
        return frame;
    }
}
