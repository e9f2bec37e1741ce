package org.gridlight.db.measures;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridlight.db.Reading;
import org.gridlight.db.centre.SettingStore;
import org.gridlight.model.measures.Anomalies;
import org.gridlight.model.measures.Anomaly;
import org.gridlight.model.measures.MonthCounts;
import org.gridlight.model.measures.MonthQuestion;
import org.gridlight.model.measures.WorkMeasure;

/** Finds what stands out in a period (异常提示). Holds no state; safe for use by many threads; every call may block. */
public final class AnomalyStore {
    private final Reading reading;

    public AnomalyStore(Reading reading) {
        this.reading = reading;
    }

    /**
     * What stands out by the thresholds of the centre; empty when nothing does.
     *
     * @param total      of the period
     * @param units      by unit
     * @param categories reports by class
     */
    public List<Anomaly> find(MonthQuestion question, MonthCounts total, List<MonthCounts> units,
            Map<String, Long> categories) {
        var rule = SettingStore.anomalyRuleOf(reading);
        var places = reading.read(session -> session.getMapper(AnomalyMapper.class).countPlaces(question,
                rule.repeats()));
        var reports = new WorkStore(reading).count(Set.of(WorkMeasure.REPORTED), question).stream()
                .map(one -> one.of(WorkMeasure.REPORTED)).toList();
        return new Anomalies(rule).units(units).places(places, total.reported()).categories(categories)
                .inspectors(reports).found();
    }
}
