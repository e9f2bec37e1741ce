package org.gridlight.client.wall;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;

/**
 * A monitor of this seat.
 *
 * @param number  from 1, from left to right, then from top to bottom: as people count them
 * @param bounds  where it stands among the others
 * @param primary whether the system calls it the first one
 */
record Monitor(int number, Rectangle2D bounds, boolean primary) {
    private static final Comparator<Screen> AS_COUNTED = Comparator
            .comparing((Screen screen) -> screen.getBounds().getMinX())
            .thenComparing(screen -> screen.getBounds().getMinY());

    /** Those there are now. On the FX thread. */
    static List<Monitor> all() {
        var monitors = new ArrayList<Monitor>();
        Screen.getScreens().stream().sorted(AS_COUNTED).forEach(screen -> monitors.add(new Monitor(
                monitors.size() + 1, screen.getBounds(), screen.equals(Screen.getPrimary()))));
        return List.copyOf(monitors);
    }

    /** By which it is found again: its place and its size. */
    String key() {
        return "%.0f,%.0f,%.0fx%.0f".formatted(bounds.getMinX(), bounds.getMinY(), bounds.getWidth(),
                bounds.getHeight());
    }
}
