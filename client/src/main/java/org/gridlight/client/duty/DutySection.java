package org.gridlight.client.duty;

import java.util.List;
import java.util.function.Function;
import org.gridlight.client.desk.DesksSection;
import org.gridlight.client.fieldtask.FieldTaskDesk;
import org.gridlight.client.outbox.OutboxDesk;
import org.gridlight.client.packages.PackageDesk;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.seat.Section;

/** Section 值班: handover, log, knowledge, roster, bulletins, messages, tasks, packages. On the FX thread. */
public final class DutySection extends DesksSection {
    /** What stands under the switch, in its order; a further desk is one more line. */
    private static final List<Function<Seat, Section.Desk>> DESKS = List.of(
            HandoverDesk::new,
            LogDesk::new,
            KnowledgeDesk::new,
            RosterDesk::new,
            BulletinDesk::new,
            OutboxDesk::new,
            FieldTaskDesk::new,
            PackageDesk::new);

    public DutySection(Seat seat) {
        this(seat, DESKS.stream().map(desk -> desk.apply(seat)).toList());
    }

    /** Over these desks. */
    DutySection(Seat seat, List<Section.Desk> desks) {
        super(seat, "duty-desk", desks);
    }
}
