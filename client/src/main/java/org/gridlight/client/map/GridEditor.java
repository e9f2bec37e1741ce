package org.gridlight.client.map;

import javafx.event.EventHandler;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.gridlight.client.look.Icon;
import org.gridlight.client.map.tiles.MapView;
import org.gridlight.model.grid.change.ChangeOutcome;
import org.gridlight.model.grid.change.GridChange;
import org.gridlight.model.grid.change.Snapping;
import org.gridlight.model.grid.change.StandingGrid;
import org.gridlight.model.map.World;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * The tool that changes grids (编辑网格): splits, merges, redraws and assigns them. What is drawn is worked out at once and
 * shown as it would be; nothing is kept before it is submitted. On the FX thread.
 */
final class GridEditor implements MapTool, AutoCloseable {
    /** Corners and edges draw the pointer over so many pixels. */
    private static final double REACH = 10;
    private static final double MARGIN = 0.2;
    private static final int SEQUENCE = 3;

    private final MapStage stage;
    private final GridEditDesk desk;
    private final EventHandler<KeyEvent> undoKey = this::undoKey;
    private Snapping.Snapped hover;
    private Coordinate grabbed;
    private Coordinate cornerOne;
    private Coordinate cornerTwo;

    GridEditor(MapStage stage, GridEditDesk desk) {
        this.stage = stage;
        this.desk = desk;
    }

    @Override
    public String name() {
        return "editGrids";
    }

    @Override
    public Icon icon() {
        return Icon.EDIT;
    }

    @Override
    public void taken() {
        stage.canvas().addEventHandler(KeyEvent.KEY_PRESSED, undoKey);
        desk.open();
    }

    @Override
    public void ended() {
        stage.canvas().removeEventHandler(KeyEvent.KEY_PRESSED, undoKey);
        letGo();
        desk.leave();
    }

    private void letGo() {
        hover = null;
        grabbed = null;
        cornerOne = null;
    }

    private Coordinate place(double x, double y) {
        var seen = stage.seen();
        return new Coordinate(World.longitude(seen.worldX(x)), World.latitude(seen.worldY(y)));
    }

    private Snapping.Snapped snapped(MouseEvent event) {
        var seen = stage.seen();
        double radius = World.longitude(seen.worldX(REACH)) - World.longitude(seen.worldX(0));
        return desk.near().snapping().snap(place(event.getX(), event.getY()), radius);
    }

    private boolean is(GridChange.Kind kind) {
        return desk.draft().kind() == kind;
    }

    @Override
    public void moved(MouseEvent event) {
        hover = is(GridChange.Kind.SPLIT) && !desk.draft().chosen().isEmpty()
                || is(GridChange.Kind.REDRAW) ? snapped(event) : null;
        stage.redraw();
    }

    @Override
    public boolean pressed(MouseEvent event) {
        if (desk.isFar()) {
            return false;
        }
        if (is(GridChange.Kind.REDRAW)) {
            var at = snapped(event);
            grabbed = at.to() == Snapping.To.NOTHING ? null : at.place();
            hover = at;
            return grabbed != null;
        }
        boolean chooses = !is(GridChange.Kind.SPLIT) && event.isShiftDown();
        cornerOne = chooses ? place(event.getX(), event.getY()) : null;
        cornerTwo = cornerOne;
        return chooses;
    }

    @Override
    public void dragged(MouseEvent event) {
        cornerTwo = place(event.getX(), event.getY());
        hover = snapped(event);
        stage.redraw();
    }

    @Override
    public void released(MouseEvent event) {
        if (grabbed != null) {
            var to = snapped(event).place();
            var from = grabbed;
            grabbed = null;
            if (to.distance(from) > 0) {
                desk.step(desk.draft().moved(new GridChange.Shift(from, to)));
            }
        } else if (cornerOne != null) {
            var chosen = desk.near().in(new Envelope(cornerOne, cornerTwo)).stream().map(StandingGrid::id).toList();
            cornerOne = null;
            if (!is(GridChange.Kind.ASSIGN) || desk.draft().larger() != 0) {
                desk.step(desk.draft().with(chosen));
            }
        }
        stage.redraw();
    }

    @Override
    public void clicked(MouseEvent event) {
        var draft = desk.draft();
        var grid = desk.near().at(place(event.getX(), event.getY()));
        switch (draft.kind()) {
            case SPLIT -> {
                if (draft.chosen().isEmpty()) {
                    grid.ifPresent(one -> desk.step(draft.toggled(one.id())));
                } else if (event.getClickCount() == 2) {
                    desk.step(draft.ended());
                } else {
                    desk.step(draft.drawn(snapped(event).place()));
                }
            }
            case MERGE -> grid.ifPresent(one -> desk.step(draft.toggled(one.id())));
            case ASSIGN -> grid.ifPresent(one -> desk.step(draft.larger() == 0
                    ? draft.to(desk.responsibilityOf(one.id()))
                    : draft.toggled(one.id())));
            case REDRAW, TREE -> {
                // A border is dragged, not clicked.
            }
        }
    }

    @Override
    public boolean key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            desk.step(desk.draft().ended());
        } else if (event.getCode() == KeyCode.BACK_SPACE) {
            desk.undoStep();
        } else {
            return false;
        }
        return true;
    }

    private void undoKey(KeyEvent event) {
        if (event.isShortcutDown() && event.getCode() == KeyCode.Z) {
            desk.undoStep();
            event.consume();
        }
    }

    @Override
    public void draw(GraphicsContext graphics, MapView seen) {
        desk.look(seen);
        var pen = new GridEditPen(graphics, seen, stage.colour("accent"), stage.colour("pane"), stage.colour("red"),
                stage.colour("t1"));
        var draft = desk.draft();
        var near = desk.near();
        if (!desk.isFar()) {
            near.all().forEach(grid -> pen.border(grid.outline()));
        }
        if (draft.larger() != 0) {
            near.all().stream().filter(grid -> desk.responsibilityOf(grid.id()) == draft.larger())
                    .forEach(grid -> pen.member(grid.outline()));
        }
        if (desk.preview().outcome() instanceof ChangeOutcome.Planned(var plan) && !plan.grids().isEmpty()) {
            plan.grids().forEach(grid -> pen.planned(grid.outline(),
                    grid.code().substring(grid.code().length() - SEQUENCE),
                    stage.seat().say("grid.edit.squareMetres", Math.round(grid.squareMetres()))));
        } else {
            near.of(draft.chosen()).forEach(grid -> pen.chosen(grid.outline()));
        }
        if (is(GridChange.Kind.REDRAW) && hover != null) {
            near.all().stream().filter(this::isUnderHand).forEach(grid -> pen.corners(grid.outline()));
        }
        pen.line(draft.line(), hover == null || draft.done() || desk.plan().isPresent() ? null : hover.place());
        draft.shifts().forEach(shift -> pen.shift(shift.from(), shift.to()));
        drawHand(pen);
        drawFault(pen, seen);
    }

    /** Corners are shown where they may be taken hold of next, else nothing could be seen for them. */
    private boolean isUnderHand(StandingGrid grid) {
        var box = new Envelope(grid.outline().getEnvelopeInternal());
        box.expandBy(box.getWidth() * MARGIN, box.getHeight() * MARGIN);
        return box.contains(hover.place());
    }

    private void drawHand(GridEditPen pen) {
        if (grabbed != null && hover != null) {
            pen.shift(grabbed, hover.place());
        }
        if (cornerOne != null && cornerTwo != null) {
            pen.rectangle(cornerOne, cornerTwo);
        }
        if (hover != null) {
            pen.snapped(hover);
        }
    }

    private void drawFault(GridEditPen pen, MapView seen) {
        if (desk.callout() != null && desk.preview().outcome() instanceof ChangeOutcome.Refused(var _, var at)) {
            var place = new Coordinate(at.longitude(), at.latitude());
            pen.wrong(place);
            desk.place(desk.callout(), seen.x(World.x(place.x)) + 20, seen.y(World.y(place.y)) - 16);
        }
    }

    @Override
    public void close() {
        desk.close();
    }
}
