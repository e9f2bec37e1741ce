package org.gridlight.client.queue;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gridlight.client.seat.Memory;
import org.gridlight.model.words.Refusal;

/** The filters that a person keeps by name (常用筛选): nine, each on its digit; they follow him to another seat. On the FX thread. */
final class SavedFilters {
    static final int MOST = 9;
    static final int LONGEST_NAME = 20;
    /** The record keeps no longer text for a person. */
    private static final int LONGEST = 1_000;
    private static final String NAME = "queue-filter-";

    private final Memory memory;

    /** @param number the digit that chooses it */
    record Saved(int number, String name, QueueFilter filter) {}

    SavedFilters(Memory memory) {
        this.memory = memory;
    }

    List<Saved> all() {
        return IntStream.rangeClosed(1, MOST).mapToObj(this::at).flatMap(Optional::stream).toList();
    }

    Optional<Saved> at(int number) {
        return memory.recall(NAME + number).filter(kept -> !kept.isBlank()).map(kept -> {
            int end = kept.indexOf('\n');
            return end < 0
                    ? new Saved(number, kept, QueueFilter.NONE)
                    : new Saved(number, kept.substring(0, end), QueueFilter.read(kept.substring(end + 1)));
        });
    }

    /** Keeps it under this name, in place of one that was called so; else on the first digit that is free. */
    Saved save(String name, QueueFilter filter) {
        var called = name.strip();
        var kept = called + "\n" + filter.written();
        if (called.isEmpty() || called.length() > LONGEST_NAME) {
            throw Refusal.wrongUse("queue.filter.nameWanted", LONGEST_NAME);
        }
        if (kept.length() > LONGEST) {
            throw Refusal.wrongUse("queue.filter.tooMuch");
        }
        var known = all();
        int number = known.stream().filter(one -> one.name.equals(called)).map(Saved::number).findFirst()
                .or(() -> IntStream.rangeClosed(1, MOST)
                        .filter(free -> known.stream().noneMatch(one -> one.number == free)).boxed().findFirst())
                .orElseThrow(() -> Refusal.wrongUse("queue.filter.full", MOST));
        memory.remember(NAME + number, kept);
        return new Saved(number, called, filter);
    }

    void forget(int number) {
        memory.remember(NAME + number, "");
    }
}
