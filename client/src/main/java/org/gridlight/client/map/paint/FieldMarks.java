package org.gridlight.client.map.paint;

import java.util.Comparator;
import java.util.List;
import org.gridlight.model.map.World;

/**
 * What stands and moves outside: cameras, control lines, inspectors on shift, the track of one of them. Immutable.
 *
 * @param cameras that stand
 * @param lines   planning control lines in force
 * @param staff   inspectors on shift whom this person may see
 * @param track   of the inspector that was chosen
 */
public record FieldMarks(List<CameraMark> cameras, ControlMarks lines, List<StaffMark> staff, TrackMark track) {
    /** Nothing. */
    public static final FieldMarks NONE = new FieldMarks(List.of(), ControlMarks.NONE, List.of(), TrackMark.NONE);

    public FieldMarks {
        cameras = List.copyOf(cameras);
        staff = List.copyOf(staff);
    }

    /** An inspector and how far he is from a place. */
    public record Near(StaffMark staff, double metres) {}

    /** The same with other things that stand. */
    public FieldMarks standing(List<CameraMark> otherCameras, ControlMarks otherLines) {
        return new FieldMarks(otherCameras, otherLines, staff, track);
    }

    /** The same with inspectors elsewhere. */
    public FieldMarks with(List<StaffMark> others) {
        return new FieldMarks(cameras, lines, others, track);
    }

    /** The same with another track. */
    public FieldMarks with(TrackMark other) {
        return new FieldMarks(cameras, lines, staff, other);
    }

    /** Inspectors on shift, the nearest first. @param x in units of the world; @param most how many at most */
    public List<Near> nearestInspectors(double x, double y, int most) {
        double metresAUnit = World.metresAUnit(y);
        return staff.stream().map(one -> new Near(one, Math.hypot(one.x() - x, one.y() - y) * metresAUnit))
                .sorted(Comparator.comparingDouble(Near::metres)).limit(most).toList();
    }
}
