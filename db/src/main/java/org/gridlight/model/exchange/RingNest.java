package org.gridlight.model.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Which ring is a hole in which. A shapefile says it by the direction of a ring alone, and many programs write it wrong;
 * so it is told by where rings lie: one inside an odd number of others is a hole of the smallest of them.
 */
final class RingNest {
    private RingNest() {}

    /** The polygons in the order of their outer rings. Empty rings are left out. */
    static List<Polygon> polygons(List<LinearRing> rings, GeometryFactory factory) {
        var filled = rings.stream().filter(ring -> !ring.isEmpty()).toList();
        if (filled.size() == 1) {
            return List.of(factory.createPolygon(filled.getFirst()));
        }
        var nest = new Nest(filled, factory);
        var holes = IntStream.range(0, filled.size()).mapToObj(i -> new ArrayList<LinearRing>()).toList();
        var outer = new ArrayList<Integer>();
        for (int i = 0; i < filled.size(); i++) {
            var around = nest.around(i);
            if (around.size() % 2 == 0) {
                outer.add(i);
            } else {
                holes.get(nest.smallest(around).orElseThrow()).add(filled.get(i));
            }
        }
        return outer.stream()
                .map(i -> factory.createPolygon(filled.get(i), holes.get(i).toArray(LinearRing[]::new))).toList();
    }

    /** The rings with what is needed to ask which lie around another. */
    private static final class Nest {
        private final List<LinearRing> rings;
        private final double[] sizes;
        private final STRtree near = new STRtree();
        private final IndexedPointInAreaLocator[] locators;
        private final GeometryFactory factory;

        Nest(List<LinearRing> rings, GeometryFactory factory) {
            this.rings = rings;
            this.factory = factory;
            this.sizes = rings.stream().mapToDouble(ring -> factory.createPolygon(ring).getArea()).toArray();
            this.locators = new IndexedPointInAreaLocator[rings.size()];
            for (int i = 0; i < rings.size(); i++) {
                near.insert(rings.get(i).getEnvelopeInternal(), i);
            }
        }

        /** The rings around this one. */
        List<Integer> around(int i) {
            var ring = rings.get(i);
            var around = new ArrayList<Integer>();
            for (Object other : near.query(ring.getEnvelopeInternal())) {
                int j = (Integer) other;
                boolean larger = j != i && sizes[j] > sizes[i]
                        && rings.get(j).getEnvelopeInternal().contains(ring.getEnvelopeInternal());
                if (larger && isInside(ring, j)) {
                    around.add(j);
                }
            }
            return around;
        }

        Optional<Integer> smallest(List<Integer> which) {
            return which.stream().min(Comparator.comparingDouble(j -> sizes[j]));
        }

        /** By the first corner that does not lie on the other ring: rings may touch. */
        private boolean isInside(LinearRing ring, int j) {
            if (locators[j] == null) {
                locators[j] = new IndexedPointInAreaLocator(factory.createPolygon(rings.get(j)));
            }
            for (Coordinate corner : ring.getCoordinates()) {
                int where = locators[j].locate(corner);
                if (where != Location.BOUNDARY) {
                    return where == Location.INTERIOR;
                }
            }
            return true;
        }
    }
}
