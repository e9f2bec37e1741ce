package org.gridlight.client.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import org.gridlight.client.look.Theme;
import org.gridlight.client.map.layers.LayerStack;
import org.gridlight.client.map.layers.MapLayer;
import org.gridlight.client.map.paint.CameraMark;
import org.gridlight.client.map.paint.DemoGround;
import org.gridlight.client.map.paint.FieldMarks;
import org.gridlight.client.map.paint.MapColours;
import org.gridlight.client.map.paint.MapPainter;
import org.gridlight.client.map.paint.MapPicture;
import org.gridlight.client.map.paint.MapState;
import org.gridlight.client.map.paint.StaffMark;
import org.gridlight.client.map.paint.TrackMark;
import org.gridlight.client.map.tiles.MapScale;
import org.gridlight.client.map.tiles.MapView;
import org.gridlight.model.demo.DemoOrder;
import org.gridlight.model.demo.DemoShifts;
import org.gridlight.model.demo.DemoWorld;
import org.gridlight.model.demo.PatrolRound;
import org.gridlight.model.map.World;
import org.gridlight.model.patrol.Shift;
import org.gridlight.model.patrol.StaffPlace;
import org.gridlight.model.patrol.TrackPoint;
import org.gridlight.model.register.Camera;
import org.gridlight.model.register.CameraState;
import org.gridlight.model.words.Words;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Geometry;

/** Cameras, control lines, inspectors and tracks of the invented district, drawn and picked. */
class FieldLayersTest {
    private static final Instant NOW = Instant.parse("2026-07-16T06:36:08Z");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Path FOLDER = Path.of(System.getProperty("gridlight.target"), "screens");
    private static final MapPainter PAINTER = new MapPainter();

    private static DemoWorld world;
    private static FieldMarks marks;

    @BeforeAll
    static void make() {
        world = DemoWorld.of(new DemoOrder(1, 1_000, 1, 10, NOW));
        var cameras = world.cameras().stream().map(one -> CameraMark.of(new Camera(one.id(), one.code(), one.name(),
                one.place(), one.grid() + 1L, one.longitude(), one.latitude(), one.heading(), one.owner(),
                one.state()))).toList();
        var staff = new ArrayList<StaffPlace>();
        List<TrackPoint> track = new ArrayList<>();
        for (var inspector : world.staff().inspectors()) {
            var shift = DemoShifts.on(LocalDate.of(2026, 7, 16), inspector.code(), inspector.late());
            if (!shift.from().isAfter(NOW) && shift.to().isAfter(NOW)) {
                var round = round(inspector.responsibility(), inspector.id(), shift);
                var at = NOW.minusSeconds(inspector.id() % 40 == 7 ? 900 : inspector.id() % 40);
                var spot = round.at(Duration.between(shift.from(), at));
                staff.add(new StaffPlace(inspector.id(), inspector.code(), inspector.name(), inspector.team(), "000",
                        spot.longitude(), spot.latitude(), 8, at, shift.to()));
            }
        }
        var words = Words.of(Locale.SIMPLIFIED_CHINESE);
        marks = FieldMarks.NONE.standing(cameras, FieldChanges.lines(world.controlLines(), words))
                .with(FieldChanges.marks(staff, NOW));
        var near = marks.nearestInspectors(World.x(116.343), World.y(39.928), 1).getFirst().staff();
        var inspector = world.staff().inspectors().get((int) near.id() - 1);
        var shift = DemoShifts.on(LocalDate.of(2026, 7, 16), inspector.code(), inspector.late());
        var round = round(inspector.responsibility(), inspector.id(), shift);
        for (var at = shift.from(); at.isBefore(NOW); at = at.plusSeconds(60)) {
            var spot = round.at(Duration.between(shift.from(), at));
            track.add(new TrackPoint(at, spot.longitude(), spot.latitude()));
        }
        marks = marks.with(FieldChanges.track(near.id(), track, ZONE));
    }

    private static PatrolRound round(int responsibility, int inspector, Shift shift) {
        var outlines = world.district().grids().stream().filter(grid -> grid.responsibility() == responsibility)
                .map(grid -> (Geometry) grid.grid().outline()).toList();
        return new PatrolRound(outlines, DemoShifts.seed(inspector, shift.from()));
    }

    private static MapState state(Theme theme, LayerStack stack) {
        var state = MapState.of(DemoGround.index(), MapColours.of(theme), stack);
        return state.with(state.content().with(DemoGround.cases(2_900)).with(marks));
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void pictures(Theme theme) throws IOException {
        var stack = LayerStack.usual().with(MapLayer.CAMERAS, true).with(MapLayer.CONTROL_LINES, true);
        for (int level : new int[]{24, 28, 31, 34, 36}) {
            take("field-" + level, theme, state(theme, stack), new MapView(World.x(116.343), World.y(39.928),
                    new MapScale(level, 1), 1920, 1080));
        }
        var track = marks.track().points().get(marks.track().points().size() / 2);
        take("field-track", theme, state(theme, stack), new MapView(track.x(), track.y(), new MapScale(32, 1), 1920,
                1080));
        var old = world.controlLines().stream().filter(line -> line.kind().name().equals("PURPLE")).findFirst()
                .orElseThrow().shape().getEnvelopeInternal().centre();
        take("field-lines", theme, state(theme, stack), new MapView(World.x(old.x), World.y(old.y),
                new MapScale(30, 1), 1920, 1080));
    }

    private static void take(String name, Theme theme, MapState state, MapView view) throws IOException {
        var drawn = new MapPicture(PAINTER).of(state, view);
        var opaque = new BufferedImage(drawn.getWidth(), drawn.getHeight(), BufferedImage.TYPE_INT_RGB);
        opaque.createGraphics().drawImage(drawn, 0, 0, null);
        Files.createDirectories(FOLDER);
        ImageIO.write(opaque, "png", FOLDER.resolve(name + (theme == Theme.DARK ? "-dark" : "") + ".png").toFile());
        var bare = new MapPicture(PAINTER).of(state.with(state.content().with(FieldMarks.NONE)), view);
        assertThat(pixels(drawn)).as("something of the field is seen in %s", name).isNotEqualTo(pixels(bare));
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    /** Each kind differs by its dashes and letter too: in grey the five are five pictures. */
    @Test
    void controlLinesAreToldApartWithoutColour() {
        assertThat(marks.lines().lines()).extracting(line -> line.letter()).containsOnly("蓝", "绿", "红", "紫", "黄");
        assertThat(marks.lines().lines().stream().map(line -> line.kind() + line.letter()).distinct()).hasSize(5);
    }

    @Test
    void theNearestInspectorsAreFound() {
        var x = World.x(116.343);
        var y = World.y(39.928);
        var near = marks.nearestInspectors(x, y, 5);
        assertThat(near).hasSize(5).isSortedAccordingTo((a, b) -> Double.compare(a.metres(), b.metres()));
        double nearest = marks.staff().stream().mapToDouble(one -> Math.hypot(one.x() - x, one.y() - y)).min()
                .orElseThrow() * World.metresAUnit(y);
        assertThat(near.getFirst().metres()).isEqualTo(nearest);
        assertThat(FieldMarks.NONE.nearestInspectors(x, y, 5)).isEmpty();
    }

    @Test
    void ringsAndCamerasArePickedWhereTheyAreShown() {
        var one = marks.staff().getFirst();
        var camera = marks.cameras().stream().filter(mark -> mark.state() == CameraState.FAULTY).findFirst()
                .orElseThrow();
        var seen = new MapView(one.x(), one.y(), new MapScale(36, 1), 800, 600);
        var stack = LayerStack.usual();
        assertThat(FieldPicker.staff(marks, stack, seen, 403, 297)).contains(one);
        assertThat(FieldPicker.staff(marks, stack, seen, 430, 297)).isEmpty();
        assertThat(FieldPicker.staff(marks, stack.with(MapLayer.INSPECTORS, false), seen, 400, 300)).isEmpty();
        var there = new MapView(camera.x(), camera.y(), new MapScale(36, 1), 800, 600);
        assertThat(FieldPicker.camera(marks, stack, there, 400, 300)).isEmpty();
        var on = stack.with(MapLayer.CAMERAS, true);
        assertThat(FieldPicker.camera(marks, on, there, 400, 300)).contains(camera);
        assertThat(FieldPicker.camera(marks, on.with(MapLayer.CAMERAS, style -> style.without(Set.of("FAULTY"))),
                there, 400, 300)).isNotEqualTo(java.util.Optional.of(camera));
    }

    /** One inspector who moved draws two small regions anew, and nobody who stands still draws anything. */
    @Test
    void whoMovesDrawsOnlyWhereHeWasAndIs() {
        var places = marks.staff().stream().map(StaffMark::place).toList();
        assertThat(FieldChanges.moved(marks.staff(), FieldChanges.marks(places, NOW))).isEmpty();
        var moved = new ArrayList<>(marks.staff());
        var first = moved.getFirst().place();
        moved.set(0, StaffMark.of(new StaffPlace(first.inspectorId(), first.code(), first.name(), first.team(),
                first.telephone(), first.longitude() + 0.001, first.latitude(), 5, NOW, first.until()), false));
        var change = FieldChanges.moved(marks.staff(), moved).orElseThrow();
        assertThat(change.layers()).containsExactly(MapLayer.INSPECTORS);
        assertThat(change.regions()).hasSize(2);
        assertThat(FieldChanges.moved(marks.staff(), List.of()).orElseThrow().regions()).hasSize(marks.staff().size());
        assertThat(FieldChanges.marks(places, NOW.plus(FieldChanges.STALE).plusSeconds(60))).allMatch(StaffMark::stale);
    }

    @Test
    void aTrackTellsItsTimesAndItsGaps() {
        var at = Instant.parse("2026-07-16T05:10:00Z");
        var points = List.of(new TrackPoint(at, 116.3, 39.9), new TrackPoint(at.plusSeconds(60), 116.301, 39.9),
                new TrackPoint(at.plusSeconds(1_200), 116.302, 39.9),
                new TrackPoint(at.plusSeconds(1_260), 116.303, 39.9));
        var track = FieldChanges.track(7, points, ZONE);
        assertThat(track.points()).extracting(TrackMark.Point::label).containsExactly("13:10", "", "13:30", "13:31");
        assertThat(track.points()).extracting(TrackMark.Point::breaks).containsExactly(false, false, true, false);
        assertThat(Arrays.asList(FieldChanges.tracked(TrackMark.NONE, track).regions().size(),
                FieldChanges.tracked(track, TrackMark.NONE).regions().size())).containsOnly(1);
        assertThat(FieldChanges.track(7, List.of(), ZONE).extent().isNull()).isTrue();
    }
}
