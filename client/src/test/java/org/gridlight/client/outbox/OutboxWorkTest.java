package org.gridlight.client.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.gridlight.client.look.Look;
import org.gridlight.client.look.Screens;
import org.gridlight.client.look.Toolkit;
import org.gridlight.client.seat.Command;
import org.gridlight.client.seat.TestSeat;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.cases.Hall;
import org.gridlight.db.outbox.GatewayStore;
import org.gridlight.db.outbox.OutboxStore;
import org.gridlight.model.cases.NewReport;
import org.gridlight.model.cases.ReportSource;
import org.gridlight.model.outbox.OutboxMessage.Channel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The desk of messages on a real record, by keys alone. */
class OutboxWorkTest {
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
        hall.callIn(Hall.GATEWAY);
        hall.run("UPDATE message_template SET in_use = TRUE",
                "UPDATE setting SET value = '00:00' WHERE name IN ('message.quietFrom', 'message.quietUntil')");
        new OutboxStore(hall.signedIn(Hall.SECURITY)).letGateway(UUID.randomUUID(),
                Long.parseLong(hall.one("SELECT id FROM operator WHERE account = '" + Hall.GATEWAY + "'")), true, true);
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private void told(String telephone) {
        var report = Hall.report();
        hall.store(Hall.ACCEPTOR).register(UUID.randomUUID(), new NewReport(ReportSource.HOTLINE, null,
                report.words(), report.categoryCode(), false, report.longitude(), report.latitude(), report.place(),
                null, telephone, false, null, List.of()));
    }

    private GatewayStore gate() {
        return new GatewayStore(hall.signedIn(Hall.GATEWAY));
    }

    private OutboxDesk desk(String account) {
        var desk = new OutboxDesk(test.seat(hall.signedIn(account)));
        if (desk.view().getScene() == null) {
            new Scene(desk.view(), 1920, 1080);
        }
        desk.shown();
        lay(desk);
        return desk;
    }

    private static void lay(OutboxDesk desk) {
        desk.view().applyCss();
        desk.view().layout();
    }

    private static void press(OutboxDesk desk, KeyCode key) {
        desk.commands().stream().filter(one -> one.key().equals(Command.key(key))).findFirst().orElseThrow().act()
                .run();
        lay(desk);
    }

    private static String text(OutboxDesk desk, String id) {
        return ((Label) desk.view().lookup(id)).getText();
    }

    @Test
    void whatFailedIsSentAgainByOneKeyAndWhatWasToldGoesNoMore() {
        told("13912345678");
        told("13912345679");
        for (int tried = 0; tried < 3; tried++) {
            gate().take(Channel.SMS, 1).forEach(message -> gate().failed(message.id(), "no route"));
        }
        Toolkit.onScreen(() -> {
            var desk = desk(Hall.ACCEPTOR);
            assertThat(desk.waiting().get()).isEqualTo(1);
            assertThat(desk.view().lookupAll(".label")).as("no number in full")
                    .noneMatch(label -> label instanceof Label shown && shown.getText().contains("13912345"));
            press(desk, KeyCode.F5);
            assertThat(desk.waiting().get()).isZero();
            press(desk, KeyCode.F6);
            desk.close();
            return null;
        });
        assertThat(hall.rows("SELECT state FROM outbox_message ORDER BY state + 0")).containsExactly("WAITING", "TOLD");
    }

    @Test
    void aTextIsSavedWithItsSampleInSightAndTheSecondWriterIsToldWhoWasFaster() {
        Toolkit.onScreen(() -> {
            var desk = desk(Hall.LEADER);
            press(desk, KeyCode.F4);
            press(desk, KeyCode.F4);
            var words = (TextArea) desk.view().lookup("#outbox-template");
            words.setText("编号{number}，{name}");
            assertThat(text(desk, "#outbox-strange")).contains("{name}");
            press(desk, KeyCode.F8);
            assertThat(hall.rows("SELECT id FROM message_template WHERE version > 1")).as("not with such a place")
                    .isEmpty();
            words.setText("编号{number}");
            ((CheckBox) desk.view().lookup("#outbox-in-use")).setSelected(false);
            assertThat(text(desk, "#outbox-sample")).startsWith("编号A").doesNotContain("{");
            var other = new OutboxStore(hall.signedIn(Hall.LEADER_2));
            other.save(UUID.randomUUID(), other.templates().getFirst(), "他人的内容", true);
            press(desk, KeyCode.F8);
            var name = hall.one("SELECT name FROM operator WHERE account = '" + Hall.LEADER_2 + "'");
            assertThat(desk.view().lookupAll(".label")).anyMatch(
                    label -> label instanceof Label shown && shown.getText().startsWith(name));
            assertThat(words.getText()).as("nothing typed is lost").isEqualTo("编号{number}");
            desk.close();
            desk = desk(Hall.LEADER);
            press(desk, KeyCode.F4);
            press(desk, KeyCode.F4);
            ((CheckBox) desk.view().lookup("#outbox-in-use")).setSelected(false);
            press(desk, KeyCode.F8);
            assertThat(test.typed.names("outbox.")).as("once it is on record").isEmpty();
            desk.close();
            return null;
        });
        assertThat(hall.rows("SELECT CONCAT(words, in_use, version) FROM message_template WHERE version > 1"))
                .containsExactly("编号{number}03");
    }

    @Test
    void theDeskAsItIsSeen() {
        hall.run("UPDATE message_template SET in_use = FALSE");
        Screens.take("outbox-empty", look -> seen(look, 0));
        hall.run("UPDATE message_template SET in_use = TRUE",
                "UPDATE setting SET value = '21:00' WHERE name = 'message.quietFrom'",
                "UPDATE setting SET value = '08:00' WHERE name = 'message.quietUntil'");
        for (int i = 0; i < 7; i++) {
            told("1391234567" + i);
        }
        hall.run("UPDATE outbox_message SET not_before = made_at",
                "UPDATE outbox_message SET state = 'FAILED', tries = 3, trouble = '号码无法接通' ORDER BY id LIMIT 2",
                "UPDATE outbox_message SET state = 'RECEIVED', tries = 1, sent_at = made_at, received_at = made_at,"
                        + " ended_at = made_at ORDER BY id DESC LIMIT 2");
        Screens.take("outbox", look -> seen(look, 0));
        Screens.take("outbox-sent", look -> seen(look, 1));
        Screens.take("outbox-template", look -> seen(look, 2));
        assertThat(hall.rows("SELECT id FROM outbox_message")).hasSize(7);
    }

    private Parent seen(Look look, int list) {
        test.look.set(look);
        var desk = new OutboxDesk(test.seat(hall.signedIn(Hall.LEADER)));
        desk.shown();
        desk.choose(OutboxList.values()[list]);
        return desk.view();
    }
}
