package org.gridlight.client.map;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import org.gridlight.client.look.FontSize;
import org.gridlight.client.look.Icon;
import org.gridlight.client.look.Parts;
import org.gridlight.client.map.choose.ChosenComponents;
import org.gridlight.client.map.choose.MapChoice;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.tasks.Tasks;
import org.gridlight.db.map.ComponentFindStore;
import org.gridlight.model.files.WholeFile;

/**
 * The chosen components as a table under the map: class, code, owner; to be copied and exported. Follows what is chosen
 * while it is open; a row that is chosen is pointed at on the map. On the FX thread.
 */
final class ComponentTable extends BorderPane implements AutoCloseable {
    private static final int MOST = 2_000;
    private static final double HEIGHT = 264;
    private static final double ROW = 28;
    private static final double[] WIDTHS = {150, 190, 170, 190, 190, 190, 110, 110};
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final Seat seat;
    private final ComponentFindStore store;
    private final MapChoosing choosing;
    private final TableView<ChosenComponents.Line> table = new TableView<>();
    private final Label count = Parts.text("", "text-caption", "t3");
    private final Button export;
    private Tasks.Running reading = () -> {};
    private Tasks.Running writing = () -> {};
    private MapChoice shown;

    /** @param point points at a component on the map, by its place in the list of components */
    ComponentTable(Seat seat, MapChoosing choosing, Consumer<Integer> point, Runnable close) {
        this.seat = seat;
        this.store = new ComponentFindStore(seat.database());
        this.choosing = choosing;
        this.export = Parts.button(seat.say("map.components.export"), this::export);
        getStyleClass().add("map-table");
        setPrefHeight(HEIGHT);
        var head = Parts.row(12, Parts.text(seat.say("map.components"), "text-head"), count, Parts.spring(),
                Parts.button(seat.say("map.components.copy"), "Ctrl+C", this::copy), export,
                Parts.iconButton(Icon.CLOSE, seat.say("map.components.close"), close));
        head.getStyleClass().addAll("pane-head", "ruled");
        setTop(head);
        setCenter(table);
        fill(point);
        addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                close.run();
                key.consume();
            } else if (COPY.match(key)) {
                copy();
                key.consume();
            }
        });
        choosing.listen(this::tell);
    }

    private void fill(Consumer<Integer> point) {
        double share = seat.look().getValue().size().pixels() / (double) FontSize.NORMAL.pixels();
        table.setId("map-components");
        table.getStyleClass().addAll("matrix", "record-table");
        table.setFixedCellSize(ROW * share);
        table.setPlaceholder(Parts.text(seat.say("map.components.none"), "text-dense", "t2"));
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        var heads = ChosenComponents.heads(seat.words());
        for (int i = 0; i < heads.size(); i++) {
            int at = i;
            var column = new TableColumn<ChosenComponents.Line, String>(heads.get(i));
            column.setPrefWidth(WIDTHS[i] * share);
            column.setReorderable(false);
            column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(cells(row.getValue()).get(at)));
            table.getColumns().add(column);
        }
        table.getSelectionModel().selectedItemProperty().addListener((value, before, now) -> {
            if (now != null && table.isFocused()) {
                point.accept(now.place());
            }
        });
    }

    private List<String> cells(ChosenComponents.Line line) {
        return new ChosenComponents(shown, store).cells(line);
    }

    /** Shows what is chosen now. */
    void open() {
        shown = null;
        tell();
    }

    private void tell() {
        var now = choosing.now();
        if (getParent() == null || choosing.isBusy() || now == shown) {
            return;
        }
        reading.cancel();
        reading = seat.tasks().run("map components", () -> new ChosenComponents(now, store).first(MOST),
                lines -> show(now, lines), failure -> count.setText(seat.told(failure)));
    }

    private void show(MapChoice now, List<ChosenComponents.Line> lines) {
        shown = now;
        table.getItems().setAll(lines);
        int all = now.componentCount();
        count.setText(all > lines.size()
                ? seat.say("map.components.some", lines.size(), all)
                : seat.say("map.components.count", all));
        export.setDisable(all == 0);
    }

    /** The chosen rows, or all that are shown, with tabs between the cells, as spreadsheets take them. */
    private void copy() {
        var chosen = table.getSelectionModel().getSelectedItems();
        var rows = chosen.size() > 1 ? List.copyOf(chosen) : List.copyOf(table.getItems());
        var content = new ClipboardContent();
        content.putString(rows.stream().map(row -> String.join("\t", cells(row))).collect(
                Collectors.joining("\n", String.join("\t", ChosenComponents.heads(seat.words())) + "\n", "\n")));
        Clipboard.getSystemClipboard().setContent(content);
        count.setText(seat.say("map.components.copied", rows.size()));
    }

    private void export() {
        var now = choosing.now();
        seat.dialogs().chooseTarget(seat.say("map.components.export"), seat.say("map.components.file"),
                seat.say("map.components.kind"), List.of("csv")).ifPresent(path -> {
                    count.setText(seat.say("map.components.exporting", now.componentCount()));
                    writing.cancel();
                    writing = seat.tasks().run("map components export",
                            () -> new WholeFile(path).fill(
                                    out -> new ChosenComponents(now, store).write(out, seat.words())),
                            written -> count.setText(
                                    seat.say("map.components.exported", now.componentCount(), written.getFileName())),
                            failure -> count.setText(seat.say("map.components.unwritten", path.getFileName())));
                });
    }

    @Override
    public void close() {
        reading.cancel();
        writing.cancel();
    }
}
