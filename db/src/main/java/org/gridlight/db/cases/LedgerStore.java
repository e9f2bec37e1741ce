package org.gridlight.db.cases;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.ibatis.session.SqlSession;
import org.gridlight.db.Reading;
import org.gridlight.model.cases.Ledger;
import org.gridlight.model.cases.LedgerKind;
import org.gridlight.model.cases.LedgerLine;
import org.gridlight.model.cases.LedgerLine.Approval;
import org.gridlight.model.cases.LedgerLine.Entry;
import org.gridlight.model.cases.LedgerLine.Reason;
import org.gridlight.model.cases.RequestKind;

/** Reads ledgers of months (台账). Holds no state; safe for use by many threads. Every call may block. */
public final class LedgerStore {
    private final Reading reading;
    private final ZoneId zone;

    /** @param zone the centre's zone, in which months begin and end */
    public LedgerStore(Reading reading, ZoneId zone) {
        this.reading = reading;
        this.zone = zone;
    }

    /**
     * What was granted in a month. Empty ones are ledgers too.
     *
     * @param asOf the moment of reading; what is later is not there
     */
    public Ledger of(LedgerKind kind, YearMonth month, Instant asOf) {
        return reading.read(session -> {
            var mapper = session.getMapper(LedgerMapper.class);
            var from = start(month);
            var until = start(month.plusMonths(1));
            return new Ledger(kind, month, asOf.isBefore(until) ? asOf : until, lines(session, kind, from, until),
                    mapper.countFiled(from, until), count(mapper, kind, start(month.minusMonths(1)), from),
                    count(mapper, kind, start(YearMonth.of(month.getYear(), 1)), until));
        });
    }

    private Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(zone).toInstant();
    }

    private static long count(LedgerMapper mapper, LedgerKind kind, Instant from, Instant until) {
        return kind == LedgerKind.FORCED_CLOSING
                ? mapper.countForced(from, until)
                : mapper.countGranted(kind.name(), from, until);
    }

    private static List<LedgerLine> lines(SqlSession session, LedgerKind kind, Instant from, Instant until) {
        var mapper = session.getMapper(LedgerMapper.class);
        if (kind == LedgerKind.FORCED_CLOSING) {
            return mapper.selectForced(from, until).stream().map(LedgerStore::forced).toList();
        }
        var rows = mapper.selectGranted(kind.name(), RequestKind.valueOf(kind.name()).action().code(), from, until);
        var approvals = approvals(session, rows);
        return rows.stream().map(row -> new LedgerLine(row.number(), row.category(), row.place(), row.unit(),
                row.dispatched(), row.due(), entry(kind, row, approvals.getOrDefault(row.id(), List.of())))).toList();
    }

    private static Map<Long, List<Approval>> approvals(SqlSession session, List<LedgerMapper.RequestRow> rows) {
        if (rows.isEmpty()) {
            return Map.of();
        }
        return session.getMapper(RequestMapper.class)
                .selectDecisions(rows.stream().map(LedgerMapper.RequestRow::id).toList()).stream()
                .collect(Collectors.groupingBy(RequestMapper.DecisionRow::requestId, Collectors.mapping(
                        one -> new Approval(one.who(), one.at(), one.words()), Collectors.toList())));
    }

    private static Entry entry(LedgerKind kind, LedgerMapper.RequestRow row, List<Approval> approvals) {
        var reason = new Reason(row.words(), row.wordsEn(), row.more());
        return switch (kind) {
            case EXTENSION -> new LedgerLine.Extension(row.ordinal(), row.asked(), reason, row.until(),
                    row.responsible(), approvals, row.dueAfter(), row.handled());
            case SUSPENSION -> new LedgerLine.Suspension(reason, row.ended(), row.until(), approvals, row.resumed());
            case VOID -> new LedgerLine.Voiding(row.filed(), row.filedBy(), reason, row.who(), approvals,
                    Boolean.TRUE.equals(row.misfiled()));
            case RETURN -> new LedgerLine.Return(row.dispatcher(), row.asked(), row.dispatched() == null
                    ? Duration.ZERO
                    : Duration.between(row.dispatched(), row.asked()), reason, row.ruling(), row.next());
            case FORCED_CLOSING -> throw new IllegalArgumentException("Forced closings are no requests");
        };
    }

    private static LedgerLine forced(LedgerMapper.ForcedRow row) {
        return new LedgerLine(row.number(), row.category(), row.place(), row.unit(), row.dispatched(), row.due(),
                new LedgerLine.ForcedClosing(row.at(), new Reason(row.words(), row.wordsEn(), null), row.leader(),
                        row.remains()));
    }
}
