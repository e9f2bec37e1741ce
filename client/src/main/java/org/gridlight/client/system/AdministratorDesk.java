package org.gridlight.client.system;

import java.util.Optional;
import org.gridlight.model.people.Operator;
import org.gridlight.model.people.Role;

/** Which part of the section somebody works at: the three administrators never share one (三员分立). */
public enum AdministratorDesk {
    /** Makes accounts, gives no right. */
    ACCOUNTS(Role.SYSTEM_ADMIN),
    /** Gives rights, makes no account. */
    RIGHTS(Role.SECURITY_ADMIN),
    /** Reads the audit, changes nothing. */
    AUDIT(Role.AUDIT_ADMIN),
    /** Gives a role of his own to somebody for some time (值班授权). */
    DELEGATION(Role.SHIFT_LEADER);

    private final Role role;

    AdministratorDesk(Role role) {
        this.role = role;
    }

    /** Empty for whoever has nothing to do here. */
    public static Optional<AdministratorDesk> of(Operator operator) {
        for (var desk : values()) {
            if (operator.has(desk.role) && (desk != DELEGATION || operator.seesWholeRecord())) {
                return Optional.of(desk);
            }
        }
        return Optional.empty();
    }

    String word(String part) {
        return "system." + name().toLowerCase(java.util.Locale.ROOT) + "." + part;
    }
}
