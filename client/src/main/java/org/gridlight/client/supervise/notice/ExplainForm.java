package org.gridlight.client.supervise.notice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gridlight.client.cases.CaseNumber;
import org.gridlight.client.look.DayField;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.rednotice.Explanation;
import org.gridlight.model.rednotice.RedCase;
import org.gridlight.model.rednotice.RedNoticeFile;

/**
 * The explanation of a unit (情况说明): case by case why it is late, what is done and until when; what was written before
 * stands in it again. Ctrl+B gives what the first case says to all that say nothing. On the FX thread.
 */
final class ExplainForm extends VBox {
    private static final double MOST_HEIGHT_EM = 26;

    /** What is written of one case. */
    private record Row(RedCase one, TextField reason, TextField measures, DayField finish) {
        Optional<Explanation.Line> line() {
            return reason.getText().isBlank() || measures.getText().isBlank() || finish.getValue() == null
                    ? Optional.empty()
                    : Optional.of(new Explanation.Line(one.caseId(), reason.getText().strip(),
                            measures.getText().strip(), finish.getValue()));
        }
    }

    private final Seat seat;
    private final Consumer<Explanation.New> send;
    private final TextField signer = new TextField();
    private final TextField coordination = new TextField();
    private final List<Row> rows = new ArrayList<>();
    private final Button submit;

    ExplainForm(Seat seat, NoticeWords words, RedNoticeFile file, Consumer<Explanation.New> send) {
        this.seat = seat;
        this.send = send;
        var notice = file.notice();
        boolean ofUnit = seat.operator().isOfDepartment();
        var title = words.say(ofUnit ? "light.explanation" : "rednotice.act.explainOnBehalf");
        submit = Parts.button(words.say("rednotice.act.send"), "Ctrl+Enter", this::submit, "primary");
        submit.setId("explain-send");
        getStyleClass().addAll("floating", "ask-form", "explain-form");
        setId("explain-form");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        var lines = new VBox(12);
        file.cases().stream().filter(one -> !one.isCorrected())
                .forEach(one -> lines.getChildren().add(line(one, file.lineOf(one.caseId()).orElse(null))));
        var scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMaxHeight(MOST_HEIGHT_EM * seat.look().getValue().size().pixels());
        signer.setId("explain-signer");
        signer.setText(file.lastExplanation().map(Explanation::signer)
                .orElse(notice.responsible() == null ? "" : notice.responsible()));
        coordination.setText(file.lastExplanation().map(Explanation::coordination).orElse(""));
        signer.textProperty().addListener((value, before, now) -> tell());
        var names = Parts.row(12, field(words.say("rednotice.signer"), signer, false),
                field(words.say("rednotice.coordination"), coordination, true));
        getChildren().addAll(Parts.row(12, Parts.text(title, "text-head"),
                Parts.text(notice.unit() + "  " + words.number(notice), "text-dense", "t2")), scroll, names,
                Parts.row(8, Parts.text(words.say("rednotice.explain.hint"), "text-caption", "t3"), Parts.spring(),
                        Parts.button(words.say("rednotice.explain.same"), "Ctrl+B", this::giveToAll), submit));
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        tell();
    }

    private VBox line(RedCase one, Explanation.Line before) {
        var reason = new TextField(before == null ? "" : before.reason());
        reason.setPromptText(seat.say("rednotice.reason"));
        reason.setId("explain-reason-" + one.caseId());
        var measures = new TextField(before == null ? "" : before.measures());
        measures.setPromptText(seat.say("rednotice.measures"));
        var finish = new DayField("explain-finish-" + one.caseId());
        finish.setValue(before == null ? null : before.finishOn());
        var row = new Row(one, reason, measures, finish);
        rows.add(row);
        reason.textProperty().addListener((value, was, now) -> tell());
        measures.textProperty().addListener((value, was, now) -> tell());
        finish.valueProperty().addListener((value, was, now) -> tell());
        HBox.setHgrow(reason, Priority.ALWAYS);
        HBox.setHgrow(measures, Priority.ALWAYS);
        var number = CaseNumber.of(one.number());
        return new VBox(4, Parts.row(8, Parts.row(0, Parts.whole(number.day(), "t3"),
                Parts.whole(number.tail(), "strong")), Parts.whole(one.category(), "text-dense"),
                Parts.text(one.place() == null ? "" : one.place(), "text-dense", "t2")),
                Parts.row(8, reason, measures, finish));
    }

    private static VBox field(String name, TextField field, boolean grows) {
        var box = Parts.column(4, Parts.whole(name, "text-dense", "t2"), field);
        if (grows) {
            HBox.setHgrow(box, Priority.ALWAYS);
        }
        return box;
    }

    private void giveToAll() {
        var first = rows.getFirst();
        rows.stream().skip(1).forEach(row -> {
            if (row.reason().getText().isBlank()) {
                row.reason().setText(first.reason().getText());
            }
            if (row.measures().getText().isBlank()) {
                row.measures().setText(first.measures().getText());
            }
            if (row.finish().getValue() == null) {
                row.finish().setValue(first.finish().getValue());
            }
        });
    }

    private void tell() {
        submit.setDisable(answer().isEmpty());
    }

    /** Empty while something is missing. */
    private Optional<Explanation.New> answer() {
        var lines = rows.stream().map(Row::line).toList();
        if (signer.getText().isBlank() || lines.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        var others = coordination.getText() == null || coordination.getText().isBlank()
                ? null
                : coordination.getText().strip();
        return Optional.of(new Explanation.New(signer.getText().strip(), others, null,
                lines.stream().map(Optional::orElseThrow).toList()));
    }

    private void onKey(KeyEvent key) {
        if (key.isControlDown() && key.getCode() == KeyCode.ENTER) {
            submit();
            key.consume();
        } else if (key.isControlDown() && key.getCode() == KeyCode.B) {
            giveToAll();
            key.consume();
        }
    }

    @Override
    public void requestFocus() {
        rows.stream().findFirst().ifPresentOrElse(row -> row.reason().requestFocus(), signer::requestFocus);
    }

    private void submit() {
        rows.forEach(row -> row.finish().take());
        answer().ifPresent(send);
    }

    /** Fills the first case, for pictures. */
    void write(String reason, String measures, LocalDate finish) {
        var first = rows.getFirst();
        first.reason().setText(reason);
        first.measures().setText(measures);
        first.finish().setValue(finish);
        giveToAll();
    }
}
