package org.gridlight.client.workstation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.geometry.Insets;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.gridlight.client.look.Look;
import org.gridlight.client.look.Toolkit;
import org.gridlight.model.words.Refusal;
import org.gridlight.model.words.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What kept a workstation from opening, shown to a person who started it from a menu and has no terminal: one sentence,
 * a short code that can be said on the telephone, and where the log lies.
 *
 * @param code     G and two digits, see docs/install.md; never given to another trouble
 * @param sentence in the person's language
 * @param log      where the whole story stands
 */
public record StartTrouble(String code, String sentence, Path log) {
    private static final Logger LOG = LoggerFactory.getLogger(StartTrouble.class);
    private static final int WIDTH = 560;
    private static final int GAP = 16;

    /** Programs of the desktops that show a text when the toolkit itself is what fails. */
    private static final List<List<String>> OTHER_WINDOWS = List.of(
            List.of("zenity", "--error", "--no-markup", "--text"),
            List.of("kdialog", "--error"), List.of("xmessage"));

    /** What a failure is to the person at the seat. */
    public static StartTrouble of(Throwable failure, Words words, Path log) {
        var sentence = failure instanceof Refusal refusal
                ? refusal.in(words)
                : words.say("station.defect", failure.getClass().getSimpleName());
        return new StartTrouble(codeOf(failure), sentence, log);
    }

    static String codeOf(Throwable failure) {
        return switch (failure) {
            case Refusal refusal -> switch (refusal.key()) {
                case "station.unreadable", "station.strangeKey", "station.strangeValue", "address.unknown" -> "G01";
                case "shell.noDisplay" -> "G02";
                case "station.noFolder" -> "G04";
                default -> "G05";
            };
            case LinkageError libraries -> "G03";
            case UnsupportedOperationException toolkit -> "G03";
            default -> "G09";
        };
    }

    /** Blocks until it was read, and never fails: the failure itself is told by others. */
    public void show(Words words) {
        try {
            showWindow(words);
        } catch (RuntimeException | LinkageError noWindow) {
            LOG.warn("No window for {}", this, noWindow);
            OTHER_WINDOWS.stream().anyMatch(program -> isShownBy(program, words.say("station.trouble", code)
                    + "\n" + sentence + "\n" + log));
        }
    }

    private void showWindow(Words words) {
        if (!Toolkit.hasDisplay()) {
            return;
        }
        Toolkit.start(false);
        var read = new CountDownLatch(1);
        Toolkit.onScreen(() -> {
            var stage = new Stage();
            stage.setTitle(words.say("shell.product"));
            stage.setScene(scene(words, stage::close));
            stage.setOnHidden(closed -> read.countDown());
            stage.show();
            return null;
        });
        try {
            read.await();
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    private Scene scene(Words words, Runnable close) {
        var heading = new Label(words.say("station.trouble", code));
        heading.getStyleClass().add("title-3");
        var told = new Label(sentence);
        told.setWrapText(true);
        var where = new Label(words.say("station.log", log));
        where.setWrapText(true);
        where.getStyleClass().add("text-muted");
        var button = new Button(words.say("station.close"));
        button.setDefaultButton(true);
        button.setOnAction(pressed -> close.run());
        var page = new VBox(GAP, heading, told, where, button);
        page.setPadding(new Insets(GAP + GAP));
        page.setPrefWidth(WIDTH);
        var scene = new Scene(page);
        Look.standard().dress(scene);
        return scene;
    }

    private static boolean isShownBy(List<String> program, String text) {
        try {
            var command = new ArrayList<>(program);
            command.add(text);
            return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
