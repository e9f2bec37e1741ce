package org.gridlight.client.seat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.gridlight.client.live.Connection;
import org.gridlight.client.live.OpenCases;
import org.gridlight.client.tasks.Tasks;
import org.gridlight.db.Database;
import org.gridlight.model.words.Refusal;

/**
 * Acts of this seat whose answer was lost with the connection (待核实). As soon as the centre answers again each is asked
 * after, and what became of it stands here until the person has seen it. On the FX thread.
 */
public final class UnansweredActs implements AutoCloseable {
    /** What became of an act. */
    public sealed interface Outcome {
        /** Not known yet. */
        record Unknown() implements Outcome {}

        /** It was done (已办成), before the cut or now. */
        record Done() implements Outcome {}

        /** It was not done, and will not be (未办成). @param why one line, ending in what to do */
        record NotDone(String why) implements Outcome {}
    }

    /** One of them. @param what what was asked for, as the person knows it */
    public record Entry(UUID id, String what, Outcome outcome) {
        public boolean isSettled() {
            return !(outcome instanceof Outcome.Unknown);
        }
    }

    /** An act that is asked after. */
    private static final class Held {
        private final UUID id;
        private final String what;
        private final Callable<Outcome> question;
        private final Consumer<Outcome> told;
        private Outcome outcome = new Outcome.Unknown();
        private boolean asking;

        Held(UUID id, String what, Callable<Outcome> question, Consumer<Outcome> told) {
            this.id = id;
            this.what = what;
            this.question = question;
            this.told = told;
        }

        boolean isOpen() {
            return outcome instanceof Outcome.Unknown;
        }
    }

    private final Tasks tasks;
    private final List<Held> held = new ArrayList<>();
    private final List<Consumer<List<Entry>>> listeners = new CopyOnWriteArrayList<>();
    private final OpenCases.Subscription connection;

    public UnansweredActs(Tasks tasks, Seat.Connections connections) {
        this.tasks = tasks;
        this.connection = connections.subscribe(now -> {
            if (now instanceof Connection.Connected) {
                tasks.onScreen(this::ask);
            }
        });
    }

    /** Whether a failure says that nobody knows whether the act was done. */
    public static boolean isUnanswered(Exception failure) {
        return failure instanceof Refusal refusal && refusal.key().equals(Database.UNANSWERED);
    }

    /**
     * Asks after an act until there is an answer.
     *
     * @param question what became of it; may block, runs off the FX thread, throws a {@link Refusal} when nobody answers.
     *                 Its answer is final
     * @param told     hears it, once
     */
    public void add(UUID id, String what, Callable<Outcome> question, Consumer<Outcome> told) {
        if (held.stream().noneMatch(one -> one.id.equals(id) && one.isOpen())) {
            held.add(new Held(id, what, question, told));
            tell();
        }
    }

    /** The answer came by another way. */
    public void answered(UUID id) {
        if (held.removeIf(one -> one.id.equals(id) && one.isOpen())) {
            tell();
        }
    }

    private void ask() {
        held.stream().filter(one -> one.isOpen() && !one.asking).forEach(one -> {
            one.asking = true;
            tasks.run("ask after an act", one.question, outcome -> settle(one, outcome), away -> one.asking = false);
        });
    }

    private void settle(Held one, Outcome outcome) {
        one.asking = false;
        one.outcome = outcome;
        if (held.contains(one)) {
            one.told.accept(outcome);
            tell();
        }
    }

    /** What is settled has been seen. */
    public void seen() {
        if (held.removeIf(one -> !one.isOpen())) {
            tell();
        }
    }

    public List<Entry> all() {
        return held.stream().map(one -> new Entry(one.id, one.what, one.outcome)).toList();
    }

    /** Tells of every change, and at once of how it stands. */
    public OpenCases.Subscription subscribe(Consumer<List<Entry>> listener) {
        listeners.add(listener);
        listener.accept(all());
        return () -> listeners.remove(listener);
    }

    private void tell() {
        var now = all();
        listeners.forEach(listener -> listener.accept(now));
    }

    @Override
    public void close() {
        connection.close();
    }
}
