package org.gridlight.client.supervise.notice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.gridlight.client.cases.CaseNumber;
import org.gridlight.client.look.DayField;
import org.gridlight.client.look.Icon;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.cases.NewPhoto;
import org.gridlight.model.rednotice.Inspection;
import org.gridlight.model.rednotice.RedCase;
import org.gridlight.model.words.Refusal;

/** What a supervisor found (红灯核查): when he was there, how it stands, what he saw, photos. On the FX thread. */
final class InspectForm extends VBox {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");
    private static final List<String> ENDINGS = List.of("jpg", "jpeg", "png");

    private final Seat seat;
    private final RedCase one;
    private final Consumer<Inspection.New> send;
    private final DayField day = new DayField("inspect-day");
    private final TextField time = new TextField();
    private final TextArea finding = new TextArea();
    private final List<ToggleButton> results = new ArrayList<>();
    private final List<Path> photos = new ArrayList<>();
    private final Label chosen = Parts.text("", "text-dense", "t2");
    private final Button submit;
    private final Instant began;
    private Inspection.Result result;

    InspectForm(Seat seat, NoticeWords words, RedCase one, Consumer<Inspection.New> send) {
        this.seat = seat;
        this.one = one;
        this.send = send;
        this.began = seat.clock().instant();
        submit = Parts.button(words.say("rednotice.act.put"), "Ctrl+Enter", this::submit, "primary");
        submit.setId("inspect-send");
        getStyleClass().addAll("floating", "ask-form");
        setId("inspect-form");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        var here = began.atZone(seat.centre().zone());
        day.setValue(here.toLocalDate());
        time.setText(TIME.format(here));
        time.setPrefColumnCount(6);
        finding.setId("inspect-finding");
        finding.setPrefRowCount(3);
        finding.setWrapText(true);
        finding.textProperty().addListener((value, before, now) -> tell());
        time.textProperty().addListener((value, before, now) -> tell());
        var segments = new HBox();
        for (var each : Inspection.Result.values()) {
            var button = new ToggleButton(words.say("rednotice.result." + each));
            button.getStyleClass().add("segment");
            button.setId("inspect-" + each);
            button.setOnAction(pressed -> choose(each));
            results.add(button);
            segments.getChildren().add(button);
        }
        results.getFirst().getStyleClass().add("first");
        results.getLast().getStyleClass().add("last");
        var add = Parts.button(words.say("rednotice.photos"), this::choosePhotos);
        add.setGraphic(Icon.CAMERA.node());
        getChildren().addAll(
                Parts.row(12, Parts.text(words.say("light.redInspection"), "text-head"),
                        Parts.text(CaseNumber.of(one.number()) + "  " + one.category(), "text-dense", "t2")),
                named(words.say("rednotice.went"), Parts.row(8, day, time)),
                named(words.say("rednotice.result"), segments), named(words.say("rednotice.finding"), finding),
                Parts.row(8, add, chosen),
                Parts.row(8, Parts.text(words.say("rednotice.form.hint"), "text-caption", "t3"), Parts.spring(),
                        submit));
        addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.isControlDown() && key.getCode() == KeyCode.ENTER) {
                submit();
                key.consume();
            }
        });
        tell();
    }

    private static VBox named(String name, javafx.scene.Node field) {
        return Parts.column(6, Parts.whole(name, "text-dense", "t2"), field);
    }

    void choose(Inspection.Result which) {
        result = which;
        for (int i = 0; i < results.size(); i++) {
            results.get(i).setSelected(i == which.ordinal());
        }
        tell();
    }

    private void choosePhotos() {
        photos.addAll(seat.dialogs().chooseFiles(seat.say("rednotice.photos"), seat.say("rednotice.photoFiles"),
                ENDINGS));
        chosen.setText(photos.isEmpty() ? "" : seat.say("rednotice.photosChosen", photos.size()));
    }

    private void tell() {
        submit.setDisable(result == null || finding.getText().isBlank() || went().isEmpty());
    }

    /** The minute that it is now is now. */
    private Optional<Instant> went() {
        try {
            LocalDate date = day.getValue();
            var typed = LocalTime.parse(time.getText().strip(), TIME);
            var at = date == null ? null : date.atTime(typed).atZone(seat.centre().zone()).toInstant();
            return Optional.ofNullable(at);
        } catch (DateTimeParseException notATime) {
            return Optional.empty();
        }
    }

    @Override
    public void requestFocus() {
        finding.requestFocus();
    }

    private void submit() {
        if (submit.isDisabled()) {
            return;
        }
        var at = went().orElseThrow();
        var chosenPaths = List.copyOf(photos);
        var what = finding.getText().strip();
        var how = result;
        seat.tasks().run("read photos", () -> chosenPaths.stream().map(InspectForm::photo).toList(),
                read -> send.accept(new Inspection.New(one.caseId(), at, how, what, read)),
                failure -> chosen.setText(seat.told(failure)));
    }

    private static NewPhoto photo(Path path) {
        try {
            return new NewPhoto(NewPhoto.Kind.PHOTO, path.getFileName().toString(), Files.readAllBytes(path), null,
                    null, null);
        } catch (IOException failure) {
            throw Refusal.failed(failure, "rednotice.photoUnread", path.getFileName());
        }
    }
}
