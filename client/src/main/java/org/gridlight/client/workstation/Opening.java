package org.gridlight.client.workstation;

import java.util.concurrent.CountDownLatch;
import javafx.stage.Stage;
import org.gridlight.client.look.Toolkit;
import org.gridlight.client.shell.SignInView;
import org.gridlight.model.words.Refusal;

/**
 * Opens the first window and waits until it is closed.
 *
 * @param seatFile what this seat remembers
 */
public record Opening(Surroundings surroundings, SeatFile seatFile) {
    /**
     * What the sign-in is filled with.
     *
     * @param account  null for the last one at this seat
     * @param server   null for the last one asked from this seat
     * @param password only for a demonstration, whose password everybody may know; else null
     */
    public record Proposal(String account, String server, String password) {}

    /** Blocks until the window is closed. @throws Refusal when there is no display */
    public void run(Proposal proposal) {
        if (!Toolkit.hasDisplay()) {
            throw Refusal.failed("shell.noDisplay");
        }
        Toolkit.start(false);
        var closed = new CountDownLatch(1);
        Toolkit.onScreen(() -> {
            var workstation = new Workstation(new Stage(), surroundings, seatFile, closed::countDown);
            fill(workstation.askWho(proposal.account(), proposal.server()), proposal);
            return null;
        });
        try {
            closed.await();
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    private static void fill(SignInView view, Proposal proposal) {
        if (proposal.password() != null) {
            view.proposePassword(proposal.password());
        }
    }
}
