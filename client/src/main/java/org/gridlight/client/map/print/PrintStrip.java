package org.gridlight.client.map.print;

import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import org.gridlight.client.look.Icon;
import org.gridlight.client.look.Parts;
import org.gridlight.client.map.print.PrintMediator.Act;
import org.gridlight.model.words.Words;

/** How far a sheet is drawn, and what came of it: a strip at the foot, never a window. */
final class PrintStrip extends HBox {
    private static final double BAR = 180;

    private final Words words;
    private final Label said = Parts.text("", "text-dense");
    private final ProgressBar bar = new ProgressBar(0);
    private final Button stop;
    private final Button close;

    PrintStrip(Words words, Runnable stopping) {
        super(12);
        this.words = words;
        this.stop = Parts.button(words.say("reports.stop"), stopping, "in-row");
        this.close = Parts.iconButton(Icon.CLOSE, words.say("reports.hide"), this::hide);
        bar.setPrefWidth(BAR);
        hide();
    }

    private void hide() {
        setVisible(false);
        setManaged(false);
    }

    private void show(String text, String style, Node... after) {
        said.setText(text);
        getStyleClass().setAll("strip", style);
        getChildren().setAll(said);
        getChildren().addAll(after);
        setVisible(true);
        setManaged(true);
    }

    void working(int done, int all) {
        bar.setProgress(all == 0 ? ProgressBar.INDETERMINATE_PROGRESS : (double) done / all);
        show(words.say("mapPrint.drawing", all == 0 ? 0 : done * 100 / all), "accent", bar, stop);
    }

    void done(Act act, Path file) {
        show(act == Act.PRINT ? words.say("reports.printed") : words.say("reports.saved", file), "accent",
                Parts.spring(), close);
    }

    void stopped(Act act) {
        show(words.say(act == Act.PRINT ? "reports.printStopped" : "reports.saveStopped"), "yellow", Parts.spring(),
                close);
    }

    void notDone(String why) {
        show(why, "red", Parts.spring(), close);
    }
}
