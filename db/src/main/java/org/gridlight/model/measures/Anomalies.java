package org.gridlight.model.measures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.gridlight.model.measures.Anomaly.Kind;
import org.gridlight.model.measures.Anomaly.Sign;

/** Finds what stands out in the figures of a period, by the thresholds of a centre. Pure. */
public final class Anomalies {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DECIMALS = 2;

    private final AnomalyRule rule;
    private final List<Anomaly> found = new ArrayList<>();

    public Anomalies(AnomalyRule rule) {
        this.rule = rule;
    }

    /**
     * Reports of one class at one place.
     *
     * @param place in words; empty for none
     */
    public record PlaceCount(String place, String category, Long count) {}

    /** What was found, in the order it was looked for. */
    public List<Anomaly> found() {
        return List.copyOf(found);
    }

    /** Closed late or due and still open, of those to be closed; units with few cases say nothing. */
    public Anomalies units(List<MonthCounts> units) {
        return keep(Kind.OVERDUE, rule.overdue(), units.stream()
                .filter(unit -> !unit.key().equals(MeasureCounts.NO_GROUP) && unit.shouldClose() >= rule.fewest())
                .map(unit -> sign(unit.name(), unit.closedOverdue() + unit.backlog(), unit.shouldClose()))
                .filter(sign -> sign.percent().compareTo(rule.overdue()) > 0).toList());
    }

    /** Of one class as many as the rule says or more; what has no place in words is no place. */
    public Anomalies places(List<PlaceCount> counts, long reported) {
        keep(Kind.REPEATED, BigDecimal.valueOf(rule.repeats()), counts.stream()
                .filter(one -> !one.place().isBlank() && one.count() >= rule.repeats())
                .map(one -> new Sign(one.place(), one.category(), one.count(), BigDecimal.valueOf(one.count())))
                .toList());
        long unplaced = counts.stream().filter(one -> one.place().isBlank()).mapToLong(PlaceCount::count).sum();
        var share = reported == 0 ? null : sign("", unplaced, reported);
        return keep(Kind.UNPLACED, rule.unplaced(),
                share != null && share.percent().compareTo(rule.unplaced()) > 0 ? List.of(share) : List.of());
    }

    /** @param categories reports by class */
    public Anomalies categories(Map<String, Long> categories) {
        long all = categories.values().stream().mapToLong(Long::longValue).sum();
        return all == 0
                ? this
                : keep(Kind.SHARE, rule.share(), categories.entrySet().stream()
                        .map(one -> sign(one.getKey(), one.getValue(), all))
                        .filter(sign -> sign.percent().compareTo(rule.share()) > 0).toList());
    }

    /** @param reports how many each inspector told who told any */
    public Anomalies inspectors(List<Long> reports) {
        if (reports.size() < 2) {
            return this;
        }
        double mean = reports.stream().mapToLong(Long::longValue).average().orElseThrow();
        double variance = reports.stream().mapToDouble(one -> (one - mean) * (one - mean)).sum() / reports.size();
        var spread = BigDecimal.valueOf(Math.sqrt(variance) / mean * 100).setScale(1, RoundingMode.HALF_UP);
        return keep(Kind.SPREAD, rule.spread(), spread.compareTo(rule.spread()) > 0
                ? List.of(new Sign("", "", reports.size(), spread))
                : List.of());
    }

    private static Sign sign(String name, long part, long whole) {
        return new Sign(name, "", part, BigDecimal.valueOf(part).multiply(HUNDRED)
                .divide(BigDecimal.valueOf(whole), DECIMALS, RoundingMode.HALF_UP));
    }

    private Anomalies keep(Kind kind, BigDecimal threshold, List<Sign> signs) {
        if (!signs.isEmpty()) {
            found.add(new Anomaly(kind, threshold, signs.stream()
                    .sorted(Comparator.comparing(Sign::percent).reversed().thenComparing(Sign::name)
                            .thenComparing(Sign::detail))
                    .limit(Anomaly.MOST_NAMED).toList(), signs.size()));
        }
        return this;
    }
}
