package org.gridlight.model.suggest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gridlight.model.words.Refusal;
import org.junit.jupiter.api.Test;

class SuggestionModelTest {
    private static final LocalDateTime DAY = LocalDateTime.of(2026, 3, 2, 9, 0);
    private static final Instant UNTIL = Instant.parse("2026-07-16T00:00:00Z");
    private static final String LID = "GB13-C0101";
    private static final String WASTE = "GB13-S0203";
    private static final List<String> LIDS = List.of("井盖破损，请尽快处理", "路口井盖破损有响声", "人行道上一个井盖破损");
    private static final List<String> WASTES = List.of("有人乱堆垃圾", "门口垃圾没人清运", "垃圾堆了几天很臭");
    private static final SuggestionModel MODEL = learnt(200);

    private static Told told(String words) {
        return new Told("HOTLINE", words, "", DAY, "", "", List.of(), "");
    }

    private static SuggestionModel learnt(int cases) {
        var all = new ArrayList<Answered>();
        for (int i = 0; i < cases; i++) {
            boolean lid = i % 2 == 0;
            all.add(new Answered(told((lid ? LIDS : WASTES).get(i / 2 % 3)), lid ? LID : WASTE));
        }
        return new Learning(30).learn(Subject.CATEGORY, all, UNTIL).orElseThrow();
    }

    @Test
    void theWordsOfTheReporterFindTheClassAndStandInTheReason() {
        var said = MODEL.suggest(told("小区门口井盖破损"), 3, 50);
        assertThat(said.getFirst().code()).isEqualTo(LID);
        assertThat(said.getFirst().percent()).isGreaterThan(60);
        assertThat(said.getFirst().because()).extracting(Clue::value).containsAnyOf("井盖", "盖破", "破损");
        assertThat(MODEL.suggest(told("垃圾没人管"), 3, 50).getFirst().code()).isEqualTo(WASTE);
    }

    @Test
    void saysNothingWhenItIsNotSureEnough() {
        assertThat(MODEL.suggest(told("井盖破损"), 3, 101)).isEmpty();
    }

    @Test
    void saysOfItselfWhatItWasTriedOn() {
        var card = MODEL.card();
        assertThat(card.cases()).isEqualTo(200);
        assertThat(card.tried()).isEqualTo(30);
        assertThat(card.firstPercent()).isEqualTo(100);
        assertThat(card.usualPercent()).isEqualTo(50);
    }

    @Test
    void isTheSameAfterItWasKept() {
        var kept = ModelFile.read(ModelFile.write(MODEL));
        assertThat(kept.card()).isEqualTo(MODEL.card());
        for (var words : List.of("井盖破损", "垃圾", "路灯不亮", "")) {
            assertThat(kept.suggest(told(words), 3, 0)).isEqualTo(MODEL.suggest(told(words), 3, 0));
        }
    }

    @Test
    void brokenBytesAreRefusedInOneLine() {
        var bytes = ModelFile.write(MODEL);
        for (var broken : List.of(new byte[0], "no model".getBytes(), Arrays.copyOf(bytes, bytes.length / 2))) {
            assertThatThrownBy(() -> ModelFile.read(broken)).isInstanceOf(Refusal.class)
                    .satisfies(refused -> assertThat(((Refusal) refused).key()).isEqualTo("suggest.brokenModel"));
        }
    }

    @Test
    void oneAnswerAloneIsNothingToLearn() {
        var same = new ArrayList<Answered>();
        for (int i = 0; i < 50; i++) {
            same.add(new Answered(told("井盖破损"), LID));
        }
        assertThat(new Learning(10).learn(Subject.CATEGORY, same, UNTIL)).isEmpty();
        assertThat(new Learning(10).learn(Subject.CATEGORY, List.of(), UNTIL)).isEmpty();
    }
}
