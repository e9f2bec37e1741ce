package org.gridlight.db.alarm;

import java.time.Duration;
import java.time.Instant;
import java.util.TreeSet;
import org.gridlight.model.alarm.AlarmHappening;
import org.gridlight.model.alarm.AlarmLife;
import org.gridlight.model.alarm.AlarmPriority;
import org.gridlight.model.alarm.AlarmRule;
import org.gridlight.model.alarm.AlarmSeverity;
import org.gridlight.model.alarm.AlarmState;

/**
 * The alarm of one unit as it ought to be: the filters in plain words, and every change of state by the written table
 * {@link AlarmLife}. Nothing of the database.
 */
final class ModelLife {
    private final AlarmRule rule;
    private final TreeSet<Instant> onsets = new TreeSet<>();

    /** What the light of the unit says: how many are red, how many of them urgent, since when; null when it is not red. */
    Instant since;
    int red;
    int urgent;

    AlarmState state = AlarmState.NORMAL;
    private AlarmSeverity current = AlarmSeverity.NONE;
    private AlarmSeverity latched = AlarmSeverity.NONE;
    private Instant gone;
    private Instant acknowledgedUntil;
    private Instant shelvedUntil;
    private Instant nagAt;
    private boolean reopened;
    private int times;
    private int events;
    private int calls;
    private int lives;

    ModelLife(AlarmRule rule) {
        this.rule = rule;
    }

    /** One evaluation, in the order in which time would have it. */
    void turn(Instant now, boolean maintenance) {
        if (!maintenance) {
            happen(AlarmHappening.MAINTENANCE_END, now, false, null);
        }
        var found = found(now);
        boolean ready = ready(now, found);
        matter(now, found, ready, maintenance);
        if (state == AlarmState.ACKNOWLEDGED && !acknowledgedUntil.isAfter(now)) {
            happen(AlarmHappening.ACKNOWLEDGEMENT_END, now, maintenance, null);
        } else if (state == AlarmState.SHELVED && !shelvedUntil.isAfter(now)) {
            happen(AlarmHappening.SHELF_END, now, maintenance, null);
        }
        if (state == AlarmState.NORMAL && ready) {
            current = found;
            latched = found;
            times = 0;
            gone = null;
            reopened = false;
            lives++;
            happen(AlarmHappening.RAISE, now, maintenance, null);
        }
        if (nagAt != null && !nagAt.isAfter(now)) {
            happen(AlarmHappening.NAG, now, maintenance, null);
        }
    }

    private AlarmSeverity found(Instant now) {
        if (since == null || red <= urgent) {
            return AlarmSeverity.NONE;
        }
        if (red >= rule.graveCases()) {
            return AlarmSeverity.GRAVE;
        }
        boolean long_ = !since.plus(Duration.ofDays(rule.heavyDays())).isAfter(now);
        return red >= rule.heavyCases() || long_ ? AlarmSeverity.HEAVY : AlarmSeverity.RED;
    }

    private boolean ready(Instant now, AlarmSeverity found) {
        if (found == AlarmSeverity.NONE) {
            return false;
        }
        onsets.add(since);
        boolean often = rule.repeatTimes() > 0
                && onsets.tailSet(now.minus(rule.repeatWithin()), false).size() >= rule.repeatTimes();
        return often || !since.plus(rule.delay()).isAfter(now);
    }

    private void matter(Instant now, AlarmSeverity found, boolean ready, boolean maintenance) {
        if (state == AlarmState.NORMAL) {
            return;
        }
        if (found != AlarmSeverity.NONE) {
            gone = null;
        } else if (gone == null) {
            gone = now;
        }
        var before = current;
        if (gone != null) {
            current = gone.plus(rule.recovery()).isAfter(now) ? current : AlarmSeverity.NONE;
        } else if (before != AlarmSeverity.NONE || ready) {
            current = found;
        }
        boolean worse = current.compareTo(latched) > 0;
        latched = worse ? current : latched;
        if (before != AlarmSeverity.NONE && current == AlarmSeverity.NONE) {
            happen(AlarmHappening.CLEAR, now, maintenance, null);
        } else if (before == AlarmSeverity.NONE && current != AlarmSeverity.NONE) {
            happen(AlarmHappening.RAISE, now, maintenance, null);
        } else if (worse) {
            happen(AlarmHappening.RISE, now, maintenance, null);
        }
    }

    /** A person, or the mode, does something. @param until of an acknowledgement or a shelf; null for that of the kind */
    boolean happen(AlarmHappening happening, Instant now, boolean maintenance, Instant until) {
        boolean held = maintenance && rule.priority(latched) != AlarmPriority.HIGH;
        if (!AlarmLife.happens(state, happening) || happening == AlarmHappening.MAINTENANCE_BEGIN && !held) {
            return false;
        }
        var before = state;
        state = AlarmLife.next(state, happening,
                new AlarmLife.Circumstances(current != AlarmSeverity.NONE, rule.latching(), held));
        events++;
        if (happening == AlarmHappening.RAISE) {
            times++;
        }
        boolean calls = state.calls() && (before != state || happening == AlarmHappening.RISE
                || happening == AlarmHappening.NAG);
        if (calls) {
            this.calls++;
            nagAt = now.plus(rule.nag());
        }
        if (!state.calls()) {
            nagAt = null;
        }
        reopened = state.calls() && (before == AlarmState.UNACKNOWLEDGED ? reopened : before != AlarmState.NORMAL);
        if (state != AlarmState.ACKNOWLEDGED) {
            acknowledgedUntil = null;
        } else if (happening == AlarmHappening.ACKNOWLEDGE) {
            acknowledgedUntil = until == null ? now.plus(rule.acknowledgeFor()) : until;
        }
        if (state != AlarmState.SHELVED) {
            shelvedUntil = null;
        } else if (happening == AlarmHappening.SHELVE) {
            shelvedUntil = until;
        }
        return true;
    }

    /** What can be seen of it, to be compared with the record. */
    String seen() {
        if (state == AlarmState.NORMAL) {
            return "NORMAL events=" + events + " calls=" + calls + " lives=" + lives;
        }
        return "%s %d/%d times=%d gone=%s ack=%s shelf=%s nag=%s reopened=%s events=%d calls=%d lives=%d".formatted(
                state,
                current.ordinal(), latched.ordinal(), times, gone, acknowledgedUntil, shelvedUntil, nagAt, reopened,
                events, calls, lives);
    }
}
