package org.gridlight.model.exchange.csv;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gridlight.model.grid.SourceCrs;

/**
 * Tells rows that name another coordinate system than the first row of their file. A text that names no known system
 * says nothing. Not shared by threads.
 */
final class RowSystems {
    /** A column with more different texts than this does not name systems. */
    private static final int MOST = 64;

    private final Optional<SourceCrs> first;
    private final Map<String, Boolean> others = new HashMap<>();

    RowSystems(String firstText) {
        this.first = known(firstText);
    }

    /** The system that the first row names. */
    Optional<SourceCrs> first() {
        return first;
    }

    boolean isOther(String text) {
        if (others.size() > MOST) {
            return false;
        }
        return others.computeIfAbsent(text,
                named -> known(named).filter(crs -> first.isEmpty() || !crs.name().equals(first.get().name()))
                        .isPresent());
    }

    /** Also by the bare number of the register, as columns named srid have it, and by the names of the two datums. */
    private static Optional<SourceCrs> known(String text) {
        var plain = text.strip();
        return SourceCrs.known(plain.matches("\\d{4,5}") ? "EPSG:" + plain : switch (plain.toUpperCase(Locale.ROOT)) {
            case "WGS84", "WGS-84", "WGS 84" -> "EPSG:4326";
            case "CGCS2000" -> "EPSG:4490";
            default -> plain;
        });
    }
}
