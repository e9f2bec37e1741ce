package org.gridlight.client.system;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gridlight.model.people.DeskAccount;
import org.gridlight.model.people.HeldRole;
import org.gridlight.model.people.NewAccount;
import org.gridlight.model.people.Role;
import org.gridlight.model.people.SubCentre;
import org.gridlight.model.people.Unit;
import org.gridlight.model.words.Refusal;

/** Invented accounts: what is asked for is written down, and refused when a test says so. */
final class MadeUpAccounts implements AccountsRecord {
    static final Instant BEGAN = Instant.parse("2026-01-04T00:00:00Z");
    private static final Instant NIGHT = Instant.parse("2026-07-16T12:00:00Z");
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 4);

    final List<String> asked = new ArrayList<>();
    final List<UUID> ids = new ArrayList<>();
    List<DeskAccount> accounts = someAccounts();
    Refusal refusal;

    static HeldRole role(Role role) {
        return new HeldRole(role, BEGAN, null, null);
    }

    static DeskAccount account(long id, String account, String name, String unit, HeldRole... roles) {
        return new DeskAccount(id, account, name, unit, FIRST, null, false, List.of(roles));
    }

    private static List<DeskAccount> someAccounts() {
        return List.of(account(1, "zhoumin", "周敏", null, role(Role.SHIFT_LEADER), role(Role.ACCEPTOR)),
                account(2, "lifang", "李芳", null, role(Role.ACCEPTOR)),
                account(3, "wangqiang", "王强", null, role(Role.DISPATCHER), new HeldRole(Role.ACCEPTOR, NIGHT,
                        NIGHT.plusSeconds(43_200), "周敏")),
                new DeskAccount(4, "sunli", "孙丽", null, FIRST, null, true, List.of(role(Role.CALLBACK_AGENT))),
                account(5, "chengguan.zhang", "张伟", "城管执法大队", role(Role.DEPARTMENT)),
                account(6, "paishui.chen", "陈洁", "排水公司", role(Role.DEPARTMENT), role(Role.LIAISON)),
                new DeskAccount(7, "lindi", "林迪", "望江街道分中心", FIRST, LocalDate.of(2026, 6, 30), false,
                        List.of(role(Role.SUB_CENTRE))),
                new DeskAccount(8, "xinren", "何新", null, LocalDate.of(2026, 7, 16), LocalDate.of(2026, 12, 31),
                        false, List.of()),
                account(9, "anquan", "吴安", null, role(Role.SECURITY_ADMIN)),
                account(10, "shenji", "郑审", null, role(Role.AUDIT_ADMIN)));
    }

    private void ask(UUID id, String what) {
        ids.add(id);
        asked.add(what);
        if (refusal != null) {
            throw refusal;
        }
    }

    @Override
    public List<DeskAccount> accounts() {
        if (refusal != null && asked.isEmpty()) {
            throw refusal;
        }
        return accounts;
    }

    @Override
    public List<Unit> units() {
        return List.of(new Unit(1, "D1", "城管执法大队", "DEPARTMENT", 0, null, null, null),
                new Unit(2, "D2", "排水公司", "DEPARTMENT", 0, null, null, null));
    }

    @Override
    public List<SubCentre> subCentres() {
        return List.of(new SubCentre(1, "望江街道分中心"));
    }

    @Override
    public void make(UUID id, NewAccount account, char[] password) {
        ask(id, "make " + account.account() + " " + account.name() + " " + account.departmentId());
    }

    @Override
    public void password(UUID id, String account, char[] password) {
        ask(id, "password " + account);
    }

    @Override
    public void lock(UUID id, String account, boolean locked) {
        ask(id, "lock " + account + " " + locked);
    }

    @Override
    public void end(UUID id, String account, LocalDate lastDay) {
        ask(id, "end " + account + " " + lastDay);
    }

    @Override
    public void give(UUID id, String account, Role role, Instant from, Instant until) {
        ask(id, "give " + account + " " + role + " " + from + " " + until);
    }

    @Override
    public void take(UUID id, String account, Role role) {
        ask(id, "take " + account + " " + role);
    }

    @Override
    public void delegate(UUID id, String account, Role role, Instant from, Instant until) {
        ask(id, "delegate " + account + " " + role + " " + from + " " + until);
    }

    @Override
    public void endDelegation(UUID id, String account, Role role) {
        ask(id, "endDelegation " + account + " " + role);
    }
}
