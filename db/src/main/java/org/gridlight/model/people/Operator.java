package org.gridlight.model.people;

import java.util.Set;

/**
 * A person with an account, as the record knows him.
 *
 * @param id           key in the record
 * @param account      MariaDB account without the host
 * @param name         name
 * @param roles        what he may do at this moment
 * @param departmentId the unit whose cases he may see; 0 for the centre
 * @param department   its name; null for the centre
 */
public record Operator(long id, String account, String name, Set<Role> roles, long departmentId, String department) {
    public Operator {
        roles = Set.copyOf(roles);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }
}
