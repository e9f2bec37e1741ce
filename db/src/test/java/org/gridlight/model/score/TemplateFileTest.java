package org.gridlight.model.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.gridlight.model.words.Refusal;
import org.gridlight.model.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TemplateFileTest {
    private static final Words ENGLISH = Words.of(Locale.UK);

    @ParameterizedTest
    @MethodSource("org.gridlight.model.score.TemplateFile#shippedNames")
    void shippedTemplatesAreReadAndNamedInBothLanguages(String name) {
        var template = TemplateFile.shipped(name);
        assertThat(template.name()).isEqualTo(name);
        assertThat(template.title().zh()).isNotEqualTo(template.title().en());
        for (var key : template.measures().keySet()) {
            assertThat(template.titleOf(key, ENGLISH)).isNotBlank();
        }
        assertThat(ScoreFormulaText.sentences(template, ENGLISH)).allMatch(sentence -> sentence.contains(" = "));
    }

    @Test
    void theSystemTemplateRanksFromThirty() {
        assertThat(TemplateFile.shipped("system").minimumCount()).isEqualTo(new MinimumCount("shouldClose", 30));
    }

    @Test
    void aTemplateIsReadWhole() {
        var template = Templates.small();
        assertThat(template.version()).isEqualTo(2);
        assertThat(template.group().en()).isEqualTo("小组");
        assertThat(template.lines()).extracting(ScoreLine::isManual).containsExactly(false, true);
        assertThat(template.ties()).containsExactly(new TieRule("shouldClose", true));
        assertThat(ScoreFormulaText.sentences(template, Words.of(Locale.SIMPLIFIED_CHINESE))).containsExactly(
                "结案率 = 结案数 ÷ 应结案数", "系统评分 = 结案率 × 100（限 0—100）",
                "总分 = 系统评分 × 60% + 队考核分 × 40%（四舍五入到 2 位小数）");
    }

    @Test
    void everyRuleThatChangesANumberIsInTheFormula() {
        var text = Templates.replaced("style: percent", "style: percent\n    ifZero: 1")
                .replace("maximum: 100", "maximum: 100\n    round: 2")
                .replace("manual: true", "manual: true\n    maximum: 20\n    round: 1");
        assertThat(ScoreFormulaText.sentences(Templates.read(text), Words.of(Locale.SIMPLIFIED_CHINESE)))
                .containsExactly("结案率 = 结案数 ÷ 应结案数（分母为零时取 1）",
                        "系统评分 = 结案率 × 100（限 0—100，四舍五入到 2 位小数）",
                        "队考核分 = 人工评分项（封顶 20，四舍五入到 1 位小数）",
                        "总分 = 系统评分 × 60% + 队考核分 × 40%（四舍五入到 2 位小数）");
        assertThat(ScoreFormulaText.sentences(Templates.read(text), ENGLISH).get(1))
                .endsWith(" × 100 (held between 0 and 100, rounded half up to 2 decimals)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "weight: 0.4          | weight: 0.5              | score.weightsWrong     | 12:1",
        "closed / shouldClose | closed / shouldHandle    | score.nameUnknown      | 9:14",
        "closed / shouldClose | closed / / shouldClose   | score.formulaUnreadable| 9:14",
        "closed / shouldClose | RANDOM() * shouldClose   | score.formulaUnreadable| 9:14",
        "closed / shouldClose | closed ^ 999999999       | score.formulaUnreadable| 9:14",
        "closed / shouldClose | 'ROUND(closed, 9999999)' | score.roundWrong       | 9:14",
        "closed / shouldClose | 'ROUND(closed, 9)'       | score.roundWrong       | 9:14",
        "closed / shouldClose | 'ROUND(closed, -1)'      | score.roundWrong       | 9:14",
        "closed / shouldClose | 'ROUND(1, closed)'       | score.roundWrong       | 9:14",
        "closed / shouldClose | 'round(MAX(1, ROUND(closed, 1.5)), 8)' | score.roundWrong | 9:14",
        "formula: weighted,   | 'formula: closed,'       | score.nameUnknown      | 25:18",
        "decimals: 1          | decimals: one            | yaml.expectedNumber   | 24:15",
        "decimals: 1          | decimals: 1.5            | yaml.expectedWholeNumber | 24:15",
        "version: 2           | version: 0               | yaml.expectedWholeNumber | 2:10",
        "version: 2           | version: [2]             | yaml.expectedNumber   | 2:10",
        "manual: true         | manual: yes              | yaml.expectedTrueOrFalse | 22:13",
        "manual: true         | formula: closed * 1      | -                      | -",
        "manual: true         | manual: false            | score.formulaOrManual  | 20:5",
        "key: squad           | key: system              | score.keyTaken         | 20:10",
        "key: squad           | key: weighted            | score.keyTaken         | 20:10",
        "key: squad           | key: Squad 1             | score.keyWrong         | 20:10",
        "style: percent       | stile: percent           | yaml.fieldUnknown     | 10:5",
        "style: percent       | style: per mille         | yaml.notOneOf         | 10:5",
        "minimum: 0           | minimum: 101             | score.boundsCrossed    | 17:5",
        "weight: 0.6          | weight: -0.6             | score.weightNegative   | 16:5",
        "first: high          | first: top               | yaml.notOneOf         | 28:23",
        "by: shouldClose      | by: nothing              | score.nameUnknown      | 28:10",
        "measure: shouldClose | measure: closeRate       | score.nameUnknown      | 26:25",
        "name: small          | 'names: small'           | yaml.fieldMissing     | 1:1",
        "group: 小组           | 'group: '                | yaml.expectedText     | 4",
        "title: 队考核分        | 'title: [队考核分]'        | yaml.expectedMapping  | 21:12"})
    void whatIsWrongIsRefusedWithItsPlace(String part, String replacement, String key, String place) {
        if (key.equals("-")) {
            assertThat(Templates.with(part, replacement).lines()).hasSize(2);
            return;
        }
        var text = Templates.replaced(part, replacement);
        refused(Templates.file("template.yaml", text.getBytes(StandardCharsets.UTF_8)), key, "template.yaml:" + place);
    }

    @Test
    void anUnknownMeasureIsNamed() {
        assertThatThrownBy(() -> Templates.with("closed / shouldClose", "closed / shouldHandle"))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.in(ENGLISH)).contains("shouldHandle is not known").contains(
                                "shouldClose, closed"));
    }

    @Test
    void aBombOfAliasesIsRefusedAtItsFirstAnchor() {
        refused("a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n", "yaml.yamlAnchor", "template.yaml:1:");
        refused(Templates.replaced("group: 小组", "group: *none"), "yaml.yamlAnchor", "template.yaml:4:");
    }

    @Test
    void whatIsNoTemplateIsRefused() {
        refused("", "yaml.yamlEmpty", "template.yaml");
        refused("- a\n- b\n", "yaml.expectedMapping", "template.yaml:1:1");
        refused("name: [\n", "yaml.notYaml", "template.yaml:");
        refused("name: a\n\tversion: 1\n", "yaml.notYaml", "template.yaml:1:");
        refused("name: a\nname: b\n", "yaml.yamlKeyTwice", "template.yaml:2:");
        refused(Templates.SMALL + "---\nname: b\n", "yaml.yamlSecondDocument", "template.yaml:");
        refused("[".repeat(60) + "]".repeat(60), "yaml.", "template.yaml");
        refused(Templates.replaced("closed / shouldClose", "closed" + " + closed".repeat(400)),
                "score.formulaUnreadable", "template.yaml:9:");
    }

    @Test
    void filesThatAreTooLargeMissingOrOddlyWrittenAreRefused() {
        refused(Templates.file("template.yaml", new byte[10 * 1024 * 1024]), "yaml.tooLarge", "template.yaml");
        refused(Path.of("nowhere", "template.yaml"), "file.missing", "template.yaml");
        refused(Templates.file("template.yaml", Templates.SMALL.getBytes(Charset.forName("GB18030"))), "yaml.notUtf8",
                "template.yaml");
    }

    @Test
    void aTemplateThatIsNotShippedIsRefusedWithThoseThatAre() {
        assertThatThrownBy(() -> TemplateFile.shipped("../parks")).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.in(ENGLISH)).contains("street-order, sanitation, parks, works, system"));
    }

    private static void refused(String text, String key, String place) {
        refused(Templates.file("template.yaml", text.getBytes(StandardCharsets.UTF_8)), key, place);
    }

    private static void refused(Path file, String key, String place) {
        assertThatThrownBy(() -> TemplateFile.read(file)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.key()).startsWith(key);
            assertThat(refusal.in(ENGLISH)).contains(place).doesNotContain("\n");
            assertThat(refusal.in(Words.of(Locale.SIMPLIFIED_CHINESE))).contains(place).doesNotContain("{");
        });
    }
}
