package org.gridlight.client.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.gridlight.client.look.Look;
import org.gridlight.client.look.Screens;
import org.gridlight.client.look.Toolkit;
import org.gridlight.client.seat.SectionName;
import org.gridlight.client.seat.TestSeat;
import org.gridlight.client.shell.OverlayLayer;
import org.gridlight.client.shell.SectionPlan;
import org.gridlight.model.cases.ReportSource;
import org.gridlight.model.grid.NamedPlace;
import org.gridlight.model.intake.IntakeStanding;
import org.gridlight.model.intake.OpenItem;
import org.gridlight.model.intake.SentPhoto;
import org.gridlight.model.register.Category;
import org.gridlight.model.words.Refusal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reports of other systems that wait for a person: seen over the queue, completed or not accepted, never lost. */
class InboxFormTest {
    private final TestSeat seat = new TestSeat();
    private final MadeUpRecord record = new MadeUpRecord();
    private final MadeUpInbox inbox = new MadeUpInbox();

    @BeforeAll
    static void start() {
        Screens.start();
    }

    @BeforeEach
    void desk() {
        seat.cases.replace(MadeUpCases.desk());
    }

    private static OpenItem item(long id, String category, String note) {
        return new OpenItem(id, "app", "app-20260716-00" + id, ReportSource.PUBLIC, "云河随手拍", category, false,
                "滨江路柳堤街口的雨水箅子断了几根，旁边有小孩走，赶紧来换。", "滨江路柳堤街口", id == 1 ? 116.39 : null,
                id == 1 ? 39.9 : null, null, TestSeat.NOW.minus(Duration.ofMinutes(12)), note, true, id == 1 ? 2 : 0);
    }

    private final class MadeUpInbox implements InboxRecord {
        final List<OpenItem> items = new ArrayList<>(List.of(item(1, null, "未注明类别，请选择小类后登记。"),
                item(2, "GB13-C0104", "同一电话一天内上报过多，请人工核对。")));
        final List<String> done = new ArrayList<>();
        boolean gone;
        int waiting;

        @Override
        public IntakeStanding standing() {
            var since = TestSeat.NOW.minus(Duration.ofMinutes(12));
            return new IntakeStanding(waiting, waiting == 0 ? null : since, items.size(),
                    items.isEmpty() ? null : since);
        }

        @Override
        public List<OpenItem> open() {
            return List.copyOf(items);
        }

        @Override
        public List<SentPhoto> photos(long id) {
            return List.of(new SentPhoto(1, "IMG_0042.jpg", null, null, null, record.photo("before")),
                    new SentPhoto(2, "note.txt", null, null, null, new byte[]{1, 2, 3}));
        }

        @Override
        public List<Category> categories() {
            return record.categories();
        }

        @Override
        public List<NamedPlace> places(String text) {
            return record.places(text);
        }

        @Override
        public void complete(UUID id, long item, String category, Double longitude, Double latitude, String place) {
            if (gone) {
                throw Refusal.failed("act.intakeGone");
            }
            done.add(item + " " + category + " " + place + " " + longitude);
            items.removeIf(one -> one.id() == item);
        }

        @Override
        public void refuse(UUID id, long item, String reason) {
            done.add(item + " refused " + reason);
            items.removeIf(one -> one.id() == item);
        }
    }

    private CasesSection section(org.gridlight.client.seat.Seat given) {
        var drafts = new Drafts(Path.of(System.getProperty("gridlight.target"), "drafts", "inbox.properties"));
        return new CasesSection(given, record, drafts, null, inbox);
    }

    @Test
    void pictures() {
        Screens.take("inbox-strip", look -> {
            seat.look.set(look);
            var given = Frames.over(seat.seat(null), new OverlayLayer());
            return Frames.around(given, new SectionPlan(SectionName.CASES, again -> section(given)));
        });
        Screens.take("inbox-form", look -> {
            seat.look.set(look);
            var given = Frames.over(seat.seat(null), new OverlayLayer());
            var frame = Frames.around(given, new SectionPlan(SectionName.CASES, again -> section(given)));
            mediator(given).open();
            return frame;
        });
    }

    private InboxMediator mediator(org.gridlight.client.seat.Seat given) {
        return new InboxMediator(given, inbox,
                new CaseWords(given.words(), given.centre().zone(), given.centre().clocks()), () -> {});
    }

    @Test
    void whatIsMissingIsAskedForAndWhatWasSentStays() {
        Toolkit.onScreen(() -> {
            var layer = new OverlayLayer();
            var mediator = mediator(Frames.over(seat.seat(null), layer));
            mediator.open();
            var scene = shown(mediator.form());
            press(scene, KeyCode.ENTER);
            assertThat(notice(scene)).as("no class yet").isNotBlank();
            assertThat(inbox.done).isEmpty();

            ((TextField) scene.lookup("#inbox-category")).setText("箅");
            mediator.category(record.categories().getFirst());
            press(scene, KeyCode.ENTER);
            assertThat(inbox.done).containsExactly("1 " + record.categories().getFirst().code() + " 滨江路柳堤街口 116.39");

            assertThat(((TextField) scene.lookup("#inbox-category")).getText()).as("the next one").contains("雨水箅子");
            mediator.refuse();
            assertThat(notice(scene)).as("not without a reason").isNotBlank();
            ((TextField) scene.lookup("#inbox-reason")).setText("与网格管理无关");
            mediator.refuse();
            assertThat(inbox.done).last().isEqualTo("2 refused 与网格管理无关");
            assertThat(layer.isOpen()).as("nothing is left").isFalse();
            return null;
        });
    }

    @Test
    void somebodyElseWasQuicker() {
        inbox.gone = true;
        Toolkit.onScreen(() -> {
            var mediator = mediator(Frames.over(seat.seat(null), new OverlayLayer()));
            mediator.open();
            mediator.next(1);
            var scene = shown(mediator.form());
            mediator.submit();
            assertThat(notice(scene)).contains("他人");
            assertThat(((TextField) scene.lookup("#inbox-place")).getText()).isEqualTo("滨江路柳堤街口");
            return null;
        });
    }

    @Test
    void theStripIsThereWhileItMatters() {
        Toolkit.onScreen(() -> {
            var strip = new InboxStrip(seat.seat(null), inbox, () -> {});
            strip.shown();
            assertThat(strip.isVisible()).isTrue();
            inbox.items.clear();
            strip.readAgain();
            assertThat(strip.isVisible()).isFalse();
            inbox.waiting = 3;
            strip.readAgain();
            assertThat(strip.isVisible()).as("nobody registers").isTrue();
            strip.close();
            return null;
        });
    }

    private static Scene shown(javafx.scene.Parent content) {
        if (content.getParent() instanceof javafx.scene.layout.Pane pane) {
            pane.getChildren().remove(content);
        }
        var scene = new Scene(new StackPane(content), 1200, 800);
        Look.standard().dress(scene);
        scene.snapshot(null);
        return scene;
    }

    private static String notice(Scene scene) {
        var label = (Label) scene.lookup("#inbox-notice");
        return label.isVisible() ? label.getText() : "";
    }

    private static void press(Scene scene, KeyCode code) {
        var field = scene.lookup("#inbox-place");
        Event.fireEvent(field, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, true, false, false));
    }
}
