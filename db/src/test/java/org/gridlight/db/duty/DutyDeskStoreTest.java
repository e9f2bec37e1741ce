package org.gridlight.db.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.cases.Hall;
import org.gridlight.db.centre.SettingStore;
import org.gridlight.model.duty.Knowledge;
import org.gridlight.model.duty.Knowledge.Kind;
import org.gridlight.model.duty.RosterTurn;
import org.gridlight.model.duty.UrgentBulletin;
import org.gridlight.model.duty.UrgentBulletin.Form;
import org.gridlight.model.words.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Knowledge with its versions, rosters of units, urgent bulletins of one matter. */
class DutyDeskStoreTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    private Hall hall;

    @BeforeEach
    void open() {
        hall = new Hall(DB);
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private DutyDeskStore store(String account) {
        return new DutyDeskStore(hall.signedIn(account));
    }

    private void refused(Runnable wish, String reason) {
        assertThatThrownBy(wish::run).isInstanceOf(Refusal.class).hasMessageContaining(reason);
    }

    @Test
    void knowledgeKeepsWhoChangedWhat() {
        var leader = store(Hall.LEADER);
        long category = Long.parseLong(hall.one("SELECT id FROM category WHERE code = '" + Hall.CATEGORY + "'"));
        var wish = UUID.randomUUID();
        var first = new Knowledge.Wanted(0, 0, Kind.ANSWER, category, 1L, "井盖缺失", "已通知权属单位到场防护", true);
        long id = leader.save(wish, first);
        assertThat(leader.save(wish, first)).as("once").isEqualTo(id);
        var second = new Knowledge.Wanted(id, 1, Kind.ANSWER, category, null, "井盖缺失", "两小时内到场", true);
        assertThat(store(Hall.KEEPER).save(UUID.randomUUID(), second)).isEqualTo(id);
        refused(() -> leader.save(UUID.randomUUID(), second), "knowledge.changed");
        refused(() -> store(Hall.ACCEPTOR).save(UUID.randomUUID(), first), "dutyDesk.notAllowed");
        refused(() -> leader.save(UUID.randomUUID(), new Knowledge.Wanted(0, 0, Kind.ANSWER, null, null, " ", "x",
                true)), "knowledge.incomplete");

        var read = store(Hall.ACCEPTOR).knowledge();
        assertThat(read).singleElement().satisfies(one -> {
            assertThat(one.category()).isEqualTo(Hall.CATEGORY);
            assertThat(one.departmentId()).isZero();
            assertThat(one.words()).isEqualTo("两小时内到场");
            assertThat(one.version()).isEqualTo(2);
            assertThat(one.changedBy()).isEqualTo(Hall.KEEPER);
        });
        assertThat(leader.versions(id)).extracting(Knowledge.Version::words).containsExactly("两小时内到场", "已通知权属单位到场防护");
    }

    @Test
    void aRosterReplacesTheDayItTells() {
        var leader = store(Hall.LEADER);
        var day = LocalDate.of(2026, 7, 16);
        leader.give(UUID.randomUUID(), List.of(turn(1, day, NOW.minusSeconds(60), "王强"), turn(2, day, NOW, "李静"),
                turn(1, day.plusDays(1), NOW.plusSeconds(86_400), "赵磊")));
        leader.give(UUID.randomUUID(), List.of(turn(1, day, NOW.minusSeconds(60), "孙涛")));
        assertThat(leader.roster(day)).extracting(RosterTurn::person).containsExactlyInAnyOrder("孙涛", "李静");
        assertThat(leader.roster(day.plusDays(1))).extracting(RosterTurn::person).containsExactly("赵磊");
        assertThat(leader.onDuty(1, NOW)).extracting(RosterTurn::person).containsExactly("孙涛");
        assertThat(leader.onDuty(1, NOW.plusSeconds(7200))).isEmpty();
        refused(() -> leader.give(UUID.randomUUID(), List.of(turn(1, day, NOW, "甲"), turn(99, day, NOW, "乙"))),
                "roster.broken");
        assertThat(leader.roster(day)).hasSize(2);
    }

    private static RosterTurn turn(long unit, LocalDate day, Instant from, String person) {
        return new RosterTurn(unit, "", day, from, from.plusSeconds(3600), person, "5550101");
    }

    @Test
    void oneMatterHasOneNumberAndOneEnd() {
        var leader = store(Hall.LEADER);
        long id = leader.issue(UUID.randomUUID(), bulletin(0, Form.FIRST, NOW.minusSeconds(600)));
        leader.issue(UUID.randomUUID(), bulletin(id, Form.FOLLOW_UP, NOW.minusSeconds(600)));
        refused(() -> leader.issue(UUID.randomUUID(), bulletin(id, Form.FIRST, NOW)), "bulletin.noFirst");
        refused(() -> leader.issue(UUID.randomUUID(), bulletin(0, Form.FINAL, NOW)), "bulletin.noFirst");
        refused(() -> leader.issue(UUID.randomUUID(), bulletin(0, Form.FIRST, NOW.plusSeconds(3600))),
                "bulletin.notYet");
        leader.issue(UUID.randomUUID(), bulletin(id, Form.FINAL, NOW.minusSeconds(600)));
        refused(() -> leader.issue(UUID.randomUUID(), bulletin(id, Form.FOLLOW_UP, NOW)), "bulletin.over");
        leader.issue(UUID.randomUUID(), bulletin(0, Form.FIRST, NOW.minusSeconds(7200)));
        refused(() -> store(Hall.ACCEPTOR).issue(UUID.randomUUID(), bulletin(0, Form.FIRST, NOW)),
                "dutyDesk.notAllowed");

        var read = leader.bulletins(10);
        assertThat(read).extracting(UrgentBulletin::serial).containsExactly(2, 1, 1, 1);
        assertThat(read).extracting(UrgentBulletin::part).containsExactly(0, 2, 1, 0);
        var within = new SettingStore(DB.database()).firstBulletinWithin();
        assertThat(within).isEqualTo(Duration.ofMinutes(30));
        assertThat(read.getFirst().isLate(within)).isTrue();
        assertThat(read.getLast().isLate(within)).isFalse();
        new SettingStore(DB.database()).putFirstBulletinWithin(Duration.ofHours(3));
        assertThat(read.getFirst().isLate(new SettingStore(hall.signedIn(Hall.LEADER)).firstBulletinWithin()))
                .as("another city gives three hours").isFalse();
        new SettingStore(DB.database()).putFirstBulletinWithin(within);
        assertThat(read.getLast().harm()).isNull();
    }

    private static UrgentBulletin.New bulletin(long first, Form form, Instant happened) {
        return new UrgentBulletin.New(first, form, "燃气泄漏", null, happened, "柳堤路 12 号", "施工挖断管线", null, "已疏散", null);
    }
}
