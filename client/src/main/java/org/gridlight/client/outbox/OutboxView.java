package org.gridlight.client.outbox;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gridlight.client.desk.DeskFrame;
import org.gridlight.client.desk.ReadingDesk;
import org.gridlight.client.look.Icon;
import org.gridlight.client.look.Parts;
import org.gridlight.client.look.StateCard;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.outbox.MessageTemplate;
import org.gridlight.model.outbox.OutboxMessage;
import org.gridlight.model.outbox.OutboxMessage.Decision;

/** Lists of messages and their texts at the left, the chosen one at the right. On the FX thread. */
final class OutboxView extends StackPane implements ReadingDesk.View {
    /** What a person does here. */
    interface Acts {
        boolean maySave();

        boolean mayDecide();

        void choose(OutboxList one);

        void choose(OutboxMessage one);

        void choose(MessageTemplate one);

        void decide(Decision decision);

        void save();

        void open();

        void readAgain();
    }

    private final Seat seat;
    private final DeskFrame<OutboxList> frame;
    private final ListView<OutboxMessage> messages = new ListView<>();
    private final ListView<MessageTemplate> templates = new ListView<>();
    private final Label quiet = Parts.text("", "text-dense", "t2");
    private final MessagePage messagePage;
    private final TemplatePage templatePage;
    private final HBox messageWork;
    private final HBox templateWork;
    private boolean filling;

    OutboxView(Seat seat, Acts acts) {
        this.seat = seat;
        this.frame = new DeskFrame<>(seat, List.of(OutboxList.values()), "outbox-", OutboxList::word, acts::choose,
                acts::readAgain);
        this.messagePage = new MessagePage(seat, acts);
        this.templatePage = new TemplatePage(seat, acts);
        quiet.setId("outbox-quiet");
        quiet.setWrapText(true);
        prepare(messages, "outbox-messages", acts::choose);
        messages.setCellFactory(view -> new MessageCell(seat));
        messages.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER) {
                acts.open();
                key.consume();
            }
        });
        prepare(templates, "outbox-templates", acts::choose);
        templates.setCellFactory(view -> new Row());
        messageWork = new HBox(left(messages), grown(messagePage));
        templateWork = new HBox(left(templates), grown(templatePage));
        var above = Parts.row(8, quiet);
        above.getStyleClass().addAll("block", "line-top");
        frame.foot(above);
        getChildren().add(frame);
    }

    private <T> void prepare(ListView<T> list, String id, Consumer<T> choose) {
        list.setId(id);
        list.getStyleClass().add("notice-list");
        list.getSelectionModel().selectedItemProperty().addListener((value, before, now) -> {
            if (!filling && now != null) {
                choose.accept(now);
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
    }

    private static VBox left(ListView<?> list) {
        return new VBox(list);
    }

    private static Region grown(Region page) {
        HBox.setHgrow(page, Priority.ALWAYS);
        return page;
    }

    TemplatePage page() {
        return templatePage;
    }

    /** @param message null for none; @param template null for none */
    void show(OutboxList list, OutboxDesk.Lists read, OutboxMessage message, MessageTemplate template, boolean busy) {
        frame.choose(list);
        long failed = read.messages().stream().filter(OutboxMessage::needsPerson).count();
        frame.tab(OutboxList.OWED).show(read.of(OutboxList.OWED).size(), 0,
                failed == 0 ? seat.say("outbox.noneFailed") : seat.say("outbox.failedCount", failed));
        frame.tab(OutboxList.SENT).show(read.of(OutboxList.SENT).size(), 0, seat.say("outbox.days"));
        frame.tab(OutboxList.TEMPLATES).show(read.templates().size(), 0, seat.say("outbox.inUseCount",
                read.templates().stream().filter(MessageTemplate::inUse).count()));
        quiet.setText(read.quiet().map(hours -> seat.say("outbox.quiet", hours.from(), hours.until()))
                .orElseGet(() -> seat.say("outbox.noQuiet")));
        if (list == OutboxList.TEMPLATES) {
            fill(templates, read.templates(), template);
            templatePage.show(template, busy);
            frame.place(templateWork);
        } else if (read.of(list).isEmpty()) {
            frame.place(new StateCard(Icon.CHECK, "green", seat.say("outbox.empty." + list),
                    List.of(seat.say(read.templates().stream().anyMatch(MessageTemplate::inUse)
                            ? "outbox.empty.why"
                            : "outbox.empty.noTemplate"))));
        } else {
            fill(messages, read.of(list), message);
            messagePage.show(message, busy);
            frame.place(messageWork);
        }
    }

    private <T> void fill(ListView<T> list, List<T> items, T chosen) {
        filling = true;
        if (!list.getItems().equals(items)) {
            list.getItems().setAll(items);
        }
        list.getSelectionModel().select(chosen);
        filling = false;
    }

    @Override
    public void tell(String why) {
        frame.tell(why);
    }

    @Override
    public void failed(String why) {
        frame.failed(seat.say("outbox.failed"), why);
    }

    @Override
    public void faded(boolean cut) {
        frame.faded(cut);
    }

    @Override
    public void focus() {
        messages.requestFocus();
    }

    /** A text in a line: when it is made, how it goes out, whether it is in use. */
    private final class Row extends ListCell<MessageTemplate> {
        private final Label name = Parts.text("", "strong");
        private final Label state = Parts.tag("");
        private final HBox line = Parts.row(8, name, Parts.spring(), state);

        Row() {
            line.getStyleClass().add("notice-line");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(MessageTemplate one, boolean empty) {
            super.updateItem(one, empty);
            if (empty || one == null) {
                setGraphic(null);
                return;
            }
            name.setText(seat.say("outbox.occasion." + one.occasion()) + "  "
                    + seat.say("outbox.channel." + one.channel()));
            state.setText(seat.say(one.inUse() ? "outbox.inUse" : "outbox.notInUse"));
            state.getStyleClass().remove("accent");
            if (one.inUse()) {
                state.getStyleClass().add("accent");
            }
            setGraphic(line);
            // Filled during layout, it would show one frame in its old styles.
            line.applyCss();
        }
    }
}
