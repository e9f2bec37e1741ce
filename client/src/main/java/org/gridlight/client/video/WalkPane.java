package org.gridlight.client.video;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gridlight.client.cases.CaseWords;
import org.gridlight.client.cases.PlacePicture;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.register.CameraState;
import org.gridlight.model.video.VideoRound;
import org.gridlight.model.video.WalkCamera;

/** The cameras of a walk at the left; at the right the one that is looked at: its picture, where it stands, what was found. */
final class WalkPane extends HBox {
    private static final String BY_ITSELF = "video-by-itself";
    private static final double SIDE = 360;

    private final Seat seat;
    private final CaseWords words;
    private final Function<Seat, PlacePicture> place;
    private final ListView<WalkCamera> list = new ListView<>();
    private final Label progress = Parts.whole("", "text-dense", "strong");
    private final Label begun = Parts.text("", "text-caption", "t2");
    private final ProgressBar through = new ProgressBar(0);
    private final Label title = Parts.text("", "text-title");
    private final Label dwell = Parts.whole("", "text-dense", "t2");
    private final VBox facts = new VBox(8);
    private final CameraPane picture;
    private final StackPane map = new StackPane();
    private final CheckBox byItself;
    private final List<Button> findings;
    private PlacePicture piece;
    private WalkCamera shown;
    private boolean filling;

    WalkPane(Seat seat, Function<Seat, PlacePicture> place, VideoView.Acts acts) {
        this.seat = seat;
        this.words = new CaseWords(seat.words(), seat.centre().zone());
        this.place = place;
        this.picture = new CameraPane(seat, acts::openPicture);
        byItself = new CheckBox(seat.say("video.byItself"));
        byItself.setSelected(seat.memory().recall(BY_ITSELF).map(Boolean::parseBoolean).orElse(true));
        byItself.setOnAction(pressed -> seat.memory().remember(BY_ITSELF, String.valueOf(byItself.isSelected())));
        byItself.setFocusTraversable(false);
        findings = List.of(named("nothing", Parts.button(seat.say("video.nothing"), "F6", acts::nothing, "primary")),
                named("no-picture", Parts.button(seat.say("video.noPicture"), "F7", acts::noPicture)),
                named("report", Parts.button(seat.say("video.report"), "F8", acts::report)));
        list.setId("video-cameras");
        list.getStyleClass().add("notice-list");
        list.setCellFactory(view -> new WalkCell(seat, words));
        list.getSelectionModel().selectedItemProperty().addListener((value, before, now) -> {
            if (!filling && now != null) {
                acts.choose(now);
            }
        });
        list.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER) {
                acts.openCase();
                key.consume();
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        through.setMaxWidth(Double.MAX_VALUE);
        var back = named("back", Parts.button(seat.say("video.back"), "Ctrl+B", acts::back));
        var head = new VBox(6, Parts.row(12, progress, Parts.spring(), back), through, begun);
        head.getStyleClass().add("block");
        var page = page(acts);
        HBox.setHgrow(page, Priority.ALWAYS);
        getChildren().setAll(new VBox(head, list), page);
    }

    private static Button named(String id, Button button) {
        button.setId("video-" + id);
        return button;
    }

    private BorderPane page(VideoView.Acts acts) {
        dwell.setId("video-dwell");
        title.setId("video-title");
        progress.setId("video-progress");
        var before = named("before", Parts.button(seat.say("video.before"), "Shift+F4", () -> acts.step(-1),
                "in-row"));
        var next = named("next", Parts.button(seat.say("video.next"), "F4", () -> acts.step(1), "in-row"));
        var head = new VBox(6, Parts.row(12, title, Parts.spring(), dwell, before, next));
        head.getStyleClass().addAll("notice-head", "hair-bottom");
        map.getStyleClass().add("place-picture");
        map.setVisible(place != null);
        map.setManaged(place != null);
        facts.getStyleClass().add("block");
        var rule = Parts.text(seat.say("video.rule"), "text-caption", "t3");
        rule.setWrapText(true);
        rule.setMinHeight(Region.USE_PREF_SIZE);
        var bottom = new VBox(rule);
        bottom.getStyleClass().add("block");
        var side = new VBox(map, facts, Parts.spring(), bottom);
        side.setMinWidth(SIDE);
        side.setMaxWidth(SIDE);
        side.getStyleClass().add("line-left");
        HBox.setHgrow(picture, Priority.ALWAYS);
        var bar = Parts.row(8);
        bar.getChildren().setAll(findings);
        bar.getChildren().addAll(Parts.spring(), byItself,
                named("end", Parts.button(seat.say("video.end"), "F9", acts::end, "in-row")));
        bar.getStyleClass().addAll("action-bar", "line-top");
        var page = new BorderPane(new HBox(picture, side));
        page.getStyleClass().addAll("pane", "line-left");
        page.setTop(head);
        page.setBottom(bar);
        return page;
    }

    boolean opensByItself() {
        return byItself.isSelected();
    }

    void show(VideoRound round, List<WalkCamera> cameras, WalkCamera one, Looked looked, boolean busy, Instant now) {
        filling = true;
        if (!list.getItems().equals(cameras)) {
            list.getItems().setAll(cameras);
        }
        if (one != null && !one.equals(list.getSelectionModel().getSelectedItem())) {
            list.getSelectionModel().select(one);
            list.scrollTo(Math.max(0, one.ordinal() - 3));
        }
        filling = false;
        progress.setText(round.name() + "  " + seat.say("video.passed", round.passed(), round.walked()));
        through.setProgress(round.walked() == 0 ? 0 : (double) round.passed() / round.walked());
        begun.setText(seat.say("video.begun", words.minute(round.begunAt()), round.begunBy(),
                Duration.between(round.begunAt(), now).toMinutes()));
        if (one != null) {
            dwell.setText(one.isPassed() ? "" : seat.say("video.dwell", seconds(looked, now), round.dwellSeconds()));
            picture.show(one, looked);
            findings.forEach(button -> button.setDisable(busy || one.isPassed()));
            about(one);
        }
    }

    private static long seconds(Looked looked, Instant now) {
        return Math.max(0, Duration.between(looked.since(), now).toSeconds());
    }

    private void about(WalkCamera one) {
        if (one.equals(shown)) {
            return;
        }
        shown = one;
        title.setText(one.name());
        facts.getChildren().setAll(fact("video.code", one.code()), fact("video.place", one.place()),
                fact("video.grid", one.grid()),
                fact("video.heading", one.heading() == null ? null : seat.say("video.degrees", one.heading())),
                fact("video.owner", one.owner()),
                fact("video.state", seat.say("map.camera." + one.state())));
        if (one.state() != CameraState.WORKING) {
            facts.getChildren().getLast().getStyleClass().add("red");
        }
        if (one.isPassed()) {
            facts.getChildren().add(fact("video.found", seat.say("video.found." + one.finding()) + "  "
                    + words.minute(one.seenAt()) + "  " + one.seenBy()));
        }
        if (place != null) {
            if (piece == null) {
                piece = place.apply(seat);
                map.getChildren().setAll(piece.node());
            }
            piece.show(0, one.longitude(), one.latitude(), one.gridId() == null ? 0 : one.gridId());
        }
    }

    private Region fact(String word, String text) {
        return Parts.row(8, Parts.whole(seat.say(word), "text-dense", "t2", "side-label"),
                Parts.text(text == null || text.isEmpty() ? "-" : text, "text-dense"));
    }

    void focus() {
        list.requestFocus();
    }

    void close() {
        if (piece != null) {
            piece.close();
        }
    }
}
