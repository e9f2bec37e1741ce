package org.gridlight.model.light;

import java.time.Instant;

/**
 * One line of the record of lights (灯号记录): at a moment the light of a unit changed.
 *
 * @param unitId department, area, or number of the stage, as the board says
 * @param light  from then on
 * @param before until then
 * @param why    what decided
 * @param counts how its cases stood then
 */
public record LightChange(LightBoard board, long unitId, Instant at, Light light, Light before, UnitLight.Why why,
        LightCounts counts) {}
