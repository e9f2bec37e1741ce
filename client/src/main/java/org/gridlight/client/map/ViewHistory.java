package org.gridlight.client.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gridlight.client.map.tiles.MapView;

/**
 * What was seen of the map before (前后视图). Small movements belong to one view; a new one begins when the middle has gone
 * further than half a window from where the view began, or the scale by more than a step. Not shared by threads.
 */
final class ViewHistory {
    private static final int MOST = 60;
    private static final int LEVELS = 2;

    private final List<MapView> views = new ArrayList<>();
    private int at = -1;
    private MapView began;

    /** This is seen now. */
    void seen(MapView view) {
        if (view.width() <= 1) {
            return;
        }
        if (at >= 0 && isOfOne(began, view)) {
            views.set(at, view);
            return;
        }
        while (views.size() > at + 1) {
            views.removeLast();
        }
        views.add(view);
        if (views.size() > MOST) {
            views.removeFirst();
        }
        at = views.size() - 1;
        began = view;
    }

    private static boolean isOfOne(MapView began, MapView view) {
        double pixels = began.scale().pixelsAUnit() / began.scale().ratio();
        return Math.abs(view.scale().level() - began.scale().level()) < LEVELS
                && Math.abs(view.centreX() - began.centreX()) * pixels < began.width() / 2
                && Math.abs(view.centreY() - began.centreY()) * pixels < began.height() / 2;
    }

    boolean hasBefore() {
        return at > 0;
    }

    boolean hasAfter() {
        return at < views.size() - 1;
    }

    /** Goes back; empty at the first. */
    Optional<MapView> before() {
        return go(-1);
    }

    /** Goes forward again; empty at the last. */
    Optional<MapView> after() {
        return go(1);
    }

    private Optional<MapView> go(int by) {
        if (at + by < 0 || at + by >= views.size()) {
            return Optional.empty();
        }
        at += by;
        began = views.get(at);
        return Optional.of(began);
    }
}
