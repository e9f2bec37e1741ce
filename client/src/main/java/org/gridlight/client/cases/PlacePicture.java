package org.gridlight.client.cases;

import javafx.scene.Node;

/** A piece of the map beside the case file: the place with its grid. Made once for each file pane. On the FX thread. */
public interface PlacePicture extends AutoCloseable {
    /** Always the same node; takes the room it is given. */
    Node node();

    /**
     * Shows a place.
     *
     * @param caseId    the case, so that the others around it can be told from it
     * @param longitude null when the place is not known
     * @param unitGridId 0 when outside every grid
     */
    void show(long caseId, Double longitude, Double latitude, long unitGridId);

    @Override
    void close();
}
