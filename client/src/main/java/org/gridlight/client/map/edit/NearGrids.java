package org.gridlight.client.map.edit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gridlight.client.map.paint.MapIndex;
import org.gridlight.model.grid.change.Snapping;
import org.gridlight.model.grid.change.StandingGrid;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Unit grids near what is seen, exactly as the record has them: the map's own are rounded to centimetres. Not safe for use
 * by several threads.
 */
public final class NearGrids {
    /** More are not asked for: nobody draws borders at such a scale. */
    public static final int MOST = 900;

    private static final GeometryFactory DEGREES = new GeometryFactory();

    private final Map<Long, StandingGrid> grids = new HashMap<>();
    private Snapping snapping = new Snapping(List.of());

    /** Keys of the unit grids in a part of the world. @param extent in units of the world */
    public static List<Long> keysIn(MapIndex index, Envelope extent) {
        return IntStream.range(0, index.ground().grids().size())
                .filter(grid -> index.gridExtent(grid).intersects(extent))
                .mapToObj(grid -> index.ground().grids().get(grid).id()).toList();
    }

    /** Those of these keys that are not here. */
    public List<Long> missing(Collection<Long> keys) {
        return keys.stream().filter(key -> !grids.containsKey(key)).toList();
    }

    public void add(Collection<StandingGrid> more) {
        more.forEach(grid -> grids.put(grid.id(), grid));
        snapping = new Snapping(grids.values().stream().map(StandingGrid::outline).toList());
    }

    /** They are no longer in force. */
    public void remove(Collection<Long> keys) {
        grids.keySet().removeAll(keys);
        add(List.of());
    }

    public void clear() {
        grids.clear();
        add(List.of());
    }

    public Optional<StandingGrid> of(long key) {
        return Optional.ofNullable(grids.get(key));
    }

    public List<StandingGrid> of(Collection<Long> keys) {
        return keys.stream().map(grids::get).filter(java.util.Objects::nonNull).toList();
    }

    /** The one at this place in degrees; on a border that with the lowest code. */
    public Optional<StandingGrid> at(Coordinate place) {
        var point = DEGREES.createPoint(place);
        return grids.values().stream().filter(grid -> grid.outline().getEnvelopeInternal().contains(place))
                .filter(grid -> grid.outline().intersects(point)).min(Comparator.comparing(StandingGrid::code));
    }

    /** Those whose middle lies in a rectangle of degrees, by their codes. */
    public List<StandingGrid> in(Envelope degrees) {
        return grids.values().stream().filter(grid -> degrees.contains(grid.outline().getEnvelopeInternal().centre()))
                .sorted(Comparator.comparing(StandingGrid::code)).toList();
    }

    public List<StandingGrid> all() {
        return new ArrayList<>(grids.values());
    }

    /** What corners and edges draw a pointer to. */
    public Snapping snapping() {
        return snapping;
    }
}
