package org.gridlight.reports;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;

/** The few greys and strokes every figure is drawn with. */
public final class Ink {
    public static final Color BLACK = new Color(0x16, 0x1B, 0x1F);
    static final Color GREY = new Color(0xB7, 0xC1, 0xC7);
    public static final Color DARK_GREY = new Color(0x5B, 0x66, 0x6D);
    static final Color FAINT = new Color(0xDD, 0xE2, 0xE5);

    private Ink() {}

    static void bar(Graphics2D sheet, double x, double y, double width, double height) {
        sheet.setColor(GREY);
        sheet.fill(new Rectangle2D.Double(x, y, width, height));
    }

    static void hollowBar(Graphics2D sheet, double x, double y, double width, double height) {
        sheet.setColor(DARK_GREY);
        sheet.setStroke(new BasicStroke(0.7f));
        sheet.draw(new Rectangle2D.Double(x, y + 0.35, width, height - 0.7));
    }

    public static void line(Graphics2D sheet, Color colour, double thickness, double x1, double y1, double x2,
            double y2) {
        sheet.setColor(colour);
        sheet.setStroke(new BasicStroke((float) thickness, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
        sheet.draw(new Line2D.Double(x1, y1, x2, y2));
    }

    /** @param share 0 = the text begins at x, 0.5 = it is centred there, 1 = it ends there */
    public static void text(Graphics2D sheet, Font font, Color colour, String text, double x, double y, double share) {
        sheet.setFont(font);
        sheet.setColor(colour);
        sheet.drawString(text, (float) (x - share * width(sheet, font, text)), (float) y);
    }

    public static double width(Graphics2D sheet, Font font, String text) {
        return font.getStringBounds(text, sheet.getFontRenderContext()).getWidth();
    }

    /** The font, smaller when the text would not fit: a name is never cut off. */
    public static Font fitting(Graphics2D sheet, Font font, String text, double room) {
        var width = width(sheet, font, text);
        return width <= room ? font : font.deriveFont((float) (font.getSize2D() * room / width));
    }
}
