package org.gridlight.db.grid;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gridlight.db.Database;
import org.gridlight.model.exchange.Column;
import org.gridlight.model.exchange.Feature;
import org.gridlight.model.exchange.FeatureLayer;
import org.gridlight.model.exchange.FeatureSupply;
import org.gridlight.model.grid.AreaLevel;
import org.locationtech.jts.geom.Envelope;

/**
 * Gives out areas and unit grids in the columns in which the usual imports take them back. Holds no state; safe for use by
 * many threads.
 */
public final class GridExchangeStore {
    private static final List<String> GRID_COLUMNS = List.of("BGCODE", "COMMUNITY", "LANDUSE", "MANAGE", "FUNC",
            "HOLDER",
            "BOUNDS", "AREA_M2");
    private static final List<String> AREA_COLUMNS = List.of("CODE", "NAME", "LEVEL", "PARENT", "AREA_M2");

    private final Database database;

    public GridExchangeStore(Database database) {
        this.database = database;
    }

    /** The columns of an export of unit grids. */
    public FeatureLayer gridLayer(String name) {
        return layer(name, GRID_COLUMNS);
    }

    /** The columns of an export of areas. */
    public FeatureLayer areaLayer(String name) {
        return layer(name, AREA_COLUMNS);
    }

    private static FeatureLayer layer(String name, List<String> columns) {
        return new FeatureLayer(name, columns.stream().map(GridExchangeStore::column).toList(),
                FeatureLayer.Shape.SURFACE);
    }

    private static Column column(String name) {
        return name.equals("AREA_M2") ? Column.decimal(name) : Column.text(name);
    }

    /** Around all areas of the record; of nothing when there are none. */
    public Envelope extent() {
        var extent = new Envelope();
        database.read(session -> session.getMapper(GridExchangeMapper.class).selectAreaSheet(null))
                .forEach(row -> extent.expandToInclude(row.outline().getEnvelopeInternal()));
        return extent;
    }

    /** Unit grids in force, in the order of their codes. */
    public FeatureSupply grids() {
        return sink -> {
            long line = 0;
            for (var row : database
                    .read(session -> session.getMapper(GridExchangeMapper.class).selectGridSheet())) {
                sink.accept(new Feature(++line, attributes(GRID_COLUMNS, row.code(), row.community(), row.landUse(),
                        row.management(), row.functionType(), row.holder(), row.bounds(),
                        Double.toString(row.squareMetres())), row.outline()));
            }
        };
    }

    /** Areas in force, in the order of their codes. @param level null for all */
    public FeatureSupply areas(AreaLevel level) {
        return sink -> {
            long line = 0;
            for (var row : database
                    .read(session -> session.getMapper(GridExchangeMapper.class).selectAreaSheet(level))) {
                sink.accept(new Feature(++line, attributes(AREA_COLUMNS, row.code(), row.name(), row.level(),
                        row.parentCode(), Double.toString(row.squareMetres())), row.outline()));
            }
        };
    }

    private static Map<String, String> attributes(List<String> columns, String... values) {
        var attributes = new LinkedHashMap<String, String>();
        for (int i = 0; i < values.length; i++) {
            if (values[i] != null) {
                attributes.put(columns.get(i), values[i]);
            }
        }
        return attributes;
    }
}
