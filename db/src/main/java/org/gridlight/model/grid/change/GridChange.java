package org.gridlight.model.grid.change;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;

/** What somebody wants to change, as he drew it. Lists are copied; coordinates are in degrees, longitude first. */
public sealed interface GridChange {
    /** What is done (拆分、合并、重划、划归、网格树). The words stand in the bundle under {@code grid.change.kind.}. */
    enum Kind {
        SPLIT,
        MERGE,
        REDRAW,
        ASSIGN,
        TREE
    }

    Kind kind();

    /** A grid is divided along a line (拆分). @param line its ends lie on or beyond the border of the grid */
    record Split(StandingGrid grid, LineString line) implements GridChange {
        @Override
        public Kind kind() {
            return Kind.SPLIT;
        }
    }

    /** Grids become one (合并). */
    record Merge(List<StandingGrid> grids) implements GridChange {
        public Merge {
            grids = List.copyOf(grids);
        }

        @Override
        public Kind kind() {
            return Kind.MERGE;
        }
    }

    /**
     * Borders that grids share are moved, for all of them together (重划).
     *
     * @param around every grid near the places moved; those that have none of these places on their border stay
     * @param shifts in the order in which they were drawn
     */
    record Redraw(List<StandingGrid> around, List<Shift> shifts) implements GridChange {
        public Redraw {
            around = List.copyOf(around);
            shifts = List.copyOf(shifts);
        }

        @Override
        public Kind kind() {
            return Kind.REDRAW;
        }
    }

    /** A place on a border is moved; it becomes a corner where it was none. */
    record Shift(Coordinate from, Coordinate to) {}

    /**
     * Unit grids come to a larger grid (划归): the patrol area of an inspector, a post, an area of assessment.
     *
     * @param larger    key of the larger grid
     * @param name      its name, for the refusal
     * @param moved     the unit grids that come to it
     * @param already   those it has
     * @param left      larger grids that lose some of them, with what stays
     */
    record Assign(long larger, String name, List<StandingGrid> moved, List<StandingGrid> already,
            List<Remainder> left) implements GridChange {
        public Assign {
            moved = List.copyOf(moved);
            already = List.copyOf(already);
            left = List.copyOf(left);
        }

        @Override
        public Kind kind() {
            return Kind.ASSIGN;
        }
    }

    /** What stays of a larger grid. */
    record Remainder(String name, List<StandingGrid> stays) {
        public Remainder {
            stays = List.copyOf(stays);
        }
    }

    /**
     * A node of the tree of grids is made, renamed or moved (网格树).
     *
     * @param id       key of the node; null for a new one
     * @param parentId key of the node above; null at the top
     * @param nodeKind MANAGEMENT, RESPONSIBILITY or EVALUATION
     */
    record Tree(Long id, Long parentId, String nodeKind, String code, String name, String levelName)
            implements
                GridChange {
        @Override
        public Kind kind() {
            return Kind.TREE;
        }
    }
}
