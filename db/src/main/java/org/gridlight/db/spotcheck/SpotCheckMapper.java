package org.gridlight.db.spotcheck;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Param;
import org.gridlight.model.spotcheck.SpotCheck;
import org.gridlight.model.spotcheck.SpotItem;
import org.gridlight.model.spotcheck.SpotTally;

/** The door of spot checks, and what is read of them. */
public interface SpotCheckMapper {
    /** How a wish ended. @param acceptNo the key of what it was about */
    record Answer(String outcome, Integer version, String state, Instant at, String reason, String detail, Long caseId,
            String acceptNo) {}

    Answer act(@Param("id") UUID id, @Param("action") String action, @Param("about") Long about,
            @Param("detail") String detail);

    List<SpotCheck> selectLast(@Param("most") int most);

    List<SpotItem> selectItems(@Param("check") long check);

    SpotTally selectTally(@Param("from") Instant from, @Param("until") Instant until);
}
