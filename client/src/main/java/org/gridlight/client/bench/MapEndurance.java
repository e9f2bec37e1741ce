package org.gridlight.client.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gridlight.client.map.MapCanvas;
import org.gridlight.client.map.paint.MapIndex;
import org.gridlight.client.map.tiles.MapScale;
import org.gridlight.client.map.tiles.MapView;

/**
 * Pans and zooms at random for minutes and looks whether memory grows. What is held is looked at after the garbage was
 * collected: once everything has been drawn for some time, and at the end.
 */
final class MapEndurance {
    private static final double MEGABYTES_GROWN = 10;
    private static final int NEAREST = 37;
    private static final int FURTHEST = 25;
    private static final double SETTLED = 0.2;
    private static final int FRAMES_A_SECOND = 60;

    private final MapIndex index;
    private final MapCanvas canvas;
    private final Stopwatch stopwatch;
    private final Random random = new Random(21);
    private double right;
    private double down;

    MapEndurance(MapIndex index, MapCanvas canvas, Stopwatch stopwatch) {
        this.index = index;
        this.canvas = canvas;
        this.stopwatch = stopwatch;
    }

    List<BenchRow> run(Duration length) {
        var rows = new ArrayList<BenchRow>();
        move(length.multipliedBy((long) (SETTLED * 100)).dividedBy(100));
        double settled = heap();
        var intervals = move(length.multipliedBy((long) ((1 - SETTLED) * 100)).dividedBy(100));
        var time = length.toMinutes() + " min of random pan and zoom";
        rows.add(new BenchRow(time + ", frame interval p95", intervals.share(0.95), "ms", null));
        rows.add(new BenchRow(time + ", frame interval p99", intervals.share(0.99), "ms", null));
        rows.add(new BenchRow(time + ", frame interval longest", intervals.longest(), "ms", null));
        rows.add(new BenchRow(time + ", heap grown since its first part", FrameRun.round(heap() - settled), "MB",
                MEGABYTES_GROWN));
        return rows;
    }

    private FrameRun.Intervals move(Duration length) {
        long until = stopwatch.nanoseconds().getAsLong() + length.toNanos();
        var middle = index.densest();
        return FrameRun.of((int) Math.max(FRAMES_A_SECOND, 2 * FRAMES_A_SECOND * length.toSeconds()), frame -> {
            if (frame % (3 * FRAMES_A_SECOND) == 0) {
                right = 30 * (random.nextDouble() - 0.5);
                down = 30 * (random.nextDouble() - 0.5);
                int level = FURTHEST + random.nextInt(NEAREST - FURTHEST + 1);
                double reach = index.extent().getWidth() / 6;
                canvas.show(new MapView(middle.x + (random.nextDouble() - 0.5) * reach,
                        middle.y + (random.nextDouble() - 0.5) * reach, new MapScale(level, canvas.ratio()),
                        MapBench.WIDTH, MapBench.HEIGHT));
            }
            if (frame % FRAMES_A_SECOND == FRAMES_A_SECOND - 1) {
                canvas.show(canvas.view().zoomed(random.nextBoolean() ? 1 : -1, random.nextDouble() * MapBench.WIDTH,
                        random.nextDouble() * MapBench.HEIGHT));
            }
            canvas.show(canvas.view().dragged(right, down));
            return stopwatch.nanoseconds().getAsLong() < until;
        });
    }

    private static double heap() {
        return MapBench.usedHeap() / 1e6;
    }
}
