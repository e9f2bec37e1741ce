package org.gridlight.client.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.cases.CaseFile;

/** The head of a case file: what and where, its numbers, how it stands. On the FX thread. */
final class FileHead extends VBox {
    private final Seat seat;
    private final Label title = Parts.text("", "text-title");
    private final HBox tags = Parts.row(6);
    private final FittingRow numbers = new FittingRow(16);
    private final List<Node> parts = new ArrayList<>();

    FileHead(Seat seat, HandLine hand) {
        this.seat = seat;
        getStyleClass().addAll("file-head", "line-bottom");
        HBox.setHgrow(title, Priority.SOMETIMES);
        HBox.setHgrow(numbers, Priority.ALWAYS);
        hand.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(Parts.row(12, title, Parts.spring(), tags),
                Parts.row(16, numbers, hand));
    }

    void show(CaseFile file, Instant now) {
        var header = file.header();
        var ground = file.ground();
        var place = Stream.of(ground.street(), ground.place()).filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" "));
        title.setText(seat.say("cases.file.title", header.category(), place));
        tags.getChildren().clear();
        if (header.urgent()) {
            tags.getChildren().add(Parts.tag(seat.say("flag.urgent"), "red"));
        }
        tags.getChildren().add(Parts.tag(seat.say("state." + header.state()), "accent"));
        if (header.dueAt() != null) {
            var end = header.closedAt() == null ? now : header.closedAt();
            boolean late = end.isAfter(header.dueAt());
            tags.getChildren()
                    .add(Parts.tag(seat.say(late ? "cases.file.late" : "cases.file.onTime"), late ? "red" : "green"));
        }
        parts.clear();
        if (header.caseNo() != null) {
            number("object.caseNo", header.caseNo());
        }
        if (header.acceptNo() != null) {
            number("object.acceptNo", header.acceptNo());
        }
        var source = seat.say("source." + header.source().code());
        words(header.sourceDetail() == null ? source : seat.say("cases.file.source", source, header.sourceDetail()));
        words(seat.say("cases.file.class", seat.say(header.component() ? "object.component" : "object.event"),
                header.majorClass()));
        count("cases.file.dispatches", header.dispatches());
        count("cases.file.reworks", header.reworks());
        count("cases.file.returns", header.returns());
        count("cases.file.extensions", header.extensions());
        count("cases.file.tellings", file.tellings().size() - 1);
        numbers.show(parts);
    }

    private void number(String key, String number) {
        var shown = CaseNumber.of(number);
        parts.add(Parts.row(0, Parts.whole(seat.say(key) + " ", "text-caption", "t2"),
                Parts.whole(shown.day(), "text-caption", "t3"), Parts.whole(shown.tail(), "text-caption", "strong")));
    }

    private void words(String text) {
        parts.add(Parts.text(text, "text-caption", "t2"));
    }

    private void count(String key, int count) {
        if (count > 0) {
            words(seat.say(key, count));
        }
    }
}
