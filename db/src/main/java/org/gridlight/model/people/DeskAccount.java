package org.gridlight.model.people;

import java.time.LocalDate;
import java.util.List;

/**
 * An account as administrators see it.
 *
 * @param unit    name of the unit or sub-centre it belongs to; null for the centre
 * @param lastDay null without an end
 * @param locked  by the system administrator; wrong passwords lock without this being set
 * @param roles   those that are not over, by when they begin
 */
public record DeskAccount(long operatorId, String account, String name, String unit, LocalDate firstDay,
        LocalDate lastDay, boolean locked, List<HeldRole> roles) {
    public DeskAccount {
        roles = List.copyOf(roles);
    }
}
