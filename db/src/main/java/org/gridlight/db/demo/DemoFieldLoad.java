package org.gridlight.db.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.apache.ibatis.session.SqlSession;
import org.gridlight.model.demo.DemoInspector;
import org.gridlight.model.demo.DemoOrder;
import org.gridlight.model.demo.DemoShifts;
import org.gridlight.model.demo.DemoWorld;
import org.gridlight.model.demo.PatrolRound;
import org.gridlight.model.patrol.Shift;
import org.locationtech.jts.geom.Geometry;

/**
 * What stands and moves in the invented district: cameras, control lines, shifts of inspectors with the places and tracks
 * of the day.
 */
final class DemoFieldLoad {
    private static final int ROWS_A_FLUSH = 4_000;
    private static final int DAYS_OF_SHIFTS = 40;
    private static final Duration SAME_MOMENT = Duration.ofMinutes(30);

    private final SqlSession session;
    private final DemoMapper mapper;
    private final DemoWorld world;
    private final LocalDate from;
    private int sent;

    DemoFieldLoad(SqlSession session, DemoMapper mapper, DemoWorld world, LocalDate from) {
        this.session = session;
        this.mapper = mapper;
        this.world = world;
        this.from = from;
    }

    void run() {
        loadCameras();
        world.controlLines().forEach(line -> mapper.insertControlLine(line, from));
        session.flushStatements();
        var shifts = loadShifts(moved());
        loadTracks(shifts);
    }

    private void loadCameras() {
        for (var camera : world.cameras()) {
            mapper.insertCamera(camera, camera.grid() + 1L, from);
        }
        session.flushStatements();
        world.cameras().forEach(mapper::insertStream);
        session.flushStatements();
    }

    /**
     * The record shows nobody who is off shift, by its own clock, whatever moment the district was made for. So for a moment
     * of another day the shifts are moved to the moment of loading: those who were out then are out now.
     */
    private Duration moved() {
        var between = Duration.between(world.order().until(), mapper.selectNow());
        return between.abs().compareTo(SAME_MOMENT) < 0 ? Duration.ZERO : between;
    }

    /** A shift with its row. @param moved what has to be taken from its times to be those of the district */
    private record Planned(long id, DemoInspector inspector, Shift shift, Duration moved) {
        boolean covers(Instant moment) {
            return !shift.from().isAfter(moment) && shift.to().isAfter(moment);
        }
    }

    private List<Planned> loadShifts(Duration moved) {
        var today = LocalDate.ofInstant(world.order().until(), DemoOrder.ZONE);
        var planned = new ArrayList<Planned>();
        for (var inspector : world.staff().inspectors()) {
            for (var shift : DemoShifts.of(inspector, today.minusDays(1), DAYS_OF_SHIFTS)) {
                planned.add(new Planned(planned.size() + 1L, inspector,
                        new Shift(shift.code(), shift.from().plus(moved), shift.to().plus(moved)), moved));
            }
        }
        for (var one : planned) {
            mapper.insertShift(one.id(), one.inspector().id(), one.shift());
            flushSometimes();
        }
        session.flushStatements();
        return planned;
    }

    /** A point a minute of today's shifts, as far as the day has come; the last one of those who are out is their place. */
    private void loadTracks(List<Planned> planned) {
        var now = world.order().until().plus(planned.isEmpty() ? Duration.ZERO : planned.getFirst().moved());
        var today = planned.stream().filter(one -> one.shift().from().isBefore(now)
                && one.shift().from().isAfter(now.minus(1, ChronoUnit.DAYS))).toList();
        var outlines = outlines();
        for (var one : today) {
            var round = round(outlines, one);
            var end = one.covers(now) ? now : one.shift().to();
            for (var at = one.shift().from().truncatedTo(ChronoUnit.MINUTES); at.isBefore(end); at = at
                    .plus(1, ChronoUnit.MINUTES)) {
                mapper.insertTrackPoint(one.inspector().id(), at, round.at(Duration.between(one.shift().from(), at)));
                flushSometimes();
            }
        }
        session.flushStatements();
        for (var one : today) {
            if (one.covers(now)) {
                mapper.insertPlace(one.inspector().id(), one.id(), one.shift().to(), now.minusSeconds(
                        one.inspector().id() % 40), round(outlines, one).at(Duration.between(one.shift().from(), now)));
            }
        }
        session.flushStatements();
    }

    private static PatrolRound round(List<List<Geometry>> outlines, Planned one) {
        return new PatrolRound(outlines.get(one.inspector().responsibility()),
                DemoShifts.seed(one.inspector().id(), one.shift().from()));
    }

    /** By responsibility grid. */
    private List<List<Geometry>> outlines() {
        var outlines = new ArrayList<List<Geometry>>();
        world.district().responsibilities().forEach(_ -> outlines.add(new ArrayList<>()));
        world.district().grids().forEach(grid -> outlines.get(grid.responsibility()).add(grid.grid().outline()));
        return outlines;
    }

    private void flushSometimes() {
        if (++sent % ROWS_A_FLUSH == 0) {
            session.flushStatements();
        }
    }
}
