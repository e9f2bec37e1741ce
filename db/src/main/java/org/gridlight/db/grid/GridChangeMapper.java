package org.gridlight.db.grid;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Param;
import org.gridlight.model.grid.change.Effect;
import org.gridlight.model.grid.change.KeptChange;
import org.gridlight.model.grid.change.LargerGrid;
import org.locationtech.jts.geom.Geometry;

/** Statements on changes of grids. */
public interface GridChangeMapper {
    /** How an act ended. @param detail what it is about: the key of the change, or a code */
    record Answer(String outcome, Integer version, String state, Instant at, String reason, String detail, Long caseId,
            String acceptNo) {}

    /** A unit grid in force. */
    record StandingRow(long id, String code, String communityCode, Geometry outline) {}

    /** A unit grid as it became. @param outline null when it is no longer in force */
    record BecameRow(long id, String code, long communityId, long streetId, long responsibilityId, Geometry outline) {}

    Answer plan(@Param("id") UUID id, @Param("kind") String kind, @Param("from") LocalDate from,
            @Param("note") String note, @Param("plan") String plan);

    Answer undo(@Param("id") UUID id, @Param("change") long change);

    int enforce();

    boolean selectMayPlan();

    LocalDate selectToday();

    List<StandingRow> selectStanding(@Param("ids") Collection<Long> ids);

    List<StandingRow> selectPartsOf(@Param("larger") long larger);

    List<Long> selectLargerOf(@Param("ids") Collection<Long> ids, @Param("kind") String kind);

    List<String> selectUsedCodes(@Param("communities") Collection<String> communities);

    Effect selectEffect(@Param("ids") Collection<Long> ids);

    List<LargerGrid> selectLargerGrids();

    List<KeptChange> selectChanges(@Param("most") int most);

    List<BecameRow> selectBecame(@Param("change") long change);

    List<Long> selectMovedCases(@Param("change") long change);
}
