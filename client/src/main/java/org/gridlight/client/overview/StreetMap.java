package org.gridlight.client.overview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.geometry.Rectangle2D;
import javafx.scene.Cursor;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.gridlight.client.look.Drawing;
import org.gridlight.client.look.LightShape;
import org.gridlight.client.look.Look;
import org.gridlight.client.look.Palette;

/** The streets with how many cases in them are overdue; a street without any is quiet. */
final class StreetMap {
    private static final double MARGIN = 14;
    private static final double LIGHT = 9;
    /** Endings that every street has; the map says which it is, not that it is one. */
    private static final int ENDING = 2;

    private final Drawing drawing;
    private List<StreetShape> streets = List.of();
    private Map<String, Long> overdue = Map.of();

    /** @param chosen is told the name of the street that a person presses */
    StreetMap(ObservableValue<Look> look, Consumer<String> chosen) {
        this.drawing = new Drawing(look, this::draw);
        drawing.setMinHeight(140);
        drawing.setOnMouseMoved(moved -> drawing.setCursor(at(moved.getX(), moved.getY()).isPresent()
                ? Cursor.HAND
                : Cursor.DEFAULT));
        drawing.setOnMouseClicked(pressed -> at(pressed.getX(), pressed.getY()).ifPresent(chosen));
    }

    Drawing node() {
        return drawing;
    }

    void show(List<StreetShape> shapes, Map<String, Long> overdueByStreet) {
        if (shapes != streets || !overdueByStreet.equals(overdue)) {
            streets = shapes;
            overdue = overdueByStreet;
            drawing.redraw();
        }
    }

    /** From degrees to the sheet: north up, a degree of longitude as long as it is here. */
    private record Ground(double west, double north, double stretch, double scale, double left, double top) {
        static Ground of(List<StreetShape> streets, double width, double height) {
            double west = Double.MAX_VALUE;
            double east = -Double.MAX_VALUE;
            double south = Double.MAX_VALUE;
            double north = -Double.MAX_VALUE;
            for (var street : streets) {
                for (var ring : street.rings()) {
                    for (int place = 0; place < ring.length; place += 2) {
                        west = Math.min(west, ring[place]);
                        east = Math.max(east, ring[place]);
                        south = Math.min(south, ring[place + 1]);
                        north = Math.max(north, ring[place + 1]);
                    }
                }
            }
            double stretch = Math.cos(Math.toRadians((south + north) / 2));
            double scale = Math.min((width - 2 * MARGIN) / ((east - west) * stretch),
                    (height - 2 * MARGIN) / (north - south));
            return new Ground(west, north, stretch, scale, (width - (east - west) * stretch * scale) / 2,
                    (height - (north - south) * scale) / 2);
        }

        double x(double longitude) {
            return left + (longitude - west) * stretch * scale;
        }

        double y(double latitude) {
            return top + (north - latitude) * scale;
        }
    }

    private void draw(GraphicsContext sheet, double width, double height, Palette colours) {
        if (streets.isEmpty()) {
            return;
        }
        var ground = Ground.of(streets, width, height);
        long most = overdue.values().stream().mapToLong(Long::longValue).max().orElse(0);
        for (var street : streets) {
            outline(sheet, street, ground);
            sheet.setFill(fill(overdue.getOrDefault(street.name(), 0L), most, colours));
            sheet.fill();
            sheet.setStroke(colours.colour("pane"));
            sheet.setLineWidth(1.6);
            sheet.stroke();
        }
        // Names of streets with something overdue first; a quiet one that finds no room stays without.
        var taken = new ArrayList<Rectangle2D>();
        streets.stream().sorted(Comparator.comparing((StreetShape street) -> -overdue.getOrDefault(street.name(), 0L)))
                .filter(street -> takes(street, ground, taken))
                .forEach(street -> label(sheet, street, ground, colours));
    }

    private boolean takes(StreetShape street, Ground ground, List<Rectangle2D> taken) {
        boolean counted = overdue.getOrDefault(street.name(), 0L) > 0;
        double size = drawing.font(false).getSize();
        double width = shortName(street.name()).length() * size + 4;
        double height = counted ? 2.6 * size : 1.3 * size;
        var room = new Rectangle2D(ground.x(street.x()) - width / 2, ground.y(street.y()) - height / 2, width, height);
        boolean free = counted || taken.stream().noneMatch(room::intersects);
        if (free) {
            taken.add(room);
        }
        return free;
    }

    private static void outline(GraphicsContext sheet, StreetShape street, Ground ground) {
        sheet.beginPath();
        for (var ring : street.rings()) {
            for (int place = 0; place < ring.length; place += 2) {
                if (place == 0) {
                    sheet.moveTo(ground.x(ring[0]), ground.y(ring[1]));
                } else {
                    sheet.lineTo(ground.x(ring[place]), ground.y(ring[place + 1]));
                }
            }
            sheet.closePath();
        }
    }

    /** A ramp of red, only here where all that is shown is overdue. */
    private static Color fill(long cases, long most, Palette colours) {
        if (cases == 0) {
            return colours.colour("line");
        }
        double share = cases / (double) most;
        double strength = share > 2.0 / 3 ? 0.46 : share > 1.0 / 3 ? 0.28 : 0.14;
        return colours.colour("pane").interpolate(colours.colour("red"), strength);
    }

    private void label(GraphicsContext sheet, StreetShape street, Ground ground, Palette colours) {
        long cases = overdue.getOrDefault(street.name(), 0L);
        double x = ground.x(street.x());
        double y = ground.y(street.y());
        sheet.setTextAlign(TextAlignment.CENTER);
        sheet.setTextBaseline(VPos.CENTER);
        sheet.setFill(colours.colour(cases == 0 ? "t2" : "t1"));
        sheet.setFont(drawing.font(cases > 0));
        sheet.fillText(shortName(street.name()), x, cases == 0 ? y : y - 8);
        if (cases > 0) {
            var count = Long.toString(cases);
            double half = LIGHT / 2 + 3 + count.length() * 3.5;
            LightShape.SQUARE.draw(sheet, x - half + LIGHT / 2, y + 8, LIGHT, colours.colour("red"),
                    colours.colour("red"));
            sheet.setFill(colours.colour("red-text"));
            sheet.setTextAlign(TextAlignment.LEFT);
            sheet.fillText(count, x - half + LIGHT + 4, y + 8);
        }
    }

    private static String shortName(String name) {
        return name.length() > ENDING + 1 && Character.isIdeographic(name.codePointAt(0))
                ? name.substring(0, name.length() - ENDING)
                : name;
    }

    /** The street under a point that has something overdue. */
    private Optional<String> at(double x, double y) {
        if (streets.isEmpty()) {
            return Optional.empty();
        }
        var ground = Ground.of(streets, drawing.getWidth(), drawing.getHeight());
        return streets.stream().filter(street -> overdue.getOrDefault(street.name(), 0L) > 0)
                .filter(street -> street.rings().stream().anyMatch(ring -> isInside(ring, ground, x, y)))
                .map(StreetShape::name).findFirst();
    }

    private static boolean isInside(double[] ring, Ground ground, double x, double y) {
        boolean inside = false;
        int before = ring.length - 2;
        for (int place = 0; place < ring.length; place += 2) {
            double x1 = ground.x(ring[place]);
            double y1 = ground.y(ring[place + 1]);
            double x2 = ground.x(ring[before]);
            double y2 = ground.y(ring[before + 1]);
            if (y1 > y != y2 > y && x < (x2 - x1) * (y - y1) / (y2 - y1) + x1) {
                inside = !inside;
            }
            before = place;
        }
        return inside;
    }
}
