package org.gridlight.client.map;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gridlight.client.look.Parts;
import org.gridlight.client.map.layers.MapLayer;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.tasks.Tasks;

/**
 * What the map costs (诊断): tiles and what they weigh against their bound, work done and waiting, the ground and its version.
 * Reads twice a second while it is open and not at all otherwise. On the FX thread.
 */
final class MapDiagnostics extends VBox implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final double WIDTH = 330;

    private final Seat seat;
    private final MapStage stage;
    private final List<Label> values = new ArrayList<>();
    private final GridPane table = new GridPane(10, 2);
    private Instant groundSince;
    private Tasks.Running reading = () -> {};
    private boolean open;

    /** @param groundSince when the ground was read that is shown */
    MapDiagnostics(MapStage stage, Instant groundSince) {
        super(8);
        this.seat = stage.seat();
        this.stage = stage;
        this.groundSince = groundSince;
        setId("map-diagnostics");
        getStyleClass().addAll("floating", "map-diagnostics");
        setMaxSize(WIDTH, Region.USE_PREF_SIZE);
        getChildren().addAll(Parts.row(8, Parts.text(seat.say("map.gauge"), "text-head"), Parts.spring(),
                Parts.button(seat.say("map.gauge.close"), this::toggle, "small")), table);
        setVisible(false);
        setManaged(false);
    }

    /** The ground is another one. */
    void renewed(Instant since) {
        groundSince = since;
    }

    /** Opens it, or closes it. */
    void toggle() {
        open = !open;
        setVisible(open);
        setManaged(open);
        reading.cancel();
        if (open) {
            read();
            reading = seat.tasks().every("map diagnostics", PAUSE, () -> seat.tasks().onScreen(this::read));
        }
    }

    boolean isOpen() {
        return open;
    }

    private void read() {
        if (!open) {
            return;
        }
        int[] row = {0};
        lines().forEach((name, value) -> {
            if (row[0] == values.size()) {
                var label = Parts.whole("", "text-dense");
                values.add(label);
                table.add(Parts.whole(name, "text-dense", "t3"), 0, row[0]);
                table.add(label, 1, row[0]);
            }
            values.get(row[0]++).setText(value);
        });
    }

    private Map<String, String> lines() {
        var press = stage.canvas().press();
        var work = press.gauge();
        var store = press.store();
        var index = stage.index();
        var ground = index.ground();
        var lines = new LinkedHashMap<String, String>();
        lines.put(seat.say("map.gauge.tiles"), seat.say("map.gauge.kept", store.count(), megabytes(store.bytes()),
                megabytes(store.mostBytes())));
        lines.put(seat.say("map.gauge.made"), seat.say("map.gauge.work", work.pictures(), work.waiting()));
        lines.put(seat.say("map.gauge.time"), seat.say("map.gauge.times", milliseconds(work.middle()),
                milliseconds(work.longest()), work.last().size()));
        lines.put(seat.say("map.gauge.layers"), busiest());
        lines.put(seat.say("map.gauge.ground"), seat.say("map.gauge.weight", megabytes(ground.bytes()),
                megabytes(index.bytes())));
        lines.put(seat.say("map.gauge.counts"), seat.say("map.gauge.rows", ground.grids().size(),
                ground.components().count()));
        lines.put(seat.say("map.gauge.version"), seat.say("map.gauge.since", ground.version().number(),
                Duration.between(groundSince, seat.clock().instant()).toMinutes()));
        lines.put(seat.say("map.gauge.heap"), seat.say("map.gauge.used",
                megabytes(Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()),
                megabytes(Runtime.getRuntime().maxMemory())));
        return lines;
    }

    /** Tiles by layer, those that were drawn most often first. */
    private String busiest() {
        var press = stage.canvas().press();
        return Arrays.stream(MapLayer.values()).filter(layer -> layer.heading() != null && press.drawn(layer) > 0)
                .sorted((one, other) -> Long.compare(press.drawn(other), press.drawn(one))).limit(3)
                .map(layer -> seat.say("map.gauge.layer", LayerRow.name(layer, seat.words()), press.drawn(layer)))
                .collect(Collectors.joining("\n"));
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f", bytes / 1_048_576.0);
    }

    private static String milliseconds(double time) {
        return String.format(Locale.ROOT, "%.1f", time);
    }

    @Override
    public void close() {
        open = false;
        reading.cancel();
    }
}
