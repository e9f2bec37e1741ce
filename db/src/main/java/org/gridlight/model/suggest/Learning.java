package org.gridlight.model.suggest;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import opennlp.tools.ml.EventTrainer;
import opennlp.tools.ml.TrainerFactory;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/**
 * Learns a model from closed cases (maximum entropy, by OpenNLP). It is tried on the latest part before it learns from that
 * too, so that what it says of itself was measured on cases it did not know.
 *
 * @param rounds how often the cases are gone through
 */
public record Learning(int rounds) {
    /** As the workstation learns. */
    public static final Learning USUAL = new Learning(100);

    /** What a handful of cases say is chance, and might point at somebody. */
    private static final int LEAST_SEEN = 5;
    /** Of ten cases the latest one and a half are the trial. */
    private static final double LEARNT = 0.85;
    private static final int THREE = 3;

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

    private Optional<MaxentModel> weights(List<Answered> cases) {
        var often = oftenSeen(cases);
        if (often.size() < 2) {
            return Optional.empty();
        }
        var events = cases.stream().filter(one -> often.contains(one.answer()))
                .map(one -> new Event(one.answer(),
                        Clues.of(one.told()).stream().map(Clue::key).toArray(String[]::new)))
                .toList();
        var parameters = new TrainingParameters();
        parameters.put(TrainingParameters.ALGORITHM_PARAM, "MAXENT");
        parameters.put(TrainingParameters.ITERATIONS_PARAM, rounds);
        parameters.put(TrainingParameters.CUTOFF_PARAM, LEAST_SEEN);
        try {
            EventTrainer trainer = TrainerFactory.getEventTrainer(parameters, new HashMap<>());
            return Optional.of(trainer.train(ObjectStreamUtils.createObjectStream(events)));
        } catch (IOException e) {
            throw new IllegalStateException("A list in memory can always be read", e);
        }
    }

    private static HashSet<String> oftenSeen(List<Answered> cases) {
        var counts = new HashMap<String, Integer>();
        cases.forEach(one -> counts.merge(one.answer(), 1, Integer::sum));
        counts.values().removeIf(count -> count < LEAST_SEEN);
        return new HashSet<>(counts.keySet());
    }
}
