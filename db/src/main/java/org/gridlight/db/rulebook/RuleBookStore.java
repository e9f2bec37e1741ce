package org.gridlight.db.rulebook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.ibatis.session.SqlSession;
import org.gridlight.db.Database;
import org.gridlight.model.rulebook.Rule;
import org.gridlight.model.rulebook.RuleChange;
import org.gridlight.model.rulebook.RuleJson;
import org.gridlight.model.rulebook.RuleKind;
import org.gridlight.model.words.Refusal;

/**
 * The rules that people change (规则): everybody reads them, some change them, now or from a later moment on, and every change
 * is kept with what stood before. Sent twice with the same id it is done once. Holds no state; safe for use by many threads.
 */
public final class RuleBookStore {
    private final Database database;

    public RuleBookStore(Database database) {
        this.database = database;
    }

    /** The rules of a kind, the widest first, and after them those that are only planned. */
    public List<Rule> rules(RuleKind kind) {
        return database.read(session -> {
            var changes = changes(session, kind);
            var contents = mapper(session).selectRules(kind).stream().collect(Collectors
                    .toMap(RuleBookMapper.RuleRow::scope, RuleBookMapper.RuleRow::content, (one, other) -> one,
                            java.util.LinkedHashMap::new));
            var scopes = new LinkedHashSet<>(contents.keySet());
            changes.stream().filter(RuleChange::isPlanned).map(RuleChange::scope).forEach(scopes::add);
            return scopes.stream().map(scope -> rule(kind, scope, RuleJson.read(contents.get(scope)),
                    changes.stream().filter(one -> one.scope().equals(scope)).toList())).toList();
        });
    }

    private static Rule rule(RuleKind kind, String scope, Map<String, String> values, List<RuleChange> newestFirst) {
        var last = newestFirst.stream().filter(one -> one.applied() != null).findFirst();
        return new Rule(kind, scope, values == null ? Map.of() : values,
                values == null ? null : last.map(RuleChange::applied).orElse(null),
                values == null ? null : last.map(RuleChange::maker).orElse(null),
                newestFirst.stream().mapToLong(RuleChange::id).max().orElse(0),
                newestFirst.stream().filter(RuleChange::isPlanned).findFirst().orElse(null));
    }

    /** Changes of a kind of rules, the newest first; a thousand at most. */
    public List<RuleChange> changes(RuleKind kind) {
        return database.read(session -> changes(session, kind));
    }

    private static List<RuleChange> changes(SqlSession session, RuleKind kind) {
        var changes = new ArrayList<RuleChange>();
        for (var row : mapper(session).selectChanges(kind)) {
            changes.add(new RuleChange(row.id(), row.kind(), row.scope(), row.made(), row.maker(), row.validFrom(),
                    row.applied(), row.ended(), row.endedBy(), RuleJson.read(row.before()),
                    RuleJson.read(row.after())));
        }
        return changes;
    }

    /** The groups in which units are assessed (考评组). */
    public List<String> groups() {
        return database.read(session -> mapper(session).selectGroups());
    }

    /** Whether this account may change rules of a kind now; the record asks again at every change. */
    public boolean mayChange(RuleKind kind) {
        return database.read(session -> mapper(session).mayChange(kind));
    }

    /**
     * How many open notices would be told by a level next.
     *
     * @param unit null for all units
     */
    public long noticesBefore(Long unit, int level) {
        return database.read(session -> mapper(session).countNextAt(unit, level));
    }

    /** How many open notices are kept from climbing by this now. */
    public long noticesHeld(String stop) {
        return database.read(session -> mapper(session).countHeld(stop));
    }

    /** How many cases a rule of meetings finds from a number on, before those are left out that stand on an agenda. */
    public long casesDrawn(String rule, int least, Instant now) {
        return database.read(session -> mapper(session).countDrawn(rule, least, now));
    }

    /**
     * Changes a rule, or makes one for something narrower. What was planned for the same is replaced.
     *
     * @param id     made by the client, one for each wish
     * @param seen   as {@link Rule#seen()} when it was looked at; null to ask for no comparison
     * @param from   null for now
     * @param values all fields of its kind
     * @throws Refusal when the account may not, somebody else changed it meanwhile, or it cannot be so; nothing was
     *         changed then
     */
    public void put(UUID id, RuleKind kind, String scope, Long seen, Instant from, Map<String, String> values) {
        require(database.act(session -> mapper(session).put(id, kind, scope, seen, from, RuleJson.write(values))));
    }

    /** Ends a rule: what is said more widely holds from then on. @throws Refusal as {@link #put}, and for the widest */
    public void end(UUID id, RuleKind kind, String scope, Long seen, Instant from) {
        require(database.act(session -> mapper(session).put(id, kind, scope, seen, from, null)));
    }

    /** Takes back what is planned. @throws Refusal when it holds already, or the account may not */
    public void withdraw(UUID id, long change) {
        require(database.act(session -> mapper(session).withdraw(id, change)));
    }

    private static void require(RuleBookMapper.Answer answer) {
        if (!answer.outcome().equals("DONE")) {
            throw Refusal.failed(answer.reason(), answer.detail() == null ? "" : answer.detail());
        }
    }

    private static RuleBookMapper mapper(SqlSession session) {
        return session.getMapper(RuleBookMapper.class);
    }
}
