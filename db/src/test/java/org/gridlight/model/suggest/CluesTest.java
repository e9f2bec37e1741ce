package org.gridlight.model.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CluesTest {
    private static List<String> clues(String words) {
        return Clues.of(new Told("HOTLINE", words, "", LocalDateTime.of(2026, 3, 2, 9, 0), "", "", List.of(), ""))
                .stream().filter(clue -> clue.kind() == Clue.Kind.WORDS).map(Clue::value).toList();
    }

    @Test
    void chineseByPairsOfCharactersOthersByWords() {
        assertThat(clues("井盖破损，A broken Lid!")).containsExactly("井盖", "盖破", "破损", "broken", "lid");
    }

    @Test
    void nobodyIsNamed() {
        assertThat(clues("张先生反映井盖破损，电话13812342210，身份证110105199003078888，a.b@c.cn"))
                .containsExactly("反映", "映井", "井盖", "盖破", "破损", "电话", "身份", "份证");
        assertThat(clues("欧阳女士 京A12345 １３８１２３４２２１０")).noneMatch(clue -> clue.contains("欧阳"))
                .noneMatch(clue -> clue.matches(".*\\d.*"));
    }

    @Property(tries = 500)
    void noNumberOfAnybodyGetsIn(@ForAll @LongRange(min = 10_000_000_000L, max = 19_999_999_999L) long number) {
        assertThat(clues("电话" + number + "请回电")).noneMatch(clue -> clue.matches(".*\\d.*"));
    }

    @Property(tries = 500)
    void whatIsSureIsNeverBelievedLess(@ForAll @Size(min = 40, max = 400) List<@IntRange(max = 999) Integer> tries) {
        var reliability = Reliability.of(tries.stream()
                .map(said -> new Reliability.Tried(said / 1000.0, said * 7 % 10 < said / 100)).toList());
        double before = 0;
        for (int said = 0; said <= 1000; said++) {
            double now = reliability.of(said / 1000.0);
            assertThat(now).isBetween(before - 1e-9, 1.0);
            before = now;
        }
    }

    @Test
    void oneCellOneName() {
        assertThat(Cell.of(116.3981, 39.9081)).isEqualTo(Cell.of(116.3979, 39.9083));
        assertThat(Cell.of(null, 39.9)).isEmpty();
        assertThat(Cell.of(-71.0001, -0.0001)).isNotEqualTo(Cell.of(-71.0001, 0.0001));
    }

    @Test
    void onlyWhatWasToldBeforeIsKnown() {
        var recently = new Recently();
        var day = LocalDateTime.of(2026, 3, 2, 9, 0);
        assertThat(recently.at("a", day)).isEmpty();
        recently.add("a", day, "one");
        recently.add("a", day.plusDays(1), "two");
        recently.add("a", day.plusDays(2), "two");
        assertThat(recently.at("a", day.plusDays(3))).containsExactly("two", "one");
        assertThat(recently.at("a", day.plusDays(91))).containsExactly("two");
        assertThat(recently.at("b", day.plusDays(3))).isEmpty();
    }
}
