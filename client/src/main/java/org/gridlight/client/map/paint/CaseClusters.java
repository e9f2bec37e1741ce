package org.gridlight.client.map.paint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gridlight.client.map.layers.LayerKind;
import org.gridlight.client.map.layers.MapLayer;
import org.gridlight.client.map.layers.Sheet;
import org.gridlight.client.map.tiles.MapScale;
import org.gridlight.model.light.Light;

/**
 * Which cases stand together at a scale: those in one square of a fixed net, when they are too many to tell apart. A case
 * that changes touches its own square and no other, so few tiles are drawn anew.
 */
public final class CaseClusters {
    /** Side of a square of the net, in pixels of the screen. */
    static final double SQUARE = 64;
    private static final double RING_ROOM = 20;
    private static final double ABOVE_NAME = 27;
    private static final int TOGETHER_FROM = 4;
    private static final double BY_STREET_BELOW = 13;
    private static final double NEVER_FROM = 18;

    private CaseClusters() {}

    /** Cases shown as one ring. @param x in device pixels of the world, likewise y */
    public record Cluster(double x, double y, List<CaseMark> cases) {
        /** From its middle to its outer edge, in pixels of the screen. */
        public double radius() {
            int total = cases.size();
            return total < 10 ? 12 : total < 30 ? 14 : total < 100 ? 16.5 : 19;
        }

        public long count(Light light) {
            return cases.stream().filter(one -> one.light() == light).count();
        }
    }

    /** What is seen: rings and single cases. */
    public record Seen(List<Cluster> clusters, List<CaseMark> singles) {}

    /** What is seen of a map at a scale, as it is drawn: layers that lie apart have rings of their own. */
    public static Seen of(MapState state, MapScale scale) {
        var clusters = new ArrayList<Cluster>();
        var singles = new ArrayList<CaseMark>();
        for (var laid : state.stack().sheets(scale.zoom())) {
            if (laid.sheet().kind() == LayerKind.CASES) {
                var seen = of(state, laid.sheet(), scale);
                clusters.addAll(seen.clusters());
                singles.addAll(seen.singles());
            }
        }
        return new Seen(clusters, singles);
    }

    private static Seen of(MapState state, Sheet sheet, MapScale scale) {
        var on = state.cases().stream()
                .filter(one -> sheet.holds(one.light() == Light.GREY ? MapLayer.SUSPENDED : MapLayer.CASES)).toList();
        return isByStreet(scale) ? byStreet(on, state.index(), scale) : of(on, scale);
    }

    static Seen of(Collection<CaseMark> cases, MapScale scale) {
        double pixels = scale.pixelsAUnit();
        double side = SQUARE * scale.ratio();
        Map<Long, List<CaseMark>> squares = new LinkedHashMap<>();
        for (var one : cases) {
            squares.computeIfAbsent(square(one.x() * pixels, one.y() * pixels, side), _ -> new ArrayList<>()).add(one);
        }
        var clusters = new ArrayList<Cluster>();
        var singles = new ArrayList<CaseMark>();
        squares.forEach((square, own) -> {
            if (own.size() >= enough(scale)) {
                clusters.add(cluster(square, own, pixels, side, scale.ratio()));
            } else {
                singles.addAll(own);
            }
        });
        singles.sort(Comparator.comparing(CaseMark::light).reversed());
        return new Seen(clusters, singles);
    }

    private static int enough(MapScale scale) {
        return scale.zoom() >= NEVER_FROM ? Integer.MAX_VALUE : TOGETHER_FROM;
    }

    /** Whether a scale shows so much that cases stand together by street. */
    static boolean isByStreet(MapScale scale) {
        return scale.zoom() < BY_STREET_BELOW;
    }

    /** One ring a street, above its name; cases outside every street stand alone. */
    static Seen byStreet(Collection<CaseMark> cases, MapIndex index, MapScale scale) {
        var streets = new TreeMap<Integer, List<CaseMark>>();
        cases.forEach(one -> streets.computeIfAbsent(index.streetOf(one.gridId()), _ -> new ArrayList<>()).add(one));
        var singles = streets.getOrDefault(-1, List.of());
        streets.remove(-1);
        var clusters = new ArrayList<Cluster>();
        streets.forEach((street, own) -> {
            var middle = index.middleOf(street);
            clusters.add(new Cluster(middle.x * scale.pixelsAUnit(), middle.y * scale.pixelsAUnit()
                    - ABOVE_NAME * scale.ratio(), own));
        });
        return new Seen(clusters, singles);
    }

    /** In the middle of its cases, but so that its ring stays inside the square. */
    private static Cluster cluster(long square, List<CaseMark> cases, double pixels, double side, double ratio) {
        double x = cases.stream().mapToDouble(one -> one.x() * pixels).average().orElse(0);
        double y = cases.stream().mapToDouble(one -> one.y() * pixels).average().orElse(0);
        double left = (square >> 32) * side;
        double top = (int) square * side;
        double room = RING_ROOM * ratio;
        return new Cluster(Math.clamp(x, left + room, left + side - room),
                Math.clamp(y, top + room, top + side - room), cases);
    }

    private static long square(double x, double y, double side) {
        return (long) Math.floor(x / side) << 32 | (long) Math.floor(y / side) & 0xFFFFFFFFL;
    }
}
