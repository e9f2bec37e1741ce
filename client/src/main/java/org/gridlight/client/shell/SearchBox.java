package org.gridlight.client.shell;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import org.gridlight.client.look.Icon;
import org.gridlight.client.look.Parts;
import org.gridlight.client.search.SearchState;
import org.gridlight.client.seat.Command;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.tasks.Tasks;

/**
 * One box for everything (F3): last digits of a case, place, grid, person on duty, command. It looks while one types,
 * and an answer to older words never replaces that to newer ones.
 */
final class SearchBox extends HBox {
    private static final int SHOWN = 12;
    private static final int MOST_COMMANDS = 5;
    private static final double ROW = 32;
    private static final double WIDTH = 330;

    private final Seat seat;
    private final List<SearchSource> sources;
    private final Supplier<List<Command>> commands;
    private final TextField field = new TextField();
    private final ListView<Found> list = new ListView<>();
    private final Label note = Parts.text("", "text-dense", "t2");
    private final Popup popup = new Popup();
    private Tasks.Running running = () -> {};
    private boolean looking;
    /** Enter came before the answer, as a scanner sends it: the first that is found is opened. */
    private boolean hurried;

    /** @param commands what may be done now; asked on the FX thread, found after all else */
    SearchBox(Seat seat, List<SearchSource> sources, Supplier<List<Command>> commands) {
        this.seat = seat;
        this.sources = List.copyOf(sources);
        this.commands = commands;
        getStyleClass().add("search-field");
        field.setPromptText(seat.say("shell.search.prompt"));
        field.setId("search");
        HBox.setHgrow(field, Priority.ALWAYS);
        setMinWidth(148);
        setPrefWidth(WIDTH);
        getChildren().addAll(Icon.SEARCH.node(), field, Parts.keyCap("F3"));
        makePopup();
        field.textProperty().addListener((text, before, now) -> look(now));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    }

    private void makePopup() {
        list.setFixedCellSize(ROW);
        // Keys belong to the field: a list that can have the focus takes Enter for itself.
        list.setFocusTraversable(false);
        list.setCellFactory(view -> new FoundCell());
        list.setOnMouseClicked(click -> openChosen());
        note.getStyleClass().add("pane-head");
        var box = new VBox(list, note);
        box.getStyleClass().addAll("floating", "result-list");
        var styled = new StackPane(box);
        styled.getStyleClass().add("root");
        styled.setStyle("-fx-background-color: transparent");
        popup.getContent().add(styled);
        popup.setAutoHide(true);
    }

    /** Puts the cursor here. */
    void begin() {
        field.requestFocus();
        field.selectAll();
    }

    private void look(String text) {
        running.cancel();
        looking = false;
        hurried = false;
        if (text == null || text.isBlank()) {
            popup.hide();
            return;
        }
        var offered = offered(text.strip());
        looking = true;
        running = seat.tasks().run("search", () -> find(text.strip(), offered), this::show,
                failure -> {
                    looking = false;
                    say(seat.say("shell.search.failed"));
                });
    }

    private List<Found> find(String text, List<Found> offered) {
        var found = sources.stream().flatMap(source -> source.find(text).stream());
        return Stream.concat(found, offered.stream()).limit(SHOWN).toList();
    }

    /** Commands that may be used now, by their words. */
    private List<Found> offered(String text) {
        return commands.get().stream()
                .filter(command -> command.words().contains(text) && command.usable().getAsBoolean())
                .limit(MOST_COMMANDS).map(command -> new Found(seat.say("shell.found.command"), command.words(),
                        command.keyName(), command.act()))
                .toList();
    }

    private void show(List<Found> found) {
        list.getItems().setAll(found);
        list.setPrefHeight(found.size() * ROW + 2);
        list.setManaged(!found.isEmpty());
        list.setVisible(!found.isEmpty());
        list.getSelectionModel().select(0);
        looking = false;
        if (hurried && !found.isEmpty()) {
            openChosen();
            return;
        }
        say(Stream.of(
                found.isEmpty()
                        ? seat.say("shell.search.none", field.getText().strip())
                        : seat.say("shell.search.keys"),
                state()).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n")));
    }

    /** How far the index of cases is, where that says what is not found. */
    private String state() {
        return switch (seat.search().state()) {
            case SearchState.Building(var done, var of) ->
                seat.say("search.index.building", of == 0 ? 0 : 100 * done / of);
            case SearchState.Ready _ -> "";
            case SearchState.Without(var reason) -> seat.say(reason);
        };
    }

    private void say(String words) {
        note.setText(words);
        if (getScene() == null || getScene().getWindow() == null) {
            return;
        }
        popup.getScene().getStylesheets().setAll(getScene().getStylesheets());
        seat.look().getValue().dress(popup.getScene());
        var place = localToScreen(0, getHeight() + 4);
        if (place != null) {
            popup.show(this, place.getX(), place.getY());
        }
    }

    private void onKey(KeyEvent key) {
        if (key.getCode() == KeyCode.DOWN) {
            list.getSelectionModel().selectNext();
            key.consume();
        } else if (key.getCode() == KeyCode.UP) {
            list.getSelectionModel().selectPrevious();
            key.consume();
        } else if (key.getCode() == KeyCode.ENTER) {
            enter();
            key.consume();
        } else if (key.getCode() == KeyCode.ESCAPE) {
            popup.hide();
            field.clear();
            key.consume();
        }
    }

    /** What was found for older words is never opened. */
    private void enter() {
        if (looking) {
            hurried = true;
        } else {
            openChosen();
        }
    }

    private void openChosen() {
        var chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            popup.hide();
            field.clear();
            chosen.open().run();
        }
    }
}
