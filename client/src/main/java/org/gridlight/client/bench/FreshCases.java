package org.gridlight.client.bench;

import java.util.Iterator;
import java.util.List;
import org.gridlight.model.words.Refusal;

/** Cases that nobody has acted on, each given out once. Safe for many threads. */
final class FreshCases {
    private final Iterator<Long> cases;

    /** @param keys keys of cases */
    FreshCases(List<Long> keys) {
        this.cases = List.copyOf(keys).iterator();
    }

    /** @return the key of the next one @throws Refusal when runs before this one have used them up */
    synchronized long next() {
        if (!cases.hasNext()) {
            throw Refusal.failed("bench.usedUp");
        }
        return cases.next();
    }
}
