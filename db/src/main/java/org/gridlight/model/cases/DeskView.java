package org.gridlight.model.cases;

import java.util.List;

/**
 * What a seat of the hall sees of the others at one moment; nothing for who is not of the hall.
 *
 * @param claims    all cases in somebody's hand, the own ones too
 * @param onlookers who else looks at the case that this seat looks at
 */
public record DeskView(List<Claim> claims, List<Onlooker> onlookers) {
    /** Nobody does anything. */
    public static final DeskView EMPTY = new DeskView(List.of(), List.of());

    public DeskView {
        claims = List.copyOf(claims);
        onlookers = List.copyOf(onlookers);
    }
}
