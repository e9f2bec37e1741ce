package org.gridlight.model.grid;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Reads a place that was typed as figures: degrees (116.34, 39.92), degrees with their directions in any order
 * (39.92N 116.34E), degrees with minutes and seconds (116°20′24″ 39°55′12″), and metres of a CGCS2000 zone, told by the
 * number of their digits: seven are a northing, six an easting of the zone of the centre, eight an easting with the number
 * of its zone before it.
 */
public final class TypedCoordinates {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final Pattern FIGURES = Pattern.compile("[0-9.,;:\\s\u00B0'\"NSEW+-]+");
    private static final Pattern PART = Pattern.compile("[NSEW]|[+-]?\\d+(?:\\.\\d+)?");
    private static final String EAST_WORD = "\u4E1C\u7ECF";
    private static final String WEST_WORD = "\u897F\u7ECF";
    private static final String NORTH_WORD = "\u5317\u7EAC";
    private static final String SOUTH_WORD = "\u5357\u7EAC";
    private static final int MOST_FIGURES = 3;
    private static final int NORTHING_DIGITS = 7;
    private static final int EASTING_DIGITS = 6;
    private static final int ZONED_DIGITS = 8;
    private static final int FIRST_ZONE = 25;
    private static final int LAST_ZONE = 45;
    private static final int FIRST_CODE = 4513;
    private static final int ZONE_METRES = 1_000_000;

    private TypedCoordinates() {}

    /** @param home the projection of the centre; @return in degrees; empty when the text is no place in figures */
    public static Optional<Place> read(String text, GroundProjection home) {
        var plain = plain(text);
        if (!FIGURES.matcher(plain).matches()) {
            return Optional.empty();
        }
        var parts = PART.matcher(plain).results().map(found -> found.group()).toList();
        var figures = parts.stream().filter(part -> !isDirection(part)).toList();
        if (figures.size() == 2 && figures.size() == parts.size() && digits(figures.getFirst()) >= EASTING_DIGITS) {
            return metres(figures.getFirst(), figures.getLast(), home);
        }
        return parts.size() == figures.size() ? plainDegrees(figures) : directedDegrees(parts);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT)
                .replace(EAST_WORD, "E").replace(WEST_WORD, "W").replace(NORTH_WORD, "N").replace(SOUTH_WORD, "S")
                .replaceAll("[\u5EA6\u00BA]", "\u00B0").replaceAll("[\u5206\u2032\u2019]", "'")
                .replaceAll("[\u79D2\u2033\u201D]", "\"").replaceAll("[\u3001]", ",").strip();
    }

    private static boolean isDirection(String part) {
        return Character.isLetter(part.charAt(0));
    }

    private static int digits(String figure) {
        return (int) figure.chars().takeWhile(letter -> letter != '.').filter(Character::isDigit).count();
    }

    /** Longitude first; the other way round only where the figures allow no other reading. */
    private static Optional<Place> plainDegrees(List<String> figures) {
        int half = figures.size() / 2;
        if (figures.size() % 2 != 0 || half < 1 || half > MOST_FIGURES) {
            return Optional.empty();
        }
        var first = degrees(figures.subList(0, half));
        var second = degrees(figures.subList(half, figures.size()));
        if (first.isEmpty() || second.isEmpty()) {
            return Optional.empty();
        }
        return Math.abs(second.get()) > 90 ? place(second.get(), first.get()) : place(first.get(), second.get());
    }

    /** E116.34 N39.92 or 116.34E 39.92N, in either order. */
    private static Optional<Place> directedDegrees(List<String> parts) {
        boolean before = isDirection(parts.getFirst());
        Optional<Double> longitude = Optional.empty();
        Optional<Double> latitude = Optional.empty();
        var figures = new ArrayList<String>();
        var direction = "";
        var all = new ArrayList<>(parts);
        if (before) {
            all.add(parts.getFirst());
        }
        for (var part : all) {
            if (!isDirection(part)) {
                figures.add(part);
                continue;
            }
            var of = before ? direction : part;
            if (!figures.isEmpty()) {
                var angle = degrees(figures).map(value -> "SW".contains(of) ? -value : value);
                if ("EW".contains(of)) {
                    longitude = angle;
                } else {
                    latitude = angle;
                }
            }
            direction = part;
            figures.clear();
        }
        return figures.isEmpty() && longitude.isPresent() && latitude.isPresent()
                ? place(longitude.get(), latitude.get())
                : Optional.empty();
    }

    /** Degrees, or with minutes, or with seconds as well. */
    private static Optional<Double> degrees(List<String> figures) {
        double sum = 0;
        double unit = 1;
        if (figures.size() > MOST_FIGURES) {
            return Optional.empty();
        }
        for (var figure : figures) {
            double value = Double.parseDouble(figure);
            if (unit < 1 && (value < 0 || value >= 60)) {
                return Optional.empty();
            }
            sum += Math.signum(sum) < 0 ? -value * unit : value * unit;
            unit /= 60;
        }
        return Optional.of(sum);
    }

    private static Optional<Place> place(double longitude, double latitude) {
        return Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90
                ? Optional.of(new Place(longitude, latitude))
                : Optional.empty();
    }

    private static Optional<Place> metres(String one, String other, GroundProjection home) {
        boolean northFirst = digits(one) == NORTHING_DIGITS;
        var northing = northFirst ? one : other;
        var easting = northFirst ? other : one;
        if (digits(northing) != NORTHING_DIGITS) {
            return Optional.empty();
        }
        double east = Double.parseDouble(easting);
        return switch (digits(easting)) {
            case EASTING_DIGITS -> degrees(home, east, Double.parseDouble(northing));
            case ZONED_DIGITS -> zoned((int) (east / ZONE_METRES))
                    .flatMap(zone -> degrees(zone, east, Double.parseDouble(northing)));
            default -> Optional.empty();
        };
    }

    private static Optional<GroundProjection> zoned(int zone) {
        return zone < FIRST_ZONE || zone > LAST_ZONE
                ? Optional.empty()
                : GroundProjection.named("EPSG:" + (FIRST_CODE + zone - FIRST_ZONE));
    }

    private static Optional<Place> degrees(GroundProjection plane, double east, double north) {
        var point = plane.toDegrees(FACTORY.createPoint(new Coordinate(east, north))).getCoordinate();
        return place(point.x, point.y);
    }
}
