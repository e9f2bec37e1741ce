package org.gridlight.client.map;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gridlight.client.map.paint.MapIndex;
import org.gridlight.db.map.IdentifyStore;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.map.ComponentCard;
import org.gridlight.model.map.GridCard;
import org.gridlight.model.map.World;

/**
 * The answers to what is asked of a place: whose grid, whose component, who is nearest, what else is here.
 *
 * @param grid       empty outside every grid
 * @param components near, nearest first
 * @param cases      open ones in the grid and near the place, nearest first
 * @param inGrid     how many of the open cases lie in the grid
 * @param reported   cases reported in the grid on each of the last days, the last one today
 */
record PlaceFacts(Optional<GridCard> grid, List<NearComponent> components, List<NearCase> cases, long inGrid,
        List<Integer> reported) {
    /** Two components this near to a place cannot be told apart by pointing: both are named, none is chosen. */
    static final double SAME_PLACE_METRES = 2;
    static final double NEAR_METRES = 30;
    static final double CASES_METRES = 100;
    static final int DAYS = 30;

    private static final int MOST_COMPONENTS = 6;

    PlaceFacts {
        components = List.copyOf(components);
        cases = List.copyOf(cases);
        reported = List.copyOf(reported);
    }

    record NearComponent(ComponentCard card, double metres) {}

    record NearCase(OpenCase one, double metres) {}

    /** How many components lie so near that pointing does not tell which is meant. */
    long atSamePlace() {
        return components.stream().filter(near -> near.metres <= SAME_PLACE_METRES).count();
    }

    /** Asks the record; may block. @param open all open cases */
    static PlaceFacts of(MapIndex index, IdentifyStore store, List<OpenCase> open, double worldX, double worldY,
            Instant now, ZoneId zone) {
        int grid = index.gridAt(worldX, worldY);
        long gridId = grid < 0 ? 0 : index.ground().grids().get(grid).id();
        var near = index.componentsNear(worldX, worldY, NEAR_METRES).stream().limit(MOST_COMPONENTS).toList();
        var record = store.of(gridId, near.stream().map(one -> index.ground().components().id(one.component()))
                .toList(), DAYS, now, zone);
        var cards = record.components().stream().collect(Collectors.toMap(ComponentCard::id, card -> card));
        var components = new ArrayList<NearComponent>();
        near.forEach(one -> Optional.ofNullable(cards.get(index.ground().components().id(one.component())))
                .ifPresent(card -> components.add(new NearComponent(card, one.metres()))));
        return new PlaceFacts(record.grid(), components, casesNear(open, gridId, worldX, worldY),
                gridId == 0 ? 0 : open.stream().filter(one -> one.unitGridId() == gridId).count(),
                gridId == 0 ? List.of() : days(record.reported(), now, zone));
    }

    private static List<Integer> days(List<Instant> reported, Instant now, ZoneId zone) {
        var counts = new Integer[DAYS];
        Arrays.fill(counts, 0);
        long first = LocalDate.ofInstant(now, zone).toEpochDay() - DAYS + 1;
        for (var at : reported) {
            int day = (int) (LocalDate.ofInstant(at, zone).toEpochDay() - first);
            if (day >= 0 && day < DAYS) {
                counts[day]++;
            }
        }
        return List.of(counts);
    }

    private static List<NearCase> casesNear(List<OpenCase> open, long gridId, double worldX, double worldY) {
        double metresAUnit = World.metresAUnit(worldY);
        return open.stream().filter(one -> one.longitude() != null && one.latitude() != null)
                .map(one -> new NearCase(one, Math.hypot(World.x(one.longitude()) - worldX,
                        World.y(one.latitude()) - worldY) * metresAUnit))
                .filter(near -> near.metres <= CASES_METRES || gridId != 0 && near.one.unitGridId() == gridId)
                .sorted(Comparator.comparingDouble(NearCase::metres)).toList();
    }
}
