package org.gridlight.model.theme;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.stream.IntStream;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.light.Light;

/** Makes the values of a thematic map of what was counted. Pure. */
public final class FillCount {
    private static final double SQUARE_KILOMETRE = 1e6;
    private static final double HOUR = Duration.ofHours(1).toMillis();

    private FillCount() {}

    /**
     * Of what was counted in the record. Units that are not on the map are left out.
     *
     * @param squareMetres by code as counted; only asked for densities
     */
    public static FillValues of(FillChoice choice, UnitPlaces places, Collection<Tally> tallies,
            Map<String, Double> squareMetres) {
        var parts = new long[places.count()];
        var wholes = new long[places.count()];
        for (var tally : tallies) {
            int place = places.place(tally.code());
            if (place >= 0) {
                parts[place] += tally.part();
                wholes[place] += tally.whole();
            }
        }
        if (choice.kind() == ValueKind.PERCENT) {
            return shares(choice, parts, wholes);
        }
        return choice.density() ? densities(places, parts, squareMetres) : new FillValues(choice.kind(), parts);
    }

    private static FillValues shares(FillChoice choice, long[] parts, long[] wholes) {
        var steps = new long[parts.length];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = wholes[i] == 0 || wholes[i] < choice.leastCases()
                    ? FillValues.NONE
                    : ValueKind.PERCENT.steps(parts[i], wholes[i]);
        }
        return new FillValues(ValueKind.PERCENT, steps);
    }

    private static FillValues densities(UnitPlaces places, long[] parts, Map<String, Double> squareMetres) {
        var areas = new double[places.count()];
        squareMetres.forEach((code, area) -> {
            int place = places.place(code);
            if (place >= 0) {
                areas[place] += area;
            }
        });
        var steps = new long[parts.length];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = areas[i] <= 0
                    ? FillValues.NONE
                    : ValueKind.DENSITY.steps(parts[i] * SQUARE_KILOMETRE / areas[i]);
        }
        return new FillValues(ValueKind.DENSITY, steps);
    }

    /** Of the open cases as they are at a moment; no query. @param squareMetres as in {@link #of} */
    public static FillValues ofOpen(FillChoice choice, UnitPlaces places, Collection<OpenCase> cases, Instant now,
            Map<String, Double> squareMetres) {
        var parts = new long[places.count()];
        for (var one : cases) {
            int place = places.placeOf(one);
            if (place >= 0 && counts(choice.measure(), one.stageLight(now))) {
                parts[place] = choice.measure() == FillMeasure.LONGEST_OVERDUE
                        ? Math.max(parts[place], overdue(one, now))
                        : parts[place] + 1;
            }
        }
        return choice.density() ? densities(places, parts, squareMetres) : new FillValues(choice.kind(), parts);
    }

    private static boolean counts(FillMeasure measure, Light light) {
        return switch (measure) {
            case OPEN -> light != Light.GREY;
            case OVERDUE, LONGEST_OVERDUE -> light == Light.RED;
            case NEAR_DUE -> light == Light.YELLOW;
            case SUSPENDED -> light == Light.GREY;
            default -> throw new IllegalArgumentException("Not counted from open cases: " + measure);
        };
    }

    private static long overdue(OpenCase one, Instant now) {
        var late = one.dueNext().map(due -> Duration.between(due, now)).orElse(Duration.ZERO);
        return ValueKind.HOURS.steps(Math.max(0, late.toMillis() / HOUR));
    }

    /** Places whose class differs, of two lots of classes of the same units. */
    public static int[] differing(byte[] before, byte[] now) {
        return before.length != now.length
                ? IntStream.range(0, now.length).toArray()
                : IntStream.range(0, now.length).filter(i -> before[i] != now[i]).toArray();
    }

    /** All units without a value. */
    public static FillValues nothing(ValueKind kind, UnitPlaces places) {
        var steps = new long[places.count()];
        Arrays.fill(steps, FillValues.NONE);
        return new FillValues(kind, steps);
    }
}
