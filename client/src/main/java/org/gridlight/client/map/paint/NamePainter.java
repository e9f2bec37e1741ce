package org.gridlight.client.map.paint;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.gridlight.client.look.Palette;
import org.gridlight.client.map.layers.MapLayer;
import org.gridlight.client.map.layers.Sheet;
import org.gridlight.client.map.paint.NamePlan.Style;

/** Writes names with a halo, letter by letter. Used by one thread. */
final class NamePainter implements LayerPainter {
    private static final int PLANS_KEPT = 12;
    private static final double HALO_OPACITY = 0.92;

    private final MapLetters letters;
    private final Map<Asked, NamePlan> plans = new LinkedHashMap<>(8, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, NamePlan> eldest) {
            return size() > PLANS_KEPT;
        }
    };

    private record Asked(NameBlock block, Set<MapLayer> named, MapIndex index) {}

    NamePainter(MapLetters letters) {
        this.letters = letters;
    }

    @Override
    public void paint(TilePen pen, MapState state, Sheet sheet) {
        var named = EnumSet.noneOf(MapLayer.class);
        NamePlanner.NAMED.stream().filter(layer -> state.stack().style(layer).isSeenAt(pen.zoom())).forEach(named::add);
        var asked = new Asked(NameBlock.of(pen.key()), named, state.index());
        var plan = plans.computeIfAbsent(asked,
                key -> new NamePlanner(letters, key.index, key.block).plan(key.named));
        var names = plan.in(pen.key());
        for (var style : Style.values()) {
            var path = new Path2D.Double(Path2D.WIND_NON_ZERO);
            names.stream().filter(name -> name.style() == style)
                    .forEach(name -> name.glyphs().forEach(glyph -> path.append(placed(pen, glyph), false)));
            if (path.getCurrentPoint() != null) {
                write(pen, path, style, state.colours());
            }
        }
    }

    private Shape placed(TilePen pen, NamePlan.Glyph glyph) {
        var place = AffineTransform.getTranslateInstance(glyph.x() - pen.key().left(), glyph.y() - pen.key().top());
        place.rotate(glyph.turn());
        return place.createTransformedShape(letters.outline(glyph.letter(), glyph.size()));
    }

    private static void write(TilePen pen, Path2D path, Style style, MapColours colours) {
        var halo = style == Style.WATER ? colours.water() : colours.halo();
        pen.graphics().setColor(Palette.faded(halo, HALO_OPACITY));
        pen.graphics().setStroke(new BasicStroke((float) pen.device(style == Style.AREA ? 4 : 3), BasicStroke.CAP_ROUND,
                BasicStroke.JOIN_ROUND));
        pen.graphics().draw(path);
        pen.graphics().setColor(switch (style) {
            case AREA -> colours.text();
            case SMALL_AREA, ROAD -> colours.softText();
            case WATER -> colours.waterText();
        });
        pen.graphics().fill(path);
    }
}
