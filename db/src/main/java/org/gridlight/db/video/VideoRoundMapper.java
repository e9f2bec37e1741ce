package org.gridlight.db.video;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Param;
import org.gridlight.model.video.VideoRound;
import org.gridlight.model.video.WalkCamera;

/** The door of rounds by camera, and what is read of them. */
public interface VideoRoundMapper {
    /** How a wish ended. @param acceptNo the key of what it was about */
    record Answer(String outcome, Integer version, String state, Instant at, String reason, String detail, Long caseId,
            String acceptNo) {}

    Answer act(@Param("id") UUID id, @Param("action") String action, @Param("about") Long about,
            @Param("detail") String detail);

    List<VideoRound> selectRounds();

    List<Long> selectCamerasOfRound(@Param("round") long round);

    List<WalkCamera> selectWalk(@Param("walk") long walk);
}
