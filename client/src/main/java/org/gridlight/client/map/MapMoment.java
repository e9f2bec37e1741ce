package org.gridlight.client.map;

import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridlight.model.cases.OpenCase;

/**
 * The open cases of a moment that is over, as a replay (回放) shows them. Immutable.
 *
 * @param cases by their keys
 */
record MapMoment(Map<Long, OpenCase> cases, Instant at) {
    MapMoment {
        cases = Collections.unmodifiableMap(new HashMap<>(cases));
    }

    Optional<OpenCase> find(long id) {
        return Optional.ofNullable(cases.get(id));
    }

    List<OpenCase> all() {
        return List.copyOf(cases.values());
    }
}
