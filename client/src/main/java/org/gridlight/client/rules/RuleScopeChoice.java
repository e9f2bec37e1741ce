package org.gridlight.client.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.layout.VBox;
import org.gridlight.client.look.Choice;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.cases.Stage;
import org.gridlight.model.light.LightBoard;
import org.gridlight.model.rulebook.Rule;
import org.gridlight.model.rulebook.RuleKind;

/** For what a new rule is: a stage and a class, units, or a unit and a level. On the FX thread. */
final class RuleScopeChoice extends VBox {
    private static final int MOST_LEVELS = 9;

    private final RuleWords words;
    private final Consumer<String> chosen;
    private final Choice<String> first;
    private final Choice<String> second;
    private RuleScopes scopes;
    private RuleKind kind = RuleKind.LIGHT;

    RuleScopeChoice(Seat seat, RuleWords words, Consumer<String> chosen) {
        super(8);
        this.words = words;
        this.chosen = chosen;
        first = new Choice<>(seat.say("rulebook.for"), this::firstWord, one -> tell());
        second = new Choice<>("", this::secondWord, one -> tell());
        first.setId("rule-scope-1");
        second.setId("rule-scope-2");
        getChildren().add(Parts.row(8, first, second));
    }

    void show(RuleKind of, Rule rule, RuleScopes now) {
        kind = of;
        scopes = now;
        first.show(firsts(), kind == RuleKind.UNIT ? rule.scope() : rule.part(0));
        boolean two = kind != RuleKind.UNIT;
        second.setVisible(two);
        second.setManaged(two);
        if (two) {
            second.show(seconds(), rule.part(1));
        }
    }

    private void tell() {
        var one = first.getValue() == null ? "" : first.getValue();
        var two = second.getValue() == null ? "" : second.getValue();
        chosen.accept(kind == RuleKind.UNIT ? one : one + "|" + two);
    }

    private List<String> firsts() {
        var all = new ArrayList<String>();
        switch (kind) {
            case LIGHT -> {
                all.add("");
                Stream.of(Stage.values()).map(Stage::name).forEach(all::add);
            }
            case UNIT -> {
                all.add("||");
                for (var board : LightBoard.values()) {
                    all.add(board + "||");
                }
                scopes.groups().forEach(group -> all.add("UNIT|" + group + "|"));
                for (var board : LightBoard.values()) {
                    scopes.units().get(board).keySet().forEach(unit -> all.add(board + "||" + unit));
                }
            }
            default -> {
                all.add("");
                scopes.units().get(LightBoard.UNIT).keySet().forEach(unit -> all.add(String.valueOf(unit)));
            }
        }
        return all;
    }

    private List<String> seconds() {
        if (kind == RuleKind.ESCALATION) {
            return IntStream.rangeClosed(1, MOST_LEVELS).mapToObj(String::valueOf).toList();
        }
        return Stream.concat(Stream.of(""), scopes.categories().keySet().stream()).toList();
    }

    private String firstWord(String one) {
        return switch (kind) {
            case LIGHT -> words.stage(one);
            case UNIT -> {
                var parts = one.split("\\|", -1);
                yield words.unitScope(parts[0], parts[1], parts[2], scopes);
            }
            default -> words.escalated(one, scopes);
        };
    }

    private String secondWord(String one) {
        return kind == RuleKind.ESCALATION
                ? one.isEmpty() ? "" : words.say("rulebook.level", one)
                : words.category(one, scopes);
    }
}
