package org.gridlight.client.map;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import org.gridlight.client.look.LightIcon;
import org.gridlight.client.look.Parts;
import org.gridlight.client.map.PlaceGlance.NearCase;
import org.gridlight.client.map.paint.FieldMarks;
import org.gridlight.model.map.ComponentCard;
import org.gridlight.model.map.GridCard;
import org.gridlight.model.map.PlaceRecord;
import org.gridlight.model.map.World;

/**
 * The four answers that are asked for all day (谁的网格、谁的部件、谁最近、这里还有什么), from memory first and completed by the record. On
 * the FX thread.
 *
 * @param record empty while it is asked
 */
record PlaceAnswers(IdentifyParts parts, CaseTime time, IdentifyPanel.Acts acts, PlaceGlance glance,
        Optional<PlaceRecord> record) {
    private static final int MOST_CASES = 8;
    private static final int LAST_DIGITS = 6;

    Node grid() {
        var part = parts.part("map.whoseGrid", "");
        if (glance.grid().isEmpty()) {
            part.getChildren().addAll(parts.sentence(parts.say("map.noGrid")), coordinates());
            return part;
        }
        var code = glance.grid().get().code();
        var card = record.flatMap(PlaceRecord::grid);
        var table = parts.table();
        parts.line(table, parts.say("object.unitGrid"), new IdentifyRow(Parts.whole(IdentifyParts.grouped(code),
                "text-dense"),
                card.map(known -> parts.say("map.place.area",
                        String.format(Locale.ROOT, "%.2f", known.squareMetres() / 10_000))).orElse(""))
                .copies(code)
                .does(() -> IdentifyRow.copy(code)));
        line(table, "object.responsibilityGrid", card.map(this::walkers));
        line(table, "object.bounds", card.map(known -> known.bounds().isEmpty() ? null : known.bounds()));
        line(table, "people.dutyHolder", card.map(GridCard::dutyHolder));
        line(table, "people.subCentre", card.map(known -> known.subCentre() == null
                ? null
                : IdentifyParts.joined(known.subCentre(), known.subCentreTelephone())));
        part.getChildren().addAll(table, coordinates());
        return part;
    }

    private String walkers(GridCard card) {
        return card.responsibilityGrid() == null
                ? null
                : card.inspectors().stream().map(GridCard.Walker::name)
                        .collect(Collectors.joining(parts.say("map.place.and"), card.responsibilityGrid() + "  ", ""));
    }

    /** Of what is still asked for a sign stands there, as high as one line of it. */
    private void line(GridPane table, String name, Optional<?> known) {
        if (record.isEmpty()) {
            parts.line(table, parts.say(name), parts.pending());
        } else {
            parts.line(table, parts.say(name), (String) known.orElse(null));
        }
    }

    private Node coordinates() {
        var east = String.format(Locale.ROOT, "%.6f", World.longitude(glance.worldX()));
        var north = String.format(Locale.ROOT, "%.6f", World.latitude(glance.worldY()));
        return new IdentifyRow(Parts.whole(parts.say("map.place.coordinates", east, north), "text-caption", "t3"),
                parts.say("map.place.copy")).copies(east + ", " + north)
                .does(() -> IdentifyRow.copy(east + ", " + north));
    }

    Node components() {
        long same = glance.atSamePlace();
        var part = parts.part("map.whoseComponent", same > 1
                ? parts.say("map.samePlace", same)
                : parts.say("map.within", (int) PlaceGlance.NEAR_METRES));
        if (glance.components().isEmpty()) {
            part.getChildren().add(parts.sentence(parts.say("map.noComponent")));
        }
        Map<Long, ComponentCard> cards = record.map(known -> known.components().stream()
                .collect(Collectors.toMap(ComponentCard::id, Function.identity()))).orElse(Map.of());
        for (var near : glance.components()) {
            var card = cards.get(near.id());
            var name = Parts.whole(card == null ? near.kind().name() : card.name(), "text-dense",
                    near.isHere() ? "strong" : "t1");
            var code = Parts.whole(card == null ? "" : end(card.code()), "text-caption", "t3");
            part.getChildren().add(new IdentifyRow(Parts.row(6, name, code),
                    Parts.text(card == null ? "" : keeper(card), "text-dense", "t2"),
                    MapChrome.distance(parts.words(), Math.round(near.metres() * 10) / 10.0), "t2")
                    .copies(card == null ? "" : card.code()));
        }
        return part;
    }

    private static String end(String code) {
        return code.substring(Math.max(0, code.length() - LAST_DIGITS));
    }

    private String keeper(ComponentCard card) {
        for (var unit : new String[]{card.maintainer(), card.owner(), card.competent()}) {
            if (unit != null) {
                return unit;
            }
        }
        return parts.say("map.nobodyKnown");
    }

    /** Who is on shift near here, as far as this person may see it; else who walks here; and who keeps what stands here. */
    Node nearest(long chosen) {
        var near = glance.around().staff();
        var part = parts.part("map.nearest", parts.say(near.isEmpty() ? "map.nearest.about" : "map.staff.onShift"));
        near.forEach(one -> part.getChildren().add(onShift(one)));
        if (record.isEmpty()) {
            part.getChildren().add(parts.pending());
            return part;
        }
        if (near.isEmpty()) {
            record.get().grid().map(GridCard::inspectors).orElse(List.of()).forEach(walker -> part.getChildren()
                    .add(person(parts.say("people.inspector"), walker.name(), walker.team(), walker.telephone())));
        }
        keepers(record.get()).values().forEach(card -> part.getChildren()
                .add(person(parts.say("people.maintainer"), card.maintainer(), "", card.telephone())));
        if (part.getChildren().size() == 1) {
            part.getChildren().add(parts.sentence(parts.say("map.noInspector")));
        }
        if (chosen != 0) {
            var check = new Hyperlink(parts.say("map.place.sendCheck"));
            check.setOnAction(act -> acts.open().accept(chosen));
            part.getChildren().add(check);
        }
        return part;
    }

    private static Map<String, ComponentCard> keepers(PlaceRecord record) {
        return record.components().stream().filter(card -> card.maintainer() != null && card.telephone() != null)
                .collect(Collectors.toMap(ComponentCard::maintainer, Function.identity(), (first, second) -> first,
                        LinkedHashMap::new));
    }

    private Node onShift(FieldMarks.Near near) {
        var place = near.staff().place();
        return new IdentifyRow(Parts.row(8, Parts.whole(place.name(), "text-dense", near.staff().stale() ? "t3" : "t1"),
                Parts.whole(place.telephone() == null ? "" : place.telephone(), "text-dense", "t2")),
                Parts.text(place.team() == null ? "" : place.team(), "text-dense", "t3"),
                MapChrome.distance(parts.words(), near.metres()), "t2").does(() -> acts.staff().accept(near.staff()))
                .copies(place.telephone());
    }

    private Node person(String post, String name, String team, String telephone) {
        return new IdentifyRow(Parts.row(8, Parts.whole(post, "text-dense", "t3"), Parts.whole(name, "text-dense")),
                Parts.text(team == null ? "" : team, "text-dense", "t2"), telephone == null ? "" : telephone, "t2")
                .copies(telephone);
    }

    Node cases(long chosen, Instant now) {
        var part = parts.part("map.whatElse", parts.say("map.whatElse.about", glance.inGrid(), glance.casesAround()));
        glance.cases().stream().limit(MOST_CASES).forEach(near -> part.getChildren().add(row(near, chosen, now)));
        if (glance.cases().isEmpty()) {
            part.getChildren().add(parts.sentence(parts.say("map.noCase")));
        } else if (glance.cases().size() > MOST_CASES) {
            part.getChildren().add(Parts.text(parts.say("map.moreCases", glance.cases().size() - MOST_CASES),
                    "text-dense", "t3"));
        }
        return part;
    }

    private Node row(NearCase near, long chosen, Instant now) {
        var one = near.one();
        var light = one.stageLight(now);
        var number = one.number();
        var left = Parts.row(8, new LightIcon(light, LightIcon.IN_TABLES),
                Parts.whole(number.substring(Math.max(0, number.length() - 4)), "text-dense", "strong"));
        left.setMinWidth(Region.USE_PREF_SIZE);
        var row = new IdentifyRow(left, Parts.text(one.category(), "text-dense"), time.remaining(one, now),
                CaseTime.style(light)).does(() -> acts.choose().accept(one.id()))
                .opens(() -> acts.open().accept(one.id())).copies(number).chosen(one.id() == chosen);
        row.getStyleClass().add("identify-case");
        return row;
    }
}
