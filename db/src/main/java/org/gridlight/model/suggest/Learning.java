package org.gridlight.model.suggest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Learns a model from closed cases (multinomial logistic regression, which tells what each clue is worth). It is tried on the latest part before it learns from that
 * too, so that what it says of itself was measured on cases it did not know.
 *
 * @param rounds how often the cases are gone through
 */
public record Learning(int rounds) {
    /** As the workstation learns. */
    public static final Learning USUAL = new Learning(12);

    /** What a handful of cases say is chance, and might point at somebody. */
    private static final int LEAST_SEEN = 5;
    /** A class names nobody, and a seldom one has its own unit too. */
    private static final String CLASS = Clue.Kind.CLASS.name() + '=';
    /** Of ten cases the latest one and a half are the trial. */
    private static final double LEARNT = 0.85;
    private static final int THREE = 3;
    /** How far one case moves what was not moved yet. */
    private static final double RATE = 0.15;
    /** How strongly what is seldom seen is pulled back to nothing. */
    private static final double PULL = 0.002;

    /**
     * Learns.
     *
     * @param cases in the order in which they were told
     * @param until when the last of them was told
     * @return empty when the cases have less than two different answers that come often enough
     */
    public Optional<SuggestionModel> learn(Subject subject, List<Answered> cases, Instant until) {
        int split = (int) (cases.size() * LEARNT);
        var trial = weights(cases.subList(0, split));
        var whole = weights(cases);
        if (trial.isEmpty() || whole.isEmpty()) {
            return Optional.empty();
        }
        var later = cases.subList(split, cases.size());
        var unproven = new SuggestionModel(null, trial.get(), Reliability.ofSteps(new double[0]));
        var guesses = later.stream().map(one -> unproven.guess(one.told(), THREE)).toList();
        var tries = new ArrayList<Reliability.Tried>();
        int first = 0;
        int amongThree = 0;
        int usual = 0;
        var mostFrequent = mostFrequent(cases.subList(0, split));
        for (int i = 0; i < later.size(); i++) {
            var answer = later.get(i).answer();
            boolean hit = guesses.get(i).getFirst().code().equals(answer);
            tries.addAll(guesses.get(i).stream()
                    .map(guess -> new Reliability.Tried(guess.said(), guess.code().equals(answer))).toList());
            first += hit ? 1 : 0;
            amongThree += guesses.get(i).stream().anyMatch(guess -> guess.code().equals(answer)) ? 1 : 0;
            usual += answer.equals(mostFrequent) ? 1 : 0;
        }
        var card = new ModelCard(subject, until, cases.size(), later.size(), first, amongThree, usual);
        return Optional.of(new SuggestionModel(card, whole.get(), Reliability.of(tries)));
    }

    private static String mostFrequent(List<Answered> cases) {
        var counts = new HashMap<String, Integer>();
        cases.forEach(one -> counts.merge(one.answer(), 1, Integer::sum));
        return counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse("");
    }

    /** In the order in which they were told, round after round: the latest weigh a little more, and twice is the same. */
    private Optional<Weights> weights(List<Answered> cases) {
        var answers = oftenSeen(cases.stream().map(Answered::answer));
        if (answers.size() < 2) {
            return Optional.empty();
        }
        var places = places(answers, 0);
        var learnt = cases.stream().filter(one -> places.containsKey(one.answer())).toList();
        var rows = places(oftenSeen(learnt.stream().flatMap(one -> Clues.of(one.told()).stream()).map(Clue::key)), 1);
        var weights = new Weights(answers, rows, new float[(rows.size() + 1) * answers.size()]);
        var known = learnt.stream().map(one -> weights.known(Clues.of(one.told()))).toList();
        var moved = new float[weights.table().length];
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < learnt.size(); i++) {
                weights.learn(known.get(i), places.get(learnt.get(i).answer()), moved, RATE, PULL);
            }
        }
        return Optional.of(weights);
    }

    private static Map<String, Integer> places(List<String> names, int from) {
        var places = new HashMap<String, Integer>();
        names.forEach(name -> places.put(name, places.size() + from));
        return places;
    }

    private static List<String> oftenSeen(Stream<String> names) {
        var counts = new TreeMap<String, Integer>();
        names.forEach(name -> counts.merge(name, 1, Integer::sum));
        counts.entrySet().removeIf(one -> one.getValue() < (one.getKey().startsWith(CLASS) ? 1 : LEAST_SEEN));
        return List.copyOf(counts.keySet());
    }
}
