package org.gridlight.client.rules;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gridlight.model.rulebook.Rule;
import org.gridlight.model.rulebook.RuleChange;
import org.gridlight.model.rulebook.RuleField;
import org.gridlight.model.rulebook.RuleKind;

/** What the desk of rules shows: one part, the chosen rule, what is typed about it. On one thread, without JavaFX. */
final class RulesModel {
    private RulePart part = RulePart.LIGHTS;
    private RuleScopes scopes;
    private RulesRecord.Book book;
    /** The rule the form is about, as it was when the form was filled. */
    private Rule edited;
    private Map<String, String> typed = Map.of();
    private boolean isNew;

    RulePart part() {
        return part;
    }

    void show(RulePart which) {
        part = which;
        book = null;
        edited = null;
        isNew = false;
    }

    boolean isRead() {
        return book != null && scopes != null;
    }

    RuleScopes scopes() {
        return scopes;
    }

    RulesRecord.Book book() {
        return book;
    }

    /** What a person has typed stays; where he has typed nothing the form is filled with what is new. */
    void read(RuleScopes units, RulesRecord.Book now) {
        scopes = units;
        book = now;
        if (isNew || isTouched()) {
            return;
        }
        var kept = edited == null ? Optional.<Rule>empty() : find(edited.kind(), edited.scope());
        kept.or(() -> book.rules().stream().findFirst()).ifPresent(this::choose);
    }

    private Optional<Rule> find(RuleKind kind, String scope) {
        return book.rules().stream().filter(one -> one.kind() == kind && one.scope().equals(scope)).findFirst();
    }

    void choose(Rule rule) {
        edited = rule;
        isNew = false;
        typed = rule.values().isEmpty() && rule.plan() != null && rule.plan().after() != null
                ? rule.plan().after()
                : rule.values();
    }

    /** One for something narrower begins as a copy of the chosen one. */
    void begin(RuleKind kind) {
        typed = edited != null && edited.kind() == kind
                ? edited.values()
                : book.rules().stream().filter(one -> one.kind() == kind).findFirst().orElseThrow().values();
        edited = new Rule(kind, kind == RuleKind.ESCALATION ? "|" : kind == RuleKind.UNIT ? "||" : "|", Map.of(), null,
                null, 0, null);
        isNew = true;
    }

    /** For what the new one is; an existing one for the same is changed then. */
    void scope(String scope) {
        var known = find(edited.kind(), scope);
        edited = known.orElse(new Rule(edited.kind(), scope, Map.of(), null, null, seen(edited.kind(), scope), null));
    }

    private long seen(RuleKind kind, String scope) {
        return book.changes().stream().filter(one -> one.kind() == kind && one.scope().equals(scope))
                .mapToLong(RuleChange::id).max().orElse(0);
    }

    boolean isNew() {
        return isNew;
    }

    /** Saved: the form follows the record again. */
    void saved() {
        typed = Map.of();
        isNew = false;
    }

    /** What was typed is given up. */
    void again() {
        isNew = false;
        find(edited.kind(), edited.scope()).or(() -> book.rules().stream().findFirst()).ifPresent(this::choose);
    }

    Optional<Rule> edited() {
        return Optional.ofNullable(edited);
    }

    Map<String, String> typed() {
        return typed;
    }

    void type(Map<String, String> values) {
        typed = Map.copyOf(values);
    }

    boolean isTouched() {
        return edited != null && !typed.isEmpty() && (isNew || !typed.equals(edited.values()))
                && !(edited.values().isEmpty() && edited.plan() != null && typed.equals(edited.plan().after()));
    }

    /** Whether somebody changed it since the form was filled. */
    Optional<RuleChange> changedMeanwhile() {
        return edited == null
                ? Optional.empty()
                : history().stream().findFirst().filter(last -> last.id() > edited.seen());
    }

    /** Changes of the chosen rule, the newest first. */
    List<RuleChange> history() {
        return edited == null || book == null
                ? List.of()
                : book.changes().stream().filter(one -> one.kind() == edited.kind()
                        && one.scope().equals(edited.scope())).toList();
    }

    /** The first field whose value cannot be; empty when all can. */
    Optional<RuleField> fault() {
        return edited.kind().fields().stream()
                .filter(field -> !field.fits(Objects.requireNonNullElse(typed.get(field.name()), ""))).findFirst();
    }

    boolean mayChange() {
        return book != null && book.may() && edited != null;
    }

    boolean mayEnd() {
        return mayChange() && !isNew && edited.isEndable();
    }

    boolean mayWithdraw() {
        return mayChange() && edited.plan() != null;
    }
}
