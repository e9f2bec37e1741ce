package org.gridlight.model.alarm;

import java.time.Instant;

/**
 * One thing that happened to an alarm (告警记录); none is ever changed or deleted.
 *
 * @param from     state before; the same as {@code to} when only the severity or the call changed
 * @param severity current severity after it
 * @param called   whether it called somebody
 * @param operator who did it; null when time or the matter itself did
 * @param words    the reason somebody gave; null without one
 * @param until    until when, of an acknowledgement or of what was put aside; null for all else
 */
public record AlarmEvent(long id, long alarmId, Instant at, AlarmHappening happening, AlarmState from, AlarmState to,
        AlarmSeverity severity, boolean called, String operator, String words, Instant until) {}
