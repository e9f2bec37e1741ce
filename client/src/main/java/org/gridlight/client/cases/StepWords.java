package org.gridlight.client.cases;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridlight.model.cases.CaseAction;
import org.gridlight.model.cases.CaseFile;
import org.gridlight.model.cases.CaseFile.StageTime;
import org.gridlight.model.cases.CaseFile.Step;
import org.gridlight.model.cases.FeedbackSlip;
import org.gridlight.model.cases.Stage;
import org.gridlight.model.clock.LimitUnit;
import org.gridlight.model.words.Words;

/** What the history of a case says in each line: who, to whom, what, and how long it took. Immutable. */
record StepWords(Words words, CaseWords caseWords) {
    /** 陈洁 → 排水公司  请速办. */
    String text(Step step) {
        boolean sent = step.action().equals("dispatch") || step.action().equals("redispatch");
        var people = step.unit() == null
                ? step.who()
                : step.who() == null
                        ? sent ? words.say("cases.step.sentTo", step.unit()) : step.unit()
                        : words.say(sent ? "cases.step.sentBy" : "cases.step.whoOf", step.who(), step.unit());
        return Stream.of(people, verdict(step), step.opinion()).filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining("  "));
    }

    /** The same of a step of this case; what was typed for a unit from its slip says so (代录). */
    String text(CaseFile file, Step step) {
        return slip(file, step).map(slip -> words.say("cases.step.slip", text(step), slip.in(words),
                caseWords.minute(slip.slipTime()), slip.signer() == null ? "-" : slip.signer()))
                .orElseGet(() -> text(step));
    }

    private static Optional<FeedbackSlip> slip(CaseFile file, Step step) {
        return step.action().equals(CaseAction.FEEDBACK_ON_BEHALF.code())
                ? file.following().slips().stream()
                        .filter(slip -> Duration.between(slip.typed(), step.at()).abs().toSeconds() < 1).findFirst()
                : Optional.empty();
    }

    private String verdict(Step step) {
        return step.passed() == null ? null : words.say("cases.step." + step.action() + "." + step.passed());
    }

    /** How long it took: the unit's own time by its clock, everything else as time went by; empty for the first step. */
    String used(CaseFile file, int index) {
        if (index == 0) {
            return "";
        }
        var step = file.steps().get(index);
        boolean ofUnit = step.action().equals("feedback") || step.action().equals("feedbackOnBehalf");
        return (ofUnit ? handled(file, step) : Optional.<String>empty())
                .orElseGet(() -> caseWords.waited(file.before(index)));
    }

    private Optional<String> handled(CaseFile file, Step step) {
        return file.clocks().stream().filter(clock -> clock.stage() == Stage.HANDLE && clock.stopped() != null)
                .filter(clock -> Duration.between(clock.stopped(), step.at()).abs().toMinutes() < 1).findFirst()
                .map(clock -> used(clock));
    }

    /** What a stopped clock has counted. */
    String used(StageTime clock) {
        var unit = clock.limitUnit() == null ? LimitUnit.MINUTE : LimitUnit.valueOf(clock.limitUnit());
        var worked = caseWords.clocks().of(clock.stage(), unit).worked(clock.started(), clock.stopped());
        return caseWords.times().amount(worked, unit);
    }
}
