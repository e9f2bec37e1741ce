package org.gridlight.client.video;

import java.util.List;
import java.util.UUID;
import org.gridlight.db.Database;
import org.gridlight.db.register.CameraStore;
import org.gridlight.db.video.VideoRoundStore;
import org.gridlight.model.patrol.FieldLookPurpose;
import org.gridlight.model.register.Camera;
import org.gridlight.model.register.StreamAddress;
import org.gridlight.model.video.VideoRound;
import org.gridlight.model.video.WalkCamera;

/** Rounds by camera as the desk reads them. All may block; called off the FX thread. */
record VideoRecord(VideoRoundStore rounds, CameraStore cameras) {
    VideoRecord(Database database) {
        this(new VideoRoundStore(database), new CameraStore(database));
    }

    /**
     * @param chosen null when there is no round
     * @param walk   the cameras of its walk under way, else of its last one; empty when it was never gone
     */
    record Read(List<VideoRound> rounds, VideoRound chosen, List<WalkCamera> walk) {
        Read {
            rounds = List.copyOf(rounds);
            walk = List.copyOf(walk);
        }
    }

    /** @param wanted the round that is looked at, 0 for the one under way */
    Read read(long wanted) {
        var all = rounds.rounds();
        var chosen = all.stream().filter(one -> one.id() == wanted).findFirst()
                .or(() -> all.stream().filter(VideoRound::isUnderWay).findFirst())
                .or(() -> all.stream().findFirst()).orElse(null);
        return new Read(all, chosen,
                chosen == null || chosen.walkId() == null ? List.of() : rounds.walk(chosen.walkId()));
    }

    /** Opens the picture of a camera for going round; it is on record from then on. */
    StreamAddress open(UUID wish, long camera) {
        return cameras.open(wish, camera, FieldLookPurpose.PATROL, null);
    }

    /** What a round can be made of. */
    List<Camera> standing() {
        return cameras.all();
    }
}
