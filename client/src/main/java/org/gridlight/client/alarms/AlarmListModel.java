package org.gridlight.client.alarms;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gridlight.client.live.LiveAlarms;
import org.gridlight.model.alarm.Alarm;
import org.gridlight.model.light.Light;

/**
 * What the list of alarms shows. Every alarm has its place by inserting: a change costs two searches by halves, and no
 * change costs a sort, however many come at once. Knows no JavaFX.
 *
 * <p>
 * Safe for many threads: changes come from where the record is read, frames are asked for on the screen's.
 */
final class AlarmListModel {
    private final Naming naming;
    private final Map<AlarmSection, TreeSet<Alarm>> sections = new EnumMap<>(AlarmSection.class);
    private final Map<Long, Alarm> byId = new HashMap<>();
    private final Set<String> open = new HashSet<>();
    private final Flood flood = new Flood();
    private long compared;

    /** What an alarm is summarised by in a flood. Safe for many threads. */
    interface Naming {
        /** Name of what it is alike in: the category of its case, else its kind. */
        String group(Alarm alarm);

        /** Whose it is; empty when it is nobody's. */
        String unit(Alarm alarm);
    }

    AlarmListModel(Naming naming) {
        this.naming = naming;
        for (var section : AlarmSection.values()) {
            sections.put(section, new TreeSet<>((one, other) -> {
                compared++;
                return section.order().compare(one, other);
            }));
        }
    }

    /** Takes in what has changed. */
    synchronized void apply(LiveAlarms.Changed changed) {
        if (changed.everything()) {
            keepOnly(changed.alarms());
        }
        changed.alarms().stream().sorted(Comparator.comparing(Alarm::raisedAt)).forEach(flood::heard);
        changed.alarms().forEach(this::put);
    }

    private void keepOnly(Collection<Alarm> alarms) {
        var kept = alarms.stream().map(Alarm::id).collect(Collectors.toSet());
        List.copyOf(byId.values()).stream().filter(known -> !kept.contains(known.id())).forEach(this::remove);
    }

    private void put(Alarm alarm) {
        var known = byId.get(alarm.id());
        if (known != null) {
            remove(known);
        }
        if (alarm.state().isListed()) {
            byId.put(alarm.id(), alarm);
            sections.get(AlarmSection.of(alarm.state())).add(alarm);
        }
    }

    private void remove(Alarm known) {
        byId.remove(known.id());
        sections.get(AlarmSection.of(known.state())).remove(known);
    }

    /** Opens a summary, or closes it. */
    synchronized void turn(String group) {
        if (!open.remove(group)) {
            open.add(group);
        }
    }

    /** All of it as it is shown now. */
    synchronized AlarmRows frame(Instant now) {
        flood.at(now);
        var rows = new ArrayList<AlarmRows.Row>();
        var counts = new EnumMap<AlarmSection, Integer>(AlarmSection.class);
        var summary = Optional.<AlarmRows.Summary>empty();
        for (var section : AlarmSection.values()) {
            var alarms = sections.get(section);
            counts.put(section, alarms.size());
            if (alarms.isEmpty()) {
                continue;
            }
            rows.add(new AlarmRows.Head(section, alarms.size()));
            if (section == AlarmSection.CALLING && flood.since().isPresent()) {
                summary = addSummarised(alarms, rows);
            } else {
                alarms.forEach(alarm -> rows.add(new AlarmRows.Line(alarm, false)));
            }
        }
        return new AlarmRows(rows, counts, summary);
    }

    /** What calls and came with the flood stands in groups, the largest first; what called before stays where it was. */
    private Optional<AlarmRows.Summary> addSummarised(Collection<Alarm> calling, List<AlarmRows.Row> rows) {
        var groups = new LinkedHashMap<String, List<Alarm>>();
        var before = new ArrayList<AlarmRows.Row>();
        for (var alarm : calling) {
            if (flood.covers(alarm)) {
                groups.computeIfAbsent(naming.group(alarm), any -> new ArrayList<>()).add(alarm);
            } else {
                before.add(new AlarmRows.Line(alarm, false));
            }
        }
        // One alone is shown as it is.
        var alone = groups.values().stream().filter(alike -> alike.size() == 1).map(List::getFirst).toList();
        groups.values().removeIf(alike -> alike.size() == 1);
        groups.entrySet().stream()
                .sorted(Map.Entry.<String, List<Alarm>>comparingByValue(
                        Comparator.comparing(List::size, Comparator.reverseOrder()))
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(group -> addGroup(group.getKey(), group.getValue(), rows));
        alone.forEach(alarm -> rows.add(new AlarmRows.Line(alarm, false)));
        rows.addAll(before);
        int many = groups.values().stream().mapToInt(List::size).sum();
        return flood.since().map(since -> new AlarmRows.Summary(since, flood.inWindow(), many, groups.size()));
    }

    private void addGroup(String name, List<Alarm> alarms, List<AlarmRows.Row> rows) {
        var key = "group " + name;
        var units = alarms.stream().map(naming::unit)
                .collect(Collectors.groupingBy(unit -> unit, LinkedHashMap::new, Collectors.counting()));
        var named = units.entrySet().stream().filter(unit -> !unit.getKey().isEmpty())
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed()).map(Map.Entry::getKey).toList();
        boolean shown = open.contains(key);
        rows.add(new AlarmRows.Group(key, name, Light.RED, named, alarms.stream().map(Alarm::id).toList(), shown));
        if (shown) {
            alarms.forEach(alarm -> rows.add(new AlarmRows.Line(alarm, true)));
        }
    }

    synchronized Optional<Alarm> find(long id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** How often two alarms were compared, for tests. */
    synchronized long compared() {
        return compared;
    }
}
