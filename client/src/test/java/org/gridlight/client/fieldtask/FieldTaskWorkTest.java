package org.gridlight.client.fieldtask;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import org.gridlight.client.look.Look;
import org.gridlight.client.look.Screens;
import org.gridlight.client.look.Toolkit;
import org.gridlight.client.seat.Command;
import org.gridlight.client.seat.TestSeat;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.cases.Hall;
import org.gridlight.db.cases.OpenCaseStore;
import org.gridlight.db.fieldtask.FieldTaskStore;
import org.gridlight.model.cases.CaseAction;
import org.gridlight.model.cases.NewPhoto;
import org.gridlight.model.demo.photo.DemoPhotos;
import org.gridlight.model.fieldtask.FieldAnswer;
import org.gridlight.model.fieldtask.FieldTask.Finding;
import org.gridlight.model.intake.Photo;
import org.gridlight.model.intake.PhotoPrint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The desk of tasks to the field on a real record, by keys alone. */
class FieldTaskWorkTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private static final List<byte[]> PICTURES = unlike();
    /** Where {@link Hall#report} is. */
    private static final double LONGITUDE = 116.3011;
    private static final double LATITUDE = 39.9511;

    private final TestSeat test = new TestSeat();
    private Hall hall;
    private FieldTaskStore field;
    private FieldTaskStore acceptor;

    /** Three pictures no two of which are alike. */
    private static List<byte[]> unlike() {
        var chosen = new LinkedHashMap<PhotoPrint, byte[]>();
        for (var photo : new DemoPhotos(1).takeAll().values()) {
            var print = PhotoPrint.of(Photo.of("p.jpg", photo.content()).content()).orElseThrow();
            if (chosen.size() < 3 && chosen.keySet().stream().allMatch(other -> other.distance(print) > 16)) {
                chosen.put(print, photo.content());
            }
        }
        return List.copyOf(chosen.values());
    }

    @BeforeAll
    static void start() {
        Screens.start();
    }

    @BeforeEach
    void open() {
        hall = new Hall(DB);
        test.clock = Instant::now;
        hall.run("INSERT INTO inspector (id, code, name, valid_from) VALUES (2, 'J0002', '乙', '2020-01-01'),"
                + " (3, 'J0003', '丙', '2020-01-01')",
                "INSERT INTO inspector_shift (inspector_id, begins_at, ends_at)"
                        + " VALUES (1, UTC_TIMESTAMP() - INTERVAL 2 HOUR, UTC_TIMESTAMP() + INTERVAL 4 HOUR),"
                        + " (3, UTC_TIMESTAMP() - INTERVAL 1 HOUR, UTC_TIMESTAMP() + INTERVAL 5 HOUR),"
                        + " (2, UTC_TIMESTAMP() - INTERVAL 10 HOUR, UTC_TIMESTAMP() - INTERVAL 1 HOUR)");
        field = new FieldTaskStore(hall.signedIn(Hall.FIELD));
        acceptor = new FieldTaskStore(hall.signedIn(Hall.ACCEPTOR));
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private long verifying() {
        long caseId = hall.register().caseId();
        hall.act(Hall.ACCEPTOR, caseId, CaseAction.SEND_VERIFY);
        return caseId;
    }

    private long sent() {
        return acceptor.send(UUID.randomUUID(), verifying(), "J0001", "看井盖是否缺失", null);
    }

    private void answered(long task, double latitude, int picture, Instant taken) {
        field.answer(UUID.randomUUID(), task, new FieldAnswer("J0001", Finding.YES, "井盖缺失，已设围挡。", LONGITUDE, latitude,
                List.of(new NewPhoto(NewPhoto.Kind.PHOTO, "p.jpg", PICTURES.get(picture), taken, LONGITUDE,
                        latitude))));
    }

    /** The same picture for two cases. */
    private void usedTwice() {
        answered(sent(), LATITUDE, 0, Instant.now());
        answered(sent(), LATITUDE + 0.01, 0, Instant.now().minusSeconds(30 * 3_600));
    }

    private FieldTaskDesk desk(String account) {
        test.cases.replace(new OpenCaseStore(hall.signedIn(account)).all());
        var desk = new FieldTaskDesk(test.seat(hall.signedIn(account)));
        new Scene(desk.view(), 1920, 1080);
        desk.shown();
        lay(desk);
        return desk;
    }

    private static void lay(FieldTaskDesk desk) {
        desk.view().applyCss();
        desk.view().layout();
    }

    private static void press(FieldTaskDesk desk, KeyCode key) {
        desk.commands().stream().filter(one -> one.key().equals(Command.key(key))).findFirst().orElseThrow().act()
                .run();
        lay(desk);
    }

    private static boolean says(FieldTaskDesk desk, String words) {
        return desk.view().lookupAll(".label").stream()
                .anyMatch(label -> label instanceof Label shown && shown.getText().contains(words));
    }

    @Test
    void whoIsOnShiftIsSentByOneKeyAndNobodyElseCanBeChosen() {
        long first = verifying();
        long second = verifying();
        Toolkit.onScreen(() -> {
            var desk = desk(Hall.ACCEPTOR);
            var people = (ListView<?>) desk.view().lookup("#task-people");
            assertThat(people.getItems()).hasSize(2);
            assertThat(says(desk, "乙")).as("off shift").isFalse();
            press(desk, KeyCode.F5);
            press(desk, KeyCode.F5);
            assertThat(hall.rows("SELECT case_id FROM field_task ORDER BY id")).containsExactly("" + first,
                    "" + second);
            assertThat(hall.rows("SELECT inspector_id FROM field_task ORDER BY id")).as("the one with fewer tasks")
                    .containsExactlyInAnyOrder("1", "3");
            press(desk, KeyCode.F4);
            press(desk, KeyCode.F4);
            press(desk, KeyCode.F4);
            press(desk, KeyCode.F8);
            desk.close();
            return null;
        });
        assertThat(hall.rows("SELECT state FROM field_task ORDER BY state + 0")).containsExactly("OPEN", "WITHDRAWN");
    }

    @Test
    void aPictureUsedTwiceIsShownBesideTheOtherAndAPersonDecidesWithAReason() {
        usedTwice();
        Toolkit.onScreen(() -> {
            var desk = desk(Hall.LEADER);
            assertThat(desk.waiting().get()).isEqualTo(1);
            press(desk, KeyCode.F4);
            for (var id : List.of("#task-photo", "#task-other")) {
                var picture = (ImageView) desk.view().lookup(id).lookup(".image-view");
                assertThat(picture.getImage().getProgress()).as(id).isEqualTo(1);
                assertThat(picture.getImage().isError()).isFalse();
            }
            assertThat(says(desk, "相差 0 处特征")).isTrue();
            assertThat(says(desk, "1112 米") || says(desk, "1,112 米")).isTrue();
            press(desk, KeyCode.F7);
            assertThat(hall.rows("SELECT verdict FROM field_task WHERE verdict IS NOT NULL")).as("without a reason")
                    .isEmpty();
            ((TextArea) desk.view().lookup("#task-words")).setText("两案同一照片，已电话核实");
            press(desk, KeyCode.F7);
            assertThat(desk.waiting().get()).isZero();
            desk.choose(TaskList.WAITING);
            lay(desk);
            assertThat(((ListView<?>) desk.view().lookup("#task-list")).getItems()).as("a fake is no answer")
                    .hasSize(1);
            assertThat(test.typed.names("task.")).as("once it is on record").isEmpty();
            desk.close();
            return null;
        });
        assertThat(hall.rows("SELECT CONCAT(verdict, verdict_words) FROM field_task WHERE verdict IS NOT NULL"))
                .containsExactly("FAKE两案同一照片，已电话核实");
        assertThat(hall.rows("SELECT 1 FROM case_flag")).as("nothing follows by itself").isEmpty();
    }

    /** Whoever gives the verdict has the answer before him, and hears of it while he looks. */
    @Test
    void theFileOfACaseShowsWhoWasSentAndWhatHeFound() {
        usedTwice();
        long caseId = Long.parseLong(hall.one("SELECT MAX(case_id) FROM field_task"));
        var heard = new AtomicInteger();
        Toolkit.onScreen(() -> {
            var lines = new CaseTasks(test.seat(hall.signedIn(Hall.OPERATOR)), heard::incrementAndGet);
            lines.show(caseId);
            assertThat(texts(lines)).contains("核实", "属实", "井盖缺失，已设围挡。");
            assertThat(texts(lines)).anyMatch(text -> text.contains("派给 甲"))
                    .anyMatch(text -> text.contains("距案件位置"));
            lines.show(verifying());
            assertThat(lines.isManaged()).as("nobody was sent").isFalse();

            long task = sent();
            lines.show(Long.parseLong(hall.one("SELECT case_id FROM field_task WHERE id = " + task)));
            assertThat(texts(lines)).contains("已派出");
            answered(task, LATITUDE, 1, Instant.now());
            List.copyOf(test.heard).forEach(listener -> listener.accept(Set.of("fieldtask")));
            assertThat(texts(lines)).contains("属实");
            lines.close();
            return null;
        });
        assertThat(heard).as("the file is read again, for its photos").hasValue(1);
        assertThat(test.heard).isEmpty();
    }

    private static List<String> texts(Parent lines) {
        return lines.lookupAll(".label").stream().map(label -> ((Label) label).getText()).toList();
    }

    @Test
    void theDeskAsItIsSeen() {
        Screens.take("task-empty", look -> seen(look, TaskList.WAITING));
        usedTwice();
        for (int more = 0; more < 9; more++) {
            verifying();
        }
        sent();
        long late = sent();
        hall.run("UPDATE field_task SET wanted_by = UTC_TIMESTAMP(6) - INTERVAL 20 MINUTE WHERE id = " + late);
        Screens.take("task-waiting", look -> seen(look, TaskList.WAITING));
        Screens.take("task-suspected", look -> seen(look, TaskList.SUSPECTED));
        Screens.take("task-late", look -> seen(look, TaskList.LATE));
        Screens.take("task-answered", look -> seen(look, TaskList.ANSWERED));
        assertThat(hall.rows("SELECT DISTINCT state FROM field_task ORDER BY state + 0")).containsExactly("OPEN",
                "ANSWERED");
    }

    private Parent seen(Look look, TaskList list) {
        test.look.set(look);
        test.cases.replace(new OpenCaseStore(hall.signedIn(Hall.LEADER)).all());
        var desk = new FieldTaskDesk(test.seat(hall.signedIn(Hall.LEADER)));
        desk.shown();
        desk.choose(list);
        return desk.view();
    }
}
