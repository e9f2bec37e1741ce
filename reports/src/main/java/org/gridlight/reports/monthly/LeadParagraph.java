package org.gridlight.reports.monthly;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;
import org.gridlight.model.words.Words;

/** The month in a few sentences, made from its figures. What is not counted is not mentioned. */
final class LeadParagraph {
    private final Words words;
    private final MonthlyBook.Overview overview;
    private final MonthFigures month;

    LeadParagraph(Words words, MonthlyBook.Overview overview) {
        this.words = words;
        this.overview = overview;
        this.month = overview.month();
    }

    String text() {
        if (month.reported() == 0 && month.shouldClose() == 0) {
            return words.say("monthly.leadNothing");
        }
        return received() + closed() + programmes();
    }

    private String received() {
        var parts = new ArrayList<String>();
        parts.add(words.say("monthly.leadReported", month.reported()));
        change(overview.previousMonth(), MonthFigures::reported).ifPresent(
                text -> parts.add(words.say("monthly.leadOnMonth", text)));
        change(overview.sameMonthLastYear(), MonthFigures::reported).ifPresent(
                text -> parts.add(words.say("monthly.leadOnYear", text)));
        var filed = words.say("monthly.leadFiled", month.filed());
        var split = month.selfSolved().isPresent()
                ? words.say("monthly.leadSelfSolved", month.selfSolved().getAsLong(), filed)
                : filed;
        return words.say("monthly.sentence", String.join(words.say("monthly.comma"), parts)
                + words.say("monthly.semicolon") + split);
    }

    private String closed() {
        var parts = new ArrayList<String>();
        parts.add(words.say("monthly.leadShouldClose", month.shouldClose()));
        parts.add(words.say("monthly.leadClosed", month.closed()));
        month.closeRate().ifPresent(rate -> parts.add(words.say("monthly.leadCloseRate", percent(rate))));
        month.onTimeRate().ifPresent(rate -> parts.add(words.say("monthly.leadOnTimeRate", percent(rate))));
        return words.say("monthly.sentence", String.join(words.say("monthly.comma"), parts));
    }

    private String programmes() {
        var parts = new ArrayList<String>();
        counted("monthly.leadExtended", month.extended(), month.extensionRate()).ifPresent(parts::add);
        counted("monthly.leadSuspended", month.suspended(), Optional.empty()).ifPresent(parts::add);
        counted("monthly.leadReworked", month.reworked(), month.reworkRate()).ifPresent(parts::add);
        return parts.isEmpty() ? "" : words.say("monthly.sentence", String.join(words.say("monthly.comma"), parts));
    }

    private Optional<String> counted(String key, OptionalLong count, Optional<BigDecimal> rate) {
        if (count.isEmpty()) {
            return Optional.empty();
        }
        var share = rate.map(known -> words.say("monthly.inBrackets", percent(known))).orElse("");
        return Optional.of(words.say(key, count.getAsLong(), share));
    }

    private Optional<String> change(Optional<MonthFigures> earlier, ToLongFunction<MonthFigures> figure) {
        return earlier.flatMap(then -> MonthFigures.rate(figure.applyAsLong(month) - figure.applyAsLong(then),
                figure.applyAsLong(then))).map(this::change);
    }

    private String change(BigDecimal change) {
        var size = percent(change.abs());
        return switch (change.signum()) {
            case 1 -> words.say("monthly.up", size);
            case -1 -> words.say("monthly.down", size);
            default -> words.say("monthly.level");
        };
    }

    static String percent(BigDecimal rate) {
        return rate.movePointRight(2).setScale(2, RoundingMode.HALF_UP).toPlainString() + "%";
    }
}
