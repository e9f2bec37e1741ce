package org.gridlight.model.grid;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.locationtech.jts.awt.ShapeWriter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Draws a cut for people to look at: communities filled, grids in thin lines, streets in thick ones. */
record GridPicture(AreaImport imported, GridPlan plan) {
    private static final int WIDTH = 2000;

    /** @param coloursInside how many different colours the picture has */
    record Drawn(long coloursInside) {}

    Drawn draw(Path file, Envelope degrees) throws IOException {
        var ground = imported.ground().toMetres(new GeometryFactory().toGeometry(degrees)).getEnvelopeInternal();
        double scale = WIDTH / ground.getWidth();
        var image = new BufferedImage(WIDTH, (int) Math.ceil(ground.getHeight() * scale), BufferedImage.TYPE_INT_RGB);
        var canvas = image.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setColor(new Color(0xDCE9F2));
        canvas.fillRect(0, 0, image.getWidth(), image.getHeight());
        var toPixels = new AffineTransform(scale, 0, 0, -scale, -ground.getMinX() * scale, ground.getMaxY() * scale);
        fillCommunities(canvas, toPixels);
        canvas.setStroke(new BasicStroke(0.6f));
        canvas.setColor(new Color(0x555555));
        plan.grids().forEach(grid -> outline(canvas, toPixels, grid.outline()));
        canvas.setStroke(new BasicStroke(2.5f));
        canvas.setColor(new Color(0x8B1A1A));
        imported.streets().forEach(street -> outline(canvas, toPixels, street.outline()));
        nameStreets(canvas, toPixels);
        canvas.dispose();
        Files.createDirectories(file.getParent());
        ImageIO.write(image, "png", file.toFile());
        return new Drawn(Arrays.stream(image.getRGB(0, 0, WIDTH, image.getHeight(), null, 0, WIDTH)).distinct()
                .count());
    }

    private void fillCommunities(Graphics2D canvas, AffineTransform toPixels) {
        int n = 0;
        for (var community : plan.communities()) {
            canvas.setColor(Color.getHSBColor(n++ * 0.382f % 1, 0.28f, 0.97f));
            canvas.fill(shape(toPixels, community.outline()));
        }
    }

    private void outline(Graphics2D canvas, AffineTransform toPixels, Geometry degrees) {
        canvas.draw(shape(toPixels, degrees));
    }

    private Shape shape(AffineTransform toPixels, Geometry degrees) {
        return toPixels.createTransformedShape(new ShapeWriter().toShape(imported.ground().toMetres(degrees)));
    }

    private void nameStreets(Graphics2D canvas, AffineTransform toPixels) {
        canvas.setColor(Color.BLACK);
        canvas.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 18));
        for (var street : imported.streets()) {
            var place = shape(toPixels, street.outline().getInteriorPoint().buffer(1e-6)).getBounds();
            canvas.drawString(street.code().substring(6) + " " + street.name(), place.x - 40, place.y);
        }
    }
}
