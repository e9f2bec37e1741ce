package org.gridlight.client.map;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.gridlight.client.look.Icon;
import org.gridlight.client.look.Parts;
import org.gridlight.client.map.tiles.MapView;
import org.gridlight.model.grid.GroundMeasure;
import org.gridlight.model.grid.GroundProjection;
import org.gridlight.model.map.World;
import org.gridlight.model.words.Words;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * Measures on the ground (量测): the length of a line with each of its legs, an area with its circumference. The figures
 * stand beside the pointer and in the strip. Snaps to nothing. On the FX thread.
 */
final class MeasureTool implements MapTool {
    private static final double BESIDE = 16;
    private static final double SHORTEST_LABELLED = 56;
    private static final double HECTARE = 10_000;
    private static final double SQUARE_KILOMETRE = 1_000_000;

    /** What is measured. */
    private enum Kind {
        LENGTH,
        AREA
    }

    private final MapStage stage;
    private final Words words;
    private final Corners corners = new Corners();
    private final Label result = Parts.whole("", "text-dense", "strong");
    private final Segments<Kind> kinds;
    private final Node options;
    private GroundMeasure measure;
    private Kind kind = Kind.LENGTH;

    MeasureTool(MapStage stage) {
        this.stage = stage;
        this.words = stage.seat().words();
        this.kinds = new Segments<>(List.of(Kind.values()), one -> words.say("map.measure." + one), this::become);
        this.options = Parts.row(12, kinds, result);
        result.setId("map-measured");
        become(kind);
    }

    @Override
    public String name() {
        return "measure";
    }

    @Override
    public Icon icon() {
        return Icon.RULER;
    }

    @Override
    public Node options() {
        return options;
    }

    @Override
    public void again() {
        become(kinds.after(kind));
    }

    private void become(Kind next) {
        kind = next;
        kinds.show(next);
        corners.clear();
        tell();
    }

    /** The first use of the projection takes some tenths of a second. */
    @Override
    public void taken() {
        if (measure == null) {
            var extent = stage.index().extent();
            var degrees = new Envelope(World.longitude(extent.getMinX()), World.longitude(extent.getMaxX()),
                    World.latitude(extent.getMinY()), World.latitude(extent.getMaxY()));
            stage.seat().tasks().run("map measure", () -> new GroundMeasure(GroundProjection.around(degrees)),
                    ready -> {
                        measure = ready;
                        tell();
                    }, failure -> result.setText(stage.seat().told(failure)));
        }
        tell();
    }

    @Override
    public void ended() {
        corners.clear();
        tell();
    }

    /** Begins a line at a place of the world. */
    void begin(double worldX, double worldY) {
        become(Kind.LENGTH);
        corners.begin(new Coordinate(worldX, worldY));
        tell();
    }

    @Override
    public void clicked(MouseEvent event) {
        corners.click(event, stage.seen());
        tell();
    }

    @Override
    public void moved(MouseEvent event) {
        if (!corners.isEmpty() && !corners.isFinished()) {
            corners.move(event, stage.seen());
            tell();
        }
    }

    @Override
    public boolean key(KeyEvent event) {
        if (event.getCode() == KeyCode.SPACE && !corners.isEmpty()) {
            corners.finish();
            tell();
            return true;
        }
        boolean back = corners.back(event);
        if (back) {
            tell();
        }
        return back;
    }

    private void tell() {
        result.setText(total());
        stage.redraw();
    }

    private String total() {
        if (measure == null || corners.all().size() < 2) {
            return words.say("map.measure.begin." + kind);
        }
        var degrees = degrees(corners.all());
        if (kind == Kind.LENGTH) {
            return words.say("map.measure.total", metres(measure.length(degrees)), degrees.size() - 1);
        }
        return measure.crossesItself(degrees)
                ? words.say("map.measure.crosses")
                : words.say("map.measure.areaTotal", squareMetres(measure.squareMetres(degrees)),
                        metres(measure.circumference(degrees)));
    }

    private static List<Coordinate> degrees(List<Coordinate> world) {
        return world.stream().map(at -> new Coordinate(World.longitude(at.x), World.latitude(at.y))).toList();
    }

    /** To the decimetre, because the line is drawn by hand. */
    private String metres(double length) {
        return length < 1000
                ? words.say("map.metres", String.format(Locale.ROOT, "%.1f", length))
                : words.say("map.kilometres", String.format(Locale.ROOT, "%.3f", length / 1000));
    }

    private String squareMetres(double area) {
        if (area < HECTARE) {
            return words.say("map.measure.squareMetres", String.format(Locale.ROOT, "%.1f", area));
        }
        return area < SQUARE_KILOMETRE
                ? words.say("map.measure.tenThousands", String.format(Locale.ROOT, "%.2f", area / HECTARE))
                : words.say("map.measure.squareKilometres", String.format(Locale.ROOT, "%.3f",
                        area / SQUARE_KILOMETRE));
    }

    @Override
    public void draw(GraphicsContext graphics, MapView seen) {
        var all = corners.all();
        if (all.isEmpty()) {
            return;
        }
        var pencil = Pencil.of(stage, graphics, seen);
        pencil.line(all, kind == Kind.AREA && all.size() > 2);
        pencil.corners(corners.placed());
        if (measure == null || all.size() < 2) {
            return;
        }
        if (kind == Kind.LENGTH) {
            legs(pencil, all);
        }
        var end = all.getLast();
        pencil.wordsBeside(atPointer(all), seen.x(end.x) + BESIDE, seen.y(end.y) - BESIDE);
    }

    private void legs(Pencil pencil, List<Coordinate> all) {
        var seen = pencil.seen();
        var legs = measure.legs(degrees(all));
        for (int i = 0; legs.size() > 1 && i < legs.size(); i++) {
            var from = all.get(i);
            var to = all.get(i + 1);
            double far = Math.hypot(seen.x(to.x) - seen.x(from.x), seen.y(to.y) - seen.y(from.y));
            if (far >= SHORTEST_LABELLED) {
                // Beside the line, on its upper side.
                double across = (seen.y(to.y) - seen.y(from.y)) / far * (to.x < from.x ? -1 : 1);
                double along = Math.abs(seen.x(to.x) - seen.x(from.x)) / far;
                pencil.words(metres(legs.get(i)), seen.x((from.x + to.x) / 2) + across * (BESIDE + 12),
                        seen.y((from.y + to.y) / 2) - along * BESIDE);
            }
        }
    }

    private String atPointer(List<Coordinate> all) {
        var degrees = degrees(all);
        if (kind == Kind.LENGTH || all.size() < 3) {
            return metres(measure.length(degrees));
        }
        return measure.crossesItself(degrees)
                ? words.say("map.measure.crosses")
                : squareMetres(measure.squareMetres(degrees));
    }
}
