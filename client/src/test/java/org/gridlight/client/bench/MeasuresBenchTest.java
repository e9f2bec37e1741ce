package org.gridlight.client.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.Progress;
import org.gridlight.db.grid.SmallDistrict;
import org.gridlight.model.words.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MeasuresBenchTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    /** Each look at the clock is half a second later than the last. */
    private final AtomicLong clock = new AtomicLong();
    private final Stopwatch stopwatch = new Stopwatch(() -> clock.addAndGet(500_000_000));

    @Test
    void everyGroupingIsTimedAndTheSumIsHeldAgainstTheDesign() throws IOException {
        var report = new MeasuresBench(DB.database(), Progress.UNHEARD, stopwatch).run(2_000);

        assertThat(report.rows()).hasSize(14).allSatisfy(row -> assertThat(row.unit()).isEqualTo("s"));
        // Nine counts in two ways, half a second each.
        var read = report.rows().get(12);
        assertThat(read.value()).isEqualTo(4.5);
        assertThat(read.ok()).isFalse();
        assertThat(read.ratio()).isEqualTo(1.0);
        assertThat(report.rows().getLast().value()).isEqualTo(4.5);
        assertThat(report.rows().getLast().ok()).isTrue();
        var json = new ObjectMapper().readTree(report.json());
        assertThat(json.at("/bench").asText()).isEqualTo("measures");
        assertThat(json.at("/rows/0/hold").isNull()).isTrue();
        assertThat(json.at("/rows/13/hold").asDouble()).isEqualTo(60);
    }

    @Test
    void aSecondRunUsesWhatIsThere() {
        var bench = new MeasuresBench(DB.database(), Progress.UNHEARD, stopwatch);
        bench.run(500);

        assertThat(bench.run(500).rows()).hasSize(14);
    }

    @Test
    void aRecordInUseIsRefused() {
        SmallDistrict.keep(DB.database());

        assertThatThrownBy(() -> new MeasuresBench(DB.database(), Progress.UNHEARD, stopwatch).run(500))
                .isInstanceOf(Refusal.class).hasMessageContaining("bench.notEmpty");
    }

    @Test
    void aNumberThatIsExceededFallsShort() {
        assertThat(new BenchRow("slow", 61, "s", 60.0).ok()).isFalse();
        assertThat(new BenchRow("free", 61, "s", null).ok()).isNull();
    }
}
