package org.gridlight.model.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A paragraph of the monthly book that an editor wrote in place of the computed one (编者改写), or gave back.
 *
 * @param ordinal  which text of this paragraph it is, from 1
 * @param computed what was computed when it was written
 * @param text     what is printed in its place; null: the computed one again
 * @param by       name of who wrote it; null to readers whom that does not concern
 */
public record BookText(Part part, Integer ordinal, String computed, String text, Instant at, String by) {
    /** Which paragraph. */
    public enum Part {
        /** What the month was like (导语). */
        OVERVIEW,
        /** What stands out (异常提示). */
        ANOMALIES
    }

    /** What is printed in place of a paragraph; empty: the computed one. */
    public static Optional<BookText> of(List<BookText> texts, Part part) {
        return texts.stream().filter(one -> one.part == part && one.text != null).findFirst();
    }

    /** What the next one must have seen. */
    public static int seen(List<BookText> texts, Part part) {
        return texts.stream().filter(one -> one.part == part).mapToInt(BookText::ordinal).max().orElse(0);
    }
}
