package org.gridlight.model.people;

import java.util.Set;

/**
 * A person, or a gateway, with an account at a desk.
 *
 * @param id           key in the record
 * @param account      database account without the host
 * @param roles        those in force now
 * @param departmentId the unit whose cases he sees and moves; null for the centre
 * @param department   its name, null for the centre
 */
public record Operator(long id, String account, String name, Set<Role> roles, Long departmentId, String department) {
    public Operator {
        roles = Set.copyOf(roles);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** Whether he belongs to a unit that handles cases and not to the centre. */
    public boolean isOfDepartment() {
        return departmentId != null;
    }
}
