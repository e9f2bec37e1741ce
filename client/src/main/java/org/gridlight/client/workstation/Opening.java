package org.gridlight.client.workstation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Scene;
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
        run(proposal, ready -> {});
    }

    /**
     * The same for a window that somebody else may want in front.
     *
     * @param toFront is given, once, what brings the window to the front; that may be called on any thread
     */
    public void run(Proposal proposal, Consumer<Runnable> toFront) {
        open(proposal, (workstation, closed) -> toFront.accept(() -> Platform.runLater(() -> {
            if (workstation.scene().getWindow() instanceof Stage stage) {
                stage.setIconified(false);
                stage.toFront();
                stage.requestFocus();
            }
        })));
    }

    /** Shows the sign-in in memory and closes it again, for whoever keeps the classes that this takes. */
    public void runUnseen() {
        Toolkit.start(true);
        Toolkit.onScreen(() -> {
            new Workstation(new Stage(), surroundings, SeatFile.forgetful(), () -> {}).askWho(null, null);
            return null;
        });
    }

    /**
     * Signs in by itself, tells how long it took since the process began, and closes: for benches.
     *
     * @param told hears "sign-in" and "desk", each once, with milliseconds
     */
    public void runTimed(Proposal proposal, Instant began, BiConsumer<String, Long> told) {
        open(proposal, (workstation, closed) -> {
            InstantSource clock = surroundings.clock();
            Consumer<String> tell = name -> told.accept(name, Duration.between(began, clock.instant()).toMillis());
            whenDrawn(workstation.scene(), () -> true, () -> {
                tell.accept("sign-in");
                workstation.enterAsProposed();
                whenDrawn(workstation.scene(), workstation::hasCasesOnScreen, () -> {
                    tell.accept("desk");
                    closed.run();
                });
            });
        });
    }

    private interface Opened {
        void at(Workstation workstation, Runnable closed);
    }

    private void open(Proposal proposal, Opened opened) {
        if (!Toolkit.hasDisplay()) {
            throw Refusal.failed("shell.noDisplay");
        }
        Toolkit.start(false);
        var closed = new CountDownLatch(1);
        Toolkit.onScreen(() -> {
            var workstation = new Workstation(new Stage(), surroundings, seatFile, closed::countDown);
            fill(workstation.askWho(proposal.account(), proposal.server()), proposal);
            opened.at(workstation, closed::countDown);
            return null;
        });
        try {
            closed.await();
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    /** After the first frame in which it is so. */
    private static void whenDrawn(Scene scene, BooleanSupplier come, Runnable then) {
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                if (come.getAsBoolean()) {
                    scene.removePostLayoutPulseListener(this);
                    Platform.runLater(then);
                } else {
                    Platform.requestNextPulse();
                }
            }
        });
        Platform.requestNextPulse();
    }

    private static void fill(SignInView view, Proposal proposal) {
        if (proposal.password() != null) {
            view.proposePassword(proposal.password());
        }
    }
}
