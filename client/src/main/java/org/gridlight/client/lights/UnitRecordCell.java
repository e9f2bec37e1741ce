package org.gridlight.client.lights;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.gridlight.client.look.LightIcon;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.light.Light;

/** A change of a light in two lines: when and how long, then from which to which, and how the cases stood. */
final class UnitRecordCell extends ListCell<UnitRecordRow> {
    private static final List<Light> LIGHTS = List.of(Light.RED, Light.YELLOW, Light.GREEN, Light.GREY);

    private final Seat seat;
    private final UnitRecordWords words;
    private final Label time = Parts.whole("", "text-dense", "strong");
    private final Label stood = Parts.whole("", "text-dense", "t2");
    private final LightIcon beforeIcon = new LightIcon(Light.GREEN, LightIcon.IN_TABLES);
    private final Label before = Parts.whole("", "text-dense", "t2");
    private final Label arrow = Parts.whole("→", "text-dense", "t3");
    private final LightIcon icon = new LightIcon(Light.GREEN, LightIcon.IN_TABLES);
    private final Label light = Parts.whole("", "text-dense", "strong");
    private final Map<Light, Label> counts = new EnumMap<>(Light.class);
    private final Map<Light, LightIcon> icons = new EnumMap<>(Light.class);
    private final HBox figures = Parts.row(8);
    private final VBox content;

    UnitRecordCell(Seat seat, UnitRecordWords words) {
        this.seat = seat;
        this.words = words;
        LIGHTS.forEach(each -> {
            icons.put(each, new LightIcon(each, LightIcon.IN_COUNTS));
            counts.put(each, Parts.whole("", "text-caption"));
            figures.getChildren().add(Parts.row(3, icons.get(each), counts.get(each)));
        });
        content = new VBox(2, Parts.row(8, time, Parts.spring(), stood),
                Parts.row(4, beforeIcon, before, arrow, icon, light, Parts.spring(), figures));
        content.getStyleClass().add("light-row");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(UnitRecordRow item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            return;
        }
        time.setText(item.time());
        stood.setText(item.stood());
        boolean begins = item.before() == null;
        beforeIcon.setVisible(!begins);
        beforeIcon.setManaged(!begins);
        arrow.setVisible(!begins);
        arrow.setManaged(!begins);
        before.setText(begins ? seat.say("lights.record.begin") : words.light(item.before()));
        if (!begins) {
            beforeIcon.show(item.before());
        }
        icon.show(item.light());
        light.setText(words.light(item.light()));
        Rows.style(light, switch (item.light()) {
            case RED -> "red";
            case YELLOW -> "yellow";
            case GREY -> "grey";
            case GREEN -> "";
        });
        figures.setVisible(item.counts() != null);
        if (item.counts() != null) {
            counts.forEach((each, label) -> {
                int count = item.counts().of(each);
                label.setText(String.valueOf(count));
                icons.get(each).show(each, count == 0);
            });
        }
        setGraphic(content);
    }
}
