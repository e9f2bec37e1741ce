package org.gridlight.client.map.paint;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.gridlight.client.map.layers.LayerKind;
import org.gridlight.client.map.layers.MapLayer;
import org.gridlight.client.map.layers.Sheet;
import org.gridlight.client.map.tiles.Premultiplied;
import org.gridlight.client.map.tiles.TileKey;
import org.gridlight.model.map.MapGround.ComponentClass;
import org.gridlight.model.map.PackedComponents;
import org.locationtech.jts.geom.Envelope;

/**
 * Components: a faint picture of points when far, small points nearer, hollow symbols of ink when near. Never filled
 * like a light. Symbols are drawn once and copied.
 */
final class SymbolPainter implements LayerPainter {
    private static final double POINTS_FROM = 14.5;
    static final double SYMBOLS_FROM = 16.5;
    private static final double ALL_SYMBOLS_FROM = 18;
    private static final double NET = 30;
    private static final double SIZE = 9;
    private static final String LAMP = "37";

    private record Symbol(int side, int[] pixels) {}

    private record Look(Color ink, Color paper, double size) {}

    private final Map<MapLayer, Symbol> symbols = new EnumMap<>(MapLayer.class);
    private Symbol lamp;
    private Look look;

    @Override
    public void paint(TilePen pen, MapState state, Sheet sheet) {
        var index = state.index();
        var layers = new MapLayer[index.ground().classes().size()];
        var shown = new boolean[layers.length];
        var lamps = new boolean[layers.length];
        boolean any = false;
        for (int i = 0; i < layers.length; i++) {
            ComponentClass kind = index.ground().classes().get(i);
            layers[i] = MapLayer.ofMajorClass(kind.majorCode());
            shown[i] = sheet.holds(layers[i]) && !state.stack().style(layers[i]).left().contains(kind.code());
            lamps[i] = layers[i] == MapLayer.UTILITIES && kind.code().endsWith(LAMP);
            any |= shown[i];
        }
        if (!any) {
            return;
        }
        var components = index.ground().components();
        if (pen.zoom() < SYMBOLS_FROM) {
            var points = new Points(pen, state.colours().symbol());
            components.each(pen.region(2), i -> {
                if (shown[components.classOf(i)]) {
                    points.add(components.x(i), components.y(i));
                }
            });
            return;
        }
        prepare(pen, state.colours());
        var points = new Points(pen, state.colours().symbol());
        // Whole squares of the net, so that both tiles at a border choose the same one.
        var region = pen.region(pen.device(SIZE + NET));
        var first = pen.zoom() < ALL_SYMBOLS_FROM ? firsts(pen, components, shown, region) : null;
        components.each(region, i -> {
            int kind = components.classOf(i);
            if (!shown[kind]) {
                return;
            }
            if (first == null || first.get(square(pen, components, i)) == i) {
                var symbol = lamps[kind] ? lamp : symbols.get(layers[kind]);
                copy(symbol, pen.raster(), (int) Math.rint(pen.x(components.x(i)) - symbol.side / 2.0),
                        (int) Math.rint(pen.y(components.y(i)) - symbol.side / 2.0));
            } else {
                points.add(components.x(i), components.y(i));
            }
        });
    }

    /** Of those that would lie on each other one has its symbol, the others are points. */
    private static Map<Long, Integer> firsts(TilePen pen, PackedComponents components, boolean[] shown,
            Envelope region) {
        var first = new HashMap<Long, Integer>();
        components.each(region, i -> {
            if (shown[components.classOf(i)]) {
                first.merge(square(pen, components, i), i,
                        (one, other) -> components.id(one) < components.id(other) ? one : other);
            }
        });
        return first;
    }

    private static long square(TilePen pen, PackedComponents components, int i) {
        double side = pen.device(NET);
        long column = (long) Math.floor((pen.x(components.x(i)) + pen.key().left()) / side);
        long row = (long) Math.floor((pen.y(components.y(i)) + pen.key().top()) / side);
        return column << 32 | row;
    }

    /** Points one by one: very many of them, so a pixel is darkened rather than a figure drawn. */
    private static final class Points {
        private static final int FAR_STEP = 9;
        private static final int FAR_MOST = 46;
        private static final int NEAR_MOST = 96;

        private final TilePen pen;
        private final int[] inks = new int[256];
        private final int size;
        private final int step;
        private final int most;

        Points(TilePen pen, Color ink) {
            this.pen = pen;
            boolean near = pen.zoom() >= POINTS_FROM;
            this.size = near ? (int) Math.round(pen.device(2)) : (int) Math.max(1, Math.round(pen.device(1)));
            this.step = near ? NEAR_MOST : FAR_STEP;
            this.most = near ? NEAR_MOST : FAR_MOST;
            for (int alpha = 0; alpha < inks.length; alpha++) {
                inks[alpha] = alpha << 24 | ink.getRed() * alpha / 255 << 16 | ink.getGreen() * alpha / 255 << 8
                        | ink.getBlue() * alpha / 255;
            }
        }

        void add(int worldX, int worldY) {
            int left = (int) pen.x(worldX);
            int top = (int) pen.y(worldY);
            var raster = pen.raster();
            for (int y = Math.max(0, top); y < Math.min(TileKey.SIDE, top + size); y++) {
                for (int x = Math.max(0, left); x < Math.min(TileKey.SIDE, left + size); x++) {
                    int at = y * TileKey.SIDE + x;
                    raster[at] = inks[Math.min(most, (raster[at] >>> 24) + step)];
                }
            }
        }
    }

    private void prepare(TilePen pen, MapColours colours) {
        var wanted = new Look(colours.symbol(), colours.paper(), pen.device(SIZE));
        if (wanted.equals(look)) {
            return;
        }
        look = wanted;
        for (var layer : MapLayer.values()) {
            if (layer.kind() == LayerKind.COMPONENTS) {
                symbols.put(layer, drawn(ComponentSigns.outline(layer, wanted.size),
                        ComponentSigns.inner(layer, wanted.size).orElse(null)));
            }
        }
        var dot = ComponentSigns.lamp(wanted.size);
        lamp = drawn(dot, dot);
    }

    private Symbol drawn(Shape outline, Shape inner) {
        int side = (int) Math.ceil(look.size) + 2;
        var image = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB_PRE);
        var graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.translate(side / 2.0, side / 2.0);
        graphics.setColor(outline == inner ? look.ink : look.paper);
        graphics.fill(outline);
        graphics.setColor(look.ink);
        graphics.setStroke(new BasicStroke((float) (look.size / SIZE)));
        graphics.draw(outline);
        if (inner != null) {
            graphics.draw(inner);
        }
        graphics.dispose();
        return new Symbol(side, ((DataBufferInt) image.getRaster().getDataBuffer()).getData());
    }

    private static void copy(Symbol symbol, int[] raster, int left, int top) {
        for (int row = Math.max(0, -top); row < Math.min(symbol.side, TileKey.SIDE - top); row++) {
            for (int column = Math.max(0, -left); column < Math.min(symbol.side, TileKey.SIDE - left); column++) {
                int pixel = symbol.pixels[row * symbol.side + column];
                int alpha = pixel >>> 24;
                if (alpha != 0) {
                    int at = (top + row) * TileKey.SIDE + left + column;
                    raster[at] = alpha == 255 ? pixel : Premultiplied.over(pixel, raster[at]);
                }
            }
        }
    }
}
