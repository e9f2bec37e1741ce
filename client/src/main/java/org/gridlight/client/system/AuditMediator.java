package org.gridlight.client.system;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.tasks.Tasks;
import org.gridlight.db.Progress;
import org.gridlight.model.audit.AuditAnchor;
import org.gridlight.model.audit.AuditCheck;
import org.gridlight.model.audit.AuditEntry;
import org.gridlight.model.audit.LookEntry;
import org.gridlight.model.people.DeskAccount;
import org.gridlight.model.words.Refusal;

/** Between the audit of the record and its screen. Asks off the FX thread, never writes. On the FX thread. */
final class AuditMediator implements AutoCloseable {
    /** As many as somebody looks through; filters find the others. */
    static final int MOST = 500;
    private static final int MOST_CHECKS = 12;

    private final Seat seat;
    private final AuditRecord record;
    private final AuditModel model;
    private final Screen screen;
    private Tasks.Running reading = () -> {};
    private Tasks.Running finding = () -> {};
    private Tasks.Running verification = () -> {};
    private AtomicBoolean given = new AtomicBoolean();

    /** What the view shows. */
    interface Screen {
        void loading();

        void show();

        /** The list was read anew. */
        void found();

        void failed(Exception failure);

        /** The verification has gone on, or is over. */
        void verified();
    }

    AuditMediator(Seat seat, AuditRecord record, Screen screen) {
        this.seat = seat;
        this.record = record;
        this.screen = screen;
        this.model = new AuditModel(seat.centre().zone());
    }

    AuditModel model() {
        return model;
    }

    private record Known(List<AuditCheck> checks, List<DeskAccount> accounts, List<String> actions) {}

    private record Answer(List<AuditEntry> acts, List<LookEntry> looks) {}

    /** Reads everything. */
    void refresh() {
        screen.loading();
        reading.cancel();
        reading = seat.tasks().run("audit", () -> new Known(record.checks(MOST_CHECKS), record.accounts(),
                record.actions()), known -> {
                    model.known(known.checks(), known.accounts(), known.actions());
                    screen.show();
                    find();
                }, screen::failed);
    }

    /** Reads the list as the filters say; an answer to an older question is not shown. */
    void find() {
        finding.cancel();
        var question = model.question();
        var wanted = model.shown();
        finding = seat.tasks().run("audit rows", () -> wanted == AuditModel.Shown.ACTS
                ? new Answer(record.find(question, MOST), List.of())
                : new Answer(List.of(), record.looks(question, MOST)), answer -> {
                    model.found(answer.acts(), answer.looks());
                    screen.found();
                }, screen::failed);
    }

    /** Verifies the whole chain now (审计链校验). @param anchor as it was written down; blank for none */
    void verify(String anchor) {
        if (model.verifying() instanceof AuditModel.Verifying.Running) {
            return;
        }
        AuditAnchor known;
        try {
            known = anchor.isBlank() ? null : AuditAnchor.of(anchor);
        } catch (Refusal unreadable) {
            settle(new AuditModel.Verifying.Failed(unreadable));
            return;
        }
        var up = new AtomicBoolean();
        given = up;
        settle(new AuditModel.Verifying.Running(0));
        verification = seat.tasks().run("verify audit", () -> record.verify(known, progress(up)), verdict -> {
            if (!up.get()) {
                settle(new AuditModel.Verifying.Given(verdict));
            }
        }, failure -> {
            if (!up.get()) {
                settle(new AuditModel.Verifying.Failed(failure));
            }
        });
    }

    /** Throws where the verification is to end early. */
    private Progress progress(AtomicBoolean up) {
        return (key, arguments) -> {
            if (up.get()) {
                throw new CancellationException();
            }
            seat.tasks().onScreen(() -> {
                if (!up.get() && model.verifying() instanceof AuditModel.Verifying.Running) {
                    settle(new AuditModel.Verifying.Running((Long) arguments[0]));
                }
            });
        };
    }

    /** Gives a verification up; nothing was changed by it. */
    void cancel() {
        if (model.verifying() instanceof AuditModel.Verifying.Running) {
            given.set(true);
            verification.cancel();
            settle(new AuditModel.Verifying.Cancelled());
        }
    }

    private void settle(AuditModel.Verifying now) {
        model.verifying(now);
        screen.verified();
    }

    @Override
    public void close() {
        given.set(true);
        verification.cancel();
        reading.cancel();
        finding.cancel();
    }
}
