package org.gridlight.client.seat;

import javafx.scene.Node;

/** What floats over the work and gives it back as it was. On the FX thread. */
public interface Overlays {
    /**
     * Shows it over all else; one at a time, a new one closes the old.
     *
     * @param closed called once, however it is closed; Esc closes it
     */
    void open(Node content, Runnable closed);

    void close();

    boolean isOpen();
}
