package org.gridlight.client.map;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.gridlight.client.look.Icon;
import org.gridlight.client.look.Parts;
import org.gridlight.client.map.choose.ChoiceRegion;
import org.gridlight.client.map.choose.ChoiceUnit;
import org.gridlight.client.map.choose.Combine;
import org.gridlight.client.map.tiles.MapView;
import org.gridlight.model.map.World;
import org.gridlight.model.words.Words;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * Chooses cases, grids and components on the map (框选): by a rectangle, a polygon, all round a place, or a whole unit. Shift
 * adds, Ctrl takes away. On the FX thread.
 */
final class ChooseTool implements MapTool {
    private static final double LEAST_PIXELS = 3;
    private static final double BESIDE = 16;

    /** How is chosen. @param unit null for figures that are drawn */
    private enum Way {
        BOX(null),
        POLYGON(null),
        CIRCLE(null),
        UNIT_GRID(ChoiceUnit.UNIT_GRID),
        RESPONSIBILITY_GRID(ChoiceUnit.RESPONSIBILITY_GRID),
        COMMUNITY(ChoiceUnit.COMMUNITY),
        STREET(ChoiceUnit.STREET);

        private final ChoiceUnit unit;

        Way(ChoiceUnit unit) {
            this.unit = unit;
        }
    }

    private final MapStage stage;
    private final MapChoosing choosing;
    private final Words words;
    private final Corners corners = new Corners();
    private final Segments<Way> ways;
    private final Node options;
    private Way way = Way.BOX;
    private Coordinate from;
    private Coordinate to;

    ChooseTool(MapStage stage, MapChoosing choosing) {
        this.stage = stage;
        this.choosing = choosing;
        this.words = stage.seat().words();
        this.ways = new Segments<>(List.of(Way.values()), one -> words.say("map.choose." + one), this::become);
        this.options = Parts.row(12, ways, Parts.whole(words.say("map.choose.keys"), "text-caption", "t2"));
        become(way);
    }

    @Override
    public String name() {
        return "choose";
    }

    @Override
    public Icon icon() {
        return Icon.FRAME;
    }

    @Override
    public Node options() {
        return options;
    }

    @Override
    public void again() {
        become(ways.after(way));
    }

    private void become(Way next) {
        way = next;
        ways.show(next);
        ended();
    }

    @Override
    public void ended() {
        corners.clear();
        from = null;
        to = null;
        stage.redraw();
    }

    private static Combine how(MouseEvent event) {
        return event.isShiftDown() ? Combine.ADD : event.isShortcutDown() ? Combine.TAKE : Combine.REPLACE;
    }

    @Override
    public boolean pressed(MouseEvent event) {
        if (way != Way.BOX && way != Way.CIRCLE) {
            return false;
        }
        from = Corners.at(event, stage.seen());
        to = from;
        return true;
    }

    @Override
    public void dragged(MouseEvent event) {
        to = Corners.at(event, stage.seen());
        stage.redraw();
    }

    @Override
    public void released(MouseEvent event) {
        dragged(event);
        drawn().ifPresent(region -> choosing.in(region, how(event)));
        from = null;
        to = null;
        stage.redraw();
    }

    /** The figure between press and pointer; none when it is no larger than a trembling of the hand. */
    private Optional<ChoiceRegion> drawn() {
        var seen = stage.seen();
        if (from == null
                || Math.hypot(seen.x(to.x) - seen.x(from.x), seen.y(to.y) - seen.y(from.y)) < LEAST_PIXELS) {
            return Optional.empty();
        }
        return Optional.of(way == Way.BOX
                ? new ChoiceRegion.Box(new Envelope(from, to))
                : new ChoiceRegion.Circle(from.x, from.y, metres()));
    }

    private double metres() {
        return from.distance(to) * World.metresAUnit(from.y);
    }

    @Override
    public void clicked(MouseEvent event) {
        if (way.unit != null) {
            var at = Corners.at(event, stage.seen());
            choosing.unit(way.unit, at.x, at.y, how(event));
        } else if (way == Way.POLYGON) {
            if (corners.click(event, stage.seen())) {
                close(how(event));
            }
            stage.redraw();
        }
    }

    private void close(Combine how) {
        if (corners.placed().size() > 2) {
            choosing.in(ChoiceRegion.Rings.drawn(corners.placed()), how);
        }
        corners.clear();
        stage.redraw();
    }

    @Override
    public void moved(MouseEvent event) {
        if (way == Way.POLYGON && !corners.isEmpty()) {
            corners.move(event, stage.seen());
            stage.redraw();
        }
    }

    @Override
    public boolean key(KeyEvent event) {
        if (way == Way.POLYGON && event.getCode() == KeyCode.SPACE && !corners.isEmpty()) {
            close(event.isShiftDown() ? Combine.ADD : Combine.REPLACE);
            return true;
        }
        boolean back = corners.back(event);
        if (back) {
            stage.redraw();
        }
        return back;
    }

    @Override
    public void draw(GraphicsContext graphics, MapView seen) {
        var pencil = Pencil.of(stage, graphics, seen);
        if (way == Way.POLYGON) {
            pencil.line(corners.all(), corners.all().size() > 2);
            pencil.corners(corners.placed());
        } else if (from != null && way == Way.BOX) {
            pencil.line(Arrays.asList(from, new Coordinate(to.x, from.y), to, new Coordinate(from.x, to.y)), true);
        } else if (from != null) {
            double radius = Math.hypot(seen.x(to.x) - seen.x(from.x), seen.y(to.y) - seen.y(from.y));
            pencil.circle(seen.x(from.x), seen.y(from.y), radius);
            pencil.wordsBeside(words.say("map.choose.radius", String.format(Locale.ROOT, "%.0f", metres())),
                    seen.x(to.x) + BESIDE, seen.y(to.y) - BESIDE);
        }
    }
}
