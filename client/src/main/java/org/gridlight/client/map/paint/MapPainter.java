package org.gridlight.client.map.paint;

import java.awt.image.BufferedImage;
import org.gridlight.client.map.tiles.MapGroup;
import org.gridlight.client.map.tiles.TileKey;
import org.gridlight.client.map.tiles.TilePainter;

/** Draws any group of any tile. Used by one thread at a time, because sheet and plans of names are kept between tiles. */
public final class MapPainter implements TilePainter<MapState> {
    private final BufferedImage sheet = new BufferedImage(TileKey.SIDE, TileKey.SIDE,
            BufferedImage.TYPE_INT_ARGB_PRE);
    private final SymbolPainter symbols = new SymbolPainter();
    private final NamePainter names;
    private final CasePainter cases;

    public MapPainter() {
        this(new MapLetters());
    }

    /** @param letters shared by all maps of a program: a font is large */
    public MapPainter(MapLetters letters) {
        this.names = new NamePainter(letters);
        this.cases = new CasePainter(letters);
    }

    @Override
    public int[] paint(MapState state, MapGroup group, TileKey tile) {
        var pen = new TilePen(tile, sheet);
        switch (group) {
            case GROUND -> GroundPainter.paint(pen, state);
            case GRIDS -> GridPainter.paint(pen, state);
            case ROADS -> RoadPainter.paint(pen, state);
            case COMPONENTS -> symbols.paint(pen, state);
            case NAMES -> names.paint(pen, state);
            case CASES -> cases.paint(pen, state);
        }
        return pen.pixels();
    }
}
