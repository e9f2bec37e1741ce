package org.gridlight.client.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.gridlight.client.look.Theme;
import org.gridlight.client.look.Toolkit;
import org.gridlight.client.map.MapCanvas;
import org.gridlight.client.map.paint.CaseMark;
import org.gridlight.client.map.paint.MapColours;
import org.gridlight.client.map.paint.MapIndex;
import org.gridlight.client.map.layers.LayerStack;
import org.gridlight.client.map.paint.MapLetters;
import org.gridlight.client.map.paint.MapPainter;
import org.gridlight.client.map.paint.MapState;
import org.gridlight.client.map.paint.ThematicFill;
import org.gridlight.client.map.layers.MapLayer;
import org.gridlight.client.map.tiles.MapScale;
import org.gridlight.client.map.tiles.MapView;
import org.gridlight.client.tasks.FxTasks;
import org.gridlight.model.light.Light;
import org.locationtech.jts.geom.Envelope;

/** The map in a window of 1600 × 900, moved as a person would move it, only faster. */
final class MapBenchWindow implements AutoCloseable {
    /** Of the row that peers are compared with. */
    static final String READY = "frame interval over ready tiles, p50";

    private static final long TILE_BYTES = 96L << 20;
    private static final int FRAMES = 600;
    private static final int MOST_FRAMES = 1_200;
    private static final int VIEWS = 24;
    private static final int LIGHTS = 30;
    private static final int[] LEVELS = {27, 29, 31, 33, 35};
    private static final double P95_READY = 17.5;
    private static final double P95_MADE = 25;
    private static final double NEW_VIEW = 250;
    private static final double WHOLE = 600;
    private static final double LIGHT = 100;

    private final MapIndex index;
    private final Stopwatch stopwatch;
    private final FxTasks tasks = new FxTasks();
    private final MapCanvas canvas;
    private final Stage stage;
    private final Random random = new Random(9);
    private final List<BenchRow> rows = new ArrayList<>();
    private MapState state;

    MapBenchWindow(MapIndex index, List<CaseMark> cases, MapLetters letters, Stopwatch stopwatch) {
        this.index = index;
        this.stopwatch = stopwatch;
        this.state = MapState.of(index, MapColours.of(Theme.LIGHT), LayerStack.usual()).with(cases);
        state = state.with(state.content().with(ThematicFill.ofCases(index, cases)));
        this.canvas = Toolkit
                .onScreen(() -> new MapCanvas(tasks, new MapPainter(letters), state, TILE_BYTES));
        this.stage = Toolkit.onScreen(() -> {
            var shown = new Stage();
            shown.setScene(new Scene(new StackPane(canvas), MapBench.WIDTH, MapBench.HEIGHT));
            shown.show();
            return shown;
        });
    }

    List<BenchRow> measure() {
        var middle = index.densest();
        double cold = complete(whole());
        rows.add(new BenchRow("whole district, first picture, program just started", cold, "ms", null));
        for (int level : LEVELS) {
            complete(at(middle.x, middle.y, level));
        }
        forget();
        rows.add(new BenchRow("whole district, first picture", complete(whole()), "ms", WHOLE));
        newViews();
        ready();
        made();
        lights();
        rows.add(new BenchRow("tiles kept", Math.round(canvas.press().store().bytes() / 1e5) / 10.0, "MB",
                TILE_BYTES / 1e6));
        return rows;
    }

    private MapView whole() {
        return MapView.fitting(index.extent(), MapBench.WIDTH, MapBench.HEIGHT, canvas.ratio());
    }

    private MapView at(double x, double y, int level) {
        return new MapView(x, y, new MapScale(level, canvas.ratio()), MapBench.WIDTH, MapBench.HEIGHT);
    }

    /** Every tile must be drawn anew. */
    private void forget() {
        canvas.press().change(state, EnumSet.allOf(MapLayer.class));
    }

    /** Shows a view. @return milliseconds until every tile of it was seen sharp */
    private double complete(MapView view) {
        long from = stopwatch.nanoseconds().getAsLong();
        long[] until = new long[1];
        FrameRun.of(MOST_FRAMES, frame -> {
            if (canvas.view() == null || !canvas.view().equals(view)) {
                canvas.show(view);
                return true;
            }
            if (view.tiles(0).stream().allMatch(canvas.press().store()::isReady)) {
                until[0] = stopwatch.nanoseconds().getAsLong();
                return false;
            }
            return true;
        });
        if (until[0] == 0) {
            throw new IllegalStateException("A view was not complete after " + MOST_FRAMES + " frames");
        }
        return FrameRun.round((until[0] - from) / 1e6);
    }

    /** Jumps about the town at all scales. */
    private void newViews() {
        var times = new double[VIEWS];
        var middle = index.densest();
        double reach = index.extent().getWidth() / 8;
        for (int i = 0; i < VIEWS; i++) {
            times[i] = complete(at(middle.x + (random.nextDouble() - 0.5) * reach,
                    middle.y + (random.nextDouble() - 0.5) * reach, LEVELS[i % LEVELS.length]));
        }
        Arrays.sort(times);
        rows.add(new BenchRow("new view complete, median of " + VIEWS, times[VIEWS / 2], "ms", NEW_VIEW));
        rows.add(new BenchRow("new view complete, longest", times[VIEWS - 1], "ms", null));
    }

    /** To and fro where everything is there. */
    private void ready() {
        var middle = index.densest();
        var start = at(middle.x, middle.y, 31);
        complete(start);
        complete(start.dragged(500, 250));
        complete(start);
        var intervals = FrameRun.of(FRAMES, frame -> {
            double swing = Math.sin(frame / 20.0);
            canvas.show(start.dragged(400 * swing, 200 * swing));
            return true;
        });
        rows.add(new BenchRow(READY, intervals.share(0.5), "ms", null));
        rows.add(new BenchRow("frame interval over ready tiles, p95", intervals.share(0.95), "ms", P95_READY));
        rows.add(new BenchRow("frame interval over ready tiles, p99", intervals.share(0.99), "ms", null));
        rows.add(new BenchRow("frame interval over ready tiles, longest", intervals.longest(), "ms", null));
    }

    /** On and on into land that was not drawn, nearer and further. */
    private void made() {
        var middle = index.densest();
        canvas.press().change(state, EnumSet.allOf(MapLayer.class));
        var view = new MapView[]{at(middle.x, middle.y, 31)};
        var intervals = FrameRun.of(FRAMES, frame -> {
            double turn = frame / 90.0;
            view[0] = view[0].dragged(12 * Math.cos(turn), 9 * Math.sin(turn * 1.7));
            if (frame % 75 == 74) {
                view[0] = view[0].zoomed(frame / 75 % 4 < 2 ? 1 : -1, MapBench.WIDTH / 2, MapBench.HEIGHT / 2);
            }
            canvas.show(view[0]);
            return true;
        });
        rows.add(new BenchRow("frame interval while tiles are made, p50", intervals.share(0.5), "ms", null));
        rows.add(new BenchRow("frame interval while tiles are made, p95", intervals.share(0.95), "ms", P95_MADE));
        rows.add(new BenchRow("frame interval while tiles are made, p99", intervals.share(0.99), "ms", null));
        rows.add(new BenchRow("frame interval while tiles are made, longest", intervals.longest(), "ms", null));
    }

    /** One case after the other turns red in the middle of the town. */
    private void lights() {
        var middle = index.densest();
        var view = at(middle.x, middle.y, 31);
        complete(view);
        var seen = state.cases().stream().filter(one -> view.extent().contains(one.x(), one.y())).limit(LIGHTS)
                .toList();
        var times = new double[seen.size()];
        for (int i = 0; i < seen.size(); i++) {
            times[i] = turnRed(seen.get(i), view);
        }
        Arrays.sort(times);
        if (times.length > 0) {
            rows.add(new BenchRow("changed light seen, p95 of " + times.length,
                    times[(int) (0.95 * (times.length - 1))], "ms", LIGHT));
        }
    }

    private double turnRed(CaseMark one, MapView view) {
        var cases = new ArrayList<>(state.cases());
        cases.remove(one);
        cases.add(new CaseMark(one.id(), one.x(), one.y(), one.light() == Light.RED ? Light.GREEN : Light.RED,
                one.gridId()));
        long from = stopwatch.nanoseconds().getAsLong();
        state = state.with(cases);
        canvas.press().change(state, EnumSet.of(MapLayer.CASES, MapLayer.SUSPENDED),
                List.of(new Envelope(one.x(), one.x(), one.y(), one.y())), 72);
        return complete(view, from);
    }

    private double complete(MapView view, long from) {
        complete(view);
        return FrameRun.round((stopwatch.nanoseconds().getAsLong() - from) / 1e6);
    }

    List<BenchRow> endure(Duration length) {
        return new MapEndurance(index, canvas, stopwatch).run(length);
    }

    @Override
    public void close() {
        Toolkit.onScreen(() -> {
            canvas.close();
            stage.close();
            return null;
        });
        tasks.close();
    }
}
