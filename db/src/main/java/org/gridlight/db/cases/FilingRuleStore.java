package org.gridlight.db.cases;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.session.SqlSession;
import org.gridlight.db.Database;
import org.gridlight.model.cases.ClassScope;
import org.gridlight.model.cases.FilingDelegation;
import org.gridlight.model.cases.ReportSource;
import org.gridlight.model.cases.VerifyRule;
import org.gridlight.model.people.Role;
import org.gridlight.model.words.Refusal;

/**
 * Who may file what without the shift leader (授权立案), and what is verified first (核实、免核实直转). Changes hold from the
 * next act on and are audited; sent twice with the same id they are done once. Holds no state; safe for use by many
 * threads.
 */
public final class FilingRuleStore {
    private final Database database;

    public FilingRuleStore(Database database) {
        this.database = database;
    }

    /** Delegations that hold now or will, by their beginning. */
    public List<FilingDelegation> delegations() {
        return database.read(session -> mapper(session).selectDelegations().stream()
                .flatMap(row -> Role.of(row.role()).map(role -> new FilingDelegation(row.id(), role,
                        ClassScope.of(row.category(), row.kind(), row.major()), row.validFrom(), row.validTo(),
                        row.maker())).stream())
                .toList());
    }

    /** Rules of verification that hold now, the widest first. */
    public List<VerifyRule> verifyRules() {
        return database.read(session -> mapper(session).selectVerifyRules().stream()
                .map(row -> new VerifyRule(row.id(), source(row.source()),
                        ClassScope.of(row.category(), row.kind(), row.major()), row.urgent(), row.withPhoto(),
                        row.needed(), row.shipped()))
                .toList());
    }

    private static ReportSource source(String code) {
        return code == null ? null : ReportSource.valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** Whether the rules ask for a verification of this case before it is filed. */
    public boolean isVerifiedFirst(long caseId) {
        return database.read(session -> mapper(session).selectVerifyNeeded(caseId));
    }

    /**
     * Delegates the filing of a class or a major class.
     *
     * @param id   made by the client, one for each wish
     * @param to   acceptor or operator
     * @param from null for from now on
     * @throws Refusal when the account may not, or the scope or the times cannot be; nothing was changed then
     */
    public void delegate(UUID id, Role to, ClassScope scope, Instant from, Instant until) {
        require(database.act(session -> mapper(session).delegate(id, to.code(), scope.category(), scope.kind(),
                scope.majorCode(), from, until)));
    }

    /** Ends a delegation now. @throws Refusal as {@link #delegate}; when it does not hold */
    public void endDelegation(UUID id, long delegation) {
        require(database.act(session -> mapper(session).end(id, delegation, null)));
    }

    /** Makes a rule, in place of the one for the same. @throws Refusal as {@link #delegate} */
    public void putVerifyRule(UUID id, VerifyRule rule) {
        var source = Optional.ofNullable(rule.source()).map(ReportSource::code).orElse(null);
        require(database.act(session -> mapper(session).putVerifyRule(id,
                new FilingRuleMapper.RuleRow(0, source, rule.scope().category(), rule.scope().kind(),
                        rule.scope().majorCode(), rule.urgent(), rule.withPhoto(), rule.needed(), false))));
    }

    /** Ends a rule for a class or a major class. @throws Refusal as {@link #delegate}; when there is none to end */
    public void endVerifyRule(UUID id, long rule) {
        require(database.act(session -> mapper(session).end(id, null, rule)));
    }

    private static void require(CaseActMapper.Answer answer) {
        if (!answer.outcome().equals("DONE")) {
            throw Refusal.failed(answer.reason());
        }
    }

    private static FilingRuleMapper mapper(SqlSession session) {
        return session.getMapper(FilingRuleMapper.class);
    }
}
