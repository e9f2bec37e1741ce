package org.gridlight.client.cases;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.gridlight.client.look.Look;
import org.gridlight.client.look.Toolkit;
import org.gridlight.client.seat.ReportStart;
import org.gridlight.client.seat.TestSeat;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/**
 * A program of its own that types into the form of a new report with an input method at work, and says on its output what
 * came of it. An input method is chosen by the environment in which a program starts, so a test cannot do it in its own.
 */
final class TypingInChinese {
    private static final KeyCode[] HELLO = {KeyCode.N, KeyCode.I, KeyCode.H, KeyCode.A, KeyCode.O};
    private static final KeyCode[] COVER = {KeyCode.J, KeyCode.I, KeyCode.N, KeyCode.G, KeyCode.G, KeyCode.A,
        KeyCode.I};

    private final FxRobot robot = new FxRobot();
    private final Stage stage;
    private final Scene scene;

    private TypingInChinese(Stage stage) {
        this.stage = stage;
        this.scene = stage.getScene();
    }

    /** @param arguments a folder for drafts, and the engine */
    public static void main(String[] arguments) throws Exception {
        Toolkit.start(false);
        var typing = Toolkit.onScreen(() -> {
            var drafts = new Drafts(Path.of(arguments[0], "drafts.properties"));
            var form = new NewReportMediator(new TestSeat().seat(null), new MadeUpRecord(), drafts,
                    ReportStart.at(null, null),
                    () -> {});
            var stage = new Stage();
            stage.setScene(new Scene(form.view(), 1000, 800));
            Look.standard().dress(stage.getScene());
            stage.show();
            stage.requestFocus();
            return new TypingInChinese(stage);
        });
        typing.choose(arguments[1]);
        typing.type();
        // The toolkit ends with the program.
        Runtime.getRuntime().halt(0);
    }

    private void choose(String engine) throws IOException, InterruptedException, TimeoutException {
        focus("#report-words");
        waitFor("the engine", () -> {
            new ProcessBuilder("ibus", "engine", engine).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
            var asked = new ProcessBuilder("ibus", "engine").start();
            return new String(asked.getInputStream().readAllBytes()).strip().equals(engine);
        });
        robot.targetWindow(stage);
    }

    private void type() throws TimeoutException {
        push(HELLO);
        waitFor("a word in the making", () -> chinese(text("#report-words")));
        say("composing");
        robot.push(KeyCode.F7);
        say("a function key leaves the word: " + chinese(text("#report-words")));
        robot.push(KeyCode.ENTER);
        waitFor("the letters themselves", () -> text("#report-words").equals("nihao"));
        say("Enter ends the word, and sends nothing: " + !sent());
        push(COVER);
        waitFor("another word in the making", () -> chinese(text("#report-words")));
        robot.push(KeyCode.SPACE);
        waitFor("the word", () -> chinese(text("#report-words")) && !text("#report-words").contains(" "));
        say("a word is written after the letters: " + text("#report-words").startsWith("nihao"));

        focus("#report-category");
        push(COVER);
        waitFor("a class in the making", () -> chinese(text("#report-category")));
        say("no list is offered for half a word: " + Toolkit.onScreen(() -> Window.getWindows().size() == 1));
        robot.push(KeyCode.ESCAPE);
        waitFor("nothing of it", () -> text("#report-category").isEmpty());
        say("Esc leaves the word, not the form: " + Toolkit.onScreen(() -> scene.lookup("#report-words") != null
                && !text("#report-words").isEmpty()));
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        waitFor("what is missing", this::sent);
        say("Ctrl+Enter sends");
    }

    /** What was sent says what it lacks: there is no class. */
    private boolean sent() {
        return Toolkit.onScreen(() -> scene.lookup("#report-notice").isVisible());
    }

    private void push(KeyCode... keys) {
        for (var key : keys) {
            robot.push(key);
        }
    }

    private void focus(String field) throws TimeoutException {
        Toolkit.onScreen(() -> {
            scene.lookup(field).requestFocus();
            return null;
        });
        waitFor(field, () -> Toolkit.onScreen(() -> stage.isFocused() && scene.lookup(field).isFocused()));
    }

    private String text(String field) {
        return Toolkit.onScreen(() -> ((TextInputControl) scene.lookup(field)).getText());
    }

    private static boolean chinese(String text) {
        return text.codePoints().anyMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.HAN);
    }

    private static void say(String what) {
        System.out.println("typed: " + what);
    }

    private static void waitFor(String what, Callable<Boolean> come) throws TimeoutException {
        try {
            WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, come);
        } catch (TimeoutException late) {
            say(what + " does not come");
            throw late;
        }
    }
}
