package org.gridlight.client.bench.peer;

import com.gluonhq.maps.tile.TileRetriever;
import java.util.concurrent.CompletableFuture;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;

/** In the place of the map tiles that Gluon Maps would fetch from the internet: nothing is fetched. */
public final class NoTiles implements TileRetriever {
    private static final int SIDE = 256;

    @Override
    public CompletableFuture<Image> loadTile(int zoom, long column, long row) {
        return CompletableFuture.completedFuture(new WritableImage(SIDE, SIDE));
    }
}
