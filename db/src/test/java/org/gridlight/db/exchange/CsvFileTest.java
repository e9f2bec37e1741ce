package org.gridlight.db.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gridlight.model.exchange.Feature;
import org.gridlight.model.grid.SourceCrs;
import org.gridlight.model.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvFileTest {
    private static final MapFiles FILES = MapFiles.of(CsvFileTest.class);

    @Test
    void aSpreadsheetOfPointsIsReadWhateverItsLetters() {
        var text = "编码,名称,经度,纬度\n0101,\"路灯,一号\",116.4,39.9\n0102,,116.41,39.91\n";
        var mark = "\uFEFF" + text;
        for (var file : List.of(FILES.csv("utf8", text.getBytes(StandardCharsets.UTF_8)),
                FILES.csv("gbk", text.getBytes(MapFiles.GB18030)),
                FILES.csv("mark", mark.getBytes(StandardCharsets.UTF_8)),
                FILES.csv("packed.csv.gz", MapFiles.packed(text)),
                FILES.csv("tabs",
                        text.replace("\"路灯,一号\"", "路灯,一号").replaceAll("(?<!灯),", "\t").getBytes(MapFiles.GB18030)))) {
            var read = Collected.of(file, MapFiles.HERE);
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
                Collected
                        .of(FILES.csv("late-gbk", (plain + "路灯,116.4,39.9\n").getBytes(MapFiles.GB18030)),
                                MapFiles.HERE)
                        .features().getLast()
                        .attributes())
                .containsEntry("name", "路灯");
        assertThat(Collected.of(FILES.csv("late-utf8", plain + "路灯,116.4,39.9\n"), MapFiles.HERE).features().getLast()
                .attributes())
                .containsEntry("name", "路灯");
    }

    @Test
    void shapesOfASpreadsheetStandInAColumn() {
        var read = Collected.of(
                FILES.csv("wkt", "wkt;name\nPOLYGON ((116.4 39.9, 116.5 39.9, 116.5 40, 116.4 39.9));a\n"
                        + "\"SRID=4490;MULTIPOINT (116.4 39.9, (116.5 39.9))\";b\nPOINT Z (116.4 39.9 12);c\nPOINT EMPTY;d\n"),
                MapFiles.HERE);
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
        var read = Collected.of(FILES.csv("row", "lon,lat,name\n116.4,39.9,a\n" + row + "\n116.5,39.9,b\n"),
                MapFiles.HERE);
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
        var read = Collected.of(FILES.csv("long", "lon,lat,name\n116.4,39.9," + "字".repeat(1_001) + "\n116.4,39.9,"
                + "字".repeat(1_000) + "\n"), MapFiles.HERE);
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
        var file = FILES.csv("all", header + "\n" + (row + "\n").repeat(5_000));
        var collected = new Collected();
        var options = crs == null ? MapFiles.HERE : MapFiles.HERE.in(SourceCrs.named(crs));
        var thrown = catchThrowable(() -> {
            try (var source = FeatureFiles.open(file, options)) {
                source.each(collected);
            }
        });
        MapFiles.assertRefused(thrown, key, named);
        assertThat(collected.features()).isEmpty();
        assertThat(collected.faults()).hasSizeLessThanOrEqualTo(200);
    }

    @Test
    void rowsThatNameAnotherSystemAreNotMixedIn() {
        var read = Collected
                .of(FILES.csv("mixed", "lon,lat,坐标系\n116.4,39.9,CGCS2000\n116.4,39.9,GCJ-02\n116.4,39.9,cgcs2000\n"
                        + "116.4,39.9,\n116.4,39.9,EPSG:4548\n"), MapFiles.HERE);
        assertThat(read.reasons()).containsExactly("OTHER_SYSTEM", "OTHER_SYSTEM");
        assertThat(read.faults()).extracting(fault -> fault.line()).containsExactly(3, 6);
        assertThat(read.features()).hasSize(3);
    }

    @Test
    void shiftedDegreesAreCorrectedWhenNamedOnly() {
        var file = FILES.csv("gcj", "lon,lat\n116.41024449916938,39.91640428150164\n");
        var found = Collected.of(file, MapFiles.HERE.in(SourceCrs.named("GCJ-02"))).features().getFirst().geometry();
        assertThat(found.distance(Collected.shape("POINT (116.404 39.915)"))).isLessThan(1e-8);
        assertThat(Collected.of(file, MapFiles.HERE).features().getFirst().geometry().getCoordinate().x)
                .isEqualTo(116.41024449916938);
    }
}
