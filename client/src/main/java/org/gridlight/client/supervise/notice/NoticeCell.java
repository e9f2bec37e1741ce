package org.gridlight.client.supervise.notice;

import java.time.Instant;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gridlight.client.look.LightIcon;
import org.gridlight.client.look.Parts;
import org.gridlight.model.light.Light;
import org.gridlight.model.rednotice.NoticeState;
import org.gridlight.model.rednotice.RedNotice;

/** A notice in its list, in two lines. Its nodes are made once. */
final class NoticeCell extends ListCell<RedNotice> {
    private final NoticeWords words;
    private final Supplier<Instant> now;
    private final LightIcon light = new LightIcon(Light.RED, LightIcon.IN_TABLES);
    private final Label unit = Parts.text("", "strong");
    private final Label time = Parts.whole("", "strong");
    private final Label about = Parts.text("", "t2");
    private final VBox lines;

    NoticeCell(NoticeWords words, Supplier<Instant> now) {
        this.words = words;
        this.now = now;
        unit.setMinWidth(0);
        about.setMinWidth(0);
        HBox.setHgrow(unit, Priority.ALWAYS);
        unit.setMaxWidth(Double.MAX_VALUE);
        about.getStyleClass().add("under-icon");
        lines = new VBox(Parts.row(8, light, unit, time), about);
        lines.getStyleClass().add("notice-line");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(RedNotice notice, boolean empty) {
        super.updateItem(notice, empty);
        if (empty || notice == null) {
            setGraphic(null);
            return;
        }
        var moment = now.get();
        boolean late = notice.isLate(moment);
        light.show(notice.state() == NoticeState.CLOSED || notice.running() == 0 && notice.state().isIssued()
                ? Light.GREEN
                : Light.RED);
        unit.setText(notice.unit());
        time.setText(words.time(notice, moment));
        time.getStyleClass().removeAll("red", "t2");
        time.getStyleClass().add(late ? "red" : "t2");
        about.setText(words.about(notice));
        setGraphic(lines);
        // Filled during layout, it would show one frame in its old styles.
        lines.applyCss();
    }
}
