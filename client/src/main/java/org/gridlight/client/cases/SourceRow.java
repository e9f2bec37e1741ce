package org.gridlight.client.cases;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.cases.ReportSource;
import org.gridlight.model.people.Role;

/** The sources of a report side by side, one of them chosen. On the FX thread. */
final class SourceRow extends HBox {
    private final Map<ReportSource, ToggleButton> buttons = new EnumMap<>(ReportSource.class);

    SourceRow(Seat seat, Consumer<ReportSource> chosen) {
        var group = new ToggleGroup();
        for (var each : sources(seat)) {
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

    /** Who goes round by camera reports what he sees there, too. */
    private static List<ReportSource> sources(Seat seat) {
        return seat.operator().has(Role.VIDEO_INSPECTOR)
                ? Stream.concat(Stream.of(ReportSource.VIDEO), NewReportModel.SOURCES.stream()).toList()
                : NewReportModel.SOURCES;
    }

    void choose(ReportSource source) {
        buttons.forEach((each, button) -> button.setSelected(each == source));
    }
}
