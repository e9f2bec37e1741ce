package org.gridlight.client.cases;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Predicate;
import org.gridlight.client.live.OpenCases;
import org.gridlight.model.cases.OpenCase;

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

    /** Shows only what fits a saved filter; null for all. @return how many */
    public int narrow(Predicate<OpenCase> which) {
        model.narrow(which);
        return frame();
    }

    /** Shows only what holds what was typed; all for an empty text. @return how many */
    public int type(String text) {
        model.filter(text);
        return frame();
    }

    /** Divides the list; null for by what is due next. */
    public void group(GroupBy by) {
        model.group(by);
    }

    @Override
    public void close() {
        model.close();
    }
}
