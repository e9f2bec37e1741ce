package org.gridlight.client.bench;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gridlight.client.cases.QueueFrames;
import org.gridlight.client.live.OpenCases;
import org.gridlight.client.queue.DueWindow;
import org.gridlight.client.queue.Grouping;
import org.gridlight.client.queue.QueueFilter;
import org.gridlight.client.queue.QueueFilter.Picked;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.light.Light;
import org.gridlight.model.words.Words;

/** What a person does to a long queue: types, applies a saved filter, divides the list; and what it weighs. */
final class QueueTrials {
    private static final double MILLISECONDS_TO_FILTER = 100;
    private static final double MILLISECONDS_OF_A_FRAME = 50;
    private static final double MEGABYTES = 300;
    private static final int ROUNDS = 40;

    private final Stopwatch stopwatch;
    private final InstantSource clock;
    private final ZoneId zone;
    private final Consumer<BenchRow> rows;

    QueueTrials(Stopwatch stopwatch, InstantSource clock, ZoneId zone, Consumer<BenchRow> rows) {
        this.stopwatch = stopwatch;
        this.clock = clock;
        this.zone = zone;
        this.rows = rows;
    }

    void run(OpenCases cases, QueueFrames frames) {
        var all = cases.all();
        var counts = all.stream().filter(one -> one.category() != null)
                .collect(Collectors.groupingBy(OpenCase::categoryCode, Collectors.counting()));
        var most = counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse("");
        var filter = new QueueFilter(Set.of(new Picked(most, most)), Set.of(), Set.of(),
                Set.of(Light.RED, Light.YELLOW, Light.GREEN), Set.of(), DueWindow.ANY);
        var which = filter.which(clock, zone);
        add("a saved filter applied, longest", MILLISECONDS_TO_FILTER, round -> frames.narrow(which));
        frames.narrow(null);
        var soon = new QueueFilter(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), DueWindow.TODAY)
                .which(clock, zone);
        add("what is due today, longest", MILLISECONDS_TO_FILTER, round -> frames.narrow(soon));
        frames.narrow(null);
        var place = all.stream().map(OpenCase::place).filter(told -> told != null && told.length() > 1).findFirst()
                .map(told -> told.substring(0, 2)).orElse("");
        add("what was typed, longest", MILLISECONDS_TO_FILTER, round -> frames.type(place));
        frames.type("");
        for (var grouping : Grouping.values()) {
            frames.group(grouping.in(Words.of(Locale.ROOT)));
            add("a frame by " + grouping.name().toLowerCase(Locale.ROOT) + ", longest", MILLISECONDS_OF_A_FRAME,
                    round -> frames.frame());
        }
        frames.group(null);
        rows.accept(
                new BenchRow("heap with the queue open", FrameRun.round(MapBench.usedHeap() / 1e6), "MB", MEGABYTES));
    }

    private void add(String name, double hold, Function<Integer, Integer> act) {
        // The first ones are slow because nothing is compiled yet: a person has typed before.
        IntStream.range(0, ROUNDS).forEach(act::apply);
        double longest = IntStream.range(0, ROUNDS)
                .mapToDouble(round -> stopwatch.seconds(() -> act.apply(round)) * 1000).max().orElseThrow();
        rows.accept(new BenchRow(name, Math.round(longest * 10) / 10.0, "ms", hold));
    }
}
