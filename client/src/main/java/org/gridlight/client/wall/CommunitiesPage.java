package org.gridlight.client.wall;

import java.util.ArrayList;
import java.util.List;
import org.gridlight.client.overview.StreetShape;
import org.gridlight.client.wall.WallPen.Align;
import org.gridlight.client.wall.WallPen.Weight;
import org.gridlight.model.light.Light;

/**
 * All communities, street by street, each always at the same place; where not all can be read, those under a red or
 * yellow light.
 */
final class CommunitiesPage implements WallPage {
    private static final double HEAD = 76;
    private static final double LEAST_WIDTH = 150;
    private static final double LARGEST_WIDTH = 300;
    private static final double LEAST_HEIGHT = 40;
    private static final double LARGEST_HEIGHT = 76;
    private static final double SHAPE = 18;
    private static final double GAP = 3;

    /** A field of the matrix: a community, or the name of the street that begins there. */
    private record Field(String street, WallPlace place) {}

    @Override
    public void paint(WallPen pen, double width, double height, Shown shown) {
        var all = shown.board().communities();
        double inside = width - 2 * MARGIN;
        double room = height - HEAD - 8;
        int columns = columns(fields(all).size(), inside, room);
        int rows = (int) (room / LEAST_HEIGHT);
        boolean everyOne = fields(all).size() <= columns * rows;
        var fields = fields(everyOne ? all : all.stream().filter(WallPlace::isLoud).toList());
        var fit = fields.subList(0, Math.min(fields.size(), columns * rows));
        long shownPlaces = fit.stream().filter(field -> field.place() != null).count();
        WallHeads.counts(pen, width, HEAD / 2, shown.say("wall.head.COMMUNITIES"),
                all.stream().map(WallPlace::light).toList(), shown,
                shownPlaces < all.size()
                        ? shown.say("wall.notShown", all.size() - shownPlaces)
                        : shown.say("wall.byPlaceOfCommunity"));
        double cell = inside / columns;
        double row = Math.min(LARGEST_HEIGHT, room / Math.max(1, Math.ceilDiv(fit.size(), columns)));
        for (int place = 0; place < fit.size(); place++) {
            field(pen, fit.get(place), MARGIN + place % columns * cell, HEAD + place / columns * row, cell, row);
        }
    }

    /** The fewest that hold them all, so that each has as much room as there is. */
    private static int columns(int fields, double width, double height) {
        int most = (int) Math.max(1, width / LEAST_WIDTH);
        for (int columns = (int) Math.max(1, Math.ceil(width / LARGEST_WIDTH)); columns < most; columns++) {
            if (Math.ceilDiv(fields, columns) * (LEAST_HEIGHT + 10) <= height) {
                return columns;
            }
        }
        return most;
    }

    private static List<Field> fields(List<WallPlace> places) {
        var fields = new ArrayList<Field>();
        String street = null;
        for (var place : places) {
            if (!place.group().equals(street)) {
                street = place.group();
                fields.add(new Field(street, null));
            }
            fields.add(new Field(street, place));
        }
        return fields;
    }

    private static void field(WallPen pen, Field field, double x, double y, double width, double height) {
        double middle = y + height / 2;
        var place = field.place();
        if (place == null) {
            pen.line(x + GAP, y + 6, x + GAP, y + height - 6, 3, "border");
            pen.fitted(StreetShape.shortName(field.street()), x + 14, middle, width - 18, WallPen.LEAST, Weight.STRONG,
                    "t3");
            return;
        }
        boolean red = place.light() == Light.RED;
        boolean yellow = place.light() == Light.YELLOW;
        pen.fill(x + GAP, y + GAP, width - 2 * GAP, height - 2 * GAP,
                red ? "red-area" : yellow ? "yellow-area" : "green-area");
        if (red || yellow) {
            pen.edge(x + GAP, y + GAP, width - 2 * GAP, height - 2 * GAP, red ? 4 : 2, red ? "red" : "yellow");
        }
        var ink = red ? "on-red" : WallPen.nameOf(place.light());
        pen.shape(place.light(), x + 9 + SHAPE / 2, middle, SHAPE, place.counts().all() == 0 ? "off" : ink);
        double name = x + 9 + SHAPE + 6;
        var count = String.valueOf(place.cases());
        double countWidth = pen.widthOf(count, WallPen.LEAST, Weight.STRONG);
        var words = StreetShape.shortName(place.name());
        boolean counted = (red || yellow)
                && pen.widthOf(words, WallPen.LEAST, Weight.NORMAL) + countWidth + 8 <= x + width - 10 - name;
        pen.fitted(words, name, middle, x + width - 5 - name, WallPen.LEAST,
                red ? Weight.STRONG : Weight.NORMAL, red ? "on-red" : yellow ? "t1" : "t2");
        if (counted) {
            pen.text(count, x + width - 10, middle, WallPen.LEAST, Weight.STRONG, red ? "on-red" : "t1", Align.RIGHT);
        }
    }
}
