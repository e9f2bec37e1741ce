package org.gridlight.client.map.edit;

import java.util.ArrayList;
import java.util.List;
import org.gridlight.model.grid.change.GridChange;
import org.locationtech.jts.geom.Coordinate;

/**
 * What has been drawn of a change so far. Immutable: every step makes another one, so that steps can be taken back.
 *
 * @param kind   what is to be done
 * @param larger key of the larger grid that unit grids come to; 0 when none is chosen or none is needed
 * @param chosen keys of the unit grids that are chosen, in the order in which they were
 * @param line   corners of the line that divides a grid, in degrees
 * @param done   whether the line was ended by hand
 * @param shifts places of borders that were moved
 */
public record GridDraft(GridChange.Kind kind, long larger, List<Long> chosen, List<Coordinate> line, boolean done,
        List<GridChange.Shift> shifts) {
    public GridDraft {
        chosen = List.copyOf(chosen);
        line = List.copyOf(line);
        shifts = List.copyOf(shifts);
    }

    /** Nothing is drawn yet. */
    public static GridDraft of(GridChange.Kind kind) {
        return new GridDraft(kind, 0, List.of(), List.of(), false, List.of());
    }

    public boolean isEmpty() {
        return larger == 0 && chosen.isEmpty() && line.isEmpty() && shifts.isEmpty();
    }

    /** A grid is chosen, or not any more. */
    public GridDraft toggled(long grid) {
        var next = new ArrayList<>(chosen);
        if (!next.remove(grid)) {
            next.add(grid);
        }
        return new GridDraft(kind, larger, next, line, done, shifts);
    }

    /** Grids are chosen besides those that are. */
    public GridDraft with(List<Long> grids) {
        var next = new ArrayList<>(chosen);
        grids.stream().filter(grid -> !next.contains(grid)).forEach(next::add);
        return new GridDraft(kind, larger, next, line, done, shifts);
    }

    /** The larger grid is chosen. */
    public GridDraft to(long grid) {
        return new GridDraft(kind, grid, chosen, line, done, shifts);
    }

    /** The line goes on to here; one that was ended begins anew. */
    public GridDraft drawn(Coordinate corner) {
        var next = done ? new ArrayList<Coordinate>() : new ArrayList<>(line);
        if (next.isEmpty() || next.getLast().distance(corner) > 0) {
            next.add(corner);
        }
        return new GridDraft(kind, larger, chosen, next, false, shifts);
    }

    /** The line ends where it is. */
    public GridDraft ended() {
        return new GridDraft(kind, larger, chosen, line, true, shifts);
    }

    /** A place of a border is moved. */
    public GridDraft moved(GridChange.Shift shift) {
        var next = new ArrayList<>(shifts);
        next.add(shift);
        return new GridDraft(kind, larger, chosen, line, done, next);
    }
}
