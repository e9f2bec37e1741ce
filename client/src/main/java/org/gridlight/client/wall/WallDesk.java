package org.gridlight.client.wall;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.gridlight.client.look.Choice;
import org.gridlight.client.look.Drawing;
import org.gridlight.client.look.Icon;
import org.gridlight.client.look.Palette;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.Seat;

/** Where walls stand: a small picture of the monitors, and for each what it shows, in which order and how long. */
final class WallDesk extends VBox {
    private static final double WIDTH = 760;
    private static final double PICTURE = 150;

    private final Seat seat;
    private final Walls walls;
    private final VBox rows = new VBox();
    private final Drawing picture;

    WallDesk(Seat seat, Walls walls) {
        this.seat = seat;
        this.walls = walls;
        this.picture = new Drawing(seat.look(), this::draw);
        getStyleClass().addAll("floating", "wall-desk");
        setId("wall-desk");
        setPrefWidth(WIDTH);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        picture.setMinHeight(PICTURE);
        picture.setPrefHeight(PICTURE);
        var head = Parts.paneHead(seat.say("wall"), seat.say("wall.desk.about"));
        head.getChildren().addAll(Parts.spring(),
                Parts.iconButton(Icon.CLOSE, seat.say("wall.close"), seat.overlays()::close));
        getChildren().addAll(head, picture, rows, keys());
        show();
    }

    private HBox keys() {
        var keys = Parts.row(10, Parts.text(seat.say("wall.desk.keys"), "text-caption", "t3"));
        keys.getStyleClass().addAll("wall-desk-row", "pane2", "line-top");
        return keys;
    }

    private void show() {
        rows.getChildren().setAll(walls.monitors().stream().map(this::row).toList());
        picture.redraw();
    }

    private VBox row(Monitor monitor) {
        var plan = walls.plan(monitor);
        boolean open = walls.isOpen(monitor);
        var bounds = monitor.bounds();
        var name = Parts.whole(seat.say("wall.desk.monitor", monitor.number()), "text-head");
        var size = Parts.whole(seat.say("wall.desk.size", Math.round(bounds.getWidth()),
                Math.round(bounds.getHeight())), "text-dense", "t2");
        var primary = Parts.whole(monitor.primary() ? seat.say("wall.desk.primary") : "", "text-dense", "t3");
        boolean usual = monitor.number() == first();
        var act = open
                ? Parts.button(seat.say("wall.desk.leave"), () -> acted(() -> walls.leave(monitor)))
                : Parts.button(seat.say("wall.desk.open"), () -> opened(monitor),
                        usual ? new String[]{"primary"} : new String[0]);
        act.setId("wall-open-" + monitor.number());
        act.setDefaultButton(usual);
        var top = Parts.row(12, name, size, primary, Parts.spring(), act);
        var shown = new HBox();
        for (var page : WallPageName.values()) {
            shown.getChildren().add(page(monitor, plan, page));
        }
        shown.getChildren().getFirst().getStyleClass().add("first");
        shown.getChildren().getLast().getStyleClass().add("last");
        var pages = Parts.row(10, Parts.text(seat.say("wall.desk.pages"), "text-dense", "t3"), shown);
        var length = new Choice<Duration>(seat.say("wall.desk.each"),
                each -> seat.say("wall.desk.seconds", each.toSeconds()),
                each -> acted(() -> walls.change(monitor, known -> known.with(each))));
        length.show(WallPlan.LENGTHS, plan.each());
        pages.getChildren().addAll(Parts.spring(), length);
        var row = new VBox(8, top, pages);
        row.getStyleClass().addAll("wall-desk-row", "line-top");
        return row;
    }

    /** The one that is opened by Enter: the first without a wall that is not the one people work at. */
    private int first() {
        var without = walls.monitors().stream().filter(monitor -> !walls.isOpen(monitor)).toList();
        return without.stream().filter(monitor -> !monitor.primary()).findFirst()
                .or(() -> without.stream().findFirst()).map(Monitor::number).orElse(0);
    }

    /** With its place in the order; pressed again it is left out, and then comes last. */
    private ToggleButton page(Monitor monitor, WallPlan plan, WallPageName page) {
        int place = plan.pages().indexOf(page);
        var name = seat.say("wall.page." + page);
        var button = new ToggleButton(place < 0 ? name : seat.say("wall.desk.page", place + 1, name));
        button.getStyleClass().add("segment");
        button.setSelected(place >= 0);
        button.setOnAction(pressed -> acted(() -> walls.change(monitor, known -> with(known, page))));
        return button;
    }

    private static WallPlan with(WallPlan plan, WallPageName page) {
        var pages = new ArrayList<>(plan.pages());
        if (!pages.remove(page)) {
            pages.add(page);
        }
        // A wall has a page: the last one stays.
        return plan.with(pages.isEmpty() ? List.of(page) : pages);
    }

    private void opened(Monitor monitor) {
        seat.overlays().close();
        walls.open(monitor);
    }

    private void acted(Runnable act) {
        act.run();
        show();
    }

    /** The monitors as they stand, small. */
    private void draw(GraphicsContext sheet, double width, double height, Palette colours) {
        var monitors = walls.monitors();
        var whole = monitors.stream().map(Monitor::bounds).reduce(WallDesk::around).orElse(Rectangle2D.EMPTY);
        double scale = Math.min((width - 40) / whole.getWidth(), (height - 32) / whole.getHeight());
        double left = (width - whole.getWidth() * scale) / 2;
        double top = (height - whole.getHeight() * scale) / 2;
        sheet.setTextAlign(TextAlignment.CENTER);
        sheet.setTextBaseline(VPos.CENTER);
        sheet.setFont(picture.font(true));
        for (var monitor : monitors) {
            boolean open = walls.isOpen(monitor);
            var bounds = monitor.bounds();
            double x = Math.round(left + (bounds.getMinX() - whole.getMinX()) * scale) + 2.5;
            double y = Math.round(top + (bounds.getMinY() - whole.getMinY()) * scale) + 2.5;
            double wide = Math.round(bounds.getWidth() * scale) - 5;
            double high = Math.round(bounds.getHeight() * scale) - 5;
            sheet.setFill(colours.colour(open ? "accent-weak" : "pane2"));
            sheet.fillRect(x, y, wide, high);
            sheet.setStroke(colours.colour(open ? "accent" : "line2"));
            sheet.setLineWidth(open ? 2 : 1);
            sheet.strokeRect(x, y, wide, high);
            sheet.setFill(colours.colour("t1"));
            sheet.fillText(seat.say("wall.desk.monitor", monitor.number()), x + wide / 2, y + high / 2 - 9);
            sheet.setFill(colours.colour(open ? "accent-text" : "t3"));
            sheet.fillText(open ? seat.say("wall") : seat.say("wall.desk.none"), x + wide / 2, y + high / 2 + 10);
        }
    }

    private static Rectangle2D around(Rectangle2D one, Rectangle2D other) {
        double x = Math.min(one.getMinX(), other.getMinX());
        double y = Math.min(one.getMinY(), other.getMinY());
        return new Rectangle2D(x, y, Math.max(one.getMaxX(), other.getMaxX()) - x,
                Math.max(one.getMaxY(), other.getMaxY()) - y);
    }
}
