package org.gridlight.db.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import org.gridlight.model.exchange.Column;
import org.gridlight.model.exchange.Feature;
import org.gridlight.model.exchange.FeatureLayer;
import org.gridlight.model.exchange.FeatureLayer.Shape;
import org.gridlight.model.exchange.ReadOptions;
import org.gridlight.model.exchange.WriteOptions;
import org.gridlight.model.grid.SourceCrs;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** What is written is read as the same: any shape, any Chinese text, every format, every kind of coordinate system. */
class RoundTripTest {
    private static final GeometryFactory PLAIN = new GeometryFactory();
    private static final double SAME = 1e-8;
    private static final Path FOLDER = Collected.folder(RoundTripTest.class);
    private static final List<Column> COLUMNS = List.of(Column.text("名称"), Column.text("CODE"), Column.whole("COUNT"),
            Column.decimal("AREA"));

    @Property(tries = 60)
    void whatIsWrittenIsReadAsTheSame(@ForAll("layers") List<Feature> features, @ForAll("endings") String ending,
            @ForAll("systems") String system) {
        var shape = shape(features.getFirst());
        var file = FOLDER.resolve("trip." + ending);
        var crs = SourceCrs.named(system);
        var written = FeatureFiles.write(file, new FeatureLayer("trip", COLUMNS, shape), new WriteOptions(crs),
                Collected.supply(features));
        assertThat(written.features()).isEqualTo(features.size());
        assertThat(written.renamed()).isEmpty();
        var read = Collected.of(file, ReadOptions.USUAL.in(crs).withCrossings());
        assertThat(read.faults()).isEmpty();
        assertThat(read.features()).hasSameSizeAs(features);
        for (int i = 0; i < features.size(); i++) {
            assertThat(values(read.features().get(i))).isEqualTo(values(features.get(i)));
            assertThat(sorted(read.features().get(i)).equalsExact(sorted(features.get(i)), SAME))
                    .as("%s became %s", features.get(i), read.features().get(i)).isTrue();
        }
    }

    /** A file says by itself in which system it is, where its format can. */
    @Test
    void theSystemIsReadBack() {
        var feature = new Feature(1, Map.of(), Collected.shape("POINT (116.4 39.9)"));
        for (var ending : List.of("shp", "gpkg", "geojson", "zip")) {
            for (var system : List.of("EPSG:4490", "EPSG:4326", "EPSG:3857", "EPSG:4548", "EPSG:4527")) {
                var file = FOLDER.resolve("system." + ending);
                FeatureFiles.write(file, new FeatureLayer("s", List.of(), Shape.POINT),
                        new WriteOptions(SourceCrs.named(system)), Collected.supply(List.of(feature)));
                try (var source = FeatureFiles.open(file, ReadOptions.USUAL)) {
                    assertThat(source.crs().name()).as(ending).isEqualTo(system);
                }
            }
        }
    }

    @Test
    void nothingIsLeftBesideTheFile() throws IOException {
        var folder = Files.createDirectories(FOLDER.resolve("alone"));
        FeatureFiles.write(folder.resolve("a.shp"), new FeatureLayer("a", COLUMNS, Shape.POINT), WriteOptions.USUAL,
                Collected.supply(List.of(new Feature(1, Map.of(), Collected.shape("POINT (116 39)")))));
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrder("a.cpg", "a.dbf",
                    "a.prj",
                    "a.shp", "a.shx");
        }
    }

    private static Shape shape(Feature feature) {
        return switch (feature.geometry().getDimension()) {
            case 0 -> Shape.POINT;
            case 1 -> Shape.LINE;
            default -> Shape.SURFACE;
        };
    }

    /** An empty text and an absent one are the same in formats without null; numbers are compared as numbers. */
    private static Map<String, Object> values(Feature feature) {
        var values = new LinkedHashMap<String, Object>();
        feature.attributes().forEach((name, value) -> {
            if (!value.isEmpty()) {
                values.put(name, name.equals("AREA") || name.equals("COUNT") ? Double.valueOf(value) : value);
            }
        });
        return values;
    }

    /** As several with its parts in one order, because some formats keep neither that nor the direction of rings. */
    private static Geometry sorted(Feature feature) {
        var shape = feature.geometry();
        var several = switch (shape) {
            case LineString line -> PLAIN.createMultiLineString(new LineString[]{line});
            case Polygon polygon -> PLAIN.createMultiPolygon(new Polygon[]{polygon});
            default -> shape.copy();
        };
        several.apply((org.locationtech.jts.geom.CoordinateFilter) point -> {
            point.x = Math.round(point.x * 1e7) / 1e7;
            point.y = Math.round(point.y * 1e7) / 1e7;
        });
        several.geometryChanged();
        return several.getDimension() == 2 ? several.norm() : several;
    }

    @Provide
    Arbitrary<String> endings() {
        return Arbitraries.of("shp", "gpkg", "geojson", "csv", "zip");
    }

    @Provide
    Arbitrary<String> systems() {
        return Arbitraries.of("EPSG:4490", "EPSG:4326", "EPSG:3857", "EPSG:4548", "EPSG:4527", "GCJ-02", "BD-09");
    }

    @Provide
    Arbitrary<List<Feature>> layers() {
        return Arbitraries.of(Shape.values()).flatMap(kind -> features(shapes(kind)));
    }

    private Arbitrary<List<Feature>> features(Arbitrary<Geometry> shapes) {
        var texts = Arbitraries.strings().withCharRange('\u4E00', '\u9FA5').withChars("ab1,;\"'\n\\<> \t")
                .ofMaxLength(60)
                .map(String::strip).injectNull(0.1);
        var numbers = Arbitraries.longs().between(-999_999_999_999L, 999_999_999_999L).map(String::valueOf)
                .injectNull(0.1);
        var decimals = Arbitraries.bigDecimals()
                .between(java.math.BigDecimal.valueOf(-1e9), java.math.BigDecimal.valueOf(1e9))
                .ofScale(4).map(java.math.BigDecimal::toPlainString).injectNull(0.1);
        return net.jqwik.api.Combinators.combine(shapes, texts, texts, numbers, decimals)
                .as((shape, name, code, count, area) -> {
                    var values = new LinkedHashMap<String, String>();
                    put(values, "名称", name);
                    put(values, "CODE", code);
                    put(values, "COUNT", count);
                    put(values, "AREA", area);
                    return new Feature(1, values, shape);
                }).list().ofMinSize(1).ofMaxSize(12);
    }

    private static void put(Map<String, String> values, String name, String value) {
        if (value != null) {
            values.put(name, value);
        }
    }

    private Arbitrary<Geometry> shapes(Shape kind) {
        var corners = net.jqwik.api.Combinators.combine(
                Arbitraries.doubles().between(115.6, 118.4).withDistribution(RandomDistribution.uniform()),
                Arbitraries.doubles().between(30, 45).withDistribution(RandomDistribution.uniform()))
                .as((x, y) -> (Coordinate) new CoordinateXY(Math.round(x * 1e6) / 1e6, Math.round(y * 1e6) / 1e6));
        return switch (kind) {
            case POINT -> corners.map(PLAIN::createPoint);
            case LINE -> corners.list().ofMinSize(2).ofMaxSize(20)
                    .map(points -> PLAIN.createLineString(points.toArray(Coordinate[]::new)));
            case SURFACE ->
                corners.flatMap(corner -> Arbitraries.integers().between(1, 4).map(parts -> parcels(corner, parts)));
        };
    }

    /** Squares side by side, every second with a hole and an island in it. */
    private static Geometry parcels(Coordinate corner, int parts) {
        var parcels = new ArrayList<Polygon>();
        for (int i = 0; i < parts; i++) {
            double x = corner.x + i * 0.02;
            var hole = i % 2 == 0 ? new LinearRing[]{ring(x + 0.002, corner.y + 0.002, 0.006)} : new LinearRing[0];
            parcels.add(PLAIN.createPolygon(ring(x, corner.y, 0.01), hole));
            if (i % 2 == 0) {
                parcels.add(PLAIN.createPolygon(ring(x + 0.004, corner.y + 0.004, 0.002)));
            }
        }
        return parcels.size() == 1 ? parcels.getFirst() : PLAIN.createMultiPolygon(parcels.toArray(Polygon[]::new));
    }

    private static LinearRing ring(double x, double y, double side) {
        return PLAIN.createLinearRing(Stream.of(new double[]{0, 0}, new double[]{side, 0}, new double[]{side, side},
                new double[]{0, side}, new double[]{0, 0})
                .map(step -> new CoordinateXY(x + step[0], y + step[1])).toArray(Coordinate[]::new));
    }
}
