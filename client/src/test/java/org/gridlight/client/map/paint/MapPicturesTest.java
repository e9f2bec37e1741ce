package org.gridlight.client.map.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.gridlight.client.look.Theme;
import org.gridlight.client.map.layers.LayerStack;
import org.gridlight.client.map.tiles.MapScale;
import org.gridlight.client.map.tiles.MapView;
import org.gridlight.model.map.World;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The map far, in the middle and near, to be looked at, in {@code target/screens}. */
class MapPicturesTest {
    private static final Path FOLDER = Path.of(System.getProperty("gridlight.target"), "screens");
    private static final MapPainter PAINTER = new MapPainter();

    @ParameterizedTest
    @EnumSource(Theme.class)
    void farMiddleAndNear(Theme theme) throws IOException {
        var index = DemoGround.index();
        var state = MapState.of(index, MapColours.of(theme), LayerStack.usual()).with(DemoGround.content(2_900));
        take("map-far", theme, state, MapView.fitting(index.extent(), 1920, 1080, 1));
        take("map-middle", theme, state, near(31, 1));
        take("map-near", theme, state, near(35, 1));
        take("map-near-scaled", theme, state, near(35, 1.5));
    }

    private static MapView near(int level, double ratio) {
        return new MapView(World.x(116.343), World.y(39.928), new MapScale(level, ratio), 1920 / ratio, 1080 / ratio);
    }

    private static void take(String name, Theme theme, MapState state, MapView view) throws IOException {
        var drawn = new MapPicture(PAINTER).of(state, view);
        assertThat(drawn.getWidth()).isEqualTo(1920);
        var opaque = new BufferedImage(drawn.getWidth(), drawn.getHeight(), BufferedImage.TYPE_INT_RGB);
        opaque.createGraphics().drawImage(drawn, 0, 0, null);
        Files.createDirectories(FOLDER);
        var file = FOLDER.resolve(name + (theme == Theme.DARK ? "-dark" : "") + ".png");
        ImageIO.write(opaque, "png", file.toFile());
        int[] pixels = opaque.getRGB(0, 0, 1920, 1080, null, 0, 1920);
        assertThat(Arrays.stream(pixels).distinct().count()).as(name).isGreaterThan(200);
        // No seam and no hole: every pixel is covered by some tile.
        assertThat(Arrays.stream(drawn.getRGB(0, 0, 1920, 1080, null, 0, 1920)).allMatch(p -> p >>> 24 == 255))
                .as(name).isTrue();
    }
}
