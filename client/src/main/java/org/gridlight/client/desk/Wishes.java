package org.gridlight.client.desk;

import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.gridlight.client.seat.UnansweredActs;
import org.gridlight.model.words.Refusal;

/**
 * The identity of what a person wishes at a desk: the same wish, asked again after a broken connection, has the same one and is
 * done once; answered, yes or no, it is over. Safe for many threads.
 */
public final class Wishes {
    private Object wanted;
    private UUID id;

    /**
     * A wish ready to be sent.
     *
     * @param what told from other wishes by {@code equals}
     * @param act  takes the identity; may block
     */
    public <R> Callable<R> once(Object what, Function<UUID, R> act) {
        var wish = idOf(what);
        return () -> {
            try {
                var answer = act.apply(wish);
                over(wish);
                return answer;
            } catch (Refusal refused) {
                if (!UnansweredActs.isUnanswered(refused) && !refused.isOfConnection()) {
                    over(wish);
                }
                throw refused;
            }
        };
    }

    private synchronized UUID idOf(Object what) {
        if (!what.equals(wanted)) {
            wanted = what;
            id = UUID.randomUUID();
        }
        return id;
    }

    private synchronized void over(UUID wish) {
        if (wish.equals(id)) {
            wanted = null;
        }
    }
}
