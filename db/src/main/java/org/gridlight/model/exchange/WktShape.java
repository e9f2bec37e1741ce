package org.gridlight.model.exchange;

import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import org.gridlight.model.exchange.Positions.Many;
import org.gridlight.model.exchange.Positions.One;

/** The well-known text of a shape, as GIS programs put it into a column of a CSV file. */
public final class WktShape {
    private static final int DEEPEST = 4;

    private final String text;
    private int at;

    private WktShape(String text) {
        this.text = text;
    }

    /** Reads e.g. POLYGON ((116.4 39.9, …)), with an SRID=…; before it or not; further numbers of a point are dropped. */
    public static ShapeReading read(String text) {
        return new WktShape(text.strip()).shape();
    }

    private ShapeReading shape() {
        if (text.isEmpty()) {
            return new ShapeReading.NotRead(FeatureFault.NO_PLACE, "");
        }
        if (text.regionMatches(true, 0, "SRID=", 0, 5)) {
            at = Math.max(0, text.indexOf(';') + 1);
        }
        var kind = word();
        var next = word();
        if (next.equals("Z") || next.equals("M") || next.equals("ZM")) {
            next = word();
        }
        if (next.equals("EMPTY")) {
            return new ShapeReading.NotRead(FeatureFault.NO_PLACE, "");
        }
        if (kind.equals("GEOMETRYCOLLECTION")) {
            return new ShapeReading.NotRead(FeatureFault.UNKNOWN_SHAPE, kind);
        }
        var positions = next.isEmpty() ? list(0) : Optional.<Positions>empty();
        skipBlanks();
        if (positions.isEmpty() || at < text.length()) {
            return new ShapeReading.NotRead(FeatureFault.BROKEN_SHAPE, FeatureFault.shortened(text));
        }
        return ShapeBuilder.build(kind, fitting(kind, positions.get()));
    }

    /** A single point stands in a list of one; the points of several may each stand in a list of their own. */
    private static Positions fitting(String kind, Positions positions) {
        if (!(positions instanceof Many(var inside))) {
            return positions;
        }
        if (kind.equals("POINT")) {
            return inside.size() == 1 ? inside.getFirst() : positions;
        }
        return kind.equals("MULTIPOINT") ? new Many(inside.stream().map(WktShape::alone).toList()) : positions;
    }

    private static Positions alone(Positions point) {
        return point instanceof Many(var inside) && inside.size() == 1 ? inside.getFirst() : point;
    }

    private Optional<Positions> list(int depth) {
        if (depth > DEEPEST || !took('(')) {
            return Optional.empty();
        }
        var inside = new ArrayList<Positions>();
        do {
            skipBlanks();
            var next = at < text.length() && text.charAt(at) == '(' ? list(depth + 1) : point();
            if (next.isEmpty()) {
                return Optional.empty();
            }
            inside.add(next.get());
        } while (took(','));
        return took(')') ? Optional.of(new Many(inside)) : Optional.empty();
    }

    private Optional<Positions> point() {
        double x = number();
        double y = number();
        while (at < text.length() && ",()".indexOf(text.charAt(at)) < 0) {
            number();
        }
        return at > 0 ? Optional.of(new One(x, y)) : Optional.empty();
    }

    /** A number, or NaN for anything else that stands there. */
    private double number() {
        skipBlanks();
        int start = at;
        while (at < text.length() && ",() ".indexOf(text.charAt(at)) < 0 && !Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        var number = text.substring(start, at);
        skipBlanks();
        try {
            return number.isEmpty() || number.length() > 40 ? Double.NaN : Double.parseDouble(number);
        } catch (NumberFormatException notOne) {
            return Double.NaN;
        }
    }

    private String word() {
        skipBlanks();
        int start = at;
        while (at < text.length() && Character.isLetter(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at).toUpperCase(Locale.ROOT);
    }

    private boolean took(char mark) {
        skipBlanks();
        boolean there = at < text.length() && text.charAt(at) == mark;
        at += there ? 1 : 0;
        return there;
    }

    private void skipBlanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }
}
