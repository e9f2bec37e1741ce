package org.gridlight.client.supervise;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.gridlight.client.cases.CaseNumber;
import org.gridlight.client.look.LightIcon;
import org.gridlight.client.look.Parts;
import org.gridlight.model.light.Light;

/** A row of the list. Its nodes are made once, but for the few marks. */
final class OwedCell extends ListCell<OwedRow> {
    private static final List<String> COLOURS = List.of("red", "yellow", "grey", "t2");

    private final OwedWords words;
    private final Supplier<Instant> now;
    private final Supplier<Boolean> ticks;
    private final CheckBox tick = new CheckBox();
    private final HBox tickBox = Parts.row(0, tick);
    private final LightIcon light = new LightIcon(Light.GREEN, LightIcon.IN_TABLES);
    private final Label time = Parts.whole("", "strong", "owed-time");
    private final Label day = Parts.whole("", "t3");
    private final Label tail = Parts.whole("", "strong");
    private final Label category = Parts.text("", "owed-category");
    private final HBox tags = Parts.row(6);
    private final Label about = Parts.text("");
    private final Label place = Parts.text("", "t2", "owed-place");
    private final Label unit = Parts.text("", "t2", "owed-unit");
    private final Tooltip whole = new Tooltip();
    private final HBox line;
    private final Label group = Parts.whole("", "strong");
    private final Label count = Parts.whole("", "t3");
    private final HBox heading;

    /** @param ticked told what was ticked or is not any more; @param ticks whether rows can be ticked */
    OwedCell(OwedWords words, Supplier<Instant> now, Supplier<Boolean> ticks, Consumer<Owed> ticked) {
        this.words = words;
        this.now = now;
        this.ticks = ticks;
        var number = Parts.row(0, day, tail);
        number.getStyleClass().add("owed-number");
        var said = Parts.row(8, tags, about);
        HBox.setHgrow(said, Priority.ALWAYS);
        said.setMinWidth(0);
        said.setPrefWidth(0);
        place.visibleProperty().bind(Bindings.createBooleanBinding(() -> OwedHead.hasPlace(getWidth(), time.getFont()),
                widthProperty(), time.fontProperty()));
        place.managedProperty().bind(place.visibleProperty());
        tick.setFocusTraversable(false);
        tick.setOnAction(pressed -> {
            if (getItem() instanceof OwedRow.Line(var owed, var _)) {
                ticked.accept(owed);
            }
        });
        tickBox.getStyleClass().add("owed-tick");
        tickBox.managedProperty().bind(tickBox.visibleProperty());
        about.setTooltip(whole);
        line = Parts.row(12, tickBox, light, time, number, category, said, place, unit);
        line.getStyleClass().add("owed-line");
        heading = Parts.row(8, group, count);
        heading.getStyleClass().add("owed-line");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(OwedRow row, boolean empty) {
        super.updateItem(row, empty);
        getStyleClass().remove("group-row");
        setGraphic(empty || row == null ? null : filled(row));
    }

    private Node filled(OwedRow row) {
        return switch (row) {
            case OwedRow.Heading(var which, var many) -> {
                getStyleClass().add("group-row");
                group.setText(words.words().say("supervise.group." + which));
                count.setText(String.valueOf(many));
                yield heading;
            }
            case OwedRow.Line(var owed, var ticked) -> {
                fill(owed, ticked);
                // Filled during layout, it would show one frame in its old styles.
                line.applyCss();
                yield line;
            }
        };
    }

    private void fill(Owed owed, boolean ticked) {
        tickBox.setVisible(ticks.get());
        tick.setSelected(ticked);
        var moment = now.get();
        time.setText(words.time(owed, moment));
        time.getStyleClass().removeAll(COLOURS);
        var shown = owed.light(moment);
        light.setVisible(shown.isPresent());
        shown.ifPresent(light::show);
        time.getStyleClass().add(shown.map(OwedCell::style).orElse("t2"));
        var number = CaseNumber.of(owed.number());
        day.setText(number.day());
        tail.setText(number.tail());
        category.setText(owed.category());
        tags.getChildren().setAll(words.tags(owed).stream().map(tag -> tag.style().isEmpty()
                ? Parts.tag(tag.text())
                : Parts.tag(tag.text(), tag.style())).toList());
        tags.setVisible(!tags.getChildren().isEmpty());
        tags.setManaged(tags.isVisible());
        about.setText(words.about(owed).replaceAll("\\R", " "));
        whole.setText(words.about(owed));
        place.setText(owed.place() == null ? "" : owed.place());
        unit.setText(owed.unit() == null ? "" : owed.unit());
    }

    private static String style(Light light) {
        return switch (light) {
            case RED -> "red";
            case YELLOW -> "yellow";
            case GREY -> "grey";
            case GREEN -> "t1";
        };
    }
}
