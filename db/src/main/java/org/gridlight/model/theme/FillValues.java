package org.gridlight.model.theme;

import java.util.Arrays;

/**
 * The values of all units of one kind, by their place in {@link UnitPlaces}. Immutable; safe for use by many threads.
 */
public final class FillValues {
    /** The value of a unit that has none: nothing happened, or too little for a share. */
    public static final long NONE = -1;

    private final ValueKind kind;
    private final long[] steps;

    /** @param steps of each unit, {@link #NONE} or not below 0; copied */
    public FillValues(ValueKind kind, long[] steps) {
        this.kind = kind;
        this.steps = steps.clone();
        for (int i = 0; i < steps.length; i++) {
            if (steps[i] < NONE) {
                throw new IllegalArgumentException("A value below zero: " + steps[i]);
            }
            if (steps[i] == 0 && kind.zeroIsNone()) {
                this.steps[i] = NONE;
            }
        }
    }

    public ValueKind kind() {
        return kind;
    }

    /** How many units there are. */
    public int count() {
        return steps.length;
    }

    /** The value of a unit in steps of its kind, {@link #NONE} for none. */
    public long of(int place) {
        return steps[place];
    }

    /** All values but those of units without one, the least first. */
    long[] ascending() {
        return Arrays.stream(steps).filter(value -> value != NONE).sorted().toArray();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FillValues values && values.kind == kind && Arrays.equals(values.steps, steps);
    }

    @Override
    public int hashCode() {
        return 31 * kind.hashCode() + Arrays.hashCode(steps);
    }
}
