package org.gridlight.model.board;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.cases.Stage;

/**
 * By what a board counts its cases, and in which of their stages. Pure; safe for many threads as long as the key is.
 *
 * @param stages whose time is counted on it
 * @param key    the unit of the board a case belongs to; 0 leaves it out
 */
public record BoardBy(Set<Stage> stages, ToLongFunction<OpenCase> key) {
    private static final Set<Stage> OF_THE_HALL = Set.of(Stage.ACCEPT, Stage.VERIFY, Stage.FILE, Stage.DISPATCH,
            Stage.CHECK, Stage.CLOSE);

    /** 中心环节: the stages of the hall by their numbers, whose time is not a unit's. */
    public static final BoardBy HALL = new BoardBy(OF_THE_HALL, one -> one.stage().number());

    /** Of those that end together the unit with the lower key, as in the database. */
    private static final Comparator<OpenCase> ENDS_FIRST = Comparator
            .comparing(OpenCase::stageDue, Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
            .thenComparing(OpenCase::departmentId);

    public BoardBy {
        stages = Set.copyOf(stages);
    }

    /** Cases in handling: waiting for a check is never the unit's time. */
    public static BoardBy handling(ToLongFunction<OpenCase> key) {
        return new BoardBy(Set.of(Stage.HANDLE), key);
    }

    /**
     * The case as each unit of the board has it. Where several units handle a case each counts its own share; a street
     * counts it once, by what ends first.
     */
    public Map<Long, OpenCase> shares(OpenCase one) {
        if (one.shares().isEmpty()) {
            long unit = unitOf(one);
            return unit == 0 ? Map.of() : Map.of(unit, one);
        }
        return stages.contains(Stage.HANDLE)
                ? one.byUnit().stream().filter(share -> key.applyAsLong(share) != 0)
                        .collect(Collectors.toMap(key::applyAsLong, share -> share, BoardBy::endsFirst))
                : Map.of();
    }

    /** The unit of a case that one unit has alone; 0 when it does not count here. */
    long unitOf(OpenCase one) {
        return one.stage() == null || !stages.contains(one.stage()) ? 0 : key.applyAsLong(one);
    }

    private static OpenCase endsFirst(OpenCase one, OpenCase other) {
        return ENDS_FIRST.compare(one, other) <= 0 ? one : other;
    }
}
