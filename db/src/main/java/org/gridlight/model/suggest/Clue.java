package org.gridlight.model.suggest;

/**
 * One thing that speaks for or against an answer.
 *
 * @param value two neighbouring characters, a word, a code, a name
 */
public record Clue(Kind kind, String value) {
    /** What it is. The words for people stand in the messages under {@code suggest.because.NAME}. */
    public enum Kind {
        WORDS,
        PLACE,
        CLASS,
        SOURCE,
        STREET,
        CELL,
        LATELY,
        TIME
    }

    /** As it stands in a trained model. */
    public String key() {
        return kind.name() + '=' + value;
    }
}
