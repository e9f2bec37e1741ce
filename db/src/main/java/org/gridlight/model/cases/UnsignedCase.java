package org.gridlight.model.cases;

import java.time.Instant;

/**
 * A case that was sent to a unit and is not signed for in time (未签收): its liaison is rung.
 *
 * @param liaison   contact at the unit, null when none is known; so is the telephone
 */
public record UnsignedCase(long caseId, String caseNumber, int version, String category, String place, boolean urgent,
        long unitId, String unit, Instant dispatched, String liaison, String telephone) {}
