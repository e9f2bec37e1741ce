package org.gridlight.client.cases;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.tasks.Tasks;
import org.gridlight.client.tasks.Throttle;
import org.gridlight.model.cases.DuplicateRule;
import org.gridlight.model.cases.SimilarCase;

/**
 * While a report is written: what will hold for it as soon as place and class stand, and what may be the same matter. Asks
 * the record only when what it is asked about has changed. On the FX thread.
 */
final class ReportAhead implements AutoCloseable {
    /** Fewer letters than that are like anything. */
    private static final int LEAST_WORDS = 4;

    /** What is foreseen depends on. */
    private record Spot(String category, double longitude, double latitude, long component) {}

    private record Found(List<SimilarCase> cases, DuplicateRule rule) {}

    private final Seat seat;
    private final CaseRecord record;
    private final NewReportModel model;
    private final NewReportView view;
    private final Throttle looks;
    private Tasks.Running foreseeing = () -> {};
    private Tasks.Running comparing = () -> {};
    private Spot foreseen;
    private boolean closed;

    ReportAhead(Seat seat, CaseRecord record, NewReportModel model, NewReportView view) {
        this.seat = seat;
        this.record = record;
        this.model = model;
        this.view = view;
        this.looks = new Throttle("report ahead", seat.tasks(), this::look);
    }

    /** Something of the report has changed. */
    void changed() {
        looks.trigger();
    }

    private void look() {
        if (!closed) {
            foresee();
            compare();
        }
    }

    private void foresee() {
        var report = model.asItStands();
        var spot = report.longitude() == null || report.categoryCode() == null
                ? null
                : new Spot(report.categoryCode(), report.longitude(), report.latitude(), model.component());
        if (Objects.equals(spot, foreseen)) {
            return;
        }
        foreseen = spot;
        foreseeing.cancel();
        if (spot == null) {
            view.foresee(Optional.empty(), 0);
            return;
        }
        foreseeing = seat.tasks().run("foresee",
                () -> record.foresee(spot.category, spot.longitude, spot.latitude, spot.component),
                found -> {
                    if (found.isPresent() && model.resolve(found.get().components())) {
                        foresee();
                    } else {
                        view.foresee(found, spot.component);
                    }
                }, failure -> {
                    foreseen = null;
                    view.foresee(Optional.empty(), 0);
                });
    }

    private void compare() {
        comparing.cancel();
        var report = model.asItStands();
        if (report.longitude() == null || report.categoryCode() == null && report.words().length() < LEAST_WORDS) {
            view.alike(List.of(), DuplicateRule.USUAL);
            return;
        }
        comparing = seat.tasks().run("duplicates", () -> new Found(record.alike(report), record.duplicateRule()),
                found -> view.alike(found.cases, found.rule), failure -> view.alike(List.of(), DuplicateRule.USUAL));
    }

    @Override
    public void close() {
        closed = true;
        looks.close();
        foreseeing.cancel();
        comparing.cancel();
    }
}
