package org.gridlight.reports;

import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Dimension2D;
import java.awt.geom.Rectangle2D;
import java.util.Locale;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.fonts.FontUtil;
import net.sf.jasperreports.renderers.AbstractRenderer;
import net.sf.jasperreports.renderers.DimensionRenderable;
import net.sf.jasperreports.renderers.Graphics2DRenderable;

/**
 * A drawing of a book, as lines and letters and not as pixels. Black, greys and different forms only, so that it
 * reads the same from a black-and-white copier.
 */
public abstract class Figure extends AbstractRenderer implements Graphics2DRenderable, DimensionRenderable {
    private static final long serialVersionUID = 1L;
    /** Width of a figure in points: that of the text. */
    protected static final int WIDTH = 487;
    private static final String FONT = "Noto Sans SC";

    private final int height;

    /** @param height in points */
    protected Figure(int height) {
        this.height = height;
    }

    /** What it shows, for those who cannot see it. */
    public abstract String description();

    /** Draws it on a sheet of {@link #WIDTH} by the height given, origin top left. */
    protected abstract void draw(Graphics2D sheet, Font font);

    @Override
    public Dimension2D getDimension(JasperReportsContext context) {
        var size = new Dimension();
        size.setSize(WIDTH, height);
        return size;
    }

    @Override
    public void render(JasperReportsContext context, Graphics2D graphics, Rectangle2D place) throws JRException {
        var sheet = (Graphics2D) graphics.create();
        try {
            sheet.translate(place.getX(), place.getY());
            sheet.scale(place.getWidth() / WIDTH, place.getHeight() / height);
            sheet.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            sheet.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            draw(sheet, FontUtil.getInstance(context).getAwtFontFromBundles(FONT, Font.PLAIN, 8.5f,
                    Locale.SIMPLIFIED_CHINESE, false));
        } finally {
            sheet.dispose();
        }
    }
}
