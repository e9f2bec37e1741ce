package org.gridlight.client.bench;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridlight.client.bench.BostonHistory.Request;

/**
 * Whether the request that the city itself named as the original stands among the first five that the desk shows: same class
 * first, nearest first, within so many metres and days, as {@code RelatedCaseStore} ranks them.
 */
final class DuplicateRanking {
    private static final double METRES_A_DEGREE = 111_195;
    private static final int SHOWN = 5;
    private static final int METRES = 50;
    private static final int DAYS = 10;
    private static final int WIDER_METRES = 100;
    private static final int WIDER_DAYS = 90;

    private final List<Request> history;
    private final Map<String, Request> byNumber = new HashMap<>();

    DuplicateRanking(List<Request> history) {
        this.history = history;
        history.forEach(one -> byNumber.put(one.number(), one));
    }

    List<BenchRow> rows(LocalDateTime split) {
        var named = history.stream().filter(one -> one.original() != null && byNumber.containsKey(one.original()))
                .filter(one -> byNumber.get(one.original()).told().at().isBefore(one.told().at())).toList();
        var placed = named.stream()
                .filter(one -> one.longitude() != null && byNumber.get(one.original()).longitude() != null).toList();
        return List.of(new BenchRow("duplicates: named with the number of an earlier request of the file", named.size(),
                "cases", null),
                new BenchRow("duplicates: of these, both places known", placed.size(), "cases", null),
                new BenchRow("duplicates: told in the months tried on",
                        placed.stream().filter(one -> !one.told().at().isBefore(split)).count(), "cases", null),
                found("50 m, 10 days", placed, METRES, DAYS), found("50 m, 90 days", placed, METRES, WIDER_DAYS),
                found("100 m, 90 days", placed, WIDER_METRES, WIDER_DAYS));
    }

    private BenchRow found(String name, List<Request> placed, int metres, int days) {
        long hits = placed.stream().filter(one -> shown(one, metres, days).contains(byNumber.get(one.original())))
                .count();
        return new BenchRow("duplicates: original among the first " + SHOWN + " shown (" + name + ")",
                placed.isEmpty() ? 0 : Math.round(1000.0 * hits / placed.size()) / 10.0, "%", null);
    }

    private List<Request> shown(Request one, int metres, int days) {
        var since = one.told().at().minusDays(days);
        return history.stream()
                .filter(other -> other.longitude() != null && other.type().equals(one.type())
                        && other.told().at().isBefore(one.told().at()) && !other.told().at().isBefore(since)
                        && metres(one, other) <= metres)
                .sorted(Comparator.comparingDouble(other -> metres(one, other))).limit(SHOWN).toList();
    }

    private static double metres(Request one, Request other) {
        double north = (one.latitude() - other.latitude()) * METRES_A_DEGREE;
        double east = (one.longitude() - other.longitude()) * METRES_A_DEGREE
                * Math.cos(Math.toRadians(one.latitude()));
        return Math.hypot(north, east);
    }
}
