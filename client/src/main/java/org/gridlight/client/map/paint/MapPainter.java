package org.gridlight.client.map.paint;

import java.awt.image.BufferedImage;
import java.util.EnumMap;
import java.util.Map;
import org.gridlight.client.map.layers.LayerKind;
import org.gridlight.client.map.layers.Sheet;
import org.gridlight.client.map.tiles.TileKey;
import org.gridlight.client.map.tiles.TilePainter;

/** Draws any sheet of any tile. Used by one thread at a time, because the paper and plans of names are kept between tiles. */
public final class MapPainter implements TilePainter<MapState> {
    private final BufferedImage paper = new BufferedImage(TileKey.SIDE, TileKey.SIDE,
            BufferedImage.TYPE_INT_ARGB_PRE);
    private final Map<LayerKind, LayerPainter> painters = new EnumMap<>(LayerKind.class);

    public MapPainter() {
        this(new MapLetters());
    }

    /** @param letters shared by all maps of a program: a font is large */
    public MapPainter(MapLetters letters) {
        painters.put(LayerKind.GROUND, GroundPainter::paint);
        painters.put(LayerKind.RASTER, new RasterPainter());
        painters.put(LayerKind.FILL, FillPainter::paint);
        painters.put(LayerKind.GRID_LINES, GridPainter::lines);
        painters.put(LayerKind.ROADS, RoadPainter::paint);
        painters.put(LayerKind.BORDERS, BorderPainter::paint);
        painters.put(LayerKind.COMPONENTS, new SymbolPainter());
        painters.put(LayerKind.NAMES, new NamePainter(letters));
        painters.put(LayerKind.HEAT, HeatPainter::paint);
        painters.put(LayerKind.UNIT_LIGHTS, new UnitLightPainter(letters));
        painters.put(LayerKind.CASES, new CasePainter(letters));
        painters.put(LayerKind.CONTROL_LINES, new LinePainter(letters));
        painters.put(LayerKind.CAMERAS, CameraPainter::paint);
        painters.put(LayerKind.STAFF, new StaffPainter(letters));
    }

    @Override
    public int[] paint(MapState state, Sheet sheet, TileKey tile) {
        var pen = new TilePen(tile, paper);
        painters.get(sheet.kind()).paint(pen, state, sheet);
        return pen.pixels();
    }
}
