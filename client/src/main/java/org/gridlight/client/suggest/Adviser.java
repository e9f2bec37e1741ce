package org.gridlight.client.suggest;

import java.time.Instant;
import java.util.Optional;
import org.gridlight.model.suggest.Subject;

/** Gives suggestions. Every call may block; safe for many threads. */
public interface Adviser {
    /** Suggests nothing. */
    Adviser NONE = new Adviser() {
        @Override
        public Optional<Advice> advise(Subject subject, Question question) {
            return Optional.empty();
        }

        @Override
        public void used(Advice advice, String answer, boolean byKey) {}

        @Override
        public void learn() {}
    };

    /**
     * A matter as far as it is known.
     *
     * @param source    name of the source
     * @param category  code of its class, empty while it is looked for
     * @param longitude null when the place is not known
     * @param at        when it was told, null for now
     */
    record Question(String source, String words, String place, Double longitude, Double latitude, Instant at,
            String category) {}

    /** Empty when it is switched off, nothing was learnt or nothing is sure enough. */
    Optional<Advice> advise(Subject subject, Question question);

    /** Counts what became of what was shown, for nobody in particular. @param answer code that was chosen in the end */
    void used(Advice advice, String answer, boolean byKey);

    /** Learns anew from closed cases if it is this seat's turn; takes half a minute then. */
    void learn();
}
