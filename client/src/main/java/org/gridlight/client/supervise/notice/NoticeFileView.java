package org.gridlight.client.supervise.notice;

import java.time.Instant;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.Command;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.rednotice.NoticeState;
import org.gridlight.model.rednotice.RedCase;
import org.gridlight.model.rednotice.RedNoticeFile;

/** One notice: head, cases with what the unit says of each, what follows beside, and the acts below. On the FX thread. */
final class NoticeFileView extends BorderPane {
    private final NoticeWords words;
    private final NoticesView.Acts acts;
    private final Label unit = Parts.text("", "text-title");
    private final Label number = Parts.whole("", "text-dense", "t2");
    private final HBox tags = Parts.row(6);
    private final Label time = Parts.whole("", "text-dense", "strong");
    private final FlowPane facts = new FlowPane(32, 4);
    private final Label casesHead = Parts.text("", "text-head");
    private final ListView<RedCase> cases = new ListView<>();
    private final NoticeSide side;
    private final HBox buttons = Parts.row(8);
    private final Label hint = Parts.text("", "text-dense", "t2");
    private Instant moment = Instant.EPOCH;
    private RedNoticeFile shown;
    private boolean filling;

    NoticeFileView(Seat seat, NoticesRecord record, NoticeWords words, NoticesView.Acts acts) {
        this.words = words;
        this.acts = acts;
        this.side = new NoticeSide(seat, record, words);
        getStyleClass().addAll("pane", "line-left");
        var head = new VBox(8, Parts.row(12, unit, tags, number, Parts.spring(), time), facts);
        head.getStyleClass().addAll("notice-head", "hair-bottom");
        cases.setId("notice-cases");
        cases.getStyleClass().add("notice-cases");
        cases.setCellFactory(view -> new RedCaseCell(words, () -> moment,
                one -> shown == null ? null : shown.lineOf(one.caseId()).orElse(null)));
        cases.getSelectionModel().selectedItemProperty().addListener((value, before, now) -> {
            if (!filling && now != null) {
                acts.chooseCase(now.caseId());
            }
        });
        cases.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ENTER && !key.isShortcutDown()) {
                acts.openCase();
                key.consume();
            } else if (key.getCode() == KeyCode.LEFT) {
                acts.toList();
                key.consume();
            }
        });
        cases.addEventHandler(MouseEvent.MOUSE_CLICKED, click -> {
            if (click.getClickCount() == 2) {
                acts.openCase();
            }
        });
        VBox.setVgrow(cases, Priority.ALWAYS);
        var casesTop = Parts.row(8, casesHead, Parts.spring(),
                Parts.text(words.say("rednotice.enterOpens"), "text-caption", "t3"));
        casesTop.getStyleClass().add("pane-head");
        setTop(head);
        setCenter(new VBox(casesTop, cases));
        setRight(side);
        hint.setWrapText(true);
        var bar = new VBox(hint, buttons);
        bar.getStyleClass().addAll("action-bar", "line-top");
        setBottom(bar);
    }

    /** @param chosen row of the chosen case, -1 for none; @param busy whether a wish is being sent */
    void show(RedNoticeFile file, int chosen, List<NoticeAct> now, boolean usual, boolean ofUnit, boolean busy,
            Instant at) {
        shown = file;
        moment = at;
        var notice = file.notice();
        unit.setText(notice.unit());
        number.setText(words.number(notice));
        var style = switch (notice.state()) {
            case RETURNED -> "red";
            case ACCEPTED, CLOSED -> "green";
            default -> "accent";
        };
        tags.getChildren().setAll(Parts.tag(words.state(notice), style));
        if (notice.level() > 0) {
            tags.getChildren().add(Parts.tag(words.say("rednotice.level", notice.level()), "red"));
        }
        time.setText(words.time(notice, at));
        time.getStyleClass().removeAll("red", "t2");
        time.getStyleClass().add(notice.isLate(at) ? "red" : "t2");
        facts.getChildren().setAll(words.facts(notice, at).stream().map(NoticeFileView::line).toList());
        casesHead.setText(notice.corrected() == 0
                ? words.say("rednotice.casesHead", notice.cases())
                : words.say("rednotice.casesHead.corrected", notice.cases(), notice.corrected()));
        filling = true;
        if (cases.getItems().equals(file.cases())) {
            cases.refresh();
        } else {
            cases.getItems().setAll(file.cases());
        }
        if (chosen >= 0) {
            cases.getSelectionModel().clearAndSelect(chosen);
        }
        filling = false;
        side.show(file, chosen < 0 ? null : file.cases().get(chosen), at);
        fillButtons(now, usual, ofUnit, busy, notice.number() != null);
        hint.setText(words.say("rednotice.hint." + notice.state()));
        hint.setVisible(notice.state() != NoticeState.CLOSED);
        hint.setManaged(hint.isVisible());
    }

    private void fillButtons(List<NoticeAct> now, boolean usual, boolean ofUnit, boolean busy, boolean prints) {
        buttons.getChildren().clear();
        for (int i = 0; i < now.size(); i++) {
            var act = now.get(i);
            boolean primary = usual && i == 0;
            var key = primary ? "Ctrl+Enter" : Command.nameOf(act.key(false));
            var word = words.say(act == NoticeAct.EXPLAIN && !ofUnit ? "rednotice.act.explainOnBehalf" : act.word());
            var button = primary
                    ? Parts.button(word, key, () -> acts.act(act), "primary")
                    : act.hasKey()
                            ? Parts.button(word, key, () -> acts.act(act))
                            : Parts.button(word, () -> acts.act(act));
            button.setId("notice-" + act);
            button.setDisable(busy);
            buttons.getChildren().add(button);
        }
        buttons.getChildren().add(Parts.spring());
        if (prints) {
            var print = Parts.button(words.say("rednotice.print"), "F12", acts::print);
            print.setId("notice-print");
            print.setDisable(busy);
            buttons.getChildren().add(print);
        }
    }

    void focusCases() {
        cases.requestFocus();
    }

    private static Region line(NoticeWords.Fact fact) {
        var row = Parts.row(8, Parts.whole(fact.name(), "text-dense", "t3"), Parts.whole(fact.text(), "text-dense"));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

}
