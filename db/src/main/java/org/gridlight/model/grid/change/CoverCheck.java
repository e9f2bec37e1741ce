package org.gridlight.model.grid.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridlight.model.grid.Place;
import org.gridlight.model.words.Refusal;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.valid.IsValidOp;

/** Proves that grids after a change are clean, lie side by side and cover what those before covered, community by community. */
record CoverCheck(Ground ground, ChangeRules rules) {
    /** One grid before and what it is to be. @param grid the one it comes from */
    record Piece(StandingGrid grid, Polygon after) {}

    /** Ground lost, taken or doubled, in degrees, possibly of no area. @param code of the grid or community it is told of */
    private record Fault(String key, Geometry ground, double squareMetres, String code) {}

    Optional<ChangeOutcome.Refused> fault(List<StandingGrid> before, List<Piece> after) {
        for (var piece : after) {
            var wrong = outline(piece);
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        var overlaps = overlaps(after);
        return tooMuch(overlaps)
                .or(() -> tooMuch(Stream.concat(overlaps.stream(), covers(before, after).stream()).toList()));
    }

    /** The largest of faults that together are more than a rounding: many slivers are ground as much as one. */
    private Optional<ChangeOutcome.Refused> tooMuch(List<Fault> faults) {
        if (faults.stream().mapToDouble(Fault::squareMetres).sum() <= rules.tolerance()) {
            return Optional.empty();
        }
        var largest = faults.stream().max(Comparator.comparingDouble(Fault::squareMetres)).orElseThrow();
        return refused(largest.key(), inside(largest.ground()), largest.code());
    }

    private Optional<ChangeOutcome.Refused> outline(Piece piece) {
        var error = new IsValidOp(piece.after()).getValidationError();
        if (error != null) {
            return refused("grid.change.crossing", Place.of(error.getCoordinate()), piece.grid().code());
        }
        double size = ground.squareMetres(piece.after());
        return size >= rules.leastSquareMetres()
                ? Optional.empty()
                : refused("grid.change.small",
                        Place.inside(piece.after().isEmpty() ? piece.grid().outline() : piece.after()),
                        piece.grid().code(), Math.round(size),
                        Math.round(rules.leastSquareMetres()));
    }

    private List<Fault> overlaps(List<Piece> after) {
        var faults = new ArrayList<Fault>();
        for (int i = 0; i < after.size(); i++) {
            for (int j = i + 1; j < after.size(); j++) {
                var one = after.get(i);
                var other = after.get(j);
                if (one.after().getEnvelopeInternal().intersects(other.after().getEnvelopeInternal())) {
                    var common = ground.overlay(one.after(), other.after(), OverlayNG.INTERSECTION);
                    faults.add(fault("grid.change.overlap", common, other.grid().code()));
                }
            }
        }
        return faults;
    }

    private List<Fault> covers(List<StandingGrid> before, List<Piece> after) {
        var faults = new ArrayList<Fault>();
        var communities = before.stream().map(StandingGrid::communityCode)
                .collect(Collectors.toCollection(TreeSet::new));
        for (var community : communities) {
            Predicate<StandingGrid> own = grid -> grid.communityCode().equals(community);
            var was = ground.union(before.stream().filter(own).map(StandingGrid::outline).toList());
            var is = ground.union(after.stream().filter(piece -> own.test(piece.grid())).map(Piece::after).toList());
            faults.add(fault("grid.change.gap", ground.overlay(was, is, OverlayNG.DIFFERENCE), community));
            faults.add(fault("grid.change.outside", ground.overlay(is, was, OverlayNG.DIFFERENCE), community));
        }
        return faults;
    }

    private Fault fault(String key, Geometry degrees, String code) {
        return new Fault(key, degrees, ground.squareMetres(degrees), code);
    }

    private Place inside(Geometry degrees) {
        return Place.inside(ground.surfaces(degrees));
    }

    private static Optional<ChangeOutcome.Refused> refused(String key, Place place, Object... arguments) {
        return Optional.of(new ChangeOutcome.Refused(Refusal.failed(key, arguments), place));
    }
}
