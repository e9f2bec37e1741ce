package org.gridlight.client.spotcheck;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
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
import org.gridlight.client.seat.KeptField;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.spotcheck.SpotItem;
import org.gridlight.model.spotcheck.SpotItem.Answer;
import org.gridlight.model.spotcheck.SpotItem.Kind;

/** What was drawn at the left; at the right the item, the words and the answers. On the FX thread. */
final class SpotCheckView extends StackPane implements ReadingDesk.View {
    private static final int ROWS_OF_WORDS = 4;

    /** What a person does here. */
    interface Acts {
        void choose(SpotItem item);

        void draw();

        /** The one answer for a case, the other for a grid; null for none. */
        void answer(Answer ofCase, Answer ofGrid);

        void sign();

        void print();

        void open();

        void readAgain();
    }

    private final Seat seat;
    private final Acts acts;
    private final DeskFrame<String> frame;
    private final ListView<SpotItem> list = new ListView<>();
    private final Label progress = Parts.text("", "text-dense", "strong");
    private final Label seed = Parts.text("", "text-caption", "t2");
    private final Label rates = Parts.text("", "text-dense", "t2");
    private final Label title = Parts.text("", "text-title");
    private final VBox facts = new VBox(8);
    private final TextArea said = new TextArea();
    private final KeptField kept;
    private final Button good;
    private final Button bad;
    private final Button undecided;
    private final Button sign;
    private final Button draw;
    private final HBox work;
    private boolean filling;

    SpotCheckView(Seat seat, Acts acts) {
        this.seat = seat;
        this.acts = acts;
        this.kept = new KeptField(said, seat.typed());
        this.frame = new DeskFrame<>(seat, List.of(), "", key -> key, key -> {}, acts::readAgain);
        frame.setTop(null);
        this.draw = drawButton();
        this.good = Parts.button(seat.say("spot.true"), "F6", () -> acts.answer(Answer.TRUE_REPORT, Answer.CLEAR),
                "primary");
        this.bad = Parts.button(seat.say("spot.false"), "F7", () -> acts.answer(Answer.FALSE_REPORT, Answer.MISSED),
                "in-row");
        this.undecided = Parts.button(seat.say("spot.undecided"), "F8", () -> acts.answer(Answer.UNDECIDED, null),
                "in-row");
        this.sign = Parts.button(seat.say("spot.sign"), "F9", acts::sign, "in-row");
        list.setId("spot-list");
        list.getStyleClass().add("notice-list");
        list.setCellFactory(view -> new SpotCell(seat));
        list.getSelectionModel().selectedItemProperty().addListener((value, before, now) -> {
            if (!filling && now != null) {
                acts.choose(now);
            }
        });
        list.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER) {
                acts.open();
                key.consume();
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        var head = new VBox(6, Parts.row(12, progress, Parts.spring(), draw), seed);
        head.getStyleClass().add("block");
        var page = page();
        HBox.setHgrow(page, Priority.ALWAYS);
        work = new HBox(new VBox(head, list), page);
        getChildren().add(frame);
    }

    private Button drawButton() {
        return Parts.button(seat.say("spot.draw"), "F4", acts::draw);
    }

    private BorderPane page() {
        said.setId("spot-words");
        said.setPromptText(seat.say("spot.words.prompt"));
        said.setPrefRowCount(ROWS_OF_WORDS);
        said.setWrapText(true);
        rates.setId("spot-rates");
        var head = new VBox(6, title, rates);
        head.getStyleClass().addAll("notice-head", "hair-bottom");
        var body = new VBox(16, facts,
                new VBox(6, Parts.text(seat.say("spot.words"), "text-dense", "strong"), said));
        body.getStyleClass().add("block");
        var print = Parts.button(seat.say("rednotice.print"), "F12", acts::print, "in-row");
        print.setId("spot-print");
        var bar = Parts.row(8, good, bad, undecided, Parts.spring(), print, sign);
        bar.getStyleClass().addAll("action-bar", "line-top");
        var page = new BorderPane(body);
        page.getStyleClass().addAll("pane", "line-left");
        page.setTop(head);
        page.setBottom(bar);
        return page;
    }

    void show(SpotCheckRecord.Read read, SpotItem chosen, boolean today, boolean busy) {
        if (read.check() == null) {
            frame.place(new StateCard(Icon.CHECK, "green", seat.say("spot.none"), List.of(seat.say("spot.none.why")),
                    Parts.button(seat.say("spot.draw"), "F4", acts::draw, "primary")));
            return;
        }
        filling = true;
        if (!list.getItems().equals(read.items())) {
            list.getItems().setAll(read.items());
        }
        list.getSelectionModel().select(chosen);
        filling = false;
        var check = read.check();
        progress.setText(today || check.signedAt() == null
                ? seat.say("spot.progress", check.day().toString(), check.answered(), check.items())
                : seat.say("spot.notToday"));
        seed.setText(check.signedAt() == null
                ? seat.say("spot.seed", check.seed())
                : seat.say("spot.signedBy", check.signedBy()));
        var tally = read.tally();
        rates.setText(seat.say("spot.rates", tally.falseReports(), tally.checked(), rate(tally.falseReportRate()),
                tally.missed(), tally.filed(), rate(tally.missedRate())));
        draw.setDisable(busy || today);
        sign.setDisable(busy || !check.isReady());
        if (chosen != null) {
            fill(chosen, busy || check.signedAt() != null);
        }
        frame.place(work);
    }

    private static String rate(Optional<BigDecimal> percent) {
        return percent.map(value -> value.toPlainString() + "%").orElse("-");
    }

    private void fill(SpotItem item, boolean closed) {
        boolean grid = item.kind() == Kind.GRID;
        title.setText(SpotCell.title(seat, item));
        facts.getChildren().setAll(fact("spot.where", item.place()), fact("spot.gridCode", item.grid()));
        if (grid) {
            facts.getChildren().addAll(fact("spot.missedSoFar", Integer.toString(item.missed())),
                    Parts.text(seat.say("spot.missedHow"), "text-dense", "t2"));
        }
        if (item.words() != null && !kept.isKept() && said.getText().isEmpty()) {
            kept.about(kept(item.id()), item.words());
        }
        good.setText(seat.say(grid ? "spot.clear" : "spot.true"));
        bad.setText(seat.say(grid ? "spot.missed" : "spot.false"));
        undecided.setVisible(!grid);
        good.setDisable(closed);
        bad.setDisable(closed);
        undecided.setDisable(closed);
    }

    private Region fact(String word, String text) {
        return Parts.row(8, Parts.whole(seat.say(word), "text-dense", "t2", "side-label"),
                Parts.text(text == null || text.isEmpty() ? "-" : text, "text-dense"));
    }

    /** What the person typed. */
    String words() {
        return said.getText();
    }

    /** Another item comes, with what was typed for it. @param item 0 for none */
    void about(long item) {
        kept.about(item == 0 ? null : kept(item));
    }

    /** What was said of it is on record. */
    void sent(long item) {
        kept.sent(kept(item));
    }

    private static String kept(long item) {
        return "spot." + item;
    }

    @Override
    public void tell(String why) {
        frame.tell(why);
    }

    @Override
    public void failed(String why) {
        frame.failed(seat.say("spot.failed"), why);
    }

    @Override
    public void faded(boolean cut) {
        frame.faded(cut);
    }

    @Override
    public void focus() {
        list.requestFocus();
    }
}
