package org.gridlight.client.map.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import javax.imageio.ImageIO;
import org.gridlight.client.look.Theme;
import org.gridlight.client.map.layers.LayerStack;
import org.gridlight.client.map.layers.MapLayer;
import org.gridlight.client.map.tiles.MapScale;
import org.gridlight.client.map.tiles.MapView;
import org.gridlight.model.map.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RasterPainterTest {
    private static final Path FOLDER = Path.of(System.getProperty("gridlight.target"), "screens");

    /** Imagery whose colour says where in the world a pixel lies: red grows to the east, green to the south. */
    private record Ramp(int least, int most, int had, boolean isShifted) implements RasterPictures {
        @Override
        public Optional<BufferedImage> picture(int zoom, int column, int row, boolean wanted) {
            if (zoom > had) {
                return Optional.empty();
            }
            var image = new BufferedImage(256, 256, BufferedImage.TYPE_INT_ARGB_PRE);
            double side = World.UNITS / (1L << zoom);
            for (int y = 0; y < 256; y++) {
                for (int x = 0; x < 256; x++) {
                    image.setRGB(x, y, 0xFF000000 | tone((column + (x + 0.5) / 256) * side, X) << 16
                            | tone((row + (y + 0.5) / 256) * side, Y) << 8);
                }
            }
            return Optional.of(image);
        }

        @Override
        public int leastZoom() {
            return least;
        }

        @Override
        public int mostZoom() {
            return most;
        }
    }

    private static final double X = World.x(116.343);
    private static final double Y = World.y(39.928);
    private static final double STEP = 200;

    /** A tone for each 200 units, about 3 m: a slope without jumps over 25 tiles. */
    private static int tone(double place, double middle) {
        return Math.clamp(Math.round(128 + (place - middle) / STEP), 0, 255);
    }

    private static BufferedImage draw(RasterPictures pictures, int level, double ratio) {
        var state = MapState.of(DemoGround.index(), MapColours.of(Theme.LIGHT), LayerStack.only(MapLayer.RASTER));
        var view = new MapView(X, Y, new MapScale(level, ratio), 600 / ratio, 400 / ratio);
        return new MapPicture(new MapPainter()).of(state.with(state.content().with(pictures)), view);
    }

    /** Whatever the scale, a pixel of the map shows the place that lies there: no seam, no shift. */
    @ParameterizedTest
    @CsvSource({"31,1,20", "34,1,20", "35,1,20", "36,1.5,20", "37,2,18", "35,1,16"})
    void imageryLiesWhereItBelongs(int level, double ratio, int had) {
        var scale = new MapScale(level, ratio);
        var view = new MapView(X, Y, scale, 600 / ratio, 400 / ratio);
        var drawn = draw(new Ramp(1, 20, had, false), level, ratio);
        for (int y = 5; y < 400; y += 13) {
            for (int x = 5; x < 600; x += 11) {
                int colour = drawn.getRGB(x, y);
                assertThat(colour >>> 24).isEqualTo(255);
                assertThat(colour >> 16 & 255).as(x + " " + y)
                        .isCloseTo(tone(view.worldX((x + 0.5) / ratio), X), within(had < 18 ? 4 : 2));
                assertThat(colour >> 8 & 255).as(x + " " + y)
                        .isCloseTo(tone(view.worldY((y + 0.5) / ratio), Y), within(had < 18 ? 4 : 2));
            }
        }
    }

    /** Imagery with the shift of public maps is drawn back to where things are: about 530 m in Beijing. */
    @Test
    void shiftedImageryIsDrawnWhereThingsAre() {
        var plain = draw(new Ramp(1, 18, 18, false), 34, 1);
        var moved = draw(new Ramp(1, 18, 18, true), 34, 1);
        double metres = World.metresAUnit(Y);
        double east = ((moved.getRGB(4, 200) >> 16 & 255) - (plain.getRGB(4, 200) >> 16 & 255)) * STEP * metres;
        double south = ((moved.getRGB(4, 200) >> 8 & 255) - (plain.getRGB(4, 200) >> 8 & 255)) * STEP * metres;
        assertThat(east).isBetween(400.0, 620.0);
        assertThat(-south).isBetween(80.0, 220.0);
    }

    @Test
    void whatIsMissingShowsTheLand() {
        var bare = draw(RasterPictures.NONE, 34, 1);
        var far = draw(new Ramp(1, 18, 0, false), 34, 1);
        assertThat(far.getRGB(300, 200)).isEqualTo(bare.getRGB(300, 200));
    }

    /** Made-up imagery under the map, to be looked at. */
    @ParameterizedTest
    @EnumSource(Theme.class)
    void imageryUnderTheMap(Theme theme) throws IOException {
        var fields = new RasterPictures() {
            @Override
            public Optional<BufferedImage> picture(int zoom, int column, int row, boolean wanted) {
                return Optional.of(field(zoom, column, row));
            }

            @Override
            public int leastZoom() {
                return 1;
            }

            @Override
            public int mostZoom() {
                return 18;
            }
        };
        var state = MapState.of(DemoGround.index(), MapColours.of(theme),
                LayerStack.usual().with(MapLayer.RASTER, true).with(MapLayer.GROUND, false)
                        .with(MapLayer.THEME, style -> style.faded(0.6)))
                .with(DemoGround.cases(2_900));
        var drawn = new MapPicture(new MapPainter()).of(state.with(state.content().with(fields)),
                new MapView(X, Y, new MapScale(33, 1), 1_600, 900));
        Files.createDirectories(FOLDER);
        var opaque = new BufferedImage(1_600, 900, BufferedImage.TYPE_INT_RGB);
        opaque.createGraphics().drawImage(drawn, 0, 0, null);
        ImageIO.write(opaque, "png", FOLDER.resolve("map-imagery-" + theme + ".png").toFile());
        assertThat(opaque.getRGB(800, 450)).isNotEqualTo(opaque.getRGB(100, 100));
    }

    private static BufferedImage field(int zoom, int column, int row) {
        var image = new BufferedImage(256, 256, BufferedImage.TYPE_INT_ARGB_PRE);
        var sheet = image.createGraphics();
        var random = new Random(31L * column + row);
        for (int i = 0; i < 16; i++) {
            int x = i % 4 * 64;
            int y = i / 4 * 64;
            var from = new Color(70 + random.nextInt(60), 90 + random.nextInt(60), 60 + random.nextInt(40));
            sheet.setPaint(new GradientPaint(x, y, from, x + 64, y + 64, from.darker()));
            sheet.fillRect(x, y, 64, 64);
        }
        sheet.dispose();
        return image;
    }
}
