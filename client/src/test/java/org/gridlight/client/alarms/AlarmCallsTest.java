package org.gridlight.client.alarms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gridlight.client.live.LiveAlarms;
import org.gridlight.client.seat.MadeUpClaims;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.seat.TestSeat;
import org.gridlight.model.alarm.Alarm;
import org.gridlight.model.alarm.AlarmPriority;
import org.gridlight.model.people.Role;
import org.junit.jupiter.api.Test;

/** At which seat what is heard. */
class AlarmCallsTest {
    private final TestSeat test = new TestSeat();
    private final MadeUpAlarms record = MadeUpAlarms.afternoon();
    private final List<String> heard = new ArrayList<>();
    private Instant now = TestSeat.NOW;
    private LiveAlarms live;
    private Seat seat;

    private AlarmCalls calls() {
        test.clock = () -> now;
        test.cases.replace(record.cases);
        live = new LiveAlarms(record, test.tasks, test.clock);
        live.readOnce();
        test.alarms = live;
        seat = test.seat(null);
        return new AlarmCalls(seat, new Voice() {
            @Override
            public boolean sound(Tone tone) {
                heard.add(tone.name());
                return true;
            }

            @Override
            public void say(String words) {
                heard.add(words);
            }
        });
    }

    private void comes(String unit) {
        record.unit(unit, 2, 5.5, 36, AlarmPriority.LOW);
        live.ask();
    }

    private Alarm urgentComes(String category) {
        record.urgent("燃气集团", category, "东市口", 36, 5);
        test.cases.replace(record.cases);
        live.ask();
        return record.alarms.values().stream().reduce((a, b) -> b).orElseThrow();
    }

    @Test
    void theShiftLeaderHearsWhatComesAndNotWhatWasThere() {
        try (var _ = calls()) {
            assertThat(heard).isEmpty();
            comes("路灯管理所");
            assertThat(heard).containsExactly("RED", "红灯，路灯管理所，超期在手 2 件，占 5.5%。");
            heard.clear();
            urgentComes("燃气井盖异响");
            assertThat(heard).containsExactly("URGENT", "紧急超期，燃气井盖异响，东市口。");
            heard.clear();
            live.ask();
            assertThat(heard).as("told once").isEmpty();
        }
    }

    @Test
    void whatCallsAgainUnansweredIsHeardAgain() {
        try (var _ = calls()) {
            var drains = record.named("排水公司");
            record.put(called(drains, now));
            live.ask();
            assertThat(heard).containsExactly("RED", "红灯，排水公司，超期在手 9 件，占 9.4%。");
            heard.clear();
            record.put(called(drains, now));
            live.ask();
            assertThat(heard).as("the same call").isEmpty();
        }
    }

    private static Alarm called(Alarm a, Instant at) {
        return new Alarm(a.id(), a.kind(), a.priority(), a.objectId(), a.unitId(), a.name(), a.current(), a.latched(),
                a.state(), a.cause(), a.raisedAt(), a.stateSince(), a.goneSince(), a.times(), a.acknowledgement(),
                a.shelf(), a.reopened(), at, a.nagAt(), a.version());
    }

    @Test
    void othersHearTheUrgentCasesTheyHaveInHand() {
        test.roles = Set.of(Role.DISPATCHER);
        try (var _ = calls()) {
            comes("路灯管理所");
            urgentComes("道路积水");
            assertThat(heard).isEmpty();
            // The next one is in his hand before it calls.
            long next = record.alarms.size() + 1L;
            test.claims.claims.add(MadeUpClaims.claim(next, 1, "周敏", 8));
            seat.claims().pulse();
            assertThat(urgentComes("道路积水").objectId()).isEqualTo(next);
            assertThat(heard).first().isEqualTo("URGENT");
        }
    }

    /** In a flood one of each kind is heard; when it is over every one is again. */
    @Test
    void aFloodIsHeardOnceAKind() {
        try (var _ = calls()) {
            for (int i = 0; i < 30; i++) {
                urgentComes(i % 2 == 0 ? "道路积水" : "行道树倾倒");
            }
            assertThat(heard.stream().filter("URGENT"::equals).count()).isLessThan(Flood.MOST + 3L);
            heard.clear();
            urgentComes("架空线缆脱落");
            assertThat(heard).hasSize(2);
            heard.clear();
            urgentComes("道路积水");
            assertThat(heard).isEmpty();
            now = now.plus(Duration.ofMinutes(15));
            record.unit("路灯管理所", 2, 5.5, 51, AlarmPriority.LOW);
            live.ask();
            assertThat(heard).hasSize(2);
        }
    }
}
