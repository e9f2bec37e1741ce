package org.gridlight.client.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.cases.CaseFile;
import org.gridlight.model.cases.CaseFile.StageTime;
import org.gridlight.model.clock.Explanation;
import org.gridlight.model.clock.Limit;
import org.gridlight.model.clock.LimitUnit;
import org.gridlight.model.words.Refusal;

/** Why it is due when it is due (为什么是这个时间): the bar, and the sums under it. On the FX thread. */
final class DueExplanation extends VBox {
    private static final int MOST_LINES = 7;

    private final Seat seat;
    private final CaseWords caseWords;
    private final DueBar bar;
    private final VBox sums = new VBox(3);

    DueExplanation(Seat seat, CaseWords caseWords) {
        this.seat = seat;
        this.caseWords = caseWords;
        this.bar = new DueBar(seat);
        setSpacing(6);
    }

    void show(CaseFile file, Instant now) {
        getChildren().clear();
        var clock = file.handling().or(file::running).filter(each -> each.limit() != null && each.due() != null);
        if (clock.isEmpty()) {
            return;
        }
        try {
            show(clock.get(), now);
        } catch (Refusal outsideOfTheCalendar) {
            getChildren().setAll(Parts.text(outsideOfTheCalendar.in(seat.words()), "text-caption", "t2"));
        }
    }

    private void show(StageTime clock, Instant now) {
        var unit = LimitUnit.valueOf(clock.limitUnit());
        var explanation = caseWords.clocks().of(clock.stage(), unit).explain(clock.started(),
                new Limit(clock.limit(), unit));
        bar.show(explanation, now, clock.stopped());
        getChildren().addAll(Parts.row(8, Parts.whole(seat.say("clock.explainDue"), "text-dense", "strong"),
                Parts.text(seat.say("cases.due.of", seat.say("cases.stage." + clock.stage().name()),
                        caseWords.times().moment(now, clock.due(), clock.provisional())), "text-caption", "t2")),
                bar, sums);
        sums.getChildren().setAll(lines(explanation, clock, now));
    }

    private List<HBox> lines(Explanation explanation, StageTime clock, Instant now) {
        var lines = new ArrayList<HBox>();
        lines.add(line(seat.say("cases.due.begin"), caseWords.limit(clock.limit(), clock.limitUnit()),
                caseWords.times().moment(now, explanation.start())));
        var steps = explanation.steps();
        int shown = steps.size() > MOST_LINES ? MOST_LINES - 1 : steps.size();
        steps.stream().limit(shown).forEach(step -> lines.add(line(reason(step), span(step, now), counted(step))));
        if (shown < steps.size()) {
            lines.add(line(seat.say("cases.due.others"), seat.say("cases.due.stretches", steps.size() - shown), ""));
        }
        // An extension, a pause or another calendar at the time of filing moves it away from what the limit alone gives.
        if (Duration.between(explanation.due(), clock.due()).abs().toMinutes() >= 1) {
            lines.add(line(seat.say("cases.due.moved"), seat.say("cases.due.movedWhy"),
                    caseWords.times().moment(now, clock.due())));
        }
        return lines;
    }

    private String reason(Explanation.Step step) {
        return step.name().isEmpty() ? seat.say("cases.due." + step.reason().name()) : step.name();
    }

    private String span(Explanation.Step step, Instant now) {
        var from = caseWords.times().moment(now, step.from());
        var to = caseWords.sameDay(step.from(), step.to())
                ? caseWords.times().time(step.to())
                : caseWords.times().moment(now, step.to());
        return seat.say("cases.due.span", from, to);
    }

    private String counted(Explanation.Step step) {
        if (!step.reason().counts()) {
            return seat.say("cases.due.notCounted");
        }
        return seat.say("cases.due.counted", step.days() > 0
                ? caseWords.times().amount(Duration.ofHours(8L * step.days()), LimitUnit.WORK_DAY)
                : caseWords.times().amount(step.counted(), step.reason() == Explanation.Reason.RUNS_THROUGH
                        ? LimitUnit.MINUTE
                        : LimitUnit.WORK_HOUR));
    }

    private static HBox line(String what, String when, String amount) {
        var name = Parts.whole(what, "text-caption", "t2");
        name.getStyleClass().add("side-label");
        return Parts.row(6, name, Parts.text(when, "text-caption"), Parts.spring(),
                Parts.whole(amount, "text-caption"));
    }
}
