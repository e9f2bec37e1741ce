package org.gridlight.client.scores;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.gridlight.client.tasks.Tasks;
import org.gridlight.model.measures.CountedCase;
import org.gridlight.model.measures.CountedMeasure;
import org.gridlight.model.measures.MonthLights;
import org.gridlight.model.score.Assessed;
import org.gridlight.model.score.ScoreTemplate;
import org.gridlight.model.score.ScoredUnit;
import org.gridlight.model.score.TemplateFile;
import org.gridlight.model.words.Words;

/** Between the record and the sheet on the screen: counts off the FX thread, chooses on it. On the FX thread. */
final class ScoresMediator implements AutoCloseable {
    /** As many as a pane shows without being a report; the number says how many there are. */
    static final int MOST_CASES = 200;

    private static final String STANDARD = "system";

    private final ScoresRecord record;
    private final Tasks tasks;
    private final Words words;
    private final Screen screen;
    private final List<ScoreTemplate> templates = TemplateFile.shippedFor(Assessed.DEPARTMENT);
    private ScoresState state;
    private CountedMeasure listed;
    private Tasks.Running counting = () -> {};
    private Tasks.Running listing = () -> {};

    /** What the view shows. */
    interface Screen {
        /** Counting has begun. */
        void counting();

        /** There is no case in the record. */
        void nothing();

        void show(ScoresState state);

        /** The chosen cell has changed; @param sheet it stands in */
        void showCell(Sheet sheet, ScoredUnit unit, CellExplanation explanation, Trend trend);

        /** @param all how many there are; the list may be shorter */
        void showCases(CountedMeasure measure, List<CountedCase> cases, long all);

        void casesFailed(Exception failure);

        /** No cases stand behind the number, but a person who gave it. */
        void showLine(ScoredMonth month, ScoredUnit unit, SheetColumn line);

        /** No cases stand behind the number, but the record of lights. */
        void showLights(MonthLights lights);

        void failed(Exception failure);
    }

    ScoresMediator(ScoresRecord record, Tasks tasks, Words words, Screen screen) {
        this.record = record;
        this.tasks = tasks;
        this.words = words;
        this.screen = screen;
        this.state = ScoresState.start(TemplateFile.shipped(STANDARD));
    }

    List<ScoreTemplate> templates() {
        return templates;
    }

    ScoresState state() {
        return state;
    }

    /** Looks which months there are and counts the latest. Again later it counts the chosen one anew. */
    void refresh() {
        screen.counting();
        tasks.run("scores-months", record::months, found -> {
            state = state.withMonths(found);
            if (state.month() == null) {
                screen.nothing();
            } else {
                count();
            }
        }, screen::failed);
    }

    /** This month and the one before it first: they make the sheet. The others only bend a line. */
    private void count() {
        counting.cancel();
        var month = state.month();
        var template = state.template();
        var both = reached(Stream.of(month, month.minusMonths(1)));
        counting = tasks.run("scores-month", () -> read(both, template), counted -> {
            state = state.withCounts(counted);
            show();
            countEarlier(month);
        }, screen::failed);
    }

    private void countEarlier(YearMonth month) {
        var template = state.template();
        var earlier = reached(Stream.iterate(month.minusMonths(2), one -> one.minusMonths(1))
                .limit(Trend.MONTHS - 2L).filter(one -> !state.known().containsKey(one)));
        counting = tasks.run("scores-trend", () -> read(earlier, template), counted -> {
            if (!counted.isEmpty()) {
                state = state.withCounts(counted);
                showCell(false);
            }
        }, screen::failed);
    }

    /** Off the FX thread; what it needs of the state is given to it. */
    private List<ScoredMonth> read(List<YearMonth> months, ScoreTemplate template) {
        return months.stream().map(month -> record.scored(month, template)).toList();
    }

    private List<YearMonth> reached(Stream<YearMonth> wanted) {
        return wanted.filter(state.months()::contains).toList();
    }

    void choose(YearMonth month) {
        if (!month.equals(state.month())) {
            state = state.withMonth(month);
            screen.counting();
            count();
        }
    }

    /** What was counted is scored anew; the record is asked only for what people scored by those rules. */
    void choose(ScoreTemplate template) {
        counting.cancel();
        if (state.counts().isEmpty()) {
            state = state.withTemplate(template, List.of());
            if (state.month() != null) {
                count();
            }
            return;
        }
        var known = List.copyOf(state.known().values());
        counting = tasks.run("scores-template",
                () -> known.stream().map(one -> record.scored(one.units(), template)).toList(), scored -> {
                    state = state.withTemplate(template, scored);
                    show();
                    countEarlier(state.month());
                }, screen::failed);
    }

    void chooseGroup(String group) {
        state = state.withGroup(group);
        show();
    }

    /** A cell that cannot be explained chooses the total of its unit. */
    void choose(String unit, String column) {
        var sheet = state.sheet(words);
        var explained = sheet.flatMap(one -> one.column(column)).filter(SheetColumn::isExplained).isPresent();
        state = state.withCell(unit, explained ? column : SheetColumn.TOTAL);
        screen.show(state);
        showCell();
    }

    private void show() {
        var sheet = state.sheet(words);
        if (sheet.isPresent() && sheet.get().unit(state.unit()).isEmpty() && !sheet.get().units().isEmpty()) {
            state = state.withCell(sheet.get().units().getFirst().key(), state.column());
        }
        screen.show(state);
        showCell();
    }

    private void showCell() {
        showCell(true);
    }

    /** @param anew whether another number is shown, whose cases are not listed yet */
    private void showCell(boolean anew) {
        state.sheet(words).ifPresent(sheet -> sheet.unit(state.unit()).ifPresent(unit -> sheet.column(state.column())
                .ifPresent(column -> {
                    var units = state.counts().orElseThrow();
                    var explanation = CellExplanation.of(sheet, unit, units.byKey().get(unit.key()),
                            units.lights().of(unit.key()), column, words);
                    screen.showCell(sheet, unit, explanation, state.trend(sheet.template().group().zh()));
                    if (column.band() == SheetColumn.Band.MANUAL) {
                        listing.cancel();
                        listed = null;
                        screen.showLine(state.scored().orElseThrow(), unit, column);
                    } else if (anew && explanation.list() != null) {
                        list(explanation.list());
                    } else if (anew && explanation.lights()) {
                        listing.cancel();
                        listed = null;
                        screen.showLights(units.lights());
                    }
                })));
    }

    /** Lists the cases behind a number of the chosen unit. */
    void list(CountedMeasure measure) {
        listing.cancel();
        listed = measure;
        var unit = state.unit();
        var units = state.counts().orElseThrow();
        long all = units.count(unit, measure);
        listing = tasks.run("scores-cases", () -> record.cases(measure, units.question(), unit, MOST_CASES),
                cases -> screen.showCases(measure, cases, all), screen::casesFailed);
    }

    CountedMeasure listed() {
        return listed;
    }

    @Override
    public void close() {
        counting.cancel();
        listing.cancel();
    }
}
