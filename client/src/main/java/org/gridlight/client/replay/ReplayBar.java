package org.gridlight.client.replay;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gridlight.client.look.Choice;
import org.gridlight.client.look.DayField;
import org.gridlight.client.look.Drawing;
import org.gridlight.client.look.Palette;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.Seat;

/**
 * Over a screen that is replayed: which moment it is, large, and that it is not now, so that nobody takes it for now; and
 * what plays it. On the FX thread.
 */
public final class ReplayBar extends VBox {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd");
    private static final double LINE_HEIGHT = 26;

    /** What a person does here. */
    interface Acts {
        void day(LocalDate wanted);

        void play(boolean wanted);

        void speed(int times);

        void wind(Instant moment);

        /** The same moment on another screen. */
        void elsewhere();

        void cancelReading();

        void leave();
    }

    private final Seat seat;
    private final ZoneId zone;
    private final Label moment = Parts.whole("", "replay-moment");
    private final Label date = Parts.whole("", "text-dense");
    private final Label trouble = Parts.text("", "text-dense", "red");
    private final Button play;
    private final DayField day = new DayField("replay-day");
    private final Slider slider = new Slider(0, 1, 0);
    private final Drawing line;
    private final ProgressBar progress = new ProgressBar(0);
    private final HBox working;
    private final VBox course;
    private Instant from = Instant.EPOCH;
    private Instant until = Instant.EPOCH;
    private List<Integer> red = List.of();
    private boolean quiet;
    private boolean playing;

    /** @param elsewhere what the way to the same moment on another screen is called; null where there is none */
    ReplayBar(Seat seat, Acts acts, String elsewhere) {
        this.seat = seat;
        this.zone = seat.centre().zone();
        getStyleClass().add("replay-bar");
        setId("replay-bar");
        play = Parts.button("", "Space", () -> acts.play(!playing), "primary");
        play.setId("replay-play");
        var speed = new Choice<Integer>(seat.say("lights.replay.speed"),
                times -> seat.say("lights.replay.times", times), acts::speed);
        speed.setId("replay-speed");
        speed.show(ReplayPlayer.SPEEDS, ReplayPlayer.USUAL_SPEED);
        line = new Drawing(seat.look(), this::paint);
        line.setMinHeight(LINE_HEIGHT);
        line.setPrefHeight(LINE_HEIGHT);
        slider.setId("replay-slider");
        slider.valueProperty().addListener((value, before, now) -> {
            if (!quiet) {
                acts.wind(from.plus(Duration.ofMinutes(Math.round(now.doubleValue()))));
            }
        });
        slider.setBlockIncrement(10);
        day.valueProperty().addListener((value, before, now) -> {
            if (!quiet && now != null) {
                acts.day(now);
            }
        });
        progress.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(progress, Priority.ALWAYS);
        working = Parts.row(12, Parts.whole(seat.say("lights.replay.reading"), "text-dense", "t2"), progress,
                Parts.button(seat.say("lights.replay.cancel"), acts::cancelReading, "in-row"));
        course = new VBox(2, line, slider);
        var body = new StackPane(course, working);
        HBox.setHgrow(body, Priority.ALWAYS);
        var leave = Parts.button(seat.say("lights.replay.leave"), "Esc", acts::leave);
        leave.setId("replay-leave");
        moment.setId("replay-moment");
        var told = Parts.column(0, date,
                Parts.whole(seat.say("lights.replay.notNow"), "text-caption", "replay-not-now"));
        told.setMinWidth(USE_PREF_SIZE);
        told.setAlignment(Pos.CENTER_LEFT);
        var row = Parts.row(12, Parts.tag(seat.say("light.replay"), "replay-tag"), moment, told, day, play, speed,
                body);
        if (elsewhere != null) {
            var other = Parts.button(elsewhere, acts::elsewhere);
            other.setId("replay-elsewhere");
            row.getChildren().add(other);
        }
        row.getChildren().add(leave);
        getChildren().addAll(row, trouble);
        showTrouble("");
        show(null, false);
    }

    /** A day is read. */
    void reading(double share) {
        course.setVisible(false);
        working.setVisible(true);
        progress.setProgress(share);
        showTrouble("");
    }

    void ready(LocalDate date, Instant begin, Instant end, List<Integer> redUnits) {
        course.setVisible(true);
        working.setVisible(false);
        from = begin;
        until = end;
        red = List.copyOf(redUnits);
        quiet = true;
        day.setValue(date);
        slider.setMax(Math.max(1, Duration.between(begin, end).toMinutes()));
        quiet = false;
        line.redraw();
    }

    /** @param at null before anything is shown */
    void show(Instant at, boolean plays) {
        playing = plays;
        play.setText(seat.say(plays ? "lights.replay.pause" : "lights.replay.play"));
        moment.setText(at == null ? "" : TIME.format(at.atZone(zone)));
        date.setText(at == null ? "" : DAY.format(at.atZone(zone)));
        if (at != null) {
            quiet = true;
            slider.setValue(Duration.between(from, at).toMinutes());
            quiet = false;
        }
    }

    void failed(String why) {
        course.setVisible(true);
        working.setVisible(false);
        showTrouble(why);
    }

    private void showTrouble(String why) {
        trouble.setText(why);
        trouble.setVisible(!why.isEmpty());
        trouble.setManaged(!why.isEmpty());
    }

    /** Red units over the day as steps, with their largest number. */
    private void paint(GraphicsContext sheet, double width, double height, Palette colours) {
        int most = red.stream().mapToInt(Integer::intValue).max().orElse(0);
        sheet.setStroke(colours.colour("line2"));
        sheet.setLineWidth(1);
        sheet.strokeLine(0, height - 0.5, width, height - 0.5);
        if (most == 0 || red.size() < 2) {
            return;
        }
        double step = width / (red.size() - 1);
        sheet.setFill(colours.colour("red-weak"));
        sheet.setStroke(colours.colour("red"));
        for (int i = 0; i < red.size() - 1; i++) {
            double tall = Math.round((height - 2) * red.get(i) / most);
            sheet.fillRect(i * step, height - tall, step, tall);
            sheet.strokeLine(i * step, height - tall, (i + 1) * step, height - tall);
        }
        sheet.setFill(colours.colour("red-text"));
        sheet.fillText(seat.say("lights.replay.most", most), 4, 12);
    }
}
