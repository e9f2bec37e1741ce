package org.gridlight.client.duty.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gridlight.client.look.Look;
import org.gridlight.client.look.Screens;
import org.gridlight.client.look.Toolkit;
import org.gridlight.client.seat.TestSeat;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.cases.Hall;
import org.gridlight.db.duty.DutyDeskStore;
import org.gridlight.db.duty.DutyTableStore;
import org.gridlight.model.cases.CaseAction;
import org.gridlight.model.duty.DutyRow;
import org.gridlight.model.people.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The duty table is looked through, changed, seen before it holds, and saved, on a real record. */
class DutyTableWorkTest {
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
        hall.run("UPDATE department SET liaison = '关羽', liaison_telephone = '010-88990001' WHERE id = 2");
        test.clock = Instant::now;
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private static DutyRow row(String place, String classCode, long department, String person) {
        return DutyRow.written(place, classCode, new DutyRow.Holder(department, department == 1 ? "一处" : "二处", person,
                person == null ? null : "010-8899000" + classCode.length()));
    }

    private void others(DutyRow... rows) {
        var leader = hall.signedIn(Hall.LEADER_2);
        new DutyDeskStore(leader).giveTable(UUID.randomUUID(), List.of(rows), new DutyTableStore(leader).table()
                .stamp());
        test.heard.forEach(one -> one.accept(Set.of("dutyTable")));
        test.tasks.tick();
    }

    private DutyTableDesk desk(String account) {
        var desk = new DutyTableDesk(test.seat(hall.signedIn(account)));
        desk.shown();
        laidOut(desk.view());
        return desk;
    }

    private Parent laidOut(Parent view) {
        if (view.getScene() == null) {
            test.look.get().dress(new Scene(view, 1920, 1080));
        }
        view.applyCss();
        view.layout();
        return view;
    }

    private void fill(String place, String classCode, String unit, String person) {
        var form = laidOut((Parent) test.overlay());
        ((TextField) form.lookup("#duty-row-place")).setText(place);
        ((TextField) form.lookup("#duty-row-class")).setText(classCode);
        ((TextField) form.lookup("#duty-row-unit")).setText(unit);
        ((TextField) form.lookup("#duty-row-person")).setText(person);
        ((Button) form.lookup("#duty-form-send")).fire();
    }

    @SuppressWarnings("unchecked")
    private static List<DutyRow> listed(DutyTableDesk desk) {
        return ((TableView<DutyRow>) desk.view().lookup("#duty-table")).getItems();
    }

    private String words(DutyTableDesk desk, String id) {
        return ((Label) laidOut(desk.view()).lookup(id)).getText();
    }

    private List<String> kept() {
        return hall.rows(
                "SELECT CONCAT_WS('|', place_code, class_code, department_id, person) FROM duty_row ORDER BY place_code, class_code");
    }

    @Test
    void changesAreSeenBeforeTheyHoldAndHoldForEverybody() {
        var id = hall.register().caseId();
        hall.act(Hall.LEADER, id, CaseAction.ACCEPT);
        hall.act(Hall.LEADER, id, CaseAction.FILE);
        Toolkit.onScreen(() -> {
            var desk = desk(Hall.LEADER);
            assertThat(listed(desk)).isEmpty();
            desk.add();
            fill("", "nowhere", "二处", "");
            assertThat(test.isOpen()).as("no such class").isTrue();
            var form = laidOut((Parent) test.overlay());
            assertThat(((Label) form.lookup("#duty-row-unit-understood")).getText()).isEqualTo(
                    "二处 · 联络员 关羽 010-88990001");
            fill("", "全部部件", "二处", "");
            assertThat(test.isOpen()).isFalse();
            desk.add();
            fill("110108001", "GB13-E01", "一处", "马超");
            assertThat(words(desk, "#duty-cases")).as("the case that waits").contains("1 件待派遣案件");
            assertThat(kept()).as("nothing before it is saved").isEmpty();
            assertThat(((ListView<?>) desk.view().lookup("#duty-lines")).getItems()).hasSize(2);
            var another = desk(Hall.LEADER_2);
            desk.save();
            assertThat(kept()).containsExactly("|GB13-C|2", "110108001|GB13-E01|1|马超");
            assertThat(words(desk, "#duty-said")).contains("2 处改动");
            assertThat(desk.draft().isTouched()).isFalse();
            test.heard.forEach(one -> one.accept(Set.of("dutyTable")));
            test.tasks.tick();
            assertThat(listed(another)).as("told at another seat").hasSize(2);
            another.find("mac");
            assertThat(listed(another)).as("by pinyin").extracting(DutyRow::person).containsExactly("马超");
            another.find("bujian");
            assertThat(listed(another)).extracting(DutyRow::classCode).containsExactly("GB13-C");
            another.close();
            desk.close();
            return null;
        });
    }

    /** Somebody else saves while I write: mine stands upon his, and what both changed is marked. */
    @Test
    void whatAnotherSavesMeanwhileIsNotLost() {
        Toolkit.onScreen(() -> {
            others(row("", "GB13-C", 1, null), row("", "GB13-E", 1, null));
            var desk = desk(Hall.LEADER);
            desk.choose(listed(desk).getFirst());
            desk.change();
            fill("", "GB13-C", "二处", "张飞");
            desk.choose(listed(desk).getLast());
            desk.remove();
            others(row("", "GB13-C", 1, "赵云"), row("", "GB13-E", 1, null), row("", "", 2, null));
            assertThat(desk.draft().overtaken()).containsExactly(new DutyRow.About("", "GB13-C"));
            desk.save();
            assertThat(kept()).containsExactly("||2", "|GB13-C|2|张飞");
            desk.add();
            fill("110108", "", "一处", "");
            desk.giveUp();
            assertThat(desk.draft().isTouched()).isFalse();
            assertThat(kept()).hasSize(2);
            desk.close();
            return null;
        });
    }

    @Test
    void aFileIsSeenBeforeItIsSavedAndWrittenAgain() throws IOException {
        var file = Path.of(System.getProperty("gridlight.target"), "duty-table.csv");
        test.chosenFiles.add(file);
        Files.writeString(file, "地点,类别,单位\n,GB13-C,三处\n,GB13-E,一处\n");
        Toolkit.onScreen(() -> {
            others(row("", "GB13-C", 1, null));
            var desk = desk(Hall.LEADER);
            desk.bring();
            var faults = (VBox) laidOut(desk.view()).lookup("#duty-faults");
            assertThat(((Label) faults.getChildren().getLast()).getText()).startsWith("第 2 行 责任单位").contains("三处");
            assertThat(desk.draft().isTouched()).isFalse();
            Files.writeString(file, "地点,类别,单位,责任人\n,GB13-E,一处,马超\n");
            desk.bring();
            assertThat(kept()).as("only seen").containsExactly("|GB13-C|1");
            desk.save();
            assertThat(kept()).containsExactly("|GB13-E|1|马超");
            desk.write();
            assertThat(Files.readString(file)).isEqualTo("\uFEFF地点编码,类别编码,责任单位,责任人,值班电话\r\n,GB13-E,一处,马超,\r\n");
            desk.bring();
            assertThat(desk.draft().isTouched()).as("it reads as it was written").isFalse();
            desk.close();
            test.roles = Set.of(Role.ACCEPTOR);
            var looking = desk(Hall.ACCEPTOR);
            assertThat(listed(looking)).hasSize(1);
            looking.add();
            assertThat(test.isOpen()).as("whoever may not change it").isFalse();
            assertThat(looking.commands()).hasSize(1);
            looking.close();
            return null;
        });
    }

    @Test
    void pictures() {
        Screens.take("duty-table-empty", this::drawn);
        var streets = hall.rows("SELECT code FROM area ORDER BY code");
        var classes = hall.rows("SELECT DISTINCT LEFT(code, 8) FROM category WHERE code LIKE 'GB13-%' ORDER BY 1");
        var rows = new ArrayList<DutyRow>();
        for (int i = 0; i < classes.size(); i++) {
            rows.add(row("", classes.get(i), 1 + i % 2, i % 3 == 0 ? "马超" : null));
        }
        streets.forEach(street -> rows.add(row(street, "GB13-E", 2, "赵云")));
        Toolkit.onScreen(() -> {
            others(rows.toArray(DutyRow[]::new));
            return null;
        });
        Screens.take("duty-table", look -> drawn(look, desk -> {
            desk.choose(listed(desk).get(2));
            desk.remove();
            desk.choose(listed(desk).get(4));
            desk.change();
            fill("", listed(desk).get(4).classCode(), "二处", "张飞");
            desk.add();
            fill(streets.getLast(), "GB13-C0101", "一处", "马超");
        }));
        Screens.take("duty-table-form", look -> {
            var desk = desk(look);
            desk.choose(listed(desk).get(3));
            desk.change();
            desk.view().getScene().setRoot(new StackPane());
            return new StackPane(desk.view(), test.overlay());
        });
    }

    private DutyTableDesk desk(Look look) {
        test.look.set(look);
        return desk(Hall.LEADER);
    }

    private Parent drawn(Look look) {
        return drawn(look, desk -> {});
    }

    private Parent drawn(Look look, java.util.function.Consumer<DutyTableDesk> act) {
        var desk = desk(look);
        act.accept(desk);
        desk.view().getScene().setRoot(new StackPane());
        return desk.view();
    }
}
