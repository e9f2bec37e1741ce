package org.gridlight.db.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.cases.Hall;
import org.gridlight.db.rules.RuleImport.Options;
import org.gridlight.db.rules.RuleImport.Outcome;
import org.gridlight.model.cases.RejectedRows;
import org.gridlight.model.files.SourceFile;
import org.gridlight.model.rules.Rule;
import org.gridlight.model.rules.RuleFileText;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RuleImportTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private static final Options GOOD_ONES = new Options(null, false, true, false);
    private static final LocalDate LATER = LocalDate.of(2090, 1, 1);

    private static Outcome take(String content, Options options) {
        try {
            var path = DatabaseFixture.target().resolve("rules-test.csv");
            Files.writeString(path, content);
            return new RuleImport(DB.database(), InstantSource.system()).run(SourceFile.at(path), options);
        } catch (IOException trouble) {
            throw new IllegalStateException(trouble);
        }
    }

    private static String one(String query) {
        return Hall.rows(DB.database(), query).getFirst();
    }

    @Test
    void aClassGetsANewVersionOnlyWhenItSaysSomethingNew() {
        var first = """
                code,filing,closing,zone,limit
                GB13-C0101,缺失,补装,,2紧急工作时
                GB13-C0101,破损,更换,,5工作日
                GB13-C0101,破损,更换,管控区,3工作日
                GB13-E0101,,,,1工作日
                """;
        assertThat(take(first, new Options(null, false, false, true)).added()).isEqualTo(4);
        assertThat(one("SELECT COUNT(*) FROM time_limit")).isEqualTo("0");
        assertThat(take(first, GOOD_ONES)).extracting("changed", "same", "added").containsExactly(2, 0, 4);
        assertThat(one("SELECT GROUP_CONCAT(position, filing ORDER BY position) FROM filing_condition")).isEqualTo(
                "1缺失,2破损");
        assertThat(take(first, GOOD_ONES)).extracting("changed", "same", "added").containsExactly(0, 2, 0);
        assertThat(one("SELECT COUNT(*) FROM import_run WHERE kind = 'rules'")).isEqualTo("1");
        assertThat(one("SELECT JSON_VALUE(content, '$.limits') FROM audit_log WHERE action = 'importRules'")).isEqualTo(
                "4");

        var second = first.replace("5工作日", "4工作日");
        assertThat(take(second, new Options(LATER, false, false, false))).extracting("changed", "same", "added")
                .containsExactly(1, 1, 3);
        assertThat(one(
                "SELECT GROUP_CONCAT(limit_value, ' ', valid_from <= centre_day(SYSDATE(6)), ' ', IFNULL(valid_to, '-') ORDER BY id) "
                        + "FROM time_limit WHERE zone IS NULL AND limit_unit = 'WORK_DAY'"))
                .isEqualTo(
                        "5.00 1 2089-12-31,1.00 1 -,4.00 0 -");
        assertThat(new RuleStore(DB.database()).inForce(LATER)).extracting(rule -> rule.limit().value().intValue())
                .containsExactly(2, 4, 3, 1);
        assertThat(new RuleStore(DB.database()).inForce()).extracting(rule -> rule.limit().value().intValue())
                .containsExactly(2, 5, 3, 1);
    }

    @Test
    void whatIsExportedChangesNothingWhenItComesBack() {
        take("code,filing,closing,stage,zone,grid_class,limit\nGB13-C0101,缺失,补装,HANDLE,BUFFER,A,2.5工作时\n"
                + "GB13-C0101,,,ARRIVE,,,30分钟\n", GOOD_ONES);
        var rules = new RuleStore(DB.database()).inForce();
        assertThat(rules).extracting(Rule::code).containsExactly("GB13-C0101", "GB13-C0101");
        assertThat(take(RuleFileText.of(rules), GOOD_ONES)).extracting("changed", "same").containsExactly(0, 1);
    }

    /** The same digits mean another class in the older generation: a name that does not fit is refused. */
    @Test
    void digitsWithTheNameOfAnotherClassAreRefused() {
        assertThatThrownBy(() -> take("kind,code,name,limit\n部件,0101,路灯,2天\n部件,0101,上水井盖,2天\n部件,0101,上水井盖,3天\n",
                new Options(null, false, false, false))).isInstanceOfSatisfying(RejectedRows.class,
                        rows -> assertThat(rows.rows()).extracting("line", "reason").containsExactly(
                                org.assertj.core.groups.Tuple.tuple(2, "reject.noClass"),
                                org.assertj.core.groups.Tuple.tuple(4, "reject.ruleTwice")));
        assertThat(one("SELECT COUNT(*) FROM time_limit")).isEqualTo("0");
    }

    @Test
    void aRealCitysTableIsTakenAndTakenOnce() {
        var path = Path.of(System.getProperty("gridlight.root", "..")).resolve(
                "../shared/data/codes/city-limits-example.csv");
        Assumptions.assumeTrue(Files.exists(path), "Skipped: the limits of a city are not at " + path);
        var rules = new RuleImport(DB.database(), InstantSource.system());
        assertThat(rules.run(SourceFile.at(path), GOOD_ONES).rejected()).extracting("reason").contains(
                "reject.unknownCategory");
        DB.restore();
        var outcome = rules.run(SourceFile.at(path), new Options(null, true, true, false));
        assertThat(outcome.newClasses()).isEqualTo(58);
        assertThat(outcome.rows()).isEqualTo(519);
        assertThat(outcome.added() + outcome.rejected().size()).isEqualTo(519);
        assertThat(outcome.rejected()).extracting("reason").containsExactly("reject.limit");
        assertThat(outcome.changed()).isEqualTo(190);
        assertThat(one("SELECT COUNT(*) FROM time_limit WHERE stage = 'HANDLE'")).isEqualTo(
                Integer.toString(outcome.added()));
        assertThat(rules.run(SourceFile.at(path), GOOD_ONES)).extracting("changed", "same").containsExactly(0, 190);
    }
}
