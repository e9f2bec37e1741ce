package org.gridlight.client.alarms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.gridlight.client.live.LiveAlarms;
import org.gridlight.model.alarm.Alarm;
import org.gridlight.model.alarm.AlarmPriority;
import org.junit.jupiter.api.Test;

/** When a flood begins and ends, and that none of its alarms is lost. */
class FloodTest {
    private static final Instant NOON = Instant.parse("2026-07-16T04:00:00Z");

    private final MadeUpAlarms record = new MadeUpAlarms();
    private final Flood flood = new Flood();

    private Alarm at(Instant moment) {
        int minutes = (int) Duration.between(Instant.parse("2026-07-16T06:00:00Z"), moment).toMinutes();
        record.unit("单位", 2, 5, minutes, AlarmPriority.LOW);
        return record.alarms.values().stream().reduce((a, b) -> b).orElseThrow();
    }

    @Test
    void tenInTenMinutesAreNoneAndElevenAre() {
        for (int i = 0; i < Flood.MOST; i++) {
            flood.heard(at(NOON.plus(Duration.ofMinutes(i))));
        }
        flood.at(NOON.plus(Duration.ofMinutes(9)));
        assertThat(flood.since()).isEmpty();
        flood.heard(at(NOON.plus(Duration.ofMinutes(9))));
        flood.at(NOON.plus(Duration.ofMinutes(9)));
        assertThat(flood.since()).contains(NOON);
        assertThat(flood.inWindow()).isEqualTo(11);
    }

    @Test
    void itEndsOnlyWhenItHasBecomeQuiet() {
        for (int i = 0; i < 12; i++) {
            flood.heard(at(NOON));
        }
        flood.at(NOON);
        for (int i = 0; i < Flood.CALM + 1; i++) {
            flood.heard(at(NOON.plus(Duration.ofMinutes(9))));
        }
        flood.at(NOON.plus(Duration.ofMinutes(12)));
        assertThat(flood.inWindow()).as("fewer than begin a flood").isEqualTo(Flood.CALM + 1);
        assertThat(flood.since()).as("but it goes on").isPresent();
        flood.at(NOON.plus(Duration.ofMinutes(20)));
        assertThat(flood.since()).isEmpty();
    }

    /** Whatever comes in whatever order, every alarm that calls stands in the list or in exactly one summary. */
    @Test
    void noneIsLostAndNoneStandsTwice() {
        var dice = new SplittableRandom(5);
        for (int round = 0; round < 200; round++) {
            var made = MadeUpAlarms.storm();
            var model = new AlarmListModel(new AlarmListModel.Naming() {
                @Override
                public String group(Alarm alarm) {
                    return "g" + alarm.id() % 7;
                }

                @Override
                public String unit(Alarm alarm) {
                    return alarm.name();
                }
            });
            var shown = made.alarms.values().stream().filter(alarm -> dice.nextInt(3) > 0).toList();
            model.apply(new LiveAlarms.Changed(true, shown));
            if (dice.nextBoolean()) {
                model.turn("group g" + dice.nextInt(7));
            }
            var rows = model.frame(MadeUpAlarms.NOW.plus(Duration.ofMinutes(dice.nextInt(30))));
            var seen = new HashSet<Long>();
            for (int row = 0; row < rows.size(); row++) {
                boolean again = rows.at(row) instanceof AlarmRows.Line line && line.within();
                rows.at(row).ids().forEach(id -> assertThat(seen.add(id)).isNotEqualTo(again));
            }
            assertThat(seen).isEqualTo(shown.stream().map(Alarm::id).collect(Collectors.toSet()));
        }
    }
}
