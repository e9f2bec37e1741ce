package org.gridlight.db.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.gridlight.model.exchange.Column;
import org.gridlight.model.exchange.Feature;
import org.gridlight.model.exchange.FeatureLayer;
import org.gridlight.model.exchange.FeatureLayer.Shape;
import org.gridlight.model.exchange.ReadOptions;
import org.gridlight.model.exchange.WriteOptions;
import org.gridlight.model.words.Refusal;
import org.gridlight.model.words.Words;
import org.locationtech.jts.geom.Envelope;

/** Whatever bytes a file has: it is read, with faults or without, or refused in one line; nothing else ever comes of it. */
class BrokenBytesTest {
    private static final Path FOLDER = Collected.folder(BrokenBytesTest.class);
    private static final ReadOptions OPTIONS = ReadOptions.USUAL.around(new Envelope(115, 118, 38, 41));
    private static final List<String> ENDINGS = List.of("csv", "geojson", "gpkg", "shp", "zip", "dbf", "shx", "prj",
            "cpg");
    private static final int MOST_BYTES = 64 << 20;

    @Property(tries = 150)
    void anyBytesAreReadOrRefused(@ForAll @IntRange(max = 4) int kind, @ForAll byte[] bytes) throws IOException {
        var ending = ENDINGS.get(kind);
        var file = FOLDER.resolve("any." + ending);
        Files.write(file, bytes);
        assertReadOrRefused(file);
    }

    /** A sound file with some bytes changed, taken out or doubled. */
    @Property(tries = 400)
    void aDamagedFileIsReadOrRefused(@ForAll @IntRange(max = 8) int kind, @ForAll @IntRange(max = 2) int shape,
            @ForAll long seed) throws IOException {
        var ending = ENDINGS.get(kind);
        var whole = whole(ending, Shape.values()[shape]);
        var random = new Random(seed);
        var folder = Files.createDirectories(FOLDER.resolve("damaged"));
        for (var part : whole.entrySet()) {
            boolean meant = part.getKey().equals(ending);
            Files.write(folder.resolve("a." + part.getKey()),
                    meant ? damaged(part.getValue(), random) : part.getValue());
        }
        var opened = List.of("dbf", "shx", "prj", "cpg").contains(ending) ? "shp" : ending;
        assertReadOrRefused(folder.resolve("a." + opened));
    }

    private static void assertReadOrRefused(Path file) {
        long before = allocated();
        try {
            assertThat(Collected.of(file, OPTIONS)).isNotNull();
        } catch (Refusal refused) {
            assertThat(refused.in(Words.of(Locale.ENGLISH))).doesNotContain("\n", "exchange.");
        }
        assertThat(allocated() - before).as("bytes taken for a file of some kilobytes").isLessThan(MOST_BYTES);
    }

    private static byte[] damaged(byte[] bytes, Random random) {
        var list = bytes.clone();
        int times = 1 + random.nextInt(8);
        for (int i = 0; i < times && list.length > 0; i++) {
            int at = random.nextInt(random.nextBoolean() ? list.length : Math.min(200, list.length));
            switch (random.nextInt(4)) {
                case 0 -> list[at] = (byte) random.nextInt();
                case 1 -> list[at] = (byte) (random.nextBoolean() ? 0xFF : 0x00);
                case 2 -> list = java.util.Arrays.copyOf(list, at);
                default -> {
                    var cut = new byte[list.length - 1];
                    System.arraycopy(list, 0, cut, 0, at);
                    System.arraycopy(list, at + 1, cut, at, cut.length - at);
                    list = cut;
                }
            }
        }
        return list;
    }

    private static Map<String, byte[]> whole(String ending, Shape shape) throws IOException {
        boolean alone = List.of("csv", "geojson", "gpkg", "zip").contains(ending);
        var folder = Files.createDirectories(FOLDER.resolve("whole-" + shape));
        var file = folder.resolve("a." + (alone ? ending : "shp"));
        if (!Files.exists(file)) {
            FeatureFiles.write(file, new FeatureLayer("a", List.of(Column.text("名称"), Column.whole("N")), shape),
                    WriteOptions.USUAL, Collected.supply(features(shape)));
        }
        var parts = new LinkedHashMap<String, byte[]>();
        for (var part : alone ? List.of(ending) : List.of("shp", "dbf", "shx", "prj", "cpg")) {
            parts.put(part, Files.readAllBytes(folder.resolve("a." + part)));
        }
        return parts;
    }

    private static List<Feature> features(Shape shape) {
        var features = new ArrayList<Feature>();
        for (int i = 0; i < 8; i++) {
            var text = switch (shape) {
                case POINT -> "POINT (116.%d 39.9)".formatted(i);
                case LINE -> "LINESTRING (116.%d 39.9, 116.5 39.8, 116.6 39.9)".formatted(i);
                case SURFACE -> ("MULTIPOLYGON (((116 39, 116.%d 39, 116.5 39.5, 116 39.5, 116 39)), "
                        + "((117 39, 117.1 39, 117.1 39.1, 117 39)))").formatted(i + 1);
            };
            features.add(new Feature(i + 1, Map.of("名称", "井盖" + i, "N", String.valueOf(i)), Collected.shape(text)));
        }
        return features;
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean())
                .getCurrentThreadAllocatedBytes();
    }
}
