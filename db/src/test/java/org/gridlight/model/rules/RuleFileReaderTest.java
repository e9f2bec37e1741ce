package org.gridlight.model.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gridlight.model.cases.Stage;
import org.gridlight.model.clock.Limit;
import org.gridlight.model.clock.LimitUnit;
import org.gridlight.model.files.SourceFile;
import org.gridlight.model.words.Refusal;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class RuleFileReaderTest {
    private static RuleFileReader.Content read(String name, String content) {
        try {
            var path = Path.of(System.getProperty("gridlight.target", "target")).resolve(name);
            Files.createDirectories(path.getParent());
            Files.writeString(path, content);
            return RuleFileReader.read(SourceFile.at(path));
        } catch (IOException trouble) {
            throw new IllegalStateException(trouble);
        }
    }

    /** The layout of the ministry: titles, both parts in one sheet, empty cells mean what stands above. */
    @Test
    void emptyCellsMeanWhatStandsAbove() {
        var content = read("muban.csv", """
                某市立案结案标准,,,,,,,,
                部件,,,,,,,,
                大类代码,大类名称,小类代码,小类名称,处置单位,主管部门,立案条件,结案条件,处置时限
                01,公用设施,01,上水井盖,水务集团,水务局,缺失,补装,2紧急工作时
                ,,,,,,破损,,5天
                ,,02,污水井盖,,,破损,更换,4小时
                事件,,,,,,,,
                01,市容环境,0101,私搭乱建,执法局,执法局,在建,制止,2紧急工作日
                """);
        assertThat(content.rejected()).isEmpty();
        assertThat(content.rules()).containsExactly(
                new Rule(4, "0101", true, "上水井盖", "缺失", "补装", Stage.HANDLE, null, "",
                        Limit.of(2, LimitUnit.URGENT_HOUR)),
                new Rule(5, "0101", true, "上水井盖", "破损", "补装", Stage.HANDLE, null, "", Limit.of(5, LimitUnit.WORK_DAY)),
                new Rule(6, "0102", true, "污水井盖", "破损", "更换", Stage.HANDLE, null, "", Limit.of(4, LimitUnit.WORK_HOUR)),
                new Rule(8, "0101", false, "私搭乱建", "在建", "制止", Stage.HANDLE, null, "",
                        Limit.of(2, LimitUnit.URGENT_DAY)));
    }

    @Test
    void rowsThatAreNoneSayWhere() {
        var content = read("wrong.csv", """
                kind,code,name,filing,stage,zone,limit
                部件,0101,上水井盖,,处置,,2天
                部件,0101,上水井盖,,handle,管控区,马上
                ,0101,上水井盖,,,,2天
                部件,0101,上水井盖,,散步,,2天
                部件,0101,上水井盖,,,海边,2天
                """);
        assertThat(content.rules()).hasSize(1);
        assertThat(content.rejected()).extracting("line", "column", "value", "reason").containsExactly(
                org.assertj.core.groups.Tuple.tuple(3, "limit", "马上", "reject.limit"),
                org.assertj.core.groups.Tuple.tuple(4, "code", "0101", "reject.class"),
                org.assertj.core.groups.Tuple.tuple(5, "stage", "散步", "reject.stage"),
                org.assertj.core.groups.Tuple.tuple(6, "zone", "海边", "reject.zone"));
        assertThatThrownBy(() -> read("none.csv", "a,b\n1,2\n")).isInstanceOf(Refusal.class)
                .hasMessageContaining("rules.noHeader");
    }

    @Test
    void yamlSaysTheSame() {
        var content = read("rules.yaml", """
                rules:
                  - {code: GB13-C0101, filing: 缺失, closing: 补装, zone: CONTROL, limit: 2紧急工作时}
                  - {code: GB13-C0101, stage: ARRIVE, grid_class: A, limit: 30分钟}
                """);
        assertThat(content.rejected()).isEmpty();
        assertThat(content.rules()).extracting(Rule::stage).containsExactly(Stage.HANDLE, Stage.ARRIVE);
        assertThat(content.rules().getFirst().zone()).isEqualTo(ZoneKind.CONTROL);
        assertThat(content.rules().getLast().limit()).isEqualTo(Limit.minutes(30));
        assertThat(read("again.csv", RuleFileText.of(content.rules())).rules()).extracting("code", "filing", "closing",
                "stage", "zone", "gridClass", "limit").isEqualTo(
                        content.rules().stream()
                                .map(rule -> org.assertj.core.groups.Tuple.tuple(rule.code(), rule.filing(),
                                        rule.closing(),
                                        rule.stage(), rule.zone(), rule.gridClass(), rule.limit()))
                                .toList());
    }

    /** 519 rows of a real city: one limit is a sentence, and its unit was stored beside it in the file as well. */
    @Test
    void aRealCitysTableIsReadable() {
        var path = Path.of(System.getProperty("gridlight.root", "..")).resolve(
                "../shared/data/codes/city-limits-example.csv");
        Assumptions.assumeTrue(Files.exists(path), "Skipped: the limits of a city are not at " + path);
        var content = RuleFileReader.read(SourceFile.at(path));
        assertThat(content.rules()).hasSize(518);
        assertThat(content.rejected()).singleElement()
                .satisfies(row -> assertThat(row.value()).isEqualTo("1紧急工作时制止"));
        assertThat(content.rules().stream().filter(rule -> rule.limit().unit() == LimitUnit.WORK_DAY)).hasSize(412);
    }
}
