package org.gridlight.client.packages;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.Seat;
import org.gridlight.db.packages.PackageStore;
import org.gridlight.model.packages.ExchangedPackage;
import org.gridlight.model.packages.SignedPackage;
import org.gridlight.model.words.Refusal;

/** A unit: its key, what waits and what it owes, rows of its last file that were refused, and all its packages. On the FX thread. */
final class PackagePage extends BorderPane {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    private final Seat seat;
    private final PackageView.Acts acts;
    private final Label title = Parts.text("", "text-title");
    private final VBox facts = new VBox(8);
    private final VBox refused = new VBox(6);
    private final VBox history = new VBox(6);
    private final Button pack;
    private final Button take;

    PackagePage(Seat seat, PackageView.Acts acts) {
        this.seat = seat;
        this.acts = acts;
        this.pack = Parts.button(seat.say("packages.pack"), "F5", acts::pack, "primary");
        this.take = Parts.button(seat.say("packages.take"), "F6", acts::take, "in-row");
        pack.setId("packages-pack");
        take.setId("packages-take");
        refused.setId("packages-refused");
        history.setId("packages-history");
        var head = Parts.row(8, title);
        head.getStyleClass().addAll("notice-head", "hair-bottom");
        var body = new VBox(16, facts, refused, history);
        body.getStyleClass().add("block");
        var scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        var bar = Parts.row(8, pack, take);
        bar.getStyleClass().addAll("action-bar", "line-top");
        getStyleClass().addAll("pane", "line-left");
        setTop(head);
        setCenter(scroll);
        setBottom(bar);
    }

    void show(PackageView.Shown shown, boolean busy) {
        var one = shown.unit();
        title.setText(one.name() + "  " + one.code());
        facts.getChildren().setAll(fact("packages.fact.waiting", seat.say("packages.cases", one.waiting())),
                fact("packages.fact.owed", seat.say("packages.cases", one.owed())),
                fact("packages.fact.next", String.valueOf(one.next())),
                fact("packages.fact.key", seat.say("packages.keySince", minute(seat, one.since()))),
                fact("packages.fact.fingerprint", one.fingerprint()));
        refused.getChildren().setAll(refused(shown.taken()));
        history.getChildren().setAll(history(shown.history()));
        pack.setDisable(busy || one.waiting() == 0 || !acts.mayExchange());
        take.setDisable(busy || !acts.mayExchange());
    }

    private List<Node> refused(PackageStore.Taken taken) {
        if (taken == null || taken.refused().isEmpty()) {
            return List.of();
        }
        var lines = new ArrayList<Node>(List.of(heading("packages.refused")));
        taken.refused().forEach(row -> lines.add(Parts.row(8,
                Parts.whole(seat.say("packages.line", row.line()), "text-dense", "t2"),
                Parts.whole(row.number(), "text-dense", "strong"),
                Parts.text(Refusal.failed(row.reason(), row.arguments().toArray()).in(seat.words()), "text-dense",
                        "red"))));
        return lines;
    }

    private List<Node> history(List<ExchangedPackage> packages) {
        if (packages == null || packages.isEmpty()) {
            return List.of();
        }
        var lines = new ArrayList<Node>(List.of(heading("packages.history")));
        packages.forEach(one -> lines.add(Parts.row(8, Parts.tag(seat.say("packages.kind." + one.kind())),
                Parts.whole(seat.say("packages.number", one.number()), "text-dense", "strong"),
                Parts.whole(minute(seat, one.at()), "text-dense", "t2"), Parts.whole(one.who(), "text-dense", "t2"),
                Parts.text(one.kind() == SignedPackage.Kind.OUT
                        ? seat.say("packages.cases", one.cases())
                        : seat.say("packages.came", one.cases(), one.refused()), "text-dense"))));
        return lines;
    }

    private Label heading(String word) {
        return Parts.text(seat.say(word), "text-dense", "strong");
    }

    private Node fact(String word, String text) {
        return Parts.row(8, Parts.whole(seat.say(word), "text-dense", "t2", "side-label"),
                Parts.text(text, "text-dense"));
    }

    /** @param at null for never */
    static String minute(Seat seat, Instant at) {
        return at == null ? "" : MINUTE.format(at.atZone(seat.centre().zone()));
    }
}
