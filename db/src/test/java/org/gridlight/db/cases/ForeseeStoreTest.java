package org.gridlight.db.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.centre.SettingStore;
import org.gridlight.model.cases.CaseAction;
import org.gridlight.model.cases.DuplicateRule;
import org.gridlight.model.cases.Foreseen;
import org.gridlight.model.cases.LikelyUnit;
import org.gridlight.model.cases.LikelyUnit.Reason;
import org.gridlight.model.cases.NearComponent;
import org.gridlight.model.cases.NewReport;
import org.gridlight.model.cases.ReportSource;
import org.gridlight.model.cases.SimilarCase;
import org.gridlight.model.clock.Limit;
import org.gridlight.model.clock.LimitUnit;
import org.gridlight.model.words.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the form of a new report says before it is sent is what the record does when it is. */
class ForeseeStoreTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private static final String EVENT = "GB13-E0101";
    private static final double LONGITUDE = 116.3011;
    private static final double LATITUDE = 39.9511;

    private Hall hall;

    @BeforeEach
    void open() {
        hall = new Hall(DB);
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private Foreseen foresee(String category, long component) {
        return new ForeseeStore(hall.signedIn(Hall.ACCEPTOR)).foresee(
                new ForeseeStore.Question(category, LONGITUDE, LATITUDE, component), Instant.now(),
                LocalDate.now(ZoneId.of("Asia/Shanghai")));
    }

    private void component(long id, double longitude, Integer owner, Integer maintainer) {
        hall.run("INSERT INTO component (id, code, category_id, name, unit_grid_id, position, owner_id, maintainer_id, "
                + "valid_from) SELECT " + id + ", '11010801010000" + id
                + "', id, '井盖', (SELECT id FROM unit_grid WHERE "
                + "ST_Intersects(outline, POINT(" + LONGITUDE + ", " + LATITUDE + ")) LIMIT 1), POINT(" + longitude
                + ", " + LATITUDE + "), " + owner + ", "
                + maintainer + ", '2020-01-01' FROM category WHERE code = '" + Hall.CATEGORY + "'");
    }

    @Test
    void theGridAndTheLimitAreThoseTheCaseGets() {
        hall.run("UPDATE unit_grid SET management_class = 'A' WHERE id > 0",
                "INSERT INTO time_limit (category_id, stage, grid_class, limit_value, limit_unit, valid_from) SELECT id, "
                        + "'HANDLE', 'A', 3, 'WORK_HOUR', '2020-01-01' FROM category WHERE code = '" + Hall.CATEGORY
                        + "'");
        var before = foresee(Hall.CATEGORY, 0);
        assertThat(before.limit()).isEqualTo(new Limit(new BigDecimal("3.00"), LimitUnit.WORK_HOUR));
        assertThat(before.basis()).isEqualTo(Foreseen.Basis.GRID_CLASS);

        long id = hall.register().caseId();
        hall.act(Hall.ACCEPTOR, id, CaseAction.ACCEPT);
        hall.act(Hall.LEADER, id, CaseAction.FILE);
        assertThat(
                hall.one("SELECT g.code FROM case_file c JOIN unit_grid g ON g.id = c.unit_grid_id WHERE c.id = " + id))
                .isEqualTo(before.ground().unitGrid());
        assertThat(hall.one("SELECT CONCAT(l.limit_value, l.limit_unit) FROM case_file c JOIN time_limit l "
                + "ON l.id = c.time_limit_id WHERE c.id = " + id)).isEqualTo("3.00WORK_HOUR");

        hall.run("INSERT INTO limit_zone (kind, name, outline, valid_from) VALUES ('CONTROL', '核心区', ST_GeomFromText("
                + "'POLYGON((116.30 39.95, 116.305 39.95, 116.305 39.955, 116.30 39.955, 116.30 39.95))'), '2020-01-01')",
                "INSERT INTO time_limit (category_id, stage, zone, limit_value, limit_unit, valid_from) SELECT id, 'HANDLE', "
                        + "'CONTROL', 30, 'MINUTE', '2020-01-01' FROM category WHERE code = '" + Hall.CATEGORY + "'");
        assertThat(foresee(Hall.CATEGORY, 0).basis()).as("zone before class of grid").isEqualTo(Foreseen.Basis.ZONE);
        assertThat(foresee(EVENT, 0).limit()).as("no class, no stage has one").isNull();
    }

    @Test
    void aComponentGoesToItsKeeperAndAnEventToItsPlaceFirst() {
        component(71, LONGITUDE + 0.0001, 1, 2);
        hall.run("INSERT INTO department (id, code, name, kind, valid_from) VALUES (9, 'JD1', '西街办事处', 'DEPARTMENT', "
                + "'2020-01-01')");
        assertThat(foresee(Hall.CATEGORY, 0).holders()).extracting(LikelyUnit::reason).containsExactly(
                Reason.MAINTAINER,
                Reason.OWNER, Reason.STREET);
        assertThat(foresee(EVENT, 0).holders()).singleElement().isEqualTo(
                LikelyUnit.byRule(9, "西街办事处", Reason.STREET));
        hall.run("UPDATE unit_grid SET duty_holder = '一处'");
        assertThat(foresee(EVENT, 0).holders()).extracting(LikelyUnit::name).containsExactly("一处", "西街办事处");
        assertThat(foresee(EVENT, 0).holders().getFirst().departmentId()).isEqualTo(1);
        assertThat(foresee(Hall.CATEGORY, 0).holders()).extracting(LikelyUnit::reason)
                .as("each unit once, with its first reason")
                .containsExactly(Reason.MAINTAINER, Reason.OWNER, Reason.STREET);
    }

    @Test
    void ofTwoComponentsSideBySideNoneIsTaken() {
        component(71, LONGITUDE + 0.00010, 1, null);
        component(72, LONGITUDE + 0.00011, 2, null);
        var either = foresee(Hall.CATEGORY, 0);
        assertThat(either.components()).extracting(NearComponent::owner).containsExactly("一处", "二处");
        assertThat(either.component()).isZero();
        assertThat(either.holders()).isEmpty();
        var chosen = foresee(Hall.CATEGORY, 72);
        assertThat(chosen.component()).isEqualTo(72);
        assertThat(chosen.holders()).singleElement().extracting(LikelyUnit::name).isEqualTo("二处");
    }

    @Test
    void theComponentIsKeptWithTheCaseAndOneThatIsGoneIsNot() {
        component(71, LONGITUDE, 1, 2);
        var id = hall.store(Hall.ACCEPTOR).register(UUID.randomUUID(), report(71L)).caseId();
        assertThat(hall.one("SELECT component_id FROM case_file WHERE id = " + id)).isEqualTo("71");
        assertThat(new RelatedCaseStore(hall.signedIn(Hall.DISPATCHER)).likelyUnit(id, Instant.now()))
                .contains(LikelyUnit.byRule(2, "二处", Reason.MAINTAINER));
        hall.run("UPDATE component SET valid_to = '2021-01-01' WHERE id = 71");
        assertThatThrownBy(() -> hall.store(Hall.ACCEPTOR).register(UUID.randomUUID(), report(71L)))
                .isInstanceOf(Refusal.class);
    }

    private static NewReport report(Long component) {
        return new NewReport(ReportSource.HOTLINE, null, "井盖没了", Hall.CATEGORY, false, LONGITUDE, LATITUDE, "西街 1 号",
                null, null, false, null, List.of(), component);
    }

    @Test
    void whatIsStillOpenCountsHoweverOldAndTheRuleIsASetting() {
        long old = hall.register().caseId();
        hall.run("UPDATE case_file SET reported_at = '2026-01-01' WHERE id = " + old);
        var store = new RelatedCaseStore(hall.signedIn(Hall.ACCEPTOR));
        var spot = new RelatedCaseStore.Spot(0, Hall.CATEGORY, LONGITUDE + 0.0008, LATITUDE, "井盖没了", Instant.now());
        assertThat(store.similar(spot, DuplicateRule.USUAL)).extracting(SimilarCase::id).containsExactly(old);
        assertThat(store.similar(spot, new DuplicateRule(50, 10, true))).as("68 m away").isEmpty();
        assertThat(store.similar(spot, new DuplicateRule(100, 10, false))).as("long ago").isEmpty();

        var unclassed = new RelatedCaseStore.Spot(0, null, LONGITUDE, LATITUDE, "井盖没了", Instant.now());
        assertThat(store.similar(unclassed, DuplicateRule.USUAL)).as("the same words, no class yet").hasSize(1);
        var others = new RelatedCaseStore.Spot(0, null, LONGITUDE, LATITUDE, "路灯不亮", Instant.now());
        assertThat(store.similar(others, DuplicateRule.USUAL)).isEmpty();

        var settings = new SettingStore(DB.database());
        assertThat(settings.duplicateRule()).isEqualTo(DuplicateRule.USUAL);
        settings.putDuplicateRule(new DuplicateRule(30, 5, false));
        assertThat(new SettingStore(hall.signedIn(Hall.ACCEPTOR)).duplicateRule().text()).isEqualTo("30m 5d");
        assertThatThrownBy(() -> DuplicateRule.of("near")).isInstanceOf(Refusal.class);
    }
}
