package org.gridlight.model.demo.photo;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.model.demo.photo.DemoPhotos.Shot;
import org.gridlight.model.demo.photo.DemoPhotos.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DemoPhotosTest {
    private static final int MOST_BYTES = 60 * 1024;

    private final DemoPhotos photos = new DemoPhotos(7);

    static Stream<String> matters() {
        return Arrays.stream(Matter.values()).map(Matter::name);
    }

    @ParameterizedTest
    @MethodSource("matters")
    void aPairShowsTheSamePlaceBeforeAndAfterTheWork(String matter) throws IOException {
        var subject = new Subject(matter, 0);
        var before = photos.take(new Shot(subject, false));
        var after = photos.take(new Shot(subject, true));

        keep(before);
        keep(after);
        for (var photo : List.of(before, after)) {
            assertThat(photo.content()).hasSizeLessThanOrEqualTo(MOST_BYTES);
            assertThat(photo.fileName()).startsWith("demo-");
            assertThat(read(photo.content())).extracting(BufferedImage::getWidth, BufferedImage::getHeight)
                    .containsExactly(640, 480);
            assertThat(read(photo.thumbnail()).getWidth()).isEqualTo(240);
        }
        assertThat(colours(read(before.content()))).as("neither blank nor flat").hasSizeGreaterThan(60);
        assertThat(difference(read(before.content()), read(after.content()))).as("pixels that differ, as a share")
                .isBetween(0.01, 1.0);
    }

    @Test
    void theSameSeedTakesTheSamePhotographs() {
        var shot = new Shot(new Subject("GRATE", 4), false);

        assertThat(photos.take(shot).content()).isEqualTo(new DemoPhotos(7).take(shot).content())
                .isNotEqualTo(new DemoPhotos(8).take(shot).content());
        assertThat(photos.take(shot).content()).as("another look at the same place")
                .isNotEqualTo(photos.take(new Shot(new Subject("GRATE", 3), false)).content());
    }

    @Test
    void casesOfAClassShareAFewPairs() {
        var rare = subjects("GB13-C0104");
        var frequent = subjects("GB13-E0110");

        assertThat(rare).hasSize(6).allMatch(subject -> subject.matter().equals("GRATE"));
        assertThat(frequent).hasSize(12).allMatch(subject -> subject.matter().equals("LITTER"));
        assertThat(photos.subject("GB13-E9999", 5).matter()).as("a class that nobody foresaw").isEqualTo("PAVEMENT");
        assertThat(photos.subject("GB13-E0110", 5)).isEqualTo(new DemoPhotos(7).subject("GB13-E0110", 5));
    }

    private Set<Subject> subjects(String code) {
        return new HashSet<>(LongStream.range(0, 400).mapToObj(id -> photos.subject(code, id)).toList());
    }

    private static void keep(DemoPhotos.DemoPhoto photo) throws IOException {
        var folder = Files.createDirectories(DatabaseFixture.target().resolve("screens/demo-photos"));
        Files.write(folder.resolve(photo.fileName()), photo.content());
    }

    private static BufferedImage read(byte[] content) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(content));
    }

    private static Set<Integer> colours(BufferedImage image) {
        var found = new HashSet<Integer>();
        for (int y = 0; y < image.getHeight(); y += 7) {
            for (int x = 0; x < image.getWidth(); x += 7) {
                found.add(image.getRGB(x, y) & 0xF8F8F8);
            }
        }
        return found;
    }

    private static double difference(BufferedImage one, BufferedImage other) {
        int differing = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                int green = (one.getRGB(x, y) >> 8 & 0xFF) - (other.getRGB(x, y) >> 8 & 0xFF);
                differing += Math.abs(green) > 24 ? 1 : 0;
            }
        }
        return differing / (double) (one.getWidth() * one.getHeight());
    }
}
