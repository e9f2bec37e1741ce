package org.gridlight.db.measures;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridlight.db.Reading;
import org.gridlight.model.measures.CountedCase;
import org.gridlight.model.measures.DayQuestion;
import org.gridlight.model.measures.DayStep;
import org.gridlight.model.measures.HalfHour;
import org.gridlight.model.measures.StepCount;

/** Counts what happened in a day. Holds no state; safe for use by many threads. Every call may block. */
public final class DayStore {
    private final Reading reading;

    public DayStore(Reading reading) {
        this.reading = reading;
    }

    /** One count a step, in the order of the steps; zeros where nothing happened. */
    public List<StepCount> steps(DayQuestion question) {
        return reading.read(session -> {
            var mapper = session.getMapper(DayMapper.class);
            var cases = mapper.countSteps(question).stream()
                    .collect(Collectors.toMap(DayMapper.Taken::step, DayMapper.Taken::cases));
            var stopped = mapper.countStopped(question).stream()
                    .collect(Collectors.toMap(DayMapper.Stopped::stage, Function.identity()));
            return Stream.of(DayStep.values()).map(step -> count(step, cases, stopped)).toList();
        });
    }

    private static StepCount count(DayStep step, Map<DayStep, Long> cases,
            Map<?, DayMapper.Stopped> stopped) {
        var clocks = step.stage() == null ? null : stopped.get(step.stage());
        return new StepCount(step, cases.getOrDefault(step, 0L), clocks == null ? 0 : clocks.stopped(),
                clocks == null ? 0 : clocks.onTime());
    }

    /** The half-hours in which something was reported or closed, in the order of the day. */
    public List<HalfHour> halfHours(DayQuestion question) {
        return reading.read(session -> session.getMapper(DayMapper.class).countHalfHours(question));
    }

    /**
     * The cases behind the count of a step, latest first: counted and listed by the same predicate.
     *
     * @param most at most so many, 1 to {@link MonthStore#MOST_LISTED}
     */
    public List<CountedCase> casesBehind(DayStep step, DayQuestion question, int most) {
        return reading.read(session -> CaseList.inOrder(session, session.getMapper(DayMapper.class)
                .selectIdsBehind(step, question, Math.clamp(most, 1, MonthStore.MOST_LISTED))));
    }
}
