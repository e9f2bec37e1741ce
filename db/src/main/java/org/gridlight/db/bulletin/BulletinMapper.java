package org.gridlight.db.bulletin;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Param;

/** Statements on the week of the bulletin. */
public interface BulletinMapper {
    /** A unit. @param unitId 0 for cases without one; @param code null then */
    record UnitRow(long unitId, String code, String name, int dispatched, int closed, int open, int overdue,
            Instant oldestDue, int closedBefore) {}

    /** How often a unit turned red in the week. @param at when it did last */
    record RedRow(long unitId, String name, int times) {}

    /** The last notice a unit was given in the week. */
    record NoticeRow(long unitId, String name, String state, boolean late) {}

    /** A demand. */
    record DueRow(String number, String category, String place, String unit, Instant due) {}

    /** A campaign. */
    record CampaignRow(String name, Instant opened, int points, int struckOff) {}

    List<UnitRow> selectUnits(@Param("before") Instant before, @Param("from") Instant from,
            @Param("until") Instant until);

    int countSentUp(@Param("until") Instant until);

    /** Units whose light was red at some moment of the week. */
    List<RedRow> selectRed(@Param("from") Instant from, @Param("until") Instant until);

    List<NoticeRow> selectNotices(@Param("from") LocalDate from, @Param("to") LocalDate to);

    List<DueRow> selectDue(@Param("from") Instant from, @Param("until") Instant until, @Param("most") int most);

    List<CampaignRow> selectCampaigns(@Param("from") Instant from, @Param("until") Instant until);
}
