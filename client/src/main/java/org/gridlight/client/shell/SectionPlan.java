package org.gridlight.client.shell;

import java.util.function.Function;
import javafx.beans.value.ObservableIntegerValue;
import javafx.scene.Node;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.seat.Section;
import org.gridlight.client.seat.SectionName;

/**
 * A section that is built, and how it is made when it is first shown.
 *
 * @param badge a number beside its name, made at once; null for none
 * @param strip what it says over the work of every section, made at once; null for nothing. Closed with the frame when it can be
 */
public record SectionPlan(SectionName name, Function<Seat, Section> make,
        Function<Seat, ObservableIntegerValue> badge, Function<Seat, Node> strip) {
    public SectionPlan(SectionName name, Function<Seat, Section> make,
            Function<Seat, ObservableIntegerValue> badge) {
        this(name, make, badge, null);
    }

    public SectionPlan(SectionName name, Function<Seat, Section> make) {
        this(name, make, null, null);
    }
}
