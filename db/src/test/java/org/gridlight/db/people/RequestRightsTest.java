package org.gridlight.db.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.cases.Hall;
import org.gridlight.model.cases.CaseAction;
import org.gridlight.model.cases.OperationMode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who gets past the rights of what stands beside the state, with an account of his own and plain SQL. */
class RequestRightsTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private static final List<String> EVERYBODY = List.of(Hall.ACCEPTOR, Hall.DISPATCHER, Hall.OPERATOR, Hall.LEADER,
            Hall.FIELD, Hall.UNIT_1, Hall.UNIT_2, Hall.ASSESSOR, Hall.ASSESSMENT_HEAD);
    private static final List<CaseAction> ACTIONS = List.of(CaseAction.RETURN_CASE, CaseAction.REQUEST_EXTENSION,
            CaseAction.REQUEST_SUSPENSION, CaseAction.REQUEST_VOID, CaseAction.APPEAL, CaseAction.APPROVE,
            CaseAction.REFUSE, CaseAction.DISPUTE, CaseAction.MAKE_SAFE, CaseAction.DESIGNATE, CaseAction.FORCE_CLOSE);
    private static final Set<String> OUTSIDE = Set.of("act.noCase", "act.notAllowed", "act.notPossible",
            "act.otherSide", "act.noOperator");

    private Hall hall;
    private long id;

    @BeforeEach
    void open() {
        hall = new Hall(DB);
        id = hall.register().caseId();
        Stream.of(CaseAction.ACCEPT, CaseAction.FILE, CaseAction.DISPATCH)
                .forEach(action -> hall.act(Hall.OPERATOR, id, action));
    }

    @AfterEach
    void close() {
        hall.close();
    }

    /** Whom the record lets ask at all: nothing that he says besides is good, so nobody gets anything done. */
    private Map<CaseAction, Set<String>> heard(String state) {
        hall.run("UPDATE case_file SET state = '" + state + "' WHERE id = " + id);
        var heard = new TreeMap<CaseAction, Set<String>>();
        for (var account : EVERYBODY) {
            for (var action : ACTIONS) {
                var act = UUID.randomUUID().toString();
                call(account, "CALL case_act('" + act + "', " + id + ", '" + action.code() + "', " + hall.version(id)
                        + ", '意见', 1, TRUE, '{\"until\": \"never\", \"units\": \"all\"}')");
                assertThat(hall.one("SELECT outcome FROM act WHERE act_id = '" + act + "'"))
                        .as("%s %s", account, action)
                        .isEqualTo("REFUSED");
                if (!OUTSIDE.contains(hall.one("SELECT reason FROM act WHERE act_id = '" + act + "'"))) {
                    heard.computeIfAbsent(action, _ -> new TreeSet<>()).add(account);
                }
            }
        }
        assertThat(hall.state(id)).isEqualTo(state);
        assertThat(hall.one("SELECT COUNT(*) FROM case_request")).isEqualTo("0");
        return heard;
    }

    private void call(String account, String statement) {
        hall.signedIn(account).bulk(connection -> {
            try (var one = connection.createStatement()) {
                return one.execute(statement);
            }
        });
    }

    private static Set<String> people(String... accounts) {
        return Set.of(accounts);
    }

    @Test
    void eachRoleIsHeardOnWhatIsItsOwn() {
        var unit = people(Hall.UNIT_1);
        var hallPeople = people(Hall.DISPATCHER, Hall.OPERATOR, Hall.LEADER);
        assertThat(heard("HANDLING")).isEqualTo(Map.of(CaseAction.RETURN_CASE, unit, CaseAction.REQUEST_EXTENSION, unit,
                CaseAction.REQUEST_SUSPENSION, unit, CaseAction.REQUEST_VOID, people(Hall.DISPATCHER, Hall.OPERATOR),
                CaseAction.APPROVE, hallPeople, CaseAction.REFUSE, hallPeople,
                CaseAction.FORCE_CLOSE, people(Hall.LEADER)));
        assertThat(heard("DISPUTED")).isEqualTo(Map.of(CaseAction.REQUEST_VOID, people(Hall.DISPATCHER, Hall.OPERATOR),
                CaseAction.APPROVE, hallPeople, CaseAction.REFUSE, hallPeople, CaseAction.MAKE_SAFE, hallPeople,
                CaseAction.DESIGNATE, people(Hall.LEADER), CaseAction.FORCE_CLOSE, people(Hall.LEADER)));
        assertThat(heard("RETURNED")).containsEntry(CaseAction.DISPUTE, hallPeople)
                .doesNotContainKeys(CaseAction.RETURN_CASE, CaseAction.REQUEST_EXTENSION, CaseAction.APPEAL);
        var assessors = people(Hall.ASSESSOR, Hall.ASSESSMENT_HEAD);
        assertThat(heard("CLOSED")).isEqualTo(Map.of(CaseAction.APPEAL, unit, CaseAction.APPROVE, assessors,
                CaseAction.REFUSE, assessors));
        assertThat(heard("REPORTED")).isEmpty();
        assertThat(heard("VOID")).isEmpty();
    }

    @Test
    void whereTheAxesAreApartTheOperatorIsNotHeard() {
        hall.mode(OperationMode.TWO_AXES);
        assertThat(heard("HANDLING").values()).allSatisfy(accounts -> assertThat(accounts).doesNotContain(
                Hall.OPERATOR, Hall.ACCEPTOR, Hall.FIELD, Hall.UNIT_2));
    }

    /** The door that wakes suspended cases wakes none before its time, whoever knocks. */
    @Test
    void nobodyWakesACaseBeforeItsTime() throws SQLException {
        hall.run("UPDATE case_file SET state = 'SUSPENDED', suspended_until = UTC_TIMESTAMP(6) + INTERVAL 1 HOUR"
                + " WHERE id = " + id);
        for (var account : List.of(Hall.DISPATCHER, Hall.LEADER, Hall.FIELD, Hall.ASSESSOR)) {
            call(account, "CALL resume_due(1000)");
        }
        assertThat(hall.state(id)).isEqualTo("SUSPENDED");
    }
}
