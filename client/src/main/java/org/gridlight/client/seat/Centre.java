package org.gridlight.client.seat;

import java.time.ZoneId;
import org.gridlight.model.cases.CaseClocks;
import org.gridlight.model.cases.OperationMode;

/**
 * The centre this seat belongs to.
 *
 * @param name          as it is printed
 * @param zone          in which times are shown
 * @param operationMode mode of operation (运行模式)
 * @param clocks        its calendars, as they are published now
 */
public record Centre(String name, ZoneId zone, OperationMode operationMode, CaseClocks clocks) {
    /** One with the calendars that come with the program. */
    public Centre(String name, ZoneId zone, OperationMode operationMode) {
        this(name, zone, operationMode, CaseClocks.shipped(zone));
    }
}
