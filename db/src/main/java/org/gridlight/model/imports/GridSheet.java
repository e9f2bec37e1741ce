package org.gridlight.model.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.gridlight.model.cases.RejectedRow;
import org.gridlight.model.exchange.Feature;
import org.gridlight.model.exchange.FeatureSink;
import org.gridlight.model.grid.Area;
import org.gridlight.model.grid.AreaLevel;
import org.gridlight.model.grid.CodeLengths;
import org.gridlight.model.grid.CutRules;
import org.gridlight.model.grid.GridCheck;
import org.gridlight.model.grid.GridFault;
import org.gridlight.model.grid.GridField;
import org.gridlight.model.grid.GridPlan;
import org.gridlight.model.grid.GroundProjection;
import org.gridlight.model.grid.Place;
import org.gridlight.model.grid.UnitGrid;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Unit grids (单元网格) that a file gives, with what is said of them, and the proof that they are a cut of their streets: no gap,
 * no overlap, codes of 15 digits under streets of the record. Not shared by threads.
 */
public final class GridSheet implements FeatureSink {
    private static final CodeLengths LENGTHS = CodeLengths.USUAL;
    private static final Pattern CODE = Pattern.compile("[1-9][0-9]{" + (LENGTHS.total() - 1) + "}");
    private static final GeometryFactory PLAIN = new GeometryFactory();
    private static final int SHORT = 16;
    private static final int FUNCTION = 32;
    private static final int NAME = 128;
    private static final int BOUNDS = 500;

    private final FieldColumns<GridField> columns;
    private final Map<String, Area> streets;
    private final Set<String> givenUp;
    private final FateMarks marks;
    private final Map<String, ImportedGrid> grids = new TreeMap<>();
    private final Set<String> rejectedStreets = new HashSet<>();
    private final List<RejectedRow> rejected = new ArrayList<>();
    private boolean unplaced;

    /** A grid of the file. */
    public record ImportedGrid(int line, UnitGrid grid, String community, String landUse, String management,
            String function, String holder, String bounds) {}

    /**
     * @param streets of the record
     * @param givenUp codes that were used and given up: none is used again
     * @param marks   is told where what cannot be taken lies
     */
    public GridSheet(FieldColumns<GridField> columns, List<Area> streets, Set<String> givenUp, FateMarks marks) {
        this.columns = columns;
        this.streets = new HashMap<>();
        streets.forEach(street -> this.streets.put(street.code(), street));
        this.givenUp = Set.copyOf(givenUp);
        this.marks = marks;
    }

    @Override
    public void accept(Feature feature) {
        int line = (int) Math.min(Integer.MAX_VALUE, feature.line());
        var code = columns.text(feature, GridField.CODE);
        var why = whyNot(feature, code);
        if (why != null) {
            reject(line, columns.column(why.field), why.value, why.reason, feature.geometry());
            rejectedStreets.add(street(code));
            return;
        }
        var outline = (Polygon) PolygonExtracter.getPolygons(feature.geometry()).getFirst();
        int split = LENGTHS.upTo(AreaLevel.COMMUNITY);
        var ground = GroundProjection.around(outline.getEnvelopeInternal());
        grids.put(code, new ImportedGrid(line,
                new UnitGrid(code, code.substring(0, split), Integer.parseInt(code.substring(split)), outline,
                        ground.squareMetres(outline)),
                columns.text(feature, GridField.COMMUNITY), columns.text(feature, GridField.LAND_USE),
                columns.text(feature, GridField.MANAGEMENT), columns.text(feature, GridField.FUNCTION),
                columns.text(feature, GridField.HOLDER), columns.text(feature, GridField.BOUNDS)));
    }

    @Override
    public void fault(RejectedRow why) {
        rejected.add(why);
        marks.addUnplaced(RowFate.REJECTED);
        unplaced = true;
    }

    private record Why(GridField field, String value, String reason) {}

    private Why whyNot(Feature feature, String code) {
        if (!CODE.matcher(code).matches() || code.endsWith("0".repeat(LENGTHS.sequence()))) {
            return new Why(GridField.CODE, code, "reject.gridCode");
        }
        if (grids.containsKey(code)) {
            return new Why(GridField.CODE, code, "reject.twice");
        }
        if (givenUp.contains(code)) {
            return new Why(GridField.CODE, code, "reject.codeGivenUp");
        }
        if (!streets.containsKey(street(code))) {
            return new Why(GridField.CODE, code, "reject.noStreet");
        }
        if (PolygonExtracter.getPolygons(feature.geometry()).size() != 1) {
            return new Why(GridField.CODE, code, "reject.gridShape");
        }
        return tooLong(feature);
    }

    private Why tooLong(Feature feature) {
        var limits = new LinkedHashMap<GridField, Integer>();
        limits.put(GridField.COMMUNITY, NAME);
        limits.put(GridField.LAND_USE, SHORT);
        limits.put(GridField.MANAGEMENT, SHORT);
        limits.put(GridField.FUNCTION, FUNCTION);
        limits.put(GridField.HOLDER, NAME);
        limits.put(GridField.BOUNDS, BOUNDS);
        return limits.entrySet().stream()
                .filter(limit -> columns.text(feature, limit.getKey()).length() > limit.getValue()).findFirst()
                .map(limit -> new Why(limit.getKey(), "…", "reject.tooLong")).orElse(null);
    }

    private static String street(String code) {
        int digits = LENGTHS.upTo(AreaLevel.STREET);
        return code.length() < digits ? "" : code.substring(0, digits);
    }

    private void reject(int line, String column, String value, String reason, Geometry where) {
        rejected.add(new RejectedRow(line, column, value, reason));
        if (where != null && !where.isEmpty()) {
            var point = where.getEnvelopeInternal().centre();
            marks.add(RowFate.REJECTED, point.x, point.y);
        }
    }

    /** The grids by code, without those that cannot be taken. */
    public Map<String, ImportedGrid> grids() {
        return grids;
    }

    /** What cannot be taken; after {@link #prove} with gaps and overlaps. In the order of the file. */
    public List<RejectedRow> rejected() {
        rejected.sort(Comparator.comparingInt(RejectedRow::line));
        return rejected;
    }

    /**
     * Puts the grids under their communities and proves the cut.
     *
     * @param known     communities of the record by code
     * @param tolerance m² by which two grids may overlap and the grids of a street may miss its outline
     * @param named     what a community without a name is called: street and number
     * @return communities that the record does not have, and the grids; nothing can be kept while there are rejected rows
     */
    public GridPlan prove(Map<String, Area> known, double tolerance, BiFunction<Area, Integer, String> named) {
        var missing = new TreeMap<String, List<ImportedGrid>>();
        grids.values().stream().filter(one -> !known.containsKey(one.grid().communityCode()))
                .forEach(
                        one -> missing.computeIfAbsent(one.grid().communityCode(), code -> new ArrayList<>()).add(one));
        var made = missing.entrySet().stream().map(one -> community(one.getKey(), one.getValue(), named)).toList();
        var plan = new GridPlan(made, grids.values().stream().map(ImportedGrid::grid).toList());
        if (!grids.isEmpty()) {
            prove(plan, tolerance);
        }
        return plan;
    }

    private Area community(String code, List<ImportedGrid> parts, BiFunction<Area, Integer, String> named) {
        var street = streets.get(code.substring(0, LENGTHS.upTo(AreaLevel.STREET)));
        int number = Integer.parseInt(code.substring(LENGTHS.upTo(AreaLevel.STREET)));
        var outline = surfaces(
                OverlayNGRobust.union(parts.stream().map(part -> (Geometry) part.grid().outline()).toList()));
        var name = parts.stream().map(ImportedGrid::community).filter(text -> !text.isEmpty()).findFirst()
                .orElseGet(() -> named.apply(street, number));
        return new Area(code, AreaLevel.COMMUNITY, name, street.code(), outline,
                parts.stream().mapToDouble(part -> part.grid().areaSquareMetres()).sum());
    }

    private void prove(GridPlan plan, double tolerance) {
        var extent = new Envelope();
        grids.values().forEach(one -> extent.expandToInclude(one.grid().outline().getEnvelopeInternal()));
        var ground = GroundProjection.around(extent);
        var check = new GridCheck(CutRules.USUAL, ground, tolerance);
        for (var fault : check.overlaps(plan.grids())) {
            var one = grids.get(fault.code());
            reject(one.line(), columns.column(GridField.CODE), told(fault), "reject.grid." + fault.kind(),
                    one.grid().outline());
        }
        proveStreets(ground, tolerance);
    }

    /** Streets of which the file has grids must be filled by them, unless some were rejected before. */
    private void proveStreets(GroundProjection ground, double tolerance) {
        var parts = new TreeMap<String, List<Geometry>>();
        grids.values().forEach(one -> parts.computeIfAbsent(street(one.grid().code()), code -> new ArrayList<>())
                .add(ground.toMetres(one.grid().outline())));
        parts.forEach((code, outlines) -> {
            if (rejectedStreets.contains(code) || unplaced) {
                return;
            }
            var street = ground.toMetres(streets.get(code).outline());
            var union = OverlayNGRobust.union(outlines);
            proveNothing(GridFault.Kind.STREET_NOT_FILLED, code,
                    OverlayNGRobust.overlay(street, union, OverlayNG.DIFFERENCE), ground, tolerance);
            proveNothing(GridFault.Kind.COMMUNITY_NOT_FILLED, code,
                    OverlayNGRobust.overlay(union, street, OverlayNG.DIFFERENCE), ground, tolerance);
        });
    }

    private void proveNothing(GridFault.Kind kind, String street, Geometry metres, GroundProjection ground,
            double tolerance) {
        for (Object part : PolygonExtracter.getPolygons(metres)) {
            var piece = (Polygon) part;
            if (piece.getArea() > tolerance) {
                var degrees = ground.toDegrees(piece);
                reject(0, columns.column(GridField.CODE),
                        told(new GridFault(kind, street, Place.inside(degrees), piece.getArea())),
                        kind == GridFault.Kind.STREET_NOT_FILLED ? "reject.grid.GAP" : "reject.grid.BEYOND", degrees);
            }
        }
    }

    private static String told(GridFault fault) {
        return fault.code() + " (" + fault.place() + ") "
                + String.format(Locale.ROOT, "%.1f m²", fault.measure());
    }

    private static MultiPolygon surfaces(Geometry geometry) {
        var parts = new ArrayList<Polygon>();
        PolygonExtracter.getPolygons(geometry, parts);
        return PLAIN.createMultiPolygon(parts.toArray(Polygon[]::new));
    }
}
