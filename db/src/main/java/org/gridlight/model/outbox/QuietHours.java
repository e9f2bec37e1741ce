package org.gridlight.model.outbox;

import java.time.LocalTime;

/** When reporters are left in peace (静默时段), by the clocks of the centre; over midnight when it ends before it begins. */
public record QuietHours(LocalTime from, LocalTime until) {}
