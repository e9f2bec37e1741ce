package org.gridlight.client.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridlight.model.suggest.Answered;
import org.gridlight.model.suggest.Clue;
import org.gridlight.model.suggest.Clues;
import org.gridlight.model.suggest.Told;

/** What can be said without learning: the most frequent answer, and that of the single word that tells most. */
final class PlainGuess {
    private static final int THREE = 3;
    private static final int LEAST_SEEN = 5;

    private final Map<String, Integer> usual = new HashMap<>();
    private final Map<String, Map<String, Integer>> byClue = new HashMap<>();

    PlainGuess(List<Answered> cases) {
        for (var one : cases) {
            usual.merge(one.answer(), 1, Integer::sum);
            Clues.of(one.told()).forEach(clue -> byClue.computeIfAbsent(clue.key(), _ -> new HashMap<>())
                    .merge(one.answer(), 1, Integer::sum));
        }
    }

    List<String> usual(Told told) {
        return best(usual);
    }

    /** By the word of the text, else of the place, whose cases agree most on one answer. */
    List<String> word(Told told) {
        return ofKind(told, Clue.Kind.WORDS, ofKind(told, Clue.Kind.PLACE, usual));
    }

    private List<String> ofKind(Told told, Clue.Kind kind, List<String> otherwise) {
        return Clues.of(told).stream().filter(clue -> clue.kind() == kind)
                .map(clue -> byClue.getOrDefault(clue.key(), Map.of())).filter(counts -> count(counts) >= LEAST_SEEN)
                .max((one, other) -> Double.compare(agreement(one), agreement(other))).map(PlainGuess::best)
                .orElse(otherwise);
    }

    private List<String> ofKind(Told told, Clue.Kind kind, Map<String, Integer> otherwise) {
        return ofKind(told, kind, best(otherwise));
    }

    /** The most frequent among those of its class where that is known, else of its source. */
    List<String> likeKind(Told told) {
        var key = told.category().isEmpty()
                ? new Clue(Clue.Kind.SOURCE, told.source())
                : new Clue(Clue.Kind.CLASS, told.category().strip().replace(' ', '_'));
        return best(byClue.getOrDefault(key.key(), usual));
    }

    private static int count(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static double agreement(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).max().orElse(0) / (double) count(counts);
    }

    private static List<String> best(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(THREE).map(Map.Entry::getKey).toList();
    }
}
