package org.gridlight.db.cases;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Param;
import org.gridlight.model.cases.CaseState;
import org.gridlight.model.cases.FoundCase;
import org.gridlight.model.cases.LikelyUnit;
import org.gridlight.model.cases.ReportSource;

/** Statements that lead from one case, or from what was typed, to others. */
public interface RelatedCaseMapper {
    /** A case near a spot. */
    record Near(long id, String number, CaseState state, ReportSource source, String category, boolean sameClass,
            double longitude, double latitude, Instant reportedAt, Instant closedAt, String words) {}

    /** A unit and how many cases of a class it got, in all and in the street. */
    record Usual(long departmentId, String name, int cases, int inStreet) {}

    List<Near> selectNear(@Param("spot") RelatedCaseStore.Spot spot, @Param("west") double west,
            @Param("east") double east, @Param("south") double south, @Param("north") double north,
            @Param("since") Instant since, @Param("openSince") Instant openSince);

    /** Who keeps or owns the component of a case. */
    record Keeper(long departmentId, String name, LikelyUnit.Reason reason) {}

    Keeper selectKeeper(long caseId);

    /** What the duty table is asked by. @param grid null outside every grid */
    record Matter(String category, boolean component, String grid) {}

    Matter selectMatter(long caseId);

    List<Usual> selectUsual(@Param("caseId") long caseId, @Param("since") Instant since);

    List<FoundCase> selectByWholeNumber(String number);

    List<FoundCase> selectByEndOfNumber(@Param("end") String end, @Param("day") String day, @Param("most") int most);

    List<FoundCase> selectByPlace(@Param("text") String text, @Param("since") Instant since, @Param("most") int most);
}
