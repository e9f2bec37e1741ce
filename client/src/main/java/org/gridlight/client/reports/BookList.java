package org.gridlight.client.reports;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.gridlight.client.look.Icon;
import org.gridlight.client.look.Parts;
import org.gridlight.model.words.Words;

/** The books there are, one of them open. On the FX thread. */
final class BookList extends VBox {
    private final Map<BookKind, ToggleButton> rows = new EnumMap<>(BookKind.class);

    /** @param chosen told when a person opens another; @param weekly shows the weekly bulletin over the work */
    BookList(Words words, Consumer<BookKind> chosen, Runnable weekly) {
        var group = new ToggleGroup();
        for (var kind : BookKind.values()) {
            var row = new ToggleButton(words.say(kind.word()), Icon.DOCUMENT.node());
            row.setId("book-" + kind);
            row.setToggleGroup(group);
            row.setMaxWidth(Double.MAX_VALUE);
            row.getStyleClass().add("book-row");
            row.setOnAction(pressed -> {
                row.setSelected(true);
                chosen.accept(kind);
            });
            rows.put(kind, row);
            getChildren().add(row);
            if (kind == BookKind.DAILY) {
                getChildren().add(bulletin(words, weekly));
            }
        }
    }

    /** It is a notice with a number and stands over the work, as all notices do. */
    private static Button bulletin(Words words, Runnable weekly) {
        var row = Parts.button(words.say("p.weekly"), weekly, "book-row");
        row.setGraphic(Icon.DOCUMENT.node());
        row.setMaxWidth(Double.MAX_VALUE);
        row.setId("weekly");
        return row;
    }

    /** Marks the one that is open; tells nobody. */
    void show(BookKind open) {
        rows.get(open).setSelected(true);
    }
}
