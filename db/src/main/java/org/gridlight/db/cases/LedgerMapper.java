package org.gridlight.db.cases;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Param;
import org.gridlight.model.cases.ReturnRuling;

/** Statements that read what ledgers print. */
public interface LedgerMapper {
    /** A request that was granted, with what its ledger tells of the case. */
    record RequestRow(long id, String number, String category, String place, String unit, String responsible,
            Instant dispatched, Instant due, int ordinal, Instant asked, String who, String words, String wordsEn,
            String more, Instant until, Instant dueAfter, Instant ended, Instant resumed, Boolean misfiled,
            ReturnRuling ruling, Instant handled, Instant filed, String filedBy, String dispatcher, String next) {}

    /** A forced closing. */
    record ForcedRow(String number, String category, String place, String unit, Instant dispatched, Instant due,
            Instant at, String words, String wordsEn, String leader, String remains) {}

    List<RequestRow> selectGranted(@Param("kind") String kind, @Param("action") String action,
            @Param("from") Instant from, @Param("until") Instant until);

    List<ForcedRow> selectForced(@Param("from") Instant from, @Param("until") Instant until);

    long countGranted(@Param("kind") String kind, @Param("from") Instant from, @Param("until") Instant until);

    long countForced(@Param("from") Instant from, @Param("until") Instant until);

    long countFiled(@Param("from") Instant from, @Param("until") Instant until);
}
