package org.gridlight.client.map;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.gridlight.client.map.layers.MapLayer;
import org.gridlight.client.map.paint.CameraMark;
import org.gridlight.client.map.paint.FieldMarks;
import org.gridlight.client.map.paint.StaffMark;
import org.gridlight.client.map.paint.TrackMark;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.tasks.Tasks;
import org.gridlight.model.grid.ControlLine;
import org.gridlight.model.register.CameraState;

/**
 * Keeps cameras, control lines and inspectors of an open map as the record has them. Inspectors are asked for again and
 * again, but only while their layer is on, the map is on the screen and this person may see them: they stand outside the
 * feed. On the FX thread.
 */
final class FieldFollower implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofSeconds(12);

    private final Seat seat;
    private final MapStage stage;
    private final LayerTree tree;
    private final FieldRecord record;
    private final Runnable told;
    private final AtomicBoolean onScreen = new AtomicBoolean();
    private final Tasks.Running clock;
    private volatile FieldRecord.Standing standing = FieldRecord.Standing.NONE;
    private volatile boolean closed;
    private volatile boolean away;

    /** @param told called when something of it is another */
    FieldFollower(MapStage stage, LayerTree tree, FieldRecord record, Runnable told) {
        this.seat = stage.seat();
        this.stage = stage;
        this.tree = tree;
        this.record = record;
        this.told = told;
        this.clock = seat.tasks().every("map inspectors", PAUSE, this::poll);
        stage.canvas().sceneProperty().addListener((value, before, now) -> look());
        load();
    }

    /** What stands, and what this person may do with it. */
    FieldRecord.Standing standing() {
        return standing;
    }

    FieldMarks marks() {
        return stage.model().state().content().field();
    }

    /** Asks for what stands: at first, and when somebody imported other things. */
    void load() {
        seat.tasks().run("map field", record::standing, this::take, failure -> told.run());
    }

    private void take(FieldRecord.Standing now) {
        if (closed) {
            return;
        }
        standing = now;
        var cameras = now.cameras().stream().map(CameraMark::of).toList();
        var lines = FieldChanges.lines(now.lines(), seat.words());
        stage.mediator().change(content -> content.with(content.field().standing(cameras, lines)),
                MapScreenModel.Change.everywhere(EnumSet.of(MapLayer.CAMERAS, MapLayer.CONTROL_LINES)));
        tree.count(MapLayer.CAMERAS, cameras.size());
        tree.count(MapLayer.CONTROL_LINES, now.lines().size());
        tree.kinds(MapLayer.CAMERAS, kinds("map.camera.", CameraState.values()));
        tree.kinds(MapLayer.CONTROL_LINES, kinds("map.line.", ControlLine.Kind.values()));
        look();
        told.run();
    }

    private Map<String, String> kinds(String words, Enum<?>[] kinds) {
        return Arrays.stream(kinds).collect(Collectors.toMap(Enum::name, kind -> seat.say(words + kind.name()),
                (one, other) -> one, TreeMap::new));
    }

    /** Layers were laid otherwise, or the map came on the screen or went: asks at once when inspectors are seen now. */
    void look() {
        boolean before = onScreen.getAndSet(!closed && stage.canvas().getScene() != null);
        if (isWanted() && (!before || marks().staff().isEmpty())) {
            seat.tasks().run("map inspectors", this::asked, this::take, failure -> {});
        }
    }

    private boolean isWanted() {
        return onScreen.get() && !away && standing.maySee() && stage.model().state().stack().shows(MapLayer.INSPECTORS);
    }

    /** Off the FX thread. */
    private void poll() {
        if (isWanted()) {
            var staff = asked();
            seat.tasks().onScreen(() -> take(staff));
        }
    }

    private Staff asked() {
        return new Staff(FieldChanges.marks(record.staff(), seat.clock().instant()));
    }

    private record Staff(List<StaffMark> marks) {}

    /** Shows no inspectors and no track: the moment on the map is not theirs. @param wanted false for now again */
    void away(boolean wanted) {
        if (wanted) {
            show(TrackMark.NONE);
            take(new Staff(List.of()));
        }
        away = wanted;
        look();
    }

    private void take(Staff staff) {
        if (closed || away) {
            return;
        }
        var before = marks().staff();
        FieldChanges.moved(before, staff.marks).ifPresent(change -> stage.mediator()
                .change(content -> content.with(content.field().with(staff.marks)), change));
        tree.count(MapLayer.INSPECTORS, staff.marks.size());
        told.run();
    }

    /** Shows a track, or none any more. */
    void show(TrackMark track) {
        var before = marks().track();
        stage.mediator().change(content -> content.with(content.field().with(track)),
                FieldChanges.tracked(before, track));
        told.run();
    }

    @Override
    public void close() {
        closed = true;
        onScreen.set(false);
        clock.cancel();
    }
}
