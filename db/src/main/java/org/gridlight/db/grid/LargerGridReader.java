package org.gridlight.db.grid;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.gridlight.model.exchange.Feature;
import org.gridlight.model.grid.ImportedLargerGrid;
import org.gridlight.model.grid.LargerGridField;
import org.gridlight.model.grid.UnitGrid;
import org.gridlight.model.imports.CodedRows;
import org.gridlight.model.imports.FieldColumns;
import org.gridlight.model.imports.UnfitRow;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Makes responsibility grids of features: of surfaces those unit grids whose inner point lies in it, of points those in which
 * they lie. No unit grid belongs to two. Not shared by threads.
 */
public final class LargerGridReader implements CodedRows.Reader<ImportedLargerGrid> {
    private static final int CODE = 32;
    private static final int NAME = 128;

    private final FieldColumns<LargerGridField> columns;
    private final GridPlaces places;
    private final Map<String, Long> keys;
    private final STRtree middles = new STRtree();
    private final Map<Long, String> taken = new HashMap<>();

    /** A unit grid and a point inside it. */
    private record Middle(long id, String code, Coordinate at) {}

    /** @param places the unit grids of the record */
    public LargerGridReader(FieldColumns<LargerGridField> columns, GridPlaces places) {
        this.columns = columns;
        this.places = places;
        this.keys = places.keys();
        places.grids().forEach(this::index);
        middles.build();
    }

    private void index(UnitGrid grid) {
        var middle = grid.outline().getInteriorPoint();
        middles.insert(middle.getEnvelopeInternal(),
                new Middle(keys.get(grid.code()), grid.code(), middle.getCoordinate()));
    }

    @Override
    public ImportedLargerGrid of(Feature feature) throws UnfitRow {
        var code = columns.text(feature, LargerGridField.CODE, CODE);
        if (code == null || code.isEmpty()) {
            throw new UnfitRow(feature.line(), columns.column(LargerGridField.CODE), "", "reject.empty");
        }
        var name = columns.text(feature, LargerGridField.NAME, NAME);
        var level = columns.text(feature, LargerGridField.LEVEL, CODE);
        var parts = new TreeSet<Long>();
        for (var middle : inside(feature)) {
            var other = taken.putIfAbsent(middle.id(), code);
            if (other != null && !other.equals(code)) {
                throw new UnfitRow(feature.line(), columns.column(LargerGridField.GRID), middle.code(),
                        "reject.gridTaken");
            }
            parts.add(middle.id());
        }
        if (parts.isEmpty()) {
            throw new UnfitRow(feature.line(), columns.column(LargerGridField.CODE), code, "reject.noGridInside");
        }
        return new ImportedLargerGrid(code, name, level, parts);
    }

    private List<Middle> inside(Feature feature) {
        var shape = feature.geometry();
        if (shape.getDimension() == 0) {
            return Arrays.stream(shape.getCoordinates())
                    .flatMap(point -> places.at(point.x, point.y).stream()
                            .map(at -> new Middle(at.id(), at.code(), point)))
                    .toList();
        }
        var locator = new IndexedPointInAreaLocator(shape);
        List<?> near = middles.query(shape.getEnvelopeInternal());
        return near.stream().map(Middle.class::cast)
                .filter(middle -> locator.locate(middle.at()) == Location.INTERIOR).toList();
    }
}
