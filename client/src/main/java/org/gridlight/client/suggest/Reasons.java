package org.gridlight.client.suggest;

import java.util.LinkedHashSet;
import java.util.function.UnaryOperator;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.suggest.Clue;
import org.gridlight.model.suggest.Suggestion;

/** Says in words why something is suggested. Holds no state that changes; safe for many threads. */
public final class Reasons {
    private final Seat seat;
    private final UnaryOperator<String> classNames;

    /** @param classNames the name of a class by its code */
    public Reasons(Seat seat, UnaryOperator<String> classNames) {
        this.seat = seat;
        this.classNames = classNames;
    }

    /** One line: what speaks for it most, and how often its like was told here lately. */
    public String of(Advice advice, Suggestion suggestion) {
        var reasons = new LinkedHashSet<String>();
        suggestion.because().stream().filter(clue -> !isOwnLately(clue, suggestion)).map(this::words)
                .forEach(reasons::add);
        int near = advice.near().getOrDefault(suggestion.code(), 0);
        if (near > 0) {
            reasons.add(seat.say("suggest.because.LATELY.own", near));
        }
        return seat.say("suggest.because",
                reasons.stream().reduce((one, next) -> seat.say("suggest.because.joined", one, next))
                        .orElseGet(() -> seat.say("suggest.because.none")));
    }

    private static boolean isOwnLately(Clue clue, Suggestion suggestion) {
        return clue.kind() == Clue.Kind.LATELY && clue.value().equals(suggestion.code());
    }

    private String words(Clue clue) {
        var value = clue.kind() == Clue.Kind.LATELY ? classNames.apply(clue.value()) : clue.value();
        return seat.say("suggest.because." + clue.kind().name(), value);
    }

    /** What the model is: from how many cases, and how often it was right. */
    public String card(Advice advice) {
        var card = advice.card();
        var day = card.until().atZone(seat.centre().zone()).toLocalDate().toString();
        return seat.say("suggest.card", day, Integer.toString(card.cases()), Integer.toString(card.tried()),
                card.firstPercent(), card.usualPercent());
    }
}
