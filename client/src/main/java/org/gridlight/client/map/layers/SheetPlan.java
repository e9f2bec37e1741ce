package org.gridlight.client.map.layers;

import java.util.List;

/** Which sheets lie over each other at a scale. Safe for use by many threads. */
@FunctionalInterface
public interface SheetPlan {
    /** From below to the top. @param zoom as web maps count */
    List<Sheet.Laid> sheets(double zoom);
}
