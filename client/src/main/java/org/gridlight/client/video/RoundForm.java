package org.gridlight.client.video;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.register.Camera;
import org.gridlight.model.video.VideoRound;

/**
 * Asks for a round: its name, how long each picture is looked at, and its cameras by their numbers, one a line; the name of a
 * street stands for all of its cameras. Ctrl+Enter sends. On the FX thread.
 */
final class RoundForm extends VBox {
    private static final int DWELL = 20;
    private static final int LEAST_DWELL = 5;
    private static final int MOST_DWELL = 600;
    private static final int ROWS = 12;

    private final Seat seat;
    private final Ground ground;
    private final VideoRound before;
    private final Taker send;
    private final TextField name = new TextField();
    private final TextField dwell = new TextField();
    private final TextArea cameras = new TextArea();
    private final CheckBox inUse;
    private final Label told = Parts.text("", "text-caption", "red");

    /** @param standing what a round can be made of; @param cameras of the round as it is */
    record Ground(List<Camera> standing, List<Long> cameras) {
        Ground {
            standing = List.copyOf(standing);
            cameras = List.copyOf(cameras);
        }
    }

    /** Takes what is wished. */
    interface Taker {
        void take(VideoRound.Wanted wanted, Runnable done, Consumer<String> refused);
    }

    /** @param before null for a new one */
    RoundForm(Seat seat, Ground ground, VideoRound before, Taker send) {
        super(10);
        this.seat = seat;
        this.ground = ground;
        this.before = before;
        this.send = send;
        this.inUse = new CheckBox(seat.say("duty.knowledge.inUse"));
        getStyleClass().addAll("floating", "ask-form");
        setId("video-form");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        name.setId("video-form-name");
        dwell.setId("video-form-dwell");
        cameras.setId("video-form-cameras");
        cameras.setPrefRowCount(ROWS);
        cameras.setPromptText(seat.say("video.form.prompt"));
        told.setWrapText(true);
        told.managedProperty().bind(told.textProperty().isNotEmpty());
        fill();
        var title = seat.say(before == null ? "video.new" : "video.edit");
        var submit = Parts.button(title, "Ctrl+Enter", this::submit, "primary");
        submit.setId("video-form-send");
        getChildren().setAll(Parts.text(title, "text-head"), field("video.form.name", name),
                field("video.form.dwell", dwell), field("video.form.cameras", cameras), inUse, told,
                Parts.row(8, Parts.text(seat.say("rednotice.form.hint"), "text-caption", "t3"), Parts.spring(),
                        submit));
        addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ENTER && key.isControlDown()) {
                submit();
                key.consume();
            }
        });
    }

    private VBox field(String word, Node node) {
        return Parts.column(6, Parts.whole(seat.say(word), "text-dense", "t2"), node);
    }

    private void fill() {
        name.setText(before == null ? "" : before.name());
        dwell.setText(String.valueOf(before == null ? DWELL : before.dwellSeconds()));
        inUse.setSelected(before == null || before.inUse());
        cameras.setText(ground.cameras().stream().map(this::camera).flatMap(Optional::stream)
                .map(one -> one.code() + "  " + one.name()).collect(Collectors.joining("\n")));
    }

    private Optional<Camera> camera(long id) {
        return ground.standing().stream().filter(one -> one.id() == id).findFirst();
    }

    void open() {
        seat.overlays().open(this, () -> {});
        name.requestFocus();
    }

    private void submit() {
        var wanted = new LinkedHashSet<Long>();
        var unknown = new ArrayList<String>();
        cameras.getText().lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
            var found = meant(line);
            found.forEach(one -> wanted.add(one.id()));
            if (found.isEmpty()) {
                unknown.add(line);
            }
        });
        int seconds = dwell.getText().strip().matches("\\d{1,3}") ? Integer.parseInt(dwell.getText().strip()) : 0;
        if (name.getText().isBlank() || wanted.isEmpty() && unknown.isEmpty() || seconds < LEAST_DWELL
                || seconds > MOST_DWELL) {
            told.setText(seat.say("videoRound.incomplete"));
        } else if (!unknown.isEmpty()) {
            told.setText(seat.say("video.form.unknown", unknown.getFirst()));
        } else {
            told.setText("");
            send.take(new VideoRound.Wanted(before == null ? 0 : before.id(), before == null ? 0 : before.version(),
                    name.getText().strip(), seconds, inUse.isSelected(), List.copyOf(wanted)),
                    seat.overlays()::close, told::setText);
        }
    }

    /** By its number, the first word of the line; else all of a street. */
    private List<Camera> meant(String line) {
        var number = line.split("\\s+")[0];
        var one = ground.standing().stream().filter(camera -> camera.code().equals(number)).toList();
        return one.isEmpty() ? ground.standing().stream().filter(camera -> camera.place().equals(line)).toList() : one;
    }
}
