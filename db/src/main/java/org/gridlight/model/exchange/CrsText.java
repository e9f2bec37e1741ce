package org.gridlight.model.exchange;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.gridlight.model.grid.Datum;
import org.gridlight.model.grid.GroundProjection;
import org.gridlight.model.grid.SourceCrs;
import org.gridlight.model.grid.TransverseMercator;
import org.gridlight.model.words.Refusal;

/**
 * The well-known text of a coordinate system, as it stands in a .prj file or a GeoPackage. Understood from its numbers,
 * so that a city's own zone (独立坐标系 on CGCS2000) can be read that no register knows.
 */
public final class CrsText {
    private static final double DEGREE = Math.PI / 180;
    private static final int FIRST_MERIDIAN = 75;
    private static final int LAST_MERIDIAN = 135;
    private static final int FIRST_ZONE_NUMBER = 25;

    private CrsText() {}

    /**
     * @param text what stands in the file
     * @param file how to name the file to a person
     * @throws Refusal when it is no well-known text, or a system whose way to CGCS2000 is not known here: Beijing 1954
     *     and Xi'an 1980 need parameters that are secret
     */
    public static SourceCrs read(String text, Object file) {
        var root = WktNode.parse(text).orElseThrow(() -> Refusal.failed("exchange.crs.text", file));
        return registered(root).or(() -> switch (root.name()) {
            case "GEOGCS" -> Optional.of(SourceCrs.named(degrees(root, file).crs()));
            case "PROJCS" -> projected(root, file);
            default -> Optional.empty();
        }).orElseThrow(() -> unknown(root, file));
    }

    private static Optional<SourceCrs> registered(WktNode root) {
        return root.child("AUTHORITY").or(() -> root.child("ID")).filter(id -> id.values().size() == 2)
                .flatMap(id -> SourceCrs.known(id.values().get(0) + ":" + id.values().get(1)));
    }

    private static Datum degrees(WktNode geographic, Object file) {
        boolean inDegrees = geographic.child("UNIT").map(unit -> unit.number(1)).orElse(OptionalDouble.of(DEGREE))
                .stream().anyMatch(unit -> Math.abs(unit / DEGREE - 1) < 1e-6);
        var name = letters(geographic.title() + " " + geographic.child("DATUM").map(WktNode::title).orElse(""));
        if (inDegrees && (name.contains("CHINA2000") || name.contains("CGCS2000"))) {
            return Datum.CGCS2000;
        }
        if (inDegrees && (name.contains("WGS1984") || name.contains("WGS84"))) {
            return Datum.WGS84;
        }
        throw unknown(geographic, file);
    }

    private static Optional<SourceCrs> projected(WktNode root, Object file) {
        var projection = letters(root.child("PROJECTION").map(WktNode::title).orElse(""));
        boolean web = projection.contains("AUXILIARYSPHERE") || projection.contains("PSEUDOMERCATOR")
                || letters(root.title()).contains("PSEUDOMERCATOR");
        if (web) {
            return SourceCrs.known("EPSG:3857");
        }
        boolean metres = root.child("UNIT").map(unit -> unit.number(1)).orElse(OptionalDouble.of(1)).stream()
                .anyMatch(unit -> Math.abs(unit - 1) < 1e-9);
        boolean transverse = projection.equals("GAUSSKRUGER") || projection.equals("TRANSVERSEMERCATOR");
        if (!metres || !transverse) {
            return Optional.empty();
        }
        var base = root.child("GEOGCS").orElseThrow(() -> unknown(root, file));
        return zone(root.title(), degrees(base, file), numbers(root));
    }

    private static TransverseMercator numbers(WktNode root) {
        return new TransverseMercator(parameter(root, "CENTRALMERIDIAN", 0), parameter(root, "LATITUDEOFORIGIN", 0),
                parameter(root, "SCALEFACTOR", 1), parameter(root, "FALSEEASTING", 0),
                parameter(root, "FALSENORTHING", 0));
    }

    private static double parameter(WktNode root, String name, double absent) {
        return root.children().stream()
                .filter(child -> child.name().equals("PARAMETER") && letters(child.title()).equals(name))
                .flatMapToDouble(child -> child.number(1).stream()).findFirst().orElse(absent);
    }

    /** The zone of the register with these numbers, if there is one: its name says more to people than a title. */
    private static Optional<SourceCrs> zone(String title, Datum datum, TransverseMercator numbers) {
        return candidates(datum, numbers).stream().flatMap(name -> SourceCrs.known(name).stream())
                .filter(crs -> crs.datum() == datum && crs.zone().orElseThrow().parameters().equals(numbers))
                .findFirst()
                .or(() -> GroundProjection.of(title, datum, numbers).map(ground -> SourceCrs.of(ground, datum)));
    }

    private static List<String> candidates(Datum datum, TransverseMercator numbers) {
        int meridian = (int) Math.round(numbers.meridian());
        if (datum == Datum.WGS84) {
            int utm = Math.floorDiv(meridian + 180, 6) + 1;
            return List.of("EPSG:" + (32600 + utm), "EPSG:" + (32700 + utm));
        }
        boolean threeDegree = meridian >= FIRST_MERIDIAN && meridian <= LAST_MERIDIAN && meridian % 3 == 0;
        int nth = (meridian - FIRST_MERIDIAN) / 3;
        return threeDegree ? List.of("EPSG:" + (4513 + nth), "EPSG:" + (4534 + nth)) : List.of();
    }

    private static String letters(String name) {
        return name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "")
                .replace("CHINAGEODETICCOORDINATESYSTEM2000", "CHINA2000");
    }

    private static Refusal unknown(WktNode node, Object file) {
        return Refusal.failed("exchange.crs.unknown", file, node.title());
    }

    /**
     * The text for a .prj file, in the words that ArcGIS, QGIS and GDAL all know; empty for the shifted degrees of
     * public maps, which have no name that would not be a lie.
     */
    public static Optional<String> of(SourceCrs crs) {
        return switch (crs.kind()) {
            case DEGREES -> Optional.of(geographic(crs.datum()));
            case ZONE -> crs.zone().map(ground -> zoneText(ground, crs.datum()));
            case WEB_MERCATOR -> Optional.of("PROJCS[\"WGS_1984_Web_Mercator_Auxiliary_Sphere\","
                    + geographic(Datum.WGS84)
                    + ",PROJECTION[\"Mercator_Auxiliary_Sphere\"],PARAMETER[\"False_Easting\",0.0],"
                    + "PARAMETER[\"False_Northing\",0.0],PARAMETER[\"Central_Meridian\",0.0],"
                    + "PARAMETER[\"Standard_Parallel_1\",0.0],PARAMETER[\"Auxiliary_Sphere_Type\",0.0],UNIT[\"Meter\",1.0]]");
            case GCJ_02, BD_09 -> Optional.empty();
        };
    }

    private static String geographic(Datum datum) {
        return switch (datum) {
            case CGCS2000 -> "GEOGCS[\"GCS_China_Geodetic_Coordinate_System_2000\",DATUM[\"D_China_2000\","
                    + "SPHEROID[\"CGCS2000\",6378137.0,298.257222101]],PRIMEM[\"Greenwich\",0.0],"
                    + "UNIT[\"Degree\",0.0174532925199433]]";
            case WGS84 ->
                "GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\",SPHEROID[\"WGS_1984\",6378137.0,298.257223563]],"
                        + "PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]]";
        };
    }

    private static String zoneText(GroundProjection ground, Datum datum) {
        var numbers = ground.parameters();
        boolean chinese = datum == Datum.CGCS2000;
        return "PROJCS[\"%s\",%s,PROJECTION[\"%s\"],PARAMETER[\"False_Easting\",%s],PARAMETER[\"False_Northing\",%s],"
                .formatted(title(ground, numbers, chinese), geographic(datum),
                        chinese ? "Gauss_Kruger" : "Transverse_Mercator", numbers.falseEasting(),
                        numbers.falseNorthing())
                + "PARAMETER[\"Central_Meridian\",%s],PARAMETER[\"Scale_Factor\",%s],PARAMETER[\"Latitude_Of_Origin\",%s],"
                        .formatted(numbers.meridian(), numbers.scale(), numbers.latitude())
                + "UNIT[\"Meter\",1.0]]";
    }

    private static String title(GroundProjection ground, TransverseMercator numbers, boolean chinese) {
        if (!ground.name().startsWith("EPSG:")) {
            return ground.name();
        }
        if (!chinese) {
            int zone = (int) Math.floor((numbers.meridian() + 180) / 6) + 1;
            return "WGS_1984_UTM_Zone_" + zone + (numbers.falseNorthing() == 0 ? "N" : "S");
        }
        int meridian = (int) numbers.meridian();
        return numbers.falseEasting() < 1_000_000
                ? "CGCS2000_3_Degree_GK_CM_" + meridian + "E"
                : "CGCS2000_3_Degree_GK_Zone_" + (FIRST_ZONE_NUMBER + (meridian - FIRST_MERIDIAN) / 3);
    }
}
