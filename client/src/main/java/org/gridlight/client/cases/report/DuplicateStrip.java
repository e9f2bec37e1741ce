package org.gridlight.client.cases.report;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.gridlight.client.cases.CaseNumber;
import org.gridlight.client.cases.CaseWords;
import org.gridlight.client.look.Icon;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.Command;
import org.gridlight.client.seat.Seat;
import org.gridlight.db.cases.OpenCaseStore;
import org.gridlight.model.cases.DuplicateRule;
import org.gridlight.model.cases.SimilarCase;

/**
 * Cases that may be the matter that is being told (疑似重复), ranked, under the form; not there when there are none. Ctrl+G
 * goes to the first, Alt+6, 7 and 8 to the one they stand at, arrows choose, Enter joins the report to it instead of making a case of it. On the FX thread.
 */
public final class DuplicateStrip extends VBox {
    private static final int MOST = 3;
    private static final KeyCode FIRST = KeyCode.DIGIT6;
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final Seat seat;
    private final CaseWords caseWords;
    private final Consumer<SimilarCase> join;
    private List<SimilarCase> shown = List.of();
    private int chosen = -1;

    /** @param join is told the case that the report is to be joined to */
    public DuplicateStrip(Seat seat, CaseWords caseWords, Consumer<SimilarCase> join) {
        this.seat = seat;
        this.caseWords = caseWords;
        this.join = join;
        setId("duplicates");
        getStyleClass().add("similar");
        setFocusTraversable(false);
        managedProperty().bind(visibleProperty());
        setVisible(false);
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        focusedProperty().addListener((value, before, now) -> choose(now ? Math.max(0, chosen) : -1));
    }

    /** @param rule what they were looked for by */
    public void show(List<SimilarCase> cases, DuplicateRule rule, Instant now) {
        boolean held = isFocused() && !shown.isEmpty();
        var before = held ? shown.get(Math.max(0, chosen)).id() : 0;
        shown = cases.stream().limit(MOST).toList();
        setVisible(!cases.isEmpty());
        getChildren().clear();
        if (!cases.isEmpty()) {
            getChildren().add(head(cases.size(), rule));
            for (int i = 0; i < shown.size(); i++) {
                getChildren().add(row(shown.get(i), KeyCode.values()[FIRST.ordinal() + i], now));
            }
        }
        // The one under the finger stays the one under the finger.
        choose(held ? shown.stream().map(SimilarCase::id).toList().indexOf(before) : -1);
    }

    private Node head(int count, DuplicateRule rule) {
        var head = Parts.row(8, Icon.WARNING.node(14, "yellow"),
                Parts.whole(seat.say("cases.similar", count), "text-dense", "strong"),
                Parts.text(seat.say(rule.open() ? "cases.report.likeOrOpen" : "cases.report.like", rule.metres(),
                        rule.days()), "text-caption", "t2"),
                Parts.spring(), Parts.keyCap("Ctrl+G"),
                Parts.whole(seat.say("cases.report.joinHint"), "text-caption", "t2"));
        head.getStyleClass().add("similar-head");
        return head;
    }

    private HBox row(SimilarCase one, KeyCode key, Instant now) {
        var name = Parts.text(one.category(), "text-dense");
        name.getStyleClass().add("similar-name");
        var age = caseWords.waited(Duration.between(one.reportedAt(), now));
        var state = seat.say("state." + one.state());
        var about = seat.say("cases.report.alike", Math.round(one.metres()), age, state, one.likeness());
        var number = CaseNumber.of(one.number());
        var row = Parts.row(10, Parts.row(0, Parts.whole(number.day(), "text-dense", "t3"),
                Parts.whole(number.tail(), "text-dense", "strong")), name,
                Parts.text(about, "text-dense", "t2"), Parts.spring());
        if (canJoin(one)) {
            row.getChildren().addAll(Parts.keyCap(Command.nameOf(Command.alt(key))),
                    Parts.button(seat.say("cases.report.join"), () -> join.accept(one), "in-row"));
        } else {
            row.getChildren().add(Parts.whole(seat.say("cases.report.over"), "text-caption", "t3"));
        }
        row.getStyleClass().add("similar-row");
        return row;
    }

    /** What is over takes no more reports: told again it is a case of its own (复发). */
    private static boolean canJoin(SimilarCase one) {
        return OpenCaseStore.isOpen(one.state());
    }

    /** Takes the keys. @return whether there is anything to choose from */
    public boolean grab() {
        return grab(0);
    }

    /** Alt+6 goes to the first, Alt+7 to the second; the digits before are those of suggestions. */
    public void onDigit(KeyEvent key) {
        if (key.isAltDown() && !key.isControlDown() && key.getCode().isDigitKey()
                && grab(key.getCode().ordinal() - FIRST.ordinal())) {
            key.consume();
        }
    }

    private boolean grab(int index) {
        if (index < 0 || index >= shown.size()) {
            return false;
        }
        chosen = index;
        requestFocus();
        choose(index);
        return true;
    }

    private void choose(int index) {
        chosen = index;
        for (int i = 0; i < shown.size(); i++) {
            getChildren().get(i + 1).pseudoClassStateChanged(CHOSEN, i == index);
        }
    }

    private void onKey(KeyEvent key) {
        if (key.isShortcutDown() || key.isAltDown() || chosen < 0) {
            return;
        }
        switch (key.getCode()) {
            case UP -> choose(Math.max(0, chosen - 1));
            case DOWN -> choose(Math.min(shown.size() - 1, chosen + 1));
            case ENTER -> {
                if (canJoin(shown.get(chosen))) {
                    join.accept(shown.get(chosen));
                }
            }
            default -> {
                return;
            }
        }
        key.consume();
    }
}
