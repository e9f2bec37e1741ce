package org.gridlight.client.rules;

import java.util.List;
import java.util.function.Function;
import org.gridlight.client.desk.DesksSection;
import org.gridlight.client.duty.table.DutyTableDesk;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.seat.Section;

/** Section 基础数据, as far as it is built: rules and the duty table. On the FX thread. */
public final class RegistersSection extends DesksSection {
    /** What stands under the switch, in its order; a further desk is one more line. */
    private static final List<Function<Seat, Section.Desk>> DESKS = List.of(
            RulesSection::new,
            DutyTableDesk::new);

    public RegistersSection(Seat seat) {
        super(seat, "registers-desk", DESKS.stream().map(desk -> desk.apply(seat)).toList());
    }
}
