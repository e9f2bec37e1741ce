package org.gridlight.db.measures;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.ibatis.session.SqlSession;
import org.gridlight.db.Reading;
import org.gridlight.model.measures.CallBackCounts;
import org.gridlight.model.measures.CaseGroup;
import org.gridlight.model.measures.CountedCase;
import org.gridlight.model.measures.Dimension;
import org.gridlight.model.measures.MeasureCounts;
import org.gridlight.model.measures.MonthCounts;
import org.gridlight.model.measures.MonthMeasure;
import org.gridlight.model.measures.MonthQuestion;

/**
 * Counts periods of assessment: from the roll-ups, to the last digit what a count from the record says at that moment.
 * Holds no state; safe for use by many threads. Every call may block.
 */
public final class MonthStore {
    /** Nobody reads a longer list on a screen. */
    public static final int MOST_LISTED = 1_000;

    private final Reading reading;
    private final ZoneId zone;
    private final boolean recounts;

    /** @param zone the centre's zone, in which days begin and end. */
    public MonthStore(Reading reading, ZoneId zone) {
        this(reading, zone, false);
    }

    private MonthStore(Reading reading, ZoneId zone, boolean recounts) {
        this.reading = reading;
        this.zone = zone;
        this.recounts = recounts;
    }

    /** The same numbers, each counted from the record. */
    public MonthStore recounting() {
        return new MonthStore(reading, zone, true);
    }

    private Rolled rolled(SqlSession session, MonthQuestion question) {
        return recounts ? null : Rolled.of(session, question.from(), question.until());
    }

    /** All cases together; zeros when nothing was reported, filed, due or closed. */
    public MonthCounts total(MonthQuestion question) {
        return reading.read(session -> mapper(session).total(question, rolled(session, question)));
    }

    /** By the unit a case is with or was with last, most to be closed first; assessed units without a case are there. */
    public List<MonthCounts> byDepartment(MonthQuestion question) {
        return reading
                .read(session -> mapper(session).count(question, Dimension.DEPARTMENT, rolled(session, question)));
    }

    /** By street, most to be closed first; streets without a case are there. */
    public List<MonthCounts> byStreet(MonthQuestion question) {
        return byPlace(question, Dimension.STREET);
    }

    /**
     * By where the cases lie, most to be closed first; places without a case are there.
     *
     * @param dimension STREET, COMMUNITY or GRID
     */
    public List<MonthCounts> byPlace(MonthQuestion question, Dimension dimension) {
        return reading.read(session -> mapper(session).count(question, dimension, rolled(session, question)));
    }

    /**
     * The cases behind one number: counted and listed by the same predicate. Those to be closed come with the longest
     * overdue first, others in the order in which it happened.
     *
     * @param group by department, by street, or all
     * @param most  at most so many, 1 to {@value #MOST_LISTED}; the count says how many there are
     */
    public List<CountedCase> casesBehind(MonthMeasure measure, MonthQuestion question, CaseGroup group, int most) {
        return reading.read(session -> {
            long groupId = groupId(session, group);
            if (groupId < 0) {
                return List.of();
            }
            var ids = mapper(session).selectIdsBehind(measure, question, group.dimension(), groupId,
                    Math.clamp(most, 1, MOST_LISTED));
            return CaseList.inOrder(session, ids);
        });
    }

    /** Below zero when there is no such group. */
    private static long groupId(SqlSession session, CaseGroup group) {
        if (group.dimension() == null || group.key().equals(MeasureCounts.NO_GROUP)) {
            return 0;
        }
        var id = mapper(session).selectGroupId(group.dimension(), group.key());
        return id == null ? -1 : id;
    }

    /** Filed and closed cases of each day that had some. */
    public List<MonthMapper.DayCounts> byDay(MonthQuestion question) {
        return reading.read(session -> {
            var rolled = rolled(session, question);
            if (rolled == null) {
                return countDays(session, question);
            }
            var whole = mapper(session).selectRolledDays(rolled);
            return !rolled.edgeFrom().isBefore(question.until())
                    ? whole
                    : Stream.concat(whole.stream(),
                            countDays(session, new MonthQuestion(rolled.edgeFrom(), question.until())).stream())
                            .toList();
        });
    }

    private List<MonthMapper.DayCounts> countDays(SqlSession session, MonthQuestion question) {
        var days = Stream.iterate(LocalDate.ofInstant(question.from(), zone),
                day -> startOf(day).isBefore(question.until()), day -> day.plusDays(1))
                .map(day -> new MonthMapper.Day(day, startOf(day.plusDays(1)))).toList();
        return mapper(session).countDays(question, days);
    }

    /** The unit grids with the most reports, most first. */
    public List<MonthMapper.HotGrid> hotGrids(MonthQuestion question, int most) {
        return reading.read(session -> mapper(session)
                .selectBusiestGrids(question, most, rolled(session, question)).stream().map(busy -> {
                    var grid = mapper(session).selectGridTitle(question, busy.id());
                    return new MonthMapper.HotGrid(grid.code(), grid.street(), busy.reported(), grid.open(),
                            grid.topCategory());
                }).toList());
    }

    /** What cannot be right among the cases reported in the period, most frequent first. */
    public List<MonthMapper.FindingCount> findings(MonthQuestion question) {
        return reading.read(session -> mapper(session).countFindings(question));
    }

    /** How many cases reported in the period bear a finding. */
    public long flagged(MonthQuestion question) {
        return reading.read(session -> mapper(session).countFlagged(question));
    }

    /** What came of the calls to reporters whose cases were closed in the period, as of its end. */
    public CallBackCounts callBacks(MonthQuestion question) {
        return CallBackCounts.total(callBacksByDepartment(question));
    }

    /** The same by the unit that had the case last, by its code; units that owe no call are not there. */
    public List<CallBackCounts> callBacksByDepartment(MonthQuestion question) {
        return reading.read(session -> mapper(session).countCallBacks(question));
    }

    /** When the first case of the record was reported. */
    public Optional<Instant> firstReport() {
        return Optional.ofNullable(reading.read(session -> mapper(session).selectFirstReport()));
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    private static MonthMapper mapper(SqlSession session) {
        return session.getMapper(MonthMapper.class);
    }
}
