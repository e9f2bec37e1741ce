package org.gridlight.db.rulebook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Param;
import org.gridlight.model.rulebook.RuleKind;

/** Rules that people change, and their changes. */
public interface RuleBookMapper {
    /** A rule as it holds now. */
    record RuleRow(String scope, String content) {}

    /** A change, both sides as JSON. */
    record ChangeRow(long id, RuleKind kind, String scope, Instant made, String maker, Instant validFrom,
            Instant applied, Instant ended, String endedBy, String before, String after) {}

    /** How an act ended, as all acts answer. */
    record Answer(String outcome, Integer version, String state, Instant at, String reason, String detail, Long caseId,
            String acceptNo) {}

    List<RuleRow> selectRules(@Param("kind") RuleKind kind);

    List<ChangeRow> selectChanges(@Param("kind") RuleKind kind);

    List<String> selectGroups();

    boolean mayChange(@Param("kind") RuleKind kind);

    long countNextAt(@Param("unit") Long unit, @Param("level") int level);

    long countHeld(@Param("stop") String stop);

    long countDrawn(@Param("rule") String rule, @Param("least") int least, @Param("now") Instant now);

    Answer put(@Param("id") UUID id, @Param("kind") RuleKind kind, @Param("scope") String scope,
            @Param("seen") Long seen, @Param("from") Instant from, @Param("content") String content);

    Answer withdraw(@Param("id") UUID id, @Param("change") long change);
}
