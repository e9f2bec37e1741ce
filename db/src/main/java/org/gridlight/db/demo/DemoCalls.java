package org.gridlight.db.demo;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.session.SqlSession;
import org.gridlight.model.cases.Satisfaction;
import org.gridlight.model.demo.DemoOrder;
import org.gridlight.model.people.Role;

/** Reporters of the invented district who are to be called back: the last few are owed their call, those before had theirs. */
final class DemoCalls {
    private static final int CALLS = 60;
    private static final int MOST_OWED = 8;
    /** Half an hour to two hours after the closing, as a desk of one agent gets to it. */
    private static final int FIRST_MINUTES = 30;
    private static final int SPREAD_MINUTES = 90;
    private static final List<Satisfaction> SAID = List.of(Satisfaction.SATISFIED, Satisfaction.SATISFIED,
            Satisfaction.MOSTLY, Satisfaction.SATISFIED, Satisfaction.DECLINED, Satisfaction.SATISFIED,
            Satisfaction.MOSTLY);

    private final DemoCallMapper calls;
    private final Instant until;

    DemoCalls(SqlSession session, DemoOrder order) {
        this.calls = session.getMapper(DemoCallMapper.class);
        this.until = order.until();
    }

    void run() {
        var agent = calls.selectAgent(Role.CALLBACK_AGENT.code());
        var closed = calls.selectClosedForCitizens(until, CALLS);
        var owed = Math.min(MOST_OWED, closed.size() / 2);
        for (int i = 0; i < closed.size(); i++) {
            calls.owe(closed.get(i));
            if (i >= owed && agent != null) {
                calls.end(closed.get(i), agent, FIRST_MINUTES + i * 37 % SPREAD_MINUTES, until,
                        SAID.get(i % SAID.size()).name());
            }
        }
    }
}
