package org.gridlight.model.cases;

import java.util.List;
import org.gridlight.model.clock.Limit;

/**
 * What will hold for a report of this class at this place, told before it is sent: whose place it is, who answers for it,
 * how long handling may take.
 *
 * @param ground     null outside every unit grid
 * @param holders    who answers for it (责任单位), the first by the order of {@link DutyOrder}
 * @param limit      of handling; null when there is none
 * @param basis      where the limit is written; null with the limit
 * @param components of the class, the nearest first; none for an event
 * @param component  the one the holders are told from: the one that was chosen, else the nearest where no other is as
 *                   near; 0 for none
 */
public record Foreseen(Ground ground, List<LikelyUnit> holders, Limit limit, Basis basis,
        List<NearComponent> components, long component) {
    public Foreseen {
        holders = List.copyOf(holders);
        components = List.copyOf(components);
    }

    /** @param responsibilityGrid null where none is drawn */
    public record Ground(String unitGrid, String community, String street, String responsibilityGrid) {}

    /** Where the limit is written; the words stand in the messages under {@code cases.foreseen.NAME}. */
    public enum Basis {
        /** For the class in this kind of zone (管控区、缓冲区、引导区). */
        ZONE,
        /** For the class in unit grids of this management class (管理等级). */
        GRID_CLASS,
        /** For the class everywhere. */
        CLASS,
        /** The class has none: that of the stage. */
        STAGE
    }
}
