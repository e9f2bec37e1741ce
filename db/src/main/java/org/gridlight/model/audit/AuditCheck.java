package org.gridlight.model.audit;

import java.time.Instant;

/**
 * A verification that the record made by itself (审计链校验).
 *
 * @param fromSeq the last row that was known to be sound before
 * @param toSeq   the last row that was found sound
 * @param hash    of that row
 * @param fault   what is wrong with the next row; null when all is sound
 */
public record AuditCheck(Instant at, long fromSeq, long toSeq, String hash, AuditFault fault) {}
