package org.gridlight.client.duty;

import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.gridlight.client.look.Parts;
import org.gridlight.model.duty.DutyEntry;

/** An entry of the duty log in one line or several: when, about what, what, by whom. Its nodes are made once. */
final class LogCell extends ListCell<DutyEntry> {
    private final DutyWords words;
    private final Supplier<Map<Long, DutyEntry>> known;
    private final Label time = Parts.whole("", "text-dense", "t2");
    private final Label kind = Parts.tag("");
    private final Label said = Parts.text("", "text-dense");
    private final Label number = Parts.whole("", "text-dense", "t2");
    private final Label author = Parts.whole("", "text-caption", "t2");
    private final HBox line;

    /** @param known entries of the day by their key */
    LogCell(DutyWords words, Supplier<Map<Long, DutyEntry>> known) {
        this.words = words;
        this.known = known;
        said.setWrapText(true);
        said.setMinWidth(0);
        said.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(said, Priority.ALWAYS);
        line = Parts.row(12, time, kind, said, number, author);
        line.getStyleClass().add("notice-case");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(DutyEntry entry, boolean empty) {
        super.updateItem(entry, empty);
        if (empty || entry == null) {
            setGraphic(null);
            return;
        }
        time.setText(words.time(entry.at()));
        kind.setText(words.say("duty.kind." + entry.kind()));
        kind.getStyleClass().remove("yellow");
        if (entry.kind() == DutyEntry.Kind.SUDDEN) {
            kind.getStyleClass().add("yellow");
        }
        said.setText(correction(entry) + entry.words());
        number.setText(entry.caseNumber() == null ? "" : entry.caseNumber());
        author.setText(entry.author());
        setGraphic(line);
        // Filled during layout, it would show one frame in its old styles.
        line.applyCss();
    }

    private String correction(DutyEntry entry) {
        if (entry.correctsId() == 0) {
            return "";
        }
        var wrong = known.get().get(entry.correctsId());
        return wrong == null
                ? words.say("duty.log.correctsEarlier")
                : words.say("duty.log.corrects", words.time(wrong.at()));
    }
}
