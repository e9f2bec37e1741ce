package org.gridlight.db.demo;

import java.time.Duration;
import java.time.Instant;
import org.apache.ibatis.session.SqlSession;
import org.gridlight.model.demo.DemoSpotTexts;
import org.gridlight.model.people.Role;

/** Spot checks of the invented district: those of the last days signed, that of today half answered. */
final class DemoSpotChecks {
    private static final int DAYS = 6;
    private static final int ANSWERED_TODAY = 4;
    private static final Duration DRAWN_TODAY = Duration.ofMinutes(50);
    private static final Duration WALKED = Duration.ofHours(4);

    private final DemoSpotMapper spots;
    private final Instant until;
    private final DemoSpotTexts texts = DemoSpotTexts.shipped();

    DemoSpotChecks(SqlSession session, Instant until) {
        this.spots = session.getMapper(DemoSpotMapper.class);
        this.until = until;
    }

    void run() {
        var by = spots.selectSupervisor(Role.SUPERVISOR.code());
        if (by == null) {
            return;
        }
        for (int back = DAYS; back >= 0; back--) {
            var at = until.minus(Duration.ofDays(back)).minus(DRAWN_TODAY);
            spots.draw(by, at);
            var check = spots.selectLast();
            if (check == null) {
                continue;
            }
            spots.answer(check, by, back == 0 ? ANSWERED_TODAY : Integer.MAX_VALUE, texts.wrong(), texts.hidden(), at);
            if (back > 0) {
                spots.miss(check, until);
                spots.sign(check, by, at.plus(WALKED));
            }
        }
    }
}
