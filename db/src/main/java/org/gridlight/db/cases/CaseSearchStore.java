package org.gridlight.db.cases;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.gridlight.db.Database;
import org.gridlight.model.cases.FoundCase;

/**
 * Finds cases, open or over, by what people say of them: the last four digits of either number, a whole number, a place.
 * Ends of numbers and places are looked for among the last month. Holds no state; safe for use by many threads.
 */
public final class CaseSearchStore {
    private static final Duration LATELY = Duration.ofDays(31);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final Database database;
    private final InstantSource clock;

    public CaseSearchStore(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What fits, the latest first, at most so many; nothing for an empty text. May block. */
    public List<FoundCase> find(String text, int most) {
        var wanted = text.strip();
        if (wanted.isEmpty()) {
            return List.of();
        }
        var since = clock.instant().minus(LATELY);
        return database.read(session -> {
            var mapper = session.getMapper(RelatedCaseMapper.class);
            if (wanted.matches("\\d{3,6}")) {
                return mapper.selectByEndOfNumber(wanted, DAY.format(since), most);
            }
            return wanted.matches("[A-Za-z]?[0-9-]{7,}")
                    ? mapper.selectByWholeNumber(wanted.toUpperCase(Locale.ROOT))
                    : mapper.selectByPlace(escaped(wanted), since, most);
        });
    }

    private static String escaped(String text) {
        return text.replaceAll("([\\\\%_])", "\\\\$1");
    }
}
