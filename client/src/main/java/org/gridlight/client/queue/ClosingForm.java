package org.gridlight.client.queue;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gridlight.client.cases.PhotoPair;
import org.gridlight.client.cases.QueueDoor;
import org.gridlight.client.look.Icon;
import org.gridlight.client.look.LightIcon;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.cases.CaseFile;
import org.gridlight.model.cases.OpenCase;

/**
 * Cases at the left, the photo pair of the one in hand at the right: arrows go along, the space bar marks and goes on, F9
 * closes what is marked, Enter opens the file of what needs more than a look. On the FX thread.
 */
final class ClosingForm extends HBox {
    /** What a person does here. */
    interface Acts {
        void look(OpenCase one);

        void close(Set<Long> marked);

        void openFile(OpenCase one);
    }

    private final Seat seat;
    private final QueueDoor queue;
    private final Acts acts;
    private final ListView<OpenCase> list = new ListView<>();
    private final Set<Long> marked = new LinkedHashSet<>();
    private final Label what = Parts.text("", "text-head");
    private final Label words = Parts.text("", "text-dense");
    private final Label standard = Parts.text("", "text-dense", "t2");
    private final Label warning = Parts.text("", "text-dense", "strong");
    private final PhotoPair photos;
    private final Button close;

    ClosingForm(Seat seat, QueueDoor queue, List<OpenCase> cases, Acts acts) {
        this.seat = seat;
        this.queue = queue;
        this.acts = acts;
        this.photos = PhotoPair.of(seat, queue.record(), queue.words()).withoutHint();
        this.close = Parts.button(seat.say("queue.closing.close", 0), "F9", this::closeMarked, "primary");
        getStyleClass().addAll("floating", "closing-form");
        setId("closing-form");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        list.getItems().setAll(cases);
        list.setId("closing-list");
        list.setCellFactory(view -> new CaseCell());
        list.getSelectionModel().selectedItemProperty().addListener((value, before, now) -> turnTo(now));
        close.setId("closing-close");
        warning.setId("closing-warning");
        words.setWrapText(true);
        standard.setWrapText(true);
        warning.setWrapText(true);
        warning.managedProperty().bind(warning.visibleProperty());
        warning.setVisible(false);
        var side = new VBox(8, Parts.text(seat.say("queue.closing", cases.size()), "text-head"), list);
        VBox.setVgrow(list, Priority.ALWAYS);
        side.getStyleClass().add("closing-side");
        var rest = new Region();
        VBox.setVgrow(rest, Priority.ALWAYS);
        var judged = new VBox(10, what, photos, warning, words, standard, rest,
                Parts.row(8, Parts.text(seat.say("queue.closing.hint"), "text-caption", "t3"), Parts.spring(),
                        Parts.button(seat.say("queue.cancel"), "Esc", () -> seat.overlays().close()), close));
        HBox.setHgrow(judged, Priority.ALWAYS);
        getChildren().addAll(side, judged);
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        tell();
    }

    /** Begins with the first. */
    void start() {
        list.getSelectionModel().selectFirst();
        list.requestFocus();
    }

    @Override
    public void requestFocus() {
        list.requestFocus();
    }

    /** The one that comes after it, empty at the end. */
    Optional<OpenCase> after(OpenCase one) {
        int next = list.getItems().indexOf(one) + 1;
        return next < list.getItems().size() ? Optional.of(list.getItems().get(next)) : Optional.empty();
    }

    /** What was read; nothing when one has gone on meanwhile. */
    void show(OpenCase one, CaseFile file) {
        if (!one.equals(current())) {
            return;
        }
        photos.setVisible(true);
        photos.show(file);
        words.setText(file.tellings().stream().map(CaseFile.Telling::words).filter(said -> said != null)
                .collect(Collectors.joining(seat.say("queue.closing.next"))));
        standard.setText(file.standard() == null || file.standard().closingCondition() == null
                ? ""
                : seat.say("queue.closing.standard", file.standard().closingCondition()));
        warn(file);
    }

    private void warn(CaseFile file) {
        var why = file.lastCheckFailed()
                ? seat.say("queue.closing.failed")
                : file.attachments().stream().noneMatch(picture -> picture.isPhoto() && picture.isAfter())
                        ? seat.say("queue.closing.noAfter")
                        : "";
        warning.setText(why);
        warning.setVisible(!why.isEmpty());
    }

    void failed(OpenCase one, String why) {
        if (one.equals(current())) {
            warning.setText(why);
            warning.setVisible(true);
        }
    }

    private OpenCase current() {
        return list.getSelectionModel().getSelectedItem();
    }

    private void turnTo(OpenCase one) {
        if (one != null) {
            what.setText(seat.say("queue.closing.what", one.number(), one.category(), one.place()));
            photos.setVisible(false);
            words.setText("");
            standard.setText("");
            warning.setVisible(false);
            acts.look(one);
        }
    }

    private void onKey(KeyEvent key) {
        switch (key.getCode()) {
            case SPACE -> mark();
            case F9 -> closeMarked();
            case ENTER -> {
                if (current() != null) {
                    acts.openFile(current());
                }
            }
            default -> {
                return;
            }
        }
        key.consume();
    }

    /** Marks the one in hand, or takes the mark back, and goes on to the next. */
    private void mark() {
        var one = current();
        if (one != null && !marked.remove(one.id())) {
            marked.add(one.id());
        }
        list.refresh();
        list.getSelectionModel().selectNext();
        tell();
    }

    private void tell() {
        close.setText(seat.say("queue.closing.close", marked.size()));
        close.setDisable(marked.isEmpty());
    }

    private void closeMarked() {
        if (!marked.isEmpty()) {
            acts.close(Set.copyOf(marked));
        }
    }

    private final class CaseCell extends ListCell<OpenCase> {
        @Override
        protected void updateItem(OpenCase one, boolean empty) {
            super.updateItem(one, empty);
            if (empty || one == null) {
                setGraphic(null);
                return;
            }
            var tick = Icon.CHECK.node(14, "green");
            tick.setVisible(marked.contains(one.id()));
            var now = seat.clock().instant();
            setGraphic(Parts.row(8, tick, new LightIcon(one.stageLight(now), LightIcon.IN_TABLES),
                    Parts.whole(queue.words().remaining(one, now), "text-caption", "t2"),
                    Parts.text(seat.say("queue.batch.case", one.category(), one.place()), "text-dense")));
        }
    }
}
