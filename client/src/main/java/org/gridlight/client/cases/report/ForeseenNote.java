package org.gridlight.client.cases.report;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gridlight.client.cases.CaseWords;
import org.gridlight.client.cases.LikelyWords;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.cases.Foreseen;
import org.gridlight.model.cases.LikelyUnit;
import org.gridlight.model.cases.NearComponent;
import org.gridlight.model.cases.Stage;
import org.gridlight.model.clock.Explanation;
import org.gridlight.model.words.Refusal;

/**
 * What will hold for the report as it stands, before it is sent: unit grid, who answers for it, limit and due time, each
 * with why. Empty until a place and a class are known. On the FX thread.
 */
public final class ForeseenNote extends VBox {
    private static final int MOST_HOLDERS = 2;

    private final Seat seat;
    private final CaseWords caseWords;
    private final LikelyWords likely;
    private final Consumer<NearComponent> chosen;

    /** @param chosen is told the component that somebody pressed */
    public ForeseenNote(Seat seat, CaseWords caseWords, Consumer<NearComponent> chosen) {
        super(8);
        this.seat = seat;
        this.caseWords = caseWords;
        this.likely = new LikelyWords(seat.words());
        this.chosen = chosen;
        setId("foreseen");
        managedProperty().bind(visibleProperty());
        show(Optional.empty(), Instant.EPOCH, 0);
    }

    /** @param component the one that was chosen by a person, 0 for none */
    public void show(Optional<Foreseen> foreseen, Instant now, long component) {
        getChildren().clear();
        setVisible(foreseen.isPresent());
        foreseen.ifPresent(one -> {
            getChildren().addAll(ground(one), holders(one), due(one, now));
            if (!one.components().isEmpty()) {
                getChildren().add(components(one, component));
            }
        });
    }

    private Node ground(Foreseen foreseen) {
        var ground = foreseen.ground();
        return ground == null
                ? part("object.unitGrid", seat.say("cases.noGrid"), seat.say("cases.foreseen.noGrid"))
                : part("object.unitGrid", spaced(ground.unitGrid()),
                        joined(ground.street(), ground.community(), ground.responsibilityGrid()));
    }

    private Node holders(Foreseen foreseen) {
        if (foreseen.holders().isEmpty()) {
            return part("people.dutyHolder", seat.say("cases.foreseen.noHolder"),
                    seat.say(foreseen.components().size() > 1
                            ? "cases.foreseen.whichComponent"
                            : "cases.foreseen.nobodyKnown"));
        }
        var first = foreseen.holders().getFirst();
        var box = part("people.dutyHolder", first.name(), why(first));
        likely.contact(first).ifPresent(words -> box.getChildren().add(2, contact(words)));
        foreseen.holders().stream().skip(1).limit(MOST_HOLDERS)
                .forEach(one -> box.getChildren().add(Parts.text(seat.say("cases.foreseen.next", one.name(), why(one)),
                        "text-caption", "t3")));
        return box;
    }

    /** Who there is called. */
    private static Node contact(String words) {
        var label = Parts.text(words, "text-dense");
        label.setId("holder-contact");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private String why(LikelyUnit unit) {
        return likely.why(unit);
    }

    private Node due(Foreseen foreseen, Instant now) {
        var limit = foreseen.limit();
        if (limit == null) {
            return part("clock.handlingLimit", seat.say("cases.noLimit"), seat.say("cases.foreseen.noLimit"));
        }
        try {
            var explanation = caseWords.clocks().of(Stage.HANDLE, limit.unit()).explain(now, limit);
            var due = caseWords.times().moment(now, explanation.due(), explanation.provisional());
            var box = part("clock.handlingLimit", seat.say("cases.foreseen.due",
                    caseWords.limit(limit.value(), limit.unit().name()), due),
                    seat.say("cases.foreseen." + foreseen.basis().name()));
            box.getChildren().add(Parts.text(
                    joined(seat.say("cases.foreseen.fromDispatch"), leftOut(explanation)), "text-caption", "t3"));
            return box;
        } catch (Refusal outsideOfTheCalendar) {
            return part("clock.handlingLimit", caseWords.limit(limit.value(), limit.unit().name()),
                    outsideOfTheCalendar.in(seat.words()));
        }
    }

    /** What on the way to the due time does not count. */
    private String leftOut(Explanation explanation) {
        var reasons = explanation.steps().stream().filter(step -> !step.reason().counts())
                .map(step -> step.name().isEmpty() ? seat.say("cases.due." + step.reason().name()) : step.name())
                .distinct().collect(Collectors.joining(seat.say("cases.comma")));
        return reasons.isEmpty() ? null : seat.say("cases.foreseen.leftOut", reasons);
    }

    private Node components(Foreseen foreseen, long component) {
        var box = new VBox(2, Parts.text(seat.say("cases.foreseen.components"), "text-caption", "t2"));
        foreseen.components().forEach(one -> box.getChildren().add(row(one, one.id() == component,
                one.id() == foreseen.component())));
        return box;
    }

    private Node row(NearComponent one, boolean isChosen, boolean isPresumed) {
        var owner = one.maintainer() == null ? one.owner() : one.maintainer();
        var text = seat.say("cases.foreseen.component", one.code().substring(Math.max(0, one.code().length() - 6)),
                Math.round(one.metres()), owner == null ? seat.say("cases.noOwner") : owner);
        var button = Parts.button(isChosen ? seat.say("cases.foreseen.chosen", text) : text, () -> chosen.accept(one),
                "in-row");
        button.setId("component-" + one.id());
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAlignment(Pos.CENTER_LEFT);
        if (isChosen || isPresumed) {
            button.getStyleClass().add("strong");
        }
        return button;
    }

    private VBox part(String key, String value, String why) {
        var shown = Parts.text(value, "text-dense", "strong");
        shown.setWrapText(true);
        shown.setMinHeight(Region.USE_PREF_SIZE);
        var reason = Parts.text(why == null ? "" : why, "text-caption", "t2");
        reason.setWrapText(true);
        reason.setMinHeight(Region.USE_PREF_SIZE);
        return new VBox(1, Parts.text(seat.say(key), "text-caption", "t2"), shown, reason);
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(" · "));
    }

    /** 110108 016 003 047. */
    private static String spaced(String code) {
        return code.length() == 15
                ? String.join(" ", code.substring(0, 6), code.substring(6, 9), code.substring(9, 12),
                        code.substring(12))
                : code;
    }
}
