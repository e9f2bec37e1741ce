package org.gridlight.client.map;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.light.Light;
import org.gridlight.model.words.Words;

/** The time of a case in people's words, as the map says it. */
final class CaseTime {
    private final Words words;

    CaseTime(Words words, ZoneId zone) {
        this.words = words;
    }

    String remaining(OpenCase one, Instant now) {
        return one.dueNext().map(due -> Duration.between(now, due).toMinutes() + " min").orElse("-");
    }

    static String style(Light light) {
        return switch (light) {
            case RED -> "red-text";
            case YELLOW -> "yellow-text";
            case GREEN, GREY -> "t2";
        };
    }
}
