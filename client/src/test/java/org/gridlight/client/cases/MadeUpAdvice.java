package org.gridlight.client.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridlight.client.suggest.Advice;
import org.gridlight.client.suggest.Adviser;
import org.gridlight.model.suggest.Clue;
import org.gridlight.model.suggest.ModelCard;
import org.gridlight.model.suggest.Subject;
import org.gridlight.model.suggest.Suggestion;

/** Suggestions that were made up for pictures; writes down what became of them. */
final class MadeUpAdvice implements Adviser {
    private static final Instant UNTIL = Instant.parse("2026-07-15T10:00:00Z");

    final List<String> used = new ArrayList<>();

    @Override
    public Optional<Advice> advise(Subject subject, Question question) {
        var card = new ModelCard(subject, UNTIL, 18_240, 2_736, 2_190, 2_544, 402);
        return Optional.of(subject == Subject.CATEGORY
                ? new Advice(subject, 3, card, List.of(
                        new Suggestion("GB13-C0104", 82,
                                List.of(words("箅子"), words("破损"), new Clue(Clue.Kind.LATELY, "GB13-E0506"))),
                        new Suggestion("GB13-E0506", 11, List.of(words("积水"))),
                        new Suggestion("GB13-E0112", 4, List.of())), Map.of("GB13-C0104", 5))
                : new Advice(subject, 3, card, List.of(
                        new Suggestion("U01", 76, List.of(new Clue(Clue.Kind.CLASS, "GB13-C0104"), words("箅子"))),
                        new Suggestion("U02", 19, List.of(words("排水")))), Map.of()));
    }

    private static Clue words(String pair) {
        return new Clue(Clue.Kind.WORDS, pair);
    }

    @Override
    public void used(Advice advice, String answer, boolean byKey) {
        used.add(advice.subject() + " " + answer + " " + advice.rank(answer).orElse(0) + " " + byKey);
    }

    @Override
    public void learn() {}
}
