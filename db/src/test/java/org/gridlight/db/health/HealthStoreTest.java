package org.gridlight.db.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gridlight.db.Backup;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.Progress;
import org.gridlight.db.cases.Hall;
import org.gridlight.model.health.HealthRule;
import org.gridlight.model.health.HealthRule.State;
import org.gridlight.model.health.HealthSign;
import org.gridlight.model.health.HealthSign.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the server and the workstations say of themselves, who reads it, and how it is judged. */
class HealthStoreTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private static final Instant NOW = Instant.parse("2026-07-16T06:00:00Z");

    private static Map<Kind, HealthSign> byKind(HealthStore store) {
        return store.signs().stream().filter(sign -> sign.kind() != Kind.SEAT)
                .collect(Collectors.toMap(HealthSign::kind, Function.identity()));
    }

    @Test
    void theSystemAdministratorReadsItAndNobodyElse() throws Exception {
        try (var hall = new Hall(DB)) {
            hall.callIn(Hall.SYSTEM);
            hall.register();
            var administrator = new HealthStore(hall.signedIn(Hall.SYSTEM));
            var operator = new HealthStore(hall.signedIn(Hall.OPERATOR));
            assertThat(operator.signs()).isEmpty();

            var before = byKind(administrator);
            assertThat(before.get(Kind.CONNECTIONS).number()).isPositive()
                    .isLessThanOrEqualTo(before.get(Kind.CONNECTIONS).most());
            assertThat(before.get(Kind.SLOW).most()).as("seconds the server runs").isPositive();
            assertThat(before.get(Kind.BACKUP).at()).as("never saved").isNull();
            assertThat(before.get(Kind.FEED).number()).isPositive();

            var file = DatabaseFixture.target().resolve("health.sql.gz");
            Files.deleteIfExists(file);
            new Backup(DB.database()).save(file, Progress.UNHEARD);
            assertThat(byKind(administrator).get(Kind.BACKUP)).returns(file.toFile().length(), HealthSign::number)
                    .returns(0L, HealthSign::most);

            operator.tell("seat 7", "1.0", Instant.now().plusSeconds(60), 0);
            operator.tell("seat 7", "1.0", Instant.now().minusSeconds(60), Long.MAX_VALUE);
            assertThat(administrator.signs()).filteredOn(sign -> sign.kind() == Kind.SEAT).singleElement()
                    .satisfies(seat -> {
                        assertThat(seat.name()).startsWith("seat 7");
                        assertThat(seat.number()).isBetween(-62_000L, -58_000L);
                        assertThat(seat.most()).as("it has heard all").isZero();
                    });
            operator.tell("seat 8", "1.0", Instant.now(), 0);
            assertThat(administrator.signs()).filteredOn(sign -> sign.kind() == Kind.SEAT)
                    .extracting(HealthSign::most).anySatisfy(lag -> assertThat(lag).isPositive());
        }
    }

    private static State of(Kind kind, Long number, Long most, Instant at, String words) {
        return new HealthRule(NOW, "1.0").of(new HealthSign(kind, null, number, most, at, words));
    }

    @Test
    void whatIsWrongIsToldFromWhatIsToBeWatched() {
        assertThat(of(Kind.CONNECTIONS, 70L, 100L, NOW, "")).isEqualTo(State.GOOD);
        assertThat(of(Kind.CONNECTIONS, 71L, 100L, NOW, "")).isEqualTo(State.WATCH);
        assertThat(of(Kind.CONNECTIONS, 91L, 100L, NOW, "")).isEqualTo(State.WRONG);
        assertThat(of(Kind.SLOW, 200L, 86_400L * 2, NOW, "2")).isEqualTo(State.GOOD);
        assertThat(of(Kind.SLOW, 201L, 86_400L * 2, NOW, "2")).isEqualTo(State.WATCH);
        assertThat(of(Kind.DISK, null, 100L, NOW, null)).isEqualTo(State.WATCH);
        assertThat(of(Kind.DISK, 26L, 100L, NOW, null)).isEqualTo(State.GOOD);
        assertThat(of(Kind.DISK, 25L, 100L, NOW, null)).isEqualTo(State.WATCH);
        assertThat(of(Kind.DISK, 15L, 100L, NOW, null)).isEqualTo(State.WRONG);
        assertThat(of(Kind.BACKUP, null, null, null, null)).isEqualTo(State.WRONG);
        assertThat(of(Kind.BACKUP, 1L, 0L, NOW.minus(Duration.ofHours(26)), null)).isEqualTo(State.GOOD);
        assertThat(of(Kind.BACKUP, 1L, 0L, NOW.minus(Duration.ofHours(27)), null)).isEqualTo(State.WATCH);
        assertThat(of(Kind.BACKUP, 1L, 0L, NOW.minus(Duration.ofHours(51)), null)).isEqualTo(State.WRONG);
        assertThat(of(Kind.CHAIN, 9L, null, NOW, null)).isEqualTo(State.GOOD);
        assertThat(of(Kind.CHAIN, 9L, null, NOW, "CHANGED")).isEqualTo(State.WRONG);
        assertThat(of(Kind.CHAIN, null, null, null, null)).isEqualTo(State.WATCH);
        assertThat(of(Kind.SEAT, 2_000L, 5_000L, NOW, "1.0")).isEqualTo(State.GOOD);
        assertThat(of(Kind.SEAT, -2_001L, 0L, NOW, "1.0")).isEqualTo(State.WATCH);
        assertThat(of(Kind.SEAT, 0L, 5_001L, NOW, "1.0")).isEqualTo(State.WATCH);
        assertThat(of(Kind.SEAT, 0L, 0L, NOW, "0.9")).isEqualTo(State.WATCH);
    }
}
