package org.gridlight.client.alarms;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.gridlight.client.live.Feed;
import org.gridlight.client.live.LiveAlarms;
import org.gridlight.client.live.OpenCases;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.alarm.Alarm;
import org.gridlight.model.alarm.AlarmKind;
import org.gridlight.model.alarm.AlarmPriority;
import org.gridlight.model.people.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is heard at this seat. With twenty seats in one hall not every one sounds: the shift leader hears all, everybody
 * else the urgent cases he has in hand. What calls again unanswered is heard again. In a flood every kind of matter is
 * heard once and not every alarm.
 *
 * <p>
 * Changes come one after the other from where the record is read; safe for that and for closing.
 */
public final class AlarmCalls implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AlarmCalls.class);

    private final Seat seat;
    private final AlarmWords words;
    private final Announcer announcer;
    private final Flood flood = new Flood();
    private final Map<Long, Instant> heard = new HashMap<>();
    private final Set<String> groups = new HashSet<>();
    private final OpenCases.Subscription subscription;
    private final OpenCases.Subscription rules;
    private final Supplier<Set<AlarmKind>> unheard;
    private volatile Set<AlarmKind> silent = Set.of();

    public AlarmCalls(Seat seat, Voice voice) {
        this(seat, voice, Set::of);
    }

    /** @param unheard asked for the kinds that are not heard, off the FX thread, at first and when a rule has changed */
    public AlarmCalls(Seat seat, Voice voice, Supplier<Set<AlarmKind>> unheard) {
        this.unheard = unheard;
        this.rules = seat.connection().others(kinds -> {
            if (kinds.contains(Feed.RULE) || kinds.equals(Feed.EVERYTHING)) {
                readUnheard();
            }
        });
        this.seat = seat;
        this.words = new AlarmWords(seat);
        this.announcer = new Announcer(voice, seat.alarms().mute(), seat.words(), seat.tasks(),
                seat.alarms().mute()::nothingIsHeard);
        this.subscription = seat.alarms().subscribe(this::changed);
        seat.alarms().mute().onTest(announcer::test);
        readUnheard();
    }

    /** What cannot be read is heard. */
    private void readUnheard() {
        seat.tasks().run("alarm sounds", unheard::get, kinds -> silent = Set.copyOf(kinds),
                failure -> LOG.info("The kinds that are not heard cannot be read: {}", failure.getMessage()));
    }

    private synchronized void changed(LiveAlarms.Changed changed) {
        var calls = new ArrayList<Announcer.Call>();
        var inOrder = changed.alarms().stream().sorted(Comparator.comparing(Alarm::raisedAt)).toList();
        inOrder.forEach(flood::heard);
        flood.at(seat.clock().instant());
        if (flood.since().isEmpty()) {
            groups.clear();
        }
        for (var alarm : inOrder) {
            // What is there when a person sits down he sees; he hears what comes.
            if (isNew(alarm) && !changed.everything() && concerns(alarm) && isToBeHeard(alarm)) {
                calls.add(new Announcer.Call(tone(alarm), words.sentence(alarm)));
            }
        }
        announcer.announce(calls);
    }

    private boolean isNew(Alarm alarm) {
        if (!alarm.state().calls() || alarm.announcedAt() == null) {
            heard.remove(alarm.id());
            return false;
        }
        var known = heard.put(alarm.id(), alarm.announcedAt());
        return known == null || alarm.announcedAt().isAfter(known);
    }

    private boolean concerns(Alarm alarm) {
        boolean inHand = alarm.kind() == AlarmKind.URGENT_OVERDUE && seat.claims().isMine(alarm.objectId());
        return !silent.contains(alarm.kind()) && (inHand || seat.operator().has(Role.SHIFT_LEADER));
    }

    private boolean isToBeHeard(Alarm alarm) {
        return flood.since().isEmpty() || groups.add(words.group(alarm));
    }

    private static Tone tone(Alarm alarm) {
        return alarm.kind() == AlarmKind.URGENT_OVERDUE || alarm.priority() == AlarmPriority.HIGH
                ? Tone.URGENT
                : Tone.RED;
    }

    @Override
    public void close() {
        subscription.close();
        rules.close();
        announcer.close();
    }
}
