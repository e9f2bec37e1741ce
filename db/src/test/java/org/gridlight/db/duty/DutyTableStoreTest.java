package org.gridlight.db.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.cases.ForeseeStore;
import org.gridlight.db.cases.Hall;
import org.gridlight.db.cases.RelatedCaseStore;
import org.gridlight.model.cases.CaseAction;
import org.gridlight.model.cases.LikelyUnit;
import org.gridlight.model.duty.DutyRow;
import org.gridlight.model.duty.DutyTableChange;
import org.gridlight.model.duty.DutyTableFile;
import org.gridlight.model.words.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The duty table: what a file says, what it would change, and who it sends a case to. */
class DutyTableStoreTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();
    private static final String EVENT = "GB13-E0101";

    private Hall hall;

    @BeforeEach
    void open() {
        hall = new Hall(DB);
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private static DutyRow row(String place, String classCode, long department, String person) {
        return new DutyRow(place, classCode, department, department == 1 ? "一处" : "二处", person, null);
    }

    private void give(DutyRow... rows) {
        new DutyDeskStore(hall.signedIn(Hall.LEADER)).giveTable(UUID.randomUUID(), List.of(rows));
    }

    private LikelyUnit holder(String category) {
        return new ForeseeStore(hall.signedIn(Hall.ACCEPTOR)).foresee(
                new ForeseeStore.Question(category, 116.3011, 39.9511, 0), Instant.now(), LocalDate.now()).holders()
                .getFirst();
    }

    @Test
    void theNearestPlaceAndTheNarrowestClassHoldAndOnlyThoseWhoMayChangeIt() {
        var table = new DutyTableStore(hall.signedIn(Hall.LEADER));
        var grid = hall
                .one("SELECT code FROM unit_grid WHERE ST_Intersects(outline, POINT(116.3011, 39.9511)) LIMIT 1");
        give(row("", "GB13-E", 1, null), row(grid.substring(0, 9), "GB13-E01", 2, "马超"));
        assertThat(holder(EVENT)).isEqualTo(new LikelyUnit(2, "二处", LikelyUnit.Reason.DUTY, 0, 0));
        assertThat(holder("GB13-E0201").departmentId()).as("another major class").isEqualTo(1);
        give(row("", "GB13-E", 1, null), row(grid.substring(0, 9), "GB13-E01", 2, "马超"), row(grid, "", 1, null));
        assertThat(holder(EVENT).departmentId()).as("the grid itself").isEqualTo(1);
        assertThat(table.rows()).hasSize(3);
        assertThatThrownBy(
                () -> new DutyDeskStore(hall.signedIn(Hall.ACCEPTOR)).giveTable(UUID.randomUUID(), List.of()))
                .isInstanceOf(Refusal.class).hasMessageContaining("dutyDesk.notAllowed");
        assertThatThrownBy(() -> give(row("999", "", 1, null))).isInstanceOf(Refusal.class)
                .hasMessageContaining("roster.duty.broken");
        assertThat(table.rows()).as("all or nothing").hasSize(3);
    }

    @Test
    void whatItWouldChangeIsKnownBeforeAndACaseGoesWhereItSays() {
        long id = hall.register().caseId();
        hall.act(Hall.LEADER, id, CaseAction.ACCEPT);
        hall.act(Hall.LEADER, id, CaseAction.FILE);
        give(row("", "GB13-C", 1, null), row("", "GB13-E", 1, null));
        var likely = new RelatedCaseStore(hall.signedIn(Hall.OPERATOR)).likelyUnit(id, Instant.now());
        assertThat(likely).contains(new LikelyUnit(1, "一处", LikelyUnit.Reason.DUTY, 0, 0));
        var table = new DutyTableStore(hall.signedIn(Hall.LEADER));
        assertThat(table.effect(List.of(row("", "GB13-C", 2, null), row("", "GB13-C01", 2, null))))
                .isEqualTo(new DutyTableChange(1, 1, 1, 1));
        assertThat(hall.one("SELECT COUNT(*) FROM duty_row WHERE department_id = 2")).isEqualTo("0");
    }

    @Test
    void aFileSaysLineByLineWhatIsWrongAndReadsAgainWhatItWrote() {
        var table = new DutyTableStore(hall.signedIn(Hall.LEADER));
        var file = new DutyTableFile(Map.of("一处", 1L, "二处", 2L), table.places(),
                Set.copyOf(hall.rows("SELECT code FROM category")));
        var wrong = file.parse("""
                地点,类别,单位,责任人
                110108001,GB13-E01,一处,马超
                110108999,GB13-E01,一处
                ,GB13-X01,一处
                ,GB13-C,三处
                110108001,GB13-E01,二处
                x
                """);
        assertThat(wrong.rows()).hasSize(1);
        assertThat(wrong.faults()).extracting(fault -> fault.line() + " " + fault.reason()).containsExactly(
                "3 roster.duty.place", "4 roster.duty.class", "5 roster.duty.unit", "6 roster.duty.twice",
                "7 roster.duty.columns");
        var written = DutyTableFile.write(List.of("地点", "类别", "单位", "责任人"), wrong.rows());
        assertThat(file.parse(written).rows()).isEqualTo(wrong.rows());
        assertThat(file.parse("地点,类别,单位\n").faults()).singleElement()
                .satisfies(fault -> assertThat(fault.reason()).isEqualTo("roster.duty.empty"));
    }
}
