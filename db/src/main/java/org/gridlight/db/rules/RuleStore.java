package org.gridlight.db.rules;

import java.time.LocalDate;
import java.util.List;
import org.gridlight.db.Reading;
import org.gridlight.db.rules.RuleMapper.KeptRule;
import org.gridlight.model.cases.Stage;
import org.gridlight.model.clock.Limit;
import org.gridlight.model.clock.LimitUnit;
import org.gridlight.model.rules.Rule;
import org.gridlight.model.rules.ZoneKind;

/** Limits and filing conditions as the record has them. Holds no state; safe for use by many threads. */
public final class RuleStore {
    private final Reading reading;

    public RuleStore(Reading reading) {
        this.reading = reading;
    }

    /** All that are in force on a day, class by class and in the order of the conditions. May block. */
    public List<Rule> inForce(LocalDate day) {
        return reading.read(session -> session.getMapper(RuleMapper.class).selectInForce(day).stream()
                .map(RuleStore::rule).toList());
    }

    /** All that are in force today. May block. */
    public List<Rule> inForce() {
        return reading.read(session -> {
            var mapper = session.getMapper(RuleMapper.class);
            return mapper.selectInForce(mapper.selectToday()).stream().map(RuleStore::rule).toList();
        });
    }

    static Rule rule(KeptRule kept) {
        return new Rule(0, kept.code(), kept.component(), kept.name(), kept.filing(), kept.closing(),
                Stage.valueOf(kept.stage()), kept.zone() == null ? null : ZoneKind.valueOf(kept.zone()),
                kept.gridClass(), new Limit(kept.limitValue(), LimitUnit.valueOf(kept.limitUnit())));
    }
}
