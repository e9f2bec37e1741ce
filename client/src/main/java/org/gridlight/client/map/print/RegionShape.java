package org.gridlight.client.map.print;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.function.Consumer;
import org.gridlight.client.look.Palette;
import org.gridlight.client.map.paint.MapIndex;
import org.gridlight.client.map.paint.MapState;
import org.gridlight.model.map.PackedShapes;

/** The outline of a chosen grid or area over the picture, and paper over what is not it. */
final class RegionShape {
    private static final double VEIL = 0.62;
    private static final double EDGE = 2.2;

    private RegionShape() {}

    static Consumer<Graphics2D> of(MapState state, PrintRegion region, PaperView paper) {
        if (!region.isOutlined()) {
            return graphics -> {};
        }
        var path = path(shapes(state.index(), region), region.place(), paper);
        var around = new Area(new Rectangle2D.Double(0, 0, paper.width(), paper.height()));
        around.subtract(new Area(path));
        var veil = Palette.faded(Palette.grey(255), VEIL);
        float ratio = (float) paper.view().scale().ratio();
        return graphics -> {
            graphics.setColor(veil);
            graphics.fill(around);
            graphics.setStroke(new BasicStroke((float) (EDGE + 2.4) * ratio, BasicStroke.CAP_ROUND,
                    BasicStroke.JOIN_ROUND));
            graphics.setColor(Palette.faded(Palette.grey(255), 0.85));
            graphics.draw(path);
            graphics.setStroke(new BasicStroke((float) EDGE * ratio, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            graphics.setColor(state.colours().text());
            graphics.draw(path);
        };
    }

    static PackedShapes shapes(MapIndex index, PrintRegion region) {
        return region.isArea() ? index.ground().areaOutlines() : index.ground().gridOutlines();
    }

    private static Path2D path(PackedShapes shapes, int shape, PaperView paper) {
        double ratio = paper.view().scale().ratio();
        var path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        for (int part = shapes.firstPart(shape); part < shapes.endPart(shape); part++) {
            for (int i = shapes.firstPoint(part); i < shapes.endPoint(part); i++) {
                double x = paper.view().x(shapes.x(i)) * ratio;
                double y = paper.view().y(shapes.y(i)) * ratio;
                if (i == shapes.firstPoint(part)) {
                    path.moveTo(x, y);
                } else {
                    path.lineTo(x, y);
                }
            }
            path.closePath();
        }
        return path;
    }
}
