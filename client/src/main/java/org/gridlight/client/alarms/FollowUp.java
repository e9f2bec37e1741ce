package org.gridlight.client.alarms;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;
import org.gridlight.model.rednotice.Circle;
import org.gridlight.model.rednotice.NoticeState;
import org.gridlight.model.rednotice.RedNotice;

/**
 * What follows a red light (红灯通知): since when it has stood, what the unit owes, who is next.
 *
 * @param lit    since when the unit's light is red; null when it was drawn up without one
 * @param state  of its last notice
 * @param late   whether its explanation (情况说明) is overdue
 * @param circle of the next level; null where it goes no further, or not now
 * @param post   who is told next, by post; null with it
 * @param person by name; null when nobody is named
 */
public record FollowUp(Instant lit, NoticeState state, boolean late, Circle circle, String post, String person) {
    /** Where they are asked for. */
    @FunctionalInterface
    public interface Source {
        /** Of the units whose notice is not closed, by the key of the unit. May block. */
        Map<Long, FollowUp> ofUnits();
    }

    /** The last notice of each unit, as far as it is open. */
    static Map<Long, FollowUp> of(Collection<RedNotice> notices, Instant now) {
        return notices.stream()
                .filter(notice -> notice.closedAt() == null && notice.state() != NoticeState.LAPSED)
                .collect(Collectors.groupingBy(RedNotice::unitId, Collectors.collectingAndThen(
                        Collectors.maxBy(Comparator.comparing(RedNotice::day).thenComparing(RedNotice::id)),
                        last -> of(last.orElseThrow(), now))));
    }

    private static FollowUp of(RedNotice notice, Instant now) {
        boolean climbs = notice.held() == null && notice.nextCircle() != null;
        return new FollowUp(notice.litAt(), notice.state(), notice.isLate(now), climbs ? notice.nextCircle() : null,
                climbs ? notice.nextPost() : null, climbs ? notice.nextPerson() : null);
    }
}
