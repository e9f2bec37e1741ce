package org.gridlight.client.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.cases.Hall;
import org.gridlight.db.demo.FieldStore;
import org.gridlight.db.patrol.PatrolStore;
import org.gridlight.model.cases.Act;
import org.gridlight.model.cases.CaseAction;
import org.gridlight.model.cases.NewPhoto;
import org.gridlight.model.demo.DemoOrder;
import org.gridlight.model.demo.FieldPlan;
import org.gridlight.model.intake.Photo;
import org.gridlight.model.intake.PhotoPrint;
import org.gridlight.model.patrol.PlacesTaken;
import org.gridlight.model.words.Refusal;
import org.gridlight.model.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The simulated field in a district of two streets and two units, by a clock that jumps. */
class FieldWorkTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private static final Instant MORNING = Instant.parse("2026-07-16T01:00:00Z");
    private static final int MOST_ROUNDS = 400;
    private static final Words ENGLISH = Words.of(Locale.ENGLISH);

    private final List<String> troubles = new ArrayList<>();
    private Hall hall;
    private long first;
    private Instant now = MORNING;

    @BeforeEach
    void aCaseThatWasHandledOnce() {
        hall = new Hall(DB);
        first = hall.register().caseId();
        Stream.of(CaseAction.ACCEPT, CaseAction.FILE, CaseAction.DISPATCH)
                .forEach(action -> hall.act(Hall.OPERATOR, first, action));
    }

    @AfterEach
    void leave() {
        hall.close();
    }

    @Test
    void unitsAndInspectorsDoTheirPartAndTheHallIsLeftToPeople() {
        try (var crew = crew()) {
            var work = work(crew, false, 1);
            play(work, () -> hall.state(first).equals("PENDING_CHECK"));
            assertThat(steps(first)).endsWith("signFor", "feedback");
            assertThat(hall.one("SELECT COUNT(*) FROM attachment WHERE kind = 'AFTER_PHOTO'")).isEqualTo("1");

            hall.act(Hall.OPERATOR, first, CaseAction.SEND_CHECK);
            play(work, () -> hall.state(first).equals("PENDING_CLOSE"));
            play(work, 20);
            assertThat(hall.state(first)).as("closing is for people").isEqualTo("PENDING_CLOSE");
            assertThat(work.tally().figures().of(CaseAction.CLOSE)).isZero();
        }
        assertThat(troubles).isEmpty();
    }

    /** Whoever is asked answers through the door of telephones; what is suspected moves nothing. */
    @Test
    void whoIsAskedAnswersWithPhotoAndPlace() {
        grids();
        long asked = hall.register().caseId();
        hall.act(Hall.ACCEPTOR, asked, CaseAction.SEND_VERIFY);
        try (var crew = crew()) {
            var work = work(crew, false, 1);
            play(work, () -> hall.state(asked).equals("PENDING_FILING"));
        }
        assertThat(hall.one(
                "SELECT CONCAT_WS(' ', state, finding, suspected, distance_m < 30) FROM field_task WHERE case_id = "
                        + asked))
                .isIn("ANSWERED YES 0 1", "ANSWERED NO 0 1");
        assertThat(hall.one("SELECT COUNT(*) FROM attachment a JOIN field_task_photo p ON p.sha256 = a.sha256"
                + " WHERE a.case_id = " + asked)).isEqualTo("1");
        assertThat(hall.one("SELECT COUNT(*) FROM attachment WHERE case_id = " + asked)).as("sent once").isEqualTo("1");

        hall.run("UPDATE setting SET value = '0' WHERE name = 'fieldTask.farMetres'");
        long doubted = hall.register().caseId();
        hall.act(Hall.ACCEPTOR, doubted, CaseAction.SEND_VERIFY);
        try (var crew = crew()) {
            var work = work(crew, false, 1);
            play(work, () -> hall.one("SELECT suspected FROM field_task WHERE case_id = " + doubted).equals("1"));
            play(work, 20);
        }
        assertThat(hall.state(doubted)).isEqualTo("VERIFYING");
        assertThat(troubles).isEmpty();
    }

    @Test
    void picturesFromTwoSpotsAreNotTakenForOne() {
        var bag = new PhotoBag(1, InstantSource.system());
        var prints = IntStream.range(0, 40).mapToObj(nth -> bag.own(NewPhoto.Kind.AFTER_PHOTO, Hall.CATEGORY, 7, nth,
                null, null)).map(photo -> PhotoPrint.of(Photo.of("p.jpg", photo.content()).content()).orElseThrow())
                .toList();
        long alike = IntStream.range(1, 40).filter(nth -> prints.get(nth).distance(prints.get(nth - 1)) <= 6).count();
        assertThat(alike).isLessThanOrEqualTo(2);
    }

    private void grids() {
        hall.run("INSERT INTO management_grid (id, code, name, level_name, kind, valid_from) VALUES (1, 'Z1', '一格',"
                + " '责任网格', 'RESPONSIBILITY', '2020-01-01')",
                "INSERT INTO management_grid_part (management_grid_id, unit_grid_id, valid_from) SELECT 1, id, '2020-01-01'"
                        + " FROM unit_grid",
                "INSERT INTO inspector (id, code, name, valid_from) VALUES (2, 'J0002', '乙', '2020-01-01')",
                "INSERT INTO inspector_grid (inspector_id, management_grid_id, valid_from) VALUES (1, 1, '2020-01-01'),"
                        + " (2, 1, '2020-01-01')",
                "INSERT INTO inspector_shift (inspector_id, begins_at, ends_at) VALUES (1, UTC_TIMESTAMP(6) - INTERVAL 1 HOUR,"
                        + " UTC_TIMESTAMP(6) + INTERVAL 1 HOUR), (2, UTC_TIMESTAMP(6) - INTERVAL 9 HOUR,"
                        + " UTC_TIMESTAMP(6) - INTERVAL 2 HOUR)");
    }

    /** By the clock of the record, whatever time the field plays: nobody is where he is not. */
    @Test
    void inspectorsOnShiftWalkThroughTheDoor() {
        grids();
        try (var crew = crew()) {
            var patrol = new PatrolWork(new FieldStore(crew.reader()));
            var gateway = new PatrolStore(crew.signedIn(Hall.FIELD));
            var at = Instant.now();
            assertThat(patrol.isDue(at)).isTrue();
            assertThat(patrol.round(gateway, at)).isEqualTo(new PlacesTaken(1, 1));
            assertThat(patrol.isDue(at.plusSeconds(10))).isFalse();
            assertThat(patrol.isDue(at.plusSeconds(60))).isTrue();
        }
        assertThat(hall.rows("SELECT inspector_id FROM inspector_place")).containsExactly("1");
        assertThat(hall.one("SELECT COUNT(*) FROM inspector_place p JOIN unit_grid u ON ST_Distance(u.outline,"
                + " POINT(p.longitude, p.latitude)) < 0.0001")).isNotEqualTo("0");
    }

    @Test
    void withTheHallACaseLivesFromItsReportToItsEnd() {
        try (var crew = crew()) {
            var work = work(crew, true, 60);
            play(work, () -> Integer.parseInt(hall.one("SELECT COUNT(*) FROM case_file WHERE state = 'CLOSED' AND id > "
                    + first)) >= 2);
            assertThat(work.tally().figures().of(CaseAction.REGISTER)).isGreaterThan(2);
        }
        assertThat(hall.rows("SELECT DISTINCT o.account FROM case_step s JOIN operator o ON o.id = s.operator_id"))
                .contains(Hall.FIELD, Hall.UNIT_1, Hall.DISPATCHER, Hall.LEADER, Hall.ACCEPTOR);
        assertThat(hall.one("SELECT COUNT(*) FROM case_file WHERE id > " + first + " AND unit_grid_id IS NULL"))
                .isEqualTo("0");
        assertThat(hall.one("SELECT COUNT(*) FROM case_step WHERE act_id IS NULL")).as("nothing beside the doors")
                .isEqualTo("0");
    }

    /** The same inbox as for real telephones and apps; none is registered twice or left. */
    @Test
    void reportsComeThroughTheInboxWhereThereIsAGateway() {
        hall.callIn(Hall.GATEWAY);
        try (var crew = crew()) {
            var work = work(crew, false, 60);
            play(work, () -> work.tally().figures().of(CaseAction.REGISTER) > 3);
            assertThat(hall.one("SELECT COUNT(*) FROM intake_item WHERE state = 'TAKEN'"))
                    .isEqualTo(Integer.toString(work.tally().figures().of(CaseAction.REGISTER)));
        }
        assertThat(hall.rows("SELECT DISTINCT state FROM intake_item")).containsExactly("TAKEN");
        assertThat(hall.one("SELECT COUNT(*) FROM case_file WHERE id > " + first))
                .isEqualTo(hall.one("SELECT COUNT(*) FROM intake_item"));
        assertThat(hall.one("SELECT COUNT(*) FROM intake_photo")).isEqualTo("0");
        assertThat(troubles).isEmpty();
    }

    /** A case that somebody accepted too soon, and the calls that come in by themselves. */
    @Test
    void whatSomebodyToldIsVerifiedBeforeItIsFiled() {
        hall.run("UPDATE verify_rule SET needed = source IS NULL OR source = 'public' AND NOT with_photo");
        var second = hall.register().caseId();
        hall.act(Hall.OPERATOR, second, CaseAction.ACCEPT);
        try (var crew = crew()) {
            var work = work(crew, true, 60);
            play(work,
                    () -> !hall.one("SELECT COUNT(*) FROM case_file WHERE filed_at IS NOT NULL AND source = 'hotline'"
                            + " AND NOT urgent AND id > " + second).equals("0")
                            && List.of("PENDING_DISPATCH", "PENDING_HANDLE", "HANDLING", "NOT_FILED").contains(
                                    hall.state(second)));
        }
        assertThat(steps(second)).containsSubsequence("accept", "sendVerify", "answerVerify");
        assertThat(hall
                .one("SELECT COUNT(*) FROM case_file c WHERE filed_at IS NOT NULL AND source = 'hotline' AND NOT urgent"
                        + " AND id > " + first + " AND NOT EXISTS (SELECT 1 FROM case_step s WHERE s.case_id = c.id"
                        + " AND s.action = 'answerVerify' AND s.passed)"))
                .isEqualTo("0");
    }

    @Test
    void whatIsRefusedIsCountedAndTheOthersGoOn() {
        var second = hall.register().caseId();
        Stream.of(CaseAction.ACCEPT, CaseAction.FILE).forEach(action -> hall.act(Hall.OPERATOR, second, action));
        hall.store(Hall.OPERATOR).act(new Act(UUID.randomUUID(), second,
                hall.version(second), CaseAction.DISPATCH, null, 2L, null));
        try (var crew = crew()) {
            var work = work(crew, false, 1);
            hall.run("UPDATE operator_role r JOIN operator o ON o.id = r.operator_id SET r.role = 'leader' "
                    + "WHERE o.account = '" + Hall.UNIT_1 + "'");
            play(work, () -> hall.state(second).equals("PENDING_CHECK"));

            assertThat(hall.state(first)).isEqualTo("PENDING_HANDLE");
            assertThat(work.tally().figures().refused()).containsOnlyKeys("act.notAllowed");
            assertThat(work.tally().figures().allRefused()).isEqualTo(1);
            assertThat(troubles).hasSize(1).allMatch(line -> line.startsWith(hall.one("SELECT case_no FROM case_file "
                    + "WHERE id = " + first)));
        }
    }

    @Test
    void theSameSeedDoesTheSame() {
        var once = playedToTheEnd();
        hall.close();
        DB.restore();
        now = MORNING;
        aCaseThatWasHandledOnce();

        assertThat(playedToTheEnd()).isEqualTo(once).contains("close");
        var known = new FieldStore(DB.database()).happenings();
        var plan = new FieldPlan(5, DemoOrder.ZONE);
        assertThat(plan.report(3, known)).isEqualTo(new FieldPlan(5, DemoOrder.ZONE).report(3, known))
                .isNotEqualTo(plan.report(4, known));
    }

    private List<String> playedToTheEnd() {
        try (var crew = crew()) {
            play(work(crew, true, 1), () -> hall.state(first).equals("CLOSED"));
        }
        return steps(first);
    }

    /** The doors are all there is: the gateway's account may not write. */
    @Test
    void theFieldCannotWriteTables() {
        var field = hall.signedIn(Hall.FIELD);
        for (var statement : List.of("INSERT INTO case_step (case_id, at, action, to_state) VALUES (" + first
                + ", NOW(), 'close', 'CLOSED')", "UPDATE case_file SET state = 'CLOSED'", "DELETE FROM report")) {
            assertThatThrownBy(() -> field.write(session -> {
                try (var direct = session.getConnection().createStatement()) {
                    return direct.executeUpdate(statement);
                } catch (SQLException refused) {
                    throw new IllegalStateException(refused.getMessage(), refused);
                }
            })).as(statement).hasStackTraceContaining("denied");
        }
    }

    @Test
    void aRecordThatIsNotTheDemonstrationNeedsAccounts() throws Exception {
        assertThatThrownBy(() -> Crew.at(DB.address(), Passwords.ofDemo())).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.key()).isEqualTo("field.accountsNeeded"));

        var file = Files.writeString(DatabaseFixture.target().resolve("accounts.txt"),
                "# the field\n" + Hall.FIELD + "=" + Hall.PASSWORD + "\n\n" + Hall.UNIT_1 + " = a=b\n");
        assertThat(Passwords.read(file).of(Hall.UNIT_1)).hasValueSatisfying(
                password -> assertThat(new String(password)).isEqualTo(" a=b"));
        Crew.at(DB.address(), Passwords.read(file)).close();
        Files.writeString(file, "t-field\n");
        assertThatThrownBy(() -> Passwords.read(file)).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.in(ENGLISH)).contains("Line 1"));
    }

    @Test
    void itRunsOnItsOwnAndEndsCleanly() {
        var said = new ArrayList<String>();
        try (var field = FieldSimulation.start(DB.address(), new FieldSettings(600, 1, true, 3_000), passwords(),
                InstantSource.system(), ENGLISH, (key, _) -> said.add(key))) {
            long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
            while (field.figures().all() < 3 && System.nanoTime() < end) {
                field.await(Duration.ofMillis(50));
            }
            assertThat(field.figures().all()).isGreaterThanOrEqualTo(3);
        }
        assertThat(said).endsWith("field.summary").doesNotContain("field.cut");
    }

    private Crew crew() {
        return Crew.at(DB.address(), passwords());
    }

    private static Passwords passwords() {
        var known = new LinkedHashMap<String, String>();
        Stream.of(Hall.FIELD, Hall.ACCEPTOR, Hall.DISPATCHER, Hall.LEADER, Hall.UNIT_1, Hall.UNIT_2, Hall.GATEWAY)
                .forEach(account -> known.put(account, Hall.PASSWORD));
        return new Passwords(Hall.FIELD, known);
    }

    private FieldWork work(Crew crew, boolean withHall, int casesADay) {
        return new FieldWork(crew, new FieldSettings(1, 1, withHall, casesADay), DemoOrder.ZONE,
                new PhotoBag(1, InstantSource.system()), () -> now, ENGLISH,
                (number, reason) -> troubles.add(number + ": " + reason));
    }

    private void play(FieldWork work, BooleanSupplier until) {
        for (int round = 0; !until.getAsBoolean(); round++) {
            assertThat(round).as("rounds; now %s, case %s, refused %s", now, hall.state(first), troubles)
                    .isLessThan(MOST_ROUNDS);
            play(work, 1);
        }
    }

    private void play(FieldWork work, int rounds) {
        for (int i = 0; i < rounds; i++) {
            var next = work.round(now);
            now = next.isAfter(now) ? next : now;
        }
    }

    private List<String> steps(long caseId) {
        return hall.rows("SELECT action FROM case_step WHERE case_id = " + caseId + " ORDER BY id");
    }
}
