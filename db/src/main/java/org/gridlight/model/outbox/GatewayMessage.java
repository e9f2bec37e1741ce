package org.gridlight.model.outbox;

/**
 * A message that a gateway took and is to send.
 *
 * @param recipient the whole telephone number
 * @param tries     the how manieth try this is, from 1
 */
public record GatewayMessage(long id, OutboxMessage.Channel channel, String recipient, String words, int tries) {
    /** Without the number, so that it reaches no log. */
    @Override
    public String toString() {
        return "Message " + id;
    }
}
