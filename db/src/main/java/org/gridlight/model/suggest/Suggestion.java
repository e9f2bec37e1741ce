package org.gridlight.model.suggest;

import java.util.List;

/**
 * One suggestion (建议).
 *
 * @param code    of the class or unit
 * @param percent how many of a hundred suggestions that sure turned out right, counted on later cases than those learnt from
 * @param because what speaks for it most, the strongest first; empty when nothing stands out
 */
public record Suggestion(String code, int percent, List<Clue> because) {
    public Suggestion {
        because = List.copyOf(because);
    }
}
