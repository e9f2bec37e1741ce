package org.gridlight.client.wall;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a monitor shows as a wall: it belongs to the seat and is found again at the next start. Immutable.
 *
 * @param monitor which one, as {@link Monitor#key} names it
 * @param pages   in the order of their turns, at least one
 * @param each    how long a page stays
 * @param open    whether a wall stands there
 */
record WallPlan(String monitor, List<WallPageName> pages, Duration each, boolean open) {
    static final Duration USUAL = Duration.ofSeconds(20);
    /** How long a page may stay. */
    static final List<Duration> LENGTHS = Stream.of(10, 15, 20, 30, 45, 60, 120).map(Duration::ofSeconds).toList();

    private static final String PLANS = ";";
    private static final String PARTS = "|";

    WallPlan {
        pages = List.copyOf(pages);
        if (pages.isEmpty()) {
            throw new IllegalArgumentException("A wall has a page");
        }
    }

    /** All pages, each for the usual time. */
    static WallPlan usual(String monitor) {
        return new WallPlan(monitor, List.of(WallPageName.values()), USUAL, false);
    }

    WallPlan opened(boolean now) {
        return new WallPlan(monitor, pages, each, now);
    }

    WallPlan with(List<WallPageName> other) {
        return new WallPlan(monitor, other, each, open);
    }

    WallPlan with(Duration length) {
        return new WallPlan(monitor, pages, length, open);
    }

    /** As one line of the seat's file. */
    static String written(List<WallPlan> plans) {
        return plans.stream().map(plan -> String.join(PARTS, plan.monitor,
                plan.pages.stream().map(Enum::name).collect(Collectors.joining(",")),
                String.valueOf(plan.each.toSeconds()), String.valueOf(plan.open))).collect(Collectors.joining(PLANS));
    }

    /** What such a line says; what it says of no wall is left out: the file belongs to people. */
    static List<WallPlan> read(String line) {
        return Arrays.stream(line.split(PLANS)).flatMap(part -> plan(part).stream()).toList();
    }

    private static Optional<WallPlan> plan(String words) {
        var parts = words.split("\\|");
        if (parts.length != 4) {
            return Optional.empty();
        }
        var pages = Arrays.stream(parts[1].split(",")).flatMap(name -> Arrays.stream(WallPageName.values())
                .filter(page -> page.name().equals(name))).distinct().toList();
        var each = parts[2].matches("[0-9]{1,4}") ? Duration.ofSeconds(Long.parseLong(parts[2])) : Duration.ZERO;
        return pages.isEmpty() || each.toSeconds() < LENGTHS.getFirst().toSeconds()
                ? Optional.empty()
                : Optional.of(new WallPlan(parts[0], pages, each, Boolean.parseBoolean(parts[3])));
    }
}
