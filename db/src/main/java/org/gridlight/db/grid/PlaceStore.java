package org.gridlight.db.grid;

import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridlight.db.Database;
import org.gridlight.model.grid.NamedPlace;
import org.gridlight.model.grid.PlaceNames;

/**
 * Finds places by what is typed: streets and communities, roads, addresses that were told in the last month, grids by
 * their code. Holds no state; safe for use by many threads.
 */
public final class PlaceStore {
    private static final Duration LATELY = Duration.ofDays(31);
    /** The same address is told many times. */
    private static final int TELLINGS_A_PLACE = 5;
    private static final int LEAST_DIGITS = 6;
    private static final int MOST_ROADS = 3;

    private final Database database;
    private final InstantSource clock;

    public PlaceStore(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Areas and roads before addresses, each name once, at most so many; nothing for an empty text. May block. */
    public List<NamedPlace> find(String text, int most) {
        var wanted = text.strip();
        if (wanted.isEmpty()) {
            return List.of();
        }
        var escaped = wanted.replaceAll("([\\\\%_])", "\\\\$1");
        return database.read(session -> {
            var mapper = session.getMapper(PlaceMapper.class);
            if (wanted.matches("\\d{" + LEAST_DIGITS + ",15}")) {
                return mapper.selectGrids(wanted, most);
            }
            var since = clock.instant().minus(LATELY);
            return once(Stream.of(mapper.selectAreas(escaped, most), mapper.selectRoads(escaped, MOST_ROADS),
                    mapper.selectAddresses(escaped, since, most * TELLINGS_A_PLACE)).flatMap(List::stream), most);
        });
    }

    /** All communities and unit grids in force, to name those that cases lie in. May block. */
    public PlaceNames names() {
        return database.read(session -> {
            var mapper = session.getMapper(PlaceMapper.class);
            return new PlaceNames(byKey(mapper.selectCommunityNames()), byKey(mapper.selectGridNames()));
        });
    }

    private static Map<Long, String> byKey(List<PlaceMapper.Named> places) {
        return places.stream().collect(Collectors.toMap(PlaceMapper.Named::id, PlaceMapper.Named::name));
    }

    private static List<NamedPlace> once(Stream<NamedPlace> places, int most) {
        var byWords = new LinkedHashMap<String, NamedPlace>();
        places.forEach(place -> byWords.putIfAbsent(place.words() + "|" + place.beside(), place));
        return byWords.values().stream().limit(most).toList();
    }
}
