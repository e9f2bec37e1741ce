package org.gridlight.model.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextLikenessTest {
    @Test
    void likeWordsAreLikeWhateverTheirPunctuation() {
        assertThat(TextLikeness.percent("箅子断了几根，快来", "箅子断了几根快来。")).isEqualTo(100);
        assertThat(TextLikeness.percent("箅子断了", "箅子坏了")).isEqualTo(33);
        assertThat(TextLikeness.percent("路灯不亮", "箅子断了")).isZero();
    }

    @Test
    void nothingIsLikeNothing() {
        assertThat(TextLikeness.percent(null, "路灯不亮")).isZero();
        assertThat(TextLikeness.percent("，", "")).isZero();
    }
}
