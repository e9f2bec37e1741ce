package org.gridlight.db.map;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Param;
import org.gridlight.model.map.ComponentCard;
import org.gridlight.model.measures.MonthQuestion;

/** Statements that say what is known of a place. */
public interface IdentifyMapper {
    /** A unit grid without the inspectors. */
    record CardRow(long id, String code, double squareMetres, String bounds, String functionType, String dutyHolder,
            String community, String street, String district, String city, String subCentre,
            String subCentreTelephone, String responsibilityGrid, String buildings, String households,
            String residents, LocalDate countedOn) {}

    /** A photo. @param side before or after */
    record Shot(String side, byte[] bytes) {}

    /** When a case was reported. */
    record Report(Instant at) {}

    /**
     * Everything of a unit grid in one round trip: card, walkers, larger grids, posts, classes, past cases, reports, month,
     * and the components of these keys; a list of each, in this order.
     *
     * @param ids at least one key
     */
    List<List<?>> selectGrid(@Param("gridId") long gridId, @Param("ids") Collection<Long> ids,
            @Param("since") Instant since, @Param("reportedSince") Instant reportedSince,
            @Param("q") MonthQuestion month);

    /** First photo before, last photo after, as far as there are any. */
    List<Shot> selectShots(long caseId);

    /** Components by their keys. */
    List<ComponentCard> selectComponents(@Param("ids") Collection<Long> ids);
}
