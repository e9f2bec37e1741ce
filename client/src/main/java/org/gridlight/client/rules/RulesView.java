package org.gridlight.client.rules;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gridlight.client.look.FontSize;
import org.gridlight.client.look.Icon;
import org.gridlight.client.look.LoadingBars;
import org.gridlight.client.look.Parts;
import org.gridlight.client.look.RecordTable;
import org.gridlight.client.look.StateCard;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.rulebook.Rule;
import org.gridlight.model.rulebook.RuleChange;
import org.gridlight.model.rulebook.RuleField;
import org.gridlight.model.rulebook.RuleKind;

/** The parts as a switch, the rules of one, the changes of the chosen rule, and its form. On the FX thread. */
final class RulesView extends BorderPane {
    private static final double AS_OF_THE_CUT = 0.6;
    private static final double HISTORY = 300;
    /** Of the width, for the form. */
    private static final double SHARE = 0.4;
    private static final double NARROW = 480;
    private static final double WIDE = 720;

    /** What a person does here. */
    interface Acts {
        void show(RulePart part);

        void choose(Rule rule);

        /** For what a new rule is. */
        void scope(String scope);

        void type(Map<String, String> values);

        void act(RuleAct act);

        void readAgain();
    }

    /** The day from which a change is to hold. @param failure one line when it is no day; null when it is */
    record From(LocalDate day, String failure) {}

    private final Seat seat;
    private final RuleWords words;
    private final Acts acts;
    private final Map<RulePart, ToggleButton> parts = new EnumMap<>(RulePart.class);
    private final Label right = Parts.text("", "text-caption", "t3");
    private final Label told = Parts.text("", "text-dense", "red");
    private final HBox toldRow;
    private final Label said = Parts.text("", "text-dense", "green");
    private final RecordTable<Rule> rules;
    private final RecordTable<RuleChange> changes;
    private final Label changesOf = Parts.text("", "text-caption", "t3");
    private final RulePane pane;
    private final BorderPane work = new BorderPane();
    private RuleScopes scopes;

    RulesView(Seat seat, RuleWords words, Acts acts) {
        this.seat = seat;
        this.words = words;
        this.acts = acts;
        this.pane = new RulePane(seat, words, acts);
        getStyleClass().add("pane");
        rules = new RecordTable<>("rules", seat.look(), acts::choose);
        rules.column(seat.say("rulebook.for"), 300, rule -> words.scope(rule.kind(), rule, scopes))
                .column(seat.say("rulebook.rule"), 520, rule -> words.says(rule.kind(), rule.values()))
                .column(seat.say("rulebook.since"), 150, this::since, "quiet")
                .parts(seat.say("rulebook.plan"), 160, this::plan).filled();
        changes = new RecordTable<>("rule-changes", seat.look(), change -> {});
        changes.column(seat.say("rulebook.madeAt"), 150, change -> words.at(change.made()))
                .column(seat.say("rulebook.maker"), 90, RuleChange::maker)
                .column(seat.say("rulebook.standing"), 200, words::standing, "quiet")
                .column(seat.say("rulebook.difference"), 500, words::difference).filled();
        changes.setPrefHeight(HISTORY);
        changes.setMinHeight(HISTORY / 2);
        changes.setPlaceholder(Parts.text(seat.say("rulebook.noChanges"), "text-dense", "t3"));
        VBox.setVgrow(rules, Priority.ALWAYS);
        var head = Parts.paneHead(seat.say("rulebook.changes"), "");
        head.setSpacing(8);
        head.getChildren().add(changesOf);
        head.getStyleClass().add("line-top");
        told.setWrapText(true);
        told.setId("rules-told");
        HBox.setHgrow(told, Priority.ALWAYS);
        toldRow = Parts.row(8, Icon.WARNING.node(14, "red"), told, Parts.spring(),
                Parts.button(seat.say("cases.file.again"), acts::readAgain, "in-row"));
        toldRow.getStyleClass().add("notice-red");
        tell(null);
        said.setId("rules-said");
        work.setCenter(new VBox(rules, head, changes));
        work.setRight(pane);
        pane.prefWidthProperty().bind(Bindings.createDoubleBinding(
                () -> Math.clamp(getWidth() * SHARE, NARROW, WIDE * fontShare()), widthProperty(), seat.look()));
        setTop(new VBox(strip(), toldRow));
        setCenter(new LoadingBars(8));
    }

    private double fontShare() {
        return Math.max(1, seat.look().getValue().size().pixels() / (double) FontSize.NORMAL.pixels());
    }

    private Node strip() {
        var row = new HBox();
        for (var part : RulePart.values()) {
            var button = new ToggleButton(seat.say("rulebook.part." + part));
            button.getStyleClass().add("segment");
            if (part.ordinal() == 0) {
                button.getStyleClass().add("first");
            }
            if (part.ordinal() == RulePart.values().length - 1) {
                button.getStyleClass().add("last");
            }
            button.setId("part-" + part);
            button.setFocusTraversable(false);
            button.setOnAction(pressed -> acts.show(part));
            parts.put(part, button);
            row.getChildren().add(button);
        }
        row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        right.setId("rules-right");
        var bar = Parts.row(12, row, said, Parts.spring(), right);
        bar.getStyleClass().add("toolbar");
        return bar;
    }

    private String since(Rule rule) {
        if (rule.values().isEmpty()) {
            return "";
        }
        return rule.from() == null ? seat.say("rulebook.shipped") : words.at(rule.from());
    }

    private Node plan(Rule rule) {
        return rule.plan() == null
                ? Parts.text("", "text-dense")
                : Parts.tag(seat.say("rulebook.standing.planned", words.at(rule.plan().from())), "yellow");
    }

    void loading(RulePart part) {
        choosePart(part);
        setCenter(new LoadingBars(8));
    }

    private void choosePart(RulePart part) {
        parts.forEach((one, button) -> button.setSelected(one == part));
        said.setText("");
    }

    void show(RulesModel model, List<RuleAct> may, boolean busy) {
        parts.forEach((one, button) -> button.setSelected(one == model.part()));
        if (!model.isRead()) {
            return;
        }
        scopes = model.scopes();
        right.setText(seat.say(model.book().may() ? "rulebook.mayChange" : "rulebook.mayRead"));
        var chosen = model.edited().filter(one -> !model.isNew());
        rules.show(model.book().rules(), chosen.flatMap(one -> model.book().rules().stream()
                .filter(rule -> rule.kind() == one.kind() && rule.scope().equals(one.scope())).findFirst())
                .orElse(null));
        changes.show(model.history(), null);
        changesOf.setText(model.edited().filter(one -> !one.scope().equals("|") || !model.isNew())
                .map(one -> words.scope(one.kind(), one, scopes)).orElse(""));
        pane.show(model, may, busy);
        if (getCenter() != work) {
            setCenter(work);
        }
    }

    /** What was typed has changed, and nothing else. */
    void typed(RulesModel model, List<RuleAct> may, boolean busy) {
        said.setText("");
        pane.typed(model, may, busy);
    }

    void effect(RuleEffect effect) {
        pane.effect(effect);
    }

    /** One line about what was refused or failed; null takes it away. */
    void tell(String why) {
        told.setText(why == null ? "" : why);
        toldRow.setVisible(why != null);
        toldRow.setManaged(why != null);
    }

    void failed(String why, boolean known) {
        if (known) {
            tell(why);
        } else {
            setCenter(new StateCard(Icon.WARNING, "red", seat.say("rulebook.failed"),
                    List.of(why, seat.say("shell.section.others")),
                    Parts.button(seat.say("cases.file.again"), acts::readAgain, "primary")));
        }
    }

    void saved(String words) {
        tell(null);
        said.setText(words);
        pane.saved();
    }

    String fault(RuleKind kind, RuleField field) {
        return field.type() == RuleField.Type.NUMBER
                ? seat.say("rulebook.fault.number", words.field(kind, field), field.least(), field.most())
                : seat.say("rulebook.fault.text", words.field(kind, field), field.most());
    }

    String at(Instant moment) {
        return words.at(moment);
    }

    /** Empty for at once. */
    Optional<From> from() {
        try {
            return Optional.ofNullable(pane.from()).map(day -> new From(day, null));
        } catch (DateTimeException unread) {
            return Optional.of(new From(null, seat.say("system.day.unread", pane.typedDay())));
        }
    }

    /** Whether what is shown stands as of an earlier moment. */
    void faded(boolean cut) {
        work.setOpacity(cut ? AS_OF_THE_CUT : 1);
    }

    void focusList() {
        rules.requestFocus();
    }
}
