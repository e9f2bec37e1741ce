package org.gridlight.client.supervise.notice;

import java.time.Instant;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gridlight.client.cases.CaseNumber;
import org.gridlight.client.look.LightIcon;
import org.gridlight.client.look.Parts;
import org.gridlight.model.light.Light;
import org.gridlight.model.rednotice.Explanation;
import org.gridlight.model.rednotice.RedCase;

/** A red case of a notice with what the unit says of it beside. Its nodes are made once. */
final class RedCaseCell extends ListCell<RedCase> {
    private final NoticeWords words;
    private final Supplier<Instant> now;
    private final Function<RedCase, Explanation.Line> explained;
    private final LightIcon light = new LightIcon(Light.RED, LightIcon.IN_TABLES);
    private final Label time = Parts.whole("", "strong", "notice-over");
    private final Label day = Parts.whole("", "t3");
    private final Label tail = Parts.whole("", "strong");
    private final Label category = Parts.whole("", "strong");
    private final Label urgent;
    private final Label place = Parts.text("", "t2");
    private final Label dates = Parts.whole("", "t2");
    private final Label said = Parts.text("");
    private final Tooltip whole = new Tooltip();
    private final VBox line;

    RedCaseCell(NoticeWords words, Supplier<Instant> now, Function<RedCase, Explanation.Line> explained) {
        this.words = words;
        this.now = now;
        this.explained = explained;
        urgent = Parts.tag(words.say("cases.tag.urgent"), "red");
        urgent.managedProperty().bind(urgent.visibleProperty());
        var number = Parts.row(0, day, tail);
        number.getStyleClass().add("owed-number");
        place.setMinWidth(0);
        HBox.setHgrow(place, Priority.ALWAYS);
        place.setMaxWidth(Double.MAX_VALUE);
        said.setMinWidth(0);
        said.setTooltip(whole);
        said.getStyleClass().add("notice-said");
        line = new VBox(4, Parts.row(12, light, time, number, Parts.row(6, urgent, category), place, dates), said);
        line.getStyleClass().add("notice-case");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(RedCase one, boolean empty) {
        super.updateItem(one, empty);
        if (empty || one == null) {
            setGraphic(null);
            return;
        }
        boolean red = one.running() && !one.isCorrected();
        light.show(red ? Light.RED : Light.GREEN);
        time.setText(words.overdue(one, now.get()));
        time.getStyleClass().removeAll("red", "t2");
        time.getStyleClass().add(red ? "red" : "t2");
        var name = CaseNumber.of(one.number());
        day.setText(name.day());
        tail.setText(name.tail());
        urgent.setVisible(one.urgent());
        category.setText(one.category());
        place.setText(one.place() == null ? "" : one.place());
        dates.setText(words.say("rednotice.due", words.minute(one.dueAt())));
        var text = words.said(one, explained.apply(one));
        said.setText(words.say("rednotice.sent", words.minute(one.dispatchedAt()),
                text.isEmpty() ? words.say("rednotice.notExplained") : text));
        said.getStyleClass().removeAll("t2");
        if (text.isEmpty()) {
            said.getStyleClass().add("t2");
        }
        whole.setText(one.problem() == null ? text : one.problem() + "\n" + text);
        setGraphic(line);
        line.applyCss();
    }
}
