package org.gridlight.reports;

import java.awt.Font;
import java.awt.Graphics2D;
import java.util.List;
import java.util.stream.Collectors;

/** Horizontal bars with count and share, longest first as given. */
public final class BarsFigure extends Figure {
    private static final long serialVersionUID = 1L;
    private static final int ROW = 17;
    private static final int EDGE = 4;
    private static final double LONGEST_NAME = 150;
    private static final double NUMBERS = 92;

    private final transient List<Bar> bars;

    /**
     * One bar.
     *
     * @param name   what it counts
     * @param number its count
     * @param text   the count and share as printed beside it
     * @param isRest whether it stands for all that has no bar of its own; drawn hollow
     */
    public record Bar(String name, long number, String text, boolean isRest) {}

    public BarsFigure(List<Bar> bars) {
        super(Math.max(1, bars.size()) * ROW + 2 * EDGE);
        this.bars = List.copyOf(bars);
    }

    @Override
    public String description() {
        return bars.stream().map(bar -> bar.name() + " " + bar.text()).collect(Collectors.joining("; "));
    }

    @Override
    protected void draw(Graphics2D sheet, Font font) {
        var names = bars.stream().mapToDouble(bar -> Ink.width(sheet, font, bar.name())).max().orElse(0);
        var left = Math.min(names, LONGEST_NAME) + 8;
        var longest = Math.max(1, bars.stream().mapToLong(Bar::number).max().orElse(1));
        var room = WIDTH - left - NUMBERS;
        for (var row = 0; row < bars.size(); row++) {
            var bar = bars.get(row);
            double top = EDGE + row * ROW;
            var length = room * bar.number() / longest;
            Ink.text(sheet, font, Ink.BLACK, Ink.fitting(sheet, font, bar.name(), LONGEST_NAME), left - 6, top + 11.5,
                    1);
            if (bar.isRest()) {
                Ink.hollowBar(sheet, left, top + 3, length, ROW - 6);
            } else {
                Ink.bar(sheet, left, top + 3, length, ROW - 6);
            }
            Ink.text(sheet, font, Ink.BLACK, bar.text(), left + length + 5, top + 11.5, 0);
        }
        Ink.line(sheet, Ink.BLACK, 0.7, left, EDGE, left, EDGE + (double) bars.size() * ROW);
    }
}
