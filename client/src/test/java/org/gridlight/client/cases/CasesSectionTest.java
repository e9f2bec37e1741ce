package org.gridlight.client.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.event.Event;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.gridlight.client.live.Connection;
import org.gridlight.client.look.FlatList;
import org.gridlight.client.look.FontSize;
import org.gridlight.client.look.Look;
import org.gridlight.client.look.Screens;
import org.gridlight.client.look.Theme;
import org.gridlight.client.look.Toolkit;
import org.gridlight.client.seat.MadeUpClaims;
import org.gridlight.client.seat.ReportStart;
import org.gridlight.client.seat.SectionName;
import org.gridlight.client.seat.Command;
import org.gridlight.client.seat.TestSeat;
import org.gridlight.client.shell.OverlayLayer;
import org.gridlight.client.shell.SectionPlan;
import org.gridlight.model.cases.ActAnswer;
import org.gridlight.model.cases.CaseAction;
import org.gridlight.model.cases.RequestState;
import org.gridlight.model.cases.RequestKind;
import org.gridlight.model.cases.Notice;
import org.gridlight.model.cases.Following;
import org.gridlight.model.cases.CaseRequest;
import org.gridlight.model.cases.CaseRelations;
import org.gridlight.model.cases.CasePart;
import org.gridlight.model.cases.CaseLink;
import org.gridlight.model.cases.CaseLevel;
import org.gridlight.model.cases.CaseState;
import org.gridlight.model.cases.Claimed;
import org.gridlight.model.cases.Onlooker;
import org.gridlight.model.people.LookPurpose;
import org.gridlight.model.people.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The triage desk as it looks, in all its states. */
class CasesSectionTest {
    private static final Path DRAFTS = Path.of(System.getProperty("gridlight.target"), "drafts", "pictures.properties");
    private static final long CHOSEN = 8;

    private final TestSeat seat = new TestSeat();
    private final MadeUpRecord record = new MadeUpRecord();

    @BeforeAll
    static void start() {
        Screens.start();
    }

    @BeforeEach
    void fill() {
        seat.cases.replace(MadeUpCases.desk());
        seat.selected.set(CHOSEN);
    }

    private Parent desk(Look look) {
        seat.look.set(look);
        var given = seat.seat(null);
        var drafts = new Drafts(DRAFTS);
        drafts.opinion(CHOSEN, "现场已更换箅子，安放平稳，达到结案条件，同意结案。");
        var section = new CasesSection(given, record, drafts, null);
        return Frames.around(given, new SectionPlan(SectionName.CASES, again -> section));
    }

    @Test
    void fullDesk() {
        Screens.take("cases", this::desk);
        Screens.take("cases-1366", new Look(Theme.LIGHT, FontSize.NORMAL), 1366, 768, this::desk);
        Screens.take("cases-1366-dark", new Look(Theme.DARK, FontSize.NORMAL), 1366, 768, this::desk);
        Screens.take("cases-large-text", new Look(Theme.LIGHT, FontSize.LARGEST), 1920, 1080, this::desk);
    }

    @Test
    void queuesAreGoneThroughByKeys() {
        Toolkit.onScreen(() -> {
            var section = new CasesSection(seat.seat(null), record, new Drafts(DRAFTS), null);
            var first = queue();
            press(section, KeyCode.PAGE_DOWN);
            var second = queue();
            assertThat(second).isNotEqualTo(first);
            press(section, KeyCode.PAGE_UP);
            press(section, KeyCode.PAGE_UP);
            press(section, KeyCode.PAGE_DOWN);
            press(section, KeyCode.PAGE_DOWN);
            assertThat(queue()).as("there and back").isEqualTo(second);
            section.close();
            return null;
        });
    }

    private String queue() {
        return seat.recall("cases-queue").orElse("");
    }

    private static void press(CasesSection section, KeyCode key) {
        section.commands().stream().filter(one -> one.key().equals(Command.ctrl(key))).findFirst().orElseThrow().act()
                .run();
    }

    @Test
    void troubles() {
        record.photosBroken = true;
        Screens.take("cases-broken-photo", Look.standard(), 1920, 1080, this::desk);
        record.photosBroken = false;
        record.noPhotos = true;
        seat.connection = new Connection.Cut(TestSeat.NOW.minus(Duration.ofMinutes(4)), 4);
        Screens.take("cases-cut", Look.standard(), 1920, 1080, this::desk);
        record.away = true;
        Screens.take("cases-failed", Look.standard(), 1920, 1080, this::desk);
    }

    @Test
    void theReporterIsShownInFullByOneKeyUntilAnotherCaseIsOpened() {
        Screens.take("cases-reporter", new Look(Theme.LIGHT, FontSize.NORMAL), 1920, 1080, look -> {
            seat.look.set(look);
            var given = seat.seat(null);
            var section = new CasesSection(given, record, new Drafts(DRAFTS), null);
            var frame = Frames.around(given, new SectionPlan(SectionName.CASES, again -> section));
            showFull(section);
            showFull(section);
            return frame;
        });
        assertThat(record.looks).as("looked at once").containsExactly("VERIFY null");
        assertThat(seat.overlay()).isNull();
    }

    @Test
    void whereNoTaskFitsItIsAskedWhy() {
        Toolkit.onScreen(() -> {
            var section = new CasesSection(seat.seat(null), record, new Drafts(DRAFTS), null);
            record.purposes = List.of(LookPurpose.OTHER);
            showFull(section);
            assertThat(record.looks).isEmpty();
            var why = (TextInputControl) seat.overlay().lookup("#ask-opinion");
            why.setText("要");
            ((Button) seat.overlay().lookup("#ask-send")).fire();
            assertThat(record.looks).as("too short").isEmpty();
            why.setText("反映人要求当面答复");
            ((Button) seat.overlay().lookup("#ask-send")).fire();
            assertThat(record.looks).containsExactly("OTHER 反映人要求当面答复");
            seat.selected.set(CHOSEN + 1);
            record.purposes = List.of();
            showFull(section);
            assertThat(record.looks).as("nobody may").hasSize(1);
            section.close();
            return null;
        });
    }

    private static void showFull(CasesSection section) {
        section.commands().stream().filter(one -> one.keyName().equals("Ctrl+O")).findFirst().orElseThrow().act()
                .run();
    }

    @Test
    void nothingToDo() {
        seat.selected.set(0);
        seat.remember("cases-queue", "DISPATCH");
        seat.cases.replace(MadeUpCases.desk().stream()
                .filter(one -> one.state() != CaseState.PENDING_DISPATCH).toList());
        Screens.take("cases-empty-queue", this::desk);
    }

    @Test
    void newReport() {
        Screens.take("new-report", look -> form(look, view -> {
            view.category(record.categories().get(2));
            view.place(record.places("滨江").getFirst());
        }));
        Screens.take("new-report-choosing", Look.standard(), 1366, 768, look -> form(look, view -> view.place("滨江")));
        Screens.take("new-report-done", Look.standard(), 1366, 768, look -> form(look, view -> {
            view.category(record.categories().get(2));
            view.place(record.places("滨江").getFirst());
            view.submit();
        }));
    }

    @Test
    void changedByOthersAndRefused() {
        Screens.take("cases-stale", Look.standard(), 1920, 1080, look -> {
            var desk = Frames.ready(desk(look), look);
            record.version = 4;
            seat.cases.apply(Set.of(CHOSEN), List.of(MadeUpCases.newer(MadeUpCases.desk().get((int) CHOSEN - 1))));
            seat.tasks.tick();
            assertThat(desk.lookup("#stale")).isNotNull();
            assertThat(((TextInputControl) desk.lookup("#opinion")).getText()).startsWith("现场已更换箅子");
            return desk;
        });
        record.answer = new ActAnswer.Refused("act.otherSide", List.of(CaseAction.CLOSE));
        Screens.take("cases-refused", Look.standard(), 1366, 768, look -> {
            var desk = Frames.ready(desk(look), look);
            ((Button) desk.lookup("#act-close")).fire();
            assertThat(((Label) desk.lookup("#act-notice")).getText()).isNotBlank();
            return desk;
        });
        assertThat(record.acts).singleElement().satisfies(act -> {
            assertThat(act.expectedVersion()).isEqualTo(4);
            assertThat(act.opinion()).startsWith("现场已更换箅子");
        });
    }

    /** Who has what in hand, in rows and in the head of the file; a draw opens what came. */
    @Test
    void casesInHand() {
        seat.claims.claims = List.of(MadeUpClaims.claim(CHOSEN, 1, "周敏", 9), MadeUpClaims.claim(3, 2, "李文", 8),
                MadeUpClaims.claim(7, 3, "王芳", 1), MadeUpClaims.claim(12, 4, "陈洁", 6));
        seat.claims.onlookers = List.of(new Onlooker(CHOSEN, 2, "李文"));
        Screens.take("cases-in-hand", look -> {
            var desk = Frames.ready(desk(look), look);
            assertThat(((Button) desk.lookup("#hand-release")).getText()).isEqualTo("放回");
            assertThat(texts(desk, "#hand")).contains("我 办理中 · 剩 9 分钟（输入时自动续）", "李文 正在查看");
            return desk;
        });
        Screens.take("cases-in-hand-1366", new Look(Theme.LIGHT, FontSize.NORMAL), 1366, 768,
                look -> Frames.ready(desk(look), look));
        Screens.take("cases-in-another-hand", Look.standard(), 1366, 768, look -> {
            seat.selected.set(3);
            var desk = Frames.ready(desk(look), look);
            assertThat(texts(desk, "#hand")).contains("李文 办理中 · 剩 8 分钟");
            seat.claims.answer = new Claimed.Refused("act.notLeader");
            ((Button) desk.lookup("#hand-takeOver")).fire();
            assertThat(seat.claims.asked).contains("take over 3");
            assertThat(((Label) desk.lookup("#act-notice")).getText()).contains("值班长");
            return desk;
        });
        seat.claims.answer = new Claimed.Got(MadeUpClaims.claim(5, 1, "周敏", 10));
        Screens.take("cases-drawn", Look.standard(), 1366, 768, look -> {
            var desk = Frames.ready(desk(look), look);
            ((Button) desk.lookup("#claim-next")).fire();
            assertThat(seat.selected.get()).isEqualTo(5);
            seat.claims.answer = new Claimed.Nothing();
            ((Button) desk.lookup("#claim-next")).fire();
            assertThat(((Label) desk.lookup("#next-said")).getText()).isEqualTo("没有可领取的案件");
            return desk;
        });
    }

    private static List<String> texts(Parent desk, String where) {
        return desk.lookup(where).lookupAll(".label").stream().map(label -> ((Label) label).getText()).toList();
    }

    /** Who begins to write takes the case; who goes on keeps it; who only reads takes nothing. */
    @Test
    void writingTakesTheCaseInHand() {
        seat.claims.answer = new Claimed.Got(MadeUpClaims.claim(CHOSEN, 1, "周敏", 10));
        Toolkit.onScreen(() -> {
            var desk = Frames.ready(desk(Look.standard()), Look.standard());
            assertThat(seat.claims.asked).as("reading takes nothing").noneMatch(asked -> asked.startsWith("claim"));
            var opinion = (TextInputControl) desk.lookup("#opinion");
            opinion.appendText("一");
            opinion.appendText("二");
            assertThat(seat.claims.asked).containsOnlyOnce("claim " + CHOSEN);
            seat.claims.claims = List.of(MadeUpClaims.claim(CHOSEN, 1, "周敏", 10));
            seat.tasks.tick();
            assertThat(seat.claims.asked).contains("pulse " + CHOSEN + " worked");
            ((Button) desk.lookup("#hand-release")).fire();
            assertThat(seat.claims.asked).contains("release " + CHOSEN);
            seat.tasks.tick();
            assertThat(desk.lookup("#hand-release")).isNull();
            return null;
        });
    }

    @Test
    void theLikelyUnitStandsFirst() {
        record.state = CaseState.PENDING_DISPATCH;
        Screens.take("cases-dispatch", Look.standard(), 1920, 1080, look -> {
            seat.look.set(look);
            var layer = new OverlayLayer();
            var given = Frames.over(seat.seat(null), layer);
            var section = new CasesSection(given, record, new Drafts(DRAFTS.resolveSibling("none.properties")), null);
            var frame = Frames.around(given, new SectionPlan(SectionName.CASES, again -> section));
            Frames.ready(frame, look);
            assertThat(((Button) frame.lookup("#act-dispatch")).getText()).isEqualTo("派遣至 排水公司");
            ((Button) frame.lookup("#act-dispatch-other")).fire();
            assertThat(((ListView<?>) layer.lookup("#units")).getItems().getFirst())
                    .isEqualTo(record.units().get(1));
            return frame;
        });
        assertThat(record.acts).as("nothing is sent before a unit is chosen").isEmpty();
    }

    @Test
    void whereTheUnitsCannotBeReadTheActSaysSo() {
        record.state = CaseState.PENDING_DISPATCH;
        Screens.take("cases-no-units", Look.standard(), 1920, 1080, look -> {
            var frame = desk(look);
            Frames.ready(frame, look);
            record.away = true;
            ((Button) frame.lookup("#act-dispatch-other")).fire();
            record.away = false;
            var told = (Label) frame.lookup("#act-notice");
            assertThat(told.isVisible()).isTrue();
            assertThat(told.getText()).contains("jdbc:mariadb://centre/gridlight");
            return frame;
        });
    }

    /** What is done now and then stands in a menu, and asks in one form for what the record's table says. */
    @Test
    void anActionAsksForWhatItNeeds() {
        Screens.take("cases-asking", look -> asking(look, "act-forceClose", form -> {
            choose(form, "1  无法处置");
            assertThat(form.lookup("#ask-send").isDisabled()).as("a leader is to be named").isTrue();
            ((TextInputControl) form.lookup("#ask-leader")).setText("周建国");
        }));
        assertThat(record.acts).allSatisfy(act -> {
            assertThat(act.action()).isEqualTo(CaseAction.FORCE_CLOSE);
            assertThat(act.detail()).isEqualTo(Map.of("reason", "cannot", "leader", "周建国"));
            assertThat(act.opinion()).startsWith("现场已更换箅子");
        }).hasSize(2);
        record.acts.clear();
        asking(Look.standard(), "act-joinTo", form -> {
            ((TextInputControl) form.lookup("#ask-case")).setText("0077");
            assertThat(((ListView<?>) form.lookup("#ask-cases")).getItems()).hasSize(1);
        });
        assertThat(record.acts).singleElement()
                .satisfies(act -> assertThat(act.detail()).isEqualTo(Map.of("case", 77L)));
        record.acts.clear();
        record.state = CaseState.PENDING_DISPATCH;
        asking(Look.standard(), "act-dispatchJoint", form -> {
            var units = (ListView<?>) form.lookup("#ask-units");
            tick(units, 1);
            assertThat(form.lookup("#ask-send").isDisabled()).as("one alone works not together").isTrue();
            tick(units, 2);
        });
        assertThat(record.acts).singleElement().satisfies(act -> {
            assertThat(act.departmentId()).isEqualTo(2);
            assertThat(act.detail()).isEqualTo(Map.of("units", List.of(3L)));
        });
    }

    /** Requests, demands, units together and other cases stand in the file; whoever may decide does it there. */
    @Test
    void whatIsAskedForIsAnsweredInTheFile() {
        record.requests = List.of(
                request(71, RequestKind.RETURN, Set.of(Role.DISPATCHER, Role.SHIFT_LEADER), "notOurs", null),
                request(72, RequestKind.EXTENSION, Set.of(Role.DISPATCHER), null, at("18:00")));
        record.following = new Following(List.of(
                notice(Notice.Kind.SUPERVISE, "督办〔2026〕31号", null, "请查明原因，限期处置并书面答复。"),
                notice(Notice.Kind.INSTRUCT, null, "周建国", "请责任单位抓紧落实，结果报我。")), List.of(), List.of(), List.of());
        record.relations = new CaseRelations(CaseLevel.DISTRICT, false, true, null,
                List.of(part(2, "排水公司", CasePart.Part.LEAD, at("15:18")),
                        part(3, "路灯管理所", CasePart.Part.CO, at("14:20"))),
                List.of(new CaseLink(99, "2026070900442", CaseState.CLOSED, "雨水箅子破损", at("09:00"),
                        CaseLink.Kind.RECURRENT, true, null)),
                List.of());
        Screens.take("cases-requests", this::desk);
        Toolkit.onScreen(() -> {
            var layer = new OverlayLayer();
            var given = Frames.over(seat.seat(null), layer);
            var section = new CasesSection(given, record, new Drafts(DRAFTS.resolveSibling("none.properties")), null);
            var frame = Frames.ready(Frames.around(given, new SectionPlan(SectionName.CASES, again -> section)),
                    Look.standard());
            assertThat(frame.lookup("#grant-72")).as("the dispatcher decides that one").isNull();
            ((Button) frame.lookup("#refuse-71")).fire();
            choose((Parent) layer.lookup("#ask-form"), "1  属本单位职责");
            Event.fireEvent(layer.lookup("#ask-form"), new javafx.event.ActionEvent());
            ((Button) layer.lookup("#ask-send")).fire();
            return null;
        });
        assertThat(record.acts).singleElement().satisfies(act -> {
            assertThat(act.action()).isEqualTo(CaseAction.REFUSE);
            assertThat(act.detail()).isEqualTo(Map.of("request", 71L, "reason", "yours"));
            assertThat(act.opinion()).isEqualTo("属本单位职责");
        });
    }

    private static java.time.Instant at(String time) {
        return java.time.Instant.parse("2026-07-16T" + time + ":00+08:00");
    }

    private static CaseRequest request(long id, RequestKind kind, Set<Role> deciders, String reason,
            java.time.Instant until) {
        return new CaseRequest(id, CHOSEN, kind, 1, RequestState.PENDING, 1, 1, deciders, "排水公司", "马超", at("10:12"),
                CaseState.HANDLING, reason, "现场部件不归我单位管理", until, at("15:18"), null, null, null, null, null, List.of());
    }

    private static Notice notice(Notice.Kind kind, String number, String leader, String words) {
        return new Notice(1, kind, CHOSEN, "2026071601187", CaseState.HANDLING, "雨水箅子", "滨江路", number,
                Notice.Urgency.ORDINARY, "排水公司", at("11:02"), "周敏", leader, null, words, at("17:00"), null, null, null,
                null, null, null);
    }

    private static CasePart part(long id, String name, CasePart.Part role, java.time.Instant due) {
        return new CasePart(id, name, role, CasePart.State.HANDLING, at("09:18"), null, null, null, 0, due,
                due.minusSeconds(1800), due, List.of());
    }

    private static void tick(ListView<?> units, int row) {
        units.getSelectionModel().select(row);
        units.getOnMouseClicked().handle(null);
        Event.fireEvent(units, new javafx.event.ActionEvent());
    }

    private static void choose(Parent form, String words) {
        form.lookupAll(".radio-button").stream().map(RadioButton.class::cast)
                .filter(button -> button.getText().equals(words)).forEach(RadioButton::fire);
    }

    /** Opens the form of an action, fills it and sends it; the picture is taken before. */
    private Parent asking(Look look, String item, Consumer<Parent> fill) {
        return Toolkit.onScreen(() -> {
            seat.look.set(look);
            seat.selected.set(CHOSEN);
            var layer = new OverlayLayer();
            var given = Frames.over(seat.seat(null), layer);
            var drafts = new Drafts(DRAFTS);
            drafts.opinion(CHOSEN, "现场已更换箅子");
            var section = new CasesSection(given, record, drafts, null);
            var frame = Frames.around(given, new SectionPlan(SectionName.CASES, again -> section));
            Frames.ready(frame, look);
            ((MenuButton) frame.lookup("#act-more")).getItems().stream().filter(one -> item.equals(one.getId()))
                    .findFirst().orElseThrow().fire();
            Frames.ready(frame, look);
            var form = (Parent) layer.lookup("#ask-form");
            fill.accept(form);
            Event.fireEvent(form, new javafx.event.ActionEvent());
            var picture = Frames.ready(frame, look);
            ((Button) form.lookup("#ask-send")).fire();
            assertThat(layer.isOpen()).isFalse();
            given.overlays().open(form, () -> {});
            return picture;
        });
    }

    @Test
    void nothingFitsTheFilter() {
        Screens.take("cases-no-result", Look.standard(), 1366, 768, look -> {
            var desk = Frames.ready(desk(look), look);
            ((TextInputControl) desk.lookup("#queue-filter")).setText("滨江璐 箅子");
            return desk;
        });
    }

    /** Keys of the list, and nodes for the rows on the screen only, however many cases there are. */
    @Test
    void sixtyThousandCasesCostWhatFitsOnTheScreen() {
        seat.cases.replace(MadeUpCases.many(60_000));
        seat.selected.set(0);
        Toolkit.onScreen(() -> {
            var given = seat.seat(null);
            var section = new CasesSection(given, record, new Drafts(DRAFTS), null);
            var scene = new Scene(section.view(), 1920, 1000);
            Look.standard().dress(scene);
            scene.snapshot(null);
            var list = (FlatList) scene.lookup("#queue-list");
            assertThat(list.nodes()).isBetween(20, 40);
            list.requestFocus();
            press(scene, KeyCode.DOWN);
            long first = seat.selected.get();
            press(scene, KeyCode.DOWN);
            assertThat(seat.selected.get()).isNotEqualTo(first).isPositive();
            press(scene, KeyCode.UP);
            assertThat(seat.selected.get()).isEqualTo(first);
            press(scene, KeyCode.END);
            scene.snapshot(null);
            assertThat(list.firstRow()).isGreaterThan(59_000);
            int top = list.firstRow();
            long chosen = seat.selected.get();
            seat.cases.apply(Set.of(first), List.of());
            seat.tasks.tick();
            scene.snapshot(null);
            assertThat(seat.selected.get()).as("the choice survives").isEqualTo(chosen);
            assertThat(list.firstRow()).as("what is read does not move on the screen").isEqualTo(top - 1);
            press(scene, KeyCode.ENTER);
            assertThat(scene.getFocusOwner()).isEqualTo(scene.lookup("#opinion"));
            section.close();
            return null;
        });
    }

    private static void press(Scene scene, KeyCode key) {
        Event.fireEvent(scene.getFocusOwner(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
    }

    private Parent form(Look look, java.util.function.Consumer<NewReportMediator> filled) {
        seat.look.set(look);
        var drafts = new Drafts(DRAFTS.resolveSibling("form.properties"));
        drafts.report(
                java.util.Map.of("words", "滨江路柳堤街口的雨水箅子断了几根，旁边有小孩走，赶紧来换。", "source", "HOTLINE", "detail", "12345"));
        var layer = new OverlayLayer();
        var given = Frames.over(seat.seat(null), layer);
        var section = new CasesSection(given, record, new Drafts(DRAFTS), null);
        var frame = Frames.around(given, new SectionPlan(SectionName.CASES, again -> section));
        var form = new NewReportMediator(given, record, drafts, ReportStart.at(null, null), () -> {});
        form.open();
        filled.accept(form);
        return frame;
    }
}
