package org.gridlight.client.live;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.gridlight.client.tasks.Tasks;
import org.gridlight.model.cases.Claim;
import org.gridlight.model.cases.Claimed;
import org.gridlight.model.cases.DeskView;
import org.gridlight.model.cases.Onlooker;

/**
 * Who has which case in hand (办理中), as this seat heard it last, and the way to take one. Every few seconds the seat says
 * which case is on its screen and whether its person has worked, and hears of the others; a seat that falls silent loses
 * its cases by itself.
 *
 * <p>
 * Safe for many threads: what is heard comes through the tasks, listeners are told there and must not block.
 */
public final class Claims implements AutoCloseable {
    private static final Duration PULSE = Duration.ofSeconds(4);

    private final Source source;
    private final Tasks tasks;
    private final long person;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private Map<Long, Claim> claims = Map.of();
    private List<Onlooker> onlookers = List.of();
    private Set<String> queues = Set.of();
    private Tasks.Running pulses = () -> {};
    private Tasks.Running pulse = () -> {};
    private boolean closed;
    private long looking;
    private boolean worked;
    private boolean asking;
    private boolean askAgain;
    private UUID drawing;
    private UUID undrawn;
    /** Rises with every answer about a single case: what was asked before it is older. */
    private long answers;

    /** The record, as far as claims ask it. Every call may block and fail with a refusal. */
    public interface Source {
        DeskView pulse(Long looking, boolean worked);

        Claimed next(UUID wish, String queue);

        Claimed claim(long caseId);

        Claimed takeOver(long caseId);

        boolean release(long caseId);

        /** Keys of the words of the queues that this person draws from. */
        Set<String> queues();

        int signOff();
    }

    /** @param person key of the operator at this seat */
    public Claims(Source source, Tasks tasks, long person) {
        this.source = source;
        this.tasks = tasks;
        this.person = person;
    }

    /** Begins to say and hear. */
    public void start() {
        pulses = tasks.every("claims", PULSE, this::pulse);
        pulse();
    }

    /** Says and hears at once; when it is doing so already, once more after that. */
    public void pulse() {
        Long seen;
        boolean renew;
        boolean first;
        long asked;
        synchronized (this) {
            if (asking || closed) {
                askAgain = true;
                return;
            }
            asking = true;
            askAgain = false;
            seen = looking == 0 ? null : looking;
            renew = worked;
            worked = false;
            first = queues.isEmpty();
            asked = answers;
        }
        record Heard(DeskView desk, Set<String> queues) {}
        keep(tasks.run("claims", () -> new Heard(source.pulse(seen, renew), first ? source.queues() : null),
                heard -> heard(heard.desk(), heard.queues(), asked), failure -> notHeard(renew)));
    }

    private synchronized void keep(Tasks.Running running) {
        pulse = running;
    }

    private void heard(DeskView desk, Set<String> drawn, long asked) {
        boolean again;
        synchronized (this) {
            asking = false;
            if (drawn != null) {
                queues = Set.copyOf(drawn);
            }
            if (asked == answers) {
                claims = desk.claims().stream().collect(Collectors.toMap(Claim::caseId, one -> one, (a, b) -> b));
                onlookers = desk.onlookers();
            } else {
                askAgain = true;
            }
            again = askAgain;
        }
        listeners.forEach(Runnable::run);
        if (again) {
            pulse();
        }
    }

    /** Cut off: what was heard last runs out by the clock, and the work that was done is told with the next pulse. */
    private synchronized void notHeard(boolean renew) {
        asking = false;
        worked |= renew;
    }

    /** The case on the screen; 0 for none. */
    public void look(long caseId) {
        synchronized (this) {
            if (looking == caseId) {
                return;
            }
            looking = caseId;
            onlookers = List.of();
        }
        pulse();
    }

    /** The person works on what he has in hand: types, or fills a form while somebody talks. */
    public synchronized void worked() {
        worked = true;
    }

    /** Whose case it is; may have run out by now. */
    public synchronized Optional<Claim> of(long caseId) {
        return Optional.ofNullable(claims.get(caseId));
    }

    public boolean isMine(long caseId) {
        return of(caseId).filter(this::isMine).isPresent();
    }

    public boolean isMine(Claim claim) {
        return claim.isOf(person);
    }

    public boolean isOfOther(long caseId) {
        return of(caseId).filter(claim -> !isMine(claim)).isPresent();
    }

    /** Whether it was taken out of this person's hand. */
    public boolean wasTakenFromMe(Claim claim) {
        return !isMine(claim) && claim.takenFrom() != null && claim.takenFrom() == person;
    }

    /** Names of those who look at the case on the screen. */
    public synchronized List<String> onlookers(long caseId) {
        return onlookers.stream().filter(one -> one.caseId() == caseId).map(Onlooker::name).distinct().toList();
    }

    /** Queues from which this person draws; empty until it is known and outside the hall. */
    public synchronized Set<String> queues() {
        return queues;
    }

    /**
     * Draws the next case (领取下一件); does nothing while a draw is on its way. One that was not answered is asked again as
     * it was, so that a broken connection gives nobody two.
     *
     * @param queue key of its word; null, and one this person does not draw from, for all of his
     */
    public void next(String queue, Consumer<Claimed> done, Consumer<Exception> failed) {
        UUID wish;
        synchronized (this) {
            if (drawing != null) {
                return;
            }
            wish = undrawn == null ? UUID.randomUUID() : undrawn;
            drawing = wish;
        }
        var from = queue != null && queues().contains(queue) ? queue : null;
        ask("draw", () -> source.next(wish, from), claimed -> {
            drawn(null);
            done.accept(claimed);
        }, failure -> {
            drawn(wish);
            failed.accept(failure);
        });
    }

    private synchronized void drawn(UUID unanswered) {
        drawing = null;
        undrawn = unanswered;
    }

    /** Takes this case in hand, unless somebody else has it. */
    public void claim(long caseId, Consumer<Claimed> done, Consumer<Exception> failed) {
        ask("claim", () -> source.claim(caseId), done, failed);
    }

    /** Takes it out of somebody's hand (接管). */
    public void takeOver(long caseId, Consumer<Claimed> done, Consumer<Exception> failed) {
        ask("take over", () -> source.takeOver(caseId), done, failed);
    }

    private void ask(String name, Callable<Claimed> question, Consumer<Claimed> done, Consumer<Exception> failed) {
        tasks.run(name, question, claimed -> {
            switch (claimed) {
                case Claimed.Got(var claim) -> put(claim);
                case Claimed.Held(var claim) -> put(claim);
                case Claimed.Nothing _,Claimed.Refused _ -> pulse();
            }
            done.accept(claimed);
        }, failed);
    }

    private void put(Claim claim) {
        synchronized (this) {
            answers++;
            var now = new HashMap<>(claims);
            now.put(claim.caseId(), claim);
            claims = now;
        }
        listeners.forEach(Runnable::run);
    }

    /** Puts it back (放回). */
    public void release(long caseId, Consumer<Exception> failed) {
        tasks.run("put back", () -> source.release(caseId), released -> over(caseId), failed);
    }

    /** It has moved on, which ends the claim. */
    public void over(long caseId) {
        synchronized (this) {
            answers++;
            var now = new HashMap<>(claims);
            now.remove(caseId);
            claims = now;
        }
        listeners.forEach(Runnable::run);
    }

    /** Calls the listener whenever something was heard, until the answer is closed. */
    public OpenCases.Subscription subscribe(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Puts everything back; blocks. */
    public void signOff() {
        source.signOff();
    }

    /** Falls silent; what is in hand stays so until it runs out. */
    @Override
    public synchronized void close() {
        closed = true;
        pulses.cancel();
        pulse.cancel();
    }
}
