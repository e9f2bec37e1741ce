package org.gridlight.client.lights;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.gridlight.model.clock.LimitUnit;
import org.gridlight.model.clock.TimeWords;
import org.gridlight.model.light.Light;
import org.gridlight.model.light.TimeInLight;
import org.gridlight.model.light.UnitLightHistory;
import org.gridlight.model.measures.LightMeasure;
import org.gridlight.model.words.Words;

/** What the record of a unit says. Immutable, safe for many threads. */
final class UnitRecordWords {
    private final Words words;
    private final ZoneId zone;
    private final TimeWords times;
    private final DateTimeFormatter minute;
    private final DateTimeFormatter whole;
    private final DateTimeFormatter day;
    private final DateTimeFormatter withoutYear;

    UnitRecordWords(Words words, ZoneId zone) {
        this.words = words;
        this.zone = zone;
        this.times = new TimeWords(words, zone);
        this.minute = DateTimeFormatter.ofPattern("MM-dd HH:mm:ss").withZone(zone);
        this.whole = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(zone);
        this.withoutYear = DateTimeFormatter.ofPattern("MM-dd HH:mm").withZone(zone);
        this.day = DateTimeFormatter.ofPattern("MM-dd E", words.locale());
    }

    /** The lines of a period, newest first; the last one says under which light it began. */
    List<UnitRecordRow> rows(UnitLightHistory history, Instant now) {
        return history.spans().reversed().stream().map(span -> row(history, span, now)).toList();
    }

    private UnitRecordRow row(UnitLightHistory history, UnitLightHistory.Span span, Instant now) {
        var change = span.change();
        var amount = times.amount(span.length(), LimitUnit.URGENT_DAY);
        boolean lasts = span.until().equals(history.until());
        var key = !lasts
                ? "lights.record.stood"
                : span.until().isBefore(now) ? "lights.record.stoodToEnd" : "lights.record.stoodSince";
        return new UnitRecordRow(span.from(), minute.format(span.from()), change == null ? null : change.before(),
                span.light(), change == null ? null : change.counts(), hours(span.length()), words.say(key, amount));
    }

    private static String hours(Duration length) {
        return BigDecimal.valueOf(length.toMillis()).divide(BigDecimal.valueOf(Duration.ofHours(1).toMillis()), 2,
                RoundingMode.HALF_UP).toPlainString();
    }

    String light(Light light) {
        return words.say("lights.name." + light);
    }

    /** 红灯 12.50 小时 · 7.4%: the hours are those that the scores count. */
    String share(TimeInLight time, Light light) {
        return words.say("lights.record.share", light(light), hours(time, light), percent(time.percentOf(light)));
    }

    /** Hours under a light with two decimals. */
    static String hours(TimeInLight time, Light light) {
        return measure(light).of(time).toPlainString();
    }

    private static LightMeasure measure(Light light) {
        return switch (light) {
            case RED -> LightMeasure.RED_HOURS;
            case YELLOW -> LightMeasure.YELLOW_HOURS;
            case GREEN -> LightMeasure.GREEN_HOURS;
            case GREY -> LightMeasure.GREY_HOURS;
        };
    }

    private static String percent(double share) {
        return BigDecimal.valueOf(share).setScale(1, RoundingMode.HALF_UP).toPlainString();
    }

    /** 07-16 周四. */
    String day(UnitLightHistory.Day one) {
        return day.format(one.date());
    }

    /** 07-16 00:00 至 07-16 14:36, what was observed of the period; with the year when it is another one. */
    String range(UnitLightHistory history, Instant now) {
        boolean thisYear = year(history.from()) == year(now);
        return words.say("lights.record.range", (thisYear ? withoutYear : whole).format(history.from()),
                (thisYear ? withoutYear : whole).format(history.until()));
    }

    private int year(Instant at) {
        return at.atZone(zone).getYear();
    }

    String moment(Instant at) {
        return whole.format(at);
    }
}
