package org.gridlight.client.map;

import java.util.EnumSet;
import java.util.List;
import java.util.function.Consumer;
import org.gridlight.client.map.layers.LayerStack;
import org.gridlight.client.map.layers.MapLayer;
import org.gridlight.client.map.paint.RasterPictures;
import org.gridlight.client.map.raster.RasterLayer;
import org.locationtech.jts.geom.Envelope;

/** Lays imagery under an open map and says in its row how it goes. On the FX thread. */
final class MapImagery implements RasterLayer.Map {
    private final MapStage stage;
    private final LayerTree tree;
    private final Consumer<LayerStack> laid;

    /** @param laid told how the layers lie once there is imagery */
    MapImagery(MapStage stage, LayerTree tree, Consumer<LayerStack> laid) {
        this.stage = stage;
        this.tree = tree;
        this.laid = laid;
        tree.note(MapLayer.RASTER, "", false, false);
    }

    @Override
    public void lay(RasterPictures pictures) {
        stage.mediator().change(content -> content.with(pictures),
                MapScreenModel.Change.everywhere(EnumSet.of(MapLayer.RASTER)));
        var stack = stage.model().state().stack().with(MapLayer.RASTER, true);
        tree.show(stack);
        laid.accept(stack);
    }

    @Override
    public void draw(List<Envelope> regions) {
        stage.mediator().change(content -> content,
                new MapScreenModel.Change(EnumSet.of(MapLayer.RASTER), regions, 0));
    }

    @Override
    public void note(String words, boolean wrong, boolean usable) {
        tree.note(MapLayer.RASTER, words, wrong, usable);
    }
}
