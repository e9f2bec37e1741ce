package org.gridlight.client.cases;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.cases.ReportSource;

/** The sources of a report side by side, one of them chosen. On the FX thread. */
final class SourceRow extends HBox {
    private final Map<ReportSource, ToggleButton> buttons = new EnumMap<>(ReportSource.class);

    SourceRow(Seat seat, Consumer<ReportSource> chosen) {
        var group = new ToggleGroup();
        for (var each : NewReportModel.SOURCES) {
            var button = new ToggleButton(seat.say("source." + each.code()));
            button.setToggleGroup(group);
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.getStyleClass().add("segment");
            button.setOnAction(pressed -> {
                button.setSelected(true);
                chosen.accept(each);
            });
            buttons.put(each, button);
            getChildren().add(button);
        }
        getChildren().getFirst().getStyleClass().add("first");
        getChildren().getLast().getStyleClass().add("last");
    }

    void choose(ReportSource source) {
        buttons.forEach((each, button) -> button.setSelected(each == source));
    }
}
