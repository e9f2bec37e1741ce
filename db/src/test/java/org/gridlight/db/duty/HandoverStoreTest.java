package org.gridlight.db.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.cases.Hall;
import org.gridlight.model.duty.DutyEntry;
import org.gridlight.model.duty.DutyEntry.Kind;
import org.gridlight.model.duty.HandoverFigure;
import org.gridlight.model.words.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Handovers from the draft to both signatures, with figures that stand still; the duty log, only ever added to. */
class HandoverStoreTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private Hall hall;

    @BeforeEach
    void open() {
        hall = new Hall(DB);
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private HandoverStore store(String account) {
        return new HandoverStore(hall.signedIn(account));
    }

    private void refused(Runnable wish, String reason) {
        assertThatThrownBy(wish::run).isInstanceOf(Refusal.class).hasMessageContaining(reason);
    }

    @Test
    void handoverIsSignedByBothAndThenStandsStill() {
        var leaving = store(Hall.LEADER);
        var arriving = store(Hall.LEADER_2);
        hall.register();
        assertThat(leaving.draft()).isEmpty();
        var wish = UUID.randomUUID();
        long id = leaving.keep(wish, 0, "南河路积水，已派两台泵车");
        assertThat(leaving.keep(wish, 0, "南河路积水，已派两台泵车")).isEqualTo(id);
        refused(() -> arriving.keep(UUID.randomUUID(), 0, "另一份"), "handover.changed");
        leaving.keep(UUID.randomUUID(), 1, "南河路积水已退");
        refused(() -> leaving.leave(UUID.randomUUID(), id, 1, "周敏、王强"), "handover.changed");
        refused(() -> arriving.take(UUID.randomUUID(), id, "", "韩冬"), "handover.notNow");

        leaving.leave(UUID.randomUUID(), id, 2, "周敏、王强");
        refused(() -> leaving.leave(UUID.randomUUID(), id, 2, "周敏、王强"), "handover.notNow");
        refused(() -> leaving.take(UUID.randomUUID(), id, "", "韩冬"), "handover.samePerson");
        var waiting = arriving.awaiting().getFirst();
        assertThat(waiting.awaitsReceipt()).isTrue();
        assertThat(waiting.words()).isEqualTo("南河路积水已退");
        assertThat(waiting.figures().open()).isEqualTo(1);
        assertThat(waiting.figures().of(HandoverFigure.REPORTED)).isEqualTo(1);

        hall.register();
        arriving.take(UUID.randomUUID(), id, "已阅", "韩冬");
        refused(() -> arriving.take(UUID.randomUUID(), id, "再签", "韩冬"), "handover.notNow");
        var taken = leaving.last(5).getFirst();
        assertThat(taken.arrivedWords()).isEqualTo("已阅");
        assertThat(taken.arrivedBy()).isNotEqualTo(taken.leftBy());
        assertThat(taken.figures()).isEqualTo(waiting.figures());
        assertThat(leaving.awaiting()).isEmpty();
        assertThat(arriving.figures(Instant.now()).of(HandoverFigure.REPORTED)).isEqualTo(1);
        assertThat(hall.one("SELECT COUNT(*) FROM audit_log WHERE kind = 'handover' AND object_id = " + id))
                .isEqualTo("4");
    }

    @Test
    void everyFigureOfTheRecordHasItsPlaceOnThePage() {
        var figures = store(Hall.LEADER).figures(Instant.now());
        assertThat(figures.amounts().keySet()).containsExactlyInAnyOrderElementsOf(
                Arrays.stream(HandoverFigure.values()).map(HandoverFigure::code).toList());
    }

    @Test
    void onlyTheShiftLeaderHandsOver() {
        refused(() -> store(Hall.ACCEPTOR).keep(UUID.randomUUID(), 0, "x"), "handover.notAllowed");
        var unit = store(Hall.UNIT_1);
        assertThatThrownBy(() -> unit.write(UUID.randomUUID(), new DutyEntry.New(Kind.CALL, "x", null, null)))
                .hasMessageContaining("denied");
        assertThat(hall.one("SELECT COUNT(*) FROM duty_entry")).isEqualTo("0");
    }

    @Test
    void logIsCorrectedByLaterEntries() {
        var store = store(Hall.LEADER);
        long caseId = hall.register().caseId();
        var before = Instant.now().minusSeconds(60);
        long wrong = store.write(UUID.randomUUID(), new DutyEntry.New(Kind.CALL, "区里来电，要求 18 时报", caseId, null));
        store.write(UUID.randomUUID(), new DutyEntry.New(Kind.CALL, "应为 17 时", null, wrong));
        refused(() -> store.write(UUID.randomUUID(), new DutyEntry.New(Kind.OTHER, " ", null, null)),
                "dutyLog.incomplete");
        refused(() -> store.write(UUID.randomUUID(), new DutyEntry.New(Kind.OTHER, "x", 999_999L, null)),
                "dutyLog.aboutNothing");
        var entries = store.entries(before, Instant.now().plusSeconds(60));
        assertThat(entries).extracting(DutyEntry::correctsId).containsExactly(0L, wrong);
        assertThat(entries.getFirst().caseId()).isEqualTo(caseId);
        assertThat(entries.getFirst().words()).endsWith("18 时报");
    }
}
