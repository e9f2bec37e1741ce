package org.gridlight.db.suggest;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gridlight.db.Database;
import org.gridlight.model.suggest.Cell;
import org.gridlight.model.suggest.Matter;
import org.gridlight.model.suggest.ModelFile;
import org.gridlight.model.suggest.Recently;
import org.gridlight.model.suggest.Subject;
import org.gridlight.model.suggest.SuggestionModel;
import org.gridlight.model.suggest.Told;
import org.gridlight.model.words.Refusal;

/**
 * Suggestions in the record: closed cases to learn from, models that were learnt, what became of what they said. Holds no
 * state; safe for use by many threads. Every call may block.
 */
public final class SuggestStore {
    private static final int PAGE = 5_000;

    private final Database database;

    public SuggestStore(Database database) {
        this.database = database;
    }

    /**
     * How the centre wants it.
     *
     * @param on           whether anything is suggested at all
     * @param leastPercent a first suggestion less sure than that is not shown
     * @param days         how far back is learnt from
     * @param mostCases    the latest so many at most
     */
    public record Settings(boolean on, int leastPercent, int days, int mostCases) {}

    public Settings settings() {
        return database.read(session -> {
            var mapper = session.getMapper(SuggestMapper.class);
            return new Settings(!"0".equals(mapper.selectSetting("suggest.on")),
                    number(mapper, "suggest.leastPercent", 50), number(mapper, "suggest.days", 365),
                    number(mapper, "suggest.mostCases", 60_000));
        });
    }

    private static int number(SuggestMapper mapper, String name, int otherwise) {
        var value = mapper.selectSetting(name);
        return value == null || !value.matches("\\d{1,9}") ? otherwise : Integer.parseInt(value);
    }

    /** A model with the number of its learning. */
    public record Kept(int version, SuggestionModel model) {}

    /** The number of the last learning, 0 for none. */
    public int version(Subject subject) {
        return database.read(session -> session.getMapper(SuggestMapper.class).selectVersion(subject));
    }

    /** Empty while nothing was learnt. @throws Refusal when what is kept is broken or another program's */
    public Optional<Kept> model(Subject subject) {
        var kept = database.read(session -> session.getMapper(SuggestMapper.class).selectModel(subject));
        return kept.content() == null
                ? Optional.empty()
                : Optional.of(new Kept(kept.version(), ModelFile.read(kept.content())));
    }

    /** Whether this seat shall learn now: enough was closed since, and no other seat is at it. */
    public boolean takeTurn(Subject subject) {
        return database.act(session -> session.getMapper(SuggestMapper.class).turn(subject));
    }

    /**
     * Keeps what was learnt, for all seats; on record.
     *
     * @param id made by the client, a new one for every learning
     * @throws Refusal when it is not this seat's turn
     */
    public void put(UUID id, SuggestionModel model) {
        var card = model.card();
        var answer = database.act(session -> session.getMapper(SuggestMapper.class).put(id, card.subject(),
                card.until(), card.cases(), card.tried(), card.first(), card.usual(), ModelFile.write(model)));
        if (!answer.outcome().equals("DONE")) {
            throw Refusal.failed(answer.reason(), "-", "-", answer.detail() == null ? "-" : answer.detail());
        }
    }

    /** Closed cases in the order in which they were told. @param most the latest so many at most */
    public List<Matter> history(Instant since, ZoneId zone, int most) {
        var latest = new ArrayDeque<Matter>();
        var recently = new Recently();
        var at = since;
        long id = 0;
        List<SuggestMapper.Closed> page;
        do {
            var from = at;
            long after = id;
            page = database
                    .read(session -> session.getMapper(SuggestMapper.class).selectClosed(from, after, PAGE));
            for (var closed : page) {
                latest.addLast(matter(closed, zone, recently));
                if (latest.size() > most) {
                    latest.removeFirst();
                }
                at = closed.reportedAt();
                id = closed.id();
            }
        } while (page.size() == PAGE);
        return new ArrayList<>(latest);
    }

    private static Matter matter(SuggestMapper.Closed closed, ZoneId zone, Recently recently) {
        var cell = Cell.of(closed.longitude(), closed.latitude());
        var at = LocalDateTime.ofInstant(closed.reportedAt(), zone);
        var told = new Told(closed.source(), text(closed.words()), text(closed.place()), at, text(closed.street()),
                cell, recently.at(cell, at), "");
        recently.add(cell, at, closed.category());
        return new Matter(told, closed.category(), closed.department());
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

    /** How often each class was told lately around a place. */
    public record Near(String category, int cases) {}

    /**
     * What is known around a place.
     *
     * @param street code of its street, empty when unknown
     * @param near   the most frequent first
     */
    public record Around(String cell, String street, List<Near> near) {
        /** Where nothing is known. */
        public static final Around NOWHERE = new Around("", "", List.of());

        /** Only the classes. */
        public List<String> lately() {
            return near.stream().map(Near::category).toList();
        }
    }

    /** @param longitude null when the place is not known */
    public Around around(Double longitude, Double latitude, Instant now) {
        if (longitude == null || latitude == null) {
            return Around.NOWHERE;
        }
        double west = Cell.row(longitude) * Cell.DEGREES;
        double south = Cell.row(latitude) * Cell.DEGREES;
        var near = database.read(session -> session.getMapper(SuggestMapper.class).selectNear(west,
                west + Cell.DEGREES, south, south + Cell.DEGREES, now.minus(Duration.from(Cell.LATELY))));
        var street = near.stream().map(SuggestMapper.Near::street).filter(code -> code != null).findFirst().orElse("");
        return new Around(Cell.of(longitude, latitude), street,
                near.stream().map(one -> new Near(one.category(), one.cases())).toList());
    }

    /** What became of what was shown. */
    public enum Outcome {
        FIRST,
        SECOND,
        THIRD,
        /** Another answer than those that were suggested. */
        OTHER
    }

    /** Counts it for the day of the centre, without who and about what. @param byKey taken from the suggestion itself */
    public void used(Subject subject, int version, Outcome outcome, boolean byKey) {
        database.act(session -> {
            session.getMapper(SuggestMapper.class).used(subject, version, outcome.name(), byKey);
            return null;
        });
    }
}
