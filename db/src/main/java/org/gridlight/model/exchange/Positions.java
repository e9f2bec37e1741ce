package org.gridlight.model.exchange;

import java.util.List;

/** The coordinates of a shape before it is known of which kind it is: points in lists in lists. */
public sealed interface Positions {
    /** One point. A number that is missing is NaN. */
    record One(double x, double y) implements Positions {}

    /** Several of them. */
    record Many(List<Positions> inside) implements Positions {}
}
