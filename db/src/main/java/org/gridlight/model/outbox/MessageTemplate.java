package org.gridlight.model.outbox;

import java.time.Instant;

/**
 * The text of messages of an occasion (消息模板).
 *
 * @param words     with {number}, {class}, {place}, {unit} and {code} to be filled in
 * @param inUse     whether messages are made by it
 * @param version   a wish that saw an older one is refused
 * @param changedBy null while it is as it was shipped
 */
public record MessageTemplate(long id, OutboxMessage.Occasion occasion, OutboxMessage.Channel channel, String words,
        boolean inUse, int version, Instant changedAt, String changedBy) {}
