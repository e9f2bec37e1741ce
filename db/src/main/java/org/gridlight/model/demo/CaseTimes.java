package org.gridlight.model.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** When things are reported: peaks of the day and the week, and the ten minutes of a storm in which nothing else is. */
final class CaseTimes {
    /** How long the worst of the storm lasts. */
    static final int STORM_MINUTES = 10;

    private static final LocalTime STORM = LocalTime.of(17, 40);
    private final ZoneId zone;
    private final Instant storm;
    private final List<Instant> ordinary;

    private CaseTimes(ZoneId zone, Instant storm, List<Instant> ordinary) {
        this.zone = zone;
        this.storm = storm;
        this.ordinary = ordinary;
    }

    static CaseTimes of(DemoOrder order, ZoneId zone) {
        var from = order.until().minus(order.days(), ChronoUnit.DAYS);
        var storm = storm(from, order.until(), zone);
        var times = new CaseTimes(zone, storm, new ArrayList<>());
        times.spread(from, order.until(), order.days() * order.casesADay(), Dice.of(order.seed(), 10));
        times.ordinary.sort(null);
        return times;
    }

    /** The last Saturday evening of the period that is over; of a short period the last evening; none when there is none. */
    private static Instant storm(Instant from, Instant until, ZoneId zone) {
        Instant evening = null;
        for (var day = LocalDate.ofInstant(until, zone); evening == null || days(day, until, zone) < 7; day = day
                .minusDays(1)) {
            var at = day.atTime(STORM).atZone(zone).toInstant();
            if (at.isBefore(from)) {
                return evening;
            }
            boolean over = at.plus(2, ChronoUnit.HOURS).isBefore(until);
            if (over && day.getDayOfWeek() == DayOfWeek.SATURDAY) {
                return at;
            }
            evening = over && evening == null ? at : evening;
        }
        return evening;
    }

    private static long days(LocalDate day, Instant until, ZoneId zone) {
        return ChronoUnit.DAYS.between(day, LocalDate.ofInstant(until, zone));
    }

    private void spread(Instant from, Instant until, int count, Dice dice) {
        int hours = (int) ChronoUnit.HOURS.between(from, until);
        var sums = new double[hours];
        double sum = 0;
        for (int i = 0; i < hours; i++) {
            var at = from.plus(i, ChronoUnit.HOURS).atZone(zone);
            sum += DailyCurve.weight(at.getDayOfWeek(), at.getHour());
            sums[i] = sum;
        }
        for (int i = 0; i < count; i++) {
            int hour = hour(sums, sum * (i + dice.share()) / count);
            var at = from.plus(hour, ChronoUnit.HOURS).plusMillis(dice.below(3_600_000));
            ordinary.add(inStorm(at) ? at.plus(STORM_MINUTES + 2, ChronoUnit.MINUTES) : at);
        }
    }

    private static int hour(double[] sums, double wanted) {
        int found = Arrays.binarySearch(sums, wanted);
        return Math.min(sums.length - 1, found >= 0 ? found : -found - 1);
    }

    private boolean inStorm(Instant at) {
        return storm != null && !at.isBefore(storm) && at.isBefore(storm.plus(STORM_MINUTES, ChronoUnit.MINUTES));
    }

    /** When it began; null when the period has no evening. */
    Instant storm() {
        return storm;
    }

    /** Reports outside the storm, in order. */
    List<Instant> ordinary() {
        return ordinary;
    }
}
