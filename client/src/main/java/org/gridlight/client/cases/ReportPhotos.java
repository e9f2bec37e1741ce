package org.gridlight.client.cases;

import java.util.List;
import org.gridlight.client.cases.report.OfferedPhoto;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.cases.NewPhoto;
import org.gridlight.model.words.Refusal;

/** The photos of a report: each is read and checked before it is one of them. On the FX thread. */
final class ReportPhotos {
    private final Seat seat;
    private final NewReportModel model;
    private final NewReportView view;
    private final Runnable changed;
    private boolean resumed;

    /** @param changed hears that they are others now */
    ReportPhotos(Seat seat, NewReportModel model, NewReportView view, Runnable changed) {
        this.seat = seat;
        this.model = model;
        this.view = view;
        this.changed = changed;
    }

    /** Those of the draft. */
    void resume(Drafts drafts) {
        seat.tasks().run("photos of the draft", () -> drafts.photos().kept(), photos -> {
            photos.forEach(model::add);
            resumed = true;
            view.fill(model);
        }, failure -> resumed = true);
    }

    /** Asks for files. */
    void choose() {
        offered(seat.dialogs().chooseFiles(seat.say("cases.report.addPhoto"), seat.say("cases.report.photos"),
                OfferedPhoto.ENDINGS).stream().map(OfferedPhoto::file).toList());
    }

    void offered(List<OfferedPhoto> photos) {
        photos.forEach(one -> seat.tasks().run("read photo", one::checked, photo -> {
            model.add(photo);
            view.say(null, false);
            shown();
        }, failure -> view.say(failure instanceof Refusal refused
                ? refused.in(seat.words())
                : seat.say("cases.report.photoUnreadable", one.name()), false)));
    }

    /** Those of now and no others; those of the draft are not forgotten before they were read. */
    void keep(Drafts drafts, boolean begun) {
        if (resumed) {
            drafts.photos().keep(begun ? model.photos() : List.of());
        }
    }

    void remove(NewPhoto photo) {
        model.remove(photo);
        shown();
    }

    private void shown() {
        view.fill(model);
        changed.run();
    }
}
