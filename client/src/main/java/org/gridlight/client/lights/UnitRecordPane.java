package org.gridlight.client.lights;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gridlight.client.look.DayField;
import org.gridlight.client.look.Drawing;
import org.gridlight.client.look.Icon;
import org.gridlight.client.look.LightIcon;
import org.gridlight.client.look.LoadingBars;
import org.gridlight.client.look.Parts;
import org.gridlight.client.look.StateCard;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.light.Light;
import org.gridlight.model.light.TimeInLight;
import org.gridlight.model.light.UnitLightHistory;

/**
 * Beside the board: the record of the lights of a unit (灯号记录) in a period, its time under each light, its days, and every
 * change, newest first. On the FX thread.
 */
final class UnitRecordPane extends VBox {
    private static final List<Light> LIGHTS = List.of(Light.RED, Light.YELLOW, Light.GREEN, Light.GREY);
    private static final List<RecordPeriod.Kind> ASKED = List.of(RecordPeriod.Kind.TODAY, RecordPeriod.Kind.WEEK,
            RecordPeriod.Kind.MONTH);
    private static final double CHANGE_ROW = 48;
    private static final double DAY_ROW = 24;
    private static final int MOST_DAYS = 7;
    private static final double BAR = 16;
    /** Beside the other periods on the smallest screen. */
    private static final double DAY_FIELD = 118;

    /** From these widths and heights on, in em of the person's text, there is room for all. */
    private static final double WITH_KEYS = 22;
    private static final double WITH_DAYS = 40;

    /** What a person does here. */
    interface Acts {
        /** @param kind TODAY, WEEK or MONTH */
        void period(RecordPeriod.Kind kind);

        void day(LocalDate day);

        /** Plays the board once more from this moment. */
        void replay(Instant at);

        void export();

        void again();

        /** Back to the unit. */
        void leave();
    }

    private final Seat seat;
    private final Acts acts;
    private final UnitRecordWords words;
    private final Label name = Parts.text("", "text-title");
    private final Label range = Parts.text("", "text-caption", "t3");
    private final Map<RecordPeriod.Kind, ToggleButton> periods = new EnumMap<>(RecordPeriod.Kind.class);
    private final DayField day = new DayField("record-day");
    private final Drawing bar;
    private final Map<Light, Label> shares = new EnumMap<>(Light.class);
    private final Map<Light, LightIcon> icons = new EnumMap<>(Light.class);
    private final Label note = Parts.text("", "text-caption", "t2");
    private final ListView<UnitLightHistory.Day> days = new ListView<>();
    private final VBox byDay;
    private final Label count = Parts.whole("", "text-head");
    private final ListView<UnitRecordRow> changes = new ListView<>();
    private final Button export;
    private final Button replay;
    private final VBox found;
    private final StackPane body = new StackPane(new LoadingBars(6));
    private TimeInLight time;
    private boolean quiet;

    UnitRecordPane(Seat seat, Acts acts) {
        this.seat = seat;
        this.acts = acts;
        this.words = new UnitRecordWords(seat.words(), seat.centre().zone());
        setId("unit-record");
        setMinWidth(0);
        export = Parts.button(seat.say("lights.record.export"), acts::export, "in-row");
        export.setId("record-export");
        var head = Parts.row(8, name, Parts.spring(), export,
                Parts.iconButton(Icon.CLOSE, seat.say("lights.record.back"), acts::leave));
        var title = Parts.row(8, Parts.tag(seat.say("light.lightHistory"), "accent"), range);
        var about = new VBox(6, head, title, periodRow());
        about.getStyleClass().add("unit-about");
        bar = new Drawing(seat.look(), (sheet, width, height, colours) -> {
            if (time != null) {
                LightStrip.shares(sheet, width, height, colours, time);
            }
        });
        bar.setMinHeight(BAR);
        bar.setPrefHeight(BAR);
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        var sums = new VBox(6, bar, legend(), note);
        sums.getStyleClass().add("record-sums");
        byDay = dayTable();
        found = new VBox(sums, byDay, changesHead(), changes);
        VBox.setVgrow(found, Priority.ALWAYS);
        VBox.setVgrow(body, Priority.ALWAYS);
        listChanges();
        replay = Parts.button(seat.say("lights.record.replay"), "Enter", this::replay, "primary");
        replay.setId("record-replay");
        var back = Parts.button(seat.say("lights.record.back"), "Esc", acts::leave);
        widthProperty().addListener((value, before, now) -> List.of(replay, back).forEach(button -> button
                .setContentDisplay(ems(now) >= WITH_KEYS ? ContentDisplay.RIGHT : ContentDisplay.TEXT_ONLY)));
        heightProperty().addListener((value, before, now) -> showDayTable());
        var actions = Parts.row(8, replay, back);
        actions.getStyleClass().addAll("action-bar", "line-top");
        getChildren().addAll(about, body, actions);
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        showActs();
    }

    private FlowPane periodRow() {
        var group = new ToggleGroup();
        var segments = new HBox();
        for (var kind : ASKED) {
            var button = new ToggleButton(seat.say("lights.record." + kind));
            button.getStyleClass().addAll("segment",
                    kind == ASKED.getFirst() ? "first" : kind == ASKED.getLast() ? "last" : "middle");
            button.setMinWidth(USE_PREF_SIZE);
            button.setToggleGroup(group);
            button.setOnAction(pressed -> {
                button.setSelected(true);
                acts.period(kind);
            });
            periods.put(kind, button);
            segments.getChildren().add(button);
        }
        day.setPromptText(seat.say("lights.record.DAY"));
        day.setPrefWidth(DAY_FIELD / 14 * seat.look().getValue().size().pixels());
        day.valueProperty().addListener((value, before, now) -> {
            if (!quiet && now != null) {
                acts.day(now);
            }
        });
        return new FlowPane(8, 4, segments, day);
    }

    private FlowPane legend() {
        var legend = new FlowPane(16, 2);
        LIGHTS.forEach(light -> {
            icons.put(light, new LightIcon(light, LightIcon.IN_COUNTS));
            shares.put(light, Parts.whole("", "text-dense"));
            legend.getChildren().add(Parts.row(5, icons.get(light), shares.get(light)));
        });
        return legend;
    }

    private VBox dayTable() {
        var head = Parts.row(8, Parts.whole(seat.say("lights.record.date"), "record-date"),
                Parts.text(seat.say("lights.record.course")), Parts.spring(),
                Parts.whole(words.light(Light.RED), "record-figure"),
                Parts.whole(words.light(Light.YELLOW), "record-figure"));
        head.getStyleClass().addAll("record-day", "record-day-head");
        days.setId("record-days");
        days.getStyleClass().add("record-days");
        days.setCellFactory(made -> new UnitRecordDayCell(seat, words));
        days.setOnMouseClicked(click -> {
            if (click.getClickCount() == 2) {
                openDay();
            }
        });
        days.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ENTER) {
                openDay();
                key.consume();
            }
        });
        return new VBox(head, days);
    }

    private void openDay() {
        Optional.ofNullable(days.getSelectionModel().getSelectedItem()).ifPresent(one -> acts.day(one.date()));
    }

    private HBox changesHead() {
        var head = Parts.row(8, count, Parts.text(seat.say("lights.record.counts"), "text-caption", "t3"));
        head.getStyleClass().addAll("pane-head", "line-top", "line-bottom");
        return head;
    }

    private void listChanges() {
        changes.setId("record-changes");
        changes.setCellFactory(made -> new UnitRecordCell(seat, words));
        changes.setOnMouseClicked(click -> {
            if (click.getClickCount() == 2) {
                replay();
            }
        });
        changes.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        changes.getSelectionModel().selectedItemProperty().addListener((value, before, now) -> showActs());
        VBox.setVgrow(changes, Priority.ALWAYS);
    }

    /** Of the list too: it keeps Enter for itself. */
    private void onKey(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE) {
            acts.leave();
            key.consume();
        } else if (key.getCode() == KeyCode.ENTER && key.getTarget() == changes) {
            replay();
            key.consume();
        }
    }

    private void replay() {
        Optional.ofNullable(changes.getSelectionModel().getSelectedItem()).ifPresent(row -> acts.replay(row.at()));
    }

    private void showActs() {
        replay.setDisable(changes.getSelectionModel().getSelectedItem() == null);
    }

    /** Another unit or period is read; what was shown goes. */
    void reading(String unit, RecordPeriod period) {
        name.setText(unit);
        name.setTooltip(new Tooltip(unit));
        range.setText(period.first().equals(period.last())
                ? period.first().toString()
                : seat.say("lights.record.range", period.first(), period.last()));
        periods.forEach((kind, button) -> button.setSelected(kind == period.kind()));
        quiet = true;
        day.setValue(period.first().equals(period.last()) ? period.first() : null);
        quiet = false;
        export.setDisable(true);
        changes.getItems().clear();
        body.getChildren().setAll(new LoadingBars(6));
    }

    /** @param now what lasts until now is said so */
    void show(UnitLightHistory history, RecordPeriod period, Instant now) {
        time = history.time();
        range.setText(words.range(history, now));
        LIGHTS.forEach(light -> {
            boolean none = time.of(light).isZero();
            icons.get(light).show(light, none);
            shares.get(light).setText(words.share(time, light));
            shares.get(light).getStyleClass().remove("t3");
            if (none) {
                shares.get(light).getStyleClass().add("t3");
            }
        });
        bar.redraw();
        boolean part = history.from().isAfter(period.from(seat.centre().zone()));
        note.setText(part ? seat.say("lights.record.notBefore", words.moment(history.from())) : "");
        note.setVisible(part);
        note.setManaged(part);
        showDays(history);
        count.setText(seat.say("lights.record.changes", history.changes().size()));
        showChanges(words.rows(history, now));
        export.setDisable(false);
        if (!body.getChildren().contains(found)) {
            body.getChildren().setAll(found);
        }
    }

    private void showDays(UnitLightHistory history) {
        var all = history.days(seat.centre().zone()).reversed();
        double row = Math.round(DAY_ROW / 14 * seat.look().getValue().size().pixels());
        days.setFixedCellSize(row);
        double height = row * Math.min(MOST_DAYS, all.size()) + 2;
        days.setMinHeight(Math.min(height, row * 3));
        days.setPrefHeight(height);
        days.setMaxHeight(height);
        Rows.update(days.getItems(), all);
        showDayTable();
    }

    /** On a low screen with large text the changes need the room. */
    private void showDayTable() {
        boolean room = getHeight() == 0 || ems(getHeight()) >= WITH_DAYS;
        byDay.setVisible(room && days.getItems().size() > 1);
        byDay.setManaged(byDay.isVisible());
    }

    private double ems(Number pixels) {
        return pixels.doubleValue() / seat.look().getValue().size().pixels();
    }

    /** The change that is chosen stays so. */
    private void showChanges(List<UnitRecordRow> rows) {
        var chosen = Optional.ofNullable(changes.getSelectionModel().getSelectedItem()).map(UnitRecordRow::at);
        changes.setFixedCellSize(Math.round(CHANGE_ROW / 14 * seat.look().getValue().size().pixels()));
        Rows.update(changes.getItems(), rows);
        int place = chosen.map(at -> rows.stream().map(UnitRecordRow::at).toList().indexOf(at)).orElse(0);
        changes.getSelectionModel().select(Math.max(0, place));
        showActs();
    }

    /** Nothing of the period was observed. @param begin since when there is a record; null while there is none */
    void nothing(Instant begin) {
        note("lights.record.none", begin == null
                ? seat.say("lights.record.none.never")
                : seat.say("lights.record.none.since", words.moment(begin)));
    }

    private void note(String title, String line) {
        body.getChildren().setAll(new StateCard(Icon.INFO, "plain", seat.say(title), List.of(line)));
    }

    void failed(String why) {
        body.getChildren().setAll(new StateCard(Icon.WARNING, "yellow", seat.say("lights.record.failed"),
                List.of(why), Parts.button(seat.say("shell.section.again"), acts::again, "primary")));
    }

    /** What became of the file. */
    void told(String said) {
        range.setText(said);
    }

    void focusChanges() {
        Node first = body.getChildren().contains(found) ? changes : periods.get(RecordPeriod.Kind.TODAY);
        first.requestFocus();
    }
}
