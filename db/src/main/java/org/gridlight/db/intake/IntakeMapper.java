package org.gridlight.db.intake;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Param;
import org.gridlight.model.intake.IntakeItem;
import org.gridlight.model.intake.IntakeStanding;
import org.gridlight.model.intake.OpenItem;
import org.gridlight.model.intake.SentPhoto;

/** Statements of the centre on the inbox. */
public interface IntakeMapper {
    /** How an act ended. @param reason null when it was done */
    record Answer(String outcome, Integer version, String state, Instant at, String reason, String detail, Long caseId,
            String acceptNo) {}

    /** What a person adds. @param category code; @param longitude degrees, null with the latitude */
    record Addition(String category, Double longitude, Double latitude, String place) {}

    List<IntakeItem> next(@Param("most") int most);

    List<SentPhoto> photos(@Param("item") long item);

    /** @return the state of the row now */
    String settle(@Param("item") long item, @Param("lease") UUID lease, @Param("registered") boolean registered,
            @Param("note") String note);

    Answer decide(@Param("id") UUID id, @Param("item") long item, @Param("accept") boolean accept,
            @Param("added") Addition added, @Param("words") String words);

    List<OpenItem> selectByHand();

    IntakeStanding selectStanding();
}
