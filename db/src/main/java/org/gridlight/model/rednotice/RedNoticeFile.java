package org.gridlight.model.rednotice;

import java.util.List;
import java.util.Optional;

/**
 * A notice with all that belongs to it.
 *
 * @param cases        in the order of the list
 * @param explanations the last one first
 * @param inspections  the last one first
 * @param steps        by level
 */
public record RedNoticeFile(RedNotice notice, List<RedCase> cases, List<Explanation> explanations,
        List<Inspection> inspections, List<EscalationStep> steps) {
    public RedNoticeFile {
        cases = List.copyOf(cases);
        explanations = List.copyOf(explanations);
        inspections = List.copyOf(inspections);
        steps = List.copyOf(steps);
    }

    /** What the unit said last; empty while it has said nothing. */
    public Optional<Explanation> lastExplanation() {
        return explanations.stream().findFirst();
    }

    /** What the last explanation says of a case. */
    public Optional<Explanation.Line> lineOf(long caseId) {
        return lastExplanation().stream().flatMap(one -> one.lines().stream())
                .filter(line -> line.caseId() == caseId).findFirst();
    }
}
