package org.gridlight.db.patrol;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.gridlight.db.Database;
import org.gridlight.model.patrol.FieldLookPurpose;
import org.gridlight.model.patrol.FieldPlace;
import org.gridlight.model.patrol.PlacesTaken;
import org.gridlight.model.patrol.Shift;
import org.gridlight.model.patrol.StaffPlace;
import org.gridlight.model.patrol.TrackPoint;
import org.gridlight.model.words.Refusal;

/**
 * Inspectors on shift: where they are, for whoever may see it; where one of them was, for a purpose and on record. The
 * record decides who is on shift and who may see whom. Every call may block and fails with a {@link Refusal} when the
 * server cannot be reached. Holds no state; safe for use by many threads.
 */
public final class PatrolStore {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS")
            .withZone(ZoneOffset.UTC);

    private final Database database;

    public PatrolStore(Database database) {
        this.database = database;
    }

    /**
     * Takes places from the field. Sent twice they are taken once.
     *
     * @param places of any inspectors, up to 5,000
     * @return how many were taken; of whoever is off shift nothing is kept
     * @throws Refusal when the account is not one of the field
     */
    public PlacesTaken put(Collection<FieldPlace> places) {
        var sent = json(places.stream().map(PatrolStore::row).toList());
        var answer = database.act(session -> session.getMapper(PatrolMapper.class).putPlaces(sent));
        if (!answer.outcome().equals("DONE")) {
            throw Refusal.failed(answer.reason());
        }
        return new PlacesTaken(answer.sent(), answer.taken());
    }

    /** Where those are now whom this account may see: nobody, its own team, or all who are on shift. */
    public List<StaffPlace> now() {
        return database.act(session -> session.getMapper(PatrolMapper.class).placesNow());
    }

    /** Whether this account may see anybody's place at all; where it may not, nothing needs to be asked for. */
    public boolean maySee() {
        return database.read(session -> session.getMapper(PatrolMapper.class).selectMaySee());
    }

    /** What this account may look at tracks for; empty when it may not. */
    public List<FieldLookPurpose> purposes() {
        return database.read(session -> session.getMapper(PatrolMapper.class).selectPurposes()).stream()
                .map(FieldLookPurpose::valueOf).sorted().toList();
    }

    /**
     * Where one inspector was, at most within one day. Each look is on record.
     *
     * @param id     made by the client; a look that is repeated after a broken connection counts once
     * @param reason at least four letters, for {@link FieldLookPurpose#OTHER}; else not kept
     * @return in the order of time, at most one a minute; empty when he was not on shift, and for what is older than
     *         tracks are kept
     * @throws Refusal when the account may not look, or not at him, or for that; the refusal is on record too
     */
    public List<TrackPoint> track(UUID id, long inspectorId, Instant from, Instant to, FieldLookPurpose purpose,
            String reason) {
        var rows = database.act(session -> session.getMapper(PatrolMapper.class).look(id, inspectorId, from, to,
                purpose.name(), reason));
        if (!"DONE".equals(rows.getFirst().get("outcome"))) {
            throw Refusal.failed(String.valueOf(rows.getFirst().get("reason")));
        }
        return rows.stream().filter(row -> row.get("at") != null).map(PatrolStore::point).toList();
    }

    /** Beside a refusal these columns are others, so that the rows have no type of their own. */
    private static TrackPoint point(Map<String, Object> row) {
        return new TrackPoint(Instant.parse((String) row.get("at")),
                ((Number) row.get("longitude")).doubleValue(), ((Number) row.get("latitude")).doubleValue());
    }

    /**
     * Enters shifts: all of them or none.
     *
     * @throws Refusal when one is longer than {@link Shift#LONGEST}, over, or meets another one of the same inspector;
     *         when the account may not
     */
    public void plan(UUID id, Collection<Shift> shifts) {
        var sent = json(shifts.stream()
                .map(shift -> Map.of("code", shift.code(), "from", UTC.format(shift.from()), "to",
                        UTC.format(shift.to())))
                .toList());
        done(mapper -> mapper.plan(id, sent));
    }

    /** Ends the shift that an inspector is on. @throws Refusal when he is on none, or the account may not */
    public void endShift(UUID id, String code) {
        done(mapper -> mapper.endShift(id, code));
    }

    /** Deletes all tracks before a moment, by hand and earlier than their day. @return how many points */
    public int deleteTracks(UUID id, Instant before) {
        return Integer.parseInt(done(mapper -> mapper.deleteTracks(id, before)).detail());
    }

    private PatrolMapper.Answer done(Function<PatrolMapper, PatrolMapper.Answer> door) {
        var answer = database.act(session -> door.apply(session.getMapper(PatrolMapper.class)));
        if (!answer.outcome().equals("DONE")) {
            throw Refusal.failed(answer.reason());
        }
        return answer;
    }

    private static Map<String, Object> row(FieldPlace place) {
        var row = new LinkedHashMap<String, Object>();
        row.put("code", place.code());
        row.put("at", UTC.format(place.at()));
        row.put("longitude", place.longitude());
        row.put("latitude", place.latitude());
        row.put("accuracy", place.accuracy());
        return row;
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
