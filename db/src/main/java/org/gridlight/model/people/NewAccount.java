package org.gridlight.model.people;

import java.time.LocalDate;
import java.util.Set;

/**
 * An account that is to be made, or made anew.
 *
 * @param account      begins with a letter; letters, digits, dot, hyphen and underscore, at most 80
 * @param departmentId the unit it belongs to; null for the centre and for sub-centres
 * @param subCentreId  the sub-centre of a street (街道分中心) it belongs to; null for the centre and for units
 * @param lastDay      the last day on which it opens anything, by the centre's clocks; null without an end
 */
public record NewAccount(String account, String name, Set<Role> roles, Long departmentId, Long subCentreId,
        LocalDate lastDay) {
    public NewAccount {
        roles = Set.copyOf(roles);
    }

    /** One of the centre or of a unit. */
    public NewAccount(String account, String name, Set<Role> roles, Long departmentId, LocalDate lastDay) {
        this(account, name, roles, departmentId, null, lastDay);
    }
}
