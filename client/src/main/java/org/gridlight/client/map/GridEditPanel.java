package org.gridlight.client.map;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gridlight.client.look.DayField;
import org.gridlight.client.look.Parts;
import org.gridlight.client.map.edit.GridDraft;
import org.gridlight.model.grid.change.ChangeOutcome;
import org.gridlight.model.grid.change.ChangePlan;
import org.gridlight.model.grid.change.GridChange;
import org.gridlight.model.grid.change.KeptChange;
import org.gridlight.model.grid.change.LargerGrid;
import org.gridlight.model.grid.change.StandingGrid;
import org.gridlight.model.words.Words;

/** Beside the map while grids are changed: what to do next, what it comes to, from when it holds, what is planned. */
final class GridEditPanel extends BorderPane {
    private static final List<GridChange.Kind> KINDS = List.of(GridChange.Kind.SPLIT, GridChange.Kind.MERGE,
            GridChange.Kind.REDRAW, GridChange.Kind.ASSIGN, GridChange.Kind.TREE);
    private static final int MOST_CODES = 8;
    private static final int MOST_GRIDS = 6;

    /** What a person may ask for. */
    record Acts(Consumer<GridChange.Kind> kind, Runnable undo, Runnable again, BiConsumer<LocalDate, String> submit,
            LongConsumer takeBack, Consumer<GridChange.Tree> tree) {}

    private final Words words;
    private final Acts acts;
    private final ToggleGroup kinds = new ToggleGroup();
    private final Label hint = Parts.text("", "text-dense", "t2");
    private final VBox chosen = part();
    private final VBox result = part();
    private final Label fault = Parts.text("", "text-dense", "red");
    private final Label told = Parts.text("", "text-dense", "green");
    private final DayField from = new DayField("grid-edit-from");
    private final TextField note = new TextField();
    private final Button submit;
    private final Button undo;
    private final GridChangeList changes;
    private final GridTreeForm tree;
    private GridChange.Kind kind = GridChange.Kind.SPLIT;
    private boolean far;
    private LocalDate today = LocalDate.EPOCH;

    GridEditPanel(Words words, Acts acts) {
        this.words = words;
        this.acts = acts;
        this.changes = new GridChangeList(words, acts.takeBack);
        this.tree = new GridTreeForm(words, acts.tree);
        getStyleClass().add("identify");
        setId("grid-edit");
        var head = Parts.row(8, Parts.text(words.say("map.tool.editGrids"), "text-head"));
        head.getStyleClass().addAll("pane-head", "ruled");
        setTop(head);
        hint.setWrapText(true);
        fault.setWrapText(true);
        told.setWrapText(true);
        note.setId("grid-edit-note");
        note.setPromptText(words.say("grid.edit.note.prompt"));
        submit = Parts.button(words.say("grid.edit.submit"), this::send, "primary");
        submit.setId("grid-edit-submit");
        undo = Parts.button(words.say("grid.edit.undo"), "Ctrl+Z", acts.undo);
        undo.setId("grid-edit-undo");
        var body = new VBox(part(modes(), hint), tree, chosen, result, part(when(), fault, told, Parts.row(8, undo,
                Parts.button(words.say("grid.edit.again"), acts.again), Parts.spring(), submit)), changes);
        var scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        setCenter(scroll);
    }

    private static VBox part(Node... nodes) {
        var part = new VBox(nodes);
        part.getStyleClass().add("identify-part");
        return part;
    }

    private Node modes() {
        var row = new HBox();
        for (var one : KINDS) {
            var button = new ToggleButton(words.say("grid.change.kind." + one));
            button.setId("grid-edit-" + one);
            button.setToggleGroup(kinds);
            button.setUserData(one);
            button.getStyleClass().add("segment");
            button.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(button, Priority.ALWAYS);
            button.setOnAction(act -> acts.kind.accept(one));
            row.getChildren().add(button);
        }
        row.getChildren().getFirst().getStyleClass().add("first");
        row.getChildren().getLast().getStyleClass().add("last");
        return row;
    }

    private Node when() {
        HBox.setHgrow(note, Priority.ALWAYS);
        from.setPrefWidth(150);
        return Parts.column(8,
                Parts.row(8, label("grid.edit.from"), from),
                Parts.row(8, label("grid.edit.note"), note));
    }

    private Label label(String key) {
        var label = Parts.whole(words.say(key), "text-dense", "t3");
        label.getStyleClass().add("edit-label");
        return label;
    }

    /** Begins on a day of the centre: nothing holds earlier. */
    void begin(LocalDate day) {
        today = day;
        from.setValue(day);
    }

    /** Larger grids as they stand now. */
    void larger(List<LargerGrid> all) {
        tree.show(all);
    }

    /** The scale is too small to draw at. */
    void far(boolean tooFar) {
        if (far != tooFar) {
            far = tooFar;
            hint();
        }
    }

    private void hint() {
        hint.setText(words.say(far && kind != GridChange.Kind.TREE ? "grid.edit.far" : "grid.edit.hint." + kind));
    }

    /** @param larger name of the larger grid that is added to; empty when none is chosen */
    void show(GridDraft draft, boolean canUndo, List<StandingGrid> grids, String larger, GridPreview preview) {
        kind = draft.kind();
        kinds.getToggles().forEach(toggle -> toggle.setSelected(toggle.getUserData() == kind));
        hint();
        tree.setVisible(kind == GridChange.Kind.TREE);
        tree.setManaged(tree.isVisible());
        undo.setDisable(!canUndo);
        fault.setText("");
        told.setText("");
        fill(chosen, chosen(grids, larger));
        switch (preview.outcome()) {
            case ChangeOutcome.Planned(var plan) -> {
                fill(result, planned(plan, preview));
                submit.setDisable(false);
            }
            case ChangeOutcome.Refused refused -> {
                fill(result, List.of());
                fault.setText(draft.kind() != GridChange.Kind.SPLIT || draft.done()
                        || !refused.why().key().equals("grid.change.noDivision") ? refused.why().in(words) : "");
                submit.setDisable(true);
            }
            case null -> {
                fill(result, List.of());
                submit.setDisable(true);
            }
        }
        setShown(fault);
        setShown(told);
    }

    private static void fill(VBox part, List<Node> nodes) {
        part.getChildren().setAll(nodes);
        part.setVisible(!nodes.isEmpty());
        part.setManaged(!nodes.isEmpty());
    }

    private static void setShown(Label label) {
        label.setVisible(!label.getText().isEmpty());
        label.setManaged(label.isVisible());
    }

    private List<Node> chosen(List<StandingGrid> grids, String larger) {
        var lines = new ArrayList<Node>();
        if (!larger.isEmpty()) {
            lines.add(Parts.row(8, Parts.text(words.say("grid.edit.larger"), "text-head"),
                    Parts.text(larger, "text-dense")));
        }
        if (!grids.isEmpty()) {
            lines.add(Parts.row(8, Parts.text(words.say("grid.edit.chosen"), "text-head"),
                    Parts.text(words.say("grid.edit.count", grids.size()), "text-caption", "t3")));
            grids.stream().limit(MOST_CODES)
                    .forEach(grid -> lines.add(Parts.whole(grouped(grid.code()), "text-dense")));
            if (grids.size() > MOST_CODES) {
                lines.add(Parts.text(words.say("grid.edit.more", grids.size() - MOST_CODES), "text-caption", "t3"));
            }
        }
        return lines;
    }

    private List<Node> planned(ChangePlan plan, GridPreview preview) {
        var lines = new ArrayList<Node>();
        lines.add(Parts.text(words.say("grid.edit.result"), "text-head"));
        plan.grids().stream().limit(MOST_GRIDS).forEach(grid -> lines.add(Parts.row(8,
                Parts.tag(words.say("grid.edit.new"), "accent"),
                Parts.whole(grouped(grid.code()), "text-dense", "strong"),
                Parts.spring(), Parts.whole(words.say("grid.edit.squareMetres", Math.round(grid.squareMetres())),
                        "text-dense"))));
        if (!plan.closed().isEmpty()) {
            var ends = Parts.text(words.say("grid.edit.ends", plan.closed().size(), preview.effect().components(),
                    preview.effect().openCases()), "text-dense", "t2");
            ends.setWrapText(true);
            ends.setId("grid-edit-effect");
            lines.add(ends);
        } else if (plan.change() instanceof GridChange.Tree node) {
            lines.add(Parts.row(8,
                    Parts.tag(words.say(node.id() == null ? "grid.edit.new" : "grid.tree.changed"), "accent"),
                    Parts.whole(node.code(), "text-dense", "strong"), Parts.whole(node.name(), "text-dense")));
        } else if (plan.change() instanceof GridChange.Assign assign) {
            var text = Parts.text(words.say("grid.edit.assigns", assign.moved().size(), assign.name()), "text-dense",
                    "t2");
            text.setWrapText(true);
            lines.add(text);
        }
        return lines;
    }

    /** 110108 016 003 047: as it is read out. */
    static String grouped(String code) {
        return code.length() == 15
                ? String.join(" ", code.substring(0, 6), code.substring(6, 9), code.substring(9, 12),
                        code.substring(12))
                : code;
    }

    private void send() {
        try {
            from.take();
        } catch (DateTimeException typed) {
            failed(words.say("grid.edit.noDay"));
            return;
        }
        var why = note.getText().isBlank() ? words.say("grid.edit.note.usual." + kind) : note.getText().strip();
        acts.submit.accept(from.getValue() == null ? today : from.getValue(), why);
    }

    /** It is under way. */
    void busy() {
        submit.setDisable(true);
    }

    /** It is kept. */
    void kept(LocalDate day) {
        note.clear();
        told.setText(words.say(day.isAfter(today) ? "grid.edit.planned" : "grid.edit.inForce", day));
        setShown(told);
        begin(today);
    }

    /** It could not be done. */
    void failed(String why) {
        fault.setText(why);
        setShown(fault);
    }

    void list(List<KeptChange> latest) {
        changes.show(latest, today);
    }
}
