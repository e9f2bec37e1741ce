package org.gridlight.client.callback;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gridlight.client.cases.CaseNumber;
import org.gridlight.client.cases.CaseWords;
import org.gridlight.client.desk.DeskFrame;
import org.gridlight.client.desk.ReadingDesk;
import org.gridlight.client.look.Icon;
import org.gridlight.client.look.Parts;
import org.gridlight.client.look.StateCard;
import org.gridlight.client.seat.Command;
import org.gridlight.client.seat.KeptField;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.cases.CallBack;
import org.gridlight.model.measures.CallBackCounts;
import org.gridlight.model.people.Reporter;

/** Who is owed a call at the left; at the right the case in short, the script, the words and the results. On the FX thread. */
final class CallBackView extends StackPane implements ReadingDesk.View {
    private static final int ROWS_OF_WORDS = 4;

    /** What a person does here. */
    interface Acts {
        void choose(CallBack one);

        void next();

        void number();

        void end(CallResult result);

        void open();

        void readAgain();
    }

    private final Seat seat;
    private final CaseWords words;
    private final DeskFrame<String> frame;
    private final ListView<CallBack> list = new ListView<>();
    private final Label counts = Parts.whole("", "text-dense", "strong");
    private final Label late = Parts.whole("", "text-dense", "red");
    private final Label lately = Parts.text("", "text-caption", "t2");
    private final Label title = Parts.text("", "text-title");
    private final VBox facts = new VBox(8);
    private final Label reporter = Parts.text("", "text-dense");
    private final Label script = Parts.text("", "text-dense");
    private final TextArea said = new TextArea();
    private final KeptField kept;
    private final Label done = Parts.text("", "text-dense", "green");
    private final List<Button> buttons;
    private final HBox work;
    private boolean filling;

    CallBackView(Seat seat, Acts acts) {
        this.seat = seat;
        this.kept = new KeptField(said, seat.typed());
        this.words = new CaseWords(seat.words(), seat.centre().zone());
        this.frame = new DeskFrame<>(seat, List.of(), "", key -> key, key -> {}, acts::readAgain);
        frame.setTop(null);
        list.setId("callback-list");
        list.getStyleClass().add("notice-list");
        list.setCellFactory(view -> new CallCell(seat, words));
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
        var next = Parts.button(seat.say("callback.next"), "F4", acts::next);
        next.setId("callback-next");
        lately.setId("callback-lately");
        lately.setWrapText(true);
        lately.setMinHeight(Region.USE_PREF_SIZE);
        var head = new VBox(6, Parts.row(12, counts, late, Parts.spring(), next), lately);
        head.getStyleClass().add("block");
        this.buttons = Arrays.stream(CallResult.values()).map(result -> button(result, acts)).toList();
        var page = page(acts);
        HBox.setHgrow(page, Priority.ALWAYS);
        work = new HBox(new VBox(head, list), page);
        getChildren().add(frame);
    }

    private Button button(CallResult result, Acts acts) {
        var button = Parts.button(seat.say(result.word()), Command.nameOf(result.key()),
                () -> acts.end(result), result == CallResult.SATISFIED ? "primary" : "in-row");
        button.setId("callback-" + result);
        return button;
    }

    private BorderPane page(Acts acts) {
        said.setId("callback-words");
        said.setPromptText(seat.say("callback.words.prompt"));
        said.setPrefRowCount(ROWS_OF_WORDS);
        said.setWrapText(true);
        reporter.setId("callback-reporter");
        script.setId("callback-script");
        script.setWrapText(true);
        script.setMinHeight(Region.USE_PREF_SIZE);
        done.setId("callback-done");
        var number = Parts.button(seat.say("callback.number"), "F5", acts::number, "in-row");
        number.setId("callback-number");
        var open = Parts.button(seat.say("callback.open"), "Enter", acts::open, "in-row");
        var head = new VBox(6, Parts.row(12, title, Parts.spring(), open));
        head.getStyleClass().addAll("notice-head", "hair-bottom");
        var body = new VBox(16, facts, part("callback.reporter", Parts.row(12, reporter, Parts.spring(), number)),
                part("callback.script", script), part("callback.words", said), done);
        body.getStyleClass().add("block");
        var scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        var bar = Parts.row(8);
        bar.getChildren().setAll(buttons);
        bar.getStyleClass().addAll("action-bar", "line-top");
        var page = new BorderPane(scroll);
        page.getStyleClass().addAll("pane", "line-left");
        page.setTop(head);
        page.setBottom(bar);
        return page;
    }

    private VBox part(String word, Region content) {
        return new VBox(6, Parts.text(seat.say(word), "text-dense", "strong"), content);
    }

    /** @param reporters null while they are not shown; @param text of the script, null for none */
    void show(List<CallBack> owed, CallBack chosen, List<Reporter> reporters, String text, boolean busy, Instant now) {
        if (owed.isEmpty()) {
            frame.place(new StateCard(Icon.CHECK, "green", seat.say("callback.empty"),
                    List.of(seat.say("callback.empty.why"))));
            return;
        }
        filling = true;
        if (!list.getItems().equals(owed)) {
            list.getItems().setAll(owed);
        }
        list.getSelectionModel().select(chosen);
        filling = false;
        counts.setText(seat.say("callback.waiting", owed.size()));
        long overdue = owed.stream().filter(one -> one.due().isBefore(now)).count();
        late.setText(overdue == 0 ? "" : seat.say("callback.late", overdue));
        fill(chosen, now);
        reporter.setText(reporters == null ? seat.say("callback.hidden") : told(reporters));
        script.setText(text == null ? seat.say("callback.script.none") : text);
        buttons.forEach(button -> button.setDisable(busy));
        frame.place(work);
    }

    /** What came of the calls of the last days. */
    void lately(CallBackCounts counted) {
        lately.setText(seat.say("callback.lately", counted.owed(), rate(counted.callBackRate()),
                rate(counted.satisfactionRate()), rate(counted.unansweredRate())));
    }

    private static String rate(Optional<BigDecimal> percent) {
        return percent.map(value -> value.toPlainString() + "%").orElse("-");
    }

    private void fill(CallBack one, Instant now) {
        title.setText(CaseNumber.of(one.caseNumber()) + "  " + one.category());
        facts.getChildren().setAll(fact("callback.fact.where", one.place()), fact("callback.fact.unit", one.unit()),
                fact("callback.fact.closed", words.minute(one.made())),
                fact("callback.fact.due", words.times().moment(now, one.due())));
    }

    private Region fact(String word, String text) {
        return Parts.row(8, Parts.whole(seat.say(word), "text-dense", "t2", "side-label"),
                Parts.text(text == null ? "-" : text, "text-dense"));
    }

    private String told(List<Reporter> reporters) {
        return reporters.isEmpty()
                ? seat.say("callback.nobody")
                : String.join("\n", reporters.stream().map(one -> (one.name() == null ? "" : one.name() + "  ")
                        + (one.telephone() == null ? seat.say("callback.nobody") : one.telephone())).toList());
    }

    /** What the person typed. */
    String words() {
        return said.getText();
    }

    void askWords() {
        said.requestFocus();
    }

    /** Another call comes, with what was typed for it; nothing of the one before stays in sight. @param call 0 for none */
    void about(long call) {
        kept.about(call == 0 ? null : kept(call));
        reporter.setText("");
    }

    /** What was said in this call is on record. */
    void sent(long call) {
        kept.sent(kept(call));
    }

    private static String kept(long call) {
        return "callback." + call;
    }

    /** What came of the last call. */
    void said(String what) {
        done.setText(what);
    }

    @Override
    public void tell(String why) {
        frame.tell(why);
    }

    @Override
    public void failed(String why) {
        frame.failed(seat.say("callback.failed"), why);
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
