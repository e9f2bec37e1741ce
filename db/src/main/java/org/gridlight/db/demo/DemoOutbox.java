package org.gridlight.db.demo;

import java.util.List;
import org.apache.ibatis.session.SqlSession;

/** What left the centre of the invented district: receipts to the reporters of the last hours, a few of which never arrived. */
final class DemoOutbox {
    private static final int MESSAGES = 60;
    private static final int WAITING = 4;
    private static final int SENT = 5;
    private static final int FAILED = 3;

    private final DemoOutboxMapper outbox;
    private final List<String> troubles;

    /** @param troubles why messages were not sent */
    DemoOutbox(SqlSession session, List<String> troubles) {
        this.outbox = session.getMapper(DemoOutboxMapper.class);
        this.troubles = troubles;
    }

    void run() {
        outbox.useTemplates();
        outbox.giveCodes(MESSAGES);
        outbox.write(MESSAGES, WAITING, SENT, FAILED);
        outbox.explain(troubles, troubles.size());
    }
}
