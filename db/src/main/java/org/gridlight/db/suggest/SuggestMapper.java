package org.gridlight.db.suggest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Param;
import org.gridlight.model.suggest.Subject;

/** Statements on suggestions. */
public interface SuggestMapper {
    /** A closed case. @param street, longitude, latitude, department null when it has none */
    record Closed(long id, Instant reportedAt, String source, String words, String place, String street,
            Double longitude, Double latitude, String category, String department) {}

    /** A class that was told near a place. @param street where, null when unknown */
    record Near(String category, int cases, String street) {}

    /** @param content null while nothing was learnt */
    record Kept(int version, byte[] content) {}

    /** How an act ended. @param reason null when it was done */
    record Answer(String outcome, Integer version, String state, Instant at, String reason, String detail, Long caseId,
            String acceptNo) {}

    String selectSetting(@Param("name") String name);

    /** In the order in which they were told, after the last one that was read. */
    List<Closed> selectClosed(@Param("at") Instant at, @Param("id") long id, @Param("most") int most);

    List<Near> selectNear(@Param("west") double west, @Param("east") double east, @Param("south") double south,
            @Param("north") double north, @Param("since") Instant since);

    int selectVersion(@Param("subject") Subject subject);

    Kept selectModel(@Param("subject") Subject subject);

    boolean turn(@Param("subject") Subject subject);

    Answer put(@Param("id") UUID id, @Param("subject") Subject subject, @Param("until") Instant until,
            @Param("cases") int cases, @Param("tried") int tried, @Param("first") int first, @Param("usual") int usual,
            @Param("content") byte[] content);

    void used(@Param("subject") Subject subject, @Param("version") int version, @Param("outcome") String outcome,
            @Param("byKey") boolean byKey);
}
