package org.gridlight.client.queue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.gridlight.model.cases.Act;
import org.gridlight.model.cases.ActAnswer;

/**
 * Sends acts one after the other, each as a person would, and keeps every answer. When the record does not answer it stops;
 * begun again it goes on with the same acts, so that what arrived after all is not done twice.
 *
 * <p>Safe for many threads: one runs it, the screen reads how far it is.
 */
final class BatchRun {
    private final List<Act> acts;
    private final Map<Long, ActAnswer> answers = new ConcurrentHashMap<>();

    BatchRun(List<Act> acts) {
        this.acts = List.copyOf(acts);
    }

    /** Sends those that have no answer yet, until all have or the thread is interrupted. @param told after each */
    void run(Function<Act, ActAnswer> door, Runnable told) {
        for (var act : acts) {
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
            if (!answers.containsKey(act.caseId())) {
                answers.put(act.caseId(), door.apply(act));
                told.run();
            }
        }
    }

    List<Act> acts() {
        return acts;
    }

    int answered() {
        return answers.size();
    }

    boolean isOver() {
        return answers.size() == acts.size();
    }

    int done() {
        return (int) answers.values().stream().filter(ActAnswer.Done.class::isInstance).count();
    }

    /** Empty for one that has not been sent, or whose answer was lost. */
    Optional<ActAnswer> answer(long caseId) {
        return Optional.ofNullable(answers.get(caseId));
    }
}
