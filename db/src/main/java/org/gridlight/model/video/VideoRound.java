package org.gridlight.model.video;

import java.time.Instant;
import java.util.List;

/**
 * A round by camera (视频轮巡) with its walk under way, or else its last one.
 *
 * @param dwellSeconds how long each picture is to be looked at
 * @param version      rises with each change
 * @param cameras      how many it has
 * @param walkId       the walk under way, else the last one; null when it was never gone
 * @param begunAt      of that walk; null without one
 * @param begunBy      who began that walk
 * @param endedAt      when that walk was ended; null while it is under way
 * @param passed       how many of its cameras were looked at
 * @param reported     how many of them gave a report
 * @param walked       how many cameras that walk has
 */
public record VideoRound(long id, String name, int dwellSeconds, boolean inUse, int version, int cameras, Long walkId,
        Instant begunAt, String begunBy, Instant endedAt, int passed, int reported, int walked) {
    public boolean isUnderWay() {
        return walkId != null && endedAt == null;
    }

    /**
     * A round as somebody wishes it.
     *
     * @param id      0 for a new one
     * @param version that was read; 0 for a new one
     * @param cameras keys of cameras that stand, each once, in the order of the round
     */
    public record Wanted(long id, int version, String name, int dwellSeconds, boolean inUse, List<Long> cameras) {
        public Wanted {
            cameras = List.copyOf(cameras);
        }
    }
}
