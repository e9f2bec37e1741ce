package org.gridlight.db.demo;

import java.time.Duration;
import java.time.Instant;
import org.apache.ibatis.session.SqlSession;
import org.gridlight.model.demo.DemoVideoTexts;
import org.gridlight.model.people.Role;

/** Rounds by camera of the invented district: one of this morning with a report, one under way, one not yet begun. */
final class DemoVideo {
    private static final int ROUNDS = 3;
    private static final int CAMERAS = 12;
    private static final int DWELL_SECONDS = 20;
    private static final int SECONDS_A_CAMERA = 35;
    /** Of the round under way. */
    private static final int PASSED = 5;
    private static final Duration UNDER_WAY_SINCE = Duration.ofMinutes(6);

    private final DemoVideoMapper video;
    private final Instant until;

    DemoVideo(SqlSession session, Instant until) {
        this.video = session.getMapper(DemoVideoMapper.class);
        this.until = until;
    }

    void run() {
        var by = video.selectInspector(Role.VIDEO_INSPECTOR.code());
        if (by == null) {
            return;
        }
        var streets = video.selectStreets(ROUNDS);
        for (int i = 0; i < streets.size(); i++) {
            long round = i + 1L;
            video.insertRound(round, DemoVideoTexts.round(streets.get(i)), DWELL_SECONDS, until, by);
            video.insertCameras(round, streets.get(i), CAMERAS);
            if (i == 0) {
                over(round, by);
            } else if (i == 1) {
                video.insertWalk(round, round, until.minus(UNDER_WAY_SINCE), by);
                video.insertWalkCameras(round);
                video.pass(round, PASSED, SECONDS_A_CAMERA, by);
            }
        }
    }

    private void over(long round, long by) {
        var report = video.selectReport(until);
        var begun = report == null ? until.minus(Duration.ofHours(3)) : report.at().minusSeconds(SECONDS_A_CAMERA);
        video.insertWalk(round, round, begun, by);
        video.insertWalkCameras(round);
        video.pass(round, CAMERAS, SECONDS_A_CAMERA, by);
        if (report != null) {
            video.reported(round, report.caseId());
        }
        video.end(round, by);
    }
}
