package org.gridlight.client.map;

import java.time.Instant;
import java.time.ZoneId;
import org.gridlight.model.cases.CaseClocks;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.clock.TimeWords;
import org.gridlight.model.light.Light;
import org.gridlight.model.words.Words;

/** The time of a case in people's words. Immutable; costs some milliseconds to make. */
final class CaseTime {
    private static final int DAY = 4;
    private static final int DAY_AND_SERIAL = 9;

    private final Words words;
    private final CaseClocks clocks;
    private final TimeWords times;

    CaseTime(Words words, ZoneId zone, CaseClocks clocks) {
        this.words = words;
        this.clocks = clocks;
        this.times = new TimeWords(words, zone);
    }

    /** 剩 21 分, 已超 18 分, 挂账; a dash without a limit. */
    String remaining(OpenCase one, Instant now) {
        if (one.suspendedUntil() != null) {
            return words.say("state.SUSPENDED");
        }
        return clocks.left(one, now).map(left -> times.left(left, clocks.unit(one))).orElse("-");
    }

    /** The end of its number as it is said: day, then the running number, 0716-01187. */
    static String shortNumber(OpenCase one) {
        var number = one.number();
        int from = number.length() - DAY_AND_SERIAL;
        return from < 0 ? number : number.substring(from, from + DAY) + "-" + number.substring(from + DAY);
    }

    /** The style in which it stands. */
    static String style(Light light) {
        return switch (light) {
            case RED -> "red";
            case YELLOW -> "yellow";
            case GREEN, GREY -> "t2";
        };
    }
}
