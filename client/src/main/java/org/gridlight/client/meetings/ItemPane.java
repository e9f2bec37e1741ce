package org.gridlight.client.meetings;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gridlight.client.cases.CaseNumber;
import org.gridlight.client.look.DayField;
import org.gridlight.client.look.Icon;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.meeting.MeetingItem;
import org.gridlight.model.meeting.MeetingItem.Decided;
import org.gridlight.model.meeting.MeetingItem.Progress;
import org.gridlight.model.people.Unit;

/**
 * The chosen matter: what is decided of it, typed in place while the meeting is held, and how far it is. What is typed
 * stays when others change the lists. On the FX thread.
 */
final class ItemPane extends ScrollPane {
    private final Seat seat;
    private final MeetingWords words;
    private final VBox parts = new VBox();
    private final Label asked = Parts.text("", "text-caption", "red");
    private UnitsText lead;
    private UnitsText helpers;
    private DayField due;
    private TextArea decision;
    private TextArea progress;
    private List<?> shown = List.of();

    ItemPane(Seat seat, MeetingWords words) {
        this.seat = seat;
        this.words = words;
        getStyleClass().addAll("pane", "line-left", "notice-side");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setContent(parts);
        setFocusTraversable(false);
    }

    /** @param item null while none is chosen */
    void show(MeetingItem item, List<Progress> heard, List<MeetingAct> acts, List<Unit> units, Instant now) {
        boolean decides = acts.contains(MeetingAct.DECIDE);
        boolean follows = acts.contains(MeetingAct.FOLLOW);
        var state = Arrays.asList(item, heard, decides, follows, units.size());
        if (state.equals(shown)) {
            return;
        }
        shown = state;
        ask(null);
        lead = null;
        progress = null;
        parts.getChildren().clear();
        if (item == null) {
            return;
        }
        parts.getChildren().add(head(item, now));
        parts.getChildren().add(decides ? decisionForm(item, units) : decisionRead(item, now));
        if (item.isDecided()) {
            parts.getChildren().add(followed(item, heard, follows));
        }
    }

    private Node head(MeetingItem item, Instant now) {
        var number = CaseNumber.of(item.caseNumber());
        var box = part(item.category());
        box.getChildren().addAll(Parts.row(8, Parts.whole(number.toString(), "text-dense", "t2"),
                Parts.tag(words.rule(item), MeetingWords.isLoud(item) ? "red" : "accent")),
                wrapped(item.place() == null ? "" : item.place()),
                wrapped(words.say("meeting.sinceLine", words.minute(item.reportedAt()),
                        words.since(item.reportedAt(), now)), "t2"));
        if (item.reason() != null) {
            box.getChildren().add(wrapped(item.reason()));
        }
        return box;
    }

    private Node decisionForm(MeetingItem item, List<Unit> units) {
        var box = part(words.say("meeting.decision"));
        lead = new UnitsText(seat, "meeting-lead", units);
        helpers = new UnitsText(seat, "meeting-helpers", units);
        due = new DayField("meeting-due");
        decision = area("meeting-decision", 4);
        if (item.isDecided()) {
            lead.write(item.lead());
            helpers.write(item.helpers() == null ? "" : item.helpers());
            due.setValue(words.dayOf(item.due()));
            decision.setText(item.decision());
        } else if (item.unit() != null) {
            lead.write(item.unit());
        }
        box.getChildren().addAll(field("meeting.lead", lead), field("meeting.helpers", helpers),
                field("meeting.due", due), field("meeting.decisionWords", decision), asked);
        return box;
    }

    private Node decisionRead(MeetingItem item, Instant now) {
        var box = part(words.say("meeting.decision"));
        if (!item.isDecided()) {
            box.getChildren().add(wrapped(words.say(item.isAdjourned() ? "meeting.adjourned" : "meeting.undecidedYet"),
                    "t2"));
            return box;
        }
        box.getChildren().addAll(wrapped(item.decision()), named("meeting.lead", item.lead()));
        if (item.helpers() != null && !item.helpers().isEmpty()) {
            box.getChildren().add(named("meeting.helpers", item.helpers()));
        }
        box.getChildren().add(named("meeting.due", words.day(words.dayOf(item.due())) + "  "
                + words.standing(item, now)));
        return box;
    }

    private Node followed(MeetingItem item, List<Progress> heard, boolean follows) {
        var box = part(words.say("meeting.progress"));
        if (heard.isEmpty() && !item.isStruck()) {
            box.getChildren().add(wrapped(words.say("meeting.noProgress"), "t2"));
        }
        heard.forEach(one -> box.getChildren().add(new VBox(2,
                Parts.row(8, Parts.whole(one.by() == null ? "" : one.by(), "text-dense", "strong"), Parts.spring(),
                        Parts.whole(words.minute(one.at()), "text-caption", one.overdue() ? "red" : "t2")),
                wrapped(one.words()))));
        if (item.isStruck()) {
            box.getChildren().add(Parts.row(8, Icon.CHECK.node(14, "green"),
                    wrapped(words.say("meeting.struckLine", item.struckBy(), words.minute(item.struckAt()),
                            item.striking()))));
        }
        if (follows) {
            progress = area("meeting-progress", 3);
            box.getChildren().addAll(progress, asked);
        }
        return box;
    }

    /** What is typed as a decision; empty while something is missing. */
    Optional<Decided> decided(MeetingForms forms) {
        if (lead == null || !MeetingForms.taken(due) || due.getValue() == null || lead.one().isEmpty()
                || helpers.units().isEmpty() || decision.getText().isBlank()) {
            return Optional.empty();
        }
        return Optional.of(new Decided(lead.one().get().id(),
                helpers.units().get().stream().map(Unit::id).collect(Collectors.toList()), forms.end(due),
                decision.getText().strip()));
    }

    /** What is typed as heard; empty while nothing is. */
    Optional<String> followed() {
        return progress == null || progress.getText().isBlank()
                ? Optional.empty()
                : Optional.of(progress.getText().strip());
    }

    /** Says what is missing, beside the fields; null takes it away. */
    void ask(String what) {
        asked.setText(what == null ? "" : what);
        asked.setVisible(what != null);
        asked.setManaged(what != null);
    }

    private VBox part(String name) {
        var box = new VBox(8, Parts.text(name, "text-head"));
        box.getStyleClass().addAll("side-part", "hair-bottom");
        return box;
    }

    private Node field(String name, Node node) {
        return Parts.column(4, Parts.whole(words.say(name), "text-dense", "t2"), node);
    }

    private Node named(String name, String text) {
        return Parts.row(8, Parts.whole(words.say(name), "text-dense", "t2"), wrapped(text));
    }

    private static TextArea area(String id, int rows) {
        var area = new TextArea();
        area.setId(id);
        area.setPrefRowCount(rows);
        area.setWrapText(true);
        return area;
    }

    static Region wrapped(String text, String... styles) {
        var label = Parts.text(text, "text-dense");
        label.getStyleClass().addAll(styles);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setMinWidth(0);
        return label;
    }
}
