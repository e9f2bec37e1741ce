package org.gridlight.db.bench;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Param;

/** Closed cases to look for, and how the record finds them by itself. */
public interface SearchTrialMapper {
    int countClosed();

    int insertClosed(@Param("first") long first, @Param("last") long last, @Param("category") long category,
            @Param("until") Instant until, @Param("names") SearchTrialStore.Names names);

    int insertReports(@Param("first") long first, @Param("last") long last,
            @Param("names") SearchTrialStore.Names names);

    /** The newest twelve of all that hold it. */
    List<Long> selectLike(@Param("text") String text);

    /** The newest two hundred as far as they hold it, wherever the search stops. */
    List<Long> selectNewestLike(@Param("text") String text);
}
