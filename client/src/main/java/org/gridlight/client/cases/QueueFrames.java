package org.gridlight.client.cases;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import org.gridlight.client.live.OpenCases;

/** What the queue works for one frame, without a screen: for measuring. Safe for many threads. */
public final class QueueFrames implements AutoCloseable {
    /** As many rows as a tall screen has. */
    private static final int SHOWN = 60;

    private final QueueModel model;

    /** Reads and sorts all cases. */
    public QueueFrames(OpenCases cases, InstantSource clock, ZoneId zone) {
        this.model = new QueueModel(cases, clock, zone);
    }

    /** Counts every queue and makes the rows that a screen shows. @return cases in all */
    public int frame() {
        List.of(Queue.values()).forEach(model::count);
        var rows = model.rows();
        for (int i = 0; i < Math.min(SHOWN, rows.size()); i++) {
            rows.at(i);
        }
        return rows.count();
    }

    @Override
    public void close() {
        model.close();
    }
}
