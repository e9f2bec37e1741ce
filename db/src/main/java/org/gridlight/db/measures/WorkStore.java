package org.gridlight.db.measures;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gridlight.db.Reading;
import org.gridlight.model.measures.CountedCase;
import org.gridlight.model.measures.MonthQuestion;
import org.gridlight.model.measures.WorkCounts;
import org.gridlight.model.measures.WorkMeasure;

/**
 * Counts the work of units, streets and people in a period, each number from the record at that moment and along an index;
 * there are no roll-ups of it that could say something else. Holds no state; safe for use by many threads. Every call may block.
 */
public final class WorkStore {
    private final Reading reading;

    public WorkStore(Reading reading) {
        this.reading = reading;
    }

    /** Those that have at least one case of one of the measures, by key. */
    public List<WorkCounts> count(Collection<WorkMeasure> measures, MonthQuestion question) {
        var names = new TreeMap<String, String>();
        Map<String, Map<WorkMeasure, Long>> counts = new HashMap<>();
        reading.read(session -> {
            measures.forEach(measure -> session.getMapper(WorkMapper.class).count(measure, question).forEach(one -> {
                names.put(one.key(), one.name());
                counts.computeIfAbsent(one.key(), _ -> new EnumMap<>(WorkMeasure.class)).put(measure, one.number());
            }));
            return null;
        });
        return names.entrySet().stream().map(one -> {
            var own = counts.get(one.getKey());
            measures.forEach(measure -> own.putIfAbsent(measure, 0L));
            return new WorkCounts(one.getKey(), one.getValue(), own);
        }).toList();
    }

    /**
     * The cases behind one number, in the order of reports: counted and listed by the same predicate.
     *
     * @param key  of the unit, street or person; nobody has that key: none
     * @param most at most so many, 1 to {@value MonthStore#MOST_LISTED}; the count says how many there are
     */
    public List<CountedCase> casesBehind(WorkMeasure measure, MonthQuestion question, String key, int most) {
        return reading.read(session -> CaseList.inOrder(session, session.getMapper(WorkMapper.class)
                .selectIdsBehind(measure, question, key, Math.clamp(most, 1, MonthStore.MOST_LISTED))));
    }

    /** On how many days of the period an inspector of a street was on the roster (巡查天数), by area code; by roster, never by positions. */
    public Map<String, Long> patrolDays(MonthQuestion question) {
        var days = new TreeMap<String, Long>();
        reading.read(session -> session.getMapper(WorkMapper.class).countPatrolDays(question))
                .forEach(street -> days.put(street.key(), street.number()));
        return days;
    }
}
