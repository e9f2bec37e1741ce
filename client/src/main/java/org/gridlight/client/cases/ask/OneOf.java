package org.gridlight.client.cases.ask;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;

/** Chooses one of a few that stand all in sight; arrow keys move along. On the FX thread. */
final class OneOf implements AskField {
    private final String name;
    private final ToggleGroup group = new ToggleGroup();
    private final FlowPane row = new FlowPane(16, 8);

    /** @param choices what is answered, by name; in the order of the map */
    OneOf(String name, Map<String, Object> choices) {
        this.name = name;
        new LinkedHashMap<>(choices).forEach((words, value) -> {
            var one = new RadioButton(words);
            one.setUserData(value);
            one.setToggleGroup(group);
            one.getStyleClass().add("text-dense");
            row.getChildren().add(one);
        });
        if (choices.size() == 1) {
            group.selectToggle(group.getToggles().getFirst());
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Node node() {
        return row;
    }

    @Override
    public Optional<Object> answer() {
        return Optional.ofNullable(group.getSelectedToggle()).map(chosen -> chosen.getUserData());
    }

    @Override
    public void onChange(Runnable changed) {
        group.selectedToggleProperty().addListener((value, before, now) -> changed.run());
    }

    @Override
    public void focus() {
        row.getChildren().getFirst().requestFocus();
    }

    /** Chooses by its place, from 1; nothing when there are not so many. */
    void choose(int place) {
        if (place <= group.getToggles().size()) {
            group.selectToggle(group.getToggles().get(place - 1));
        }
    }
}
