package org.gridlight.model.grid;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gridlight.model.words.Refusal;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.valid.IsValidOp;

/**
 * Makes outlines fit to be cut: none crosses itself, none is dust, no two claim the same ground. What it changes it
 * lists. Measures are taken on the ground projection, outlines stay in degrees.
 */
public final class AreaRepair {
    /** A part or a hole below this is a slip of the pen and no ground: a thousandth of a unit grid, in m². */
    static final double DUST = 10;

    /**
     * Two neighbours drawn by different hands overlap a little along their border. Up to this (a hundredth of a unit
     * grid, in m²) it is settled without asking; above it somebody has to say {@code --repair} or draw anew.
     */
    static final double BORDER_NOISE = 100;

    /** What is below this, in m², is arithmetic: an overlap is not settled, a part or hole goes without being listed. */
    static final double NOTHING = 0.1;

    private static final GeometryFactory PLAIN = new GeometryFactory();

    private final GroundProjection ground;
    private final boolean allowed;

    /** @param allowed whether outlines may be changed; if not, what would have to be changed is refused */
    public AreaRepair(GroundProjection ground, boolean allowed) {
        this.ground = ground;
        this.allowed = allowed;
    }

    /** What came of it: the same areas in the same order, and what was changed. */
    public record Result<T>(List<T> areas, List<Mending> mendings) {}

    /**
     * Takes outlines apart where they cross themselves, drops dust and fills pinholes.
     *
     * @throws Refusal naming every crossing area and place, when repair is not allowed
     */
    public Result<NamedOutline> uncross(List<NamedOutline> areas) {
        if (!allowed) {
            refuseCrossings(areas);
            return new Result<>(areas, List.of());
        }
        var mendings = new ArrayList<Mending>();
        var mended = areas.stream().map(area -> withoutDust(uncrossed(area, mendings), mendings)).toList();
        return new Result<>(mended, mendings);
    }

    private static void refuseCrossings(List<NamedOutline> areas) {
        var crossing = areas.stream().filter(area -> !area.outline().isValid())
                .map(area -> area.name() + " (" + crossingOf(area) + ")").toList();
        if (!crossing.isEmpty()) {
            throw Refusal.failed("grid.area.crossing", crossing.size(), String.join("; ", crossing));
        }
    }

    private static Place crossingOf(NamedOutline area) {
        return Place.of(new IsValidOp(area.outline()).getValidationError().getCoordinate());
    }

    private NamedOutline uncrossed(NamedOutline area, List<Mending> mendings) {
        if (area.outline().isValid()) {
            return area;
        }
        var error = new IsValidOp(area.outline()).getValidationError();
        var place = Place.of(error.getCoordinate());
        var fault = OutlineFault.of(error);
        var mended = surfaces(GeometryFixer.fix(area.outline()));
        mendings.add(new Mending.Uncrossed(area.name(), place, fault, ground.squareMetres(area.outline()),
                ground.squareMetres(mended)));
        return area.withOutline(mended);
    }

    private NamedOutline withoutDust(NamedOutline area, List<Mending> mendings) {
        var kept = withoutDust(area.name(), area.outline(), mendings);
        if (kept.isEmpty()) {
            throw Refusal.failed("grid.area.vanished", area.feature(), area.name(), DUST);
        }
        return area.withOutline(kept);
    }

    private MultiPolygon withoutDust(String area, MultiPolygon outline, List<Mending> mendings) {
        var kept = new ArrayList<Polygon>();
        for (Polygon part : parts(outline)) {
            double size = ground.squareMetres(part);
            if (size >= DUST) {
                kept.add(withoutPinholes(area, part, mendings));
            } else if (size >= NOTHING) {
                mendings.add(new Mending.PartDropped(area, Place.inside(part), size));
            }
        }
        return PLAIN.createMultiPolygon(kept.toArray(Polygon[]::new));
    }

    private Polygon withoutPinholes(String area, Polygon part, List<Mending> mendings) {
        var kept = new ArrayList<LinearRing>();
        for (int i = 0; i < part.getNumInteriorRing(); i++) {
            var hole = PLAIN.createPolygon(part.getInteriorRingN(i));
            double size = ground.squareMetres(hole);
            if (size >= DUST) {
                kept.add(part.getInteriorRingN(i));
            } else if (size >= NOTHING) {
                mendings.add(new Mending.HoleFilled(area, Place.inside(hole), size));
            }
        }
        return PLAIN.createPolygon(part.getExteriorRing(), kept.toArray(LinearRing[]::new));
    }

    /**
     * Leaves ground that two areas claim to the one with the smaller code. The others' measures change with it.
     *
     * @param areas of one level; none crosses itself
     * @throws Refusal naming every pair that overlaps by more than border noise, when repair is not allowed
     */
    public Result<Area> settleOverlaps(List<Area> areas) {
        var byCode = areas.stream().sorted(Comparator.comparing(Area::code)).toList();
        var overlaps = overlaps(byCode);
        refuseLarge(overlaps, byCode);
        var settled = new ArrayList<>(byCode);
        var mendings = new ArrayList<Mending>();
        for (var overlap : overlaps) {
            var keeper = settled.get(overlap.keeper());
            var loser = settled.get(overlap.loser());
            mendings.add(new Mending.OverlapRemoved(loser.name(), keeper.name(), Place.inside(overlap.common()),
                    overlap.squareMetres()));
            settled.set(overlap.loser(), without(overlap.common(), loser, keeper, mendings));
        }
        return new Result<>(List.copyOf(settled), mendings);
    }

    private Area without(MultiPolygon common, Area loser, Area keeper, List<Mending> mendings) {
        var rest = surfaces(OverlayNGRobust.overlay(loser.outline(), common, OverlayNG.DIFFERENCE));
        if (allowed) {
            rest = withoutDust(loser.name(), rest, mendings);
        }
        if (rest.isEmpty()) {
            throw Refusal.failed("grid.area.covered", loser.name(), keeper.name());
        }
        return loser.withOutline(rest, ground.squareMetres(rest));
    }

    private record Overlap(int keeper, int loser, MultiPolygon common, double squareMetres) {}

    private List<Overlap> overlaps(List<Area> byCode) {
        var near = new STRtree();
        for (int i = 0; i < byCode.size(); i++) {
            near.insert(byCode.get(i).outline().getEnvelopeInternal(), i);
        }
        var found = new ArrayList<Overlap>();
        for (int i = 0; i < byCode.size(); i++) {
            for (Object other : near.query(byCode.get(i).outline().getEnvelopeInternal())) {
                int j = (Integer) other;
                if (j > i) {
                    var common = surfaces(OverlayNGRobust.overlay(byCode.get(i).outline(), byCode.get(j).outline(),
                            OverlayNG.INTERSECTION));
                    double size = ground.squareMetres(common);
                    if (size >= NOTHING) {
                        found.add(new Overlap(i, j, common, size));
                    }
                }
            }
        }
        found.sort(Comparator.comparingInt(Overlap::keeper).thenComparingInt(Overlap::loser));
        return found;
    }

    private void refuseLarge(List<Overlap> overlaps, List<Area> byCode) {
        var large = overlaps.stream().filter(overlap -> overlap.squareMetres() > BORDER_NOISE)
                .map(overlap -> byCode.get(overlap.keeper()).name() + " / " + byCode.get(overlap.loser()).name() + " "
                        + Math.round(overlap.squareMetres()) + " m² (" + Place.inside(overlap.common()) + ")")
                .toList();
        if (!large.isEmpty() && !allowed) {
            throw Refusal.failed("grid.area.overlap", large.size(), String.join("; ", large));
        }
    }

    static MultiPolygon surfaces(Geometry any) {
        return PLAIN.createMultiPolygon(parts(any).toArray(Polygon[]::new));
    }

    static List<Polygon> parts(Geometry any) {
        var parts = new ArrayList<Polygon>();
        for (Object part : PolygonExtracter.getPolygons(any)) {
            if (!((Polygon) part).isEmpty()) {
                parts.add((Polygon) part);
            }
        }
        return parts;
    }
}
