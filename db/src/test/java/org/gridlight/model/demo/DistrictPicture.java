package org.gridlight.model.demo;

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
import java.util.Map;
import javax.imageio.ImageIO;
import org.gridlight.model.grid.GroundProjection;
import org.locationtech.jts.awt.ShapeWriter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Draws the invented district for people to look at, at 1920 × 1080. */
record DistrictPicture(DemoDistrict district, GroundProjection ground) {
    private static final int WIDTH = 1920;
    private static final int HEIGHT = 1080;
    private static final Color PAPER = new Color(0xEEF1F4);
    private static final Map<LandKind, Color> FILL = Map.of(LandKind.BUILT_UP, new Color(0xEFEBE3), LandKind.SUBURB,
            new Color(0xF4F1EA), LandKind.PARK, new Color(0xCFE6C4), LandKind.FARMLAND, new Color(0xEEF2DF),
            LandKind.HILL, new Color(0xDCE8D2), LandKind.WATER, new Color(0xBBD9EC));

    static DistrictPicture of(DemoDistrict district) {
        return new DistrictPicture(district, GroundProjection.around(district.district().outline()
                .getEnvelopeInternal()));
    }

    /** @param degrees what is to be seen; the picture keeps its shape and shows some more */
    void draw(Path file, Envelope degrees) throws IOException {
        var extent = ground.toMetres(new GeometryFactory().toGeometry(degrees)).getEnvelopeInternal();
        double scale = Math.min(WIDTH / extent.getWidth(), HEIGHT / extent.getHeight());
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var canvas = image.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        canvas.setColor(PAPER);
        canvas.fillRect(0, 0, WIDTH, HEIGHT);
        var centre = extent.centre();
        var toPixels = new AffineTransform(scale, 0, 0, -scale, WIDTH / 2.0 - centre.x * scale,
                HEIGHT / 2.0 + centre.y * scale);
        for (var grid : district.grids()) {
            canvas.setColor(FILL.get(grid.land()));
            var shape = shape(grid.grid().outline(), toPixels);
            canvas.fill(shape);
            canvas.setStroke(new BasicStroke(0.8f));
            canvas.draw(shape);
        }
        drawRoads(canvas, toPixels, scale);
        drawBorders(canvas, toPixels, scale);
        canvas.dispose();
        Files.createDirectories(file.getParent());
        ImageIO.write(image, "png", file.toFile());
    }

    private void drawRoads(Graphics2D canvas, AffineTransform toPixels, double scale) {
        roads(canvas, toPixels, RoadKind.LANE, new Color(scale > 0.2 ? 0xFFFFFF : 0xDAD5CA), Math.max(0.45, 7 * scale));
        roads(canvas, toPixels, RoadKind.STREET, new Color(scale > 0.2 ? 0xFFFFFF : 0xCDC6B8),
                Math.max(0.7, 14 * scale));
        roads(canvas, toPixels, RoadKind.RIVER, new Color(0x8FBBD8), 1);
        roads(canvas, toPixels, RoadKind.STREAM, new Color(0x8FBBD8), Math.max(1.4, 12 * scale));
        roads(canvas, toPixels, RoadKind.ARTERIAL, new Color(0xC9A969), Math.max(2.2, 30 * scale));
        roads(canvas, toPixels, RoadKind.ARTERIAL, new Color(0xFBE9BE), Math.max(1.2, 26 * scale));
    }

    private void roads(Graphics2D canvas, AffineTransform toPixels, RoadKind kind, Color colour, double width) {
        canvas.setColor(colour);
        canvas.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        district.roads().stream().filter(road -> road.kind() == kind)
                .forEach(road -> road.lines().forEach(line -> canvas.draw(shape(line, toPixels))));
    }

    private void drawBorders(Graphics2D canvas, AffineTransform toPixels, double scale) {
        canvas.setStroke(new BasicStroke(0.9f));
        canvas.setColor(new Color(0x80, 0x5a, 0xa0, 150));
        district.communities().forEach(community -> canvas.draw(shape(community.outline(), toPixels)));
        canvas.setStroke(new BasicStroke(2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[]{9, 4}, 0));
        canvas.setColor(new Color(0x3A2F55));
        district.streets().forEach(street -> canvas.draw(shape(street.outline(), toPixels)));
        canvas.setFont(new Font("Noto Sans CJK SC", Font.BOLD, 15));
        for (var street : district.streets()) {
            var at = shape(street.outline().getInteriorPoint().buffer(1e-6), toPixels).getBounds();
            canvas.setColor(Color.WHITE);
            canvas.drawString(street.name(), at.x - 29, at.y + 1);
            canvas.setColor(new Color(0x1D2733));
            canvas.drawString(street.name(), at.x - 30, at.y);
        }
    }

    private Shape shape(Geometry degrees, AffineTransform toPixels) {
        return toPixels.createTransformedShape(new ShapeWriter().toShape(ground.toMetres(degrees)));
    }
}
