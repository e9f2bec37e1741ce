package org.gridlight.model.cases;

import java.time.Instant;
import java.util.List;
import org.gridlight.model.words.Words;

/** What the record answered to an act. */
public sealed interface ActAnswer {
    /** It is done. @param version of the case now */
    record Done(int version, CaseState state, Instant at) implements ActAnswer {}

    /** Somebody else was quicker; nothing was done. @param version of the case as it stands */
    record Stale(int version, CaseState state) implements ActAnswer {}

    /**
     * It was refused and nothing was done; the refusal is on record.
     *
     * @param reason    a key of the message bundles, {@code act.…}
     * @param arguments what the reason is about; actions and states are spoken by their words
     */
    record Refused(String reason, List<Object> arguments) implements ActAnswer {
        public Refused {
            arguments = List.copyOf(arguments);
        }

        /** One line: what happened and what to do. */
        public String in(Words words) {
            return words.say(reason, arguments.stream().map(argument -> spoken(argument, words)).toArray());
        }

        private static Object spoken(Object argument, Words words) {
            return switch (argument) {
                case CaseAction action -> words.say(action.word());
                case CaseState state -> words.say("state." + state);
                default -> argument;
            };
        }
    }
}
