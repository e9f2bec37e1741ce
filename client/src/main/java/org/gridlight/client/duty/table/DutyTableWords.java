package org.gridlight.client.duty.table;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gridlight.model.duty.DutyPlaces;
import org.gridlight.model.duty.DutyRow;
import org.gridlight.model.search.Pinyin;
import org.gridlight.model.search.PlainText;
import org.gridlight.model.search.SearchTerm;
import org.gridlight.model.search.TextMatch;
import org.gridlight.model.words.Words;

/** Places, classes and rows of the duty table as people call them, and by what they find them. Immutable. */
final class DutyTableWords {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final int COMMUNITY = 12;
    private static final int STREET = 9;

    private final Words words;
    private final ZoneId zone;
    private final DutyPlaces places;
    private final Pinyin pinyin;
    private final Map<String, String> areas = new HashMap<>();
    private final Map<String, String> classes = new HashMap<>();
    private final List<DutyPlaces.Named> choices = new ArrayList<>();

    DutyTableWords(Words words, ZoneId zone, DutyPlaces places, Pinyin pinyin) {
        this.words = words;
        this.zone = zone;
        this.places = places;
        this.pinyin = pinyin;
        places.areas().forEach(one -> areas.put(one.code(), one.name()));
        places.kinds().forEach(kind -> choices.add(new DutyPlaces.Named(kind, kindOf(kind))));
        choices.addAll(places.classNames());
        choices.forEach(one -> classes.put(one.code(), one.name()));
    }

    /** All components, all events; those of another generation of codes with its code. */
    private String kindOf(String kind) {
        boolean component = isComponent(kind);
        var name = words.say(component ? "dutyTable.allComponents" : "dutyTable.allEvents");
        boolean first = places.kinds().stream().filter(one -> isComponent(one) == component).findFirst().orElseThrow()
                .equals(kind);
        return first ? name : words.say("dutyTable.otherKind", name, kind);
    }

    private boolean isComponent(String kind) {
        return places.classes().stream().anyMatch(one -> one.code().startsWith(kind) && one.component());
    }

    String say(String key, Object... arguments) {
        return words.say(key, arguments);
    }

    /** The name of a place, with that of its street where it is a community; a grid is called by its code. */
    String place(String code) {
        if (code.isEmpty()) {
            return words.say("dutyTable.everywhere");
        }
        var name = areas.get(code);
        if (name == null) {
            return words.say("dutyTable.grid", code);
        }
        return code.length() == COMMUNITY && areas.containsKey(code.substring(0, STREET))
                ? words.say("dutyTable.community", areas.get(code.substring(0, STREET)), name)
                : name;
    }

    /** The name of a class, a major class or a kind. */
    String classOf(String code) {
        return code.isEmpty() ? words.say("dutyTable.allClasses") : classes.getOrDefault(code, code);
    }

    /** Class at place. */
    String about(DutyRow row) {
        return words.say("dutyTable.about", place(row.place()), classOf(row.classCode()));
    }

    /** Unit, person, telephone, as far as they are named. */
    String holder(DutyRow row) {
        return Stream.of(row.unit(), row.person(), row.telephone()).filter(part -> part != null)
                .reduce((one, next) -> one + " " + next).orElse("");
    }

    /** Who changed it and when; empty for what is not in the record yet. */
    String changed(DutyRow row) {
        if (row.changedAt() == null) {
            return "";
        }
        var at = MOMENT.format(row.changedAt().atZone(zone));
        return row.changedBy() == null ? words.say("dutyTable.imported", at) : at + " " + row.changedBy();
    }

    /** The code of a place that was typed by its code, its name or letters of its pinyin. Empty for everywhere. */
    Optional<String> findPlace(String typed) {
        var text = typed.strip();
        if (text.isEmpty() || places.isPlace(text)) {
            return Optional.of(text);
        }
        return first(places.areas(), text, one -> place(one.code()));
    }

    /** The same for a class; empty for all. */
    Optional<String> findClass(String typed) {
        var text = typed.strip();
        return text.isEmpty() || classes.containsKey(text)
                ? Optional.of(text)
                : first(choices, text, DutyPlaces.Named::name);
    }

    private Optional<String> first(List<DutyPlaces.Named> all, String text,
            java.util.function.Function<DutyPlaces.Named, String> name) {
        return all.stream().filter(one -> one.name().equals(text) || name.apply(one).equals(text)).findFirst()
                .or(() -> all.stream().filter(one -> stands(name.apply(one), text)).findFirst())
                .or(() -> all.stream().filter(one -> one.code().endsWith(text)).findFirst())
                .map(DutyPlaces.Named::code);
    }

    /** Whether every word that was typed stands in a row. */
    boolean fits(DutyRow row, String typed) {
        return Stream.of(typed.strip().split("\\s+")).allMatch(word -> word.isEmpty()
                || row.place().startsWith(word) || row.classCode().contains(word)
                || row.telephone() != null && row.telephone().contains(word)
                || stands(place(row.place()), word) || stands(classOf(row.classCode()), word)
                || stands(row.unit(), word) || row.person() != null && stands(row.person(), word));
    }

    boolean stands(String text, String word) {
        var folded = PlainText.folded(word);
        SearchTerm term = folded.chars().allMatch(letter -> letter < 0x80)
                ? new SearchTerm.Word(null, folded)
                : new SearchTerm.Characters(null, folded);
        return TextMatch.find(text, term, pinyin) != null;
    }
}
