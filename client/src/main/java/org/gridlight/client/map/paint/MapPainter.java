package org.gridlight.client.map.paint;

import org.gridlight.client.map.tiles.MapGroup;
import org.gridlight.client.map.tiles.TileKey;
import org.gridlight.client.map.tiles.TilePainter;

/** Draws any group of any tile. Used by one thread at a time, because plans of names are kept between tiles. */
public final class MapPainter implements TilePainter<MapState> {
    private final NamePainter names;

    public MapPainter() {
        this(new MapLetters());
    }

    /** @param letters shared by all maps of a program: a font is large */
    public MapPainter(MapLetters letters) {
        this.names = new NamePainter(letters);
        this.cases = new CasePainter(letters);
    }

    private final CasePainter cases;
    private final SymbolPainter symbols = new SymbolPainter();

    @Override
    public int[] paint(MapState state, MapGroup group, TileKey tile) {
        var pen = new TilePen(tile);
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
