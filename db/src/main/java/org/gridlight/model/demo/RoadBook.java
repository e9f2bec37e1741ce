package org.gridlight.model.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Names roads and waters as they are drawn, no name twice. Not shared by threads. */
final class RoadBook {
    /** A road that was named. */
    record Entry(String name, RoadKind kind) {}

    private final Texts texts;
    private final Dice dice;
    private final List<Entry> entries = new ArrayList<>();
    private final Set<String> used = new HashSet<>();
    private final Map<String, Integer> byKey = new HashMap<>();
    private final Map<Integer, Integer> lanesOf = new HashMap<>();
    private final int border;
    private int arterials;

    RoadBook(long seed, Texts texts) {
        this.texts = texts;
        this.dice = Dice.of(seed, 5);
        this.border = add(texts.one("border"), RoadKind.BORDER);
    }

    Texts texts() {
        return texts;
    }

    List<Entry> entries() {
        return entries;
    }

    int border() {
        return border;
    }

    int water(String key) {
        return add(texts.one(key), RoadKind.RIVER);
    }

    int stream(String name) {
        return add(name, RoadKind.STREAM);
    }

    int arterial(String name) {
        return add(name, RoadKind.ARTERIAL);
    }

    int arterial() {
        var names = texts.list("arterials");
        return arterials < names.size()
                ? add(names.get(arterials++), RoadKind.ARTERIAL)
                : add(unused("streetEnds"), RoadKind.ARTERIAL);
    }

    /** A street; the same key is the same street, seen again further on. */
    int street(String key, LandKind land) {
        return byKey.computeIfAbsent(key, _ -> add(unused(switch (land) {
            case FARMLAND -> "countryEnds";
            case HILL -> "hillEnds";
            default -> "streetEnds";
        }), RoadKind.STREET));
    }

    /** A lane off a street, numbered after the first. */
    int lane(int street) {
        var name = street < 0 ? unused("laneEnds") : laneOff(street);
        return add(name, RoadKind.LANE);
    }

    private String laneOff(int street) {
        var stem = entries.get(street).name().substring(0, 2);
        var numerals = texts.list("numerals");
        for (int nth = lanesOf.merge(street, 1, Integer::sum); nth <= numerals.size(); nth++) {
            var name = texts.filled("laneName", stem, numerals.get(nth - 1),
                    texts.list("laneEnds").get(street % texts.list("laneEnds").size()));
            if (!used.contains(name)) {
                return name;
            }
        }
        return unused("laneEnds");
    }

    private String unused(String ends) {
        while (true) {
            var name = dice.pick(texts.list("first")) + dice.pick(texts.list("second")) + dice.pick(texts.list(ends));
            if (!used.contains(name) && name.charAt(0) != name.charAt(1)) {
                return name;
            }
        }
    }

    private int add(String name, RoadKind kind) {
        used.add(name);
        entries.add(new Entry(name, kind));
        return entries.size() - 1;
    }
}
