package org.gridlight.client.map.paint;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Letters of the map: outlines of single glyphs, because names are set letter by letter. Safe for many threads. */
public final class MapLetters {
    private static final Logger LOG = LoggerFactory.getLogger(MapLetters.class);
    private static final String SHIPPED = "/org/gridlight/reports/fonts/NotoSansSC_500Medium.ttf";
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);
    private static final float OUTLINE_SIZE = 32;

    private final Font font;
    private final Map<String, Letter> letters = new ConcurrentHashMap<>();

    /** The outline of a glyph 1 high, its middle at the origin, and how far the next one stands. */
    private record Letter(Shape outline, double advance) {}

    /** Reads the font that is shipped; without it the map is written in the machine's own. */
    public MapLetters() {
        this.font = shipped();
    }

    private static Font shipped() {
        try (var content = MapLetters.class.getResourceAsStream(SHIPPED)) {
            if (content != null) {
                return Font.createFont(Font.TRUETYPE_FONT, content).deriveFont(OUTLINE_SIZE);
            }
            LOG.warn("The font of the map {} is missing; names are written in another one", SHIPPED);
        } catch (IOException | FontFormatException unreadable) {
            LOG.warn("The font of the map {} cannot be read; names are written in another one", SHIPPED, unreadable);
        }
        return new Font(Font.SANS_SERIF, Font.PLAIN, (int) OUTLINE_SIZE);
    }

    /** The outline of a letter, its middle at the origin. @param size of the font in pixels */
    Shape outline(String letter, double size) {
        return AffineTransform.getScaleInstance(size, size).createTransformedShape(letter(letter).outline);
    }

    /** How wide a letter is set. */
    double advance(String letter, double size) {
        return letter(letter).advance * size;
    }

    double width(String text, double size) {
        return text.codePoints().mapToObj(Character::toString).mapToDouble(one -> advance(one, size)).sum();
    }

    private Letter letter(String letter) {
        return letters.computeIfAbsent(letter, text -> {
            var vector = font.createGlyphVector(CONTEXT, text);
            double advance = vector.getLogicalBounds().getWidth();
            // Chinese letters fill a square whose middle lies this far above the line they stand on.
            var middled = AffineTransform.getScaleInstance(1 / OUTLINE_SIZE, 1 / OUTLINE_SIZE);
            middled.translate(-advance / 2, OUTLINE_SIZE * 0.37);
            return new Letter(middled.createTransformedShape(vector.getOutline()), advance / OUTLINE_SIZE);
        });
    }
}
