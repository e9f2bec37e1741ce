package org.gridlight.client.shell;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.Command;
import org.gridlight.client.seat.Seat;

/**
 * The keyboard laid over the work (按键图, F10): what each key does here and now. Pressing one acts.
 */
final class KeyMap extends VBox {
    private static final List<KeyCode> FUNCTION_KEYS = List.of(KeyCode.F1, KeyCode.F2, KeyCode.F3, KeyCode.F4,
            KeyCode.F5,
            KeyCode.F6, KeyCode.F7, KeyCode.F8, KeyCode.F9, KeyCode.F10, KeyCode.F11, KeyCode.F12);
    private static final double WIDTH = 1500;
    private static final int COLUMNS = 4;

    KeyMap(Seat seat, String where, List<Command> commands, Runnable close) {
        getStyleClass().addAll("floating", "key-map");
        setMaxSize(WIDTH, Region.USE_PREF_SIZE);
        setId("key-map");
        var head = Parts.row(12, Parts.text(seat.say("shell.keyMap"), "text-title"),
                Parts.text(where, "text-dense", "t2"),
                Parts.spring(), Parts.text(seat.say("shell.keyMap.close"), "text-dense", "t2"));
        getChildren().addAll(head, functionKeys(seat, commands, close), others(commands),
                Parts.text(seat.say("shell.keyMap.inputMethod"), "text-caption", "t2"));
    }

    private static HBox functionKeys(Seat seat, List<Command> commands, Runnable close) {
        Map<KeyCombination, Command> byKey = commands.stream()
                .collect(Collectors.toMap(Command::key, Function.identity(), (first, second) -> first));
        var row = new HBox(10);
        for (var code : FUNCTION_KEYS) {
            var command = byKey.get(new KeyCodeCombination(code));
            var key = command == null
                    ? key(code.getName(), seat.say("shell.keyMap.unused"))
                    : key(code.getName(), command, close);
            key.setDisable(command == null || !command.usable().getAsBoolean());
            HBox.setHgrow(key, Priority.ALWAYS);
            row.getChildren().add(key);
        }
        return row;
    }

    private static Button key(String name, String words) {
        var key = new Button(name + "\n\n" + words);
        key.getStyleClass().setAll("button", "key");
        key.setAlignment(Pos.TOP_LEFT);
        key.setMaxWidth(Double.MAX_VALUE);
        key.setPrefWidth(0);
        return key;
    }

    private static Button key(String name, Command command, Runnable close) {
        var key = key(name, command.words());
        if (command.usable().getAsBoolean()) {
            key.getStyleClass().add(command.usual() ? "usual" : "usable");
        }
        key.setOnAction(pressed -> {
            close.run();
            command.act().run();
        });
        return key;
    }

    private static GridPane others(List<Command> commands) {
        var rest = commands.stream()
                .filter(command -> !(command.key() instanceof KeyCodeCombination plain
                        && plain.getControl() == KeyCombination.ModifierValue.UP
                        && plain.getAlt() == KeyCombination.ModifierValue.UP
                        && plain.getShift() == KeyCombination.ModifierValue.UP
                        && FUNCTION_KEYS.contains(plain.getCode())))
                .toList();
        var table = new GridPane(32, 0);
        int rows = Math.ceilDiv(rest.size(), COLUMNS);
        for (int i = 0; i < rest.size(); i++) {
            var command = rest.get(i);
            var line = Parts.row(8,
                    Parts.text(command.words(), "text-dense", command.usable().getAsBoolean() ? "t1" : "t3"),
                    Parts.spring(), Parts.keyCap(command.keyName()));
            line.getStyleClass().add("hair-bottom");
            line.setMinHeight(28);
            GridPane.setHgrow(line, Priority.ALWAYS);
            line.setMaxWidth(Double.MAX_VALUE);
            line.setPrefWidth(WIDTH / COLUMNS);
            table.add(line, i / rows, i % rows);
        }
        return table;
    }
}
