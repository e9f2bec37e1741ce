package org.gridlight.db.register;

import java.util.List;
import java.util.UUID;
import org.gridlight.db.Database;
import org.gridlight.model.patrol.FieldLookPurpose;
import org.gridlight.model.register.Camera;
import org.gridlight.model.register.StreamAddress;
import org.gridlight.model.words.Refusal;

/** Cameras: where they stand, and their pictures one at a time, on record. Holds no state; safe for use by many threads. */
public final class CameraStore {
    private final Database database;

    public CameraStore(Database database) {
        this.database = database;
    }

    /** All that stand, in the order of their codes. */
    public List<Camera> all() {
        return database.read(session -> session.getMapper(CameraMapper.class).selectAll());
    }

    /** What this account may open cameras for; empty when it may not. */
    public List<FieldLookPurpose> purposes() {
        return database.read(session -> session.getMapper(CameraMapper.class).selectPurposes()).stream()
                .map(FieldLookPurpose::valueOf).sorted().toList();
    }

    /**
     * Asks for the picture of a camera; each opening is on record.
     *
     * @param id     made by the client; sent again after a broken connection it counts once
     * @param reason at least four letters, for {@link FieldLookPurpose#OTHER}; else not kept
     * @return where it comes from, to be handed to the player of the system and shown to nobody with its password
     * @throws Refusal when the account may not, the camera does not work or has no picture, or its address is none that
     *         only plays
     */
    public StreamAddress open(UUID id, long cameraId, FieldLookPurpose purpose, String reason) {
        var answer = database
                .act(session -> session.getMapper(CameraMapper.class).open(id, cameraId, purpose.name(), reason));
        if (!"DONE".equals(answer.get("outcome"))) {
            throw Refusal.failed(String.valueOf(answer.get("reason")));
        }
        return StreamAddress.of(String.valueOf(answer.get("address")))
                .orElseThrow(() -> Refusal.failed("camera.addressRefused"));
    }
}
