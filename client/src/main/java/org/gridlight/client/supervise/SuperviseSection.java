package org.gridlight.client.supervise;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.gridlight.client.callback.CallBackDesk;
import org.gridlight.client.cases.PlacePicture;
import org.gridlight.client.desk.DesksSection;
import org.gridlight.client.meetings.MeetingsDesk;
import org.gridlight.client.supervise.notice.NoticesDesk;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.seat.Section;
import org.gridlight.client.spotcheck.SpotCheckDesk;
import org.gridlight.client.video.VideoDesk;

/** Section 督办: what is owed (待办), calling back (回访), red notices (红灯通知), joint meetings (会办),
 * going round by camera (视频轮巡). On the FX thread. */
public final class SuperviseSection extends DesksSection implements Section.ShowsRedNotice {
    /** What stands under the switch, in its order; a further desk is one more line. */
    private static final List<Function<Seat, Section.Desk>> DESKS = List.of(
            OwedDesk::new,
            CallBackDesk::new,
            NoticesDesk::new,
            SpotCheckDesk::new,
            MeetingsDesk::new);

    public SuperviseSection(Seat seat) {
        this(seat, (Function<Seat, PlacePicture>) null);
    }

    /** @param place makes the piece of the map beside a camera; null where the map is not built */
    public SuperviseSection(Seat seat, Function<Seat, PlacePicture> place) {
        this(seat, desks(seat, place));
    }

    private static List<Section.Desk> desks(Seat seat, Function<Seat, PlacePicture> place) {
        var desks = new ArrayList<>(DESKS.stream().map(desk -> desk.apply(seat)).toList());
        if (VideoDesk.isFor(seat.operator())) {
            desks.add(new VideoDesk(seat, place));
        }
        return desks;
    }

    /** The first desk alone over another record, for tests. */
    SuperviseSection(Seat seat, SuperviseRecord record) {
        this(seat, List.of(new OwedDesk(seat, record)));
    }

    /** Over these desks. */
    SuperviseSection(Seat seat, List<Section.Desk> desks) {
        super(seat, "supervise-desk", desks);
    }

    /** Null until the workflow was read, and for those who have nothing to do at the first desk. */
    SuperviseMediator mediator() {
        return desks().getFirst() instanceof OwedDesk owed ? owed.mediator() : null;
    }

    @Override
    public void showRedNotice(long unitId) {
        for (int i = 0; i < desks().size(); i++) {
            if (desks().get(i) instanceof Section.ShowsRedNotice notices) {
                show(i);
                notices.showRedNotice(unitId);
            }
        }
    }
}
