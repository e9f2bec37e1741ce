package org.gridlight.client.system;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gridlight.model.people.DeskAccount;
import org.gridlight.model.people.HeldRole;
import org.gridlight.model.people.Role;
import org.gridlight.model.people.RoleRule;

/** The list of accounts as it is filtered, and the one that is chosen. Not for use by more than one thread. */
final class AccountsModel {
    private static final Set<Role> DELEGABLE = EnumSet.of(Role.ACCEPTOR, Role.SHIFT_LEADER, Role.DISPATCHER,
            Role.OPERATOR, Role.CALLBACK_AGENT);

    /** How an account stands. */
    enum Standing {
        ACTIVE, LOCKED, ENDED, NOT_YET, NO_ROLE
    }

    /** Which are listed. */
    enum Which {
        ALL, ACTIVE, LOCKED, ENDED, NO_ROLE, DELEGATED
    }

    private final AdministratorDesk desk;
    private final ZoneId zone;
    private final String own;
    private List<DeskAccount> all = List.of();
    private String text = "";
    private Which which = Which.ALL;
    private String chosen;

    /** @param own account of whoever works here */
    AccountsModel(AdministratorDesk desk, ZoneId zone, String own) {
        this.desk = desk;
        this.zone = zone;
        this.own = own;
    }

    AdministratorDesk desk() {
        return desk;
    }

    /** A shift leader delegates to people of the centre only, and not to himself. */
    void loaded(List<DeskAccount> accounts) {
        all = desk == AdministratorDesk.DELEGATION
                ? accounts.stream().filter(one -> one.unit() == null && !one.account().equals(own)
                        && one.roles().stream().noneMatch(held -> RoleRule.administers(held.role()))).toList()
                : List.copyOf(accounts);
        ownRoles = accounts.stream().filter(one -> one.account().equals(own)).findFirst().map(DeskAccount::roles)
                .orElse(List.of());
    }

    private List<HeldRole> ownRoles = List.of();

    void filter(String typed) {
        text = typed.strip().toLowerCase(Locale.ROOT);
    }

    void filter(Which wanted) {
        which = wanted;
    }

    Which which() {
        return which;
    }

    void choose(String account) {
        chosen = account;
    }

    /** The chosen one as far as it is listed, else the first that is. */
    Optional<DeskAccount> chosen(Instant now) {
        var shown = shown(now);
        return shown.stream().filter(one -> one.account().equals(chosen)).findFirst()
                .or(() -> shown.stream().findFirst());
    }

    List<DeskAccount> shown(Instant now) {
        return all.stream().filter(one -> isWanted(one, now)).filter(this::fits)
                .sorted(Comparator.comparing((DeskAccount one) -> one.unit() != null)
                        .thenComparing(DeskAccount::account))
                .toList();
    }

    int size() {
        return all.size();
    }

    /** How many stand how. */
    Map<Standing, Integer> counts(Instant now) {
        var counts = new EnumMap<Standing, Integer>(Standing.class);
        all.forEach(one -> counts.merge(standing(one, now), 1, Integer::sum));
        return counts;
    }

    private boolean isWanted(DeskAccount one, Instant now) {
        var standing = standing(one, now);
        return switch (which) {
            case ALL -> true;
            case ACTIVE -> standing == Standing.ACTIVE;
            case LOCKED -> standing == Standing.LOCKED;
            case ENDED -> standing == Standing.ENDED;
            case NO_ROLE -> standing == Standing.NO_ROLE;
            case DELEGATED -> one.roles().stream().anyMatch(held -> held.delegatedBy() != null);
        };
    }

    private boolean fits(DeskAccount one) {
        return text.isEmpty() || Stream.of(one.account(), one.name(), one.unit() == null ? "" : one.unit())
                .anyMatch(part -> part.toLowerCase(Locale.ROOT).contains(text));
    }

    /** What keeps it from working comes first. */
    Standing standing(DeskAccount one, Instant now) {
        var today = LocalDate.ofInstant(now, zone);
        if (one.locked()) {
            return Standing.LOCKED;
        }
        if (one.lastDay() != null && one.lastDay().isBefore(today)) {
            return Standing.ENDED;
        }
        if (one.firstDay().isAfter(today)) {
            return Standing.NOT_YET;
        }
        return one.roles().isEmpty() ? Standing.NO_ROLE : Standing.ACTIVE;
    }

    /** Roles that may be given to an account here; those it has already are left out. The record decides all the same. */
    List<Role> givable(DeskAccount one, Instant now) {
        var has = one.roles().stream().filter(held -> held.isInForce(now)).map(HeldRole::role).toList();
        return (desk == AdministratorDesk.DELEGATION
                ? ownRoles.stream().filter(held -> held.delegatedBy() == null && held.isInForce(now)
                        && DELEGABLE.contains(held.role())).map(HeldRole::role)
                : Stream.of(Role.values())).filter(role -> !has.contains(role)).toList();
    }

    /** Roles of an account that may be ended here. */
    List<HeldRole> endable(DeskAccount one) {
        return one.roles().stream().filter(held -> desk == AdministratorDesk.RIGHTS || held.delegatedBy() != null)
                .toList();
    }

    boolean isOwn(DeskAccount one) {
        return one.account().equals(own);
    }
}
