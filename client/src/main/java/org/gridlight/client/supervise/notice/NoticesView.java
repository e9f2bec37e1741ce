package org.gridlight.client.supervise.notice;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gridlight.client.look.CountTab;
import org.gridlight.client.look.Icon;
import org.gridlight.client.look.LoadingBars;
import org.gridlight.client.look.Parts;
import org.gridlight.client.look.StateCard;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.rednotice.RedNotice;
import org.gridlight.model.rednotice.RedNotice.Standing;
import org.gridlight.model.rednotice.RedNoticeFile;

/** Notices by standing as tabs, the list that is shown, and the notice that is chosen. On the FX thread. */
final class NoticesView extends BorderPane {
    private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");
    private static final double SMALL = 800;
    private static final double AS_OF_THE_CUT = 0.6;

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
    private final Map<Standing, CountTab> tabs = new EnumMap<>(Standing.class);
    private final ListView<RedNotice> list = new ListView<>();
    private final NoticeFileView file;
    private final StackPane fileHolder = new StackPane();
    private final StackPane body = new StackPane();
    private final HBox work;
    private final Label told = Parts.text("", "text-dense", "red");
    private final HBox toldRow;
    private Instant moment = Instant.EPOCH;
    private boolean filling;

    NoticesView(Seat seat, NoticesRecord record, NoticeWords words, Acts acts) {
        this.seat = seat;
        this.acts = acts;
        getStyleClass().add("pane");
        var strip = new HBox();
        strip.getStyleClass().add("queue-strip");
        for (var which : Standing.values()) {
            var tab = new CountTab("notices-" + which, seat.say("rednotice.standing." + which), seat.words(),
                    () -> acts.show(which));
            tabs.put(which, tab);
            strip.getChildren().add(tab);
        }
        strip.sceneProperty().flatMap(Scene::heightProperty).subscribe(height -> {
            if (height != null) {
                strip.pseudoClassStateChanged(COMPACT, height.doubleValue() < SMALL);
            }
        });
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
        told.setWrapText(true);
        HBox.setHgrow(told, Priority.ALWAYS);
        toldRow = Parts.row(8, Icon.WARNING.node(14, "red"), told, Parts.spring(),
                Parts.button(seat.say("cases.file.again"), acts::readAgain, "in-row"));
        toldRow.getStyleClass().add("notice-red");
        tell(null);
        VBox.setVgrow(body, Priority.ALWAYS);
        setTop(strip);
        setCenter(new VBox(toldRow, body));
        show(new LoadingBars(8));
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

    private void show(Node what) {
        if (body.getChildren().size() != 1 || body.getChildren().getFirst() != what) {
            body.getChildren().setAll(what);
        }
    }

    void counts(Standing shown, NoticesModel model) {
        tabs.forEach((which, tab) -> {
            tab.choose(which == shown);
            var count = model.count(which);
            tab.show(count.all(), count.late());
        });
    }

    /** What was refused or cannot be read; null takes it away. */
    void tell(String why) {
        told.setText(why == null ? "" : why);
        toldRow.setVisible(why != null);
        toldRow.setManaged(why != null);
    }

    void failed(String why) {
        show(new StateCard(Icon.WARNING, "red", seat.say("rednotice.failed"),
                List.of(why, seat.say("shell.section.others")),
                Parts.button(seat.say("cases.file.again"), acts::readAgain, "primary")));
    }

    /** @param next the list with something in it, null when there is none at all */
    void empty(Standing shown, Standing next) {
        var title = seat.say("supervise.empty", seat.say("rednotice.standing." + shown));
        if (next == null) {
            show(new StateCard(Icon.CHECK, "green", title, List.of(seat.say("rednotice.empty.all"))));
            return;
        }
        show(new StateCard(Icon.CHECK, "green", title, List.of(seat.say("rednotice.empty." + shown)),
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
        show(work);
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
        body.setOpacity(cut ? AS_OF_THE_CUT : 1);
    }

    void focusList() {
        list.requestFocus();
    }
}
