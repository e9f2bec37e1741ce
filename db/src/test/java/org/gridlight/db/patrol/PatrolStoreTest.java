package org.gridlight.db.patrol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.cases.Hall;
import org.gridlight.db.people.AccountStore;
import org.gridlight.model.patrol.FieldLookPurpose;
import org.gridlight.model.patrol.FieldPlace;
import org.gridlight.model.patrol.PlacesTaken;
import org.gridlight.model.patrol.Shift;
import org.gridlight.model.patrol.StaffPlace;
import org.gridlight.model.people.NewAccount;
import org.gridlight.model.people.Role;
import org.gridlight.model.words.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whose places are taken and seen, by whom, for how long; by the doors and by plain SQL. */
class PatrolStoreTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private static final String TEAM_LEADER = "t-team-leader";
    private static final List<String> NOT_TO_SEE = List.of(Hall.ACCEPTOR, Hall.DISPATCHER, Hall.OPERATOR, Hall.FIELD,
            Hall.CALLBACK, Hall.SUPERVISOR, Hall.VIDEO);
    private static final List<String> IN_ROOMS = List.of(Hall.UNIT_1, Hall.STREET_EAST, Hall.SYSTEM, Hall.SECURITY,
            Hall.AUDIT);

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private Hall hall;

    /** 甲 and 乙 are on shift, in teams of their own; 丙 went home an hour ago. */
    @BeforeEach
    void open() {
        hall = new Hall(DB);
        hall.run("UPDATE inspector SET team = '一班' WHERE id = 1",
                "INSERT INTO inspector (id, code, name, team, valid_from) VALUES (2, 'J0002', '乙', '二班', '2020-01-01'),"
                        + " (3, 'J0003', '丙', '一班', '2020-01-01')");
        new AccountStore(DB.database()).makeAll(
                List.of(new NewAccount(TEAM_LEADER, "班长", Set.of(Role.TEAM_LEADER), null, null)),
                Hall.PASSWORD.toCharArray());
        hall.run("INSERT INTO team_leader (operator_id, team, valid_from) SELECT id, '一班', '2020-01-01' FROM operator"
                + " WHERE account = '" + TEAM_LEADER + "'");
        shift(1, "- INTERVAL 3 HOUR", "+ INTERVAL 4 HOUR");
        shift(2, "- INTERVAL 3 HOUR", "+ INTERVAL 4 HOUR");
        shift(3, "- INTERVAL 8 HOUR", "- INTERVAL 1 HOUR");
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private void shift(int inspector, String from, String to) {
        hall.run("INSERT INTO inspector_shift (inspector_id, begins_at, ends_at) VALUES (" + inspector
                + ", UTC_TIMESTAMP(6) " + from + ", UTC_TIMESTAMP(6) " + to + ")");
    }

    private PatrolStore store(String account) {
        return new PatrolStore(hall.signedIn(account));
    }

    private FieldPlace place(String code, Duration ago) {
        return new FieldPlace(code, now.minus(ago), 116.3011, 39.9511, 8);
    }

    private PlacesTaken put(FieldPlace... places) {
        return store(Hall.FIELD).put(List.of(places));
    }

    private String count(String table) {
        return hall.one("SELECT COUNT(*) FROM " + table);
    }

    private static String refused(ThrowingCallable look) {
        var refusal = catchThrowableOfType(Refusal.class, look);
        assertThat(refusal).isNotNull();
        return refusal.key();
    }

    @Test
    void theLastPlaceOfWhoeverIsOnShiftIsSeenByHisLeaders() {
        assertThat(put(place("J0001", Duration.ofMinutes(1)), place("J0002", Duration.ZERO)))
                .isEqualTo(new PlacesTaken(2, 2));
        assertThat(store(Hall.LEADER).now()).extracting(StaffPlace::code).containsExactly("J0001", "J0002");
        assertThat(store(Hall.LEADER).now().getFirst()).satisfies(one -> {
            assertThat(one.longitude()).isEqualTo(116.3011);
            assertThat(one.latitude()).isEqualTo(39.9511);
            assertThat(one.accuracy()).isEqualTo(8);
            assertThat(one.at()).isEqualTo(now.minus(Duration.ofMinutes(1)));
            assertThat(one.until()).isAfter(now.plus(Duration.ofHours(3)));
        });
        assertThat(store(TEAM_LEADER).now()).extracting(StaffPlace::code).containsExactly("J0001");
        assertThat(store(TEAM_LEADER).maySee()).isTrue();
        for (var account : NOT_TO_SEE) {
            assertThat(store(account).now()).as(account).isEmpty();
            assertThat(store(account).maySee()).as(account).isFalse();
        }
    }

    @Test
    void anOlderPlaceNeverReplacesANewerOne() {
        put(place("J0001", Duration.ofMinutes(1)));
        put(new FieldPlace("J0001", now.minusSeconds(600), 116.4, 39.8, null));
        assertThat(store(Hall.LEADER).now()).singleElement().satisfies(one -> {
            assertThat(one.longitude()).isEqualTo(116.3011);
            assertThat(one.accuracy()).isEqualTo(8);
        });
        assertThat(count("inspector_track")).isEqualTo("2");
    }

    @Test
    void offShiftNothingIsTaken() {
        assertThat(put(place("J0003", Duration.ZERO), place("J0099", Duration.ZERO),
                new FieldPlace("J0001", now.plusSeconds(7_200), 116.3, 39.9, null),
                new FieldPlace("J0001", now.minus(Duration.ofHours(5)), 116.3, 39.9, null),
                new FieldPlace("J0001", now, 1163, 39.9, null))).isEqualTo(new PlacesTaken(5, 0));
        assertThat(count("inspector_place")).isEqualTo("0");
        assertThat(count("inspector_track")).isEqualTo("0");
    }

    /** Taken down where there was no connection, sent after the shift: where he was then, not where he is now. */
    @Test
    void whatWasOnShiftMayComeLater() {
        assertThat(put(place("J0003", Duration.ofHours(2)))).isEqualTo(new PlacesTaken(1, 1));
        assertThat(count("inspector_track")).isEqualTo("1");
        assertThat(store(Hall.LEADER).now()).isEmpty();
    }

    @Test
    void whoSignsOffIsSeenNoLonger() {
        put(place("J0001", Duration.ZERO));
        store(Hall.FIELD).endShift(UUID.randomUUID(), "J0001");
        assertThat(store(Hall.LEADER).now()).isEmpty();
        assertThat(put(new FieldPlace("J0001", Instant.now().plusSeconds(1), 116.3, 39.9, null)).taken()).isZero();
        assertThat(refused(() -> store(Hall.FIELD).endShift(UUID.randomUUID(), "J0001"))).isEqualTo("shifts.none");
        assertThat(refused(() -> store(Hall.ACCEPTOR).endShift(UUID.randomUUID(), "J0002")))
                .isEqualTo("shifts.notAllowed");
    }

    @Test
    void onlyTheGatewaySendsPlaces() {
        for (var account : List.of(Hall.LEADER, Hall.ACCEPTOR, TEAM_LEADER, Hall.VIDEO)) {
            assertThat(refused(() -> store(account).put(List.of(place("J0001", Duration.ZERO))))).as(account)
                    .isEqualTo("places.notAllowed");
        }
        assertThat(count("inspector_place")).isEqualTo("0");
        assertThat(sql(Hall.FIELD, "CALL places_put('no list')")).containsExactly("REFUSED");
        assertThat(sql(Hall.FIELD, "CALL places_put(NULL)")).containsExactly("REFUSED");
    }

    @Test
    void aTrackIsSeenForAPurposeAndOnRecord() {
        for (int minutes = 0; minutes < 5; minutes++) {
            put(place("J0001", Duration.ofMinutes(minutes)), place("J0001", Duration.ofMinutes(minutes).plusMillis(1)));
        }
        var id = UUID.randomUUID();
        var from = now.minus(Duration.ofHours(2));
        var until = now.plusSeconds(60);
        var shown = store(Hall.LEADER).track(id, 1, from, until, FieldLookPurpose.PLACE_CHECK, null);
        assertThat(shown).hasSizeBetween(5, 6).isSortedAccordingTo((a, b) -> a.at().compareTo(b.at()));
        assertThat(store(Hall.LEADER).track(id, 1, from, until, FieldLookPurpose.PLACE_CHECK, null)).isEqualTo(shown);
        assertThat(store(TEAM_LEADER).track(UUID.randomUUID(), 1, from, until, FieldLookPurpose.SAFETY, null))
                .isEqualTo(shown);
        assertThat(store(Hall.LEADER).track(UUID.randomUUID(), 2, from, until, FieldLookPurpose.OTHER, "找不到人"))
                .isEmpty();
        assertThat(hall.rows("SELECT CONCAT_WS(' ', o.account, k.purpose, k.inspector_id, k.shown) FROM field_look k"
                + " JOIN operator o ON o.id = k.operator_id ORDER BY k.at"))
                .containsExactly("t-leader PLACE_CHECK 1 " + shown.size(), TEAM_LEADER + " SAFETY 1 " + shown.size(),
                        "t-leader OTHER 2 0");
        assertThat(count("audit_log WHERE action = 'trackLook'")).isEqualTo("3");
    }

    @Test
    void aTrackIsRefusedOtherwise() {
        put(place("J0001", Duration.ZERO), place("J0002", Duration.ZERO));
        var until = now.plusSeconds(60);
        for (var account : NOT_TO_SEE) {
            assertThat(refused(() -> store(account).track(UUID.randomUUID(), 1, now.minusSeconds(60), until,
                    FieldLookPurpose.PLACE_CHECK, null))).as(account).isEqualTo("fieldLook.notAllowed");
        }
        assertThat(refused(() -> look(TEAM_LEADER, 2, FieldLookPurpose.SAFETY, null)))
                .isEqualTo("fieldLook.notAllowed");
        assertThat(refused(() -> look(TEAM_LEADER, 1, FieldLookPurpose.OTHER, "随便看看吧")))
                .isEqualTo("fieldLook.notAllowed");
        assertThat(refused(() -> look(Hall.LEADER, 1, FieldLookPurpose.OTHER, "看看")))
                .isEqualTo("fieldLook.reasonMissing");
        assertThat(refused(() -> look(Hall.LEADER, 1, FieldLookPurpose.PATROL, null)))
                .isEqualTo("fieldLook.notAllowed");
        assertThat(refused(() -> look(Hall.LEADER, 99, FieldLookPurpose.SAFETY, null)))
                .isEqualTo("fieldLook.unknown");
        assertThat(refused(() -> store(Hall.LEADER).track(UUID.randomUUID(), 1, now.minus(Duration.ofHours(25)), now,
                FieldLookPurpose.SAFETY, null))).isEqualTo("fieldLook.oneDay");
        assertThat(count("field_look")).isEqualTo("0");
        assertThat(Integer.parseInt(count("act WHERE action = 'trackLook' AND outcome = 'REFUSED'")))
                .isEqualTo(NOT_TO_SEE.size() + 6);
        assertThat(store(TEAM_LEADER).purposes()).containsExactly(FieldLookPurpose.PLACE_CHECK,
                FieldLookPurpose.SAFETY);
        assertThat(store(Hall.OPERATOR).purposes()).isEmpty();
    }

    private void look(String account, long inspector, FieldLookPurpose purpose, String reason) {
        store(account).track(UUID.randomUUID(), inspector, now.minusSeconds(600), now.plusSeconds(60), purpose, reason);
    }

    /** Another's identity of a look shows nothing of it. */
    @Test
    void aLookIsNotTakenOverByItsIdentity() {
        put(place("J0001", Duration.ZERO));
        var id = UUID.randomUUID();
        var from = now.minusSeconds(600);
        store(Hall.LEADER).track(id, 1, from, now.plusSeconds(60), FieldLookPurpose.SAFETY, null);
        assertThat(refused(() -> store(Hall.ACCEPTOR).track(id, 1, from, now.plusSeconds(60),
                FieldLookPurpose.SAFETY, null))).isEqualTo("act.takenId");
        assertThatThrownBy(() -> store(Hall.LEADER).track(id, 2, from, now.plusSeconds(60), FieldLookPurpose.SAFETY,
                null)).isInstanceOf(Refusal.class);
    }

    @Test
    void plainSqlReadsNoPlace() {
        put(place("J0001", Duration.ZERO));
        for (var account : Stream.concat(NOT_TO_SEE.stream(), Stream.of(Hall.LEADER, TEAM_LEADER)).toList()) {
            for (var table : List.of("inspector_place", "inspector_track", "field_look", "camera_stream")) {
                denied(account, "SELECT * FROM " + table);
                denied(account, "DELETE FROM " + table);
            }
            denied(account, "CALL tracks_purge()");
            denied(account, "SELECT leads_team(1, '一班')");
        }
        for (var account : IN_ROOMS) {
            for (var table : List.of("inspector_place", "inspector_track", "inspector_shift", "camera_stream",
                    "team_leader")) {
                denied(account, "SELECT * FROM " + table);
                denied(account, "SELECT * FROM gridlight." + table);
            }
            denied(account, "CALL places_now()");
            denied(account, "CALL gridlight.places_now()");
            denied(account, "CALL gridlight.track_look(UUID(), 1, NOW(), NOW(), 'SAFETY', NULL)");
            denied(account, "CALL gridlight.camera_open(UUID(), 1, 'VERIFY', NULL)");
        }
        assertThat(sql(Hall.AUDIT, "SELECT COUNT(*) FROM field_look")).containsExactly("0");
    }

    /** The end of a shift is not moved by what a session may set. */
    @Test
    void settingsOfTheSessionShowNobodyWhoIsOffShift() {
        hall.run("INSERT INTO inspector_place (inspector_id, shift_id, until_at, at, longitude, latitude)"
                + " SELECT 3, id, ends_at, begins_at, 116, 40 FROM inspector_shift WHERE inspector_id = 3");
        for (var trick : List.of("SET time_zone = '-12:00'", "SET sql_mode = ''", "SET old_mode = ''",
                "SET sql_select_limit = 100", "SET autocommit = 0")) {
            assertThat(sql(Hall.LEADER, trick, "CALL places_now()")).as(trick).isEmpty();
            assertThat(sql(Hall.ACCEPTOR, trick, "CALL places_now()")).as(trick).isEmpty();
        }
        hall.run("CALL tracks_purge()");
        assertThat(count("inspector_place")).isEqualTo("0");
    }

    @Test
    void tracksAreDeletedOnTheirDay() {
        for (int days : new int[]{0, 28, 31, 40, 100}) {
            hall.run("INSERT INTO inspector_track (inspector_id, at, longitude, latitude) VALUES (1,"
                    + " UTC_TIMESTAMP() - INTERVAL " + days + " DAY, 116, 40)");
        }
        hall.run("CALL tracks_purge()");
        assertThat(count("inspector_track")).isEqualTo("2");
        assertThat(count("inspector_track WHERE at < UTC_TIMESTAMP() - INTERVAL 30 DAY")).isEqualTo("0");
        assertThat(count("audit_log WHERE action = 'deleteTracks'")).isEqualTo("1");
        hall.run("CALL tracks_purge()");
        assertThat(count("audit_log WHERE action = 'deleteTracks'")).isEqualTo("1");
        assertThat(hall.one("SELECT status FROM information_schema.events WHERE event_name = 'tracks_daily'"))
                .isEqualTo("ENABLED");

        assertThat(refused(() -> store(TEAM_LEADER).deleteTracks(UUID.randomUUID(), now)))
                .isEqualTo("tracks.notAllowed");
        assertThat(store(Hall.LEADER).deleteTracks(UUID.randomUUID(), Instant.now().plusSeconds(1))).isEqualTo(2);
        assertThat(count("inspector_track")).isEqualTo("0");
    }

    /** What is past its day and not yet deleted is not shown either. */
    @Test
    void whatShouldBeGoneIsNotShown() {
        hall.run("INSERT INTO inspector_track (inspector_id, at, longitude, latitude) VALUES (1,"
                + " UTC_TIMESTAMP() - INTERVAL 31 DAY, 116, 40)");
        var then = now.minus(Duration.ofDays(31));
        assertThat(store(Hall.LEADER).track(UUID.randomUUID(), 1, then.minusSeconds(600), then.plusSeconds(600),
                FieldLookPurpose.SAFETY, null)).isEmpty();
    }

    @Test
    void nobodyKeepsTracksLongerThanNinetyDays() {
        for (var days : List.of("91", "120", "0", "-1", "090", "many", "")) {
            assertThatThrownBy(() -> hall.run("UPDATE setting SET value = '" + days
                    + "' WHERE name = 'track.keptDays'")).as(days).rootCause()
                    .hasMessageContaining("setting_track_days");
        }
        hall.run("UPDATE setting SET value = '90' WHERE name = 'track.keptDays'");
    }

    @Test
    void shiftsAreShortAndDoNotOverlap() {
        var leader = store(Hall.LEADER);
        var begin = now.plus(Duration.ofDays(1));
        var id = UUID.randomUUID();
        leader.plan(id, List.of(new Shift("J0001", begin, begin.plus(Duration.ofHours(7))),
                new Shift("J0002", begin, begin.plus(Shift.LONGEST))));
        leader.plan(id, List.of(new Shift("J0001", begin, begin.plus(Duration.ofHours(7)))));
        assertThat(count("inspector_shift WHERE planned_by IS NOT NULL")).isEqualTo("2");
        assertThat(refused(() -> plan(TEAM_LEADER, "J0002", begin, Duration.ofHours(5))))
                .isEqualTo("shifts.notAllowed");
        assertThat(refused(() -> plan(Hall.ACCEPTOR, "J0001", begin, Duration.ofHours(5))))
                .isEqualTo("shifts.notAllowed");
        plan(TEAM_LEADER, "J0001", begin, Duration.ofHours(6));
        assertThat(refused(() -> plan(Hall.LEADER, "J0001", begin.plusSeconds(60), Duration.ofHours(6))))
                .isEqualTo("shifts.clash");
        for (var wrong : List.of(new Shift("J0001", begin, begin.plus(Duration.ofHours(13))),
                new Shift("J0001", begin, begin), new Shift("J0099", begin, begin.plusSeconds(60)),
                new Shift("J0001", now.minus(Duration.ofHours(30)), now.minus(Duration.ofHours(20))))) {
            assertThat(refused(() -> leader.plan(UUID.randomUUID(), List.of(wrong)))).isEqualTo("shifts.broken");
        }
        assertThatThrownBy(() -> hall.run("UPDATE inspector_shift SET ends_at = begins_at + INTERVAL 13 HOUR"))
                .rootCause().hasMessageContaining("inspector_shift_length");
    }

    private void plan(String account, String code, Instant begin, Duration length) {
        store(account).plan(UUID.randomUUID(), List.of(new Shift(code, begin, begin.plus(length))));
    }

    /** Everybody of a large district twice a minute is one call each time, and one workstation asks one question. */
    @Test
    void aWholeDistrictIsOneCall() {
        hall.run(
                "INSERT INTO inspector (id, code, name, team, valid_from) SELECT 1000 + seq, CONCAT('K', LPAD(seq, 4, '0')),"
                        + " '某', '三班', '2020-01-01' FROM seq_1_to_365",
                "INSERT INTO inspector_shift (inspector_id, begins_at, ends_at) SELECT 1000 + seq, UTC_TIMESTAMP(6) -"
                        + " INTERVAL 1 HOUR, UTC_TIMESTAMP(6) + INTERVAL 6 HOUR FROM seq_1_to_365",
                // Rosters of a season lie beside; nobody reads them for a place.
                "INSERT INTO inspector_shift (inspector_id, begins_at, ends_at) SELECT 1001 + MOD(seq, 365), UTC_TIMESTAMP(6) +"
                        + " INTERVAL 1 + FLOOR(seq / 365) DAY, UTC_TIMESTAMP(6) + INTERVAL 25 + 24 * FLOOR(seq / 365) HOUR"
                        + " FROM seq_0_to_36499");
        var codes = IntStream.rangeClosed(1, 365).mapToObj("K%04d"::formatted).toList();
        var field = store(Hall.FIELD);
        for (int round = 0; round < 4; round++) {
            var at = now.minusSeconds(120 - 30L * round);
            var sent = codes.stream().map(code -> new FieldPlace(code, at, 116.3, 39.95, 5)).toList();
            long before = rowsRead();
            assertThat(field.put(sent)).isEqualTo(new PlacesTaken(365, 365));
            assertThat(rowsRead() - before).as("rows looked at for 365 places").isLessThan(20_000);
        }
        assertThat(Integer.parseInt(count("inspector_track"))).isBetween(2 * 365, 3 * 365);
        assertThat(rowsReadBy(Hall.LEADER, "CALL places_now()")).as("rows for 365 rings").isLessThan(2_000);
        assertThat(store(Hall.LEADER).now()).hasSize(365);
    }

    private long rowsRead() {
        return Long.parseLong(hall.one("SELECT SUM(variable_value) FROM information_schema.global_status"
                + " WHERE variable_name LIKE 'handler_read%'"));
    }

    private long rowsReadBy(String account, String call) {
        var read = "SELECT SUM(variable_value) FROM information_schema.session_status WHERE variable_name LIKE 'handler_read%'";
        var before = sql(account, read);
        var after = sql(account, call, read);
        return Long.parseLong(after.getFirst()) - Math.min(0, Long.parseLong(before.getFirst()));
    }

    private void denied(String account, String statement) {
        assertThatThrownBy(() -> sql(account, statement)).as("%s: %s", account, statement).rootCause()
                .isInstanceOf(SQLException.class).message()
                .matches(text -> text.toLowerCase(java.util.Locale.ROOT).matches(
                        "(?s).*(denied|doesn't exist|does not exist).*"));
    }

    private List<String> sql(String account, String... statements) {
        return hall.signedIn(account).bulk(connection -> {
            try (var statement = connection.createStatement()) {
                boolean rows = false;
                for (var text : statements) {
                    rows = statement.execute(text);
                }
                var values = new ArrayList<String>();
                if (rows) {
                    var answer = statement.getResultSet();
                    while (answer.next()) {
                        values.add(answer.getString(1));
                    }
                }
                return values;
            }
        });
    }
}
