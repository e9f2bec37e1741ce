package org.gridlight.client.wall;

import javafx.geometry.Point2D;
import org.gridlight.client.overview.StreetShape;
import org.gridlight.client.wall.WallPen.Align;
import org.gridlight.client.wall.WallPen.Weight;
import org.gridlight.model.light.Light;

/** What is written on a street: its short name over its light, with the count where there is one to be told. */
record StreetLabel(StreetShape shape, WallPlace place) {
    /** Two lines. */
    static final double HEIGHT = 70;

    private static final double LINE = 18;
    private static final double NAME = 30;
    private static final double COUNT = 30;
    private static final double SHAPE = 22;
    private static final double GAP = 7;

    private Weight weight() {
        return place.light() == Light.RED ? Weight.BOLD : place.isLoud() ? Weight.STRONG : Weight.NORMAL;
    }

    private double size() {
        return place.isLoud() ? NAME : WallPen.LEAST;
    }

    private double countWidth(WallPen pen) {
        return SHAPE + GAP + pen.widthOf(String.valueOf(place.cases()), COUNT, Weight.STRONG);
    }

    double width(WallPen pen) {
        double name = pen.widthOf(shape.shortName(), size(), weight());
        return place.isLoud() ? Math.max(name, countWidth(pen)) : name;
    }

    void quiet(WallPen pen, Point2D at) {
        pen.text(shape.shortName(), at.getX(), at.getY() - LINE, size(), weight(), "t2", Align.CENTER);
        pen.light(place.light(), at.getX(), at.getY() + LINE, 18);
    }

    void lightAlone(WallPen pen, Point2D at) {
        pen.light(place.light(), at.getX(), at.getY(), 18);
    }

    void loud(WallPen pen, Point2D at) {
        var ink = place.light() == Light.RED ? "on-red" : "t1";
        pen.text(shape.shortName(), at.getX(), at.getY() - LINE, size(), weight(), ink, Align.CENTER);
        double left = at.getX() - countWidth(pen) / 2;
        pen.light(place.light(), left + SHAPE / 2, at.getY() + LINE, SHAPE);
        pen.text(String.valueOf(place.cases()), left + SHAPE + GAP, at.getY() + LINE, COUNT, Weight.STRONG, ink,
                Align.LEFT);
    }
}
