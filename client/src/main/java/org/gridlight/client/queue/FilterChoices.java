package org.gridlight.client.queue;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridlight.client.queue.QueueFilter.Picked;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.cases.ReportSource;

/**
 * What there is to pick from: what open cases have now, most first, and what a filter has that no case has any more.
 *
 * @param sources how many cases came from each, without those that none came from
 */
record FilterChoices(List<Choice> classes, List<Choice> units, List<Choice> streets,
        Map<ReportSource, Integer> sources) {
    private static final Comparator<Choice> MOST_FIRST = Comparator.comparing(Choice::count).reversed()
            .thenComparing(choice -> choice.picked().name());

    /** One that can be picked. */
    record Choice(Picked picked, int count) {}

    static FilterChoices of(Collection<OpenCase> cases, QueueFilter also) {
        var classes = new HashMap<Picked, Integer>();
        var units = new HashMap<Picked, Integer>();
        var streets = new HashMap<Picked, Integer>();
        var sources = new EnumMap<ReportSource, Integer>(ReportSource.class);
        for (var one : cases) {
            count(classes, one.categoryCode(), one.category());
            if (one.departmentId() != 0) {
                count(units, String.valueOf(one.departmentId()), one.department());
            }
            if (one.streetId() != 0) {
                count(streets, String.valueOf(one.streetId()), one.street());
            }
            sources.merge(one.source(), 1, Integer::sum);
        }
        return new FilterChoices(sorted(classes, also.classes()), sorted(units, also.units()),
                sorted(streets, also.streets()), sources);
    }

    private static void count(Map<Picked, Integer> counts, String key, String name) {
        if (key != null && name != null) {
            counts.merge(new Picked(key, name), 1, Integer::sum);
        }
    }

    private static List<Choice> sorted(Map<Picked, Integer> counts, Set<Picked> also) {
        also.forEach(picked -> counts.putIfAbsent(picked, 0));
        return counts.entrySet().stream().map(each -> new Choice(each.getKey(), each.getValue())).sorted(MOST_FIRST)
                .toList();
    }
}
