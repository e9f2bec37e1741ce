package org.gridlight.client.duty.table;

import java.util.List;
import java.util.Set;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gridlight.client.look.Icon;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.duty.DutyRow;
import org.gridlight.model.duty.DutyTableChange;
import org.gridlight.model.duty.DutyTableChange.Kind;
import org.gridlight.model.duty.DutyTableChange.Line;

/** What was changed and not saved yet, line by line, with what it would do; how the table is read while there is nothing. On the FX thread. */
final class DutyChangesPane extends VBox {
    private static final double WIDTH = 420;

    private final Seat seat;
    private final Label counts = Parts.text("", "text-dense", "t2");
    private final Label cases = Parts.text("", "text-dense");
    private final HBox overtakenRow;
    private final ListView<Line> lines = new ListView<>();
    private final StackPane body = new StackPane();
    private final VBox order = Parts.column(12);
    private final HBox buttons = Parts.row(8);
    private DutyTableWords words;
    private Set<DutyRow.About> overtaken = Set.of();

    DutyChangesPane(Seat seat, boolean mayChange, DutyTableView.Acts acts) {
        this.seat = seat;
        setId("duty-changes");
        getStyleClass().addAll("pane", "line-left");
        setPrefWidth(WIDTH);
        setMinWidth(WIDTH);
        setMaxWidth(WIDTH);
        order.getChildren().add(Parts.text(seat.say("dutyTable.noChanges"), "text-dense", "strong"));
        for (var key : List.of("dutyTable.order.unit", "dutyTable.order.row", "dutyTable.order.person")) {
            order.getChildren().add(wrapped(Parts.text(seat.say(key), "text-dense", "t2")));
        }
        order.getStyleClass().add("block");
        lines.setId("duty-lines");
        lines.setCellFactory(view -> new LineCell());
        lines.getStyleClass().add("change-list");
        lines.setFocusTraversable(false);
        overtakenRow = Parts.row(8, Icon.WARNING.node(14, "yellow"),
                wrapped(Parts.text(seat.say("dutyTable.overtaken"), "text-dense")));
        overtakenRow.managedProperty().bind(overtakenRow.visibleProperty());
        cases.setId("duty-cases");
        wrapped(cases);
        var facts = Parts.column(6, counts, cases, overtakenRow);
        facts.getStyleClass().addAll("block", "hair-bottom");
        facts.managedProperty().bind(facts.visibleProperty());
        facts.visibleProperty().bind(counts.textProperty().isNotEmpty());
        VBox.setVgrow(body, Priority.ALWAYS);
        buttons.getStyleClass().addAll("action-bar", "line-top");
        if (mayChange) {
            var save = Parts.button(seat.say("dutyTable.save"), "F9", acts::save, "primary");
            save.setId("duty-save");
            buttons.getChildren().setAll(save, Parts.button(seat.say("dutyTable.giveUp"), acts::giveUp));
        }
        buttons.managedProperty().bind(buttons.visibleProperty());
        getChildren().setAll(Parts.paneHead(seat.say("dutyTable.changes"), ""), facts, body, buttons);
    }

    private static Label wrapped(Label label) {
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    void show(DutyTableView.Shown shown, boolean maySend) {
        words = shown.words();
        overtaken = shown.draft().overtaken();
        var preview = shown.draft().isTouched() ? shown.preview() : null;
        boolean touched = shown.draft().isTouched();
        buttons.setVisible(touched);
        buttons.getChildren().forEach(button -> button.setDisable(!maySend || preview == null));
        body.getChildren().setAll(touched ? lines : order);
        overtakenRow.setVisible(touched && !overtaken.isEmpty());
        counts.setText(preview == null ? "" : counted(preview));
        cases.setText(preview == null
                ? ""
                : seat.say(preview.cases() == 0 ? "dutyTable.noCases" : "dutyTable.cases", preview.cases()));
        lines.getItems().setAll(preview == null ? List.of() : preview.lines());
    }

    private String counted(DutyTableChange preview) {
        return seat.say("dutyTable.counts", preview.count(Kind.ADDED), preview.count(Kind.CHANGED),
                preview.count(Kind.REMOVED));
    }

    /** One change in two lines: about what, and who answered before and does then. */
    private final class LineCell extends ListCell<Line> {
        private final Label about = wrapped(Parts.text("", "text-dense", "strong"));
        private final HBox tags = Parts.row(6);
        private final Label who = wrapped(Parts.text("", "text-dense", "t2"));
        private final VBox part;

        LineCell() {
            about.setMinWidth(0);
            HBox.setHgrow(about, Priority.ALWAYS);
            part = new VBox(3, Parts.row(8, about, Parts.spring(), tags), who);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Line line, boolean empty) {
            super.updateItem(line, empty);
            if (empty || line == null) {
                setGraphic(null);
                return;
            }
            about.setText(words.about(line.row()));
            who.setText(switch (line.kind()) {
                case ADDED -> words.holder(line.after());
                case CHANGED -> seat.say("dutyTable.was", words.holder(line.before())) + "\n"
                        + seat.say("dutyTable.now", words.holder(line.after()));
                case REMOVED -> seat.say("dutyTable.was", words.holder(line.before()));
            });
            tags.getChildren().setAll(Parts.tag(seat.say("dutyTable." + line.kind()), style(line.kind())));
            if (overtaken.contains(line.row().about())) {
                tags.getChildren().add(Parts.tag(seat.say("dutyTable.theirs"), "yellow"));
            }
            setGraphic(part);
            // Filled during layout, it would show one frame in its old styles.
            part.applyCss();
        }

        private String style(Kind kind) {
            return switch (kind) {
                case ADDED -> "green";
                case CHANGED -> "accent";
                case REMOVED -> "red";
            };
        }
    }
}
