package org.gridlight.client.cases;

import java.util.Optional;
import java.util.function.Function;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.suggest.Advice;
import org.gridlight.client.tasks.Tasks;
import org.gridlight.client.tasks.Throttle;
import org.gridlight.model.register.Category;
import org.gridlight.model.suggest.Subject;

/** While a report is written: what its class most likely is. Nothing is filled in by it. On the FX thread. */
final class ClassAdvice implements AutoCloseable {
    private final Seat seat;
    private final CaseRecord record;
    private final NewReportModel model;
    private final NewReportView view;
    private final Function<String, Optional<Category>> classes;
    private final Throttle advices;
    private Tasks.Running advising = () -> {};
    private Advice advice;
    private boolean taken;

    /** @param classes those in use by their code */
    ClassAdvice(Seat seat, CaseRecord record, NewReportModel model, NewReportView view,
            Function<String, Optional<Category>> classes) {
        this.seat = seat;
        this.record = record;
        this.model = model;
        this.view = view;
        this.classes = classes;
        this.advices = new Throttle("suggestions", seat.tasks(), this::advise);
    }

    /** Something of the report has changed. */
    void changed() {
        advices.trigger();
    }

    private void advise() {
        advising.cancel();
        if (model.category().isPresent() || model.words().isBlank() && !model.hasSpot()) {
            view.suggest(Optional.empty());
            return;
        }
        var question = model.question();
        advising = seat.tasks().run("suggestions", () -> record.adviser().advise(Subject.CATEGORY, question), found -> {
            // A class that is not used any more is no help, whatever the history says.
            var useful = found.filter(
                    each -> each.suggestions().stream().allMatch(one -> classes.apply(one.code()).isPresent()));
            useful.ifPresent(each -> advice = each);
            view.suggest(model.category().isPresent() ? Optional.empty() : useful);
        }, failure -> view.suggest(Optional.empty()));
    }

    /** @param byKey whether the class was taken from what was suggested */
    void taken(boolean byKey) {
        taken = byKey;
    }

    /** Counts whether what was suggested became the class, for nobody in particular. */
    void count() {
        if (advice == null || model.category().isEmpty()) {
            return;
        }
        var shown = advice;
        var chosen = model.category().get().code();
        boolean byKey = taken;
        seat.tasks().run("count suggestion", () -> {
            record.adviser().used(shown, chosen, byKey);
            return null;
        }, counted -> {}, failure -> {});
    }

    @Override
    public void close() {
        advices.close();
    }
}
