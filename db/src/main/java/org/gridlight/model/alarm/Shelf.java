package org.gridlight.model.alarm;

import java.time.Instant;

/**
 * An alarm put aside (暂不提醒), always with a reason and an end.
 *
 * @param until when it comes back by itself
 */
public record Shelf(long operatorId, String operator, Instant at, Instant until, String reason) {}
