package org.gridlight.model.light;

import java.time.Instant;

/**
 * The light of a unit as the record has it now, evaluated by the one authority.
 *
 * @param unitId     department, area, or number of the stage
 * @param urgentRed  of the cases overdue: urgent
 * @param farRed     of the cases overdue: far over their limit
 * @param since      since when it has this light
 * @param redSince   since when it is red, null when it is not
 */
public record KeptLight(LightBoard board, long unitId, UnitLight light, LightCounts counts, int urgentRed, int farRed,
        Instant since, Instant redSince) {}
