package org.gridlight.client.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.gridlight.client.seat.TestSeat;
import org.gridlight.model.cases.CaseState;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.cases.ReportSource;
import org.gridlight.model.cases.Stage;

/** Invented open cases with what filters, groups and tables look at. */
final class MadeUpLines {
    private MadeUpLines() {}

    /** As many as are wanted, every one of another class, unit and street than the one before, due minute after minute. */
    static List<OpenCase> many(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(id -> one(id, CaseState.PENDING_DISPATCH, id % 40, id % 30, id % 28, "青石路 " + id + " 号",
                        TestSeat.NOW.plus(Duration.ofMinutes(id % 6_000 - 600))))
                .toList();
    }

    /** @param id gives the unit grid and the community too */
    static OpenCase one(long id, CaseState state, int kind, long unit, long street, String place, Instant due) {
        return new OpenCase(id, "20260716%05d".formatted(id), "A20260716%05d".formatted(id), state,
                ReportSource.values()[kind % 5], "C" + kind, "小类" + kind, place, 116.3, 39.95, 1_000 + id % 700,
                100 + id % 90, street,
                street == 0 ? null : "街道" + street, unit, unit == 0 ? null : "单位" + unit, kind % 11 == 0,
                due.minus(Duration.ofHours(9)), Stage.DISPATCH, null, due.minus(Duration.ofHours(8)), due,
                due.minus(Duration.ofMinutes(30)), due, due, null, null, 3);
    }
}
