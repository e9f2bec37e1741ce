package org.gridlight.client.meetings;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gridlight.client.look.LoadingBars;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.meeting.Meeting;
import org.gridlight.model.meeting.MeetingItem;

/** A meeting: its head, its agenda as a working list, and the chosen matter beside it. On the FX thread. */
final class MeetingPane extends BorderPane {
    private final MeetingWords words;
    private final Label name = Parts.text("", "text-title");
    private final HBox tags = Parts.row(6);
    private final Label about = Parts.text("", "text-dense", "t2");
    private final Label came = Parts.text("", "text-dense", "t2");
    private final Label agendaHead = Parts.text("", "text-head");
    private final ListView<MeetingItem> agenda = new ListView<>();
    private final VBox center;
    private final ItemPane item;
    private Instant moment = Instant.EPOCH;
    private boolean filling;

    MeetingPane(Seat seat, MeetingWords words, MeetingsView.Acts acts) {
        this.words = words;
        this.item = new ItemPane(seat, words);
        var head = new VBox(8, Parts.row(12, name, tags), about, came);
        head.getStyleClass().addAll("notice-head", "hair-bottom");
        came.managedProperty().bind(came.visibleProperty());
        agenda.setId("meeting-agenda");
        agenda.getStyleClass().add("notice-cases");
        agenda.setCellFactory(view -> new AgendaCell(words, () -> moment));
        agenda.getSelectionModel().selectedItemProperty().addListener((value, before, now) -> {
            if (!filling && now != null) {
                acts.choose(now);
            }
        });
        agenda.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ENTER && !key.isShortcutDown()) {
                acts.openCase();
                key.consume();
            } else if (key.getCode() == KeyCode.LEFT) {
                acts.toList();
                key.consume();
            }
        });
        agenda.addEventHandler(MouseEvent.MOUSE_CLICKED, click -> {
            if (click.getClickCount() == 2) {
                acts.openCase();
            }
        });
        VBox.setVgrow(agenda, Priority.ALWAYS);
        var agendaTop = Parts.row(8, agendaHead, Parts.spring(),
                Parts.text(words.say("rednotice.enterOpens"), "text-caption", "t3"));
        agendaTop.getStyleClass().add("pane-head");
        agenda.setPlaceholder(Parts.text(words.say("meeting.noItems"), "text-dense", "t2"));
        center = new VBox(agendaTop, agenda);
        setTop(head);
        setCenter(center);
        setRight(item);
    }

    void show(MeetingsModel model) {
        moment = model.now();
        var read = model.file().orElse(null);
        if (read == null) {
            setCenter(new LoadingBars(6));
            return;
        }
        setCenter(center);
        var meeting = read.file().meeting();
        name.setText(words.name(meeting));
        tags.getChildren().setAll(Parts.tag(words.say(meeting.state().word()),
                meeting.state() == Meeting.State.ISSUED ? "green" : "accent"));
        about.setText(words.say("meeting.facts", words.day(meeting.plannedOn()),
                meeting.place() == null ? "" : meeting.place(), meeting.chair() == null ? "" : meeting.chair()));
        came.setText(words.say("meeting.cameLine", read.file().attendance().stream()
                .filter(Meeting.Attendance::present).map(Meeting.Attendance::unit)
                .collect(Collectors.joining(words.say("meeting.and")))));
        came.setVisible(!read.file().attendance().isEmpty());
        agendaHead.setText(words.say("meeting.agendaHead", read.file().items().size(), meeting.decided()));
        fillAgenda(model, read.file().items());
        item.show(model.chosenItem().orElse(null), read.progress(), model.acts(), model.units(), moment);
    }

    private void fillAgenda(MeetingsModel model, List<MeetingItem> items) {
        filling = true;
        if (agenda.getItems().equals(items)) {
            agenda.refresh();
        } else {
            agenda.getItems().setAll(items);
        }
        model.chosenItem().ifPresent(one -> agenda.getSelectionModel().clearAndSelect(items.indexOf(one)));
        filling = false;
    }

    ItemPane item() {
        return item;
    }

    void focusAgenda() {
        agenda.requestFocus();
    }
}
