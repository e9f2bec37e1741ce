package org.gridlight.db.bulletin;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.ibatis.session.SqlSession;
import org.gridlight.db.Reading;
import org.gridlight.db.bulletin.BulletinMapper.NoticeRow;
import org.gridlight.db.bulletin.BulletinMapper.RedRow;
import org.gridlight.db.bulletin.BulletinMapper.UnitRow;
import org.gridlight.db.measures.MonthStore;
import org.gridlight.db.meeting.MeetingStore;
import org.gridlight.model.bulletin.BulletinWeek;
import org.gridlight.model.bulletin.WeekFigures;
import org.gridlight.model.bulletin.WeekFigures.CampaignWeek;
import org.gridlight.model.bulletin.WeekFigures.DueMatter;
import org.gridlight.model.bulletin.WeekFigures.RedUnit;
import org.gridlight.model.bulletin.WeekFigures.UnitWeek;
import org.gridlight.model.measures.MonthCounts;
import org.gridlight.model.measures.MonthQuestion;

/** Counts the week of the bulletin (周通报). Holds no state; safe for use by many threads. Every call may block for seconds. */
public final class BulletinStore {
    /** Nobody reads a longer list on paper. */
    private static final int MOST_DUE = 100;
    private static final int RATE_DIGITS = 6;

    private final Reading reading;
    private final ZoneId zone;

    /** @param zone the centre's zone, in which a week begins and ends */
    public BulletinStore(Reading reading, ZoneId zone) {
        this.reading = reading;
        this.zone = zone;
    }

    /** The figures of a week; of the running one until now. @param now the moment of counting, after the week began */
    public WeekFigures of(BulletinWeek week, Instant now) {
        var from = week.begin(zone);
        var until = now.isBefore(week.end(zone)) ? now : week.end(zone);
        var rates = rates(new MonthQuestion(from, until));
        return reading.read(session -> {
            var mapper = session.getMapper(BulletinMapper.class);
            var rows = mapper.selectUnits(week.last().begin(zone), from, until);
            var red = mapper.selectRed(from, until).stream().collect(Collectors.toMap(RedRow::unitId, row -> row));
            int sentUp = mapper.countSentUp(until);
            int open = rows.stream().mapToInt(UnitRow::open).sum();
            return new WeekFigures(week, until, rows.stream().mapToInt(UnitRow::closed).sum(), open - sentUp, sentUp,
                    rows.stream().map(row -> unit(row, rates, red)).toList(), redUnits(session, week, rows, red),
                    due(session, week), campaigns(mapper, from, until));
        });
    }

    /** By the code of the unit. */
    private Map<String, BigDecimal> rates(MonthQuestion question) {
        return new MonthStore(reading, zone).byDepartment(question).stream().filter(unit -> unit.shouldClose() > 0)
                .collect(Collectors.toMap(MonthCounts::key, unit -> BigDecimal.valueOf(unit.closed())
                        .divide(BigDecimal.valueOf(unit.shouldClose()), RATE_DIGITS, RoundingMode.HALF_UP)));
    }

    private static UnitWeek unit(UnitRow row, Map<String, BigDecimal> rates, Map<Long, RedRow> red) {
        return new UnitWeek(row.unitId(), row.name(), row.dispatched(), row.closed(), row.open(), row.overdue(),
                Optional.ofNullable(row.code()).map(rates::get),
                Optional.ofNullable(red.get(row.unitId())).map(RedRow::times).orElse(0), row.oldestDue(),
                row.closedBefore());
    }

    /** Whoever turned red or was given a notice; how far the last notice is. */
    private static List<RedUnit> redUnits(SqlSession session, BulletinWeek week, List<UnitRow> rows,
            Map<Long, RedRow> red) {
        var last = new LinkedHashMap<Long, NoticeRow>();
        session.getMapper(BulletinMapper.class).selectNotices(week.from(), week.to())
                .forEach(notice -> last.put(notice.unitId(), notice));
        var units = rows.stream().collect(Collectors.toMap(UnitRow::unitId, row -> row));
        return Stream.concat(red.values().stream().map(RedRow::unitId), last.keySet().stream()).distinct().map(id -> {
            var notice = last.get(id);
            var unit = units.get(id);
            return new RedUnit(id, notice == null ? red.get(id).name() : notice.name(),
                    unit == null ? 0 : unit.overdue(), unit == null ? null : unit.oldestDue(),
                    notice == null ? null : notice.state(), notice != null && notice.late());
        }).sorted(Comparator.comparing(RedUnit::oldestDue, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(RedUnit::unitId)).toList();
    }

    /** Demands and decisions of meetings together, the one that is due first before the others. */
    private List<DueMatter> due(SqlSession session, BulletinWeek week) {
        var from = week.end(zone);
        var to = week.next().end(zone);
        var demands = session.getMapper(BulletinMapper.class).selectDue(from, to, MOST_DUE).stream()
                .map(row -> new DueMatter(row.number(), false, row.place() + row.category(), row.unit(), row.due()));
        var decisions = MeetingStore.decisionsDue(session, from, to).stream()
                .map(item -> new DueMatter(item.meetingNumber() == null ? item.caseNumber() : item.meetingNumber(),
                        true, item.decision(), item.lead(), item.due()));
        return Stream.concat(demands, decisions).sorted(Comparator.comparing(DueMatter::due)).limit(MOST_DUE).toList();
    }

    private List<CampaignWeek> campaigns(BulletinMapper mapper, Instant from, Instant until) {
        return mapper.selectCampaigns(from, until).stream().map(row -> new CampaignWeek(row.name(),
                LocalDate.ofInstant(row.opened(), zone), row.points(), row.struckOff())).toList();
    }
}
