package org.gridlight.client.shell;

import java.util.function.Function;
import javafx.beans.value.ObservableIntegerValue;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.seat.Section;
import org.gridlight.client.seat.SectionName;

/**
 * A section that is built, and how it is made when it is first shown.
 *
 * @param badge a number beside its name, made at once; null for none
 */
public record SectionPlan(SectionName name, Function<Seat, Section> make,
        Function<Seat, ObservableIntegerValue> badge) {
    public SectionPlan(SectionName name, Function<Seat, Section> make) {
        this(name, make, null);
    }
}
