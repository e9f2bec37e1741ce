package org.gridlight.db.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.ResultSet;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.Progress;
import org.gridlight.db.grid.GridPlaces;
import org.gridlight.db.grid.GridStore;
import org.gridlight.db.grid.SmallDistrict;
import org.gridlight.db.map.MapStore;
import org.gridlight.db.register.ComponentImport.Options;
import org.gridlight.model.cases.RejectedRow;
import org.gridlight.model.cases.RejectedRows;
import org.gridlight.model.exchange.FeatureSource;
import org.gridlight.model.files.SourceFile;
import org.gridlight.model.imports.FieldMappingFile;
import org.gridlight.model.imports.RowFate;
import org.gridlight.model.register.ComponentField;
import org.gridlight.model.words.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ComponentImportTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private static final Options MAKE_UNITS = new Options("GB/T 30428.2-2013", true, false, false, false);
    private static final Options REPLACE = new Options("GB/T 30428.2-2013", true, true, false, false);
    private static final Options GOOD = new Options("GB/T 30428.2-2013", true, false, true, false);
    private static final Options TRY = new Options("GB/T 30428.2-2013", true, true, false, true);

    private static final String LAMP = "1101080137000001";
    private static final String COVER = "1101080101000007";

    @BeforeEach
    void keepGrids() {
        SmallDistrict.keep(DB.database());
    }

    @Test
    void componentsArePlacedCodedAndSeenAllAtOnce() {
        var before = new MapStore(DB.database()).version();

        var outcome = run(lampAndCover(), MAKE_UNITS, Progress.UNHEARD);

        assertThat(outcome).extracting(ComponentImport.Outcome::added, ComponentImport.Outcome::coded,
                ComponentImport.Outcome::newUnits).contains(3, 1);
        assertThat(outcome.newUnits()).containsExactly("路灯所", "排水公司");
        assertThat(texts("SELECT CONCAT(c.code, ' ', c.name, ' ', LEFT(g.code, 9), ' ', COALESCE(o.name, '-'), ' ', "
                + "c.condition_state) FROM component c JOIN unit_grid g ON g.id = c.unit_grid_id "
                + "LEFT JOIN department o ON o.id = c.owner_id ORDER BY c.code")).containsExactly(
                        COVER + " 上水井盖 110108002 排水公司 BROKEN", LAMP + " 路灯 110108001 路灯所 SOUND",
                        "1101080137000002 路灯 110108001 - SOUND");
        assertThat(new MapStore(DB.database()).version().number()).isEqualTo(before.number() + 1);
        assertThat(new MapStore(DB.database()).since(before).orElseThrow().components().count()).isEqualTo(3);
        assertThat(texts("SELECT CONCAT(kind, ' ', row_count, ' ', added_count, ' ', sha256 = '" + sha256()
                + "') FROM import_run WHERE kind = 'components'")).containsExactly("components 3 3 1");
        assertThat(texts("SELECT JSON_VALUE(content, '$.sha256') FROM audit_log WHERE kind = 'components'"))
                .containsExactly(sha256());
        assertThat(texts("SELECT COUNT(*) FROM department WHERE valid_to IS NULL")).containsExactly("2");
    }

    @Test
    void theSameFileTwiceChangesNothing() {
        run(lampAndCover(), MAKE_UNITS, Progress.UNHEARD);
        var version = new MapStore(DB.database()).version();

        var again = run(lampAndCover(), MAKE_UNITS, Progress.UNHEARD);

        assertThat(again).extracting(ComponentImport.Outcome::added, ComponentImport.Outcome::changed,
                ComponentImport.Outcome::gone, ComponentImport.Outcome::same).containsExactly(0, 0, 0, 3);
        assertThat(new MapStore(DB.database()).version()).isEqualTo(version);
        assertThat(texts("SELECT COUNT(*) FROM import_run WHERE kind = 'components'")).containsExactly("1");
    }

    @Test
    void aChangedFileChangesWhatDiffersAndWhatWasStaysKnown() {
        run(lampAndCover(), MAKE_UNITS, Progress.UNHEARD);
        var keys = texts("SELECT CONCAT(id, ' ', code) FROM component ORDER BY id");

        var outcome = run(
                features().with(116.3012, 39.9511, LAMP, "", "路灯所", "破损").with(116.307, 39.952, COVER, "", "排水公司",
                        "破损"),
                REPLACE, Progress.UNHEARD);

        assertThat(outcome).extracting(ComponentImport.Outcome::added, ComponentImport.Outcome::changed,
                ComponentImport.Outcome::gone, ComponentImport.Outcome::same).containsExactly(0, 1, 1, 1);
        assertThat(texts("SELECT CONCAT(id, ' ', code) FROM component ORDER BY id")).isEqualTo(keys);
        assertThat(texts("SELECT CONCAT(code, ' ', valid_to IS NULL, ' ', changed_on IS NOT NULL) FROM component "
                + "ORDER BY code")).containsExactly(COVER + " 1 0", LAMP + " 1 1", "1101080137000002 0 0");
        assertThat(texts("SELECT CONCAT(p.condition_state, ' ', ST_X(p.position), ' ', c.code) FROM component_past p "
                + "JOIN component c ON c.id = p.component_id")).containsExactly("SOUND 116.301 " + LAMP);
    }

    @Test
    void aCodeThatWasGivenUpIsNeverUsedAgain() {
        run(lampAndCover(), MAKE_UNITS, Progress.UNHEARD);
        run(features().with(116.307, 39.952, COVER, "", "排水公司", "破损").with(116.301, 39.951, LAMP, "", "路灯所", ""),
                REPLACE,
                Progress.UNHEARD);

        var refused = refused(features().with(116.3015, 39.951, "1101080137000002", "", "", ""), MAKE_UNITS);
        assertThat(refused.rows()).extracting(RejectedRow::line, RejectedRow::reason)
                .containsExactly(tuple(2, "reject.codeGivenUp"));
        run(features().with(116.3015, 39.951, "", "路灯", "", ""), MAKE_UNITS, Progress.UNHEARD);
        assertThat(texts("SELECT code FROM component WHERE valid_to IS NULL ORDER BY code")).containsExactly(COVER,
                LAMP,
                "1101080137000003");
    }

    @Test
    void whatIsBrokenOffIsSeenByNobodyAndGoneOnWith() {
        assertThatThrownBy(() -> run(lampAndCover(), MAKE_UNITS, breakingOff())).isInstanceOf(Broken.class);

        assertThat(texts("SELECT COUNT(*) FROM component")).containsExactly("0");
        assertThat(texts("SELECT COUNT(*) FROM component_row")).containsExactly("3");
        assertThat(texts("SELECT COUNT(*) FROM department WHERE valid_to IS NULL")).containsExactly("0");
        assertThat(new MapStore(DB.database()).ground().components().count()).isZero();
        assertThat(texts("SELECT COUNT(*) FROM import_run WHERE kind = 'components'")).containsExactly("0");

        var outcome = run(lampAndCover(), MAKE_UNITS, Progress.UNHEARD);

        assertThat(outcome.resumed()).isEqualTo(3);
        assertThat(outcome.added()).isEqualTo(3);
        assertThat(texts("SELECT COUNT(*) FROM component c JOIN department d ON d.id = c.owner_id "
                + "WHERE d.valid_to IS NULL")).containsExactly("2");
        assertThat(texts("SELECT COUNT(*) FROM department")).containsExactly("2");
    }

    @Test
    void anotherFileClearsWhatWasBrokenOff() {
        assertThatThrownBy(() -> run(lampAndCover(), MAKE_UNITS, breakingOff())).isInstanceOf(Broken.class);

        run(features().with(116.3071, 39.952, COVER, "", "", ""), MAKE_UNITS, Progress.UNHEARD);

        assertThat(texts("SELECT CONCAT(code, ' ', ST_X(position)) FROM component_row"))
                .containsExactly(COVER + " 116.3071");
    }

    @Test
    void whoReadsMeanwhileSeesNothingOrAll() throws Exception {
        var many = features();
        for (int i = 0; i < 120_000; i++) {
            many.with(116.3001 + i % 400 * 0.00001, 39.9501 + i / 400 * 0.00001, "", "路灯", "路灯所", "");
        }
        var done = new AtomicBoolean();
        var counts = CompletableFuture.supplyAsync(() -> Stream.generate(() -> texts("SELECT COUNT(*) FROM component")
                .getFirst()).takeWhile(count -> !done.get()).distinct().toList());

        run(many, MAKE_UNITS, Progress.UNHEARD);
        done.set(true);

        assertThat(counts.get()).isSubsetOf("0", "120000").contains("0");
        assertThat(texts("SELECT COUNT(*) FROM component")).containsExactly("120000");
    }

    @Test
    void rowsThatCannotBeRightAreListedAndNothingIsKept() {
        var bad = features().with(116.301, 39.951, LAMP, "", "", "").with(116.302, 39.951, LAMP, "", "", "")
                .with(117.5, 39.951, "1101080137000009", "", "", "").with(116.302, 39.952, "37-9", "", "", "")
                .with(116.302, 39.9521, "1101080137000010", "上水井盖", "", "").with(116.302, 39.9522, "", "没有这一类", "", "")
                .with(116.302, 39.9523, "4403010137000011", "", "", "").with(116.302, 39.9524, "", "路灯", "", "歪了")
                .with(116.302, 39.9525, "", "路灯", "长".repeat(129), "").with(116.302, 39.9526, "", "路灯", "\u0000", "")
                .with(116.302, 39.9527, "", "路灯", "", "").with(116.302, 39.9527, "", "路灯", "", "");

        var refused = refused(bad, MAKE_UNITS);

        assertThat(refused.rows()).extracting(RejectedRow::line, RejectedRow::column, RejectedRow::reason)
                .containsExactly(
                        tuple(3, "code", "reject.twice"), tuple(4, "", "reject.outsideGrids"),
                        tuple(5, "code", "reject.componentCode"), tuple(6, "code", "reject.codeClass"),
                        tuple(7, "class", "reject.noComponentClass"), tuple(8, "code", "reject.codeDistrict"),
                        tuple(9, "condition", "reject.unknownWord"), tuple(10, "owner", "reject.tooLong"),
                        tuple(11, "owner", "reject.control"), tuple(13, "code", "reject.samePlace"));
        assertThat(texts("SELECT COUNT(*) FROM component_row")).containsExactly("0");
        assertThat(texts("SELECT COUNT(*) FROM department")).containsExactly("0");

        assertThat(run(bad, GOOD, Progress.UNHEARD).added()).isEqualTo(2);
        assertThat(texts("SELECT COUNT(*) FROM component")).containsExactly("2");
    }

    @Test
    void aCodeFarFromWhereItStoodIsAnotherComponent() {
        run(lampAndCover(), MAKE_UNITS, Progress.UNHEARD);

        var refused = refused(features().with(116.3095, 39.9545, LAMP, "", "路灯所", ""), MAKE_UNITS);

        assertThat(refused.rows()).extracting(RejectedRow::reason).containsExactly("reject.codeElsewhere");
    }

    @Test
    void aDryRunTellsWhatWouldComeOfItAndKeepsNothing() {
        run(lampAndCover(), MAKE_UNITS, Progress.UNHEARD);
        var version = new MapStore(DB.database()).version();

        var outcome = run(
                features().with(116.3011, 39.951, LAMP, "", "新单位", "").with(116.30777, 39.952, "", "上水井盖", "", "")
                        .with(1, 1, "", "上水井盖", "", ""),
                TRY, Progress.UNHEARD);

        assertThat(Stream.of(RowFate.values()).map(outcome.marks()::count)).containsExactly(1, 1, 2, 1);
        assertThat(outcome.newUnits()).containsExactly("新单位");
        assertThat(new MapStore(DB.database()).version()).isEqualTo(version);
        assertThat(texts("SELECT COUNT(*) FROM department WHERE name = '新单位'")).containsExactly("0");
    }

    @Test
    void unknownUnitsAreRefusedUnlessTheyAreToBeMade() {
        assertThat(refused(lampAndCover(), Options.USUAL).rows()).extracting(RejectedRow::line, RejectedRow::column,
                RejectedRow::reason).containsExactly(tuple(2, "owner", "reject.unknownDepartment"),
                        tuple(3, "owner", "reject.unknownDepartment"));
    }

    @Test
    void theOwnerThatALeaderDecidedStays() {
        run(lampAndCover(), MAKE_UNITS, Progress.UNHEARD);
        execute("UPDATE component SET owner_id = (SELECT id FROM department WHERE name = '排水公司'), "
                + "owner_decided_on = CURRENT_DATE WHERE code = '" + LAMP + "'");

        assertThat(run(lampAndCover(), MAKE_UNITS, Progress.UNHEARD).changed()).isZero();
    }

    @Test
    void goodRowsAloneCannotReplace() {
        assertThatThrownBy(() -> run(lampAndCover(), new Options("GB/T 30428.2-2013", true, true, true, false),
                Progress.UNHEARD)).isInstanceOf(Refusal.class).hasMessageContaining("components.replaceGood");
    }

    private static ListedFeatures features() {
        return new ListedFeatures("code", "class", "owner", "condition");
    }

    private static ListedFeatures lampAndCover() {
        return features().with(116.301, 39.951, LAMP, "路灯", "路灯所", "完好").with(116.307, 39.952, COVER, "", "排水公司", "破损")
                .with(116.302, 39.952, "", "0137", "", "");
    }

    private static RejectedRows refused(FeatureSource source, Options options) {
        return catchThrowableOfType(RejectedRows.class, () -> run(source, options, Progress.UNHEARD));
    }

    private static ComponentImport.Outcome run(FeatureSource source, Options options, Progress progress) {
        var places = GridPlaces.of(new GridStore(DB.database()));
        return new ComponentImport(DB.database(), places, InstantSource.system(), progress).run(file(), source,
                new FieldMappingFile<>(ComponentField.class, "components").read(null), options);
    }

    /** Any file: what it holds is the features of the test. */
    private static SourceFile file() {
        return SourceFile.at(SmallDistrict.file());
    }

    private static String sha256() {
        return file().sha256();
    }

    private static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** As a process that is killed when everything is put in and nothing is valid. */
    private static Progress breakingOff() {
        return (key, _) -> {
            if (key.equals("components.validating")) {
                throw new Broken();
            }
        };
    }

    private static java.util.List<String> texts(String query) {
        return DB.database().bulk(connection -> {
            try (var statement = connection.createStatement(); var rows = statement.executeQuery(query)) {
                return all(rows);
            }
        });
    }

    private static java.util.List<String> all(ResultSet rows) throws java.sql.SQLException {
        var all = new java.util.ArrayList<String>();
        while (rows.next()) {
            all.add(rows.getString(1));
        }
        return all;
    }

    private static void execute(String statement) {
        DB.database().bulk(connection -> {
            try (var run = connection.createStatement()) {
                return run.execute(statement);
            }
        });
    }
}
