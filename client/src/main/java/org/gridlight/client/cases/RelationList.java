package org.gridlight.client.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.gridlight.client.look.LightIcon;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.cases.CaseLink;
import org.gridlight.model.cases.CasePart;
import org.gridlight.model.cases.CaseRelations;
import org.gridlight.model.cases.FoundCase;

/**
 * The units that handle a case together with their own lights (联办), and the cases it has to do with (主案、并案、关联). Not there
 * at all when it stands alone. On the FX thread.
 */
final class RelationList extends VBox {
    private final Seat seat;
    private final CaseWords caseWords;

    RelationList(Seat seat, CaseWords caseWords) {
        this.seat = seat;
        this.caseWords = caseWords;
        getStyleClass().add("similar");
        setId("relations");
    }

    /** @param relations null when they are not known */
    void show(CaseRelations relations, Instant now) {
        var lines = relations == null ? List.<Node>of() : lines(relations, now);
        getChildren().setAll(lines);
        setVisible(!lines.isEmpty());
        setManaged(!lines.isEmpty());
    }

    private List<Node> lines(CaseRelations relations, Instant now) {
        var lines = new ArrayList<Node>();
        relations.parts().forEach(part -> lines.add(part(part, now)));
        if (relations.pooled()) {
            lines.add(row(Parts.tag(seat.say("q.pool"), "accent"),
                    Parts.text(seat.say("cases.relation.pooled"), "text-dense")));
        }
        if (relations.parent() != null) {
            lines.add(other(seat.say("object.parentCase"), relations.parent()));
        }
        relations.merged().forEach(one -> lines.add(other(seat.say("state.MERGED"), one)));
        relations.children().forEach(one -> lines.add(other(seat.say("cases.relation.child"), one)));
        relations.links().forEach(link -> lines.add(link(link)));
        return lines;
    }

    private Node part(CasePart part, Instant now) {
        var role = switch (part.role()) {
            case LEAD -> "people.leadUnit";
            case CO -> "people.coUnit";
            case TEAM -> "people.handlerTeam";
        };
        var when = part.handledAt() != null
                ? seat.say("cases.relation.replied", caseWords.minute(part.handledAt()))
                : part.due() == null ? "" : seat.say("cases.relation.due", caseWords.minute(part.due()));
        return row(new LightIcon(part.light(now), LightIcon.IN_TABLES), Parts.tag(seat.say(role)),
                Parts.text(part.department(), "text-dense", "strong"),
                Parts.text(part.words() == null ? "" : part.words(), "text-dense", "t2"), Parts.spring(),
                Parts.whole(when, "text-caption", "t2"));
    }

    private Node other(String how, FoundCase one) {
        return row(Parts.tag(how), Parts.whole(one.number(), "text-dense", "strong"),
                Parts.text(one.category(), "text-dense"), Parts.text(one.place(), "text-dense", "t2"), Parts.spring(),
                Parts.whole(seat.say("state." + one.state().name()), "text-caption", "t2"), opener(one.id()));
    }

    private Node link(CaseLink link) {
        var how = switch (link.kind()) {
            case RELATED -> "action.link";
            case SPLIT -> "action.split";
            case RECURRENT -> "flag.recurrent";
        };
        return row(Parts.tag(seat.say(how), link.kind() == CaseLink.Kind.RECURRENT ? "yellow" : "accent"),
                Parts.whole(link.number() == null ? "-" : link.number(), "text-dense", "strong"),
                Parts.text(link.category(), "text-dense"), Parts.spring(),
                Parts.whole(seat.say("state." + link.state().name()), "text-caption", "t2"), opener(link.otherId()));
    }

    private Node opener(long id) {
        return Parts.button(seat.say("cases.similar.open"), () -> seat.navigation().openCase(id), "in-row");
    }

    private static Node row(Node... nodes) {
        var row = Parts.row(8, nodes);
        row.getStyleClass().add("similar-row");
        return row;
    }
}
