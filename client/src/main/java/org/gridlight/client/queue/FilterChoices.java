package org.gridlight.client.queue;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridlight.client.queue.QueueFilter.Picked;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.cases.ReportSource;
import org.gridlight.model.grid.PlaceNames;
import org.gridlight.model.register.Category;

/**
 * What there is to pick from: what open cases have now, most first, and what a filter has that no case has any more.
 *
 * @param sources how many cases came from each, without those that none came from
 */
record FilterChoices(List<Choice> majors, List<Choice> classes, List<Choice> units, List<Choice> streets,
        List<Choice> communities, List<Choice> grids, Map<ReportSource, Integer> sources) {
    private static final Comparator<Choice> MOST_FIRST = Comparator.comparing(Choice::count).reversed()
            .thenComparing(choice -> choice.picked().name());

    /** One that can be picked. */
    record Choice(Picked picked, int count) {}

    /**
     * What the list does not say itself. Before it is known there is nothing of it to pick from.
     *
     * @param majors names of major classes by code
     */
    record Names(Map<String, String> majors, PlaceNames places) {
        static final Names NONE = new Names(Map.of(), PlaceNames.NONE);

        static Names of(List<Category> classes, PlaceNames places) {
            return new Names(classes.stream().collect(Collectors.toMap(one -> Category.majorCode(one.code()),
                    Category::majorClass, (one, other) -> one)), places);
        }
    }

    static FilterChoices of(Collection<OpenCase> cases, QueueFilter also, Names names) {
        var majors = new HashMap<Picked, Integer>();
        var classes = new HashMap<Picked, Integer>();
        var units = new HashMap<Picked, Integer>();
        var streets = new HashMap<Picked, Integer>();
        var communities = new HashMap<Long, Integer>();
        var grids = new HashMap<Long, Integer>();
        var sources = new EnumMap<ReportSource, Integer>(ReportSource.class);
        for (var one : cases) {
            count(classes, one.categoryCode(), one.category());
            if (one.departmentId() != 0) {
                count(units, String.valueOf(one.departmentId()), one.department());
            }
            if (one.streetId() != 0) {
                count(streets, String.valueOf(one.streetId()), one.street());
            }
            communities.merge(one.communityId(), 1, Integer::sum);
            grids.merge(one.unitGridId(), 1, Integer::sum);
            sources.merge(one.source(), 1, Integer::sum);
        }
        classes.forEach((one, count) -> {
            var major = Category.majorCode(one.key());
            add(majors, major, names.majors.get(major), count);
        });
        return new FilterChoices(sorted(majors, also.majors()), sorted(classes, also.classes()),
                sorted(units, also.units()), sorted(streets, also.streets()),
                sorted(named(communities, names.places.communities()), also.communities()),
                sorted(named(grids, names.places.grids()), also.grids()), sources);
    }

    private static Map<Picked, Integer> named(Map<Long, Integer> counts, Map<Long, String> names) {
        var named = new HashMap<Picked, Integer>();
        counts.forEach((id, count) -> add(named, String.valueOf(id), names.get(id), count));
        return named;
    }

    private static void count(Map<Picked, Integer> counts, String key, String name) {
        add(counts, key, name, 1);
    }

    private static void add(Map<Picked, Integer> counts, String key, String name, int count) {
        if (key != null && name != null) {
            counts.merge(new Picked(key, name), count, Integer::sum);
        }
    }

    private static List<Choice> sorted(Map<Picked, Integer> counts, Set<Picked> also) {
        also.forEach(picked -> counts.putIfAbsent(picked, 0));
        return counts.entrySet().stream().map(each -> new Choice(each.getKey(), each.getValue())).sorted(MOST_FIRST)
                .toList();
    }
}
