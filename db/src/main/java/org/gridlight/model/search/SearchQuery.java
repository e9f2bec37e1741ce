package org.gridlight.model.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What was typed, understood: words with spaces between them, each wanted somewhere; {@code name:word} wants it in that
 * field; {@code 2026-04-21} and {@code 2026-04} want the day or month of the first report. Immutable.
 */
public record SearchQuery(List<SearchTerm> terms) {
    private static final Pattern SPACES = Pattern.compile("[\\s\\u3000]+");
    private static final Pattern NAMED = Pattern.compile("([^:\\uFF1A]+)[:\\uFF1A](.*)");
    private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.](\\d{1,2})(?:[-/.](\\d{1,2}))?");

    public SearchQuery {
        terms = List.copyOf(terms);
    }

    /**
     * @param names of fields as people write them, in small letters
     * @param zone  in which a day begins
     */
    public static SearchQuery parse(String typed, Map<String, SearchField> names, ZoneId zone) {
        var terms = new ArrayList<SearchTerm>();
        for (var piece : SPACES.split(typed.strip())) {
            var named = NAMED.matcher(piece);
            if (named.matches() && names.containsKey(named.group(1).toLowerCase(Locale.ROOT))) {
                add(terms, names.get(named.group(1).toLowerCase(Locale.ROOT)), named.group(2), zone);
            } else {
                add(terms, null, piece, zone);
            }
        }
        return new SearchQuery(terms);
    }

    private static void add(List<SearchTerm> terms, SearchField field, String piece, ZoneId zone) {
        var day = DAY.matcher(PlainText.folded(piece));
        if (day.matches() && (field == null || field == SearchField.DAY)) {
            var days = days(day.group(1), day.group(2), day.group(3), zone);
            if (days != null) {
                terms.add(days);
                return;
            }
        }
        for (var run : PlainText.runs(PlainText.folded(piece))) {
            terms.add(run.chinese()
                    ? new SearchTerm.Characters(field, run.text())
                    : new SearchTerm.Word(field, run.text()));
        }
    }

    private static SearchTerm.Days days(String year, String month, String day, ZoneId zone) {
        try {
            var of = YearMonth.of(Integer.parseInt(year), Integer.parseInt(month));
            LocalDate first = day == null ? of.atDay(1) : of.atDay(Integer.parseInt(day));
            var next = day == null ? first.plusMonths(1) : first.plusDays(1);
            return new SearchTerm.Days(first.atStartOfDay(zone).toInstant(), next.atStartOfDay(zone).toInstant());
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    public boolean isEmpty() {
        return terms.isEmpty();
    }
}
