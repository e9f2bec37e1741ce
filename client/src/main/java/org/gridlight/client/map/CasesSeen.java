package org.gridlight.client.map;

import java.util.Optional;
import org.gridlight.client.map.paint.CaseClusters;
import org.gridlight.client.map.paint.CaseClusters.Cluster;
import org.gridlight.client.map.paint.CaseMark;
import org.gridlight.client.map.paint.CaseNet;
import org.gridlight.client.map.paint.MapState;
import org.gridlight.client.map.tiles.MapScale;
import org.gridlight.client.map.tiles.MapView;

/**
 * Which symbols of cases stand where on the map: rings and single ones, as they are drawn. Worked out once for each scale
 * and state of the cases. On the FX thread.
 */
final class CasesSeen {
    private static final double PICK_PIXELS = 11;

    private final MapStage stage;
    private MapState state;
    private MapScale scale;
    private CaseClusters.Seen seen;
    private CaseNet net = CaseNet.NONE;

    CasesSeen(MapStage stage) {
        this.stage = stage;
    }

    CaseClusters.Seen at(MapView view) {
        var now = stage.model().state();
        if (now != state || !view.scale().equals(scale)) {
            state = now;
            scale = view.scale();
            seen = CaseClusters.of(now, scale);
            net = new CaseNet(seen.singles());
        }
        return seen;
    }

    /** The nearest single case whose symbol lies under the pointer. */
    Optional<CaseMark> single(MapView view, double x, double y) {
        at(view);
        return net.nearest(view.worldX(x), view.worldY(y),
                PICK_PIXELS * view.scale().ratio() / view.scale().pixelsAUnit(), _ -> true);
    }

    /** The ring under the pointer. */
    Optional<Cluster> ring(MapView view, double x, double y) {
        return at(view).clusters().stream()
                .filter(ring -> Math.hypot(x(view, ring) - x, y(view, ring) - y) <= ring.radius() + 2).findFirst();
    }

    /** Where the middle of a ring is seen. */
    static double x(MapView view, Cluster ring) {
        return (ring.x() - view.left()) / view.scale().ratio();
    }

    /** Where the middle of a ring is seen. */
    static double y(MapView view, Cluster ring) {
        return (ring.y() - view.top()) / view.scale().ratio();
    }
}
