package org.gridlight.model.cases;

import java.time.Instant;
import org.gridlight.model.people.Role;

/**
 * What may be filed without the shift leader (授权立案).
 *
 * @param to   whom it is delegated to: acceptor or operator
 * @param by   who delegated it
 */
public record FilingDelegation(long id, Role to, ClassScope scope, Instant from, Instant until, String by) {}
