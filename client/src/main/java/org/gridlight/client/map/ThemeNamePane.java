package org.gridlight.client.map;

import java.util.function.BiConsumer;
import javafx.css.PseudoClass;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gridlight.client.look.Parts;
import org.gridlight.model.theme.MapTheme;
import org.gridlight.model.words.Words;

/** Asks for the name of a theme, and whether everybody is to see it. On the FX thread. */
final class ThemeNamePane extends VBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final TextField name = new TextField();
    private final CheckBox shared;
    private final Label refused = Parts.text("", "text-caption", "red-text");

    /**
     * @param mayShare whether the person may show it to everybody
     * @param named    given the name and whether it is shared
     */
    ThemeNamePane(Words words, String title, String before, boolean sharedBefore, boolean mayShare,
            BiConsumer<String, Boolean> named, Runnable closed) {
        getStyleClass().addAll("floating", "fill-pane");
        setId("theme-name-pane");
        name.setId("theme-name");
        name.setText(before);
        name.setPrefColumnCount(18);
        shared = new CheckBox(words.say("map.theme.shared"));
        shared.setId("theme-shared");
        shared.setSelected(sharedBefore);
        shared.setVisible(mayShare);
        shared.setManaged(mayShare);
        refused.setWrapText(true);
        refused.setMaxWidth(300);
        refused.setManaged(false);
        Runnable save = () -> {
            boolean fits = !name.getText().isBlank() && name.getText().strip().length() <= MapTheme.LONGEST_NAME;
            name.pseudoClassStateChanged(WRONG, !fits);
            if (fits) {
                named.accept(name.getText().strip(), shared.isSelected());
            }
        };
        name.setOnAction(enter -> save.run());
        var keep = Parts.button(words.say("map.theme.save"), save, "primary");
        keep.setId("theme-keep");
        getChildren().addAll(Parts.text(title, "text-head"), name, shared, refused,
                Parts.row(8, Parts.spring(), Parts.button(words.say("map.close"), "Esc", closed), keep));
        addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                key.consume();
                closed.run();
            }
        });
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    }

    /** Says why it was not kept; what was typed stays. */
    void refuse(String why) {
        refused.setText(why);
        refused.setManaged(true);
    }

    void enter() {
        name.requestFocus();
        name.selectAll();
    }
}
