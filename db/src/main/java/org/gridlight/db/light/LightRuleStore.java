package org.gridlight.db.light;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.ibatis.session.SqlSession;
import org.gridlight.db.Database;
import org.gridlight.db.rulebook.RuleBookStore;
import org.gridlight.model.cases.Stage;
import org.gridlight.model.light.BoardRules;
import org.gridlight.model.light.LightRule;
import org.gridlight.model.board.ScopedLightRule;
import org.gridlight.model.light.UnitLightRule;
import org.gridlight.model.light.UnitRules;
import org.gridlight.model.rulebook.RuleKind;
import org.gridlight.model.rulebook.RuleValues;
import org.gridlight.model.words.Refusal;

/**
 * The rules of lights (亮灯规则) as the record has them: of clocks by stage and class, of units by board, group and unit. A
 * change holds from its moment on: running clocks turn by it, all lights are judged anew, the rule before it is kept, and the
 * audit names who did it. Sent twice with the same id it is done once. Holds no state; safe for use by many threads.
 */
public final class LightRuleStore {
    private static final int WHOLE = 100;

    private final Database database;

    public LightRuleStore(Database database) {
        this.database = database;
    }

    /** By which every unit gets its light: {@code rules().of(board, group, unit)} for {@code UnitBoard.on}. */
    public UnitRules rules() {
        return database.read(session -> {
            int far = mapper(session).selectClockRules().stream().filter(row -> asRule(row).isWidest())
                    .mapToInt(LightRuleMapper.ClockRow::farPercent).findFirst().orElse(0);
            return new UnitRules(mapper(session).selectUnitRules().stream().map(row -> asRule(row, far)).toList());
        });
    }

    /** The same with the groups in which the units of a day are assessed. */
    public BoardRules boardRules(LocalDate day) {
        return new BoardRules(rules(), database.read(session -> mapper(session).selectGroups(day)).stream()
                .collect(
                        Collectors.toMap(LightRuleMapper.Assessed::unitId, LightRuleMapper.Assessed::assessmentGroup)));
    }

    /** By which clocks get their lights, the widest first. */
    public List<ScopedLightRule> clockRules() {
        return database.read(session -> mapper(session).selectClockRules().stream().map(LightRuleStore::asRule)
                .toList());
    }

    private static UnitRules.Scoped asRule(LightRuleMapper.UnitRow row, int farPercent) {
        return new UnitRules.Scoped(row.id(), row.board(), row.assessmentGroup(), row.unitId(),
                new UnitLightRule(row.kind(), row.redPercent(), row.redCases(), row.urgentIsRed(),
                        row.farIsRed() ? farPercent / WHOLE : 0, row.yellowPercent()));
    }

    private static ScopedLightRule asRule(LightRuleMapper.ClockRow row) {
        return new ScopedLightRule(row.id(), row.stage(), row.category(),
                new LightRule(row.preset(), row.yellowPercent(), Duration.ofMinutes(row.capMinutes()),
                        Duration.ofMinutes(row.floorMinutes()), row.stuckPercent(), row.farPercent()),
                row.validFrom(), row.maker());
    }

    /**
     * Makes a rule for clocks, in place of the one for the same.
     *
     * @param id           made by the client, one for each wish
     * @param stage        null for all
     * @param categoryCode null for all
     * @throws Refusal when the account may not, or there is no such class; nothing was changed then
     */
    public void put(UUID id, Stage stage, String categoryCode, LightRule rule) {
        book().put(id, RuleKind.LIGHT, scope(stage, categoryCode), null, null, RuleValues.of(rule));
    }

    private static String scope(Stage stage, String categoryCode) {
        return (stage == null ? "" : stage.name()) + "|" + (categoryCode == null ? "" : categoryCode);
    }

    private static String scope(UnitRules.Scoped rule) {
        return (rule.board() == null ? "" : rule.board().name()) + "|" + (rule.group() == null ? "" : rule.group())
                + "|"
                + (rule.unitId() == 0 ? "" : rule.unitId());
    }

    /**
     * Makes a rule for units, in place of the one for the same; its own id is not looked at. Whether a case far over its
     * limit decides is kept, from how far on is said by the rules for clocks.
     *
     * @throws Refusal as {@link #put}
     */
    public void put(UUID id, UnitRules.Scoped scoped) {
        book().put(id, RuleKind.UNIT, scope(scoped), null, null, RuleValues.of(scoped.rule()));
    }

    /** Ends a rule for clocks. @throws Refusal as {@link #put}; when it does not hold, or is the widest */
    public void end(UUID id, ScopedLightRule rule) {
        book().end(id, RuleKind.LIGHT, scope(rule.stage(), rule.categoryCode()), null, null);
    }

    /** Ends a rule for units. @throws Refusal as {@link #put}; when it does not hold, or is the widest */
    public void end(UUID id, UnitRules.Scoped rule) {
        book().end(id, RuleKind.UNIT, scope(rule), null, null);
    }

    private RuleBookStore book() {
        return new RuleBookStore(database);
    }

    private static LightRuleMapper mapper(SqlSession session) {
        return session.getMapper(LightRuleMapper.class);
    }
}
