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

    private void draw(GraphicsContext sheet, double width, double height, Palette colours) {
        if (streets.isEmpty()) {
            return;
        }
        var ground = StreetGround.of(streets, width, height, MARGIN);
        long most = overdue.values().stream().mapToLong(Long::longValue).max().orElse(0);
        for (var street : streets) {
            ground.outline(sheet, street);
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

    private boolean takes(StreetShape street, StreetGround ground, List<Rectangle2D> taken) {
        boolean counted = overdue.getOrDefault(street.name(), 0L) > 0;
        double size = drawing.font(false).getSize();
        double width = street.shortName().length() * size + 4;
        double height = counted ? 2.6 * size : 1.3 * size;
        var room = new Rectangle2D(ground.x(street.x()) - width / 2, ground.y(street.y()) - height / 2, width, height);
        boolean free = counted || taken.stream().noneMatch(room::intersects);
        if (free) {
            taken.add(room);
        }
        return free;
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

    private void label(GraphicsContext sheet, StreetShape street, StreetGround ground, Palette colours) {
        long cases = overdue.getOrDefault(street.name(), 0L);
        double x = ground.x(street.x());
        double y = ground.y(street.y());
        sheet.setTextAlign(TextAlignment.CENTER);
        sheet.setTextBaseline(VPos.CENTER);
        sheet.setFill(colours.colour(cases == 0 ? "t2" : "t1"));
        sheet.setFont(drawing.font(cases > 0));
        sheet.fillText(street.shortName(), x, cases == 0 ? y : y - 8);
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

    /** The street under a point that has something overdue. */
    private Optional<String> at(double x, double y) {
        if (streets.isEmpty()) {
            return Optional.empty();
        }
        var ground = StreetGround.of(streets, drawing.getWidth(), drawing.getHeight(), MARGIN);
        return streets.stream().filter(street -> overdue.getOrDefault(street.name(), 0L) > 0)
                .filter(street -> ground.isInside(street, x, y))
                .map(StreetShape::name).findFirst();
    }
}
