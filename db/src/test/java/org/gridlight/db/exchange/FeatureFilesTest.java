package org.gridlight.db.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gridlight.model.exchange.Column;
import org.gridlight.model.exchange.Feature;
import org.gridlight.model.exchange.FeatureLayer;
import org.gridlight.model.exchange.FeatureLayer.Shape;
import org.gridlight.model.exchange.ReadOptions;
import org.gridlight.model.exchange.WriteOptions;
import org.gridlight.model.grid.Datum;
import org.gridlight.model.grid.SourceCrs;
import org.gridlight.model.words.Refusal;
import org.gridlight.model.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;

class FeatureFilesTest {
    private static final Path FOLDER = Collected.folder(FeatureFilesTest.class);
    private static final Envelope CHAOYANG = new Envelope(116.3, 116.7, 39.8, 40.1);
    private static final ReadOptions HERE = ReadOptions.USUAL.around(CHAOYANG);
    private static final Charset GB18030 = Charset.forName("GB18030");

    @Test
    void aSpreadsheetOfPointsIsReadWhateverItsLetters() {
        var text = "编码,名称,经度,纬度\n0101,\"路灯,一号\",116.4,39.9\n0102,,116.41,39.91\n";
        var mark = "\uFEFF" + text;
        for (var file : List.of(csv("utf8", text.getBytes(StandardCharsets.UTF_8)), csv("gbk", text.getBytes(GB18030)),
                csv("mark", mark.getBytes(StandardCharsets.UTF_8)), csv("packed.csv.gz", packed(text)),
                csv("tabs", text.replace("\"路灯,一号\"", "路灯,一号").replaceAll("(?<!灯),", "\t").getBytes(GB18030)))) {
            var read = Collected.of(file, HERE);
            assertThat(read.features()).as(file.toString()).hasSize(2);
            assertThat(read.features().getFirst().attributes())
                    .isEqualTo(Map.of("编码", "0101", "名称", "路灯,一号"));
            assertThat(read.features().get(1).attributes()).isEqualTo(Map.of("编码", "0102"));
            assertThat((Object) read.features().getFirst().geometry()).isEqualTo(Collected.shape("POINT (116.4 39.9)"));
            assertThat(read.features()).extracting(Feature::line).containsExactly(2L, 3L);
        }
    }

    @Test
    void letterBeyondAsciiFarBehindTheBeginningStillTellsTheCharset() {
        var plain = "name,lon,lat\n" + "ab,116.4,39.9\n".repeat(20_000);
        assertThat(
                Collected.of(csv("late-gbk", (plain + "路灯,116.4,39.9\n").getBytes(GB18030)), HERE).features().getLast()
                        .attributes())
                .containsEntry("name", "路灯");
        assertThat(Collected.of(csv("late-utf8", plain + "路灯,116.4,39.9\n"), HERE).features().getLast().attributes())
                .containsEntry("name", "路灯");
    }

    @Test
    void shapesOfASpreadsheetStandInAColumn() {
        var read = Collected.of(csv("wkt", "wkt;name\nPOLYGON ((116.4 39.9, 116.5 39.9, 116.5 40, 116.4 39.9));a\n"
                + "\"SRID=4490;MULTIPOINT (116.4 39.9, (116.5 39.9))\";b\nPOINT Z (116.4 39.9 12);c\nPOINT EMPTY;d\n"),
                HERE);
        assertThat(read.features()).extracting(feature -> feature.geometry().getGeometryType()).containsExactly(
                "Polygon",
                "MultiPoint", "Point");
        assertThat(read.reasons()).containsExactly("NO_PLACE");
    }

    /** A row, its fault, and what the list must show. Two right rows stand beside it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {"39.9,116.4,x | EXCHANGED | 39.9, 116.4",
        "121.47,31.23,x | FAR | 121.47", "12.5,41.9,x | OUTSIDE | 12.5", "447924,4419380,x | METRES | EPSG:4548",
        "39447924,4419380,x | METRES | EPSG:4527", "12956586,4852437,x | METRES | EPSG:3857",
        "abc,39.9,x | NO_NUMBER | abc",
        "NaN,39.9,x | NO_NUMBER | NaN", "1e999,39.9,x | NO_NUMBER | 1e999", "0x1p3,39.9,x | NO_NUMBER | 0x1p3",
        ",39.9,x | NO_PLACE | ", "116.4,39.9 | COLUMN_COUNT | 2 ≠ 3", "116.4,39.9,a\0b | CONTROL_CHARACTER | ",
        "116.4,39.9,a�b | LETTERS | "})
    void aRowThatCannotBeRightIsListedWithWhatToDo(String row, String reason, String shown) {
        var read = Collected.of(csv("row", "lon,lat,name\n116.4,39.9,a\n" + row + "\n116.5,39.9,b\n"), HERE);
        assertThat(read.features()).hasSize(2);
        assertThat(read.reasons()).containsExactly(reason);
        assertThat(read.faults().getFirst().line()).isEqualTo(3);
        assertThat(read.faults().getFirst().value()).contains(shown == null ? "" : shown);
        for (var locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            assertThat(Words.of(locale).say(read.faults().getFirst().reason())).doesNotContain("reject.").isNotBlank();
        }
    }

    @Test
    void aTextThatIsTooLongIsListedShortened() {
        var read = Collected.of(csv("long", "lon,lat,name\n116.4,39.9," + "字".repeat(1_001) + "\n116.4,39.9,"
                + "字".repeat(1_000) + "\n"), HERE);
        assertThat(read.reasons()).containsExactly("TOO_LONG");
        assertThat(read.faults().getFirst().column()).isEqualTo("name");
        assertThat(read.faults().getFirst().value()).hasSizeLessThan(100);
        assertThat(read.features()).hasSize(1);
    }

    /** What all rows are, the refusal, and what its sentence must name. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"lon,lat | 39.9,116.4 | EPSG:4490 | exchange.all.EXCHANGED | 39.9",
        "x,y | 447924,4419380 | EPSG:4549 | exchange.all.OTHER_ZONE | EPSG:4548",
        "x,y | 39447924,4419380 | EPSG:4548 | exchange.all.OTHER_ZONE | EPSG:4527",
        "x,y | 4419380,447924 | EPSG:4548 | exchange.all.EXCHANGED | 447924",
        "x,y | 116.4,39.9 | EPSG:4548 | exchange.all.DEGREES | EPSG:4490",
        "lon,lat | 121.47,31.23 | EPSG:4490 | exchange.all.FAR | 121.47",
        "lon,lat | -71.1,42.3 | EPSG:4490 | exchange.all.OUTSIDE | -71.1",
        "lon,lat | 447924,4419380 | EPSG:4490 | exchange.all.METRES | EPSG:4548",
        "x,y | 447924,4419380 | | exchange.crs.needed | EPSG:4548",
        "x,y | 39447924,4419380 | | exchange.crs.needed | EPSG:4527", "a,b | 1,2 | | exchange.csv.noPlace | a, b",
        "lon,lon | 1,2 | | cases.columnTwice | lon"})
    void aFileThatIsWrongThroughoutIsRefusedAtOnce(String header, String row, String crs, String key, String named) {
        var file = csv("all", header + "\n" + (row + "\n").repeat(5_000));
        var collected = new Collected();
        var options = crs == null ? HERE : HERE.in(SourceCrs.named(crs));
        var thrown = catchThrowable(() -> {
            try (var source = FeatureFiles.open(file, options)) {
                source.each(collected);
            }
        });
        assertRefused(thrown, key, named);
        assertThat(collected.features()).isEmpty();
        assertThat(collected.faults()).hasSizeLessThanOrEqualTo(200);
    }

    @Test
    void rowsThatNameAnotherSystemAreNotMixedIn() {
        var read = Collected
                .of(csv("mixed", "lon,lat,坐标系\n116.4,39.9,CGCS2000\n116.4,39.9,GCJ-02\n116.4,39.9,cgcs2000\n"
                        + "116.4,39.9,\n116.4,39.9,EPSG:4548\n"), HERE);
        assertThat(read.reasons()).containsExactly("OTHER_SYSTEM", "OTHER_SYSTEM");
        assertThat(read.faults()).extracting(fault -> fault.line()).containsExactly(3, 6);
        assertThat(read.features()).hasSize(3);
    }

    @Test
    void shiftedDegreesAreCorrectedWhenNamedOnly() {
        var file = csv("gcj", "lon,lat\n116.41024449916938,39.91640428150164\n");
        var found = Collected.of(file, HERE.in(SourceCrs.named("GCJ-02"))).features().getFirst().geometry();
        assertThat(found.distance(Collected.shape("POINT (116.404 39.915)"))).isLessThan(1e-8);
        assertThat(Collected.of(file, HERE).features().getFirst().geometry().getCoordinate().x)
                .isEqualTo(116.41024449916938);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "\"type\":\"Polygon\",\"coordinates\":[[[116.4,39.9],[116.5,40],[116.5,39.9],[116.4,40],[116.4,39.9]]] | CROSSING | 116.45",
        "\"type\":\"Polygon\",\"coordinates\":[[[116.4,39.9],[116.5,39.9],[116.5,40],[116.4,40]]] | RING_OPEN | 116.4, 40",
        "\"type\":\"Polygon\",\"coordinates\":[[[116.4,39.9],[116.5,39.9],[116.4,39.9]]] | TOO_FEW_POINTS | 116.4",
        "\"type\":\"Polygon\",\"coordinates\":[[],[[116.4,39.9],[116.5,39.9],[116.5,40],[116.4,39.9]]] | BROKEN_SHAPE |",
        "\"type\":\"Polygon\",\"coordinates\":[] | NO_PLACE |",
        "\"type\":\"Point\",\"coordinates\":[NaN,39.9] | NO_NUMBER | NaN",
        "\"type\":\"Point\",\"coordinates\":[Infinity,39.9] | NO_NUMBER | Infinity",
        "\"type\":\"Point\",\"coordinates\":[116.4] | NO_NUMBER | 116.4",
        "\"type\":\"Point\",\"coordinates\":[\"116.4\",39.9] | NO_NUMBER | NaN",
        "\"type\":\"Point\",\"coordinates\":{} | BROKEN_SHAPE |", "\"type\":\"Point\" | BROKEN_SHAPE |",
        "\"type\":\"Circle\",\"coordinates\":[1,2] | UNKNOWN_SHAPE | Circle",
        "\"type\":\"GeometryCollection\",\"geometries\":[] | UNKNOWN_SHAPE | GeometryCollection",
        "\"coordinates\":[[[116.4,39.9],7]],\"type\":\"Polygon\" | BROKEN_SHAPE |",
        "\"type\":\"Point\",\"coordinates\":[116.4,39.9],\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"GCJ-02\"}} | OTHER_SYSTEM | GCJ-02"})
    void aShapeThatIsNoneIsListed(String geometry, String reason, String shown) {
        var read = Collected.of(json("shape", feature("1", "\"type\":\"Point\",\"coordinates\":[116.4,39.9,55]"),
                feature("2", geometry), feature("3", "\"coordinates\":[116.4,39.9],\"type\":\"Point\"")), HERE);
        assertThat(read.reasons()).containsExactly(reason);
        assertThat(read.faults().getFirst().line()).isEqualTo(2);
        assertThat(read.faults().getFirst().value()).contains(shown == null ? "" : shown);
        assertThat(read.features()).extracting(feature -> feature.attributes().get("n")).containsExactly("1", "3");
    }

    @Test
    void crossingOutlinesAreGivenToWhoeverMendsThem() {
        var crossing = json("mend", feature("1",
                "\"type\":\"Polygon\",\"coordinates\":[[[116.4,39.9],[116.5,40],[116.5,39.9],[116.4,40],[116.4,39.9]]]"));
        assertThat(Collected.of(crossing, HERE.withCrossings()).features()).hasSize(1);
        assertThat(Collected.of(crossing, HERE).reasons()).containsExactly("CROSSING");
    }

    @Test
    void valuesOfAnyKindBecomeText() {
        var read = Collected.of(
                json("values", "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[116.4,39.9]},"
                        + "\"properties\":{\"t\":\" 井盖 \",\"n\":1.50,\"b\":true,\"z\":null,\"o\":{\"a\":[1,2]}}}"),
                HERE);
        assertThat(read.features().getFirst().attributes())
                .isEqualTo(Map.of("t", "井盖", "n", "1.50", "b", "true", "o", "{\"a\":[1,2]}"));
    }

    @Test
    void aCollectionNamesItsSystemAndOneThatDoesNotIsWgs84() {
        var point = feature("1", "\"type\":\"Point\",\"coordinates\":[447924.4832,4419380.4476]");
        var named = Collected.write(FOLDER.resolve("named.geojson"),
                ("{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\","
                        + "\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::4548\"}},\"features\":[" + point + "]}"));
        var found = Collected.of(named, HERE).features().getFirst().geometry();
        assertThat(found.distance(Collected.shape("POINT (116.391 39.907)"))).isLessThan(1e-8);
        var late = Collected.write(FOLDER.resolve("late.geojson"), ("{\"type\":\"FeatureCollection\",\"features\":["
                + feature("1", "\"type\":\"Point\",\"coordinates\":[116.4,39.9]").repeat(1)
                + "],\"crs\":{\"type\":\"name\","
                + "\"properties\":{\"name\":\"EPSG:4490\"}}}"));
        try (var source = FeatureFiles.open(late, HERE)) {
            assertThat(source.datum()).isEqualTo(Datum.CGCS2000);
        }
        try (var source = FeatureFiles.open(json("plain", feature("1", "\"type\":\"Point\",\"coordinates\":[116,39]")),
                HERE)) {
            assertThat(source.datum()).isEqualTo(Datum.WGS84);
            assertThat(source.columns()).containsExactly("n");
            assertThat(source.estimatedFeatures()).isEqualTo(1);
        }
    }

    /** Holes stay holes whichever way their rings run, islands in them are kept, and so are several parts. */
    @Test
    void ringsOfAShapefileAreToldByWhereTheyLie() throws IOException {
        var nested = Collected.shape("MULTIPOLYGON (((116 39, 116.5 39, 116.5 39.5, 116 39.5, 116 39), "
                + "(116.1 39.1, 116.4 39.1, 116.4 39.4, 116.1 39.4, 116.1 39.1)), "
                + "((116.2 39.2, 116.3 39.2, 116.3 39.3, 116.2 39.3, 116.2 39.2)))");
        var file = FOLDER.resolve("rings.shp");
        FeatureFiles.write(file, new FeatureLayer("rings", List.of(), Shape.SURFACE), WriteOptions.USUAL,
                Collected.supply(List.of(new Feature(1, Map.of(), nested))));
        assertThat((Object) Collected.of(file, ReadOptions.USUAL).features().getFirst().geometry().norm())
                .isEqualTo(nested.norm());
        var bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        int points = 100 + 8 + 44 + 4 * 3;
        for (int ring = 0; ring < 3; ring++) {
            turn(bytes, points + ring * 5 * 16, 5);
        }
        Files.write(file, bytes.array());
        assertThat((Object) Collected.of(file, ReadOptions.USUAL).features().getFirst().geometry().norm())
                .isEqualTo(nested.norm());
    }

    private static void turn(ByteBuffer bytes, int at, int points) {
        var ring = new double[2 * points];
        bytes.position(at);
        bytes.asDoubleBuffer().get(ring);
        for (int i = 0; i < points; i++) {
            bytes.putDouble(at + 16 * i, ring[2 * (points - 1 - i)]).putDouble(at + 16 * i + 8,
                    ring[2 * (points - 1 - i) + 1]);
        }
    }

    @Test
    void aTableIsReadInTheLettersItIsWrittenIn() throws IOException {
        var file = shapefile("letters", "井盖");
        var table = file.resolveSibling("letters.dbf");
        var utf8 = Files.readAllBytes(table);
        assertThat(Collected.of(file, HERE).features().getFirst().attributes()).containsEntry("NAME", "井盖");
        Files.write(table, new String(utf8, StandardCharsets.ISO_8859_1)
                .replace(new String("井盖".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1),
                        new String("井盖".getBytes(GB18030), StandardCharsets.ISO_8859_1) + "  ")
                .getBytes(StandardCharsets.ISO_8859_1));
        Files.writeString(file.resolveSibling("letters.cpg"), "GBK");
        assertThat(Collected.of(file, HERE).features().getFirst().attributes()).containsEntry("NAME", "井盖");
        Files.delete(file.resolveSibling("letters.cpg"));
        assertThat(Collected.of(file, HERE).features().getFirst().attributes()).containsEntry("NAME", "井盖");
        assertThat(Collected.of(file, HERE.withLetters(StandardCharsets.UTF_8)).reasons()).containsOnly("LETTERS");
        Files.writeString(file.resolveSibling("letters.cpg"), "Klingon");
        assertRefused(catchThrowable(() -> Collected.of(file, HERE)), "exchange.shp.charset", "Klingon");
    }

    @Test
    void namesThatATableHasNoRoomForAreTold() {
        var columns = List.of(Column.text("所属单位名称"), Column.text("所属单位编码"), Column.text("responsibility"));
        var written = FeatureFiles.write(FOLDER.resolve("names.shp"), new FeatureLayer("names", columns, Shape.POINT),
                WriteOptions.USUAL, Collected.supply(List.of(new Feature(1,
                        Map.of("所属单位名称", "甲", "所属单位编码", "乙", "responsibility", "丙"),
                        Collected.shape("POINT (116.4 39.9)")))));
        assertThat(written.renamed()).isEqualTo(Map.of("所属单位名称", "所属单", "所属单位编码", "所属_1", "responsibility",
                "responsibi"));
        assertThat(Collected.of(FOLDER.resolve("names.shp"), HERE).features().getFirst().attributes())
                .isEqualTo(Map.of("所属单", "甲", "所属_1", "乙", "responsibi", "丙"));
    }

    @Test
    void aPartThatIsMissingOrOfAnotherFileIsNamed() throws IOException {
        var file = shapefile("parts", "a");
        Files.delete(file.resolveSibling("parts.shx"));
        assertThat(Collected.of(file, HERE).features()).hasSize(2);
        Files.delete(file.resolveSibling("parts.prj"));
        assertThat(Collected.of(file, HERE).features()).hasSize(2);
        Files.delete(file.resolveSibling("parts.dbf"));
        assertRefused(catchThrowable(() -> Collected.of(file, HERE)), "exchange.shp.part", ".dbf");
        var other = shapefile("counts", "a");
        Files.write(other.resolveSibling("counts.shx"), new byte[100 + 8 * 3]);
        assertRefused(catchThrowable(() -> Collected.of(other, HERE)), "exchange.shp.counts", "3");
        Files.write(other.resolveSibling("counts.shx"), new byte[100 + 8 * 2]);
        assertRefused(catchThrowable(() -> Collected.of(other, HERE)), "exchange.shp.index", "counts.shp");
        Files.writeString(other, "hello");
        assertRefused(catchThrowable(() -> Collected.of(other, HERE)), "exchange.shp.head", "counts.shp");
    }

    /** A program that lengthened a shape put it at the end of the file and changed the index only. */
    @Test
    void recordsAreFoundByTheIndex() throws IOException {
        var file = shapefile("moved", "a");
        var shx = file.resolveSibling("moved.shx");
        var index = ByteBuffer.wrap(Files.readAllBytes(shx));
        int first = index.getInt(100);
        index.putInt(100, index.getInt(108)).putInt(108, first);
        Files.write(shx, index.array());
        assertThat(Collected.of(file, HERE).features()).extracting(feature -> feature.geometry().getCoordinate().x)
                .containsExactly(116.5, 116.4);
    }

    @Test
    void severalLayersHaveToBeToldApart() throws SQLException {
        var file = FOLDER.resolve("layers.gpkg");
        write(file, "a");
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE b AS SELECT * FROM layers");
            statement.execute("INSERT INTO gpkg_geometry_columns VALUES ('b', 'geom', 'POINT', 4326, 0, 0)");
        }
        assertRefused(catchThrowable(() -> Collected.of(file, HERE)), "exchange.layer", "b, layers");
        assertThat(Collected.of(file, HERE.ofLayer("layers")).features()).hasSize(2);
        assertThat(Collected.of(file, HERE.ofLayer("b")).reasons()).as("shapes of 4490 in a layer of 4326")
                .containsExactly("OTHER_SYSTEM", "OTHER_SYSTEM");
    }

    @Test
    void aPackageThatIsNoneIsRefused() throws IOException, SQLException {
        assertRefused(catchThrowable(() -> Collected.of(Collected.write(FOLDER.resolve("text.gpkg"), "hello"), HERE)),
                "exchange.gpkg.broken", "text.gpkg");
        var empty = FOLDER.resolve("empty.gpkg");
        Files.deleteIfExists(empty);
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + empty);
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE a (b)");
        }
        assertRefused(catchThrowable(() -> Collected.of(empty, HERE)), "exchange.gpkg.broken", "empty.gpkg");
    }

    @Test
    void whatIsNoFileOfMapDataIsRefused() throws IOException {
        assertRefused(catchThrowable(() -> Collected.of(FOLDER, HERE)), "file.notAFile", "FeatureFilesTest");
        assertRefused(catchThrowable(() -> Collected.of(FOLDER.resolve("absent.shp"), HERE)), "file.missing",
                "absent.shp");
        assertRefused(catchThrowable(() -> Collected.of(Collected.write(FOLDER.resolve("a.docx"), "x"), HERE)),
                "exchange.unknownFormat", ".gpkg");
        assertRefused(catchThrowable(() -> Collected.of(csv("none", ""), HERE)), "exchange.empty", "none.csv");
        assertRefused(catchThrowable(() -> Collected.of(csv("header", "lon,lat\n"), HERE)), "exchange.empty",
                "header.csv");
        assertRefused(catchThrowable(() -> Collected.of(json("nothing"), HERE)), "exchange.empty", "nothing.geojson");
        assertRefused(
                catchThrowable(() -> Collected.of(Collected.write(FOLDER.resolve("cut.geojson"), "{\"type\":"), HERE)),
                "grid.file.notJson", "line 1");
        assertRefused(catchThrowable(() -> Collected.of(Collected.write(FOLDER.resolve("list.geojson"), "[1]"), HERE)),
                "grid.file.noCollection", "list.geojson");
        var deep = "{\"type\":\"FeatureCollection\",\"features\":[{\"geometry\":" + "[".repeat(100_000);
        assertRefused(catchThrowable(() -> Collected.of(Collected.write(FOLDER.resolve("deep.geojson"), deep), HERE)),
                "grid.file.notJson", "line 1");
    }

    @Test
    void anArchiveThatWouldFillTheDiskIsNotUnpacked() throws IOException {
        var zeros = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(zeros)) {
            gzip.write("lon,lat,name\n116.4,39.9,\"".getBytes(StandardCharsets.UTF_8));
            var block = new byte[1 << 20];
            for (int i = 0; i < 64; i++) {
                gzip.write(block);
            }
        }
        assertRefused(catchThrowable(() -> Collected.of(csv("bomb.csv.gz", zeros.toByteArray()), HERE)),
                "cases.brokenCsv",
                "bomb.csv.gz");
        var many = FOLDER.resolve("many.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(many))) {
            for (int i = 0; i < 10_001; i++) {
                zip.putNextEntry(new ZipEntry("a" + i));
            }
        }
        assertRefused(catchThrowable(() -> Collected.of(many, HERE)), "exchange.zip.many", "10000");
    }

    /** Reading goes on until the place where the file ends, one feature at a time: nothing is read ahead. */
    @ParameterizedTest
    @CsvSource({"csv", "csv.gz", "geojson", "geojson.gz", "shp", "gpkg"})
    void aFileThatIsCutOffIsRefusedBehindItsLastFeature(String ending) throws IOException {
        var whole = FOLDER.resolve("cut." + ending.replace(".gz", ""));
        var points = IntStream.range(0, 20_000).mapToObj(i -> new Feature(i + 1, Map.of("NAME", "路灯" + i),
                Collected.shape("POINT (" + (116.4 + i * 1e-6) + " 39.9)"))).toList();
        FeatureFiles.write(whole, new FeatureLayer("cut", List.of(Column.text("NAME")), Shape.POINT),
                WriteOptions.USUAL,
                Collected.supply(points));
        var bytes = Files.readAllBytes(whole);
        if (ending.endsWith(".gz")) {
            bytes = packed(new String(bytes, StandardCharsets.UTF_8));
        }
        var file = FOLDER.resolve("cut." + ending);
        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length * 3 / 4));
        var collected = new Collected();
        var thrown = catchThrowable(() -> {
            try (var source = FeatureFiles.open(file, HERE)) {
                source.each(collected);
            }
        });
        if (ending.equals("csv")) {
            assertThat(collected.features()).as("a text may end anywhere").hasSizeBetween(14_000, 16_000);
            assertThat(collected.faults()).hasSizeLessThanOrEqualTo(1);
        } else {
            assertThat(thrown).isInstanceOf(Refusal.class);
            // A package knows how long it must be.
            assertThat(collected.features()).hasSizeBetween(ending.equals("gpkg") ? 0 : 10_000, 16_000);
        }
    }

    @Test
    void aFileOfZerosOfTwoGigabytesIsRefusedWithoutBeingHeld() throws IOException {
        for (var name : List.of("zeros.csv", "zeros.geojson", "zeros.gpkg", "zeros.shp")) {
            var file = FOLDER.resolve(name);
            try (var open = new java.io.RandomAccessFile(file.toFile(), "rw")) {
                open.setLength((2L << 30) + 1);
            }
            long before = allocated();
            assertThat(catchThrowable(() -> Collected.of(file, HERE))).as(name).isInstanceOf(Refusal.class);
            assertThat(allocated() - before).as(name).isLessThan(200L << 20);
            Files.delete(file);
        }
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean())
                .getCurrentThreadAllocatedBytes();
    }

    @Test
    void anOlderFileStaysWhenTheNewOneFails() throws IOException {
        for (var ending : List.of("shp", "gpkg", "geojson", "csv")) {
            var folder = Files.createDirectories(FOLDER.resolve("older-" + ending));
            var file = folder.resolve("older." + ending);
            write(file, "a");
            var before = names(folder);
            var layer = new FeatureLayer("older", List.of(Column.text("NAME")), Shape.POINT);
            assertRefused(catchThrowable(() -> FeatureFiles.write(file, layer, WriteOptions.USUAL, sink -> {
                sink.accept(new Feature(1, Map.of(), Collected.shape("POINT (1 2)")));
                sink.accept(new Feature(2, Map.of(), Collected.shape("LINESTRING (1 2, 3 4)")));
            })), "exchange.write.shape", "LineString");
            assertThat(names(folder)).isEqualTo(before);
            assertThat(Collected.of(file, HERE).features()).hasSize(2);
        }
        var long255 = new Feature(1, Map.of("NAME", "字".repeat(85)), Collected.shape("POINT (1 2)"));
        assertRefused(catchThrowable(() -> FeatureFiles.write(FOLDER.resolve("wide.shp"),
                new FeatureLayer("wide", List.of(Column.text("NAME")), Shape.POINT), WriteOptions.USUAL,
                Collected.supply(List.of(long255)))), "exchange.write.longText", "255");
        assertRefused(catchThrowable(() -> write(FOLDER.resolve("absent/folder.csv"), "a")), "file.unwritable",
                "absent");
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** Two points with a name, degrees of CGCS2000. */
    private static void write(Path file, String name) {
        FeatureFiles.write(file, new FeatureLayer("layers", List.of(Column.text("NAME")), Shape.POINT),
                WriteOptions.USUAL,
                Collected.supply(List.of(new Feature(1, Map.of("NAME", name), Collected.shape("POINT (116.4 39.9)")),
                        new Feature(2, Map.of("NAME", name), Collected.shape("POINT (116.5 39.9)")))));
    }

    private static Path shapefile(String stem, String name) {
        var file = FOLDER.resolve(stem + ".shp");
        write(file, name);
        return file;
    }

    private static void assertRefused(Throwable thrown, String key, String named) {
        assertThat(thrown).isInstanceOf(Refusal.class);
        var refusal = (Refusal) thrown;
        assertThat(refusal.key()).isEqualTo(key);
        assertThat(refusal.in(Words.of(Locale.ENGLISH))).contains(named).doesNotContain("\n", "{0}", "{1}", "{2}",
                "{3}");
        assertThat(refusal.in(Words.of(Locale.SIMPLIFIED_CHINESE))).doesNotContain("\n", "{0}", "{1}", "{2}", "{3}",
                "exchange.");
    }

    private static Path csv(String name, String text) {
        return csv(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static Path csv(String name, byte[] bytes) {
        return Collected.write(FOLDER.resolve(name.contains(".") ? name : name + ".csv"), bytes);
    }

    private static byte[] packed(String text) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return bytes.toByteArray();
    }

    private static String feature(String number, String geometry) {
        return "{\"type\":\"Feature\",\"properties\":{\"n\":" + number + "},\"geometry\":{" + geometry + "}}";
    }

    private static Path json(String name, String... features) {
        return Collected.write(FOLDER.resolve(name + ".geojson"), "{\"type\":\"FeatureCollection\",\"features\":["
                + List.of(features).stream().collect(Collectors.joining(",")) + "]}");
    }
}
