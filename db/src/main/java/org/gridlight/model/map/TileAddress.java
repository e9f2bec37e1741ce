package org.gridlight.model.map;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.gridlight.model.words.Refusal;

/**
 * The address of each tile of a service. Three forms are known: one with places for column, row and level
 * ({@code …/{z}/{x}/{y}.png}, with {@code {-y}} for rows counted from the south); WMTS by path, with the names of the
 * standard ({@code {TileMatrix}}, {@code {TileCol}}, {@code {TileRow}}); and WMTS by query, where what the standard asks for
 * and the address does not say is added, among others for services like {@code …/img_w/wmts} of Tianditu.
 */
public final class TileAddress {
    private static final Pattern MERCATOR = Pattern.compile(".*/([A-Za-z0-9]+)_w/wmts/?$");

    private final String pattern;

    private TileAddress(String pattern) {
        this.pattern = pattern;
    }

    /** @throws Refusal when the address is none of a service, or does not say of which layer */
    public static TileAddress of(String address) {
        var lower = address.toLowerCase(Locale.ROOT);
        if (!lower.startsWith("http://") && !lower.startsWith("https://")) {
            throw Refusal.wrongUse("raster.notHttp");
        }
        var pattern = address.contains("{") ? named(address) : byQuery(address);
        var made = new TileAddress(pattern);
        try {
            new URI(made.at(1, 0, 0));
        } catch (URISyntaxException none) {
            throw Refusal.failed(none, "raster.notHttp");
        }
        if (made.at(3, 1, 2).equals(made.at(3, 1, 3)) || made.at(3, 1, 2).equals(made.at(3, 2, 2))) {
            throw Refusal.wrongUse("raster.noPlaces");
        }
        return made;
    }

    private static String named(String address) {
        return address.replace("{TileMatrix}", "{z}").replace("{TileCol}", "{x}").replace("{TileRow}", "{y}")
                .replace("{Style}", "default").replace("{TileMatrixSet}", "GoogleMapsCompatible");
    }

    private static String byQuery(String address) {
        int at = address.indexOf('?');
        var path = at < 0 ? address : address.substring(0, at);
        var query = at < 0 ? "" : address.substring(at + 1);
        var known = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        var parts = new ArrayList<String>();
        for (var part : query.split("&")) {
            if (!part.isBlank()) {
                parts.add(part);
                known.add(part.split("=", 2)[0]);
            }
        }
        var mercator = MERCATOR.matcher(path);
        boolean like = mercator.matches();
        if (!known.contains("LAYER") && !like) {
            throw Refusal.wrongUse("raster.noLayer");
        }
        add(parts, known, "SERVICE", "WMTS");
        add(parts, known, "REQUEST", "GetTile");
        add(parts, known, "VERSION", "1.0.0");
        add(parts, known, "LAYER", like ? mercator.group(1) : "");
        add(parts, known, "STYLE", "default");
        add(parts, known, "TILEMATRIXSET", like ? "w" : "GoogleMapsCompatible");
        add(parts, known, "FORMAT", like ? "tiles" : "image/png");
        add(parts, known, "TILEMATRIX", "{z}");
        add(parts, known, "TILEROW", "{y}");
        add(parts, known, "TILECOL", "{x}");
        return path + "?" + String.join("&", parts);
    }

    private static void add(List<String> parts, Set<String> known, String name, String value) {
        if (!known.contains(name)) {
            parts.add(name + "=" + value);
        }
    }

    /** @param zoom of the level; @param column from the west; @param row from the north */
    public String at(int zoom, int column, int row) {
        return pattern.replace("{z}", Integer.toString(zoom)).replace("{x}", Integer.toString(column))
                .replace("{y}", Integer.toString(row))
                .replace("{-y}", Integer.toString((1 << zoom) - 1 - row));
    }
}
