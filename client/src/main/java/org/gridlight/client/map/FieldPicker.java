package org.gridlight.client.map;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.gridlight.client.map.layers.LayerStack;
import org.gridlight.client.map.layers.MapLayer;
import org.gridlight.client.map.paint.CameraMark;
import org.gridlight.client.map.paint.FieldMarks;
import org.gridlight.client.map.paint.StaffMark;
import org.gridlight.client.map.tiles.MapView;

/** Which inspector or camera lies under the pointer. Pure. */
final class FieldPicker {
    private static final double PIXELS = 10;
    private static final double CAMERAS_FROM = 12;

    private FieldPicker() {}

    /** The nearest ring that is shown. @param x in pixels of the map */
    static Optional<StaffMark> staff(FieldMarks marks, LayerStack stack, MapView seen, double x, double y) {
        return stack.style(MapLayer.INSPECTORS).isSeenAt(seen.scale().zoom())
                ? nearest(marks.staff().stream(), one -> away(seen, one.x(), one.y(), x, y))
                : Optional.empty();
    }

    /** The nearest camera that is shown. */
    static Optional<CameraMark> camera(FieldMarks marks, LayerStack stack, MapView seen, double x, double y) {
        var style = stack.style(MapLayer.CAMERAS);
        return style.isSeenAt(seen.scale().zoom()) && seen.scale().zoom() >= CAMERAS_FROM
                ? nearest(marks.cameras().stream().filter(one -> !style.left().contains(one.state().name())),
                        one -> away(seen, one.x(), one.y(), x, y))
                : Optional.empty();
    }

    private static double away(MapView seen, double worldX, double worldY, double x, double y) {
        return Math.hypot(seen.x(worldX) - x, seen.y(worldY) - y);
    }

    private static <T> Optional<T> nearest(Stream<T> marks, ToDoubleFunction<T> away) {
        return marks.filter(one -> away.applyAsDouble(one) <= PIXELS).min(Comparator.comparingDouble(away));
    }
}
