package org.gridlight.client.alarms;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.gridlight.client.look.Drawing;
import org.gridlight.client.look.Palette;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.LoadWords;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.alarm.OperatorLoad;

/**
 * Alarms of each seat in ten minutes (席位负荷), the mean of two hours, against the line of one and the dashed line of two.
 * For spreading work, not a ranking: seats stand in the order of their names, their own marked. On the FX thread.
 */
final class LoadMeter extends VBox {
    private static final int MOST_SEATS = 10;
    private static final double TOP = 16;
    private static final double GAP = 10;
    /** Room for the names, in heights of their letters. */
    private static final double FOOT = 1.5;
    private static final double LEAST_SCALE = 2.6;
    private static final double BAR_SHARE = 0.42;
    private static final double WIDEST_BAR = 28;

    private final Seat seat;
    private final Label own = Parts.whole("", "text-caption", "strong");
    private final Drawing chart;
    private List<OperatorLoad> shown = List.of();

    LoadMeter(Seat seat) {
        this.seat = seat;
        getStyleClass().addAll("alarm-load", "line-top");
        chart = new Drawing(seat.look(), this::draw);
        chart.getStyleClass().add("alarm-load-chart");
        getChildren().addAll(head(), chart);
    }

    /** What the two lines mean gives way where there is no room for it. */
    private HBox head() {
        var name = Parts.whole(seat.say("light.operatorLoad"), "text-dense", "strong");
        var about = Parts.whole(seat.say("alarms.load.about"), "text-caption", "t3");
        var lines = Parts.whole(seat.say("alarms.load.lines"), "text-caption", "t3");
        var head = Parts.row(GAP, name, about, lines, Parts.spring(), own);
        head.setMinWidth(0);
        lines.managedProperty().bind(lines.visibleProperty());
        lines.visibleProperty().bind(Bindings.createBooleanBinding(
                () -> Stream.of(name, about, lines, own).mapToDouble(label -> label.prefWidth(-1) + GAP).sum() <= head
                        .getWidth(),
                head.widthProperty(), own.textProperty(), name.fontProperty()));
        return head;
    }

    /** @param all of the record; that which is nobody's is left out here */
    void show(List<OperatorLoad> all) {
        var seats = all.stream().filter(load -> load.operatorId() != null).toList();
        int mine = (int) seats.stream().takeWhile(load -> !isMine(load)).count();
        // With more seats than there is room for, those around the own one.
        int from = Math.clamp((long) mine - MOST_SEATS / 2, 0, Math.max(0, seats.size() - MOST_SEATS));
        var now = seats.subList(from, Math.min(seats.size(), from + MOST_SEATS));
        own.setText(LoadWords.own(seat, LoadWords.own(seat, all)));
        var style = seats.stream().filter(this::isMine).findFirst().map(load -> style(load.standing())).orElse("t3");
        if (!own.getStyleClass().contains(style)) {
            own.getStyleClass().removeAll("green", "yellow", "red", "t3");
            own.getStyleClass().add(style);
        }
        if (!now.equals(shown)) {
            shown = List.copyOf(now);
            chart.redraw();
        }
    }

    private boolean isMine(OperatorLoad load) {
        return LoadWords.isOwn(seat, load);
    }

    private static String style(OperatorLoad.Standing standing) {
        return switch (standing) {
            case GOOD -> "green";
            case MUCH -> "yellow";
            case TOO_MUCH -> "red";
        };
    }

    private void draw(GraphicsContext sheet, double width, double height, Palette colours) {
        double ground = height - FOOT * chart.font(false).getSize();
        double most = shown.stream().mapToDouble(OperatorLoad::mean).max().orElse(0);
        double unit = (ground - TOP) / Math.max(LEAST_SCALE, most);
        line(sheet, colours, width, ground - OperatorLoad.ACCEPTABLE * unit, false);
        line(sheet, colours, width, ground - OperatorLoad.MOST * unit, true);
        sheet.setStroke(colours.colour("line2"));
        sheet.strokeLine(0, Math.floor(ground) + 0.5, width, Math.floor(ground) + 0.5);
        double place = width / Math.max(shown.size(), 6);
        for (int i = 0; i < shown.size(); i++) {
            bar(sheet, colours, shown.get(i), (i + 0.5) * place, ground, unit, place);
        }
    }

    private static void line(GraphicsContext sheet, Palette colours, double width, double y, boolean dashed) {
        sheet.setStroke(colours.colour("t3"));
        sheet.setLineWidth(1);
        sheet.setLineDashes(dashed ? new double[]{4, 3} : null);
        sheet.strokeLine(0, Math.floor(y) + 0.5, width, Math.floor(y) + 0.5);
        sheet.setLineDashes((double[]) null);
    }

    /** With a halo, so that it is read over a line. */
    private static void label(GraphicsContext sheet, Palette colours, String text, double x, double y) {
        sheet.setStroke(colours.colour("pane"));
        sheet.setLineWidth(3);
        sheet.strokeText(text, x, y);
        sheet.fillText(text, x, y);
    }

    private void bar(GraphicsContext sheet, Palette colours, OperatorLoad load, double middle, double ground,
            double unit, double place) {
        double wide = Math.min(WIDEST_BAR, place * BAR_SHARE);
        double high = load.mean() * unit;
        sheet.setFill(colours.colour(switch (load.standing()) {
            case TOO_MUCH -> "red";
            case MUCH -> "yellow";
            case GOOD -> isMine(load) ? "accent" : "grey";
        }));
        sheet.fillRect(Math.round(middle - wide / 2), ground - high, wide, high);
        sheet.setTextAlign(TextAlignment.CENTER);
        sheet.setTextBaseline(VPos.BOTTOM);
        sheet.setFill(colours.colour("t1"));
        sheet.setFont(chart.font(isMine(load)));
        label(sheet, colours, LoadWords.figure(load), middle, ground - high - 2);
        if (isMine(load)) {
            sheet.setFill(colours.colour("accent"));
            sheet.fillRect(Math.round(middle - wide), ground + 1, wide * 2, 2);
        }
        sheet.setTextBaseline(VPos.TOP);
        sheet.setFill(colours.colour(isMine(load) ? "t1" : "t2"));
        var mine = seat.say("alarms.load.mine", load.operator());
        boolean fits = mine.length() * chart.font(true).getSize() <= place;
        sheet.fillText(isMine(load) && fits ? mine : load.operator(), middle, ground + 3, place - 4);
    }
}
