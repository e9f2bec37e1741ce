package org.gridlight.model.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.gridlight.model.words.Refusal;
import org.gridlight.model.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasuresFileTest {
    @Test
    void readsUnitsAndLeavesUnusedColumnsAside() {
        var rows = read(
                "\uFEFFkey,name,registered,shouldClose,closed,squad\nw1,\"West, upper\",7,10,9,88.5\ne1,East,1,,-,\n");
        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst().name()).isEqualTo("West, upper");
        assertThat(rows.getFirst().values().get("squad")).isEqualByComparingTo("88.5");
        assertThat(rows.getFirst().values()).doesNotContainKey("registered");
        assertThat(rows.get(1).values()).containsEntry("shouldClose", null).containsEntry("closed", null);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "key,shouldClose,closed,squad;w,1,2,x    | score.csvNumber    | line 2 column squad: \"x\"",
        "key,shouldClose,closed,squad;w,1e9,2,3  | score.csvNumber    | line 2 column shouldClose",
        "key,shouldClose,closed,squad;w,1,2      | score.csvWidth     | line 2: 3 columns instead of 4",
        "key,shouldClose,squad;w,1,2             | score.columnMissing| closed",
        "key,key,shouldClose,closed,squad;w,w,1,2,3 | score.columnTwice | column key",
        "key,shouldClose,closed,squad;w,1,2,3;w,1,2,3 | score.unitTwice | Unit w",
        "key,shouldClose,closed,squad;,1,2,3     | score.keyEmpty     | line 2",
        "''                                      | score.csvEmpty     | measures.csv"})
    void whatIsWrongIsRefusedWithItsPlace(String text, String key, String said) {
        refused(Templates.file("measures.csv", text.replace(';', '\n').getBytes(StandardCharsets.UTF_8)), key, said);
    }

    @Test
    void filesThatAreMissingOrOddlyWrittenAreRefused() {
        refused(Path.of("nowhere", "measures.csv"), "file.unreadable", "measures.csv");
        refused(Templates.file("measures.csv",
                "key,name,shouldClose,closed,squad\nw,西区,1,1,1\n".getBytes(Charset.forName(
                        "GB18030"))),
                "score.notUtf8", "UTF-8");
    }

    @Test
    void theTableIsWrittenForPrograms() {
        var table = ScoreEngine.score(Templates.small(), read("key,shouldClose,closed,squad\nw,20,10,90\ne,5,5,90\n"));
        var out = new StringBuilder();
        ScoreTableCsv.write(table, out);
        assertThat(out.toString()).isEqualTo("""
                rank,key,name,shouldClose,closed,closeRate,system,squad,total,standing
                1,w,w,20,10,0.5,50,90,66.00,RANKED
                ,e,e,5,5,1,100,90,,BELOW_MINIMUM
                """);
    }

    private static List<ScoreRow> read(String text) {
        return MeasuresFile.read(Templates.file("measures.csv", text.getBytes(StandardCharsets.UTF_8)),
                Templates.small());
    }

    private static void refused(Path file, String key, String said) {
        assertThatThrownBy(() -> MeasuresFile.read(file, Templates.small())).isInstanceOfSatisfying(Refusal.class,
                refusal -> {
                    assertThat(refusal.key()).isEqualTo(key);
                    assertThat(refusal.in(Words.of(Locale.UK))).contains(said).doesNotContain("\n");
                });
    }
}
