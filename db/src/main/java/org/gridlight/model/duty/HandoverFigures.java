package org.gridlight.model.duty;

import java.util.Map;

/** The figures of a handover at one moment. @param amounts by name in the record; one that is not there counts as 0 */
public record HandoverFigures(Map<String, Integer> amounts) {
    public HandoverFigures {
        amounts = Map.copyOf(amounts);
    }

    public int of(HandoverFigure figure) {
        return amounts.getOrDefault(figure.code(), 0);
    }

    /** How many cases are open in all stages. */
    public int open() {
        int open = 0;
        for (var figure : HandoverFigure.values()) {
            open += figure.part() == HandoverFigure.Part.OPEN ? of(figure) : 0;
        }
        return open;
    }
}
