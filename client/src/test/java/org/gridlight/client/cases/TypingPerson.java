package org.gridlight.client.cases;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.util.Duration;
import org.gridlight.client.look.Look;
import org.gridlight.client.look.Toolkit;
import org.gridlight.client.seat.TestSeat;
import org.gridlight.client.seat.TypedWords;
import org.gridlight.client.tasks.FxTasks;

/** A program of its own in which somebody types an opinion, letter by letter, until he is killed. */
final class TypingPerson {
    static final long CASE = 8;
    private static final int LETTER_MS = 25;

    private TypingPerson() {}

    /** @param arguments his file; the words he types */
    public static void main(String[] arguments) {
        var words = new String(Base64.getDecoder().decode(arguments[1]), StandardCharsets.UTF_8);
        Toolkit.start(true);
        Toolkit.onScreen(() -> {
            var tasks = new FxTasks();
            var test = new TestSeat();
            test.cases.replace(MadeUpCases.desk());
            test.typed = TypedWords.of(Path.of(arguments[0]), tasks);
            var seat = test.seat(null);
            var section = new CasesSection(seat, new MadeUpRecord(), new Drafts(seat.typed(), Path.of(arguments[0]
                    + ".photos")), null);
            var scene = new Scene(section.view(), 1920, 1080);
            Look.standard().dress(scene);
            seat.selected().set(CASE);
            scene.snapshot(null);
            var opinion = (TextInputControl) scene.lookup("#opinion");
            tell("found " + Base64.getEncoder().encodeToString(opinion.getText().getBytes(StandardCharsets.UTF_8)));
            var typing = new Timeline(new KeyFrame(Duration.millis(LETTER_MS), letter -> {
                int at = opinion.getLength();
                if (at < words.length()) {
                    opinion.appendText(words.substring(at, at + 1));
                    tell("typed " + (at + 1));
                }
            }));
            typing.setCycleCount(words.length());
            typing.play();
            return null;
        });
    }

    private static void tell(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
