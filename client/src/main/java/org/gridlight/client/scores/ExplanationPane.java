package org.gridlight.client.scores;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.time.ZoneId;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gridlight.client.look.Icon;
import org.gridlight.client.look.Look;
import org.gridlight.client.look.Parts;
import org.gridlight.client.look.StateCard;
import org.gridlight.client.measures.CountedCaseList;
import org.gridlight.model.measures.CountedCase;
import org.gridlight.model.measures.CountedMeasure;
import org.gridlight.model.measures.MonthLights;
import org.gridlight.model.score.ScoredUnit;
import org.gridlight.model.words.Words;

/** Beside the sheet: how the chosen number came about, the cases behind it, its last months. On the FX thread. */
final class ExplanationPane extends VBox {
    private static final double DEEPER = 16;
    private static final double TREND = 176;

    private final Words words;
    private final Consumer<CountedMeasure> list;
    private final Runnable record;
    private final DateTimeFormatter minute;
    private final Label unitName = Parts.text("", "text-head");
    private final Label readOnly;
    private final Label columnName = Parts.text("", "text-dense", "t2");
    private final VBox formula = new VBox(4);
    private final Label casesHead = Parts.text("", "text-head");
    private final Label casesCount = Parts.whole("", "text-caption", "t3");
    private final CountedCaseList cases;
    private final Label trendAbout = Parts.text("", "text-caption", "t3");
    private final TrendChart trend;
    private Instant until = Instant.EPOCH;
    private CountedMeasure listed;
    private List<CellExplanation.Part> parts = List.of();

    /**
     * @param list   is told whose cases a person wants to see
     * @param record opens the record of the lights of the unit
     * @param open   is told the case he wants to see
     */
    ExplanationPane(Words words, ZoneId zone, ObservableValue<Look> look, Consumer<CountedMeasure> list,
            Runnable record, LongConsumer open) {
        this.words = words;
        this.list = list;
        this.record = record;
        this.minute = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(zone);
        this.cases = new CountedCaseList(words, zone, open);
        this.trend = new TrendChart(look, words);
        this.readOnly = Parts.whole(words.say("scores.readOnly"), "text-caption", "t3");
        getStyleClass().add("pane");
        var head = Parts.row(8, unitName, columnName, Parts.spring(),
                readOnly);
        head.getStyleClass().addAll("pane-head", "hair-bottom");
        formula.getStyleClass().add("block");
        var casesTitle = Parts.row(8, casesHead, casesCount);
        casesTitle.getStyleClass().addAll("pane-head", "hair-top", "hair-bottom");
        VBox.setVgrow(cases, Priority.ALWAYS);
        var trendHead = Parts.row(8, Parts.text(words.say("scores.sixMonths"), "text-head"), trendAbout);
        trendHead.getStyleClass().addAll("pane-head", "hair-top");
        trend.node().setPrefHeight(TREND);
        trend.node().setMinHeight(TREND);
        getChildren().setAll(head, formula, casesTitle, cases, trendHead, trend.node());
    }

    /** @param asOf the moment as of which was counted */
    void show(Sheet sheet, ScoredUnit unit, CellExplanation explanation, Trend months, Instant asOf) {
        until = asOf;
        unitName.setText(unit.name());
        columnName.setText(explanation.title());
        readOnly.setVisible(true);
        parts = explanation.parts();
        showFormula(sheet, unit, explanation);
        trendAbout.setText(words.say(months.points().isEmpty() ? "scores.trendNone" : "scores.trendAbout",
                explanation.title()));
        boolean rate = explanation.result().endsWith("%");
        trend.show(months, rate);
    }

    private void showFormula(Sheet sheet, ScoredUnit unit, CellExplanation explanation) {
        formula.getChildren().clear();
        formula.getChildren().add(wrapped(explanation.title() + " = " + explanation.rule(), "t2"));
        if (!explanation.filled().isEmpty()) {
            formula.getChildren().add(wrapped("= " + explanation.filled(), "t2"));
        }
        explanation.parts().forEach(part -> formula.getChildren().add(line(part)));
        if (!unit.standing().isRanked()) {
            formula.getChildren().add(wrapped(words.say("score.unranked") + words.say("monthly.inBrackets",
                    new org.gridlight.reports.monthly.ScoreNotes(words).reason(sheet.template(), unit.standing())),
                    "t2"));
        }
        var result = Parts.row(8, Parts.text(explanation.title(), "text-dense"), Parts.spring(),
                Parts.whole(explanation.result(), "text-head"));
        formula.getChildren().add(result);
    }

    private static Label wrapped(String text, String style) {
        var label = Parts.text(text, "text-dense", style);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }

    private HBox line(CellExplanation.Part part) {
        var name = Parts.text(part.depth() == 0 ? part.title() : words.say("scores.ofWhich", part.title()),
                "text-dense");
        name.setTranslateX(part.depth() * DEEPER);
        var value = Parts.whole(part.value(), "text-dense");
        if (part.measure() != null) {
            value.getStyleClass().add("link");
            value.setOnMouseClicked(clicked -> list.accept(part.measure()));
        } else if (part.light() != null) {
            value.getStyleClass().add("link");
            value.setOnMouseClicked(clicked -> record.run());
        }
        return Parts.row(8, name, Parts.spring(), value);
    }

    /** @param all how many there are */
    void showCases(CountedMeasure measure, List<CountedCase> found, long all) {
        listed = measure;
        casesHead.setText(MeasureWords.of(measure, words));
        casesCount.setText(all > found.size()
                ? words.say("scores.casesOf", all, found.size())
                : words.say("scores.cases", all));
        cases.show(found, until);
    }

    /** What stands behind the time under a light: no cases, but the record of lights. */
    void showLights(MonthLights lights) {
        casesHead.setText(words.say("light.lightHistory"));
        casesCount.setText("");
        var open = Parts.button(words.say("scores.lights.open"), record, "primary");
        open.setId("scores-record");
        cases.showInstead(lights.from() == null
                ? new StateCard(Icon.INFO, "plain", words.say("scores.lights.none"),
                        List.of(words.say("scores.lights.none.why")))
                : new StateCard(Icon.INFO, "plain", words.say("scores.lights.behind"),
                        List.of(words.say("scores.lights.observed", minute.format(lights.from()),
                                minute.format(lights.until()))),
                        open));
    }

    /** What stands behind a number that a person gave. @param about e.g. how many appeals */
    void showLine(String about, Node scoring) {
        readOnly.setVisible(false);
        casesHead.setText(words.say("score.manualLine"));
        casesCount.setText(about);
        cases.showInstead(scoring);
    }

    void casesFailed(String why) {
        casesCount.setText("");
        cases.showInstead(new StateCard(Icon.WARNING, "yellow", words.say("scores.casesFailed"), List.of(why),
                Parts.button(words.say("shell.section.again"), () -> list.accept(listed))));
    }

    List<CellExplanation.Part> parts() {
        return parts;
    }
}
