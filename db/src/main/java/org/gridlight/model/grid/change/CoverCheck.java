package org.gridlight.model.grid.change;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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

    Optional<ChangeOutcome.Refused> fault(List<StandingGrid> before, List<Piece> after) {
        for (var piece : after) {
            var wrong = outline(piece);
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        var overlap = overlap(after);
        return overlap.isPresent() ? overlap : cover(before, after);
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

    private Optional<ChangeOutcome.Refused> overlap(List<Piece> after) {
        for (int i = 0; i < after.size(); i++) {
            for (int j = i + 1; j < after.size(); j++) {
                var one = after.get(i);
                var other = after.get(j);
                if (one.after().getEnvelopeInternal().intersects(other.after().getEnvelopeInternal())) {
                    var common = ground.overlay(one.after(), other.after(), OverlayNG.INTERSECTION);
                    if (isGround(common)) {
                        return refused("grid.change.overlap", inside(common), other.grid().code());
                    }
                }
            }
        }
        return Optional.empty();
    }

    private Optional<ChangeOutcome.Refused> cover(List<StandingGrid> before, List<Piece> after) {
        var communities = before.stream().map(StandingGrid::communityCode)
                .collect(Collectors.toCollection(TreeSet::new));
        for (var community : communities) {
            Predicate<StandingGrid> own = grid -> grid.communityCode().equals(community);
            var was = ground.union(before.stream().filter(own).map(StandingGrid::outline).toList());
            var is = ground.union(after.stream().filter(piece -> own.test(piece.grid())).map(Piece::after).toList());
            var lost = ground.overlay(was, is, OverlayNG.DIFFERENCE);
            if (isGround(lost)) {
                return refused("grid.change.gap", inside(lost), community);
            }
            var taken = ground.overlay(is, was, OverlayNG.DIFFERENCE);
            if (isGround(taken)) {
                return refused("grid.change.outside", inside(taken), community);
            }
        }
        return Optional.empty();
    }

    private boolean isGround(Geometry degrees) {
        return ground.squareMetres(degrees) > rules.tolerance();
    }

    private Place inside(Geometry degrees) {
        return Place.inside(ground.surfaces(degrees));
    }

    private static Optional<ChangeOutcome.Refused> refused(String key, Place place, Object... arguments) {
        return Optional.of(new ChangeOutcome.Refused(Refusal.failed(key, arguments), place));
    }
}
