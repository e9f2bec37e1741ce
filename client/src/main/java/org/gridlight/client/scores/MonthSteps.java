package org.gridlight.client.scores;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.assessment.AssessedMonth;
import org.gridlight.model.assessment.MonthState;

/** How far a month is, and the one step that comes next (公布、定稿、修订). On the FX thread. */
final class MonthSteps extends HBox {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("MM-dd HH:mm");
    private static final double REASON = 180;

    private final Seat seat;
    private final AssessmentActs acts;
    private final ZoneId zone;
    private final TextField reason = new TextField();
    private final Label told = Parts.text("", "text-caption", "red");
    private final Button publish;
    private final Button lock;
    private final Button reopen;
    private ScoredMonth month;

    MonthSteps(Seat seat, AssessmentActs acts) {
        super(8);
        this.seat = seat;
        this.acts = acts;
        this.zone = seat.centre().zone();
        this.publish = Parts.button(seat.say("score.PUBLISHED"), () -> acts.publish(month), "primary");
        this.lock = Parts.button(seat.say("score.LOCKED"), () -> acts.lock(month), "primary");
        this.reopen = Parts.button(seat.say("score.REVISION"), () -> acts.reopen(month, reason.getText()), "in-row");
        publish.setId("month-publish");
        lock.setId("month-lock");
        reopen.setId("month-reopen");
        reason.setId("month-reason");
        reason.setPromptText(seat.say("scores.month.reason"));
        reason.setPrefWidth(REASON);
        told.setId("month-told");
        setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    }

    void show(ScoredMonth now) {
        month = now;
        told.setText("");
        getChildren().setAll(told);
        if (!acts.heads()) {
            return;
        }
        switch (now.state()) {
            case OPEN -> {
            }
            case DRAFT -> getChildren().add(publish);
            case PUBLISHED -> {
                lock.setDisable(now.assessment().month().filter(one -> one.isReadyToLock(seat.clock().instant()))
                        .isEmpty());
                getChildren().add(lock);
            }
            case LOCKED -> getChildren().addAll(reason, reopen);
        }
    }

    void tell(String why) {
        told.setText(why);
    }

    /** The word of the state, with what is still to come before the next. */
    Node tag(ScoredMonth now) {
        var word = seat.say(now.state().word());
        var more = now.assessment().month().map(this::more).orElse("");
        return Parts.tag(word + more, now.state() == MonthState.LOCKED ? "green" : "accent");
    }

    private String more(AssessedMonth one) {
        var revision = one.revision() > 1 ? seat.say("scores.month.revision", one.revision()) : "";
        return revision + (one.state() == MonthState.PUBLISHED
                ? seat.say("scores.month.appeals", MINUTE.format(one.appealsUntil().atZone(zone)), one.openAppeals())
                : "");
    }
}
