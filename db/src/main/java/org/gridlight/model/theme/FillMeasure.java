package org.gridlight.model.theme;

import org.gridlight.model.measures.Measure;
import org.gridlight.model.measures.MonthMeasure;
import org.gridlight.model.words.Words;

/**
 * What a thematic map shows (专题图). Live ones are counted from the open cases of the seat; the others from the record, by
 * the predicates of {@link MonthMeasure} and {@link Measure} and nothing else. Shares are those of the shipped score
 * templates.
 */
public enum FillMeasure {
    /** Open cases whose clock runs (在办). */
    OPEN(Source.LIVE, ValueKind.COUNT),
    /** Of them those under a red light (超期). */
    OVERDUE(Source.LIVE, ValueKind.COUNT),
    /** Of them those under a yellow light (临期). */
    NEAR_DUE(Source.LIVE, ValueKind.COUNT),
    /** Suspended cases (挂账件). */
    SUSPENDED(Source.LIVE, ValueKind.COUNT),
    /** How long the case is overdue that is so for longest, in hours of the clock on the wall. */
    LONGEST_OVERDUE(Source.LIVE, ValueKind.HOURS),
    REPORTED(MonthMeasure.REPORTED),
    FILED(MonthMeasure.FILED),
    SHOULD_CLOSE(MonthMeasure.SHOULD_CLOSE),
    CLOSED(MonthMeasure.CLOSED),
    CLOSED_ON_TIME(MonthMeasure.CLOSED_ON_TIME),
    CLOSED_OVERDUE(MonthMeasure.CLOSED_OVERDUE),
    BACKLOG(MonthMeasure.BACKLOG),
    NOT_ON_TIME(MonthMeasure.NOT_ON_TIME),
    CARRIED_OVER(MonthMeasure.CARRIED_OVER),
    EXTENDED(MonthMeasure.EXTENDED),
    REWORKED(MonthMeasure.REWORKED),
    EXEMPT(MonthMeasure.EXEMPT),
    FORCED_CLOSED(MonthMeasure.FORCED_CLOSED),
    CLOSE_RATE(MonthMeasure.CLOSED, MonthMeasure.SHOULD_CLOSE),
    ON_TIME_RATE(MonthMeasure.CLOSED_ON_TIME, MonthMeasure.SHOULD_CLOSE),
    OVERDUE_RATE(MonthMeasure.CLOSED_OVERDUE, MonthMeasure.SHOULD_CLOSE),
    EXTENSION_RATE(MonthMeasure.EXTENDED, MonthMeasure.SHOULD_CLOSE),
    REWORK_RATE(MonthMeasure.REWORKED, MonthMeasure.SHOULD_CLOSE),
    /** Of those reported in the period: closed by now (其中已结案). */
    REPORTED_CLOSED(Measure.CLOSED),
    /** Of those reported in the period: open and not yet due. */
    REPORTED_OPEN(Measure.OPEN_ON_TIME),
    /** Of those reported in the period: open and overdue. */
    REPORTED_OVERDUE(Measure.OPEN_OVERDUE);

    /** Where its numbers come from. */
    public enum Source {
        /** The open cases of the seat, as they are now. */
        LIVE,
        /** What happened in a period. */
        PERIOD,
        /** What became of the cases reported in a period. */
        REPORTS
    }

    private final Source source;
    private final ValueKind kind;
    private final MonthMeasure month;
    private final MonthMeasure among;
    private final Measure reports;

    FillMeasure(Source source, ValueKind kind) {
        this(source, kind, null, null, null);
    }

    FillMeasure(MonthMeasure month) {
        this(Source.PERIOD, ValueKind.COUNT, month, null, null);
    }

    FillMeasure(MonthMeasure part, MonthMeasure among) {
        this(Source.PERIOD, ValueKind.PERCENT, part, among, null);
    }

    FillMeasure(Measure reports) {
        this(Source.REPORTS, ValueKind.COUNT, null, null, reports);
    }

    FillMeasure(Source source, ValueKind kind, MonthMeasure month, MonthMeasure among, Measure reports) {
        this.source = source;
        this.kind = kind;
        this.month = month;
        this.among = among;
        this.reports = reports;
    }

    public Source source() {
        return source;
    }

    public boolean isLive() {
        return source == Source.LIVE;
    }

    /** What its values are when they are not counted a square kilometre. */
    public ValueKind kind() {
        return kind;
    }

    /** What is counted of a period; null for others. Of a share the part. */
    public MonthMeasure month() {
        return month;
    }

    /** Of how many a share is taken; null for what is no share. */
    public MonthMeasure among() {
        return among;
    }

    /** What is counted of the cases reported in a period; null for others. */
    public Measure reports() {
        return reports;
    }

    /** Whether it may be shown a square kilometre. */
    public boolean hasDensity() {
        return kind == ValueKind.COUNT;
    }

    /** Whether it tells of what is late: only then the map is red. */
    public boolean isOfOverdue() {
        return switch (this) {
            case OVERDUE, LONGEST_OVERDUE, CLOSED_OVERDUE, BACKLOG, NOT_ON_TIME, CARRIED_OVER, OVERDUE_RATE,
                    REPORTED_OVERDUE ->
                true;
            default -> false;
        };
    }

    /** The measure nearest to it that is counted of a period; itself when it is one. */
    public FillMeasure inPeriod() {
        return switch (this) {
            case OPEN, NEAR_DUE, SUSPENDED -> REPORTED;
            case OVERDUE, LONGEST_OVERDUE -> CLOSED_OVERDUE;
            default -> this;
        };
    }

    /** The measure nearest to it that is of now; itself when it is one. */
    public FillMeasure now() {
        return isLive() ? this : isOfOverdue() ? OVERDUE : OPEN;
    }

    /** What it is called. */
    public String name(Words words) {
        return words.say("fill.measure." + name());
    }
}
