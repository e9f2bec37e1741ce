package org.gridlight.client.map;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gridlight.client.look.Choice;
import org.gridlight.client.look.Parts;
import org.gridlight.model.theme.ClassMethod;
import org.gridlight.model.theme.FillChoice;
import org.gridlight.model.theme.FillMeasure;
import org.gridlight.model.theme.FillPeriod;
import org.gridlight.model.theme.FillUnit;
import org.gridlight.model.theme.HeatChoice;
import org.gridlight.model.theme.ValueClasses;
import org.gridlight.model.theme.ValueKind;
import org.gridlight.model.words.Words;

/**
 * Where a thematic map is chosen: what, by what, in which classes; and of which cases the heat is. Every choice shows at
 * once. On the FX thread.
 */
final class FillPane extends VBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final double LABEL = 72;
    private static final List<Integer> LEAST_CASES = List.of(1, 3, 5, 10, 20, 50);

    private final Words words;
    private final FillWords fillWords;
    private final Consumer<FillChoice> chosen;
    private final Consumer<HeatChoice> heated;
    private final Choice<FillMeasure> measure;
    private final ToggleGroup units = new ToggleGroup();
    private final Choice<ClassMethod> method;
    private final Choice<Integer> count;
    private final TextField bounds = new TextField();
    private final Choice<Integer> least;
    private final CheckBox density;
    private final CheckBox hatched;
    private final Choice<HeatChoice.Of> heat;
    private final Node countLine;
    private final Node boundsLine;
    private final Node leastLine;
    private FillChoice choice = FillChoice.USUAL;
    private FillPeriod period = FillPeriod.NOW;
    private List<Long> shownBounds = List.of();

    /** @param closed called when the person has done */
    FillPane(Words words, FillWords fillWords, Consumer<FillChoice> chosen, Consumer<HeatChoice> heated,
            Runnable closed) {
        this.words = words;
        this.fillWords = fillWords;
        this.chosen = chosen;
        this.heated = heated;
        this.measure = choice("score.measure", one -> one.name(words), one -> choose(choice.with(one)));
        this.method = choice("map.fill.classes", one -> words.say("fill.method." + one), this::classed);
        this.count = choice("map.fill.count", one -> words.say("map.fill.classCount", one),
                one -> choose(choice.classed(choice.method(), one)));
        this.least = choice("score.minimumCount", one -> words.say("map.fill.leastCases", one),
                one -> choose(choice.atLeast(one)));
        this.density = box("map.fill.density", on -> choose(choice.dense(on)));
        this.hatched = box("map.fill.hatched", on -> choose(choice.hatched(on)));
        this.heat = choice("map.layer.HEAT", one -> words.say("map.heat.of." + one), this::heat);
        getStyleClass().addAll("floating", "fill-pane");
        setId("fill-pane");
        measure.setId("fill-measure");
        method.setId("fill-method");
        count.setId("fill-count");
        least.setId("fill-least");
        heat.setId("fill-heat");
        bounds.setId("fill-bounds");
        bounds.setPromptText(words.say("map.fill.bounds.prompt"));
        bounds.setPrefColumnCount(16);
        bounds.setOnAction(enter -> bounded());
        countLine = line("map.fill.count", count);
        boundsLine = line("map.fill.bounds", bounds);
        leastLine = line("score.minimumCount", least);
        getChildren().addAll(line("score.measure", measure), line("map.fill.unit", segments()),
                line("map.fill.classes", method), countLine, boundsLine, leastLine, line("", density),
                line("", hatched), line("map.layer.HEAT", heat),
                Parts.row(8, Parts.spring(), Parts.button(words.say("map.close"), "Esc", closed)));
        addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                key.consume();
                closed.run();
            }
        });
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    }

    private <T> Choice<T> choice(String caption, Function<T, String> say, Consumer<T> act) {
        var made = new Choice<T>("", say, act);
        made.setAccessibleText(words.say(caption));
        made.setPrefWidth(240);
        return made;
    }

    private CheckBox box(String key, Consumer<Boolean> act) {
        var box = new CheckBox(words.say(key));
        box.setId(key.replace('.', '-'));
        box.setOnAction(clicked -> act.accept(box.isSelected()));
        return box;
    }

    private HBox line(String key, Node node) {
        var label = Parts.text(key.isEmpty() ? "" : words.say(key), "text-dense", "t2");
        label.setMinWidth(LABEL);
        var row = Parts.row(8, label, node);
        row.managedProperty().bind(row.visibleProperty());
        return row;
    }

    private HBox segments() {
        var row = new HBox();
        var all = FillUnit.values();
        for (int i = 0; i < all.length; i++) {
            var unit = all[i];
            var button = new ToggleButton(fillWords.unit(unit));
            button.setId("fill-unit-" + unit);
            button.setToggleGroup(units);
            button.setUserData(unit);
            button.getStyleClass().add("segment");
            button.getStyleClass()
                    .addAll(i == 0 ? List.of("first") : i == all.length - 1 ? List.of("last") : List.of());
            button.setOnAction(act -> choose(choice.with(unit)));
            row.getChildren().add(button);
        }
        return row;
    }

    /** Shows what is chosen. @param heatChoice of which cases the heat is */
    void tell(FillChoice now, HeatChoice heatChoice) {
        choice = now;
        period = heatChoice.of() == HeatChoice.Of.REPORTED ? heatChoice.period() : now.period();
        measure.show(List.of(FillMeasure.values()), now.measure());
        units.getToggles().forEach(toggle -> toggle.setSelected(toggle.getUserData() == now.unit()));
        method.show(List.of(ClassMethod.values()), now.method());
        count.show(IntStream.rangeClosed(ValueClasses.FEWEST, ValueClasses.MOST).boxed().toList(),
                Math.max(ValueClasses.FEWEST, now.classes()));
        least.show(Stream.concat(LEAST_CASES.stream(), Stream.of(now.leastCases())).distinct().sorted().toList(),
                now.leastCases());
        heat.show(List.of(HeatChoice.Of.values()), heatChoice.of());
        density.setSelected(now.density());
        density.setDisable(!now.measure().hasDensity());
        hatched.setSelected(now.hatched());
        countLine.setVisible(now.method() != ClassMethod.FIXED);
        boundsLine.setVisible(now.method() == ClassMethod.FIXED);
        leastLine.setVisible(now.kind() == ValueKind.PERCENT);
        bounds.pseudoClassStateChanged(WRONG, false);
        bounds.setText(String.join(", ", now.bounds().stream().map(now.kind()::print).toList()));
    }

    /** With which bounds the classes that are shown now begin, for when they are to be fixed. */
    void tellBounds(List<Long> now) {
        shownBounds = now;
    }

    private void classed(ClassMethod wanted) {
        if (wanted == ClassMethod.FIXED) {
            choose(choice.bounded(shownBounds.isEmpty() ? FillChoice.USUAL.bounds() : shownBounds));
        } else {
            choose(choice.classed(wanted, Math.max(ValueClasses.FEWEST, choice.classes())));
        }
    }

    /** Numbers that rise, as many as there may be classes; anything else is marked and changes nothing. */
    private void bounded() {
        var steps = new ArrayList<Long>();
        try {
            for (var number : bounds.getText().strip().split("[\\s,\\uFF0C\\u3001;\\uFF1B]+")) {
                steps.add(new BigDecimal(number).movePointRight(choice.kind().decimals()).longValueExact());
            }
            ValueClasses.fixed(choice.kind(), steps);
        } catch (ArithmeticException | IllegalArgumentException notBounds) {
            bounds.pseudoClassStateChanged(WRONG, true);
            return;
        }
        choose(choice.bounded(steps));
    }

    private void choose(FillChoice wanted) {
        if (!wanted.equals(choice)) {
            chosen.accept(wanted);
        }
    }

    private void heat(HeatChoice.Of of) {
        var time = period.span() == FillPeriod.Span.NOW ? new FillPeriod(FillPeriod.Span.SEVEN_DAYS, null) : period;
        heated.accept(new HeatChoice(of, of == HeatChoice.Of.REPORTED ? time : FillPeriod.NOW));
    }

    /** For whoever comes by the keyboard. */
    void enter() {
        measure.requestFocus();
    }
}
