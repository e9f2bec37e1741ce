package org.gridlight.client.map;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.gridlight.client.look.Parts;
import org.gridlight.model.map.GridCard;
import org.gridlight.model.map.MapGround.AreaMark;
import org.gridlight.model.map.PlaceRecord;
import org.gridlight.model.map.PlaceRecord.Post;

/** What else the record knows of a place, below the four answers. On the FX thread. */
record PlaceDetails(IdentifyParts parts, IdentifyPanel.Acts acts, ZoneId zone, PlaceGlance glance,
        PlaceRecord record) {
    /** Days of the bars. */
    static final int DAYS = 30;

    private static final int MOST_PAST = 12;
    private static final int MOST_CLASSES = 12;
    private static final double BARS = 44;

    /** All of them that have something to say. */
    List<Node> all() {
        var all = new ArrayList<Node>();
        all.add(place());
        record.month().ifPresent(month -> all.add(month(month)));
        if (!record.roles().isEmpty()) {
            all.add(posts());
        }
        if (record.grid().isPresent()) {
            all.add(classes());
            all.add(past());
        }
        return all;
    }

    /** Which areas and larger grids hold it, what it serves, how much and how many there is. */
    private Node place() {
        var part = parts.part("map.place.about", "");
        var table = parts.table();
        parts.line(table, parts.say("map.place.areas"), glance.areas().isEmpty()
                ? parts.say("map.outside")
                : glance.areas().stream().map(AreaMark::name)
                        .collect(Collectors.joining(parts.say("map.place.inside"))));
        record.larger().stream().filter(one -> one.kind().equals("MANAGEMENT"))
                .forEach(one -> parts.line(table, one.level(), one.name()));
        glance.around().lines().forEach(line -> parts.line(table, parts.say("map.line." + line.kind()),
                line.basis().isEmpty() ? line.name() : parts.say("map.place.basis", line.name(), line.basis())));
        record.grid().ifPresent(card -> {
            parts.line(table, parts.say("map.place.function"), card.functionType());
            counts(table, card.counts());
        });
        part.getChildren().add(table);
        glance.around().cameras().forEach(near -> part.getChildren().add(new IdentifyRow(
                Parts.whole(parts.say("map.place.camera", near.camera().id()), "text-dense"),
                Parts.text(parts.say("map.camera." + near.camera().state()), "text-dense", "t2"),
                MapChrome.distance(parts.words(), near.metres()), "t2")
                .does(() -> acts.camera().accept(near.camera()))));
        return part;
    }

    private void counts(GridPane table, GridCard.Counts counts) {
        parts.line(table, parts.say("map.place.counts"), counts.isEmpty()
                ? null
                : parts.say("map.place.counted", known(counts.buildings()), known(counts.households()),
                        known(counts.residents())));
        if (counts.countedOn() != null) {
            parts.line(table, "", parts.say("map.place.countedOn", counts.countedOn().toString()));
        }
    }

    private String known(String count) {
        return count == null ? parts.say("map.place.notCounted") : count;
    }

    private Node month(PlaceRecord.Month month) {
        var part = parts.part("map.place.month", "");
        part.getChildren().add(parts.sentence(parts.say("map.place.monthCounts", month.reported(), month.filed(),
                month.shouldClose(), month.closed(), month.closedOverdue())));
        part.getChildren().add(new IdentifyRow(Parts.whole(parts.say("score.onTimeRate"), "text-dense", "t3"),
                month.onTimeShare().map(PlaceDetails::percent).orElse("-")));
        part.getChildren().add(new IdentifyRow(Parts.whole(parts.say("score.ownershipClarity"), "text-dense", "t3"),
                record.clarity().map(PlaceDetails::percent).orElse("-")));
        return part;
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f%%", share * 100);
    }

    /** Under the grid or area they belong to, set by set. */
    private Node posts() {
        var part = parts.part("map.place.posts", "");
        var groups = new LinkedHashMap<String, List<Post>>();
        record.roles().forEach(post -> groups.computeIfAbsent(parts.say("map.place.postGroup",
                post.place() == null ? parts.say("object.unitGrid") : post.place(), post.preset()),
                _ -> new ArrayList<>()).add(post));
        groups.forEach((group, posts) -> {
            part.getChildren().add(Parts.text(group, "text-caption", "t3"));
            posts.forEach(post -> part.getChildren().add(new IdentifyRow(
                    Parts.row(8, Parts.whole(post.role(), "text-dense", "t3"),
                            Parts.whole(post.holder() == null ? parts.say("map.place.vacant") : post.holder(),
                                    "text-dense", post.holder() == null ? "t3" : "t1")),
                    Parts.text(post.deputy() == null ? "" : parts.say("map.place.deputy", post.deputy()),
                            "text-dense", "t2"),
                    post.telephone() == null ? "" : post.telephone(), "t2").copies(post.telephone())));
        });
        return part;
    }

    private Node classes() {
        var part = parts.part("map.place.classes", parts.say("map.place.componentCount", record.componentCount()));
        if (record.classes().isEmpty()) {
            part.getChildren().add(parts.sentence(parts.say("map.place.noComponents")));
        }
        record.classes().stream().sorted((one, other) -> Long.compare(other.count(), one.count())).limit(MOST_CLASSES)
                .forEach(kind -> part.getChildren().add(new IdentifyRow(Parts.whole(kind.name(), "text-dense"),
                        kind.owned() == kind.count()
                                ? Long.toString(kind.count())
                                : parts.say("map.place.owned", kind.count(), kind.count() - kind.owned()))));
        return part;
    }

    private Node past() {
        var part = parts.part("map.place.past", parts.say("map.place.pastCount", record.past().size()));
        if (record.past().isEmpty()) {
            part.getChildren().add(parts.sentence(parts.say("map.place.noPast")));
        }
        record.past().stream().limit(MOST_PAST).forEach(one -> {
            var number = one.caseNo();
            var day = LocalDate.ofInstant(one.endedAt(), zone);
            var row = new IdentifyRow(Parts.row(8, Parts.whole(number.substring(Math.max(0, number.length() - 4)),
                    "text-dense", "strong")), Parts.text(IdentifyParts.joined(one.category(), one.department()),
                            "text-dense"),
                    parts.say("map.place.ended", parts.say("state." + one.state()), day.getMonthValue(),
                            day.getDayOfMonth()),
                    "t2").does(() -> acts.open().accept(one.id())).copies(number);
            row.getStyleClass().add("identify-case");
            part.getChildren().add(row);
        });
        return part;
    }

    /** A bar a day: how often something was reported here. */
    Node bars(Instant now) {
        var counts = new int[DAYS];
        long first = LocalDate.ofInstant(now, zone).toEpochDay() - DAYS + 1;
        record.reported().stream().mapToInt(at -> (int) (LocalDate.ofInstant(at, zone).toEpochDay() - first))
                .filter(day -> day >= 0 && day < DAYS).forEach(day -> counts[day]++);
        int most = Math.max(1, Arrays.stream(counts).max().orElse(1));
        var bars = new HBox(2);
        bars.setAlignment(Pos.BOTTOM_LEFT);
        bars.setMinHeight(BARS);
        for (int i = 0; i < DAYS; i++) {
            var bar = new Region();
            double height = counts[i] == 0 ? 1 : 4 + (BARS - 4) * counts[i] / most;
            bar.setMinHeight(height);
            bar.setMaxHeight(height);
            bar.getStyleClass().add(i == DAYS - 1 ? "day-bar-today" : "day-bar");
            HBox.setHgrow(bar, Priority.ALWAYS);
            bar.setPrefWidth(8);
            bars.getChildren().add(bar);
        }
        var part = parts.part("map.month", parts.say("map.month.about", Arrays.stream(counts).sum(), most), bars,
                Parts.row(0, Parts.text(day(first), "text-caption", "t3"), Parts.spring(),
                        Parts.text(day(first + DAYS - 1), "text-caption", "t3")));
        part.setSpacing(6);
        part.getStyleClass().add("identify-month");
        return part;
    }

    private static String day(long epochDay) {
        var day = LocalDate.ofEpochDay(epochDay);
        return String.format(Locale.ROOT, "%02d-%02d", day.getMonthValue(), day.getDayOfMonth());
    }
}
