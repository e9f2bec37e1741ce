package org.gridlight.client.meetings;

import java.time.Instant;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gridlight.client.cases.CaseNumber;
import org.gridlight.client.look.LightIcon;
import org.gridlight.client.look.Parts;
import org.gridlight.model.light.Light;
import org.gridlight.model.meeting.MeetingItem;

/** A matter of an agenda in two lines: why it is there and what it is; below it what was decided. Its nodes are made once. */
final class AgendaCell extends ListCell<MeetingItem> {
    private final MeetingWords words;
    private final Supplier<Instant> now;
    private final Label position = Parts.whole("", "t3", "agenda-position");
    private final Label rule = Parts.tag("");
    private final HBox ruleSpace = Parts.row(0, rule);
    private final Label day = Parts.whole("", "t3");
    private final Label tail = Parts.whole("", "strong");
    private final Label category = Parts.whole("", "strong");
    private final Label place = Parts.text("", "t2");
    private final Label unit = Parts.whole("", "agenda-unit");
    private final Label since = Parts.whole("", "t2", "agenda-since");
    private final LightIcon light = new LightIcon(Light.GREEN, LightIcon.IN_COUNTS);
    private final Label said = Parts.text("");
    private final VBox line;

    AgendaCell(MeetingWords words, Supplier<Instant> now) {
        this.words = words;
        this.now = now;
        ruleSpace.getStyleClass().add("agenda-rule");
        var number = Parts.row(0, day, tail);
        number.getStyleClass().add("owed-number");
        place.setMinWidth(0);
        place.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(place, Priority.ALWAYS);
        said.setMinWidth(0);
        light.managedProperty().bind(light.visibleProperty());
        var below = Parts.row(6, light, said);
        below.getStyleClass().add("agenda-said");
        line = new VBox(4, Parts.row(12, position, ruleSpace, number, category, place, unit, since), below);
        line.getStyleClass().add("notice-case");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(MeetingItem item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            return;
        }
        position.setText(String.valueOf(item.position()));
        rule.setText(words.rule(item));
        rule.getStyleClass().removeAll("red", "accent");
        rule.getStyleClass().add(MeetingWords.isLoud(item) ? "red" : "accent");
        var name = CaseNumber.of(item.caseNumber());
        day.setText(name.day());
        tail.setText(name.tail());
        category.setText(item.category());
        place.setText(item.place() == null ? "" : item.place());
        unit.setText(item.unit() == null ? "" : item.unit());
        since.setText(words.since(item.reportedAt(), now.get()));
        fillDecision(item);
        setGraphic(line);
        line.applyCss();
    }

    private void fillDecision(MeetingItem item) {
        var shape = item.light(now.get());
        light.setVisible(shape != null);
        if (shape != null) {
            light.show(shape);
        }
        said.getStyleClass().removeAll("t2");
        if (item.isDecided()) {
            said.setText(words.say("meeting.decidedLine", item.lead(), words.standing(item, now.get()),
                    item.decision()));
        } else {
            said.setText(item.reason() == null ? words.say("meeting.undecidedYet") : item.reason());
            said.getStyleClass().add("t2");
        }
    }
}
