package org.gridlight.client.map;

import java.time.LocalDate;
import java.util.List;
import java.util.function.LongConsumer;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.gridlight.client.look.Parts;
import org.gridlight.model.grid.change.KeptChange;
import org.gridlight.model.words.Words;

/** Changes of grids that wait for their day and the latest others, each with what can still be taken back. */
final class GridChangeList extends VBox {
    private final Words words;
    private final LongConsumer takeBack;

    GridChangeList(Words words, LongConsumer takeBack) {
        this.words = words;
        this.takeBack = takeBack;
        setId("grid-changes");
    }

    void show(List<KeptChange> latest, LocalDate today) {
        var head = Parts.row(8, Parts.text(words.say("grid.edit.list"), "text-head"),
                Parts.text(words.say("grid.edit.waiting", latest.stream()
                        .filter(one -> one.state() == KeptChange.State.PLANNED).count()), "text-caption", "t3"));
        head.getStyleClass().add("identify-part");
        getChildren().setAll(head);
        latest.forEach(one -> getChildren().add(line(one, today)));
    }

    private Node line(KeptChange one, LocalDate today) {
        var state = Parts.tag(words.say("grid.change.state." + one.state()), style(one.state()));
        var top = Parts.row(8, Parts.whole(words.say("grid.change.kind." + one.kind()), "text-dense", "strong"),
                Parts.whole(one.effectiveOn().toString(), "text-dense"), state, Parts.spring());
        boolean open = one.state() == KeptChange.State.PLANNED
                || one.state() == KeptChange.State.IN_FORCE && one.effectiveOn().equals(today);
        if (open) {
            var undo = Parts.button(words.say("grid.edit.takeBack"), () -> takeBack.accept(one.id()), "flat", "in-row");
            undo.setId("grid-change-undo-" + one.id());
            top.getChildren().add(undo);
        }
        var line = Parts.column(2, top, Parts.text(codes(one), "text-caption", "t2"),
                Parts.text(words.say("grid.edit.by", one.note(), one.madeBy()), "text-caption", "t3"));
        if (one.reason() != null) {
            var why = Parts.text(words.say(one.reason(), "-", "-", one.about() == null ? "-" : one.about()),
                    "text-caption",
                    "red");
            why.setWrapText(true);
            line.getChildren().add(why);
        }
        line.getStyleClass().add("identify-part");
        return line;
    }

    private static String style(KeptChange.State state) {
        return switch (state) {
            case PLANNED -> "accent";
            case IN_FORCE -> "green";
            case REFUSED -> "red";
            case UNDONE -> "t3";
        };
    }

    private String codes(KeptChange one) {
        return one.begun().isEmpty()
                ? words.say("grid.edit.to", shortened(one.closed()), one.larger() == null ? "" : one.larger())
                : words.say("grid.edit.to", shortened(one.closed()), shortened(one.begun()));
    }

    /** The community once and the last three digits of each: 110108016003 047、048. */
    private String shortened(String codes) {
        var all = codes.split(",");
        if (all[0].length() != 15) {
            return codes;
        }
        var last = java.util.Arrays.stream(all).limit(5).map(code -> code.substring(12)).toList();
        return all[0].substring(0, 12) + " " + String.join(words.say("grid.edit.comma"), last)
                + (all.length > last.size() ? "…" : "");
    }
}
