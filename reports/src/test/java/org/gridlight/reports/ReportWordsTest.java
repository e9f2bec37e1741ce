package org.gridlight.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.gridlight.model.words.Words;
import org.junit.jupiter.api.Test;

class ReportWordsTest {
    private static final ResourceBundle.Control ONLY = ResourceBundle.Control.getNoFallbackControl(
            ResourceBundle.Control.FORMAT_PROPERTIES);

    @Test
    void everyTextExistsInBothLanguages() {
        var chinese = ResourceBundle.getBundle("org.gridlight.reports.messages", Locale.ROOT, ONLY);
        var english = ResourceBundle.getBundle("org.gridlight.reports.messages", Locale.ENGLISH, ONLY);
        var words = Words.of(Locale.ENGLISH);
        assertThat(english.keySet()).isEqualTo(chinese.keySet()).hasSizeGreaterThan(100);
        for (var key : chinese.keySet()) {
            assertThat(words.say(key, "1", "2", "3", "4", "5", "6")).as(key).doesNotContain("{").doesNotMatch(
                    ".*[\\u4e00-\\u9fff].*");
            assertThat(places(english.getString(key))).as(key).isEqualTo(places(chinese.getString(key)));
        }
    }

    private static long places(String text) {
        return text.chars().filter(letter -> letter == '{').count();
    }
}
