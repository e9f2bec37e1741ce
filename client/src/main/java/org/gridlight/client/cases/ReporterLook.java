package org.gridlight.client.cases;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.gridlight.client.cases.ask.AskForm;
import org.gridlight.client.cases.ask.AskSource;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.people.LookPurpose;
import org.gridlight.model.people.Reporter;

/**
 * Who reported the open case, in full, for the task in hand (查看完整信息): one key, and on record. Words are asked for only
 * where no task fits. What was shown is forgotten with the case. On the FX thread.
 */
final class ReporterLook {
    private static final int SHORTEST_REASON = 4;

    /** What may be seen now. @param purpose it is shown for */
    record Shown(LookPurpose purpose, List<Reporter> reporters) {
        Shown {
            reporters = List.copyOf(reporters);
        }
    }

    private final Seat seat;
    private final CaseRecord record;
    private final Consumer<Shown> show;
    private final Consumer<String> told;
    private long caseId;
    private Shown shown;
    private boolean asking;

    /** @param show told what may be seen, null for nothing any more; @param told one line when nothing was shown */
    ReporterLook(Seat seat, CaseRecord record, Consumer<Shown> show, Consumer<String> told) {
        this.seat = seat;
        this.record = record;
        this.show = show;
        this.told = told;
    }

    /** Another case is open. */
    void open(long id) {
        caseId = id;
        shown = null;
        asking = false;
        show.accept(null);
    }

    /** Shows them for the first purpose that fits; they stay until another case is opened. */
    void look() {
        if (caseId == 0 || shown != null || asking) {
            return;
        }
        long asked = caseId;
        asking = true;
        seat.tasks().run("purposes of a look", () -> record.purposes(asked), purposes -> {
            asking = false;
            if (asked != caseId) {
                return;
            }
            if (purposes.isEmpty()) {
                told.accept(seat.say("system.look.notYours"));
            } else if (purposes.getFirst().needsReason()) {
                askWhy(asked, "");
            } else {
                look(asked, purposes.getFirst(), null);
            }
        }, failure -> failed(asked, failure));
    }

    /** @param typed before, when it did not arrive */
    private void askWhy(long asked, String typed) {
        var question = new AskForm.Question(seat.say("system.look.why", SHORTEST_REASON), Set.of(), false, typed, true);
        var nothing = new AskSource(List.of(), List.of(), List.of(), List.of(), List.of(), seat.centre().zone());
        seat.overlays().open(new AskForm(seat, question, nothing, (text, found) -> {}, answer -> {
            if (answer.opinion().strip().length() >= SHORTEST_REASON) {
                seat.overlays().close();
                look(asked, LookPurpose.OTHER, answer.opinion().strip());
            }
        }), () -> {});
    }

    private void look(long asked, LookPurpose purpose, String reason) {
        asking = true;
        var id = UUID.randomUUID();
        seat.tasks().run("look at reporters", () -> record.look(id, asked, purpose, reason), reporters -> {
            if (asked != caseId) {
                return;
            }
            asking = false;
            shown = new Shown(purpose, reporters);
            show.accept(shown);
            if (reporters.isEmpty()) {
                told.accept(seat.say("system.look.none"));
            }
        }, failure -> {
            failed(asked, failure);
            if (asked == caseId && reason != null) {
                askWhy(asked, reason);
            }
        });
    }

    private void failed(long asked, Exception failure) {
        if (asked == caseId) {
            asking = false;
            told.accept(seat.told(failure));
        }
    }
}
