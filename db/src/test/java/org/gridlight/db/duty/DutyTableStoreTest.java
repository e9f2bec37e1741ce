package org.gridlight.db.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.cases.ForeseeStore;
import org.gridlight.db.cases.Hall;
import org.gridlight.db.cases.RelatedCaseStore;
import org.gridlight.model.cases.CaseAction;
import org.gridlight.model.cases.LikelyUnit;
import org.gridlight.model.cases.LikelyUnit.Reason;
import org.gridlight.model.duty.DutyPlaces;
import org.gridlight.model.duty.DutyRow;
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
        return DutyRow.written(place, classCode,
                new DutyRow.Holder(department, department == 1 ? "一处" : "二处", person, null));
    }

    private DutyTableStore table() {
        return new DutyTableStore(hall.signedIn(Hall.LEADER));
    }

    private void give(DutyRow... rows) {
        new DutyDeskStore(hall.signedIn(Hall.LEADER)).giveTable(UUID.randomUUID(), List.of(rows), table().table()
                .stamp());
    }

    private List<DutyRow> rows() {
        return table().table().rows();
    }

    private LikelyUnit holder(String category) {
        return new ForeseeStore(hall.signedIn(Hall.ACCEPTOR)).foresee(
                new ForeseeStore.Question(category, 116.3011, 39.9511, 0), Instant.now(), LocalDate.now()).holders()
                .getFirst();
    }

    @Test
    void theNearestPlaceAndTheNarrowestClassHoldAndOnlyThoseWhoMayChangeIt() {
        var grid = hall
                .one("SELECT code FROM unit_grid WHERE ST_Intersects(outline, POINT(116.3011, 39.9511)) LIMIT 1");
        hall.run("UPDATE department SET liaison = '关羽', liaison_telephone = '010-88990001' WHERE id = 2");
        give(row("", "GB13-E", 1, null), row(grid.substring(0, 9), "GB13-E01", 2, "马超"));
        assertThat(holder(EVENT)).isEqualTo(LikelyUnit.byRule(2, "二处", Reason.DUTY)
                .with(new LikelyUnit.Contact("马超", "010-88990001")));
        assertThat(holder("GB13-E0201")).as("another major class, a unit of which nobody is known")
                .isEqualTo(LikelyUnit.byRule(1, "一处", Reason.DUTY));
        give(row("", "GB13-E", 1, null), row(grid.substring(0, 9), "GB13-E01", 2, "马超"), row(grid, "", 2, null));
        assertThat(holder(EVENT).contact().person()).as("the grid itself, and the contact of the unit").isEqualTo("关羽");
        assertThat(rows()).hasSize(3);
        assertThatThrownBy(() -> new DutyDeskStore(hall.signedIn(Hall.ACCEPTOR)).giveTable(UUID.randomUUID(),
                List.of(), table().table().stamp())).isInstanceOf(Refusal.class)
                .hasMessageContaining("dutyDesk.notAllowed");
        for (var wrong : List.of(row("999", "", 1, null), row("", "GB14", 1, null), row("", "%", 1, null),
                row("", "GB13-C", 4, null))) {
            assertThatThrownBy(() -> give(wrong)).as(wrong.toString()).isInstanceOf(Refusal.class)
                    .hasMessageContaining("roster.duty.broken");
        }
        assertThatThrownBy(() -> give(row("", "", 1, null), row("", "", 2, null))).isInstanceOf(Refusal.class)
                .hasMessageContaining("roster.duty.broken");
        assertThat(rows()).as("all or nothing").hasSize(3);
    }

    /** Two people change what both have read: the second is told, and nothing of the first is lost. */
    @Test
    void whoeverChangesAnOlderTableIsRefusedAndRowsThatStayKeepWhoGaveThem() {
        give(row("", "GB13-C", 1, null));
        var both = table().table();
        assertThat(both.rows().getFirst().changedBy()).isNotNull();
        var id = UUID.randomUUID();
        var first = new DutyDeskStore(hall.signedIn(Hall.LEADER));
        var after = List.of(row("", "GB13-C", 1, null), row("", "GB13-E", 2, "马超"));
        first.giveTable(id, after, both.stamp());
        first.giveTable(id, after, both.stamp());
        assertThatThrownBy(() -> first.giveTable(UUID.randomUUID(), List.of(), both.stamp()))
                .isInstanceOf(Refusal.class).hasMessageContaining("roster.duty.changed");
        assertThat(rows()).extracting(DutyRow::classCode).containsExactly("GB13-C", "GB13-E");
        assertThat(rows().getFirst()).as("it stayed as it was").isEqualTo(both.rows().getFirst());
        assertThat(hall.one("SELECT COUNT(*) FROM change_log WHERE kind = 'dutyTable'")).as("once for one act")
                .isEqualTo("2");
        hall.run("UPDATE department SET valid_to = '2021-01-01' WHERE id = 2");
        give(row("", "GB13-C", 1, "赵云"), row("", "GB13-E", 2, "马超"));
        assertThat(rows()).as("a row may outlive its unit").hasSize(2);
    }

    @Test
    void whatItWouldChangeIsKnownBeforeAndACaseGoesWhereItSays() {
        long id = hall.register().caseId();
        hall.act(Hall.LEADER, id, CaseAction.ACCEPT);
        hall.act(Hall.LEADER, id, CaseAction.FILE);
        give(row("", "GB13-C", 1, null), row("", "GB13-E", 1, null));
        var likely = new RelatedCaseStore(hall.signedIn(Hall.OPERATOR)).likelyUnit(id, Instant.now());
        assertThat(likely).contains(LikelyUnit.byRule(1, "一处", Reason.DUTY));
        var effect = table().effect(List.of(row("", "GB13-C", 2, null), row("", "GB13-C01", 2, null)));
        assertThat(effect.lines()).extracting(line -> line.kind() + " " + line.row().classCode()).containsExactly(
                "CHANGED GB13-C", "ADDED GB13-C01", "REMOVED GB13-E");
        assertThat(effect.cases()).isEqualTo(1);
        assertThat(hall.one("SELECT COUNT(*) FROM duty_row WHERE department_id = 2")).isEqualTo("0");
    }

    @Test
    void namesAreThoseOfTheRecord() {
        var names = table().names();
        assertThat(names.kinds()).contains("GB13-C", "GB13-E");
        assertThat(names.classNames()).extracting(DutyPlaces.Named::code)
                .containsSequence("GB13-C01", "GB13-C0101").doesNotContain("GB13-C");
        assertThat(names.isPlace("110108001")).isTrue();
        assertThat(names.isPlace(names.grids().getFirst())).isTrue();
        assertThat(names.isPlace("110108999")).isFalse();
        assertThat(names.area("110108001")).isPresent();
    }
}
