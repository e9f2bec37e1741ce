package org.gridlight.client.alarms;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gridlight.client.look.FlatList;
import org.gridlight.model.alarm.Alarm;
import org.gridlight.model.light.Light;

/** The list as it is shown at one moment: heads, summaries and alarms in one flat row. Immutable. */
final class AlarmRows {
    static final AlarmRows NONE = new AlarmRows(List.of(), new EnumMap<>(AlarmSection.class), Optional.empty());

    private static final String ALARM = "alarm ";

    private final List<Row> rows;
    private final Map<AlarmSection, Integer> counts;
    private final Optional<Summary> flood;
    private final int[] headsBefore;

    /** A row. */
    sealed interface Row {
        /** The same row at another moment has the same key. */
        String key();

        /** Keys of the alarms that an act on this row is about. */
        default List<Long> ids() {
            return List.of();
        }
    }

    /** Over the alarms of a section. */
    record Head(AlarmSection section, int count) implements Row {
        @Override
        public String key() {
            return section.name();
        }
    }

    /** An alarm. @param within whether it stands below the summary it belongs to */
    record Line(Alarm alarm, boolean within) implements Row {
        @Override
        public String key() {
            return keyOf(alarm.id());
        }

        @Override
        public List<Long> ids() {
            return List.of(alarm.id());
        }
    }

    /** Alarms of a flood that are alike. @param units whose they are, those with most first; @param open whether they stand below */
    record Group(String key, String name, Light light, List<String> units, List<Long> ids, boolean open)
            implements
                Row {}

    /** Over the list while there is a flood. @param window how many came in the last ten minutes */
    record Summary(Instant since, int window, int alarms, int groups) {}

    AlarmRows(List<Row> rows, Map<AlarmSection, Integer> counts, Optional<Summary> flood) {
        this.rows = rows;
        this.counts = counts;
        this.flood = flood;
        this.headsBefore = new int[rows.size() + 1];
        for (int i = 0; i < rows.size(); i++) {
            headsBefore[i + 1] = headsBefore[i] + (rows.get(i) instanceof Head ? 1 : 0);
        }
    }

    static String keyOf(long alarmId) {
        return ALARM + alarmId;
    }

    int size() {
        return rows.size();
    }

    Row at(int index) {
        return rows.get(index);
    }

    /** -1 when it is not shown. Looked for one by one: few are asked for, and an index of thousands costs more. */
    int indexOf(String key) {
        long alarm = key.startsWith(ALARM) ? Long.parseLong(key, ALARM.length(), key.length(), 10) : -1;
        for (int i = 0; i < rows.size(); i++) {
            boolean found = switch (rows.get(i)) {
                case Line line -> line.alarm().id() == alarm;
                case Head head -> alarm < 0 && head.key().equals(key);
                case Group group -> alarm < 0 && group.key().equals(key);
            };
            if (found) {
                return i;
            }
        }
        return -1;
    }

    /** Alarms of a section, those in a summary too. */
    int count(AlarmSection section) {
        return counts.getOrDefault(section, 0);
    }

    boolean isEmpty() {
        return counts.values().stream().allMatch(count -> count == 0);
    }

    Optional<Summary> flood() {
        return flood;
    }

    /** Keys of the rows between two, both included, in whatever order; heads are none. */
    Set<String> between(int one, int other) {
        var keys = new HashSet<String>();
        for (int row = Math.max(0, Math.min(one, other)); row <= Math.min(Math.max(one, other), size() - 1); row++) {
            if (!(at(row) instanceof Head)) {
                keys.add(at(row).key());
            }
        }
        return keys;
    }

    /** The nearest row in a direction that can be chosen; the one it began at when there is none. @param by of either sign */
    int step(int index, int by) {
        int last = size() - 1;
        int wanted = Math.clamp((long) index + by, 0, last);
        for (int way : new int[]{by < 0 ? -1 : 1, by < 0 ? 1 : -1}) {
            for (int row = wanted; row >= 0 && row <= last; row += way) {
                if (!(at(row) instanceof Head)) {
                    return row;
                }
            }
        }
        return index;
    }

    /** The alarms of these rows, each once. */
    List<Long> idsOf(Set<String> keys) {
        var ids = new LinkedHashSet<Long>();
        rows.stream().filter(row -> keys.contains(row.key())).forEach(row -> ids.addAll(row.ids()));
        return new ArrayList<>(ids);
    }

    /** The alarms among them that call. */
    List<Line> calling() {
        return rows.stream().filter(Line.class::isInstance).map(Line.class::cast)
                .filter(line -> line.alarm().state().calls()).toList();
    }

    /** How high the rows stand: heads are lower than the others. */
    FlatList.Heights heights(double head, double line) {
        return new FlatList.Heights() {
            @Override
            public double top(int row) {
                int known = Math.min(row, size());
                int heads = headsBefore[known];
                return heads * head + (row - heads) * line;
            }

            @Override
            public int rowAt(double height) {
                int low = 0;
                int high = size();
                while (low < high) {
                    int middle = (low + high) >>> 1;
                    if (top(middle + 1) <= height) {
                        low = middle + 1;
                    } else {
                        high = middle;
                    }
                }
                return low;
            }

            @Override
            public double least() {
                return Math.min(head, line);
            }
        };
    }
}
