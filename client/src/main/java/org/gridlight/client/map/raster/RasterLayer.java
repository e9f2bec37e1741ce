package org.gridlight.client.map.raster;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.gridlight.client.map.paint.RasterPictures;
import org.gridlight.client.map.tiles.MapView;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.tasks.Tasks;
import org.gridlight.client.tasks.Throttle;
import org.gridlight.model.map.RasterSource;
import org.gridlight.model.map.World;
import org.locationtech.jts.geom.Envelope;

/** The imagery of an open map: opens it, follows what is seen, tells what came and what is wrong. On the FX thread. */
public final class RasterLayer implements AutoCloseable {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Seat seat;
    private final Map map;
    private final List<Envelope> arrived = new ArrayList<>();
    private final Throttle throttle;
    private final Tasks.Running clock;
    private final Tasks.Running opening;
    private volatile RasterTiles tiles;
    /** By the clock alone. */
    private String told = "";
    private boolean closed;

    /** The map it lies under. */
    public interface Map {
        /** From now on this lies under it. */
        void lay(RasterPictures pictures);

        /** These regions of it look otherwise now. */
        void draw(List<Envelope> regions);

        /** What its row says: there is none, it is there, or what is wrong. @param usable whether it can be switched on */
        void note(String words, boolean wrong, boolean usable);
    }

    public RasterLayer(Seat seat, RasterBases bases, Map map) {
        this.seat = seat;
        this.map = map;
        this.throttle = new Throttle("map imagery", seat.tasks(), this::draw);
        this.clock = seat.tasks().every("map imagery retry", SECOND, this::tick);
        this.opening = seat.tasks().run("map imagery open", () -> opened(bases), this::show, failure -> map
                .note(seat.say("map.raster.wrong", seat.told(failure)), true, false));
    }

    private record Opened(RasterSource source, RasterTiles tiles) {}

    private Optional<Opened> opened(RasterBases bases) {
        return bases.source(seat.database())
                .map(source -> new Opened(source, bases.open(source, seat.clock(), this::came)));
    }

    private void show(Optional<Opened> opened) {
        if (opened.isEmpty()) {
            map.note(seat.say("map.raster.none"), false, false);
            return;
        }
        tiles = opened.get().tiles;
        if (closed) {
            tiles.close();
            return;
        }
        map.note(about(), false, true);
        map.lay(tiles);
    }

    private String about() {
        return tiles.attribution();
    }

    /** On any thread. */
    private void came(Collection<Envelope> regions) {
        synchronized (arrived) {
            arrived.addAll(regions);
        }
        throttle.trigger();
    }

    private void draw() {
        List<Envelope> regions;
        synchronized (arrived) {
            regions = List.copyOf(arrived);
            arrived.clear();
        }
        if (!regions.isEmpty() && !closed) {
            map.draw(regions);
        }
    }

    /** Off the FX thread. */
    private void tick() {
        var open = tiles;
        if (open != null) {
            open.retry();
            var wrong = open.trouble().orElse("");
            if (!wrong.equals(told)) {
                told = wrong;
                seat.tasks().onScreen(() -> map.note(
                        wrong.isEmpty() ? about() : seat.say("map.raster.wrong", words(wrong)), !wrong.isEmpty(),
                        true));
            }
        }
    }

    /** Known failures in words of the person; the rest as it came. */
    private String words(String wrong) {
        return wrong.equals("timeout") ? seat.say("map.raster.timeout") : wrong;
    }

    /** Another part of the world is seen. */
    public void tell(MapView seen) {
        if (tiles != null) {
            var wide = seen.extent();
            wide.expandBy(wide.getWidth() / 2, wide.getHeight() / 2);
            tiles.look(wide, Math.log(seen.scale().pixelsAUnit() * World.UNITS / 256)
                    / Math.log(2));
        }
    }

    @Override
    public void close() {
        closed = true;
        opening.cancel();
        clock.cancel();
        throttle.close();
        if (tiles != null) {
            tiles.close();
        }
    }
}
