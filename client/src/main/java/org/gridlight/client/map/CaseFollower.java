package org.gridlight.client.map;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.gridlight.client.map.paint.MapContent;
import org.gridlight.client.map.paint.MapState;
import org.gridlight.model.cases.OpenCase;

/** Something on the map that changes when the open cases do, beside their own marks. Called by one thread at a time. */
@FunctionalInterface
interface CaseFollower {
    /** What lies on the ground from now on, and what has to be drawn anew for it. */
    record Followed(MapContent content, List<MapScreenModel.Change> changes) {
        /** Nothing changed. */
        static Followed unchanged(MapState state) {
            return new Followed(state.content(), List.of());
        }
    }

    /** @param state as it is, with the marks of these cases */
    Followed follow(MapState state, Collection<OpenCase> cases, Instant now);
}
