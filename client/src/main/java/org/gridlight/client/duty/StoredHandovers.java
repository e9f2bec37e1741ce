package org.gridlight.client.duty;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Stream;
import org.gridlight.db.Database;
import org.gridlight.db.duty.HandoverStore;
import org.gridlight.model.duty.Handover;

/** Handovers of the record. Safe for many threads. */
final class StoredHandovers implements HandoverRecord {
    private static final int SHOWN = 30;

    private final HandoverStore store;

    StoredHandovers(Database database) {
        this.store = new HandoverStore(database);
    }

    @Override
    public Read read(Instant at) {
        var signed = Stream.concat(store.awaiting().stream(), store.last(SHOWN).stream()).distinct()
                .sorted(Comparator.comparing(Handover::leftAt).reversed()).toList();
        return new Read(store.draft(), store.figures(at), signed);
    }

    @Override
    public void keep(UUID id, Text text) {
        store.keep(id, text.version(), text.words());
    }

    /** Each of the two wishes is done once, however often they are sent. */
    @Override
    public void leave(UUID id, Text text, String people) {
        if (text.kept()) {
            store.leave(id, text.id(), text.version(), people);
            return;
        }
        var first = UUID.nameUUIDFromBytes((id + " text").getBytes(StandardCharsets.US_ASCII));
        long key = store.keep(first, text.version(), text.words());
        store.leave(id, key, text.version() + 1, people);
    }

    @Override
    public void take(UUID id, long handoverId, String words, String people) {
        store.take(id, handoverId, words, people);
    }
}
