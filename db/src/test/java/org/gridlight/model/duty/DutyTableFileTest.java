package org.gridlight.model.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridlight.model.words.Refusal;
import org.junit.jupiter.api.Test;

/** What a duty table says as a file, and what is said about one that cannot be taken. */
class DutyTableFileTest {
    private static final String HEADING = "地点,类别,单位,责任人,电话\n";

    private static final List<String> COLUMNS = List.of("地点", "类别", "单位", "责任人", "电话");

    private final DutyTableFile file = new DutyTableFile(new DutyTableFile.Known(Map.of("一处", 1L, "二处", 2L),
            Set.of("110108", "110108001"), List.of("GB13-C0101", "GB13-E0101", "城市自定")),
            COLUMNS);

    private List<String> faults(String rows) {
        return file.parse("a.csv", rows).rejected().stream()
                .map(row -> row.line() + " " + row.column() + " " + row.value() + " " + row.reason()).toList();
    }

    @Test
    void aTableReadsAgainAsItWasWritten() {
        var rows = file.parse("a.csv", "\uFEFF" + HEADING + """
                110108001,GB13-E01,一处,"马,超",010-88990001

                ,GB13-C,二处
                ,,一处,赵云
                110108,城市自定,二处,,8899转12
                """).rows();
        assertThat(rows).extracting(DutyRow::person).containsExactly("马,超", null, "赵云", null);
        assertThat(rows).extracting(DutyRow::telephone).containsExactly("010-88990001", null, null, "8899转12");
        assertThat(file.parse("a.csv", DutyTableFile.write(COLUMNS, rows)).rows()).isEqualTo(rows);
    }

    @Test
    void eachLineThatCannotBeTakenSaysWhereAndWhy() {
        assertThat(faults(HEADING + """
                110108001,GB13-E01,一处
                110108999,GB13-E01,一处
                ,GB13-X01,一处
                ,GB13-C,三处
                110108001,GB13-E01,二处
                x
                ,GB13-C,一处,%s
                ,GB13-C,一处,马超,<script>
                ,GB13-C,一处,"马
                超"
                """.formatted("长".repeat(65)))).containsExactly("3 地点 110108999 reject.duty.place",
                "4 类别 GB13-X01 reject.duty.class", "5 单位 三处 reject.duty.unit", "6 类别 GB13-E01 reject.duty.twice",
                "7  1 reject.columnCount", "8 责任人 " + "长".repeat(64) + " reject.tooLong",
                "9 电话 <script> reject.duty.telephone", "10 责任人 马\uFFFD超 reject.control");
        assertThat(faults(",GB13-C,一处\n")).containsExactly("1 单位 一处 reject.duty.heading");
    }

    @Test
    void whatIsNoTableIsRefusedAsAWhole() {
        assertThatThrownBy(() -> faults(HEADING)).isInstanceOf(Refusal.class).hasMessageContaining("dutyTable.empty");
        assertThatThrownBy(() -> faults("")).isInstanceOf(Refusal.class).hasMessageContaining("dutyTable.empty");
        assertThatThrownBy(() -> faults(HEADING + "\"" + "x".repeat(20_000_000))).isInstanceOf(Refusal.class)
                .hasMessageContaining("dutyTable.noTable");
    }

    @Test
    void aPlaceAndAClassLieInWhatTheirCodesBeginWith() {
        assertThat(DutyRow.places("110108001002003")).containsExactly("", "110108", "110108001", "110108001002",
                "110108001002003");
        assertThat(DutyRow.places(null)).containsExactly("");
        assertThat(DutyRow.classes("GB13-C0104")).containsExactly("", "GB13-C", "GB13-C01", "GB13-C0104");
        assertThat(DutyRow.classes("城市自定")).containsExactly("", "城市自定");
        assertThat(DutyRow.classes("bos-311")).endsWith("bos-311");
    }
}
