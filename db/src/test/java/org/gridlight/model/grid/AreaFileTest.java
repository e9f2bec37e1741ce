package org.gridlight.model.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.gridlight.model.words.Refusal;
import org.gridlight.model.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AreaFileTest {
    private static final String SQUARE = "[[[116.4,39.9],[116.5,39.9],[116.5,40.0],[116.4,40.0],[116.4,39.9]]]";

    @Test
    void aPolygonWithHeightsBecomesAFlatOutline() {
        var content = AreaFile.USUAL.read(file("flat", collection(feature("\"name\":\" 东华门 \"",
                "\"type\":\"Polygon\",\"coordinates\":[[[116.4,39.9,44],[116.5,39.9,45],[116.5,40,46],[116.4,39.9,44]]]"))));
        var area = content.outlines().getFirst();
        assertThat(area.name()).isEqualTo("东华门");
        assertThat(area.outline().getCoordinates()).hasSize(4).allSatisfy(point -> assertThat(point.getZ()).isNaN());
        assertThat(content.crs().datum()).isEqualTo(Datum.WGS84);
    }

    @Test
    void nameAndCodeStandWhereTheCallerSays() {
        var reader = AreaFile.USUAL.withProperties("JDMC", Optional.of("JDDM"));
        var content = reader.read(file("properties", collection(
                feature("\"JDMC\":\"东华门\",\"JDDM\":1", "\"type\":\"Polygon\",\"coordinates\":" + SQUARE))));
        assertThat(content.outlines()).extracting(NamedOutline::name).containsExactly("东华门");
        assertThat(content.outlines().getFirst().code()).contains("1");
    }

    @Test
    void metresOfANamedZoneBecomeDegrees() {
        var text = square("东华门", 447_900, 4_419_300, 100);
        var content = AreaFile.USUAL.in(SourceCrs.named("EPSG:4548")).read(file("metres", text));
        var centre = content.outlines().getFirst().outline().getEnvelopeInternal().centre();
        assertThat(centre.x).isBetween(116.390, 116.392);
        assertThat(centre.y).isBetween(39.906, 39.908);
        assertThat(content.crs().datum()).isEqualTo(Datum.CGCS2000);
    }

    @Test
    void aFileThatNamesItsSystemNeedsNobodyElseTo() {
        var text = square("东华门", 447_900, 4_419_300, 100).replace("\"features\"",
                "\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::4548\"}},\"features\"");
        assertThat(AreaFile.USUAL.read(file("named", text)).crs().name()).isEqualTo("EPSG:4548");
    }

    /** What is wrong, the key of the refusal, what its sentence must name. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "[1,2]                                                                  | grid.file.noCollection |",
        "{\"type\":\"Feature\"}                                                 | grid.file.noCollection |",
        "{\"type\":\"FeatureCollection\",\"features\":{}}                       | grid.file.noCollection |",
        "{\"type\":\"FeatureCollection\",\"features\":[]}                       | grid.file.noFeature    |",
        "{\"type\":\"FeatureCollection\",\"features\":[}                        | grid.file.notJson      | line 1",
        "{\"type\":\"FeatureCollection\",\"features\":[]} x                     | grid.file.notJson      | line 1",
        "{\"type\":\"FeatureCollection\",\"features\":[]} {}                    | grid.file.notJson      | column 44",
        "''                                                                     | grid.file.noCollection |",
        "{\"type\":\"FeatureCollection\",\"features\":[7]}                      | grid.file.noName       | feature 1"})
    void whatIsNoCollectionIsRefused(String text, String key, String named) {
        assertRefused(AreaFile.USUAL, file("structure", text), key, named);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "\"name\":\"\"   | \"type\":\"Polygon\",\"coordinates\":S           | grid.file.noName      | feature 2",
        "\"name\":null   | \"type\":\"Polygon\",\"coordinates\":S           | grid.file.noName      | feature 2",
        "\"n\":\"B\"     | \"type\":\"Polygon\",\"coordinates\":S           | grid.file.noName      | feature 2",
        "\"name\":\"A\"  | \"type\":\"Polygon\",\"coordinates\":S           | grid.file.twoOfOneName| 1 and 2",
        "\"name\":\"B\"  | \"type\":\"Point\",\"coordinates\":[1,2]         | grid.file.noSurface   | Point",
        "\"name\":\"B\"  | \"type\":\"GeometryCollection\",\"geometries\":[]| grid.file.noSurface   | 2 B",
        "\"name\":\"B\"  | \"type\":\"Polygon\"                             | grid.file.coordinates | 2 B",
        "\"name\":\"B\"  | \"type\":\"Polygon\",\"coordinates\":[]          | grid.file.empty       | 2 B",
        "\"name\":\"B\"  | \"type\":\"MultiPolygon\",\"coordinates\":[[]]   | grid.file.ring        | 2 B",
        "\"name\":\"B\"  | \"type\":\"MultiPolygon\",\"coordinates\":S      | grid.file.coordinates | 116.4",
        "\"name\":\"B\"  | \"type\":\"Polygon\",\"coordinates\":[[[1,2],[2,2],[2,3]]]       | grid.file.ring        | 2 B",
        "\"name\":\"B\"  | \"type\":\"Polygon\",\"coordinates\":[[[1,2],[1,2]]]             | grid.file.ring        | 2 B",
        "\"name\":\"B\"  | \"type\":\"Polygon\",\"coordinates\":[[[1,\"2\"],[2,2],[1,2]]]   | grid.file.coordinates | 2 B",
        "\"name\":\"B\"  | \"type\":\"Polygon\",\"coordinates\":[[[1],[2,2],[1,2]]]         | grid.file.coordinates | [1]",
        "\"name\":\"B\"  | \"type\":\"Polygon\",\"coordinates\":[[[1e999,2],[2,2],[1,2]]]   | grid.file.coordinates | 2 B",
        "\"name\":\"B\"  | \"type\":\"Polygon\",\"coordinates\":[[[NaN,2],[2,2],[1,2]]]     | grid.file.notJson     | line 1"})
    void aFeatureThatIsNoAreaIsRefusedWithItsNumber(String properties, String geometry, String key, String named) {
        var text = collection(feature("\"name\":\"A\"", "\"type\":\"Polygon\",\"coordinates\":" + SQUARE),
                feature(properties, geometry.replace(":S", ":" + SQUARE)));
        assertRefused(AreaFile.USUAL, file("feature", text), key, named);
    }

    @Test
    void aFeatureWithoutGeometryIsEmpty() {
        assertRefused(AreaFile.USUAL, file("nothing", collection(
                "{\"type\":\"Feature\",\"properties\":{\"name\":\"A\"},\"geometry\":null}")), "grid.file.empty", "1 A");
    }

    @ParameterizedTest
    @CsvSource({"39.9, 116.4, , grid.crs.exchanged, 39.9", "42.3, -71.1, , grid.crs.exchanged, 42.3",
        "39.9, 80.2, EPSG:4490, grid.crs.exchanged, 39.9", "-71.1, 42.3, EPSG:4490, grid.crs.outside, EPSG:4490",
        "190, 40, , grid.crs.outside, 190", "116, 95, , grid.crs.outside, 95",
        "447900, 4419300, , grid.crs.metres, --crs", "39447900, 4419300, , grid.crs.metres, EPSG:4527",
        "116.4, 39.9, EPSG:4548, grid.crs.degrees, EPSG:4548",
        "9e12, 9e12, EPSG:4548, grid.projection.outside, EPSG:4548"})
    void pointsThatCannotBeRightAreRefusedWithWhatToName(double x, double y, String crs, String key, String named) {
        var reader = crs == null ? AreaFile.USUAL : AreaFile.USUAL.in(SourceCrs.named(crs));
        assertRefused(reader, file("points", square("A", x, y, 0.01)), key, named);
    }

    @Test
    void aCityInTheFarNorthIsNoMistake() {
        assertThat(AreaFile.USUAL.read(file("north", square("Tromsø", 18.9, 69.6, 0.01))).outlines()).hasSize(1);
    }

    @Test
    void anUnknownSystemIsRefused() {
        assertThat(catchThrowable(() -> SourceCrs.named("EPSG:2263"))).isInstanceOf(Refusal.class);
    }

    @Test
    void brokenLettersAreRefusedWithTheirByte() {
        var name = square("东华门", 116.4, 39.9, 0.1);
        var inGb = write("gb18030", name.getBytes(Charset.forName("GB18030")));
        assertRefused(AreaFile.USUAL, inGb, "grid.file.encoding", "byte " + (name.indexOf('东') + 1));
        var utf16 = write("utf16", name.getBytes(StandardCharsets.UTF_16));
        assertRefused(AreaFile.USUAL, utf16, "grid.file.encoding", "byte 1");
        var cut = write("cut", new byte[]{'{', (byte) 0xE4, (byte) 0xB8});
        assertRefused(AreaFile.USUAL, cut, "grid.file.encoding", "byte 2");
    }

    @Test
    void whatIsNoFileIsRefused() throws IOException {
        assertRefused(AreaFile.USUAL, scratch().resolve("absent.geojson"), "file.missing", "absent.geojson");
        assertRefused(AreaFile.USUAL, scratch(), "file.notAFile", "area-files");
    }

    @Test
    void aFileMadeToDoHarmIsRefusedBeforeItTakesMemory() {
        var deep = "{\"type\":\"FeatureCollection\",\"features\":[" + "[".repeat(100_000) + "]".repeat(100_000) + "]}";
        assertRefused(AreaFile.USUAL, file("deep", deep), "grid.file.notJson", "line 1");
        var deepElsewhere = "{\"x\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
        assertRefused(AreaFile.USUAL, file("deep", deepElsewhere), "grid.file.notJson", "line 1");
        var small = new AreaFile("name", Optional.empty(), Optional.empty(), 10);
        assertRefused(small, file("large", square("A", 116.4, 39.9, 0.1)), "grid.file.large", "10");
    }

    private static void assertRefused(AreaFile reader, Path file, String key, String named) {
        var thrown = catchThrowable(() -> reader.read(file));
        assertThat(thrown).isInstanceOf(Refusal.class);
        var refusal = (Refusal) thrown;
        assertThat(refusal.key()).isEqualTo(key);
        assertThat(refusal.in(Words.of(Locale.ENGLISH))).contains(named == null ? file.toString() : named)
                .doesNotContain("\n");
        assertThat(refusal.in(Words.of(Locale.SIMPLIFIED_CHINESE))).doesNotContain("\n", "{0}", "{1}", "{2}");
    }

    private static String square(String name, double x, double y, double side) {
        return collection(feature("\"name\":\"" + name + "\"",
                "\"type\":\"Polygon\",\"coordinates\":[[[%s,%s],[%s,%s],[%s,%s],[%s,%s],[%s,%s]]]".formatted(x, y,
                        x + side, y, x + side, y + side, x, y + side, x, y)));
    }

    private static String feature(String properties, String geometry) {
        return "{\"type\":\"Feature\",\"properties\":{" + properties + "},\"geometry\":{" + geometry + "}}";
    }

    private static String collection(String... features) {
        return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
    }

    private static Path file(String name, String text) {
        return write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static Path write(String name, byte[] bytes) {
        try {
            return Files.write(scratch().resolve(name + ".geojson"), bytes);
        } catch (IOException cause) {
            throw new AssertionError(cause);
        }
    }

    private static Path scratch() throws IOException {
        return Files.createDirectories(Path.of(System.getProperty("gridlight.target"), "area-files"));
    }
}
