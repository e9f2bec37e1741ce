package org.gridlight.model.alarm;

import java.time.Instant;

/**
 * Somebody has taken an alarm on (确认).
 *
 * @param until when it ends by itself and the alarm calls again (重新提醒)
 */
public record Acknowledgement(long operatorId, String operator, Instant at, Instant until) {}
