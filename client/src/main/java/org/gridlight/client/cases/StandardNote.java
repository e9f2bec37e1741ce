package org.gridlight.client.cases;

import javafx.scene.layout.VBox;
import org.gridlight.client.duty.KnowledgeNote;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.register.Category;

/** What holds for a class, beside the form: conditions and limit (立结案标准). On the FX thread. */
final class StandardNote extends VBox {
    private final Seat seat;
    private final CaseWords caseWords;
    private final KnowledgeNote knowledge;
    private boolean limitToldElsewhere;
    private Category shown;

    StandardNote(Seat seat, CaseWords caseWords) {
        super(6);
        this.seat = seat;
        this.caseWords = caseWords;
        this.knowledge = new KnowledgeNote(seat);
    }

    /** @param elsewhere whether the limit stands beside it already, for the very place */
    void limitToldElsewhere(boolean elsewhere) {
        limitToldElsewhere = elsewhere;
        show(shown);
    }

    /** @param chosen null while none is */
    void show(Category chosen) {
        shown = chosen;
        getChildren().clear();
        if (chosen == null) {
            var hint = Parts.text(seat.say("cases.report.noClassYet"), "text-dense", "t3");
            hint.setWrapText(true);
            getChildren().add(hint);
            return;
        }
        getChildren().add(Parts.text(seat.say("cases.standard"), "text-dense", "strong"));
        rule("object.filingCondition", chosen.filingCondition());
        rule("object.closingCondition", chosen.closingCondition());
        if (chosen.limit() != null && !limitToldElsewhere) {
            rule("clock.handlingLimit", caseWords.limit(chosen.limit(), chosen.limitUnit()));
        }
        knowledge.show(chosen.code());
        getChildren().add(knowledge);
    }

    private void rule(String key, String text) {
        if (text != null) {
            var line = Parts.text(text, "text-dense");
            line.setWrapText(true);
            getChildren().add(new VBox(2, Parts.text(seat.say(key), "text-caption", "t2"), line));
        }
    }
}
