package org.gridlight.client.suggest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridlight.model.suggest.ModelCard;
import org.gridlight.model.suggest.Subject;
import org.gridlight.model.suggest.Suggestion;

/**
 * What is suggested at one moment.
 *
 * @param version     number of the learning it comes from
 * @param suggestions the best first; never empty
 * @param near        how often each class was told lately around the place
 */
public record Advice(Subject subject, int version, ModelCard card, List<Suggestion> suggestions,
        Map<String, Integer> near) {
    public Advice {
        suggestions = List.copyOf(suggestions);
        near = Map.copyOf(near);
    }

    /** The place of a code among the suggestions, from 1; empty when it is none of them. */
    public Optional<Integer> rank(String code) {
        for (int i = 0; i < suggestions.size(); i++) {
            if (suggestions.get(i).code().equals(code)) {
                return Optional.of(i + 1);
            }
        }
        return Optional.empty();
    }
}
