package org.gridlight.client.map.paint;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import org.gridlight.client.map.tiles.MapView;
import org.gridlight.client.map.tiles.Premultiplied;
import org.gridlight.client.map.tiles.TileKey;

/** A still picture of a view, drawn at once on the caller's thread: for insets, backgrounds and print. */
public final class MapPicture {
    private final MapPainter painter;

    /** @param painter used by this picture alone while it draws */
    public MapPicture(MapPainter painter) {
        this.painter = painter;
    }

    /** The picture in device pixels. */
    public BufferedImage of(MapState state, MapView view) {
        int width = (int) Math.round(view.width() * view.scale().ratio());
        int height = (int) Math.round(view.height() * view.scale().ratio());
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        var target = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        var sheets = state.stack().sheets(view.scale().zoom());
        for (var tile : view.tiles(0)) {
            var pixels = new int[TileKey.SIDE * TileKey.SIDE];
            for (var laid : sheets) {
                Premultiplied.over(pixels, painter.paint(state, laid.sheet(), tile), laid.opacity());
            }
            copy(pixels, (int) (tile.left() - view.left()), (int) (tile.top() - view.top()), target, width, height);
        }
        return image;
    }

    private static void copy(int[] tile, int left, int top, int[] target, int width, int height) {
        int from = Math.max(0, -left);
        int count = Math.min(TileKey.SIDE, width - left) - from;
        for (int row = Math.max(0, -top); row < Math.min(TileKey.SIDE, height - top) && count > 0; row++) {
            System.arraycopy(tile, row * TileKey.SIDE + from, target, (top + row) * width + left + from, count);
        }
    }
}
