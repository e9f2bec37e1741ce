package org.gridlight.client.field;

import java.util.Map;
import java.util.TreeMap;
import org.gridlight.model.cases.ActAnswer;
import org.gridlight.model.cases.CaseAction;
import org.gridlight.model.cases.OpenCase;

/** What the field has done so far. Safe for many threads. */
public final class FieldTally {
    private final Map<CaseAction, Integer> done = new TreeMap<>();
    private final Map<String, Refused> refused = new TreeMap<>();
    private int late;
    private int stale;

    /** How often something was refused for one reason. @param said the reason in words, of the first time */
    public record Refused(int count, String said) {}

    /**
     * A moment's figures.
     *
     * @param late    units that were later than their limit
     * @param stale   acts for which somebody else had been quicker
     * @param refused acts that were refused, by key of the reason
     */
    public record Figures(Map<CaseAction, Integer> done, int late, int stale, Map<String, Refused> refused) {
        public Figures {
            done = Map.copyOf(done);
            refused = Map.copyOf(refused);
        }

        /** How often that was done. */
        public int of(CaseAction action) {
            return done.getOrDefault(action, 0);
        }

        /** All that was done. */
        public int all() {
            return done.values().stream().mapToInt(Integer::intValue).sum();
        }

        /** All that was refused. */
        public int allRefused() {
            return refused.values().stream().mapToInt(Refused::count).sum();
        }
    }

    synchronized void registered() {
        registered(1);
    }

    synchronized void registered(int count) {
        if (count > 0) {
            done.merge(CaseAction.REGISTER, count, Integer::sum);
        }
    }

    synchronized void done(CaseAction action, OpenCase one, ActAnswer.Done answer) {
        done.merge(action, 1, Integer::sum);
        if (action == CaseAction.FEEDBACK && one.stageDue() != null && answer.at().isAfter(one.stageDue())) {
            late++;
        }
    }

    synchronized void stale() {
        stale++;
    }

    /** @return whether this reason is a new one */
    synchronized boolean refused(String reason, String said) {
        return refused.merge(reason, new Refused(1, said),
                (known, one) -> new Refused(known.count + 1, known.said)).count == 1;
    }

    public synchronized Figures figures() {
        return new Figures(done, late, stale, refused);
    }
}
