package org.gridlight.client.seat;

import java.time.ZoneId;

/**
 * The centre this seat belongs to.
 *
 * @param name          as it is printed
 * @param zone          in which times are shown
 * @param operationMode key of the word for the mode of operation (运行模式) in the messages
 */
public record Centre(String name, ZoneId zone, String operationMode) {}
