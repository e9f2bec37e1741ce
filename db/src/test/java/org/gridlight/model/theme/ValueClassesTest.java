package org.gridlight.model.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.gridlight.model.words.Words;
import org.junit.jupiter.api.Test;

/** Classes of values against slow and obvious ways to make them. */
class ValueClassesTest {
    private static final List<ClassMethod> MADE = List.of(ClassMethod.EQUAL, ClassMethod.QUANTILE, ClassMethod.NATURAL);
    private static final Words ZH = Words.of(Locale.SIMPLIFIED_CHINESE);
    private static final Words EN = Words.of(Locale.ENGLISH);

    /** Few and many, with ties and gaps, with units that have none. */
    @Provide
    Arbitrary<FillValues> values() {
        var small = Arbitraries.longs().between(-1, 12);
        var large = Arbitraries.longs().between(-1, 40_000_000);
        var skewed = Arbitraries.integers().between(0, 20).map(power -> Math.round(Math.pow(1.9, power)));
        var kinds = Arbitraries.of(ValueKind.class);
        return Combinators.combine(kinds, Arbitraries.oneOf(small, large, skewed).list().ofMaxSize(60))
                .as((kind, steps) -> new FillValues(kind, steps.stream().mapToLong(Long::longValue).toArray()));
    }

    @Property(tries = 2_000)
    void everyValueIsInExactlyOneClassAndClassesRise(@ForAll("values") FillValues values,
            @ForAll @IntRange(min = 2, max = 7) int count) {
        for (var method : MADE) {
            var classes = ValueClasses.of(method, count, values);
            for (int i = 0; i < values.count(); i++) {
                long value = values.of(i);
                int number = classes.classOf(value);
                if (value == FillValues.NONE) {
                    assertThat(number).isZero();
                    continue;
                }
                long holding = classes.classes().stream()
                        .filter(range -> value >= range.least() && value <= range.most()).count();
                assertThat(holding).as("%s %s", method, value).isEqualTo(1);
                var own = classes.classes().get(number - 1);
                assertThat(value).isBetween(own.least(), own.most());
            }
            assertThat(classes.count()).isLessThanOrEqualTo(count);
            assertThat(IntStream.of(classes.sizes(values)).sum()).isEqualTo(values.count());
            assertThat(ValueClasses.of(method, count, values)).isEqualTo(classes);
        }
    }

    @Property(tries = 2_000)
    void thereAreAsManyClassesAsAskedForOrAsValues(@ForAll("values") FillValues values,
            @ForAll @IntRange(min = 2, max = 7) int count) {
        int different = (int) Arrays.stream(values.ascending()).distinct().count();
        for (var method : List.of(ClassMethod.QUANTILE, ClassMethod.NATURAL)) {
            var classes = ValueClasses.of(method, count, values);
            assertThat(classes.count()).isEqualTo(Math.min(count, different));
            assertThat(IntStream.of(classes.sizes(values)).skip(1)).doesNotContain(0);
        }
    }

    @Property(tries = 2_000)
    void equalIntervalsDifferByOneStepAtMost(@ForAll("values") FillValues values,
            @ForAll @IntRange(min = 2, max = 7) int count) {
        var widths = ValueClasses.of(ClassMethod.EQUAL, count, values).classes().stream()
                .mapToLong(range -> range.most() - range.least() + 1).summaryStatistics();
        if (widths.getCount() > 0) {
            assertThat(widths.getMin()).isPositive();
            assertThat(widths.getMax() - widths.getMin()).isLessThanOrEqualTo(1);
        }
    }

    @Property(tries = 1_000)
    void naturalBreaksAreAsGoodAsTheBestOfAll(
            @ForAll("values") FillValues values, @ForAll @IntRange(min = 2, max = 5) int count) {
        long[] few = Arrays.stream(values.ascending()).limit(13).toArray();
        if (few.length == 0) {
            return;
        }
        var small = new FillValues(values.kind(), few);
        var classes = ValueClasses.of(ClassMethod.NATURAL, count, small);
        double found = 0;
        for (var range : classes.classes()) {
            found += spread(Arrays.stream(few).filter(v -> v >= range.least() && v <= range.most()).toArray());
        }
        double best = best(few, 0, Math.min(count, (int) Arrays.stream(few).distinct().count()));
        assertThat(found).isCloseTo(best, within(1e-6 * Math.max(1, best)));
    }

    /** Every way to cut, one after the other. */
    private static double best(long[] ascending, int from, int classes) {
        if (classes == 1) {
            return spread(Arrays.copyOfRange(ascending, from, ascending.length));
        }
        double best = Double.POSITIVE_INFINITY;
        for (int end = from + 1; end <= ascending.length - classes + 1; end++) {
            best = Math.min(best, spread(Arrays.copyOfRange(ascending, from, end))
                    + best(ascending, end, classes - 1));
        }
        return best;
    }

    private static double spread(long[] values) {
        double mean = LongStream.of(values).average().orElse(0);
        return LongStream.of(values).mapToDouble(value -> (value - mean) * (value - mean)).sum();
    }

    @Property(tries = 500)
    void numbersWithoutTiesComeOutEven(@ForAll @IntRange(min = 2, max = 7) int count,
            @ForAll @IntRange(min = 1, max = 20) int each) {
        var values = new FillValues(ValueKind.PERCENT, LongStream.range(0, (long) count * each).toArray());
        assertThat(ValueClasses.of(ClassMethod.QUANTILE, count, values).sizes(values)).startsWith(0)
                .containsOnly(IntStream.of(0, each).toArray());
    }

    @Test
    void aDistrictOfTiesIsCutAsTheSlowWayCutsIt() {
        var random = new Random(7);
        var steps = random.longs(8_562, 0, 100_000_000).map(one -> Math.round(-Math.log(one / 1e8 + 1e-9) * 3))
                .toArray();
        var values = new FillValues(ValueKind.COUNT, steps);
        long[] ascending = values.ascending();

        var classes = ValueClasses.of(ClassMethod.NATURAL, 3, values);

        assertThat(classes.count()).isEqualTo(3);
        double found = classes.classes().stream().mapToDouble(range -> spread(
                Arrays.stream(ascending).filter(v -> v >= range.least() && v <= range.most()).toArray())).sum();
        long[] distinct = Arrays.stream(ascending).distinct().toArray();
        double best = Double.POSITIVE_INFINITY;
        for (int a = 0; a < distinct.length - 2; a++) {
            for (int b = a + 1; b < distinct.length - 1; b++) {
                long one = distinct[a];
                long two = distinct[b];
                best = Math.min(best, spread(Arrays.stream(ascending).filter(v -> v <= one).toArray())
                        + spread(Arrays.stream(ascending).filter(v -> v > one && v <= two).toArray())
                        + spread(Arrays.stream(ascending).filter(v -> v > two).toArray()));
            }
        }
        assertThat(found).isCloseTo(best, within(1e-6 * best));
    }

    @Test
    void equalValuesMakeOneClassAndNoValuesNone() {
        for (var method : MADE) {
            assertThat(ValueClasses.of(method, 5, counts(4, 4, 4)).classes())
                    .containsExactly(new ValueClasses.Range(4, 4));
            assertThat(ValueClasses.of(method, 5, counts(0, 0)).count()).isZero();
            assertThat(ValueClasses.of(method, 5, counts(0, 0)).sizes(counts(0, 0))).containsExactly(2);
        }
    }

    @Test
    void zeroIsNoneForCountsAndAValueForShares() {
        assertThat(counts(0, 3).of(0)).isEqualTo(FillValues.NONE);
        assertThat(new FillValues(ValueKind.PERCENT, new long[]{0, 3}).of(0)).isZero();
    }

    @Test
    void fixedBoundsHoldWhateverComes() {
        var classes = ValueClasses.fixed(ValueKind.COUNT, List.of(1L, 3L, 6L, 10L));

        assertThat(IntStream.rangeClosed(0, 12).map(value -> classes.classOf(value == 0 ? FillValues.NONE : value)))
                .containsExactly(0, 1, 1, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4);
        assertThat(classes.bounds()).containsExactly(1L, 3L, 6L, 10L);
        assertThatIllegalArgumentException().isThrownBy(() -> ValueClasses.fixed(ValueKind.COUNT, List.of(3L, 3L)));
        assertThatIllegalArgumentException().isThrownBy(() -> ValueClasses.of(ClassMethod.NATURAL, 8, counts(1)));
    }

    @Test
    void classesThatAreKeptTakeInWhatComesLater() {
        var classes = ValueClasses.of(ClassMethod.NATURAL, 2, counts(5, 6, 40, 41));

        assertThat(classes.classOf(2)).isEqualTo(1);
        assertThat(classes.classOf(99)).isEqualTo(2);
    }

    @Test
    void labelsSayWhatIsInAClass() {
        var fixed = ValueClasses.fixed(ValueKind.COUNT, List.of(1L, 3L, 6L, 7L));
        assertThat(ClassLabels.of(fixed, 0, ZH)).containsExactly("0", "1–2", "3–5", "6", "≥ 7");
        var shares = ValueClasses.of(ClassMethod.EQUAL, 2,
                new FillValues(ValueKind.PERCENT, new long[]{FillValues.NONE, 0, 1_000}));
        assertThat(ClassLabels.of(shares, 5, ZH)).containsExactly("不足 5 件", "0.0–50.0", "50.1–100.0");
        assertThat(ClassLabels.of(shares, 5, EN)).containsExactly("under 5 cases", "0.0–50.0", "50.1–100.0");
        assertThat(ClassLabels.of(ValueClasses.of(ClassMethod.NATURAL, 3, counts(4, 4)), 0, EN))
                .containsExactly("0", "4");
    }

    @Test
    void sharesAreRoundedAsTheyArePrinted() {
        assertThat(ValueKind.PERCENT.steps(1, 3)).isEqualTo(333);
        assertThat(ValueKind.PERCENT.steps(1, 2_000)).isEqualTo(1);
        assertThat(ValueKind.PERCENT.print(333)).isEqualTo("33.3");
        assertThat(ValueKind.DENSITY.steps(12.25)).isEqualTo(123);
        assertThat(ValueKind.COUNT.steps(2.0)).isEqualTo(2);
    }

    private static FillValues counts(long... steps) {
        return new FillValues(ValueKind.COUNT, steps);
    }
}
