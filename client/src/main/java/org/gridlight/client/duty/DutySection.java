package org.gridlight.client.duty;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.gridlight.client.cases.PlacePicture;
import org.gridlight.client.desk.DesksSection;
import org.gridlight.client.outbox.OutboxDesk;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.seat.Section;
import org.gridlight.client.video.VideoDesk;

/** Section 值班: handover, log, knowledge, roster, bulletins, messages, going round by camera. On the FX thread. */
public final class DutySection extends DesksSection {
    /** What stands under the switch, in its order; a further desk is one more line. */
    private static final List<Function<Seat, Section.Desk>> DESKS = List.of(
            HandoverDesk::new,
            LogDesk::new,
            KnowledgeDesk::new,
            RosterDesk::new,
            BulletinDesk::new,
            OutboxDesk::new);

    public DutySection(Seat seat) {
        this(seat, (Function<Seat, PlacePicture>) null);
    }

    /** @param place makes the piece of the map beside a camera; null where the map is not built */
    public DutySection(Seat seat, Function<Seat, PlacePicture> place) {
        this(seat, desks(seat, place));
    }

    private static List<Section.Desk> desks(Seat seat, Function<Seat, PlacePicture> place) {
        var desks = new ArrayList<>(DESKS.stream().map(desk -> desk.apply(seat)).toList());
        if (VideoDesk.isFor(seat.operator())) {
            desks.add(new VideoDesk(seat, place));
        }
        return desks;
    }

    /** Over these desks. */
    DutySection(Seat seat, List<Section.Desk> desks) {
        super(seat, "duty-desk", desks);
    }
}
