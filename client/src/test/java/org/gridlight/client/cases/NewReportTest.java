package org.gridlight.client.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import org.gridlight.model.people.Role;
import java.util.Set;
import java.util.ArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodHighlight;
import javafx.scene.input.InputMethodTextRun;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.gridlight.client.cases.report.DraftPhotos;
import org.gridlight.client.cases.report.OfferedPhoto;
import org.gridlight.client.look.Look;
import org.gridlight.client.look.Screens;
import org.gridlight.client.look.Toolkit;
import org.gridlight.client.seat.ReportStart;
import org.gridlight.client.seat.SectionName;
import org.gridlight.client.seat.TestSeat;
import org.gridlight.client.shell.OverlayLayer;
import org.gridlight.client.shell.SectionPlan;
import org.gridlight.model.cases.ActAnswer;
import org.gridlight.model.cases.CaseAction;
import org.gridlight.model.cases.CaseState;
import org.gridlight.model.cases.Foreseen;
import org.gridlight.model.cases.LikelyUnit;
import org.gridlight.model.cases.NearComponent;
import org.gridlight.model.cases.NewPhoto;
import org.gridlight.model.cases.ReportSource;
import org.gridlight.model.cases.SimilarCase;
import org.gridlight.model.clock.Limit;
import org.gridlight.model.clock.LimitUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The form of a new report: what it says before it is sent, what is joined, photos, and an input method at work. */
class NewReportTest {
    private static final Path FOLDER = Path.of(System.getProperty("gridlight.target"), "drafts");
    private static final String WORDS = "滨江路柳堤街口的雨水箅子断了几根，旁边有小孩走，赶紧来换。";
    private static final List<String> FIELDS = List.of("#report-detail", "#report-words", "#report-category",
            "#report-place", "#report-name", "#report-telephone");

    private final TestSeat seat = new TestSeat();
    private final MadeUpRecord record = new MadeUpRecord();
    private final Path file = FOLDER.resolve(UUID.randomUUID() + ".properties");

    @BeforeAll
    static void start() {
        Screens.start();
    }

    @BeforeEach
    void around() {
        record.alike = List.of(
                new SimilarCase(11, "2026071601203", CaseState.PENDING_HANDLE, ReportSource.HOTLINE, "雨水箅子", true, 18,
                        TestSeat.NOW.minus(Duration.ofMinutes(26)), null, 82),
                new SimilarCase(12, "2026070900442", CaseState.HANDLING, ReportSource.INSPECTOR, "雨水箅子", true, 64,
                        TestSeat.NOW.minus(Duration.ofDays(12)), null, 12),
                new SimilarCase(13, "2026071300078", CaseState.CLOSED, ReportSource.INSPECTOR, "雨水箅子", true, 3,
                        TestSeat.NOW.minus(Duration.ofDays(3)), TestSeat.NOW.minus(Duration.ofDays(2)), 40));
        record.foreseen = Optional.of(new Foreseen(
                new Foreseen.Ground("110108016003047", "柳堤社区", "望江街道", "望江-07"),
                List.of(LikelyUnit.byRule(2, "排水公司", LikelyUnit.Reason.MAINTAINER)
                        .with(new LikelyUnit.Contact("马超", "010-88990001")),
                        LikelyUnit.byRule(1, "市政设施中心", LikelyUnit.Reason.OWNER),
                        LikelyUnit.byRule(30, "望江街道办事处", LikelyUnit.Reason.STREET)),
                new Limit(BigDecimal.valueOf(4), LimitUnit.WORK_HOUR), Foreseen.Basis.CLASS,
                List.of(new NearComponent(1, "1101080104002318", "雨水箅子", 1, "市政设施中心", 2, "排水公司", 3),
                        new NearComponent(5, "1101080104002319", "雨水箅子", 0, null, 0, null, 12)),
                1));
    }

    private NewReportMediator form(Drafts drafts) {
        return new NewReportMediator(seat.seat(null), record, drafts, ReportStart.at(116.3, 39.95), () -> {});
    }

    private NewReportMediator begun() {
        var drafts = new Drafts(file);
        drafts.report(Map.of("words", WORDS, "source", "HOTLINE", "category", "GB13-C0104", "place", "滨江路柳堤街口"));
        return form(drafts);
    }

    @Test
    void pictures() throws IOException {
        var photo = Files.write(Files.createDirectories(FOLDER).resolve("IMG_0231.jpg"), record.photo("before"));
        Screens.take("new-report-ahead", look -> aheadIn(look, photo));
        Screens.take("new-report-ahead-1366", Look.standard(), 1366, 768, look -> aheadIn(look, photo));
    }

    private Parent aheadIn(Look look, Path photo) {
        seat.look.set(look);
        var given = Frames.over(seat.seat(null), new OverlayLayer());
        var section = new CasesSection(given, record, new Drafts(file), null);
        var frame = Frames.around(given, new SectionPlan(SectionName.CASES, again -> section));
        var drafts = new Drafts(FOLDER.resolve(UUID.randomUUID() + ".properties"));
        drafts.report(Map.of("words", WORDS, "source", "HOTLINE", "category", "GB13-C0104", "place", "滨江路柳堤街口"));
        var form = new NewReportMediator(given, record, drafts, ReportStart.at(116.3, 39.95), () -> {});
        form.open();
        form.offered(List.of(OfferedPhoto.file(photo)));
        press(form.view().lookup("#report-words"), KeyCode.G, true);
        return frame;
    }

    private static ReportStart seenByCamera(List<Long> told) {
        return new ReportStart(ReportSource.VIDEO, "V00012 路口", "滨江路柳堤街口", 116.3, 39.95,
                List.of(new NewPhoto(NewPhoto.Kind.BEFORE_PHOTO, "V00012.jpg", new byte[]{1}, null, null, null)),
                told::add);
    }

    @Test
    void whatACameraShowedIsTakenUpAndItsDeskIsToldOnce() {
        seat.roles = Set.of(Role.VIDEO_INSPECTOR);
        var told = new ArrayList<Long>();
        Toolkit.onScreen(() -> {
            var drafts = new Drafts(file);
            var form = new NewReportMediator(seat.seat(null), record, drafts, seenByCamera(told), () -> {});
            assertThat(((TextField) form.view().lookup("#report-detail")).getText()).isEqualTo("V00012 路口");
            assertThat(((TextField) form.view().lookup("#report-place")).getText()).isEqualTo("滨江路柳堤街口");
            ((TextArea) form.view().lookup("#report-words")).setText(WORDS);
            form.category(record.categories().get(2));
            form.open();
            seat.close();
            assertThat(drafts.report("source")).as("held").contains("VIDEO");
            var again = form(drafts);
            again.category(record.categories().get(2));
            again.submit();
            assertThat(told).as("whoever goes on with it").hasSize(1);
            return null;
        });
    }

    @Test
    void anotherReportThatIsBeingWrittenIsNotMixedWithWhatACameraShows() {
        var told = new ArrayList<Long>();
        Toolkit.onScreen(() -> {
            var drafts = new Drafts(file);
            drafts.report(Map.of("words", WORDS, "source", "HOTLINE", "place", "东街 2 号"));
            var form = new NewReportMediator(seat.seat(null), record, drafts, seenByCamera(told), () -> {});
            assertThat(((TextField) form.view().lookup("#report-place")).getText()).isEqualTo("东街 2 号");
            assertThat(((Label) form.view().lookup("#report-notice")).isVisible()).isTrue();
            form.category(record.categories().get(2));
            form.submit();
            assertThat(told).isEmpty();
            return null;
        });
    }

    @Test
    void whatWillHoldStandsThereAsSoonAsPlaceAndClassAreKnown() {
        Toolkit.onScreen(() -> {
            var drafts = new Drafts(file);
            drafts.report(Map.of("words", WORDS, "source", "HOTLINE"));
            var form = form(drafts);
            var scene = shown(form.view());
            var foreseen = scene.lookup("#foreseen");
            assertThat(foreseen.isVisible()).as("no class yet").isFalse();
            form.category(record.categories().get(2));
            seat.tasks.tick();
            assertThat(record.asked).contains("GB13-C0104 116.3 39.95 0");
            var told = told(scene.lookup("#foreseen"));
            assertThat(told).contains("110108 016 003 047").contains("排水公司").contains("依据：部件养护单位")
                    .contains("联络员 马超 010-88990001")
                    .contains("市政设施中心").contains("4 工作时").contains("明天 08:36");
            form.category("x");
            seat.tasks.tick();
            assertThat(foreseen.isVisible()).as("the class is gone").isFalse();
            return null;
        });
    }

    @Test
    void twoKeysJoinWhatWasToldBefore() {
        Toolkit.onScreen(() -> {
            var form = begun();
            var scene = shown(form.view());
            var words = scene.lookup("#report-words");
            words.requestFocus();
            assertThat(told(scene.lookup("#duplicates"))).contains("1203").contains("18 米").contains("26 分")
                    .contains("82%").contains("100 米、10 日内或未结");
            press(words, KeyCode.G, true);
            assertThat(scene.getFocusOwner()).isEqualTo(scene.lookup("#duplicates"));
            press(scene.getFocusOwner(), KeyCode.ENTER, false);
            assertThat(record.reports).hasSize(1);
            assertThat(record.acts).singleElement().satisfies(act -> {
                assertThat(act.action()).isEqualTo(CaseAction.JOIN_TO);
                assertThat(act.caseId()).isEqualTo(99);
                assertThat(act.detail()).containsEntry("case", 11L);
            });
            assertThat(((Label) scene.lookup("#report-joined")).getText()).contains("2026071601203");
            assertThat(((Label) scene.lookup("#accept-no")).getText()).isEqualTo("A2026071602042");
            return null;
        });
    }

    @Test
    void whatIsOverIsNotJoinedAndARefusalIsTold() {
        Toolkit.onScreen(() -> {
            record.answer = new ActAnswer.Refused("act.otherNotPossible", List.of("1", "2", "3"));
            var scene = shown(begun().view());
            press(scene.lookup("#report-words"), KeyCode.G, true);
            var strip = scene.lookup("#duplicates");
            press(strip, KeyCode.DOWN, false);
            press(strip, KeyCode.DOWN, false);
            press(strip, KeyCode.ENTER, false);
            assertThat(record.reports).as("the closed one takes no report").isEmpty();
            press(strip, KeyCode.UP, false);
            press(strip, KeyCode.ENTER, false);
            assertThat(record.acts.getFirst().detail()).containsEntry("case", 12L);
            assertThat(told(scene.getRoot())).contains("A2026071602042").contains("已登记，未并入");
            return null;
        });
    }

    @Test
    void aComponentNumberGivesPlaceAndClassAndGoesWithTheReport() {
        Toolkit.onScreen(() -> {
            var drafts = new Drafts(file);
            drafts.report(Map.of("words", WORDS, "source", "HOTLINE"));
            var form = form(drafts);
            var scene = shown(form.view());
            text(scene, "#report-place").setText("002318");
            form.place(record.places("002318").getFirst());
            seat.tasks.tick();
            assertThat(text(scene, "#report-category").getText()).contains("雨水箅子");
            form.submit();
            assertThat(record.reports.getFirst().componentId()).isEqualTo(1);
            assertThat(record.reports.getFirst().longitude()).isEqualTo(116.3001);
            return null;
        });
    }

    @Test
    void photosAreCheckedBeforeTheyAreKeptAndTheDraftKeepsThem() throws IOException {
        Files.createDirectories(FOLDER);
        var good = Files.write(FOLDER.resolve("街口.jpg"), record.photo("before"));
        var torn = Files.write(FOLDER.resolve("torn.jpg"), java.util.Arrays.copyOf(record.photo("before"), 200));
        var letter = Files.writeString(FOLDER.resolve("letter.doc"), "x");
        Toolkit.onScreen(() -> {
            var form = begun();
            form.open();
            var scene = shown(form.view());
            form.offered(List.of(OfferedPhoto.file(torn)));
            assertThat(((Label) scene.lookup("#report-notice")).getText()).contains("torn.jpg");
            form.offered(List.of(OfferedPhoto.file(letter)));
            assertThat(((Label) scene.lookup("#report-notice")).getText()).contains("letter.doc");
            var pasted = new WritableImage(40, 30);
            pasted.getPixelWriter().setPixels(0, 0, 40, 30, PixelFormat.getIntArgbInstance(), new int[40 * 30], 0, 40);
            form.offered(List.of(OfferedPhoto.file(good), OfferedPhoto.picture("粘贴的照片.png", pasted)));
            text(scene, "#report-telephone").setText("13812342210");
            form.hold();
            return null;
        });
        assertThat(new DraftPhotos(file.resolveSibling(file.getFileName() + ".photos")).kept())
                .extracting(photo -> photo.fileName()).containsExactly("街口.jpg", "粘贴的照片.png");
        assertThat(Files.readString(file)).as("who told it is not on this machine").doesNotContain("13812342210");
        Toolkit.onScreen(() -> {
            var again = form(new Drafts(file));
            again.submit();
            assertThat(record.reports.getFirst().photos()).hasSize(2);
            assertThat(record.reports.getFirst().reporterTelephone()).isNull();
            return null;
        });
        assertThat(new DraftPhotos(file.resolveSibling(file.getFileName() + ".photos")).kept()).as("sent").isEmpty();
    }

    @Test
    void whoTellsItIsStillThereWhenTheMapGaveThePlace() {
        Toolkit.onScreen(() -> {
            var drafts = new Drafts(file);
            drafts.report(Map.of("words", WORDS, "source", "HOTLINE", "category", "GB13-C0104"));
            var form = form(drafts);
            form.open();
            text(shown(form.view()), "#report-telephone").setText("13812342210");
            form.onMap();
            assertThat(seat.went).contains("place 116.3 39.95");
            var again = new NewReportMediator(seat.seat(null), record, drafts, ReportStart.at(116.31, 39.951),
                    () -> {});
            again.submit();
            assertThat(record.reports.getFirst().reporterTelephone()).isEqualTo("13812342210");
            assertThat(record.reports.getFirst().longitude()).isEqualTo(116.31);
            return null;
        });
    }

    @Test
    void anInputMethodAtWorkIsNotDisturbedInAnyField() {
        Toolkit.onScreen(() -> {
            var form = begun();
            var scene = shown(form.view());
            for (var id : FIELDS) {
                record.asked.clear();
                var field = text(scene, id);
                field.clear();
                seat.tasks.tick();
                record.asked.clear();
                compose(field, "jinggai", "");
                press(field, KeyCode.ENTER, false);
                press(field, KeyCode.ENTER, true);
                assertThat(record.reports).as("Enter belongs to the input method in %s", id).isEmpty();
                assertThat(record.asked).as("nothing is looked for while %s is composed", id).isEmpty();
                compose(field, "", "井盖");
                assertThat(field.getText()).isEqualTo("井盖");
            }
            assertThat(record.asked).as("what was committed is looked for").isEmpty();
            form.place("井盖");
            assertThat(record.asked).contains("井盖");
            form.category(record.categories().get(2));
            press(scene.lookup("#report-words"), KeyCode.ENTER, true);
            assertThat(record.reports).as("and then it is sent").hasSize(1);
            return null;
        });
    }

    @Test
    void theCaseFileDoesNothingWithHalfAWord() {
        Toolkit.onScreen(() -> {
            seat.cases.replace(MadeUpCases.desk());
            seat.selected.set(8);
            var given = Frames.over(seat.seat(null), new OverlayLayer());
            var section = new CasesSection(given, record, new Drafts(file), null);
            var frame = Frames.around(given, new SectionPlan(SectionName.CASES, again -> section));
            var scene = new Scene(frame, 1920, 1080);
            frame.listenTo(scene);
            Look.standard().dress(scene);
            scene.snapshot(null);
            var fields = frame.lookupAll(".text-input");
            assertThat(fields).as("search, filter, opinion").hasSizeGreaterThan(2)
                    .contains(scene.lookup("#opinion"));
            for (var field : fields) {
                field.requestFocus();
                compose((TextInputControl) field, "pingwen", "");
                for (var key : List.of(KeyCode.ENTER, KeyCode.F9, KeyCode.ESCAPE)) {
                    press(field, key, false);
                    press(field, key, true);
                }
                assertThat(record.acts).as("half a word in %s", field).isEmpty();
                compose((TextInputControl) field, "", "平稳");
            }
            press(scene.lookup("#opinion"), KeyCode.ENTER, true);
            assertThat(record.acts).as("and then it is sent").hasSize(1);
            assertThat(record.acts.getFirst().opinion()).isEqualTo("平稳");
            frame.close();
            return null;
        });
    }

    @Test
    void whatIsOnTheClipboardBecomesAPhotoUnlessItIsText() throws IOException {
        Files.createDirectories(FOLDER);
        var good = Files.write(FOLDER.resolve("clip.jpg"), record.photo("before"));
        Toolkit.onScreen(() -> {
            var form = begun();
            var scene = shown(form.view());
            var content = new ClipboardContent();
            content.putFiles(List.of(good.toFile()));
            Clipboard.getSystemClipboard().setContent(content);
            press(scene.lookup("#report-words"), KeyCode.V, true);
            var words = new ClipboardContent();
            words.putString("x");
            Clipboard.getSystemClipboard().setContent(words);
            press(scene.lookup("#report-category"), KeyCode.V, true);
            form.submit();
            assertThat(record.reports).as("the pasted letter took the class away").isEmpty();
            form.category(record.categories().get(2));
            form.submit();
            assertThat(record.reports.getFirst().photos()).extracting(NewPhoto::fileName).containsExactly("clip.jpg");
            return null;
        });
    }

    private static void compose(TextInputControl field, String composed, String committed) {
        var runs = composed.isEmpty()
                ? List.<InputMethodTextRun>of()
                : List.of(new InputMethodTextRun(composed, InputMethodHighlight.UNSELECTED_RAW));
        Event.fireEvent(field, new InputMethodEvent(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, runs, committed,
                composed.length()));
    }

    private static TextInputControl text(Scene scene, String id) {
        return (TextInputControl) scene.lookup(id);
    }

    private static String told(Node node) {
        return Stream.of(".label", ".button").flatMap(kind -> ((Parent) node).lookupAll(kind).stream())
                .filter(Labeled.class::isInstance)
                .map(one -> ((Labeled) one).getText()).collect(Collectors.joining(" "));
    }

    private static Scene shown(Node view) {
        if (view.getScene() != null) {
            return view.getScene();
        }
        var scene = new Scene(new StackPane(view), 1400, 1000);
        Look.standard().dress(scene);
        scene.snapshot(null);
        return scene;
    }

    private static void press(Node node, KeyCode key, boolean control) {
        Event.fireEvent(node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, control, false, false));
    }
}
