package org.gridlight.model.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.gridlight.model.words.Refusal;
import org.gridlight.model.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Printed tables reckoned again from their own printed rates. */
class PrintedSheetTest {
    @Test
    void streetOrderComesOutFromThePrintedRates() {
        assertThat(scores("street-order", """
                unit,group,should_close,closed,overdue_rate,extension_rate,rework_rate,squad,street_office
                A,order,191,191,0,0,0,100,100
                B,order,633,633,0,0,0,99.8,100
                C,order,1075,1075,0.0009,0,0,100,100
                D,order,1868,1868,0.0005,0.0016,0.0005,100,100
                E,order,803,803,0.0012,0,0,100,100
                F,order,2618,2618,0.0008,0.0008,0,99.9,100
                G,order,493,493,0.002,0,0,100,100
                H,order,1173,1173,0.0017,0.0009,0.0009,100,100
                I,order,,,,,,100,100
                """)).isEqualTo("""
                group,rank,unit,system,squad,street_office,total
                order,1,A,100.00,100.0,100.0,100.000
                order,2,B,100.00,99.8,100.0,99.970
                order,3,C,99.96,100.0,100.0,99.969
                order,4,D,99.95,100.0,100.0,99.967
                order,5,E,99.94,100.0,100.0,99.958
                order,6,F,99.96,99.9,100.0,99.954
                order,7,G,99.90,100.0,100.0,99.932
                order,8,H,99.90,100.0,100.0,99.931
                order,-,I,-,100.0,100.0,-
                """);
    }

    @Test
    void parksComeOutFromThePrintedRates() {
        assertThat(scores("parks", """
                unit,group,should_close,closed,overdue_rate,extension_rate,rework_rate,centre
                North,parks,45,45,0,0,0,92.5
                West,parks,107,107,0.0093,0,0,94
                Middle,parks,143,143,0,0.021,0,93.5
                South,parks,28,28,0,0,0,95
                East,parks,129,129,0,0,0,95.5
                """)).isEqualTo("""
                group,rank,unit,system,centre,total
                parks,1,East,100.00,95.5,98.65
                parks,2,South,100.00,95.0,98.50
                parks,3,Middle,99.79,93.5,97.90
                parks,4,West,99.55,94.0,97.89
                parks,5,North,100.00,92.5,97.75
                """);
    }

    @Test
    void litterIsGivenInPiecesAndWorksHaveNothingGiven() {
        assertThat(scores("sanitation", """
                unit,group,should_close,closed,overdue_rate,extension_rate,rework_rate,litter_count,centre
                E,clean,100,100,0,0.5,0,10,90
                """)).isEqualTo("""
                group,rank,unit,system,litter_count,centre,total
                clean,1,E,100.00,10,90.0,95.97
                """);
        assertThat(scores("works", """
                unit,group,should_close,closed,overdue_rate,extension_rate,rework_rate
                light,b,1,1,0,0,0
                drain,a,4,3,0.25,0,0
                """)).isEqualTo("""
                group,rank,unit,system,total
                a,1,drain,68.00,68.00
                b,1,light,100.00,100.00
                """);
    }

    /** 2 of 150 print as 1.33 %: who gives 1 % means 1 %. */
    @Test
    void aRateThatNoWholeNumberPrintsIsTakenAsItStands() {
        assertThat(scores("works", """
                unit,group,should_close,closed,overdue_rate,extension_rate,rework_rate
                w,g,150,150,0.01,0,0
                """)).contains("g,1,w,99.52,99.52");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "unit,should_close,closed,overdue_rate,extension_rate,rework_rate;w,1,1,0,0,0       | score.columnMissing | group",
        "unit,group,should_close,closed,overdue_rate,rework_rate;w,g,1,1,0,0 | score.columnMissing | extension_rate",
        "unit,group,should_close,closed,overdue_rate,extension_rate,rework_rate;w,g,1,1,0,5%,0 | score.csvNumber | extension_rate",
        "unit,group,should_close,closed,overdue_rate,extension_rate,rework_rate;w,g,1,1,0,0,0;w,g,1,1,0,0,0 | score.unitTwice | w",
        "unit,group,should_close,closed,overdue_rate,extension_rate,rework_rate;,g,1,1,0,0,0 | score.keyEmpty | unit"})
    void whatIsWrongIsRefusedWithItsPlace(String text, String key, String said) {
        assertThatThrownBy(() -> scores("works", text.replace(';', '\n'))).isInstanceOfSatisfying(Refusal.class,
                refusal -> {
                    assertThat(refusal.key()).isEqualTo(key);
                    assertThat(refusal.in(Words.of(Locale.UK))).contains(said);
                });
    }

    private static String scores(String name, String text) {
        var file = file(text);
        assertThat(PrintedSheet.isOne(file)).isTrue();
        var template = TemplateFile.shipped(name);
        List<ScoreTable> tables = PrintedSheet.read(file, template).entrySet().stream().map(group -> ScoreEngine.score(
                template.forGroup(new Title(group.getKey(), group.getKey())), group.getValue())).toList();
        var out = new StringBuilder();
        PrintedScores.write(template, tables, out);
        return out.toString();
    }

    private static Path file(String text) {
        return Templates.file("printed.csv", text.getBytes(StandardCharsets.UTF_8));
    }
}
