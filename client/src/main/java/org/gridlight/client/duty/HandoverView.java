package org.gridlight.client.duty;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gridlight.client.desk.DeskFrame;
import org.gridlight.client.look.Icon;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.duty.Handover;
import org.gridlight.model.duty.HandoverFigure;

/** Handovers at the left, the figures of the chosen one in the middle, its text at the right. On the FX thread. */
final class HandoverView extends StackPane {
    /** What a person does here. */
    interface Acts {
        void choose(Optional<Handover> row);

        void typed(String words);

        void join();

        void giveUp();

        void leave();

        void take();

        void print();

        /** Opens the list behind a figure. */
        void list(HandoverFigure figure);

        void readAgain();
    }

    private final Seat seat;
    private final Acts acts;
    private final DutyWords words;
    private final DeskFrame<String> frame;
    private final ListView<Optional<Handover>> list = new ListView<>();
    private final Label name = Parts.text("", "text-title");
    private final HBox tags = Parts.row(6);
    private final Label about = Parts.text("", "text-dense", "t2");
    private final Label people = Parts.text("", "text-dense");
    private final FigureBlocks figures;
    private final TextArea text = new TextArea();
    private final Label kept = Parts.whole("", "text-caption", "t3");
    private final Label added = Parts.text("", "text-dense");
    private final VBox theirs = new VBox(6);
    private final Label theirWords = Parts.text("", "text-dense");
    private final HBox buttons = Parts.row(8);
    private final HBox work;
    private boolean filling;

    HandoverView(Seat seat, DutyWords words, Acts acts) {
        this.seat = seat;
        this.acts = acts;
        this.words = words;
        this.figures = new FigureBlocks(seat, acts::list);
        this.frame = new DeskFrame<>(seat, List.of(), "", key -> key, key -> {}, acts::readAgain);
        frame.setTop(null);
        list.setId("handover-list");
        list.getStyleClass().add("notice-list");
        list.setCellFactory(view -> new HandoverCell(words));
        list.getSelectionModel().selectedItemProperty().addListener((value, before, now) -> {
            if (!filling && now != null) {
                acts.choose(now);
            }
        });
        text.setId("handover-words");
        text.setWrapText(true);
        text.setPromptText(seat.say("duty.handover.prompt"));
        text.textProperty().addListener((value, before, now) -> {
            if (!filling) {
                acts.typed(now);
            }
        });
        var page = page();
        HBox.setHgrow(page, Priority.ALWAYS);
        work = new HBox(list, page);
        getChildren().add(frame);
    }

    private BorderPane page() {
        var head = new VBox(6, Parts.row(12, name, tags), about, people);
        people.setId("handover-named");
        head.getStyleClass().addAll("notice-head", "hair-bottom");
        var scroll = new ScrollPane(figures);
        scroll.setFitToWidth(true);
        scroll.setMinWidth(460);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        var told = told();
        told.setPrefWidth(620);
        told.setMinWidth(360);
        HBox.setHgrow(told, Priority.ALWAYS);
        buttons.getStyleClass().addAll("action-bar", "line-top");
        var page = new BorderPane(new HBox(scroll, told));
        page.getStyleClass().addAll("pane", "line-left");
        page.setTop(head);
        page.setBottom(buttons);
        return page;
    }

    private VBox told() {
        theirWords.setWrapText(true);
        theirWords.setMinHeight(Region.USE_PREF_SIZE);
        theirs.setId("handover-theirs");
        theirs.getStyleClass().add("notice-red");
        theirs.getChildren().setAll(
                Parts.row(8, Icon.WARNING.node(14, "red"), Parts.text(seat.say("duty.handover.theirs"), "text-dense",
                        "strong"), Parts.spring(),
                        Parts.button(seat.say("duty.handover.join"), acts::join, "in-row"),
                        Parts.button(seat.say("duty.handover.giveUp"), acts::giveUp, "in-row")),
                theirWords);
        theirs.managedProperty().bind(theirs.visibleProperty());
        added.setWrapText(true);
        added.setMinHeight(Region.USE_PREF_SIZE);
        added.managedProperty().bind(added.visibleProperty());
        VBox.setVgrow(text, Priority.ALWAYS);
        var told = new VBox(10, Parts.row(8, Parts.text(seat.say("duty.handover.words"), "text-head"), Parts.spring(),
                kept), theirs, text, added);
        told.getStyleClass().addAll("block", "line-left");
        return told;
    }

    /** What was refused or cannot be read; null takes it away. */
    void tell(String why) {
        frame.tell(why);
    }

    void failed(String why) {
        frame.failed(seat.say("duty.failed"), why);
    }

    void faded(boolean cut) {
        frame.faded(cut);
    }

    void show(HandoverModel model, boolean busy) {
        filling = true;
        var rows = model.rows();
        if (!list.getItems().equals(rows)) {
            list.getItems().setAll(rows);
        }
        list.getSelectionModel().clearAndSelect(model.chosenRow());
        figures.show(model.figures());
        model.chosen().ifPresentOrElse(one -> signed(model, one), () -> written(model));
        filling = false;
        fillButtons(model, busy);
        frame.place(work);
    }

    private void written(HandoverModel model) {
        name.setText(seat.say("duty.handover.current"));
        tags.getChildren().setAll(Parts.tag(seat.say("duty.handover.writing"), "accent"));
        about.setText(model.draft().map(one -> seat.say("duty.handover.draftOf", one.begunBy(),
                words.minute(one.since()))).orElse(seat.say("duty.handover.notBegun")));
        people(null);
        if (!text.getText().equals(model.words())) {
            int caret = text.getCaretPosition();
            text.setText(model.words());
            text.positionCaret(Math.min(caret, model.words().length()));
        }
        text.setEditable(model.mayWrite());
        kept.setText(keptText(model));
        theirs.setVisible(model.theirs() != null);
        theirWords.setText(model.theirs() == null ? "" : model.theirs());
        added.setVisible(false);
    }

    private String known(String names) {
        return names == null ? seat.say("duty.handover.peopleUnknown") : names;
    }

    private void people(String named) {
        people.setText(named);
        people.setVisible(named != null);
        people.setManaged(named != null);
    }

    private String keptText(HandoverModel model) {
        if (model.isChanged()) {
            return seat.say("duty.handover.notKept");
        }
        return model.keptAt() == null ? "" : seat.say("duty.handover.kept", words.second(model.keptAt()));
    }

    private void signed(HandoverModel model, Handover one) {
        name.setText(words.shift(one.since(), one.leftAt()));
        tags.getChildren().setAll(one.awaitsReceipt()
                ? Parts.tag(seat.say("duty.handover.awaits"), "yellow")
                : Parts.tag(seat.say("duty.handover.taken"), "green"));
        about.setText(one.awaitsReceipt()
                ? seat.say("duty.handover.left", one.leftBy(), words.minute(one.leftAt()))
                : seat.say("duty.handover.leftAndTaken", one.leftBy(), words.minute(one.leftAt()), one.arrivedBy(),
                        words.minute(one.arrivedAt())));
        people(seat.say("duty.handover.people", known(one.leftPeople()), known(one.arrivedPeople())));
        text.setText(one.words());
        text.setEditable(false);
        kept.setText(seat.say("duty.handover.fixed"));
        theirs.setVisible(false);
        added.setVisible(one.arrivedWords() != null);
        added.setText(seat.say("duty.handover.added", one.arrivedWords() == null ? "" : one.arrivedWords()));
    }

    private void fillButtons(HandoverModel model, boolean busy) {
        buttons.getChildren().clear();
        var chosen = model.chosen();
        if (chosen.isEmpty() && model.mayWrite()) {
            add("handover-leave", Parts.button(seat.say("duty.act.leave"), "Ctrl+Enter", acts::leave, "primary"),
                    busy || model.theirs() != null);
        }
        if (chosen.filter(model::mayTake).isPresent()) {
            add("handover-take", Parts.button(seat.say("system.handoverRead"), "Ctrl+Enter", acts::take, "primary"),
                    busy);
        }
        chosen.filter(one -> one.awaitsReceipt() && !model.mayTake(one)).ifPresent(one -> buttons.getChildren()
                .add(Parts.text(seat.say("duty.handover.other"), "text-dense", "t2")));
        buttons.getChildren().add(Parts.spring());
        if (chosen.isPresent()) {
            add("handover-print", Parts.button(seat.say("rednotice.print"), "F12", acts::print), busy);
        }
    }

    private void add(String id, javafx.scene.control.Button button, boolean disabled) {
        button.setId(id);
        button.setDisable(disabled);
        buttons.getChildren().add(button);
    }

    /** Whoever may write begins to write, the others look. */
    void focus(HandoverModel model) {
        if (model.isRead() && model.mayWrite() && model.chosen().isEmpty()) {
            text.requestFocus();
        } else {
            list.requestFocus();
        }
    }
}
