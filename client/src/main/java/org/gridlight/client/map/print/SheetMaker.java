package org.gridlight.client.map.print;

import java.awt.BasicStroke;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gridlight.client.map.layers.LayerKind;
import org.gridlight.client.map.layers.LayerStack;
import org.gridlight.client.map.layers.MapLayer;
import org.gridlight.client.map.paint.MapLetters;
import org.gridlight.client.map.paint.MapPainter;
import org.gridlight.client.map.paint.MapPicture;
import org.gridlight.client.map.paint.MapState;
import org.gridlight.client.map.tiles.MapView;
import org.gridlight.model.words.Words;
import org.gridlight.reports.BookWriter;
import org.gridlight.reports.Grey;
import org.gridlight.reports.PageWatch;
import org.gridlight.reports.map.MapLayout;
import org.gridlight.reports.map.MapSheet;
import org.gridlight.reports.map.MapSheet.Foot;
import org.gridlight.reports.map.MapSheet.Part;
import org.locationtech.jts.geom.Envelope;

/** Draws and counts what a printed map shows. Keeps nothing between two of them; safe for use by many threads. */
public final class SheetMaker {
    private static final int MOST_INSET_DOTS = 200;
    private static final double POINTS_AN_INCH = 72;
    private static final double INSET_MARGIN = 6;

    private final Words words;
    private final MapLetters letters;

    public SheetMaker(Words words, MapLetters letters) {
        this.words = words;
        this.letters = letters;
    }

    /**
     * Makes the sheet of an order; takes a second for A4, many for a poster.
     *
     * @param given in the light theme, whatever the screen wears
     * @param fill  what its thematic fill is called; empty when it has no name
     * @param foot  who prints it when
     * @param watch is told of the rows of the picture, and may stop it
     */
    public MapSheet make(MapState given, Optional<FillKey> fill, MapOrder order, Foot foot, PageWatch watch) {
        var layout = order.layout();
        var paper = PaperView.of(order);
        var imagery = given.content().raster().patient();
        var state = withoutStaff(given.with(given.content().with(imagery)));
        var strips = new StripDrawing(new MapPainter(letters), onlyOf(state, order.region()), paper,
                layout.map().height(), order.dots(), order.grey()).draw(RegionShape.of(state, order.region(), paper),
                        watch);
        double zoom = paper.view().scale().zoom();
        var parts = order.parts();
        var counts = new SheetCounts(words, state, order.region(), paper.view().extent());
        return new MapSheet(layout, order.title(), about(state, fill, zoom), strips, paper.denominator(), parts,
                parts.contains(Part.LEGEND)
                        ? new SheetLegend(words, state, zoom, fill, counts::isIn, order.grey()).groups()
                        : List.of(),
                parts.contains(Part.COUNTS) ? counts.all() : List.of(),
                inset(state, order, layout, paper.view().extent()),
                state.stack().style(MapLayer.RASTER).isSeenAt(zoom) ? imagery.attribution() : "", foot, order.grey(),
                file(order, foot));
    }

    /** Around a chosen grid or area no case is drawn: half a sign under the paler surroundings means nothing. */
    private static MapState onlyOf(MapState state, PrintRegion region) {
        if (!region.isOutlined()) {
            return state;
        }
        var shapes = RegionShape.shapes(state.index(), region);
        return state.with(state.content().with(state.cases().stream()
                .filter(one -> shapes.holds(region.place(), one.x(), one.y())).toList()));
    }

    /** Where people were stays nowhere longer than the record keeps it: not on paper, and not in a file. */
    private static MapState withoutStaff(MapState state) {
        var stack = state.stack();
        for (var layer : MapLayer.values()) {
            if (layer.kind() == LayerKind.STAFF) {
                stack = stack.with(layer, false);
            }
        }
        return state.with(stack);
    }

    private static String about(MapState state, Optional<FillKey> fill, double zoom) {
        return fill.filter(key -> state.stack().style(MapLayer.THEME).isSeenAt(zoom))
                .map(key -> key.chosen() + (key.about().isEmpty() ? "" : " · " + key.about())).orElse("");
    }

    private BookWriter.About file(MapOrder order, Foot foot) {
        LocalDateTime made = foot.dataAs();
        return new BookWriter.About("map-" + order.region().kind().name().toLowerCase(Locale.ROOT)
                + (order.region().isOutlined() && !order.region().isArea() ? "-" + order.region().name() : "") + "-"
                + made.toLocalDate() + "-" + order.paper(), order.title(), foot.centre(), made, words.locale());
    }

    /** The whole centre with a frame round what is printed. */
    private Optional<BufferedImage> inset(MapState state, MapOrder order, MapLayout layout, Envelope seen) {
        if (!order.parts().contains(Part.INSET) || layout.inset().isEmpty()) {
            return Optional.empty();
        }
        var box = layout.inset().get();
        double dots = Math.min(order.dots(), MOST_INSET_DOTS) / POINTS_AN_INCH;
        var quiet = state.with(LayerStack.only(MapLayer.GROUND, MapLayer.ROADS, MapLayer.STREETS, MapLayer.DISTRICTS));
        var whole = MapView.filling(state.index().extent(), box.width() * dots, box.height() * dots,
                INSET_MARGIN * dots);
        var drawn = new MapPicture(new MapPainter(letters)).of(quiet, whole);
        var opaque = new BufferedImage(drawn.getWidth(), drawn.getHeight(), BufferedImage.TYPE_INT_RGB);
        var sheet = opaque.createGraphics();
        sheet.drawImage(drawn, 0, 0, null);
        if (seen.contains(state.index().extent())) {
            sheet.dispose();
            return Optional.of(order.grey() ? grey(opaque) : opaque);
        }
        double ratio = whole.scale().ratio();
        double left = whole.x(seen.getMinX()) * ratio;
        double top = whole.y(seen.getMinY()) * ratio;
        sheet.setColor(state.colours().accent());
        sheet.setStroke(new BasicStroke((float) (1.6 * dots)));
        sheet.draw(new Rectangle2D.Double(left, top, Math.max(4 * dots, whole.x(seen.getMaxX()) * ratio
                - left), Math.max(4 * dots, whole.y(seen.getMaxY()) * ratio - top)));
        sheet.dispose();
        return Optional.of(order.grey() ? grey(opaque) : opaque);
    }

    private static BufferedImage grey(BufferedImage opaque) {
        Grey.turn(opaque);
        return opaque;
    }

    /** Everything there is beside the picture. */
    public static EnumSet<Part> allParts() {
        return EnumSet.allOf(Part.class);
    }
}
