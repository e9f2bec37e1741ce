package org.gridlight.model.patrol;

/** What became of places that were sent. @param taken those of inspectors on shift; nothing was kept of the others */
public record PlacesTaken(int sent, int taken) {
    /** How many were refused: off shift, of nobody known, or from another time. */
    public int refused() {
        return sent - taken;
    }
}
