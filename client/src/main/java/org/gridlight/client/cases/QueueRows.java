package org.gridlight.client.cases;

import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.gridlight.model.cases.OpenCase;

/**
 * The list as it is shown: headings and cases in one flat row, as of one moment. Rows are made when they are asked for, so
 * that sixty thousand cost no more than those on the screen. Immutable.
 */
final class QueueRows {
    static final QueueRows NONE = new QueueRows(List.of(), new EnumMap<>(DueGroup.class), Set.of());

    private final List<OpenCase> cases;
    /** Number of cases of this group and of all before it. */
    private final Map<DueGroup, Integer> until;
    private final Set<DueGroup> folded;

    /** A row. */
    sealed interface Row {}

    /** The heading of a group. */
    record Heading(DueGroup group, int count, boolean folded) implements Row {}

    /** A case. */
    record Line(OpenCase one) implements Row {}

    private QueueRows(List<OpenCase> cases, Map<DueGroup, Integer> until, Set<DueGroup> folded) {
        this.cases = cases;
        this.until = until;
        this.folded = folded;
    }

    /** @param sorted by what is due next; @param folded groups of which only the heading shows */
    static QueueRows of(SortedCases sorted, Instant now, ZoneId zone, Set<DueGroup> folded) {
        var until = new EnumMap<DueGroup, Integer>(DueGroup.class);
        for (var group : DueGroup.values()) {
            var end = group.end(now, zone);
            until.put(group, end == null ? sorted.size() : sorted.countBefore(end));
        }
        return new QueueRows(sorted.copy(), until, Set.copyOf(folded));
    }

    /** Cases, folded ones too. */
    int count() {
        return cases.size();
    }

    /** Keys of all cases, folded ones too. */
    Set<Long> ids() {
        return cases.stream().map(OpenCase::id).collect(Collectors.toSet());
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
        int rows = 0;
        for (var group : DueGroup.values()) {
            rows += rowsOf(group);
        }
        return rows;
    }

    private int countOf(DueGroup group) {
        int before = group.ordinal() == 0 ? 0 : until.getOrDefault(DueGroup.values()[group.ordinal() - 1], 0);
        return until.getOrDefault(group, 0) - before;
    }

    private int rowsOf(DueGroup group) {
        int count = countOf(group);
        return count == 0 ? 0 : folded.contains(group) ? 1 : count + 1;
    }

    Row at(int index) {
        int row = index;
        int first = 0;
        for (var group : DueGroup.values()) {
            if (row < rowsOf(group)) {
                return row == 0
                        ? new Heading(group, countOf(group), folded.contains(group))
                        : new Line(cases.get(first + row - 1));
            }
            row -= rowsOf(group);
            first += countOf(group);
        }
        throw new IndexOutOfBoundsException(index);
    }

    /** The row of a case; -1 when it is not shown. */
    int indexOf(long id) {
        int row = 0;
        int first = 0;
        for (var group : DueGroup.values()) {
            int count = countOf(group);
            for (int i = 0; i < count && !folded.contains(group); i++) {
                if (cases.get(first + i).id() == id) {
                    return row + i + 1;
                }
            }
            row += rowsOf(group);
            first += count;
        }
        return -1;
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
