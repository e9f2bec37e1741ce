package org.gridlight.client.map;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.LongConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gridlight.client.look.LightIcon;
import org.gridlight.client.look.Parts;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.map.GridCard;
import org.gridlight.model.words.Words;

/**
 * What is known of the place that was pointed at, in the order in which it is asked all day: whose grid, whose component,
 * who is nearest, what else is here. On the FX thread.
 */
final class IdentifyPanel extends BorderPane {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("selected");
    private static final int MOST_CASES = 8;
    private static final double LABEL = 70;
    private static final double BARS = 44;

    private final Words words;
    private final CaseTime time;
    private final LongConsumer choose;
    private final LongConsumer open;
    private final Runnable list;
    private final Runnable register;
    private final VBox body = new VBox();
    private final VBox about = new VBox();
    private final Label where = Parts.text("", "text-caption", "t3");

    /** @param choose a case of the list, by its key; @param open its file; @param list all of the grid */
    IdentifyPanel(Words words, CaseTime time, LongConsumer choose, LongConsumer open, Runnable list,
            Runnable register) {
        this.words = words;
        this.time = time;
        this.choose = choose;
        this.open = open;
        this.list = list;
        this.register = register;
        getStyleClass().add("identify");
        var head = Parts.row(8, Parts.text(words.say("map.identify"), "text-head"), Parts.spring(), where);
        head.getStyleClass().addAll("pane-head", "ruled");
        setTop(new VBox(head, about));
        var scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        setCenter(scroll);
        nothing();
    }

    /** Nothing was pointed at. */
    void nothing() {
        where.setText("");
        var hint = Parts.text(words.say("map.identify.hint"), "text-dense", "t2");
        hint.setWrapText(true);
        body.getChildren().setAll(part(hint));
        setBottom(null);
    }

    /** Above everything, the one thing that was pointed at; null for none. */
    void about(Node card) {
        about.getChildren().setAll(card == null ? List.of() : List.of(card));
    }

    /** It could not be asked. */
    void failed() {
        var hint = Parts.text(words.say("map.identify.failed"), "text-dense", "red");
        hint.setWrapText(true);
        body.getChildren().setAll(part(hint));
        setBottom(null);
    }

    /** @param chosen key of the case that is chosen; 0 for none */
    void show(PlaceFacts facts, long chosen, Instant now) {
        where.setText(facts.grid().map(this::area).orElse(words.say("map.outside")));
        body.getChildren().setAll(grid(facts), components(facts), nearest(facts), cases(facts, chosen, now));
        setBottom(facts.reported().isEmpty() ? null : month(facts));
    }

    private String area(GridCard card) {
        return card.street() == null ? card.community() : words.say("map.area", card.street(), card.community());
    }

    private static VBox part(Node... nodes) {
        var part = new VBox(nodes);
        part.getStyleClass().add("identify-part");
        return part;
    }

    private Node head(String key, String about) {
        return Parts.row(8, Parts.text(words.say(key), "text-head"), Parts.text(about, "text-caption", "t3"));
    }

    private Node grid(PlaceFacts facts) {
        var part = part(head("map.whoseGrid", ""));
        if (facts.grid().isEmpty()) {
            part.getChildren().add(Parts.text(words.say("map.noGrid"), "text-dense", "t2"));
            return part;
        }
        var card = facts.grid().get();
        var table = table();
        line(table, words.say("object.unitGrid"), words.say("map.gridAndArea", grouped(card.code()),
                String.format(Locale.ROOT, "%.2f", card.squareMetres() / 10_000)));
        line(table, words.say("object.responsibilityGrid"), card.responsibilityGrid());
        line(table, words.say("object.bounds"), card.bounds().isEmpty() ? null : card.bounds());
        line(table, words.say("people.dutyHolder"), card.dutyHolder());
        line(table, words.say("people.subCentre"), card.subCentre() == null
                ? null
                : joined(card.subCentre(), card.subCentreTelephone()));
        part.getChildren().add(table);
        return part;
    }

    /** 110108 016 003 047: district, street, community, grid. */
    private static String grouped(String code) {
        return code.length() == 15
                ? String.join(" ", code.substring(0, 6), code.substring(6, 9), code.substring(9, 12),
                        code.substring(12))
                : code;
    }

    private static String joined(String one, String other) {
        return other == null ? one : one + "  " + other;
    }

    private static GridPane table() {
        var table = new GridPane(8, 3);
        var label = new ColumnConstraints(LABEL);
        var value = new ColumnConstraints();
        value.setHgrow(Priority.ALWAYS);
        table.getColumnConstraints().addAll(label, value);
        return table;
    }

    private void line(GridPane table, String name, String value) {
        int row = table.getRowCount();
        var words = Parts.text(value == null ? this.words.say("map.unknown") : value, "text-dense",
                value == null ? "t3" : "t1");
        words.setWrapText(true);
        var label = Parts.text(name, "text-dense", "t3");
        GridPane.setValignment(label, VPos.TOP);
        table.add(label, 0, row);
        table.add(words, 1, row);
    }

    private Node components(PlaceFacts facts) {
        long same = facts.atSamePlace();
        var part = part(head("map.whoseComponent", same > 1
                ? words.say("map.samePlace", same)
                : words.say("map.within", (int) PlaceFacts.NEAR_METRES)));
        if (facts.components().isEmpty()) {
            part.getChildren().add(Parts.text(words.say("map.noComponent"), "text-dense", "t2"));
        }
        for (var near : facts.components()) {
            var card = near.card();
            boolean here = near.metres() <= PlaceFacts.SAME_PLACE_METRES;
            var name = Parts.whole(card.name(), "text-dense", here ? "strong" : "t1");
            var code = Parts.whole(card.code().substring(Math.max(0, card.code().length() - 6)), "text-caption", "t3");
            var keeper = Parts.text(firstKnown(card.maintainer(), card.owner(), card.competent()), "text-dense", "t2");
            part.getChildren().add(row(Parts.row(6, name, code), keeper,
                    MapChrome.distance(words, tenths(near.metres())), "t2"));
        }
        return part;
    }

    private static double tenths(double metres) {
        return Math.round(metres * 10) / 10.0;
    }

    private String firstKnown(String... units) {
        for (var unit : units) {
            if (unit != null) {
                return unit;
            }
        }
        return words.say("map.nobodyKnown");
    }

    private Node nearest(PlaceFacts facts) {
        var part = part(head("map.nearest", words.say("map.nearest.about")));
        var walkers = facts.grid().map(GridCard::inspectors).orElse(List.of());
        if (walkers.isEmpty()) {
            part.getChildren().add(Parts.text(words.say("map.noInspector"), "text-dense", "t2"));
        }
        for (var walker : walkers) {
            part.getChildren().add(row(Parts.row(8, Parts.whole(words.say("people.inspector"), "text-dense", "t3"),
                    Parts.whole(walker.name(), "text-dense")),
                    Parts.text(walker.team() == null ? "" : walker.team(), "text-dense", "t2"),
                    walker.telephone() == null ? "" : walker.telephone(), "t2"));
        }
        return part;
    }

    private static HBox row(Node left, Label middle, String right, String style) {
        HBox.setHgrow(left, Priority.ALWAYS);
        middle.setMinWidth(0);
        ((Region) left).setMinWidth(Region.USE_PREF_SIZE);
        var last = Parts.whole(right, "text-dense", style);
        last.setAlignment(Pos.CENTER_RIGHT);
        last.setMinWidth(56);
        var row = Parts.row(8, left, middle, last);
        row.getStyleClass().add("identify-row");
        return row;
    }

    private Node cases(PlaceFacts facts, long chosen, Instant now) {
        var part = part(head("map.whatElse", words.say("map.whatElse.about", facts.inGrid(), facts.cases().stream()
                .filter(near -> near.metres() <= PlaceFacts.CASES_METRES).count())));
        facts.cases().stream().limit(MOST_CASES).forEach(near -> part.getChildren().add(row(near.one(), chosen, now)));
        if (facts.cases().isEmpty()) {
            part.getChildren().add(Parts.text(words.say("map.noCase"), "text-dense", "t2"));
        } else if (facts.cases().size() > MOST_CASES) {
            part.getChildren().add(Parts.text(words.say("map.moreCases", facts.cases().size() - MOST_CASES),
                    "text-dense", "t3"));
        }
        var listing = Parts.button(words.say("map.list"), list);
        listing.setDisable(facts.inGrid() == 0);
        var acts = Parts.row(8, listing, Parts.button(words.say("map.register"), "F2", register));
        acts.getStyleClass().add("identify-acts");
        part.getChildren().add(acts);
        return part;
    }

    private Node row(OpenCase one, long chosen, Instant now) {
        var light = one.stageLight(now);
        var number = one.number();
        var row = row(Parts.row(8, new LightIcon(light, LightIcon.IN_TABLES),
                Parts.whole(number.substring(Math.max(0, number.length() - 4)), "text-dense", "strong")),
                Parts.text(one.category(), "text-dense"), time.remaining(one, now), CaseTime.style(light));
        HBox.setHgrow(row.getChildren().getFirst(), Priority.NEVER);
        HBox.setHgrow(row.getChildren().get(1), Priority.ALWAYS);
        ((Label) row.getChildren().get(1)).setMaxWidth(Double.MAX_VALUE);
        row.getStyleClass().add("identify-case");
        row.pseudoClassStateChanged(CHOSEN, one.id() == chosen);
        row.setOnMouseClicked(click -> {
            if (click.getClickCount() == 2) {
                open.accept(one.id());
            } else {
                choose.accept(one.id());
            }
        });
        return row;
    }

    /** A bar a day: how often something was reported here. */
    private Node month(PlaceFacts facts) {
        int most = Math.max(1, facts.reported().stream().mapToInt(Integer::intValue).max().orElse(1));
        var bars = new HBox(2);
        bars.setAlignment(Pos.BOTTOM_LEFT);
        bars.setMinHeight(BARS);
        for (int i = 0; i < facts.reported().size(); i++) {
            var bar = new Region();
            double height = facts.reported().get(i) == 0 ? 1 : 4 + (BARS - 4) * facts.reported().get(i) / most;
            bar.setMinHeight(height);
            bar.setMaxHeight(height);
            bar.getStyleClass().add(i == facts.reported().size() - 1 ? "day-bar-today" : "day-bar");
            HBox.setHgrow(bar, Priority.ALWAYS);
            bar.setPrefWidth(8);
            bars.getChildren().add(bar);
        }
        var part = part(head("map.month", words.say("map.month.about",
                facts.reported().stream().mapToInt(Integer::intValue).sum(), most)), bars);
        part.setSpacing(8);
        part.getStyleClass().add("identify-month");
        return part;
    }
}
