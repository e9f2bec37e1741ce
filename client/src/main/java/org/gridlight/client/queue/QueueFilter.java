package org.gridlight.client.queue;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.cases.ReportSource;
import org.gridlight.model.light.Light;
import org.gridlight.model.register.Category;

/**
 * What a person narrows the queue to (筛选). In each part a case must be one of those picked; nothing picked is all.
 * Immutable.
 *
 * @param majors  major classes (大类) by code
 * @param classes minor classes (小类) by code
 * @param units   departments by key; one that shares a case (联办) has it too
 * @param streets by key
 * @param communities by key
 * @param grids   unit grids (单元网格) by key
 * @param lights  of the stage
 * @param sources where it was reported from
 * @param due     when it is due
 */
public record QueueFilter(Set<Picked> majors, Set<Picked> classes, Set<Picked> units, Set<Picked> streets,
        Set<Picked> communities, Set<Picked> grids, Set<Light> lights, Set<ReportSource> sources, DueWindow due) {
    /** Nothing picked: everything fits. */
    public static final QueueFilter NONE = new QueueFilter(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(),
            DueWindow.ANY);

    /** One that was picked, with the name it had then. @param key of the record, as text */
    public record Picked(String key, String name) {}

    /** Which part. Words under {@code queue.part.NAME}. */
    enum Part {
        MAJORS,
        CLASSES,
        UNITS,
        STREETS,
        COMMUNITIES,
        GRIDS,
        LIGHTS,
        SOURCES,
        DUE
    }

    /** One that picks no major class, no community and no unit grid. */
    public QueueFilter(Set<Picked> classes, Set<Picked> units, Set<Picked> streets, Set<Light> lights,
            Set<ReportSource> sources, DueWindow due) {
        this(Set.of(), classes, units, streets, Set.of(), Set.of(), lights, sources, due);
    }

    public QueueFilter {
        majors = Set.copyOf(majors);
        communities = Set.copyOf(communities);
        grids = Set.copyOf(grids);
        classes = Set.copyOf(classes);
        units = Set.copyOf(units);
        streets = Set.copyOf(streets);
        lights = Set.copyOf(lights);
        sources = Set.copyOf(sources);
    }

    boolean isEmpty() {
        return equals(NONE);
    }

    /** The same without one of its parts. */
    QueueFilter without(Part part) {
        return new QueueFilter(part == Part.MAJORS ? Set.of() : majors, part == Part.CLASSES ? Set.of() : classes,
                part == Part.UNITS ? Set.of() : units, part == Part.STREETS ? Set.of() : streets,
                part == Part.COMMUNITIES ? Set.of() : communities, part == Part.GRIDS ? Set.of() : grids,
                part == Part.LIGHTS ? Set.of() : lights, part == Part.SOURCES ? Set.of() : sources,
                part == Part.DUE ? DueWindow.ANY : due);
    }

    /** Whether a case fits, by the clock of the moment in which it is asked. Safe for many threads. */
    public Predicate<OpenCase> which(InstantSource clock, ZoneId zone) {
        var fits = new ArrayList<Predicate<OpenCase>>();
        if (!majors.isEmpty()) {
            var codes = keys(majors);
            // Minor classes are few: the code of each is taken apart once, not for every case.
            var known = new ConcurrentHashMap<String, Boolean>();
            fits.add(one -> one.categoryCode() != null && known.computeIfAbsent(one.categoryCode(),
                    code -> codes.contains(Category.majorCode(code))));
        }
        if (!classes.isEmpty()) {
            var codes = keys(classes);
            fits.add(one -> codes.contains(one.categoryCode()));
        }
        if (!units.isEmpty()) {
            var ids = numbers(units);
            fits.add(one -> ids.contains(one.departmentId())
                    || one.shares().stream().anyMatch(share -> ids.contains(share.departmentId())));
        }
        in(streets, OpenCase::streetId).ifPresent(fits::add);
        in(communities, OpenCase::communityId).ifPresent(fits::add);
        in(grids, OpenCase::unitGridId).ifPresent(fits::add);
        if (!sources.isEmpty()) {
            fits.add(one -> sources.contains(one.source()));
        }
        if (!lights.isEmpty()) {
            fits.add(one -> lights.contains(one.stageLight(clock.instant())));
        }
        if (due != DueWindow.ANY) {
            fits.add(one -> due.holds(one, clock.instant(), zone));
        }
        return one -> fits.stream().allMatch(fit -> fit.test(one));
    }

    private static Optional<Predicate<OpenCase>> in(Set<Picked> places, ToLongFunction<OpenCase> place) {
        var ids = numbers(places);
        return ids.isEmpty() ? Optional.empty() : Optional.of(one -> ids.contains(place.applyAsLong(one)));
    }

    private static Set<String> keys(Set<Picked> picked) {
        return picked.stream().map(Picked::key).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<Long> numbers(Set<Picked> picked) {
        return picked.stream().map(one -> Long.valueOf(one.key)).collect(Collectors.toUnmodifiableSet());
    }

    /** As it is kept: a line for each that was picked. */
    String written() {
        var lines = new ArrayList<String>();
        majors.forEach(one -> lines.add("major|" + one.key + "|" + one.name));
        classes.forEach(one -> lines.add("class|" + one.key + "|" + one.name));
        units.forEach(one -> lines.add("unit|" + one.key + "|" + one.name));
        streets.forEach(one -> lines.add("street|" + one.key + "|" + one.name));
        communities.forEach(one -> lines.add("community|" + one.key + "|" + one.name));
        grids.forEach(one -> lines.add("grid|" + one.key + "|" + one.name));
        lights.forEach(one -> lines.add("light|" + one.name()));
        sources.forEach(one -> lines.add("source|" + one.name()));
        if (due != DueWindow.ANY) {
            lines.add("due|" + due.name());
        }
        lines.sort(null);
        return String.join("\n", lines);
    }

    /** Reads it again; lines of a later version that nobody knows here are left out. */
    static QueueFilter read(String written) {
        var majors = new LinkedHashSet<Picked>();
        var communities = new LinkedHashSet<Picked>();
        var grids = new LinkedHashSet<Picked>();
        var classes = new LinkedHashSet<Picked>();
        var units = new LinkedHashSet<Picked>();
        var streets = new LinkedHashSet<Picked>();
        var lights = EnumSet.noneOf(Light.class);
        var sources = EnumSet.noneOf(ReportSource.class);
        var due = DueWindow.ANY;
        for (var line : written.lines().toList()) {
            var parts = List.of(line.split("\\|", 3));
            switch (parts.getFirst()) {
                case "major" -> picked(parts, false).ifPresent(majors::add);
                case "community" -> picked(parts, true).ifPresent(communities::add);
                case "grid" -> picked(parts, true).ifPresent(grids::add);
                case "class" -> picked(parts, false).ifPresent(classes::add);
                case "unit" -> picked(parts, true).ifPresent(units::add);
                case "street" -> picked(parts, true).ifPresent(streets::add);
                case "light" -> constant(Light.values(), parts).ifPresent(lights::add);
                case "source" -> constant(ReportSource.values(), parts).ifPresent(sources::add);
                case "due" -> due = constant(DueWindow.values(), parts).orElse(due);
                default -> {
                }
            }
        }
        return new QueueFilter(majors, classes, units, streets, communities, grids, lights, sources, due);
    }

    private static Optional<Picked> picked(List<String> parts, boolean number) {
        return parts.size() < 3 || number && !parts.get(1).matches("\\d{1,18}")
                ? Optional.empty()
                : Optional.of(new Picked(parts.get(1), parts.get(2)));
    }

    private static <E extends Enum<E>> Optional<E> constant(E[] all, List<String> parts) {
        return Arrays.stream(all).filter(one -> parts.size() > 1 && one.name().equals(parts.get(1))).findFirst();
    }
}
