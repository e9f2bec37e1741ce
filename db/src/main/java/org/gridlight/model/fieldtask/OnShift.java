package org.gridlight.model.fieldtask;

import java.time.Instant;

/**
 * Somebody on shift who could be sent to a case. Where he is now is nobody's matter here.
 *
 * @param code    staff number
 * @param team    null without one
 * @param endsAt  when his shift ends
 * @param ownGrid whether the case lies in his responsibility grid
 * @param tasks   how many he has open
 */
public record OnShift(String code, String name, String team, Instant endsAt, boolean ownGrid, int tasks) {}
