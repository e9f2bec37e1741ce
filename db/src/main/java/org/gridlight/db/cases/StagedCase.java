package org.gridlight.db.cases;

import java.time.Instant;
import org.gridlight.model.cases.CaseState;

/** A row of the staging table: an imported case with its keys looked up. */
record StagedCase(
        int line,
        String originId,
        String acceptNo,
        String caseNo,
        CaseState state,
        String source,
        String sourceDetail,
        long categoryId,
        long departmentId,
        Long unitGridId,
        Long communityId,
        Long streetId,
        String place,
        Double longitude,
        Double latitude,
        String datum,
        Instant reportedAt,
        Instant dueAt,
        Instant closedAt,
        String words,
        String closingWords) {}
