package org.gridlight.client.supervise;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.gridlight.db.Progress;
import org.gridlight.db.cases.CaseActStore;
import org.gridlight.model.cases.Act;
import org.gridlight.model.cases.ActAnswer;
import org.gridlight.model.cases.BatchResult;
import org.gridlight.model.cases.CaseAction;
import org.gridlight.model.words.Refusal;

/**
 * One yes or no to one request or to many. Made once and sent as often as it takes: what was decided is not decided again.
 * Immutable; safe for many threads.
 *
 * @param rounds batches, in each a case once and no more than the record takes
 */
record Decision(CaseAction action, List<Owed.Approval> about, List<Round> rounds) {
    /** Requests that are sent as one batch. */
    record Round(UUID id, Map<Owed.Approval, Act> acts) {
        Round {
            acts = new LinkedHashMap<>(acts);
        }
    }

    /** What became of a request. @param answer null when nothing was asked, or nobody knows */
    record Line(Owed.Approval about, ActAnswer answer) {}

    /** What became of all of them, in their order. */
    record Outcome(List<Line> lines, BatchResult.End end) {
        Outcome {
            lines = List.copyOf(lines);
        }

        long done() {
            return lines.stream().filter(line -> line.answer() instanceof ActAnswer.Done).count();
        }

        long left() {
            return lines.stream().filter(line -> line.answer() == null).count();
        }
    }

    Decision {
        about = List.copyOf(about);
        rounds = List.copyOf(rounds);
    }

    /** Yes. @param words may be empty */
    static Decision yes(List<Owed.Approval> about, String words) {
        return of(CaseAction.APPROVE, about, Map.of(), words);
    }

    /** No. @param detail holds the reason from the list */
    static Decision no(List<Owed.Approval> about, Map<String, Object> detail, String words) {
        return of(CaseAction.REFUSE, about, detail, words);
    }

    private static Decision of(CaseAction action, List<Owed.Approval> about, Map<String, Object> detail,
            String words) {
        var rounds = new ArrayList<Round>();
        var left = new ArrayList<>(about);
        while (!left.isEmpty()) {
            var cases = new HashSet<Long>();
            var acts = new LinkedHashMap<Owed.Approval, Act>();
            for (var one : List.copyOf(left)) {
                if (acts.size() < CaseActStore.MOST_IN_A_BATCH && cases.add(one.caseId())) {
                    acts.put(one, act(action, one, detail, words));
                    left.remove(one);
                }
            }
            rounds.add(new Round(UUID.randomUUID(), acts));
        }
        return new Decision(action, about, rounds);
    }

    private static Act act(CaseAction action, Owed.Approval one, Map<String, Object> detail, String words) {
        var yes = one.pending().request().approval();
        var act = action == CaseAction.APPROVE
                ? yes
                : new Act(yes.id(), yes.caseId(), yes.expectedVersion(), action, null, null, null, yes.detail());
        for (var said : detail.entrySet()) {
            act = act.with(said.getKey(), said.getValue());
        }
        return words.isBlank() ? act : act.saying(words.strip());
    }

    /** Sends it. Blocks; never throws for a record that cannot be reached. @param progress hears how many are through */
    Outcome send(SuperviseRecord record, Progress progress, BooleanSupplier cancelled) {
        var answers = new LinkedHashMap<Owed.Approval, ActAnswer>();
        var end = BatchResult.End.FINISHED;
        for (var round : rounds) {
            int before = answers.size();
            Progress counted = (key, arguments) -> progress.step(key, before + (int) arguments[0], about.size());
            var result = send(record, round, counted, cancelled);
            var asked = List.copyOf(round.acts().keySet());
            IntStream.range(0, result.lines().size())
                    .forEach(i -> answers.put(asked.get(i), result.lines().get(i).answer()));
            end = result.end();
            if (end != BatchResult.End.FINISHED) {
                break;
            }
        }
        return new Outcome(about.stream().map(one -> new Line(one, answers.get(one))).toList(), end);
    }

    /** A single one is no batch, and is not drawn for a second look as one of many. */
    private BatchResult send(SuperviseRecord record, Round round, Progress progress, BooleanSupplier cancelled) {
        var acts = List.copyOf(round.acts().values());
        if (about.size() > 1) {
            return record.actAll(round.id(), acts, progress, cancelled);
        }
        var only = acts.getFirst();
        try {
            return new BatchResult(round.id(), List.of(new BatchResult.Line(only.caseId(), record.act(only))),
                    List.of(), BatchResult.End.FINISHED);
        } catch (Refusal unreachable) {
            return new BatchResult(round.id(), List.of(), List.of(only.caseId()), BatchResult.End.CUT_OFF);
        }
    }
}
