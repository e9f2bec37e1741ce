package org.gridlight.db.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.cases.Hall;
import org.gridlight.model.cases.CaseAction;
import org.gridlight.model.meeting.MeetingItem;
import org.gridlight.model.meeting.TransferSlip;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What people try at the doors of meetings and transfer slips with an account of their own and plain SQL. */
class MeetingDoorsTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private static final List<String> OUTSIDE = List.of(Hall.UNIT_1, Hall.UNIT_2, Hall.TEAM_11, Hall.STREET_EAST,
            Hall.STREET_WEST, Hall.SYSTEM, Hall.SECURITY, Hall.AUDIT);
    private static final List<String> NOT_THEIRS = Stream.concat(OUTSIDE.stream(), Stream.of(Hall.ACCEPTOR,
            Hall.DISPATCHER, Hall.FIELD, Hall.CALLBACK, Hall.VIDEO, Hall.ASSESSOR)).toList();
    private static final List<String> TABLES = List.of("meeting", "meeting_item", "meeting_item_unit",
            "meeting_attendance", "meeting_progress", "meeting_rule", "transfer_slip", "transfer_series");

    private Hall hall;
    private long meeting;
    private long item;
    private long slip;

    @BeforeEach
    void open() {
        hall = new Hall(DB);
        hall.run("DROP EVENT IF EXISTS lights_authority");
        long id = hall.register().caseId();
        hall.act(Hall.OPERATOR, id, CaseAction.ACCEPT);
        hall.act(Hall.OPERATOR, id, CaseAction.FILE);
        hall.act(Hall.OPERATOR, id, CaseAction.DISPATCH);
        var meetings = new MeetingStore(hall.signedIn(Hall.SUPERVISOR));
        meeting = meetings.draw(UUID.randomUUID(), null, null, null);
        meetings.add(UUID.randomUUID(), meeting, id, "媒体关注");
        meetings.hold(UUID.randomUUID(), meeting, List.of());
        item = meetings.file(meeting).orElseThrow().items().getFirst().id();
        long community = Long.parseLong(hall.one("SELECT MIN(id) FROM area WHERE level = 'COMMUNITY'"));
        slip = new TransferSlipStore(hall.signedIn(Hall.SUPERVISOR)).send(UUID.randomUUID(), new TransferSlip.New(
                community, TransferSlip.Origin.VISIT, "", null, null, "楼间没有路灯", "张先生", "", "请加装", ""));
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private static String due() {
        return Instant.now().plus(Duration.ofDays(3)).toString();
    }

    private String decision() {
        return "{\"version\":1,\"lead\":1,\"helpers\":[],\"due\":\"" + due() + "\",\"words\":\"立即处置\"}";
    }

    private String assignment() {
        return "{\"unit\":1,\"due\":\"" + due() + "\",\"words\":\"请一处办理\"}";
    }

    /** What the door answers: its outcome, and the reason when it refused. */
    private String call(String account, String door, String action, Object about, String detail) {
        return hall.signedIn(account).bulk(connection -> {
            try (var call = connection.prepareCall("CALL " + door + "(UUID(), ?, ?, ?)")) {
                call.setString(1, action);
                call.setObject(2, about);
                call.setString(3, detail);
                try (var answer = call.executeQuery()) {
                    answer.next();
                    var reason = answer.getString("reason");
                    return reason == null ? answer.getString("outcome") : reason;
                }
            }
        });
    }

    private void shut(String account, String door, String action, Object about, String detail) {
        try {
            assertThat(call(account, door, action, about, detail)).as("%s: %s", account, action).isIn(
                    "meeting.notAllowed", "act.noOperator");
        } catch (RuntimeException refused) {
            assertThat(refused).as("%s: %s", account, action).rootCause().isInstanceOf(SQLException.class)
                    .message().containsIgnoringCase("denied");
        }
    }

    private MeetingItem read() {
        return new MeetingStore(DB.database()).item(item).orElseThrow();
    }

    private TransferSlip readSlip() {
        return new TransferSlipStore(DB.database()).one(slip).orElseThrow();
    }

    @Test
    void nobodyOfAUnitAStreetOrTheAdministratorsDecidesOrHandsUp() {
        for (var account : NOT_THEIRS) {
            shut(account, "meeting_act", "drawMeeting", null, "{}");
            shut(account, "meeting_act", "decideMeeting", item, decision());
            shut(account, "meeting_act", "strikeMeeting", item, "{\"version\":1,\"words\":\"x\"}");
            shut(account, "meeting_act", "issueMeeting", meeting, "{}");
            shut(account, "transfer_act", "assignTransfer", slip, assignment());
            shut(account, "transfer_act", "answerTransfer", slip, "{\"words\":\"x\"}");
        }
        assertThat(read().isDecided()).isFalse();
        assertThat(readSlip().state()).isEqualTo(TransferSlip.State.SENT);
    }

    /** A role that was given to somebody of a unit or a street by mistake opens nothing. */
    @Test
    void aRoleOfTheHallDoesNotReachIntoAUnit() {
        for (var account : List.of(Hall.UNIT_1, Hall.STREET_EAST)) {
            hall.signedIn(account);
            hall.run("INSERT INTO operator_role (operator_id, role, valid_from) SELECT id, 'supervisor', '2020-01-01'"
                    + " FROM operator WHERE account = '" + account + "'",
                    "INSERT INTO operator_role (operator_id, role, valid_from) SELECT id, 'leader', '2020-01-01'"
                            + " FROM operator WHERE account = '" + account + "'");
            shut(account, "meeting_act", "decideMeeting", item, decision());
            shut(account, "meeting_act", "issueMeeting", meeting, "{}");
            shut(account, "transfer_act", "assignTransfer", slip, assignment());
        }
        assertThat(read().isDecided()).isFalse();
    }

    @Test
    void onlyANamedLeaderIssues() {
        assertThat(call(Hall.SUPERVISOR, "meeting_act", "decideMeeting", item, decision())).isEqualTo("DONE");
        for (var account : List.of(Hall.SUPERVISOR, Hall.LEADER, Hall.OPERATOR, Hall.DISPATCHER)) {
            shut(account, "meeting_act", "issueMeeting", meeting, "{}");
        }
        hall.signedIn(Hall.DIRECTOR);
        hall.run("UPDATE operator_role r JOIN operator o ON o.id = r.operator_id SET r.valid_to = '2020-12-31',"
                + " r.valid_from = '2020-01-01' WHERE o.account = '" + Hall.DIRECTOR + "'");
        shut(Hall.DIRECTOR, "meeting_act", "issueMeeting", meeting, "{}");
        assertThat(hall.one("SELECT state FROM meeting WHERE id = " + meeting)).isEqualTo("HELD");
    }

    @Test
    void aWishThatHidesWhatItSawIsRefused() {
        assertThat(
                call(Hall.SUPERVISOR, "meeting_act", "decideMeeting", item, decision().replace("\"version\":1,", "")))
                .isEqualTo("meeting.changed");
        assertThat(call(Hall.SUPERVISOR, "meeting_act", "decideMeeting", item, "[")).isEqualTo("act.detailBroken");
        assertThat(call(Hall.SUPERVISOR, "meeting_act", "decideMeeting", null, decision())).isEqualTo("meeting.none");
        assertThat(call(Hall.SUPERVISOR, "transfer_act", "decideMeeting", item, decision()))
                .isEqualTo("meeting.notAllowed");
        assertThat(call(Hall.SUPERVISOR, "meeting_act", "answerTransfer", slip, "{\"words\":\"x\"}"))
                .isEqualTo("meeting.notAllowed");
        assertThat(call(Hall.SUPERVISOR, "transfer_act", "assignTransfer", slip, assignment().replace("\"unit\":1",
                "\"unit\":99999"))).isEqualTo("meeting.unitMissing");
        assertThat(read().isDecided()).isFalse();
    }

    @Test
    void aSlipIsAnsweredOnceHoweverManyTry() throws Exception {
        assertThat(call(Hall.SUPERVISOR, "transfer_act", "assignTransfer", slip, assignment())).isEqualTo("DONE");
        try (var pool = Executors.newFixedThreadPool(4)) {
            var tries = new ArrayList<Callable<String>>();
            for (var account : List.of(Hall.SUPERVISOR, Hall.LEADER, Hall.SUPERVISOR, Hall.LEADER)) {
                hall.signedIn(account);
                var words = "{\"words\":\"" + tries.size() + "\"}";
                tries.add(() -> call(account, "transfer_act", "answerTransfer", slip, words));
            }
            var ends = new ArrayList<String>();
            for (var end : pool.invokeAll(tries)) {
                ends.add(end.get());
            }
            assertThat(ends).containsOnlyOnce("DONE");
            assertThat(ends.stream().filter("transfer.notNow"::equals)).hasSize(3);
            assertThat(readSlip().result()).isEqualTo(Integer.toString(ends.indexOf("DONE")));
        }
        assertThat(hall.one("SELECT COUNT(*) FROM audit_log WHERE kind = 'transfer' AND action = 'answerTransfer'"))
                .isEqualTo("1");
    }

    @Test
    void tablesAreWrittenByNobody() {
        for (var account : Stream.concat(NOT_THEIRS.stream(), Stream.of(Hall.SUPERVISOR, Hall.LEADER, Hall.DIRECTOR))
                .toList()) {
            for (var table : TABLES) {
                assertThatThrownBy(() -> hall.signedIn(account).bulk(connection -> {
                    try (var statement = connection.createStatement()) {
                        return statement.execute("DELETE FROM " + table);
                    }
                })).as("%s: %s", account, table).rootCause().isInstanceOf(SQLException.class).message()
                        .containsIgnoringCase("denied");
            }
        }
    }

    /** What others decide of their cases and what residents said is not for units and streets to read. */
    @Test
    void whoeverIsOutsideReadsNothingOfIt() {
        for (var account : OUTSIDE) {
            for (var table : List.of("meeting_item", "transfer_slip")) {
                assertThat(seen(account, table)).as("%s: %s", account, table).isZero();
            }
        }
    }

    /** How many rows an account sees; none when it is denied the table. */
    private int seen(String account, String table) {
        try {
            return Integer.parseInt(Hall.rows(hall.signedIn(account), "SELECT COUNT(*) FROM " + table).getFirst());
        } catch (IllegalStateException denied) {
            assertThat(denied).rootCause().hasMessageContaining("denied");
            return 0;
        }
    }
}
