package org.gridlight.client.seat;

import java.time.ZoneId;
import org.gridlight.model.cases.OperationMode;

/**
 * The centre this seat belongs to.
 *
 * @param name          as it is printed
 * @param zone          in which times are shown
 * @param operationMode mode of operation (运行模式)
 */
public record Centre(String name, ZoneId zone, OperationMode operationMode) {}
