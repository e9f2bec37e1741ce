package org.gridlight.db.demo;

import java.time.Duration;
import java.time.Instant;
import org.apache.ibatis.session.SqlSession;
import org.gridlight.model.people.Role;

/**
 * Tasks to the field of the invented district: of the cases that wait to be verified or checked some have nobody yet, most
 * somebody on the way, some an answer, and two of the answers are suspected.
 */
final class DemoFieldTasks {
    private static final int MOST = 48;
    /** Of four cases one has nobody, two somebody on the way, one an answer. */
    private static final int PARTS = 4;
    private static final Duration UNDER_WAY = Duration.ofMinutes(18);
    private static final int NEAR_METRES = 7;
    private static final int FAR_METRES = 436;

    private final DemoFieldTaskMapper tasks;
    private final Instant until;

    DemoFieldTasks(SqlSession session, Instant until) {
        this.tasks = session.getMapper(DemoFieldTaskMapper.class);
        this.until = until;
    }

    void run() {
        var by = tasks.selectSender(Role.ACCEPTOR.code());
        var gateway = tasks.selectSender(Role.INSPECTOR.code());
        if (by == null || gateway == null) {
            return;
        }
        int answers = 0;
        var waiting = tasks.selectWaiting(MOST);
        for (int i = 0; i < waiting.size(); i++) {
            var one = waiting.get(i);
            if (i % PARTS != 0) {
                tasks.insertTask(one.caseId(), one.kind(), one.inspectorId(), one.wantedBy(), one.sentAt(),
                        i % PARTS == 1 ? by : null);
            }
            if (i % PARTS == PARTS - 1) {
                answered(one, answers++, gateway);
            }
        }
    }

    private void answered(DemoFieldTaskMapper.Waiting one, int nth, long gateway) {
        var at = one.sentAt().plus(UNDER_WAY);
        boolean far = nth == 0;
        boolean used = nth == 1 && tasks.insertUsedPhoto(one.caseId(), at) > 0;
        tasks.answer(one.caseId(), at.isBefore(until) ? at : until, gateway, far ? FAR_METRES : NEAR_METRES + nth % 30,
                far || used);
        if (far) {
            tasks.insertFar(one.caseId(), FAR_METRES);
        }
        if (used) {
            tasks.insertUsed(one.caseId());
        } else {
            tasks.insertNoPhoto(one.caseId());
        }
    }
}
