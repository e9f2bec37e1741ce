package org.gridlight.model.exchange;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.gridlight.model.words.Refusal;

/** The kinds of files that can be read and written. */
public enum FileFormat {
    /** ESRI shapefile: .shp with .dbf, .shx, .prj and .cpg beside it, or all of them in one .zip. */
    SHAPEFILE("shp", "zip"),
    /** OGC GeoPackage: one SQLite file. */
    GEOPACKAGE("gpkg"),
    /** GeoJSON FeatureCollection (RFC 7946), UTF-8, gzip or not. */
    GEOJSON("geojson", "json"),
    /** Comma separated values with two columns of coordinates or one of well-known text, gzip or not. */
    CSV("csv", "tsv", "txt");

    private final List<String> endings;

    FileFormat(String... endings) {
        this.endings = List.of(endings);
    }

    /** The ending of a file of this kind, without the dot. */
    public String ending() {
        return endings.getFirst();
    }

    /**
     * The kind of file that a name promises.
     *
     * @throws Refusal when it has none of the known endings
     */
    public static FileFormat named(Path file) {
        return ofName(file.toString())
                .orElseThrow(() -> Refusal.wrongUse("exchange.unknownFormat", file, String.join(", ", all())));
    }

    private static Optional<FileFormat> ofName(String name) {
        var plain = name.toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
        return Stream.of(values()).filter(format -> format.endings.stream().anyMatch(end -> plain.endsWith("." + end)))
                .findFirst();
    }

    private static List<String> all() {
        return Stream.of(values()).flatMap(format -> format.endings.stream()).map(end -> "." + end).toList();
    }
}
