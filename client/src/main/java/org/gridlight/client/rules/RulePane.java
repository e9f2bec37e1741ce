package org.gridlight.client.rules;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gridlight.client.look.Choice;
import org.gridlight.client.look.DayField;
import org.gridlight.client.look.Icon;
import org.gridlight.client.look.LightIcon;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.Command;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.light.LightRule;
import org.gridlight.model.light.UnitLightRule;
import org.gridlight.model.rulebook.RuleField;
import org.gridlight.model.rulebook.RuleKind;
import org.gridlight.model.rulebook.RuleValues;

/**
 * The form of one rule: for what it is, its values, from when it holds, and what it would change now. Read-only for whoever
 * may not change it. On the FX thread.
 */
final class RulePane extends BorderPane {
    private static final int LONG = 100;

    private final Seat seat;
    private final RuleWords words;
    private final RulesView.Acts acts;
    private final Label title = Parts.text("", "text-head");
    private final VBox body = new VBox(12);
    private final GridPane grid = new GridPane();
    private final HBox presets = Parts.row(8);
    private final DayField from = new DayField("rule-from");
    private final HBox fromRow;
    private final VBox effect = new VBox(4);
    private final VBox effectBox;
    private final Label meanwhile = Parts.text("", "text-dense");
    private final HBox meanwhileRow;
    private final HBox buttons = Parts.row(8);
    private final Map<String, Supplier<String>> readers = new LinkedHashMap<>();
    private final RuleScopeChoice scope;
    /** For what and with which rights the fields were made; they are made anew when that changes. */
    private String made = "";
    private RuleKind kind;
    private boolean filling;

    RulePane(Seat seat, RuleWords words, RulesView.Acts acts) {
        this.seat = seat;
        this.words = words;
        this.acts = acts;
        this.scope = new RuleScopeChoice(seat, words, acts::scope);
        setId("rule-pane");
        getStyleClass().addAll("pane", "line-left", "rule-pane");
        grid.setHgap(12);
        grid.setVgap(8);
        for (int i = 0; i < 2; i++) {
            var names = new ColumnConstraints();
            names.setMinWidth(Region.USE_PREF_SIZE);
            var fields = new ColumnConstraints();
            fields.setHgrow(Priority.ALWAYS);
            fields.setPercentWidth(-1);
            grid.getColumnConstraints().addAll(names, fields);
        }
        from.setPromptText(seat.say("rulebook.now"));
        fromRow = Parts.row(12, Parts.whole(seat.say("rulebook.from"), "text-dense", "t2"), from,
                Parts.text(seat.say("rulebook.fromHint"), "text-caption", "t3"));
        effectBox = Parts.column(6, Parts.text(seat.say("rulebook.effect"), "text-dense", "strong"), effect);
        effectBox.setId("rule-effect");
        effectBox.getStyleClass().add("rule-effect");
        meanwhile.setWrapText(true);
        meanwhileRow = Parts.row(8, Icon.WARNING.node(14, "yellow"), meanwhile);
        meanwhileRow.setId("rule-meanwhile");
        buttons.getStyleClass().addAll("action-bar", "line-top");
        body.getStyleClass().add("rule-body");
        body.getChildren().setAll(title, meanwhileRow, scope, presets, grid, fromRow, effectBox);
        var scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        setCenter(scroll);
        setBottom(buttons);
        effect(null);
    }

    void show(RulesModel model, List<RuleAct> may, boolean busy) {
        var rule = model.edited().orElse(null);
        setVisible(rule != null);
        if (rule == null) {
            return;
        }
        filling = true;
        kind = rule.kind();
        title.setText(model.isNew()
                ? seat.say("rulebook.new." + kind)
                : words.scope(kind, rule, model.scopes()));
        scope.setVisible(model.isNew());
        scope.setManaged(model.isNew());
        if (model.isNew()) {
            scope.show(kind, rule, model.scopes());
        }
        boolean may1 = model.mayChange();
        var wanted = kind + " " + rule.scope() + " " + may1 + " " + model.isNew() + " " + rule.seen() + " "
                + model.isTouched();
        if (!wanted.equals(made) && !(model.isTouched() && made.startsWith(kind + " ") && made.endsWith("true"))
                || !values().equals(model.typed())) {
            fill(model.typed(), may1);
        }
        made = wanted;
        filling = false;
        presets(may1);
        fromRow.setVisible(may1);
        fromRow.setManaged(may1);
        typed(model, may, busy);
    }

    /** The named rules in use: pressed, all their numbers stand in the form. */
    private void presets(boolean may) {
        presets.getChildren().clear();
        if (may && kind == RuleKind.LIGHT) {
            preset("rulebook.preset.WARNING", RuleValues.of(LightRule.WARNING));
            preset("rulebook.preset.BACKLOG", RuleValues.of(LightRule.BACKLOG));
        } else if (may && kind == RuleKind.UNIT) {
            preset("rulebook.kind.SHARE", RuleValues.of(UnitLightRule.BY_SHARE));
            preset("rulebook.kind.ANY", RuleValues.of(UnitLightRule.BY_ANY));
            preset("rulebook.kind.COUNT", RuleValues.of(UnitLightRule.BY_COUNT));
        }
        boolean any = !presets.getChildren().isEmpty();
        if (any) {
            presets.getChildren().addFirst(Parts.whole(seat.say("rulebook.presets"), "text-dense", "t2"));
        }
        presets.setVisible(any);
        presets.setManaged(any);
    }

    private void preset(String word, Map<String, String> values) {
        var button = Parts.button(seat.say(word), () -> {
            filling = true;
            fill(values, true);
            filling = false;
            acts.type(values);
        }, "in-row");
        button.setId(word.replace('.', '-'));
        presets.getChildren().add(button);
    }

    private void fill(Map<String, String> values, boolean may) {
        grid.getChildren().clear();
        readers.clear();
        int cell = 0;
        for (var field : kind.fields()) {
            var value = values.getOrDefault(field.name(), "");
            var node = may ? node(field, value) : shown(field, value);
            var name = Parts.whole(words.field(kind, field), "text-dense", "t2");
            boolean wide = field.type() == RuleField.Type.TEXT && field.most() > LONG;
            if (wide && cell % 2 == 1) {
                cell++;
            }
            int row = cell / 2;
            if (wide) {
                grid.add(Parts.column(4, name, node), 0, row, 4, 1);
            } else {
                grid.add(name, cell % 2 * 2, row);
                grid.add(node, cell % 2 * 2 + 1, row);
            }
            cell += wide ? 2 : 1;
        }
    }

    private static Node shownText(String value, boolean wide) {
        var text = Parts.text(value, "text-dense");
        text.setWrapText(wide);
        return text;
    }

    private Node shown(RuleField field, String value) {
        readers.put(field.name(), () -> value);
        return shownText(words.value(field, value), field.most() > LONG && field.type() == RuleField.Type.TEXT);
    }

    private Node node(RuleField field, String value) {
        var id = "rule-" + field.name();
        return switch (field.type()) {
            case YES -> {
                var box = new CheckBox();
                box.setId(id);
                box.setSelected(value.equals("1"));
                box.selectedProperty().addListener(changed -> typed());
                readers.put(field.name(), () -> box.isSelected() ? "1" : "0");
                yield box;
            }
            case CHOICE -> {
                var choice = new Choice<String>("", one -> words.choice(field, one), one -> typed());
                choice.setId(id);
                choice.show(field.choices(), value);
                choice.setMaxWidth(Double.MAX_VALUE);
                readers.put(field.name(), () -> choice.getValue() == null ? "" : choice.getValue());
                yield choice;
            }
            case NUMBER -> {
                var text = text(id, value);
                text.setPrefColumnCount(6);
                readers.put(field.name(), () -> text.getText().strip());
                yield text;
            }
            case TEXT -> {
                if (field.most() <= LONG) {
                    var text = text(id, value);
                    readers.put(field.name(), () -> text.getText().strip());
                    yield text;
                }
                var area = new TextArea(value);
                area.setId(id);
                area.setWrapText(true);
                area.setPrefRowCount(4);
                area.textProperty().addListener(changed -> typed());
                readers.put(field.name(), () -> area.getText().strip());
                yield area;
            }
        };
    }

    private TextField text(String id, String value) {
        var text = new TextField(value);
        text.setId(id);
        text.textProperty().addListener(changed -> typed());
        return text;
    }

    private void typed() {
        if (!filling) {
            acts.type(values());
        }
    }

    private Map<String, String> values() {
        var values = new HashMap<String, String>();
        readers.forEach((name, reader) -> values.put(name, reader.get()));
        return values;
    }

    /** Buttons, and what is wrong beside the fields. */
    void typed(RulesModel model, List<RuleAct> may, boolean busy) {
        buttons.getChildren().clear();
        for (var act : may) {
            buttons.getChildren().add(button(act, busy));
        }
        if (may.isEmpty()) {
            buttons.getChildren().add(Parts.text(seat.say(model.mayChange() ? "rulebook.typeHint" : "rulebook.mayRead"),
                    "text-caption", "t3"));
        }
        var fault = model.mayChange() ? model.fault() : java.util.Optional.<RuleField>empty();
        kind.fields().forEach(field -> {
            var node = grid.lookup("#rule-" + field.name());
            if (node != null) {
                node.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("error"),
                        fault.filter(field::equals).isPresent());
            }
        });
        var other = model.isTouched()
                ? model.changedMeanwhile()
                : java.util.Optional.<org.gridlight.model.rulebook.RuleChange>empty();
        meanwhileRow.setVisible(other.isPresent());
        meanwhileRow.setManaged(other.isPresent());
        other.ifPresent(change -> meanwhile.setText(seat.say("rulebook.meanwhile", change.maker(),
                words.at(change.made()), words.difference(change))));
    }

    private Button button(RuleAct act, boolean busy) {
        var button = Parts.button(seat.say(act.word()), Command.nameOf(act.key()), () -> acts.act(act),
                act == RuleAct.SAVE ? "primary" : "plain");
        button.setId("rule-act-" + act);
        button.setDisable(busy);
        return button;
    }

    /** @param would null while nothing is typed that could change anything */
    void effect(RuleEffect would) {
        effectBox.setVisible(would != null);
        effectBox.setManaged(would != null);
        effect.getChildren().clear();
        if (would != null) {
            words.effect(would).forEach(line -> {
                var text = Parts.text(line.words(), "text-dense");
                text.setWrapText(true);
                effect.getChildren().add(line.light() == null
                        ? text
                        : Parts.row(8, new LightIcon(line.light(), LightIcon.IN_TABLES), text));
            });
        }
    }

    void saved() {
        from.setValue(null);
        from.getEditor().clear();
    }

    /** @return null for at once. @throws java.time.DateTimeException when what is typed is no day */
    LocalDate from() {
        from.take();
        return from.getValue();
    }

    String typedDay() {
        return from.getEditor().getText();
    }
}
