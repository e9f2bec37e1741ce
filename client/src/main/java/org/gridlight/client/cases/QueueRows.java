package org.gridlight.client.cases;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.gridlight.model.cases.OpenCase;

/**
 * The list as it is shown: headings and cases in one flat row, as of one moment. Rows are made when they are asked for, so
 * that sixty thousand cost no more than those on the screen. Immutable.
 */
final class QueueRows {
    static final QueueRows NONE = new QueueRows(List.of(), List.of(), Set.of());

    private final List<OpenCase> cases;
    private final List<Group> groups;
    private final Set<Object> folded;
    /** Where each group begins, in rows and in cases; of the one after the last, where all ends. */
    private final int[] rowOf;
    private final int[] caseOf;

    /** A row. */
    sealed interface Row {}

    /**
     * The heading of a group.
     *
     * @param group  which one
     * @param name   what it is called; null for one by what is due next, whose words are known
     * @param oldest the case of it that is due first
     */
    record Heading(Object group, String name, int count, boolean folded, OpenCase oldest) implements Row {}

    /** A case. */
    record Line(OpenCase one) implements Row {}

    private record Group(Object key, String name, int count) {}

    private QueueRows(List<OpenCase> cases, List<Group> groups, Set<Object> folded) {
        this.cases = cases;
        this.groups = groups;
        this.folded = folded;
        this.rowOf = new int[groups.size() + 1];
        this.caseOf = new int[groups.size() + 1];
        for (int i = 0; i < groups.size(); i++) {
            int count = groups.get(i).count;
            caseOf[i + 1] = caseOf[i] + count;
            rowOf[i + 1] = rowOf[i] + (folded.contains(groups.get(i).key) ? 1 : count + 1);
        }
    }

    /** @param sorted by what is due next; @param folded groups of which only the heading shows */
    static QueueRows of(SortedCases sorted, Instant now, ZoneId zone, Set<?> folded) {
        var groups = new ArrayList<Group>();
        int before = 0;
        for (var group : DueGroup.values()) {
            var end = group.end(now, zone);
            int until = end == null ? sorted.size() : sorted.countBefore(end);
            if (until > before) {
                groups.add(new Group(group, null, until - before));
            }
            before = until;
        }
        return new QueueRows(sorted.copy(), List.copyOf(groups), Set.copyOf(folded));
    }

    /** The same by something else; inside a group what is due next comes first. */
    static QueueRows by(GroupBy by, SortedCases sorted, Instant now, Set<?> folded) {
        var parts = new LinkedHashMap<Object, List<OpenCase>>();
        sorted.copy().forEach(one -> parts.computeIfAbsent(by.key(one, now), key -> new ArrayList<>()).add(one));
        var cases = new ArrayList<OpenCase>(sorted.size());
        var groups = new ArrayList<Group>();
        inOrder(parts).forEach((key, part) -> {
            groups.add(new Group(key, by.name(part.getFirst(), now), part.size()));
            cases.addAll(part);
        });
        return new QueueRows(cases, List.copyOf(groups), Set.copyOf(folded));
    }

    private static Map<?, List<OpenCase>> inOrder(Map<Object, List<OpenCase>> parts) {
        return parts.keySet().stream().allMatch(Enum.class::isInstance) ? new TreeMap<>(parts) : parts;
    }

    /** Cases, folded ones too. */
    int count() {
        return cases.size();
    }

    /** All cases in the order of the list, folded ones too. */
    List<OpenCase> cases() {
        return List.copyOf(cases);
    }

    /** Keys of all cases, folded ones too. */
    Set<Long> ids() {
        return cases.stream().map(OpenCase::id).collect(Collectors.toSet());
    }

    /** All groups that have a case. */
    Set<Object> groups() {
        return groups.stream().map(Group::key).collect(Collectors.toSet());
    }

    /** The group of a case, folded or not. */
    Optional<Object> groupOf(long id) {
        int place = placeOf(id);
        return place < 0 ? Optional.empty() : Optional.of(groups.get(groupAt(caseOf, place)).key);
    }

    /** Keys of the cases between two rows, both included, in whatever order. */
    Set<Long> between(int one, int other) {
        var ids = new HashSet<Long>();
        for (int row = Math.max(0, Math.min(one, other)); row <= Math.min(Math.max(one, other), size() - 1); row++) {
            if (at(row) instanceof Line(var line)) {
                ids.add(line.id());
            }
        }
        return ids;
    }

    /** Rows, headings too. */
    int size() {
        return rowOf[groups.size()];
    }

    private static int groupAt(int[] begins, int place) {
        int found = Arrays.binarySearch(begins, place);
        return found < 0 ? -found - 2 : found;
    }

    Row at(int index) {
        if (index < 0 || index >= size()) {
            throw new IndexOutOfBoundsException(index);
        }
        int at = groupAt(rowOf, index);
        var group = groups.get(at);
        int row = index - rowOf[at];
        return row == 0
                ? new Heading(group.key, group.name, group.count, folded.contains(group.key), cases.get(caseOf[at]))
                : new Line(cases.get(caseOf[at] + row - 1));
    }

    private int placeOf(long id) {
        for (int place = 0; place < cases.size(); place++) {
            if (cases.get(place).id() == id) {
                return place;
            }
        }
        return -1;
    }

    /** The row of a case; -1 when it is not shown. */
    int indexOf(long id) {
        int row = rowOf(id);
        return row >= 0 && at(row) instanceof Line ? row : -1;
    }

    /** The row of a case, or of the heading that stands for it while its group is folded; -1 when it is not here. */
    int rowOf(long id) {
        int place = placeOf(id);
        if (place < 0) {
            return -1;
        }
        int at = groupAt(caseOf, place);
        return folded.contains(groups.get(at).key) ? rowOf[at] : rowOf[at] + 1 + place - caseOf[at];
    }

    /** The row of the first of these cases, or of the heading that stands for it; -1 when none is here. */
    int firstOf(Set<Long> ids) {
        return cases.stream().filter(one -> ids.contains(one.id())).findFirst().map(one -> rowOf(one.id())).orElse(-1);
    }

    /** The case to go on with after this one: the next below that nobody else has in hand, else one above. */
    Optional<OpenCase> after(long id, Predicate<OpenCase> isFree) {
        int index = indexOf(id);
        if (index < 0) {
            return cases.stream().filter(isFree).findFirst();
        }
        return step(index, 1, isFree).or(() -> step(index, -1, isFree));
    }

    /** The nearest case in a direction. @param by 1 for down, -1 for up */
    Optional<OpenCase> step(int index, int by) {
        return step(index, by, one -> true);
    }

    private Optional<OpenCase> step(int index, int by, Predicate<OpenCase> wanted) {
        for (int i = index + by; i >= 0 && i < size(); i += by) {
            if (at(i) instanceof Line(var one) && wanted.test(one)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }
}
