package org.gridlight.model.score;

import java.util.Locale;
import java.util.Objects;
import org.gridlight.model.words.Words;

/**
 * A name given by a template, which is data of a centre and therefore stands in no message bundle.
 *
 * @param zh the Chinese name, never null
 * @param en the English name; the Chinese one when the template gives none
 */
public record Title(String zh, String en) {
    public Title {
        Objects.requireNonNull(zh, "zh");
        en = en == null ? zh : en;
    }

    /** The name in the language of the reader. */
    public String in(Words words) {
        return Locale.ENGLISH.getLanguage().equals(words.locale().getLanguage()) ? en : zh;
    }
}
