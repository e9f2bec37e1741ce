package org.gridlight.reports.map;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Locale;
import org.gridlight.model.words.Words;
import org.gridlight.reports.Ink;
import org.gridlight.reports.map.MapLayout.Box;
import org.gridlight.reports.map.MapSheet.Part;
import org.gridlight.reports.map.PageDrawing.Fonts;

/** Title, frame, scale bar, north arrow and foot of a printed map, in black, so that any printer has them. */
final class MapFurniture {
    private static final double FRAME = 0.9;
    private static final double HAIR = 0.35;
    private static final double TITLE = 19;
    private static final double ABOUT = 9.5;
    private static final double FOOT = 7.5;
    private static final double NOTE = 7.5;
    private static final double BAR_ROOM = 130;
    private static final double BAR_HEIGHT = 3.2;
    private static final int BAR_PARTS = 4;
    private static final double PLATE = 6;
    private static final double ARROW = 30;

    private final MapSheet sheet;
    private final Words words;
    private final double size;

    MapFurniture(MapSheet sheet, Words words) {
        this.sheet = sheet;
        this.words = words;
        this.size = sheet.layout().size();
    }

    void draw(Graphics2D page, Fonts fonts) {
        head(page, fonts);
        var map = sheet.layout().map();
        frame(page, map);
        if (sheet.parts().contains(Part.SCALE)) {
            scale(page, fonts, map);
        }
        if (sheet.parts().contains(Part.NORTH)) {
            north(page, fonts, map);
        }
        if (!sheet.attribution().isBlank()) {
            attribution(page, fonts, map);
        }
        sheet.layout().side().ifPresent(side -> new MapKey(sheet, words, side).draw(page, fonts));
        foot(page, fonts);
    }

    private void head(Graphics2D page, Fonts fonts) {
        var title = sheet.layout().title();
        var font = Ink.fitting(page, fonts.serif(TITLE * size, true), sheet.title(), title.width());
        Ink.text(page, font, Ink.BLACK, sheet.title(), title.x() + title.width() / 2.0,
                title.y() + title.height() * 0.68, 0.5);
        var about = sheet.layout().about();
        double line = about.y() + about.height() * 0.66;
        var small = fonts.serif(ABOUT * size, false);
        Ink.text(page, small, Ink.BLACK, sheet.foot().centre(), about.x(), line, 0);
        Ink.text(page, small, Ink.BLACK, sheet.about(), about.x() + about.width() / 2.0, line, 0.5);
        if (sheet.parts().contains(Part.DATE)) {
            var day = sheet.foot().dataAs();
            Ink.text(page, small, Ink.BLACK,
                    words.say("book.date", day.getYear(), day.getMonthValue(), day.getDayOfMonth()), about.right(),
                    line, 1);
        }
    }

    private void frame(Graphics2D page, Box map) {
        page.setColor(Ink.BLACK);
        page.setStroke(new BasicStroke((float) (FRAME * size)));
        page.draw(new Rectangle2D.Double(map.x(), map.y(), map.width(), map.height()));
    }

    /** On a white plate in the lower left corner: the bar in quarters, its figures, the scale as a number. */
    private void scale(Graphics2D page, Fonts fonts, Box map) {
        double room = Math.min(BAR_ROOM * size, map.width() * 0.3);
        var bar = ScaleBar.of(sheet.denominator(), room);
        var font = fonts.sans(NOTE * size, false);
        var number = words.say("mapSheet.scale", Math.round(sheet.denominator()));
        double pad = PLATE * size;
        var last = length(bar.metres());
        double width = Math.max(bar.points() + Ink.width(page, font, last) / 2 + 2 * size,
                Ink.width(page, font, number)) + 2 * pad;
        double height = (NOTE * 2.9 + BAR_HEIGHT) * size + pad;
        double left = map.x() + pad;
        double top = map.bottom() - pad - height;
        plate(page, left, top, width, height);
        double x = left + pad;
        double figures = top + pad * 0.4 + NOTE * size;
        double y = figures + 2.4 * size;
        for (int part = 0; part < BAR_PARTS; part++) {
            page.setColor(part % 2 == 0 ? Ink.BLACK : Color.WHITE);
            page.fill(new Rectangle2D.Double(x + part * bar.points() / BAR_PARTS, y, bar.points() / BAR_PARTS,
                    BAR_HEIGHT * size));
        }
        page.setColor(Ink.BLACK);
        page.setStroke(new BasicStroke((float) (HAIR * size)));
        page.draw(new Rectangle2D.Double(x, y, bar.points(), BAR_HEIGHT * size));
        Ink.text(page, font, Ink.BLACK, "0", x, figures, 0);
        Ink.text(page, font, Ink.BLACK, length(bar.metres() / 2).replaceAll("\\D+$", ""), x + bar.points() / 2, figures,
                0.5);
        Ink.text(page, font, Ink.BLACK, last, x + bar.points(), figures, 0.5);
        Ink.text(page, font, Ink.BLACK, number, x, y + (BAR_HEIGHT + NOTE * 1.35) * size, 0);
    }

    private String length(double metres) {
        boolean far = metres >= 2000;
        double value = far ? metres / 1000 : metres;
        var figure = value == Math.rint(value)
                ? Long.toString(Math.round(value))
                : String.format(Locale.ROOT, "%.1f", value);
        return words.say(far ? "mapSheet.kilometres" : "mapSheet.metres", figure);
    }

    private void plate(Graphics2D page, double left, double top, double width, double height) {
        var plate = new Rectangle2D.Double(left, top, width, height);
        page.setColor(Color.WHITE);
        page.fill(plate);
        page.setColor(Ink.DARK_GREY);
        page.setStroke(new BasicStroke((float) (HAIR * size)));
        page.draw(plate);
    }

    /** A needle in the upper right corner, its left half dark. */
    private void north(Graphics2D page, Fonts fonts, Box map) {
        double height = ARROW * size;
        double half = height * 0.24;
        double x = map.right() - (PLATE + 10) * size;
        double top = map.y() + (PLATE + 11) * size;
        var font = fonts.serif(11 * size, true);
        var name = words.say("mapSheet.north");
        plate(page, x - half - 4 * size, map.y() + PLATE * size, 2 * half + 8 * size, height + 17 * size);
        Ink.text(page, font, Ink.BLACK, name, x, top + 2.6 * size, 0.5);
        double from = top + 5 * size;
        needle(page, x, from, height, -half, Ink.BLACK);
        needle(page, x, from, height, half, Color.WHITE);
    }

    private void needle(Graphics2D page, double x, double top, double height, double half, Color fill) {
        var path = new Path2D.Double();
        path.moveTo(x, top);
        path.lineTo(x + half, top + height);
        path.lineTo(x, top + height * 0.74);
        path.closePath();
        page.setColor(fill);
        page.fill(path);
        page.setColor(Ink.BLACK);
        page.setStroke(new BasicStroke((float) (0.6 * size), BasicStroke.CAP_ROUND, BasicStroke.JOIN_MITER));
        page.draw(path);
    }

    /** Whose imagery it is, in the lower right corner. */
    private void attribution(Graphics2D page, Fonts fonts, Box map) {
        Font font = fonts.sans(6.5 * size, false);
        double width = Ink.width(page, font, sheet.attribution()) + 6 * size;
        double height = 10 * size;
        page.setColor(Color.WHITE);
        page.fill(new Rectangle2D.Double(map.right() - width, map.bottom() - height, width - FRAME * size / 2,
                height - FRAME * size / 2));
        Ink.text(page, font, Ink.DARK_GREY, sheet.attribution(), map.right() - 3 * size, map.bottom() - 3 * size, 1);
    }

    private void foot(Graphics2D page, Fonts fonts) {
        var foot = sheet.layout().foot();
        var font = fonts.sans(FOOT * size, false);
        double line = foot.y() + foot.height() * 0.7;
        Ink.text(page, font, Ink.DARK_GREY, words.say("mapSheet.foot", moment(sheet.foot().printed()),
                sheet.foot().by(), moment(sheet.foot().dataAs())), foot.x(), line, 0);
        Ink.text(page, font, Ink.DARK_GREY, words.say("mapSheet.page", 1, 1), foot.right(), line, 1);
    }

    private static String moment(java.time.LocalDateTime at) {
        return at.toLocalDate() + " " + "%02d:%02d".formatted(at.getHour(), at.getMinute());
    }
}
