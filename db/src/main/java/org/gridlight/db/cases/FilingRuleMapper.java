package org.gridlight.db.cases;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Param;

/** Rules of filing and verifying. */
public interface FilingRuleMapper {
    /** A delegation; of class, kind and major class those are null that it does not name. */
    record DelegationRow(long id, String role, String category, String kind, String major, Instant validFrom,
            Instant validTo, String maker) {}

    /** A rule of verification, nulls for what it does not name. */
    record RuleRow(long id, String source, String category, String kind, String major, Boolean urgent,
            Boolean withPhoto, boolean needed, boolean shipped) {}

    List<DelegationRow> selectDelegations();

    List<RuleRow> selectVerifyRules();

    boolean selectVerifyNeeded(long caseId);

    CaseActMapper.Answer delegate(@Param("id") UUID id, @Param("role") String role, @Param("category") String category,
            @Param("kind") String kind, @Param("major") String major, @Param("from") Instant from,
            @Param("until") Instant until);

    CaseActMapper.Answer putVerifyRule(@Param("id") UUID id, @Param("rule") RuleRow rule);

    CaseActMapper.Answer end(@Param("id") UUID id, @Param("delegation") Long delegation, @Param("rule") Long rule);
}
