package org.gridlight.db.theme;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gridlight.db.Reading;
import org.gridlight.db.measures.MeasureStore;
import org.gridlight.db.measures.MonthStore;
import org.gridlight.model.map.World;
import org.gridlight.model.measures.Dimension;
import org.gridlight.model.measures.MeasureQuestion;
import org.gridlight.model.measures.MonthQuestion;
import org.gridlight.model.theme.FillChoice;
import org.gridlight.model.theme.FillUnit;
import org.gridlight.model.theme.Tally;

/**
 * Counts what thematic maps show, by the stores of measures: one query a map, from the roll-ups where there are any. Holds
 * no state; safe for use by many threads. Every call may block.
 */
public final class FillStore {
    /** More places than that are not read: no picture would differ. */
    public static final int MOST_SPOTS = 200_000;

    private final Reading reading;
    private final ZoneId zone;

    /** @param zone the centre's zone, in which days begin and end */
    public FillStore(Reading reading, ZoneId zone) {
        this.reading = reading;
        this.zone = zone;
    }

    /** What was counted of each unit of a map that is not live; those of responsibility grids by unit grid. */
    public List<Tally> count(FillChoice choice, Instant now) {
        var question = choice.period().question(now, zone);
        var measure = choice.measure();
        if (measure.reports() != null) {
            return new MeasureStore(reading, zone)
                    .count(new MeasureQuestion(question.from(), question.until(), now, dimension(choice.unit())))
                    .stream().map(row -> new Tally(row.key(), row.of(measure.reports()), 0)).toList();
        }
        return new MonthStore(reading, zone).byPlace(question, dimension(choice.unit())).stream()
                .map(row -> new Tally(row.key(), row.of(measure.month()),
                        measure.among() == null ? 0 : row.of(measure.among())))
                .toList();
    }

    private static Dimension dimension(FillUnit unit) {
        return switch (unit) {
            case UNIT_GRID, RESPONSIBILITY_GRID -> Dimension.GRID;
            case COMMUNITY -> Dimension.COMMUNITY;
            case STREET -> Dimension.STREET;
        };
    }

    /** Recorded sizes in square metres by code; those of responsibility grids by unit grid. */
    public Map<String, Double> squareMetres(FillUnit unit) {
        return reading.read(session -> session.getMapper(MapThemeMapper.class).selectSizes(unit)).stream()
                .collect(Collectors.toMap(MapThemeMapper.Size::code, MapThemeMapper.Size::squareMetres,
                        (one, other) -> one));
    }

    /** Where something is, in units of {@link World}. */
    public record Place(int x, int y) {}

    /** Where the cases lie that were reported in a time, at most {@value #MOST_SPOTS}; nothing of who reported them. */
    public List<Place> reported(MonthQuestion question) {
        return reading.read(session -> session.getMapper(MapThemeMapper.class).selectReported(question.from(),
                question.until(), MOST_SPOTS)).stream()
                .map(spot -> new Place(World.x(spot.longitude()), World.y(spot.latitude()))).toList();
    }
}
