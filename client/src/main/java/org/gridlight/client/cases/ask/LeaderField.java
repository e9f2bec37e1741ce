package org.gridlight.client.cases.ask;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TextField;

/** Which leader decided, by his name. On the FX thread. */
final class LeaderField implements AskField {
    private final String name;
    private final TextField text = new TextField();

    /** @param likely who it most likely is, empty for nobody */
    LeaderField(String name, String likely) {
        this.name = name;
        text.setText(likely);
        text.setId("ask-leader");
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Node node() {
        return text;
    }

    @Override
    public void onChange(Runnable changed) {
        text.textProperty().addListener((value, before, now) -> changed.run());
    }

    @Override
    public Optional<Object> answer() {
        return Optional.of(text.getText().strip()).filter(words -> !words.isEmpty()).map(Object.class::cast);
    }
}
