package org.gridlight.model.search;

import java.time.Instant;

/** One of the things asked for, all of which a case must have. */
public sealed interface SearchTerm {
    /** Where it is looked for; null for everywhere. */
    SearchField field();

    /** Chinese characters, one after the other. */
    record Characters(SearchField field, String text) implements SearchTerm {}

    /** Letters and digits: the beginning of a word or of a number, the end of a number, a code, or pinyin. */
    record Word(SearchField field, String text) implements SearchTerm {
        /** Whether it may be pinyin. */
        public boolean isPinyin() {
            return text.length() > 1 && text.chars().allMatch(one -> one >= 'a' && one <= 'z');
        }

        public boolean isDigits() {
            return text.chars().allMatch(one -> one >= '0' && one <= '9');
        }
    }

    /** A time of the first report. @param to not included */
    record Days(Instant from, Instant to) implements SearchTerm {
        @Override
        public SearchField field() {
            return SearchField.DAY;
        }
    }
}
