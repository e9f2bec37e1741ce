package org.gridlight.client.supervise.notice;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gridlight.client.cases.CaseNumber;
import org.gridlight.client.look.Icon;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.rednotice.Explanation;
import org.gridlight.model.rednotice.Inspection;
import org.gridlight.model.rednotice.RedCase;
import org.gridlight.model.rednotice.RedNoticeFile;

/** Beside the cases: the explanation (情况说明), who went and saw (红灯核查), and how far it climbed (升级). On the FX thread. */
final class NoticeSide extends ScrollPane {
    private static final double PHOTO_EM = 9;

    private final Seat seat;
    private final NoticesRecord record;
    private final NoticeWords words;
    private final VBox parts = new VBox();
    private final Map<String, Image> photos = new HashMap<>();
    private RedNoticeFile shown;

    NoticeSide(Seat seat, NoticesRecord record, NoticeWords words) {
        this.seat = seat;
        this.record = record;
        this.words = words;
        getStyleClass().addAll("pane", "line-left", "notice-side");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setContent(parts);
        setFocusTraversable(false);
    }

    /** @param chosen the case whose lines are shown whole, null for none */
    void show(RedNoticeFile file, RedCase chosen, Instant now) {
        shown = file;
        parts.getChildren().setAll(climb(file, now), explanations(file, chosen), inspections(file));
    }

    private Node climb(RedNoticeFile file, Instant now) {
        var box = part("light.escalate");
        for (var step : file.steps()) {
            var row = Parts.row(8, Icon.CHECK.node(14, "red"), wrapped(words.level(step)), Parts.spring(),
                    Parts.whole(words.minute(step.at()), "text-caption", "t2"));
            box.getChildren().add(row);
            if (step.by() != null) {
                box.getChildren().add(quiet(words.say("rednotice.byPerson", step.by(),
                        step.words() == null ? "" : step.words())));
            }
        }
        var next = words.next(file.notice(), now);
        if (!next.isEmpty()) {
            var row = Parts.row(8, Icon.RIGHT.node(14, "t2"), wrapped(next));
            row.setAlignment(Pos.TOP_LEFT);
            box.getChildren().add(row);
        }
        if (file.steps().isEmpty() && next.isEmpty()) {
            box.getChildren().add(quiet(words.say("rednotice.neverClimbed")));
        }
        return box;
    }

    private Node explanations(RedNoticeFile file, RedCase chosen) {
        var box = part("light.explanation");
        if (chosen != null) {
            var said = words.said(chosen, file.lineOf(chosen.caseId()).orElse(null));
            if (!said.isEmpty()) {
                box.getChildren().add(new VBox(2, quiet(CaseNumber.of(chosen.number()).toString()), wrapped(said)));
            }
        }
        if (file.explanations().isEmpty()) {
            box.getChildren().add(quiet(words.say(file.notice().state().isIssued()
                    ? "rednotice.noExplanation"
                    : "rednotice.notIssued")));
        }
        file.explanations().forEach(one -> box.getChildren().add(explanation(one)));
        return box;
    }

    private Node explanation(Explanation one) {
        var box = new VBox(4, Parts.row(8, wrapped(words.head(one), "strong")));
        if (one.coordination() != null) {
            box.getChildren().add(named("rednotice.coordination", one.coordination()));
        }
        var decision = words.decision(one);
        box.getChildren().add(decision.isEmpty()
                ? Parts.row(6, Parts.tag(words.say("rednotice.state.REVIEW"), "accent"))
                : wrapped(decision, one.accepted() ? "green" : "red"));
        return box;
    }

    private Node inspections(RedNoticeFile file) {
        var box = part("light.redInspection");
        if (file.inspections().isEmpty()) {
            box.getChildren().add(quiet(words.say("rednotice.noInspection")));
        }
        file.inspections().forEach(one -> box.getChildren().add(inspection(one)));
        return box;
    }

    private Node inspection(Inspection one) {
        var result = words.say("rednotice.result." + one.result());
        var style = switch (one.result()) {
            case DONE -> "green";
            case UNDER_WAY -> "yellow";
            case UNTOUCHED -> "red";
        };
        var box = new VBox(4, Parts.row(8, Parts.tag(result, style), Parts.whole(one.by(), "strong"), Parts.spring(),
                Parts.whole(words.minute(one.wentAt()), "text-caption", "t2")), wrapped(one.finding()));
        if (one.caseNumber() != null) {
            box.getChildren().add(1, quiet(CaseNumber.of(one.caseNumber()).toString()));
        }
        if (!one.photos().isEmpty()) {
            var flow = new FlowPane(6, 6);
            one.photos().forEach(hash -> flow.getChildren().add(photo(hash)));
            box.getChildren().add(flow);
        }
        return box;
    }

    private Node photo(String hash) {
        var view = new ImageView();
        view.setPreserveRatio(true);
        view.setFitWidth(PHOTO_EM * seat.look().getValue().size().pixels());
        if (photos.containsKey(hash)) {
            view.setImage(photos.get(hash));
        } else {
            var asked = shown;
            seat.tasks().run("inspection photo", () -> new Image(new ByteArrayInputStream(record.photo(hash))),
                    image -> {
                        photos.put(hash, image);
                        if (asked == shown) {
                            view.setImage(image);
                        }
                    }, failure -> view.setAccessibleText(seat.told(failure)));
        }
        return view;
    }

    private VBox part(String word) {
        var box = new VBox(8, Parts.text(words.say(word), "text-head"));
        box.getStyleClass().addAll("side-part", "hair-bottom");
        return box;
    }

    private Node named(String name, String text) {
        var row = Parts.row(8, Parts.whole(words.say(name), "text-dense", "t2"), wrapped(text));
        row.setAlignment(Pos.TOP_LEFT);
        return row;
    }

    private static Region wrapped(String text, String... styles) {
        var label = Parts.text(text, "text-dense");
        label.getStyleClass().addAll(styles);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setMinWidth(0);
        return label;
    }

    private static Region quiet(String text) {
        return wrapped(text, "t2");
    }
}
