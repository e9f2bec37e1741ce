package org.gridlight.model.suggest;

import java.lang.Character.UnicodeScript;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Takes a matter apart into what can be counted: pairs of neighbouring Chinese characters and words of other scripts, where,
 * when and through whom it was told. Nothing that names a person gets in: whatever looks like a number of somebody, and
 * names with a form of address, are left out before anything is counted.
 */
public final class Clues {
    private static final int MOST_LATELY = 3;
    private static final int HOURS = 4;
    /** Runs of digits are telephones, identities, numbers of plates and houses: never what a matter is. */
    private static final Pattern NUMBERS = Pattern
            .compile("[A-Za-z]?[\\d\\uFF10-\\uFF19][\\d\\uFF10-\\uFF19A-Za-z*Xx-]*");
    /** A surname of one or two characters with a form of address. */
    private static final Pattern ADDRESSED = Pattern
            .compile("\\p{IsHan}{1,2}(?:\\u5148\\u751f|\\u5973\\u58eb|\\u5c0f\\u59d0|\\u5e08\\u5085|\\u8001\\u5e08)");
    private static final Pattern MAIL = Pattern.compile("[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}]+");

    private Clues() {}

    /** Each clue once, in the order of the matter. */
    public static List<Clue> of(Told told) {
        var clues = new LinkedHashSet<Clue>();
        pieces(told.words()).forEach(piece -> clues.add(new Clue(Clue.Kind.WORDS, piece)));
        add(clues, Clue.Kind.SOURCE, told.source());
        add(clues, Clue.Kind.STREET, told.street());
        if (told.category().isBlank()) {
            around(told, clues);
        } else {
            add(clues, Clue.Kind.CLASS, told.category());
            together(clues, told.category(), told.street());
            together(clues, told.category(), told.source());
        }
        return new ArrayList<>(clues);
    }

    /** Where and when tells much about what it is; about who looks after it, the class and the street tell nearly all. */
    private static void around(Told told, Set<Clue> clues) {
        pieces(told.place()).forEach(piece -> clues.add(new Clue(Clue.Kind.PLACE, piece)));
        add(clues, Clue.Kind.CELL, told.place().isBlank() && told.cell().isBlank() ? "-" : told.cell());
        told.lately().stream().limit(MOST_LATELY).forEach(code -> add(clues, Clue.Kind.LATELY, code));
        clues.add(new Clue(Clue.Kind.TIME, time(told.at())));
        clues.add(new Clue(Clue.Kind.TIME, time(told.at()) + told.source()));
    }

    private static void together(Set<Clue> clues, String category, String with) {
        if (!with.isBlank()) {
            add(clues, Clue.Kind.CLASS, category + '@' + with);
        }
    }

    private static void add(Set<Clue> clues, Clue.Kind kind, String value) {
        if (value != null && !value.isBlank()) {
            clues.add(new Clue(kind, value.strip().replace(' ', '_')));
        }
    }

    private static String time(LocalDateTime at) {
        boolean weekend = at.getDayOfWeek() == DayOfWeek.SATURDAY || at.getDayOfWeek() == DayOfWeek.SUNDAY;
        return (weekend ? "E" : "W") + at.getHour() / HOURS;
    }

    /** The text without whatever belongs to a person. @param text null gives an empty one */
    static String withoutPersons(String text) {
        if (text == null) {
            return "";
        }
        var withoutMail = MAIL.matcher(text).replaceAll(" ");
        return ADDRESSED.matcher(NUMBERS.matcher(withoutMail).replaceAll(" ")).replaceAll(" ");
    }

    private static List<String> pieces(String text) {
        var pieces = new ArrayList<String>();
        for (var run : BETWEEN.split(withoutPersons(text).toLowerCase(Locale.ROOT))) {
            if (run.isEmpty()) {
                continue;
            }
            if (UnicodeScript.of(run.codePointAt(0)) == UnicodeScript.HAN) {
                for (int i = 0; i + 1 < run.length(); i++) {
                    pieces.add(run.substring(i, i + 2));
                }
            } else if (run.length() > 2) {
                pieces.add(run);
            }
        }
        return pieces;
    }
}
