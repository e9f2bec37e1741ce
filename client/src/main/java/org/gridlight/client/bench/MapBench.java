package org.gridlight.client.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.gridlight.client.map.MapGrounds;
import org.gridlight.client.map.paint.CaseMark;
import org.gridlight.client.map.paint.MapIndex;
import org.gridlight.client.map.tiles.MapScale;
import org.gridlight.client.map.tiles.MapView;
import org.gridlight.db.Database;
import org.gridlight.db.Progress;
import org.gridlight.db.cases.OpenCaseStore;
import org.gridlight.db.map.MapCache;
import org.gridlight.db.map.MapStore;
import org.gridlight.model.light.Light;
import org.gridlight.model.map.MapGround;
import org.gridlight.model.map.World;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The map of a whole district, drawn, moved and pointed at, with others that draw the same data in the same run.
 */
public final class MapBench {
    private static final Logger LOG = LoggerFactory.getLogger(MapBench.class);

    static final double WIDTH = 1_600;
    static final double HEIGHT = 900;

    private static final int CASES = 3_000;
    private static final int PICKS = 5_000;
    private static final int PEER_FRAMES = 40;
    private static final int MIDDLE_LEVEL = 29;
    private static final double MILLISECONDS_TO_PICK = 1;
    private static final double SECONDS_TO_LOAD_WARM = 1.5;
    private static final double MEGABYTES_OF_HEAP = 250;
    private static final double NANOSECONDS_A_MILLISECOND = 1e6;

    private final Database database;
    private final MapCache cache;
    private final Progress progress;
    private final Stopwatch stopwatch;
    private final List<BenchRow> rows = new ArrayList<>();

    /** @param cache a folder of its own, so that the first load is a cold one */
    public MapBench(Database database, MapCache cache, Progress progress, Stopwatch stopwatch) {
        this.database = database;
        this.cache = cache;
        this.progress = progress;
        this.stopwatch = stopwatch;
    }

    /** Measures; needs a running toolkit. @param peers who is measured beside it; @param endurance how long it pans and zooms */
    public BenchReport run(List<MapPeer> peers, Duration endurance) {
        long before = usedHeap();
        var index = load();
        var cases = cases(index);
        rows.add(new BenchRow("unit grids", index.ground().grids().size(), "grids", null));
        rows.add(new BenchRow("components", index.ground().components().count(), "components", null));
        rows.add(new BenchRow("open cases", cases.size(), "cases", null));
        pick(index, cases);
        progress.step("bench.map.moving");
        var moving = new MapBenchWindow(index, cases, new MapGrounds(cache).letters(), stopwatch);
        rows.addAll(moving.measure());
        rows.add(new BenchRow("heap of map and tiles", megabytes(usedHeap() - before), "MB", MEGABYTES_OF_HEAP));
        progress.step("bench.map.enduring", endurance.toMinutes());
        rows.addAll(moving.endure(endurance));
        moving.close();
        compare(peers, index, cases);
        return new BenchReport("map", rows);
    }

    private MapIndex load() {
        progress.step("bench.map.loading");
        var store = new MapStore(database);
        rows.add(new BenchRow("read from the record, cold", stopwatch.seconds(() -> store.ground(cache)), "s", null));
        var ground = new MapGround[1];
        var index = new MapIndex[1];
        double load = stopwatch.seconds(() -> ground[0] = store.ground(cache));
        double made = stopwatch.seconds(() -> index[0] = new MapIndex(ground[0]));
        rows.add(new BenchRow("load from the warm copy", Math.round((load + made) * 1000) / 1000.0, "s",
                SECONDS_TO_LOAD_WARM));
        return index[0];
    }

    /** Those of the record, and as many invented ones as are missing. */
    private List<CaseMark> cases(MapIndex index) {
        var marks = new ArrayList<CaseMark>();
        new OpenCaseStore(database).all().stream().filter(one -> one.longitude() != null && one.latitude() != null)
                .limit(CASES).forEach(one -> marks.add(new CaseMark(one.id(), World.x(one.longitude()),
                        World.y(one.latitude()), one.suspendedUntil() == null ? Light.GREEN : Light.GREY,
                        one.unitGridId())));
        var random = new Random(1);
        var components = index.ground().components();
        for (int i = 0; marks.size() < CASES && components.count() > 0; i++) {
            int beside = random.nextInt(components.count());
            int grid = index.gridAt(components.x(beside), components.y(beside));
            marks.add(new CaseMark(-i - 1L, components.x(beside), components.y(beside),
                    Light.values()[random.nextInt(3)], grid < 0 ? 0 : index.ground().grids().get(grid).id()));
        }
        return marks;
    }

    private void pick(MapIndex index, List<CaseMark> cases) {
        var random = new Random(2);
        var extent = index.extent();
        var times = new double[PICKS];
        int hits = 0;
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < PICKS; i++) {
                double x = extent.getMinX() + random.nextDouble() * extent.getWidth();
                double y = extent.getMinY() + random.nextDouble() * extent.getHeight();
                long from = stopwatch.nanoseconds().getAsLong();
                hits += index.gridAt(x, y) >= 0 ? 1 : 0;
                hits += index.componentsNear(x, y, 30).size();
                hits += (int) cases.stream().filter(one -> Math.hypot(one.x() - x, one.y() - y) < 500).count();
                times[i] = (stopwatch.nanoseconds().getAsLong() - from) / NANOSECONDS_A_MILLISECOND;
            }
        }
        if (hits == 0) {
            throw new IllegalStateException("Nothing was found anywhere");
        }
        Arrays.sort(times);
        rows.add(new BenchRow("pick, p99 of " + PICKS, Math.round(times[PICKS * 99 / 100] * 1000) / 1000.0, "ms",
                MILLISECONDS_TO_PICK));
    }

    private void compare(List<MapPeer> peers, MapIndex index, List<CaseMark> cases) {
        var middle = index.extent().centre();
        var whole = MapView.fitting(index.extent(), WIDTH, HEIGHT, 1);
        var town = new MapView(middle.x, middle.y, new MapScale(MIDDLE_LEVEL, 1), WIDTH, HEIGHT);
        double ours = rows.stream().filter(row -> row.name().equals(MapBenchWindow.READY)).findFirst().orElseThrow()
                .value();
        for (var peer : peers) {
            progress.step("bench.map.peer", peer.name());
            try {
                for (var view : List.of(whole, town)) {
                    var times = peer.frames(index, cases, view, PEER_FRAMES);
                    Arrays.sort(times);
                    rows.add(new BenchRow((view == whole ? "frame, whole district: " : "frame, town: ") + peer.draws(),
                            ours, "ms", null, peer.name(), FrameRun.round(times[times.length / 2])));
                }
            } catch (RuntimeException | LinkageError failure) {
                // Our own numbers stand without it.
                LOG.warn("{} could not be measured", peer.name(), failure);
                progress.step("bench.map.peerFailed", peer.name());
            }
        }
    }

    /** Bytes that are held after the garbage was collected. */
    static long usedHeap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static double megabytes(long bytes) {
        return Math.round(bytes / 1e5) / 10.0;
    }
}
