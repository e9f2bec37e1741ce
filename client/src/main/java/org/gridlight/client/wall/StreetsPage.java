package org.gridlight.client.wall;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.shape.StrokeLineJoin;
import org.gridlight.client.overview.StreetGround;
import org.gridlight.client.overview.StreetShape;
import org.gridlight.client.wall.WallPen.Align;
import org.gridlight.client.wall.WallPen.Weight;
import org.gridlight.model.light.Light;

/** The district at one look: its streets under their lights, six figures of today, the units with most overdue. */
final class StreetsPage implements WallPage {
    private static final double FIGURES = 842;
    private static final double LEGEND = 64;
    private static final double SHAPE = 22;
    private static final List<Light> DRAWN = List.of(Light.GREY, Light.GREEN, Light.YELLOW, Light.RED);

    private static final Map<Light, String> LEGEND_WORDS = new EnumMap<>(
            Map.of(Light.RED, "q.overdue", Light.YELLOW, "q.nearDue", Light.GREEN, "unitLight.IN_TIME"));

    private final WallFigures figures = new WallFigures();

    @Override
    public void paint(WallPen pen, double width, double height, Shown shown) {
        double map = width - FIGURES;
        paintMap(pen, map, height - LEGEND, shown);
        paintLegend(pen, map, height - LEGEND / 2, shown);
        pen.line(map, 0, map, height, 1.5, "line");
        figures.paint(pen, map + 36, width - MARGIN, height, shown);
    }

    private void paintMap(WallPen pen, double width, double height, Shown shown) {
        var shapes = shown.ground().shapes();
        if (shapes.isEmpty()) {
            pen.text(shown.say("wall.noStreets"), width / 2, height / 2, WallPen.LEAST, Weight.NORMAL, "t2",
                    Align.CENTER);
            return;
        }
        var places = shown.board().streets().stream()
                .collect(Collectors.toMap(WallPlace::name, Function.identity(), (one, other) -> one));
        var ground = StreetGround.of(shapes, width * pen.scale(), height * pen.scale(), 30 * pen.scale());
        border(pen, ground, shapes);
        for (var light : DRAWN) {
            shapes.stream().filter(shape -> lightOf(shape, places) == light)
                    .forEach(shape -> area(pen, ground, shape, light));
        }
        var named = shapes.stream().filter(shape -> places.containsKey(shape.name()))
                .map(shape -> new StreetLabel(shape, places.get(shape.name())))
                .sorted(Comparator.comparing((StreetLabel label) -> label.place().light())
                        .thenComparing(label -> -label.place().cases()))
                .toList();
        label(pen, named, new StreetRoom(ground, pen.scale()));
    }

    private static Light lightOf(StreetShape shape, Map<String, WallPlace> places) {
        var place = places.get(shape.name());
        return place == null ? Light.GREEN : place.light();
    }

    /** Around all of them: what of it lies inside is painted over. */
    private static void border(WallPen pen, StreetGround ground, List<StreetShape> shapes) {
        var sheet = pen.sheet();
        sheet.setLineJoin(StrokeLineJoin.ROUND);
        sheet.setStroke(pen.colour("border"));
        sheet.setLineWidth(7 * pen.scale());
        for (var shape : shapes) {
            ground.outline(sheet, shape);
            sheet.stroke();
        }
    }

    private static void area(WallPen pen, StreetGround ground, StreetShape shape, Light light) {
        var sheet = pen.sheet();
        ground.outline(sheet, shape);
        sheet.setFill(
                pen.colour(light == Light.RED ? "red-area" : light == Light.YELLOW ? "yellow-area" : "green-area"));
        sheet.fill();
        sheet.setStroke(pen.colour(light == Light.RED ? "red" : light == Light.YELLOW ? "yellow" : "ground"));
        sheet.setLineWidth((light == Light.RED ? 5 : 2.5) * pen.scale());
        sheet.stroke();
    }

    /** Those that are red first; a quiet one that finds no room keeps its light and gives up its name. */
    private static void label(WallPen pen, List<StreetLabel> labels, StreetRoom room) {
        for (var label : labels) {
            double width = label.width(pen);
            if (label.place().isLoud()) {
                label.loud(pen, room.nearest(label.shape(), width, StreetLabel.HEIGHT));
            } else {
                room.free(label.shape(), width, StreetLabel.HEIGHT)
                        .or(() -> room.mostlyFree(label.shape(), width, StreetLabel.HEIGHT))
                        .ifPresentOrElse(at -> label.quiet(pen, at),
                                () -> label.lightAlone(pen, room.nearest(label.shape(), SHAPE + 4, SHAPE + 4)));
            }
        }
    }

    private static void paintLegend(WallPen pen, double width, double y, Shown shown) {
        double x = MARGIN;
        for (var light : LEGEND_WORDS.entrySet()) {
            pen.light(light.getKey(), x + SHAPE / 2, y, SHAPE);
            x += SHAPE + 12;
            x += pen.text(shown.say(light.getValue()), x, y, WallPen.LEAST, Weight.NORMAL, "t2", Align.LEFT) + 40;
        }
        pen.text(shown.say("wall.byPlace"), width - 30, y, WallPen.LEAST, Weight.NORMAL, "t3", Align.RIGHT);
    }
}
