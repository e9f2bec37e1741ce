package org.gridlight.client.map.choose;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.gridlight.db.map.ComponentFindStore;
import org.gridlight.model.map.ComponentCard;
import org.gridlight.model.map.World;
import org.gridlight.model.words.Words;

/** Components that are chosen on the map, with what the record knows of them. Safe for use by many threads; may block. */
public record ChosenComponents(MapChoice choice, ComponentFindStore store) {
    private static final int ROWS_ASKED = 1_000;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** One of them. @param place in the list of components; @param kind name of its class */
    public record Line(int place, String kind, ComponentCard card) {}

    /** The first of them, in the order in which they lie on the ground. */
    public List<Line> first(int most) {
        var lines = new ArrayList<Line>();
        for (int from = 0; from >= 0 && lines.size() < most;) {
            from = some(from, Math.min(ROWS_ASKED, most - lines.size()), lines);
        }
        return lines;
    }

    private int some(int from, int most, List<Line> lines) {
        var components = choice.index().ground().components();
        var places = new ArrayList<Integer>();
        int next = choice.eachComponent(from, most, places::add);
        var cards = store.cards(places.stream().map(components::id).toList()).stream()
                .collect(Collectors.toMap(ComponentCard::id, card -> card));
        for (int place : places) {
            var card = cards.get(components.id(place));
            if (card != null) {
                lines.add(new Line(place, kindOf(place), card));
            }
        }
        return next;
    }

    private String kindOf(int place) {
        var ground = choice.index().ground();
        return ground.classes().get(ground.components().classOf(place)).name();
    }

    /**
     * All of them as CSV, read and written piece by piece; begins with a mark by which spreadsheets know UTF-8.
     *
     * @throws CancellationException when the thread was interrupted
     */
    public void write(OutputStream out, Words words) throws IOException {
        var text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        text.write(BYTE_ORDER_MARK);
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(heads(words));
            for (int from = 0; from >= 0;) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new CancellationException("The list is not wanted any more");
                }
                var lines = new ArrayList<Line>();
                from = some(from, ROWS_ASKED, lines);
                lines.forEach(line -> csv.writeRecord(cells(line)));
            }
        }
    }

    /** Names of the columns. */
    public static List<String> heads(Words words) {
        return List.of(words.say("object.minorClass"), words.say("map.components.name"),
                words.say("map.components.code"),
                words.say("map.components.owner"), words.say("map.components.maintainer"),
                words.say("map.components.competent"), words.say("map.components.longitude"),
                words.say("map.components.latitude"));
    }

    /** One line as it is copied and written; nothing for what nobody knows. */
    public List<String> cells(Line line) {
        var components = choice.index().ground().components();
        return List.of(line.kind, line.card.name(), line.card.code(), known(line.card.owner()),
                known(line.card.maintainer()), known(line.card.competent()),
                degrees(World.longitude(components.x(line.place))), degrees(World.latitude(components.y(line.place))));
    }

    private static String known(String unit) {
        return unit == null ? "" : unit;
    }

    private static String degrees(double angle) {
        return String.format(Locale.ROOT, "%.6f", angle);
    }
}
