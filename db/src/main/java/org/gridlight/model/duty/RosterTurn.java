package org.gridlight.model.duty;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Somebody's turn in the duty roster of a unit (值班表).
 *
 * @param department name of the unit
 * @param day        by the clocks of the centre
 * @param to         may be on the next day
 */
public record RosterTurn(long departmentId, String department, LocalDate day, Instant from, Instant to, String person,
        String telephone) {}
