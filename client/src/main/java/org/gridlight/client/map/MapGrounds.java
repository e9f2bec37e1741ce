package org.gridlight.client.map;

import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.concurrent.Executor;
import org.gridlight.client.map.paint.MapIndex;
import org.gridlight.client.map.paint.MapLetters;
import org.gridlight.db.Database;
import org.gridlight.db.map.MapCache;
import org.gridlight.db.map.MapStore;
import org.gridlight.model.map.MapGround;

/**
 * The ground of the centre, once for all maps of a program: it weighs much. Safe for use by many threads.
 */
public final class MapGrounds {
    private final MapCache cache;
    private final Executor keeping;
    private final Map<Database, MapIndex> known = new WeakHashMap<>();
    private MapLetters letters;

    /** @param cache copies on this workstation */
    public MapGrounds(MapCache cache) {
        this(cache, Runnable::run);
    }

    /** @param keeping does what nobody waits for, soon */
    public MapGrounds(MapCache cache, Executor keeping) {
        this.cache = cache;
        this.keeping = keeping;
    }

    /**
     * The ground as the record holds it now: from memory, from the copy on this workstation, or read. May block for
     * seconds the first time.
     */
    public synchronized MapIndex of(Database database) {
        var store = new MapStore(database);
        var before = known.get(database);
        if (before != null && before.ground().version().equals(store.version())) {
            return before;
        }
        var index = before == null
                ? new MapIndex(store.ground(cache))
                : store.renewed(before.ground()).map(now -> kept(before, now))
                        .orElseGet(() -> new MapIndex(store.ground(cache)));
        known.put(database, index);
        return index;
    }

    /** The copy on this workstation follows by and by: whoever waits for the map does not wait for the disk. */
    private MapIndex kept(MapIndex before, MapGround now) {
        keeping.execute(() -> cache.keep(now));
        return before.renewed(now);
    }

    /** What this workstation showed last, before anybody signed in; empty when it never did. */
    public Optional<MapIndex> last() {
        return cache.newest().map(MapIndex::new);
    }

    /** The letters of names. */
    public synchronized MapLetters letters() {
        if (letters == null) {
            letters = new MapLetters();
        }
        return letters;
    }
}
