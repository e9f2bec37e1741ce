package org.gridlight.client.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gridlight.client.map.paint.CameraMark;
import org.gridlight.client.map.paint.ControlMarks;
import org.gridlight.client.map.paint.FieldMarks;
import org.gridlight.model.map.World;

/**
 * What stands and moves around a place, from memory: inspectors on shift as far as this person may see them, cameras, and
 * control lines that hold it.
 *
 * @param staff   nearest first
 * @param cameras nearest first
 */
record PlaceAround(List<FieldMarks.Near> staff, List<NearCamera> cameras, List<ControlMarks.Line> lines) {
    static final PlaceAround NOTHING = new PlaceAround(List.of(), List.of(), List.of());

    private static final int MOST_STAFF = 3;
    private static final int MOST_CAMERAS = 4;
    private static final double CAMERA_METRES = 150;

    /** A camera and how far it is. */
    record NearCamera(CameraMark camera, double metres) {}

    PlaceAround {
        staff = List.copyOf(staff);
        cameras = List.copyOf(cameras);
        lines = List.copyOf(lines);
    }

    static PlaceAround of(FieldMarks field, double worldX, double worldY) {
        double metresAUnit = World.metresAUnit(worldY);
        var cameras = field.cameras().stream()
                .map(one -> new NearCamera(one, Math.hypot(one.x() - worldX, one.y() - worldY) * metresAUnit))
                .filter(near -> near.metres <= CAMERA_METRES).sorted(Comparator.comparingDouble(NearCamera::metres))
                .limit(MOST_CAMERAS).toList();
        var lines = new ArrayList<ControlMarks.Line>();
        for (int i = 0; i < field.lines().lines().size(); i++) {
            if (field.lines().lines().get(i).closed() && field.lines().shapes().holds(i, worldX, worldY)) {
                lines.add(field.lines().lines().get(i));
            }
        }
        return new PlaceAround(field.nearestInspectors(worldX, worldY, MOST_STAFF), cameras, lines);
    }
}
