package org.gridlight.model.grid;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridlight.model.grid.GridFault.Kind;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Proves a cut from its result alone, knowing nothing of how it was made: grids are clean, numbered without a hole, of
 * the right size, lie in their community, overlap nowhere, share their corners and fill the ground without a gap.
 *
 * @param rules     what was asked for
 * @param ground    where it is measured
 * @param tolerance m² by which the grids of one area may miss its outline; also what two grids may overlap by
 */
public record GridCheck(CutRules rules, GroundProjection ground, double tolerance) {
    /** One square metre an area: a hundred-millionth of a street. */
    public static final double USUAL_TOLERANCE = 1;

    /** No grid is larger than this many cells. */
    private static final double LARGEST_SHARE = 2;

    /** Everything that is wrong; empty when the cut stands. @param streets what was cut */
    public List<GridFault> faults(List<Area> streets, GridPlan plan) {
        var metres = plan.grids().stream().collect(Collectors.toMap(grid -> grid,
                grid -> ground.toMetres(grid.outline()), (one, same) -> one, LinkedHashMap::new));
        var faults = new ArrayList<GridFault>();
        checkOutlines(plan.grids(), faults);
        if (!faults.isEmpty()) {
            return faults;
        }
        checkCodes(plan, faults);
        checkSizes(plan.grids(), faults);
        checkOverlaps(metres, faults);
        checkCorners(plan.grids(), faults);
        checkCommunities(plan, metres, faults);
        checkStreets(streets, plan, faults);
        return List.copyOf(faults);
    }

    /** Where two of these grids claim the same ground; each pair under the higher code. The outlines must be valid. */
    public List<GridFault> overlaps(List<UnitGrid> grids) {
        var metres = new LinkedHashMap<UnitGrid, Geometry>();
        grids.forEach(grid -> metres.put(grid, ground.toMetres(grid.outline())));
        var faults = new ArrayList<GridFault>();
        checkOverlaps(metres, faults);
        return List.copyOf(faults);
    }

    private static void checkOutlines(List<UnitGrid> grids, List<GridFault> faults) {
        for (var grid : grids) {
            if (grid.outline().isEmpty() || !grid.outline().isValid()) {
                faults.add(new GridFault(Kind.OUTLINE, grid.code(), centre(grid), grid.areaSquareMetres()));
            }
        }
    }

    private static Place centre(UnitGrid grid) {
        return Place.of(grid.outline().isEmpty()
                ? new Envelope(0, 0, 0, 0).centre()
                : grid.outline().getEnvelopeInternal().centre());
    }

    /** Codes are the community's code and 1, 2, 3 …, so they are unique and in order. */
    private void checkCodes(GridPlan plan, List<GridFault> faults) {
        Map<String, Integer> last = new HashMap<>();
        plan.communities().forEach(community -> last.put(community.code(), 0));
        String previous = "";
        for (var grid : plan.grids()) {
            var community = grid.communityCode();
            if (!last.containsKey(community)) {
                faults.add(new GridFault(Kind.NO_COMMUNITY, grid.code(), centre(grid), 0));
                continue;
            }
            int next = last.merge(community, 1, Integer::sum);
            boolean right = next <= rules.mostPerCommunity() && grid.sequence() == next
                    && grid.code().equals(new GridCode(community, next, rules.lengths()).text())
                    && previous.compareTo(grid.code()) < 0;
            if (!right) {
                faults.add(new GridFault(Kind.CODE, grid.code(), centre(grid), 0));
            }
            previous = grid.code();
        }
    }

    private void checkSizes(List<UnitGrid> grids, List<GridFault> faults) {
        var bordering = bordering(grids);
        for (int i = 0; i < grids.size(); i++) {
            double size = ground.squareMetres(grids.get(i).outline());
            boolean small = size < rules.sliver() - tolerance && bordering.contains(i);
            boolean large = size > LARGEST_SHARE * rules.targetSquareMetres() + tolerance;
            boolean told = Math.abs(size - grids.get(i).areaSquareMetres()) <= tolerance;
            if (small || large || !told) {
                faults.add(new GridFault(Kind.SIZE, grids.get(i).code(), centre(grids.get(i)), size));
            }
        }
    }

    /** Which grids share border with another one of the same street. */
    private Set<Integer> bordering(List<UnitGrid> grids) {
        var found = new HashSet<Integer>();
        Map<LineSegment, Integer> open = new HashMap<>();
        for (int i = 0; i < grids.size(); i++) {
            for (var segment : GridPieces.segments(grids.get(i).outline())) {
                var other = open.putIfAbsent(segment, i);
                if (other != null && street(grids.get(other)).equals(street(grids.get(i)))) {
                    found.add(i);
                    found.add(other);
                }
            }
        }
        return found;
    }

    private String street(UnitGrid grid) {
        return grid.code().substring(0, rules.lengths().upTo(AreaLevel.STREET));
    }

    private void checkOverlaps(Map<UnitGrid, Geometry> metres, List<GridFault> faults) {
        var near = new STRtree();
        metres.forEach((grid, outline) -> near.insert(outline.getEnvelopeInternal(), grid));
        metres.forEach((grid, outline) -> {
            var extent = outline.getEnvelopeInternal();
            for (Object found : near.query(extent)) {
                var other = (UnitGrid) found;
                if (other.code().compareTo(grid.code()) > 0) {
                    checkOverlap(grid, other, metres, faults);
                }
            }
        });
    }

    private void checkOverlap(UnitGrid one, UnitGrid other, Map<UnitGrid, Geometry> metres, List<GridFault> faults) {
        var outline = metres.get(one);
        var second = metres.get(other);
        boolean possible = outline.getEnvelopeInternal().intersection(second.getEnvelopeInternal())
                .getArea() > tolerance;
        if (possible) {
            var common = OverlayNGRobust.overlay(outline, second, OverlayNG.INTERSECTION);
            if (common.getArea() > tolerance) {
                faults.add(new GridFault(Kind.OVERLAP, other.code(), Place.inside(ground.toDegrees(common)),
                        common.getArea()));
            }
        }
    }

    /** JTS's own proof for a coverage: no overlap at all and the same corners on both sides of every border. */
    private static void checkCorners(List<UnitGrid> grids, List<GridFault> faults) {
        var outlines = grids.stream().map(UnitGrid::outline).toArray(Geometry[]::new);
        var wrong = CoverageValidator.validate(outlines);
        for (int i = 0; i < wrong.length; i++) {
            if (wrong[i] != null && !wrong[i].isEmpty()) {
                faults.add(new GridFault(Kind.CORNERS, grids.get(i).code(), Place.of(wrong[i].getCoordinate()), 0));
            }
        }
    }

    private void checkCommunities(GridPlan plan, Map<UnitGrid, Geometry> metres, List<GridFault> faults) {
        Map<String, List<Geometry>> grids = new HashMap<>();
        metres.forEach((grid, outline) -> grids.computeIfAbsent(grid.communityCode(), code -> new ArrayList<>())
                .add(outline));
        for (var community : plan.communities()) {
            checkFilled(Kind.COMMUNITY_NOT_FILLED, community, grids.getOrDefault(community.code(), List.of()), faults);
        }
    }

    private void checkStreets(List<Area> streets, GridPlan plan, List<GridFault> faults) {
        Map<String, List<Geometry>> communities = new HashMap<>();
        for (var community : plan.communities()) {
            communities.computeIfAbsent(community.parentCode(), code -> new ArrayList<>())
                    .add(ground.toMetres(community.outline()));
        }
        for (var street : streets) {
            checkFilled(Kind.STREET_NOT_FILLED, street, communities.getOrDefault(street.code(), List.of()), faults);
        }
    }

    private void checkFilled(Kind kind, Area area, Collection<Geometry> parts, List<GridFault> faults) {
        var whole = ground.toMetres(area.outline());
        var difference = parts.isEmpty()
                ? whole
                : OverlayNGRobust.overlay(whole, OverlayNGRobust.union(parts), OverlayNG.SYMDIFFERENCE);
        if (difference.getArea() > tolerance) {
            faults.add(
                    new GridFault(kind, area.code(), Place.inside(ground.toDegrees(difference)), difference.getArea()));
        }
    }
}
