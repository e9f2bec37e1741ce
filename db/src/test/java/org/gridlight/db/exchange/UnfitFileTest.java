package org.gridlight.db.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gridlight.model.exchange.Column;
import org.gridlight.model.exchange.Feature;
import org.gridlight.model.exchange.FeatureLayer;
import org.gridlight.model.exchange.FeatureLayer.Shape;
import org.gridlight.model.exchange.WriteOptions;
import org.gridlight.model.words.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that are no map data, are cut off or were made to do harm; and exports that fail. */
class UnfitFileTest {
    private static final MapFiles FILES = MapFiles.of(UnfitFileTest.class);

    @Test
    void whatIsNoFileOfMapDataIsRefused() throws IOException {
        MapFiles.assertRefused(catchThrowable(() -> Collected.of(FILES.folder(), MapFiles.HERE)), "file.notAFile",
                "UnfitFileTest");
        MapFiles.assertRefused(catchThrowable(() -> Collected.of(FILES.path("absent.shp"), MapFiles.HERE)),
                "file.missing",
                "absent.shp");
        MapFiles.assertRefused(
                catchThrowable(() -> Collected.of(Collected.write(FILES.path("a.docx"), "x"), MapFiles.HERE)),
                "exchange.unknownFormat", ".gpkg");
        MapFiles.assertRefused(catchThrowable(() -> Collected.of(FILES.csv("none", ""), MapFiles.HERE)),
                "exchange.empty", "none.csv");
        MapFiles.assertRefused(catchThrowable(() -> Collected.of(FILES.csv("header", "lon,lat\n"), MapFiles.HERE)),
                "exchange.empty",
                "header.csv");
        MapFiles.assertRefused(catchThrowable(() -> Collected.of(FILES.json("nothing"), MapFiles.HERE)),
                "exchange.empty", "nothing.geojson");
        MapFiles.assertRefused(
                catchThrowable(
                        () -> Collected.of(Collected.write(FILES.path("cut.geojson"), "{\"type\":"), MapFiles.HERE)),
                "grid.file.notJson", "line 1");
        MapFiles.assertRefused(
                catchThrowable(() -> Collected.of(Collected.write(FILES.path("list.geojson"), "[1]"), MapFiles.HERE)),
                "grid.file.noCollection", "list.geojson");
        var deep = "{\"type\":\"FeatureCollection\",\"features\":[{\"geometry\":" + "[".repeat(100_000);
        MapFiles.assertRefused(
                catchThrowable(() -> Collected.of(Collected.write(FILES.path("deep.geojson"), deep), MapFiles.HERE)),
                "grid.file.notJson", "line 1");
    }

    @Test
    void anArchiveThatWouldFillTheDiskIsNotUnpacked() throws IOException {
        var zeros = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(zeros)) {
            gzip.write("lon,lat,name\n116.4,39.9,\"".getBytes(StandardCharsets.UTF_8));
            var block = new byte[1 << 20];
            for (int i = 0; i < 64; i++) {
                gzip.write(block);
            }
        }
        MapFiles.assertRefused(
                catchThrowable(() -> Collected.of(FILES.csv("bomb.csv.gz", zeros.toByteArray()), MapFiles.HERE)),
                "cases.brokenCsv",
                "bomb.csv.gz");
        var many = FILES.path("many.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(many))) {
            for (int i = 0; i < 10_001; i++) {
                zip.putNextEntry(new ZipEntry("a" + i));
            }
        }
        MapFiles.assertRefused(catchThrowable(() -> Collected.of(many, MapFiles.HERE)), "exchange.zip.many", "10000");
    }

    /** Reading goes on until the place where the file ends, one feature at a time: nothing is read ahead. */
    @ParameterizedTest
    @CsvSource({"csv", "csv.gz", "geojson", "geojson.gz", "shp", "gpkg"})
    void aFileThatIsCutOffIsRefusedBehindItsLastFeature(String ending) throws IOException {
        var whole = FILES.path("cut." + ending.replace(".gz", ""));
        var points = IntStream.range(0, 20_000).mapToObj(i -> new Feature(i + 1, Map.of("NAME", "路灯" + i),
                Collected.shape("POINT (" + (116.4 + i * 1e-6) + " 39.9)"))).toList();
        FeatureFiles.write(whole, new FeatureLayer("cut", List.of(Column.text("NAME")), Shape.POINT),
                WriteOptions.USUAL,
                Collected.supply(points));
        var bytes = Files.readAllBytes(whole);
        if (ending.endsWith(".gz")) {
            bytes = MapFiles.packed(new String(bytes, StandardCharsets.UTF_8));
        }
        var file = FILES.path("cut." + ending);
        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length * 3 / 4));
        var collected = new Collected();
        var thrown = catchThrowable(() -> {
            try (var source = FeatureFiles.open(file, MapFiles.HERE)) {
                source.each(collected);
            }
        });
        if (ending.equals("csv")) {
            assertThat(collected.features()).as("a text may end anywhere").hasSizeBetween(14_000, 16_000);
            assertThat(collected.faults()).hasSizeLessThanOrEqualTo(1);
        } else {
            assertThat(thrown).isInstanceOf(Refusal.class);
            // A package knows how long it must be.
            assertThat(collected.features()).hasSizeBetween(ending.equals("gpkg") ? 0 : 10_000, 16_000);
        }
    }

    @Test
    void aFileOfZerosOfTwoGigabytesIsRefusedWithoutBeingHeld() throws IOException {
        for (var name : List.of("zeros.csv", "zeros.geojson", "zeros.gpkg", "zeros.shp")) {
            var file = FILES.path(name);
            try (var open = new java.io.RandomAccessFile(file.toFile(), "rw")) {
                open.setLength((2L << 30) + 1);
            }
            long before = allocated();
            assertThat(catchThrowable(() -> Collected.of(file, MapFiles.HERE))).as(name).isInstanceOf(Refusal.class);
            assertThat(allocated() - before).as(name).isLessThan(200L << 20);
            Files.delete(file);
        }
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean())
                .getCurrentThreadAllocatedBytes();
    }

    @Test
    void anOlderFileStaysWhenTheNewOneFails() throws IOException {
        for (var ending : List.of("shp", "gpkg", "geojson", "csv")) {
            var folder = Files.createDirectories(FILES.path("older-" + ending));
            var file = folder.resolve("older." + ending);
            MapFiles.write(file, "a");
            var before = names(folder);
            var layer = new FeatureLayer("older", List.of(Column.text("NAME")), Shape.POINT);
            MapFiles.assertRefused(catchThrowable(() -> FeatureFiles.write(file, layer, WriteOptions.USUAL, sink -> {
                sink.accept(new Feature(1, Map.of(), Collected.shape("POINT (1 2)")));
                sink.accept(new Feature(2, Map.of(), Collected.shape("LINESTRING (1 2, 3 4)")));
            })), "exchange.write.shape", "LineString");
            assertThat(names(folder)).isEqualTo(before);
            assertThat(Collected.of(file, MapFiles.HERE).features()).hasSize(2);
        }
        var long255 = new Feature(1, Map.of("NAME", "字".repeat(85)), Collected.shape("POINT (1 2)"));
        MapFiles.assertRefused(catchThrowable(() -> FeatureFiles.write(FILES.path("wide.shp"),
                new FeatureLayer("wide", List.of(Column.text("NAME")), Shape.POINT), WriteOptions.USUAL,
                Collected.supply(List.of(long255)))), "exchange.write.longText", "255");
        MapFiles.assertRefused(catchThrowable(() -> MapFiles.write(FILES.path("absent/folder.csv"), "a")),
                "file.unwritable",
                "absent");
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
