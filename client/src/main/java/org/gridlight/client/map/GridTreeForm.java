package org.gridlight.client.map;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gridlight.client.look.Choice;
import org.gridlight.client.look.Parts;
import org.gridlight.model.grid.change.GridChange;
import org.gridlight.model.grid.change.LargerGrid;
import org.gridlight.model.words.Words;

/** Makes, renames and moves a node of the tree of larger grids (网格树). On the FX thread. */
final class GridTreeForm extends VBox {
    private static final List<String> KINDS = List.of("MANAGEMENT", "RESPONSIBILITY", "EVALUATION");
    private static final LargerGrid NONE = new LargerGrid(0, 0, "", "", "", "", 0);

    private final Words words;
    private final Consumer<GridChange.Tree> drawn;
    private final Choice<String> kind;
    private final Choice<LargerGrid> node;
    private final Choice<LargerGrid> parent;
    private final TextField code = new TextField();
    private final TextField name = new TextField();
    private final TextField level = new TextField();
    private List<LargerGrid> all = List.of();
    private boolean filling;

    /** @param drawn called at every change, with null while something is missing */
    GridTreeForm(Words words, Consumer<GridChange.Tree> drawn) {
        this.words = words;
        this.drawn = drawn;
        this.kind = new Choice<>(words.say("grid.tree.kind"), one -> words.say("grid.tree.kind." + one),
                one -> fill(NONE));
        this.node = new Choice<>(words.say("grid.tree.node"), one -> called(one, "grid.tree.node.new"), this::fill);
        this.parent = new Choice<>(words.say("grid.tree.parent"), one -> called(one, "grid.tree.parent.none"),
                one -> tell());
        getStyleClass().add("identify-part");
        setId("grid-tree");
        code.setId("grid-tree-code");
        name.setId("grid-tree-name");
        level.setId("grid-tree-level");
        List.of(code, name, level).forEach(field -> field.textProperty().addListener((value, before, now) -> tell()));
        List.of(kind, node, parent).forEach(choice -> choice.setMaxWidth(Double.MAX_VALUE));
        getChildren().setAll(kind, node, parent, line("grid.tree.code", code), line("grid.tree.name", name),
                line("grid.tree.level", level));
        kind.show(KINDS, KINDS.getFirst());
    }

    private String called(LargerGrid one, String none) {
        return one == NONE ? words.say(none) : words.say("grid.tree.called", one.code(), one.name());
    }

    private Node line(String key, TextField field) {
        var label = Parts.whole(words.say(key), "text-dense", "t3");
        label.getStyleClass().add("edit-label");
        HBox.setHgrow(field, Priority.ALWAYS);
        return Parts.row(8, label, field);
    }

    /** Larger grids as they stand. */
    void show(List<LargerGrid> larger) {
        all = larger;
        fill(NONE);
    }

    private void fill(LargerGrid chosen) {
        filling = true;
        var ofKind = new ArrayList<LargerGrid>(List.of(NONE));
        all.stream().filter(one -> one.kind().equals(kind.getValue())).forEach(ofKind::add);
        node.show(ofKind, chosen);
        parent.show(ofKind.stream().filter(one -> one == NONE || one != chosen).toList(),
                ofKind.stream().filter(one -> one.id() == chosen.parentId()).findFirst().orElse(NONE));
        code.setText(chosen.code());
        code.setDisable(chosen != NONE);
        name.setText(chosen.name());
        level.setText(chosen.levelName());
        filling = false;
        tell();
    }

    private void tell() {
        if (!filling) {
            boolean complete = List.of(code, name, level).stream().noneMatch(field -> field.getText().isBlank());
            drawn.accept(complete ? tree() : null);
        }
    }

    private GridChange.Tree tree() {
        return new GridChange.Tree(key(node.getValue()), key(parent.getValue()), kind.getValue(),
                code.getText().strip(),
                name.getText().strip(), level.getText().strip());
    }

    private static Long key(LargerGrid one) {
        return one == null || one == NONE ? null : Long.valueOf(one.id());
    }
}
