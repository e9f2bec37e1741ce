package org.gridlight.model.grid;

/**
 * One thing wrong with a cut. The sentence for it stands in the message bundle under {@code grid.check.} and the name
 * of the kind.
 *
 * @param kind    what
 * @param code    of the grid, community or street
 * @param place   where to look
 * @param measure how much, in m²; 0 where there is nothing to measure
 */
public record GridFault(Kind kind, String code, Place place, double measure) {
    /** What can be wrong. */
    public enum Kind {
        /** An outline is empty or crosses itself. */
        OUTLINE,
        /** A grid is larger than allowed, or smaller although it has a neighbour it could be joined to. */
        SIZE,
        /** A code is not made of the community's code and the next number. */
        CODE,
        /** Two grids claim the same ground. */
        OVERLAP,
        /** Two neighbours do not have the same corners along their border. */
        CORNERS,
        /** The grids of a community are not exactly its ground. */
        COMMUNITY_NOT_FILLED,
        /** The communities of a street are not exactly its ground. */
        STREET_NOT_FILLED,
        /** A grid belongs to a community that is not there. */
        NO_COMMUNITY
    }
}
