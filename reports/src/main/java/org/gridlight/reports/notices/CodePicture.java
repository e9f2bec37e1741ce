package org.gridlight.reports.notices;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.geom.Dimension2D;
import java.awt.geom.Rectangle2D;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.renderers.AbstractRenderer;
import net.sf.jasperreports.renderers.DimensionRenderable;
import net.sf.jasperreports.renderers.Graphics2DRenderable;

/** A QR code as black squares and not as pixels: sharp on any printer. It keeps its own quiet margin. */
final class CodePicture extends AbstractRenderer implements Graphics2DRenderable, DimensionRenderable {
    private static final long serialVersionUID = 1L;
    /** Empty squares a reader needs around it, ISO/IEC 18004. */
    private static final int QUIET = 4;

    private final transient ByteMatrix squares;

    /** @param text not empty; digits make the smallest code */
    CodePicture(String text) {
        try {
            squares = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("No code holds " + text.length() + " letters", tooLong);
        }
    }

    private int side() {
        return squares.getWidth() + 2 * QUIET;
    }

    @Override
    public Dimension2D getDimension(JasperReportsContext context) {
        return new Dimension(side(), side());
    }

    @Override
    public void render(JasperReportsContext context, Graphics2D graphics, Rectangle2D place) {
        double step = place.getWidth() / side();
        graphics.setColor(Color.BLACK);
        for (int y = 0; y < squares.getHeight(); y++) {
            int from = 0;
            while (from < squares.getWidth()) {
                int to = runEnd(from, y);
                if (squares.get(from, y) == 1) {
                    graphics.fill(new Rectangle2D.Double(place.getX() + (from + QUIET) * step,
                            place.getY() + (y + QUIET) * step, (to - from) * step, step));
                }
                from = to;
            }
        }
    }

    /** Squares of one colour side by side are drawn as one, so that no hair of white shows between them. */
    private int runEnd(int from, int y) {
        int to = from + 1;
        while (to < squares.getWidth() && squares.get(to, y) == squares.get(from, y)) {
            to++;
        }
        return to;
    }
}
