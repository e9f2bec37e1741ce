package org.gridlight.model.cases;

import java.util.List;
import java.util.UUID;

/**
 * What became of a batch (批量办理): an answer for each case that was asked about, and the cases that were not. The same
 * batch sent again does what is left, and answers for the rest as it did the first time.
 *
 * @param lines in the order of the cases
 * @param left  cases that nothing was asked about, in their order; empty when it was finished
 */
public record BatchResult(UUID batch, List<Line> lines, List<Long> left, End end) {
    public BatchResult {
        lines = List.copyOf(lines);
        left = List.copyOf(left);
    }

    /** What became of one case. */
    public record Line(long caseId, ActAnswer answer) {}

    /** How it came to its end. */
    public enum End {
        /** All cases were asked about. */
        FINISHED,
        /** Somebody stopped it. */
        CANCELLED,
        /** It took too long. */
        TIME_UP,
        /** The record could not be reached any more; the first case that is left may have been done. */
        CUT_OFF
    }

    public long done() {
        return lines.stream().filter(line -> line.answer() instanceof ActAnswer.Done).count();
    }

    public long stale() {
        return lines.stream().filter(line -> line.answer() instanceof ActAnswer.Stale).count();
    }

    public long refused() {
        return lines.stream().filter(line -> line.answer() instanceof ActAnswer.Refused).count();
    }
}
