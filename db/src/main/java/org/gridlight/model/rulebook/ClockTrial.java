package org.gridlight.model.rulebook;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gridlight.model.board.ScopedLightRule;
import org.gridlight.model.cases.CaseClocks;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.cases.Stage;
import org.gridlight.model.clock.LimitUnit;
import org.gridlight.model.light.LightRule;

/**
 * What open cases would look like under other rules for clocks: the moments of those that a changed rule concerns. Of a
 * clock that stood still in between they are near, because what it stood is not known here; the record counts them again
 * when a rule is saved. Pure.
 */
public final class ClockTrial {
    private static final Comparator<ScopedLightRule> NARROWEST_LAST = Comparator
            .comparing((ScopedLightRule one) -> one.categoryCode() != null).thenComparing(one -> one.stage() != null)
            .thenComparingLong(ScopedLightRule::id);

    private final List<ScopedLightRule> before;
    private final List<ScopedLightRule> after;
    private final CaseClocks clocks;

    /** @param before the rules in force; @param after as they would be */
    public ClockTrial(List<ScopedLightRule> before, List<ScopedLightRule> after, CaseClocks clocks) {
        this.before = List.copyOf(before);
        this.after = List.copyOf(after);
        this.clocks = clocks;
    }

    /** All of them; those that nothing changes for are the same objects. */
    public List<OpenCase> of(Collection<OpenCase> cases) {
        return cases.stream().map(this::of).toList();
    }

    private OpenCase of(OpenCase one) {
        var own = one.stage() == null ? Optional.<LightRule>empty() : changed(one.stage(), one.categoryCode());
        var handling = changed(Stage.HANDLE, one.categoryCode());
        if (own.isEmpty() && (one.shares().isEmpty() || handling.isEmpty())) {
            return one;
        }
        var lit = own.filter(rule -> one.stageDue() != null && one.stageStarted() != null)
                .map(rule -> lit(one, rule)).orElse(one);
        return handling.isEmpty() || one.shares().isEmpty()
                ? lit
                : lit.withShares(one.shares().stream().map(share -> lit(share, handling.get())).toList());
    }

    private OpenCase lit(OpenCase one, LightRule rule) {
        var clock = clocks.of(one.stage(), clocks.unit(one));
        return one.withLights(rule.yellow(clock, one.stageStarted(), one.stageDue()),
                rule.red(clock, one.stageStarted(), one.stageDue()),
                rule.far(clock, one.stageStarted(), one.stageDue()));
    }

    private OpenCase.Share lit(OpenCase.Share share, LightRule rule) {
        if (share.due() == null || share.started() == null) {
            return share;
        }
        var clock = clocks.of(Stage.HANDLE, share.unit() == null ? LimitUnit.WORK_HOUR : share.unit());
        Instant start = share.started();
        return new OpenCase.Share(share.departmentId(), share.department(), share.unit(), start, share.due(),
                rule.yellow(clock, start, share.due()), rule.red(clock, start, share.due()),
                rule.far(clock, start, share.due()));
    }

    /** The rule that would hold, where another holds now. */
    private Optional<LightRule> changed(Stage stage, String category) {
        var then = rule(after, stage, category);
        return then.equals(rule(before, stage, category)) ? Optional.empty() : then;
    }

    private static Optional<LightRule> rule(List<ScopedLightRule> rules, Stage stage, String category) {
        return rules.stream().filter(one -> one.stage() == null || one.stage() == stage)
                .filter(one -> one.categoryCode() == null || one.categoryCode().equals(category))
                .max(NARROWEST_LAST).map(ScopedLightRule::rule);
    }
}
