package org.gridlight.client.system;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.gridlight.model.audit.AuditCheck;
import org.gridlight.model.audit.AuditEntry;
import org.gridlight.model.audit.AuditQuestion;
import org.gridlight.model.audit.AuditVerdict;
import org.gridlight.model.audit.LookEntry;
import org.gridlight.model.people.DeskAccount;

/** What is asked of the audit, and what was answered. Not for use by more than one thread. */
final class AuditModel {
    /** What is listed. */
    enum Shown {
        /** Everything that was done. */
        ACTS,
        /** Who looked at personal data, and what for (查看记录). */
        LOOKS
    }

    /** How a verification stands. */
    sealed interface Verifying {
        /** None was asked for. */
        record Idle() implements Verifying {}

        /** @param rows that were found sound so far */
        record Running(long rows) implements Verifying {}

        record Given(AuditVerdict verdict) implements Verifying {}

        record Cancelled() implements Verifying {}

        record Failed(Exception why) implements Verifying {}
    }

    private final ZoneId zone;
    private Shown shown = Shown.ACTS;
    private String number = "";
    private Long operatorId;
    private String action;
    private LocalDate day;
    private List<AuditEntry> entries = List.of();
    private List<LookEntry> looks = List.of();
    private List<AuditCheck> checks = List.of();
    private List<DeskAccount> accounts = List.of();
    private List<String> actions = List.of();
    private Verifying verifying = new Verifying.Idle();

    AuditModel(ZoneId zone) {
        this.zone = zone;
    }

    /** As the filters say now. */
    AuditQuestion question() {
        return new AuditQuestion(number.isBlank() ? null : number.strip(), operatorId,
                shown == Shown.LOOKS ? null : action,
                day == null ? null : day.atStartOfDay(zone).toInstant(),
                day == null ? null : day.plusDays(1).atStartOfDay(zone).toInstant());
    }

    boolean isFiltered() {
        return !question().equals(AuditQuestion.ALL);
    }

    Shown shown() {
        return shown;
    }

    void show(Shown wanted) {
        shown = wanted;
    }

    void number(String typed) {
        number = typed;
    }

    /** @param id null for everybody */
    void operator(Long id) {
        operatorId = id;
    }

    /** @param name null for everything */
    void action(String name) {
        action = name;
    }

    /** @param wanted null for every day */
    void day(LocalDate wanted) {
        day = wanted;
    }

    void found(List<AuditEntry> acts, List<LookEntry> seen) {
        entries = List.copyOf(acts);
        looks = List.copyOf(seen);
    }

    void known(List<AuditCheck> made, List<DeskAccount> people, List<String> done) {
        checks = List.copyOf(made);
        accounts = List.copyOf(people);
        actions = List.copyOf(done);
    }

    List<AuditEntry> entries() {
        return entries;
    }

    List<LookEntry> looks() {
        return looks;
    }

    List<AuditCheck> checks() {
        return checks;
    }

    List<DeskAccount> accounts() {
        return accounts;
    }

    List<String> actions() {
        return actions;
    }

    Verifying verifying() {
        return verifying;
    }

    void verifying(Verifying now) {
        verifying = now;
    }
}
