package org.gridlight.client.map.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.gridlight.model.map.RasterSource;
import org.gridlight.model.map.RasterSource.Kind;
import org.gridlight.model.words.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;

class RasterTilesTest {
    private static final long ROOM = 8L << 20;

    private final Path folder = Path.of(System.getProperty("gridlight.target"), "raster-" + UUID.randomUUID());
    private final RasterBases bases = new RasterBases(Optional::empty, folder);
    private final TileServer server = new TileServer();
    private final ConcurrentLinkedQueue<Envelope> changed = new ConcurrentLinkedQueue<>();
    private volatile Instant now = Instant.parse("2026-07-16T06:36:00Z");

    @AfterEach
    void close() {
        server.close();
    }

    private RasterSource wmts(int seconds) {
        return new RasterSource("影像", Kind.WMTS, server.address() + "/{z}/{x}/{y}.png", "", 1, 18, seconds, false);
    }

    private RasterTiles open(RasterSource source) {
        return bases.open(source, () -> now, changed::addAll);
    }

    private static void until(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited too long");
            }
            LockSupport.parkNanos(1_000_000);
        }
    }

    @Test
    void eachTileIsAskedForOnceAndKeptOnThisMachine() {
        try (var tiles = open(wmts(5))) {
            for (int again = 0; again < 3; again++) {
                for (int column = 0; column < 20; column++) {
                    tiles.picture(6, column, 3, true);
                }
            }
            until(() -> changed.size() == 20);
            assertThat(tiles.picture(6, 7, 3, false)).isPresent();
            assertThat(server.asked.values()).hasSize(20).allMatch(count -> count.get() == 1);
        }
        changed.clear();
        try (var tiles = open(wmts(5))) {
            IntStream.range(0, 20).forEach(column -> tiles.picture(6, column, 3, true));
            until(() -> changed.size() == 20);
            assertThat(server.total()).as("the second run asks nobody").isEqualTo(20);
        }
    }

    @Test
    void theirWayToAskGivesTheSameTile() {
        try (var tiles = open(wmts(5))) {
            assertThat(tiles.getTile(5, 3, 18 - 6).isLoaded()).isFalse();
            until(() -> !changed.isEmpty());
            var tile = tiles.getTile(5, 3, 18 - 6);
            assertThat(tile.isLoaded()).isTrue();
            assertThat(tile.getImage()).isSameAs(tiles.picture(6, 5, 3, false).orElseThrow());
        }
    }

    @Test
    void whatIsMissingIsAskedForOnceAndNobodyComplains() {
        server.mood = "missing";
        try (var tiles = open(wmts(5))) {
            tiles.picture(6, 1, 1, true);
            until(() -> tiles.waiting() == 0 && server.total() == 1);
            tiles.picture(6, 1, 1, true);
            assertThat(tiles.waiting()).isZero();
            assertThat(tiles.trouble()).isEmpty();
            assertThat(changed).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"broken", "text", "huge", "wide"})
    void aSourceThatFailsIsLeftInPeaceForAWhile(String mood) {
        server.mood = mood;
        try (var tiles = open(wmts(5))) {
            IntStream.range(0, 60).forEach(column -> tiles.picture(6, column, 3, true));
            until(() -> tiles.waiting() == 0);
            int asked = server.total();
            assertThat(asked).as("asked before it was given up").isBetween(3, 8);
            assertThat(tiles.trouble()).isPresent();
            IntStream.range(0, 60).forEach(column -> tiles.picture(6, column, 4, true));
            assertThat(tiles.waiting()).isZero();
            server.mood = "good";
            tiles.retry();
            assertThat(changed).as("before the rest is over").isEmpty();
            now = now.plusSeconds(21);
            tiles.retry();
            assertThat(changed).hasSizeGreaterThan(60);
            tiles.picture(6, 5, 3, true);
            until(() -> tiles.picture(6, 5, 3, false).isPresent());
            assertThat(tiles.trouble()).isEmpty();
        }
    }

    @Test
    void aServiceThatHangsNeverMakesDrawingWait() {
        server.mood = "hanging";
        try (var tiles = open(wmts(1))) {
            IntStream.range(0, 200).forEach(column -> assertThat(tiles.picture(7, column % 128, column / 128, true))
                    .isEmpty());
            until(() -> tiles.waiting() == 0);
            assertThat(tiles.trouble()).contains("timeout");
            assertThat(server.total()).isLessThanOrEqualTo(8);
        }
    }

    @Test
    void whatIsOutOfViewIsNotAskedForAndToldOf() {
        server.mood = "hanging";
        try (var tiles = open(wmts(5))) {
            IntStream.range(0, 64).forEach(column -> tiles.picture(6, column, 3, true));
            until(() -> server.total() == 4);
            tiles.look(new RasterTiles.Key(6, 10, 3).extent(), 6);
            assertThat(tiles.waiting()).isLessThanOrEqualTo(4 + 3);
            assertThat(changed).as("drawn anew when they are seen again").hasSizeBetween(56, 60);
        }
    }

    @Test
    void memoryStaysFlatOverTwoThousandTiles() {
        int threadsBefore = threads();
        try (var tiles = new RasterTiles(wmts(5), new WebBytes(wmts(5)), null, () -> now, ROOM, changed::addAll)) {
            int sent = 0;
            for (int row = 0; row < 20; row++) {
                for (int column = 0; column < 100; column++) {
                    tiles.picture(10, column, row, true);
                    sent++;
                }
                int all = sent;
                until(() -> changed.size() == all);
                assertThat(tiles.bytes()).isLessThanOrEqualTo(ROOM);
            }
            assertThat(changed).hasSize(2_000);
            assertThat(server.asked.values()).allMatch(count -> count.get() == 1);
            assertThat(threads() - threadsBefore).isLessThanOrEqualTo(4);
        }
        until(() -> threads() == threadsBefore);
    }

    private static int threads() {
        return (int) Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("map-raster-")).count();
    }

    @Test
    void closingEndsTheThreadsOfASourceEachTime() {
        int before = threads();
        for (int i = 0; i < 10; i++) {
            var tiles = open(wmts(5));
            tiles.picture(6, i, 1, true);
            tiles.close();
            assertThat(tiles.picture(6, i + 1, 1, true)).isEmpty();
        }
        until(() -> threads() <= before);
        assertThat(threads()).isEqualTo(before);
    }

    @Test
    void aFolderIsReadWhateverItsPicturesAre() throws IOException {
        var made = folder.resolve("tiles").resolve("6").resolve("5");
        Files.createDirectories(made);
        Files.write(made.resolve("3.png"), TileServer.tile("png"));
        var jpg = new java.io.ByteArrayOutputStream();
        javax.imageio.ImageIO.write(
                javax.imageio.ImageIO.read(new java.io.ByteArrayInputStream(TileServer.tile("jpg"))), "jpg", jpg);
        Files.write(made.resolve("4.jpg"), jpg.toByteArray());
        var source = RasterSource.ofFile("影像", folder.resolve("tiles").toString());
        try (var tiles = open(source)) {
            List.of(3, 4, 9).forEach(row -> tiles.picture(6, 5, row, true));
            until(() -> changed.size() == 2 && tiles.waiting() == 0);
            assertThat(tiles.picture(6, 5, 9, false)).isEmpty();
        }
        assertThatThrownBy(() -> open(RasterSource.ofFile("影像", folder.resolve("none").toString())))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void aFileOfTilesIsRead() throws IOException, SQLException {
        Files.createDirectories(folder);
        var file = folder.resolve("city.mbtiles");
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            connection.createStatement().execute("CREATE TABLE metadata (name text, value text)");
            connection.createStatement().execute(
                    "CREATE TABLE tiles (zoom_level integer, tile_column integer, tile_row integer, tile_data blob)");
            try (var insert = connection.prepareStatement("INSERT INTO tiles VALUES (6, 5, ?, ?)")) {
                insert.setInt(1, 63 - 3);
                insert.setBytes(2, TileServer.tile("one"));
                insert.execute();
            }
        }
        try (var tiles = open(RasterSource.ofFile("影像", file.toString()))) {
            tiles.picture(6, 5, 3, true);
            until(() -> !changed.isEmpty());
            assertThat(tiles.picture(6, 5, 3, false)).isPresent();
        }
    }

    @Test
    void whoIsPatientWaitsForTheTile() {
        try (var tiles = open(wmts(5))) {
            assertThat(tiles.patient().picture(6, 5, 3, true)).isPresent();
            server.mood = "broken";
            for (int column = 0; column < 50; column++) {
                assertThat(tiles.patient().picture(6, column, 9, true)).isEmpty();
            }
            assertThat(server.total()).isEqualTo(1 + 3);
        }
    }

    @Test
    void theOutlineOfATileIsThatOfWebMaps() {
        Collection<Envelope> all = List.of(new RasterTiles.Key(0, 0, 0).extent(),
                new RasterTiles.Key(1, 1, 1).extent());
        assertThat(all).first().isEqualTo(new Envelope(0, 2_147_483_648.0, 0, 2_147_483_648.0));
        assertThat(all).last()
                .isEqualTo(new Envelope(1_073_741_824, 2_147_483_648.0, 1_073_741_824, 2_147_483_648.0));
    }
}
