package org.gridlight.client.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.Progress;
import org.gridlight.db.bench.SearchTrialStore;
import org.gridlight.db.bench.TrialStore;
import org.gridlight.db.cases.OpenCaseStore;
import org.gridlight.db.grid.SmallDistrict;
import org.gridlight.model.words.Refusal;
import org.gridlight.model.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the benches count; how long it takes is nothing to test. */
class QueueBenchTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    @Test
    void actsAndClaimsAreCountedAndNothingIsLost() {
        var report = new QueueBench(DB.database(), Progress.UNHEARD, InstantSource.system(), System::nanoTime)
                .run(new QueueBench.Size(3_000, 4, Duration.ofMillis(400)));

        var rows = byName(report);
        assertThat(rows.get("open cases").value()).isEqualTo(3_000);
        assertThat(rows.get("acts acknowledged").value()).isGreaterThan(20);
        assertThat(rows.get("acts lost or done twice").value()).isZero();
        assertThat(rows.get("given out twice").ok()).isTrue();
        assertThat(rows.get("operators who drew nothing").ok()).isTrue();
        assertThat(rows.get("most draws of an operator").peerValue()).isPositive();
        assertThat(rows.get("acts at once").peer()).isEqualTo("without the head lock");
        assertThat(rows.get("lost to the head lock").hold()).isEqualTo(40);
        assertThat(rows.get("queue opens").hold()).isEqualTo(1);
        assertThat(rows.get("a saved filter applied, longest").hold()).isEqualTo(100);
        assertThat(rows.get("a frame by street, longest").hold()).isEqualTo(50);
        assertThat(rows.get("heap with the queue open").hold()).isEqualTo(300);
        assertThat(rows.get("claim and the whole file, 10 a second offered, p95").hold()).isEqualTo(150);
        assertThat(rows.keySet()).hasSize(34);
        // The procedure of the chain is again as it was.
        assertThat(new TrialStore(DB.database()).withoutHeadLock(() -> 7)).isEqualTo(7);
    }

    @Test
    void whatIsLookedForIsMeasuredBesideTheRecord() {
        new TrialStore(DB.database()).fill(60);
        var rows = byName(new BenchReport("queue",
                new SearchBench(DB.database(), Progress.UNHEARD, InstantSource.system(), System::nanoTime,
                        DatabaseFixture.target().resolve("bench-search"), Words.of(Locale.SIMPLIFIED_CHINESE))
                        .run(2_000)));

        assertThat(rows.get("cases in the index").value()).isEqualTo(2_060);
        assertThat(rows.get("key to results, search, p95").hold()).isEqualTo(100);
        assertThat(rows.get("key to results, queue, p95").hold()).isEqualTo(100);
        assertThat(rows.get("key to results, search, p50").peer()).isEqualTo("LIKE over all");
        assertThat(rows.get("index on the disk").value()).isPositive();
        assertThat(rows.get("changes caught up with").value()).isPositive();
        var trial = new SearchTrialStore(DB.database());
        assertThat(trial.like(trial.typed().getFirst())).hasSize(12);
        assertThat(trial.newestLike(trial.typed().getFirst())).hasSize(200);
    }

    @Test
    void workstationsHearOfEveryChangeOnce() {
        var report = new FeedBench(DB.database(), Progress.UNHEARD, System::nanoTime)
                .run(new FeedBench.Size(5, 3, Duration.ofMillis(400)));

        var rows = byName(report);
        assertThat(rows.get("changes missed").value()).isZero();
        assertThat(rows.get("changes heard twice").value()).isZero();
        assertThat(rows.get("change seen, 3 writers, p95").hold()).isEqualTo(500);
        assertThat(rows.get("change seen, 1 writer, p50").value()).isPositive();
        assertThat(rows).containsKeys("10,000 changes at once heard by all", "server at rest, share of a core");
    }

    @Test
    void aRecordIsFilledUpToSoManyOpenCasesAndNoFurther() {
        var trial = new TrialStore(DB.database());
        trial.fill(60);
        trial.fill(90);
        trial.fill(90);

        assertThat(new OpenCaseStore(DB.database()).all()).hasSize(90);
    }

    @Test
    void aRecordInUseIsRefused() {
        SmallDistrict.keep(DB.database());

        assertThatThrownBy(() -> new TrialStore(DB.database()).fill(10)).isInstanceOf(Refusal.class)
                .hasMessageContaining("bench.notEmpty");
    }

    @Test
    void percentilesAreOfTheValuesThemselves() {
        var took = Percentiles.ofNanoseconds(new long[]{4_000_000, 1_000_000, 3_000_000, 2_000_000});

        assertThat(took.at(50)).isEqualTo(2);
        assertThat(took.at(95)).isEqualTo(4);
        assertThat(took.at(0)).isEqualTo(1);
        assertThat(took.most()).isEqualTo(4);
    }

    private static Map<String, BenchRow> byName(BenchReport report) {
        return report.rows().stream().collect(Collectors.toMap(BenchRow::name, Function.identity()));
    }
}
