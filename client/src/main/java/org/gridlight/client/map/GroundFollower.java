package org.gridlight.client.map;

import java.util.List;
import java.util.Set;
import org.gridlight.client.live.Feed;
import org.gridlight.client.live.OpenCases;
import org.gridlight.client.map.paint.MapIndex;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.tasks.Throttle;
import org.gridlight.model.feed.Change;

/**
 * Between the geometry of the record and an open map: a change of it, made at whatever workstation, is heard of, asked for
 * and drawn where it is, and nowhere else. On the FX thread.
 */
final class GroundFollower implements AutoCloseable {
    private static final Set<String> KINDS = Set.of(Change.MAP, Change.GRID);

    private final Seat seat;
    private final MapGrounds grounds;
    private final MapScreenModel model;
    private final MapMediator mediator;
    private final Runnable renewed;
    private final Throttle throttle;
    private final OpenCases.Subscription subscription;
    private boolean asking;
    private boolean again;
    private boolean closed;

    /** @param renewed told on the FX thread when the index of the model is another one */
    GroundFollower(Seat seat, MapGrounds grounds, MapScreenModel model, MapMediator mediator, Runnable renewed) {
        this.seat = seat;
        this.grounds = grounds;
        this.model = model;
        this.mediator = mediator;
        this.renewed = renewed;
        this.throttle = new Throttle("map ground", seat.tasks(), this::ask);
        this.subscription = seat.connection().others(kinds -> {
            if (kinds.equals(Feed.EVERYTHING) || kinds.stream().anyMatch(KINDS::contains)) {
                throttle.trigger();
            }
        });
    }

    /** One question at a time: what is heard of meanwhile is asked for after it. */
    private void ask() {
        if (asking) {
            again = true;
            return;
        }
        asking = true;
        seat.tasks().run("map ground", () -> {
            var index = grounds.of(seat.database());
            return new Renewal(index, model.ground(index));
        }, this::take, failure -> over());
    }

    private record Renewal(MapIndex index, List<MapScreenModel.Change> changes) {}

    private void take(Renewal renewal) {
        if (!closed && !renewal.changes.isEmpty()) {
            renewal.changes.forEach(mediator::draw);
            renewed.run();
        }
        over();
    }

    private void over() {
        asking = false;
        if (again && !closed) {
            again = false;
            ask();
        }
    }

    @Override
    public void close() {
        closed = true;
        subscription.close();
        throttle.close();
    }
}
