package org.gridlight.client.field;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridlight.db.demo.FieldStore;
import org.gridlight.db.patrol.PatrolStore;
import org.gridlight.model.demo.DemoShifts;
import org.gridlight.model.demo.PatrolRound;
import org.gridlight.model.patrol.FieldPlace;
import org.gridlight.model.patrol.PlacesTaken;
import org.locationtech.jts.geom.Geometry;

/**
 * Inspectors on their rounds: where each of them is goes to the record, through the door of the field and in one call for
 * all. In real time whatever the pace: the record takes no place of a time that is not. For one thread.
 */
final class PatrolWork {
    private static final Duration EVERY = Duration.ofSeconds(40);
    private static final Duration ROSTER = Duration.ofMinutes(3);
    private static final int ACCURACY = 8;

    private final FieldStore field;
    private final Map<Long, PatrolRound> rounds = new HashMap<>();
    private Map<Long, List<Geometry>> beats;
    private List<FieldStore.Walker> walkers = List.of();
    private Instant asked = Instant.MIN;
    private Instant sent = Instant.MIN;

    PatrolWork(FieldStore field) {
        this.field = field;
    }

    /** Whether it is time to send places again. */
    boolean isDue(Instant now) {
        return !now.isBefore(sent.equals(Instant.MIN) ? sent : sent.plus(EVERY));
    }

    /**
     * Sends the places of all who are on shift.
     *
     * @param gateway the doors, as the account of the field
     * @return what became of them; nothing was sent when nobody is on shift
     */
    PlacesTaken round(PatrolStore gateway, Instant now) {
        sent = now;
        look(now);
        var places = walkers.stream().map(walker -> place(walker, now)).toList();
        return places.isEmpty() ? new PlacesTaken(0, 0) : gateway.put(places);
    }

    private void look(Instant now) {
        if (asked.equals(Instant.MIN) || now.isAfter(asked.plus(ROSTER))) {
            asked = now;
            if (beats == null) {
                beats = field.beats();
            }
            walkers = field.walkers().stream().filter(walker -> beats.containsKey(walker.responsibilityId())).toList();
            rounds.keySet().retainAll(walkers.stream().map(FieldStore.Walker::shiftId).toList());
        }
    }

    private FieldPlace place(FieldStore.Walker walker, Instant now) {
        var round = rounds.computeIfAbsent(walker.shiftId(), _ -> new PatrolRound(
                beats.get(walker.responsibilityId()), DemoShifts.seed(walker.inspectorId(), walker.begins())));
        var spot = round.at(Duration.between(walker.begins(), now));
        return new FieldPlace(walker.code(), now, spot.longitude(), spot.latitude(), ACCURACY);
    }
}
