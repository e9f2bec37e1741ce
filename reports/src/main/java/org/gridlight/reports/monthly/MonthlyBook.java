package org.gridlight.reports.monthly;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.gridlight.model.assessment.BookText;
import org.gridlight.model.measures.Anomaly;
import org.gridlight.model.score.ScoreTable;

/**
 * Everything the monthly book says, as numbers and names. Sentences, shares and rates are made of it when it is
 * printed. Empty lists print 「本期无」, an empty optional part is left out.
 *
 * @param issue       head and state of the book
 * @param overview    the figures of the month and those it is compared with
 * @param sources     reports by source, as they are to be printed
 * @param days        filed and closed by day of the month
 * @param areas       one table a level: streets, communities, grids
 * @param hotGrids    unit grids with the most reports, most first
 * @param departments handling units, in the order of print
 * @param carriedOver how many of the cases to be closed were overdue from earlier months; empty = not counted apart
 * @param scores      one ranked table a group
 * @param categories  reports by category, most first; the book prints ten and the rest as one
 * @param quality     what is doubtful in the record itself
 * @param rules       how each figure is counted (统计口径)
 * @param unitSheets  whether one score sheet a unit is bound in at the end
 * @param closing     whom it goes to and who answers for it
 * @param remarks     what stands out and what an editor wrote; empty in books that were kept before there was any
 */
public record MonthlyBook(Issue issue, Overview overview, List<NamedCount> sources, List<Day> days,
        List<AreaTable> areas, List<HotGrid> hotGrids, List<Department> departments, OptionalLong carriedOver,
        List<ScoreTable> scores, List<NamedCount> categories, Quality quality, List<CountingRule> rules,
        boolean unitSheets, Closing closing, Optional<Remarks> remarks) {
    /** Without remarks. */
    public MonthlyBook(Issue issue, Overview overview, List<NamedCount> sources, List<Day> days, List<AreaTable> areas,
            List<HotGrid> hotGrids, List<Department> departments, OptionalLong carriedOver, List<ScoreTable> scores,
            List<NamedCount> categories, Quality quality, List<CountingRule> rules, boolean unitSheets,
            Closing closing) {
        this(issue, overview, sources, days, areas, hotGrids, departments, carriedOver, scores, categories, quality,
                rules, unitSheets, closing, Optional.empty());
    }

    public MonthlyBook {
        sources = List.copyOf(sources);
        days = List.copyOf(days);
        areas = List.copyOf(areas);
        hotGrids = List.copyOf(hotGrids);
        departments = List.copyOf(departments);
        scores = List.copyOf(scores);
        categories = List.copyOf(categories);
        rules = List.copyOf(rules);
        remarks = Objects.requireNonNullElse(remarks, Optional.empty());
    }

    /** The same figures as another edition. */
    MonthlyBook in(Issue.Edition edition) {
        return new MonthlyBook(issue.in(edition), overview, sources, days, areas, hotGrids, departments, carriedOver,
                scores, categories, quality, rules, unitSheets, closing, remarks);
    }

    /** The same figures with remarks. */
    MonthlyBook with(Remarks some) {
        return new MonthlyBook(issue, overview, sources, days, areas, hotGrids, departments, carriedOver, scores,
                categories, quality, rules, unitSheets, closing, Optional.of(some));
    }

    /**
     * Beside the figures.
     *
     * @param anomalies what stands out (异常提示); none: nothing does
     * @param texts     paragraphs that an editor wrote in place of the computed ones (编者改写)
     */
    public record Remarks(List<Anomaly> anomalies, List<BookText> texts) {
        public Remarks {
            anomalies = List.copyOf(anomalies);
            texts = List.copyOf(texts);
        }
    }

    /** Something that was counted. */
    public record NamedCount(String name, long count) {}

    /** One day of the month. */
    public record Day(LocalDate date, long filed, long closed) {}

    /**
     * The month and, where the record reaches back so far, the months it is compared with.
     *
     * @param previousMonth     the month before
     * @param sameMonthLastYear the same month a year before
     */
    public record Overview(MonthFigures month, Optional<MonthFigures> previousMonth,
            Optional<MonthFigures> sameMonthLastYear) {}

    /**
     * The areas of one level.
     *
     * @param level what they are called: 街道, 社区, 网格
     * @param areas in the order of print
     */
    public record AreaTable(String level, List<Area> areas) {
        public AreaTable {
            areas = List.copyOf(areas);
        }
    }

    /**
     * One area.
     *
     * @param closedOnTime of those closed; empty = no deadlines were known
     * @param isArea false for the row of what lies in no area: it is summed, never counted or named as one
     */
    public record Area(String name, long reported, long filed, long shouldClose, long closed,
            OptionalLong closedOnTime, boolean isArea) {
        /** An area of the level, not the row of what lies in none. */
        public Area(String name, long reported, long filed, long shouldClose, long closed, OptionalLong closedOnTime) {
            this(name, reported, filed, shouldClose, closed, closedOnTime, true);
        }
    }

    /**
     * A unit grid with many reports.
     *
     * @param code        its code
     * @param area        where it lies
     * @param reported    reports in the month
     * @param open        of them not closed yet
     * @param topCategory what was reported most
     */
    public record HotGrid(String code, String area, long reported, long open, String topCategory) {}

    /**
     * One handling unit (处置单位).
     *
     * @param backlog cases it has not closed (积压案件)
     * @param isUnit false for the row of cases without a unit: it is summed, never counted or named as one
     */
    public record Department(String name, long shouldClose, long closed, long backlog, boolean isUnit) {
        /** A unit, not the row of what no unit has. */
        public Department(String name, long shouldClose, long closed, long backlog) {
            this(name, shouldClose, closed, backlog, true);
        }
    }

    /**
     * Rows of the record that cannot be right. They are counted and listed, never mended in silence.
     *
     * @param rows    how many rows are flagged
     * @param reasons how many for each reason; one row may have several
     */
    public record Quality(long rows, List<NamedCount> reasons) {
        public Quality {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * How a figure is counted.
     *
     * @param name what is counted
     * @param rule the rule in one sentence
     */
    public record CountingRule(String name, String rule) {}
}
