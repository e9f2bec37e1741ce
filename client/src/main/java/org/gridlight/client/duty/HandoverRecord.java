package org.gridlight.client.duty;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gridlight.model.duty.Handover;
import org.gridlight.model.duty.HandoverFigures;

/** Where handovers are read and signed. All may block; called off the FX thread, by several threads. */
interface HandoverRecord {
    /**
     * All of them at one moment.
     *
     * @param now    the figures as they would be signed now
     * @param signed by who left, the last first, those that wait for who comes always among them
     */
    record Read(Optional<Handover> draft, HandoverFigures now, List<Handover> signed) {}

    /**
     * The text as the one who leaves signs it.
     *
     * @param id      of the handover, 0 when it is not begun
     * @param version that was read, 0 for none
     * @param kept    whether the record has these words already
     */
    record Text(long id, int version, String words, boolean kept) {}

    /** @param at for the first shift of all */
    Read read(Instant at);

    /** Keeps the text. @param id of the wish; sent again with it, it is done once */
    void keep(UUID id, Text text);

    /** The one who leaves signs this text. @param people names of his shift */
    void leave(UUID id, Text text, String people);

    /** The one who comes signs. @param words what he adds, may be empty */
    void take(UUID id, long handoverId, String words, String people);
}
