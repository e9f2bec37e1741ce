package org.gridlight.model.demo;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.gridlight.model.cases.CaseClocks;
import org.gridlight.model.cases.CaseNumbers;
import org.gridlight.model.cases.ReportSource;

/** The cases of the last weeks, one after the other in the order in which they were first reported. */
final class DemoCases {
    /** Classes of the storm's reports, and how many of each (pictures of a real evening, {@code days.md}). */
    private static final Map<String, Integer> STORM = new TreeMap<>(Map.of("GB13-E0506", 96, "GB13-C0402", 71,
            "GB13-C0103", 38, "GB13-E0508", 14, "GB13-C0137", 8, "GB13-C0306", 19, "GB13-E0503", 14));
    private static final int STORM_REPEATED_PLACES = 29;
    private static final int STORM_REPEATS = 74;
    private static final double[] STORM_SOURCES = {88, 88 + 119, 88 + 119 + 31, 260};
    private static final double[] SOURCES = {0.640, 0.640 + 0.075, 0.640 + 0.075 + 0.190, 1};
    private static final List<ReportSource> FOUR = List.of(ReportSource.INSPECTOR, ReportSource.VIDEO,
            ReportSource.HOTLINE, ReportSource.PUBLIC);

    private final DemoWorld world;
    private final DemoOrder order;
    private final Map<String, String> classNames;
    private final Texts texts = Texts.shipped();
    private final ZoneId zone = DemoOrder.ZONE;
    private final CaseClocks clocks = CaseClocks.shipped(zone);
    private final CaseTimes times;
    private final CasePlaces places;
    private final CaseNumbers caseNumbers = new CaseNumbers(zone, Map.of());
    private final Map<String, Integer> accepted = new HashMap<>();
    private final DateTimeFormatter day = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);
    private final double[][] kindSums = new double[4][];
    private final Map<String, Integer> kindOf = new HashMap<>();
    private final Map<Integer, List<DemoInspector>> patrols = new HashMap<>();

    DemoCases(DemoWorld world, DemoOrder order, Map<String, String> classNames) {
        this.world = world;
        this.order = order;
        this.classNames = classNames;
        this.times = CaseTimes.of(order, zone);
        this.places = new CasePlaces(world.district(), world.components(), world.classes().size(), texts, order.seed());
        for (int season = 0; season < kindSums.length; season++) {
            kindSums[season] = sums(season);
        }
        for (int i = 0; i < world.classes().size(); i++) {
            kindOf.put(world.classes().get(i).code(), i);
        }
        world.staff().inspectors().forEach(inspector -> patrols
                .computeIfAbsent(inspector.responsibility(), _ -> new ArrayList<>()).add(inspector));
    }

    private double[] sums(int season) {
        var sums = new double[world.classes().size()];
        double sum = 0;
        for (int i = 0; i < sums.length; i++) {
            var kind = world.classes().get(i);
            sum += kind.cases() * kind.seasons().get(season);
            sums[i] = sum;
        }
        return sums;
    }

    /** A report that will be told. @param kind -1 for any class; @param extra further reports of the same matter */
    private record Planned(Instant at, int kind, List<Instant> extra) {}

    void each(Consumer<DemoCase> consumer) {
        long id = 0;
        for (var planned : planned()) {
            id++;
            consumer.accept(one(id, planned, Dice.of(order.seed(), 1_000 + id)));
        }
    }

    private List<Planned> planned() {
        var all = new ArrayList<Planned>();
        times.ordinary().forEach(at -> all.add(new Planned(at, -1, List.of())));
        if (times.storm() != null) {
            all.addAll(storm());
        }
        all.sort(java.util.Comparator.comparing(Planned::at));
        return all;
    }

    /** 260 reports in ten minutes, 74 of which repeat 29 of the 186 matters. */
    private List<Planned> storm() {
        var dice = Dice.of(order.seed(), 12);
        var kinds = new ArrayList<Integer>();
        STORM.forEach((code, count) -> {
            for (int i = 0; i < count; i++) {
                kinds.add(kindOf.get(code));
            }
        });
        var matters = new ArrayList<Planned>();
        int matterCount = kinds.size() - STORM_REPEATS;
        while (matters.size() < matterCount) {
            int kind = kinds.remove(dice.below(kinds.size()));
            matters.add(new Planned(inStorm(dice, 0), kind, new ArrayList<>()));
        }
        for (int i = 0; i < STORM_REPEATS; i++) {
            var matter = matters.get(i % STORM_REPEATED_PLACES);
            double passed = (matter.at.toEpochMilli() - times.storm().toEpochMilli()) / 60_000.0;
            matter.extra.add(inStorm(dice, passed));
        }
        return matters;
    }

    private Instant inStorm(Dice dice, double fromMinute) {
        double share = dice.share();
        double minute = fromMinute + (CaseTimes.STORM_MINUTES - 0.01 - fromMinute) * share;
        return times.storm().plusMillis(Math.round(60_000 * minute));
    }

    private DemoCase one(long id, Planned planned, Dice dice) {
        boolean storm = planned.kind >= 0;
        int kind = storm ? planned.kind : dice.weighted(kindSums[season(planned.at)]);
        var source = FOUR.get(dice.weighted(storm ? STORM_SOURCES : SOURCES));
        var spot = places.any(kind, dice);
        var grid = world.district().grids().get(spot.grid());
        var inspector = source == ReportSource.INSPECTOR ? onPatrol(grid, planned.at) : null;
        if (source == ReportSource.INSPECTOR && inspector == null) {
            source = ReportSource.VIDEO;
        }
        var type = world.classes().get(kind);
        int unit = handler(type, grid.street());
        int office = world.staff().office(grid.street());
        int other = unit == office ? world.staff().unit("CG", grid.street()) : office;
        var matter = new CaseMatter(type, source, unit, other, slowness(unit), type.isUrgent());
        var diary = new CaseDiary(order.until(), clocks, planned.at);
        var story = new CaseStory(texts, dice, matter, diary, clocks, caseNumbers);
        story.tell(storm);
        return story.told(id, kind, inspector == null ? 0 : inspector.id(), spot,
                tellings(planned, source, type, spot, storm, dice));
    }

    private int season(Instant at) {
        return (at.atZone(zone).getMonthValue() + 9) % 12 / 3;
    }

    private int handler(DemoClass type, int street) {
        var unit = world.staff().unit(type.maintainer(), street);
        return unit == null ? world.staff().office(street) : unit;
    }

    /** Some units are always quicker than others. */
    private static double slowness(int unit) {
        return 0.78 + 0.055 * (unit * 7 % 11);
    }

    /** Who patrols there at that hour; null at night. */
    private DemoInspector onPatrol(DemoGrid grid, Instant at) {
        int hour = at.atZone(zone).getHour();
        if (hour < 7 || hour >= 20) {
            return null;
        }
        boolean late = hour >= 14 || hour == 13 && at.toEpochMilli() % 2 == 0;
        return patrols.get(grid.responsibility()).stream()
                .filter(inspector -> inspector.late() == late).findFirst()
                .orElseGet(() -> patrols.get(grid.responsibility()).getFirst());
    }

    private List<DemoCase.Telling> tellings(Planned planned, ReportSource source, DemoClass type, CasePlaces.Spot spot,
            boolean storm, Dice dice) {
        var tellings = new ArrayList<DemoCase.Telling>();
        tellings.add(telling(planned.at, source, type, spot, storm, dice));
        planned.extra.stream().sorted().forEach(
                at -> tellings.add(telling(at, ReportSource.HOTLINE, type, spot, storm, dice)));
        return tellings;
    }

    private DemoCase.Telling telling(Instant at, ReportSource source, DemoClass type, CasePlaces.Spot spot,
            boolean storm, Dice dice) {
        var today = day.format(at.atZone(zone));
        var number = "A" + today + String.format(Locale.ROOT, "%05d", accepted.merge(today, 1, Integer::sum));
        var name = classNames.getOrDefault(type.code(), type.code());
        var words = storm
                ? texts.filled("stormWords", spot.words(), name)
                : texts.filledAny(dice, "wordsOfReport", spot.words(), name);
        boolean citizen = source == ReportSource.HOTLINE || source == ReportSource.PUBLIC;
        var reporter = citizen && dice.chance(0.04)
                ? texts.filled("masked", dice.pick(texts.list("surnames")))
                : null;
        return new DemoCase.Telling(number, source, at, words, reporter);
    }
}
