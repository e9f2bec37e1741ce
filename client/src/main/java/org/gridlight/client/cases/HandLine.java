package org.gridlight.client.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import org.gridlight.client.live.Claims;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.cases.Claim;
import org.gridlight.model.people.Role;

/** In the head of a file: in whose hand the case is, what may be done about that, who else looks. On the FX thread. */
final class HandLine extends HBox {
    /** What a person does here. */
    interface Acts {
        void release();

        void takeOver();
    }

    private final Seat seat;
    private final Claims claims;
    private final ClaimWords claimWords;
    private final Acts acts;

    HandLine(Seat seat, Acts acts) {
        super(8);
        this.seat = seat;
        this.claims = seat.claims();
        this.claimWords = new ClaimWords(seat.words(), claims);
        this.acts = acts;
        setId("hand");
        getStyleClass().add("hand-line");
        setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
    }

    void show(long caseId, Instant now) {
        var nodes = new java.util.ArrayList<Node>();
        var lookers = claims.onlookers(caseId);
        if (!lookers.isEmpty()) {
            var names = String.join(seat.say("cases.hand.and"), lookers);
            nodes.add(Parts.text(seat.say("cases.hand.looking", names), "text-caption", "t2"));
        }
        claims.of(caseId).filter(claim -> claim.isLiving(now)).ifPresent(claim -> nodes.addAll(held(claim, now)));
        getChildren().setAll(nodes);
    }

    private List<Node> held(Claim claim, Instant now) {
        var words = claimWords.inHand(claim, now);
        if (claims.isMine(claim)) {
            return List.of(Parts.text(seat.say("cases.hand.mine", words), "text-caption", "t2"),
                    button("release", acts::release));
        }
        var told = claims.wasTakenFromMe(claim)
                ? Parts.whole(seat.say("cases.hand.taken", claim.holder(), words), "text-caption", "yellow")
                : Parts.whole(words, "text-caption", "t1");
        return Optional.of(seat.operator()).filter(person -> person.has(Role.SHIFT_LEADER))
                .map(leader -> List.of(told, button("takeOver", acts::takeOver)))
                .orElseGet(() -> List.of(told));
    }

    private Node button(String action, Runnable act) {
        var button = Parts.button(seat.say("action." + action), act, "in-row");
        button.setId("hand-" + action);
        return button;
    }
}
