package org.gridlight.client.map.choose;

import org.gridlight.model.map.MapGround.GridMark;

/** Units that are chosen whole, by pointing into them. */
public enum ChoiceUnit {
    /** Unit grid (单元网格). */
    UNIT_GRID,
    /** Community (社区). */
    COMMUNITY,
    /** Street (街道). */
    STREET,
    /** Responsibility grid (责任网格). */
    RESPONSIBILITY_GRID;

    /** Key of the unit of this kind that a grid is part of; 0 for none. */
    long of(GridMark grid) {
        return switch (this) {
            case UNIT_GRID -> grid.id();
            case COMMUNITY -> grid.communityId();
            case STREET -> grid.streetId();
            case RESPONSIBILITY_GRID -> grid.responsibilityId();
        };
    }
}
