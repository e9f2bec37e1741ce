package org.gridlight.db.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.cases.Hall;
import org.gridlight.model.rules.DutyException;
import org.gridlight.model.rules.DutyItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DutyStoreTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private static final LocalDate DAY = LocalDate.of(2024, 1, 1);
    private static final Instant FROM = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2100-01-01T00:00:00Z");

    private static DutyItem item(String name, LocalDate from, LocalDate to, String... receivers) {
        return new DutyItem(0, "Z01", name, 1, "一处", "办发〔2023〕3 号", from, to, Set.of(receivers));
    }

    @Test
    void aTaskOutsideTheListNeedsSomebodyElsesApproval() {
        try (var hall = new Hall(DB)) {
            var list = new DutyStore(DB.database());
            list.put(item("消防巡查", DAY, null, "GRID"));
            long onList = list.items(DAY).getFirst().id();
            var unit = new DutyStore(hall.signedIn(Hall.UNIT_1));
            assertThatThrownBy(() -> unit.ask(UUID.randomUUID(), 1, onList, "查灭火器", "GRID", "检查"))
                    .hasMessageContaining("act.dutyOnList");
            assertThatThrownBy(() -> unit.ask(UUID.randomUUID(), 2, onList, "查灭火器", "STREET", "检查"))
                    .hasMessageContaining("act.departmentMissing");
            assertThatThrownBy(() -> unit.ask(UUID.randomUUID(), 1, null, " ", "GRID", "检查"))
                    .hasMessageContaining("act.dutyIncomplete");
            var wish = UUID.randomUUID();
            long asked = unit.ask(wish, 1, null, "统计空置店铺", "GRID", "专项");
            assertThat(unit.ask(wish, 1, null, "统计空置店铺", "GRID", "专项")).isEqualTo(asked);
            long other = new DutyStore(hall.signedIn(Hall.LEADER)).ask(UUID.randomUUID(), 1, onList, "查灭火器", "STREET",
                    "检查");
            var leader = new DutyStore(hall.signedIn(Hall.LEADER));
            assertThatThrownBy(() -> unit.decide(UUID.randomUUID(), asked, true, "同意"))
                    .hasMessageContaining("act.notAllowed");
            assertThatThrownBy(() -> leader.decide(UUID.randomUUID(), other, true, "同意"))
                    .hasMessageContaining("act.otherSide");
            leader.decide(UUID.randomUUID(), asked, false, "不属网格事项");
            assertThatThrownBy(() -> leader.decide(UUID.randomUUID(), asked, true, "同意"))
                    .hasMessageContaining("act.dutyDecided");
            assertThat(list.exceptions(FROM, UNTIL)).extracting("task", "decision").containsExactly(
                    org.assertj.core.groups.Tuple.tuple("统计空置店铺", DutyException.Decision.REFUSED),
                    org.assertj.core.groups.Tuple.tuple("查灭火器", DutyException.Decision.ASKED));
            assertThat(list.counts(FROM, UNTIL)).containsExactly(new DutyException.Count(1, "一处", 2, 0, 1));
        }
    }

    @Test
    void theListHasVersions() {
        try (var hall = new Hall(DB)) {
            var list = new DutyStore(DB.database());
            list.put(item("消防巡查", DAY, null, "GRID", "COMMUNITY"));
            list.put(item("消防和燃气巡查", DAY.plusYears(1), DAY.plusYears(2), "GRID"));
            assertThat(list.items(DAY)).singleElement().satisfies(one -> {
                assertThat(one.name()).isEqualTo("消防巡查");
                assertThat(one.to()).isEqualTo(LocalDate.of(2024, 12, 31));
                assertThat(one.allows("COMMUNITY", DAY)).isTrue();
            });
            assertThat(list.items(DAY.plusYears(1))).singleElement().satisfies(one -> {
                assertThat(one.allows("COMMUNITY", DAY.plusYears(1))).isFalse();
                assertThat(one.allows("GRID", DAY.plusYears(3))).isFalse();
            });
            assertThat(hall.rows("SELECT 1 FROM duty_exception")).isEmpty();
        }
    }
}
