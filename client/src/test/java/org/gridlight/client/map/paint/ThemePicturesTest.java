package org.gridlight.client.map.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.gridlight.client.look.Theme;
import org.gridlight.client.map.layers.LayerStack;
import org.gridlight.client.map.layers.MapLayer;
import org.gridlight.client.map.tiles.MapScale;
import org.gridlight.client.map.tiles.MapView;
import org.gridlight.model.map.World;
import org.gridlight.model.theme.ClassMethod;
import org.gridlight.model.theme.FillUnit;
import org.gridlight.model.theme.FillValues;
import org.gridlight.model.theme.ValueClasses;
import org.gridlight.model.theme.ValueKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Fills, heat and lights of units, to be looked at, in {@code target/screens}. */
class ThemePicturesTest {
    private static final Path FOLDER = Path.of(System.getProperty("gridlight.target"), "screens");
    private static final MapPainter PAINTER = new MapPainter();
    private static final MapIndex INDEX = DemoGround.index();

    @ParameterizedTest
    @EnumSource(Theme.class)
    void fillsHeatAndLights(Theme theme) throws IOException {
        var state = MapState.of(INDEX, MapColours.of(theme), LayerStack.usual()).with(DemoGround.content(2_900));
        var far = MapView.fitting(INDEX.extent(), 1920, 1080, 1);
        var heat = state.with(new LayerStack(state.stack().upward()).with(MapLayer.THEME, false)
                .with(MapLayer.HEAT, true).with(MapLayer.CASES, false));
        take("map-heat-far", theme, heat, far);
        take("map-heat", theme, heat, near(29));
        take("map-heat-late", theme, heat.with(state.content().with(HeatMap.of(state.cases(), true))), near(29));
        var lights = state.with(state.stack().with(MapLayer.UNIT_LIGHTS, true).with(MapLayer.CASES, false));
        take("map-lights-far", theme, lights, far);
        take("map-lights", theme, lights, near(28));
        take("map-lights-near", theme, lights, near(35));
        var streets = state.with(state.stack().with(MapLayer.UNIT_LIGHTS, true).with(MapLayer.CASES, false)
                .with(MapLayer.UNIT_GRIDS, false).with(MapLayer.COMMUNITIES, true));
        take("map-fill-communities", theme, filled(streets, FillUnit.COMMUNITY, 7, true, false), far);
        take("map-fill-hatched", theme, filled(state, FillUnit.RESPONSIBILITY_GRID, 5, false, true), near(28));
    }

    private static MapState filled(MapState state, FillUnit unit, int count, boolean late, boolean hatched) {
        var places = INDEX.units(unit);
        var values = new FillValues(ValueKind.PERCENT, new Random(5).longs(places.count(), -1, 1_000).toArray());
        var classes = ValueClasses.of(ClassMethod.NATURAL, count, values);
        return state.with(state.content()
                .with(new ThematicFill(places, classes.classesOf(values), classes.count(), late, hatched)));
    }

    private static MapView near(int level) {
        return new MapView(World.x(116.343), World.y(39.928), new MapScale(level, 1), 1920, 1080);
    }

    private static void take(String name, Theme theme, MapState state, MapView view) throws IOException {
        var drawn = new MapPicture(PAINTER).of(state, view);
        var opaque = new BufferedImage(drawn.getWidth(), drawn.getHeight(), BufferedImage.TYPE_INT_RGB);
        opaque.createGraphics().drawImage(drawn, 0, 0, null);
        Files.createDirectories(FOLDER);
        ImageIO.write(opaque, "png", FOLDER.resolve(name + (theme == Theme.DARK ? "-dark" : "") + ".png").toFile());
        int[] pixels = opaque.getRGB(0, 0, 1920, 1080, null, 0, 1920);
        assertThat(Arrays.stream(pixels).distinct().count()).as(name).isGreaterThan(200);
    }
}
