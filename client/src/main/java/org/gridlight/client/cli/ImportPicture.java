package org.gridlight.client.cli;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.gridlight.client.look.Palette;
import org.gridlight.client.look.Theme;
import org.gridlight.model.files.WholeFile;
import org.gridlight.model.grid.UnitGrid;
import org.gridlight.model.imports.FateMarks;
import org.gridlight.model.imports.RowFate;
import org.gridlight.model.words.Refusal;
import org.gridlight.model.words.Words;
import org.locationtech.jts.awt.ShapeWriter;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * A picture of what an import changes, over the lines of the unit grids: new ones as filled discs, changed ones as rings,
 * those given up as crosses, rejected ones as triangles, so that nobody needs the colours. It needs no display.
 */
final class ImportPicture {
    private static final int WIDTH = 1600;
    private static final int HEIGHT = 1000;
    private static final int MARGIN = 40;
    private static final int FOOT = 76;
    private static final int HEAD = 64;
    /** Above that, single marks would only hide each other. */
    private static final int FEW = 4_000;
    private static final String FONT = "/org/gridlight/reports/fonts/NotoSansSC_500Medium.ttf";
    /** From the many below to the few that must be seen above. */
    private static final List<RowFate> UPWARD = List.of(RowFate.ADDED, RowFate.GONE, RowFate.CHANGED, RowFate.REJECTED);

    private final Words words;
    private final List<UnitGrid> grids;
    private final Envelope ground;
    private final Palette palette = Palette.of(Theme.LIGHT);

    /** @param grids drawn under it all; @param ground what is shown at least, in degrees */
    ImportPicture(Words words, List<UnitGrid> grids, Envelope ground) {
        this.words = words;
        this.grids = grids;
        this.ground = ground;
    }

    /** Draws it into a file; nothing when none was asked for. @throws Refusal when it cannot be written */
    void write(Path file, String title, FateMarks marks, Console console) {
        if (file == null) {
            return;
        }
        var png = new ByteArrayOutputStream();
        try {
            ImageIO.write(draw(title, marks), "png", png);
            new WholeFile(file).write(png.toByteArray());
            console.step("cli.picture.written", file);
        } catch (IOException trouble) {
            throw Refusal.failed(trouble, "file.unwritable", file);
        }
    }

    BufferedImage draw(String title, FateMarks marks) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.setColor(palette.ink("ground"));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        var view = view(marks);
        drawGrids(pen, view);
        UPWARD.forEach(fate -> drawMarks(pen, view, marks, fate));
        drawWords(pen, title, marks);
        pen.dispose();
        return image;
    }

    /** The grids, and what lies outside them as far as it is near; far mistakes do not shrink the district to a dot. */
    private View view(FateMarks marks) {
        var extent = new Envelope(ground);
        var near = new Envelope(extent);
        near.expandBy(extent.getWidth() * 0.25, extent.getHeight() * 0.25);
        for (var fate : RowFate.values()) {
            for (int i = 0; i < marks.count(fate); i++) {
                if (near.contains(marks.longitude(fate, i), marks.latitude(fate, i))) {
                    extent.expandToInclude(marks.longitude(fate, i), marks.latitude(fate, i));
                }
            }
        }
        double narrow = Math.cos(Math.toRadians(extent.isNull() ? 0 : extent.centre().y));
        double scale = Math.min((WIDTH - 2.0 * MARGIN) / Math.max(1e-6, extent.getWidth() * narrow),
                (HEIGHT - HEAD - FOOT - 2.0 * MARGIN) / Math.max(1e-6, extent.getHeight()));
        var centre = extent.isNull() ? new Coordinate() : extent.centre();
        return new View(centre.x, centre.y, scale * narrow, scale);
    }

    /** From degrees to pixels. */
    private record View(double longitude, double latitude, double across, double down) {
        double x(double degrees) {
            return WIDTH / 2.0 + (degrees - longitude) * across;
        }

        double y(double degrees) {
            return HEAD + (HEIGHT - HEAD - FOOT) / 2.0 - (degrees - latitude) * down;
        }

        boolean shows(double longitudeOfMark, double latitudeOfMark) {
            return x(longitudeOfMark) >= 0 && x(longitudeOfMark) < WIDTH && y(latitudeOfMark) >= HEAD
                    && y(latitudeOfMark) < HEIGHT - FOOT;
        }
    }

    private void drawGrids(Graphics2D pen, View view) {
        var writer = new ShapeWriter((from, to) -> to.setLocation(view.x(from.x), view.y(from.y)));
        pen.setStroke(new BasicStroke(0.6f));
        for (var grid : grids) {
            var outline = writer.toShape(grid.outline());
            pen.setColor(palette.ink("map-land"));
            pen.fill(outline);
            pen.setColor(palette.ink("map-grid"));
            pen.draw(outline);
        }
    }

    private void drawMarks(Graphics2D pen, View view, FateMarks marks, RowFate fate) {
        int count = marks.count(fate);
        double size = count > FEW ? 1.6 : count > FEW / 10 ? 4 : count > FEW / 100 ? 7 : 12;
        for (int i = 0; i < count; i++) {
            double x = view.x(marks.longitude(fate, i));
            double y = view.y(marks.latitude(fate, i));
            if (view.shows(marks.longitude(fate, i), marks.latitude(fate, i))) {
                drawMark(pen, fate, x, y, size);
            }
        }
    }

    private void drawMark(Graphics2D pen, RowFate fate, double x, double y, double size) {
        pen.setColor(colour(fate));
        pen.setStroke(new BasicStroke((float) Math.max(1, size / 4)));
        switch (fate) {
            case ADDED -> pen.fill(disc(x, y, size));
            case CHANGED -> pen.draw(disc(x, y, size * 1.2));
            case GONE -> {
                pen.draw(new Line2D.Double(x - size / 2, y - size / 2, x + size / 2, y + size / 2));
                pen.draw(new Line2D.Double(x - size / 2, y + size / 2, x + size / 2, y - size / 2));
            }
            case REJECTED -> pen.fill(triangle(x, y, Math.max(6, size * 1.4)));
        }
    }

    private Color colour(RowFate fate) {
        return switch (fate) {
            case ADDED -> palette.ink("green");
            case CHANGED -> palette.ink("accent");
            case GONE -> palette.ink("t1");
            case REJECTED -> palette.ink("red");
        };
    }

    private static Shape disc(double x, double y, double size) {
        return new Ellipse2D.Double(x - size / 2, y - size / 2, size, size);
    }

    private static Shape triangle(double x, double y, double size) {
        var path = new Path2D.Double();
        path.moveTo(x, y - size * 0.6);
        path.lineTo(x + size / 2, y + size * 0.4);
        path.lineTo(x - size / 2, y + size * 0.4);
        path.closePath();
        return path;
    }

    private void drawWords(Graphics2D pen, String title, FateMarks marks) {
        pen.setColor(palette.ink("pane"));
        pen.fill(new Rectangle2D.Double(0, 0, WIDTH, HEAD));
        pen.fill(new Rectangle2D.Double(0, HEIGHT - FOOT, WIDTH, FOOT));
        pen.setColor(palette.ink("t1"));
        write(pen, words.say("cli.picture.title", title), MARGIN, HEAD - 22, 24);
        double x = MARGIN;
        for (var fate : RowFate.values()) {
            drawMark(pen, fate, x + 10, HEIGHT - FOOT / 2.0, 16);
            pen.setColor(palette.ink("t1"));
            var text = words.say("cli.picture." + fate.name(), marks.total(fate));
            write(pen, text, x + 30, HEIGHT - FOOT / 2.0 + 7, 20);
            x += 340;
        }
    }

    private static void write(Graphics2D pen, String text, double x, double y, float size) {
        pen.fill(AffineTransform.getTranslateInstance(x, y).createTransformedShape(
                font().deriveFont(size).createGlyphVector(pen.getFontRenderContext(), text).getOutline()));
    }

    private static Font font() {
        try (var content = ImportPicture.class.getResourceAsStream(FONT)) {
            return Font.createFont(Font.TRUETYPE_FONT, content);
        } catch (IOException | FontFormatException unreadable) {
            throw new IllegalStateException("The font of the program cannot be read: " + FONT, unreadable);
        }
    }
}
