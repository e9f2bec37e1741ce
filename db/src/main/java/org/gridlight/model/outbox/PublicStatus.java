package org.gridlight.model.outbox;

import java.time.Instant;
import org.gridlight.model.cases.CaseState;

/**
 * How a matter stands, for whoever has its code (查询码): no names and no words.
 *
 * @param unit     that handles it, null before it was sent to one
 * @param dueAt    null while none runs
 * @param closedAt null while it is open
 */
public record PublicStatus(String acceptNo, CaseState state, String unit, Instant reportedAt, Instant dueAt,
        Instant closedAt) {}
