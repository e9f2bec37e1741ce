package org.gridlight.model.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.gridlight.model.grid.Datum;
import org.gridlight.model.grid.SourceCrs;
import org.gridlight.model.words.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrsTextTest {
    private static final String ARC_CGCS = "GEOGCS[\"GCS_China_Geodetic_Coordinate_System_2000\",DATUM[\"D_China_2000\","
            + "SPHEROID[\"CGCS2000\",6378137.0,298.257222101]],PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]]";
    private static final String QGIS_CGCS = """
            GEOGCS["China Geodetic Coordinate System 2000",
                DATUM["China_2000", SPHEROID["CGCS2000",6378137,298.257222101, AUTHORITY["EPSG","1024"]],
                    AUTHORITY["EPSG","1043"]],
                PRIMEM["Greenwich",0], UNIT["degree",0.0174532925199433]]""";

    @Test
    void degreesAreKnownInTheWordsOfEveryProgram() {
        assertThat(CrsText.read(ARC_CGCS, "a.prj").name()).isEqualTo("EPSG:4490");
        assertThat(CrsText.read(QGIS_CGCS, "a.prj").name()).isEqualTo("EPSG:4490");
        assertThat(CrsText
                .read(ARC_CGCS.replace("China_Geodetic_Coordinate_System_2000", "WGS_1984").replace("D_China_2000",
                        "D_WGS_1984"), "a.prj")
                .datum()).isEqualTo(Datum.WGS84);
    }

    /** By ArcGIS: without a number of the register, the zone told by its parameters alone. */
    @ParameterizedTest
    @CsvSource({"CGCS2000_3_Degree_GK_CM_117E, 500000.0, 117.0, EPSG:4548",
        "CGCS2000_3_Degree_GK_Zone_39, 39500000.0, 117.0, EPSG:4527",
        "CGCS2000_3_Degree_GK_CM_75E, 500000.0, 75.0, EPSG:4534",
        "CGCS2000_3_Degree_GK_Zone_45, 45500000.0, 135.0, EPSG:4533",
        "CGCS2000_GK_Zone_20, 20500000.0, 117.0, CGCS2000_GK_Zone_20",
        "City_2000, 400000.0, 116.35, City_2000"})
    void aZoneIsToldByItsNumbers(String title, String easting, String meridian, String name) {
        var text = "PROJCS[\"" + title + "\"," + ARC_CGCS + ",PROJECTION[\"Gauss_Kruger\"],PARAMETER[\"False_Easting\","
                + easting + "],PARAMETER[\"False_Northing\",0.0],PARAMETER[\"Central_Meridian\"," + meridian
                + "],PARAMETER[\"Scale_Factor\",1.0],PARAMETER[\"Latitude_Of_Origin\",0.0],UNIT[\"Meter\",1.0]]";
        var crs = CrsText.read(text, "a.prj");
        assertThat(crs.name()).isEqualTo(name);
        assertThat(crs.datum()).isEqualTo(Datum.CGCS2000);
        assertThat(crs.zone().orElseThrow().parameters().meridian()).isEqualTo(Double.parseDouble(meridian));
    }

    @Test
    void theRegistersNumberIsEnough() {
        assertThat(CrsText.read("PROJCRS[\"any\",ID[\"EPSG\",4549]]", "a.prj").name()).isEqualTo("EPSG:4549");
        assertThat(CrsText.read("PROJCS[\"any\",AUTHORITY[\"EPSG\",\"3857\"]]", "a.prj").name()).isEqualTo("EPSG:3857");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "GEOGCS[\"GCS_Beijing_1954\",DATUM[\"D_Beijing_1954\",SPHEROID[\"Krasovsky_1940\",6378245.0,298.3]],PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]] | exchange.crs.unknown",
        "GEOGCS[\"GCS_Xian_1980\",DATUM[\"D_Xian_1980\",SPHEROID[\"Xian_1980\",6378140.0,298.257]],PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]] | exchange.crs.unknown",
        "PROJCS[\"feet\",GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\"]],PROJECTION[\"Transverse_Mercator\"],UNIT[\"Foot_US\",0.3048006096]] | exchange.crs.unknown",
        "PROJCS[\"cone\",GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\"]],PROJECTION[\"Lambert_Conformal_Conic\"],UNIT[\"Meter\",1.0]] | exchange.crs.unknown",
        "PROJCS[\"broken | exchange.crs.text", "hello | exchange.crs.text", "GEOGCS[\"x\"]] | exchange.crs.text"})
    void whatCannotBeConvertedIsRefusedAndNotTakenForAnother(String text, String key) {
        assertThatThrownBy(() -> CrsText.read(text, "a.prj")).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    @Test
    void whatIsWrittenIsReadAsTheSame() {
        var codes = IntStream.concat(IntStream.rangeClosed(4513, 4554), IntStream.of(4490, 4326, 3857, 32650, 32756));
        assertThat(codes.mapToObj(code -> "EPSG:" + code)).allSatisfy(name -> {
            var text = CrsText.of(SourceCrs.named(name)).orElseThrow();
            assertThat(CrsText.read(text, "a.prj").name()).isEqualTo(name);
        });
        assertThat(Stream.of("GCJ-02", "BD-09")).allSatisfy(
                name -> assertThat(CrsText.of(SourceCrs.named(name))).isEmpty());
    }

    @Property(tries = 500)
    void anyTextIsRefusedOrRead(@ForAll String text) {
        for (var tried : new String[]{text, "PROJCS[" + text, ARC_CGCS.replace("0.0174532925199433", text)}) {
            try {
                assertThat(CrsText.read(tried, "a.prj")).isNotNull();
            } catch (Refusal refused) {
                assertThat(refused.key()).startsWith("exchange.crs.");
            }
        }
    }
}
