package org.gridlight.client.map.print;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.gridlight.client.map.layers.LayerKind;
import org.gridlight.client.map.layers.Sheet;
import org.gridlight.client.map.paint.MapPainter;
import org.gridlight.client.map.paint.MapState;
import org.gridlight.client.map.tiles.Premultiplied;
import org.gridlight.client.map.tiles.TileKey;
import org.gridlight.reports.PageWatch;
import org.gridlight.reports.map.MapSheet.Strip;
import org.gridlight.reports.map.StripPacking;

/**
 * Draws a picture of any size from the top to the bottom, one row of tiles after the other, and packs it in strips: a sheet
 * of A1 would weigh 280 MB at once, its strips never more than 80. Draws one picture; on one thread.
 */
final class StripDrawing {
    private static final int POINTS_AN_INCH = 72;
    private static final int STRIP_PIXELS = 8_000_000;

    private final MapPainter painter;
    private final MapState state;
    private final PaperView paper;
    private final boolean grey;
    private final int stepRows;
    private final int stepPoints;
    private final int ownRows;
    private final int points;
    private final List<Strip> strips = new ArrayList<>();
    private int[] strip;
    private int filled;
    private int stripTop;

    /** @param points height of the picture on the paper; @param dots an inch */
    StripDrawing(MapPainter painter, MapState state, PaperView paper, int points, int dots, boolean grey) {
        this.painter = painter;
        this.state = state;
        this.paper = paper;
        this.points = points;
        this.grey = grey;
        int shared = BigInteger.valueOf(dots).gcd(BigInteger.valueOf(POINTS_AN_INCH)).intValueExact();
        // Strips begin at whole points, and at whole dots there.
        this.stepRows = dots / shared;
        this.stepPoints = POINTS_AN_INCH / shared;
        this.ownRows = Math.max(1, STRIP_PIXELS / paper.width() / stepRows) * stepRows;
    }

    /**
     * @param over  draws over the picture, in its dots
     * @param watch told of the rows of tiles, and may stop it
     */
    List<Strip> draw(Consumer<Graphics2D> over, PageWatch watch) {
        var rows = new TreeMap<Integer, List<TileKey>>();
        paper.view().tiles(0).forEach(tile -> rows.computeIfAbsent(tile.row(), _ -> new ArrayList<>()).add(tile));
        strip = new int[paper.width() * Math.min(paper.height(), ownRows + stepRows)];
        int done = 0;
        for (var row : rows.values()) {
            watch.done(done, rows.size());
            row.sort(Comparator.comparingInt(TileKey::column));
            append(row, over);
            done++;
        }
        return strips;
    }

    private void append(List<TileKey> row, Consumer<Graphics2D> over) {
        int top = (int) (row.getFirst().top() - paper.view().top());
        int first = Math.max(0, -top);
        int rows = Math.min(TileKey.SIDE, paper.height() - top) - first;
        if (rows <= 0) {
            return;
        }
        var image = new BufferedImage(paper.width(), rows, BufferedImage.TYPE_INT_ARGB_PRE);
        var pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        for (var tile : row) {
            copy(composed(tile, sheet -> !isOverAll(sheet)), (int) (tile.left() - paper.view().left()), first, pixels,
                    rows);
        }
        var graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.translate(0, -(top + first));
        over.accept(graphics);
        graphics.translate(0, top + first);
        for (var tile : row) {
            lay(tile, graphics, first);
        }
        graphics.dispose();
        append(pixels, rows);
    }

    /** Cases lie over the outline of what was chosen. */
    private static boolean isOverAll(Sheet sheet) {
        return sheet.kind() == LayerKind.CASES;
    }

    private void lay(TileKey tile, Graphics2D graphics, int firstRow) {
        if (state.stack().sheets(tile.scale().zoom()).stream().anyMatch(laid -> isOverAll(laid.sheet()))) {
            var image = new BufferedImage(TileKey.SIDE, TileKey.SIDE, BufferedImage.TYPE_INT_ARGB_PRE);
            var pixels = composed(tile, StripDrawing::isOverAll);
            System.arraycopy(pixels, 0, ((DataBufferInt) image.getRaster().getDataBuffer()).getData(), 0,
                    pixels.length);
            graphics.drawImage(image, (int) (tile.left() - paper.view().left()), -firstRow, null);
        }
    }

    private int[] composed(TileKey tile, Predicate<Sheet> which) {
        var pixels = new int[TileKey.SIDE * TileKey.SIDE];
        for (var laid : state.stack().sheets(tile.scale().zoom())) {
            if (which.test(laid.sheet())) {
                Premultiplied.over(pixels, painter.paint(state, laid.sheet(), tile), laid.opacity());
            }
        }
        return pixels;
    }

    private void copy(int[] tile, int left, int firstRow, int[] target, int rows) {
        int from = Math.max(0, -left);
        int count = Math.min(TileKey.SIDE, paper.width() - left) - from;
        for (int row = 0; row < rows && count > 0; row++) {
            System.arraycopy(tile, (firstRow + row) * TileKey.SIDE + from, target, row * paper.width() + left + from,
                    count);
        }
    }

    /** Rows go into the strip; a full one is packed, and its lower end begins the next. */
    private void append(int[] pixels, int rows) {
        int width = paper.width();
        int taken = 0;
        while (taken < rows) {
            int now = Math.min(rows - taken, strip.length / width - filled);
            System.arraycopy(pixels, taken * width, strip, filled * width, now * width);
            taken += now;
            filled += now;
            boolean last = stripTop + filled >= paper.height();
            if (last || filled * width == strip.length) {
                pack(last);
            }
        }
    }

    private void pack(boolean last) {
        int top = stripTop / stepRows * stepPoints;
        int deep = last ? points - top : filled / stepRows * stepPoints;
        strips.add(StripPacking.of(strip, paper.width(), filled, top, deep, grey));
        int under = last ? 0 : filled - ownRows;
        System.arraycopy(strip, (filled - under) * paper.width(), strip, 0, under * paper.width());
        stripTop += filled - under;
        filled = under;
    }
}
