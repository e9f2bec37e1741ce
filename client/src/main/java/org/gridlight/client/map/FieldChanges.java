package org.gridlight.client.map;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.gridlight.client.map.layers.MapLayer;
import org.gridlight.client.map.paint.ControlMarks;
import org.gridlight.client.map.paint.StaffMark;
import org.gridlight.client.map.paint.TrackMark;
import org.gridlight.model.grid.ControlLine;
import org.gridlight.model.map.PackedShapes;
import org.gridlight.model.map.World;
import org.gridlight.model.patrol.StaffPlace;
import org.gridlight.model.patrol.TrackPoint;
import org.gridlight.model.words.Words;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Polygonal;

/** Puts what the record knows of the field on the map, and says what has to be drawn anew for it. Pure; knows no screen. */
final class FieldChanges {
    /** Nothing was heard of somebody for so long: he may be elsewhere. */
    static final Duration STALE = Duration.ofMinutes(5);

    private static final Duration GAP = Duration.ofMinutes(4);
    private static final int LABEL_EVERY = 30;
    private static final double STAFF_REACH = 10;
    private static final double TRACK_REACH = 46;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private FieldChanges() {}

    static List<StaffMark> marks(List<StaffPlace> places, Instant now) {
        return places.stream().map(place -> StaffMark.of(place, place.at().isBefore(now.minus(STALE)))).toList();
    }

    /** Where rings were and where they are, of those that differ; empty when nobody moved. */
    static Optional<MapScreenModel.Change> moved(List<StaffMark> before, List<StaffMark> now) {
        var known = new HashMap<Long, StaffMark>();
        before.forEach(one -> known.put(one.id(), one));
        var regions = new ArrayList<Envelope>();
        for (var one : now) {
            var other = known.remove(one.id());
            if (other == null || other.x() != one.x() || other.y() != one.y() || other.stale() != one.stale()) {
                regions.add(at(one));
                if (other != null) {
                    regions.add(at(other));
                }
            }
        }
        known.values().forEach(gone -> regions.add(at(gone)));
        return regions.isEmpty()
                ? Optional.empty()
                : Optional.of(new MapScreenModel.Change(EnumSet.of(MapLayer.INSPECTORS), regions, STAFF_REACH));
    }

    private static Envelope at(StaffMark one) {
        return new Envelope(one.x(), one.x(), one.y(), one.y());
    }

    /** What is drawn anew when a track comes or goes. */
    static MapScreenModel.Change tracked(TrackMark before, TrackMark now) {
        var regions = new ArrayList<Envelope>();
        for (var track : List.of(before, now)) {
            if (!track.extent().isNull()) {
                regions.add(track.extent());
            }
        }
        return new MapScreenModel.Change(EnumSet.of(MapLayer.TRACKS), regions, TRACK_REACH);
    }

    /** A track with the time at every half hour, at its beginning and at its end. */
    static TrackMark track(long inspectorId, List<TrackPoint> points, ZoneId zone) {
        var marks = new ArrayList<TrackMark.Point>();
        for (int i = 0; i < points.size(); i++) {
            var point = points.get(i);
            boolean breaks = i > 0 && Duration.between(points.get(i - 1).at(), point.at()).compareTo(GAP) > 0;
            var time = LocalTime.ofInstant(point.at(), zone).truncatedTo(ChronoUnit.MINUTES);
            boolean told = i == 0 || i == points.size() - 1 || time.getMinute() % LABEL_EVERY == 0;
            marks.add(new TrackMark.Point(World.x(point.longitude()), World.y(point.latitude()), breaks,
                    told ? CLOCK.format(time) : ""));
        }
        return new TrackMark(inspectorId, marks);
    }

    static ControlMarks lines(List<ControlLine> lines, Words words) {
        var marks = new ArrayList<ControlMarks.Line>();
        var shapes = new PackedShapes.Packing();
        for (var line : lines) {
            shapes.add(line.shape());
            marks.add(new ControlMarks.Line(line.kind(), line.name(), line.basis(),
                    words.say("map.line." + line.kind() + ".letter"), line.shape() instanceof Polygonal));
        }
        return new ControlMarks(marks, shapes.packed());
    }
}
