package org.gridlight.db.video;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.ibatis.session.SqlSession;
import org.gridlight.db.Database;
import org.gridlight.model.video.VideoRound;
import org.gridlight.model.video.WalkCamera;
import org.gridlight.model.words.Refusal;

/**
 * Rounds by camera (视频轮巡). Each wish has an id made by the client; sent twice it is done once; what is refused changes
 * nothing and is a {@link Refusal}. All may block. Holds no state; safe for use by many threads.
 */
public final class VideoRoundStore {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Database database;

    public VideoRoundStore(Database database) {
        this.database = database;
    }

    /** Those in use and those no longer, the first ones before the others, by name. */
    public List<VideoRound> rounds() {
        return database.read(session -> mapper(session).selectRounds());
    }

    /** Keys of the cameras of a round, in its order. */
    public List<Long> camerasOf(long roundId) {
        return database.read(session -> mapper(session).selectCamerasOfRound(roundId));
    }

    /** The cameras of a walk, in its order. */
    public List<WalkCamera> walk(long walkId) {
        return database.read(session -> mapper(session).selectWalk(walkId));
    }

    /** Makes a round or changes one. @return its key */
    public long save(UUID id, VideoRound.Wanted wanted) {
        var detail = new HashMap<String, Object>();
        detail.put("name", wanted.name());
        detail.put("dwell", wanted.dwellSeconds());
        detail.put("inUse", wanted.inUse() ? 1 : 0);
        detail.put("version", wanted.version());
        detail.put("cameras", wanted.cameras());
        return act(id, "planVideoRound", wanted.id() == 0 ? null : wanted.id(), detail);
    }

    /** Begins a walk, or goes on with the one under way. @return the key of the walk */
    public long begin(UUID id, long roundId) {
        return act(id, "beginVideoWalk", roundId, Map.of());
    }

    /**
     * Puts down what was found at a camera; with the last one the walk is ended.
     *
     * @param picture what was looked at; null for {@link WalkCamera.Finding#NO_PICTURE}. The record believes that a picture was
     *                opened only when this person opened it within the last hour
     * @param caseId  the report made of it, by video and since the walk was begun; null for another finding
     */
    public void pass(UUID id, long walkId, long cameraId, WalkCamera.Finding finding, WalkCamera.Picture picture,
            Long caseId) {
        var detail = new HashMap<String, Object>();
        detail.put("camera", cameraId);
        detail.put("finding", finding.name());
        if (picture != null) {
            detail.put("picture", picture.name());
        }
        if (caseId != null) {
            detail.put("case", caseId);
        }
        act(id, "passCamera", walkId, detail);
    }

    /** Ends a walk before its last camera. */
    public void end(UUID id, long walkId) {
        act(id, "endVideoWalk", walkId, Map.of());
    }

    private long act(UUID id, String action, Long about, Map<String, ?> detail) {
        var json = json(detail);
        var answer = database.act(session -> mapper(session).act(id, action, about, json));
        if (!answer.outcome().equals("DONE")) {
            throw Refusal.failed(answer.reason());
        }
        return Long.parseLong(answer.acceptNo());
    }

    private static String json(Map<String, ?> detail) {
        try {
            return JSON.writeValueAsString(detail);
        } catch (JsonProcessingException wrong) {
            throw new IllegalArgumentException("A wish that cannot be written as JSON", wrong);
        }
    }

    private static VideoRoundMapper mapper(SqlSession session) {
        return session.getMapper(VideoRoundMapper.class);
    }
}
