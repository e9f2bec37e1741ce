package org.gridlight.model.alarm;

import java.time.Instant;
import org.gridlight.model.cases.Stage;
import org.gridlight.model.light.Light;
import org.gridlight.model.light.UnitLight;

/**
 * What stands behind an alarm, as the last turn found it; after recovery as it was last.
 *
 * @param light        the light now, which after recovery is no longer red; null where it is not of a unit or stage
 * @param why          what decided the light of the unit; null for a case
 * @param cases        how many cases decided it; of a case its clocks that are red
 * @param percent      their share of the cases whose clock runs, 0–100; 0 for a case
 * @param since        since when it is red
 * @param caseId       the case that is over its time longest, or the case itself; null when none is known
 * @param caseSince    when that case ran out of time; null with it
 * @param stage        which clock of the case is red longest, {@code ARRIVE} when nobody has arrived; of a stage of the hall
 *                     that stage; null for a unit
 * @param categoryId   class of the case; null for a unit
 */
public record AlarmCause(Light light, UnitLight.Why why, int cases, double percent, Instant since, Long caseId,
        Instant caseSince, Stage stage, Long categoryId) {}
