package org.gridlight.model.board;

import java.time.Duration;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.clock.LimitUnit;
import org.gridlight.model.light.Light;

/**
 * A case with what is left of its time.
 *
 * @param left in the time its clock counts, negative when overdue
 * @param unit in which it is said
 */
public record TimedCase(OpenCase one, Light light, Duration left, LimitUnit unit) {}
