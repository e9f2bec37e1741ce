package org.gridlight.model.suggest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** A trained model: says what a matter most likely is, how sure that is and why. Immutable; safe for many threads. */
public final class SuggestionModel {
    private static final int MOST_REASONS = 3;
    /** A clue that moves the probability by less than that explains nothing. */
    private static final double LEAST_MOVE = 0.01;
    private static final int WHOLE = 100;
    /** Further ones less sure than that only take room. */
    private static final int LEAST_SHOWN = 5;

    private final ModelCard card;
    private final Weights weights;
    private final Reliability reliability;

    SuggestionModel(ModelCard card, Weights weights, Reliability reliability) {
        this.card = card;
        this.weights = weights;
        this.reliability = reliability;
    }

    public ModelCard card() {
        return card;
    }

    Weights weights() {
        return weights;
    }

    Reliability reliability() {
        return reliability;
    }

    /**
     * The likeliest answers, the best first.
     *
     * @param most         at most so many
     * @param leastPercent with a first one less sure than that, nothing is said
     */
    public List<Suggestion> suggest(Told told, int most, int leastPercent) {
        var clues = Clues.of(told);
        var all = evaluated(clues);
        var order = best(all, most);
        if (order.isEmpty() || percent(all[order.getFirst()]) < leastPercent) {
            return List.of();
        }
        var without = without(clues);
        return order.stream().filter(answer -> answer.equals(order.getFirst())
                || percent(all[answer]) >= LEAST_SHOWN)
                .map(answer -> new Suggestion(weights.answers().get(answer), percent(all[answer]),
                        because(clues, without, answer, all[answer])))
                .toList();
    }

    /** What it would say first, whatever it is worth. @param said what the model itself calls its probability */
    public record Guess(String code, double said) {}

    /** Probabilities as they are, the best first: for trying a model, not for people. */
    public List<Guess> guess(Told told, int most) {
        var all = evaluated(Clues.of(told));
        return best(all, most).stream().map(answer -> new Guess(weights.answers().get(answer), all[answer])).toList();
    }

    private double[] evaluated(List<Clue> clues) {
        return weights.evaluate(weights.known(clues));
    }

    private int percent(double probability) {
        return (int) Math.round(WHOLE * reliability.of(probability));
    }

    private static List<Integer> best(double[] all, int most) {
        return IntStream.range(0, all.length).boxed()
                .sorted(Comparator.comparingDouble((Integer answer) -> all[answer]).reversed()).limit(most).toList();
    }

    /** The same matter without each of its clues in turn. */
    private List<double[]> without(List<Clue> clues) {
        return IntStream.range(0, clues.size()).mapToObj(left -> {
            var others = new ArrayList<>(clues);
            others.remove(left);
            return evaluated(others);
        }).toList();
    }

    private static List<Clue> because(List<Clue> clues, List<double[]> without, int answer, double whole) {
        return IntStream.range(0, clues.size()).boxed()
                .filter(clue -> whole - without.get(clue)[answer] >= LEAST_MOVE)
                .sorted(Comparator.comparingDouble((Integer clue) -> without.get(clue)[answer])).limit(MOST_REASONS)
                .map(clues::get).toList();
    }
}
