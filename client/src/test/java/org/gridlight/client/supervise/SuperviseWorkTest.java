package org.gridlight.client.supervise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.gridlight.client.live.OpenCases;
import org.gridlight.client.look.Screens;
import org.gridlight.client.look.Toolkit;
import org.gridlight.client.seat.TestSeat;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.Progress;
import org.gridlight.db.cases.Hall;
import org.gridlight.db.people.OperatorStore;
import org.gridlight.model.cases.Act;
import org.gridlight.model.cases.ActAnswer;
import org.gridlight.model.cases.CaseAction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is owed on a real record, and decisions on it. */
class SuperviseWorkTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private final TestSeat test = new TestSeat();
    private Hall hall;

    @BeforeAll
    static void start() {
        Screens.start();
    }

    @BeforeEach
    void open() {
        hall = new Hall(DB);
        test.clock = Instant::now;
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private long inHand() {
        long id = hall.register().caseId();
        for (var action : List.of(CaseAction.ACCEPT, CaseAction.FILE, CaseAction.DISPATCH)) {
            assertThat(hall.act(Hall.OPERATOR, id, action)).isInstanceOf(ActAnswer.Done.class);
        }
        assertThat(hall.act(Hall.UNIT_1, id, CaseAction.SIGN_FOR)).isInstanceOf(ActAnswer.Done.class);
        return id;
    }

    private void done(String account, Act act) {
        assertThat(hall.store(account).act(act)).isInstanceOf(ActAnswer.Done.class);
    }

    private void askForMore(long id) {
        done(Hall.UNIT_1, Act.of(id, Act.ANY_VERSION, CaseAction.REQUEST_EXTENSION).with(Act.REASON, "weather")
                .with("until", inTwoDays()));
    }

    private static String inTwoDays() {
        return Instant.now().plus(2, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private StoredOwed owedTo(String account) {
        var database = hall.signedIn(account);
        return new StoredOwed(database, new OperatorStore(database).me(), new OpenCases());
    }

    @Test
    void aShiftLeaderGrantsSeveralInTheListAndHearsWhatWasDecidedBefore() {
        long first = inHand();
        long second = inHand();
        long third = inHand();
        List.of(first, second, third).forEach(this::askForMore);

        Toolkit.onScreen(() -> {
            var section = new SuperviseSection(test.seat(hall.signedIn(Hall.LEADER)));
            section.shown();
            var mediator = section.mediator();
            assertThat(mediator.model().count(OwedKind.APPROVALS).count()).isEqualTo(3);
            assertThat(mediator.model().rows()).hasSize(4);
            // Somebody else decides on one of them meanwhile.
            hall.store(Hall.DISPATCHER).act(mediator.model().rows().stream().filter(OwedRow.Line.class::isInstance)
                    .map(row -> (Owed.Approval) ((OwedRow.Line) row).owed()).filter(one -> one.caseId() == second)
                    .findFirst().orElseThrow().pending().request().approval());
            mediator.tickAll();
            mediator.grant();
            assertThat(mediator.model().state(OwedKind.APPROVALS)).isEqualTo(new OwedModel.State.Read(List.of(), null));
            section.close();
            return null;
        });

        assertThat(hall.rows("SELECT state FROM case_request")).containsOnly("GRANTED").hasSize(3);
        assertThat(hall.rows("SELECT o.account FROM request_decision d JOIN operator o ON o.id = d.operator_id"
                + " ORDER BY d.request_id")).containsExactly(Hall.LEADER, Hall.DISPATCHER, Hall.LEADER);
    }

    @Test
    void aNoHasItsReasonOnRecord() {
        askForMore(inHand());
        var record = owedTo(Hall.LEADER);
        var about = record.owed(OwedKind.APPROVALS).stream().map(Owed.Approval.class::cast).toList();
        var reason = record.workflow().reasons(CaseAction.REFUSE).getFirst();
        var decision = Decision.no(about, java.util.Map.of(Act.REASON, reason.code()), reason.words());
        assertThat(decision.send(record, Progress.UNHEARD, () -> false).done()).isEqualTo(1);
        assertThat(decision.send(record, Progress.UNHEARD, () -> false).done()).as("once").isEqualTo(1);
        assertThat(hall.rows("SELECT CONCAT(granted, reason) FROM request_decision")).containsExactly(
                "0" + reason.code());
        assertThat(record.owed(OwedKind.APPROVALS)).isEmpty();
    }

    @Test
    void aUnitSeesWhatItOwesItself() {
        long id = inHand();
        done(Hall.LEADER, Act.of(id, Act.ANY_VERSION, CaseAction.SUPERVISE).saying("请整改").with(Act.REASON, "OVERDUE")
                .with("until", inTwoDays()));
        long unsigned = hall.register().caseId();
        for (var action : List.of(CaseAction.ACCEPT, CaseAction.FILE, CaseAction.DISPATCH)) {
            hall.act(Hall.OPERATOR, unsigned, action);
        }
        hall.run("UPDATE case_file SET dispatched_at = dispatched_at - INTERVAL 7 DAY WHERE id = " + unsigned);

        var mine = owedTo(Hall.UNIT_1);
        assertThat(OwedKind.of(mine.workflow(), mine.person().roles())).contains(OwedKind.DEMANDS,
                OwedKind.UNSIGNED).doesNotContain(OwedKind.APPROVALS, OwedKind.CALL_BACKS, OwedKind.SUSPECTS);
        assertThat(mine.owed(OwedKind.DEMANDS)).extracting(Owed::caseId).containsExactly(id);
        assertThat(mine.owed(OwedKind.UNSIGNED)).extracting(Owed::caseId).containsExactly(unsigned);
        var others = owedTo(Hall.UNIT_2);
        assertThat(others.owed(OwedKind.DEMANDS)).isEmpty();
        assertThat(others.owed(OwedKind.UNSIGNED)).isEmpty();

        done(Hall.UNIT_1, Act.of(id, Act.ANY_VERSION, CaseAction.REPLY_SUPERVISE).saying("已整改"));
        assertThat(mine.owed(OwedKind.DEMANDS)).as("answered, nothing more to do for the unit").isEmpty();
        assertThat(owedTo(Hall.LEADER).owed(OwedKind.DEMANDS)).as("to be struck off").singleElement()
                .satisfies(one -> assertThat(one.group(Instant.now(), test.seat(null).centre().zone()))
                        .isEqualTo(Owed.Group.ANSWERED));
        assertThat(Set.of(OwedKind.values())).allSatisfy(kind -> assertThat(owedTo(Hall.LEADER).owed(kind))
                .isNotNull());
    }
}
