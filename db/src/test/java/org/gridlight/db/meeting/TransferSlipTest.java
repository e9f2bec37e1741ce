package org.gridlight.db.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.cases.Hall;
import org.gridlight.model.meeting.TransferSlip;
import org.gridlight.model.meeting.TransferSlip.Origin;
import org.gridlight.model.meeting.TransferSlip.State;
import org.gridlight.model.words.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Transfer slips: step by step from the community to 销号, the reporter masked. */
class TransferSlipTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private Hall hall;
    private long community;

    @BeforeEach
    void open() {
        hall = new Hall(DB);
        community = Long.parseLong(hall.one("SELECT MIN(id) FROM area WHERE level = 'COMMUNITY'"));
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private TransferSlipStore store(String account) {
        return new TransferSlipStore(hall.signedIn(account));
    }

    private TransferSlip.New slip(String matter, String reporter) {
        return new TransferSlip.New(community, Origin.DIARY, "民情 7-16", null, null, matter, reporter, "已两次上门协调",
                "请协调加装路灯", "王芳");
    }

    private TransferSlip read(long id) {
        return store(Hall.SUPERVISOR).one(id).orElseThrow();
    }

    private void refused(Runnable wish, String reason) {
        assertThatThrownBy(wish::run).isInstanceOf(Refusal.class).hasMessageContaining(reason);
    }

    @Test
    void slipGoesStepByStepUntilItIsStruckOff() {
        var store = store(Hall.SUPERVISOR);
        var id = UUID.randomUUID();
        long slip = store.send(id, slip("楼间没有路灯", "张先生"));
        assertThat(store.send(id, slip("楼间没有路灯", "张先生"))).isEqualTo(slip);
        long second = store.send(UUID.randomUUID(), slip("下水不畅", null));
        assertThat(read(slip).number()).startsWith("转督〔").endsWith("1号");
        assertThat(read(second).number()).endsWith("2号");
        assertThat(read(slip).reporter()).isEqualTo("张**");
        assertThat(read(second).reporter()).isEmpty();

        refused(() -> store.answer(UUID.randomUUID(), slip, "早了"), "transfer.notNow");
        var due = Instant.now().plus(Duration.ofDays(3));
        store.assign(UUID.randomUUID(), slip, 1, due, "请一处办理");
        refused(() -> store.assign(UUID.randomUUID(), slip, 1, due, "再办"), "transfer.notNow");
        assertThat(read(slip).unit()).isEqualTo("一处");
        assertThat(read(slip).isLate(due.plusSeconds(2))).isTrue();
        store.answer(UUID.randomUUID(), slip, "已加装 3 盏");
        store.tell(UUID.randomUUID(), slip, "电话告知", true);
        store.strikeOff(UUID.randomUUID(), slip, "现场看过");
        var struck = read(slip);
        assertThat(struck.state()).isEqualTo(State.STRUCK);
        assertThat(struck.content()).isTrue();
        assertThat(store.all()).extracting(TransferSlip::id).containsExactly(second, slip);
    }

    @Test
    void whatIsIncompleteOrNotAllowedIsRefused() {
        refused(() -> store(Hall.DISPATCHER).send(UUID.randomUUID(), slip("x", null)), "meeting.notAllowed");
        refused(() -> store(Hall.SUPERVISOR).send(UUID.randomUUID(), slip(" ", null)), "transfer.matterMissing");
        refused(() -> store(Hall.SUPERVISOR).send(UUID.randomUUID(), new TransferSlip.New(community, Origin.CASE, "",
                null, null, "x", null, "", "y", "")), "transfer.originMissing");
        assertThat(store(Hall.SUPERVISOR).all()).isEmpty();
    }

    @Test
    void caseCanBeHandedUp() {
        long caseId = hall.register().caseId();
        long slip = store(Hall.LEADER).send(UUID.randomUUID(), new TransferSlip.New(community, Origin.CASE, "", caseId,
                null, "井盖没了", null, "", "请解决", ""));
        assertThat(read(slip).caseId()).isEqualTo(caseId);
    }
}
