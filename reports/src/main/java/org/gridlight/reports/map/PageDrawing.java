package org.gridlight.reports.map;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Dimension2D;
import java.awt.geom.Rectangle2D;
import java.util.Locale;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.fonts.FontUtil;
import net.sf.jasperreports.renderers.AbstractRenderer;
import net.sf.jasperreports.renderers.DimensionRenderable;
import net.sf.jasperreports.renderers.Graphics2DRenderable;

/** What stands on the page of a map besides pictures, as lines and letters: sharp at any size, and to be searched. */
final class PageDrawing extends AbstractRenderer implements Graphics2DRenderable, DimensionRenderable {
    private static final long serialVersionUID = 1L;

    private final transient MapLayout layout;
    private final transient Furniture furniture;

    /** Draws on a sheet in points. */
    @FunctionalInterface
    interface Furniture {
        void draw(Graphics2D sheet, Fonts fonts);
    }

    /** The fonts that are shipped, and so embedded. */
    interface Fonts {
        Font serif(double size, boolean bold);

        Font sans(double size, boolean bold);
    }

    PageDrawing(MapLayout layout, Furniture furniture) {
        this.layout = layout;
        this.furniture = furniture;
    }

    @Override
    public Dimension2D getDimension(JasperReportsContext context) {
        return new java.awt.Dimension(layout.width(), layout.height());
    }

    @Override
    public void render(JasperReportsContext context, Graphics2D graphics, Rectangle2D place) throws JRException {
        var sheet = (Graphics2D) graphics.create();
        try {
            sheet.transform(AffineTransform.getTranslateInstance(place.getX(), place.getY()));
            sheet.scale(place.getWidth() / layout.width(), place.getHeight() / layout.height());
            sheet.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            sheet.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            furniture.draw(sheet, new Shipped(FontUtil.getInstance(context)));
        } finally {
            sheet.dispose();
        }
    }

    private record Shipped(FontUtil fonts) implements Fonts {
        @Override
        public Font serif(double size, boolean bold) {
            return font("Noto Serif SC", size, bold);
        }

        @Override
        public Font sans(double size, boolean bold) {
            return font("Noto Sans SC", size, bold);
        }

        private Font font(String name, double size, boolean bold) {
            return fonts.getAwtFontFromBundles(name, bold ? Font.BOLD : Font.PLAIN, (float) size,
                    Locale.SIMPLIFIED_CHINESE, false);
        }
    }
}
