package org.gridlight.model.alarm;

import java.time.Instant;

/**
 * An alarm called somebody: it was raised, came again, became worse, or was opened again. What is only repeated because nobody
 * answers is no call of its own.
 *
 * @param operatorId who took it on afterwards or put it aside; null as long as nobody has
 * @param operator   his name; null with the key
 */
public record AlarmCall(long alarmId, Instant at, AlarmKind kind, AlarmPriority priority, Long operatorId,
        String operator) {}
