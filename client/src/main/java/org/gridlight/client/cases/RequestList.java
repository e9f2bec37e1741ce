package org.gridlight.client.cases;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gridlight.client.look.Icon;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.cases.CaseRequest;
import org.gridlight.model.cases.Workflow;

/**
 * What is asked for beside the state (延期、挂账、回退、作废、申诉) and not decided yet, with the answer of whoever may give it. Not
 * there at all when there is none. On the FX thread.
 */
final class RequestList extends VBox {
    /** What a person answers. */
    interface Decisions {
        void grant(CaseRequest request);

        void refuse(CaseRequest request);
    }

    static final String GRANT = "F7";
    static final String REFUSE = "Ctrl+R";

    private final Seat seat;
    private final CaseWords caseWords;
    private final Workflow workflow;
    private final Decisions decisions;
    private List<CaseRequest> mine = List.of();
    private boolean grantKey;
    private boolean refuseKey;

    RequestList(Seat seat, CaseWords caseWords, Workflow workflow, Decisions decisions) {
        this.seat = seat;
        this.caseWords = caseWords;
        this.workflow = workflow;
        this.decisions = decisions;
        getStyleClass().add("similar");
        setId("requests");
    }

    /** @param choices what else may be done with the case: a key that one of them has is not a key of the answer */
    void show(List<CaseRequest> requests, List<ActChoice> choices) {
        grantKey = choices.stream().noneMatch(choice -> GRANT.equals(choice.key()));
        refuseKey = choices.stream().noneMatch(choice -> REFUSE.equals(choice.key()));
        var pending = requests.stream().filter(CaseRequest::isPending).toList();
        mine = pending.stream().filter(this::isMine).toList();
        getChildren().setAll(pending.stream().map(this::request).toList());
        setVisible(!pending.isEmpty());
        setManaged(!pending.isEmpty());
    }

    /** The oldest one that this person answers: what the keys of the acts mean while nothing else has them. */
    Optional<CaseRequest> mine() {
        return mine.stream().findFirst();
    }

    private boolean isMine(CaseRequest request) {
        return !Collections.disjoint(request.deciders(), seat.operator().roles());
    }

    private Node request(CaseRequest request) {
        var head = Parts.row(8, Icon.ARROWS.node(14, "accent"),
                Parts.whole(seat.say(request.kind().mark()), "text-dense", "strong"),
                Parts.text(seat.say("cases.request.how", request.ordinal(),
                        Objects.requireNonNullElse(request.unit(), "-"),
                        Objects.requireNonNullElse(request.who(), "-"), caseWords.minute(request.askedAt())),
                        "text-caption", "t2"));
        head.getStyleClass().add("similar-head");
        var why = Parts.text(reasons(request), "text-dense");
        why.setWrapText(true);
        why.setMinHeight(Region.USE_PREF_SIZE);
        var row = Parts.row(8, why, Parts.spring());
        row.getStyleClass().add("similar-row");
        if (!isMine(request)) {
            row.getChildren().add(Parts.whole(seat.say("cases.request.waits", deciders(request)), "text-caption",
                    "t2"));
        } else {
            boolean first = mine.getFirst().equals(request);
            row.getChildren().addAll(
                    answer("grant-" + request.id(), "action.approve", first && grantKey ? GRANT : null,
                            () -> decisions.grant(request)),
                    answer("refuse-" + request.id(), "action.refuse", first && refuseKey ? REFUSE : null,
                            () -> decisions.refuse(request)));
        }
        return new VBox(head, row);
    }

    private Button answer(String id, String word, String key, Runnable act) {
        var button = key == null
                ? Parts.button(seat.say(word), act, "in-row")
                : Parts.button(seat.say(word), key, act, "in-row");
        button.setId(id);
        return button;
    }

    private String deciders(CaseRequest request) {
        return request.deciders().stream().sorted().map(role -> seat.say(role.word()))
                .collect(Collectors.joining(seat.say("cases.request.or")));
    }

    /** Reason, date and words, as far as there are any. */
    private String reasons(CaseRequest request) {
        var reason = workflow.reasons(request.kind().action()).stream()
                .filter(one -> one.code().equals(request.reason())).findFirst()
                .map(one -> seat.words().locale().getLanguage().equals("zh") ? one.words() : one.inEnglish())
                .orElse(null);
        var until = request.until() == null
                ? null
                : seat.say("cases.request.until", caseWords.minute(request.until()));
        return Stream.of(reason, until, Objects.equals(reason, request.words()) ? null : request.words())
                .filter(Objects::nonNull).collect(Collectors.joining(seat.say("cases.request.and")));
    }
}
