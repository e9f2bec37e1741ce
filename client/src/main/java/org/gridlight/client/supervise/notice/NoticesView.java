package org.gridlight.client.supervise.notice;

import java.time.Instant;
import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.gridlight.client.desk.DeskFrame;
import org.gridlight.client.look.Icon;
import org.gridlight.client.look.LoadingBars;
import org.gridlight.client.look.Parts;
import org.gridlight.client.look.StateCard;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.rednotice.RedNotice;
import org.gridlight.model.rednotice.RedNotice.Standing;
import org.gridlight.model.rednotice.RedNoticeFile;

/** Notices by standing as tabs, the list that is shown, and the notice that is chosen. On the FX thread. */
final class NoticesView extends StackPane {
    /** What a person does here. */
    interface Acts {
        void show(Standing which);

        void choose(RedNotice notice);

        void chooseCase(long caseId);

        /** To the file of the chosen case. */
        void openCase();

        /** Back from the cases to the list. */
        void toList();

        void act(NoticeAct act);

        void print();

        void readAgain();
    }

    private final Seat seat;
    private final Acts acts;
    private final DeskFrame<Standing> frame;
    private final ListView<RedNotice> list = new ListView<>();
    private final NoticeFileView file;
    private final StackPane fileHolder = new StackPane();
    private final HBox work;
    private Instant moment = Instant.EPOCH;
    private boolean filling;

    NoticesView(Seat seat, NoticesRecord record, NoticeWords words, Acts acts) {
        this.seat = seat;
        this.acts = acts;
        frame = new DeskFrame<>(seat, List.of(Standing.values()), "notices-", which -> "rednotice.standing." + which,
                acts::show, acts::readAgain);
        list.setId("notice-list");
        list.getStyleClass().add("notice-list");
        list.setCellFactory(view -> new NoticeCell(words, () -> moment));
        list.getSelectionModel().selectedItemProperty().addListener((value, before, now) -> {
            if (!filling && now != null) {
                acts.choose(now);
            }
        });
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        file = new NoticeFileView(seat, record, words, acts);
        HBox.setHgrow(fileHolder, Priority.ALWAYS);
        work = new HBox(list, fileHolder);
        getChildren().add(frame);
    }

    private void onKey(KeyEvent key) {
        if (key.isShortcutDown() || key.isAltDown()) {
            return;
        }
        if (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.RIGHT) {
            file.focusCases();
            key.consume();
        }
    }

    void counts(Standing shown, NoticesModel model) {
        frame.choose(shown);
        for (var which : Standing.values()) {
            var count = model.count(which);
            frame.tab(which).show(count.all(), count.late());
        }
    }

    /** What was refused or cannot be read; null takes it away. */
    void tell(String why) {
        frame.tell(why);
    }

    void failed(String why) {
        frame.failed(seat.say("rednotice.failed"), why);
    }

    /** @param next the list with something in it, null when there is none at all */
    void empty(Standing shown, Standing next) {
        var title = seat.say("supervise.empty", seat.say("rednotice.standing." + shown));
        if (next == null) {
            frame.place(new StateCard(Icon.CHECK, "green", title, List.of(seat.say("rednotice.empty.all"))));
            return;
        }
        frame.place(new StateCard(Icon.CHECK, "green", title, List.of(seat.say("rednotice.empty." + shown)),
                Parts.button(seat.say("cases.empty.go", seat.say("rednotice.standing." + next)), () -> acts.show(next),
                        "primary")));
    }

    /** @param at row that is chosen, -1 for none */
    void rows(List<RedNotice> rows, int at, Instant now) {
        moment = now;
        filling = true;
        if (list.getItems().equals(rows)) {
            list.refresh();
        } else {
            list.getItems().setAll(rows);
        }
        if (at >= 0) {
            list.getSelectionModel().clearAndSelect(at);
        }
        filling = false;
        frame.place(work);
    }

    /** @param read null while it is being read */
    void file(RedNoticeFile read, NoticesModel model, boolean busy) {
        if (read == null) {
            fileHolder.getChildren().setAll(new LoadingBars(6));
            return;
        }
        int chosen = model.chosenCase().map(read.cases()::indexOf).orElse(-1);
        file.show(read, chosen, model.acts(), model.hasUsual(), model.person().isOfDepartment(), busy, model.now());
        if (fileHolder.getChildren().isEmpty() || fileHolder.getChildren().getFirst() != file) {
            fileHolder.getChildren().setAll((Region) file);
        }
    }

    /** Whether what is shown stands as of an earlier moment. */
    void faded(boolean cut) {
        frame.faded(cut);
    }

    void focusList() {
        list.requestFocus();
    }
}
