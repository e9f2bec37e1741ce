package org.gridlight.db.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.gridlight.db.Database;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.cases.Hall;
import org.gridlight.model.cases.ReportSource;
import org.gridlight.model.intake.IntakeItem;
import org.gridlight.model.intake.IntakeState;
import org.gridlight.model.intake.SentPhoto;
import org.gridlight.model.intake.SentReport;
import org.gridlight.model.words.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Reports of other systems: each once, nothing else seen, nothing lost when whoever registers them ends. */
class InboxTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private Hall hall;
    private InboxStore app;
    private IntakeStore intake;

    @BeforeEach
    void open() {
        hall = new Hall(DB);
        app = new InboxStore(hall.signedIn(Hall.GATEWAY));
        intake = new IntakeStore(hall.signedIn(Hall.ACCEPTOR));
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private static SentReport report(String number, int photos) {
        return new SentReport(number, ReportSource.PUBLIC, "手机应用", Hall.CATEGORY, false, "路边井盖破损", "北街口",
                116.3011, 39.9511, "张三丰", "13912345678", true, null, IntStream.rangeClosed(1, photos)
                        .mapToObj(i -> new SentPhoto(i, i + ".jpg", null, null, null, new byte[]{1, 2, 3})).toList());
    }

    private void register(IntakeItem item) {
        hall.store(Hall.ACCEPTOR).register(item.actId(), Hall.report());
    }

    @Test
    void aReportIsSentOnceAndRegisteredOnce() {
        assertThat(app.send(report("A-1", 2))).isTrue();
        assertThat(app.send(report("A-1", 0))).as("sent twice").isFalse();

        var items = intake.next(10);
        assertThat(items).singleElement().satisfies(item -> {
            assertThat(item.account()).isEqualTo(Hall.GATEWAY);
            assertThat(item.source()).isEqualTo(ReportSource.PUBLIC);
            assertThat(item.categoryKnown()).isTrue();
            assertThat(item.tooMany()).isFalse();
            assertThat(intake.photos(item.id())).hasSize(2);
        });
        assertThat(intake.next(10)).as("held by somebody else").isEmpty();

        register(items.getFirst());
        assertThat(intake.registered(items.getFirst(), null)).contains(IntakeState.TAKEN);
        assertThat(app.states(List.of("A-1", "A-2"))).containsOnlyKeys("A-1")
                .hasEntrySatisfying("A-1", state -> assertThat(state.acceptNo()).startsWith("A"));
        assertThat(hall.one("SELECT COUNT(*) FROM case_file")).isEqualTo("1");
        assertThat(hall.one("SELECT COALESCE(words, reporter_name, reporter_telephone, place) FROM intake_item"))
                .as("what is in the record is not kept twice").isNull();
        assertThat(hall.one("SELECT COUNT(*) FROM intake_photo")).isEqualTo("0");
    }

    /** A service that dies between registering and saying so: the next one finds out. */
    @Test
    void aServiceThatDiesLosesNothingAndRegistersNothingTwice() {
        app.send(report("A-1", 1));
        app.send(report("A-2", 0));
        var items = intake.next(10);
        register(items.getFirst());
        hall.run("UPDATE intake_item SET lease_until = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND");

        assertThat(intake.next(10)).extracting(IntakeItem::sourceId).containsExactly("A-2");
        assertThat(app.states(List.of("A-1")).get("A-1").state()).isEqualTo(IntakeState.TAKEN);
        assertThat(intake.registered(items.get(1), null)).as("an old lease says nothing any more")
                .contains(IntakeState.WAITING);
        assertThat(hall.one("SELECT COUNT(*) FROM case_file")).isEqualTo("1");
    }

    @Test
    void whatWasNotRegisteredIsNotCalledRegistered() {
        app.send(report("A-1", 0));
        var item = intake.next(1).getFirst();

        assertThat(intake.registered(item, null)).contains(IntakeState.WAITING);
    }

    @Test
    void aReportWaitsForItsPhotos() {
        var room = hall.signedIn(Hall.GATEWAY);
        write(room, "INSERT INTO inbox (source_id, source, words, photos) VALUES ('A-1', 'public', '水管漏水', 1)");

        assertThat(intake.next(10)).isEmpty();
        write(room, "INSERT INTO inbox_photo (source_id, ordinal, content) VALUES ('A-1', 1, 'abc')");
        assertThat(intake.next(10)).hasSize(1);
    }

    @Test
    void aPersonAddsWhatIsMissingOrDoesNotAccept() {
        app.send(report("A-1", 0));
        app.send(report("A-2", 1));
        intake.next(10).forEach(item -> intake.byHand(item, "没有类别"));

        assertThat(intake.standing().byHand()).isEqualTo(2);
        assertThat(intake.byHand()).extracting(item -> item.sourceId() + item.photos()).containsExactly("A-10", "A-21");
        var first = intake.byHand().getFirst();
        assertThatThrownBy(() -> intake.complete(UUID.randomUUID(), first.id(), "no such class", null, null, null))
                .isInstanceOf(Refusal.class);
        intake.complete(UUID.randomUUID(), first.id(), Hall.CATEGORY, 116.3011, 39.9511, "北街口");
        assertThatThrownBy(() -> intake.complete(UUID.randomUUID(), first.id(), Hall.CATEGORY, null, null, null))
                .as("somebody else was quicker").isInstanceOf(Refusal.class);
        assertThat(intake.next(10)).extracting(IntakeItem::sourceId).containsExactly("A-1");

        var second = intake.byHand().getFirst();
        assertThatThrownBy(() -> intake.refuse(UUID.randomUUID(), second.id(), " ")).isInstanceOf(Refusal.class);
        intake.refuse(UUID.randomUUID(), second.id(), "与网格管理无关，请拨打 110");
        assertThat(app.states(List.of("A-2")).get("A-2")).satisfies(state -> {
            assertThat(state.state()).isEqualTo(IntakeState.REFUSED);
            assertThat(state.note()).contains("110");
        });
        assertThat(
                hall.one("SELECT COALESCE(reporter_name, reporter_telephone) FROM intake_item WHERE source_id = 'A-2'"))
                .isNull();
    }

    @Test
    void oneTelephoneThatSendsTooMuchIsLookedAtByAPerson() {
        hall.run("UPDATE setting SET value = '2' WHERE name = 'intake.perNumberADay'");
        for (int i = 0; i < 3; i++) {
            app.send(report("A-" + i, 0));
        }

        assertThat(intake.next(10)).allMatch(IntakeItem::tooMany);
    }

    /** The account of another system is let into its room, and no further. */
    @Test
    void aSenderSeesItsOwnRowsAndNothingElse() {
        hall.run("INSERT INTO intake_item (source_id, source, words) VALUES ('B-1', 'hotline', '别人的')");
        app.send(report("A-1", 1));
        var room = hall.signedIn(Hall.GATEWAY);
        var record = hall.one("SELECT DATABASE()");

        assertThat(Hall.rows(room, "SELECT source_id FROM inbox")).containsExactly("A-1");
        assertThat(Hall.rows(room, "SHOW TABLES")).containsExactlyInAnyOrder("inbox", "inbox_photo", "category",
                "operator", "operator_role", "department", "centre_offset", "flyway_schema_history");
        for (var attempt : List.of("SELECT * FROM " + record + ".case_file", "SELECT * FROM " + record + ".intake_item",
                "UPDATE inbox SET state = 'TAKEN'", "DELETE FROM inbox", "CALL " + record + ".case_register()",
                "CALL " + record + ".intake_next(1)",
                "INSERT INTO inbox (source_id, source, state) VALUES ('A-9', 'public', 'TAKEN')",
                "INSERT INTO inbox (source_id, source) VALUES ('A-9', 'leader')",
                "INSERT INTO inbox (source_id, source, longitude) VALUES ('A-9', 'public', 116)",
                "INSERT INTO inbox_photo (source_id, ordinal, content) VALUES ('B-1', 1, 'abc')")) {
            assertThatThrownBy(() -> write(room, attempt)).as(attempt).isInstanceOf(Exception.class);
        }
        assertThatThrownBy(() -> new IntakeStore(hall.signedIn(Hall.UNIT_1)).next(1)).as("a unit registers nothing")
                .hasMessageContaining("denied");
        assertThat(new IntakeStore(hall.signedIn(Hall.DISPATCHER)).next(1)).as("nor a dispatcher").isEmpty();
    }

    private static void write(Database room, String statement) {
        room.bulk(connection -> {
            try (var asked = connection.createStatement()) {
                asked.execute(statement);
            }
            return null;
        });
    }
}
