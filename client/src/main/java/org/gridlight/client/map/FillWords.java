package org.gridlight.client.map;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.function.BooleanSupplier;
import org.gridlight.model.theme.ClassMethod;
import org.gridlight.model.theme.FillChoice;
import org.gridlight.model.theme.FillPeriod;
import org.gridlight.model.theme.FillUnit;
import org.gridlight.model.theme.HeatChoice;
import org.gridlight.model.theme.ValueKind;
import org.gridlight.model.words.Words;

/** What thematic maps are called. Immutable. */
final class FillWords {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Words words;
    private final ZoneId zone;
    private final InstantSource clock;
    private final BooleanSupplier past;

    /** @param zone the centre's zone; @param past whether a moment is shown that is over: then nothing is called now */
    FillWords(Words words, ZoneId zone, InstantSource clock, BooleanSupplier past) {
        this.past = past;
        this.words = words;
        this.zone = zone;
        this.clock = clock;
    }

    String unit(FillUnit unit) {
        return switch (unit) {
            case UNIT_GRID -> words.say("object.unitGrid");
            case RESPONSIBILITY_GRID -> words.say("object.responsibilityGrid");
            case COMMUNITY, STREET -> words.say("map.fill.unit." + unit);
        };
    }

    /** 在办案件数／单元网格; shares, densities and hours with their unit. */
    String title(FillChoice choice) {
        var measure = choice.kind() == ValueKind.COUNT
                ? choice.measure().name(words)
                : words.say("map.fill.ofKind", choice.measure().name(words), words.say("fill.kind." + choice.kind()));
        return words.say("map.fill.title", measure, unit(choice.unit()));
    }

    /** 单元网格 · 在办案件数. */
    String chosen(FillChoice choice) {
        return words.say("map.fill.chosen", unit(choice.unit()), choice.measure().name(words));
    }

    /** How the classes were made, and of what time: 自然断点 5 级 · 7月1日—16日. */
    String about(FillShown fill) {
        var choice = fill.choice();
        var method = choice.method() == ClassMethod.FIXED
                ? words.say("fill.method.FIXED")
                : words.say("map.fill.method", words.say("fill.method." + choice.method()), fill.classes().count());
        boolean held = choice.measure().isLive() && choice.method() != ClassMethod.FIXED;
        return words.say("map.fill.about", method, held
                ? words.say("map.fill.classedAt", time(fill.at()))
                : bounds(choice.period(), fill.at()));
    }

    private String time(Instant at) {
        return TIME.format(LocalTime.ofInstant(at, zone));
    }

    /** The name of a time: 现在, 今天, 2026年6月. */
    String period(FillPeriod period) {
        if (period.span() == FillPeriod.Span.NOW && past.getAsBoolean()) {
            return words.say("map.period.past");
        }
        return period.span() == FillPeriod.Span.MONTH
                ? words.say("map.period.month", period.month().getYear(), period.month().getMonthValue())
                : words.say("map.period." + period.span());
    }

    /** From which day to which. */
    private String bounds(FillPeriod period, Instant at) {
        if (period.span() == FillPeriod.Span.NOW || period.span() == FillPeriod.Span.MONTH) {
            return period(period);
        }
        var now = at.equals(Instant.EPOCH) ? clock.instant() : at;
        var question = period.question(now, zone);
        var from = ZonedDateTime.ofInstant(question.from(), zone);
        var until = ZonedDateTime.ofInstant(now, zone);
        return period.span() == FillPeriod.Span.TODAY
                ? words.say("map.period.dayUntil", until.getMonthValue(), until.getDayOfMonth(), time(now))
                : words.say("map.period.days", from.getMonthValue(), from.getDayOfMonth(), until.getMonthValue(),
                        until.getDayOfMonth(), time(now));
    }

    /** 292 格, 28 个. */
    String units(FillUnit unit, int count) {
        return words.say(unit == FillUnit.COMMUNITY || unit == FillUnit.STREET
                ? "map.legend.areas"
                : "map.legend.grids", count);
    }

    /** Of which cases the heat is. */
    String heat(HeatChoice choice) {
        return choice.of() == HeatChoice.Of.REPORTED
                ? words.say("map.heat.REPORTED", period(choice.period()))
                : words.say("map.heat." + choice.of());
    }

    /** Without needless decimals. */
    String number(double value) {
        return value >= 10
                ? Long.toString(Math.round(value))
                : BigDecimal.valueOf(value).stripTrailingZeros()
                        .toPlainString();
    }
}
