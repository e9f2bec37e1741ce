package org.gridlight.db.clock;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.gridlight.db.Reading;
import org.gridlight.db.clock.ClockMapper.Clock;
import org.gridlight.db.clock.ClockMapper.Happened;
import org.gridlight.model.cases.Stage;
import org.gridlight.model.cases.StageCourse;
import org.gridlight.model.clock.ClockChange;
import org.gridlight.model.clock.ClockCourse;
import org.gridlight.model.clock.ClockCourse.Base;
import org.gridlight.model.clock.CutOff;
import org.gridlight.model.clock.Limit;
import org.gridlight.model.clock.LimitUnit;

/** How the clocks of cases ran. Holds no state; safe for use by many threads. */
public final class ClockStore {
    private final Reading reading;

    public ClockStore(Reading reading) {
        this.reading = reading;
    }

    /** The clocks of a case in the order in which they began; empty for a case that does not exist. May block. */
    public List<StageCourse> courses(long caseId) {
        return reading.read(session -> {
            var mapper = session.getMapper(ClockMapper.class);
            var happened = mapper.selectHappened(caseId).stream().collect(Collectors.groupingBy(Happened::clockId));
            return mapper.selectClocks(caseId).stream()
                    .map(clock -> course(clock, happened.getOrDefault(clock.id(), List.of()))).toList();
        });
    }

    /** The cut-off of the centre (截单时刻). May block. */
    public CutOff cutOff() {
        return CutOff.parse(reading.read(session -> session.getMapper(ClockMapper.class).selectCutOff()));
    }

    private static StageCourse course(Clock clock, List<Happened> happened) {
        return new StageCourse(Stage.valueOf(clock.stage()), clock.unit(), clock.calendar(),
                new ClockCourse(clock.startedAt(), clock.countedFrom(), base(clock),
                        happened.stream().map(ClockStore::change).toList()),
                clock.dueAt(), clock.stoppedAt(), clock.misdirected());
    }

    static Base base(Clock clock) {
        return switch (clock.base()) {
            case "LIMIT" -> clock.limitValue() == null
                    ? new Base.None()
                    : new Base.Fresh(limit(clock.limitValue(), clock.limitUnit()));
            case "CARRIED" -> new Base.Carried(Duration.of(clock.carriedUs(), ChronoUnit.MICROS),
                    clock.leastValue() == null ? null : limit(clock.leastValue(), clock.limitUnit()));
            default -> clock.givenDue() == null ? new Base.None() : new Base.Given(clock.givenDue());
        };
    }

    static ClockChange change(Happened one) {
        return switch (one.kind()) {
            case "PAUSED" -> new ClockChange.Standing(one.fromAt(), one.toAt(), one.reason(), null);
            case "STANDING" -> new ClockChange.Standing(one.fromAt(), one.toAt(), null, one.orderNumber());
            case "EXTENDED" -> new ClockChange.Extended(one.at(), limit(one.amount(), one.unit()), one.fromAt(),
                    one.ordinal() == null ? 1 : one.ordinal());
            case "POSTPONED" -> new ClockChange.Postponed(one.at(), limit(one.amount(), one.unit()),
                    one.orderNumber());
            default -> new ClockChange.Recounted(one.at(), one.dueBefore());
        };
    }

    private static Limit limit(BigDecimal value, String unit) {
        return new Limit(value, LimitUnit.valueOf(unit));
    }
}
