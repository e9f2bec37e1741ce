package org.gridlight.client.overview;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gridlight.client.look.LightIcon;
import org.gridlight.client.look.Parts;
import org.gridlight.model.light.Light;
import org.gridlight.model.measures.DayStep;
import org.gridlight.model.measures.StepCount;
import org.gridlight.model.words.Words;

/** The day in seven steps: how many took each, what lies before it and what of that is late. */
final class FlowStrip extends HBox {
    private static final PseudoClass ZERO = PseudoClass.getPseudoClass("zero");

    private final Words words;
    private final Map<DayStep, Step> steps = new EnumMap<>(DayStep.class);

    /** @param done is told whose cases of today; @param lying whose cases lie there; @param late whose are late */
    FlowStrip(Words words, Consumer<DayStep> done, Consumer<DayStep> lying, Consumer<DayStep> late) {
        this.words = words;
        getStyleClass().addAll("pane2", "line-bottom");
        for (var step : DayStep.values()) {
            var cell = new Step(step, () -> done.accept(step), () -> lying.accept(step), () -> late.accept(step));
            HBox.setHgrow(cell, Priority.ALWAYS);
            steps.put(step, cell);
            getChildren().add(cell);
        }
    }

    void show(DayFigures day) {
        day.steps().forEach(count -> steps.get(count.step()).show(count));
        steps.get(DayStep.REPORTED).compare(day);
    }

    void show(Overview now) {
        steps.forEach((step, cell) -> cell.show(now.lyingAt(step)));
    }

    private final class Step extends VBox {
        private final DayStep step;
        private final Label figure = Parts.whole("-", "text-figure", "number-link");
        private final Label lying = Parts.text("", "text-dense", "t2");
        private final Label onTime = Parts.whole("", "text-dense", "t3");
        private final LightIcon light = new LightIcon(Light.RED, LightIcon.IN_COUNTS);
        private final Label late = Parts.whole("", "text-dense", "red", "number-link");

        Step(DayStep step, Runnable done, Runnable lies, Runnable lateOnes) {
            super(2);
            this.step = step;
            getStyleClass().add("flow-step");
            setPrefWidth(0);
            figure.setOnMouseClicked(clicked -> done.run());
            late.setOnMouseClicked(clicked -> lateOnes.run());
            var name = Parts.text(words.say("overview.step." + step.name()), "text-dense", "t2");
            var top = Parts.row(8, name, figure);
            top.setAlignment(javafx.geometry.Pos.BASELINE_LEFT);
            HBox.setHgrow(lying, Priority.ALWAYS);
            if (step != DayStep.REPORTED) {
                lying.getStyleClass().add("number-link");
                lying.setOnMouseClicked(clicked -> lies.run());
            }
            var foot = Parts.row(6, lying, Parts.spring(), onTime, light, late);
            show(Overview.Lying.NOTHING);
            getChildren().setAll(top, foot);
        }

        void show(StepCount count) {
            figure.setText(Long.toString(count.cases()));
            figure.pseudoClassStateChanged(ZERO, count.cases() == 0);
            onTime.setText(count.onTimeShare().isPresent()
                    ? words.say("overview.onTime", percent(count.onTimeShare().getAsDouble()))
                    : "");
        }

        /** What is late says more than a share; both do not fit. */
        void show(Overview.Lying lies) {
            if (step != DayStep.REPORTED) {
                lying.setText(words.say("overview.lying." + step.name(), lies.cases()));
            }
            boolean some = lies.late() > 0;
            late.setText(some ? words.say("overview.late", lies.late()) : "");
            late.setVisible(some);
            late.setManaged(some);
            light.setVisible(some);
            light.setManaged(some);
            onTime.setVisible(!some);
            onTime.setManaged(!some);
        }

        void compare(DayFigures day) {
            long now = day.steps().getFirst().cases();
            lying.setText(day.weekBeforeSoFar() == 0
                    ? ""
                    : words.say("overview.compared", words.say("overview.weekday."
                            + day.day().day().getDayOfWeek().name()), change(now, day.weekBeforeSoFar())));
        }

        private String change(long now, long before) {
            var percent = BigDecimal.valueOf(100.0 * (now - before) / before).setScale(1, RoundingMode.HALF_UP);
            return (percent.signum() > 0 ? "+" : percent.signum() < 0 ? "−" : "") + percent.abs().toPlainString() + "%";
        }

        /** Cut off: one that is late does not read as none. */
        private String percent(double share) {
            return BigDecimal.valueOf(share * 100).setScale(1, RoundingMode.DOWN).toPlainString() + "%";
        }
    }
}
