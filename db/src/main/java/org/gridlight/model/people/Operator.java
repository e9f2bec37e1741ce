package org.gridlight.model.people;

import java.util.Set;

/**
 * A person, or a gateway, with an account at a desk.
 *
 * @param id           key in the record
 * @param account      database account without the host
 * @param roles        those in force now
 * @param departmentId the unit whose cases he sees and moves; null for the centre and for sub-centres
 * @param department   its name, null with it
 * @param subCentreId  the sub-centre (街道分中心) the cases of whose street he sees and moves; null for the centre and for units
 */
public record Operator(long id, String account, String name, Set<Role> roles, Long departmentId, String department,
        Long subCentreId) {
    public Operator {
        roles = Set.copyOf(roles);
    }

    /** Somebody of the centre or of a unit. */
    public Operator(long id, String account, String name, Set<Role> roles, Long departmentId, String department) {
        this(id, account, name, roles, departmentId, department, null);
    }

    /** Whether he works in the record itself; the others see their own cases only, or none (三员), and can count nothing. */
    public boolean seesWholeRecord() {
        return departmentId == null && subCentreId == null && roles.stream().noneMatch(RoleRule::administers);
    }

    /** Whether he may put down what a community hands up (转交督办单). The record decides. */
    public boolean handsUp() {
        return has(Role.SHIFT_LEADER) || has(Role.SUPERVISOR);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** Whether he belongs to a unit that handles cases and not to the centre. */
    public boolean isOfDepartment() {
        return departmentId != null;
    }
}
