package org.gridlight.client.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.gridlight.client.look.Icon;
import org.gridlight.client.look.LightIcon;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.Command;
import org.gridlight.client.seat.Seat;
import org.gridlight.db.cases.OpenCaseStore;
import org.gridlight.model.cases.CaseAction;
import org.gridlight.model.cases.SimilarCase;
import org.gridlight.model.light.Light;

/** Cases that may be the same matter (疑似重复), each opening its file; not there at all when there are none. */
final class SimilarList extends VBox {
    private static final int MOST = 4;
    private static final List<KeyCode> KEYS = List.of(KeyCode.DIGIT6, KeyCode.DIGIT7);

    private final Seat seat;
    private final CaseWords caseWords;

    SimilarList(Seat seat, CaseWords caseWords) {
        this.seat = seat;
        this.caseWords = caseWords;
        getStyleClass().add("similar");
    }

    /** Those with a key of their own, the likeliest first. */
    static List<SimilarCase> joinable(CaseFileModel.State.Shown shown) {
        return shown.choices().stream().noneMatch(choice -> choice.action() == CaseAction.JOIN_TO)
                ? List.of()
                : shown.beside().similar().stream().filter(one -> OpenCaseStore.isOpen(one.state())).limit(KEYS.size())
                        .toList();
    }

    /** By its key it is joined to the matter that this one is. */
    static KeyCode key(int index) {
        return KEYS.get(index);
    }

    void show(CaseFileModel.State.Shown shown, Instant now) {
        var cases = shown.beside().similar();
        var joinable = joinable(shown);
        getChildren().clear();
        setVisible(!cases.isEmpty());
        setManaged(!cases.isEmpty());
        if (cases.isEmpty()) {
            return;
        }
        var head = Parts.row(8, Icon.WARNING.node(14, "yellow"),
                Parts.whole(seat.say("cases.similar", cases.size()), "text-dense", "strong"),
                Parts.text(seat.say("cases.similar.rule"), "text-caption", "t2"));
        head.getStyleClass().add("similar-head");
        getChildren().add(head);
        cases.stream().limit(MOST).forEach(each -> getChildren().add(line(each, joinable.indexOf(each), now)));
        if (cases.size() > MOST) {
            var rest = Parts.row(8,
                    Parts.text(seat.say("cases.similar.more", cases.size() - MOST), "text-caption", "t2"));
            rest.getStyleClass().add("similar-row");
            getChildren().add(rest);
        }
    }

    private HBox line(SimilarCase one, int key, Instant now) {
        var number = CaseNumber.of(one.number());
        var open = Parts.button(seat.say("cases.similar.open"), () -> seat.navigation().openCase(one.id()), "in-row");
        var name = Parts.text(one.category(), "text-dense");
        name.getStyleClass().add("similar-name");
        var row = Parts.row(10, mark(one, now),
                Parts.row(0, Parts.whole(number.day(), "text-dense", "t3"),
                        Parts.whole(number.tail(), "text-dense", "strong")),
                name, Parts.text(about(one, now), "text-dense", "t2"), Parts.spring(), open);
        if (key >= 0) {
            row.getChildren().addAll(Parts.whole(seat.say("cases.report.join"), "text-caption", "t2"),
                    Parts.keyCap(Command.nameOf(Command.alt(key(key)))));
        }
        row.getStyleClass().add("similar-row");
        return row;
    }

    /** The light of an open one as the live list has it; a tick for one that is over. */
    private javafx.scene.Node mark(SimilarCase one, Instant now) {
        return OpenCaseStore.isOpen(one.state())
                ? new LightIcon(seat.cases().find(one.id()).map(open -> open.stageLight(now)).orElse(Light.GREEN),
                        LightIcon.IN_TABLES)
                : Icon.CHECK.node(12, "green");
    }

    private String about(SimilarCase one, Instant now) {
        var metres = Math.round(one.metres());
        var age = caseWords.waited(Duration.between(one.reportedAt(), now));
        var how = one.closedAt() == null
                ? seat.say("cases.similar.ago", metres, age, seat.say("state." + one.state()))
                : seat.say("cases.similar.closed", metres, age, seat.say("state." + one.state()));
        return one.likeness() == 0 ? how : seat.say("cases.similar.likeness", how, one.likeness());
    }
}
