package org.gridlight.client.duty;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gridlight.client.desk.DeskFrame;
import org.gridlight.client.desk.ReadingDesk;
import org.gridlight.client.look.Icon;
import org.gridlight.client.look.Parts;
import org.gridlight.client.look.StateCard;
import org.gridlight.client.seat.Command;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.look.LightIcon;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.light.Light;
import org.gridlight.model.duty.UrgentBulletin;
import org.gridlight.model.duty.UrgentBulletin.Form;

/** Bulletins at the left, the chosen one at the right. On the FX thread. */
final class BulletinView extends StackPane implements ReadingDesk.View {
    /** What a person does here. */
    interface Acts {
        void choose(UrgentBulletin bulletin);

        void write(Form which);

        void openCase();

        void print();

        /** Writes the first report of the urgent case that waits longest for one. */
        void writeOwed();

        void readAgain();
    }

    private final Seat seat;
    private final Acts acts;
    private final DutyWords words;
    private final DeskFrame<String> frame;
    private final ListView<UrgentBulletin> list = new ListView<>();
    private final Label name = Parts.text("", "text-title");
    private final HBox tags = Parts.row(6);
    private final Label about = Parts.text("", "text-dense", "t2");
    private final VBox parts = new VBox(14);
    private final HBox buttons = Parts.row(8);
    private final Label owed = Parts.text("", "text-dense");
    private final LightIcon owedLight = new LightIcon(Light.YELLOW, LightIcon.IN_TILES);
    private final HBox owedStrip;
    private final HBox work;
    private boolean filling;

    BulletinView(Seat seat, Acts acts) {
        this.seat = seat;
        this.acts = acts;
        this.words = new DutyWords(seat.words(), seat.centre().zone());
        this.frame = new DeskFrame<>(seat, List.of(), "", key -> key, key -> {}, acts::readAgain);
        frame.setTop(null);
        list.setId("bulletin-list");
        list.getStyleClass().add("notice-list");
        list.setCellFactory(view -> new Row());
        list.getSelectionModel().selectedItemProperty().addListener((value, before, now) -> {
            if (!filling && now != null) {
                acts.choose(now);
            }
        });
        var head = new VBox(6, Parts.row(12, name, tags), about);
        head.getStyleClass().addAll("notice-head", "hair-bottom");
        parts.getStyleClass().add("block");
        buttons.getStyleClass().addAll("action-bar", "line-top");
        var scroll = new ScrollPane(parts);
        scroll.setFitToWidth(true);
        var page = new BorderPane(scroll);
        page.getStyleClass().addAll("pane", "line-left");
        page.setTop(head);
        page.setBottom(buttons);
        HBox.setHgrow(page, Priority.ALWAYS);
        work = new HBox(list, page);
        owed.setId("bulletin-owed");
        owedStrip = Parts.row(10, owedLight, owed, Parts.spring(),
                Parts.button(seat.say("duty.bulletin.writeOwed"), "F6",
                        acts::writeOwed));
        owedStrip.getStyleClass().add("strip");
        owed(List.of(), null);
        var whole = new VBox(owedStrip, frame);
        VBox.setVgrow(frame, Priority.ALWAYS);
        getChildren().add(whole);
    }

    /** @param cases urgent ones of which nothing was issued, the oldest first; @param due null while there are none */
    void owed(List<OpenCase> cases, BulletinDue due) {
        owedStrip.setVisible(!cases.isEmpty());
        owedStrip.setManaged(!cases.isEmpty());
        if (cases.isEmpty()) {
            return;
        }
        var first = cases.getFirst();
        boolean past = due.isPast(first.reportedAt(), seat.clock().instant());
        owedLight.show(past ? Light.RED : Light.YELLOW);
        owedStrip.getStyleClass().removeAll("red", "yellow");
        owedStrip.getStyleClass().add(past ? "red" : "yellow");
        owed.setText(seat.say("duty.bulletin.owed", cases.size(), first.caseNo() == null
                ? first.acceptNo()
                : first
                        .caseNo(),
                first.category(), due.told(seat, words, first.reportedAt())));
    }

    /** As it is printed; those that follow carry their place. */
    static String number(Seat seat, UrgentBulletin one) {
        return one.part() == 0
                ? seat.say("bulletin.number", String.valueOf(one.year()), one.serial())
                : seat.say("bulletin.numberFollowing", String.valueOf(one.year()), one.serial(), one.part());
    }

    static KeyCombination key(Form form) {
        return switch (form) {
            case FIRST -> Command.key(KeyCode.F7);
            case FOLLOW_UP -> Command.key(KeyCode.F8);
            case FINAL -> Command.key(KeyCode.F9);
        };
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
        list.requestFocus();
    }

    /** @param chosen null while there are none */
    void show(List<UrgentBulletin> bulletins, UrgentBulletin chosen, List<Form> next, boolean busy, BulletinDue due) {
        if (chosen == null) {
            var about = List.of(seat.say("duty.bulletin.none"));
            frame.place(next.isEmpty()
                    ? new StateCard(Icon.CHECK, "green", seat.say("supervise.empty", seat.say("p.urgentBulletin")),
                            about)
                    : new StateCard(Icon.CHECK, "green", seat.say("supervise.empty", seat.say("p.urgentBulletin")),
                            about, Parts.button(seat.say("bulletin.form.FIRST"), Command.nameOf(key(Form.FIRST)),
                                    () -> acts.write(Form.FIRST), "primary")));
            return;
        }
        filling = true;
        if (!list.getItems().equals(bulletins)) {
            list.getItems().setAll(bulletins);
        }
        list.getSelectionModel().select(chosen);
        filling = false;
        fill(chosen, due);
        fillButtons(next, busy);
        frame.place(work);
    }

    private void fill(UrgentBulletin one, BulletinDue due) {
        name.setText(one.title());
        tags.getChildren().setAll(Parts.tag(seat.say("bulletin.form." + one.form()), "accent"));
        if (due != null && one.isLate(due.within())) {
            tags.getChildren().add(Parts.tag(seat.say("duty.bulletin.late", due.within().toMinutes()), "red"));
        }
        about.setText(seat.say("duty.bulletin.about", number(seat, one), one.issuedBy(), words.minute(one.issuedAt())));
        parts.getChildren().clear();
        part("when", words.minute(one.happenedAt()));
        part("place", one.place());
        if (one.caseNumber() != null) {
            part("case", one.caseNumber());
            parts.getChildren().add(Parts.button(seat.say("duty.bulletin.openCase"), acts::openCase, "flat"));
        }
        part("situation", one.situation());
        part("harm", one.harm());
        part("measures", one.measures());
        part("needs", one.needs());
    }

    private void part(String key, String text) {
        var said = DutyForm.told(text == null ? seat.say("duty.bulletin.nothing") : text);
        if (text == null) {
            said.getStyleClass().add("t3");
        }
        parts.getChildren().add(new VBox(2, Parts.text(seat.say("duty.bulletin." + key), "text-caption", "t2"), said));
    }

    private void fillButtons(List<Form> next, boolean busy) {
        buttons.getChildren().clear();
        for (var form : next) {
            var button = form == Form.FIRST
                    ? Parts.button(seat.say("bulletin.form." + form), Command.nameOf(key(form)),
                            () -> acts.write(form), "primary")
                    : Parts.button(seat.say("bulletin.form." + form), Command.nameOf(key(form)),
                            () -> acts.write(form));
            button.setId("bulletin-" + form);
            button.setDisable(busy);
            buttons.getChildren().add(button);
        }
        buttons.getChildren().addAll(Parts.spring(), Parts.button(seat.say("rednotice.print"), "F12", acts::print));
    }

    /** A bulletin in its list, in two lines. */
    private final class Row extends ListCell<UrgentBulletin> {
        private final Label title = Parts.text("", "strong");
        private final Label form = Parts.whole("", "strong", "accent");
        private final Label below = Parts.text("", "t2");
        private final VBox lines;

        Row() {
            title.setMinWidth(0);
            title.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(title, Priority.ALWAYS);
            lines = new VBox(Parts.row(8, title, form), below);
            lines.getStyleClass().add("notice-line");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(UrgentBulletin one, boolean empty) {
            super.updateItem(one, empty);
            if (empty || one == null) {
                setGraphic(null);
                return;
            }
            title.setText(one.title());
            form.setText(seat.say("bulletin.form." + one.form()));
            below.setText(seat.say("duty.bulletin.row", number(seat, one), words.minute(one.issuedAt())));
            setGraphic(lines);
            // Filled during layout, it would show one frame in its old styles.
            lines.applyCss();
        }
    }
}
