package org.gridlight.client.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the bench of turning lights counts; how long it takes is nothing to test. */
class LightTurnBenchTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    @Test
    void aBurstIsJudgedAtOnceAndNothingIsLost() {
        var rows = new LightTurnBench(DB.database(), Progress.UNHEARD, InstantSource.system(), System::nanoTime)
                .rows(1_200, 300).stream()
                .collect(Collectors.toMap(BenchRow::name, Function.identity()));

        assertThat(rows.get("open cases under lights").value()).isEqualTo(1_200);
        assertThat(rows.get("clocks turning in one minute").value()).isEqualTo(300);
        assertThat(rows.get("changes of lights written by it").value()).isPositive();
        assertThat(rows.get("units that are not as the board's code says").ok()).isTrue();
        assertThat(rows.get("until every board is right").hold()).isEqualTo(2);
        assertThat(rows.get("units by the board's code, no case red").hold()).isEqualTo(100);
    }
}
