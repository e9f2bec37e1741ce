package org.gridlight.model.map;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gridlight.model.cases.CaseState;

/**
 * What the record knows of a place, for whoever points at it. Of people no more than how many, and those on posts.
 *
 * @param grid       whose unit grid; empty outside all
 * @param larger     management, responsibility and evaluation grids that hold it, the smallest of each tree first
 * @param roles      who is on which post there: of the unit grid, of the larger grids, of the areas
 * @param classes    components of the grid by class, in the order of their codes
 * @param components those that were asked for by their keys
 * @param past       cases that ended there lately, the last one first
 * @param reported   when cases were reported there lately
 * @param month      what happened there in the running month; empty outside all grids
 */
public record PlaceRecord(Optional<GridCard> grid, List<LargerGrid> larger, List<Post> roles,
        List<ClassCount> classes, List<ComponentCard> components, List<PastCase> past, List<Instant> reported,
        Optional<Month> month) {
    public PlaceRecord {
        larger = List.copyOf(larger);
        roles = List.copyOf(roles);
        classes = List.copyOf(classes);
        components = List.copyOf(components);
        past = List.copyOf(past);
        reported = List.copyOf(reported);
    }

    /** A larger grid (管理网格、责任网格、评价网格). @param level what its depth is called (大网格、中网格…) */
    public record LargerGrid(long id, String kind, String level, String code, String name) {}

    /**
     * A post in a set of roles (六个一、七支力量、五员).
     *
     * @param place     name of the grid or area it belongs to; null for the unit grid itself
     * @param holder    who is on it, null while vacant
     * @param telephone of the post, null when not recorded
     * @param deputy    who stands in, null for nobody
     */
    public record Post(String place, String preset, String role, String holder, String telephone, String deputy) {}

    /** Components of a class. @param owned how many of them have an owner (权属单位) */
    public record ClassCount(String code, String name, long count, long owned) {}

    /** A case that is over. @param department the unit it was with last, null when with none @param endedAt closed or ended */
    public record PastCase(long id, String caseNo, String category, CaseState state, String department,
            Instant reportedAt, Instant endedAt) {}

    /** Counts of the month up to now, as the monthly book defines them. */
    public record Month(long reported, long filed, long shouldClose, long closed, long closedOnTime,
            long closedOverdue) {
        /** Of those to be closed, how many were closed and not late (按期结案率), 0 to 1; empty when there was nothing to close. */
        public Optional<Double> onTimeShare() {
            return shouldClose == 0 ? Optional.empty() : Optional.of((double) closedOnTime / shouldClose);
        }
    }

    /** How many components the grid has. */
    public long componentCount() {
        return classes.stream().mapToLong(ClassCount::count).sum();
    }

    /** Of its components, how many have an owner (权责明晰率), 0 to 1; empty when there are none. */
    public Optional<Double> clarity() {
        long all = componentCount();
        return all == 0
                ? Optional.empty()
                : Optional.of((double) classes.stream().mapToLong(ClassCount::owned).sum() / all);
    }
}
