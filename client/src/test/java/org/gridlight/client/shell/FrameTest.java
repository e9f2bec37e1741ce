package org.gridlight.client.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.event.Event;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.gridlight.client.live.Connection;
import org.gridlight.client.look.FontSize;
import org.gridlight.client.look.Icon;
import org.gridlight.client.look.Look;
import org.gridlight.client.look.Parts;
import org.gridlight.client.look.Screens;
import org.gridlight.client.look.StateCard;
import org.gridlight.client.look.Theme;
import org.gridlight.client.look.Toolkit;
import org.gridlight.client.seat.Command;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.seat.Section;
import org.gridlight.client.seat.SectionName;
import org.gridlight.client.seat.TestSeat;
import org.gridlight.client.seat.TypedWords;
import org.gridlight.model.words.Words;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FrameTest {
    private final TestSeat seat = new TestSeat();
    private final List<String> told = new ArrayList<>();

    @BeforeAll
    static void start() {
        Screens.start();
    }

    @Test
    void isDrawn() {
        Screens.take("frame", look -> frame());
        Screens.take("frame-small", new Look(Theme.LIGHT, FontSize.NORMAL), 1366, 768, look -> frame());
        Screens.take("frame-large-text", new Look(Theme.LIGHT, FontSize.LARGEST), 1920, 1080, look -> frame());
        seat.connection = new Connection.Cut(TestSeat.NOW.minus(Duration.ofMinutes(4)), 4);
        Screens.take("frame-cut", look -> frame());
        seat.locale = Locale.ENGLISH;
        seat.connection = new Connection.Connecting();
        Screens.take("frame-english", new Look(Theme.LIGHT, FontSize.NORMAL), 1920, 1080, look -> frame());
    }

    @Test
    void whatCannotBeKeptOnThisMachineIsToldUntilItCan() throws IOException {
        var folder = Path.of(System.getProperty("gridlight.target"), "drafts", UUID.randomUUID().toString());
        Files.createDirectories(folder.getParent());
        Files.writeString(folder, "in the way");
        seat.typed = TypedWords.of(folder.resolve("zhoumin.properties"), seat.tasks);
        Toolkit.onScreen(() -> {
            var frame = frame();
            assertThat(frame.lookup("#draft-strip").isVisible()).isFalse();
            seat.typed.put("opinion.7", "现场已处置");
            assertThat(frame.lookup("#draft-strip").isVisible()).isTrue();
            assertThat(frame.lookup("#draft-strip").getStyleClass()).contains("red");
            assertThat(seat.typed.get("opinion.7")).contains("现场已处置");
            return null;
        });
        Screens.take("frame-not-kept", look -> frame());
        Files.delete(folder);
        Toolkit.onScreen(() -> {
            var frame = frame();
            seat.tasks.tick();
            assertThat(frame.lookup("#draft-strip").getStyleClass()).as("kept by itself").doesNotContain("red");
            return null;
        });
        assertThat(TypedWords.savedOnDemand(folder.resolve("zhoumin.properties")).get("opinion.7"))
                .contains("现场已处置");
    }

    @Test
    void whatWasNotSentIsFoundAgainAfterTheSignIn() {
        seat.typed.put("opinion.7", "现场已处置");
        seat.typed.put("report.words", "箅子断了");
        seat.typed.put("callback.3", "井盖还是响");
        Screens.take("frame-unsent", look -> frame());
        Toolkit.onScreen(() -> {
            var frame = frame();
            var strip = (Parent) frame.lookup("#draft-strip");
            assertThat(strip.isVisible()).isTrue();
            strip.getChildrenUnmodifiable().stream().filter(Button.class::isInstance).map(Button.class::cast)
                    .findFirst().orElseThrow().fire();
            assertThat(seat.went).containsExactly("case 7");
            assertThat(strip.isVisible()).isFalse();
            return null;
        });
    }

    @Test
    void theKeyMapShowsWhatMayBeDoneHere() {
        Screens.take("key-map", look -> {
            var frame = frame();
            frame.toggleKeyMap();
            return frame;
        });
        assertThat(Toolkit.onScreen(() -> frame().commands().stream().map(Command::keyName).toList()))
                .contains("F9", "F2", "F3", "F10", "Ctrl+J", "Ctrl+F3").doesNotHaveDuplicates();
    }

    @Test
    void keysActWhereTheyAreUsableAndNotUnderAnOverlay() {
        Toolkit.onScreen(() -> {
            var frame = frame();
            var scene = new Scene(frame, 1280, 720);
            frame.listenTo(scene);
            press(scene, KeyCode.F9);
            press(scene, KeyCode.F7);
            assertThat(told).contains("closed").doesNotContain("filed");
            press(scene, KeyCode.F2);
            assertThat(seat.went).containsExactly("register null null");
            press(scene, KeyCode.F10);
            told.clear();
            release(scene, KeyCode.F9);
            press(scene, KeyCode.F9);
            assertThat(told).isEmpty();
            press(scene, KeyCode.ESCAPE);
            press(scene, KeyCode.F9);
            assertThat(told).containsExactly("closed");
            press(scene, KeyCode.F9);
            assertThat(told).as("a key that is held down acts once").containsExactly("closed");
            return null;
        });
    }

    @Test
    void aSectionThatDoesNotLoadLeavesTheOthersAlone() {
        Toolkit.onScreen(() -> {
            var plans = List.of(plan(SectionName.CASES), new SectionPlan(SectionName.MAP, given -> {
                throw new IllegalStateException("broken on purpose");
            }));
            var frame = frame(seat.seat(null), plans);
            var scene = new Scene(frame, 1280, 720);
            frame.show(SectionName.MAP);
            scene.getRoot().applyCss();
            assertThat(frame.lookup(".state-card")).isNotNull();
            frame.show(SectionName.CASES);
            assertThat(frame.shown()).isEqualTo(SectionName.CASES);
            assertThat(frame.lookup("#content-cases")).isNotNull();
            return null;
        });
    }

    @Test
    void theOneInFrontIsToldAndTheOneBehindToo() {
        Toolkit.onScreen(() -> {
            var frame = frame();
            frame.show(SectionName.MAP);
            assertThat(told).containsExactly("shown cases", "hidden cases", "shown map");
            frame.close();
            assertThat(told).contains("closed cases", "closed map");
            return null;
        });
    }

    @Test
    void aKeyActsOnTheSectionOfTheWindowInWhichItIsPressed() {
        Toolkit.onScreen(() -> {
            var frame = frame();
            var first = new Scene(frame, 1280, 720);
            frame.listenTo(first);
            var second = new Scene(frame.giveAway().orElseThrow(), 1280, 720);
            frame.listenTo(second);
            told.clear();
            press(second, KeyCode.F8);
            release(second, KeyCode.F8);
            press(first, KeyCode.F8);
            release(first, KeyCode.F8);
            assertThat(told).containsExactly("dispatched in cases", "dispatched in map");
            frame.stopListeningTo(second);
            press(second, KeyCode.F8);
            assertThat(told).as("a window that was closed is not heard any more").hasSize(2);
            return null;
        });
    }

    @Test
    void whatFloatsIsToldWhenTheFrameIsClosed() {
        Toolkit.onScreen(() -> {
            var overlay = new OverlayLayer();
            var frame = new Frame(seat.seat(null), List.of(plan(SectionName.CASES)), List.of(), overlay,
                    new NoWindows());
            frame.show(SectionName.CASES);
            overlay.open(new javafx.scene.layout.Pane(), () -> told.add("kept"));
            frame.close();
            assertThat(told).contains("kept");
            return null;
        });
    }

    @Test
    void signInSaysWhereItWentWrongAndKeepsWhatWasTyped() {
        Screens.take("sign-in", look -> signIn());
        var view = Toolkit.onScreen(this::signIn);
        assertThat(Toolkit.onScreen(() -> view.lookup("#trouble").isVisible())).isFalse();
    }

    private SignInView signIn() {
        var view = new SignInView(Words.of(seat.locale), seat.tasks, (server, account, password, progress) -> {
            throw new IllegalStateException("nobody enters here");
        }, new javafx.scene.layout.Pane(), new javafx.scene.layout.HBox(), signedIn -> {});
        view.propose("zhoumin", "10.20.4.11:3306");
        return view;
    }

    private static void press(Scene scene, KeyCode code) {
        Event.fireEvent(scene, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    private static void release(Scene scene, KeyCode code) {
        Event.fireEvent(scene, new KeyEvent(KeyEvent.KEY_RELEASED, "", "", code, false, false, false, false));
    }

    private Frame frame() {
        return frame(seat.seat(null), List.of(plan(SectionName.CASES), plan(SectionName.MAP),
                new SectionPlan(SectionName.LIGHTS, given -> new Plain(SectionName.LIGHTS),
                        given -> new SimpleIntegerProperty(8))));
    }

    private Frame frame(Seat given, List<SectionPlan> plans) {
        var frame = new Frame(given, plans, List.of(), new OverlayLayer(), new NoWindows());
        frame.show(plans.getFirst().name());
        return frame;
    }

    private SectionPlan plan(SectionName name) {
        return new SectionPlan(name, given -> new Plain(name));
    }

    /** A section that only says that it is there. */
    private final class Plain implements Section {
        private final SectionName name;
        private final Parent view;

        private Plain(SectionName name) {
            this.name = name;
            this.view = new StateCard(Icon.CHECK, "green", "待立案 没有案件", List.of("最近一件 14:21 由您立案。"),
                    Parts.button("去待结案", () -> {}, "primary"), Parts.button("领取下一件", "F4", () -> {}));
            view.setId("content-" + name.code());
        }

        @Override
        public Parent view() {
            return view;
        }

        @Override
        public List<Command> commands() {
            return List.of(new Command("结案", Command.key(KeyCode.F9), true, () -> true, () -> told.add("closed")),
                    new Command("立案", Command.key(KeyCode.F7), false, () -> false, () -> told.add("filed")),
                    new Command("派遣", Command.key(KeyCode.F8), () -> told.add("dispatched in " + name.code())));
        }

        @Override
        public void shown() {
            told.add("shown " + name.code());
        }

        @Override
        public void hidden() {
            told.add("hidden " + name.code());
        }

        @Override
        public void close() {
            told.add("closed " + name.code());
        }
    }
}
