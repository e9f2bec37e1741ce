package org.gridlight.model.people;

import java.util.EnumSet;
import java.util.Set;
import org.gridlight.model.words.Refusal;

/**
 * Which roles go together in one account. The record has the same rule as data, for its doors; a test holds them equal.
 */
public final class RoleRule {
    private static final Set<Role> ADMINISTRATORS = EnumSet.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN,
            Role.AUDIT_ADMIN);
    private static final Set<Role> OF_UNITS = EnumSet.of(Role.DEPARTMENT, Role.LIAISON, Role.HANDLER_TEAM);

    private RoleRule() {}

    /** To whose accounts a role is given. */
    public enum Belongs {
        CENTRE, UNIT, SUB_CENTRE, SYSTEM, SECURITY, AUDIT, GATEWAY
    }

    /** Whose role it is. */
    public static Belongs of(Role role) {
        return switch (role) {
            case DEPARTMENT, LIAISON, HANDLER_TEAM -> Belongs.UNIT;
            case SUB_CENTRE -> Belongs.SUB_CENTRE;
            case SYSTEM_ADMIN -> Belongs.SYSTEM;
            case SECURITY_ADMIN -> Belongs.SECURITY;
            case AUDIT_ADMIN -> Belongs.AUDIT;
            case GATEWAY -> Belongs.GATEWAY;
            default -> Belongs.CENTRE;
        };
    }

    /** Whether it is one of the three administrators (三员), who have no other role and read no case. */
    public static boolean administers(Role role) {
        return ADMINISTRATORS.contains(role);
    }

    private static boolean standsAlone(Role role) {
        return administers(role) || role == Role.GATEWAY;
    }

    /** @throws Refusal when an administrator or another system has another role, or a role does not suit the unit of the account */
    static void require(String account, Set<Role> roles, boolean ofUnit, boolean ofSubCentre) {
        if (roles.size() > 1 && roles.stream().anyMatch(RoleRule::standsAlone)) {
            throw Refusal.wrongUse("account.administratorOnly", account);
        }
        boolean unsuited = roles.stream().anyMatch(role -> OF_UNITS.contains(role) != ofUnit
                || role == Role.SUB_CENTRE && !ofSubCentre || standsAlone(role) && ofSubCentre);
        if (unsuited || ofUnit && ofSubCentre) {
            throw Refusal.wrongUse("account.otherUnit", account);
        }
    }

    /** @throws Refusal as above */
    public static void require(NewAccount account) {
        require(account.account(), account.roles(), account.departmentId() != null, account.subCentreId() != null);
    }
}
