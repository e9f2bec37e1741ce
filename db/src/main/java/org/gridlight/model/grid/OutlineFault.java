package org.gridlight.model.grid;

import org.locationtech.jts.operation.valid.TopologyValidationError;

/** What is wrong with an outline that cannot be cut. The word for it stands in the bundle under {@code grid.fault.}. */
public enum OutlineFault {
    /** Two of its lines cross. */
    CROSSING,
    /** One ring touches itself, so that it encloses ground twice over or a strip of no width. */
    RING_TOUCHES_ITSELF,
    /** A hole lies outside its ring or inside another hole, or two parts lie on each other. */
    MISPLACED_PART,
    /** Anything else that leaves no clear inside. */
    OTHER;

    static OutlineFault of(TopologyValidationError error) {
        return switch (error.getErrorType()) {
            case TopologyValidationError.SELF_INTERSECTION -> CROSSING;
            case TopologyValidationError.RING_SELF_INTERSECTION, TopologyValidationError.DISCONNECTED_INTERIOR ->
                RING_TOUCHES_ITSELF;
            case TopologyValidationError.HOLE_OUTSIDE_SHELL, TopologyValidationError.NESTED_HOLES,
                    TopologyValidationError.NESTED_SHELLS ->
                MISPLACED_PART;
            default -> OTHER;
        };
    }
}
