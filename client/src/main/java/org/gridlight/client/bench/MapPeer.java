package org.gridlight.client.bench;

import java.util.List;
import org.gridlight.client.map.paint.CaseMark;
import org.gridlight.client.map.paint.MapIndex;
import org.gridlight.client.map.tiles.MapView;

/**
 * Another way to draw the same map, measured in the same run. Peers that may not be shipped with the product lie beside it
 * and are found when they are there.
 */
public interface MapPeer {
    /** What it is called in the table. */
    String name();

    /** What of the map it draws, for the table: not everybody can draw all of it. */
    String draws();

    /**
     * Draws the map again and again, moved a little each time.
     *
     * @param frames how often
     * @return the time of each frame in milliseconds, or between frames where a window is shown
     */
    double[] frames(MapIndex index, List<CaseMark> cases, MapView view, int frames);
}
