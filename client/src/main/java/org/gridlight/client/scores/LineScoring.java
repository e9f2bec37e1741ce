package org.gridlight.client.scores;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.KeptField;
import org.gridlight.client.papers.NoticePapers;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.assessment.AssessedMonth;
import org.gridlight.model.assessment.ScoreAppeal;
import org.gridlight.model.assessment.ScoreEntry;
import org.gridlight.model.score.ScoreLine;
import org.gridlight.model.score.ScoredUnit;
import org.gridlight.reports.notices.DeductionNoticeContent;
import org.gridlight.reports.notices.PrintMark;

/**
 * A line that people score (人工评分项): who gave the value and why, the fields for another one, and the appeal against it.
 * What is typed is kept for this unit and line until it is on record. On the FX thread.
 */
final class LineScoring extends VBox {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Seat seat;
    private final AssessmentActs acts;
    private final ZoneId zone;
    private final TextField amount = new TextField();
    private final TextField reason = new TextField();
    private final TextField evidence = new TextField();
    private final KeptField keptAmount;
    private final KeptField keptReason;
    private final KeptField keptEvidence;
    private final VBox given = new VBox(4);
    private final VBox appealed = new VBox(4);
    private final VBox form = new VBox(6);
    private final Label told = Parts.text("", "text-dense", "red");
    private final Button save;
    private final Button uphold;
    private final Button dismiss;
    private final Button lodge;
    private ScoredMonth month;
    private ScoredUnit unit;
    private ScoreLine line;

    LineScoring(Seat seat, AssessmentActs acts) {
        this.seat = seat;
        this.acts = acts;
        this.zone = seat.centre().zone();
        this.keptAmount = new KeptField(amount, seat.typed());
        this.keptReason = new KeptField(reason, seat.typed());
        this.keptEvidence = new KeptField(evidence, seat.typed());
        this.save = Parts.button(seat.say("scores.line.save"), "F9", this::save, "primary");
        this.uphold = Parts.button(seat.say("score.upheld"), "F6", this::uphold, "primary");
        this.dismiss = Parts.button(seat.say("score.dismissed"), "F7", this::dismiss, "in-row");
        this.lodge = Parts.button(seat.say("scores.line.lodge"), "F8", this::lodge, "in-row");
        amount.setId("line-amount");
        reason.setId("line-reason");
        evidence.setId("line-evidence");
        told.setId("line-told");
        told.setWrapText(true);
        told.setMinHeight(USE_PREF_SIZE);
        getStyleClass().add("block");
        setSpacing(12);
        getChildren().setAll(given, appealed, form, told);
    }

    /** @param line a line that people give */
    void show(ScoredMonth nowMonth, ScoredUnit nowUnit, ScoreLine nowLine) {
        month = nowMonth;
        unit = nowUnit;
        line = nowLine;
        told.setText("");
        keptAmount.about(kept("amount"));
        keptReason.about(kept("reason"));
        keptEvidence.about(kept("evidence"));
        given.getChildren().setAll(Parts.text(seat.say("scores.line.given"), "text-dense", "strong"));
        month.assessment().entries().of(unit.key(), line.key()).ifPresentOrElse(this::showGiven,
                () -> given.getChildren().add(quiet(seat.say("scores.line.none"))));
        appealed.getChildren().clear();
        appeal().ifPresent(this::showAppeal);
        showForm();
    }

    private void showGiven(ScoreEntry entry) {
        given.getChildren().add(Parts.row(8, Parts.whole(entry.amount().stripTrailingZeros().toPlainString(),
                "text-head"), quiet(entry.by() + "  " + MINUTE.format(entry.at().atZone(zone)))));
        given.getChildren().add(quiet(entry.reason()));
        if (entry.evidence() != null) {
            given.getChildren().add(quiet(seat.say("score.evidence") + "  " + entry.evidence()));
        }
        if (entry.appeal() != null) {
            given.getChildren().add(quiet(seat.say("scores.line.byAppeal")));
        }
        var notice = Parts.button(seat.say("p.deductionNotice"), () -> showNotice(entry), "in-row");
        notice.setId("line-notice");
        given.getChildren().add(Parts.row(8, notice));
    }

    /** The unit is told what was given, why, and until when it may appeal. */
    private void showNotice(ScoreEntry entry) {
        var now = seat.clock().instant();
        var until = month.assessment().month().map(AssessedMonth::appealsUntil).orElse(null);
        new NoticePapers(seat).show(DeductionNoticeContent.of(seat.words(), month.month(),
                month.tables().getFirst().template(), unit.name(), line.title().in(seat.words()), entry, until,
                PrintMark.first(now, seat.operator().name(), now)));
    }

    private void showAppeal(ScoreAppeal appeal) {
        appealed.getChildren().setAll(Parts.text(seat.say("score.appeal"), "text-dense", "strong"),
                quiet(appeal.words()),
                quiet(appeal.lodgedBy() + "  " + MINUTE.format(appeal.lodgedAt().atZone(zone))));
        if (!appeal.isOpen()) {
            appealed.getChildren().add(quiet(seat.say("scores.line.decided",
                    seat.say(appeal.upheld() ? "score.upheld" : "score.dismissed"), appeal.decidedBy(),
                    appeal.reason())));
        }
    }

    /** What may be done now: score while the month is open, appeal and decide while it is published, nothing when locked. */
    private void showForm() {
        form.getChildren().clear();
        var waits = appeal().filter(ScoreAppeal::isOpen).isPresent();
        switch (month.state()) {
            case OPEN, DRAFT -> {
                if (acts.scores()) {
                    form.getChildren().setAll(field("scores.line.amount", amount), field("scores.line.reason", reason),
                            field("score.evidence", evidence), Parts.row(8, save));
                }
            }
            case PUBLISHED -> {
                if (waits && acts.heads()) {
                    form.getChildren().setAll(field("scores.line.newAmount", amount),
                            field("scores.line.why", reason), Parts.row(8, uphold, dismiss));
                } else if (appeal().isEmpty() && acts.scores()) {
                    form.getChildren().setAll(field("scores.line.words", reason), Parts.row(8, lodge));
                }
            }
            case LOCKED -> form.getChildren().setAll(quiet(seat.say("scores.line.locked")));
        }
    }

    private VBox field(String word, TextInputControl input) {
        return new VBox(4, Parts.text(seat.say(word), "text-caption", "t2"), input);
    }

    private static Label quiet(String text) {
        var label = Parts.text(text, "text-dense", "t2");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private Optional<ScoreAppeal> appeal() {
        return month.assessment().appeal(unit.key(), line.key());
    }

    void save() {
        if (isShown(save)) {
            amount().ifPresent(value -> acts.enter(month, unit.key(), line.key(), value, reason.getText(),
                    evidence.getText()));
        }
    }

    void uphold() {
        if (isShown(uphold)) {
            amount().ifPresent(value -> acts.decide(appeal().orElseThrow(), Optional.of(value), reason.getText()));
        }
    }

    void dismiss() {
        if (isShown(dismiss)) {
            acts.decide(appeal().orElseThrow(), Optional.empty(), reason.getText());
        }
    }

    void lodge() {
        if (isShown(lodge)) {
            acts.appeal(month, unit.key(), line.key(), reason.getText());
        }
    }

    private boolean isShown(Button button) {
        return getScene() != null && button.getScene() == getScene();
    }

    /** What was typed, inside the bounds of the line; says so when it is not. */
    private Optional<BigDecimal> amount() {
        try {
            var value = new BigDecimal(amount.getText().strip());
            if (line.bounds().hold(value).compareTo(value) == 0) {
                return Optional.of(value);
            }
            tell(seat.say("scores.line.outside", line.bounds().minimum().map(BigDecimal::toPlainString).orElse("-"),
                    line.bounds().maximum().map(BigDecimal::toPlainString).orElse("-")));
        } catch (NumberFormatException noNumber) {
            tell(seat.say("assessment.noAmount"));
        }
        return Optional.empty();
    }

    /** One line under the fields; what was typed stays. */
    void tell(String why) {
        told.setText(why);
    }

    /** What was typed is on record. */
    void sent() {
        if (line != null) {
            keptAmount.sent(kept("amount"));
            keptReason.sent(kept("reason"));
            keptEvidence.sent(kept("evidence"));
        }
    }

    private String kept(String field) {
        return "score." + month.month() + "." + line.key() + "." + unit.key() + "." + field;
    }
}
