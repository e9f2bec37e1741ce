package org.gridlight.model.grid.change;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridlight.model.grid.GroundProjection;
import org.gridlight.model.grid.Place;
import org.gridlight.model.words.Refusal;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/**
 * Works out what a change of grids comes to, or why it cannot be drawn so and where to look. Immutable, safe for use by
 * many threads.
 */
public final class GridChanges {
    private static final int LEAST_PARTS = 2;

    private final Ground ground;
    private final ChangeRules rules;
    private final CoverCheck check;

    /** @param projection the plane in which ground is measured */
    public GridChanges(GroundProjection projection, ChangeRules rules) {
        this.ground = new Ground(projection);
        this.rules = rules;
        this.check = new CoverCheck(ground, rules);
    }

    /** @param usedCodes every code that the communities of these grids ever gave out or keep for a change that is planned */
    public ChangeOutcome of(GridChange change, Collection<String> usedCodes) {
        return switch (change) {
            case GridChange.Split split -> split(split, usedCodes);
            case GridChange.Merge merge -> merge(merge, usedCodes);
            case GridChange.Redraw redraw -> redraw(redraw, usedCodes);
            case GridChange.Assign assign -> assign(assign);
            case GridChange.Tree tree -> new ChangeOutcome.Planned(new ChangePlan(tree, List.of(), List.of()));
        };
    }

    private ChangeOutcome split(GridChange.Split split, Collection<String> used) {
        var grid = split.grid();
        var lines = ground.overlay(grid.outline().getBoundary(), split.line(), OverlayNG.UNION);
        var rings = new Polygonizer();
        rings.add(lines);
        var parts = new ArrayList<CoverCheck.Piece>();
        for (Object ring : rings.getPolygons()) {
            var part = (Polygon) ring;
            if (grid.outline().contains(part.getInteriorPoint())) {
                parts.add(new CoverCheck.Piece(grid, part));
            }
        }
        if (parts.size() < LEAST_PARTS) {
            return refused("grid.change.noDivision", Place.of(split.line().getEndPoint().getCoordinate()), grid.code());
        }
        return checked(split, List.of(grid), parts, used);
    }

    private ChangeOutcome merge(GridChange.Merge merge, Collection<String> used) {
        var grids = merge.grids();
        if (grids.stream().map(StandingGrid::id).distinct().count() < LEAST_PARTS) {
            return refused("grid.change.one", Place.inside(grids.getFirst().outline()), grids.getFirst().code());
        }
        var first = grids.getFirst();
        for (var grid : grids) {
            if (!grid.communityCode().equals(first.communityCode())) {
                return refused("grid.change.community", Place.inside(grid.outline()), grid.code());
            }
        }
        var whole = Ground.polygons(ground.union(grids.stream().map(StandingGrid::outline).toList()));
        if (whole.size() > 1) {
            return apart(grids, whole, "");
        }
        var largest = grids.stream().max(Comparator.comparingDouble(grid -> grid.outline().getArea())).orElseThrow();
        return checked(merge, grids, List.of(new CoverCheck.Piece(largest, whole.getFirst())), used);
    }

    private ChangeOutcome redraw(GridChange.Redraw redraw, Collection<String> used) {
        var pieces = new ArrayList<CoverCheck.Piece>();
        for (var grid : redraw.around()) {
            var outline = grid.outline();
            for (var shift : redraw.shifts()) {
                outline = Borders.moved(outline, shift);
            }
            if (outline != grid.outline()) {
                pieces.add(new CoverCheck.Piece(grid, outline));
            }
        }
        if (pieces.isEmpty()) {
            var place = redraw.shifts().isEmpty()
                    ? Place.inside(redraw.around().getFirst().outline())
                    : Place.of(redraw.shifts().getFirst().from());
            return refused("grid.change.nothing", place);
        }
        return checked(redraw, pieces.stream().map(CoverCheck.Piece::grid).toList(), pieces, used);
    }

    private ChangeOutcome assign(GridChange.Assign assign) {
        var moved = assign.moved();
        if (moved.isEmpty()) {
            return refused("grid.change.nothing", new Place(0, 0));
        }
        for (var remainder : assign.left()) {
            if (remainder.stays().isEmpty()) {
                return refused("grid.change.empty", Place.inside(moved.getFirst().outline()), remainder.name());
            }
            var stays = Ground.polygons(ground.union(outlines(remainder.stays())));
            if (stays.size() > 1) {
                return apart(remainder.stays(), stays, remainder.name());
            }
        }
        var all = Stream.concat(assign.already().stream(), moved.stream()).toList();
        var whole = Ground.polygons(ground.union(outlines(all)));
        return whole.size() > 1
                ? apart(all, whole, assign.name())
                : new ChangeOutcome.Planned(new ChangePlan(assign, List.of(), List.of()));
    }

    private static List<Polygon> outlines(List<StandingGrid> grids) {
        return grids.stream().map(StandingGrid::outline).toList();
    }

    /** Several pieces that meet nowhere along a line: the place is in the smallest of them. */
    private static ChangeOutcome apart(List<StandingGrid> grids, List<Polygon> pieces, String name) {
        var lonely = pieces.stream().min(Comparator.comparingDouble(Geometry::getArea)).orElseThrow();
        var code = grids.stream().filter(grid -> lonely.contains(grid.outline().getInteriorPoint()))
                .map(StandingGrid::code).min(Comparator.naturalOrder()).orElse("");
        return refused(name.isEmpty() ? "grid.change.apart" : "grid.change.pieces", Place.inside(lonely), code, name);
    }

    private ChangeOutcome checked(GridChange change, List<StandingGrid> closed, List<CoverCheck.Piece> pieces,
            Collection<String> used) {
        var fault = check.fault(closed, pieces);
        if (fault.isPresent()) {
            return fault.get();
        }
        var codes = new FreeCodes(used, rules.lengths());
        var grids = new ArrayList<PlannedGrid>();
        for (var piece : pieces.stream().sorted(Comparator.comparingDouble(GridChanges::fromNorthWest)).toList()) {
            try {
                grids.add(new PlannedGrid(codes.next(piece.grid().communityCode()), piece.after(),
                        ground.squareMetres(piece.after()), piece.grid().id()));
            } catch (Refusal full) {
                return new ChangeOutcome.Refused(full, Place.inside(piece.after()));
            }
        }
        return new ChangeOutcome.Planned(new ChangePlan(change, closed.stream()
                .sorted(Comparator.comparing(StandingGrid::code)).collect(Collectors.toList()), grids));
    }

    private static double fromNorthWest(CoverCheck.Piece piece) {
        var centre = piece.after().getCentroid();
        return centre.getX() - centre.getY();
    }

    private static ChangeOutcome refused(String key, Place place, Object... arguments) {
        return new ChangeOutcome.Refused(Refusal.failed(key, arguments), place);
    }
}
