package org.gridlight.db.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.model.cases.Act;
import org.gridlight.model.cases.CaseAction;
import org.gridlight.model.cases.Ledger;
import org.gridlight.model.cases.LedgerKind;
import org.gridlight.model.cases.LedgerLine;
import org.gridlight.model.cases.ReturnRuling;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the ledgers say after real requests. */
class LedgerStoreTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private static final ZoneId ZONE = ZoneOffset.ofHours(8);

    private Hall hall;
    private RequestStore requests;
    private LedgerStore ledgers;

    @BeforeEach
    void open() {
        hall = new Hall(DB);
        requests = new RequestStore(DB.database());
        ledgers = new LedgerStore(DB.database(), ZONE);
        hall.run("UPDATE setting SET value = '2URGENT_HOUR' WHERE name = 'return.limit'",
                "UPDATE department SET responsible_person = '刘建国' WHERE id = 1");
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private long dispatched() {
        long id = hall.register().caseId();
        hall.act(Hall.OPERATOR, id, CaseAction.ACCEPT);
        hall.act(Hall.LEADER, id, CaseAction.FILE);
        hall.act(Hall.DISPATCHER, id, CaseAction.DISPATCH);
        return id;
    }

    private void ask(String account, long id, CaseAction action, String reason, String words) {
        hall.store(account).act(Act.of(id, 0, action).with(Act.REASON, reason).saying(words).with("until",
                Instant.now().plus(Duration.ofDays(40)).toString()));
    }

    private void approve(String account, long id) {
        hall.store(account).act(requests.ofCase(id).getLast().approval().saying("同意"));
    }

    private Ledger ledger(LedgerKind kind) {
        var now = Instant.now();
        return ledgers.of(kind, YearMonth.from(now.atZone(ZONE)), now);
    }

    private <T extends LedgerLine.Entry> T only(LedgerKind kind, Class<T> type) {
        var ledger = ledger(kind);
        assertThat(ledger.lines()).hasSize(1);
        assertThat(ledger.thisYear()).isEqualTo(1);
        assertThat(ledger.lastMonth()).isZero();
        return type.cast(ledger.lines().getFirst().entry());
    }

    @Test
    void anExtensionStandsInItsLedgerOnceItIsGranted() {
        long id = dispatched();
        ask(Hall.UNIT_1, id, CaseAction.REQUEST_EXTENSION, "works", "夜间施工");
        assertThat(ledger(LedgerKind.EXTENSION).lines()).isEmpty();
        approve(Hall.DISPATCHER, id);
        var entry = only(LedgerKind.EXTENSION, LedgerLine.Extension.class);
        assertThat(entry.ordinal()).isEqualTo(1);
        assertThat(entry.reason()).isEqualTo(new LedgerLine.Reason("工程量大", "Extensive work", "夜间施工"));
        assertThat(entry.responsible()).isEqualTo("刘建国");
        assertThat(entry.approvals()).extracting(LedgerLine.Approval::who, LedgerLine.Approval::words)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Hall.DISPATCHER, "同意"));
        assertThat(entry.handled()).isNull();
        var ledger = ledger(LedgerKind.EXTENSION);
        assertThat(ledger.lines().getFirst().due().plus(Duration.ofHours(2))).isEqualTo(entry.dueAfter());
        assertThat(ledger.filed()).isEqualTo(1);
        assertThat(ledger.share().orElseThrow()).isEqualByComparingTo("1");
        hall.act(Hall.UNIT_1, id, CaseAction.SIGN_FOR);
        hall.act(Hall.UNIT_1, id, CaseAction.FEEDBACK);
        assertThat(only(LedgerKind.EXTENSION, LedgerLine.Extension.class).onTime()).isTrue();
    }

    @Test
    void aReturnNamesWhoSentItAndWhereItWentThen() {
        long id = dispatched();
        ask(Hall.UNIT_1, id, CaseAction.RETURN_CASE, "ownership", null);
        approve(Hall.DISPATCHER_2, id);
        var entry = only(LedgerKind.RETURN, LedgerLine.Return.class);
        assertThat(entry.dispatcher()).isEqualTo(Hall.DISPATCHER);
        assertThat(entry.next()).isNull();
        assertThat(entry.ruling()).isEqualTo(ReturnRuling.MISDIRECTED);
        assertThat(entry.used()).isBetween(Duration.ZERO, Duration.ofMinutes(5));
        hall.store(Hall.DISPATCHER).act(Act.of(id, hall.version(id), CaseAction.REDISPATCH).to(2));
        assertThat(only(LedgerKind.RETURN, LedgerLine.Return.class).next()).isEqualTo("二处");
        assertThat(ledger(LedgerKind.RETURN).lines().getFirst().unit()).isEqualTo("一处");
    }

    @Test
    void aSuspensionCountsItsDays() {
        long id = dispatched();
        ask(Hall.UNIT_1, id, CaseAction.REQUEST_SUSPENSION, "season", "待春季");
        approve(Hall.DISPATCHER, id);
        approve(Hall.LEADER, id);
        var entry = only(LedgerKind.SUSPENSION, LedgerLine.Suspension.class);
        assertThat(entry.approvals()).hasSize(2);
        assertThat(entry.resumed()).isNull();
        assertThat(entry.days(entry.from().plus(Duration.ofDays(3)))).isEqualTo(3);
        assertThat(entry.days(entry.from().plus(Duration.ofHours(73)))).isEqualTo(4);
        hall.act(Hall.UNIT_1, id, CaseAction.RESUME);
        assertThat(only(LedgerKind.SUSPENSION, LedgerLine.Suspension.class).resumed()).isNotNull();
    }

    @Test
    void aVoidCaseAndAForcedClosingStandInTheirs() {
        long id = dispatched();
        ask(Hall.DISPATCHER, id, CaseAction.REQUEST_VOID, "misfiled", null);
        approve(Hall.LEADER_2, id);
        var entry = only(LedgerKind.VOID, LedgerLine.Voiding.class);
        assertThat(entry.misfiled()).isTrue();
        assertThat(entry.filedBy()).isEqualTo(Hall.LEADER);
        assertThat(entry.asker()).isEqualTo(Hall.DISPATCHER);
        long other = dispatched();
        hall.store(Hall.LEADER).act(Act.of(other, hall.version(other), CaseAction.FORCE_CLOSE).saying("列入改造")
                .with(Act.REASON, "project").with("leader", "赵局长"));
        var forced = only(LedgerKind.FORCED_CLOSING, LedgerLine.ForcedClosing.class);
        assertThat(forced).extracting(LedgerLine.ForcedClosing::leader, LedgerLine.ForcedClosing::remains)
                .containsExactly("赵局长", "列入改造");
        assertThat(forced.reason().words()).isEqualTo("已列入改造计划");
    }

    @Test
    void aMonthBeginsAndEndsByTheClocksOfTheCentre() {
        long id = dispatched();
        ask(Hall.UNIT_1, id, CaseAction.REQUEST_EXTENSION, "works", null);
        approve(Hall.DISPATCHER, id);
        hall.run("UPDATE case_request SET decided_at = '2026-06-30 16:00:00'");
        assertThat(ledgers.of(LedgerKind.EXTENSION, YearMonth.of(2026, 7), Instant.now()).lines()).hasSize(1);
        hall.run("UPDATE case_request SET decided_at = '2026-06-30 15:59:59'");
        var july = ledgers.of(LedgerKind.EXTENSION, YearMonth.of(2026, 7), Instant.now());
        assertThat(july.lines()).isEmpty();
        assertThat(july.lastMonth()).isEqualTo(1);
        assertThat(july.share()).isEmpty();
    }
}
