package org.gridlight.client.map;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gridlight.db.Database;
import org.gridlight.db.grid.ControlLineStore;
import org.gridlight.db.patrol.PatrolStore;
import org.gridlight.db.register.CameraStore;
import org.gridlight.model.grid.ControlLine;
import org.gridlight.model.patrol.FieldLookPurpose;
import org.gridlight.model.patrol.StaffPlace;
import org.gridlight.model.patrol.TrackPoint;
import org.gridlight.model.register.Camera;
import org.gridlight.model.register.StreamAddress;

/**
 * What the record knows of cameras, control lines and inspectors on shift. Every call may block. Safe for use by many
 * threads.
 */
final class FieldRecord {
    private final CameraStore cameras;
    private final ControlLineStore lines;
    private final PatrolStore patrol;

    FieldRecord(Database database) {
        this.cameras = new CameraStore(database);
        this.lines = new ControlLineStore(database);
        this.patrol = new PatrolStore(database);
    }

    /**
     * What stands, and what this person may do with it.
     *
     * @param maySee  whether places of inspectors are shown to this person at all
     * @param opening what cameras may be opened for
     * @param looking what tracks may be looked at for
     */
    record Standing(List<Camera> cameras, List<ControlLine> lines, boolean maySee, List<FieldLookPurpose> opening,
            List<FieldLookPurpose> looking) {
        static final Standing NONE = new Standing(List.of(), List.of(), false, List.of(), List.of());

        Standing {
            cameras = List.copyOf(cameras);
            lines = List.copyOf(lines);
            opening = List.copyOf(opening);
            looking = List.copyOf(looking);
        }

        Optional<Camera> camera(long id) {
            return cameras.stream().filter(one -> one.id() == id).findFirst();
        }
    }

    Standing standing() {
        return new Standing(cameras.all(), lines.all(), patrol.maySee(), cameras.purposes(), patrol.purposes());
    }

    List<StaffPlace> staff() {
        return patrol.now();
    }

    StreamAddress open(long cameraId, FieldLookPurpose purpose, String reason) {
        return cameras.open(UUID.randomUUID(), cameraId, purpose, reason);
    }

    List<TrackPoint> track(long inspectorId, Instant from, Instant to, FieldLookPurpose purpose, String reason) {
        return patrol.track(UUID.randomUUID(), inspectorId, from, to, purpose, reason);
    }
}
