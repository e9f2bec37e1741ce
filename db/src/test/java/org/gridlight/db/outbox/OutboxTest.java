package org.gridlight.db.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.cases.Hall;
import org.gridlight.model.cases.CaseAction;
import org.gridlight.model.cases.CaseState;
import org.gridlight.model.cases.NewReport;
import org.gridlight.model.cases.Registered;
import org.gridlight.model.cases.ReportSource;
import org.gridlight.model.outbox.GatewayMessage;
import org.gridlight.model.outbox.OutboxMessage;
import org.gridlight.model.outbox.OutboxMessage.Channel;
import org.gridlight.model.outbox.OutboxMessage.Decision;
import org.gridlight.model.outbox.OutboxMessage.Occasion;
import org.gridlight.model.outbox.OutboxMessage.State;
import org.gridlight.model.words.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Messages leave the centre once, not at night, and who may not sees none of them. */
class OutboxTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private Hall hall;

    @BeforeEach
    void open() {
        hall = new Hall(DB);
        hall.callIn(Hall.GATEWAY);
        hall.run("UPDATE message_template SET in_use = TRUE",
                "UPDATE setting SET value = '00:00' WHERE name IN ('message.quietFrom', 'message.quietUntil')");
        new OutboxStore(hall.signedIn(Hall.SECURITY)).letGateway(UUID.randomUUID(), gateway(), true, true);
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private long gateway() {
        return Long.parseLong(hall.one("SELECT id FROM operator WHERE account = '" + Hall.GATEWAY + "'"));
    }

    private Registered told(String telephone) {
        var report = Hall.report();
        return hall.store(Hall.ACCEPTOR).register(UUID.randomUUID(), new NewReport(ReportSource.HOTLINE, null,
                report.words(), report.categoryCode(), false, report.longitude(), report.latitude(), report.place(),
                null, telephone, false, null, List.of()));
    }

    private OutboxStore desk(String account) {
        return new OutboxStore(hall.signedIn(account));
    }

    private GatewayStore gate() {
        return new GatewayStore(hall.signedIn(Hall.GATEWAY));
    }

    @Test
    void whoLeftANumberIsToldHisNumberAndHisCode() {
        var told = told("13912345678");
        told(null);
        var code = desk(Hall.ACCEPTOR).codes(told.caseId()).getFirst();
        assertThat(gate().take(Channel.SMS, 10)).singleElement().satisfies(message -> {
            assertThat(message.recipient()).isEqualTo("13912345678");
            assertThat(message.words()).contains(told.acceptNo()).contains(code).doesNotContain("{", "}");
        });
        assertThat(desk(Hall.ACCEPTOR).open()).singleElement()
                .satisfies(message -> assertThat(message.recipient()).isEqualTo("139****5678"));
    }

    @Test
    void aUnitHearsWithoutPersonalDataWhatWasSentToIt() {
        hall.run("INSERT INTO unit_roster (department_id, day, from_at, to_at, person, telephone, given_at, given_by)"
                + " SELECT 1, UTC_DATE(), UTC_TIMESTAMP(6) - INTERVAL 1 HOUR, UTC_TIMESTAMP(6) + INTERVAL 1 HOUR, '老李',"
                + " '13800001111', UTC_TIMESTAMP(6), MIN(id) FROM operator");
        long id = told("13912345678").caseId();
        Stream.of(CaseAction.ACCEPT, CaseAction.FILE, CaseAction.DISPATCH)
                .forEach(action -> hall.act(Hall.OPERATOR, id, action));
        assertThat(desk(Hall.LEADER).open()).filteredOn(message -> message.occasion() == Occasion.DISPATCHED)
                .singleElement().satisfies(message -> assertThat(message.words()).contains("上水井盖", "西街 1 号")
                        .doesNotContain("139", "5678"));
    }

    @Test
    void twoGatewaysAtOnceNeverHaveOneMessage() throws InterruptedException, ExecutionException {
        for (int i = 0; i < 12; i++) {
            told("1391234567" + i % 10);
        }
        var taken = new ArrayList<GatewayMessage>();
        try (var threads = Executors.newFixedThreadPool(3)) {
            var running = Stream.generate(() -> threads.submit(() -> gate().take(Channel.SMS, 5))).limit(3).toList();
            for (var one : running) {
                taken.addAll(one.get());
            }
        }
        assertThat(taken).hasSize(12);
        assertThat(new HashSet<>(taken.stream().map(GatewayMessage::id).toList())).hasSize(12);
        assertThat(gate().take(Channel.SMS, 5)).isEmpty();
    }

    @Test
    void whatASilentGatewayHadGoesOutAgainAndAtLastComesToAPerson() {
        told("13912345678");
        for (int tried = 1; tried <= 3; tried++) {
            assertThat(gate().take(Channel.SMS, 5)).singleElement().extracting(GatewayMessage::tries).isEqualTo(tried);
            hall.run("UPDATE outbox_message SET taken_until = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND");
        }
        assertThat(gate().take(Channel.SMS, 5)).isEmpty();
        var failed = desk(Hall.LEADER).open().getFirst();
        assertThat(failed.needsPerson()).isTrue();
        var wish = UUID.randomUUID();
        desk(Hall.LEADER).decide(wish, failed.id(), Decision.AGAIN);
        desk(Hall.LEADER).decide(wish, failed.id(), Decision.AGAIN);
        gate().take(Channel.SMS, 5).forEach(message -> {
            gate().sent(message.id(), "ref-1");
            gate().sent(message.id(), "ref-1");
            gate().received(message.id());
            gate().failed(message.id(), "late");
        });
        assertThat(desk(Hall.LEADER).open()).isEmpty();
        assertThat(hall.rows("SELECT CONCAT(state, tries, gateway_ref) FROM outbox_message"))
                .containsExactly("RECEIVED1ref-1");
        assertThat(desk(Hall.LEADER).ended()).singleElement()
                .satisfies(message -> assertThat(message.receivedAt()).isNotNull());
        assertThatThrownBy(() -> desk(Hall.LEADER).decide(UUID.randomUUID(), failed.id(), Decision.GIVE_UP))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("outbox.gone"));
    }

    @Test
    void reportersAreLeftInPeaceAtNight() {
        hall.run("UPDATE setting SET value = '21:00' WHERE name = 'message.quietFrom'",
                "UPDATE setting SET value = '08:00' WHERE name = 'message.quietUntil'");
        // 22:30 and 03:00 by the clocks of the centre wait for 08:00; 20:59 and 08:00 go out at once.
        assertThat(Stream.of("2026-07-16 14:30:00", "2026-07-16 19:00:00", "2026-07-16 12:59:00", "2026-07-16 00:00:00")
                .map(at -> hall.one("SELECT DATE_FORMAT(message_not_before('" + at + "'), '%d %H:%i')")))
                .containsExactly("17 00:00", "17 00:00", "16 12:59", "16 00:00");
        hall.run("UPDATE outbox_message SET not_before = UTC_TIMESTAMP(6) + INTERVAL 1 HOUR");
        assertThat(gate().take(Channel.SMS, 5)).isEmpty();
    }

    @Test
    void aCodeTellsHowAMatterStandsAndNothingElse() {
        var told = told("13912345678");
        var code = desk(Hall.ACCEPTOR).codes(told.caseId()).getFirst();
        assertThat(code).matches("[2-9A-HJKMNP-Z]{9}");
        assertThat(gate().status(" " + code.substring(0, 4).toLowerCase() + " " + code.substring(4)))
                .hasValueSatisfying(status -> {
                    assertThat(status.acceptNo()).isEqualTo(told.acceptNo());
                    assertThat(status.state()).isEqualTo(CaseState.REPORTED);
                });
        var last = code.charAt(8) == 'A' ? 'B' : 'A';
        assertThat(gate().status(code.substring(0, 8) + last)).as("a slip of the tongue").isEmpty();
        assertThat(gate().status("' OR 1=1")).isEmpty();
        desk(Hall.SECURITY).letGateway(UUID.randomUUID(), gateway(), true, false);
        assertThat(gate().status(code)).as("a gateway that may only send").isEmpty();
    }

    @Test
    void whoMayNotTakesNothingAndDecidesNothing() {
        told("13912345678");
        var message = desk(Hall.LEADER).open().getFirst();
        desk(Hall.SECURITY).letGateway(UUID.randomUUID(), gateway(), false, true);
        assertThat(gate().take(Channel.SMS, 5)).isEmpty();
        assertThatThrownBy(() -> hall.signedIn(Hall.GATEWAY)
                .read(session -> session.getMapper(OutboxMapper.class).selectOpen(5)))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> desk(Hall.UNIT_1).decide(UUID.randomUUID(), message.id(), Decision.GIVE_UP))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> desk(Hall.LEADER).letGateway(UUID.randomUUID(), gateway(), true, true))
                .isInstanceOfSatisfying(Refusal.class,
                        refusal -> assertThat(refusal.key()).isEqualTo("outbox.notAllowed"));
        var leader = hall.signedIn(Hall.LEADER);
        assertThat((List<?>) leader.read(session -> session.getMapper(OutboxMapper.class).take("SMS", 5)))
                .as("every desk may ask, none is a gateway").isEmpty();
        assertThat(hall.rows("SELECT state FROM outbox_message")).containsExactly(State.WAITING.name());
    }

    @Test
    void textsAreChangedBySightAndOnlyOnce() {
        var seen = desk(Hall.LEADER).templates().getFirst();
        desk(Hall.LEADER).save(UUID.randomUUID(), seen, "受理编号{number}", true);
        assertThatThrownBy(() -> desk(Hall.LEADER).save(UUID.randomUUID(), seen, "别的", true)).isInstanceOfSatisfying(
                Refusal.class, refusal -> assertThat(refusal.getMessage()).startsWith("outbox.templateChangedBy")
                        .contains(hall.one("SELECT name FROM operator WHERE account = '" + Hall.LEADER + "'")));
        assertThat(desk(Hall.LEADER).templates()).filteredOn(one -> one.id() == seen.id()).singleElement()
                .satisfies(one -> assertThat(one.words()).isEqualTo("受理编号{number}"));
    }

    @Test
    void aNumberIsForgottenWithTheReporter() {
        told("13912345678");
        hall.run("UPDATE outbox_message SET made_at = made_at - INTERVAL 20 YEAR", "CALL reporters_delete()");
        assertThat(hall.rows("SELECT recipient FROM outbox_message WHERE recipient IS NOT NULL")).isEmpty();
        assertThat(desk(Hall.LEADER).open()).extracting(OutboxMessage::words).isNotEmpty();
    }
}
