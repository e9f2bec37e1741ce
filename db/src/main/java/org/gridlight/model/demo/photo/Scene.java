package org.gridlight.model.demo.photo;

import java.util.List;

/**
 * All that a camera sees.
 *
 * @param wall  metres ahead where a wall stands across; infinite for none
 * @param front what covers the wall; null for none
 */
record Scene(View view, Daylight light, Coat ground, double wall, Coat front, List<Body> bodies, Backdrop backdrop) {
    Scene {
        bodies = List.copyOf(bodies);
    }
}
