package org.gridlight.model.map;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gridlight.model.words.Refusal;

/**
 * Where imagery that lies under the map comes from (影像底图): tiles of 256 pixels in the plane of Web Mercator.
 *
 * @param name           as it stands in the layer tree
 * @param address        of a folder, a file, or a service of the network of the office
 * @param attribution    whose it is, as it is printed beside the map; may be empty
 * @param leastZoom      the coarsest level it has, as web maps count
 * @param mostZoom       the finest one
 * @param timeoutSeconds how long an answer is waited for
 * @param shifted        whether it is drawn with the shift of public maps in China (GCJ-02); only where somebody said so
 */
public record RasterSource(String name, Kind kind, String address, String attribution, int leastZoom, int mostZoom,
        int timeoutSeconds, boolean shifted) {
    /** Where a setting of this ends: the column has no room for more. */
    private static final int LONGEST_TEXT = 1_000;
    private static final int MOST_ZOOM = 22;
    private static final int USUAL_MOST_ZOOM = 18;
    private static final int USUAL_SECONDS = 8;
    private static final int MOST_SECONDS = 60;
    private static final String SHIFTED = "GCJ-02";
    private static final List<String> UNSHIFTED = List.of("CGCS2000", "WGS84");

    /** What holds the tiles. */
    public enum Kind {
        /** A folder of files {@code {z}/{x}/{y}.png}, {@code .jpg} or {@code .webp}. */
        FOLDER,
        /** One file of the form MBTiles. */
        MBTILES,
        /** A service: WMTS, or any that has an address for each tile. */
        WMTS
    }

    public RasterSource {
        if (name.isBlank() || address.isBlank()) {
            throw Refusal.wrongUse("raster.noAddress");
        }
        if (leastZoom < 0 || mostZoom > MOST_ZOOM || leastZoom > mostZoom) {
            throw Refusal.wrongUse("raster.zoom", leastZoom + "-" + mostZoom, MOST_ZOOM);
        }
        if (timeoutSeconds < 1 || timeoutSeconds > MOST_SECONDS) {
            throw Refusal.wrongUse("raster.timeout", timeoutSeconds, MOST_SECONDS);
        }
    }

    /** One with what is usual where nothing else is said; a folder or a file by its ending. */
    public static RasterSource ofFile(String name, String path) {
        return new RasterSource(name,
                path.toLowerCase(Locale.ROOT).endsWith(".mbtiles") ? Kind.MBTILES : Kind.FOLDER, path, "", 0, MOST_ZOOM,
                USUAL_SECONDS, false);
    }

    /**
     * Reads it from lines {@code key=value}.
     *
     * @throws Refusal naming the line that says nothing
     */
    public static RasterSource of(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
            int at = line.indexOf('=');
            if (at < 1) {
                throw Refusal.wrongUse("raster.line", line);
            }
            values.put(line.substring(0, at).strip().toLowerCase(Locale.ROOT), line.substring(at + 1).strip());
        });
        var zoom = values.getOrDefault("zoom", "0-" + USUAL_MOST_ZOOM).split("-", 2);
        return new RasterSource(values.getOrDefault("name", ""), kind(values.getOrDefault("kind", "")),
                values.getOrDefault("address", ""), values.getOrDefault("attribution", ""), number(zoom[0]),
                number(zoom[zoom.length - 1]),
                Optional.ofNullable(values.get("timeout")).map(RasterSource::number).orElse(USUAL_SECONDS),
                isShifted(values.getOrDefault("datum", UNSHIFTED.getFirst())));
    }

    private static Kind kind(String name) {
        for (var kind : Kind.values()) {
            if (kind.name().equalsIgnoreCase(name)) {
                return kind;
            }
        }
        throw Refusal.wrongUse("raster.kind", name);
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException notOne) {
            throw Refusal.wrongUse("raster.number", text);
        }
    }

    private static boolean isShifted(String datum) {
        if (datum.equalsIgnoreCase(SHIFTED)) {
            return true;
        }
        if (UNSHIFTED.stream().noneMatch(datum::equalsIgnoreCase)) {
            throw Refusal.wrongUse("raster.datum", datum);
        }
        return false;
    }

    /** The same as lines that {@link #of} reads. @throws Refusal when they are too long to be kept */
    public String text() {
        var lines = new ArrayList<String>();
        lines.add("name=" + name);
        lines.add("kind=" + kind.name().toLowerCase(Locale.ROOT));
        lines.add("address=" + address);
        lines.add("attribution=" + attribution);
        lines.add("zoom=" + leastZoom + "-" + mostZoom);
        lines.add("timeout=" + timeoutSeconds);
        lines.add("datum=" + (shifted ? SHIFTED : UNSHIFTED.getFirst()));
        var text = String.join("\n", lines);
        if (text.length() > LONGEST_TEXT) {
            throw Refusal.wrongUse("raster.tooLong", LONGEST_TEXT);
        }
        return text;
    }
}
