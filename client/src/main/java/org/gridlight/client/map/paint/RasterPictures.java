package org.gridlight.client.map.paint;

import java.awt.image.BufferedImage;
import java.util.Optional;

/** The tiles of the imagery under the map. Safe for use by many threads. */
public interface RasterPictures {
    /** No imagery. */
    RasterPictures NONE = new RasterPictures() {
        @Override
        public Optional<BufferedImage> picture(int zoom, int column, int row, boolean wanted) {
            return Optional.empty();
        }

        @Override
        public int leastZoom() {
            return 0;
        }

        @Override
        public int mostZoom() {
            return -1;
        }
    };

    /**
     * The picture of a tile if it is there; never waits for it.
     *
     * @param wanted whether it is fetched when it is not there, and told of when it came
     */
    Optional<BufferedImage> picture(int zoom, int column, int row, boolean wanted);

    /** The coarsest level there is, as web maps count. */
    int leastZoom();

    /** The finest one; below the coarsest when there is no imagery. */
    int mostZoom();

    /** Whether it is drawn with the shift of public maps in China (GCJ-02). */
    default boolean isShifted() {
        return false;
    }

    /** Whose it is; may be empty. */
    default String attribution() {
        return "";
    }

    /** The same for a picture that is drawn once: waits for each tile as long as the source may take. */
    default RasterPictures patient() {
        return this;
    }
}
