package org.gridlight.model.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void everyReaderButAnEnglishOneGetsChinese() {
        assertThat(Words.of(Locale.GERMANY).say("state.CLOSED")).isEqualTo("已结案");
        assertThat(Words.of(Locale.SIMPLIFIED_CHINESE).say("state.CLOSED")).isEqualTo("已结案");
        assertThat(Words.of(Locale.UK).say("state.CLOSED")).isEqualTo("Closed");
    }
}
