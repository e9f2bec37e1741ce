package org.gridlight.client.map;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.gridlight.client.look.Parts;

/**
 * A line of the panel that can be reached with the keyboard: Enter or a click does what it is for, Ctrl+C copies what it
 * is about. On the FX thread.
 */
final class IdentifyRow extends HBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("selected");

    private Runnable act = () -> {};
    private Runnable twice = () -> act.run();
    private String copied = "";

    IdentifyRow(Node left, Node middle, String right, String style) {
        super(8);
        setAlignment(Pos.CENTER_LEFT);
        if (left instanceof Region region) {
            region.setMinWidth(Region.USE_PREF_SIZE);
        }
        if (middle instanceof Region region) {
            region.setMinWidth(0);
            region.setMaxWidth(Double.MAX_VALUE);
        }
        HBox.setHgrow(middle, Priority.ALWAYS);
        var last = Parts.whole(right, "text-dense", style);
        last.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(left, middle, last);
        getStyleClass().add("identify-row");
    }

    IdentifyRow(Label left, String right) {
        this(left, new Region(), right, "t2");
    }

    /** What Enter and a click do. */
    IdentifyRow does(Runnable work) {
        act = work;
        return reached();
    }

    /** What Enter and a second click do instead. */
    IdentifyRow opens(Runnable work) {
        twice = work;
        return reached();
    }

    /** What Ctrl+C copies. */
    IdentifyRow copies(String text) {
        copied = text == null ? "" : text;
        return reached();
    }

    private IdentifyRow reached() {
        setFocusTraversable(true);
        if (!getStyleClass().contains("identify-reached")) {
            getStyleClass().add("identify-reached");
            setOnMouseClicked(click -> {
                requestFocus();
                (click.getClickCount() == 2 ? twice : act).run();
            });
            addEventHandler(KeyEvent.KEY_PRESSED, this::press);
        }
        return this;
    }

    private void press(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            act.run();
            twice.run();
            event.consume();
        } else if (event.getCode() == KeyCode.SPACE) {
            act.run();
            event.consume();
        } else if (event.getCode() == KeyCode.C && event.isShortcutDown() && !copied.isEmpty()) {
            copy(copied);
            event.consume();
        }
    }

    static void copy(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    /** What Ctrl+C copies; empty for nothing. */
    String copied() {
        return copied;
    }

    IdentifyRow chosen(boolean now) {
        pseudoClassStateChanged(CHOSEN, now);
        return this;
    }
}
