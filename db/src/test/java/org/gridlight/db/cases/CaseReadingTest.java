package org.gridlight.db.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.QueryPlans;
import org.gridlight.db.centre.SettingStore;
import org.gridlight.db.grid.PlaceStore;
import org.gridlight.db.people.UnitStore;
import org.gridlight.db.register.CategoryStore;
import org.gridlight.model.cases.CaseFile;
import org.gridlight.model.cases.CaseState;
import org.gridlight.model.cases.DispatchText;
import org.gridlight.model.cases.DuplicateRule;
import org.gridlight.model.cases.LikelyUnit;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.cases.ReportSource;
import org.gridlight.model.cases.SimilarCase;
import org.gridlight.model.cases.Stage;
import org.gridlight.model.grid.NamedPlace;
import org.gridlight.model.people.Unit;
import org.gridlight.model.words.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the screens read of cases, from a record of which everything is known. */
class CaseReadingTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private static final Instant NOW = Instant.parse("2026-07-16T06:36:00Z");
    private static final RelatedCaseStore.Spot SPOT = new RelatedCaseStore.Spot(1, "GB13-C0101", 116.302, 39.952,
            "箅子断了几根，旁边有小孩走", NOW);

    private static final DuplicateRule NEAR = new DuplicateRule(50, 10, false);

    @BeforeEach
    void keep() {
        OneCase.keep(DB.database());
    }

    @Test
    void openCasesAreThoseOnSomebodysDesk() {
        assertThat(open().all()).extracting(OpenCase::id).containsExactlyInAnyOrder(1L, 3L, 4L, 5L);
        assertThat(open().of(List.of(1L, 2L, 6L, 99L))).extracting(OpenCase::id).containsExactly(1L);
        assertThat(open().of(LongStream.range(0, 2_500).boxed().toList())).hasSize(4);
    }

    @Test
    void anOpenCaseHasItsNamesAndTheClockThatRuns() {
        var one = open().of(List.of(1L)).getFirst();

        assertThat(one.number()).isEqualTo("2026071601187");
        assertThat(one.acceptNo()).isEqualTo("A2026071602001");
        assertThat(one.street()).isEqualTo("西街");
        assertThat(one.department()).isEqualTo("一处");
        assertThat(one.stage()).isEqualTo(Stage.HANDLE);
        assertThat(one.stageDue()).isEqualTo(Instant.parse("2026-07-16T10:00:00Z"));
        assertThat(one.source()).isEqualTo(ReportSource.HOTLINE);
        assertThat(one.urgent()).isTrue();
        var unfiled = open().of(List.of(4L)).getFirst();
        assertThat(unfiled.number()).isEqualTo("A2026071602004");
        assertThat(unfiled.stage()).isNull();
        assertThat(unfiled.departmentId()).isZero();
    }

    @Test
    void ofTwoRunningClocksTheOneThatEndsFirstCounts() {
        new CaseTable(DB.database()).execute("INSERT INTO stage_clock (case_id, stage, started_at, due_at) VALUES "
                + "(1, 'CHECK', '2026-07-16 06:00:00', '2026-07-16 07:00:00')");

        assertThat(open().all()).filteredOn(one -> one.id() == 1).singleElement()
                .extracting(OpenCase::stage).isEqualTo(Stage.CHECK);
    }

    @Test
    void aFileHoldsEverythingThatBelongsToTheCase() {
        var file = file(1);

        assertThat(file.header().state()).isEqualTo(CaseState.HANDLING);
        assertThat(file.header().component()).isTrue();
        assertThat(file.header().dispatches()).isEqualTo(1);
        assertThat(file.standard().filingCondition()).isEqualTo("破损超过 25 cm²");
        assertThat(file.component().maintainer()).isEqualTo("一处");
        assertThat(file.component().owner()).isEqualTo("二处");
        assertThat(file.unit().liaison()).isEqualTo("马超");
        assertThat(file.ground().unitGrid()).hasSize(15).startsWith("110108001");
        assertThat(file.ground().responsibilityGrid()).isEqualTo("西街-07");
        assertThat(file.ground().inspectors()).extracting(CaseFile.Person::name).containsExactly("李国栋", "赵敏");
        assertThat(file.running().orElseThrow().stage()).isEqualTo(Stage.HANDLE);
        assertThat(new CaseFileStore(DB.database()).file(99)).isEmpty();
    }

    @Test
    void theDispatchTextHasTheBoundsOfTheGridAndTheFormOfTheCentre() {
        new CaseTable(DB.database()).execute("UPDATE unit_grid SET bounds = '东至滨江路' WHERE code = '"
                + file(1).ground().unitGrid() + "'");
        assertThat(file(1).ground().bounds()).isEqualTo("东至滨江路");

        var settings = new SettingStore(DB.database());
        assertThat(settings.dispatchText()).as("the shipped one").isEmpty();
        var form = new DispatchText("派遣 <number>\n四至 <bounds>");
        settings.putDispatchText(Optional.of(form));
        assertThat(settings.dispatchText()).contains(form);
        settings.putDispatchText(Optional.empty());
        assertThat(settings.dispatchText()).isEmpty();
    }

    @Test
    void stepsSayWhoAndHowLongItTook() {
        var file = file(1);

        assertThat(file.steps()).extracting(CaseFile.Step::who).containsExactly("李国栋", "陈洁", null);
        assertThat(file.steps().get(1).opinion()).isEqualTo("请速办");
        assertThat(file.before(0)).isZero();
        assertThat(file.before(2)).isEqualTo(Duration.ofMinutes(13));
    }

    @Test
    void reportersAreMaskedBeforeTheyLeaveTheDatabase() {
        assertThat(file(1).tellings()).extracting(CaseFile.Telling::reporter).containsExactly("张**", "欧**");
        assertThat(file(1).tellings()).extracting(CaseFile.Telling::telephone).containsExactly("****2210", "****");
        assertThat(file(3).tellings().getFirst().telephone()).isNull();
    }

    @Test
    void attachmentsComeWithTheirDistanceAndTheirContentBySeparateCalls() {
        var pictures = file(1).attachments();
        var store = new AttachmentStore(DB.database());

        assertThat(pictures).extracting(CaseFile.Picture::kind).containsExactlyInAnyOrder("BEFORE_PHOTO", "PHOTO");
        assertThat(pictures.getFirst().metres()).isCloseTo(4.4, offset(0.1));
        assertThat(store.content("a".repeat(64))).containsExactly(1, 2, 3);
        assertThat(store.thumbnail("a".repeat(64))).containsExactly(1);
        assertThat(store.thumbnail("b".repeat(64))).as("none was made").containsExactly(4, 5);
        assertThatThrownBy(() -> store.content("c".repeat(64))).isInstanceOf(Refusal.class);
    }

    @Test
    void theSameMatterIsLookedForNearbyInPlaceTimeAndClass() {
        var store = related();

        assertThat(store.similar(SPOT, NEAR)).extracting(SimilarCase::id).containsExactly(5L, 2L);
        assertThat(store.similar(SPOT, NEAR).getLast().likeness()).isEqualTo(100);
        assertThat(store.similar(SPOT, new DuplicateRule(5, 10, false))).extracting(SimilarCase::sameClass)
                .containsExactly(false);
        assertThat(store.similar(SPOT, new DuplicateRule(5_000, 10, false))).extracting(SimilarCase::id)
                .containsExactly(3L, 5L, 2L);
    }

    @Test
    void theLikelyUnitKeepsTheComponentOrGotTheLikesOfIt() {
        var store = related();

        assertThat(store.likelyUnit(1, NOW)).contains(LikelyUnit.byRule(1, "一处", LikelyUnit.Reason.MAINTAINER)
                .with(new LikelyUnit.Contact("马超", "000-0001")));
        assertThat(store.likelyUnit(2, NOW)).as("two others are too few to go by").isEmpty();
        new CaseTable(DB.database())
                .execute("INSERT INTO case_file (state, source, category_id, department_id, street_id, "
                        + "reported_at) SELECT 'CLOSED', source, category_id, 2, street_id, reported_at FROM case_file c, "
                        + "seq_1_to_5 WHERE c.id = 2");
        assertThat(store.likelyUnit(2, NOW)).get().matches(unit -> unit.departmentId() == 2
                && unit.reason() == LikelyUnit.Reason.STREET_HISTORY && unit.cases() == 5 && unit.of() == 7);
    }

    @Test
    void casesAreFoundByEndOfNumberWholeNumberAndPlace() {
        var search = new CaseSearchStore(DB.database(), InstantSource.fixed(NOW));

        assertThat(search.find("1187", 9)).extracting(found -> found.id()).containsExactly(1L);
        assertThat(search.find("2004", 9)).extracting(found -> found.id()).containsExactly(4L);
        assertThat(search.find("2026071600442", 9)).extracting(found -> found.id()).containsExactly(2L);
        assertThat(search.find("a2026071602009", 9)).extracting(found -> found.id()).containsExactly(1L);
        assertThat(search.find("滨江路", 2)).hasSize(2);
        assertThat(search.find("滨_路", 9)).isEmpty();
        assertThat(search.find(" ", 9)).isEmpty();
    }

    @Test
    void classesAndUnitsAreThoseInForce() {
        assertThat(new CategoryStore(DB.database()).choices()).singleElement()
                .satisfies(only -> assertThat(only.digits()).isEqualTo("0101"));
        new CaseTable(DB.database()).execute("UPDATE time_limit SET valid_to = '2026-02-01'");
        assertThat(new CategoryStore(DB.database()).choices()).hasSizeGreaterThan(100)
                .allMatch(choice -> choice.code().startsWith("GB13"));
        assertThat(new UnitStore(DB.database()).all()).extracting(Unit::code).containsExactly("D1", "D2", "D3", "D4",
                "D5");
    }

    @Test
    void placesAreFoundByNameAddressAndCode() {
        var places = new PlaceStore(DB.database(), InstantSource.fixed(NOW));

        assertThat(places.find("西", 9)).extracting(NamedPlace::words).startsWith("西街");
        assertThat(places.find("滨江路", 3)).hasSize(3).extracting(NamedPlace::kind)
                .containsOnly(NamedPlace.Kind.ADDRESS);
        assertThat(places.find("滨江路1", 9)).singleElement().satisfies(place -> {
            assertThat(place.beside()).isEqualTo("西街");
            assertThat(place.longitude()).isCloseTo(116.302, offset(0.000001));
        });
        assertThat(places.find("110108001", 4)).hasSize(4).allSatisfy(grid -> {
            assertThat(grid.words()).hasSize(15);
            assertThat(grid.latitude()).isBetween(39.95, 39.955);
        });
        assertThat(places.find("%", 9)).isEmpty();
        new CaseTable(DB.database()).execute("INSERT INTO base_line (name, kind, line) VALUES ('滨江路', 'STREET', "
                + "ST_GeomFromText('LINESTRING(116.300 39.952, 116.304 39.953, 116.309 39.954)'))");
        assertThat(places.find("滨江", 9).getFirst()).isEqualTo(
                new NamedPlace(NamedPlace.Kind.ROAD, "滨江路", null, 116.304, 39.953));
    }

    @Test
    void anAccountOfAUnitSeesTheCasesOfTheUnit() {
        new CaseTable(DB.database()).execute("INSERT INTO operator (id, account, name, department_id, valid_from) "
                + "SELECT 9, LEFT(USER(), LOCATE('@', USER()) - 1), '二处', 2, '2026-01-01'");
        var search = new CaseSearchStore(DB.database(), InstantSource.fixed(NOW));

        assertThat(open().all()).extracting(OpenCase::id).containsExactly(5L);
        assertThat(open().of(List.of(1L, 5L))).extracting(OpenCase::id).containsExactly(5L);
        assertThat(new CaseFileStore(DB.database()).file(1)).isEmpty();
        assertThat(new CaseFileStore(DB.database()).file(5)).isPresent();
        assertThat(search.find("1187", 9)).isEmpty();
        assertThat(search.find("滨江路", 9)).extracting(found -> found.id()).containsExactly(5L);
    }

    /** The plans of a grown record: many cases, most of them over. */
    @Test
    void hotReadsFollowAnIndex() {
        var table = new CaseTable(DB.database());
        table.execute(
                "INSERT INTO case_file (case_no, state, source, category_id, department_id, street_id, unit_grid_id, "
                        + "longitude, latitude, reported_at) SELECT CONCAT('20260101', LPAD(n.seq, 5, '0')), 'CLOSED', source, "
                        + "category_id, 1 + MOD(n.seq, 5), street_id, unit_grid_id, 116.3 + n.seq / 1000000, 39.95, "
                        + "'2026-01-01' + INTERVAL n.seq MINUTE FROM case_file c, seq_1_to_9000 n WHERE c.id = 2");
        table.execute(
                "INSERT INTO report (accept_no, case_id, source, reported_at) SELECT CONCAT('A', case_no), id, source, "
                        + "reported_at FROM case_file WHERE id > 6");
        table.execute(
                "INSERT INTO stage_clock (case_id, stage, started_at, stopped_at) SELECT id, 'HANDLE', reported_at, "
                        + "reported_at FROM case_file WHERE id > 6");
        var plans = new QueryPlans(DB.database());
        plans.analyse();

        plans.watch(() -> {
            open().of(List.of(1L, 2L));
            open().all();
            file(1);
            related().similar(SPOT, NEAR);
            related().likelyUnit(2, NOW);
            var search = new CaseSearchStore(DB.database(), InstantSource.fixed(NOW));
            List.of("1187", "2026071600442", "滨江").forEach(text -> search.find(text, 9));
        });

        assertThat(plans.watched()).isGreaterThan(12);
        assertThat(plans.fullScansOf("case_file", "report", "stage_clock", "case_step", "attachment", "unit_grid"))
                .isEmpty();
    }

    private static OpenCaseStore open() {
        return new OpenCaseStore(DB.database());
    }

    private static RelatedCaseStore related() {
        return new RelatedCaseStore(DB.database());
    }

    private static CaseFile file(long id) {
        return new CaseFileStore(DB.database()).file(id).orElseThrow();
    }
}
