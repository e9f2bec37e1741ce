package org.gridlight.model.alarm;

import java.time.Instant;

/**
 * The maintenance mode (维护模式): alarms are listed and not called, but those of high priority, until it ends.
 *
 * @param until  when it ends by itself
 * @param reason why it was begun
 */
public record Maintenance(Instant since, Instant until, String operator, String reason) {}
