package org.gridlight.client.duty;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gridlight.client.desk.DeskFrame;
import org.gridlight.client.desk.ReadingDesk;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.duty.Knowledge;

/** Entries of the knowledge at the left with the field that looks for them, the chosen one at the right. On the FX thread. */
final class KnowledgeView extends StackPane implements ReadingDesk.View {
    /** What a person does here. */
    interface Acts {
        void find(String words);

        void choose(Knowledge one);

        void add();

        void change();

        void readAgain();
    }

    private final Seat seat;
    private final Acts acts;
    private final DutyWords words;
    private final DeskFrame<String> frame;
    private final TextField find = new TextField();
    private final ListView<Knowledge> list = new ListView<>();
    private final Label name = Parts.text("", "text-title");
    private final HBox tags = Parts.row(6);
    private final Label about = Parts.text("", "text-dense", "t2");
    private final Label said = DutyForm.told("");
    private final HBox buttons = Parts.row(8);
    private final HBox work;
    private boolean filling;

    KnowledgeView(Seat seat, Acts acts) {
        this.seat = seat;
        this.acts = acts;
        this.words = new DutyWords(seat.words(), seat.centre().zone());
        this.frame = new DeskFrame<>(seat, List.of(), "", key -> key, key -> {}, acts::readAgain);
        frame.setTop(null);
        find.setId("knowledge-find");
        find.setPromptText(seat.say("duty.knowledge.find"));
        find.textProperty().addListener((value, before, now) -> acts.find(now));
        list.setId("knowledge-list");
        list.getStyleClass().add("notice-list");
        list.setPlaceholder(Parts.text(seat.say("duty.knowledge.none"), "text-dense", "t2"));
        list.setCellFactory(view -> new Row());
        list.getSelectionModel().selectedItemProperty().addListener((value, before, now) -> {
            if (!filling && now != null) {
                acts.choose(now);
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        var finder = new VBox(find);
        finder.getStyleClass().add("block");
        var left = new VBox(finder, list);
        var head = new VBox(6, Parts.row(12, name, tags), about);
        head.getStyleClass().addAll("notice-head", "hair-bottom");
        buttons.getStyleClass().addAll("action-bar", "line-top");
        var text = new VBox(said);
        text.getStyleClass().add("block");
        var scroll = new ScrollPane(text);
        scroll.setFitToWidth(true);
        var page = new BorderPane(scroll);
        page.getStyleClass().addAll("pane", "line-left");
        page.setTop(head);
        page.setBottom(buttons);
        HBox.setHgrow(page, Priority.ALWAYS);
        work = new HBox(left, page);
        getChildren().add(frame);
    }

    @Override
    public void tell(String why) {
        frame.tell(why);
    }

    @Override
    public void failed(String why) {
        frame.failed(seat.say("duty.failed"), why);
    }

    @Override
    public void faded(boolean cut) {
        frame.faded(cut);
    }

    @Override
    public void focus() {
        find.requestFocus();
    }

    /** @param chosen null while there is none */
    void show(List<Knowledge> found, Knowledge chosen, boolean mayChange, boolean busy) {
        filling = true;
        if (!list.getItems().equals(found)) {
            list.getItems().setAll(found);
        }
        if (chosen != null) {
            list.getSelectionModel().select(chosen);
        }
        filling = false;
        fill(chosen);
        buttons.getChildren().clear();
        if (mayChange) {
            var change = Parts.button(seat.say("duty.knowledge.change"), "F7", acts::change);
            change.setDisable(busy || chosen == null);
            var add = Parts.button(seat.say("duty.knowledge.add"), "F8", acts::add, "primary");
            add.setId("knowledge-add");
            add.setDisable(busy);
            buttons.getChildren().addAll(add, change);
        }
        frame.place(work);
    }

    private void fill(Knowledge one) {
        tags.getChildren().clear();
        name.setText(one == null ? "" : one.title());
        about.setText(one == null
                ? ""
                : seat.say("duty.knowledge.about", one.version(), one.changedBy(), words.minute(one.changedAt())));
        said.setText(one == null ? "" : one.words());
        if (one == null) {
            return;
        }
        tags.getChildren().add(Parts.tag(seat.say("duty.knowledge." + one.kind()), "accent"));
        tags.getChildren().add(Parts.tag(one.categoryName() == null
                ? seat.say("duty.knowledge.allClasses")
                : one.categoryName()));
        if (one.department() != null) {
            tags.getChildren().add(Parts.tag(one.department()));
        }
        if (!one.inUse()) {
            tags.getChildren().add(Parts.tag(seat.say("duty.knowledge.ended"), "yellow"));
        }
    }

    /** An entry in its list, in two lines. */
    private final class Row extends ListCell<Knowledge> {
        private final Label title = Parts.text("", "strong");
        private final Label kind = Parts.whole("", "t2");
        private final Label below = Parts.text("", "t2");
        private final VBox lines;

        Row() {
            title.setMinWidth(0);
            title.setMaxWidth(Double.MAX_VALUE);
            below.setMinWidth(0);
            HBox.setHgrow(title, Priority.ALWAYS);
            lines = new VBox(Parts.row(8, title, kind), below);
            lines.getStyleClass().add("notice-line");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Knowledge one, boolean empty) {
            super.updateItem(one, empty);
            if (empty || one == null) {
                setGraphic(null);
                return;
            }
            title.setText(one.title());
            kind.setText(seat.say("duty.knowledge." + one.kind()));
            below.setText(one.categoryName() == null ? seat.say("duty.knowledge.allClasses") : one.categoryName());
            setGraphic(lines);
            // Filled during layout, it would show one frame in its old styles.
            lines.applyCss();
        }
    }
}
