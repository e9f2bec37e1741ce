package org.gridlight.client.video;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gridlight.client.cases.CaseWords;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.video.VideoRound;
import org.gridlight.model.video.WalkCamera;

/** The rounds at the left, at the right the last walk of the one that is chosen. On the FX thread. */
final class RoundsPane extends HBox {
    private final Seat seat;
    private final CaseWords words;
    private final ListView<VideoRound> list = new ListView<>();
    private final ListView<WalkCamera> cameras = new ListView<>();
    private final Label title = Parts.text("", "text-title");
    private final Label about = Parts.text("", "text-dense", "t2");
    private final Label last = Parts.text("", "text-dense");
    private final Label said = Parts.text("", "text-dense", "green");
    private final Button walk;
    private final Button edit;
    private VideoRound chosen;
    private boolean filling;

    RoundsPane(Seat seat, VideoView.Acts acts, boolean mayWalk) {
        this.seat = seat;
        this.words = new CaseWords(seat.words(), seat.centre().zone());
        list.setId("video-rounds");
        list.getStyleClass().add("notice-list");
        list.setCellFactory(view -> new RoundCell());
        list.getSelectionModel().selectedItemProperty().addListener((value, before, now) -> {
            if (!filling && now != null) {
                acts.choose(now);
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        var add = Parts.button(seat.say("video.new"), () -> acts.edit(null));
        add.setId("video-new");
        var head = Parts.row(12, Parts.whole(seat.say("video.rounds"), "text-dense", "strong"), Parts.spring(), add);
        head.getStyleClass().add("block");
        walk = Parts.button(seat.say("video.walk"), "F4", acts::walk, "primary");
        walk.setId("video-walk");
        walk.setVisible(mayWalk);
        walk.managedProperty().bind(walk.visibleProperty());
        edit = Parts.button(seat.say("video.edit"), () -> acts.edit(chosen), "in-row");
        edit.setId("video-edit");
        var page = page();
        HBox.setHgrow(page, Priority.ALWAYS);
        getChildren().setAll(new VBox(head, list), page);
    }

    private BorderPane page() {
        cameras.setId("video-last");
        cameras.getStyleClass().add("notice-cases");
        cameras.setCellFactory(view -> new WalkCell(seat, words));
        said.setId("video-said");
        last.setId("video-last-walk");
        var head = new VBox(6, Parts.row(12, title, Parts.spring(), edit), about, last, said);
        head.getStyleClass().addAll("notice-head", "hair-bottom");
        said.managedProperty().bind(said.textProperty().isNotEmpty());
        var bar = Parts.row(8, walk);
        bar.getStyleClass().addAll("action-bar", "line-top");
        var page = new BorderPane(cameras);
        page.getStyleClass().addAll("pane", "line-left");
        page.setTop(head);
        page.setBottom(bar);
        return page;
    }

    void show(VideoRecord.Read read, boolean busy) {
        filling = true;
        chosen = read.chosen();
        if (!list.getItems().equals(read.rounds())) {
            list.getItems().setAll(read.rounds());
        }
        list.getSelectionModel().select(chosen);
        filling = false;
        title.setText(chosen.name());
        about.setText(seat.say("video.about", chosen.cameras(), chosen.dwellSeconds()));
        last.setText(lastWalk());
        if (!cameras.getItems().equals(read.walk())) {
            cameras.getItems().setAll(read.walk());
        }
        walk.setText(seat.say(chosen.isUnderWay() ? "video.goOn" : "video.walk"));
        walk.setDisable(busy || !chosen.inUse());
    }

    private String lastWalk() {
        if (chosen.walkId() == null) {
            return seat.say("video.never");
        }
        return chosen.isUnderWay()
                ? seat.say("video.underWay", words.minute(chosen.begunAt()), chosen.begunBy(), chosen.passed(),
                        chosen.walked())
                : seat.say("video.last", words.minute(chosen.begunAt()), words.minute(chosen.endedAt()),
                        chosen.begunBy(), chosen.passed(), chosen.walked(), chosen.reported());
    }

    void said(String ended) {
        said.setText(ended);
    }

    void focus() {
        list.requestFocus();
    }

    private final class RoundCell extends ListCell<VideoRound> {
        private final Label name = Parts.text("", "strong");
        private final Label state = Parts.whole("", "t2");
        private final Label line = Parts.text("", "t2");
        private final VBox lines;

        RoundCell() {
            name.setMinWidth(0);
            name.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(name, Priority.ALWAYS);
            lines = new VBox(Parts.row(8, name, state), line);
            lines.getStyleClass().add("notice-line");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(VideoRound one, boolean empty) {
            super.updateItem(one, empty);
            if (empty || one == null) {
                setGraphic(null);
                return;
            }
            name.setText(one.name());
            state.setText(!one.inUse()
                    ? seat.say("video.ended")
                    : one.isUnderWay() ? seat.say("video.passed", one.passed(), one.walked()) : "");
            line.setText(seat.say("video.about", one.cameras(), one.dwellSeconds()));
            setGraphic(lines);
            // Filled during layout, it would show one frame in its old styles.
            lines.applyCss();
        }
    }
}
