package org.gridlight.client.scores;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gridlight.client.look.Choice;
import org.gridlight.client.look.Icon;
import org.gridlight.client.look.LoadingBars;
import org.gridlight.client.look.Parts;
import org.gridlight.client.look.StateCard;
import org.gridlight.client.reports.ReportsSection;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.seat.SectionName;
import org.gridlight.model.assessment.MonthState;
import org.gridlight.model.measures.CountedCase;
import org.gridlight.model.measures.CountedMeasure;
import org.gridlight.model.measures.MonthLights;
import org.gridlight.model.score.ScoreTable;
import org.gridlight.model.score.ScoreTemplate;
import org.gridlight.model.score.ScoredUnit;
import org.gridlight.model.words.Words;
import org.gridlight.reports.monthly.MonthlyRecord;
import org.gridlight.reports.monthly.ScoreNotes;

/** The section of scores: what is chosen above, the matrix, the formula below it, the explanation beside it. */
final class ScoresView extends BorderPane implements ScoresMediator.Screen, AssessmentActs.Outcome {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final String DIVIDER = "scores-divider";
    private static final double USUAL_DIVIDER = 0.765;
    private static final double LEAST_SIDE = 286;
    private static final double LEAST_SHEET = 520;

    private final Seat seat;
    private final Words words;
    private final ZoneId zone;
    private final ScoresMediator mediator;
    private final Choice<YearMonth> month;
    private final Choice<String> group;
    private final Choice<ScoreTemplate> template;
    private final HBox state = Parts.row(8);
    private final MatrixTable matrix;
    private final VBox strip = new VBox(4);
    private final ExplanationPane explanation;
    private final AssessmentActs acts;
    private final LineScoring scoring;
    private final MonthSteps steps;
    private final StackPane work = new StackPane();
    private final SplitPane split;
    private List<ScoreTable> groups = List.of();

    ScoresView(Seat seat) {
        this.seat = seat;
        this.words = seat.words();
        this.zone = seat.centre().zone();
        this.mediator = new ScoresMediator(new ScoresRecord(seat.database().patiently(), zone, seat.clock()),
                seat.tasks(), words,
                this);
        this.month = new Choice<>(words.say("score.period"), this::named, mediator::choose);
        this.group = new Choice<>(words.say("score.group"), this::groupNamed, mediator::chooseGroup);
        this.template = new Choice<>(words.say("scores.template"), this::named, mediator::choose);
        this.matrix = new MatrixTable(words, seat.look(), mediator::choose);
        this.explanation = new ExplanationPane(words, zone, seat.look(), mediator::list, this::showRecord,
                seat.navigation()::openCase);
        this.acts = new AssessmentActs(seat, this);
        this.scoring = new LineScoring(seat, acts);
        this.steps = new MonthSteps(seat, acts);
        getStyleClass().add("pane");
        var print = Parts.button(words.say("scores.inBook"), "F12", this::showBook);
        var bar = Parts.row(8, month, group, template, state, Parts.spring(), steps, print);
        bar.getStyleClass().add("toolbar");
        setTop(bar);
        strip.getStyleClass().addAll("pane2", "line-top", "formula-strip");
        var sheet = new BorderPane(matrix);
        sheet.setBottom(strip);
        sheet.setMinWidth(LEAST_SHEET);
        explanation.setMinWidth(LEAST_SIDE);
        split = new SplitPane(sheet, explanation);
        split.setDividerPositions(seat.memory().number(DIVIDER, USUAL_DIVIDER));
        split.getDividers().getFirst().positionProperty().addListener((value, before, now) -> seat.memory()
                .remember(DIVIDER, Double.toString(now.doubleValue())));
        SplitPane.setResizableWithParent(explanation, false);
        setCenter(work);
    }

    /** The monthly book has this sheet on paper. */
    void showBook() {
        if (mediator.state().month() != null) {
            seat.memory().remember(ReportsSection.MONTH, mediator.state().month().toString());
        }
        seat.navigation().show(SectionName.REPORTS);
    }

    /** How the light of the chosen unit stood in the month. */
    private void showRecord() {
        var now = mediator.state();
        now.counts().flatMap(units -> units.lights().of(now.unit()))
                .ifPresent(time -> seat.navigation().showLightRecord(time.unitId(),
                        now.sheet(words).flatMap(sheet -> sheet.unit(now.unit())).map(ScoredUnit::name).orElse(""),
                        now.month()));
    }

    ScoresMediator mediator() {
        return mediator;
    }

    private String named(YearMonth one) {
        return words.say("book.month", one.getYear(), one.getMonthValue());
    }

    private String named(ScoreTemplate one) {
        return words.say("scores.templateNamed", one.title().in(words), one.version());
    }

    private String groupNamed(String name) {
        return groups.stream().filter(table -> table.template().group().zh().equals(name)).findFirst()
                .map(table -> words.say("scores.groupNamed", name, table.units().size())).orElse(name);
    }

    @Override
    public void counting() {
        if (work.getChildren().isEmpty()) {
            work.getChildren().setAll(new LoadingBars(6));
        }
        work.setDisable(false);
        state.getChildren().setAll(Parts.whole(words.say("scores.counting"), "text-caption", "t3"));
    }

    @Override
    public void nothing() {
        state.getChildren().clear();
        work.getChildren().setAll(new StateCard(Icon.DOCUMENT, "t3", words.say("scores.nothing"),
                List.of(words.say("scores.nothing.todo"))));
    }

    @Override
    public void failed(Exception failure) {
        state.getChildren().clear();
        work.getChildren().setAll(new StateCard(Icon.WARNING, "yellow", words.say("scores.failed"),
                List.of(seat.told(failure), words.say("shell.section.others")),
                Parts.button(words.say("shell.section.again"), mediator::refresh, "primary")));
    }

    @Override
    public void show(ScoresState now) {
        groups = now.groups();
        month.show(now.months(), now.month());
        template.show(mediator.templates(), chosen(now));
        var sheet = now.sheet(words);
        if (sheet.isEmpty()) {
            group.show(List.of(), null);
            work.getChildren().setAll(new StateCard(Icon.INFO, "t3", words.say("scores.noGroup"),
                    List.of(words.say("scores.noGroup.todo"))));
            return;
        }
        group.show(groups.stream().map(table -> table.template().group().zh()).toList(),
                sheet.get().template().group().zh());
        showState(now);
        matrix.show(sheet.get(), now.unit(), now.column());
        showStrip(now, sheet.get());
        if (!work.getChildren().contains(split)) {
            work.getChildren().setAll(split);
        }
    }

    /** The one of the list: templates of a group bear the group's name. */
    private ScoreTemplate chosen(ScoresState now) {
        return mediator.templates().stream().filter(one -> one.name().equals(now.template().name())).findFirst()
                .orElse(null);
    }

    private void showState(ScoresState now) {
        now.scored().ifPresent(scored -> {
            state.getChildren().setAll(steps.tag(scored),
                    Parts.whole(words.say("scores.asOf", moment(scored.units().question().until())), "text-caption",
                            "t2"));
            steps.show(scored);
        });
    }

    /** Midnight is the end of a day and not the beginning of the next. */
    private String moment(Instant at) {
        var local = at.atZone(zone);
        return local.toLocalTime().toSecondOfDay() == 0
                ? local.toLocalDate().minusDays(1) + " 24:00"
                : MINUTE.format(local);
    }

    private void showStrip(ScoresState now, Sheet sheet) {
        strip.getChildren().clear();
        // Who is not ranked, and why, stands at each of them.
        new ScoreNotes(words).rules(sheet.table()).forEach(line -> strip.getChildren().add(note(line)));
        now.counts().ifPresent(units -> strip.getChildren().addAll(
                note(words.say("score.shouldClose") + " = " + words.say("monthly.rule.shouldClose")),
                Parts.row(16, quiet(words.say("book.basis", MonthlyRecord.RULES_VERSION)),
                        quiet(words.say("scores.asOf", moment(units.question().until()))),
                        Parts.whole(words.say(edition(now)), "text-caption", "strong"))));
    }

    private static String edition(ScoresState now) {
        return now.scored().filter(scored -> scored.state() == MonthState.LOCKED).isPresent()
                ? "monthly.final"
                : "monthly.draftShort";
    }

    private static Label quiet(String text) {
        return Parts.whole(text, "text-caption", "t2");
    }

    private static Label note(String text) {
        var line = Parts.text(text, "text-caption", "t2");
        line.setWrapText(true);
        line.setMinHeight(Label.USE_PREF_SIZE);
        return line;
    }

    @Override
    public void showCell(Sheet sheet, ScoredUnit unit, CellExplanation explained, Trend trend) {
        mediator.state().counts().ifPresent(units -> explanation.show(sheet, unit, explained, trend,
                units.question().until()));
    }

    @Override
    public void showCases(CountedMeasure measure, List<CountedCase> cases, long all) {
        explanation.showCases(measure, cases, all);
    }

    @Override
    public void showLights(MonthLights lights) {
        explanation.showLights(lights);
    }

    @Override
    public void showLine(ScoredMonth scored, ScoredUnit unit, SheetColumn line) {
        var rules = scored.tables().getFirst().template();
        rules.given(line.key()).ifPresent(one -> {
            scoring.show(scored, unit, one);
            explanation.showLine("", scoring);
        });
    }

    /** A wish is on record: the month is read again. */
    @Override
    public void done() {
        scoring.sent();
        mediator.refresh();
    }

    @Override
    public void refused(Exception why) {
        scoring.tell(seat.told(why));
        steps.tell(seat.told(why));
    }

    LineScoring scoring() {
        return scoring;
    }

    @Override
    public void casesFailed(Exception failure) {
        explanation.casesFailed(seat.told(failure));
    }
}
