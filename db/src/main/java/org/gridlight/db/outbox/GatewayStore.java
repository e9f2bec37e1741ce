package org.gridlight.db.outbox;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.ibatis.session.SqlSession;
import org.gridlight.db.Database;
import org.gridlight.model.outbox.GatewayMessage;
import org.gridlight.model.outbox.OutboxMessage;
import org.gridlight.model.outbox.PublicStatus;

/**
 * What a gateway (消息网关) does with its own account: takes messages, says what became of them, asks by code. Two gateways never
 * have one message; one that falls silent loses what it took. All may block. Holds no state; safe for use by many threads.
 */
public final class GatewayStore {
    private static final Pattern CODE = Pattern.compile("[2-9A-HJKMNP-Z]{9}");

    private final Database database;

    public GatewayStore(Database database) {
        this.database = database;
    }

    /** The next messages of a channel, for two minutes; none for an account that may not send. */
    public List<GatewayMessage> take(OutboxMessage.Channel channel, int most) {
        return database.act(session -> mapper(session).take(channel.name(), most));
    }

    /** It was sent. @param reference number of the message at the gateway, null for none */
    public void sent(long message, String reference) {
        tell(message, "SENT", reference, null);
    }

    /** Its receipt came. */
    public void received(long message) {
        tell(message, "RECEIVED", null, null);
    }

    /** It could not be sent; it is tried again, and at last comes to a person. */
    public void failed(long message, String why) {
        tell(message, "FAILED", null, why);
    }

    /** How a matter stands. @param code as it is typed, small letters and blanks allowed; empty for one that is unknown */
    public Optional<PublicStatus> status(String code) {
        var clean = code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return CODE.matcher(clean).matches()
                ? Optional.ofNullable(database.act(session -> mapper(session).status(clean)))
                : Optional.empty();
    }

    private void tell(long message, String outcome, String reference, String trouble) {
        database.act(session -> mapper(session).tell(message, outcome, reference, trouble));
    }

    private static OutboxMapper mapper(SqlSession session) {
        return session.getMapper(OutboxMapper.class);
    }
}
