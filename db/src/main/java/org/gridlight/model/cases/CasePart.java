package org.gridlight.model.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gridlight.model.clock.WorkClock;
import org.gridlight.model.light.Light;

/**
 * What one unit does of a case (主办、协办、班组), immutable.
 *
 * @param department name of the unit
 * @param signedAt   when the unit signed for it, null before
 * @param handledAt  the unit's own feedback, null while it works
 * @param words      what it replied, null before
 * @param reworks    times its part was sent back after a failed check
 * @param due        when its clock runs out, or that of its unit for a team; null without a limit and when it is done
 * @param yellow     when its light turns yellow; null with the due time
 * @param red        when its light turns red; null with the due time
 * @param spells     when its clock ran, the oldest first; empty for a team
 */
public record CasePart(long departmentId, String department, Part role, State state, Instant startedAt,
        Instant signedAt, Instant handledAt, String words, int reworks, Instant due, Instant yellow, Instant red,
        List<Spell> spells) {
    /** What it is in the whole (主办、协办、班组). */
    public enum Part {
        LEAD,
        CO,
        TEAM
    }

    /** How it stands; CLOSED when somebody else ended it before it replied (主办收口). */
    public enum State {
        PENDING_HANDLE,
        HANDLING,
        REWORK,
        HANDLED,
        RETURNED,
        CLOSED
    }

    /** A time its clock ran. @param stopped null while it runs */
    public record Spell(Instant started, Instant stopped) {}

    public CasePart {
        spells = List.copyOf(spells);
    }

    /** Whether its unit still has something to do. */
    public boolean isOpen() {
        return state == State.PENDING_HANDLE || state == State.HANDLING || state == State.REWORK;
    }

    /** The light of this part alone; grey when it is not open. */
    public Light light(Instant now) {
        return Light.of(now, yellow, red, !isOpen());
    }

    /** Its share of the time (各单位用时), as this clock counts it. */
    public Duration share(WorkClock clock, Instant now) {
        return spells.stream()
                .map(spell -> clock.worked(spell.started(), spell.stopped() == null ? now : spell.stopped()))
                .reduce(Duration.ZERO, Duration::plus);
    }
}
