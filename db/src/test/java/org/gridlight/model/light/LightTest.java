package org.gridlight.model.light;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class LightTest {
    private static final Instant YELLOW = Instant.parse("2026-07-16T06:00:00Z");
    private static final Instant RED = Instant.parse("2026-07-16T07:00:00Z");

    @Test
    void turnsAtTheVeryMoment() {
        assertThat(Light.of(YELLOW.minusNanos(1), YELLOW, RED, false)).isEqualTo(Light.GREEN);
        assertThat(Light.of(YELLOW, YELLOW, RED, false)).isEqualTo(Light.YELLOW);
        assertThat(Light.of(RED.minusNanos(1), YELLOW, RED, false)).isEqualTo(Light.YELLOW);
        assertThat(Light.of(RED, YELLOW, RED, false)).isEqualTo(Light.RED);
    }

    @Test
    void isGreyWhileTheClockStandsHoweverLate() {
        assertThat(Light.of(RED.plusSeconds(1), YELLOW, RED, true)).isEqualTo(Light.GREY);
    }

    @Test
    void staysGreenWithoutALimit() {
        assertThat(Light.of(RED, null, null, false)).isEqualTo(Light.GREEN);
    }
}
