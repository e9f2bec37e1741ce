package org.gridlight.reports.map;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.gridlight.model.words.Words;
import org.gridlight.reports.Ink;
import org.gridlight.reports.map.MapLayout.Box;
import org.gridlight.reports.map.MapSheet.Part;
import org.gridlight.reports.map.PageDrawing.Fonts;

/** Beside the picture: the legend, counts, and the frame of the inset. What is too much is set smaller, never cut off. */
final class MapKey {
    private static final double HEAD = 9.5;
    private static final double TEXT = 7.8;
    private static final double LINE = 13;
    private static final double GROUP_GAP = 5;
    private static final double PAD = MapLayout.PAD;
    private static final double SAMPLE = 20;
    private static final double COLUMN = 92;
    private static final double COUNTS_COLUMN = 84;
    private static final double HAIR = 0.5;

    private final MapSheet sheet;
    private final Words words;
    private final Box side;
    private final boolean upright;
    private final double size;

    MapKey(MapSheet sheet, Words words, Box side) {
        this.sheet = sheet;
        this.words = words;
        this.side = side;
        this.upright = side.height() > side.width();
        this.size = sheet.layout().size();
    }

    /** One line of the legend: a heading, or a sign with its words. @param entry null for a heading; @param gap above it */
    private record Line(MapSheet.Entry entry, String words, double gap) {}

    void draw(Graphics2D page, Fonts fonts) {
        page.setColor(Ink.BLACK);
        page.setStroke(new BasicStroke((float) (HAIR * size)));
        page.draw(new Rectangle2D.Double(side.x(), side.y(), side.width(), side.height()));
        double pad = PAD * size;
        double right = side.right() - pad;
        double bottom = side.bottom() - pad;
        if (sheet.inset().isPresent()) {
            var inset = sheet.layout().inset().orElseThrow();
            page.setColor(Ink.DARK_GREY);
            page.draw(new Rectangle2D.Double(inset.x(), inset.y(), inset.width(), inset.height()));
            if (upright) {
                bottom = inset.y() - pad;
            } else {
                right = inset.x() - pad;
            }
        }
        if (sheet.parts().contains(Part.COUNTS) && !sheet.counts().isEmpty()) {
            if (upright) {
                bottom = counts(page, fonts, side.x() + pad, bottom - countsHeight(), right);
            } else {
                double width = COUNTS_COLUMN * size;
                counts(page, fonts, right - width, side.y() + pad, right);
                right -= width + 2 * pad;
            }
        }
        if (sheet.parts().contains(Part.LEGEND)) {
            legend(page, fonts, side.x() + pad, side.y() + pad, right, bottom);
        }
    }

    private double countsHeight() {
        return (LINE * sheet.counts().size() + LINE * 1.3) * size;
    }

    /** @return where the room above them ends */
    private double counts(Graphics2D page, Fonts fonts, double left, double top, double right) {
        double line = top + HEAD * size;
        Ink.text(page, fonts.sans(HEAD * size, true), Ink.BLACK, words.say("mapSheet.counts"), left, line, 0);
        var font = fonts.sans(TEXT * size, false);
        for (var count : sheet.counts()) {
            line += LINE * size;
            Ink.text(page, font, Ink.BLACK, count.words(), left, line, 0);
            Ink.text(page, font, Ink.BLACK, count.value(), right, line, 1);
        }
        return top - PAD * size;
    }

    private void legend(Graphics2D page, Fonts fonts, double left, double top, double right, double bottom) {
        var lines = lines();
        int columns = (int) Math.max(1, Math.floor((right - left) / (COLUMN * size)));
        double share = 1;
        double head = HEAD * size * 1.7;
        while (share > 0.5 && columnsOf(lines, bottom - top - head, share).size() > columns) {
            share -= 0.05;
            columns = (int) Math.max(1, Math.floor((right - left) / (COLUMN * size * share)));
        }
        Ink.text(page, fonts.sans(HEAD * size, true), Ink.BLACK, words.say("mapSheet.legend"), left, top + HEAD * size,
                0);
        var set = columnsOf(lines, bottom - top - head, share);
        double width = (right - left) / set.size();
        double x = left;
        for (var column : set) {
            column(page, fonts, column, x, top + head, width, share);
            x += width;
        }
    }

    private List<Line> lines() {
        var lines = new ArrayList<Line>();
        for (var group : sheet.legend()) {
            double gap = lines.isEmpty() ? 0 : GROUP_GAP;
            if (!group.words().isEmpty()) {
                lines.add(new Line(null, group.words(), gap));
                gap = 0;
            }
            for (var entry : group.entries()) {
                lines.add(new Line(entry, entry.words(), gap));
                gap = 0;
            }
        }
        return lines;
    }

    /** The lines in columns of a height; a heading goes on with what it heads. */
    private List<List<Line>> columnsOf(List<Line> lines, double height, double share) {
        var columns = new ArrayList<List<Line>>();
        var column = new ArrayList<Line>();
        double used = 0;
        for (var line : lines) {
            double needed = (LINE + line.gap) * size * share;
            double most = line.entry == null ? height - LINE * size * share : height;
            if (!column.isEmpty() && used + needed > most) {
                columns.add(List.copyOf(column));
                column.clear();
                used = 0;
            }
            used += needed;
            column.add(line);
        }
        columns.add(column);
        return columns;
    }

    private void column(Graphics2D page, Fonts fonts, List<Line> lines, double x, double top, double width,
            double share) {
        double y = top;
        double row = LINE * size * share;
        for (var line : lines) {
            y += line == lines.getFirst() ? 0 : line.gap * size * share;
            double middle = y + row / 2;
            if (line.entry == null) {
                Ink.text(page, fonts.sans(TEXT * size * share, true), Ink.BLACK, line.words, x,
                        middle + baseline(share),
                        0);
            } else {
                var sign = (Graphics2D) page.create();
                sign.transform(AffineTransform.getTranslateInstance(x + SAMPLE * size * share / 2, middle));
                line.entry.sample().draw(sign, (SAMPLE - 4) * size * share, row * 0.68);
                sign.dispose();
                var font = fonts.sans(TEXT * size * share, false);
                double from = x + (SAMPLE + 4) * size * share;
                Ink.text(page, Ink.fitting(page, font, line.words, x + width - from - 2), Ink.BLACK, line.words, from,
                        middle + baseline(share), 0);
            }
            y += row;
        }
    }

    private double baseline(double share) {
        return TEXT * size * share * 0.36;
    }
}
